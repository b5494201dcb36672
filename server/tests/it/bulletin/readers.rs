//! For whom a bulletin is there, and what nobody else finds.

use atom_syndication::Feed;
use chrono::{NaiveDate, TimeDelta};
use entity::id::MemberId;
use entity::people::MemberRole;
use http::{Method, StatusCode};
use schema::{bulletin_mark, file, member};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{MEDICAL, RETAIL, TITLE, UPLOAD, World, borrowed, boxes, field, fill, portal, press, public, read, save};
use crate::desk::multipart;
use crate::harness::{Found, House, form_key};
use crate::inspect::pdf;

#[tokio::test]
async fn a_member_knows_only_what_is_for_it() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let retail = [("audience", "fields"), ("fields", RETAIL)];
        let path = world.draft(&house, &retail).await;
        let mut minami = world.staff(&house, world.handler).await;
        let sent =
            minami.send(Method::POST, &format!("{path}/files"), &UPLOAD, multipart(&[], "一覧.pdf", &pdf(""))).await;
        assert!(sent.location().ends_with("?done=attached"), "{} {}", sent.status, sent.body);
        let paper = file::Entity::find().found(house.app.read()).await;
        world.propose(&house, &path).await;
        world.approve(&house, &path).await;
        let nothing = format!("/portal/documents/{}", uuid::Uuid::now_v7());
        let attached = |page: &str| format!("{page}/files/{}", paper.id);

        let mut shop = world.user(&house, world.shop_admin).await;
        assert_eq!(shop.get(&portal(&path)).await.status, StatusCode::OK);
        assert_eq!(bulletin_mark::Entity::find().count(house.app.read()).await.unwrap(), 0, "looking leaves no mark");
        read(&mut shop, &path).await;
        let opened = shop.get(&attached(&portal(&path))).await;
        assert_eq!((opened.status, opened.header("content-type")), (StatusCode::OK, "application/pdf"));
        assert!(opened.header("content-disposition").starts_with("attachment"), "a PDF is never shown");

        // Every other way to it is as if it were not there.
        let joined = house.member("9999010000003", "株式会社あとから").await;
        let joiner = house.member_user(joined, "admin@later.example.jp", MemberRole::Admin).await;
        let left = house.member("9999010000004", "株式会社さきに").await;
        field(&house, left, RETAIL).await;
        let leaver = house.member_user(left, "admin@gone.example.jp", MemberRole::Admin).await;
        ends(&house, left, house.app.today() - TimeDelta::days(1)).await;
        for user in [world.clinic_admin, joiner, leaver] {
            let mut stranger = world.user(&house, user).await;
            for at in [portal(&path), attached(&portal(&path))] {
                let answer = stranger.get(&at).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user} {at}");
            }
            let fields = [("form_key", form_key()), ("version", "1".to_owned())];
            let fields = fields.map(|(name, value)| (name.to_owned(), value));
            let said = stranger.post(&portal(&path), &borrowed(&fields)).await;
            assert_eq!(said.status, StatusCode::NOT_FOUND, "{user}");
            let noted = stranger.post(&format!("{}/read", portal(&path)), &[]).await;
            assert_eq!(noted.status, StatusCode::NOT_FOUND, "{user}");
            let (foreign, missing) = (stranger.get(&portal(&path)).await, stranger.get(&nothing).await);
            assert_eq!(foreign.body.len(), missing.body.len(), "the two pages are the same");
            for list in ["/portal", "/portal/documents"] {
                assert!(!stranger.get(list).await.body.contains(TITLE), "{user} {list}");
            }
        }
        for at in [public(&path), attached(&public(&path))] {
            assert_eq!(house.browser().get(&at).await.status, StatusCode::NOT_FOUND, "{at}");
        }
        assert!(!house.browser().get("/feed.xml").await.body.contains(TITLE));
        assert_eq!(bulletin_mark::Entity::find().count(house.app.read()).await.unwrap(), 1, "no stranger left a mark");

        // Who joins the field later reads it; who leaves it does not.
        field(&house, joined, RETAIL).await;
        let mut joiner = world.user(&house, joiner).await;
        assert!(joiner.get("/portal").await.body.contains(TITLE));
        assert_eq!(joiner.get(&portal(&path)).await.status, StatusCode::OK);
        ends(&house, world.shop, house.app.today()).await;
        assert_eq!(shop.get(&portal(&path)).await.status, StatusCode::OK, "the last covered day counts");
        ends(&house, world.shop, house.app.today() - TimeDelta::days(1)).await;
        assert_eq!(shop.get(&portal(&path)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(shop.get(&attached(&portal(&path))).await.status, StatusCode::NOT_FOUND);
        field(&house, world.clinic, MEDICAL).await;
        house.close().await;
    }
}

async fn ends(house: &House, id: MemberId, until: NaiveDate) {
    member::Entity::update_many()
        .col_expr(member::Column::CoveredUntil, Expr::value(until))
        .filter(member::Column::Id.eq(id))
        .exec(&house.app.db().write)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_not_out_yet_is_known_to_nobody_outside() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let day = boxes("day", house.app.today() + TimeDelta::days(1));
    let mut later = borrowed(&day);
    later.extend([("when", "later"), ("hour", "9"), ("audience", "public")]);
    let notice = world.draft(&house, &later).await;
    let inside = world.draft(&house, &[]).await;
    let mut shop = world.user(&house, world.shop_admin).await;
    for step in 0..3 {
        let seen = house.browser().get(&public(&notice)).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{step}");
        for list in ["/", "/notices", "/feed.xml", "/en/notices"] {
            assert!(!house.browser().get(list).await.body.contains(TITLE), "{step} {list}");
        }
        assert_eq!(shop.get(&portal(&inside)).await.status, StatusCode::NOT_FOUND, "{step}");
        assert_eq!(shop.get(&portal(&notice)).await.status, StatusCode::NOT_FOUND, "{step}");
        match step {
            0 => {
                world.propose(&house, &notice).await;
                world.propose(&house, &inside).await;
            }
            1 => world.approve(&house, &notice).await,
            _ => {}
        }
    }
    house.close().await;
}

#[tokio::test]
async fn a_correction_is_read_anew_and_a_withdrawal_leaves_the_title_only() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let due = boxes("due", house.app.today() + TimeDelta::days(20));
        let mut choices = borrowed(&due);
        choices.push(("asks", "acknowledge"));
        let path = world.draft(&house, &choices).await;
        let mut minami = world.staff(&house, world.handler).await;
        minami.send(Method::POST, &format!("{path}/files"), &UPLOAD, multipart(&[], "a.pdf", &pdf(""))).await;
        world.propose(&house, &path).await;
        world.approve(&house, &path).await;
        let mut shop = world.user(&house, world.shop_admin).await;
        let old_form = shop.get(&portal(&path)).await;
        press(&mut shop, &portal(&path), &[]).await;
        house.work_off().await;
        let mails = house.mails().len();

        let begun = press(&mut minami, &path, &[]).await;
        assert!(begun.location().contains("/edit?done=created"), "{} {}", begun.status, begun.body);
        let missing = fill(&mut minami, &path, &[&choices[..], &[("go", "publish"), ("change", "")]].concat()).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "a correction says what was put right");
        let words = [&choices[..], &[("body", "直した本文"), ("change", "期日を直しました。")]].concat();
        save(&mut minami, &path, &words).await;
        assert!(shop.get(&portal(&path)).await.body.contains("<strong>見直して</strong>"), "the old one stands");
        world.propose(&house, &path).await;
        world.approve(&house, &path).await;

        let home = shop.get("/portal").await;
        assert!(home.body.contains("返事が必要") && home.body.contains("訂正あり"), "{}", home.body);
        let page = shop.get(&portal(&path)).await;
        assert!(
            page.body.contains("直した本文") && page.body.contains("期日を直しました。") && page.body.contains("a.pdf")
        );
        let stale = [("form_key", old_form.hidden("form_key")), ("version", old_form.hidden("version"))];
        let stale = stale.map(|(name, value)| (name.to_owned(), value));
        let before = shop.post(&portal(&path), &borrowed(&stale)).await;
        assert_eq!(before.status, StatusCode::CONFLICT, "what was before her eyes was the old one");
        press(&mut shop, &portal(&path), &[]).await;
        house.hands.pass(TimeDelta::days(2));
        house.work_off().await;
        assert_eq!(house.mails().len(), mails + 2, "the readers are told; who has read it already is not");
        let shown = world.staff(&house, world.handler).await.get(&path).await;
        assert!(shown.body.contains("第1版") && shown.body.contains("前の版") && shown.body.contains("返事あり1社"));

        let paper = file::Entity::find().found(house.app.read()).await;
        let attached = format!("{}/files/{}", portal(&path), paper.id);
        let mut shop = world.user(&house, world.shop_admin).await;
        assert_eq!(shop.get(&attached).await.status, StatusCode::OK, "two days later its keys are still there");
        let mut approver = world.staff(&house, world.approver).await;
        let nothing = press(&mut approver, &format!("{path}/withdraw"), &[("why", " ")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        press(&mut approver, &format!("{path}/withdraw"), &[("why", "誤りがありました。")]).await;
        let page = shop.get(&portal(&path)).await;
        assert!(page.body.contains(TITLE) && page.body.contains("誤りがありました。"), "{}", page.body);
        assert!(!page.body.contains("直した本文") && !page.body.contains("a.pdf"));
        assert_eq!(shop.get(&attached).await.status, StatusCode::NOT_FOUND);
        assert!(!shop.get("/portal").await.body.contains(TITLE), "nothing is asked any more");
        let again = approver.get(&format!("{path}/withdraw")).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        house.close().await;
    }
}

#[tokio::test]
async fn attachments_are_looked_at_and_go_when_nobody_names_them() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.draft(&house, &[]).await;
    let files = format!("{path}/files");
    let mut minami = world.staff(&house, world.handler).await;
    for (name, bytes) in [("a.exe", b"MZ\x90\x00\x03".to_vec()), ("a.html", b"<script>alert(1)</script>".to_vec())] {
        let answer = minami.send(Method::POST, &files, &UPLOAD, multipart(&[], name, &bytes)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    }
    let none = minami.post(&files, &[("x", "y")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.body.contains("ファイルを選んでください"));
    assert_eq!(file::Entity::find().count(house.app.read()).await.unwrap(), 0);

    minami.send(Method::POST, &files, &UPLOAD, multipart(&[], "＝一覧.pdf", &pdf(""))).await;
    let row = file::Entity::find().found(house.app.read()).await;
    assert!(minami.get(&files).await.body.contains("＝一覧.pdf"));
    assert_eq!(minami.get(&format!("{files}/{}", row.id)).await.status, StatusCode::OK);
    let mut shop = world.user(&house, world.shop_admin).await;
    assert_eq!(shop.get(&format!("{}/files/{}", portal(&path), row.id)).await.status, StatusCode::NOT_FOUND);
    let gone = minami.post(&files, &[("remove", &row.id.to_string())]).await;
    assert!(gone.location().ends_with("?done=detached"));
    assert_eq!(minami.get(&format!("{files}/{}", row.id)).await.status, StatusCode::NOT_FOUND);
    house.work_off().await;
    assert!(!held(&house, row.object).await, "its bytes are gone");

    // What the published version names stays when the correction drops it.
    minami.send(Method::POST, &files, &UPLOAD, multipart(&[], "b.pdf", &pdf(""))).await;
    let kept = file::Entity::find().filter(file::Column::DestroyedAt.is_null());
    let row = kept.found(house.app.read()).await;
    world.propose(&house, &path).await;
    let late = minami.send(Method::POST, &files, &UPLOAD, multipart(&[], "c.pdf", &pdf(""))).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "what is proposed is not changed any more");
    world.approve(&house, &path).await;
    press(&mut minami, &path, &[]).await;
    minami.post(&files, &[("remove", &row.id.to_string())]).await;
    house.work_off().await;
    assert!(held(&house, row.object).await);
    assert_eq!(shop.get(&format!("{}/files/{}", portal(&path), row.id)).await.status, StatusCode::OK);
    house.close().await;
}

async fn held(house: &House, object: uuid::Uuid) -> bool {
    house.app.files().holds(object).await.unwrap() == vault::files::Presence::There
}

#[tokio::test]
async fn a_public_notice_is_read_by_everybody_in_both_languages_and_followed() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let both =
            [("audience", "public"), ("title_en", "Closed for the new year"), ("body_en", "## Closed\n\nSee *you*.")];
        let english = world.published(&house, &both).await;
        house.hands.pass(TimeDelta::minutes(5));
        let japanese = world.published(&house, &[("audience", "public"), ("title", "電話番号のお知らせ")]).await;
        assert_eq!(house.work_off().await, 2, "the two rounds of the day, and no mail");

        let mut stranger = house.browser();
        let list = stranger.get("/notices").await;
        let (first, second) = (list.body.find("電話番号のお知らせ").unwrap(), list.body.find(TITLE).unwrap());
        assert!(first < second, "the newest first");
        assert!(stranger.get("/").await.body.contains("電話番号のお知らせ"));
        assert!(list.body.contains("href=\"/feed.xml\""));
        let page = stranger.get(&public(&english)).await;
        assert!(page.body.contains("<strong>見直して</strong>") && !page.body.contains("Closed"), "{}", page.body);

        let list = stranger.get("/en/notices").await;
        assert!(
            list.body.contains("Closed for the new year") && list.body.contains("in Japanese only"),
            "{}",
            list.body
        );
        let page = stranger.get(&format!("/en{}", public(&english))).await;
        assert!(page.body.contains("See <em>you</em>") && !page.body.contains("見直して"), "{}", page.body);
        let page = stranger.get(&format!("/en{}", public(&japanese))).await;
        assert!(page.body.contains("<div lang=\"ja\">") && page.body.contains("This notice is in Japanese only."));

        let answer = stranger.get("/feed.xml").await;
        assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
        let feed = Feed::read_from(answer.body.as_bytes()).unwrap();
        let titles: Vec<_> = feed.entries().iter().map(|entry| entry.title.as_str().to_owned()).collect();
        assert_eq!(titles, ["電話番号のお知らせ", TITLE]);
        let tag = answer.header("etag").to_owned();
        let same = stranger.send(Method::GET, "/feed.xml", &[("if-none-match", &tag)], Vec::new()).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED);

        // Nothing public is asked of members.
        assert!(!world.user(&house, world.shop_admin).await.get("/portal").await.body.contains("電話番号のお知らせ"));

        let mut approver = world.staff(&house, world.approver).await;
        press(&mut approver, &format!("{japanese}/withdraw"), &[("why", "番号が違っていました。")]).await;
        let gone = stranger.get(&public(&japanese)).await;
        assert_eq!(gone.status, StatusCode::GONE);
        assert!(gone.body.contains("番号が違っていました。") && !gone.body.contains("見直して"));
        assert!(!stranger.get("/notices").await.body.contains("電話番号のお知らせ"));
        let feed = Feed::read_from(stranger.get("/feed.xml").await.body.as_bytes()).unwrap();
        assert_eq!(feed.entries().len(), 1);
        house.close().await;
    }
}
