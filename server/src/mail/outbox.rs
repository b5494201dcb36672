//! The way out: a mail server, or a folder while the program is being tried out.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::config::{Config, MailWay};
use crate::mail::letter::{self, Letter};

/// How long a mail server may take for one command.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where mails go.
#[derive(Clone, Debug)]
pub struct Outbox {
    way: Way,
    from: String,
}

#[derive(Clone, Debug)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Why a mail did not leave. The text of a mail server is not kept: it may quote addresses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may work later: no connection, a busy server, greylisting.
    #[error("mail: not now ({0})")]
    Later(String),
    /// The server says that it will never take this mail.
    #[error("mail: never ({0})")]
    Never(String),
}

impl Outbox {
    /// The way that the settings name.
    ///
    /// # Errors
    /// When the URL of the mail server is not understood.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let way = match config.mail_way() {
            MailWay::Folder(folder) => Way::Folder(folder),
            MailWay::Smtp(url) => {
                let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose())
                    .map_err(|_| anyhow::anyhow!("mail.smtp: the URL is not understood"))?;
                Way::Server(server.timeout(Some(PATIENCE)).build())
            }
        };
        Ok(Self { way, from: config.mail.from.clone() })
    }

    /// The address mails come from.
    #[must_use]
    pub fn from(&self) -> &str {
        &self.from
    }

    /// Sends one mail. When this returns, the server has taken it, or the file is there.
    ///
    /// # Errors
    /// Whether it makes sense to try again.
    pub async fn send(&self, letter: &Letter) -> Result<(), Failure> {
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
            Way::Server(server) => {
                // An address that is none will not become one.
                let message = letter::compose(letter).map_err(|_| Failure::Never("address".to_owned()))?;
                match server.send(message).await {
                    Ok(_) => Ok(()),
                    Err(error) => Err(sorted(&error)),
                }
            }
        }
    }
}

fn sorted(error: &lettre::transport::smtp::Error) -> Failure {
    let status = error.status().map_or_else(|| "no answer".to_owned(), |code| code.to_string());
    if error.is_permanent() { Failure::Never(status) } else { Failure::Later(status) }
}

/// Writes one mail; it gets its name last, so that a mail that is listed is whole. Trying again writes it again.
fn write(folder: &Path, letter: &Letter) -> anyhow::Result<()> {
    let message = letter::compose(letter)?;
    let name = format!("{}-{}", letter.at.format("%Y%m%dT%H%M%S%3f"), letter.id);
    std::fs::create_dir_all(folder).context("the folder")?;
    let new = folder.join(format!("{name}.new"));
    std::fs::write(&new, message.formatted()).context("the mail")?;
    std::fs::rename(&new, folder.join(format!("{name}.eml"))).context("the mail")
}
