//! What the member is told: an exact copy, built by staff, checked against what the applicant allowed.
//! The member's pages show this copy and nothing else.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::point::PointNo;
use crate::id::FileId;

/// The copy for the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Who applies, as the member sees it.
    pub applicant: ShownApplicant,
    /// The points, in the words the member sees.
    pub points: Vec<ShownPoint>,
    /// The facts, in the words the member sees.
    pub facts: String,
    pub particulars: Vec<Particular>,
    /// Files the member may open.
    pub files: Vec<FileId>,
    /// What the member is asked, numbered from 1 in this order.
    pub questions: Vec<String>,
    /// By when an answer is asked for. A house rule.
    pub answer_by: NaiveDate,
}

/// Who applies, as the member sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "applicant", rename_all = "snake_case")]
pub enum ShownApplicant {
    Named {
        /// The name of the applicant.
        name: String,
        /// The name of the person whose data it is, when somebody else applies.
        principal: Option<String>,
    },
    /// Only as 「申出人」.
    Unnamed,
}

/// A point as the member sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPoint {
    pub no: PointNo,
    pub text: String,
}

/// A particular that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Particular {
    pub item: Item,
    /// Its value, exactly as the applicant gave it.
    pub value: String,
}

coded! {
    /// What may be told one by one.
    pub enum Item {
        Name = "name",
        /// 本人のお名前, when somebody else applies.
        PrincipalName = "principal-name",
        /// 生年月日, written `YYYY-MM-DD`.
        BirthDate = "birth-date",
        Address = "address",
        Phone = "phone",
        Mail = "mail",
        CustomerNumber = "customer-number",
        RegisteredMail = "registered-mail",
        RegisteredPhone = "registered-phone",
        RegisteredAddress = "registered-address",
        RegisteredName = "registered-name",
    }
}

coded! {
    /// Why something may not be told.
    pub enum Why {
        /// Nothing may be told yet.
        NothingYet = "nothing-yet",
        /// The name is not to be told, and this would tell it.
        NameWithheld = "name-withheld",
        /// This was not ticked.
        NotChosen = "not-chosen",
        /// A paper that never leaves the house: identity, authority, the original.
        Private = "private",
        /// The member's own material, or of another party.
        NotApplicants = "not-applicants",
        Destroyed = "destroyed",
        /// Nobody asked the applicant.
        NotAsked = "not-asked",
    }
}

/// Where a copy says more than it may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "excess", rename_all = "snake_case")]
pub enum Excess {
    /// Nothing may be told at all.
    Everything {
        why: Why,
    },
    Item {
        item: Item,
        why: Why,
    },
    /// A particular whose value is not the one the applicant gave.
    Altered {
        item: Item,
    },
    File {
        file: FileId,
        why: Why,
    },
    /// A particular that may not be told stands in the free text.
    InText {
        item: Item,
    },
    /// A point that is not taken up, or not of this case.
    Point {
        no: PointNo,
    },
}
