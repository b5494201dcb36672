//! Which company, and what went before (S4 to S6).

use serde::{Deserialize, Serialize};

use crate::id::MemberId;
use crate::time::PartialDate;

/// S4: a company as the applicant named it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "company", rename_all = "snake_case")]
pub enum Company {
    /// Chosen from the member list.
    Listed {
        member: MemberId,
        /// Its name as the applicant saw it.
        name: String,
        /// How sure the applicant is.
        sure: Sure,
    },
    /// Not found in the list.
    Typed { words: String },
}

impl Company {
    /// The name to show.
    pub fn name(&self) -> &str {
        match self {
            Self::Listed { name, .. } => name,
            Self::Typed { words } => words,
        }
    }

    /// The member, if one was chosen.
    pub fn member(&self) -> Option<MemberId> {
        match self {
            Self::Listed { member, .. } => Some(*member),
            Self::Typed { .. } => None,
        }
    }
}

coded! {
    /// How sure the applicant is of the company.
    pub enum Sure {
        Yes = "yes",
        /// 分からない: the body finds out.
        No = "no",
    }
}

/// S5: has the company been spoken to? Never a condition for anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacted {
    /// How far it went.
    pub how: ContactedHow,
    pub on: Option<PartialDate>,
    /// What the company answered.
    pub reply: Option<String>,
}

coded! {
    /// How far contact with the company went.
    pub enum ContactedHow {
        Replied = "replied",
        NoReply = "no-reply",
        NotYet = "not-yet",
        Cannot = "cannot",
    }
}

/// S6: what happened before. Facts for a person to weigh; the form decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Is there a lawsuit?
    pub litigation: Litigation,
    /// About the lawsuit or other procedure.
    pub litigation_detail: Option<LitigationDetail>,
    /// Has the matter been brought before this body earlier?
    pub earlier: YesNoUnknown,
    /// About the earlier complaint.
    pub earlier_detail: Option<EarlierDetail>,
    pub money: Money,
}

coded! {
    /// Is there a lawsuit with the company over this matter?
    pub enum Litigation {
        No = "no",
        Yes = "yes",
        /// 調停・仮処分など, which are no 訴訟 by themselves: a person decides.
        OtherProcedure = "other-procedure",
        Unknown = "unknown",
    }
}

/// Details of a lawsuit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LitigationDetail {
    pub court: String,
    pub case_number: Option<String>,
    pub began: Option<PartialDate>,
    /// Is it the same matter?
    pub same_matter: YesNoUnknown,
}

/// Details of an earlier complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierDetail {
    /// The earlier number as typed.
    pub number: Option<String>,
    /// What is new: new facts make a new complaint.
    pub what_is_new: String,
}

coded! {
    /// Yes, no, or not known.
    pub enum YesNoUnknown {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
    }
}

coded! {
    /// Is a payment demanded (損害賠償・慰謝料)?
    pub enum Money {
        No = "no",
        /// 求める: the money point is outside, the rest is handled.
        Yes = "yes",
        Undecided = "undecided",
    }
}
