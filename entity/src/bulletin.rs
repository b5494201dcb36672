//! 情報提供 (Law 47(1)(ii)): what the body tells its members, or everybody. For whom it is, what it still wants from whom,
//! and when the program reminds; pure.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::case::checked::Membership;
use crate::member::Coverage;

coded! {
    /// How far a version is.
    pub enum Stage {
        Draft = "draft",
        /// Proposed for publication; another person decides.
        Proposed = "proposed",
        /// Agreed; it comes out at its time.
        Scheduled = "scheduled",
        Published = "published",
        /// Published, and replaced by a corrected version.
        Superseded = "superseded",
    }
}

impl Stage {
    /// Whether it is not out yet; of such versions a bulletin has one at most.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Draft | Self::Proposed | Self::Scheduled => true,
            Self::Published | Self::Superseded => false,
        }
    }
}

coded! {
    /// For whom a bulletin is.
    pub enum Kind {
        Members = "members",
        /// The covered businesses of some fields.
        Fields = "fields",
        /// Everybody: a notice on the public site.
        Public = "public",
    }
}

coded! {
    /// What a bulletin asks of its readers.
    pub enum Asks {
        Read = "read",
        /// That somebody says for the member that it was read.
        Acknowledge = "acknowledge",
    }
}

/// For whom a bulletin is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// The kind of readers.
    pub kind: Kind,
    /// The fields of business, where the kind says so.
    pub fields: Vec<String>,
}

impl Audience {
    /// Whether a member of this field and with this coverage is among the readers on a day (Law 47(1)(ii) speaks of the
    /// covered businesses, so coverage decides; who joins later reads it, too, and who left does not). A notice on the
    /// public site is not addressed to members.
    #[must_use]
    pub fn holds(&self, field: &str, coverage: &Coverage, day: NaiveDate) -> bool {
        let addressed = match self.kind {
            Kind::Members => true,
            Kind::Fields => self.fields.iter().any(|one| one == field),
            Kind::Public => false,
        };
        addressed && coverage.on(day) == Membership::Member
    }
}

/// What one user of a member did with a version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// When it was opened first.
    pub read_at: Option<DateTime<Utc>>,
    /// When this person said 「読みました」 for the member.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// How far a version has come at a member. The order is that of getting further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Nobody there opened it.
    Nobody,
    Read,
    /// Somebody said so for the member.
    Acknowledged,
}

/// How far a version has come at a member, from the marks of its users.
pub fn reached(marks: &[Mark]) -> Reached {
    if marks.iter().any(|mark| mark.acknowledged_at.is_some()) {
        Reached::Acknowledged
    } else if marks.iter().any(|mark| mark.read_at.is_some()) {
        Reached::Read
    } else {
        Reached::Nobody
    }
}

impl Asks {
    /// Whether a member still owes what is asked. One answer speaks for the whole member.
    #[must_use]
    pub fn is_owed(self, reached: Reached) -> bool {
        match self {
            Self::Read => reached < Reached::Read,
            Self::Acknowledge => reached < Reached::Acknowledged,
        }
    }
}

/// What a version wants from one user of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WantedResponse {
    Nothing,
    /// To be read by this person.
    Reading,
    /// That the member says that it was read.
    Acknowledgement,
}

/// What a version wants from a user with this mark, whose member has come so far. An acknowledgement is wanted as long as
/// nobody gave it; reading is wanted from each person.
pub fn wanted(asks: Asks, own: Mark, member: Reached) -> WantedResponse {
    if asks == Asks::Acknowledge && asks.is_owed(member) {
        WantedResponse::Acknowledgement
    } else if own.read_at.is_none() {
        WantedResponse::Reading
    } else {
        WantedResponse::Nothing
    }
}

coded! {
    /// What a draft lacks before it can be proposed.
    pub enum Lack {
        Title = "title",
        Body = "body",
        /// The fields it is for.
        Fields = "fields",
        /// An English text without title, or a title without text.
        English = "english",
        /// A notice for everybody asks nothing and has no day.
        AsksPublic = "asks-public",
        /// What must be acknowledged has a day.
        Due = "due",
        /// The day by which lies before the day of publication.
        DuePast = "due-past",
        /// A reminder needs a day before which it comes.
        RemindWithoutDue = "remind-without-due",
        /// The time of publication has passed.
        PublishPast = "publish-past",
        /// A correction says what was put right.
        Change = "change",
    }
}

/// What a version says of itself, as far as the rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulletinFacts<'a> {
    /// 1 for a first version; later ones are corrections.
    pub number: i32,
    pub words: (&'a str, &'a str),
    /// Title and text in English; both empty when there are none.
    pub english: (&'a str, &'a str),
    pub audience: &'a Audience,
    pub asks: Asks,
    pub due_on: Option<NaiveDate>,
    /// How many days before it the program reminds.
    pub remind_days: Option<u32>,
    /// When it shall come out; none for at once.
    pub publish_at: Option<DateTime<Utc>>,
    /// What was put right.
    pub change: &'a str,
}

/// What a version lacks at a moment before it can be proposed or agreed to; empty: nothing. A scheduled time that passed
/// while somebody decided is no lack if the caller leaves it out.
pub fn lacks(facts: &BulletinFacts<'_>, now: DateTime<Utc>) -> Vec<Lack> {
    let blank = |text: &str| text.trim().is_empty();
    let public = facts.audience.kind == Kind::Public;
    let comes_out = crate::time::day_in_japan(facts.publish_at.unwrap_or(now).max(now));
    [
        (Lack::Title, blank(facts.words.0)),
        (Lack::Body, blank(facts.words.1)),
        (Lack::English, blank(facts.english.0) != blank(facts.english.1)),
        (Lack::Fields, facts.audience.kind == Kind::Fields && facts.audience.fields.is_empty()),
        (Lack::AsksPublic, public && (facts.asks == Asks::Acknowledge || facts.due_on.is_some())),
        (Lack::Due, facts.asks == Asks::Acknowledge && facts.due_on.is_none()),
        (Lack::DuePast, facts.due_on.is_some_and(|due| due < comes_out)),
        (Lack::RemindWithoutDue, facts.remind_days.is_some() && facts.due_on.is_none()),
        (Lack::PublishPast, facts.publish_at.is_some_and(|at| at <= now)),
        (Lack::Change, facts.number > 1 && blank(facts.change)),
    ]
    .into_iter()
    .filter_map(|(lack, is_so)| is_so.then_some(lack))
    .collect()
}

/// The day from which the program reminds; none if it shall not.
pub fn reminds_from(due_on: Option<NaiveDate>, remind_days: Option<u32>) -> Option<NaiveDate> {
    due_on?.checked_sub_days(Days::new(u64::from(remind_days?)))
}

/// Whether the program's one reminder falls due on a day: its day has come, the last day has not passed, and it was not
/// sent yet. A body that was closed on the very day reminds on the next one on which it works.
#[must_use]
pub fn round_is_due(
    due_on: Option<NaiveDate>,
    remind_days: Option<u32>,
    sent_on: Option<NaiveDate>,
    today: NaiveDate,
) -> bool {
    let Some((from, due)) = reminds_from(due_on, remind_days).zip(due_on) else { return false };
    sent_on.is_none() && from <= today && today <= due
}

/// Fields of business as one column keeps them: one per line.
pub fn fields_of(column: &str) -> Vec<String> {
    column.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
