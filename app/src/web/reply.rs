//! Answers that are not pages: redirects, JSON, and what they change in the session.

use axum::response::{IntoResponse, Response};
use entity::id::SessionId;
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

use crate::vault::secret::Token;
use crate::web::device::KnownDevice;

/// What an answer does to the browser's session; the sign-in layer turns it into cookies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// A new session takes the place of any other.
    Open {
        /// The session row.
        id: SessionId,
        /// What the cookie must show beside the id; the row holds its hash.
        secret: Token,
        /// How long the cookie may live, in seconds (the absolute limit of the session).
        seconds: u32,
        /// The confirmation code that this browser may show again, if it is the one that made the draft.
        code: Option<String>,
        /// The browser is one that this account knows from now on.
        device: Option<KnownDevice>,
    },
    /// The session is over; cookies are taken back.
    End,
}

impl SessionChange {
    /// The same, and the browser is told that the account knows it.
    #[must_use]
    pub fn on_known(self, known: KnownDevice) -> Self {
        match self {
            Self::Open { id, secret, seconds, code, .. } => {
                Self::Open { id, secret, seconds, code, device: Some(known) }
            }
            Self::End => Self::End,
        }
    }
}

/// 303: the act is done, look there. `path` is one of our own paths.
#[must_use]
pub fn see_other(path: &str) -> Response {
    let location = HeaderValue::try_from(path).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// 302: what was asked for stands under another path now. Not for ever: a number that was put right can be put right
/// again.
#[must_use]
pub fn moved_to(path: &str) -> Response {
    let location = HeaderValue::try_from(path).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
}

/// The same answer with another status: the page of a form says whose fault it is that nothing was taken.
#[must_use]
pub fn with_status(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// JSON for an island.
#[must_use]
pub fn json<T: Serialize>(status: StatusCode, value: &T) -> Response {
    let body = serde_json::to_vec(value).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

/// Adds a change of session to an answer.
#[must_use]
pub fn with_session(mut response: Response, change: SessionChange) -> Response {
    response.extensions_mut().insert(change);
    response
}
