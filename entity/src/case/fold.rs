//! What each event leads to. The only place where a status changes.

mod change;

use chrono::{DateTime, Utc};

use super::checked::Checked;
use super::event::{Event, Recorded};
use super::file::{CallTry, Case, ConfirmedMember, ExplanationGiven, Note, Review, Suspension, Telling, Thread};
use super::harm::Decision;
use super::payload::{Lateness, MessageText};
use super::proposal::{Fate, Proposal, ProposalNo};
use super::round::Disclosed;
use super::status::Status;
use crate::application::Kind;
use crate::id::CaseId;

impl Case {
    /// The case that these events add up to.
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
        self.count_written(recorded);
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
                if let (Some(name), Some(said)) = (&wish.name, &mut self.application) {
                    said.name = Some(name.clone());
                    self.identity = Checked::Pending;
                }
                self.say(Thread::Applicant, recorded, &MessageText { text: wish.text.clone(), files: Vec::new() });
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
                    round: self.round(),
                    disclosure: notification.disclosure.clone(),
                    at: *at,
                    end: None,
                });
                self.notified_at = self.notified_at.or(Some(*at));
                self.ask_member(&notification.request);
                self.status = Status::Notified;
            }
            Event::MemberAsked(request) => {
                self.ask_member(request);
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
                    with: self.with_member(),
                    explanation: explained.explanation.clone(),
                });
                self.status = Status::Explained;
                self.comment_by = Some(explained.comment_by);
            }
            Event::Settled(settlement) => {
                self.settlement = Some(settlement.clone());
                self.status = Status::Settled;
            }
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
                self.harm.withhold(withholding, *at);
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
                self.add_files(&words.files, *at, actor.party(), Thread::Applicant);
            }
            Event::WrittenToApplicant(words) => {
                self.answer_by = None;
                self.say(Thread::Applicant, recorded, words);
            }
            Event::ApplicantWrote(words) => self.say(Thread::Applicant, recorded, words),
            Event::WrittenToMember(words) | Event::MemberWrote(words) => self.say(Thread::Member, recorded, words),
            Event::FilesAdded(files) => self.add_files(files, *at, actor.party(), Thread::Applicant),
            Event::IdentityChecked(checked) => {
                self.identity = Checked::Done { result: checked.result.clone(), by: actor.staff(), at: *at };
                self.destroy(&checked.destroyed, *at);
            }
            Event::AuthorityChecked(checked) => {
                self.authority = Checked::Done { result: checked.result.clone(), by: actor.staff(), at: *at };
                self.destroy(&checked.destroyed, *at);
            }
            Event::MemberConfirmed(matched) => {
                self.confirm_member(ConfirmedMember { matched: matched.clone(), by: actor.staff(), at: *at });
            }
            Event::PointsSet(points) => self.points.clone_from(points),
            Event::DutyRecorded(note) => self.duties.set(note.duty, note.record.clone()),
            Event::ConsentRecorded(share) => self.consent_to(share.clone(), *at, actor.party()),
            Event::DangerReported(danger) => self.harm.hear(danger.clone(), actor.party(), *at),
            Event::HarmCleared(reason) => {
                if let Some(by) = actor.staff() {
                    self.harm.clear(by, *at, &reason.reason);
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
            Event::PointLeft(decision) => self.decide_points(std::slice::from_ref(decision)),
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
            Event::PapersDestroyed(ids) => self.destroy(ids, *at),
            Event::PersonTold(told) => {
                self.told.push(Telling { seq: *seq, at: *at, by: actor.staff(), told: told.clone() });
            }
            Event::ToldTakenBack(back) => self.told.retain(|telling| telling.seq != back.told),
            Event::CallTried(tried) => self.tries.push(CallTry { at: *at, by: actor.staff(), tried: tried.clone() }),
            Event::CaseLinked(case) => {
                self.linked.insert(*case);
            }
        }
    }
}
