//! The form: what is lacking, which steps are asked, what makes a consultation.

use std::collections::BTreeSet;

use entity::application::Kind;
use entity::application::answer::{
    Channel, ContactWay, DelegatedRelation, IdentityAnswer, Litigation, Mandate, Share, ShareItem, ShareScope, Who,
    YesNoUnknown,
};
use entity::application::draft::{Answers, Lack, Missing, Step};
use proptest::prelude::{ProptestConfig, any, proptest};

use crate::fixture;

/// What is lacking after this change to a complete form.
fn lacking(change: impl FnOnce(&mut Answers)) -> Vec<Lack> {
    let mut answers = fixture::answers();
    change(&mut answers);
    answers.missing().into_iter().map(|missing| missing.lack).collect()
}

fn share(answers: &mut Answers) -> &mut Share {
    answers.share.as_mut().unwrap()
}

#[test]
fn a_complete_form_lacks_nothing() {
    assert_eq!(lacking(|_| {}), []);
    let sent = fixture::answers().complete().unwrap();
    assert_eq!(sent.channel, Channel::Web);
    assert_eq!(sent.kind(), Kind::Complaint);
}

#[test]
fn what_is_lacking_is_named_with_its_step() {
    let proxy = Who::DelegatedProxy { relation: DelegatedRelation::Family, mandate: Mandate::Have };
    let rows: Vec<(Vec<Lack>, Vec<Lack>)> = vec![
        (lacking(|a| a.topic = None), vec![Lack::Topic]),
        (lacking(|a| a.who = None), vec![Lack::Who]),
        (lacking(|a| a.who = Some(proxy.clone())), vec![Lack::PrincipalName]),
        (lacking(|a| a.who = Some(Who::Other { relation_and_reason: String::new() })), vec![Lack::RelationAndReason]),
        (lacking(|a| a.companies.clear()), vec![Lack::Company]),
        (lacking(|a| a.contacted = None), vec![Lack::Contacted]),
        (lacking(|a| a.background = None), vec![Lack::Background]),
        (lacking(|a| a.background.as_mut().unwrap().litigation = Litigation::Yes), vec![Lack::Court]),
        (lacking(|a| a.background.as_mut().unwrap().earlier = YesNoUnknown::Yes), vec![Lack::WhatIsNew]),
        (lacking(|a| a.categories.clear()), vec![Lack::Category]),
        (lacking(|a| a.what_happened = Some(String::new())), vec![Lack::WhatHappened]),
        (lacking(|a| a.outcomes.clear()), vec![Lack::Outcome]),
        (lacking(|a| a.files.clear()), vec![Lack::File]),
        (lacking(|a| a.danger = None), vec![Lack::Danger]),
        (lacking(|a| a.share = None), vec![Lack::Share]),
        (lacking(|a| a.name = None), vec![Lack::Name]),
        (
            lacking(|a| {
                share(a).items.insert(ShareItem::BirthDate);
            }),
            vec![Lack::BirthDate],
        ),
        (
            lacking(|a| {
                share(a).items.insert(ShareItem::Address);
            }),
            vec![Lack::Address],
        ),
        (lacking(|a| a.contact.ways.clear()), vec![Lack::ContactWay]),
        (lacking(|a| a.contact.mail = None), vec![Lack::Mail]),
        (
            lacking(|a| {
                a.contact.ways.insert(ContactWay::Phone);
            }),
            vec![Lack::Phone],
        ),
        (
            lacking(|a| {
                a.contact.ways.insert(ContactWay::Post);
            }),
            vec![Lack::Address],
        ),
        (lacking(|a| a.identity = None), vec![Lack::Identity]),
        (lacking(|a| a.identity_files.clear()), vec![Lack::IdentityFile]),
    ];
    for (place, (found, expected)) in rows.into_iter().enumerate() {
        assert_eq!(found, expected, "row {place}");
    }
    let empty = Answers::default().complete().unwrap_err();
    let steps: Vec<Step> = empty.iter().map(|missing| missing.step).collect();
    assert!(steps.is_sorted(), "in the order of the form");
    assert_eq!(empty.first(), Some(&Missing { step: Step::Topic, lack: Lack::Topic }));
}

#[test]
fn a_consultation_needs_no_name() {
    let mut answers = fixture::answers();
    answers.name = None;
    answers.identity = Some(IdentityAnswer::NoneConsultation);
    let sent = answers.complete().unwrap();
    assert_eq!(sent.kind(), Kind::Consultation);
    let mut untold = fixture::answers();
    share(&mut untold).scope = ShareScope::NotYet;
    assert_eq!(untold.complete().unwrap().kind(), Kind::Consultation);
}

#[test]
fn staff_need_the_gist_only() {
    let taken = Answers { what_happened: Some("電話の要旨".to_owned()), ..Answers::default() };
    let sent = taken.complete_by_staff(Channel::Phone).unwrap();
    assert_eq!(sent.channel, Channel::Phone);
    assert_eq!(sent.danger, None, "not asked is not 「いいえ」");
    assert!(Answers::default().complete_by_staff(Channel::Phone).is_err());
    assert_eq!(Answers::from(sent.clone()).complete_by_staff(Channel::Phone), Ok(sent));
}

#[test]
fn steps_follow_each_other() {
    let mut answers = fixture::answers();
    assert_eq!(Step::Share.next(&answers), Some(Step::Identifiers));
    assert_eq!(Step::Identity.next(&answers), None);
    assert_eq!(Step::Safety.previous(&answers), None);
    share(&mut answers).scope = ShareScope::NotYet;
    assert_eq!(Step::Share.next(&answers), Some(Step::Name));
    assert_eq!(Step::Name.previous(&answers), Some(Step::Share));
    for step in Step::ALL.iter().filter(|step| step.is_asked(&answers)) {
        if let Some(next) = step.next(&answers) {
            assert_eq!(next.previous(&answers), Some(*step));
        }
    }
}

#[test]
fn drafts_of_an_older_form_still_open() {
    let old = serde_json::json!({ "topic": "goods", "companies": [], "unknown-later": 1 });
    let read: Answers = serde_json::from_value(old).unwrap();
    assert_eq!(read.topic, Some(entity::application::answer::Topic::Goods));
    assert_eq!(read.who, None);
}

#[test]
fn every_code_is_read_back_and_stands_alone() {
    fn check<T: Copy + PartialEq + std::fmt::Debug>(
        all: &[T],
        code: fn(T) -> &'static str,
        read: fn(&str) -> Option<T>,
    ) {
        let codes: BTreeSet<&str> = all.iter().map(|value| code(*value)).collect();
        assert_eq!(codes.len(), all.len());
        for value in all {
            assert_eq!(read(code(*value)), Some(*value));
        }
        assert_eq!(read("no such code"), None);
    }
    use entity::application::answer::{Category, Outcome};
    use entity::case::permit::Action;
    use entity::case::{EventKind, Status};
    use entity::law::subject::Subject;
    check(Category::ALL, Category::code, Category::from_code);
    check(Outcome::ALL, Outcome::code, Outcome::from_code);
    check(Status::ALL, Status::code, Status::from_code);
    check(Action::ALL, Action::code, Action::from_code);
    check(EventKind::ALL, EventKind::code, EventKind::from_code);
    check(Subject::ALL, Subject::code, Subject::from_code);
    check(Step::ALL, Step::code, Step::from_code);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is left out, the form says so or is complete; it never sends half an application.
    #[test]
    fn a_form_is_complete_or_says_what_it_lacks(gaps in any::<[bool; 8]>()) {
        let mut answers = fixture::answers();
        let [topic, who, company, words, danger, share, name, identity] = gaps;
        if topic { answers.topic = None; }
        if who { answers.who = None; }
        if company { answers.companies.clear(); }
        if words { answers.what_happened = None; }
        if danger { answers.danger = None; }
        if share { answers.share = None; }
        if name { answers.name = None; }
        if identity { answers.identity = None; }
        let missing = answers.missing();
        assert_eq!(missing.len(), gaps.iter().filter(|gap| **gap).count());
        assert_eq!(answers.complete().is_ok(), missing.is_empty());
    }
}
