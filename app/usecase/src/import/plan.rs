//! What a file would do to the list: who comes, who changes and how, who ends, who stays as they are.

use std::collections::HashSet;

use entity::id::MemberId;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::answers::{Absent, Answers};
use super::judged::{End, Judged, Listed};
use crate::member::columns::MemberColumns;
use crate::query::member_history::Altered;

/// What becomes of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ChangeKind {
    /// It comes onto the list.
    Added,
    /// What is registered changes.
    Changed,
    Ended,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// The row of the file; none for a member that the file does not name.
    pub row: Option<u32>,
    /// What becomes of the member.
    pub kind: ChangeKind,
    /// The member and the version of it that was looked at; none for a new one.
    pub(crate) member: Option<(MemberId, i32)>,
    pub number: String,
    /// Its name, as it will be.
    pub name: String,
    /// What is to be registered; none if only its end is recorded.
    pub(crate) input: Option<MemberColumns>,
    pub(crate) end: Option<End>,
    /// What differs, field by field.
    pub differences: Vec<Altered>,
}

/// All steps, and how many members stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order of the file; at the end those that the file does not name.
    pub steps: Vec<PlanStep>,
    /// Members of which nothing changes.
    pub same: usize,
    /// Rows that were left out.
    pub left_out: Vec<u32>,
    /// Members that the file does not name and that stay.
    pub stay: usize,
}

impl Plan {
    pub(crate) fn new(rows: &[Judged], answers: &Answers, listed: &Listed) -> Self {
        let mut plan = Self::default();
        for row in rows {
            match &row.meaning {
                Some(_) => match step(row, listed) {
                    Some(step) => plan.steps.push(step),
                    None => plan.same += 1,
                },
                None => plan.left_out.push(row.number),
            }
        }
        for (id, number, name) in absent(rows, listed) {
            match answers.absent.get(&id.0) {
                Some(Absent::Ends(end)) => {
                    let version = listed.find(&number).map_or(0, |member| member.version);
                    plan.steps.push(PlanStep {
                        row: None,
                        kind: ChangeKind::Ended,
                        member: Some((id, version)),
                        number,
                        name,
                        input: None,
                        end: Some(*end),
                        differences: of_end(*end),
                    });
                }
                Some(Absent::Stays) | None => plan.stay += 1,
            }
        }
        plan
    }

    /// How many steps are of this kind.
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.steps.iter().filter(|step| step.kind == kind).count()
    }
}

fn of_end(end: End) -> Vec<Altered> {
    let one = |field: &str, after: String| Altered { field: field.to_owned(), before: String::new(), after };
    vec![one("covered_until", end.until.to_string()), one("ended_reason", end.reason.code().to_owned())]
}

fn step(row: &Judged, listed: &Listed) -> Option<PlanStep> {
    let meaning = row.meaning.as_ref()?;
    let before = meaning.member.and_then(|_| listed.find(&meaning.input.number));
    let differences = meaning.input.differences(before.map(|member| &member.columns));
    let mut differences: Vec<Altered> = differences
        .into_iter()
        .map(|(field, (before, after))| Altered { field: field.to_owned(), before, after })
        .collect();
    let input = (!differences.is_empty()).then(|| meaning.input.clone());
    differences.extend(meaning.end.map(of_end).unwrap_or_default());
    let kind = match (meaning.member, meaning.end) {
        (None, _) => ChangeKind::Added,
        (Some(_), Some(_)) => ChangeKind::Ended,
        (Some(_), None) if input.is_some() => ChangeKind::Changed,
        (Some(_), None) => return None,
    };
    Some(PlanStep {
        row: Some(row.number),
        kind,
        member: meaning.member,
        number: meaning.input.number.clone(),
        name: meaning.input.name.clone(),
        input,
        end: meaning.end,
        differences,
    })
}

/// The members that are not said to end and that no row names, not even a row with mistakes.
pub(crate) fn absent(rows: &[Judged], listed: &Listed) -> Vec<(MemberId, String, String)> {
    let named: HashSet<&str> = rows.iter().filter_map(|row| row.corporate_number.as_deref()).collect();
    listed
        .members
        .iter()
        .filter(|member| member.covered_until.is_none() && !named.contains(member.number.as_str()))
        .map(|member| (member.id, member.number.clone(), member.name.clone()))
        .collect()
}

/// Two texts with what differs between them set apart: what both begin with, what only the first has, what only the
/// second has, what both end with. Letters with their marks stay whole.
pub fn apart<'a>(before: &'a str, after: &'a str) -> (&'a str, &'a str, &'a str, &'a str) {
    let same = |(one, other): &(&str, &str)| one == other;
    let start: usize =
        before.graphemes(true).zip(after.graphemes(true)).take_while(same).map(|(one, _)| one.len()).sum();
    let (head, before) = before.split_at_checked(start).unwrap_or(("", before));
    let after = after.get(start..).unwrap_or_default();
    let end: usize =
        before.graphemes(true).rev().zip(after.graphemes(true).rev()).take_while(same).map(|(one, _)| one.len()).sum();
    let (before, tail) = before.split_at_checked(before.len().saturating_sub(end)).unwrap_or((before, ""));
    let after = after.get(..after.len().saturating_sub(end)).unwrap_or_default();
    (head, before, after, tail)
}
