//! Words, files, contact and who handles the case.

use super::{guard, member};
use crate::application::Application;
use crate::application::answer::{Channel, ContactPlan, ContactWay, FileGiven};
use crate::case::denied::{Denied, Key, Needs};
use crate::case::disclosure_check;
use crate::case::event::{Conflict, Event};
use crate::case::file::Case;
use crate::case::payload::{MessageText, Reason};
use crate::id::{CaseId, StaffId};
use crate::people::Actor;

/// Words or files must be there.
fn said(file: &Case, actor: &Actor, words: &MessageText) -> Result<(), Denied> {
    let something = !words.text.trim().is_empty() || !words.files.is_empty();
    Needs::default().fact(Key::Text, something).met()?;
    guard::files(file, actor, &words.files)
}

pub(super) fn assign(file: &Case, staff: StaffId) -> Result<Vec<Event>, Denied> {
    if file.recused.contains(&staff) {
        return Err(Denied::NotYou);
    }
    Ok(vec![Event::HandlerAssigned(staff)])
}

pub(super) fn declare_conflict(actor: &Actor, reason: &Reason) -> Result<Vec<Event>, Denied> {
    let staff = actor.staff().ok_or(Denied::NotThisStep)?;
    guard::text(Key::Reason, &reason.reason)?;
    Ok(vec![Event::ConflictDeclared(Conflict { staff, reason: reason.reason.clone() })])
}

pub(super) fn note(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    said(file, actor, words)?;
    Ok(vec![Event::NoteWritten(words.clone())])
}

pub(super) fn to_applicant(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    said(file, actor, words)?;
    Ok(vec![Event::WrittenToApplicant(words.clone())])
}

/// Words to the member say no more than the copy did.
pub(super) fn to_member(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    member::may_still_write(file)?;
    said(file, actor, words)?;
    let own = words.files.iter().all(|new| new.purpose == crate::application::answer::FilePurpose::OwnPaper);
    Needs::default().fact(Key::File, own).met()?;
    let excess = disclosure_check::excess_in_words(file, &[&words.text]);
    if !excess.is_empty() {
        return Err(Denied::TooMuch(excess));
    }
    Ok(vec![Event::WrittenToMember(words.clone())])
}

pub(super) fn as_applicant(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    said(file, actor, words)?;
    Ok(vec![Event::ApplicantWrote(words.clone())])
}

pub(super) fn as_member(file: &Case, actor: &Actor, words: &MessageText) -> Result<Vec<Event>, Denied> {
    said(file, actor, words)?;
    Ok(vec![Event::MemberWrote(words.clone())])
}

pub(super) fn add_files(file: &Case, actor: &Actor, files: &[FileGiven]) -> Result<Vec<Event>, Denied> {
    Needs::default().fact(Key::File, !files.is_empty()).met()?;
    guard::files(file, actor, files)?;
    Ok(vec![Event::FilesAdded(files.to_vec())])
}

/// Only the address that is on file can be confirmed.
pub(super) fn confirm_mail(file: &Case, address: &str) -> Result<Vec<Event>, Denied> {
    let ours = file.contact.mail.as_deref() == Some(address);
    Needs::default().fact(Key::Text, ours).met()?;
    Ok(vec![Event::MailConfirmed(address.to_owned())])
}

/// A way that is chosen needs its address.
pub(super) fn change_contact(contact: &ContactPlan) -> Result<Vec<Event>, Denied> {
    let has = |way, given: bool| !contact.ways.contains(&way) || given;
    let fine = !contact.ways.is_empty()
        && has(ContactWay::Mail, contact.mail.is_some())
        && has(ContactWay::Phone, contact.phone.is_some())
        && has(ContactWay::Post, contact.address.is_some());
    Needs::default().fact(Key::Text, fine).met()?;
    Ok(vec![Event::ContactChanged(Box::new(contact.clone()))])
}

/// Staff complete what was taken down. What the applicant wrote on the web form stays the applicant's own words.
pub(super) fn complete(file: &Case, actor: &Actor, said: &Application) -> Result<Vec<Event>, Denied> {
    let before = file.application.as_ref().ok_or_else(|| Denied::missing(Key::Application))?;
    let own_words = before.channel != Channel::Web
        || (before.what_happened == said.what_happened
            && before.share == said.share
            && before.danger == said.danger
            && before.name.as_ref().is_none_or(|name| Some(name) == said.name.as_ref()));
    Needs::default()
        .text(Key::Application, &said.what_happened)
        .fact(Key::OwnWords, own_words && before.channel == said.channel)
        .met()?;
    let new: Vec<FileGiven> = said.all_files().filter(|given| file.file(given.id).is_none()).cloned().collect();
    guard::files(file, actor, &new)?;
    Ok(vec![Event::ApplicationCompleted(Box::new(said.clone()))])
}

pub(super) fn link(file: &Case, case: CaseId) -> Result<Vec<Event>, Denied> {
    if case == file.id || file.linked.contains(&case) {
        return Err(Denied::NotNow { status: file.status });
    }
    Ok(vec![Event::CaseLinked(case)])
}
