//! What is put on record without moving the case: checks, duties, consent, danger, reminders, more time.

use super::circumstances::Circumstances;
use super::{closing, guard};
use crate::application::answer::{FilePurpose, Share};
use crate::case::checked::{AuthorityResult, IdentityResult, MemberMatch};
use crate::case::correction;
use crate::case::denied::{Denied, Key, Needs};
use crate::case::event::{AuthorityChecked, Event, Extended, IdentityChecked, Reminder};
use crate::case::file::Case;
use crate::case::payload::{
    CallAttempt, DutyNote, Extension, HarmReview, InformedRetracted, LeakFlag, PersonInformed, PpcContact, Reason,
};
use crate::id::{FileId, MeasureFileId};
use crate::law::deadline;
use crate::law::duty::{Absence, DutyRecord};
use crate::law::harm::HarmStanding;
use crate::people::{Actor, Party};
use crate::time::day_in_japan;

/// Transition 31.
pub(super) fn open_guidance(file: &Case, guidance: MeasureFileId) -> Result<Vec<Event>, Denied> {
    Needs::default().fact(Key::Member, file.member.is_some()).met()?;
    Ok(vec![Event::GuidanceOpened(guidance)])
}

/// Transition 32. The body's own notice can be the moment from which the member knows (GL-G §3-5-3-3).
pub(super) fn flag_leak(file: &Case, flag: &LeakFlag, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let known_on = flag.known_on.or_else(|| file.disclosed.as_ref().map(|disclosed| day_in_japan(disclosed.at)));
    Needs::default()
        .text(Key::Text, &flag.text)
        .fact(Key::Date, known_on.is_none_or(|on| on <= circumstances.today))
        .met()?;
    Ok(vec![Event::LeakFlagged(LeakFlag { known_on, ..flag.clone() })])
}

/// Transition 33.
pub(super) fn contact_ppc(contact: &PpcContact, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    Needs::default().text(Key::Text, &contact.text).fact(Key::Date, contact.on <= circumstances.today).met()?;
    Ok(vec![Event::PpcContacted(contact.clone())])
}

/// The result of looking at the identity papers. The images go with it, whatever the result (decision of the house).
pub(super) fn identity(file: &Case, result: &IdentityResult) -> Result<Vec<Event>, Denied> {
    Needs::default().fact(Key::Name, !file.is_anonymous()).met()?;
    let destroyed = images(file, FilePurpose::Identity);
    Ok(vec![Event::IdentityChecked(IdentityChecked { result: result.clone(), destroyed })])
}

/// The result of looking at the proxy's papers. They stay a while for who decides, unless a number
/// shows.
pub(super) fn authority(file: &Case, result: &AuthorityResult) -> Result<Vec<Event>, Denied> {
    let (text, destroyed) = match result {
        AuthorityResult::Confirmed { papers } => (papers.as_str(), Vec::new()),
        AuthorityResult::NotShown { lacking } => (lacking.as_str(), Vec::new()),
        AuthorityResult::NumberVisible => ("number", images(file, FilePurpose::Authority)),
    };
    guard::text(Key::Text, text)?;
    Ok(vec![Event::AuthorityChecked(AuthorityChecked { result: result.clone(), destroyed })])
}

fn images(file: &Case, purpose: FilePurpose) -> Vec<FileId> {
    file.files
        .iter()
        .filter(|entry| entry.file.purpose == purpose && entry.destroyed_at.is_none())
        .map(|entry| entry.file.id)
        .collect()
}

/// Images whose time is over go; there is nothing to choose.
pub(super) fn destroy_papers(file: &Case, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let over = file.papers_over(&circumstances.body.terms, circumstances.today);
    Needs::default().fact(Key::File, !over.is_empty()).met()?;
    Ok(vec![Event::PapersDestroyed(over)])
}

/// Which member it is; evidence is needed, because a notice to the wrong firm is a leak of the body itself.
pub(super) fn confirm_member(matched: &MemberMatch) -> Result<Vec<Event>, Denied> {
    Needs::default().text(Key::Member, &matched.name).text(Key::Reason, &matched.evidence).met()?;
    Ok(vec![Event::MemberConfirmed(matched.clone())])
}

/// One of the four duties of Law 53(1).
pub(super) fn duty(note: &DutyNote, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let mut needs = Needs::default();
    match &note.record {
        DutyRecord::Done { on } => {
            needs.fact(Key::Date, *on <= circumstances.today);
        }
        DutyRecord::Absent { why: Absence::Other, text } => {
            needs.text(Key::Reason, text.as_deref().unwrap_or_default());
        }
        DutyRecord::Absent { .. } => {}
    }
    needs.met()?;
    Ok(vec![Event::DutyRecorded(note.clone())])
}

/// What may be told; files must be evidence which the applicant handed in.
pub(super) fn consent(file: &Case, share: &Share) -> Result<Vec<Event>, Denied> {
    let fine = share.files.iter().all(|id| {
        file.file(*id)
            .is_some_and(|entry| entry.from == Party::Applicant && entry.file.purpose == FilePurpose::Evidence)
    });
    Needs::default().fact(Key::File, fine).met()?;
    Ok(vec![Event::ConsentRecorded(share.clone())])
}

/// The decision that nothing stands against telling the member.
pub(super) fn clear_harm(
    file: &Case,
    reason: &Reason,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let open = match file.harm.standing(circumstances.today) {
        HarmStanding::NotAsked | HarmStanding::Undecided | HarmStanding::Stale => true,
        HarmStanding::NoDanger | HarmStanding::Cleared | HarmStanding::Held => false,
    };
    if !open {
        return Err(Denied::NotNow { status: file.status });
    }
    closing::reasoned(reason)?;
    Ok(vec![Event::HarmCleared(reason.clone())])
}

/// A withholding looked at again.
pub(super) fn review_harm(review: &HarmReview, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    Needs::default()
        .text(Key::Text, &review.text)
        .fact(Key::ReviewDate, review.review_on > circumstances.today)
        .met()?;
    guard::open_day(circumstances, review.review_on)?;
    Ok(vec![Event::HarmReviewed(review.clone())])
}

/// A reminder to whoever is awaited.
pub(super) fn remind(file: &Case) -> Result<Vec<Event>, Denied> {
    let (to, due) = awaited(file)?;
    if to == Party::Member && !file.harm_lets_words_through() {
        return Err(Denied::missing(Key::HarmDecision));
    }
    Ok(vec![Event::Reminded(Reminder { to, due })])
}

/// More time: for papers as often as reason is given, for the member once and by the body's extension at most.
pub(super) fn extend(
    file: &Case,
    extension: &Extension,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let (to, due) = awaited(file)?;
    let terms = &circumstances.body.terms;
    let (usual, used, latest) = match to {
        Party::Member => {
            let usual = deadline::member_extension(due, terms, circumstances.calendar).due;
            (usual, file.open_requests().any(|request| request.extensions > 0), Some(usual))
        }
        Party::Applicant | Party::Organization => {
            (deadline::papers(due, terms, circumstances.calendar).due, false, None)
        }
    };
    let until = extension.until.unwrap_or(usual);
    let fine = until > due && until > circumstances.today && latest.is_none_or(|latest| until <= latest);
    Needs::default().text(Key::Reason, &extension.reason).fact(Key::Extension, !used).fact(Key::Date, fine).met()?;
    guard::open_day(circumstances, until)?;
    Ok(vec![Event::DueExtended(Extended { to, due: until, reason: extension.reason.clone() })])
}

fn awaited(file: &Case) -> Result<(Party, chrono::NaiveDate), Denied> {
    let to = file.status.awaits().ok_or(Denied::NotNow { status: file.status })?;
    let due = match to {
        Party::Applicant => file.open_papers().map(|papers| papers.due),
        Party::Member => file.open_requests().map(|request| request.due).max(),
        Party::Organization => None,
    };
    due.map(|due| (to, due)).ok_or_else(|| Denied::missing(Key::Request))
}

/// A person was told.
pub(super) fn told(
    file: &Case,
    told: &PersonInformed,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    Needs::default()
        .fact(Key::Text, told.about > 0 && told.about <= file.version)
        .fact(Key::Date, told.on <= circumstances.today)
        .met()?;
    Ok(vec![Event::PersonTold(told.clone())])
}

/// That a person was told was noted by mistake. What happened stays in the history; what counts is corrected.
pub(super) fn take_back(
    file: &Case,
    actor: &Actor,
    back: InformedRetracted,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let telling = file.told.iter().find(|one| one.seq == back.told).ok_or_else(|| Denied::missing(Key::Telling))?;
    correction::check(actor, file.handler, telling.by, telling.at, circumstances.today)?;
    Ok(vec![Event::ToldTakenBack(back)])
}

/// A call reached nobody.
pub(super) fn tried(tried: &CallAttempt, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    Needs::default().fact(Key::Date, tried.again_on.is_none_or(|day| day >= circumstances.today)).met()?;
    tried.again_on.map_or(Ok(()), |day| guard::open_day(circumstances, day))?;
    Ok(vec![Event::CallTried(tried.clone())])
}
