//! Browsers that an account knows: what a browser shows that signed in before, so that nobody who tries from elsewhere can
//! keep its owner waiting. It opens nothing by itself.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An account that signed in with this browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownDevice {
    /// The account: a person of the staff, or a user of a member.
    pub account: Uuid,
    /// Names the browser, drawn at its first sign-in; random.
    pub device: Uuid,
    /// A keyed digest of the password hash of then: with a new password every browser is unknown again.
    pub password: String,
}
