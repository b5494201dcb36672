//! What an answer changes in the browser's session.

use entity::id::SessionId;
use vault::secret::Token;

use crate::form::device::KnownDevice;

/// What an answer does to the browser's session; the sign-in layer turns it into cookies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// A new session takes the place of any other.
    Open {
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
