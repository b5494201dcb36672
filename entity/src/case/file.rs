//! The present of a case: what its events add up to. Everything a page shows is here.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::checked::{AuthorityResult, Checked, IdentityResult, MemberMatch};
use super::harm::Harm;
use super::number::CaseNumber;
use super::payload::{
    CallAttempt, Explanation, LeakFlag, PersonInformed, PpcContact, Referral, ReviewOutcome, Settlement,
    SuspensionReason,
};
use super::point::{Audience, MemberAnswer, Point, PointNo};
use super::proposal::{Fate, Proposal, ProposalNo, Refusal, UnsettledClosing};
use super::quota::Written;
use super::request::PaperRequest;
use super::round::{Disclosed, MemberRound, RequestMade};
use super::status::Status;
use crate::application::answer::{ContactPlan, ContactWay, FileGiven, Safety, Share};
use crate::application::{Application, Kind};
use crate::id::{CaseId, FileId, MeasureFileId, StaffId};
use crate::law::duty::Duties;
use crate::people::{Actor, Party};

/// One case as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    /// Sequence number of the last event; 0: nothing happened yet.
    pub version: u32,
    pub status: Status,
    /// The suspension, while it stands in S.
    pub suspension: Option<Suspension>,
    pub number: Option<CaseNumber>,
    /// 相談 or 苦情.
    pub kind: Kind,
    /// Earlier kinds, with the day they ended: the type is never lost.
    pub earlier_kinds: Vec<(Kind, DateTime<Utc>)>,
    /// What the applicant said.
    pub application: Option<Application>,
    pub received_at: Option<DateTime<Utc>>,
    /// The business day it counts for.
    pub receipt_day: Option<NaiveDate>,
    /// Who typed it in, when it did not come by the web.
    pub typed_by: Option<StaffId>,
    /// By when the body answers first; `None` once it has.
    pub answer_by: Option<NaiveDate>,
    /// When the last event happened.
    pub last_event_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    /// An earlier case of which this is a continuation.
    pub prior: Option<CaseId>,
    /// Linked cases on the same event.
    pub linked: BTreeSet<CaseId>,
    /// How often it was handled again.
    pub reopened: u32,
    pub handler: Option<StaffId>,
    /// Staff who stepped back: they see nothing of it.
    pub recused: BTreeSet<StaffId>,
    /// Ways of contact as they are now.
    pub contact: ContactPlan,
    /// The mail address that was confirmed by its code.
    pub mail_confirmed: Option<String>,
    /// What may be told to the member.
    pub consent: Option<Consent>,
    pub harm: Harm,
    /// The member, as confirmed by staff.
    pub member: Option<ConfirmedMember>,
    pub identity: Checked<IdentityResult>,
    /// Proof of a proxy's authority.
    pub authority: Checked<AuthorityResult>,
    /// Papers asked of the applicant, oldest first.
    pub papers: Vec<PaperRequest>,
    pub points: Vec<Point>,
    /// What was asked of members, in every round, oldest first.
    pub requests: Vec<RequestMade>,
    /// What members answered, in every round, oldest first.
    pub answers: Vec<AnswerGiven>,
    /// A refusal of the member whose reason is to be weighed.
    pub reason_pending: bool,
    /// Whether the member's refusal was found to have a good reason.
    pub reason_accepted: Option<String>,
    pub proposals: Vec<Proposal>,
    pub duties: Duties,
    /// Internal notes, oldest first.
    pub notes: Vec<Note>,
    /// Messages of both threads, oldest first.
    pub messages: Vec<Message>,
    pub files: Vec<FileEntry>,
    /// What the member sees, if it has been told in this round.
    pub disclosed: Option<Disclosed>,
    /// When the member was told first, in whichever round.
    pub notified_at: Option<DateTime<Utc>>,
    /// What was told in earlier rounds.
    pub earlier_disclosures: Vec<Disclosed>,
    /// Explanations to the applicant, oldest first.
    pub explanations: Vec<ExplanationGiven>,
    /// By when a comment of the applicant is awaited.
    pub comment_by: Option<NaiveDate>,
    /// The referral, if it was referred.
    pub referral: Option<Referral>,
    /// The refusal or discontinuance in force.
    pub refusal: Option<Refused>,
    /// The settlement in force.
    pub settlement: Option<Settlement>,
    /// The closing as unsettled in force.
    pub unsettled: Option<UnsettledClosing>,
    /// The review, once asked for. It can be asked for once.
    pub review: Option<Review>,
    /// Files on the member that came from this case.
    pub guidance: Vec<MeasureFileId>,
    pub leak: Option<LeakFlag>,
    /// Contacts with the Commission.
    pub ppc: Vec<PpcContact>,
    /// Who was told what, by which way; without what was taken back.
    pub told: Vec<Telling>,
    /// Calls that reached nobody, oldest first.
    pub tries: Vec<CallTry>,
    /// How much the applicant has written.
    pub from_applicant: Written,
    /// How much the member that was told last has written since.
    pub from_member: Written,
}

/// A person was told, on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// The event that recorded it.
    pub seq: u32,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    pub by: Option<StaffId>,
    pub told: PersonInformed,
}

/// A call that reached nobody, on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallTry {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    pub by: Option<StaffId>,
    pub tried: CallAttempt,
}

/// Consent to telling the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// What may be told.
    pub share: Share,
    /// When it was given.
    pub at: DateTime<Utc>,
    /// Who put it on record: the applicant, or staff who asked.
    pub by: Party,
}

/// A suspension that holds, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// Where it stood before.
    pub previous: Status,
    pub why: SuspensionReason,
    pub text: String,
    pub since: DateTime<Utc>,
    /// When it is looked at again.
    pub review_on: NaiveDate,
}

/// A member confirmed by staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmedMember {
    pub matched: MemberMatch,
    pub by: Option<StaffId>,
    pub at: DateTime<Utc>,
}

/// An answer of the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerGiven {
    /// Sequence number of the event.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub by: Actor,
    /// Of which member, in which round.
    pub with: Option<MemberRound>,
    pub answer: MemberAnswer,
}

/// A note of the staff; nobody outside reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Sequence number of the event.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub by: Actor,
    pub text: String,
}

coded! {
    /// The two threads, never mixed.
    pub enum Thread {
        Applicant = "applicant",
        Member = "member",
    }
}

/// A message between the organization and one of the other sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Sequence number of the event.
    pub seq: u32,
    pub at: DateTime<Utc>,
    pub thread: Thread,
    /// In the member's thread: with which member, in which round.
    pub with: Option<MemberRound>,
    pub from: Party,
    pub by: Actor,
    pub text: String,
    /// Files that went with it.
    pub files: Vec<FileId>,
}

/// A file of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    pub file: FileGiven,
    /// From which side it came.
    pub from: Party,
    /// For what a member sent or was sent: which member, in which round.
    pub with: Option<MemberRound>,
    pub at: DateTime<Utc>,
    /// For files of the member: whether the applicant may see it.
    pub audience: Audience,
    /// When it was destroyed.
    pub destroyed_at: Option<DateTime<Utc>>,
}

/// An explanation to the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplanationGiven {
    /// Sequence number of the event.
    pub seq: u32,
    pub at: DateTime<Utc>,
    /// Which member knew of the case then, in which round; its outline is for that member.
    pub with: Option<MemberRound>,
    pub explanation: Explanation,
}

/// A refusal or discontinuance in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub refusal: Refusal,
    pub proposed_by: Option<StaffId>,
    pub decided_by: Option<StaffId>,
    pub at: DateTime<Utc>,
}

/// A review of a refusal or discontinuance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What the applicant wrote.
    pub text: String,
    pub asked_at: DateTime<Utc>,
    /// What was decided, and why.
    pub decided: Option<(ReviewOutcome, String)>,
}

impl Case {
    /// A case to which nothing has happened.
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            version: 0,
            status: Status::Draft,
            suspension: None,
            number: None,
            kind: Kind::Complaint,
            earlier_kinds: Vec::new(),
            application: None,
            received_at: None,
            receipt_day: None,
            typed_by: None,
            answer_by: None,
            last_event_at: None,
            ended_at: None,
            prior: None,
            linked: BTreeSet::new(),
            reopened: 0,
            handler: None,
            recused: BTreeSet::new(),
            contact: ContactPlan::default(),
            mail_confirmed: None,
            consent: None,
            harm: Harm::default(),
            member: None,
            identity: Checked::Pending,
            authority: Checked::NotNeeded,
            papers: Vec::new(),
            points: Vec::new(),
            requests: Vec::new(),
            answers: Vec::new(),
            reason_pending: false,
            reason_accepted: None,
            proposals: Vec::new(),
            duties: Duties::default(),
            notes: Vec::new(),
            messages: Vec::new(),
            files: Vec::new(),
            disclosed: None,
            notified_at: None,
            earlier_disclosures: Vec::new(),
            explanations: Vec::new(),
            comment_by: None,
            referral: None,
            refusal: None,
            settlement: None,
            unsettled: None,
            review: None,
            guidance: Vec::new(),
            leak: None,
            ppc: Vec::new(),
            told: Vec::new(),
            tries: Vec::new(),
            from_applicant: Written::default(),
            from_member: Written::default(),
        }
    }

    /// Whether nobody is named: an anonymous consultation.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.application.as_ref().is_none_or(|said| said.name.is_none())
    }

    /// Whether contact must be neutral: no name of the body in previews or on envelopes, no message left. The latest
    /// word of the applicant counts.
    #[must_use]
    pub fn contact_is_quiet(&self) -> bool {
        let first = self.application.as_ref().and_then(|said| said.safety);
        self.contact.safety.or(first) == Some(Safety::Yes)
    }

    /// The latest event that records that this person noted this telling.
    pub fn telling(&self, about: u32, way: ContactWay, by: Option<StaffId>) -> Option<u32> {
        let of_it = |one: &&Telling| one.told.about == about && one.told.way == way && one.by == by;
        self.told.iter().rev().find(of_it).map(|one| one.seq)
    }

    /// Where it stood before a suspension; otherwise where it stands.
    pub fn standing_status(&self) -> Status {
        self.suspension.as_ref().map_or(self.status, |suspension| suspension.previous)
    }

    /// The proposal with this number.
    pub fn proposal(&self, no: ProposalNo) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.no == no)
    }

    /// The proposals that wait for a second person.
    pub fn open_proposals(&self) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().filter(|proposal| proposal.fate == Fate::Open)
    }

    /// The papers that are still awaited.
    pub fn open_papers(&self) -> Option<&PaperRequest> {
        self.papers.iter().rev().find(|request| request.supplied_at.is_none())
    }

    /// The point with this number.
    pub fn point(&self, no: PointNo) -> Option<&Point> {
        self.points.iter().find(|point| point.no == no)
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> Option<&FileEntry> {
        self.files.iter().find(|entry| entry.file.id == id)
    }

    /// What the member explained last, in whichever round.
    pub fn last_explanation(&self) -> Option<&ExplanationGiven> {
        self.explanations.last()
    }

    /// Whether staff have confirmed the applicant's identity.
    #[must_use]
    pub fn identity_confirmed(&self) -> bool {
        matches!(self.identity, Checked::Done { result: IdentityResult::Confirmed { .. }, .. })
    }

    /// Whether the proxy's authority is shown, or nobody acts for another.
    #[must_use]
    pub fn authority_confirmed(&self) -> bool {
        matches!(self.authority, Checked::NotNeeded | Checked::Done { result: AuthorityResult::Confirmed { .. }, .. })
    }

    /// The points that were taken up.
    pub fn taken_points(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.taking == super::point::Taking::Taken)
    }

    /// Everybody of the staff who took part in the decision that a review is about.
    pub fn decided_the_refusal(&self) -> BTreeSet<StaffId> {
        self.refusal.iter().flat_map(|refused| [refused.proposed_by, refused.decided_by]).flatten().collect()
    }

    /// Whether words may go to a member that knows of the case: not while danger stands undecided. Reminders by the
    /// program ask this.
    #[must_use]
    pub fn harm_lets_words_through(&self) -> bool {
        use crate::application::answer::DangerKind;
        match &self.harm.decision {
            Some(super::harm::Decision::Held { .. }) => false,
            Some(super::harm::Decision::Cleared { .. } | super::harm::Decision::Lifted { .. }) => true,
            None => self.harm.said.as_ref().is_some_and(|said| said.danger.kind == DangerKind::No),
        }
    }
}
