//! The six digits that show that a mail address is the person's own: random, drawn when the mail leaves, good for ten
//! minutes and once. Of them only a keyed hash is stored, with the address in it; tries are counted before they are judged.

use chrono::TimeDelta;
use schema::mail_digits;
use sea_orm::sea_query::OnConflict;

use crate::caller::Visit;
use crate::prelude::*;
use crate::support::job::{self, Job};
use crate::support::mail_limit;
use crate::support::throttle::{self, Limit};

/// How long digits are good for, in minutes from the moment in which the mail leaves.
pub const MINUTES: i64 = 10;
/// One more than the largest number of six digits.
const NUMBERS: u32 = 1_000_000;
/// Wrong digits for one case, however many mails it asks for.
const WRONG: Limit = Limit { name: "mail-code", tries: 10, seconds: 1800 };

fn hash(app: &AppState, case: CaseId, mail: &str, digits: &str) -> String {
    app.keys().form_fingerprint(format!("mail digits {case} {mail} {digits}").as_bytes())
}

/// Draws the digits for a mail that leaves now; those of every earlier mail are worth nothing from here on.
pub async fn draw(app: &AppState, case: CaseId, mail: &str) -> Result<String, AppError> {
    let digits = format!("{:06}", rand::random_range(0..NUMBERS));
    let row = mail_digits::ActiveModel {
        case_id: Set(case),
        digits_hash: Set(hash(app, case, mail, &digits)),
        expires_at: Set(app.now() + TimeDelta::minutes(MINUTES)),
        used_at: Set(None),
    };
    let renewed = [mail_digits::Column::DigitsHash, mail_digits::Column::ExpiresAt, mail_digits::Column::UsedAt];
    mail_digits::Entity::insert(row)
        .on_conflict(OnConflict::column(mail_digits::Column::CaseId).update_columns(renewed).to_owned())
        .exec_without_returning(&app.db().write)
        .await?;
    Ok(digits)
}

/// Queues the mail with the digits for the address of a draft or a case, as often as [`mail_limit`] allows. It goes to
/// this address only: if another one stands there when it would leave, it does not.
///
/// # Errors
/// [`AppError::TooMany`] when draft, address, network or house have had enough mails; database failures.
pub async fn send(app: &AppState, visit: &Visit, case: CaseId, mail: &str) -> Result<(), AppError> {
    mail_limit::digits(app, case, mail, &visit.network).await?;
    let now = app.now();
    let dedup = format!("mail_confirm:{case}:{}", Uuid::now_v7());
    let address = Some(mail_limit::digest(app, mail));
    let tx = app.db().begin().await?;
    job::enqueue(&tx, now, now, &dedup, &Job::MailConfirm { case, address }).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(())
}

/// Uses the digits up: whether these, in any width, are those of the newest mail to this address, not older than
/// [`MINUTES`] and never used before.
///
/// # Errors
/// [`AppError::TooMany`] after ten wrong tries; database failures.
pub async fn fits(app: &AppState, case: CaseId, mail: &str, typed: &str) -> Result<bool, AppError> {
    throttle::take(app, WRONG, &case.to_string()).await?;
    let typed: String =
        crate::account::sign_in::fold_login(typed).chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let now: DateTime<Utc> = app.now();
    let used = mail_digits::Entity::update_many()
        .col_expr(mail_digits::Column::UsedAt, Expr::value(now))
        .filter(mail_digits::Column::CaseId.eq(case))
        .filter(mail_digits::Column::DigitsHash.eq(hash(app, case, mail, &typed)))
        .filter(mail_digits::Column::UsedAt.is_null())
        .filter(mail_digits::Column::ExpiresAt.gt(now))
        .exec(&app.db().write)
        .await?;
    let good = used.rows_affected == 1;
    if good {
        throttle::give_back(app, WRONG, &case.to_string()).await?;
    }
    Ok(good)
}
