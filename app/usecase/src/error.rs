//! The one error that a use-case returns. It knows its HTTP status; words are chosen in `text::error`.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::case::Denied;
use http::StatusCode;

use crate::form::errors::FieldErrors;
use crate::state::db::{Unique, violated};

/// Why something was not done. Holds keys and ids only, never what a person typed.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AppError {
    /// Something typed cannot be taken as it is; the page is shown again.
    #[error("invalid input")]
    Invalid(FieldErrors),
    /// A draft is sent before every question that needs an answer has one.
    #[error("lacking: {0:?}")]
    Lacking(Vec<entity::application::draft::Missing>),
    /// The rules do not allow this step, now, or to this person.
    #[error("denied: {0:?}")]
    Denied(Denied),
    /// The rules about files on members do not allow this step, now, or to this person.
    #[error("barred: {0}")]
    Barred(entity::measure::Denied),
    /// There is no such thing, or the caller may not know of it.
    #[error("not found")]
    NotFound,
    /// Somebody else was faster.
    #[error("conflict")]
    Conflict(Box<Overtaken>),
    /// The form was made for another state of things, or its key is gone.
    #[error("stale form")]
    Stale,
    /// The caller must sign in first.
    #[error("sign in")]
    SignIn,
    /// The caller is known but has no right to this door.
    #[error("forbidden")]
    Forbidden,
    /// Too many tries; seconds until the next one makes sense.
    #[error("too many tries")]
    TooMany { seconds: u32 },
    /// More bytes than this door takes.
    #[error("too large")]
    TooLarge,
    /// The body ended before its end, or came too slowly. Nothing of it was kept.
    #[error("the body broke off")]
    CutOff,
    /// The disk is full, or nearly: nothing was written.
    #[error("no space left")]
    NoSpace,
    /// A kind of body that this door does not read.
    #[error("unsupported media type")]
    Unsupported,
    /// What was asked for is over and will not come back.
    #[error("gone")]
    Gone,
    /// Complaints were taken until this day.
    #[error("intake is over")]
    IntakeOver(chrono::NaiveDate),
    /// The desk is too busy for this at the moment; nothing was changed.
    #[error("busy")]
    Busy,
    /// Another act was at the same things in the same moment; nothing was changed. A post is done again before anybody
    /// sees this.
    #[error("crossed: {0:#}")]
    Crossed(Arc<anyhow::Error>),
    /// What is kept of one thing does not open any more. Which row it is stands in the log.
    #[error("damaged")]
    Damaged,
    /// Our fault. The cause goes to the log, once; the person sees the request id.
    #[error("broken: {0:#}")]
    Broken(Arc<anyhow::Error>),
}

/// What happened to a record between the showing of a form and its post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overtaken {
    /// The display name or office of who was faster.
    pub who: String,
    pub at: Option<DateTime<Utc>>,
    /// The key of what was done (an event's name).
    pub what: String,
}

impl AppError {
    /// Wraps an unexpected failure. One of a database or of the vault is sorted as it would be without the wrapping.
    pub fn broken(cause: anyhow::Error) -> Self {
        let cause = match cause.downcast::<sea_orm::DbErr>() {
            Ok(own) => return own.into(),
            Err(cause) => cause,
        };
        match cause.downcast::<vault::Error>() {
            Ok(own) => own.into(),
            Err(cause) => Self::Broken(Arc::new(cause)),
        }
    }

    fn ours(cause: impl std::error::Error + Send + Sync + 'static, part: &'static str) -> Self {
        Self::Broken(Arc::new(anyhow::Error::new(cause).context(part)))
    }

    /// Somebody was faster; all that is known is when.
    pub fn overtaken(at: impl Into<Option<DateTime<Utc>>>) -> Self {
        Self::Conflict(Box::new(Overtaken { at: at.into(), ..Overtaken::default() }))
    }

    /// Whether it came of running into this rule of uniqueness.
    #[must_use]
    pub(crate) fn ran_into(&self, unique: Unique) -> bool {
        let (Self::Broken(cause) | Self::Crossed(cause)) = self else { return false };
        cause.downcast_ref::<sea_orm::DbErr>().and_then(violated) == Some(unique)
    }

    /// What came of an insert: `taken` where somebody else was there first.
    pub(crate) fn unless_taken<T>(
        outcome: Result<T, sea_orm::DbErr>,
        unique: Unique,
        taken: impl FnOnce() -> Self,
    ) -> Result<(), Self> {
        match outcome {
            Ok(_) => Ok(()),
            Err(cause) if violated(&cause) == Some(unique) => Err(taken()),
            Err(cause) => Err(cause.into()),
        }
    }

    /// The HTTP status of this error.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Invalid(_) | Self::Lacking(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Denied(_) | Self::Barred(_) | Self::Conflict(_) | Self::Stale => StatusCode::CONFLICT,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::CutOff => StatusCode::BAD_REQUEST,
            Self::NoSpace => StatusCode::INSUFFICIENT_STORAGE,
            Self::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Gone | Self::IntakeOver(_) => StatusCode::GONE,
            Self::Busy | Self::Crossed(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Damaged | Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<anyhow::Error> for AppError {
    fn from(cause: anyhow::Error) -> Self {
        match cause.downcast::<Self>() {
            Ok(own) => own,
            Err(cause) => Self::broken(cause),
        }
    }
}

impl From<vault::Error> for AppError {
    fn from(cause: vault::Error) -> Self {
        use vault::Error;
        if cause.is_full() {
            return Self::NoSpace;
        }
        match cause {
            // The key store is a database like the other.
            Error::Store(cause) => cause.into(),
            Error::Forged | Error::Json(_) => Self::Damaged,
            other => Self::ours(other, "vault"),
        }
    }
}

impl From<sea_orm::DbErr> for AppError {
    fn from(cause: sea_orm::DbErr) -> Self {
        if schema::failure::is_crossed(&cause) {
            return Self::Crossed(Arc::new(anyhow::Error::new(cause).context("database")));
        }
        if schema::failure::is_busy(&cause) {
            return Self::Busy;
        }
        if schema::failure::is_full(&cause) {
            return Self::NoSpace;
        }
        Self::ours(cause, "database")
    }
}

impl From<Denied> for AppError {
    fn from(denied: Denied) -> Self {
        Self::Denied(denied)
    }
}

impl From<entity::measure::Denied> for AppError {
    fn from(denied: entity::measure::Denied) -> Self {
        Self::Barred(denied)
    }
}

impl From<FieldErrors> for AppError {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnAcquireErr, DbErr};

    use super::*;
    use vault;

    #[test]
    fn the_key_store_is_sorted_like_the_database() {
        let away = || DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        let lost = || DbErr::Custom("lost".to_owned());
        assert!(matches!(AppError::from(away()), AppError::Busy));
        assert!(matches!(AppError::from(vault::Error::Store(away())), AppError::Busy));
        assert!(matches!(AppError::broken(vault::Error::Store(away()).into()), AppError::Busy));
        assert!(matches!(AppError::broken(anyhow::Error::new(away()).context("a page")), AppError::Busy));
        assert!(matches!(AppError::from(vault::Error::Store(lost())), AppError::Broken(_)));
        assert!(matches!(AppError::from(vault::Error::Forged), AppError::Damaged));
        assert!(matches!(AppError::from(vault::Error::NoKeys), AppError::Broken(_)));
    }
}
