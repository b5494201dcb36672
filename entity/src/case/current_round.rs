//! The round of a case that is running, and what passes with its member in it.

use super::file::{AnswerGiven, Case};
use super::point::AnswerStage;
use super::request::MemberRequest;
use super::round::{Disclosed, MemberRound, Round};

impl Case {
    /// The round that is running, or that has ended last.
    pub fn round(&self) -> Round {
        Round(self.reopened.saturating_add(1))
    }

    /// The member that was told in this round: to it belongs what is asked, said and given now.
    pub fn with_member(&self) -> Option<MemberRound> {
        self.disclosed.as_ref().map(Disclosed::with)
    }

    /// What was asked of the member in this round, oldest first.
    pub fn requests_now(&self) -> impl Iterator<Item = &MemberRequest> {
        let with = self.with_member();
        self.requests.iter().filter(move |made| made.with == with).map(|made| &made.request)
    }

    /// The requests of this round that are still open.
    pub fn open_requests(&self) -> impl Iterator<Item = &MemberRequest> {
        self.requests_now().filter(|request| request.answered_at.is_none())
    }

    /// The requests of this round that are still open, to be changed.
    pub(super) fn open_requests_mut(&mut self) -> impl Iterator<Item = &mut MemberRequest> {
        let with = self.with_member();
        let made = self.requests.iter_mut().filter(move |made| made.with == with).map(|made| &mut made.request);
        made.filter(|request| request.answered_at.is_none())
    }

    /// What the member answered last in this round.
    pub fn last_answer(&self) -> Option<&AnswerGiven> {
        let with = self.with_member();
        self.answers.iter().rev().find(|given| given.with == with)
    }

    /// Whether the latest answer of this round is an interim one.
    #[must_use]
    pub fn has_interim_answer(&self) -> bool {
        self.last_answer().is_some_and(|given| given.answer.stage == AnswerStage::Interim)
    }
}
