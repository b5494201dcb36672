//! Reminders to those from whom something is still wanted: when a person asks for it, and once by the program some days
//! before the day.

use std::collections::{BTreeSet, HashMap};

use entity::bulletin::{Asks, Mark, Stage, reached, round_is_due};
use entity::id::BulletinId;
use schema::{bulletin, bulletin_mark, bulletin_version, member_user};

use super::tell::{self, Recipient};
use super::{audience_of, line};
use crate::prelude::*;
use crate::support::begin_submission::begin_or_return;

/// The published version of a bulletin that was not withdrawn.
async fn current<C: ConnectionTrait>(db: &C, id: BulletinId) -> Result<bulletin_version::Model, AppError> {
    let whole = bulletin::Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)?;
    if whole.withdrawn_at.is_some() {
        return Err(AppError::NotFound);
    }
    bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .one(db)
        .await?
        .ok_or(AppError::NotFound)
}

/// Those from whom a version still wants something: where somebody must speak for the member, everybody of a member that
/// has not spoken; else each person who has not opened it.
async fn owing<C: ConnectionTrait>(
    app: &AppState,
    db: &C,
    row: &bulletin_version::Model,
) -> Result<BTreeSet<MemberUserId>, AppError> {
    let readers = tell::addressees(db, &audience_of(row), app.today()).await?;
    let marks: Vec<(MemberId, bulletin_mark::Model)> = marks(db, row).await?;
    let mut of: HashMap<MemberId, Vec<Mark>> = HashMap::new();
    let mut opened: BTreeSet<MemberUserId> = BTreeSet::new();
    for (member, mark) in marks {
        opened.insert(mark.user_id);
        of.entry(member).or_default().push(Mark { read_at: Some(mark.read_at), acknowledged_at: mark.acknowledged_at });
    }
    let owes = |reader: &Recipient| match row.asks {
        Asks::Acknowledge => row.asks.is_owed(reached(of.get(&reader.member).map_or(&[], Vec::as_slice))),
        Asks::Read => !opened.contains(&reader.user),
    };
    Ok(readers.into_iter().filter(owes).map(|reader| reader.user).collect())
}

/// The marks on a version, each with the member of its user.
async fn marks<C: ConnectionTrait>(
    db: &C,
    row: &bulletin_version::Model,
) -> Result<Vec<(MemberId, bulletin_mark::Model)>, AppError> {
    let marks = bulletin_mark::Entity::find()
        .filter(bulletin_mark::Column::VersionId.eq(row.id))
        .find_also_related(member_user::Entity)
        .all(db)
        .await?;
    Ok(marks.into_iter().filter_map(|(mark, user)| Some((user?.member_id, mark))).collect())
}

/// Reminds now, because somebody of the staff asks for it. Whoever had a mail today gets none.
///
/// # Errors
/// [`AppError::Forbidden`]; [`AppError::NotFound`] if nothing is published; [`AppError::Stale`]; database failures.
pub async fn now(app: &AppState, act: &Submission, id: BulletinId) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let row = current(&tx, id).await?;
    send(app, &tx, &row).await?;
    audit::write(&tx, app.now(), line(act, "bulletin.reminded", id)).await?;
    tx.commit().await?;
    app.job_signal().notify_one();
    Ok(act.location.clone())
}

async fn send(app: &AppState, tx: &DatabaseTransaction, row: &bulletin_version::Model) -> Result<usize, AppError> {
    let told = tell::remind(app, tx, owing(app, tx, row).await?).await?;
    if told > 0 {
        bulletin_version::Entity::update_many()
            .col_expr(bulletin_version::Column::RemindedAt, Expr::value(app.now()))
            .filter(bulletin_version::Column::Id.eq(row.id))
            .exec(tx)
            .await?;
    }
    Ok(told)
}

/// The program's own round: every version whose reminder falls due today, once. Says how many people are reminded.
pub async fn round(app: &AppState) -> Result<usize, AppError> {
    let today = app.today();
    let open = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .filter(bulletin_version::Column::DueOn.gte(today))
        .filter(bulletin_version::Column::RemindDays.is_not_null())
        .filter(bulletin_version::Column::RoundOn.is_null())
        .all(app.read())
        .await?;
    let mut told = 0;
    for row in open {
        let days = row.remind_days.and_then(|days| u32::try_from(days).ok());
        if round_is_due(row.due_on, days, row.round_on, today) {
            told += one(app, row).await?;
        }
    }
    Ok(told)
}

async fn one(app: &AppState, row: bulletin_version::Model) -> Result<usize, AppError> {
    let tx = app.db().begin().await?;
    // The day is taken in the transaction that queues the mails, so that two workers remind once.
    let taken = bulletin_version::Entity::update_many()
        .col_expr(bulletin_version::Column::RoundOn, Expr::value(app.today()))
        .filter(bulletin_version::Column::Id.eq(row.id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .filter(bulletin_version::Column::RoundOn.is_null())
        .exec(&tx)
        .await?;
    let stands = match current(&tx, row.bulletin_id).await {
        Ok(current) => current.id == row.id,
        Err(AppError::NotFound) => false,
        Err(other) => return Err(other),
    };
    if taken.rows_affected != 1 || !stands {
        return Ok(0);
    }
    let told = send(app, &tx, &row).await?;
    tx.commit().await?;
    Ok(told)
}
