//! The life of a version of a guideline (Law 54): draft, opinions heard, decided by the board, filed with the Commission,
//! published by the Commission, published here. One function says what may happen and what it leads to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::StaffId;
use crate::people::{self, Role};
use crate::permission::Permission;

coded! {
    /// Where a version stands.
    pub enum Stage {
        /// 草案: being written.
        Draft = "draft",
        /// 意見募集: everybody may read the draft and send an opinion (Law 54(1)).
        Consulting = "consulting",
        /// Opinions were heard; the text may still follow them.
        Heard = "heard",
        /// 理事会で決定: the text is decided, and the day from which it applies.
        Adopted = "adopted",
        /// 届出済み: filed with the Commission (Law 54(2)); from here on not a letter changes.
        Filed = "filed",
        /// The Commission published it (Law 54(3)); the body has to follow without delay.
        PpcPublished = "ppc-published",
        /// Somebody proposed to publish it; a second person decides.
        Proposed = "proposed",
        /// 公表済み: published here.
        Published = "published",
        /// 旧版: a later version is in force.
        Superseded = "superseded",
        /// 取りやめ: given up before the Commission published it.
        Withdrawn = "withdrawn",
    }
}

impl Stage {
    /// Whether the text may be changed: never once the board has decided, so never once it was filed (Law 54(2)).
    #[must_use]
    pub const fn text_is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Heard)
    }

    /// Whether everybody may read it as a version of the guideline.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Superseded)
    }

    /// Whether it is on its way: neither published nor given up. A guideline has at most one such version.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Published | Self::Superseded | Self::Withdrawn)
    }
}

coded! {
    /// What can be done with a version.
    pub enum Step {
        /// Ask everybody for opinions, for a time (Law 54(1)).
        Consult = "consult",
        /// Record that those who represent consumers were heard (Law 54(1)).
        Hear = "hear",
        /// Record the decision of the board.
        Adopt = "adopt",
        /// Open the text again before it is filed.
        Revise = "revise",
        /// Record the filing with the Commission (Law 54(2)).
        File = "file",
        /// Record the Commission's publication (Law 54(3)).
        PpcPublish = "ppc-publish",
        /// Propose to publish it here.
        Propose = "propose",
        /// Give a proposal back.
        Return = "return",
        /// Publish it here, as a second person.
        Publish = "publish",
        /// Give the version up.
        Withdraw = "withdraw",
        /// Record that the guideline was looked through and stays as it is (yearly review).
        Review = "review",
    }
}

impl Step {
    /// Where this step leads from a stage; none: it cannot be done there. A step that stays where it is corrects the days
    /// it recorded before.
    pub const fn leads(self, from: Stage) -> Option<Stage> {
        match (self, from) {
            (Self::Consult, Stage::Draft | Stage::Consulting | Stage::Heard) => Some(Stage::Consulting),
            (Self::Hear, Stage::Draft | Stage::Consulting | Stage::Heard) | (Self::Revise, Stage::Adopted) => {
                Some(Stage::Heard)
            }
            (Self::Adopt, Stage::Heard | Stage::Adopted) => Some(Stage::Adopted),
            (Self::File, Stage::Adopted | Stage::Filed) => Some(Stage::Filed),
            (Self::PpcPublish, Stage::Filed | Stage::PpcPublished) | (Self::Return, Stage::Proposed) => {
                Some(Stage::PpcPublished)
            }
            (Self::Propose, Stage::PpcPublished) => Some(Stage::Proposed),
            (Self::Publish, Stage::Proposed) | (Self::Review, Stage::Published) => Some(Stage::Published),
            (Self::Withdraw, Stage::Draft | Stage::Consulting | Stage::Heard | Stage::Adopted | Stage::Filed) => {
                Some(Stage::Withdrawn)
            }
            (
                Self::Consult
                | Self::Hear
                | Self::Adopt
                | Self::Revise
                | Self::File
                | Self::PpcPublish
                | Self::Propose
                | Self::Return
                | Self::Publish
                | Self::Withdraw
                | Self::Review,
                _,
            ) => None,
        }
    }

    /// What it takes: publishing and giving back is deciding, everything else is keeping the registers.
    pub const fn takes(self) -> Permission {
        match self {
            Self::Publish | Self::Return => Permission::DecideProposals,
            Self::Consult
            | Self::Hear
            | Self::Adopt
            | Self::Revise
            | Self::File
            | Self::PpcPublish
            | Self::Propose
            | Self::Withdraw
            | Self::Review => Permission::KeepRegisters,
        }
    }

    /// Whether somebody with this role may take it.
    #[must_use]
    pub fn may(self, role: Role) -> bool {
        self.takes().is_held_by(role)
    }
}

/// The steps that can be taken at a stage by somebody with a role, in the order of the law.
pub fn steps(stage: Stage, role: Role) -> impl Iterator<Item = Step> {
    Step::ALL.iter().copied().filter(move |step| step.leads(stage).is_some() && step.may(role))
}

/// The days of a version, in the order of the law.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// Those who represent consumers, and others, were heard (Law 54(1)).
    pub heard_on: Option<NaiveDate>,
    pub adopted_on: Option<NaiveDate>,
    /// It was filed with the Commission (Law 54(2)).
    pub filed_on: Option<NaiveDate>,
    /// The Commission published it (Law 54(3)).
    pub ppc_published_on: Option<NaiveDate>,
    /// It applies from this day.
    pub in_force_on: Option<NaiveDate>,
}

impl Days {
    /// Whether the days that are known follow each other as the law has them, none of them in the future, and it applies
    /// from the decision on at the earliest (Law 54).
    #[must_use]
    pub fn in_order(&self, today: NaiveDate) -> bool {
        let steps = [self.heard_on, self.adopted_on, self.filed_on, self.ppc_published_on, Some(today)];
        steps.into_iter().flatten().collect::<Vec<_>>().is_sorted()
            && self.in_force_on.zip(self.adopted_on).is_none_or(|(from, adopted)| adopted <= from)
    }
}

coded! {
    /// What stands against a step.
    pub enum Obstacle {
        /// Not from where it stands.
        Stage = "stage",
        /// Not by this person's role.
        Role = "role",
        /// Nobody was heard (Law 54(1)).
        NotHeard = "not-heard",
        /// The board has not decided.
        NotAdopted = "not-adopted",
        /// It was not filed (Law 54(2)).
        NotFiled = "not-filed",
        /// The Commission has not published it (Law 54(3)); the body publishes after it, without delay.
        NotPublishedByPpc = "not-published-by-ppc",
        /// The days do not follow each other, or lie ahead.
        Order = "order",
        /// No day from which it applies.
        NoDayInForce = "no-day-in-force",
        /// It has no clause that could be cited.
        NoClause = "no-clause",
        /// What changed is not said.
        NoSummary = "no-summary",
        /// The time for opinions ends before it begins, or begins in the past.
        Period = "period",
        /// The time for opinions is not over.
        StillConsulting = "still-consulting",
        /// The person who proposed it cannot publish it.
        SamePerson = "same-person",
    }
}

/// A time in which opinions are asked for, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub opens_on: NaiveDate,
    pub closes_on: NaiveDate,
}

/// How a time for opinions stands on a day; it closes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationState {
    Ahead,
    Open,
    Over,
}

impl Period {
    /// How it stands on a day: the days alone say so (Law 54(1); that it closes by itself: house rule).
    pub fn on(&self, day: NaiveDate) -> ConsultationState {
        if day < self.opens_on {
            ConsultationState::Ahead
        } else if day <= self.closes_on {
            ConsultationState::Open
        } else {
            ConsultationState::Over
        }
    }
}

/// A version as far as the rule needs it.
#[derive(Debug, Clone, Copy)]
pub struct VersionFacts<'a> {
    pub stage: Stage,
    pub days: Days,
    /// Its text in Markdown.
    pub body: &'a str,
    /// What changed, in plain words.
    pub summary: &'a str,
    /// The time for opinions that was set last.
    pub period: Option<Period>,
    /// Who proposed its publication.
    pub proposed_by: Option<StaffId>,
}

/// A step with the days that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Ask for opinions in this time.
    Consult(Period),
    /// They were heard on this day.
    Hear {
        on: NaiveDate,
    },
    Adopt {
        on: NaiveDate,
        /// It applies from this day.
        in_force_on: NaiveDate,
    },
    /// Open the text again.
    Revise,
    /// It was filed on this day.
    File {
        on: NaiveDate,
    },
    /// The Commission published it on this day.
    PpcPublish {
        on: NaiveDate,
    },
    Propose,
    /// Give a proposal back.
    Return,
    Publish,
    /// Give the version up.
    Withdraw,
    /// It was looked through on this day.
    Review {
        on: NaiveDate,
    },
}

impl Move {
    /// Which step it is.
    pub const fn step(&self) -> Step {
        match self {
            Self::Consult(_) => Step::Consult,
            Self::Hear { .. } => Step::Hear,
            Self::Adopt { .. } => Step::Adopt,
            Self::Revise => Step::Revise,
            Self::File { .. } => Step::File,
            Self::PpcPublish { .. } => Step::PpcPublish,
            Self::Propose => Step::Propose,
            Self::Return => Step::Return,
            Self::Publish => Step::Publish,
            Self::Withdraw => Step::Withdraw,
            Self::Review { .. } => Step::Review,
        }
    }

    /// The day of the step as it is recorded; none for what happens here and now.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Consult(period) => Some(period.opens_on),
            Self::Hear { on }
            | Self::Adopt { on, .. }
            | Self::File { on }
            | Self::PpcPublish { on }
            | Self::Review { on } => Some(*on),
            Self::Revise | Self::Propose | Self::Return | Self::Publish | Self::Withdraw => None,
        }
    }

    const fn days(&self, mut days: Days) -> Days {
        match self {
            Self::Hear { on } => days.heard_on = Some(*on),
            Self::Adopt { on, in_force_on } => {
                days.adopted_on = Some(*on);
                days.in_force_on = Some(*in_force_on);
            }
            Self::File { on } => days.filed_on = Some(*on),
            Self::PpcPublish { on } => days.ppc_published_on = Some(*on),
            Self::Revise => {
                days.adopted_on = None;
                days.in_force_on = None;
            }
            Self::Consult(_) | Self::Propose | Self::Return | Self::Publish | Self::Withdraw | Self::Review { .. } => {}
        }
        days
    }
}

/// What a step leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepOutcome {
    /// Where the version stands then.
    pub stage: Stage,
    pub days: Days,
}

/// Whether somebody may take a step today, and what it leads to (Law 54; two people: house rule).
///
/// # Errors
/// All that stands against it.
pub fn decide(
    version: &VersionFacts<'_>,
    who: (StaffId, Role),
    step: &Move,
    today: NaiveDate,
) -> Result<StepOutcome, Vec<Obstacle>> {
    if !step.step().may(who.1) {
        return Err(vec![Obstacle::Role]);
    }
    let Some(stage) = step.step().leads(version.stage) else { return Err(vec![Obstacle::Stage]) };
    let days = step.days(version.days);
    let mut found = if step.step() == Step::Review { Vec::new() } else { lacking(stage, &days, version) };
    if !days.in_order(today) || step.day().is_some_and(|on| on > today && step.step() != Step::Consult) {
        found.push(Obstacle::Order);
    }
    match step {
        Move::Consult(period) if !may_ask(version, *period, today) => found.push(Obstacle::Period),
        Move::Hear { on }
            if version.period.is_some_and(|period| *on < period.closes_on || today <= period.closes_on) =>
        {
            found.push(Obstacle::StillConsulting);
        }
        Move::Publish if !people::is_second(version.proposed_by, who.0) => {
            found.push(Obstacle::SamePerson);
        }
        _ => {}
    }
    if found.is_empty() { Ok(StepOutcome { stage, days }) } else { Err(found) }
}

/// Whether opinions may be asked for in this time: it lies ahead or begins today; one that runs may only be made longer or
/// shorter.
fn may_ask(version: &VersionFacts<'_>, period: Period, today: NaiveDate) -> bool {
    let runs = version.stage == Stage::Consulting && version.period.is_some_and(|now| now.opens_on == period.opens_on);
    (runs || period.opens_on >= today) && period.closes_on > period.opens_on && period.closes_on >= today
}

/// What a version must have at a stage, and has not (Law 54).
fn lacking(stage: Stage, days: &Days, version: &VersionFacts<'_>) -> Vec<Obstacle> {
    use Stage::{Adopted, Consulting, Filed, Heard, PpcPublished, Proposed, Published};
    let from = |stages: &[Stage]| stages.contains(&stage);
    let mut found = Vec::new();
    let heard = from(&[Heard, Adopted, Filed, PpcPublished, Proposed, Published]);
    let adopted = from(&[Adopted, Filed, PpcPublished, Proposed, Published]);
    let filed = from(&[Filed, PpcPublished, Proposed, Published]);
    let by_ppc = from(&[PpcPublished, Proposed, Published]);
    for (needed, is_there, obstacle) in [
        (heard, days.heard_on.is_some(), Obstacle::NotHeard),
        (adopted, days.adopted_on.is_some(), Obstacle::NotAdopted),
        (filed, days.filed_on.is_some(), Obstacle::NotFiled),
        (by_ppc, days.ppc_published_on.is_some(), Obstacle::NotPublishedByPpc),
        (adopted, days.in_force_on.is_some(), Obstacle::NoDayInForce),
        (heard || stage == Consulting, !super::clauses(version.body).is_empty(), Obstacle::NoClause),
        (adopted, !version.summary.trim().is_empty(), Obstacle::NoSummary),
    ] {
        if needed && !is_there {
            found.push(obstacle);
        }
    }
    found
}

/// The day on which a published guideline is to be looked through again: a year after it was last published or looked
/// through (yearly review: S004 Art. 28; the body's own 指針 may set another rhythm).
pub fn review_due(published_on: NaiveDate, reviewed_on: Option<NaiveDate>) -> NaiveDate {
    let last = reviewed_on.map_or(published_on, |on| on.max(published_on));
    last.checked_add_months(chrono::Months::new(12)).unwrap_or(last)
}
