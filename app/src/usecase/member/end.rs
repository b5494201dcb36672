//! Records the last day on which a member was covered. The row stays: ended members can be found by their name.

use chrono::NaiveDate;
use entity::db::member;
use entity::id::MemberId;
use entity::member::EndReason;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use crate::desk::Desk;
use crate::error::AppError;
use crate::text::{Lang, body::members as words};
use crate::usecase::audit;
use crate::usecase::begin::{Begun, begin};
use crate::usecase::member::add::line;
use crate::usecase::member::change::at_version;
use crate::usecase::member::{Differences, may_keep, remember};
use crate::usecase::record::Act;
use crate::web::errors::FieldErrors;

/// What a registrar may choose. Exclusion (Article 52(1)) is no entry in a list: it is the last step of a guidance file,
/// decided there by two people.
pub const REASONS: &[EndReason] = &[EndReason::Left, EndReason::Dissolved, EndReason::Other];

/// Records the end; the answer is where to go.
///
/// # Errors
/// [`AppError::Invalid`] on `until` if the end is recorded already or before the first day;
/// [`AppError::Conflict`], [`AppError::NotFound`], [`AppError::Forbidden`], [`AppError::Stale`], database failures.
pub async fn end(
    desk: &Desk,
    act: &Act<'_>,
    id: MemberId,
    until: NaiveDate,
    reason: EndReason,
) -> Result<String, AppError> {
    may_keep(act.actor)?;
    if !REASONS.contains(&reason) {
        return Err(AppError::Forbidden);
    }
    let tx = match begin(desk, act).await? {
        Begun::Before(location) => return Ok(location),
        Begun::Now(tx) => tx,
    };
    let now = desk.now();
    let before = at_version(&tx, act, id).await?;
    let mut errors = FieldErrors::new();
    if before.covered_until.is_some() {
        errors.add("until", words::E_ENDED.get(Lang::Ja));
    } else if until < before.covered_from {
        errors.add("until", words::E_UNTIL_BEFORE.get(Lang::Ja));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let updated = member::Entity::update_many()
        .col_expr(member::Column::CoveredUntil, Expr::value(until))
        .col_expr(member::Column::EndedReason, Expr::value(reason.code()))
        .col_expr(member::Column::UpdatedAt, Expr::value(now))
        .col_expr(member::Column::Version, Expr::value(before.version + 1))
        .filter(member::Column::Id.eq(id))
        .filter(member::Column::Version.eq(before.version))
        .exec(&tx)
        .await?;
    if updated.rows_affected != 1 {
        return Err(AppError::Conflict(Box::default()));
    }
    let differences = Differences::from([
        ("covered_until", (String::new(), until.to_string())),
        ("ended_reason", (String::new(), reason.code().to_owned())),
    ]);
    remember(&tx, now, act.actor, id, &differences).await?;
    audit::write(&tx, now, line(act, "member.ended", id)).await?;
    tx.commit().await?;
    Ok(act.location.to_owned())
}

/// 除外 (Law 52(1)): the last step of a file on the member, decided there by two people. A coverage that ends earlier
/// anyway keeps its day.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Conflict`] if the member was changed meanwhile; database failures.
pub(crate) async fn exclude(
    desk: &Desk,
    tx: &DatabaseTransaction,
    act: &Act<'_>,
    id: MemberId,
    until: NaiveDate,
) -> Result<(), AppError> {
    let now = desk.now();
    let before = member::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let last = before.covered_until.map_or(until, |known| known.min(until));
    let updated = member::Entity::update_many()
        .col_expr(member::Column::CoveredUntil, Expr::value(last))
        .col_expr(member::Column::EndedReason, Expr::value(EndReason::Excluded.code()))
        .col_expr(member::Column::UpdatedAt, Expr::value(now))
        .col_expr(member::Column::Version, Expr::value(before.version + 1))
        .filter(member::Column::Id.eq(id))
        .filter(member::Column::Version.eq(before.version))
        .exec(tx)
        .await?;
    if updated.rows_affected != 1 {
        return Err(AppError::Conflict(Box::default()));
    }
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let differences = Differences::from([
        ("covered_until", (day(before.covered_until), last.to_string())),
        ("ended_reason", (before.ended_reason.unwrap_or_default(), EndReason::Excluded.code().to_owned())),
    ]);
    remember(tx, now, act.actor, id, &differences).await?;
    audit::write(tx, now, line(act, "member.ended", id)).await
}
