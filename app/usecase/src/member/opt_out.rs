//! Opt-out notices of members to the Commission (Article 27(2)): noted as they were filed, and put right. The history of
//! the member keeps what they said before.

use entity::id::OptOutId;
use schema::member_opt_out;
use sea_orm::ActiveValue;

use crate::member::add::line;
use crate::member::change::{Changed, at_version};
use crate::member::register::{Register, Visibility};
use crate::prelude::*;
use crate::support::begin_submission::{Begun, begin, begin_or_return};
use crate::support::differences::{self, Differences};

/// What a notice says: the nine items of today's law, and its course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptOutInput {
    /// The number that the Commission gave it.
    pub ppc_number: Option<String>,
    /// The day on which it was filed.
    pub filed_on: NaiveDate,
    /// The day on which the Commission published it.
    pub published_on: Option<NaiveDate>,
    /// The day on which provision stopped, or a later notice took its place.
    pub ended_on: Option<NaiveDate>,
    /// Item 1: the name.
    pub holder_name: String,
    /// Item 1: the address.
    pub holder_address: String,
    /// Item 1: the representative.
    pub holder_representative: String,
    /// Item 2: that provision is a purpose.
    pub purpose: String,
    /// Item 3: the data items.
    pub items: String,
    /// Item 4: how acquired.
    pub acquired: String,
    /// Item 5: how provided.
    pub provided: String,
    /// Item 6: stop on request.
    pub stopped: String,
    /// Item 7: how requests are taken.
    pub requests: String,
    /// Item 8: how updated.
    pub updated: String,
    /// Item 9: the planned first day.
    pub starts_on: NaiveDate,
    /// Where it can be read.
    pub link: Option<String>,
}

impl OptOutInput {
    fn columns(&self) -> member_opt_out::ActiveModel {
        member_opt_out::ActiveModel {
            ppc_number: Set(self.ppc_number.clone()),
            filed_on: Set(self.filed_on),
            published_on: Set(self.published_on),
            ended_on: Set(self.ended_on),
            holder_name: Set(self.holder_name.clone()),
            holder_address: Set(self.holder_address.clone()),
            holder_representative: Set(self.holder_representative.clone()),
            purpose: Set(self.purpose.clone()),
            items: Set(self.items.clone()),
            acquired: Set(self.acquired.clone()),
            provided: Set(self.provided.clone()),
            stopped: Set(self.stopped.clone()),
            requests: Set(self.requests.clone()),
            updated: Set(self.updated.clone()),
            starts_on: Set(self.starts_on),
            link: Set(self.link.clone()),
            ..Default::default()
        }
    }

    fn texts(&self) -> [(&'static str, String); 16] {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        [
            ("opt_out_ppc_number", text(&self.ppc_number)),
            ("opt_out_filed_on", self.filed_on.to_string()),
            ("opt_out_published_on", day(self.published_on)),
            ("opt_out_ended_on", day(self.ended_on)),
            ("opt_out_holder_name", self.holder_name.clone()),
            ("opt_out_holder_address", self.holder_address.clone()),
            ("opt_out_holder_representative", self.holder_representative.clone()),
            ("opt_out_purpose", self.purpose.clone()),
            ("opt_out_items", self.items.clone()),
            ("opt_out_acquired", self.acquired.clone()),
            ("opt_out_provided", self.provided.clone()),
            ("opt_out_stopped", self.stopped.clone()),
            ("opt_out_requests", self.requests.clone()),
            ("opt_out_updated", self.updated.clone()),
            ("opt_out_starts_on", self.starts_on.to_string()),
            ("opt_out_link", text(&self.link)),
        ]
    }

    /// What differs from what was noted before; empty if nothing does. The day of filing says which notice it is.
    fn differences(&self, before: Option<&Self>) -> Differences {
        let mut differences = differences::between(before.map(Self::texts), self.texts());
        if !differences.is_empty() {
            let filed = before.map(|before| before.filed_on.to_string()).unwrap_or_default();
            differences.insert("opt_out", (filed, self.filed_on.to_string()));
            // Said even where it did not change: it tells whether the public knows of the notice.
            let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            let published = (day(before.and_then(|before| before.published_on)), day(self.published_on));
            differences.insert("opt_out_published_on", published);
        }
        differences
    }
}

impl From<member_opt_out::Model> for OptOutInput {
    fn from(row: member_opt_out::Model) -> Self {
        Self {
            ppc_number: row.ppc_number,
            filed_on: row.filed_on,
            published_on: row.published_on,
            ended_on: row.ended_on,
            holder_name: row.holder_name,
            holder_address: row.holder_address,
            holder_representative: row.holder_representative,
            purpose: row.purpose,
            items: row.items,
            acquired: row.acquired,
            provided: row.provided,
            stopped: row.stopped,
            requests: row.requests,
            updated: row.updated,
            starts_on: row.starts_on,
            link: row.link,
        }
    }
}

/// Whether the published list tells of a notice: the Commission publishes first (Article 27(4)).
fn shown(states: [Option<&OptOutInput>; 2]) -> Visibility {
    if states.into_iter().flatten().any(|state| state.published_on.is_some()) {
        Visibility::Public
    } else {
        Visibility::Inside
    }
}

/// Notes a notice; the answer is where to go.
///
/// # Errors
/// [`AppError::Conflict`] if the member was changed since it was read; [`AppError::NotFound`], [`AppError::Forbidden`],
/// [`AppError::Stale`], database failures.
pub async fn note(app: &AppState, act: &Submission, member: MemberId, input: &OptOutInput) -> Result<String, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = begin_or_return!(app, act);
    let now = app.now();
    let before = at_version(&tx, act, member).await?;
    let register = Register::open(app, &tx, &act.actor).await?;
    let row = member_opt_out::ActiveModel {
        id: Set(OptOutId(Uuid::now_v7())),
        member_id: Set(member),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..input.columns()
    };
    member_opt_out::Entity::insert(row).exec_without_returning(&tx).await?;
    register.touch(&before, &input.differences(None), shown([Some(input), None])).await?;
    audit::write(&tx, now, line(act, "member.opt_out_noted", member)).await?;
    tx.commit().await?;
    Ok(act.location.clone())
}

/// Puts a notice right, or notes how it went on.
///
/// # Errors
/// [`AppError::Conflict`] if the member or one of its notices was changed since it was read; [`AppError::NotFound`],
/// [`AppError::Forbidden`], [`AppError::Stale`], database failures.
pub async fn correct(
    app: &AppState,
    act: &Submission,
    member: MemberId,
    id: OptOutId,
    input: &OptOutInput,
) -> Result<Changed, AppError> {
    permission::need(&act.actor, Permission::KeepRegisters)?;
    let tx = match begin(app, act).await? {
        Begun::Before(location) => return Ok(Changed::Yes(location)),
        Begun::Now(tx) => tx,
    };
    let now = app.now();
    let before = at_version(&tx, act, member).await?;
    let mine = member_opt_out::Column::MemberId.eq(member);
    let noted = member_opt_out::Entity::find_by_id(id).filter(mine).one(&tx).await?.ok_or(AppError::NotFound)?;
    let version = noted.version;
    let noted = OptOutInput::from(noted);
    let differences = input.differences(Some(&noted));
    if differences.is_empty() {
        tx.rollback().await?;
        return Ok(Changed::No);
    }
    // The member's version, which every change of a notice moves, guards the notices too.
    Register::open(app, &tx, &act.actor)
        .await?
        .touch(&before, &differences, shown([Some(input), Some(&noted)]))
        .await?;
    let row = member_opt_out::ActiveModel {
        id: ActiveValue::NotSet,
        updated_at: Set(now),
        version: Set(version + 1),
        ..input.columns()
    };
    member_opt_out::Entity::update_many().set(row).filter(member_opt_out::Column::Id.eq(id)).exec(&tx).await?;
    audit::write(&tx, now, line(act, "member.opt_out_corrected", member)).await?;
    tx.commit().await?;
    Ok(Changed::Yes(act.location.clone()))
}
