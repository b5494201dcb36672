//! Why a job did not end well.

use vault;

use crate::mail::Failure;

/// The request id of the worker's own lines in the record.
pub(super) const REQUEST: &str = "worker";

/// Why a job did not end well.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// It may work later.
    #[error("{0}")]
    Later(String),
    /// It was refused for good.
    #[error("{0}")]
    Refused(String),
    /// It must not be done now, through no fault of its own: it is no try.
    #[error("waits: {0}")]
    Waits(&'static str),
    /// The mail relay takes nothing: that is no fault of this mail.
    #[error("{0}")]
    Relay(String),
    /// The mail was handed over and no answer came.
    #[error("{0}")]
    Doubt(String),
    /// The mail may have arrived, and must not be sent again without a person.
    #[error("it is not known whether it arrived")]
    Unsure,
    /// It must not be done any more: the address it was promised to is another one now.
    #[error("the address is another one now")]
    OtherAddress,
    /// It took longer than its kind may take, and was dropped where it stood.
    #[error("it took too long")]
    TooLong,
    /// Another worker has it, since this one was taken for dead.
    #[error("another worker has it")]
    Taken,
    /// This program cannot do it.
    #[error("not understood")]
    Unknown,
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        let text = failure.to_string();
        match failure {
            Failure::Later(_) | Failure::Either(_) | Failure::Unrecorded(_) => Self::Later(text),
            Failure::Never(_) => Self::Refused(text),
            Failure::Relay(_) => Self::Relay(text),
            Failure::Doubt(_) => Self::Doubt(text),
        }
    }
}

impl From<usecase::error::AppError> for Trouble {
    fn from(error: usecase::error::AppError) -> Self {
        tracing::warn!(cause = %error, "a job met an error");
        Self::Later("the desk".to_owned())
    }
}

impl From<sea_orm::DbErr> for Trouble {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::from(usecase::error::AppError::from(error))
    }
}

impl From<vault::Error> for Trouble {
    fn from(error: vault::Error) -> Self {
        Self::from(usecase::error::AppError::from(error))
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        tracing::warn!(cause = format!("{error:#}"), "a job met an error");
        Self::Later("the desk".to_owned())
    }
}
