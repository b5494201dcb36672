//! Bulletins: from the draft to 「読みました」, for whom they are there, when they come out, and who is written to.

mod readers;
mod time;

use chrono::{Datelike, NaiveDate, TimeDelta};
use entity::id::{MemberId, MemberUserId, StaffId};
use entity::people::{MemberRole, Role};
use http::{Method, StatusCode};
use schema::{bulletin_version, member};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use usecase::account::session::Opens;

use crate::harness::{Answer, Browser, Found, House, form_key};

const RETAIL: &str = "通信販売";

const MEDICAL: &str = "医療";

pub(crate) const TITLE: &str = "委託先の見直しのお願い";

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
        let made = minami.post("/staff/bulletins", &[("form_key", &form_key()), ("title", TITLE)]).await;
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
        .exec(&house.app.db().write)
        .await
        .unwrap();
}

/// Fills in the form of the draft, with other values for some boxes.
pub(crate) async fn save(browser: &mut Browser, path: &str, more: &[(&str, &str)]) {
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
pub(crate) async fn press(browser: &mut Browser, path: &str, more: &[(&str, &str)]) -> Answer {
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

/// Opens it and says to have read it.
async fn read(browser: &mut Browser, path: &str) {
    let page = browser.get(&portal(path)).await;
    let action = format!("{}/read", portal(path));
    assert!(page.body.contains(&format!("action=\"{action}\"")), "{}", page.body);
    let noted = browser.post(&action, &[]).await;
    assert!(noted.location().ends_with("?done=read"), "{} {}", noted.status, noted.body);
    let page = browser.get(noted.location()).await;
    assert!(page.body.contains("既読にしました") && !page.body.contains("既読にする"), "{}", page.body);
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
async fn the_old_address_leads_to_the_new_one_with_all_that_was_asked_and_typed() {
    let house = House::one().await;
    let world = World::new(&house).await;
    let mut handler = world.staff(&house, world.handler).await;
    let of = "01900000-0000-7000-8000-000000000000";
    for rest in ["", "?done=drafted", "/x", &format!("/{of}/readers?page=2"), "/%2e%2e/%E3%81%82?q=%E3%81%82&r=//x"] {
        let headers = [("sec-fetch-site", "same-origin")];
        for method in [Method::GET, Method::POST] {
            let answer = handler.send(method.clone(), &format!("/staff/notices{rest}"), &headers, Vec::new()).await;
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{method} {rest}");
            assert_eq!(answer.header("location"), format!("/staff/bulletins{rest}"), "{method}");
        }
    }
    // Nobody else learns that there is such an address.
    let mut member = house.browser_as(Opens::Member(world.shop_admin)).await;
    assert_eq!(member.get("/staff/notices").await.status, StatusCode::NOT_FOUND);
    house.close().await;
}

#[tokio::test]
async fn a_bulletin_goes_from_the_draft_to_the_acknowledgement() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let due = boxes("due", house.app.today() + TimeDelta::days(20));
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
        read(&mut viewer, &path).await;

        let mut admin = world.user(&house, world.shop_admin).await;
        let said = press(&mut admin, &portal(&path), &[]).await;
        assert!(said.location().ends_with("?done=said"), "{} {}", said.status, said.body);
        let page = admin.get(said.location()).await;
        assert!(page.body.contains("「読みました」と返事をしました") && page.body.contains("返事を受け付けました"));
        assert!(!admin.get("/portal").await.body.contains("返事が必要"));
        let home = viewer.get("/portal").await.body;
        assert!(!home.contains("返事が必要"), "one answer speaks for the company: {home}");
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
    let row = bulletin_version::Entity::find().found(house.app.read()).await;
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
    let row = bulletin_version::Entity::find().found(house.app.read()).await;
    assert_eq!((row.body.as_str(), row.version), (BODY, 2), "nothing of it was stored");

    // A look at the text stores nothing either.
    let looked = fill(&mut minami, &path, &[("go", "look"), ("body", "## 新しい見出し")]).await;
    assert_eq!(looked.status, StatusCode::OK);
    assert!(looked.body.contains("<h2>新しい見出し</h2>") && looked.body.contains("## 新しい見出し"));
    let row = bulletin_version::Entity::find().found(house.app.read()).await;
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
    let row = bulletin_version::Entity::find().found(house.app.read()).await;
    let (of, version) = (row.id.to_string(), row.version.to_string());
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("version", &version), ("of", &of), ("act", "propose")];
    let answer = minami.post(&format!("{path}/publish"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.close().await;
}
