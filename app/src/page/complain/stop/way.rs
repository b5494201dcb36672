//! Which page comes after which. Pure: all that decides about the way are the answers.

use entity::application::answer::{
    Company, ContactWay, ContactedHow, DangerKind, Litigation, Mandate, Money, ShareItem, ShareScope, Topic, Who,
    WhoCode, YesNoUnknown,
};
use entity::application::draft::{Answers, Lack};

use super::kind::Stop;

/// The page after this one.
pub(crate) fn next(stop: Stop, answers: &Answers) -> Stop {
    match stop {
        Stop::Safety => Stop::Topic,
        Stop::Topic => match answers.topic {
            Some(Topic::Goods) => Stop::Goods,
            Some(Topic::PublicBody) => Stop::PublicBody,
            Some(Topic::MyNumber) => Stop::MyNumber,
            Some(Topic::PersonalInformation | Topic::Unknown) | None => Stop::Who,
        },
        Stop::Goods | Stop::PublicBody | Stop::MyNumber => Stop::Who,
        Stop::Who => match who_code(answers) {
            Some(WhoCode::StatutoryProxy) => Stop::Guardian,
            Some(WhoCode::DelegatedProxy) => Stop::Proxy,
            Some(WhoCode::Other) => Stop::Related,
            Some(WhoCode::Principal) | None => after_who(answers),
        },
        Stop::Proxy => match answers.who {
            Some(Who::DelegatedProxy { mandate: Mandate::WillMake, .. }) => Stop::Papers,
            Some(
                Who::DelegatedProxy { mandate: Mandate::Have, .. }
                | Who::Principal
                | Who::StatutoryProxy { .. }
                | Who::Other { .. },
            )
            | None => after_who(answers),
        },
        Stop::Guardian | Stop::Papers | Stop::Related => after_who(answers),
        Stop::Company => match answers.company_pending {
            Some(Company::Listed { .. }) => Stop::Confirm,
            Some(Company::Typed { .. }) => Stop::NotFound,
            None => Stop::Contacted,
        },
        Stop::Confirm | Stop::NotFound => Stop::More,
        Stop::More => Stop::Contacted,
        Stop::Contacted => match answers.contacted.as_ref().map(|contacted| contacted.how) {
            Some(ContactedHow::NotYet) => Stop::ContactFirst,
            Some(ContactedHow::Replied | ContactedHow::NoReply | ContactedHow::Cannot) | None => Stop::Background,
        },
        Stop::ContactFirst => Stop::Background,
        Stop::Background => after_background(answers, Stop::Background),
        Stop::Litigation => after_background(answers, Stop::Litigation),
        Stop::Earlier => after_background(answers, Stop::Earlier),
        Stop::Money => Stop::Category,
        Stop::Category => Stop::When,
        Stop::When => Stop::WhatHappened,
        Stop::WhatHappened => Stop::Outcome,
        Stop::Outcome => Stop::Files,
        Stop::Files => Stop::Danger,
        Stop::Danger if fears(answers) => Stop::DangerHelp,
        Stop::Danger | Stop::DangerHelp if is_outside(answers) => Stop::Name,
        Stop::Danger | Stop::DangerHelp => Stop::Share,
        Stop::Share if tells_the_name(answers) => Stop::Identifiers,
        Stop::Share | Stop::Identifiers => Stop::Name,
        Stop::Name => Stop::Contact,
        Stop::Contact if wants_mail_code(answers) => Stop::MailCode,
        Stop::Contact | Stop::MailCode if wants_address(answers) => Stop::Address,
        Stop::Contact | Stop::MailCode | Stop::Address => Stop::Support,
        Stop::Support if is_outside(answers) => Stop::Check,
        Stop::Support => Stop::Identity,
        Stop::Identity | Stop::Check => Stop::Check,
    }
}

/// The page before this one; `None`: the start page.
pub(crate) fn previous(stop: Stop, answers: &Answers) -> Option<Stop> {
    if let (Stop::Company | Stop::Contacted, false) = (stop, answers.companies.is_empty()) {
        return Some(Stop::More);
    }
    if let (Stop::More, false) = (stop, answers.companies.is_empty()) {
        return before(Stop::Contacted, answers);
    }
    before(stop, answers).or_else(|| stop.parent())
}

fn before(stop: Stop, answers: &Answers) -> Option<Stop> {
    let mut here = Stop::Safety;
    for _ in Stop::ALL {
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
pub(crate) fn next_from_check(stop: Stop, answers: &Answers) -> Stop {
    let mut here = next(stop, answers);
    if explains(here) {
        return here;
    }
    for _ in Stop::ALL {
        if here == Stop::Check || !is_answered(here, answers) {
            return here;
        }
        here = next(here, answers);
    }
    Stop::Check
}

/// Whether a page only explains.
pub(crate) fn explains(stop: Stop) -> bool {
    matches!(
        stop,
        Stop::Goods
            | Stop::PublicBody
            | Stop::MyNumber
            | Stop::Papers
            | Stop::NotFound
            | Stop::ContactFirst
            | Stop::Money
            | Stop::DangerHelp
    )
}

/// The pages of the road as answered so far, from the first question to the check page.
pub(crate) fn road(answers: &Answers) -> Vec<Stop> {
    let mut stops = vec![Stop::Safety];
    let mut here = Stop::Safety;
    for _ in Stop::ALL {
        here = next(here, answers);
        if here == Stop::Contacted && !answers.companies.is_empty() {
            stops.push(Stop::More);
        }
        stops.push(here);
        if here == Stop::Check {
            break;
        }
    }
    stops
}

/// The page where a lacking answer is given.
pub(crate) fn of_lack(lack: Lack, answers: &Answers) -> Stop {
    match lack {
        Lack::Topic => Stop::Topic,
        Lack::Who => match who_code(answers) {
            Some(WhoCode::StatutoryProxy) => Stop::Guardian,
            Some(WhoCode::DelegatedProxy) => Stop::Proxy,
            Some(WhoCode::Other) => Stop::Related,
            Some(WhoCode::Principal) | None => Stop::Who,
        },
        Lack::RelationAndReason => Stop::Related,
        Lack::Company => Stop::Company,
        Lack::Contacted => Stop::Contacted,
        Lack::Background => Stop::Background,
        Lack::Court => Stop::Litigation,
        Lack::WhatIsNew => Stop::Earlier,
        Lack::Category => Stop::Category,
        Lack::WhatHappened => Stop::WhatHappened,
        Lack::Outcome => Stop::Outcome,
        Lack::File => Stop::Files,
        Lack::Danger => Stop::Danger,
        Lack::Share => Stop::Share,
        Lack::Name | Lack::PrincipalName | Lack::BirthDate => Stop::Name,
        Lack::ContactWay | Lack::Mail | Lack::Phone => Stop::Contact,
        Lack::Address => Stop::Address,
        Lack::Identity | Lack::IdentityFile => Stop::Identity,
    }
}

/// Whether nothing needed is lacking on this page, and an optional question was at least looked at.
pub(crate) fn is_answered(stop: Stop, answers: &Answers) -> bool {
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

fn after_who(answers: &Answers) -> Stop {
    if answers.companies.is_empty() { Stop::Company } else { Stop::Contacted }
}

fn after_background(answers: &Answers, from: Stop) -> Stop {
    let Some(background) = &answers.background else { return Stop::Category };
    let court = matches!(background.litigation, Litigation::Yes | Litigation::OtherProcedure);
    if court && from == Stop::Background {
        return Stop::Litigation;
    }
    if background.earlier == YesNoUnknown::Yes && from != Stop::Earlier {
        return Stop::Earlier;
    }
    if background.money == Money::Yes { Stop::Money } else { Stop::Category }
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
