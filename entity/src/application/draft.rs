//! The unfinished form: the same answers, all optional, and what is still lacking.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::answer::{
    Background, Category, Channel, Company, ContactPlan, ContactWay, Contacted, Danger, Device, FileGiven, FilesChoice,
    Identifiers, IdentityAnswer, IdentityChoice, Language, Litigation, OnLeave, Outcome, Safety, Share, ShareItem,
    ShareScope, Support, Topic, WhenItHappened, Who, WhoCode, YesNoUnknown,
};
use super::{Application, Name};

/// Answers so far. Saved after every step, so every part may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// How it reaches the body; the web form sets nothing here.
    pub channel: Option<Channel>,
    /// Language of the applicant.
    pub language: Option<Language>,
    pub safety: Option<Safety>,
    /// S1: own or shared device.
    pub device: Option<Device>,
    /// S1: what leaving in a hurry does to the answers.
    pub on_leave: Option<OnLeave>,
    pub topic: Option<Topic>,
    /// S3: the choice, also while its details are still open.
    pub who_choice: Option<WhoCode>,
    pub who: Option<Who>,
    /// S4: the words last searched for.
    pub company_words: Option<String>,
    /// S4: the company that waits to be confirmed.
    pub company_pending: Option<Company>,
    pub companies: Vec<Company>,
    pub contacted: Option<Contacted>,
    pub background: Option<Background>,
    pub categories: BTreeSet<Category>,
    pub when: WhenItHappened,
    pub what_happened: Option<String>,
    pub outcomes: BTreeSet<Outcome>,
    pub other_outcome: Option<String>,
    pub files_choice: Option<FilesChoice>,
    /// S11: uploaded so far.
    pub files: Vec<FileGiven>,
    pub danger: Option<Danger>,
    pub share: Option<Share>,
    pub identifiers: Identifiers,
    pub name: Option<Name>,
    /// S15: name of the person whose data it is, when somebody else applies.
    pub principal_name: Option<String>,
    /// S15: only when it is to be shared.
    pub birth_date: Option<NaiveDate>,
    pub contact: ContactPlan,
    pub support: Support,
    pub identity: Option<IdentityAnswer>,
    pub identity_files: Vec<FileGiven>,
    /// Optional steps that were looked at and left empty, so that the task list can tell them from steps not reached.
    pub seen: BTreeSet<Step>,
}

coded! {
    /// The steps of the form in their order; the code is the last part of the address.
    pub enum Step {
        Safety = "safety",
        Topic = "topic",
        Who = "who",
        Company = "company",
        Contacted = "contacted",
        Background = "background",
        Category = "category",
        When = "when",
        WhatHappened = "what-happened",
        Outcome = "outcome",
        Files = "files",
        Danger = "danger",
        Share = "share",
        Identifiers = "identifiers",
        Name = "name",
        Contact = "contact",
        Support = "support",
        Identity = "identity",
    }
}

coded! {
    /// An answer that is lacking.
    pub enum Lack {
        Topic = "topic",
        Who = "who",
        /// S3c: relation and reason.
        RelationAndReason = "relation-and-reason",
        Company = "company",
        /// S5: contacted or not.
        Contacted = "contacted",
        /// S6: lawsuit, earlier complaint and money.
        Background = "background",
        Court = "court",
        /// S6: what is new since the earlier complaint.
        WhatIsNew = "what-is-new",
        /// S7: at least one category.
        Category = "category",
        WhatHappened = "what-happened",
        /// S10: at least one wish.
        Outcome = "outcome",
        /// S11: a file was promised now but none came.
        File = "file",
        /// S12: the danger answer.
        Danger = "danger",
        /// S13: what may be told.
        Share = "share",
        /// S15: the applicant's name.
        Name = "name",
        /// S15: the name of the person whose data it is.
        PrincipalName = "principal-name",
        /// S15: the birth date that was to be shared.
        BirthDate = "birth-date",
        /// S16: a way of contact.
        ContactWay = "contact-way",
        /// S16: the mail address.
        Mail = "mail",
        /// S16: the telephone number.
        Phone = "phone",
        /// S16: the postal address.
        Address = "address",
        /// S18: proof of identity.
        Identity = "identity",
        /// S18: the image of the paper.
        IdentityFile = "identity-file",
    }
}

/// What is lacking, and at which step it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The step to go to.
    pub step: Step,
    /// The answer that is lacking there.
    pub lack: Lack,
}

/// Whether an answer that is needed was given, at which step, and what is lacking otherwise.
type Needed = (bool, Step, Lack);

impl Step {
    /// Whether the step is asked at all, given the answers so far.
    #[must_use]
    pub fn is_asked(self, answers: &Answers) -> bool {
        // Nothing is asked for finding the data where nothing may be told.
        let told = answers.share.as_ref().is_none_or(|share| share.scope != ShareScope::NotYet);
        self != Self::Identifiers || told
    }

    /// The step after this one that is asked; `None`: on to the check page.
    pub fn next(self, answers: &Answers) -> Option<Self> {
        Self::ALL.iter().copied().skip_while(|step| *step != self).skip(1).find(|step| step.is_asked(answers))
    }

    /// The step before this one that is asked; `None`: back to the start page.
    pub fn previous(self, answers: &Answers) -> Option<Self> {
        Self::ALL.iter().copied().take_while(|step| *step != self).filter(|step| step.is_asked(answers)).last()
    }
}

impl Answers {
    /// Whether this is going to be a consultation: nothing may be told, or no proof of identity is given.
    #[must_use]
    pub fn is_consultation(&self) -> bool {
        self.share.as_ref().is_some_and(|share| share.scope == ShareScope::NotYet)
            || self.identity == Some(IdentityAnswer::NoneConsultation)
    }

    /// Everything that is lacking for sending, in the order of the steps.
    pub fn missing(&self) -> Vec<Missing> {
        let needed = self.needed_about_the_matter().into_iter().chain(self.needed_about_the_person());
        needed.filter(|(given, ..)| !given).map(|(_, step, lack)| Missing { step, lack }).collect()
    }

    fn needed_about_the_matter(&self) -> Vec<Needed> {
        let mut needed =
            vec![(self.topic.is_some(), Step::Topic, Lack::Topic), (self.who.is_some(), Step::Who, Lack::Who)];
        if let Some(Who::Other { relation_and_reason }) = &self.who {
            needed.push((!relation_and_reason.is_empty(), Step::Who, Lack::RelationAndReason));
        }
        needed.extend([
            (!self.companies.is_empty(), Step::Company, Lack::Company),
            (self.contacted.is_some(), Step::Contacted, Lack::Contacted),
            (self.background.is_some(), Step::Background, Lack::Background),
        ]);
        if let Some(background) = &self.background {
            let court = background.litigation_detail.as_ref().is_some_and(|detail| !detail.court.is_empty());
            let new = background.earlier_detail.as_ref().is_some_and(|detail| !detail.what_is_new.is_empty());
            needed.extend([
                (background.litigation != Litigation::Yes || court, Step::Background, Lack::Court),
                (background.earlier != YesNoUnknown::Yes || new, Step::Background, Lack::WhatIsNew),
            ]);
        }
        let words = self.what_happened.as_ref().is_some_and(|words| !words.is_empty());
        let promised = self.files_choice == Some(FilesChoice::Now);
        needed.extend([
            (!self.categories.is_empty(), Step::Category, Lack::Category),
            (words, Step::WhatHappened, Lack::WhatHappened),
            (!self.outcomes.is_empty(), Step::Outcome, Lack::Outcome),
            (!promised || !self.files.is_empty(), Step::Files, Lack::File),
            (self.danger.is_some(), Step::Danger, Lack::Danger),
            (self.share.is_some(), Step::Share, Lack::Share),
        ]);
        needed
    }

    fn needed_about_the_person(&self) -> [Needed; 9] {
        let named = self.name.as_ref().is_some_and(|name| !name.name.is_empty());
        let proxy = matches!(self.who, Some(Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }));
        let principal = self.principal_name.as_ref().is_some_and(|name| !name.is_empty());
        let consults = self.is_consultation();
        let shares = |item| {
            self.share.as_ref().is_some_and(|share| share.scope == ShareScope::Named && share.items.contains(&item))
        };
        let ContactPlan { ways, mail, phone, address, .. } = &self.contact;
        let reached = |way, item| ways.contains(&way) || shares(item);
        let image_now = self.identity.is_some_and(|identity| identity.code() == IdentityChoice::Now);
        [
            (named || consults, Step::Name, Lack::Name),
            (!proxy || principal || consults, Step::Name, Lack::PrincipalName),
            (!shares(ShareItem::BirthDate) || self.birth_date.is_some(), Step::Name, Lack::BirthDate),
            (!ways.is_empty(), Step::Contact, Lack::ContactWay),
            (!reached(ContactWay::Mail, ShareItem::Mail) || mail.is_some(), Step::Contact, Lack::Mail),
            (!reached(ContactWay::Phone, ShareItem::Phone) || phone.is_some(), Step::Contact, Lack::Phone),
            (!reached(ContactWay::Post, ShareItem::Address) || address.is_some(), Step::Contact, Lack::Address),
            (self.identity.is_some(), Step::Identity, Lack::Identity),
            (!image_now || !self.identity_files.is_empty(), Step::Identity, Lack::IdentityFile),
        ]
    }

    /// The application as the web form sends it, or everything that is lacking.
    ///
    /// # Errors
    /// The answers that are lacking, in the order of the steps.
    pub fn complete(self) -> Result<Application, Vec<Missing>> {
        let missing = self.missing();
        if missing.is_empty() { Ok(self.take(Channel::Web)) } else { Err(missing) }
    }

    /// The application as staff took it down: only the channel and the gist are needed, the rest is 「聞いていない」.
    ///
    /// # Errors
    /// The gist is lacking.
    pub fn complete_by_staff(self, channel: Channel) -> Result<Application, Vec<Missing>> {
        if self.what_happened.as_ref().is_none_or(String::is_empty) {
            return Err(vec![Missing { step: Step::WhatHappened, lack: Lack::WhatHappened }]);
        }
        Ok(self.take(channel))
    }

    fn take(self, channel: Channel) -> Application {
        Application {
            channel,
            language: self.language.unwrap_or(Language::Japanese),
            safety: self.safety,
            topic: self.topic.unwrap_or(Topic::Unknown),
            who: self.who,
            companies: self.companies,
            contacted: self.contacted,
            background: self.background,
            categories: self.categories,
            when: self.when,
            what_happened: self.what_happened.unwrap_or_default(),
            outcomes: self.outcomes,
            other_outcome: self.other_outcome,
            files_choice: self.files_choice,
            files: self.files,
            danger: self.danger,
            share: self.share,
            identifiers: self.identifiers,
            name: self.name.filter(|name| !name.name.is_empty()),
            principal_name: self.principal_name,
            birth_date: self.birth_date,
            contact: self.contact,
            support: self.support,
            identity: self.identity,
            identity_files: self.identity_files,
        }
    }
}

impl From<Application> for Answers {
    /// The answers of an application, so that staff can complete what was taken down.
    fn from(said: Application) -> Self {
        Self {
            channel: Some(said.channel),
            language: Some(said.language),
            safety: said.safety,
            device: None,
            on_leave: None,
            topic: Some(said.topic),
            who_choice: said.who.as_ref().map(Who::code),
            who: said.who,
            company_words: None,
            company_pending: None,
            companies: said.companies,
            contacted: said.contacted,
            background: said.background,
            categories: said.categories,
            when: said.when,
            what_happened: Some(said.what_happened),
            outcomes: said.outcomes,
            other_outcome: said.other_outcome,
            files_choice: said.files_choice,
            files: said.files,
            danger: said.danger,
            share: said.share,
            identifiers: said.identifiers,
            name: said.name,
            principal_name: said.principal_name,
            birth_date: said.birth_date,
            contact: said.contact,
            support: said.support,
            identity: said.identity,
            identity_files: said.identity_files,
            seen: BTreeSet::new(),
        }
    }
}
