//! The member's own copy of a case: made of what belongs to this member and a round in which it was told, and of
//! nothing else. What the body has to do with another member about the same case is not in it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::disclosure::Disclosure;
use super::file::{Case, Thread};
use super::point::MemberAnswer;
use super::request::{MemberRequest, RequestNo};
use super::round::Disclosed;
use super::status::Status;
use crate::application::answer::FileGiven;
use crate::id::{FileId, MemberId};
use crate::people::Party;

/// What the member reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    /// The receipt number, the same for every reader.
    pub number: String,
    /// The version of the case that this copy was made from; a member's form carries it.
    pub version: u32,
    /// Where the case stands; after a reopening the end to which this member's round came.
    pub status: Status,
    /// What was told, and nothing else about the applicant.
    pub disclosure: Disclosure,
    /// The files that were told, with their names.
    pub files: Vec<FileGiven>,
    /// When it was told.
    pub told_at: DateTime<Utc>,
    /// What is asked, oldest first, numbered from 1.
    pub requests: Vec<MemberRequest>,
    /// The thread between the member and the body, oldest first.
    pub messages: Vec<ViewMessage>,
    /// What the member answered, oldest first.
    pub answers: Vec<ViewAnswer>,
    /// The outline of the result, once it was explained.
    pub outline: Option<String>,
    /// What the body wrote to the member about the pause or the end.
    pub closing: Option<String>,
    /// The rounds before in which this member was told, oldest first.
    pub earlier: Vec<EarlierRound>,
}

/// A round before, as the member knew it at its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRound {
    pub status: Status,
    pub disclosure: Disclosure,
    /// The files that were told, with their names.
    pub files: Vec<FileGiven>,
    /// When it was told.
    pub told_at: DateTime<Utc>,
    /// The thread, oldest first.
    pub messages: Vec<ViewMessage>,
    /// What the member answered, oldest first.
    pub answers: Vec<ViewAnswer>,
    /// The outline of the result.
    pub outline: Option<String>,
    /// What the body wrote to the member about the end.
    pub closing: Option<String>,
}

/// A message of the member's thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewMessage {
    pub at: DateTime<Utc>,
    /// From the member or from the body.
    pub from: Party,
    pub text: String,
    pub files: Vec<FileGiven>,
}

/// An answer of the member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewAnswer {
    pub at: DateTime<Utc>,
    pub answer: MemberAnswer,
}

impl MemberView {
    /// Whether the member may open this file: what it was told, what it sent, what was sent to it.
    #[must_use]
    pub fn opens(&self, id: FileId) -> bool {
        let now = has(id, &self.files, &self.messages, &self.answers);
        now || self.earlier.iter().any(|round| has(id, &round.files, &round.messages, &round.answers))
    }
}

fn has(id: FileId, told: &[FileGiven], messages: &[ViewMessage], answers: &[ViewAnswer]) -> bool {
    told.iter().any(|file| file.id == id)
        || messages.iter().flat_map(|message| &message.files).any(|file| file.id == id)
        || answers.iter().flat_map(|given| &given.answer.files).any(|given| given.file.id == id)
}

/// The copy of the member that was told in this round, unless the notice is withheld.
pub fn of(file: &Case) -> Option<(MemberId, MemberView)> {
    let member = file.disclosed.as_ref()?.member;
    if file.harm.held().is_some() {
        return None;
    }
    Some((member, for_member(file, member)?))
}

/// The copy of a member that was told in this round or an earlier one; `None`: it never was. Whether it may be seen
/// now is not asked here.
pub fn for_member(file: &Case, member: MemberId) -> Option<MemberView> {
    let mut told: Vec<&Disclosed> =
        file.earlier_disclosures.iter().chain(&file.disclosed).filter(|disclosed| disclosed.member == member).collect();
    let last = told.pop()?;
    let now = round(file, last);
    Some(MemberView {
        number: file.number.map(|number| number.to_string()).unwrap_or_default(),
        version: last.end.as_ref().map_or(file.version, |end| end.version),
        status: now.status,
        requests: requests(file, last),
        disclosure: now.disclosure,
        files: now.files,
        told_at: now.told_at,
        messages: now.messages,
        answers: now.answers,
        outline: now.outline,
        closing: now.closing,
        earlier: told.into_iter().map(|disclosed| round(file, disclosed)).collect(),
    })
}

/// What was asked in a round. The numbers of the case would say that somebody else was asked before.
fn requests(file: &Case, told: &Disclosed) -> Vec<MemberRequest> {
    file.requests
        .iter()
        .filter(|made| made.with == Some(told.with()))
        .zip(1..)
        .map(|(made, no)| MemberRequest { no: RequestNo(no), ..made.request.clone() })
        .collect()
}

fn round(file: &Case, told: &Disclosed) -> EarlierRound {
    let with = Some(told.with());
    let given =
        |ids: &[FileId]| ids.iter().filter_map(|id| file.file(*id)).map(|entry| entry.file.clone()).collect::<Vec<_>>();
    let messages = file.messages.iter().filter(|message| message.thread == Thread::Member && message.with == with);
    let answers = file.answers.iter().filter(|given| given.with == with);
    let outline = file.explanations.iter().rev().find(|given| given.with == with);
    EarlierRound {
        status: told.end.as_ref().map_or(file.status, |end| end.status),
        files: given(&told.disclosure.files),
        disclosure: told.disclosure.clone(),
        told_at: told.at,
        messages: messages
            .map(|message| ViewMessage {
                at: message.at,
                from: message.from,
                text: message.text.clone(),
                files: given(&message.files),
            })
            .collect(),
        answers: answers.map(|given| ViewAnswer { at: given.at, answer: given.answer.clone() }).collect(),
        outline: outline.map(|given| given.explanation.outline_for_member.clone()).filter(|text| !text.is_empty()),
        closing: Some(closing(file, told)).filter(|text| !text.is_empty()),
    }
}

/// What was written for both sides when it was suspended, or for the member when it was settled.
fn closing(file: &Case, told: &Disclosed) -> String {
    if let Some(end) = &told.end {
        return end.text_for_member.clone();
    }
    let paused = file.suspension.as_ref().map(|suspension| suspension.text.clone());
    paused.or_else(|| file.settlement.as_ref().map(|settlement| settlement.text_for_member.clone())).unwrap_or_default()
}
