//! A member's answer while it is being written: what was typed and the files, sealed with the case's key.

use entity::case::point::{AnswerFile, Audience};
use entity::id::FileId;
use schema::member_answer;
use sea_orm::Select;
use sea_orm::sea_query::OnConflict;
use serde::{Deserialize, Serialize};

use crate::form::fields::Fields;
use crate::prelude::*;
use crate::support::retry::retry;
use crate::support::upload::{self, ReceivedFile};
use vault::keys::{CaseKeys, SealContext};

/// An answer so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDraft {
    typed: Vec<(String, String)>,
    /// Files handed in for it.
    pub files: Vec<AnswerFile>,
    /// The version of its row; 0 while there is none.
    #[serde(skip)]
    version: i32,
}

/// What came of changing an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is this one now.
    Yes(AnswerDraft),
    /// Words that their reader has not seen would have been lost: it is this one, and nothing was written.
    Overtaken(AnswerDraft),
}

impl AnswerDraft {
    /// What was typed, as the form names it.
    pub fn fields(&self) -> Fields {
        Fields::from_pairs(self.typed.iter().cloned())
    }

    /// Takes over what was typed; keys of the form itself are no part of the answer.
    pub fn take(&mut self, fields: &Fields) {
        self.typed = fields
            .pairs()
            .filter(|(name, _)| !matches!(*name, "form_key" | "version" | "go" | "remove" | "seen"))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
    }
}

fn place(row: Uuid) -> SealContext {
    SealContext::new("member_answer", "sealed", row)
}

fn unsent(member: MemberId, case: CaseId) -> Select<member_answer::Entity> {
    member_answer::Entity::find()
        .filter(member_answer::Column::MemberId.eq(member))
        .filter(member_answer::Column::CaseId.eq(case))
        .filter(member_answer::Column::SentAt.is_null())
}

async fn keys(app: &AppState, case: CaseId) -> Result<CaseKeys, AppError> {
    app.keys().case(case).await?.ok_or(AppError::NotFound)
}

/// The answer that this member is writing to this case; empty if none was begun. The caller has made sure that the
/// member may see the case.
pub async fn load(app: &AppState, member: MemberId, case: CaseId) -> Result<AnswerDraft, AppError> {
    match unsent(member, case).one(app.read()).await? {
        None => Ok(AnswerDraft::default()),
        Some(row) => open(&keys(app, case).await?, &row),
    }
}

fn open(keys: &CaseKeys, row: &member_answer::Model) -> Result<AnswerDraft, AppError> {
    let draft: AnswerDraft = keys.open_json(place(row.id), &row.sealed)?;
    Ok(AnswerDraft { version: row.version, ..draft })
}

/// Changes the answer, in one transaction with reading it.
pub async fn change<F>(
    app: &AppState,
    member: MemberId,
    user: MemberUserId,
    case: CaseId,
    change: F,
) -> Result<AnswerDraft, AppError>
where
    F: FnOnce(&mut AnswerDraft) + Send,
{
    let writing = Writing { member, user, case };
    let change = |draft: &mut AnswerDraft| {
        change(draft);
        Ok(())
    };
    change_and(app, writing, change, async |_: &DatabaseTransaction| Ok(())).await
}

/// Who writes an answer to what.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    pub member: MemberId,
    pub user: MemberUserId,
    pub case: CaseId,
}

/// Changes the answer, and does what belongs into the same transaction.
///
/// # Errors
/// Whatever `change` and `also` return; database failures.
async fn change_and<F, W>(app: &AppState, writing: Writing, change: F, also: W) -> Result<AnswerDraft, AppError>
where
    F: FnOnce(&mut AnswerDraft) -> Result<(), AppError> + Send,
    W: AsyncFnOnce(&DatabaseTransaction) -> Result<(), AppError>,
{
    let Writing { member, user, case } = writing;
    let keys = keys(app, case).await?;
    let now = app.now();
    let tx = app.db().begin().await?;
    // The row is there before it is held: of two people who begin at once, the second waits for the first.
    let id = Uuid::now_v7();
    member_answer::Entity::insert(member_answer::ActiveModel {
        id: Set(id),
        case_id: Set(case),
        member_id: Set(member),
        sealed: Set(keys.seal_json(place(id), &AnswerDraft::default())?),
        created_at: Set(now),
        updated_at: Set(now),
        sent_at: Set(None),
        by_user: Set(Some(user)),
        version: Set(1),
    })
    .on_conflict(OnConflict::new().do_nothing().to_owned())
    .exec_without_returning(&tx)
    .await?;
    let row = unsent(member, case).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    let mut draft = open(&keys, &row)?;
    change(&mut draft)?;
    draft.version = row.version + 1;
    member_answer::Entity::update_many()
        .set(member_answer::ActiveModel {
            sealed: Set(keys.seal_json(place(row.id), &draft)?),
            updated_at: Set(now),
            by_user: Set(Some(user)),
            version: Set(row.version + 1),
            ..Default::default()
        })
        .filter(member_answer::Column::Id.eq(row.id))
        .exec(&tx)
        .await?;
    also(&tx).await?;
    tx.commit().await?;
    Ok(draft)
}

/// Takes over what was typed and takes a file out, if one is named; its bytes go as soon as the worker comes by. Of the words
/// that were there and those that are to be there `loses` says whether some would be lost unseen.
pub async fn without(
    app: &AppState,
    writing: Writing,
    fields: &Fields,
    gone: Option<FileId>,
    loses: impl FnOnce(&Fields, &Fields) -> bool + Send,
) -> Result<Saved, AppError> {
    let mut other = None;
    let changed = change_and(
        app,
        writing,
        |draft| {
            let before = draft.clone();
            draft.take(fields);
            if loses(&before.fields(), &draft.fields()) {
                other = Some(before);
                return Err(AppError::overtaken(None));
            }
            draft.files.retain(|file| Some(file.file.id) != gone);
            Ok(())
        },
        async |tx: &DatabaseTransaction| match gone {
            Some(gone) => upload::take_back(tx, app, writing.case, gone).await,
            None => Ok(()),
        },
    )
    .await;
    match (changed, other) {
        (Ok(changed), _) => {
            app.job_signal().notify_one();
            Ok(Saved::Yes(changed))
        }
        (Err(AppError::Conflict(_)), Some(other)) => Ok(Saved::Overtaken(other)),
        (Err(error), _) => Err(error),
    }
}

/// Puts a file into the answer, its row and the answer in one transaction.
///
/// # Errors
/// Database failures; then the file is given up.
pub async fn with_file(
    app: &AppState,
    writing: Writing,
    received: &ReceivedFile,
    audience: Audience,
) -> Result<(), AppError> {
    let kept = retry!({
        let file = AnswerFile { file: received.given.clone(), audience };
        let change = |draft: &mut AnswerDraft| {
            draft.files.push(file);
            Ok(())
        };
        change_and(app, writing, change, async |tx: &DatabaseTransaction| upload::keep(tx, received).await).await
    });
    if let Err(error) = kept {
        upload::forget(app, received).await;
        return Err(error);
    }
    Ok(())
}

/// The answer was sent as it was then: the next one begins empty. What somebody saved of it in the meantime was not sent and
/// stays.
pub async fn sent(app: &AppState, member: MemberId, case: CaseId, draft: &AnswerDraft) -> Result<(), AppError> {
    member_answer::Entity::update_many()
        .set(member_answer::ActiveModel { sent_at: Set(Some(app.now())), ..Default::default() })
        .filter(member_answer::Column::MemberId.eq(member))
        .filter(member_answer::Column::CaseId.eq(case))
        .filter(member_answer::Column::SentAt.is_null())
        .filter(member_answer::Column::Version.eq(draft.version))
        .exec(&app.db().write)
        .await?;
    Ok(())
}
