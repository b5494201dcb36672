//! The conversation with a mail relay, step by step. lettre knows the protocol; what it lacks is a limit for anything
//! but the connecting, and a word about how far it had come when something failed.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response};

use crate::mail::failure::Failure;
use crate::mail::url::{RelayUrl, Safety};
use crate::mail::verdict::{Cause, SmtpReply, Stage};

/// A connection that was used is used again so soon; relays close idle ones after minutes.
const KEEP: Duration = Duration::from_secs(15);
/// How long a polite goodbye may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// How long a relay may take for each step.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the connection with greeting and TLS, and for each command.
    pub step: Duration,
    /// For the mail itself and the answer to it. Whoever hangs up too early here gets every mail twice, so it is the ten
    /// minutes of RFC 5321 4.5.3.2.6.
    pub content: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { step: Duration::from_secs(60), content: Duration::from_secs(600) }
    }
}

/// A relay, and a connection to it that was used a moment ago. Clones share it.
#[derive(Clone)]
pub(super) struct Relay {
    inside: Arc<Inner>,
    patience: Patience,
}

struct Inner {
    host: String,
    port: u16,
    safety: Safety,
    /// For every way that may become safe.
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    hello: ClientId,
    idle: Mutex<Option<(AsyncSmtpConnection, Instant)>>,
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Relay").field("safety", &self.inside.safety).field("patience", &self.patience).finish()
    }
}

impl Relay {
    /// # Errors
    /// When the machine's certificates cannot be read.
    pub(super) fn new(url: RelayUrl, hello: &str, patience: Patience) -> anyhow::Result<Self> {
        let tls = match url.safety {
            Safety::Plain => None,
            Safety::IfOffered | Safety::StartTls | Safety::Tls => {
                Some(TlsParameters::new(url.host.clone()).context("mail.smtp: TLS")?)
            }
        };
        let credentials = url.sign_in.map(|(user, password)| Credentials::new(user, password.expose().to_owned()));
        let hello = if hello.is_empty() { ClientId::default() } else { ClientId::Domain(hello.to_owned()) };
        let inside = Inner {
            host: url.host,
            port: url.port,
            safety: url.safety,
            tls,
            credentials,
            hello,
            idle: Mutex::new(None),
        };
        Ok(Self { inside: Arc::new(inside), patience })
    }

    /// Hands over one mail. `offer` is awaited before the relay may take it, and must have been written down by then.
    pub(super) async fn send<F>(&self, envelope: &Envelope, mail: &[u8], offer: F) -> Result<(), Failure>
    where
        F: Future<Output = anyhow::Result<()>> + Send,
    {
        let mut line = self.begun(envelope).await?;
        let spoken = self.speak(&mut line, envelope, mail, offer).await;
        match &spoken {
            Ok(()) => self.keep(line),
            // Dropped as it is: a relay that hangs would let the goodbye hang too.
            Err(Spoken::Not(Cause(_, SmtpReply::Nothing | SmtpReply::Broken))) => {}
            Err(Spoken::Not(Cause(_, SmtpReply::No { .. })) | Spoken::Unrecorded(_)) => {
                drop(tokio::time::timeout(GOODBYE, line.quit()).await);
            }
        }
        spoken.map_err(Failure::from)
    }

    /// Says goodbye on the connection that is kept, if there is one.
    pub(super) async fn hang_up(&self) {
        if let Some(mut line) = self.kept() {
            drop(tokio::time::timeout(GOODBYE, line.quit()).await);
        }
    }

    /// A connection on which the sender was named: the one of a moment ago, or a new one if that is gone.
    async fn begun(&self, envelope: &Envelope) -> Result<AsyncSmtpConnection, Failure> {
        if let Some(mut line) = self.kept()
            && self.sender(&mut line, envelope).await.is_ok()
        {
            return Ok(line);
        }
        let mut line = self.connect().await?;
        self.sender(&mut line, envelope).await?;
        Ok(line)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Cause> {
        let of = &self.inside;
        let wrapped = of.tls.clone().filter(|_| of.safety == Safety::Tls);
        let address = (of.host.as_str(), of.port);
        let connecting = AsyncSmtpConnection::connect_tokio1(address, None, &of.hello, wrapped, None);
        let mut line = self.step(Stage::Hello, connecting).await?;
        if let Some(tls) = of
            .tls
            .clone()
            .filter(|_| of.safety == Safety::StartTls || (of.safety == Safety::IfOffered && line.can_starttls()))
        {
            self.step(Stage::StartTls, line.starttls(tls, &of.hello)).await?;
        }
        if let Some(credentials) = &of.credentials {
            self.step(Stage::SignIn, line.auth(DEFAULT_MECHANISMS, credentials)).await?;
        }
        Ok(line)
    }

    async fn sender(&self, line: &mut AsyncSmtpConnection, envelope: &Envelope) -> Result<(), Cause> {
        let sender = Mail::new(envelope.from().cloned(), Vec::new());
        self.step(Stage::Sender, line.command(sender)).await.map(drop)
    }

    async fn speak<F>(
        &self,
        line: &mut AsyncSmtpConnection,
        envelope: &Envelope,
        mail: &[u8],
        offer: F,
    ) -> Result<(), Spoken>
    where
        F: Future<Output = anyhow::Result<()>> + Send,
    {
        for to in envelope.to() {
            self.step(Stage::Recipient, line.command(Rcpt::new(to.clone(), Vec::new()))).await?;
        }
        offer.await.map_err(Spoken::Unrecorded)?;
        self.step(Stage::Data, line.command(Data)).await?;
        within(self.patience.content, Stage::Content, line.message(mail)).await?;
        Ok(())
    }

    async fn step<T>(&self, stage: Stage, step: impl Future<Output = Result<T, Error>>) -> Result<T, Cause> {
        within(self.patience.step, stage, step).await
    }

    fn kept(&self) -> Option<AsyncSmtpConnection> {
        let idle = self.inside.idle.lock().unwrap_or_else(PoisonError::into_inner).take();
        idle.filter(|(_, since)| since.elapsed() < KEEP).map(|(line, _)| line)
    }

    fn keep(&self, line: AsyncSmtpConnection) {
        *self.inside.idle.lock().unwrap_or_else(PoisonError::into_inner) = Some((line, Instant::now()));
    }
}

/// Why the conversation ended early.
enum Spoken {
    Not(Cause),
    /// The offer could not be written down, so it was not made.
    Unrecorded(anyhow::Error),
}

impl From<Cause> for Spoken {
    fn from(cause: Cause) -> Self {
        Self::Not(cause)
    }
}

impl From<Spoken> for Failure {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Not(cause) => cause.into(),
            Spoken::Unrecorded(cause) => Self::Unrecorded(format!("{cause:#}")),
        }
    }
}

/// One step with its limit. A step that ran out of time leaves its connection in the middle of something: it is dropped.
async fn within<T>(limit: Duration, stage: Stage, step: impl Future<Output = Result<T, Error>>) -> Result<T, Cause> {
    match tokio::time::timeout(limit, step).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(Cause(stage, said(&error))),
        Err(_) => Err(Cause(stage, SmtpReply::Nothing)),
    }
}

fn said(error: &Error) -> SmtpReply {
    let Some(code) = error.status() else { return SmtpReply::Broken };
    let text = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    SmtpReply::No { code: code.into(), subject: subject(code, &text) }
}

/// The subject of the enhanced code with which the text begins, if it begins with one of the right class.
fn subject(code: response::Code, text: &str) -> Option<u16> {
    let word = text.split_whitespace().next()?;
    let mut numbers = word.split('.');
    let (class, subject, detail) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let fits = class == code.severity.to_string() && detail.parse::<u16>().is_ok() && numbers.next().is_none();
    subject.parse().ok().filter(|_| fits)
}
