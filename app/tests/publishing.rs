//! What the body publishes: the member list with its history, the guideline that two people put into force, and the
//! letters that go out. On SQLite always, on PostgreSQL where there is one.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

#[path = "house/mod.rs"]
mod house;
#[path = "../../migration/tests/scratch/mod.rs"]
mod scratch;

use app::error::AppError;
use app::text::{Lang, body::guidelines as guideline_words, body::members as member_words};
use app::usecase::guideline::draft::{self, DraftInput};
use app::usecase::guideline::step::{self, Taken};
use app::usecase::letter::content::{Address, LetterContent, Recipient, TaskContent};
use app::usecase::letter::post;
use app::usecase::member::change::{Changed, change};
use app::usecase::member::end::{Ending, end};
use app::usecase::member::{add::add, input::MemberInput};
use app::usecase::read::audit::{self, AuditQuery};
use app::usecase::read::guidelines::{self, Stands};
use app::usecase::read::letters::{self, Shelf};
use app::usecase::read::mails;
use app::usecase::read::member_history;
use app::usecase::read::members::{self, MemberQuery};
use app::usecase::read::tasks::{self, Pile, Whose};
use app::vault::keys::Place;
use entity::corporate_number::CorporateNumber;
use entity::db::{guidance, letter, staff_task};
use entity::guideline::life::{Move, Stage};
use entity::id::{CaseId, GuidanceId, MemberId};
use entity::member::{EndReason, OtherName};
use entity::people::{Actor, Role};
use house::{Form, House, day};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use uuid::Uuid;

fn number(serial: u32) -> String {
    CorporateNumber::of_base(&format!("99990100{serial:04}")).unwrap().to_string()
}

/// 「あおば通販」, a member that people know by other names too.
fn aoba() -> MemberInput {
    MemberInput {
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

fn other(serial: u32, name: &str, kana: &str) -> MemberInput {
    MemberInput {
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

async fn register(house: &House, who: &Actor, input: &MemberInput) -> members::Member {
    add(&house.desk, &Form::by(who).act(), input).await.unwrap();
    members::by_number(&house.desk, &input.number).await.unwrap()
}

async fn names(house: &House, text: &str) -> Vec<String> {
    let query = MemberQuery { text: text.to_owned(), ..MemberQuery::default() };
    let found = members::search(&house.desk, &query, 1).await.unwrap();
    found.rows.into_iter().map(|row| row.name).collect()
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
        end(&house.desk, &form.act(), gone.id, ending("2026-03-31", EndReason::Left)).await.unwrap();

        let ask = |query: MemberQuery, page: u64| {
            let desk = house.desk.clone();
            async move { members::search(&desk, &query, page).await.unwrap() }
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

        let standing = members::standing(&house.desk).await.unwrap();
        assert_eq!((standing.covered, standing.fields.len()), (25, 2));
        assert_eq!(standing.changed_at, Some(house.desk.now()));
        let ended = members::by_number(&house.desk, &number(1)).await.unwrap();
        assert!(ended.is_over(house.desk.today()), "an ended member stays findable");
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

        let renamed = MemberInput { name: "あおばマート株式会社".to_owned(), ..aoba() };
        let moved = MemberInput { address: "架空区九丁目".to_owned(), ..aoba() };
        house.at("2026-11-22T02:00:00Z");
        let one = Form::of(&first, member.version);
        assert_eq!(
            change(&house.desk, &one.act(), member.id, &renamed).await.unwrap(),
            Changed::Yes("/there".to_owned())
        );
        let late = Form::of(&second, member.version);
        match change(&house.desk, &late.act(), member.id, &moved).await {
            Err(AppError::Conflict(faster)) => {
                assert_eq!(faster.who, "本田");
                assert_eq!(faster.at, Some(house.desk.now()));
            }
            other => panic!("{other:?}"),
        }
        let now = members::by_id(&house.desk, member.id).await.unwrap();
        assert_eq!((now.name.as_str(), now.address.as_str()), ("あおばマート株式会社", "架空区一丁目２番３号"));
        assert_eq!(names(&house, "マート").await, ["あおばマート株式会社"], "the search copy follows");

        let history = member_history::of(&house.desk, member.id).await.unwrap();
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
        assert_eq!(add(&house.desk, &form.act(), &aoba()).await.unwrap(), "/there");
        assert_eq!(add(&house.desk, &form.act(), &aoba()).await.unwrap(), "/there");
        let again = form.changed();
        assert!(matches!(add(&house.desk, &again.act(), &other(2, "ほか", "ホカ")).await, Err(AppError::Stale)));
        assert_eq!(names(&house, "").await.len(), 1);

        let taken = add(&house.desk, &Form::by(&keeper).act(), &aoba()).await;
        match taken {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("number").as_deref(), Some(member_words::E_NUMBER_TAKEN.get(Lang::Ja)));
            }
            other => panic!("{other:?}"),
        }
        let member = members::by_number(&house.desk, &number(1)).await.unwrap();
        let same = Form::of(&keeper, member.version);
        assert_eq!(change(&house.desk, &same.act(), member.id, &aoba()).await.unwrap(), Changed::No);
        assert_eq!(member_history::of(&house.desk, member.id).await.unwrap().len(), 1);
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
            assert!(matches!(add(&house.desk, &form.act(), &other(2, "x", "X")).await, Err(AppError::Forbidden)));
            assert!(matches!(change(&house.desk, &form.act(), member.id, &aoba()).await, Err(AppError::Forbidden)));
            let ended = end(&house.desk, &form.act(), member.id, ending("2026-12-31", EndReason::Left)).await;
            assert!(matches!(ended, Err(AppError::Forbidden)));
        }
        let early = Form::of(&keeper, 1);
        match end(&house.desk, &early.act(), member.id, ending("2024-03-31", EndReason::Left)).await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("until").as_deref(), Some(member_words::E_UNTIL_BEFORE.get(Lang::Ja)));
            }
            other => panic!("{other:?}"),
        }
        let form = Form::of(&keeper, 1);
        end(&house.desk, &form.act(), member.id, ending("2026-12-31", EndReason::Dissolved)).await.unwrap();
        let twice = Form::of(&keeper, 2);
        match end(&house.desk, &twice.act(), member.id, ending("2027-01-31", EndReason::Left)).await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("until").as_deref(), Some(member_words::E_ENDED.get(Lang::Ja)));
            }
            other => panic!("{other:?}"),
        }
        house.close().await;
    }
}

fn text(body: &str) -> DraftInput {
    DraftInput { body: body.to_owned(), summary: "はじめての版です。".to_owned() }
}

/// The version that is on its way.
async fn open(house: &House) -> guidelines::Version {
    guidelines::by_slug(&house.desk, "core").await.unwrap().open().cloned().unwrap()
}

/// Takes a step with the version on its way, as somebody who sees it as it is.
async fn take(house: &House, who: &Actor, made: Move) -> Result<String, AppError> {
    let version = open(house).await;
    step::take(&house.desk, &Form::of(who, version.version).act(), version.id, &Taken::from(made)).await
}

/// All steps up to the Commission's publication.
fn up_to_the_commission(in_force_on: &str) -> [Move; 4] {
    [
        Move::Hear { on: day("2026-09-01") },
        Move::Adopt { on: day("2026-09-15"), in_force_on: day(in_force_on) },
        Move::File { on: day("2026-10-01") },
        Move::PpcPublish { on: day("2026-11-01") },
    ]
}

#[tokio::test]
async fn a_guideline_is_published_by_two_people_in_the_order_of_article_54() {
    for house in House::all().await {
        let admin = house.staff("本田", Role::Admin).await;
        let approver = house.staff("東山", Role::Approver).await;
        let second = house.staff("大川", Role::Approver).await;
        let handler = house.staff("南", Role::Handler).await;
        draft::create(&house.desk, &Form::by(&admin).act(), "core", "個人情報保護指針").await.unwrap();
        match draft::create(&house.desk, &Form::by(&admin).act(), "core", "ほか").await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("slug").as_deref(), Some(guideline_words::E_SLUG_TAKEN.get(Lang::Ja)));
            }
            other => panic!("{other:?}"),
        }
        let id = open(&house).await.id;

        // An empty draft can be heard by nobody, and nobody outside sees it.
        let early = take(&house, &approver, Move::Hear { on: day("2026-09-01") }).await;
        assert!(matches!(early, Err(AppError::Invalid(_))), "{early:?}");
        let skipped = take(&house, &approver, Move::Propose).await;
        assert!(matches!(skipped, Err(AppError::Conflict(_))), "{skipped:?}");
        let nosy = take(&house, &handler, Move::Hear { on: day("2026-09-01") }).await;
        assert!(matches!(nosy, Err(AppError::Forbidden)), "{nosy:?}");
        assert!(matches!(guidelines::public_by_slug(&house.desk, "core").await, Err(AppError::NotFound)));
        assert!(guidelines::public(&house.desk).await.unwrap().is_empty());

        draft::save(&house.desk, &Form::of(&admin, 1).act(), id, &text("### 第1条（目的）\n\n1. 目的。"))
            .await
            .unwrap();
        let overtaken = draft::save(&house.desk, &Form::of(&approver, 1).act(), id, &text("x")).await;
        assert!(matches!(overtaken, Err(AppError::Conflict(_))), "{overtaken:?}");

        let steps = up_to_the_commission("2026-11-22");
        for (at, made) in steps.into_iter().enumerate() {
            take(&house, &admin, made).await.unwrap();
            let now = open(&house).await;
            let writing = draft::save(&house.desk, &Form::of(&admin, now.version).act(), id, &text("heimlich")).await;
            let open_text = at == 0;
            assert_eq!(matches!(writing, Err(AppError::Conflict(_))), !open_text, "{made:?}: {writing:?}");
            if open_text {
                let again = Form::of(&admin, now.version + 1);
                draft::save(&house.desk, &again.act(), id, &text("### 第1条（目的）\n\n1. 目的。")).await.unwrap();
            }
            if made != steps[3] {
                let early = take(&house, &approver, Move::Publish).await;
                assert!(matches!(early, Err(AppError::Conflict(_))), "{made:?}: {early:?}");
            }
        }
        let wrong = take(&house, &admin, Move::PpcPublish { on: day("2026-09-30") }).await;
        assert!(matches!(wrong, Err(AppError::Invalid(_))), "before it was filed: {wrong:?}");

        take(&house, &approver, Move::Propose).await.unwrap();
        assert_eq!(open(&house).await.stage, Stage::Proposed);
        for nobody in [&approver, &admin] {
            let own = take(&house, nobody, Move::Publish).await;
            assert!(matches!(own, Err(AppError::Forbidden)), "{own:?}");
        }
        take(&house, &second, Move::Return).await.unwrap();
        assert_eq!(open(&house).await.stage, Stage::PpcPublished);
        take(&house, &admin, Move::Propose).await.unwrap();
        assert!(
            guidelines::public(&house.desk).await.unwrap().is_empty(),
            "nothing is public before the second person"
        );
        take(&house, &second, Move::Publish).await.unwrap();

        let public = guidelines::public_by_slug(&house.desk, "core").await.unwrap();
        let version = public.in_force(house.desk.today()).unwrap();
        assert_eq!(version.published_on, Some(house.desk.today()));
        assert_eq!(version.proposed_by.as_ref().unwrap().1, "本田");
        assert_eq!(version.approved_by.as_ref().unwrap().1, "大川");
        assert_eq!(version.body, "### 第1条（目的）\n\n1. 目的。");
        let steps: Vec<&str> =
            guidelines::steps(&house.desk, id).await.unwrap().iter().map(|one| one.step.code()).collect();
        assert_eq!(steps, ["hear", "adopt", "file", "ppc-publish", "propose", "return", "propose", "publish"]);
        house.close().await;
    }
}

#[tokio::test]
async fn a_later_version_takes_over_on_its_day() {
    for house in House::all().await {
        let admin = house.staff("本田", Role::Admin).await;
        let approver = house.staff("東山", Role::Approver).await;
        draft::create(&house.desk, &Form::by(&admin).act(), "core", "指針").await.unwrap();
        let go = async |body: &str, in_force_on: &str| {
            let version = open(&house).await;
            draft::save(&house.desk, &Form::of(&admin, version.version).act(), version.id, &text(body)).await.unwrap();
            for made in up_to_the_commission(in_force_on) {
                take(&house, &admin, made).await.unwrap();
            }
            take(&house, &admin, Move::Propose).await.unwrap();
            take(&house, &approver, Move::Publish).await.unwrap();
        };
        go("## 第1条\n\n一", "2026-11-22").await;
        let one = guidelines::by_slug(&house.desk, "core").await.unwrap();
        draft::next(&house.desk, &Form::by(&admin).act(), one.id).await.unwrap();
        let again = draft::next(&house.desk, &Form::by(&admin).act(), one.id).await;
        assert!(matches!(again, Err(AppError::Conflict(_))), "one open version at a time: {again:?}");

        // A version that was given up is nobody's, and the next one begins where the published one stands.
        take(&house, &admin, Move::Withdraw).await.unwrap();
        draft::next(&house.desk, &Form::by(&admin).act(), one.id).await.unwrap();
        assert_eq!((open(&house).await.number, open(&house).await.body.as_str()), (3, "## 第1条\n\n一"));
        go("## 第1条\n\n二", "2027-04-01").await;

        let one = guidelines::public_by_slug(&house.desk, "core").await.unwrap();
        let number = |on: &str| one.in_force(day(on)).map(|version| version.number);
        assert_eq!((number("2027-03-31"), number("2027-04-01")), (Some(1), Some(3)));
        let newest = one.published().next().unwrap();
        assert_eq!(one.stands(newest, day("2026-11-22")), Stands::Coming(day("2027-04-01")));
        assert_eq!(one.before(newest).unwrap().number, 1, "the one given up is not compared with");
        assert_eq!(guidelines::review_due(&house.desk, &one).await.unwrap(), Some(day("2027-11-22")));
        house.close().await;
    }
}

fn letter_to_aoba() -> LetterContent {
    LetterContent {
        kind: "member-notice".to_owned(),
        number: Some("2026-481903".to_owned()),
        dated: day("2026-11-20"),
        to: Recipient {
            postal_code: Some("1000000".to_owned()),
            address: vec!["東京都架空区一丁目".to_owned()],
            name: vec!["㈱あおば通販".to_owned(), "お客様相談室".to_owned()],
            form: Address::Office,
        },
        title: "苦情の申出について".to_owned(),
        paragraphs: vec!["通知します。".to_owned()],
        items: vec!["受付番号".to_owned()],
        after: vec![],
        about: None,
    }
}

/// A letter about a guidance file, which needs no case.
async fn letter_row(house: &House, member: MemberId, created: &str) -> Uuid {
    let (id, about) = (Uuid::now_v7(), GuidanceId(Uuid::now_v7()));
    let write = &house.desk.db().write;
    guidance::ActiveModel {
        id: Set(about),
        number: Set(format!("G-{}", about.0.simple())),
        member_id: Set(member),
        origin_case_id: Set(None),
        status: Set("opened".to_owned()),
        version: Set(1),
        due_on: Set(None),
        created_at: Set(house.desk.now()),
        told_at: Set(None),
        rung: Set(None),
        proposal_by: Set(None),
    }
    .insert(write)
    .await
    .unwrap();
    let sealed = house.desk.keys().seal_json(Place::new("letter", "sealed", id), &letter_to_aoba()).unwrap();
    letter::Entity::insert(letter::ActiveModel {
        id: Set(id),
        case_id: Set(None),
        guidance_id: Set(Some(about)),
        member_id: Set(Some(member)),
        kind: Set("member-notice".to_owned()),
        recipient: Set("member".to_owned()),
        sealed: Set(sealed),
        created_at: Set(created.parse().unwrap()),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(write)
    .await
    .unwrap();
    id
}

#[tokio::test]
async fn a_letter_waits_until_somebody_has_posted_it() {
    for house in House::all().await {
        let keeper = house.staff("本田", Role::Admin).await;
        let clerk = house.staff("北野", Role::Intake).await;
        let member = register(&house, &keeper, &aoba()).await;
        let id = letter_row(&house, member.id, "2026-11-20T03:00:00Z").await;
        letter_row(&house, member.id, "2026-11-21T03:00:00Z").await;

        assert!(matches!(letters::list(&house.desk, &keeper, Shelf::Waiting, 1).await, Err(AppError::Forbidden)));
        assert!(matches!(letters::one(&house.desk, &keeper, id).await, Err(AppError::Forbidden)));
        let waiting = letters::list(&house.desk, &clerk, Shelf::Waiting, 1).await.unwrap();
        assert_eq!((waiting.total, waiting.rows.len()), (2, 2));
        let first = waiting.rows.first().unwrap();
        assert_eq!((first.id, first.title.as_deref()), (id, Some("苦情の申出について")), "the oldest first");
        assert_eq!(letters::one(&house.desk, &clerk, id).await.unwrap().content, Some(letter_to_aoba()));

        for (on, word) in
            [("2026-11-23", app::text::body::letters::E_FUTURE), ("2026-11-19", app::text::body::letters::E_BEFORE)]
        {
            match post::posted(&house.desk, &Form::by(&clerk).act(), id, day(on)).await {
                Err(AppError::Invalid(errors)) => {
                    assert_eq!(errors.of("posted").as_deref(), Some(word.get(Lang::Ja)));
                }
                other => panic!("{on}: {other:?}"),
            }
        }
        let form = Form::by(&clerk);
        post::posted(&house.desk, &form.act(), id, day("2026-11-21")).await.unwrap();
        post::posted(&house.desk, &form.act(), id, day("2026-11-21")).await.expect("the same form again is no error");
        let twice = post::posted(&house.desk, &Form::by(&clerk).act(), id, day("2026-11-22")).await;
        assert!(matches!(twice, Err(AppError::Conflict(_))), "{twice:?}");
        let posted = letters::list(&house.desk, &clerk, Shelf::Posted, 1).await.unwrap();
        assert_eq!(posted.rows.first().unwrap().posted_on, Some(day("2026-11-21")));
        assert_eq!(letters::waiting(&house.desk, &clerk).await.unwrap(), 1);
        let one = letters::one(&house.desk, &clerk, id).await.unwrap();
        assert_eq!(one.posted, Some((day("2026-11-21"), "北野".to_owned())));
        house.close().await;
    }
}

#[tokio::test]
async fn a_task_is_done_once() {
    for house in House::all().await {
        let clerk = house.staff("北野", Role::Intake).await;
        let admin = house.staff("本田", Role::Admin).await;
        let content = TaskContent {
            what: "届かなかったメールを確かめる".to_owned(),
            whom: String::new(),
            phone: String::new(),
            wishes: String::new(),
            say: vec![],
            about: None,
        };
        let id = Uuid::now_v7();
        staff_task::Entity::insert(staff_task::ActiveModel {
            id: Set(id),
            case_id: Set(None),
            kind: Set("job_gave_up".to_owned()),
            sealed: Set(house.desk.keys().seal_json(Place::new("staff_task", "sealed", id), &content).unwrap()),
            due_on: Set(None),
            created_at: Set(house.desk.now()),
            done_at: Set(None),
            done_by: Set(None),
        })
        .exec_without_returning(&house.desk.db().write)
        .await
        .unwrap();
        let ask = |pile, whose| tasks::Ask { pile, whose, page: 1 };
        let open = ask(Pile::Open, Whose::All);
        assert!(matches!(tasks::list(&house.desk, &admin, open).await, Err(AppError::Forbidden)));
        let found = tasks::list(&house.desk, &clerk, open).await.unwrap();
        assert_eq!((found.total, found.open), (1, (1, 0)), "it belongs to no case, so to nobody's");
        assert_eq!(found.rows.first().unwrap().content.as_ref(), Some(&content));
        let mine = tasks::list(&house.desk, &clerk, ask(Pile::Open, Whose::Mine)).await.unwrap();
        assert!(mine.rows.is_empty());
        assert!(matches!(post::done(&house.desk, &Form::by(&admin).act(), id, None).await, Err(AppError::Forbidden)));
        post::done(&house.desk, &Form::by(&clerk).act(), id, None).await.unwrap();
        let twice = post::done(&house.desk, &Form::by(&clerk).act(), id, None).await;
        assert!(matches!(twice, Err(AppError::Conflict(_))), "{twice:?}");
        assert_eq!(tasks::list(&house.desk, &clerk, open).await.unwrap().total, 0);
        let past = tasks::list(&house.desk, &clerk, ask(Pile::Done, Whose::All)).await.unwrap();
        assert_eq!(past.rows.first().unwrap().done.as_ref().map(|(_, who)| who.as_str()), Some("北野"));
        house.close().await;
    }
}

#[tokio::test]
async fn the_log_tells_what_was_done_and_only_to_those_who_watch() {
    for house in House::all().await {
        let keeper = house.staff("東山", Role::Approver).await;
        let auditor = house.staff("西", Role::Auditor).await;
        let member = register(&house, &keeper, &aoba()).await;
        let form = Form::of(&keeper, member.version);
        end(&house.desk, &form.act(), member.id, ending("2026-12-31", EndReason::Dissolved)).await.unwrap();

        let everything = AuditQuery::default();
        assert!(matches!(audit::page(&house.desk, &keeper, &everything).await, Err(AppError::Forbidden)));
        let page = audit::page(&house.desk, &auditor, &everything).await.unwrap();
        let told: Vec<_> = page
            .lines
            .iter()
            .map(|line| (line.who.as_deref(), line.action.as_str(), line.subject.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (Some("東山"), "member.ended", Some("㈱あおば通販")),
                (Some("東山"), "member.added", Some("㈱あおば通販"))
            ]
        );
        assert_eq!((page.older, page.actions.len()), (None, 2));
        let only = AuditQuery { action: Some("member.added".to_owned()), ..AuditQuery::default() };
        assert_eq!(audit::page(&house.desk, &auditor, &only).await.unwrap().lines.len(), 1);
        let before = AuditQuery { before: page.lines.first().map(|line| line.seq), ..AuditQuery::default() };
        assert_eq!(audit::page(&house.desk, &auditor, &before).await.unwrap().lines.len(), 1);
        let written = entity::db::audit::Entity::find()
            .filter(entity::db::audit::Column::RequestId.eq("test"))
            .count(house.desk.read())
            .await
            .unwrap();
        assert_eq!(written, 2);
        house.close().await;
    }
}

#[tokio::test]
async fn mails_of_the_demonstration_are_read_by_staff_and_from_their_folder_only() {
    for house in House::all().await {
        let clerk = house.staff("北野", Role::Intake).await;
        assert_eq!(mails::list(&house.desk, &clerk).await.unwrap(), []);
        std::fs::create_dir(house.mail_folder()).unwrap();
        std::fs::write(house.mail_folder().join("a-1.eml"), "Subject: x\nTo: a@example.jp\n\nyes\n").unwrap();
        std::fs::write(house.mail_folder().join("secret.txt"), "no").unwrap();
        let found = mails::list(&house.desk, &clerk).await.unwrap();
        assert_eq!(found.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["a-1"]);
        assert_eq!(mails::one(&house.desk, &clerk, "a-1").await.unwrap().mail.text, "yes");
        for name in ["../keys", "a-1.eml", "", "secret", "a/1", "..", "%2e%2e"] {
            assert!(matches!(mails::one(&house.desk, &clerk, name).await, Err(AppError::NotFound)), "{name}");
        }
        let applicant = Actor::Applicant { case: CaseId(Uuid::nil()) };
        assert!(matches!(mails::list(&house.desk, &applicant).await, Err(AppError::NotFound)));
        house.close().await;
    }
}
