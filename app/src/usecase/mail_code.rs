//! The six digits that show that a mail address is the person's own. They follow from the case, the address and the
//! half hour, so nothing is stored; wrong ones are counted.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use entity::id::CaseId;
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::mail_limit;
use crate::usecase::queue::{self, Wish};
use crate::usecase::throttle::{self, Limit};
use crate::web::ctx::Visit;

/// How long digits are good for, in seconds; those of the window before count too.
const WINDOW_SECONDS: i64 = 1800;
/// Wrong digits for one case.
const WRONG: Limit = Limit { name: "mail-code", tries: 10, seconds: 1800 };

/// The digits that are mailed now to this address.
#[must_use]
pub fn digits(desk: &Desk, case: CaseId, mail: &str) -> String {
    digits_at(desk, case, mail, desk.now())
}

fn digits_at(desk: &Desk, case: CaseId, mail: &str, at: DateTime<Utc>) -> String {
    let window = at.timestamp().div_euclid(WINDOW_SECONDS);
    let digest = desk.keys().form_fingerprint(format!("mail code {case} {window} {mail}").as_bytes());
    let bytes = HEXLOWER.decode(digest.as_bytes()).unwrap_or_default();
    let number = bytes.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// Queues the mail with the digits for the address of a draft or a case, as often as [`mail_limit`] allows. It goes to
/// this address only: if another one stands there when it would leave, it does not.
///
/// # Errors
/// [`AppError::TooMany`] when draft, address, network or house have had enough mails; database failures.
pub async fn send(desk: &Desk, visit: &Visit, case: CaseId, mail: &str) -> Result<(), AppError> {
    mail_limit::digits(desk, case, mail, &visit.network).await?;
    let now = desk.now();
    let dedup = format!("mail_confirm:{case}:{}", Uuid::now_v7());
    let address = Some(mail_limit::digest(desk, mail));
    let tx = desk.db().begin().await?;
    queue::wish(&tx, now, now, &dedup, &Wish::MailConfirm { case, address }).await?;
    tx.commit().await?;
    desk.bell().notify_one();
    Ok(())
}

/// Whether these digits, in any width, were mailed to this address in the last half hour or hour.
///
/// # Errors
/// [`AppError::TooMany`] after ten wrong tries; database failures.
pub async fn fits(desk: &Desk, case: CaseId, mail: &str, typed: &str) -> Result<bool, AppError> {
    throttle::check(desk, WRONG, &case.to_string()).await?;
    let typed: String = super::sign_in::fold_login(typed).chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let now = desk.now();
    let good =
        [now, now - TimeDelta::seconds(WINDOW_SECONDS)].into_iter().any(|at| digits_at(desk, case, mail, at) == typed);
    if !good {
        throttle::count(desk, WRONG, &case.to_string()).await?;
    }
    Ok(good)
}
