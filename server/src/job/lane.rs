//! Lanes: work of one lane is done in order, and no lane waits for another. A relay that is silent holds up mails; what
//! is destroyed, published or reminded goes on.

use std::time::Duration;

use schema::job;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait, Condition};
use usecase::support::job::JobKind;

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

impl Lane {
    /// The lane of a kind of job.
    const fn of(kind: JobKind) -> Self {
        match kind {
            JobKind::MailConfirm | JobKind::MailLink => Self::Awaited,
            JobKind::MailApplicant | JobKind::MailUser | JobKind::MailBulletin => Self::News,
            // The first two enqueue mails and send none.
            JobKind::MailMember | JobKind::MailGuidance | JobKind::PublishBulletin | JobKind::DestroyFile => {
                Self::House
            }
            JobKind::Remind | JobKind::Daily => Self::Rounds,
        }
    }

    fn kinds(self) -> impl Iterator<Item = &'static str> {
        JobKind::ALL.iter().filter(move |kind| Self::of(**kind) == self).map(|kind| kind.code())
    }

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
            Self::House => kind.is_not_in([Self::Awaited, Self::News, Self::Rounds].into_iter().flat_map(Self::kinds)),
            Self::Awaited | Self::News | Self::Rounds => kind.is_in(self.kinds()),
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
