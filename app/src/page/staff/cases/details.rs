//! What was done in a step, for the steps that carry no words of their own: which duty, whose day, which paper.

use entity::case::Event;
use entity::case::checked::{AuthorityResult, IdentityResult};
use entity::case::payload::{Lateness, PersonInformed};
use entity::case::proposal::ProposalNo;

use super::opened::OpenedCase;
use super::tab::points::taking;
use crate::prelude::*;
use text::case as codes;
use text::complain::answer;
use text::letter;
use text::staff::details as t;
use text::staff::tasks;
use usecase::query::case_history::StaffHistory;

/// In our words; empty where the step says everything by its name.
pub(super) fn of(lang: Lang, opened: &OpenedCase, history: &StaffHistory, event: &Event) -> String {
    let lines: Vec<String> = match event {
        Event::DutyRecorded(note) => vec![t::duty_recorded(lang, note.duty, &note.record)],
        Event::HandlerAssigned(id) => history.names.get(id).cloned().into_iter().collect(),
        Event::Proposed(plan) => vec![codes::plan(plan.kind()).to_owned()],
        Event::Approved(no) => proposed(opened, *no).into_iter().collect(),
        Event::SentBack(sent) => proposed(opened, sent.proposal).into_iter().collect(),
        Event::IdentityChecked(checked) => {
            let result = match &checked.result {
                IdentityResult::Confirmed { document, .. } => t::confirmed(codes::document(*document)),
                IdentityResult::AskAgain { why } => t::asked_again(*why),
                IdentityResult::NumberVisible => t::NUMBER_VISIBLE.to_owned(),
            };
            seen(result, checked.destroyed.len())
        }
        Event::AuthorityChecked(checked) => {
            let result = match &checked.result {
                AuthorityResult::Confirmed { papers } => t::confirmed(papers),
                AuthorityResult::NotShown { lacking } => lacking.clone(),
                AuthorityResult::NumberVisible => t::NUMBER_VISIBLE.to_owned(),
            };
            seen(result, checked.destroyed.len())
        }
        Event::PapersAsked(asked) => {
            let mut lines: Vec<String> =
                asked.papers.iter().map(|paper| letter::paper(lang, *paper).to_owned()).collect();
            lines.push(t::until(lang, asked.due));
            lines
        }
        Event::MemberNotified(told) => vec![t::until(lang, told.request.due)],
        Event::MemberAsked(request) => {
            vec![codes::request(request.kind).to_owned(), t::until(lang, request.due)]
        }
        Event::MarkedLate(Lateness::DuePassed) => vec![t::DUE_PASSED.to_owned()],
        Event::MarkedLate(Lateness::RefusedWithoutGoodReason { reason }) => vec![reason.clone()],
        Event::Reminded(reminder) => vec![t::due_of(lang, reminder.to, reminder.due)],
        Event::DueExtended(extended) => vec![t::due_of(lang, extended.to, extended.due)],
        Event::ResultExplained(explained) => vec![t::until(lang, explained.comment_by)],
        Event::PointsSet(points) => points.iter().map(|point| t::point(point.no.0, &point.text)).collect(),
        Event::PointLeft(decision) => vec![t::point(decision.no.0, &taking(&decision.taking))],
        Event::Assessed(found) => found.iter().map(|one| t::point(one.no.0, codes::finding(one.finding))).collect(),
        Event::FilesAdded(files) => files.iter().map(|file| file.name.clone()).collect(),
        Event::DangerReported(danger) => {
            let mut lines = vec![answer::danger(lang, danger.kind).to_owned()];
            lines.extend(danger.who_what.clone());
            lines
        }
        Event::ContactChanged(plan) => plan.ways.iter().map(|way| t::way(*way).to_owned()).collect(),
        Event::PersonTold(told) => vec![told_of(lang, history, told)],
        Event::ToldTakenBack(back) => {
            history.taken_back.get(&back.told).map(|told| told_of(lang, history, told)).into_iter().collect()
        }
        Event::CallTried(tried) => {
            let mut lines = vec![tasks::outcome(tried.outcome).to_owned()];
            lines.extend(tried.again_on.map(|day| tasks::again(&date::day(lang, day))));
            lines
        }
        _ => Vec::new(),
    };
    lines.join("\n")
}

/// A result, and that the images went with it.
fn seen(result: String, images: usize) -> Vec<String> {
    let mut lines = vec![result];
    lines.extend((images > 0).then(|| t::destroyed(images)));
    lines
}

/// That somebody was told: how, on which day, of what.
fn told_of(lang: Lang, history: &StaffHistory, told: &PersonInformed) -> String {
    let what = history.told_of.get(&told.about).map(|kind| codes::event::staff(*kind)).unwrap_or_default();
    t::told(lang, t::way(told.way), told.on, what)
}

/// What a proposal is about.
fn proposed(opened: &OpenedCase, no: ProposalNo) -> Option<String> {
    let proposal = opened.file.proposals.iter().find(|proposal| proposal.no == no)?;
    Some(codes::plan(proposal.plan.kind()).to_owned())
}
