//! A case with a long history: whoever opens it pays for one page of it and for what came since its snapshot, not for all
//! of it. What is opened is counted by what the vault says of it: every event that the snapshot holds is damaged, and each
//! time one is opened all the same, the log says so.

use chrono::TimeDelta;
use entity::case::Command;
use entity::case::quota::WORDS_A_DAY;
use entity::id::CaseId;
use entity::people::Actor;
use http::StatusCode;
use schema::{case_event, case_file, case_snapshot, letter, staff_task};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;
use usecase::account::session::Opens;
use usecase::case::load;
use usecase::case::rebuild_copies;
use usecase::case::upkeep;
use uuid::Uuid;
use vault::keys::SealContext;

use crate::damaged::{DAMAGED, Log, open_histories};
use crate::harness::{Browser, Found, House, form_key};
use crate::seed::Team;
use crate::story::words;

/// Steps of the case.
const STEPS: u64 = 600;
/// Steps on a page of the desk, and of the applicant.
const PAGE: (usize, usize) = (50, 30);
/// The most events after a snapshot.
const SINCE: i32 = 32;

/// A case of 600 steps, some of the applicant in between and all the rest inside.
async fn long(house: &House, team: Team) -> CaseId {
    let member = house.member("9999010000001", "株式会社あおば通販").await;
    let id = house.notified(team, member, "株式会社あおば通販").await;
    let [_, handler, _] = team.actors();
    let applicant = Actor::Applicant { case: id };
    for place in 0..WORDS_A_DAY {
        house.step(id, &applicant, Command::WriteAsApplicant(words(&format!("申出人の{place}。")))).await;
    }
    house.hands.pass(TimeDelta::days(1));
    for place in 0..WORDS_A_DAY {
        house.step(id, &applicant, Command::WriteAsApplicant(words(&format!("翌日の{place}。")))).await;
    }
    let there = case_event::Entity::find().filter(case_event::Column::CaseId.eq(id));
    let there = there.count(house.app.read()).await.unwrap();
    for place in there..STEPS {
        house.step(id, &handler, Command::WriteNote(words(&format!("メモ{place}。")))).await;
    }
    id
}

/// A letter to the applicant that waits, and two tasks.
async fn with_letter_and_tasks(house: &House, id: CaseId) {
    let (db, now) = (&house.app.db().write, house.app.now());
    let keys = house.app.keys().of_case(id).await.unwrap();
    let row = Uuid::now_v7();
    let to = json!({ "postal_code": null, "address": ["東京都"], "name": ["青木"], "form": "person" });
    let content = json!({
        "kind": "message", "number": null, "dated": house.app.today(), "to": to, "title": "お知らせ",
        "paragraphs": [], "items": [], "after": [],
    });
    letter::Entity::insert(letter::ActiveModel {
        id: Set(row),
        case_id: Set(Some(id)),
        guidance_id: Set(None),
        member_id: Set(None),
        kind: Set("message".to_owned()),
        recipient: Set("applicant".to_owned()),
        sealed: Set(keys.seal_json(SealContext::new("letter", "sealed", row), &content).unwrap()),
        created_at: Set(now),
        posted_on: Set(None),
        posted_by: Set(None),
        posted_at: Set(None),
    })
    .exec_without_returning(db)
    .await
    .unwrap();
    for _ in 0..2 {
        let row = Uuid::now_v7();
        let content = json!({ "what": "電話する", "whom": "青木", "phone": "03-0000-0000", "wishes": "", "say": [] });
        staff_task::Entity::insert(staff_task::ActiveModel {
            id: Set(row),
            case_id: Set(Some(id)),
            kind: Set("call".to_owned()),
            sealed: Set(keys.seal_json(SealContext::new("staff_task", "sealed", row), &content).unwrap()),
            due_on: Set(Some(house.app.today())),
            created_at: Set(now),
            done_at: Set(None),
            done_by: Set(None),
        })
        .exec_without_returning(db)
        .await
        .unwrap();
    }
}

/// Damages every event that the snapshot holds; the last that it holds.
async fn damage_what_the_snapshot_holds(house: &House, id: CaseId) -> i32 {
    let db = &house.app.db().write;
    let held = case_snapshot::Entity::find_by_id(id).found(db).await.version;
    let version = case_file::Entity::find_by_id(id).found(db).await.version;
    assert!(version - held < SINCE, "{held} of {version}");
    case_event::Entity::update_many()
        .col_expr(case_event::Column::Sealed, Expr::value(vec![0_u8; 80]))
        .filter(case_event::Column::CaseId.eq(id))
        .filter(case_event::Column::Seq.lte(held))
        .exec(db)
        .await
        .unwrap();
    held
}

/// How many of the damaged events were opened since the last time.
fn opened(log: &Log) -> usize {
    log.taken().matches("table=\"case_event\"").count()
}

/// Looks at a page and says how many damaged events were opened for it, and how many it shows as damaged.
async fn look(log: &Log, browser: &mut Browser, path: &str) -> (usize, usize) {
    log.taken();
    let page = Box::pin(browser.get(path)).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    (opened(log), page.body.matches(DAMAGED).count())
}

#[tokio::test]
async fn a_page_of_a_long_case_opens_one_page_of_its_history_and_what_came_since_the_snapshot() {
    let log = Log::default();
    let _listening = log.listen();
    for house in House::all().await {
        let team = house.team().await;
        let id = Box::pin(long(&house, team)).await;
        with_letter_and_tasks(&house, id).await;
        let whole = load::by_id(&house.app, &Actor::System, id).await.unwrap().0;
        assert_eq!(u64::from(whole.version), STEPS);
        open_histories(&house).await;
        let held = damage_what_the_snapshot_holds(&house, id).await;
        let since = usize::try_from(i32::try_from(STEPS).unwrap() - held).unwrap();
        let case = format!("/staff/cases/{}", house.number(id).await);
        let mut app = house.browser_as(Opens::Staff(team.handler)).await;
        let mut phone = house.browser_as(Opens::Applicant(id)).await;

        // The history itself: one page, on which what is damaged stands as such beside what is whole.
        let old = PAGE.0 - since;
        assert_eq!(look(&log, &mut app, &case).await, (old, old));
        assert!(Box::pin(app.get(&case)).await.body.contains("メモ599。"));
        assert_eq!(look(&log, &mut app, &format!("{case}/log")).await, (old, old));
        assert_eq!(look(&log, &mut app, &format!("{case}?page=5")).await, (PAGE.0, PAGE.0));
        assert_eq!(look(&log, &mut app, &format!("{case}/log?page=12")).await, (PAGE.0, PAGE.0));
        let theirs = case_event::Entity::find().filter(case_event::Column::ActorKind.eq("applicant"));
        let theirs = theirs.filter(case_event::Column::CaseId.eq(id)).count(house.app.read()).await.unwrap();
        let theirs = usize::try_from(theirs).unwrap();
        assert_eq!(look(&log, &mut app, &format!("{case}?show=applicant")).await, (theirs, theirs));
        assert_eq!(look(&log, &mut phone, "/status/case").await, (PAGE.1, PAGE.1));

        // What does not show the history opens none of it.
        for tab in ["statement", "points", "files", "letters", "grounds", "note", "told", "message"] {
            assert_eq!(look(&log, &mut app, &format!("{case}/{tab}")).await, (0, 0), "{tab}");
        }
        for path in ["/staff", "/staff/cases?view=all", "/staff/tasks", "/staff/letters", "/staff/approvals"] {
            assert_eq!(look(&log, &mut app, path).await, (0, 0), "{path}");
        }
        for path in ["/status/messages", "/status/files", "/status/consent", "/status/contact"] {
            assert_eq!(look(&log, &mut phone, path).await, (0, 0), "{path}");
        }
        let told = Box::pin(app.get(&format!("{case}/told"))).await;
        assert!(told.body.matches("<option").count() >= usize::try_from(STEPS).unwrap(), "every step can be named");

        // Nor does a step, nor what is told to whoever was overtaken, nor the round of the day.
        log.taken();
        let [intake, ..] = team.actors();
        house.step(id, &intake, Command::WriteNote(words("先のメモ"))).await;
        let key = form_key();
        let late = [("form_key", key.as_str()), ("version", "600"), ("text", "遅れたメモ")];
        let late = Box::pin(app.post(&format!("{case}/note"), &late)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        upkeep::papers(&house.app).await.unwrap();
        assert_eq!(opened(&log), 0);
        let now = load::file(&house.app, &Actor::System, id).await.unwrap();
        assert_eq!((now.messages, now.notes.len()), (whole.messages, whole.notes.len() + 1));
        house.close().await;
    }
}

#[tokio::test]
async fn a_long_case_without_a_snapshot_gets_one_at_the_start_and_a_damaged_one_stops_nobody() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let id = house.notified(team, member, "株式会社あおば通販").await;
        let [_, handler, _] = team.actors();
        for _ in 0..SINCE {
            house.step(id, &handler, Command::WriteNote(words("メモ"))).await;
        }
        let db = &house.app.db().write;
        case_snapshot::Entity::delete_by_id(id).exec(db).await.unwrap();
        assert_eq!(rebuild_copies::refold(&house.app).await.unwrap(), 1);
        let made = case_snapshot::Entity::find_by_id(id).found(db).await.version;
        assert_eq!(made, case_file::Entity::find_by_id(id).found(db).await.version);
        assert_eq!(rebuild_copies::refold(&house.app).await.unwrap(), 0, "once");

        open_histories(&house).await;
        damage_what_the_snapshot_holds(&house, id).await;
        case_file::Entity::update_many()
            .col_expr(case_file::Column::Folding, Expr::value(1))
            .filter(case_file::Column::Id.eq(id))
            .exec(db)
            .await
            .unwrap();
        assert_eq!(rebuild_copies::refold(&house.app).await.unwrap(), 0, "its copies stay old, and the start goes on");
        house.close().await;
    }
}
