//! Mail to addresses that nobody has confirmed: how much of it leaves, and that it goes to the address it was promised
//! to and to no other. Without limits anybody could have strangers' mailboxes filled in the name of the body.
//!
//! Whoever meets a limit can go on without confirming an address: nothing of the complaint waits for it.

use entity::contact;

use crate::prelude::*;
use crate::support::throttle::{self, Limit};

/// Mails of one draft or case: enough for four mistyped addresses and a resend of each.
const OF_CASE: Limit = Limit { name: "mail-case", tries: 8, seconds: 86_400 };
/// Mails to one address in an hour, however it is spelt.
const TO_ADDRESS: Limit = Limit { name: "mail-address", tries: 5, seconds: 3600 };
/// Mails to one address in a day, however it is spelt: whoever is pestered has peace after these.
const TO_ADDRESS_DAY: Limit = Limit { name: "mail-address-day", tries: 10, seconds: 86_400 };
/// Links to one user of the portal in an hour, asked for by staff. Counted apart from what strangers have sent to that
/// address, or a stranger could keep a member's link from being renewed.
const LINKS: Limit = Limit { name: "mail-link", tries: 5, seconds: 3600 };
/// Links to one user of the portal in a day.
const LINKS_DAY: Limit = Limit { name: "mail-link-day", tries: 10, seconds: 86_400 };
/// Mails asked for from one network. Libraries, offices and mobile carriers share one, and one person needs two or three.
const FROM_NETWORK: Limit = Limit { name: "mail-net", tries: 30, seconds: 3600 };
/// Mails asked for by everybody: far more than a busy day brings, far less than gets a mail relay its bad name.
const OF_ALL: Limit = Limit { name: "mail-all", tries: 300, seconds: 3600 };

/// The digest that binds a promised mail to its address. Keyed, so that it says nothing to who reads the table.
pub fn digest(app: &AppState, address: &str) -> String {
    app.keys().form_fingerprint(format!("mail address {address}").as_bytes())
}

/// Whether a mail that was promised to `promised` may go to `address`.
#[must_use]
pub fn is_for(app: &AppState, promised: Option<&str>, address: &str) -> bool {
    promised.is_none_or(|promised| promised == digest(app, address))
}

/// Counts a mail with digits for a draft or a case, asked for from a network.
///
/// # Errors
/// [`AppError::TooMany`] if it may not leave; database failures.
pub async fn digits(app: &AppState, case: CaseId, address: &str, network: &str) -> Result<(), AppError> {
    throttle::take(app, OF_CASE, &case.to_string()).await?;
    throttle::take(app, FROM_NETWORK, network).await?;
    let folded = contact::mail_folded(address);
    throttle::take(app, TO_ADDRESS, &folded).await?;
    throttle::take(app, TO_ADDRESS_DAY, &folded).await?;
    throttle::take(app, OF_ALL, "").await
}

/// Counts an invitation or a new link.
///
/// # Errors
/// [`AppError::TooMany`] if it may not leave; database failures.
pub async fn link(app: &AppState, address: &str) -> Result<(), AppError> {
    let folded = contact::mail_folded(address);
    throttle::take(app, LINKS, &folded).await?;
    throttle::take(app, LINKS_DAY, &folded).await
}
