//! From the draft to the screening: transitions 1 to 8, 10 and 34.

use super::circumstances::Circumstances;
use super::guard;
use crate::application::Kind;
use crate::application::answer::Channel;
use crate::case::checked::Membership;
use crate::case::denied::{Denied, Key, Needs};
use crate::case::event::{Event, Received};
use crate::case::file::Case;
use crate::case::payload::{Beginning, MessageText, PaperAsk, Reception, Referral, ResolutionWish, Supply};
use crate::case::request::PaperRequest;
use crate::law::deadline;
use crate::law::duty::{Absence, Duty};
use crate::people::{Actor, Party};

/// Transition 1. The purpose must have been shown before anything is typed (Law 21(2)).
pub(super) fn begin(beginning: &Beginning) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &beginning.purpose_version)?;
    Ok(vec![Event::Begun(beginning.clone())])
}

/// Transition 2. The web form is for applicants, every other channel is typed in by staff.
pub(super) fn receive(
    file: &Case,
    actor: &Actor,
    reception: &Reception,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    let said = &reception.application;
    let fits = (said.channel == Channel::Web) == (actor.party() == Party::Applicant);
    if !fits {
        return Err(Denied::NotThisStep);
    }
    Needs::default()
        .text(Key::Application, &said.what_happened)
        .fact(Key::Date, reception.received_at <= circumstances.now)
        .met()?;
    let files: Vec<_> = said.all_files().cloned().collect();
    guard::files(file, actor, &files)?;
    let (receipt_day, _) = circumstances.calendar.receipt_day(reception.received_at, circumstances.body.hours);
    let received = Received {
        application: said.clone(),
        number: reception.number,
        kind: said.kind(),
        received_at: reception.received_at,
        receipt_day,
        answer_by: deadline::first_answer(receipt_day, &circumstances.body.terms, circumstances.calendar).due,
        typed_by: actor.staff(),
        points: super::acceptance::numbered(&[], &reception.points),
        prior: reception.prior,
    };
    Ok(vec![Event::Received(Box::new(received))])
}

/// Transition 4. A name is needed, because a member can only be asked about somebody who stands by it.
pub(super) fn ask_resolution(file: &Case, wish: &ResolutionWish) -> Result<Vec<Event>, Denied> {
    let named = !file.is_anonymous() || wish.name.as_ref().is_some_and(|name| !name.name.trim().is_empty());
    Needs::default().fact(Key::Name, named).met()?;
    Ok(vec![Event::ResolutionAsked(wish.clone())])
}

/// Transition 5: only what asks for resolution is checked as a complaint.
pub(super) fn begin_check(file: &Case) -> Result<Vec<Event>, Denied> {
    Needs::default().fact(Key::Name, !file.is_anonymous()).fact(Key::Resolution, file.kind == Kind::Complaint).met()?;
    Ok(vec![Event::CheckBegun])
}

/// Transition 6. Advice is owed also to whom is referred elsewhere (Law 53(1)).
pub(super) fn refer(file: &Case, referral: &Referral, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let desks = !referral.desks.is_empty() && referral.desks.iter().all(|desk| !desk.trim().is_empty());
    Needs::default().text(Key::Advice, &referral.advice).fact(Key::Referral, desks).met()?;
    let duties = [
        guard::done(file, Duty::Consult, circumstances.today),
        guard::done(file, Duty::Advise, circumstances.today),
        guard::absent(file, Duty::Investigate, Absence::Referred),
        guard::absent(file, Duty::Notify, Absence::Referred),
    ];
    Ok(guard::with_duties(duties, Event::Referred(referral.clone())))
}

/// Transition 7.
pub(super) fn ask_papers(file: &Case, ask: &PaperAsk, circumstances: &Circumstances<'_>) -> Result<Vec<Event>, Denied> {
    let usual = deadline::papers(circumstances.today, &circumstances.body.terms, circumstances.calendar).due;
    let due = ask.due.unwrap_or(usual);
    Needs::default()
        .fact(Key::Papers, !ask.papers.is_empty())
        .text(Key::Text, &ask.text)
        .fact(Key::Date, due > circumstances.today)
        .met()?;
    guard::open_day(circumstances, due)?;
    let request = PaperRequest {
        papers: ask.papers.clone(),
        text: ask.text.clone(),
        asked_at: circumstances.now,
        due,
        reminders: 0,
        extensions: 0,
        supplied_at: None,
    };
    let duty = guard::done(file, Duty::Consult, circumstances.today);
    Ok(guard::with_duties([duty], Event::PapersAsked(request)))
}

/// Transition 8.
pub(super) fn supply_papers(file: &Case, actor: &Actor, supply: &Supply) -> Result<Vec<Event>, Denied> {
    let something = !supply.text.trim().is_empty() || !supply.files.is_empty();
    Needs::default().fact(Key::Papers, something).met()?;
    guard::files(file, actor, &supply.files)?;
    Ok(vec![Event::PapersSupplied(MessageText { text: supply.text.clone(), files: supply.files.clone() })])
}

/// Transition 10: identity verified, authority shown, member matched by staff and a member on the day of the
/// application (decision of the house: that day counts).
pub(super) fn finish_check(file: &Case) -> Result<Vec<Event>, Denied> {
    let member = file.member.as_ref().is_some_and(|member| member.matched.on_receipt == Membership::Member);
    Needs::default()
        .fact(Key::Identity, file.identity_confirmed())
        .fact(Key::Authority, file.authority_confirmed())
        .fact(Key::Member, member)
        .met()?;
    Ok(vec![Event::CheckFinished])
}

/// Transition 34.
pub(super) fn close_consultation(
    file: &Case,
    words: &MessageText,
    circumstances: &Circumstances<'_>,
) -> Result<Vec<Event>, Denied> {
    guard::text(Key::Text, &words.text)?;
    let duties = [
        guard::done(file, Duty::Consult, circumstances.today),
        guard::done(file, Duty::Advise, circumstances.today),
        guard::absent(file, Duty::Investigate, Absence::ConsultationOnly),
        guard::absent(file, Duty::Notify, Absence::ConsultationOnly),
    ];
    Ok(guard::with_duties(duties, Event::ConsultationClosed(words.clone())))
}
