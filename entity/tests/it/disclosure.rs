//! What the member is told: exactly what was allowed, and nothing else.

use std::collections::BTreeSet;

use entity::application::answer::{FilePurpose, MaterialsConsent, Share, ShareItem, ShareScope};
use entity::case::disclosure::{Excess, Item, Particular, ShownApplicant, ShownPoint, Why};
use entity::case::disclosure_check;
use entity::case::point::PointNo;
use entity::case::view;
use entity::case::{Command, Denied, Status};
use proptest::prelude::{ProptestConfig, any, proptest};

use crate::fixture::{self, AOBA, APPLICANT, EVIDENCE, IDENTITY, MINAMI, TestCase};

fn share(scope: ShareScope, items: &[ShareItem], files: bool) -> Share {
    Share {
        scope,
        items: items.iter().copied().collect(),
        files: if files { BTreeSet::from([EVIDENCE]) } else { BTreeSet::new() },
        materials: MaterialsConsent::Yes,
    }
}

fn accepted(share: Share) -> TestCase {
    let mut case = TestCase::at(Status::Accepted);
    case.must(APPLICANT, &Command::RecordConsent(share));
    case
}

#[test]
fn what_was_allowed_may_be_told() {
    let mut case = accepted(share(ShareScope::Named, &[ShareItem::Mail, ShareItem::Identifiers], true));
    let mut copy = fixture::copy(&case);
    copy.particulars = vec![
        Particular { item: Item::Mail, value: "haruka@example.jp".to_owned() },
        Particular { item: Item::CustomerNumber, value: "A-1029384".to_owned() },
    ];
    assert_eq!(disclosure_check::excess(&case.file, &copy), []);
    case.must(MINAMI, &Command::NotifyMember(Box::new(copy.clone())));
    assert_eq!(case.file.disclosed.as_ref().unwrap().disclosure, copy, "the member sees this very copy");
}

#[test]
fn whatever_goes_beyond_is_named() {
    let case = accepted(share(ShareScope::Named, &[], false));
    let mut copy = fixture::copy(&case);
    copy.particulars = vec![Particular { item: Item::Mail, value: "haruka@example.jp".to_owned() }];
    copy.points.push(ShownPoint { no: PointNo(77), text: "別の論点".to_owned() });
    copy.facts = "会員番号 ａ１０２９３８４ の方".to_owned();
    let found = disclosure_check::excess(&case.file, &copy);
    assert_eq!(
        found,
        [
            Excess::Item { item: Item::Mail, why: Why::NotChosen },
            Excess::File { file: EVIDENCE, why: Why::NotChosen },
            Excess::Point { no: PointNo(77) },
            Excess::InText { item: Item::CustomerNumber },
        ]
    );
    assert_eq!(case.decide(MINAMI, &Command::NotifyMember(Box::new(copy))), Err(Denied::TooMuch(found)));
}

#[test]
fn without_the_name_nothing_may_tell_it() {
    let case = accepted(share(ShareScope::WithoutName, &[ShareItem::Mail], false));
    let mut copy = fixture::copy(&case);
    copy.files.clear();
    assert_eq!(
        disclosure_check::excess(&case.file, &copy),
        [Excess::Item { item: Item::Name, why: Why::NameWithheld }]
    );
    copy.applicant = ShownApplicant::Unnamed;
    assert_eq!(disclosure_check::excess(&case.file, &copy), []);
    for hidden in ["佐藤 はるか さんから", "佐藤ハルカ様", "haruka＠example.jp へ返信"] {
        copy.facts = hidden.to_owned();
        assert!(!disclosure_check::excess(&case.file, &copy).is_empty(), "{hidden}");
    }
}

#[test]
fn an_altered_name_is_not_the_name_that_was_allowed() {
    let case = accepted(share(ShareScope::Named, &[], true));
    let mut copy = fixture::copy(&case);
    copy.applicant = ShownApplicant::Named { name: "佐藤はるこ".to_owned(), principal: None };
    assert_eq!(disclosure_check::excess(&case.file, &copy), [Excess::Altered { item: Item::Name }]);
}

#[test]
fn nothing_yet_means_nothing() {
    let case = accepted(share(ShareScope::NotYet, &[], true));
    let found = disclosure_check::excess(&case.file, &fixture::copy(&case));
    assert_eq!(found, [Excess::Everything { why: Why::NothingYet }]);
    assert!(disclosure_check::allowed(&case.file).items.iter().all(|item| item.barred == Some(Why::NothingYet)));
}

#[test]
fn identity_papers_never_leave_the_house() {
    let mut case = TestCase::at(Status::Accepted);
    let tick = Share { files: BTreeSet::from([IDENTITY]), ..share(ShareScope::Named, &[], false) };
    assert!(case.decide(APPLICANT, &Command::RecordConsent(tick)).is_err(), "cannot even be ticked");
    let mut copy = fixture::copy(&case);
    copy.files = vec![IDENTITY];
    assert_eq!(disclosure_check::excess(&case.file, &copy), [Excess::File { file: IDENTITY, why: Why::Private }]);
    case.must(MINAMI, &fixture::notify(&case.clone()));
    let copy = view::for_member(&case.file, AOBA).unwrap();
    for entry in &case.file.files {
        let open = copy.opens(entry.file.id);
        assert_eq!(open, entry.file.purpose == FilePurpose::Evidence, "{:?}", entry.file.purpose);
    }
}

#[test]
fn later_words_to_the_member_are_checked_too() {
    let mut case = accepted(share(ShareScope::WithoutName, &[], false));
    let mut copy = fixture::copy(&case);
    copy.applicant = ShownApplicant::Unnamed;
    copy.files.clear();
    case.must(MINAMI, &Command::NotifyMember(Box::new(copy)));
    let named = Command::WriteToMember(fixture::words("佐藤はるか様の件です"));
    assert_eq!(case.decide(MINAMI, &named), Err(Denied::TooMuch(vec![Excess::InText { item: Item::Name }])));
    let question = entity::case::request::RequestDraft {
        kind: entity::case::request::RequestKind::Materials,
        questions: vec!["佐藤はるか様の記録を出してください".to_owned()],
        why: "調べるため".to_owned(),
        due: None,
    };
    assert!(matches!(case.decide(MINAMI, &Command::AskMember(question)), Err(Denied::TooMuch(_))));
}

#[test]
fn after_reopening_the_member_sees_nothing_until_it_is_told_again() {
    let mut case = TestCase::at(Status::Settled);
    assert!(case.file.may_be_seen_by(AOBA));
    case.must(APPLICANT, &fixture::reopen());
    assert!(!case.file.may_be_seen_by(AOBA));
    assert_eq!(case.file.earlier_disclosures.len(), 1);
    assert!(case.file.notified_at.is_some(), "that it was told once stays on record");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// 1,000 random choices: what gets through holds exactly what was chosen, never more.
    #[test]
    fn only_what_was_chosen_gets_through(
        scope in 0..3_usize,
        ticks in any::<[bool; 2]>(),
        file in any::<bool>(),
        named in any::<bool>(),
        mail in any::<bool>(),
        number in any::<bool>(),
        shown_file in any::<bool>(),
    ) {
        let scope = ShareScope::ALL[scope];
        let items: Vec<ShareItem> = [ShareItem::Mail, ShareItem::Identifiers]
            .into_iter()
            .zip(ticks)
            .filter_map(|(item, ticked)| ticked.then_some(item))
            .collect();
        let case = accepted(share(scope, &items, file));
        let mut copy = fixture::copy(&case);
        if !named {
            copy.applicant = ShownApplicant::Unnamed;
        }
        if mail {
            copy.particulars.push(Particular { item: Item::Mail, value: "haruka@example.jp".to_owned() });
        }
        if number {
            copy.particulars.push(Particular { item: Item::CustomerNumber, value: "A-1029384".to_owned() });
        }
        copy.files = if shown_file { vec![EVIDENCE] } else { Vec::new() };
        let by_name = scope == ShareScope::Named;
        let fine = scope != ShareScope::NotYet
            && (!named || by_name)
            && (!mail || (by_name && ticks[0]))
            && (!number || (by_name && ticks[1]))
            && (!shown_file || file);
        assert_eq!(disclosure_check::excess(&case.file, &copy).is_empty(), fine);
        assert_eq!(case.decide(MINAMI, &Command::NotifyMember(Box::new(copy))).is_ok(), fine);
    }
}
