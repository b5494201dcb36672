//! Bulletins: from the draft to 「読みました」, for whom they are there, when they come out, and who is written to.

use app::usecase::queue::{self, Wish};
use app::usecase::session::Opens;
use atom_syndication::Feed;
use chrono::{Datelike, NaiveDate, TimeDelta};
use entity::db::{bulletin_mark, bulletin_version, file, job, member};
use entity::id::{MemberId, MemberUserId, StaffId};
use entity::people::{MemberRole, Role};
use http::{Method, StatusCode};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::desk::multipart;
use crate::harness::{Answer, Browser, House, form_key};
use crate::inspect::pdf;

const RETAIL: &str = "通信販売";
const MEDICAL: &str = "医療";
const TITLE: &str = "委託先の見直しのお願い";
const BODY: &str = "## お願い\n\n委託先の一覧を**見直して**ください。";
const UPLOAD: [(&str, &str); 2] =
    [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];

/// The people of these tests.
struct World {
    handler: StaffId,
    approver: StaffId,
    deputy: StaffId,
    shop: MemberId,
    shop_admin: MemberUserId,
    shop_viewer: MemberUserId,
    clinic: MemberId,
    clinic_admin: MemberUserId,
}

impl World {
    async fn new(house: &House) -> Self {
        let shop = house.member("9999010000001", "=株式会社みせ").await;
        let clinic = house.member("9999010000002", "医療法人いしゃ").await;
        field(house, shop, RETAIL).await;
        field(house, clinic, MEDICAL).await;
        Self {
            handler: house.staff("minami", Role::Handler).await,
            approver: house.staff("higashiyama", Role::Approver).await,
            deputy: house.staff("nakanishi", Role::Approver).await,
            shop,
            shop_admin: house.member_user(shop, "admin@shop.example.jp", MemberRole::Admin).await,
            shop_viewer: house.member_user(shop, "viewer@shop.example.jp", MemberRole::Viewer).await,
            clinic,
            clinic_admin: house.member_user(clinic, "admin@clinic.example.jp", MemberRole::Admin).await,
        }
    }

    async fn staff(&self, house: &House, id: StaffId) -> Browser {
        house.browser_as(Opens::Staff(id)).await
    }

    async fn user(&self, house: &House, id: MemberUserId) -> Browser {
        house.browser_as(Opens::Member(id)).await
    }

    /// Writes a draft as the handler, and gives its path.
    async fn draft(&self, house: &House, more: &[(&str, &str)]) -> String {
        let mut minami = self.staff(house, self.handler).await;
        let made = minami.post("/staff/notices", &[("form_key", &form_key()), ("title", TITLE)]).await;
        let path = made.location().split("/edit").next().unwrap().to_owned();
        save(&mut minami, &path, more).await;
        path
    }

    /// Proposes what is open as the handler.
    async fn propose(&self, house: &House, path: &str) {
        let mut minami = self.staff(house, self.handler).await;
        let answer = press(&mut minami, &format!("{path}/publish"), &[("act", "propose")]).await;
        assert!(answer.location().ends_with("?done=proposed"), "{} {}", answer.status, answer.body);
    }

    /// Agrees as the approver.
    async fn approve(&self, house: &House, path: &str) {
        let mut approver = self.staff(house, self.approver).await;
        let decided = [("act", "decide"), ("decision", "approve")];
        let answer = press(&mut approver, &format!("{path}/publish"), &decided).await;
        assert!(answer.location().ends_with("?done=decided"), "{} {}", answer.status, answer.body);
    }

    /// A published bulletin with these choices.
    async fn published(&self, house: &House, more: &[(&str, &str)]) -> String {
        let path = self.draft(house, more).await;
        self.propose(house, &path).await;
        self.approve(house, &path).await;
        path
    }
}

async fn field(house: &House, id: MemberId, field: &str) {
    member::Entity::update_many()
        .col_expr(member::Column::Field, Expr::value(field))
        .filter(member::Column::Id.eq(id))
        .exec(&house.desk.db().write)
        .await
        .unwrap();
}

/// Fills in the form of the draft, with other values for some boxes.
async fn save(browser: &mut Browser, path: &str, more: &[(&str, &str)]) {
    let answer = fill(browser, path, more).await;
    assert!(answer.location().ends_with("?done=saved"), "{} {}", answer.status, answer.body);
}

async fn fill(browser: &mut Browser, path: &str, more: &[(&str, &str)]) -> Answer {
    let path = format!("{path}/edit");
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let (key, version) = (page.hidden("form_key"), page.hidden("version"));
    let mut fields = vec![("form_key", key.as_str()), ("version", version.as_str())];
    for (name, value) in [
        ("title", TITLE),
        ("body", BODY),
        ("audience", "members"),
        ("asks", "read"),
        ("remind", "none"),
        ("when", "now"),
    ] {
        if !more.iter().any(|(other, _)| *other == name) {
            fields.push((name, value));
        }
    }
    fields.extend(more);
    browser.post(&path, &fields).await
}

/// Presses the button of a page whose form holds its keys.
async fn press(browser: &mut Browser, path: &str, more: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let hidden: Vec<(&str, String)> = ["form_key", "version", "of"]
        .into_iter()
        .filter(|name| page.body.contains(&format!("name=\"{name}\"")))
        .map(|name| (name, page.hidden(name)))
        .collect();
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend(more);
    browser.post(path, &fields).await
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

fn portal(path: &str) -> String {
    format!("/portal/documents/{}", id(path))
}

fn public(path: &str) -> String {
    format!("/notices/{}", id(path))
}

/// The four boxes of a day.
fn boxes(name: &'static str, day: NaiveDate) -> Vec<(String, String)> {
    let parts = [("era", "ad".to_owned()), ("year", day.year().to_string()), ("month", day.month().to_string())];
    let parts = parts.into_iter().chain([("day", day.day().to_string())]);
    parts.map(|(part, value)| (format!("{name}_{part}"), value)).collect()
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// To whom the mails went.
fn receivers(house: &House) -> Vec<String> {
    let mut to: Vec<String> = house
        .mails()
        .iter()
        .map(|mail| {
            mail.lines().find_map(|line| line.strip_prefix("To: ")).unwrap().trim_matches(['<', '>']).to_owned()
        })
        .collect();
    to.sort();
    to
}

#[tokio::test]
async fn a_bulletin_goes_from_the_draft_to_the_acknowledgement() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let due = boxes("due", house.desk.today() + TimeDelta::days(20));
        let mut choices = borrowed(&due);
        choices.extend([("asks", "acknowledge"), ("remind", "3")]);
        let path = world.draft(&house, &choices).await;
        let mut approver = world.staff(&house, world.approver).await;
        let nothing = approver.get(&portal(&path)).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        world.propose(&house, &path).await;
        let page = approver.get(&format!("{path}/publish")).await;
        assert!(page.body.contains("<strong>見直して</strong>"), "what is decided stands there, set");
        world.approve(&house, &path).await;

        house.work_off().await;
        assert_eq!(
            receivers(&house),
            ["admin@clinic.example.jp", "admin@shop.example.jp", "viewer@shop.example.jp"],
            "every reader has one mail"
        );
        for mail in house.mails() {
            assert!(!mail.contains("委託先") && !mail.contains("=E5=A7=94"), "{mail}");
        }

        let mut viewer = world.user(&house, world.shop_viewer).await;
        let home = viewer.get("/portal").await;
        assert!(home.body.contains(TITLE) && home.body.contains("返事が必要"), "{}", home.body);
        let page = viewer.get(&portal(&path)).await;
        assert!(page.body.contains("<strong>見直して</strong>") && !page.body.contains(">読みました</button>"));
        let said = viewer.post(&portal(&path), &[("form_key", &form_key()), ("version", "1")]).await;
        assert_eq!(said.status, StatusCode::FORBIDDEN, "who only reads does not speak for the company");

        let mut admin = world.user(&house, world.shop_admin).await;
        let said = press(&mut admin, &portal(&path), &[]).await;
        assert!(said.location().ends_with("?done=said"), "{} {}", said.status, said.body);
        let page = admin.get(said.location()).await;
        assert!(page.body.contains("「読みました」と返事をしました") && page.body.contains("返事を受け付けました"));
        assert!(!admin.get("/portal").await.body.contains("返事が必要"));
        assert!(!viewer.get("/portal").await.body.contains("返事が必要"), "one answer speaks for the company");
        let other = world.user(&house, world.clinic_admin).await.get("/portal").await;
        assert!(other.body.contains("返事が必要"), "and for no other company");

        let mut minami = world.staff(&house, world.handler).await;
        let shown = minami.get(&path).await;
        assert!(shown.body.contains("あて先2社のうち、返事あり1社、読んだだけ0社、まだ1社"), "{}", shown.body);
        let all = minami.get(&format!("{path}/readers")).await;
        assert!(all.body.contains("=株式会社みせ") && all.body.contains("利用者 viewer@shop.example.jp"));
        let owing = minami.get(&format!("{path}/readers?show=owing")).await;
        assert!(!owing.body.contains("=株式会社みせ") && owing.body.contains("医療法人いしゃ"));
        let csv = minami.get(&format!("{path}/readers.csv")).await;
        assert!(csv.body.contains("'=株式会社みせ") && !csv.body.contains(",=株式会社みせ"), "{}", csv.body);
        assert!(csv.header("content-disposition").contains("readers.csv") && csv.header("cache-control") == "no-store");
        assert_eq!(csv.body.lines().count(), 4, "{}", csv.body);
        let paper = minami.get(&format!("{path}/readers/print")).await;
        assert!(paper.body.contains("返事あり") && paper.body.contains("利用者 admin@shop.example.jp"));
        house.close().await;
    }
}

#[tokio::test]
async fn nobody_publishes_alone() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.draft(&house, &[]).await;
    let publish = format!("{path}/publish");
    let mut approver = world.staff(&house, world.approver).await;
    let proposed = press(&mut approver, &publish, &[("act", "propose")]).await;
    assert!(proposed.location().ends_with("?done=proposed"));
    let page = approver.get(&publish).await;
    assert!(page.body.contains("自分の起案は決裁できません"));
    let row = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
    let (of, version) = (row.id.to_string(), row.version.to_string());
    let decide = |key: &str| {
        [("form_key", key), ("version", &version), ("of", &of), ("act", "decide"), ("decision", "approve")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let alone = approver.post(&publish, &borrowed(&decide(&form_key()))).await;
    assert_eq!(alone.status, StatusCode::FORBIDDEN);
    let mut minami = world.staff(&house, world.handler).await;
    let handler = minami.post(&publish, &borrowed(&decide(&form_key()))).await;
    assert_eq!(handler.status, StatusCode::FORBIDDEN, "the handler decides nothing");
    let mut deputy = world.staff(&house, world.deputy).await;
    let undecided = press(&mut deputy, &publish, &[("act", "decide")]).await;
    assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
    let back = press(&mut deputy, &publish, &[("act", "decide"), ("decision", "return")]).await;
    assert!(back.location().ends_with("?done=returned"));
    assert_eq!(world.user(&house, world.shop_admin).await.get(&portal(&path)).await.status, StatusCode::NOT_FOUND);
    house.close().await;
}

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
        let paper = file::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        world.propose(&house, &path).await;
        world.approve(&house, &path).await;
        let nothing = format!("/portal/documents/{}", uuid::Uuid::now_v7());
        let attached = |page: &str| format!("{page}/files/{}", paper.id);

        let mut shop = world.user(&house, world.shop_admin).await;
        assert_eq!(shop.get(&portal(&path)).await.status, StatusCode::OK);
        let opened = shop.get(&attached(&portal(&path))).await;
        assert_eq!((opened.status, opened.header("content-type")), (StatusCode::OK, "application/pdf"));
        assert!(opened.header("content-disposition").starts_with("attachment"), "a PDF is never shown");

        // Every other way to it is as if it were not there.
        let joined = house.member("9999010000003", "株式会社あとから").await;
        let joiner = house.member_user(joined, "admin@later.example.jp", MemberRole::Admin).await;
        let left = house.member("9999010000004", "株式会社さきに").await;
        field(&house, left, RETAIL).await;
        let leaver = house.member_user(left, "admin@gone.example.jp", MemberRole::Admin).await;
        ends(&house, left, house.desk.today() - TimeDelta::days(1)).await;
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
        assert_eq!(bulletin_mark::Entity::find().count(house.desk.read()).await.unwrap(), 1, "no stranger left a mark");

        // Who joins the field later reads it; who leaves it does not.
        field(&house, joined, RETAIL).await;
        let mut joiner = world.user(&house, joiner).await;
        assert!(joiner.get("/portal").await.body.contains(TITLE));
        assert_eq!(joiner.get(&portal(&path)).await.status, StatusCode::OK);
        ends(&house, world.shop, house.desk.today()).await;
        assert_eq!(shop.get(&portal(&path)).await.status, StatusCode::OK, "the last covered day counts");
        ends(&house, world.shop, house.desk.today() - TimeDelta::days(1)).await;
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
        .exec(&house.desk.db().write)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_not_out_yet_is_known_to_nobody_outside() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let day = boxes("day", house.desk.today() + TimeDelta::days(1));
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

async fn published(house: &House) -> u64 {
    let out = bulletin_version::Entity::find().filter(bulletin_version::Column::PublishedAt.is_not_null());
    out.count(house.desk.read()).await.unwrap()
}

#[tokio::test]
async fn a_scheduled_one_comes_out_once_also_after_a_restart() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let day = boxes("day", house.desk.today() + TimeDelta::days(1));
        let mut choices = borrowed(&day);
        choices.extend([("when", "later"), ("hour", "11")]);
        let path = world.published(&house, &choices).await;
        let shown = world.staff(&house, world.handler).await.get(&path).await;
        assert!(shown.body.contains("2026年11月3日（火） 11:00に、自動で公表します"), "{}", shown.body);
        house.work_off().await;
        assert_eq!((published(&house).await, house.mails().len()), (0, 0), "its time has not come");

        // A worker takes it and dies.
        house.hands.pass(TimeDelta::hours(25));
        let mut taken = false;
        while let Some(claimed) = server::job::claim(&house.desk).await.unwrap() {
            taken |= matches!(claimed.wish, Some(Wish::PublishBulletin { .. }));
        }
        assert!(taken, "the wish survived");
        house.work_off().await;
        assert_eq!(published(&house).await, 0, "the lease of the dead worker holds");
        house.hands.pass(TimeDelta::minutes(11));
        house.work_off().await;
        assert_eq!((published(&house).await, house.mails().len()), (1, 3));

        // The same wish again, by two workers at once, changes nothing.
        let row = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        for n in 0..2 {
            let wish = Wish::PublishBulletin { version: row.id };
            let now = house.desk.now();
            queue::wish(&house.desk.db().write, now, now, &format!("again:{n}"), &wish).await.unwrap();
        }
        let outbox = house.outbox();
        let (one, other) =
            tokio::join!(server::job::work_off(&house.desk, &outbox), server::job::work_off(&house.desk, &outbox));
        one.unwrap();
        other.unwrap();
        let after = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
        assert_eq!((after.published_at, after.version), (row.published_at, row.version));
        assert_eq!(house.mails().len(), 3);
        house.close().await;
    }
}

#[tokio::test]
async fn what_was_taken_back_does_not_come_out_at_its_old_time() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let day = boxes("day", house.desk.today() + TimeDelta::days(1));
    let mut choices = borrowed(&day);
    choices.extend([("when", "later"), ("hour", "11")]);
    let path = world.published(&house, &choices).await;
    let mut approver = world.staff(&house, world.approver).await;
    let back = press(&mut approver, &format!("{path}/publish"), &[("act", "take-back")]).await;
    assert!(back.location().ends_with("?done=returned"), "{} {}", back.status, back.body);
    let day = boxes("day", house.desk.today() + TimeDelta::days(3));
    let mut choices = borrowed(&day);
    choices.extend([("when", "later"), ("hour", "15")]);
    save(&mut world.staff(&house, world.handler).await, &path, &choices).await;
    world.propose(&house, &path).await;
    world.approve(&house, &path).await;
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(published(&house).await, 0);
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(published(&house).await, 1);
    house.close().await;
}

#[tokio::test]
async fn nobody_is_written_to_twice_a_day() {
    for house in House::all().await {
        let world = World::new(&house).await;
        // Monday, 10 o'clock. Two before the worker comes by are one mail.
        world.published(&house, &[]).await;
        let due = boxes("due", house.desk.today() + TimeDelta::days(10));
        let mut choices = borrowed(&due);
        choices.extend([("asks", "acknowledge"), ("remind", "3")]);
        let asked = world.published(&house, &choices).await;
        house.work_off().await;
        assert_eq!(house.mails().len(), 3);

        // Two more after it are one mail, and that on the next day on which the body works: Tuesday is a holiday.
        world.published(&house, &[]).await;
        world.published(&house, &[]).await;
        let mut minami = world.staff(&house, world.handler).await;
        let readers = format!("{asked}/readers");
        let reminded = press(&mut minami, &readers, &[]).await;
        assert!(reminded.location().ends_with("?done=reminded"), "{} {}", reminded.status, reminded.body);
        house.work_off().await;
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert_eq!(house.mails().len(), 3);
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert_eq!(house.mails().len(), 6);

        // Whoever owes nothing is not reminded; the others once a day, however often somebody presses.
        let mut shop = world.user(&house, world.shop_admin).await;
        press(&mut shop, &portal(&asked), &[]).await;
        house.hands.pass(TimeDelta::days(1));
        let mut minami = world.staff(&house, world.handler).await;
        for _ in 0..3 {
            press(&mut minami, &readers, &[]).await;
            house.work_off().await;
        }
        assert_eq!(house.mails().len(), 7);
        assert_eq!(receivers(&house).iter().filter(|to| *to == "admin@clinic.example.jp").count(), 3);

        // Three days before the day the program reminds by itself, once.
        for _ in 0..8 {
            house.hands.pass(TimeDelta::days(1));
            house.work_off().await;
        }
        assert_eq!(house.mails().len(), 8);
        assert_eq!(receivers(&house).iter().filter(|to| *to == "admin@clinic.example.jp").count(), 4);
        house.close().await;
    }
}

#[tokio::test]
async fn a_mail_that_nobody_needs_any_more_is_not_sent() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.published(&house, &[]).await;
    world.user(&house, world.shop_admin).await.get(&portal(&path)).await;
    let mut approver = world.staff(&house, world.approver).await;
    house.work_off().await;
    assert_eq!(receivers(&house), ["admin@clinic.example.jp", "viewer@shop.example.jp"], "one has read it already");
    let other = world.published(&house, &[("audience", "fields"), ("fields", RETAIL)]).await;
    let gone = press(&mut approver, &format!("{other}/withdraw"), &[("why", "誤りがありました。")]).await;
    assert!(gone.location().ends_with("?done=withdrawn"), "{} {}", gone.status, gone.body);
    world.user(&house, world.shop_viewer).await.get(&portal(&path)).await;
    house.hands.pass(TimeDelta::days(2));
    house.work_off().await;
    assert_eq!(house.mails().len(), 2, "what was withdrawn calls nobody");
    assert_eq!(
        job::Entity::find()
            .filter(job::Column::Kind.eq("mail_bulletin"))
            .filter(job::Column::DoneAt.is_null())
            .count(house.desk.read())
            .await
            .unwrap(),
        0
    );
    house.close().await;
}

#[tokio::test]
async fn what_was_typed_wrongly_comes_back_with_what_is_wrong() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.draft(&house, &[]).await;
    let mut minami = world.staff(&house, world.handler).await;
    let long = "あ".repeat(20_001);
    let typed = "\"><script>alert(1)</script>\u{202e}";
    for (fields, said) in [
        (vec![("title", ""), ("body", typed)], "題を入力してください"),
        (vec![("audience", "fields"), ("body", typed)], "分野を1つ以上選んでください"),
        (vec![("audience", "fields"), ("fields", "漁業"), ("body", typed)], "今の一覧にない分野"),
        (vec![("audience", "everybody"), ("body", typed)], "だれに知らせるかを選んでください"),
        (vec![("asks", "acknowledge"), ("body", typed)], "期日を入力してください"),
        (vec![("asks", "acknowledge"), ("audience", "public"), ("body", typed)], "サイトのお知らせには"),
        (
            vec![("due_era", "ad"), ("due_year", "2026"), ("due_month", "10"), ("due_day", "30"), ("body", typed)],
            "そのあとの日",
        ),
        (
            vec![("due_era", "ad"), ("due_year", "2026"), ("due_month", "13"), ("due_day", "1"), ("body", typed)],
            "日付を確かめて",
        ),
        (vec![("remind", "3"), ("body", typed)], "自動の催促をするときは、期日"),
        (vec![("remind", "4000"), ("body", typed)], "自動の催促を選んでください"),
        (vec![("when", "later"), ("body", typed)], "公表する日を入力してください"),
        (vec![("when", "later"), ("hour", "25"), ("body", typed)], "公表する時刻を選んでください"),
        (vec![("when", ""), ("body", typed)], "公表するときを選んでください"),
        (vec![("title_en", "Title"), ("body", typed)], "英語は、題と本文の両方"),
        (vec![("body", long.as_str()), ("title_en", typed)], "20,000"),
        (vec![("body", "番号は123456789018です。"), ("title_en", typed)], "マイナンバー"),
    ] {
        let answer = fill(&mut minami, &path, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
        assert!(answer.body.contains("&lt;script&gt;alert(1)") && !answer.body.contains("<script>alert(1)"), "{said}");
    }
    let row = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
    assert_eq!((row.body.as_str(), row.version), (BODY, 2), "nothing of it was stored");

    // A look at the text stores nothing either.
    let looked = fill(&mut minami, &path, &[("go", "look"), ("body", "## 新しい見出し")]).await;
    assert_eq!(looked.status, StatusCode::OK);
    assert!(looked.body.contains("<h2>新しい見出し</h2>") && looked.body.contains("## 新しい見出し"));
    let row = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
    assert_eq!(row.body, BODY);

    // Nor does a form of yesterday.
    let page = minami.get(&format!("{path}/edit")).await;
    save(&mut minami, &path, &[("body", "別の人の本文")]).await;
    let (key, version) = (page.hidden("form_key"), page.hidden("version"));
    let old = [("form_key", key.as_str()), ("version", &version), ("title", TITLE), ("audience", "members")];
    let mut old = old.to_vec();
    old.extend([("asks", "read"), ("remind", "none"), ("when", "now"), ("body", "古い本文")]);
    assert_eq!(minami.post(&format!("{path}/edit"), &old).await.status, StatusCode::CONFLICT);
    house.close().await;
}

#[tokio::test]
async fn a_draft_that_lacks_something_cannot_be_proposed() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let path = world.draft(&house, &[("body", "")]).await;
    let mut minami = world.staff(&house, world.handler).await;
    let page = minami.get(&format!("{path}/publish")).await;
    assert!(page.body.contains("起案の前に直すところ") && page.body.contains("本文を入力してください"));
    let row = bulletin_version::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
    let (of, version) = (row.id.to_string(), row.version.to_string());
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("version", &version), ("of", &of), ("act", "propose")];
    let answer = minami.post(&format!("{path}/publish"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.close().await;
}

#[tokio::test]
async fn a_correction_is_read_anew_and_a_withdrawal_leaves_the_title_only() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let due = boxes("due", house.desk.today() + TimeDelta::days(20));
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

        let paper = file::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
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
    assert_eq!(file::Entity::find().count(house.desk.read()).await.unwrap(), 0);

    minami.send(Method::POST, &files, &UPLOAD, multipart(&[], "＝一覧.pdf", &pdf(""))).await;
    let row = file::Entity::find().one(house.desk.read()).await.unwrap().unwrap();
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
    let row = kept.one(house.desk.read()).await.unwrap().unwrap();
    world.propose(&house, &path).await;
    let late = minami.send(Method::POST, &files, &UPLOAD, multipart(&[], "c.pdf", &pdf(""))).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND, "what is proposed is not changed any more");
    world.approve(&house, &path).await;
    press(&mut minami, &path, &[]).await;
    minami.post(&files, &[("remove", &row.id.to_string())]).await;
    house.work_off().await;
    assert!(held(&house, row.object).await);
    assert_eq!(shop.get(&format!("{}/files/{}", portal(&path), row.id)).await.status, StatusCode::OK);
    house.close().await;
}

async fn held(house: &House, object: uuid::Uuid) -> bool {
    house.desk.files().holds(object).await.unwrap() == app::vault::files::Presence::There
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
