//! The six digits that show that a mail address is the person's own. They follow from the case, the address and the
//! half hour, so nothing is stored; wrong ones are counted.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use entity::id::CaseId;
use uuid::Uuid;

use crate::desk::Desk;
use crate::error::AppError;
use crate::usecase::queue::{self, Wish};
use crate::usecase::throttle::{self, Limit};

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

/// Queues the mail with the digits for the address of a draft or a case, as often as an address bears it.
///
/// # Errors
/// [`AppError::TooMany`] when the address has had enough mails; database failures.
pub async fn send(desk: &Desk, case: CaseId, mail: &str) -> Result<(), AppError> {
    throttle::check(desk, throttle::SEND_MAIL, mail).await?;
    throttle::count(desk, throttle::SEND_MAIL, mail).await?;
    let now = desk.now();
    let dedup = format!("mail_confirm:{case}:{}", Uuid::now_v7());
    let tx = desk.db().begin().await?;
    queue::wish(&tx, now, now, &dedup, &Wish::MailConfirm { case }).await?;
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
