//! The accredited body (認定個人情報保護団体) that runs this desk: who it is and which terms it has set for itself.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::time::MonthDay;

/// The body as people see it, with its house rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    pub name: String,
    /// Short name for headings and running text.
    pub short_name: String,
    /// How the body calls itself in English.
    #[serde(default)]
    pub english: English,
    /// Whether this body exists. The name of an accredited body is protected (Law 56), so an invented one must say so.
    pub standing: Accreditation,
    /// Telephone number of the desk, as printed.
    pub phone: String,
    /// Postal code, seven digits.
    pub postal_code: String,
    /// Postal address without the code.
    pub address: String,
    /// Mail address of the desk.
    pub mail: String,
    /// The domain mails come from.
    pub mail_domain: String,
    /// Public web address without a trailing slash.
    pub site: String,
    /// When the desk is open.
    pub hours: Hours,
    /// The body's own closing days beside weekends and holidays, each from a day to a day, both included.
    pub closed: Vec<Closing>,
    /// Periods the body has set for itself.
    pub terms: Terms,
    /// Number of the accreditation, as published.
    pub accreditation_number: String,
    /// Day of the accreditation (Law 47).
    pub accredited_on: Option<NaiveDate>,
    /// The field the accreditation is limited to (Law 47(2)); `None`: all fields.
    pub limited_to: Option<String>,
}

/// Name and address for readers of English; empty where the body has said none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct English {
    pub name: String,
    /// Short name for headings and running text.
    pub short_name: String,
    /// Postal address without the code, from house to prefecture.
    pub address: String,
}

/// Whether the body exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Accreditation {
    /// A real accredited body.
    Accredited,
    /// An invented one: every page says so.
    Fictional,
}

/// Opening hours on business days, Japanese time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    pub open: NaiveTime,
    /// Until this time, exclusive: what arrives at it counts for the next business day.
    pub close: NaiveTime,
}

/// A yearly run of closed days, both ends included. It may cross the turn of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub from: MonthDay,
    pub until: MonthDay,
}

/// Periods which the body has set for itself (house rules, no law): the law knows only 「遅滞なく」 and 「迅速」.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Business days until somebody answers a new complaint.
    pub first_answer_business_days: u16,
    /// Days for supplying missing papers (補正).
    pub completion_days: u16,
    /// Business days for a member's answer.
    pub member_answer_business_days: u16,
    /// Business days which one extension adds for the member.
    pub member_extension_business_days: u16,
    /// Business days for the applicant's comment on a result.
    pub comment_business_days: u16,
    /// Days until a withheld notice is looked at again.
    pub harm_review_days: u16,
    /// Days until a suspension is looked at again.
    pub suspension_review_days: u16,
    /// Days after which an unsent draft is erased.
    pub draft_days: u16,
    /// Days after verification when identity images must be gone at the latest.
    pub identity_days: u16,
    /// Years a case is kept after its end.
    pub case_years: u16,
    /// Days for which a check of another desk's telephone number counts.
    #[serde(default = "referral_check_days")]
    pub referral_check_days: u16,
}

/// Half a year, for settings that were written before there was such a term.
const fn referral_check_days() -> u16 {
    180
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            first_answer_business_days: 5,
            completion_days: 14,
            member_answer_business_days: 10,
            member_extension_business_days: 10,
            comment_business_days: 10,
            harm_review_days: 60,
            suspension_review_days: 90,
            draft_days: 30,
            identity_days: 14,
            case_years: 5,
            referral_check_days: referral_check_days(),
        }
    }
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            open: NaiveTime::from_hms_opt(10, 0, 0).unwrap_or(NaiveTime::MIN),
            close: NaiveTime::from_hms_opt(17, 0, 0).unwrap_or(NaiveTime::MIN),
        }
    }
}

impl Default for Organization {
    /// A nameless, invented body with the usual hours, year-end closing and terms.
    fn default() -> Self {
        Self {
            name: String::new(),
            short_name: String::new(),
            english: English::default(),
            standing: Accreditation::Fictional,
            phone: String::new(),
            postal_code: String::new(),
            address: String::new(),
            mail: String::new(),
            mail_domain: String::new(),
            site: String::new(),
            hours: Hours::default(),
            closed: vec![Closing { from: MonthDay { month: 12, day: 29 }, until: MonthDay { month: 1, day: 3 } }],
            terms: Terms::default(),
            accreditation_number: String::new(),
            accredited_on: None,
            limited_to: None,
        }
    }
}
