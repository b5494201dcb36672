//! The member's own copy of a case: made when it is told, renewed with every step, never computed from
//! what it may not see. No row, no case, as far as the member is concerned.

use chrono::{DateTime, NaiveDate, Utc};
use entity::application::answer::FileGiven;
use entity::case::disclosure::Disclosure;
use entity::case::file::{CaseFile, Thread};
use entity::case::point::MemberAnswer;
use entity::case::request::MemberRequest;
use entity::case::status::Status;
use entity::db::member_case_view;
use entity::id::{CaseId, MemberId};
use entity::people::Party;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::AppError;
use crate::vault::keys::{CaseKeys, Place};

/// What the member reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    /// The receipt number, the same for every reader.
    pub number: String,
    /// The version of the case that this copy was made from; a member's form carries it.
    pub version: u32,
    /// Where the case stands.
    pub status: Status,
    /// What was told, and nothing else about the applicant.
    pub disclosure: Disclosure,
    /// The files that were told, with their names.
    pub files: Vec<FileGiven>,
    /// When it was told.
    pub told_at: DateTime<Utc>,
    /// What is asked, oldest first.
    pub requests: Vec<MemberRequest>,
    /// The thread between the member and the body.
    pub messages: Vec<ViewMessage>,
    /// What the member answered.
    pub answers: Vec<ViewAnswer>,
    /// The outline of the result, once it was explained.
    pub outline: Option<String>,
    /// What the body wrote to the member about the pause or the end.
    #[serde(default)]
    pub closing: Option<String>,
}

/// A message of the member's thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewMessage {
    /// When.
    pub at: DateTime<Utc>,
    /// From the member or from the body.
    pub from: Party,
    /// The words.
    pub text: String,
    /// Files with it.
    pub files: Vec<FileGiven>,
}

/// An answer of the member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewAnswer {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub answer: MemberAnswer,
}

/// The copy, if the member has been told in this round.
#[must_use]
pub fn of(file: &CaseFile) -> Option<(MemberId, MemberView)> {
    let told = file.disclosed.as_ref()?;
    if file.harm.held().is_some() {
        return None;
    }
    let given = |ids: &[entity::id::FileId]| {
        ids.iter().filter_map(|id| file.file(*id)).map(|entry| entry.file.clone()).collect::<Vec<_>>()
    };
    let view = MemberView {
        number: file.number.map(|number| number.to_string()).unwrap_or_default(),
        version: file.version,
        status: file.status,
        disclosure: told.disclosure.clone(),
        files: given(&told.disclosure.files),
        told_at: told.at,
        requests: file.requests.clone(),
        messages: file
            .messages
            .iter()
            .filter(|message| message.thread == Thread::Member)
            .map(|message| ViewMessage {
                at: message.at,
                from: message.from,
                text: message.text.clone(),
                files: given(&message.files),
            })
            .collect(),
        answers: file.answers.iter().map(|given| ViewAnswer { at: given.at, answer: given.answer.clone() }).collect(),
        outline: file
            .last_explanation()
            .map(|given| given.explanation.outline_for_member.clone())
            .filter(|text| !text.is_empty()),
        closing: closing(file).filter(|text| !text.is_empty()),
    };
    Some((told.member, view))
}

/// What was written for both sides when it was suspended, or for the member when it was settled.
fn closing(file: &CaseFile) -> Option<String> {
    let paused = file.suspension.as_ref().map(|suspension| suspension.text.clone());
    paused.or_else(|| file.settlement.as_ref().map(|settlement| settlement.text_for_member.clone()))
}

/// The earliest day by which the member is asked for something.
#[must_use]
pub fn due(file: &CaseFile) -> Option<NaiveDate> {
    match file.status {
        Status::Notified | Status::Requested | Status::Overdue => file.open_requests().map(|request| request.due).min(),
        _ => None,
    }
}

pub(crate) fn place(case: CaseId) -> Place {
    Place::new("member_case_view", "sealed", case.0)
}

/// Writes the copy, if there is one.
pub(crate) async fn write<C: ConnectionTrait>(
    tx: &C,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    today: NaiveDate,
    file: &CaseFile,
) -> Result<(), AppError> {
    use member_case_view::Column;
    let Some((member, view)) = of(file) else { return Ok(()) };
    let row = member_case_view::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(file.id),
        member_id: Set(member),
        sealed: Set(keys.seal_json(place(file.id), &view)?),
        status: Set(file.status.code().to_owned()),
        asked_on: Set(today),
        due_on: Set(due(file)),
        updated_at: Set(now),
    };
    member_case_view::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([Column::CaseId, Column::MemberId])
                .update_columns([Column::Sealed, Column::Status, Column::DueOn, Column::UpdatedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
