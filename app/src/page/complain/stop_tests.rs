//! The road: every way through the answers reaches the check page, and every page leads back to the start.

use std::collections::BTreeSet;

use entity::application::answer::{
    Background, Company, ContactWay, Contacted, ContactedHow, Danger, DangerKind, DelegatedRelation, Litigation,
    Mandate, MaterialsConsent, Minor, Money, Share, ShareItem, ShareScope, StatutoryRelation, Sure, Topic, Who,
    WhoCode, YesNoUnknown,
};
use entity::application::draft::{Lack, Step};
use entity::id::MemberId;
use uuid::Uuid;

use super::flow::{WizardSection, flow, is_answered, next, next_from_check, of_lack, previous};
use crate::page::complain::prelude::*;

fn listed() -> Company {
    Company::Listed { member: MemberId(Uuid::nil()), name: "株式会社あおば通販".to_owned(), sure: Sure::Yes }
}

fn typed() -> Company {
    Company::Typed { words: "株式会社星くず電力".to_owned() }
}

fn people() -> Vec<Option<Who>> {
    vec![
        None,
        Some(Who::Principal),
        Some(Who::StatutoryProxy { relation: StatutoryRelation::Parent, minor: Minor::Yes }),
        Some(Who::DelegatedProxy { relation: DelegatedRelation::Family, mandate: Mandate::Have }),
        Some(Who::DelegatedProxy { relation: DelegatedRelation::Lawyer, mandate: Mandate::WillMake }),
        Some(Who::Other { relation_and_reason: "相続人".to_owned() }),
    ]
}

fn backgrounds() -> Vec<Option<Background>> {
    let mut all = vec![None];
    for litigation in Litigation::ALL {
        for earlier in YesNoUnknown::ALL {
            for money in Money::ALL {
                all.push(Some(Background {
                    litigation: *litigation,
                    litigation_detail: None,
                    earlier: *earlier,
                    earlier_detail: None,
                    money: *money,
                }));
            }
        }
    }
    all
}

fn shares() -> Vec<Option<Share>> {
    let share = |scope, items: &[ShareItem]| {
        Some(Share {
            scope,
            items: items.iter().copied().collect(),
            files: BTreeSet::new(),
            materials: MaterialsConsent::Yes,
        })
    };
    vec![
        None,
        share(ShareScope::Named, &[]),
        share(ShareScope::Named, &[ShareItem::Address]),
        share(ShareScope::WithoutName, &[]),
        share(ShareScope::NotYet, &[]),
    ]
}

/// Every combination of the answers that decide about the way; one group varies at a time, the others by turns.
fn all_answers() -> Vec<Answers> {
    let mut all = Vec::new();
    let companies = [vec![], vec![listed()], vec![typed()], vec![listed(), typed()]];
    for topic in std::iter::once(None).chain(Topic::ALL.iter().copied().map(Some)) {
        for who in people() {
            for companies in &companies {
                for danger in [None, Some(DangerKind::No), Some(DangerKind::Violence), Some(DangerKind::Unknown)] {
                    for share in shares() {
                        let mut answers = Answers { topic, companies: companies.clone(), share, ..Answers::default() };
                        answers.who_choice = who.as_ref().map(Who::code);
                        answers.who.clone_from(&who);
                        answers.danger = danger.map(|kind| Danger { kind, who_what: None });
                        all.push(answers);
                    }
                }
            }
        }
    }
    let some = all.clone();
    for (answers, background) in some.iter().cycle().zip(backgrounds().into_iter().cycle()).take(400) {
        let mut answers = answers.clone();
        answers.background = background;
        all.push(answers);
    }
    for (answers, how) in some.iter().cycle().zip(ContactedHow::ALL.iter().cycle()).take(100) {
        let mut answers = answers.clone();
        answers.contacted = Some(Contacted { how: *how, on: None, reply: None });
        all.push(answers);
    }
    for (number, answers) in some.iter().cycle().take(200).enumerate() {
        let mut answers = answers.clone();
        let ways = [ContactWay::Mail, ContactWay::Phone, ContactWay::Post, ContactWay::StatusOnly];
        answers.contact.ways =
            ways.into_iter().enumerate().filter(|(bit, _)| number >> bit & 1 == 1).map(|(_, way)| way).collect();
        answers.contact.mail = (number % 3 > 0).then(|| "a@example.jp".to_owned());
        answers.contact.confirmed_mail = (number % 5 > 2).then(|| "a@example.jp".to_owned());
        all.push(answers);
    }
    for pending in [listed(), typed()] {
        let mut answers = Answers { company_pending: Some(pending), ..Answers::default() };
        all.push(answers.clone());
        answers.companies.push(listed());
        all.push(answers);
    }
    all
}

#[test]
fn every_way_through_the_answers_reaches_the_check_page() {
    let mut visited = BTreeSet::new();
    for answers in all_answers() {
        let stops = flow(&answers);
        assert_eq!(stops.first(), Some(&WizardStep::Safety));
        assert_eq!(stops.last(), Some(&WizardStep::Check), "{answers:?}");
        assert_eq!(stops.iter().collect::<BTreeSet<_>>().len(), stops.len(), "no page twice: {stops:?}");
        visited.extend(stops);
    }
    assert_eq!(visited, WizardStep::ALL.into_iter().collect(), "every page stands on some road");
}

#[test]
fn the_sections_come_in_their_order_and_are_always_eight() {
    for answers in all_answers() {
        let sections: Vec<_> = flow(&answers).into_iter().filter_map(WizardStep::section).collect();
        assert!(sections.is_sorted(), "{sections:?}");
        assert_eq!(sections.into_iter().collect::<BTreeSet<_>>().len(), 8, "「8つのうち」 is always true");
    }
    assert_eq!(WizardSection::ALL.map(WizardSection::number), [1, 2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn the_way_back_ends_at_the_start_from_every_page() {
    for answers in all_answers() {
        for stop in WizardStep::ALL {
            let mut here = Some(stop);
            let mut pages = 0;
            while let Some(at) = here {
                here = previous(at, &answers);
                pages += 1;
                assert!(pages <= 40, "the way back from {stop:?} goes in a circle: {answers:?}");
            }
        }
    }
}

#[test]
fn back_is_the_opposite_of_on() {
    for answers in all_answers() {
        let stops = flow(&answers);
        for pair in stops.windows(2) {
            let [before, after] = pair else { continue };
            // The page of the companies is put before S5 for the way back; on the way there it is passed by.
            if (*before, *after) == (WizardStep::More, WizardStep::Contacted) || *after == WizardStep::More {
                continue;
            }
            assert_eq!(next(*before, &answers), *after);
            assert_eq!(previous(*after, &answers), Some(*before), "{answers:?}");
        }
    }
}

#[test]
fn paths_are_words_and_each_has_one_page() {
    let paths: BTreeSet<_> = WizardStep::ALL.iter().map(|stop| stop.path()).collect();
    assert_eq!(paths.len(), WizardStep::ALL.len());
    for path in paths {
        assert!(path.starts_with("/complain/"));
        assert!(path.bytes().all(|b| b.is_ascii_lowercase() || b == b'/' || b == b'-'), "{path}");
    }
}

#[test]
fn the_branches_of_the_map() {
    let with = |change: fn(&mut Answers)| {
        let mut answers = Answers::default();
        change(&mut answers);
        answers
    };
    let check = |stop: WizardStep, expected: WizardStep, answers: &Answers| {
        assert_eq!(next(stop, answers), expected, "after {stop:?} with {answers:?}");
    };
    check(WizardStep::Topic, WizardStep::Goods, &with(|a| a.topic = Some(Topic::Goods)));
    check(WizardStep::Topic, WizardStep::PublicBody, &with(|a| a.topic = Some(Topic::PublicBody)));
    check(WizardStep::Topic, WizardStep::MyNumber, &with(|a| a.topic = Some(Topic::MyNumber)));
    check(WizardStep::Topic, WizardStep::Who, &with(|a| a.topic = Some(Topic::Unknown)));
    check(WizardStep::Who, WizardStep::Guardian, &with(|a| a.who_choice = Some(WhoCode::StatutoryProxy)));
    check(WizardStep::Who, WizardStep::Proxy, &with(|a| a.who_choice = Some(WhoCode::DelegatedProxy)));
    check(WizardStep::Who, WizardStep::Related, &with(|a| a.who_choice = Some(WhoCode::Other)));
    check(WizardStep::Who, WizardStep::Company, &with(|a| a.who_choice = Some(WhoCode::Principal)));
    // The company came along from its own page: it is not asked again.
    check(WizardStep::Who, WizardStep::Contacted, &with(|a| a.companies.push(listed())));
    check(WizardStep::Company, WizardStep::Confirm, &with(|a| a.company_pending = Some(listed())));
    check(WizardStep::Company, WizardStep::NotFound, &with(|a| a.company_pending = Some(typed())));
    check(
        WizardStep::Contacted,
        WizardStep::ContactFirst,
        &with(|a| a.contacted = Some(Contacted { how: ContactedHow::NotYet, on: None, reply: None })),
    );
    check(
        WizardStep::Danger,
        WizardStep::DangerHelp,
        &with(|a| a.danger = Some(Danger { kind: DangerKind::Unknown, who_what: None })),
    );
    check(WizardStep::Danger, WizardStep::Name, &with(|a| a.companies.push(typed())));
    check(WizardStep::Support, WizardStep::Check, &with(|a| a.companies.push(typed())));
    check(
        WizardStep::Contact,
        WizardStep::MailCode,
        &with(|a| {
            a.contact.ways.insert(ContactWay::Mail);
            a.contact.mail = Some("a@example.jp".to_owned());
        }),
    );
    check(WizardStep::Contact, WizardStep::Address, &with(|a| a.contact.ways = [ContactWay::Post].into()));
    check(WizardStep::Contact, WizardStep::Support, &with(|a| a.contact.ways = [ContactWay::StatusOnly].into()));
}

#[test]
fn litigation_earlier_and_money_come_one_after_the_other() {
    let answers = |litigation, earlier, money| Answers {
        background: Some(Background { litigation, litigation_detail: None, earlier, earlier_detail: None, money }),
        ..Answers::default()
    };
    let walk = |answers: &Answers| {
        let mut stops = vec![];
        let mut here = next(WizardStep::Background, answers);
        while here != WizardStep::Category {
            stops.push(here);
            here = next(here, answers);
        }
        stops
    };
    assert_eq!(walk(&answers(Litigation::No, YesNoUnknown::No, Money::No)), []);
    assert_eq!(walk(&answers(Litigation::Unknown, YesNoUnknown::Unknown, Money::Undecided)), []);
    assert_eq!(
        walk(&answers(Litigation::Yes, YesNoUnknown::Yes, Money::Yes)),
        [WizardStep::Litigation, WizardStep::Earlier, WizardStep::Money]
    );
    assert_eq!(
        walk(&answers(Litigation::OtherProcedure, YesNoUnknown::No, Money::Yes)),
        [WizardStep::Litigation, WizardStep::Money]
    );
}

#[test]
fn every_lack_is_given_on_a_page_that_asks() {
    for lack in Lack::ALL {
        let stop = of_lack(*lack, &Answers::default());
        assert!(!super::flow::explains(stop) && stop != WizardStep::Check, "{lack}");
    }
}

#[test]
fn from_the_check_page_only_newly_opened_questions_are_asked() {
    let mut answers = Answers { companies: vec![listed()], ..Answers::default() };
    answers.seen = Step::ALL.iter().copied().collect();
    answers.topic = Some(Topic::Goods);
    assert_eq!(
        next_from_check(WizardStep::Topic, &answers),
        WizardStep::Goods,
        "the explanation of a new answer is shown"
    );
    assert_eq!(next_from_check(WizardStep::Goods, &answers), WizardStep::Who, "then what is still open");
    answers.who_choice = Some(WhoCode::DelegatedProxy);
    assert_eq!(next_from_check(WizardStep::Who, &answers), WizardStep::Proxy);
    assert!(!is_answered(WizardStep::Proxy, &answers));
}
