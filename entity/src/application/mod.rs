//! What an applicant says (申出の内容): every answer of the form, typed. `answer` holds the vocabulary of single
//! answers, `draft` the unfinished form and what it still lacks.

pub mod answer;
pub mod draft;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use answer::{
    Background, Category, Channel, Company, ContactPlan, Contacted, Danger, FileGiven, FilesChoice, Identifiers,
    IdentityAnswer, Language, Outcome, Safety, Share, Support, Topic, WhenItHappened, Who,
};

/// A complete application (苦情の申出, Law 53(1)) as it was sent or taken down.
///
/// `None` means that it was not asked: on paper and on the telephone much stays open, and a person completes it later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// How it reached the body. Counted by the first way used.
    pub channel: Channel,
    /// Language the applicant wants to be answered in.
    pub language: Language,
    /// S1: would it be a problem if somebody learnt of this application?
    pub safety: Option<Safety>,
    pub topic: Topic,
    /// S3: whose data, and how the applicant stands to that person.
    pub who: Option<Who>,
    /// S4: the companies, the first one is the main one.
    pub companies: Vec<Company>,
    /// S5: has the company been spoken to?
    pub contacted: Option<Contacted>,
    /// S6: lawsuit, earlier complaint, money.
    pub background: Option<Background>,
    /// S7: what it is about, in plain words.
    pub categories: BTreeSet<Category>,
    /// S8: when it happened.
    pub when: WhenItHappened,
    /// S9: the applicant's own words.
    pub what_happened: String,
    /// S10: what the company should do.
    pub outcomes: BTreeSet<Outcome>,
    /// S10: another wish, in words.
    pub other_outcome: Option<String>,
    /// S11: will there be papers?
    pub files_choice: Option<FilesChoice>,
    /// S11: evidence handed in with the application.
    pub files: Vec<FileGiven>,
    /// S12: could telling the company hurt somebody?
    pub danger: Option<Danger>,
    /// S13: what may be told to the company.
    pub share: Option<Share>,
    /// S14: what helps the company to find the data.
    pub identifiers: Identifiers,
    /// S15: name of the person who applies; `None`: anonymous consultation.
    pub name: Option<Name>,
    /// S15: name of the person whose data it is, when somebody else applies.
    pub principal_name: Option<String>,
    /// S15: birth date, only when it is to be shared.
    pub birth_date: Option<NaiveDate>,
    /// S16: how the body may reach the applicant.
    pub contact: ContactPlan,
    /// S17: help needed with the procedure.
    pub support: Support,
    /// S18: proof of identity.
    pub identity: Option<IdentityAnswer>,
    /// S18: the images of the identity paper, if they came with the application.
    pub identity_files: Vec<FileGiven>,
}

/// A person's name as the person gives it: never normalised, since that changes names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As in the papers, one field, any script.
    pub name: String,
    /// Reading, in any script.
    pub reading: Option<String>,
    /// The name in the papers where it differs: 通称, 旧姓.
    pub other: Option<String>,
}

coded! {
    /// 相談 or 苦情. One record, the type may change; the first channel and receipt day stay.
    pub enum Kind {
        /// 相談: a question, or a matter which the applicant does not want passed on.
        Consultation = "consultation",
        /// 苦情: the applicant asks for resolution (解決の申出).
        Complaint = "complaint",
    }
}

impl Application {
    /// 相談 when the applicant wants nothing told, names no name or gives no proof of identity; 苦情 otherwise.
    pub fn kind(&self) -> Kind {
        let untold = self.share.as_ref().is_some_and(|share| share.scope == answer::ShareScope::NotYet);
        let no_proof = matches!(self.identity, Some(IdentityAnswer::NoneConsultation));
        if untold || no_proof || self.name.is_none() { Kind::Consultation } else { Kind::Complaint }
    }

    /// All files that came with the application.
    pub fn all_files(&self) -> impl Iterator<Item = &FileGiven> {
        self.files.iter().chain(&self.identity_files)
    }
}
