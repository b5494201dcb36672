//! Results, ends and pauses: transitions 22, 23, 25 to 27, 29, 30 and 35 to 37.

use super::circumstances::Circumstances;
use super::guard;
use crate::application::answer::FilePurpose;
use crate::case::denied::{Denied, Key, Needs};
use crate::case::event::{Event, Explained, Resumption, SuspensionSet};
use crate::case::file::Case;
use crate::case::four_eyes;
use crate::case::payload::{
    ExplainedAfter, Explanation, MessageText, Reason, ReopenReason, Reopening, ReviewDecision, ReviewOutcome,
    Settlement, SuspensionOrder, Withdrawal,
};
use crate::case::point::{Audience, Finding};
use crate::case::status::Status;
use crate::law::deadline;
use crate::law::duty::{Absence, Duty};
use crate::people::{Actor, Party};
use crate::time::day_in_japan;

/// Transitions 22, 35, 36 and 37. What was done before decides what must be there.
pub(super) fn explain(
    file: &Case,
    explanation: &Explanation,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let fits = matches!(
        (file.status, explanation.after),
        (Status::Weighing, ExplainedAfter::Answer)
            | (Status::Overdue, ExplainedAfter::NoAnswer)
            | (Status::Withheld, ExplainedAfter::NoticeImpossible)
            | (Status::Accepted, ExplainedAfter::AdviceOnly)
    );
    if !fits {
        return Err(Denied::NotNow { status: file.status });
    }
    let mut needs = Needs::default();
    needs
        .text(Key::Text, &explanation.view)
        .text(Key::Advice, &explanation.advice)
        .text(Key::Referral, &explanation.other_roads)
        .fact(Key::File, files_may_be_shown(file, explanation));
    match explanation.after {
        ExplainedAfter::Answer => {
            let found = file
                .taken_points()
                .all(|point| point.assessment.as_ref().is_some_and(|assessment| assessment.finding != Finding::Open));
            needs.fact(Key::Findings, found).text(Key::TextForApplicant, &explanation.member_said);
        }
        ExplainedAfter::NoAnswer => {
            let reminded = file.requests_now().any(|request| request.reminders > 0);
            needs.fact(Key::Reminders, reminded).fact(Key::Guidance, !file.guidance.is_empty());
        }
        ExplainedAfter::NoticeImpossible | ExplainedAfter::AdviceOnly => {
            // Nothing goes to the member, so there is no outline for it.
            needs
                .text(Key::Reason, &explanation.why)
                .fact(Key::Text, explanation.outline_for_member.trim().is_empty())
                .fact(Key::DutyInvestigate, file.duties.of(Duty::Investigate).is_some());
        }
    }
    needs.met()?;
    guard::for_member(file, &[&explanation.outline_for_member])?;
    let today = circumstances.today;
    let (investigated, notified) = match explanation.after {
        ExplainedAfter::Answer | ExplainedAfter::NoAnswer => (guard::done(file, Duty::Investigate, today), None),
        ExplainedAfter::NoticeImpossible => (None, guard::absent(file, Duty::Notify, Absence::Harm)),
        ExplainedAfter::AdviceOnly => (None, guard::absent(file, Duty::Notify, Absence::SolvedByAdvice)),
    };
    let duties = [guard::done(file, Duty::Advise, today), investigated, notified];
    let comment_by = deadline::comment(today, &circumstances.body.terms, circumstances.calendar).due;
    let explained = Event::ResultExplained(Box::new(Explained { explanation: explanation.clone(), comment_by }));
    Ok(guard::with_duties(duties, explained))
}

/// Only what the member released may be shown.
fn files_may_be_shown(file: &Case, explanation: &Explanation) -> bool {
    explanation.files.iter().all(|id| {
        file.file(*id).is_some_and(|entry| {
            entry.file.purpose == FilePurpose::MemberMaterial
                && entry.audience == Audience::Applicant
                && entry.from == Party::Member
                && entry.destroyed_at.is_none()
        })
    })
}

/// Transition 23.
pub(super) fn settle(file: &Case, settlement: &Settlement) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &settlement.text)?;
    guard::for_member(file, &[&settlement.text_for_member])?;
    guard::all_duties(file)?;
    Ok(vec![Event::Settled(settlement.clone())])
}

/// Transition 25. A result that was given without the member cannot be weighed anew against its answer: then the
/// comment is a message, and telling the member is decided by reopening.
pub(super) fn comment_new_facts(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &words.text)?;
    guard::files(file, actor, &words.files)?;
    Needs::default().fact(Key::Answers, file.disclosed.is_some()).met()?;
    Ok(vec![Event::NewFactsCommented(words.clone())])
}

/// Transition 26.
pub(super) fn suspend(
    file: &Case,
    order: &SuspensionOrder,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    guard::for_member(file, &[&order.text])?;
    let usual = deadline::suspension_review(circumstances.today, &circumstances.body.terms, circumstances.calendar).due;
    let review_on = order.review_on.unwrap_or(usual);
    Needs::default().text(Key::Reason, &order.text).fact(Key::ReviewDate, review_on > circumstances.today).met()?;
    guard::open_day(circumstances, review_on)?;
    Ok(vec![Event::Suspended(SuspensionSet { why: order.why, text: order.text.clone(), review_on })])
}

/// Transition 27. Clocks stood still: every open day moves by the days that were lost, business days for the answers,
/// calendar days for the review of a withholding.
pub(super) fn resume(
    file: &Case,
    words: &MessageText,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &words.text)?;
    guard::for_member(file, &[&words.text])?;
    let Circumstances { today, calendar, .. } = *circumstances;
    let since = file.suspension.as_ref().map_or(today, |suspension| day_in_japan(suspension.since));
    let moved = |due| deadline::answer_after_suspension(due, since, today, calendar);
    Ok(vec![Event::Resumed(Resumption {
        text: words.text.clone(),
        papers_due: None,
        requests_due: file.open_requests().map(|request| (request.no, moved(request.due))).collect(),
        comment_due: file.comment_by.map(moved),
        harm_review_on: file.harm.review_on().and_then(|day| deadline::review_after_suspension(day, since, today)),
    })])
}

/// Transition 29. Staff may note an oral withdrawal once it is confirmed in writing.
pub(super) fn withdraw(
    file: &Case,
    actor: &Actor,
    withdrawal: &Withdrawal,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let confirmed = match actor.party() {
        Party::Applicant => true,
        Party::Organization | Party::Member => withdrawal.confirmed_on.is_some_and(|on| on <= circumstances.today),
    };
    Needs::default().fact(Key::WrittenConfirmation, confirmed).met()?;
    let mut events: Vec<Event> = [Duty::Consult, Duty::Advise, Duty::Investigate, Duty::Notify]
        .into_iter()
        .filter_map(|duty| guard::absent(file, duty, Absence::Withdrawn))
        .collect();
    events.push(Event::Withdrawn(withdrawal.clone()));
    Ok(events)
}

/// Transition 30.
pub(super) fn reopen(file: &Case, actor: &Actor, reopening: &Reopening) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &reopening.text)?;
    guard::files(file, actor, &reopening.files)?;
    // 「Review」 is said by a third person only, and 「our error」 by the body only.
    let fits = match reopening.why {
        ReopenReason::Review => false,
        ReopenReason::ErrorFound => actor.party() == Party::Organization,
        ReopenReason::NewFacts
        | ReopenReason::PapersSupplied
        | ReopenReason::LawsuitEnded
        | ReopenReason::PromiseBroken => true,
    };
    Needs::default().fact(Key::Reason, fits).met()?;
    Ok(vec![Event::Reopened(reopening.clone())])
}

/// A refused or discontinued applicant may ask once.
pub(super) fn ask_review(words: &MessageText) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &words.text)?;
    Ok(vec![Event::ReviewAsked(MessageText { text: words.text.clone(), files: Vec::new() })])
}

/// A third person decides.
pub(super) fn decide_review(file: &Case, actor: &Actor, decision: &ReviewDecision) -> Result<Vec<Event>, Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    four_eyes::third_person(file, staff)?;
    guard::text(Key::Reason, &decision.reasons)?;
    let mut events = vec![Event::ReviewDecided(decision.clone())];
    if decision.outcome == ReviewOutcome::Reopened {
        events.push(Event::Reopened(Reopening {
            why: ReopenReason::Review,
            text: decision.reasons.clone(),
            files: Vec::new(),
        }));
    }
    Ok(events)
}

/// A reason that must be given.
pub(super) fn reasoned(reason: &Reason) -> Result<(), Denied> {
    guard::text(Key::Reason, &reason.reason)
}
