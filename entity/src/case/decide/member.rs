//! What goes to and comes from the member: transitions 15 to 21.

use super::circumstances::Circumstances;
use super::guard;
use crate::case::denied::{Denied, Key, Needs};
use crate::case::disclosure::Disclosure;
use crate::case::disclosure_check;
use crate::case::event::{AnswerTaken, Event, MemberAnswered, Notification};
use crate::case::file::Case;
use crate::case::payload::{Lateness, Reason};
use crate::case::point::{AnswerStage, Assessment, Finding, MemberAnswer, PointAnswer, Reply};
use crate::case::request::{MemberRequest, RequestDraft, RequestKind};
use crate::case::status::Status;
use crate::law::deadline;
use crate::law::duty::Duty;
use crate::law::harm::HarmStanding;
use crate::people::Actor;

/// Transition 15 (Law 53(1)). The copy must not exceed the consent on record, staff must have confirmed the member,
/// and no danger may stand undecided.
pub(super) fn notify(file: &Case, copy: &Disclosure, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let mut needs = Needs::default();
    match file.harm.standing(circumstances.today) {
        HarmStanding::NoDanger | HarmStanding::Cleared => {}
        HarmStanding::Stale => {
            needs.fact(Key::HarmDecisionFresh, false);
        }
        HarmStanding::NotAsked | HarmStanding::Undecided | HarmStanding::Held => {
            needs.fact(Key::HarmDecision, false);
        }
    }
    needs.met()?;
    let notified = notification(file, copy, circumstances)?;
    let duty = guard::done(file, Duty::Notify, circumstances.today);
    Ok(guard::with_duties([duty], notified))
}

/// The notice itself, with every guard but the one on harm.
pub(super) fn notification(file: &Case, copy: &Disclosure, circumstances: &Circumstances<'_>) -> Result<Event, Denied> {
    let points = !copy.points.is_empty() && copy.points.iter().all(|point| !point.text.trim().is_empty());
    Needs::default()
        .fact(Key::Member, file.member.is_some())
        .fact(Key::Consent, file.consent.is_some())
        .fact(Key::Points, points)
        .text(Key::Text, &copy.facts)
        .fact(Key::Date, copy.answer_by > circumstances.today)
        .met()?;
    guard::open_day(circumstances, copy.answer_by)?;
    let excess = disclosure_check::excess(file, copy);
    if !excess.is_empty() {
        return Err(Denied::TooMuch(excess));
    }
    let member = file.member.as_ref().ok_or_else(|| Denied::missing(Key::Member))?.matched.member;
    let request = MemberRequest {
        no: guard::next_request(file),
        kind: RequestKind::Resolve,
        questions: copy.questions.clone(),
        why: String::new(),
        asked_at: circumstances.now,
        due: copy.answer_by,
        reminders: 0,
        extensions: 0,
        answered_at: None,
    };
    Ok(Event::MemberNotified(Box::new(Notification { member, disclosure: copy.clone(), request })))
}

/// Once the member knows of the case, only danger that nobody has decided on holds back further words to it.
pub(super) fn may_still_write(file: &Case) -> Result<(), Denied> {
    Needs::default().fact(Key::HarmDecision, file.harm_lets_words_through()).met()
}

/// Transitions 16 and 21 (Law 53(2)).
pub(super) fn ask(file: &Case, draft: &RequestDraft, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    may_still_write(file)?;
    let usual = deadline::member_answer(circumstances.today, &circumstances.body.terms, circumstances.calendar).due;
    let due = draft.due.unwrap_or(usual);
    let asked = !draft.questions.is_empty() && draft.questions.iter().all(|question| !question.trim().is_empty());
    Needs::default()
        .fact(Key::Request, draft.kind != RequestKind::Resolve)
        .fact(Key::Questions, asked)
        .text(Key::Reason, &draft.why)
        .fact(Key::Date, due > circumstances.today)
        .met()?;
    guard::open_day(circumstances, due)?;
    let words: Vec<&str> =
        draft.questions.iter().map(String::as_str).chain(std::iter::once(draft.why.as_str())).collect();
    let excess = disclosure_check::excess_in_words(file, &words);
    if !excess.is_empty() {
        return Err(Denied::TooMuch(excess));
    }
    let request = MemberRequest {
        no: guard::next_request(file),
        kind: draft.kind,
        questions: draft.questions.clone(),
        why: draft.why.clone(),
        asked_at: circumstances.now,
        due,
        reminders: 0,
        extensions: 0,
        answered_at: None,
    };
    let duty = guard::done(file, Duty::Investigate, circumstances.today);
    Ok(guard::with_duties([duty], Event::MemberAsked(request)))
}

/// Transitions 17 and 19. A final answer says something to every point that was told; a refusal with a reason under
/// an open request of Law 53(2) waits for the handler (transitions 18 and 20).
pub(super) fn answer(
    file: &Case,
    answer: &MemberAnswer,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let told: Vec<_> = file
        .disclosed
        .iter()
        .flat_map(|disclosed| &disclosed.disclosure.points)
        .map(|shown| shown.no)
        .filter(|no| file.taken_points().any(|point| point.no == *no))
        .collect();
    let to_the_point = answer.points.iter().all(|said| {
        let once = answer.points.iter().filter(|other| other.no == said.no).count() == 1;
        told.contains(&said.no) && once
    });
    let is_final = answer.stage == AnswerStage::Final;
    let all = told.iter().all(|no| answer.points.iter().any(|said| said.no == *no));
    let no_open_ends = answer.points.iter().all(|said| said.reply != Reply::Investigating);
    let mut needs = Needs::default();
    needs
        .fact(Key::Answers, to_the_point && !answer.points.is_empty())
        .fact(Key::Answers, !is_final || (all && no_open_ends))
        .fact(Key::PlannedDay, answer.points.iter().all(|said| has_its_day(said, circumstances)))
        .fact(Key::Reason, answer.points.iter().all(has_its_reason));
    if is_final {
        needs.text(Key::Text, &answer.facts).text(Key::TextForApplicant, &answer.text_for_applicant);
    }
    needs.met()?;
    let files: Vec<_> = answer.files.iter().map(|given| given.file.clone()).collect();
    let fits = files.iter().all(|given| given.purpose == crate::application::answer::FilePurpose::MemberMaterial);
    Needs::default().fact(Key::File, fits && files.iter().all(|given| file.file(given.id).is_none())).met()?;
    let refuses = answer.points.iter().any(|said| said.reply == Reply::CannotExplain);
    let taken = match (answer.stage, file.status) {
        (AnswerStage::Interim, _) => AnswerTaken::Interim,
        (AnswerStage::Final, Status::Requested) if refuses => AnswerTaken::ReasonPending,
        (AnswerStage::Final, _) => AnswerTaken::Final,
    };
    Ok(vec![Event::MemberAnswered(Box::new(MemberAnswered { answer: answer.clone(), taken }))])
}

fn has_its_day(said: &PointAnswer, circumstances: &Circumstances<'_>) -> bool {
    !said.reply.needs_day() || said.by.is_some_and(|by| by >= circumstances.today)
}

fn has_its_reason(said: &PointAnswer) -> bool {
    !said.reply.needs_reason() || said.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty())
}

/// Transition 18. The program may only say that a day has passed; whether a reason is good, a person says.
pub(super) fn mark_late(
    file: &Case,
    actor: &Actor,
    lateness: &Lateness,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    match lateness {
        Lateness::DuePassed => {
            let passed = file.open_requests().any(|request| request.due < circumstances.today);
            Needs::default().fact(Key::Overdue, passed && !file.reason_pending).met()?;
        }
        Lateness::RefusedWithoutGoodReason { reason } => {
            if actor.staff().is_none() {
                return Err(Denied::NotThisStep);
            }
            Needs::default().fact(Key::Overdue, file.reason_pending).text(Key::Reason, reason).met()?;
        }
    }
    Ok(vec![Event::MarkedLate(lateness.clone())])
}

/// Transition 20 (Law 53(3)): the handler accepts the reason, and says why.
pub(super) fn accept_reason(reason: &Reason) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Reason, &reason.reason)?;
    Ok(vec![Event::ReasonAccepted(reason.clone())])
}

/// Findings on points; saving them moves nothing.
pub(super) fn assess(file: &Case, assessments: &[Assessment]) -> Result<Vec<Event>, Denied> {
    let known = assessments.iter().all(|found| file.taken_points().any(|point| point.no == found.no));
    let worded =
        assessments.iter().all(|found| found.finding == Finding::Open || !found.text_for_applicant.trim().is_empty());
    Needs::default().fact(Key::Points, known && !assessments.is_empty()).fact(Key::TextForApplicant, worded).met()?;
    Ok(vec![Event::Assessed(assessments.to_vec())])
}
