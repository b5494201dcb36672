//! What the law asks about a case, answered from it.

use chrono::NaiveDate;

use super::checked::{AuthorityResult, Checked, IdentityResult, Membership};
use super::file::{Case, FileEntry, Thread};
use super::point::Audience;
use super::status::Status;
use crate::application::answer::FilePurpose;
use crate::id::{FileId, MemberId};
use crate::law::harm::{self, HarmFacts};
use crate::law::paper::Paper;
use crate::law::proxy::{self, AuthorityProof};
use crate::law::remit::{self, Outside, RemitFacts};
use crate::law::retention::{self, KeptPaper};
use crate::law::secrecy::{self, SecrecyFacts};
use crate::organization::{Organization, Terms};
use crate::people::Party;

impl Case {
    /// Whether a member may know of the case ([`secrecy::member_may_see`]).
    #[must_use]
    pub fn may_be_seen_by(&self, member: MemberId) -> bool {
        let facts = SecrecyFacts {
            told: self.disclosed.as_ref().map(|disclosed| disclosed.member),
            is_withheld: self.standing_status() == Status::Withheld || self.harm.held().is_some(),
        };
        secrecy::member_may_see(facts, member)
    }

    /// Whether a notice that was queued for the member may leave now ([`harm::may_leave`]).
    #[must_use]
    pub fn lets_notice_leave(&self) -> bool {
        harm::may_leave(HarmFacts {
            is_withheld: self.standing_status() == Status::Withheld,
            is_told: self.disclosed.is_some(),
            lets_words_through: self.harm_lets_words_through(),
        })
    }

    /// Whether a file may be opened by the applicant: what the applicant handed in, the body's own papers sent to the
    /// applicant, and what the member released once the result was explained with it (house rule).
    #[must_use]
    pub fn applicant_may_open(&self, entry: &FileEntry) -> bool {
        if entry.destroyed_at.is_some() {
            return false;
        }
        match entry.from {
            Party::Applicant => entry.file.purpose != FilePurpose::Identity,
            Party::Organization => self
                .messages
                .iter()
                .any(|message| message.thread == Thread::Applicant && message.files.contains(&entry.file.id)),
            Party::Member => {
                entry.audience == Audience::Applicant
                    && self.explanations.iter().any(|given| given.explanation.files.contains(&entry.file.id))
            }
        }
    }

    /// The images of papers of proof that are kept no longer ([`retention::is_over`]).
    pub fn papers_over(&self, terms: &Terms, today: NaiveDate) -> Vec<FileId> {
        let over = |entry: &&FileEntry| {
            let looked_at = match entry.file.purpose {
                FilePurpose::Identity => self.identity.at(),
                FilePurpose::Authority => self.authority.at(),
                FilePurpose::Evidence | FilePurpose::Original | FilePurpose::MemberMaterial | FilePurpose::OwnPaper => {
                    return false;
                }
            };
            let paper = KeptPaper { came_at: entry.at, looked_at, ended_at: self.ended_at };
            entry.destroyed_at.is_none() && retention::is_over(paper, terms, today)
        };
        self.files.iter().filter(over).map(|entry| entry.file.id).collect()
    }

    /// The facts that speak for the matter being outside ([`remit::outside`]).
    pub fn outside(&self, body: &Organization) -> Vec<Outside> {
        let said = self.application.as_ref();
        let is_no_member = match &self.member {
            Some(member) => member.matched.on_receipt == Membership::NotMember,
            None => said.is_some_and(|said| {
                !said.companies.is_empty() && said.companies.iter().all(|one| one.member().is_none())
            }),
        };
        let facts = RemitFacts {
            topic: said.map(|said| said.topic),
            is_no_member,
            subjects: self.points.iter().map(|point| point.subject).collect(),
        };
        remit::outside(&facts, body)
    }

    /// The papers that are still lacking, as far as staff have looked ([`proxy::lacking`]).
    pub fn lacking_papers(&self) -> Vec<Paper> {
        let Some(who) = self.application.as_ref().and_then(|said| said.who.as_ref()) else { return Vec::new() };
        let identity = match &self.identity {
            Checked::NotNeeded | Checked::Done { result: IdentityResult::Confirmed { .. }, .. } => AuthorityProof::Yes,
            Checked::Pending
            | Checked::Done { result: IdentityResult::AskAgain { .. } | IdentityResult::NumberVisible, .. } => {
                AuthorityProof::NotYet
            }
        };
        let authority = match &self.authority {
            Checked::NotNeeded | Checked::Done { result: AuthorityResult::Confirmed { .. }, .. } => AuthorityProof::Yes,
            Checked::Pending
            | Checked::Done { result: AuthorityResult::NotShown { .. } | AuthorityResult::NumberVisible, .. } => {
                AuthorityProof::NotYet
            }
        };
        proxy::lacking(who, identity, authority)
    }
}
