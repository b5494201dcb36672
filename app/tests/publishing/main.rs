//! What the body publishes: the member list with its history, the guideline that two people put into force, and the
//! letters that go out. On SQLite always, on PostgreSQL where there is one.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

mod guidelines;
#[path = "../house/mod.rs"]
mod house;
mod letters;
#[path = "../../../migration/tests/scratch/mod.rs"]
mod scratch;

use entity::corporate_number::CorporateNumber;
use entity::member::{EndReason, OtherName};
use entity::people::{Actor, Role};
use house::{Form, House, day};
use text::staff::members as member_words;
use usecase::error::AppError;
use usecase::member::add::add;
use usecase::member::change::{Changed, change};
use usecase::member::columns::MemberColumns;
use usecase::member::end::{Ending, end};
use usecase::query::member_history;
use usecase::query::member_search;
use usecase::query::members;
use usecase::state::member_index::MemberQuery;

fn number(serial: u32) -> String {
    CorporateNumber::of_base(&format!("99990100{serial:04}")).unwrap().to_string()
}

/// 「あおば通販」, a member that people know by other names too.
fn aoba() -> MemberColumns {
    MemberColumns {
        number: number(1),
        name: "㈱あおば通販".to_owned(),
        kana: "アオバツウハン".to_owned(),
        former_names: vec![OtherName::plain("青葉商事有限会社")],
        brands: vec![OtherName::plain("ＡＯＢＡ ＳＨＯＰ"), OtherName::plain("100%_まる得")],
        prefecture: "東京都".to_owned(),
        address: "架空区一丁目２番３号".to_owned(),
        field: "通信販売".to_owned(),
        representative: None,
        desk_name: Some("お客様相談室".to_owned()),
        desk_phone: None,
        desk_mail: None,
        website: None,
        postal_code: None,
        consented_on: day("2024-03-20"),
        consent_means: None,
        consent_evidence: None,
        covered_from: day("2024-04-01"),
    }
}

fn ending(until: &str, reason: EndReason) -> Ending {
    Ending { until: day(until), reason, successor: None }
}

fn other(serial: u32, name: &str, kana: &str) -> MemberColumns {
    MemberColumns {
        number: number(serial),
        name: name.to_owned(),
        kana: kana.to_owned(),
        former_names: vec![],
        brands: vec![],
        field: "教育".to_owned(),
        prefecture: "京都府".to_owned(),
        ..aoba()
    }
}

async fn register(house: &House, who: &Actor, input: &MemberColumns) -> members::Member {
    add(&house.app, &Form::by(who).act(), input).await.unwrap();
    members::by_number(&house.app, &input.number).await.unwrap()
}

async fn names(house: &House, text: &str) -> Vec<String> {
    let query = MemberQuery { text: text.to_owned(), ..MemberQuery::default() };
    let found = member_search::search(&house.app, &query, 1).await.unwrap();
    found.rows.into_iter().map(|row| row.columns.name).collect()
}

#[tokio::test]
async fn a_member_is_found_however_its_name_is_written() {
    for house in House::all().await {
        let keeper = house.staff("本田", Role::Admin).await;
        register(&house, &keeper, &aoba()).await;
        register(&house, &keeper, &other(2, "株式会社みどり塾", "ミドリジュク")).await;
        for text in [
            "あおば",
            "アオバ",
            "ｱｵﾊﾞ",
            "あおば 通販",
            "通販　あおば",
            "株式会社あおば通販",
            "（株）あおば通販",
            "あおば通販株式会社",
            "㈱ あおば・通販",
            "青葉商事",
            "青葉",
            "ａｏｂａ　ｓｈｏｐ",
            "aoba",
            "AOBA",
            "100%_",
            &number(1),
            &format!("T{}", number(1)),
        ] {
            assert_eq!(names(&house, text).await, ["㈱あおば通販"], "{text}");
        }
        for text in ["%", "_"] {
            assert_eq!(names(&house, text).await, ["㈱あおば通販"], "a letter of its name, no pattern: {text}");
        }
        for text in ["100x", "・・・", "おーばつーはん", "'; drop table member; --", "みどり 通販"] {
            assert_eq!(names(&house, text).await, Vec::<String>::new(), "{text}");
        }
        assert_eq!(names(&house, "").await, ["㈱あおば通販", "株式会社みどり塾"], "in the order of readings");
        house.close().await;
    }
}

#[tokio::test]
async fn filters_days_and_pages_narrow_the_list() {
    for house in House::all().await {
        let keeper = house.staff("本田", Role::Admin).await;
        let gone = register(&house, &keeper, &aoba()).await;
        for serial in 10..35 {
            register(&house, &keeper, &other(serial, &format!("会社{serial}"), &format!("カイシャ{serial}"))).await;
        }
        let form = Form::of(&keeper, gone.version);
        end(&house.app, &form.act(), gone.id, ending("2026-03-31", EndReason::Left)).await.unwrap();

        let ask = |query: MemberQuery, page: u64| {
            let app = house.app.clone();
            async move { member_search::search(&app, &query, page).await.unwrap() }
        };
        let in_tokyo = MemberQuery { prefecture: Some("東京都".to_owned()), ..MemberQuery::default() };
        assert_eq!(ask(in_tokyo, 1).await.total, 1);
        let schools = MemberQuery { field: Some("教育".to_owned()), ..MemberQuery::default() };
        let (first, second) = (ask(schools.clone(), 1).await, ask(schools.clone(), 2).await);
        assert_eq!((first.rows.len(), second.rows.len(), first.total), (20, 5, 25));
        assert_eq!((second.from(), second.to()), (21, 25));
        assert!(ask(schools, u64::MAX).await.rows.is_empty(), "a page that does not exist is empty, no failure");
        let on = |date: &str| MemberQuery { covered_on: Some(day(date)), ..MemberQuery::default() };
        assert_eq!(ask(on("2024-03-31"), 1).await.total, 0);
        assert_eq!(ask(on("2026-03-31"), 1).await.total, 26);
        assert_eq!(ask(on("2026-04-01"), 1).await.total, 25);

        let standing = member_search::standing(&house.app).await.unwrap();
        assert_eq!((standing.covered, standing.fields.len()), (25, 2));
        assert_eq!(standing.changed_at, Some(house.app.now()));
        let ended = members::by_number(&house.app, &number(1)).await.unwrap();
        assert!(ended.is_over(house.app.today()), "an ended member stays findable");
        assert_eq!(ended.covered_until, Some(day("2026-03-31")));
        house.close().await;
    }
}

#[tokio::test]
async fn of_two_people_who_change_a_member_at_once_one_wins_and_the_other_is_told() {
    for house in House::all().await {
        let first = house.staff("本田", Role::Admin).await;
        let second = house.staff("東山", Role::Approver).await;
        let member = register(&house, &first, &aoba()).await;

        let renamed = MemberColumns { name: "あおばマート株式会社".to_owned(), ..aoba() };
        let moved = MemberColumns { address: "架空区九丁目".to_owned(), ..aoba() };
        house.at("2026-11-22T02:00:00Z");
        let one = Form::of(&first, member.version);
        assert_eq!(
            change(&house.app, &one.act(), member.id, &renamed).await.unwrap(),
            Changed::Yes("/there".to_owned())
        );
        let late = Form::of(&second, member.version);
        match change(&house.app, &late.act(), member.id, &moved).await {
            Err(AppError::Conflict(faster)) => {
                assert_eq!(faster.who, "本田");
                assert_eq!(faster.at, Some(house.app.now()));
            }
            other => panic!("{other:?}"),
        }
        let now = members::by_id(&house.app, member.id).await.unwrap();
        assert_eq!((now.name.as_str(), now.address.as_str()), ("あおばマート株式会社", "架空区一丁目２番３号"));
        assert_eq!(names(&house, "マート").await, ["あおばマート株式会社"], "the search copy follows");

        let history = member_history::of(&house.app, member.id).await.unwrap();
        assert_eq!(history.len(), 2);
        let newest = history.first().unwrap();
        assert_eq!(newest.who.as_deref(), Some("本田"));
        let altered = newest.fields.first().unwrap();
        assert_eq!(
            (altered.field.as_str(), altered.before.as_str(), altered.after.as_str()),
            ("name", "㈱あおば通販", "あおばマート株式会社")
        );
        house.close().await;
    }
}

#[tokio::test]
async fn the_same_form_twice_changes_once_and_other_content_under_its_key_is_refused() {
    for house in House::all().await {
        let keeper = house.staff("本田", Role::Admin).await;
        let form = Form::by(&keeper);
        assert_eq!(add(&house.app, &form.act(), &aoba()).await.unwrap(), "/there");
        assert_eq!(add(&house.app, &form.act(), &aoba()).await.unwrap(), "/there");
        let again = form.changed();
        assert!(matches!(add(&house.app, &again.act(), &other(2, "ほか", "ホカ")).await, Err(AppError::Stale)));
        assert_eq!(names(&house, "").await.len(), 1);

        let taken = add(&house.app, &Form::by(&keeper).act(), &aoba()).await;
        match taken {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("number").as_deref(), Some(member_words::E_NUMBER_TAKEN));
            }
            other => panic!("{other:?}"),
        }
        let member = members::by_number(&house.app, &number(1)).await.unwrap();
        let same = Form::of(&keeper, member.version);
        assert_eq!(change(&house.app, &same.act(), member.id, &aoba()).await.unwrap(), Changed::No);
        assert_eq!(member_history::of(&house.app, member.id).await.unwrap().len(), 1);
        house.close().await;
    }
}

#[tokio::test]
async fn only_registrars_keep_the_list_and_an_end_is_recorded_once() {
    for house in House::all().await {
        let keeper = house.staff("東山", Role::Approver).await;
        let member = register(&house, &keeper, &aoba()).await;
        for (name, role) in [("北野", Role::Intake), ("南", Role::Handler), ("西", Role::Auditor)] {
            let nosy = house.staff(name, role).await;
            let form = Form::of(&nosy, 1);
            assert!(matches!(add(&house.app, &form.act(), &other(2, "x", "X")).await, Err(AppError::Forbidden)));
            assert!(matches!(change(&house.app, &form.act(), member.id, &aoba()).await, Err(AppError::Forbidden)));
            let ended = end(&house.app, &form.act(), member.id, ending("2026-12-31", EndReason::Left)).await;
            assert!(matches!(ended, Err(AppError::Forbidden)));
        }
        let early = Form::of(&keeper, 1);
        match end(&house.app, &early.act(), member.id, ending("2024-03-31", EndReason::Left)).await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("until").as_deref(), Some(member_words::E_UNTIL_BEFORE));
            }
            other => panic!("{other:?}"),
        }
        let form = Form::of(&keeper, 1);
        end(&house.app, &form.act(), member.id, ending("2026-12-31", EndReason::Dissolved)).await.unwrap();
        let twice = Form::of(&keeper, 2);
        match end(&house.app, &twice.act(), member.id, ending("2027-01-31", EndReason::Left)).await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("until").as_deref(), Some(member_words::E_ENDED));
            }
            other => panic!("{other:?}"),
        }
        house.close().await;
    }
}
