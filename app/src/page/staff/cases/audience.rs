//! To whom goes what an act's page sends: said above the form, before the button is pressed.

use entity::application::answer::ContactWay;
use entity::case::permit::Action;
use entity::case::{Case, Status};

use crate::prelude::*;
use text::case as codes;
use text::staff::{audience as t, details};

/// Who reads what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Applicant,
    /// The member, once it has been told of the case.
    Member,
    /// The applicant, and the member once it has been told.
    Both,
    /// The applicant, and the member that is told of the case by this very act.
    First,
    /// Nobody until a second person has approved it.
    Approval,
    Inside,
}

/// What follows from an act goes to them ([`entity::case::notice::owed`]); `None` where nothing is sent.
const fn reach(file: &Case, action: Action) -> Option<Reach> {
    Some(match action {
        Action::Refer
        | Action::AskPapers
        | Action::Accept
        | Action::CloseConsultation
        | Action::WriteToApplicant
        | Action::LeavePoint
        | Action::Reopen
        | Action::DecideReview => Reach::Applicant,
        Action::AskMember | Action::WriteToMember | Action::FlagLeak => Reach::Member,
        Action::MarkLate | Action::Explain | Action::Settle | Action::Suspend | Action::Resume | Action::Withdraw => {
            Reach::Both
        }
        Action::NotifyMember => Reach::First,
        Action::Remind | Action::ExtendDue => match file.status {
            Status::AwaitingPapers => Reach::Applicant,
            _ => Reach::Member,
        },
        Action::ProposeNonAcceptance
        | Action::ProposeDiscontinuance
        | Action::ProposeWithholding
        | Action::ProposeLifting
        | Action::ProposeUnsettled => Reach::Approval,
        Action::WriteNote => Reach::Inside,
        _ => return None,
    })
}

/// The line above the form.
pub(crate) fn line(lang: Lang, file: &Case, action: Action) -> Option<AnyView> {
    let applicant = || {
        let name = file.application.as_ref().and_then(|said| said.name.as_ref());
        match name {
            Some(name) => t::applicant(&codes::with_title(lang, &name.name), &ways(file)),
            None => t::APPLICANT_UNNAMED.to_owned(),
        }
    };
    let member = file.member.as_ref().map(|found| t::member(&found.matched.name));
    let told = file
        .disclosed
        .as_ref()
        .is_some_and(|disclosed| file.may_be_seen_by(disclosed.member) && file.harm_lets_words_through());
    let told = member.clone().filter(|_| told);
    let (class, lines) = match reach(file, action)? {
        Reach::Applicant => ("talk talk--applicant", vec![applicant()]),
        Reach::Member => ("talk", vec![told?]),
        Reach::Both => match told {
            Some(member) => ("talk", vec![applicant(), member]),
            None => ("talk talk--applicant", vec![applicant(), t::NOT_MEMBER.to_owned()]),
        },
        Reach::First => ("talk", vec![member?, applicant()]),
        Reach::Approval => ("talk talk--inside", vec![t::APPROVAL.to_owned()]),
        Reach::Inside => ("talk talk--inside", vec![t::INSIDE.to_owned()]),
    };
    let lines: Vec<AnyView> = lines.into_iter().map(|line| html! { <p>{line}</p> }).collect();
    Some(html! { <div class=class>{lines}</div> })
}

/// The ways by which the applicant hears of it: the status page always, besides what was chosen.
fn ways(file: &Case) -> String {
    let mut ways = vec![details::way(ContactWay::StatusOnly)];
    let chosen = file.contact.ways.iter().copied().filter(|way| *way != ContactWay::StatusOnly);
    ways.extend(chosen.map(details::way));
    ways.join(t::AND)
}
