//! Drafts: a new bulletin, the correction of a published one, saving.

use entity::bulletin::{Asks, BulletinFacts, Kind, Lack, Stage, lacks};
use entity::id::BulletinId;
pub use schema::{bulletin, bulletin_version};

use super::{audience_of, facts, line, seen, write};
use crate::prelude::*;
use crate::state::db::{Unique, violated};
use crate::support::begin_submission::begin_or_return;

/// What is written in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftInput {
    pub title: String,
    /// The text in Markdown.
    pub body: String,
    /// The title in English; empty for none.
    pub title_en: String,
    /// The text in English; empty for none.
    pub body_en: String,
    pub audience: entity::bulletin::Audience,
    pub asks: Asks,
    pub due_on: Option<NaiveDate>,
    /// How many days before it the program reminds.
    pub remind_days: Option<u32>,
    /// When it shall come out; none for as soon as it is agreed.
    pub publish_at: Option<DateTime<Utc>>,
    /// What was put right.
    pub change: String,
}

impl DraftInput {
    /// What the draft would lack as the version with this number.
    pub fn lacks(&self, number: i32, now: DateTime<Utc>) -> Vec<Lack> {
        let facts = BulletinFacts {
            number,
            words: (&self.title, &self.body),
            english: (&self.title_en, &self.body_en),
            audience: &self.audience,
            asks: self.asks,
            due_on: self.due_on,
            remind_days: self.remind_days,
            publish_at: self.publish_at,
            change: &self.change,
        };
        lacks(&facts, now)
    }
}

/// Makes a bulletin with an empty first draft under this title. Its id is the caller's, so that the answer to the form can
/// name it.
///
/// # Errors
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn create(app: &AppState, act: &Submission, id: BulletinId, title: &str) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let row = bulletin::ActiveModel {
        id: Set(id),
        created_at: Set(now),
        withdrawn_at: Set(None),
        withdrawn_by: Set(None),
        withdrawn_why: Set(None),
        version: Set(1),
    };
    bulletin::Entity::insert(row).exec_without_returning(&tx).await?;
    let first = bulletin_version::ActiveModel { title: Set(title.to_owned()), ..blank(id, now) };
    bulletin_version::Entity::insert(first).exec_without_returning(&tx).await?;
    audit::write(&tx, now, line(act, "bulletin.drafted", id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

fn blank(of: BulletinId, now: DateTime<Utc>) -> bulletin_version::ActiveModel {
    bulletin_version::ActiveModel {
        id: Set(Uuid::now_v7()),
        bulletin_id: Set(of),
        number: Set(1),
        title: Set(String::new()),
        body: Set(String::new()),
        title_en: Set(String::new()),
        body_en: Set(String::new()),
        audience: Set(Kind::Members),
        fields: Set(String::new()),
        asks: Set(Asks::Read),
        due_on: Set(None),
        remind_days: Set(None),
        change: Set(String::new()),
        files: Set("[]".to_owned()),
        stage: Set(Stage::Draft),
        publish_at: Set(None),
        published_at: Set(None),
        round_on: Set(None),
        reminded_at: Set(None),
        proposed_by: Set(None),
        approved_by: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    }
}

/// Makes the draft of a correction from the published version, with its attachments.
///
/// # Errors
/// [`AppError::Conflict`] if a draft is open already or the bulletin was withdrawn; [`AppError::NotFound`] if nothing is
/// published; [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn correct(app: &AppState, act: &Submission, of: BulletinId) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let whole = bulletin::Entity::find_by_id(of).one(&tx).await?.ok_or(AppError::NotFound)?;
    let newest = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(of))
        .order_by_desc(bulletin_version::Column::Number)
        .one(&tx)
        .await?
        .ok_or(AppError::NotFound)?;
    if newest.stage.is_open() || whole.withdrawn_at.is_some() {
        return Err(AppError::overtaken(newest.updated_at));
    }
    let row = bulletin_version::ActiveModel {
        number: Set(newest.number + 1),
        title: Set(newest.title),
        body: Set(newest.body),
        title_en: Set(newest.title_en),
        body_en: Set(newest.body_en),
        audience: Set(newest.audience),
        fields: Set(newest.fields),
        asks: Set(newest.asks),
        due_on: Set(newest.due_on),
        remind_days: Set(newest.remind_days),
        files: Set(newest.files),
        ..blank(of, now)
    };
    if let Err(cause) = bulletin_version::Entity::insert(row).exec_without_returning(&tx).await {
        // Somebody makes the next draft in this very moment.
        return Err(match violated(&cause) {
            Some(Unique::BulletinVersionNumber | Unique::BulletinVersionOpen) => AppError::overtaken(None),
            Some(_) | None => cause.into(),
        });
    }
    audit::write(&tx, now, line(act, "bulletin.drafted", of)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Saves a draft. It may be unfinished, but what it says must fit together.
///
/// # Errors
/// [`AppError::Conflict`] if somebody was faster or it is no draft any more; [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`]; database failures.
pub async fn save(app: &AppState, act: &Submission, id: Uuid, input: &DraftInput) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::WriteBulletins)?;
    let tx = begin_or_return!(app, act);
    let row = seen(&tx, act, id, &[Stage::Draft]).await?;
    let columns = bulletin_version::ActiveModel {
        title: Set(input.title.clone()),
        body: Set(input.body.clone()),
        title_en: Set(input.title_en.clone()),
        body_en: Set(input.body_en.clone()),
        audience: Set(input.audience.kind),
        fields: Set(input.audience.fields.join("\n")),
        asks: Set(input.asks),
        due_on: Set(input.due_on),
        remind_days: Set(input.remind_days.and_then(|days| i32::try_from(days).ok())),
        publish_at: Set(input.publish_at),
        change: Set(input.change.clone()),
        updated_at: Set(app.now()),
        version: Set(row.version + 1),
        ..Default::default()
    };
    write(&tx, &row, columns).await?;
    audit::write(&tx, app.now(), line(act, "bulletin.saved", row.bulletin_id)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// What a stored version lacks; a time of publication that passed while somebody decided does not count.
pub(super) fn still_lacks(row: &bulletin_version::Model, now: DateTime<Utc>) -> Vec<Lack> {
    let audience = audience_of(row);
    lacks(&facts(row, &audience), now).into_iter().filter(|lack| *lack != Lack::PublishPast).collect()
}
