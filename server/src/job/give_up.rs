//! When a job has failed for the last time, a person is asked to do it another way.

use entity::id::{CaseId, MemberId};
use schema::{case_file, job, member, member_user, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use text::mail as words;
use usecase::letter::content::TaskContent;
use usecase::state::AppState;
use usecase::support::job::{Job, Matter};
use uuid::Uuid;
use vault::keys::SealContext;

use crate::job::claim::{self, Claimed};

/// A mail did not arrive.
const MAIL_FAILED: &str = "mail_failed";
/// Nobody knows whether a mail arrived, and it is not sent again without a person.
const MAIL_UNSURE: &str = "mail_unsure";
/// Another job did not end well.
const JOB_GAVE_UP: &str = "job_gave_up";

/// How a job ended that a person goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Failed,
    /// Its mail may have arrived or not.
    Unsure,
}

/// Writes the end of the job and the task in one transaction.
pub(super) async fn give_up(app: &AppState, row: job::ActiveModel, claimed: &Claimed, end: End) -> anyhow::Result<()> {
    let (kind, case, text) = match &claimed.job {
        Some(Job::MailApplicant { case } | Job::MailConfirm { case, .. }) => {
            (MAIL_FAILED, Some(*case), words::TASK_APPLICANT)
        }
        Some(Job::MailMember { case, .. } | Job::MailUser { about: Matter::Case { case }, .. }) => {
            (MAIL_FAILED, Some(*case), words::TASK_MEMBER)
        }
        Some(Job::MailGuidance { .. } | Job::MailUser { .. } | Job::MailBulletin { .. }) => {
            (MAIL_FAILED, None, words::TASK_MEMBER)
        }
        Some(Job::MailLink { .. }) => (MAIL_FAILED, None, words::TASK_LINK),
        Some(Job::DestroyFile { .. } | Job::PublishBulletin { .. } | Job::Remind { .. } | Job::Daily { .. }) | None => {
            (JOB_GAVE_UP, None, words::TASK_OTHER)
        }
    };
    let (kind, what, text) = match (end, kind) {
        (End::Unsure, _) => (MAIL_UNSURE, words::TASK_UNSURE, words::TASK_UNSURE_TEXT),
        (End::Failed, MAIL_FAILED) => (kind, words::TASK_MAIL, text),
        (End::Failed, _) => (kind, words::TASK_JOB, text),
    };
    let content = TaskContent {
        what: what.to_owned(),
        whom: whom(app, claimed).await?,
        say: vec![text.to_owned()],
        ..TaskContent::default()
    };
    let id = Uuid::now_v7();
    let (case, sealed) = seal(app, case, id, &content).await?;
    let now = app.now();
    let row = job::ActiveModel { gave_up_at: Set(Some(now)), ..row };
    let tx = app.db().begin().await?;
    if !claim::write(&tx, claimed, row).await? {
        // Another worker has it and will say how it ends.
        return Ok(());
    }
    staff_task::Entity::insert(staff_task::ActiveModel {
        id: Set(id),
        case_id: Set(case),
        kind: Set(kind.to_owned()),
        sealed: Set(sealed),
        due_on: Set(Some(app.today())),
        created_at: Set(now),
        done_at: Set(None),
        done_by: Set(None),
    })
    .exec_without_returning(&tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The company a mail was for, and which of its users. An applicant is found on the case itself.
async fn whom(app: &AppState, claimed: &Claimed) -> anyhow::Result<String> {
    match &claimed.job {
        Some(Job::MailMember { member, .. } | Job::MailGuidance { member, .. }) => company(app, *member).await,
        Some(Job::MailUser { user, .. } | Job::MailBulletin { user }) => {
            let Some(row) = member_user::Entity::find_by_id(*user).one(app.read()).await? else {
                return Ok(String::new());
            };
            Ok(words::user_of(&company(app, row.member_id).await?, &row.name))
        }
        Some(
            Job::MailApplicant { .. }
            | Job::MailConfirm { .. }
            | Job::MailLink { .. }
            | Job::PublishBulletin { .. }
            | Job::DestroyFile { .. }
            | Job::Remind { .. }
            | Job::Daily { .. },
        )
        | None => Ok(String::new()),
    }
}

async fn company(app: &AppState, id: MemberId) -> anyhow::Result<String> {
    Ok(member::Entity::find_by_id(id).one(app.read()).await?.map_or_else(String::new, |row| row.name))
}

/// Sealed with the case's key where there is a case with keys, else with the desk's own.
async fn seal(
    app: &AppState,
    case: Option<CaseId>,
    id: Uuid,
    content: &TaskContent,
) -> anyhow::Result<(Option<CaseId>, Vec<u8>)> {
    let place = SealContext::new("staff_task", "sealed", id);
    if let Some(case) = case {
        // A draft has keys but no row yet.
        let exists = case_file::Entity::find().filter(case_file::Column::Id.eq(case)).one(app.read()).await?.is_some();
        if let Some(keys) = app.keys().case(case).await?.filter(|_| exists) {
            return Ok((Some(case), keys.seal_json(place, content)?));
        }
    }
    Ok((None, app.keys().seal_json(place, content)?))
}
