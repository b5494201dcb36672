//! What each event leads to. The only place where a status changes.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::command::{Lateness, Reopening, Words};
use super::event::{Event, MemberAnswered, Received, Recorded, Resumption};
use super::file::{
    AnswerGiven, CaseFile, Checked, ConfirmedMember, Consent, Disclosed, ExplanationGiven, FileEntry, Message, Note,
    Refused, Review, Suspension, Thread,
};
use super::harm::Decision;
use super::point::{AnswerStage, Audience, Point, PointDecision};
use super::proposal::{Fate, Proposal, ProposalNo, Refusal};
use super::status::Status;
use crate::application::answer::{FileGiven, Share, Who};
use crate::application::{Application, Kind};
use crate::id::{CaseId, FileId, StaffId};
use crate::people::{Actor, Party};

impl CaseFile {
    /// The case that these events add up to.
    #[must_use]
    pub fn from_history<'a>(id: CaseId, history: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut file = Self::new(id);
        for recorded in history {
            file.apply(recorded);
        }
        file
    }

    /// Adds one event to what is there.
    pub fn apply(&mut self, recorded: &Recorded) {
        let before = self.status;
        self.version = recorded.seq;
        self.last_event_at = Some(recorded.at);
        self.take(recorded);
        if self.status != before {
            self.moved(recorded.at);
        }
    }

    /// The consequences of every change of status.
    fn moved(&mut self, at: DateTime<Utc>) {
        self.ended_at = self.status.is_end().then_some(at);
        if self.status != Status::Suspended {
            self.suspension = None;
        }
        for proposal in &mut self.proposals {
            if proposal.fate == Fate::Open {
                proposal.fate = Fate::Lapsed;
            }
        }
        if self.status.is_end() || self.status == Status::Consulting {
            self.answer_by = None;
        }
        if self.status != Status::Explained && self.status != Status::Suspended {
            self.comment_by = None;
        }
    }

    fn take(&mut self, recorded: &Recorded) {
        let Recorded { seq, at, actor, event } = recorded;
        match event {
            Event::Begun(_) => self.status = Status::Draft,
            Event::Received(received) => self.receive(received, *at, actor),
            Event::ConsultationBegun => {
                self.set_kind(Kind::Consultation, *at);
                self.status = Status::Consulting;
            }
            Event::ResolutionAsked(wish) => {
                self.set_kind(Kind::Complaint, *at);
                if let Some(share) = &wish.share {
                    self.consent_to(share.clone(), *at, actor.party());
                }
                self.say(Thread::Applicant, recorded, &Words { text: wish.text.clone(), files: Vec::new() });
                self.status = Status::Received;
            }
            Event::CheckBegun => {
                self.answer_by = None;
                self.status = Status::Checking;
            }
            Event::Referred(referral) => {
                self.referral = Some(referral.clone());
                self.status = Status::Referred;
            }
            Event::PapersAsked(request) => {
                self.papers.push(request.clone());
                self.status = Status::AwaitingPapers;
            }
            Event::PapersSupplied(words) => {
                for request in self.papers.iter_mut().filter(|request| request.supplied_at.is_none()) {
                    request.supplied_at = Some(*at);
                }
                self.say(Thread::Applicant, recorded, words);
                self.status = Status::Checking;
            }
            Event::CheckFinished => self.status = Status::Screening,
            Event::Accepted(acceptance) => {
                self.decide_points(&acceptance.points);
                self.status = Status::Accepted;
            }
            Event::ReturnedToCheck(_) => self.status = Status::Checking,
            Event::MemberNotified(notification) => {
                self.disclosed = Some(Disclosed {
                    member: notification.member,
                    disclosure: notification.disclosure.clone(),
                    at: *at,
                });
                self.notified_at = self.notified_at.or(Some(*at));
                self.requests.push(notification.request.clone());
                self.status = Status::Notified;
            }
            Event::MemberAsked(request) => {
                self.requests.push(request.clone());
                self.reason_accepted = None;
                self.status = Status::Requested;
            }
            Event::MemberAnswered(answered) => self.hear_member(answered, recorded),
            Event::MarkedLate(lateness) => {
                if matches!(lateness, Lateness::RefusedWithoutGoodReason { .. }) {
                    self.reason_pending = false;
                }
                self.status = Status::Overdue;
            }
            Event::ReasonAccepted(reason) => {
                self.reason_pending = false;
                self.reason_accepted = Some(reason.reason.clone());
                self.answer_requests(*at);
                self.status = Status::Weighing;
            }
            Event::ResultExplained(explained) => {
                self.explanations.push(ExplanationGiven {
                    seq: *seq,
                    at: *at,
                    explanation: explained.explanation.clone(),
                });
                self.status = Status::Explained;
                self.comment_by = Some(explained.comment_by);
            }
            Event::Settled(_) => self.status = Status::Settled,
            Event::NewFactsCommented(words) => {
                self.say(Thread::Applicant, recorded, words);
                self.status = Status::Weighing;
            }
            Event::Suspended(order) => {
                self.suspension = Some(Suspension {
                    previous: self.status,
                    why: order.why,
                    text: order.text.clone(),
                    since: *at,
                    review_on: order.review_on,
                });
                self.status = Status::Suspended;
            }
            Event::Resumed(resumption) => self.resume(resumption),
            Event::Withdrawn(_) => self.status = Status::Withdrawn,
            Event::Reopened(reopening) => self.reopen(reopening, recorded),
            Event::GuidanceOpened(guidance) => {
                if !self.guidance.contains(guidance) {
                    self.guidance.push(*guidance);
                }
            }
            Event::LeakFlagged(flag) => self.leak = Some(flag.clone()),
            Event::PpcContacted(contact) => self.ppc.push(contact.clone()),
            Event::ConsultationClosed(words) => {
                self.say(Thread::Applicant, recorded, words);
                self.status = Status::Settled;
            }
            Event::Proposed(plan) => {
                if let Some(by) = actor.staff() {
                    self.proposals.push(Proposal {
                        no: ProposalNo(*seq),
                        plan: plan.as_ref().clone(),
                        by,
                        at: *at,
                        fate: Fate::Open,
                    });
                }
            }
            Event::Approved(no) => {
                if let Some(by) = actor.staff() {
                    self.seal(*no, Fate::Approved { by, at: *at });
                }
            }
            Event::SentBack(sent) => {
                if let Some(by) = actor.staff() {
                    self.seal(sent.proposal, Fate::SentBack { by, at: *at, reason: sent.reason.clone() });
                }
            }
            Event::NotAccepted(refusal) => {
                self.refuse(refusal, recorded);
                self.status = Status::NotAccepted;
            }
            Event::Discontinued(refusal) => {
                self.refuse(refusal, recorded);
                self.status = Status::Discontinued;
            }
            Event::NoticeWithheld(withholding) => {
                self.harm.decision = Some(Decision::Held {
                    withholding: withholding.clone(),
                    at: *at,
                    review_on: withholding.review_on,
                });
                self.status = Status::Withheld;
            }
            // The move itself is the `MemberNotified` that follows in the same step.
            Event::WithholdingLifted(_) => self.harm.decision = Some(Decision::Lifted { at: *at }),
            Event::ClosedUnsettled(closing) => {
                self.unsettled = Some(closing.clone());
                self.status = Status::Unsettled;
            }
            Event::HandlerAssigned(staff) => self.handler = Some(*staff),
            Event::ConflictDeclared(conflict) => {
                self.recused.insert(conflict.staff);
                if self.handler == Some(conflict.staff) {
                    self.handler = None;
                }
            }
            Event::NoteWritten(words) => {
                self.notes.push(Note { seq: *seq, at: *at, by: *actor, text: words.text.clone() });
                self.add_files(&words.files, *at, actor.party());
            }
            Event::WrittenToApplicant(words) => {
                self.answer_by = None;
                self.say(Thread::Applicant, recorded, words);
            }
            Event::ApplicantWrote(words) => self.say(Thread::Applicant, recorded, words),
            Event::WrittenToMember(words) | Event::MemberWrote(words) => self.say(Thread::Member, recorded, words),
            Event::FilesAdded(files) => self.add_files(files, *at, actor.party()),
            Event::IdentityChecked(checked) => {
                self.identity = Checked::Done { result: checked.result.clone(), by: actor.staff(), at: *at };
                self.destroy(&checked.destroyed, *at);
            }
            Event::AuthorityChecked(checked) => {
                self.authority = Checked::Done { result: checked.result.clone(), by: actor.staff(), at: *at };
                self.destroy(&checked.destroyed, *at);
            }
            Event::MemberConfirmed(matched) => {
                self.member = Some(ConfirmedMember { matched: matched.clone(), by: actor.staff(), at: *at });
            }
            Event::PointsSet(points) => self.points.clone_from(points),
            Event::DutyRecorded(note) => self.duties.set(note.duty, note.record.clone()),
            Event::ConsentRecorded(share) => self.consent_to(share.clone(), *at, actor.party()),
            Event::DangerReported(danger) => self.harm.hear(danger.clone(), actor.party(), *at),
            Event::HarmCleared(reason) => {
                if let Some(by) = actor.staff() {
                    self.harm.decision = Some(Decision::Cleared { by, at: *at, reason: reason.reason.clone() });
                }
            }
            Event::HarmReviewed(review) => {
                if let Some(Decision::Held { review_on, .. }) = &mut self.harm.decision {
                    *review_on = review.review_on;
                }
            }
            Event::Reminded(reminder) => self.count_reminder(reminder.to),
            Event::DueExtended(extended) => self.extend(extended.to, extended.due),
            Event::Assessed(assessments) => {
                for assessment in assessments {
                    if let Some(point) = self.points.iter_mut().find(|point| point.no == assessment.no) {
                        point.assessment = Some(assessment.clone());
                    }
                }
            }
            Event::ReviewAsked(words) => {
                self.review = Some(Review { text: words.text.clone(), asked_at: *at, decided: None });
                self.say(Thread::Applicant, recorded, words);
            }
            Event::ReviewDecided(decision) => {
                if let Some(review) = &mut self.review {
                    review.decided = Some((decision.outcome, decision.reasons.clone()));
                }
            }
            Event::MailConfirmed(address) => self.mail_confirmed = Some(address.clone()),
            Event::ContactChanged(contact) => {
                if contact.mail != self.mail_confirmed {
                    self.mail_confirmed = None;
                }
                self.contact = contact.as_ref().clone();
            }
            Event::ApplicationCompleted(said) => self.complete(said, *at, actor.party()),
            Event::PersonTold(told) => self.told.push(told.clone()),
            Event::CaseLinked(case) => {
                self.linked.insert(*case);
            }
        }
    }

    fn receive(&mut self, received: &Received, at: DateTime<Utc>, actor: &Actor) {
        let said = &received.application;
        self.number = Some(received.number);
        self.kind = received.kind;
        self.received_at = Some(received.received_at);
        self.receipt_day = Some(received.receipt_day);
        self.answer_by = Some(received.answer_by);
        self.typed_by = received.typed_by;
        self.prior = received.prior;
        self.points.clone_from(&received.points);
        self.add_files(&said.files, at, Party::Applicant);
        self.add_files(&said.identity_files, at, Party::Applicant);
        self.hear_application(said, at, actor.party());
        self.status = Status::Received;
    }

    fn complete(&mut self, said: &Application, at: DateTime<Utc>, by: Party) {
        let new: Vec<FileGiven> = said.all_files().filter(|given| self.file(given.id).is_none()).cloned().collect();
        self.add_files(&new, at, Party::Applicant);
        self.hear_application(said, at, by);
    }

    fn hear_application(&mut self, said: &Application, at: DateTime<Utc>, by: Party) {
        self.contact = said.contact.clone();
        let unchanged = self.consent.as_ref().map(|consent| &consent.share) == said.share.as_ref();
        if let Some(share) = said.share.clone().filter(|_| !unchanged) {
            self.consent_to(share, at, by);
        }
        let heard = self.harm.said.as_ref().map(|told| &told.danger) == said.danger.as_ref();
        if let Some(danger) = said.danger.clone().filter(|_| !heard) {
            self.harm.hear(danger, by, at);
        }
        let acts_for_another = matches!(said.who, Some(Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }));
        if !acts_for_another {
            self.authority = Checked::NotNeeded;
        } else if self.authority == Checked::NotNeeded {
            self.authority = Checked::Pending;
        }
        if said.name.is_none() {
            self.identity = Checked::NotNeeded;
        } else if self.identity == Checked::NotNeeded {
            self.identity = Checked::Pending;
        }
        self.application = Some(said.clone());
    }

    fn set_kind(&mut self, kind: Kind, at: DateTime<Utc>) {
        if self.kind != kind {
            self.earlier_kinds.push((self.kind, at));
            self.kind = kind;
        }
    }

    fn consent_to(&mut self, share: Share, at: DateTime<Utc>, by: Party) {
        self.consent = Some(Consent { share, at, by });
    }

    fn say(&mut self, thread: Thread, recorded: &Recorded, words: &Words) {
        self.add_files(&words.files, recorded.at, recorded.actor.party());
        if words.text.is_empty() && words.files.is_empty() {
            return;
        }
        self.messages.push(Message {
            seq: recorded.seq,
            at: recorded.at,
            thread,
            from: recorded.actor.party(),
            by: recorded.actor,
            text: words.text.clone(),
            files: words.files.iter().map(|file| file.id).collect(),
        });
    }

    fn add_files(&mut self, files: &[FileGiven], at: DateTime<Utc>, from: Party) {
        for file in files {
            self.files.push(FileEntry {
                file: file.clone(),
                from,
                at,
                audience: Audience::BodyOnly,
                destroyed_at: None,
            });
        }
    }

    fn destroy(&mut self, ids: &[FileId], at: DateTime<Utc>) {
        for entry in self.files.iter_mut().filter(|entry| ids.contains(&entry.file.id)) {
            entry.destroyed_at = entry.destroyed_at.or(Some(at));
        }
    }

    fn decide_points(&mut self, decisions: &[PointDecision]) {
        for decision in decisions {
            if let Some(point) = self.points.iter_mut().find(|point| point.no == decision.no) {
                point.taking = decision.taking.clone();
            }
        }
    }

    fn hear_member(&mut self, answered: &MemberAnswered, recorded: &Recorded) {
        let answer = &answered.answer;
        for said in &answer.points {
            if let Some(point) = self.points.iter_mut().find(|point| point.no == said.no) {
                point.answers.push(said.clone());
            }
        }
        for given in &answer.files {
            self.files.push(FileEntry {
                file: given.file.clone(),
                from: Party::Member,
                at: recorded.at,
                audience: given.audience,
                destroyed_at: None,
            });
        }
        self.answers.push(AnswerGiven {
            seq: recorded.seq,
            at: recorded.at,
            by: recorded.actor,
            answer: answer.clone(),
        });
        match answered.taken {
            super::event::AnswerTaken::Interim => {}
            super::event::AnswerTaken::ReasonPending => self.reason_pending = true,
            super::event::AnswerTaken::Final => {
                self.reason_pending = false;
                self.answer_requests(recorded.at);
                self.status = Status::Weighing;
            }
        }
    }

    fn answer_requests(&mut self, at: DateTime<Utc>) {
        for request in self.requests.iter_mut().filter(|request| request.answered_at.is_none()) {
            request.answered_at = Some(at);
        }
    }

    fn resume(&mut self, resumption: &Resumption) {
        let previous = self.standing_status();
        let comment_by = resumption.comment_due.or(self.comment_by);
        if let (Some(due), Some(papers)) =
            (resumption.papers_due, self.papers.iter_mut().find(|request| request.supplied_at.is_none()))
        {
            papers.due = due;
        }
        for (no, due) in &resumption.requests_due {
            if let Some(request) = self.requests.iter_mut().find(|request| request.no == *no) {
                request.due = *due;
            }
        }
        if let (Some(day), Some(Decision::Held { review_on, .. })) =
            (resumption.harm_review_on, &mut self.harm.decision)
        {
            *review_on = day;
        }
        self.status = previous;
        self.comment_by = comment_by;
    }

    fn reopen(&mut self, reopening: &Reopening, recorded: &Recorded) {
        let words = Words { text: reopening.text.clone(), files: reopening.files.clone() };
        self.say(Thread::Applicant, recorded, &words);
        self.reopened += 1;
        self.refusal = None;
        self.referral = None;
        self.unsettled = None;
        self.reason_pending = false;
        self.earlier_disclosures.extend(self.disclosed.take());
        self.answer_requests(recorded.at);
        for request in self.papers.iter_mut().filter(|request| request.supplied_at.is_none()) {
            request.supplied_at = Some(recorded.at);
        }
        // A withholding ends with the round; the danger spoken of stays and must be decided anew.
        self.harm.decision = None;
        self.status = Status::Received;
    }

    fn seal(&mut self, no: ProposalNo, fate: Fate) {
        if let Some(proposal) = self.proposals.iter_mut().find(|proposal| proposal.no == no) {
            proposal.fate = fate;
        }
    }

    fn refuse(&mut self, refusal: &Refusal, recorded: &Recorded) {
        let proposed_by: Option<StaffId> = self
            .proposals
            .iter()
            .rev()
            .find(|proposal| matches!(proposal.fate, Fate::Approved { .. }))
            .map(|proposal| proposal.by);
        self.refusal = Some(Refused {
            refusal: refusal.clone(),
            proposed_by,
            decided_by: recorded.actor.staff(),
            at: recorded.at,
        });
    }

    fn count_reminder(&mut self, to: Party) {
        match to {
            Party::Applicant => {
                if let Some(request) = self.papers.iter_mut().rev().find(|request| request.supplied_at.is_none()) {
                    request.reminders += 1;
                }
            }
            Party::Member => {
                for request in self.requests.iter_mut().filter(|request| request.answered_at.is_none()) {
                    request.reminders += 1;
                }
            }
            Party::Body => {}
        }
    }

    fn extend(&mut self, to: Party, due: chrono::NaiveDate) {
        match to {
            Party::Applicant => {
                if let Some(request) = self.papers.iter_mut().rev().find(|request| request.supplied_at.is_none()) {
                    request.due = due;
                    request.extensions += 1;
                }
            }
            Party::Member => {
                for request in self.requests.iter_mut().filter(|request| request.answered_at.is_none()) {
                    request.due = due;
                    request.extensions += 1;
                }
            }
            Party::Body => {}
        }
    }

    /// Whether the latest answer of the member is an interim one.
    #[must_use]
    pub fn has_interim_answer(&self) -> bool {
        self.answers.last().is_some_and(|given| given.answer.stage == AnswerStage::Interim)
    }

    /// The points that were taken up.
    pub fn taken_points(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.taking == super::point::Taking::Taken)
    }

    /// Everybody of the staff who took part in the decision that a review is about.
    #[must_use]
    pub fn decided_the_refusal(&self) -> BTreeSet<StaffId> {
        self.refusal.iter().flat_map(|refused| [refused.proposed_by, refused.decided_by]).flatten().collect()
    }
}
