//! Points and acceptance: transitions 12 and 38.

use super::circumstances::Circumstances;
use super::guard;
use crate::case::denied::{Denied, Key, Needs};
use crate::case::event::Event;
use crate::case::file::Case;
use crate::case::payload::{Acceptance, Reason};
use crate::case::point::{Point, PointDecision, PointDraft, PointNo, Taking};
use crate::law::duty::Duty;

/// Transition 12: every point is decided, at least one is taken up, and what is left out has a reason.
pub(super) fn accept(
    file: &Case,
    acceptance: &Acceptance,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let decisions = &acceptance.points;
    let all = !file.points.is_empty()
        && file.points.iter().all(|point| decisions.iter().filter(|decision| decision.no == point.no).count() == 1)
        && decisions.len() == file.points.len();
    let taken = decisions.iter().any(|decision| decision.taking == Taking::Taken);
    let decided = decisions.iter().all(|decision| decision.taking != Taking::Open);
    Needs::default()
        .fact(Key::Points, all && decided)
        .fact(Key::PointTaken, taken)
        .fact(Key::Ground, decisions.iter().all(is_reasoned))
        .text(Key::Text, &acceptance.text)
        .met()?;
    let duty = guard::done(file, Duty::Consult, circumstances.today);
    Ok(guard::with_duties([duty], Event::Accepted(acceptance.clone())))
}

fn is_reasoned(decision: &PointDecision) -> bool {
    match &decision.taking {
        Taking::Left { reason, .. } => !reason.trim().is_empty(),
        Taking::Open | Taking::Taken => true,
    }
}

/// Transition 38.
pub(super) fn return_to_check(reason: &Reason) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Reason, &reason.reason)?;
    Ok(vec![Event::ReturnedToCheck(reason.clone())])
}

/// The list of points as staff write it: points that were there keep their number and what was decided on them.
pub(super) fn set_points(file: &Case, drafts: &[PointDraft]) -> Result<Vec<Event>, Denied> {
    let known = drafts.iter().filter_map(|draft| draft.no).all(|no| file.point(no).is_some());
    let worded = !drafts.is_empty() && drafts.iter().all(|draft| !draft.text.trim().is_empty());
    Needs::default().fact(Key::Points, known && worded).met()?;
    Ok(vec![Event::PointsSet(numbered(&file.points, drafts))])
}

/// Gives new points the next numbers; a number is never used twice.
pub(super) fn numbered(old: &[Point], drafts: &[PointDraft]) -> Vec<Point> {
    let mut highest = old.iter().map(|point| point.no.0).max().unwrap_or(0);
    let mut points = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let before = draft.no.and_then(|no| old.iter().find(|point| point.no == no));
        let no = before.map_or_else(
            || {
                highest += 1;
                PointNo(highest)
            },
            |point| point.no,
        );
        points.push(Point {
            no,
            text: draft.text.trim().to_owned(),
            subject: draft.subject,
            taking: before.map_or(Taking::Open, |point| point.taking.clone()),
            answers: before.map_or_else(Vec::new, |point| point.answers.clone()),
            assessment: before.and_then(|point| point.assessment.clone()),
        });
    }
    points
}

/// Leaves a point out during handling (outcome matrix, ground 2: 「remove the part」). The last one cannot be left out:
/// that is a discontinuance and needs two people.
pub(super) fn leave_point(file: &Case, decision: &PointDecision) -> Result<Vec<Event>, Denied> {
    let left = matches!(decision.taking, Taking::Left { .. });
    let others = file.taken_points().any(|point| point.no != decision.no);
    let known = file.taken_points().any(|point| point.no == decision.no);
    Needs::default()
        .fact(Key::Points, known)
        .fact(Key::Ground, left && is_reasoned(decision))
        .fact(Key::PointTaken, others)
        .met()?;
    Ok(vec![Event::PointLeft(decision.clone())])
}
