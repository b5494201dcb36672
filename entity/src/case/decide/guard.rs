//! Guards that several decisions share.

use chrono::NaiveDate;

use super::circumstances::Circumstances;
use crate::application::answer::{FileGiven, FilePurpose};
use crate::case::denied::{Denied, Key, Needs};
use crate::case::disclosure_check;
use crate::case::event::Event;
use crate::case::file::Case;
use crate::case::payload::DutyNote;
use crate::case::request::RequestNo;
use crate::law::duty::{Absence, Duty, DutyRecord};
use crate::people::{Actor, Party};

/// A day that the body sets is one on which it works.
pub(super) fn open_day(circumstances: &Circumstances<'_>, day: NaiveDate) -> Result<(), Denied> {
    circumstances.calendar.settable(day).map_err(Denied::ClosedDay)
}

/// Records a duty as carried out today, unless something is on record already.
pub(super) fn done(file: &Case, duty: Duty, today: NaiveDate) -> Option<Event> {
    unless_recorded(file, duty, DutyRecord::Done { on: today })
}

/// Records why a duty was not carried out, unless something is on record already.
pub(super) fn absent(file: &Case, duty: Duty, why: Absence) -> Option<Event> {
    unless_recorded(file, duty, DutyRecord::Absent { why, text: None })
}

/// What a step records of the duties, and then the step itself.
pub(super) fn with_duties(duties: impl IntoIterator<Item = Option<Event>>, step: Event) -> Vec<Event> {
    duties.into_iter().flatten().chain([step]).collect()
}

fn unless_recorded(file: &Case, duty: Duty, record: DutyRecord) -> Option<Event> {
    file.duties.of(duty).is_none().then_some(Event::DutyRecorded(DutyNote { duty, record }))
}

/// The duties that nothing is on record for, as missing keys (invariant iii).
pub(super) fn all_duties(file: &Case) -> Result<(), Denied> {
    let missing: Vec<Key> = file.duties.unrecorded().into_iter().map(key_of).collect();
    if missing.is_empty() { Ok(()) } else { Err(Denied::Missing(missing)) }
}

/// The key under which a duty is missing.
pub(super) fn key_of(duty: Duty) -> Key {
    match duty {
        Duty::Consult => Key::DutyConsult,
        Duty::Advise => Key::DutyAdvise,
        Duty::Investigate => Key::DutyInvestigate,
        Duty::Notify => Key::DutyNotify,
    }
}

/// A text that must not be empty.
pub(super) fn text(key: Key, text: &str) -> Result<(), Denied> {
    Needs::default().text(key, text).met()
}

/// The number of the next request to the member.
pub(super) fn next_request(file: &Case) -> RequestNo {
    RequestNo(file.requests.iter().map(|made| made.request.no.0).max().unwrap_or(0) + 1)
}

/// Files may be added by this actor: each once, each of a kind that this side hands in.
pub(super) fn files(file: &Case, actor: &Actor, given: &[FileGiven]) -> Result<(), Denied> {
    let mut seen = std::collections::BTreeSet::new();
    let fine = given.iter().all(|new| {
        let fits = match actor.party() {
            Party::Applicant => {
                matches!(new.purpose, FilePurpose::Evidence | FilePurpose::Identity | FilePurpose::Authority)
            }
            Party::Member => new.purpose == FilePurpose::MemberMaterial,
            Party::Organization => true,
        };
        fits && file.file(new.id).is_none() && seen.insert(new.id)
    });
    if fine { Ok(()) } else { Err(Denied::missing(Key::File)) }
}

/// Words that the member will read say no more than the applicant allowed.
pub(super) fn for_member(file: &Case, words: &[&str]) -> Result<(), Denied> {
    if file.disclosed.is_none() {
        return Ok(());
    }
    let excess = disclosure_check::excess_in_words(file, words);
    if excess.is_empty() { Ok(()) } else { Err(Denied::TooMuch(excess)) }
}
