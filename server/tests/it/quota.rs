//! An applicant who writes and writes: there is an end to it a day, what was typed is kept, and long histories come in
//! pages on every side.

use chrono::TimeDelta;
use entity::case::quota::WORDS_A_DAY;
use entity::case::round::FOLDING;
use entity::case::{Case, Command};
use entity::id::CaseId;
use entity::people::{Actor, MemberRole};
use http::StatusCode;
use schema::case_snapshot;
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::case::load;
use vault::keys::SealContext;

use crate::harness::{Found, House, form_key};
use crate::story::words;

const DAYS: u32 = 3;

#[tokio::test]
async fn a_flood_of_messages_ends_with_words_and_long_threads_come_in_pages() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", "株式会社あおば通販").await;
        let user = house.member_user(member, "aoba@example.jp", MemberRole::Admin).await;
        let id = house.notified(team, member, "株式会社あおば通販").await;
        let number = house.number(id).await;
        let (applicant, firm) =
            (Actor::Applicant { case: id }, Actor::Member { user, member, role: MemberRole::Admin });
        let long = "あ".repeat(1_900);
        for day in 0..DAYS {
            for place in 0..WORDS_A_DAY {
                let mark = format!("印{day}の{place}。{long}");
                house.step(id, &applicant, Command::WriteAsApplicant(words(&mark))).await;
                house.step(id, &firm, Command::WriteAsMember(words(&mark))).await;
            }
            if day + 1 < DAYS {
                house.hands.pass(TimeDelta::days(1));
            }
        }

        // One more is refused, on either side, and what was typed stays in its box.
        let mut phone = house.browser_as(Opens::Applicant(id)).await;
        let typed = "まだ言いたいことがあります";
        let page = phone.get("/status/messages").await;
        let sent =
            [("form_key", page.hidden("form_key")), ("version", page.hidden("version")), ("text", typed.to_owned())];
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = phone.post("/status/messages", &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("1日20件") && refused.body.contains(typed), "{}", refused.body);
        // Right after a message that was taken the page has that in its address: both are not said at once.
        let refused = phone.post("/status/messages?done=sent", &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!refused.body.contains("送りました。"), "{}", refused.body);
        let mut portal = house.browser_as(Opens::Member(user)).await;
        let path = format!("/portal/cases/{number}/message");
        let key = form_key();
        let refused = portal.post(&path, &[("form_key", &key), ("version", "1"), ("text", typed)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("1日20件") && refused.body.contains(typed), "{}", refused.body);

        // Twenty on a page, the latest first; the first of all on the last page.
        let app = house.browser_as(Opens::Staff(team.handler)).await;
        for (mut browser, path, pages) in [
            (phone.clone(), "/status/messages".to_owned(), 3),
            (portal.clone(), format!("/portal/cases/{number}"), 3),
            (app.clone(), format!("/staff/cases/{number}"), 3),
            (app.clone(), format!("/staff/cases/{number}/log"), 3),
        ] {
            let first = Box::pin(browser.get(&path)).await;
            assert!(first.body.len() < 400_000, "{path}: {}", first.body.len());
            assert!(first.body.contains(&format!("{path}?page=2")), "{path} leads on");
            let last = Box::pin(browser.get(&format!("{path}?page={pages}"))).await;
            assert!(!last.body.contains(&format!("?page={}", pages + 1)), "{path} ends");
            if !path.ends_with("/log") {
                assert!(first.body.contains("印2の19") && !first.body.contains("印0の0。"), "{path}");
                assert!(last.body.contains("印0の0。") && !last.body.contains("印2の19"), "{path}");
            }
            // A page behind the end is the last one, and nonsense the first.
            let behind = Box::pin(browser.get(&format!("{path}?page=999"))).await;
            assert_eq!(
                (behind.status, behind.body.contains("印0の0。")),
                (StatusCode::OK, last.body.contains("印0の0。"))
            );
            assert_eq!(Box::pin(browser.get(&format!("{path}?page=x"))).await.status, StatusCode::OK);
        }
        // The applicant's own page tells its history in pages, too.
        let first = Box::pin(phone.get("/status/case")).await;
        assert!(first.body.len() < 400_000 && first.body.contains("/status/case?page=2"), "{}", first.body.len());
        assert!(
            first.body.contains("印2の19。") && first.body.contains("印1の10。") && !first.body.contains("印1の9。")
        );
        let second = Box::pin(phone.get("/status/case?page=2")).await;
        assert!(second.body.contains("印1の9。") && second.body.contains("印0の0。"), "{}", second.body);
        let last = Box::pin(phone.get("/status/case?page=3")).await;
        assert!(last.body.contains("申し出が届きました") && !last.body.contains("?page=4"), "{}", last.body);
        snapshot_is_a_copy(&house, id).await;
        house.close().await;
    }
}

/// The case opened from its snapshot is the one that its whole history adds up to; a snapshot of other rules, of another
/// version or of another case is passed over.
async fn snapshot_is_a_copy(house: &House, id: CaseId) {
    let db = &house.app.db().write;
    let keys = house.app.keys().of_case(id).await.unwrap();
    let whole = Case::from_history(id, &load::history(db, &keys, id).await.unwrap());
    let present = async || load::present(db, &keys, id).await.unwrap().unwrap();
    assert_eq!(present().await, whole);
    let row = case_snapshot::Entity::find_by_id(id).found(db).await;
    assert!(u32::try_from(row.version).unwrap() + 32 > whole.version, "{} of {}", row.version, whole.version);
    let put = |column: case_snapshot::Column, value: SimpleExpr| {
        case_snapshot::Entity::update_many().col_expr(column, value).filter(case_snapshot::Column::CaseId.eq(id))
    };
    // Of another version than it says: events would be left out or counted twice.
    put(case_snapshot::Column::Version, Expr::value(row.version - 1)).exec(db).await.unwrap();
    assert_eq!(present().await, whole);
    put(case_snapshot::Column::Version, Expr::value(row.version)).exec(db).await.unwrap();
    // Damaged.
    put(case_snapshot::Column::Sealed, Expr::value(vec![0_u8; 40])).exec(db).await.unwrap();
    assert_eq!(present().await, whole);
    // Made by other rules, which added up to something else.
    let mut other = whole.clone();
    other.points.clear();
    let sealed = keys.seal_json(SealContext::new("case_snapshot", "sealed", id.0), &other).unwrap();
    put(case_snapshot::Column::Sealed, Expr::value(sealed)).exec(db).await.unwrap();
    put(case_snapshot::Column::Folding, Expr::value(FOLDING - 1)).exec(db).await.unwrap();
    assert_eq!(present().await, whole);
}
