//! The single changes that events are made of.

use chrono::{DateTime, NaiveDate, Utc};

use super::super::checked::Checked;
use super::super::event::{AnswerTaken, MemberAnswered, Received, Recorded, Resumption};
use super::super::file::{AnswerGiven, Case, ConfirmedMember, Consent, FileEntry, Message, Refused, Thread};
use super::super::harm::Decision;
use super::super::payload::{MessageText, Reopening};
use super::super::point::{Audience, PointDecision};
use super::super::proposal::{Fate, Plan, Proposal, ProposalNo, Refusal};
use super::super::request::MemberRequest;
use super::super::round::{RequestMade, RoundEnd};
use super::super::status::Status;
use crate::application::answer::{FileGiven, FilePurpose, Share, Who};
use crate::application::{Application, Kind};
use crate::id::{FileId, StaffId};
use crate::people::{Actor, Party};

impl Case {
    pub(super) fn receive(&mut self, received: &Received, at: DateTime<Utc>, actor: &Actor) {
        let said = &received.application;
        self.number = Some(received.number);
        self.kind = received.kind;
        self.received_at = Some(received.received_at);
        self.receipt_day = Some(received.receipt_day);
        self.answer_by = Some(received.answer_by);
        self.typed_by = received.typed_by;
        self.prior = received.prior;
        self.points.clone_from(&received.points);
        self.add_files(&said.files, at, Party::Applicant, Thread::Applicant);
        self.add_files(&said.identity_files, at, Party::Applicant, Thread::Applicant);
        self.hear_application(said, at, actor.party());
        self.mail_confirmed =
            said.contact.confirmed_mail.clone().filter(|mail| said.contact.mail.as_ref() == Some(mail));
        self.status = Status::Received;
    }

    pub(super) fn complete(&mut self, said: &Application, at: DateTime<Utc>, by: Party) {
        let new: Vec<FileGiven> = said.all_files().filter(|given| self.file(given.id).is_none()).cloned().collect();
        self.add_files(&new, at, Party::Applicant, Thread::Applicant);
        self.hear_application(said, at, by);
    }

    pub(super) fn hear_application(&mut self, said: &Application, at: DateTime<Utc>, by: Party) {
        // What the applicant changed since on pages of its own stays: an application that is completed says the old
        // contact, consent and danger again, and a consent that was taken back must not come to life that way.
        let before = self.application.take();
        if before.as_ref().is_none_or(|before| before.contact != said.contact) {
            self.contact = said.contact.clone();
        }
        if before.as_ref().is_none_or(|before| before.share != said.share)
            && let Some(share) = said.share.clone()
        {
            self.consent_to(share, at, by);
        }
        if before.as_ref().is_none_or(|before| before.danger != said.danger)
            && let Some(danger) = said.danger.clone()
        {
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

    pub(super) fn set_kind(&mut self, kind: Kind, at: DateTime<Utc>) {
        if self.kind != kind {
            self.earlier_kinds.push((self.kind, at));
            self.kind = kind;
        }
    }

    pub(super) fn consent_to(&mut self, share: Share, at: DateTime<Utc>, by: Party) {
        self.consent = Some(Consent { share, at, by });
    }

    pub(super) fn say(&mut self, thread: Thread, recorded: &Recorded, words: &MessageText) {
        self.add_files(&words.files, recorded.at, recorded.actor.party(), thread);
        if words.text.is_empty() && words.files.is_empty() {
            return;
        }
        self.messages.push(Message {
            seq: recorded.seq,
            at: recorded.at,
            thread,
            with: if thread == Thread::Member { self.with_member() } else { None },
            from: recorded.actor.party(),
            by: recorded.actor,
            text: words.text.clone(),
            files: words.files.iter().map(|file| file.id).collect(),
        });
    }

    /// Files that went with words of this thread, or came alone.
    pub(super) fn add_files(&mut self, files: &[FileGiven], at: DateTime<Utc>, by: Party, thread: Thread) {
        for file in files {
            // What staff put in for somebody is that side's paper, whoever scanned it.
            let from = match (by, file.purpose) {
                (Party::Applicant | Party::Member, _) => by,
                (Party::Organization, FilePurpose::OwnPaper) => Party::Organization,
                (Party::Organization, FilePurpose::MemberMaterial) => Party::Member,
                (
                    Party::Organization,
                    FilePurpose::Evidence | FilePurpose::Identity | FilePurpose::Authority | FilePurpose::Original,
                ) => Party::Applicant,
            };
            let of_member = from == Party::Member || thread == Thread::Member;
            self.files.push(FileEntry {
                file: file.clone(),
                from,
                with: if of_member { self.with_member() } else { None },
                at,
                audience: Audience::BodyOnly,
                destroyed_at: None,
            });
        }
    }

    pub(super) fn destroy(&mut self, ids: &[FileId], at: DateTime<Utc>) {
        for entry in self.files.iter_mut().filter(|entry| ids.contains(&entry.file.id)) {
            entry.destroyed_at = entry.destroyed_at.or(Some(at));
        }
    }

    pub(super) fn decide_points(&mut self, decisions: &[PointDecision]) {
        for decision in decisions {
            if let Some(point) = self.points.iter_mut().find(|point| point.no == decision.no) {
                point.taking = decision.taking.clone();
            }
        }
    }

    pub(super) fn hear_member(&mut self, answered: &MemberAnswered, recorded: &Recorded) {
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
                with: self.with_member(),
                at: recorded.at,
                audience: given.audience,
                destroyed_at: None,
            });
        }
        self.answers.push(AnswerGiven {
            seq: recorded.seq,
            at: recorded.at,
            by: recorded.actor,
            with: self.with_member(),
            answer: answer.clone(),
        });
        match answered.taken {
            AnswerTaken::Interim => {}
            AnswerTaken::ReasonPending => self.reason_pending = true,
            AnswerTaken::Final => {
                self.reason_pending = false;
                self.answer_requests(recorded.at);
                self.status = Status::Weighing;
            }
        }
    }

    pub(super) fn answer_requests(&mut self, at: DateTime<Utc>) {
        for request in self.open_requests_mut() {
            request.answered_at = Some(at);
        }
    }

    pub(super) fn ask_member(&mut self, request: &MemberRequest) {
        self.requests.push(RequestMade { with: self.with_member(), request: request.clone() });
    }

    /// A decision that nothing stands against telling a member was about that member, and not about another one; so
    /// is what somebody proposed to tell it.
    pub(super) fn confirm_member(&mut self, confirmed: ConfirmedMember) {
        let before = self.member.as_ref().map(|before| before.matched.member);
        if before.is_some_and(|before| before != confirmed.matched.member) {
            self.harm.decide_anew();
            let telling = |proposal: &&mut Proposal| matches!(proposal.plan, Plan::LiftWithholding(_));
            for proposal in self.proposals.iter_mut().filter(telling).filter(|proposal| proposal.fate == Fate::Open) {
                proposal.fate = Fate::Lapsed;
            }
        }
        self.member = Some(confirmed);
    }

    pub(super) fn resume(&mut self, resumption: &Resumption) {
        let previous = self.standing_status();
        let comment_by = resumption.comment_due.or(self.comment_by);
        if let (Some(due), Some(papers)) =
            (resumption.papers_due, self.papers.iter_mut().find(|request| request.supplied_at.is_none()))
        {
            papers.due = due;
        }
        for (no, due) in &resumption.requests_due {
            if let Some(request) = self.open_requests_mut().find(|request| request.no == *no) {
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

    pub(super) fn reopen(&mut self, reopening: &Reopening, recorded: &Recorded) {
        let words = MessageText { text: reopening.text.clone(), files: reopening.files.clone() };
        self.say(Thread::Applicant, recorded, &words);
        self.end_round(recorded.seq);
        self.reopened += 1;
        self.refusal = None;
        self.referral = None;
        self.settlement = None;
        self.unsettled = None;
        self.reason_pending = false;
        self.reason_accepted = None;
        // What was answered and found in a round says nothing about the next, which may be with another member.
        for point in &mut self.points {
            point.answers.clear();
            point.assessment = None;
        }
        for request in self.papers.iter_mut().filter(|request| request.supplied_at.is_none()) {
            request.supplied_at = Some(recorded.at);
        }
        self.harm.decide_anew();
        self.status = Status::Received;
    }

    /// The member that was told keeps what it knew at the end of its round, and hears nothing more.
    fn end_round(&mut self, reopening: u32) {
        let text_for_member = self.settlement.as_ref().map(|settlement| settlement.text_for_member.clone());
        if let Some(mut disclosed) = self.disclosed.take() {
            disclosed.end = Some(RoundEnd {
                status: self.status,
                version: reopening.saturating_sub(1),
                text_for_member: text_for_member.unwrap_or_default(),
            });
            self.earlier_disclosures.push(disclosed);
        }
    }

    pub(super) fn seal(&mut self, no: ProposalNo, fate: Fate) {
        if let Some(proposal) = self.proposals.iter_mut().find(|proposal| proposal.no == no) {
            proposal.fate = fate;
        }
    }

    pub(super) fn refuse(&mut self, refusal: &Refusal, recorded: &Recorded) {
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

    pub(super) fn count_reminder(&mut self, to: Party) {
        match to {
            Party::Applicant => {
                if let Some(request) = self.papers.iter_mut().rev().find(|request| request.supplied_at.is_none()) {
                    request.reminders += 1;
                }
            }
            Party::Member => {
                for request in self.open_requests_mut() {
                    request.reminders += 1;
                }
            }
            Party::Organization => {}
        }
    }

    pub(super) fn extend(&mut self, to: Party, due: NaiveDate) {
        match to {
            Party::Applicant => {
                if let Some(request) = self.papers.iter_mut().rev().find(|request| request.supplied_at.is_none()) {
                    request.due = due;
                    request.extensions += 1;
                }
            }
            Party::Member => {
                for request in self.open_requests_mut() {
                    request.due = due;
                    request.extensions += 1;
                }
            }
            Party::Organization => {}
        }
    }
}
