//! Which page comes after which. Pure: all that decides about the way are the answers.

use entity::application::answer::{
    Company, ContactWay, ContactedHow, DangerKind, Litigation, Mandate, Money, ShareItem, ShareScope, Topic, Who,
    WhoCode, YesNoUnknown,
};
use entity::application::draft::{Answers, Lack};

use super::step::WizardStep;

/// The page after this one.
pub(crate) fn next(stop: WizardStep, answers: &Answers) -> WizardStep {
    match stop {
        WizardStep::Safety => WizardStep::Topic,
        WizardStep::Topic => match answers.topic {
            Some(Topic::Goods) => WizardStep::Goods,
            Some(Topic::PublicBody) => WizardStep::PublicBody,
            Some(Topic::MyNumber) => WizardStep::MyNumber,
            Some(Topic::PersonalInformation | Topic::Unknown) | None => WizardStep::Who,
        },
        WizardStep::Goods | WizardStep::PublicBody | WizardStep::MyNumber => WizardStep::Who,
        WizardStep::Who => match who_code(answers) {
            Some(WhoCode::StatutoryProxy) => WizardStep::Guardian,
            Some(WhoCode::DelegatedProxy) => WizardStep::Proxy,
            Some(WhoCode::Other) => WizardStep::Related,
            Some(WhoCode::Principal) | None => after_who(answers),
        },
        WizardStep::Proxy => match answers.who {
            Some(Who::DelegatedProxy { mandate: Mandate::WillMake, .. }) => WizardStep::Papers,
            Some(
                Who::DelegatedProxy { mandate: Mandate::Have, .. }
                | Who::Principal
                | Who::StatutoryProxy { .. }
                | Who::Other { .. },
            )
            | None => after_who(answers),
        },
        WizardStep::Guardian | WizardStep::Papers | WizardStep::Related => after_who(answers),
        WizardStep::Company => match answers.company_pending {
            Some(Company::Listed { .. }) => WizardStep::Confirm,
            Some(Company::Typed { .. }) => WizardStep::NotFound,
            None => WizardStep::Contacted,
        },
        WizardStep::Confirm | WizardStep::NotFound => WizardStep::More,
        WizardStep::More => WizardStep::Contacted,
        WizardStep::Contacted => match answers.contacted.as_ref().map(|contacted| contacted.how) {
            Some(ContactedHow::NotYet) => WizardStep::ContactFirst,
            Some(ContactedHow::Replied | ContactedHow::NoReply | ContactedHow::Cannot) | None => WizardStep::Background,
        },
        WizardStep::ContactFirst => WizardStep::Background,
        WizardStep::Background => after_background(answers, WizardStep::Background),
        WizardStep::Litigation => after_background(answers, WizardStep::Litigation),
        WizardStep::Earlier => after_background(answers, WizardStep::Earlier),
        WizardStep::Money => WizardStep::Category,
        WizardStep::Category => WizardStep::When,
        WizardStep::When => WizardStep::WhatHappened,
        WizardStep::WhatHappened => WizardStep::Outcome,
        WizardStep::Outcome => WizardStep::Files,
        WizardStep::Files => WizardStep::Danger,
        WizardStep::Danger if fears(answers) => WizardStep::DangerHelp,
        WizardStep::Danger | WizardStep::DangerHelp if is_outside(answers) => WizardStep::Name,
        WizardStep::Danger | WizardStep::DangerHelp => WizardStep::Share,
        WizardStep::Share if tells_the_name(answers) => WizardStep::Identifiers,
        WizardStep::Share | WizardStep::Identifiers => WizardStep::Name,
        WizardStep::Name => WizardStep::Contact,
        WizardStep::Contact if wants_mail_code(answers) => WizardStep::MailCode,
        WizardStep::Contact | WizardStep::MailCode if wants_address(answers) => WizardStep::Address,
        WizardStep::Contact | WizardStep::MailCode | WizardStep::Address => WizardStep::Support,
        WizardStep::Support if is_outside(answers) => WizardStep::Check,
        WizardStep::Support => WizardStep::Identity,
        WizardStep::Identity | WizardStep::Check => WizardStep::Check,
    }
}

/// The page before this one; `None`: the start page.
pub(crate) fn previous(stop: WizardStep, answers: &Answers) -> Option<WizardStep> {
    if let (WizardStep::Company | WizardStep::Contacted, false) = (stop, answers.companies.is_empty()) {
        return Some(WizardStep::More);
    }
    if let (WizardStep::More, false) = (stop, answers.companies.is_empty()) {
        return before(WizardStep::Contacted, answers);
    }
    before(stop, answers).or_else(|| stop.parent())
}

fn before(stop: WizardStep, answers: &Answers) -> Option<WizardStep> {
    let mut here = WizardStep::Safety;
    for _ in WizardStep::ALL {
        let after = next(here, answers);
        if after == stop && here != stop {
            return Some(here);
        }
        here = after;
    }
    None
}

/// Where a changed answer leads when one came from the check page: to the first question that the change opened,
/// else back to the check page.
pub(crate) fn next_from_check(stop: WizardStep, answers: &Answers) -> WizardStep {
    let mut here = next(stop, answers);
    if explains(here) {
        return here;
    }
    for _ in WizardStep::ALL {
        if here == WizardStep::Check || !is_answered(here, answers) {
            return here;
        }
        here = next(here, answers);
    }
    WizardStep::Check
}

/// Whether a page only explains.
pub(crate) fn explains(stop: WizardStep) -> bool {
    matches!(
        stop,
        WizardStep::Goods
            | WizardStep::PublicBody
            | WizardStep::MyNumber
            | WizardStep::Papers
            | WizardStep::NotFound
            | WizardStep::ContactFirst
            | WizardStep::Money
            | WizardStep::DangerHelp
    )
}

/// The pages of the road as answered so far, from the first question to the check page.
pub(crate) fn flow(answers: &Answers) -> Vec<WizardStep> {
    let mut stops = vec![WizardStep::Safety];
    let mut here = WizardStep::Safety;
    for _ in WizardStep::ALL {
        here = next(here, answers);
        if here == WizardStep::Contacted && !answers.companies.is_empty() {
            stops.push(WizardStep::More);
        }
        stops.push(here);
        if here == WizardStep::Check {
            break;
        }
    }
    stops
}

/// The page where a lacking answer is given.
pub(crate) fn of_lack(lack: Lack, answers: &Answers) -> WizardStep {
    match lack {
        Lack::Topic => WizardStep::Topic,
        Lack::Who => match who_code(answers) {
            Some(WhoCode::StatutoryProxy) => WizardStep::Guardian,
            Some(WhoCode::DelegatedProxy) => WizardStep::Proxy,
            Some(WhoCode::Other) => WizardStep::Related,
            Some(WhoCode::Principal) | None => WizardStep::Who,
        },
        Lack::RelationAndReason => WizardStep::Related,
        Lack::Company => WizardStep::Company,
        Lack::Contacted => WizardStep::Contacted,
        Lack::Background => WizardStep::Background,
        Lack::Court => WizardStep::Litigation,
        Lack::WhatIsNew => WizardStep::Earlier,
        Lack::Category => WizardStep::Category,
        Lack::WhatHappened => WizardStep::WhatHappened,
        Lack::Outcome => WizardStep::Outcome,
        Lack::File => WizardStep::Files,
        Lack::Danger => WizardStep::Danger,
        Lack::Share => WizardStep::Share,
        Lack::Name | Lack::PrincipalName | Lack::BirthDate => WizardStep::Name,
        Lack::ContactWay | Lack::Mail | Lack::Phone => WizardStep::Contact,
        Lack::Address => WizardStep::Address,
        Lack::Identity | Lack::IdentityFile => WizardStep::Identity,
    }
}

/// Whether nothing needed is lacking on this page, and an optional question was at least looked at.
pub(crate) fn is_answered(stop: WizardStep, answers: &Answers) -> bool {
    let lacking = answers.missing().iter().any(|missing| of_lack(missing.lack, answers) == stop);
    let looked_at = stop.mark().is_none_or(|mark| answers.seen.contains(&mark));
    !lacking && looked_at
}

/// The choice of S3, also while its details are still open.
pub(crate) fn who_code(answers: &Answers) -> Option<WhoCode> {
    answers.who_choice.or_else(|| answers.who.as_ref().map(Who::code))
}

/// Whether every company named is outside the list: then nothing can be told to anybody.
pub(crate) fn is_outside(answers: &Answers) -> bool {
    !answers.companies.is_empty() && answers.companies.iter().all(|company| company.member().is_none())
}

/// Whether contact must be quiet.
pub(crate) fn is_quiet(answers: &Answers) -> bool {
    answers.safety == Some(entity::application::answer::Safety::Yes)
}

fn after_who(answers: &Answers) -> WizardStep {
    if answers.companies.is_empty() { WizardStep::Company } else { WizardStep::Contacted }
}

fn after_background(answers: &Answers, from: WizardStep) -> WizardStep {
    let Some(background) = &answers.background else { return WizardStep::Category };
    let court = matches!(background.litigation, Litigation::Yes | Litigation::OtherProcedure);
    if court && from == WizardStep::Background {
        return WizardStep::Litigation;
    }
    if background.earlier == YesNoUnknown::Yes && from != WizardStep::Earlier {
        return WizardStep::Earlier;
    }
    if background.money == Money::Yes { WizardStep::Money } else { WizardStep::Category }
}

/// Whether the danger answer is anything but a plain no; 「分からない」 is handled with the same care.
fn fears(answers: &Answers) -> bool {
    answers.danger.as_ref().is_some_and(|danger| danger.kind != DangerKind::No)
}

/// Identifiers name a person as surely as the name does, so they go with it or not at all.
fn tells_the_name(answers: &Answers) -> bool {
    answers.share.as_ref().is_none_or(|share| share.scope == ShareScope::Named)
}

/// Whether one of the particulars may be told together with the name.
pub(crate) fn shares(answers: &Answers, item: ShareItem) -> bool {
    answers.share.as_ref().is_some_and(|share| share.scope == ShareScope::Named && share.items.contains(&item))
}

/// Whether an address is given to which mail shall go, and nobody proved yet that it arrives.
pub(crate) fn wants_mail_code(answers: &Answers) -> bool {
    let contact = &answers.contact;
    contact.ways.contains(&ContactWay::Mail) && contact.mail.is_some() && contact.mail != contact.confirmed_mail
}

fn wants_address(answers: &Answers) -> bool {
    answers.contact.ways.contains(&ContactWay::Post) || shares(answers, ShareItem::Address)
}
