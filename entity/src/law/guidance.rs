//! The ladder towards a member: 情報提供・助言・指導・勧告・その他の措置・対象からの除外 (Law 47(1)(ii), 54(4), 52(1)). It is not
//! the ladder of the Commission (Law 146 to 148): no orders, no penalties, and nothing of it is published but the end of
//! a membership.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// A step of the ladder from a piece of information to exclusion (Law 54(4), 52(1)).
    pub enum Rung {
        /// 情報提供 (Law 47(1)(ii)).
        Information = "information",
        /// 助言 (GL-N §4-3).
        Advice = "advice",
        /// 指導 (Law 54(4)): a duty once the Commission has published the guideline.
        Guidance = "guidance",
        /// 勧告 (Law 54(4)).
        Recommendation = "recommendation",
        /// その他の措置 (Law 54(4)).
        Other = "other",
        /// 対象からの除外 (Law 52(1)).
        Exclusion = "exclusion",
    }
}

impl Rung {
    /// Whether it is a measure under Law 54(4).
    #[must_use]
    pub fn is_measure(self) -> bool {
        matches!(self, Self::Guidance | Self::Recommendation | Self::Other)
    }

    /// Whether two people are needed (house rule).
    #[must_use]
    pub fn needs_two(self) -> bool {
        matches!(self, Self::Recommendation | Self::Exclusion)
    }
}

coded! {
    /// What stands against a rung.
    pub enum Obstacle {
        /// No guideline version that the Commission has published.
        GuidelineNotPublished = "guideline-not-published",
        /// No clause of the guideline is named.
        ClauseMissing = "clause-missing",
        /// No earlier measure under Law 54(4).
        NoEarlierMeasure = "no-earlier-measure",
        /// The day set by the earlier measure has not passed.
        DueNotPassed = "due-not-passed",
        /// The clause is followed now.
        Followed = "followed",
    }
}

/// What is known when a rung is to be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The day on which the Commission published the version of the guideline that is named.
    pub guideline_published_on: Option<NaiveDate>,
    /// The clause of the guideline that is broken.
    pub clause: Option<String>,
    /// Due days of earlier measures under Law 54(4), and what was found after each.
    pub earlier: Vec<(NaiveDate, Option<Improvement>)>,
}

coded! {
    /// What a check found.
    pub enum Improvement {
        /// 改善.
        Full = "full",
        /// 一部.
        Partial = "partial",
        /// 未改善.
        None = "none",
    }
}

/// What stands against taking a rung today; empty: nothing does. A measure under Law 54(4) needs a guideline that the
/// Commission has published; exclusion (Law 52(1), second sentence) needs an earlier measure whose day has passed and a
/// clause that is still broken. Not cooperating alone is not enough.
pub fn obstacles(rung: Rung, facts: &Facts, today: NaiveDate) -> Vec<Obstacle> {
    let mut found = Vec::new();
    if !rung.is_measure() && rung != Rung::Exclusion {
        return found;
    }
    if facts.guideline_published_on.is_none_or(|on| on > today) {
        found.push(Obstacle::GuidelineNotPublished);
    }
    if facts.clause.as_ref().is_none_or(|clause| clause.trim().is_empty()) {
        found.push(Obstacle::ClauseMissing);
    }
    if rung == Rung::Exclusion {
        if facts.earlier.is_empty() {
            found.push(Obstacle::NoEarlierMeasure);
        } else if facts.earlier.iter().all(|(due, _)| *due >= today) {
            found.push(Obstacle::DueNotPassed);
        }
        if facts.earlier.last().is_some_and(|(_, result)| *result == Some(Improvement::Full)) {
            found.push(Obstacle::Followed);
        }
    }
    found
}
