//! The way out: a mail relay, or a folder while the program is being tried out.

use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::config::{Config, MailWay};
use crate::mail::email::{self, Email};
use crate::mail::failure::Failure;
use crate::mail::relay::{Patience, Relay};
use crate::mail::url::RelayUrl;

#[derive(Clone, Debug)]
pub struct Outbox {
    way: Way,
    from: String,
}

#[derive(Clone, Debug)]
enum Way {
    Relay(Relay),
    Folder(PathBuf),
}

impl Outbox {
    /// The way that the settings name.
    ///
    /// # Errors
    /// When the URL of the mail server is not understood.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        Self::with_patience(config, Patience::default())
    }

    /// The same with other limits, for tests of a relay that is silent.
    ///
    /// # Errors
    /// As [`Outbox::new`].
    pub fn with_patience(config: &Config, patience: Patience) -> anyhow::Result<Self> {
        let way = match config.mail_way() {
            MailWay::Folder(folder) => Way::Folder(folder),
            MailWay::Smtp(url) => Way::Relay(Relay::new(RelayUrl::read(url)?, &config.mail.hello, patience)?),
        };
        Ok(Self { way, from: config.mail.from.clone() })
    }

    /// The address mails come from.
    pub fn from(&self) -> &str {
        &self.from
    }

    /// Says that no more mails follow for now; a relay is not kept waiting.
    pub async fn hang_up(&self) {
        match &self.way {
            Way::Relay(relay) => relay.hang_up().await,
            Way::Folder(_) => {}
        }
    }

    /// Sends one mail. When this returns, the relay has taken it, or the file is there. `offer` is awaited before a relay
    /// may take it; a file needs none, since writing it again changes nothing.
    ///
    /// # Errors
    /// Whose fault it is, and so whether and when it makes sense to try again.
    pub async fn send<F>(&self, letter: &Email, offer: F) -> Result<(), Failure>
    where
        F: Future<Output = anyhow::Result<()>> + Send,
    {
        match &self.way {
            Way::Folder(folder) => {
                let (folder, letter) = (folder.clone(), letter.clone());
                let written = tokio::task::spawn_blocking(move || write(&folder, &letter)).await;
                match written {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(error)) => Err(Failure::Later(format!("folder: {error:#}"))),
                    Err(_) => Err(Failure::Later("folder: the writer panicked".to_owned())),
                }
            }
            Way::Relay(relay) => {
                // An address that is none will not become one.
                let message = email::compose(letter).map_err(|_| Failure::Never("address".to_owned()))?;
                relay.send(message.envelope(), &message.formatted(), offer).await
            }
        }
    }
}

/// Writes one mail; it gets its name last, so that a mail that is listed is whole. Trying again writes it again.
fn write(folder: &Path, letter: &Email) -> anyhow::Result<()> {
    let message = email::compose(letter)?;
    let name = format!("{}-{}", letter.at.format("%Y%m%dT%H%M%S%3f"), letter.id);
    std::fs::create_dir_all(folder).context("the folder")?;
    let new = folder.join(format!("{name}.new"));
    std::fs::write(&new, message.formatted()).context("the mail")?;
    std::fs::rename(&new, folder.join(format!("{name}.eml"))).context("the mail")
}
