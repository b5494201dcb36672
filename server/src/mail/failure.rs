//! Why a mail did not leave.

use crate::mail::verdict::{Cause, DeliveryVerdict, SmtpReply};

/// Why a mail did not leave. The text of a mail server is not kept: it may quote addresses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The relay takes nothing from us: no connection, no answer, not our password, not our name. Nothing was taken.
    #[error("mail: the relay ({0})")]
    Relay(String),
    /// The relay took nothing, and it cannot be told whether it would take another mail.
    #[error("mail: refused ({0})")]
    Either(String),
    /// This mail may be taken later: greylisting, a full mailbox.
    #[error("mail: not now ({0})")]
    Later(String),
    /// There is no such recipient.
    #[error("mail: never ({0})")]
    Never(String),
    /// The mail was handed over and no answer came: it may have been taken or not.
    #[error("mail: no answer to it ({0})")]
    Doubt(String),
    /// That it would be handed over could not be written down, so it was not.
    #[error("mail: not begun ({0})")]
    Unrecorded(String),
}

impl From<Cause> for Failure {
    fn from(cause: Cause) -> Self {
        let code = match cause.1 {
            SmtpReply::No { code, .. } => code.to_string(),
            SmtpReply::Nothing | SmtpReply::Broken => cause.to_string(),
        };
        match cause.verdict() {
            DeliveryVerdict::Relay => Self::Relay(cause.to_string()),
            DeliveryVerdict::Either => Self::Either(cause.to_string()),
            DeliveryVerdict::Doubt => Self::Doubt(cause.to_string()),
            DeliveryVerdict::Later => Self::Later(code),
            DeliveryVerdict::Never => Self::Never(code),
        }
    }
}
