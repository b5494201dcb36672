//! What is wanted from the outside world: rows in `job`, written in the transaction that wants it.

use entity::id::{JobId, MeasureFileId};
use schema::job;
use sea_orm::sea_query::OnConflict;
use serde::{Deserialize, Serialize};

use crate::prelude::*;

/// What is wanted from the outside world. Holds ids only; the worker looks up addresses when it acts,
/// and re-checks then whether the mail may still leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "wish", rename_all = "snake_case")]
pub enum Job {
    /// Tell the applicant by mail that there is news on the status page.
    MailApplicant { case: CaseId },
    /// Send the six-digit code that confirms the applicant's address.
    MailConfirm {
        case: CaseId,
        /// The digest of the address it was promised to; to another one it does not go. None in jobs of older programs.
        #[serde(default)]
        address: Option<String>,
    },
    /// Tell the users of a member by mail that something is asked in the portal about a notified case.
    MailMember {
        member: MemberId,
        /// The case; it must still be visible to the member when the mail leaves.
        case: CaseId,
    },
    /// Tell the users of a member that a guidance file wants attention.
    MailGuidance { member: MemberId, guidance: MeasureFileId },
    /// Tell one user of a member what one of the two above tells all of them: a mail of its own for each, so that an
    /// address that fails is tried again without the colleagues hearing twice.
    MailUser {
        user: MemberUserId,
        /// What it is about; the member must still be told of it when the mail leaves.
        about: Matter,
    },
    /// Tell a user of a member that there is news in the portal. At most one a day for each person.
    MailBulletin {
        /// The user; something must still wait for this person when the mail leaves.
        user: MemberUserId,
    },
    /// Publish a version of a bulletin whose time has come.
    PublishBulletin {
        /// The version; it must still be agreed to, for a time that has come.
        version: Uuid,
    },
    /// Send an invitation or password link; the sealed link is opened by the worker.
    MailLink {
        invitation: Uuid,
        /// The one-time token, sealed with the `cookie` purpose key and the row's id.
        sealed: String,
        /// The digest of the address it was promised to; to another one it does not go. None in jobs of older programs.
        #[serde(default)]
        address: Option<String>,
    },
    /// Destroy the bytes of a file whose row says that it is destroyed.
    DestroyFile {
        /// Its key in the file store.
        object: Uuid,
    },
    /// The morning round: whoever is awaited by a near day is reminded, and a day that has passed is marked.
    Remind {
        /// The day in Japan, so that each day is promised once.
        day: chrono::NaiveDate,
    },
    /// The daily round: what has expired goes.
    Daily {
        /// The day in Japan, so that each day runs once.
        day: chrono::NaiveDate,
    },
}

/// What a member is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "matter", rename_all = "snake_case")]
pub enum Matter {
    /// A notified case; it must still be visible to the member.
    Case {
        case: CaseId,
    },
    Guidance {
        guidance: MeasureFileId,
    },
    /// The people who sign in for the member: somebody was added, or got a new link.
    People,
}

entity::coded! {
    /// The column `kind`: what a job is, without what it is about.
    pub enum JobKind {
        MailApplicant = "mail_applicant",
        MailConfirm = "mail_confirm",
        MailMember = "mail_member",
        MailGuidance = "mail_guidance",
        MailUser = "mail_user",
        MailBulletin = "mail_bulletin",
        PublishBulletin = "publish_bulletin",
        MailLink = "mail_link",
        DestroyFile = "destroy_file",
        Remind = "remind",
        Daily = "daily",
    }
}

impl Job {
    /// Its kind; the code of it is the tag in the payload, too.
    pub const fn kind(&self) -> JobKind {
        match self {
            Self::MailApplicant { .. } => JobKind::MailApplicant,
            Self::MailConfirm { .. } => JobKind::MailConfirm,
            Self::MailMember { .. } => JobKind::MailMember,
            Self::MailGuidance { .. } => JobKind::MailGuidance,
            Self::MailUser { .. } => JobKind::MailUser,
            Self::MailBulletin { .. } => JobKind::MailBulletin,
            Self::PublishBulletin { .. } => JobKind::PublishBulletin,
            Self::MailLink { .. } => JobKind::MailLink,
            Self::DestroyFile { .. } => JobKind::DestroyFile,
            Self::Remind { .. } => JobKind::Remind,
            Self::Daily { .. } => JobKind::Daily,
        }
    }
}

/// Queues a job. The same `dedup` is queued once only, however often the step is repeated.
pub async fn enqueue<C: ConnectionTrait>(
    tx: &C,
    now: DateTime<Utc>,
    run_at: DateTime<Utc>,
    dedup: &str,
    job: &Job,
) -> Result<(), AppError> {
    let payload = serde_json::to_string(job).map_err(|e| AppError::broken(e.into()))?;
    job::Entity::insert(job::ActiveModel {
        id: Set(JobId(Uuid::now_v7())),
        kind: Set(job.kind().code().to_owned()),
        payload: Set(payload),
        dedup_key: Set(dedup.to_owned()),
        run_at: Set(run_at),
        attempts: Set(0),
        failures: Set(0),
        offers: Set(0),
        locked_until: Set(None),
        done_at: Set(None),
        gave_up_at: Set(None),
        last_error: Set(None),
        created_at: Set(now),
    })
    .on_conflict(OnConflict::column(job::Column::DedupKey).do_nothing().to_owned())
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_kind_is_the_tag_of_the_payload() {
        let day = NaiveDate::default();
        for job in [Job::Daily { day }, Job::MailApplicant { case: CaseId(Uuid::nil()) }] {
            let payload = serde_json::to_value(&job).unwrap();
            assert_eq!(payload["wish"], job.kind().code());
        }
    }
}
