//! Which way a notice goes: always to the status page or portal, and besides as the person chose.

use entity::application::answer::ContactWay;
use entity::case::notice::{Addressee, Notice};
use entity::case::{Case, Recorded, contact_instructions};
use entity::id::MeasureFileId;
use schema::{letter, member_user, staff_task};

use super::compose;
use super::content::{LetterContent, TaskContent};
use crate::prelude::*;
use crate::support::job::{self, Job};
use text::staff::contact_instructions as words;
use text::{Lang, letter as t};
use vault::keys::{CaseKeys, SealContext};

/// The code of a call in the column `kind` of the tasks.
pub(crate) const CALL: &str = "call";

/// Where the content of a letter is sealed.
pub(crate) fn letter_place(row: Uuid) -> SealContext {
    SealContext::new("letter", "sealed", row)
}

/// Where the content of a task is sealed.
pub(crate) fn task_place(row: Uuid) -> SealContext {
    SealContext::new("staff_task", "sealed", row)
}

/// Sends a notice on its ways. Notices to staff need none: their queue shows them.
pub(crate) async fn notice(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    file: &Case,
    recorded: &Recorded,
    notice: &Notice,
) -> Result<(), AppError> {
    match notice.to {
        Addressee::Applicant => to_applicant(app, tx, keys, file, recorded, notice).await,
        Addressee::Member(id) => to_member(app, tx, keys, file, recorded, notice, id).await,
        Addressee::Staff(_) | Addressee::Role(_) => Ok(()),
    }
}

async fn to_applicant(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    file: &Case,
    recorded: &Recorded,
    notice: &Notice,
) -> Result<(), AppError> {
    if file.is_anonymous() {
        return Ok(());
    }
    let now = app.now();
    let plan = &file.contact;
    let confirmed = plan.mail.is_some() && plan.mail == file.mail_confirmed;
    if plan.ways.contains(&ContactWay::Mail) && confirmed {
        let dedup = format!("applicant:{}:{}", file.id, recorded.seq);
        job::enqueue(tx, now, now, &dedup, &Job::MailApplicant { case: file.id }).await?;
    }
    if plan.ways.contains(&ContactWay::Post) && plan.address.is_some() {
        let content = compose::to_applicant(Lang::Ja, app.organization(), app.today(), file, recorded, notice);
        write_letter(tx, keys, now, file.id, None, "applicant", &content).await?;
    }
    if plan.ways.contains(&ContactWay::Phone) && plan.phone.is_some() {
        write_call(tx, keys, now, file, recorded, notice).await?;
    }
    Ok(())
}

async fn to_member(
    app: &AppState,
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    file: &Case,
    recorded: &Recorded,
    notice: &Notice,
    id: MemberId,
) -> Result<(), AppError> {
    // The rule has said so already; a letter to the wrong hands cannot be called back, so it is asked again.
    if file.harm.held().is_some() {
        return Ok(());
    }
    let now = app.now();
    if users(tx, id).await? > 0 {
        let dedup = format!("member:{}:{}:{id}", file.id, recorded.seq);
        return job::enqueue(tx, now, now, &dedup, &Job::MailMember { member: id, case: file.id }).await;
    }
    let Some(company) = member::Entity::find_by_id(id).one(tx).await? else { return Ok(()) };
    let content = LetterContent {
        about: Some(recorded.seq),
        ..compose::to_member(Lang::Ja, app.organization(), app.today(), file, &company, notice)
    };
    write_letter(tx, keys, now, file.id, Some(id), "member", &content).await
}

/// How many people can sign in for a member; without any, what it must know goes by post.
pub(crate) async fn users<C: ConnectionTrait>(tx: &C, id: MemberId) -> Result<u64, AppError> {
    Ok(member_user::Entity::find()
        .filter(member_user::Column::MemberId.eq(id))
        .filter(member_user::Column::Active.eq(true))
        .filter(member_user::Column::PasswordHash.is_not_null())
        .count(tx)
        .await?)
}

async fn write_letter(
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    case: CaseId,
    member: Option<MemberId>,
    recipient: &str,
    content: &LetterContent,
) -> Result<(), AppError> {
    let id = Uuid::now_v7();
    letter::Entity::insert(letter::ActiveModel {
        id: Set(id),
        case_id: Set(Some(case)),
        guidance_id: Set(None),
        member_id: Set(member),
        kind: Set(content.kind.clone()),
        recipient: Set(recipient.to_owned()),
        sealed: Set(keys.seal_json(letter_place(id), content)?),
        created_at: Set(now),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

async fn write_call(
    tx: &DatabaseTransaction,
    keys: &CaseKeys,
    now: DateTime<Utc>,
    file: &Case,
    recorded: &Recorded,
    notice: &Notice,
) -> Result<(), AppError> {
    let lang = Lang::Ja;
    let plan = &file.contact;
    let content = TaskContent {
        what: t::call_about(notice.kind),
        whom: file
            .application
            .as_ref()
            .and_then(|said| said.name.as_ref())
            .map(|name| name.name.clone())
            .unwrap_or_default(),
        phone: plan.phone.as_ref().map(|phone| phone.typed.clone()).unwrap_or_default(),
        wishes: words::line(lang, &contact_instructions::of(file, ContactWay::Phone)),
        say: compose::said_in_a_call(lang, file, recorded, notice),
        about: Some(recorded.seq),
    };
    let id = Uuid::now_v7();
    staff_task::Entity::insert(staff_task::ActiveModel {
        id: Set(id),
        case_id: Set(Some(file.id)),
        kind: Set(CALL.to_owned()),
        sealed: Set(keys.seal_json(task_place(id), &content)?),
        due_on: Set(None),
        created_at: Set(now),
        done_at: Set(None),
        done_by: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Writes a letter about a file on a member, sealed with the desk's own key.
pub(crate) async fn about_guidance(
    app: &AppState,
    tx: &DatabaseTransaction,
    guidance: MeasureFileId,
    member: MemberId,
    content: &LetterContent,
) -> Result<(), AppError> {
    let id = Uuid::now_v7();
    letter::Entity::insert(letter::ActiveModel {
        id: Set(id),
        case_id: Set(None),
        guidance_id: Set(Some(guidance)),
        member_id: Set(Some(member)),
        kind: Set(content.kind.clone()),
        recipient: Set("member".to_owned()),
        sealed: Set(app.keys().seal_json(letter_place(id), content)?),
        created_at: Set(app.now()),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
