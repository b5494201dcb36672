//! Lanes: work of one lane is done in order, and no lane waits for another. A relay that is silent holds up mails; what
//! is destroyed, published or reminded goes on.

use std::time::Duration;

use schema::job;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait, Condition};

entity::coded! {
    /// Its code is the word in the database and in logs. Whoever works alone takes the lanes in this order.
    pub enum Lane {
        /// Short work inside the house, and whatever this program does not know.
        House = "house",
        /// The rounds of the day.
        Rounds = "rounds",
        /// Mails for which somebody waits at the screen or by the telephone: digits and links.
        Awaited = "awaited",
        /// Mails that say that there is news.
        News = "news",
    }
}

/// A mail: above all the ten minutes for which an answer is waited for, with as much before them.
const MAIL: Duration = Duration::from_secs(20 * 60);
/// Short work inside the house.
const HOUSE: Duration = Duration::from_secs(5 * 60);
/// A round over all cases.
const ROUND: Duration = Duration::from_secs(60 * 60);

const AWAITED: &[&str] = &["mail_confirm", "mail_link"];
const NEWS: &[&str] = &["mail_applicant", "mail_user", "mail_bulletin"];
const ROUNDS: &[&str] = &["remind", "daily"];

impl Lane {
    /// Whether its work is handed to the mail relay.
    #[must_use]
    pub fn is_mail(self) -> bool {
        matches!(self, Self::Awaited | Self::News)
    }

    /// How long one job may take. Then it is dropped where it stands and tried again later.
    pub(super) fn limit(self) -> Duration {
        match self {
            Self::Awaited | Self::News => MAIL,
            Self::House => HOUSE,
            Self::Rounds => ROUND,
        }
    }

    /// The rows of this lane.
    pub(super) fn rows(self) -> SimpleExpr {
        let kind = job::Column::Kind;
        match self {
            Self::Awaited => kind.is_in(AWAITED.iter().copied()),
            Self::News => kind.is_in(NEWS.iter().copied()),
            Self::Rounds => kind.is_in(ROUNDS.iter().copied()),
            Self::House => kind.is_not_in([AWAITED, NEWS, ROUNDS].concat()),
        }
    }
}

/// Jobs that nobody has done, given up or taken, and whose time has come.
pub(super) fn due(lane: Lane, now: chrono::DateTime<chrono::Utc>) -> Condition {
    Condition::all()
        .add(lane.rows())
        .add(job::Column::DoneAt.is_null())
        .add(job::Column::GaveUpAt.is_null())
        .add(job::Column::RunAt.lte(now))
        .add(Condition::any().add(job::Column::LockedUntil.is_null()).add(job::Column::LockedUntil.lt(now)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::id::{CaseId, MeasureFileId, MemberId, MemberUserId};
    use usecase::support::job::{Job, Matter};
    use uuid::Uuid;

    fn lane_of(wish: &Job) -> Lane {
        match wish {
            Job::MailConfirm { .. } | Job::MailLink { .. } => Lane::Awaited,
            Job::MailApplicant { .. } | Job::MailUser { .. } | Job::MailBulletin { .. } => Lane::News,
            // The first two promise mails and send none.
            Job::MailMember { .. }
            | Job::MailGuidance { .. }
            | Job::PublishBulletin { .. }
            | Job::DestroyFile { .. } => Lane::House,
            Job::Remind { .. } | Job::Daily { .. } => Lane::Rounds,
        }
    }

    #[test]
    fn the_kinds_in_the_database_are_those_of_the_wishes() {
        let (case, member, id) = (CaseId(Uuid::nil()), MemberId(Uuid::nil()), Uuid::nil());
        let day = chrono::NaiveDate::default();
        for wish in [
            Job::MailApplicant { case },
            Job::MailConfirm { case, address: None },
            Job::MailMember { member, case },
            Job::MailGuidance { member, guidance: MeasureFileId(id) },
            Job::MailUser { user: MemberUserId(id), about: Matter::Case { case } },
            Job::MailBulletin { user: MemberUserId(id) },
            Job::PublishBulletin { version: id },
            Job::MailLink { invitation: id, sealed: String::new(), address: None },
            Job::DestroyFile { object: id },
            Job::Remind { day },
            Job::Daily { day },
        ] {
            let by_kind = [(Lane::Awaited, AWAITED), (Lane::News, NEWS), (Lane::Rounds, ROUNDS)]
                .into_iter()
                .find(|(_, kinds)| kinds.contains(&wish.kind()))
                .map_or(Lane::House, |(lane, _)| lane);
            assert_eq!(lane_of(&wish), by_kind, "{}", wish.kind());
        }
    }
}
