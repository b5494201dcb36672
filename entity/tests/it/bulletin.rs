//! Bulletins: for whom, what is owed, when the program reminds.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::bulletin::{
    Asks, Audience, BulletinFacts, Kind, Lack, Mark, Reached, WantedResponse, fields_of, lacks, reached, reminds_from,
    round_is_due, wanted,
};
use entity::member::Coverage;
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn coverage(from: &str, until: Option<&str>) -> Coverage {
    Coverage { consented_on: day(from), from: day(from), until: until.map(day) }
}

fn audience(kind: Kind, fields: &[&str]) -> Audience {
    Audience { kind, fields: fields.iter().map(|field| (*field).to_owned()).collect() }
}

#[test]
fn who_joins_later_is_among_the_readers_and_who_left_is_not() {
    let all = audience(Kind::Members, &[]);
    let some = audience(Kind::Fields, &["通信販売", "医療"]);
    let public = audience(Kind::Public, &[]);
    let today = day("2026-11-22");
    for (covered, is_covered) in [
        (coverage("2020-04-01", None), true),
        (coverage("2026-11-22", None), true),
        (coverage("2026-11-23", None), false),
        (coverage("2020-04-01", Some("2026-11-22")), true),
        (coverage("2020-04-01", Some("2026-11-21")), false),
    ] {
        assert_eq!(all.holds("教育", &covered, today), is_covered, "{covered:?}");
        assert_eq!(some.holds("医療", &covered, today), is_covered, "{covered:?}");
        assert!(!some.holds("教育", &covered, today));
        assert!(!some.holds("医", &covered, today), "a part of a field is another field");
        assert!(!public.holds("医療", &covered, today), "nothing public is asked of members");
    }
}

#[test]
fn one_acknowledgement_speaks_for_the_member_and_each_person_reads() {
    let read = Mark { read_at: Some(at("2026-11-22T01:00:00Z")), acknowledged_at: None };
    let said = Mark { acknowledged_at: read.read_at, ..read };
    let none = Mark::default();
    assert_eq!(reached(&[]), Reached::Nobody);
    assert_eq!(reached(&[none, read]), Reached::Read);
    assert_eq!(reached(&[read, said, none]), Reached::Acknowledged);
    for (asks, own, member, wants) in [
        (Asks::Acknowledge, none, Reached::Nobody, WantedResponse::Acknowledgement),
        (Asks::Acknowledge, read, Reached::Read, WantedResponse::Acknowledgement),
        (Asks::Acknowledge, none, Reached::Acknowledged, WantedResponse::Reading),
        (Asks::Acknowledge, read, Reached::Acknowledged, WantedResponse::Nothing),
        (Asks::Read, none, Reached::Read, WantedResponse::Reading),
        (Asks::Read, read, Reached::Read, WantedResponse::Nothing),
    ] {
        assert_eq!(wanted(asks, own, member), wants, "{asks} {own:?} {member:?}");
    }
    assert!(Asks::Read.is_owed(Reached::Nobody) && !Asks::Read.is_owed(Reached::Read));
    assert!(Asks::Acknowledge.is_owed(Reached::Read) && !Asks::Acknowledge.is_owed(Reached::Acknowledged));
}

#[test]
fn a_draft_is_told_everything_that_it_lacks() {
    let now = at("2026-11-22T01:00:00Z");
    let members = audience(Kind::Members, &[]);
    let fine = BulletinFacts {
        number: 1,
        words: ("題", "本文"),
        english: ("", ""),
        audience: &members,
        asks: Asks::Acknowledge,
        due_on: Some(day("2026-11-22")),
        remind_days: Some(3),
        publish_at: None,
        change: "",
    };
    assert_eq!(lacks(&fine, now), []);
    let nowhere = audience(Kind::Fields, &[]);
    let public = audience(Kind::Public, &[]);
    let cases = [
        (BulletinFacts { words: (" ", "本文"), ..fine.clone() }, Lack::Title),
        (BulletinFacts { words: ("題", "\n"), ..fine.clone() }, Lack::Body),
        (BulletinFacts { english: ("Title", ""), ..fine.clone() }, Lack::English),
        (BulletinFacts { english: ("", "Text"), ..fine.clone() }, Lack::English),
        (BulletinFacts { audience: &nowhere, ..fine.clone() }, Lack::Fields),
        (BulletinFacts { audience: &public, ..fine.clone() }, Lack::AsksPublic),
        (BulletinFacts { due_on: None, remind_days: None, ..fine.clone() }, Lack::Due),
        (BulletinFacts { due_on: Some(day("2026-11-21")), ..fine.clone() }, Lack::DuePast),
        (BulletinFacts { publish_at: Some(at("2026-11-22T15:00:00Z")), ..fine.clone() }, Lack::DuePast),
        (BulletinFacts { asks: Asks::Read, due_on: None, ..fine.clone() }, Lack::RemindWithoutDue),
        (BulletinFacts { publish_at: Some(now), ..fine.clone() }, Lack::PublishPast),
        (BulletinFacts { number: 2, ..fine.clone() }, Lack::Change),
    ];
    for (facts, lack) in cases {
        assert_eq!(lacks(&facts, now), [lack], "{facts:?}");
    }
}

#[test]
fn fields_survive_their_column() {
    assert_eq!(fields_of("通信販売\n\n 医療 \n"), ["通信販売", "医療"]);
    assert!(fields_of("").is_empty());
}

proptest! {
    #[test]
    fn the_program_reminds_once_between_its_day_and_the_last_day(
        due in 0_u64..400,
        days in prop::option::of(1_u32..60),
        steps in prop::collection::vec(1_u64..4, 1..200),
    ) {
        let start = day("2026-01-01");
        let due_on = start.checked_add_days(Days::new(due)).unwrap();
        let (mut today, mut sent, mut reminders) = (start, None, Vec::new());
        for step in steps {
            if round_is_due(Some(due_on), days, sent, today) {
                sent = Some(today);
                reminders.push(today);
            }
            today = today.checked_add_days(Days::new(step)).unwrap();
        }
        prop_assert!(reminders.len() <= 1);
        for reminded in &reminders {
            prop_assert!(*reminded <= due_on && reminds_from(Some(due_on), days).unwrap() <= *reminded);
        }
        prop_assert_eq!(days.is_none() && !reminders.is_empty(), false);
    }

    #[test]
    fn marks_never_take_a_member_back(read in any::<bool>(), said in any::<bool>(), more in any::<bool>()) {
        let moment = Some(at("2026-11-22T01:00:00Z"));
        let one = Mark { read_at: read.then_some(moment).flatten(), acknowledged_at: said.then_some(moment).flatten() };
        let other = Mark { read_at: more.then_some(moment).flatten(), acknowledged_at: None };
        prop_assert!(reached(&[one, other]) >= reached(&[one]));
        for asks in Asks::ALL {
            prop_assert!(asks.is_owed(reached(&[one])) || !asks.is_owed(reached(&[one, other])));
        }
    }
}
