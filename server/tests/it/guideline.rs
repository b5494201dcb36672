//! The life of a guideline through its pages: from the draft over opinions, the board and the Commission to publication by
//! two people; what the public, a member and a case see of it.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use entity::application::draft::Answers;
use entity::guideline::life::Stage;
use entity::people::{MemberRole, Role};
use entity::time::PartialDate;
use http::StatusCode;
use schema::guideline_opinion;
use sea_orm::EntityTrait;
use usecase::account::session::Opens;
use usecase::measure::cite;
use usecase::query::guidelines;

use crate::guidance::guideline_in_force;
use crate::harness::{Answer, Browser, House, form_key};
use crate::seed::answers;

const NUMBER: &str = "9999010000001";
const COMPANY: &str = "株式会社テスト";
const FIRST: &str = "## 第1章　総則\n\n### 第1条（目的）\n\n目的を定めます。\n\n### 第4条（利用の停止）\n\n1. 遅滞なく停止します。\n2. 本人に知らせます。\n";
const SECOND: &str = "## 第1章　総則\n\n### 第1条（目的）\n\n目的を定めます。\n\n### 第4条（利用の停止）\n\n1. 7日以内に停止します。\n2. 本人に知らせます。\n\n### 第5条（記録）\n\n記録を残します。\n";
pub(crate) const PATH: &str = "/staff/guidelines/core";
const SECRET: &str = "わたしの意見はこれです";

/// The four boxes of a date.
fn boxes(name: &str, day: NaiveDate) -> Vec<(String, String)> {
    vec![
        (format!("{name}_era"), "ad".to_owned()),
        (format!("{name}_year"), day.year().to_string()),
        (format!("{name}_month"), day.month().to_string()),
        (format!("{name}_day"), day.day().to_string()),
    ]
}

/// Fills in and posts the form of a page as it is now.
pub(crate) async fn fill(
    browser: &mut Browser,
    path: &str,
    typed: &[(&str, &str)],
    days: &[(&str, NaiveDate)],
) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    post(browser, path, &page, typed, days).await
}

async fn post(
    browser: &mut Browser,
    path: &str,
    page: &Answer,
    typed: &[(&str, &str)],
    days: &[(&str, NaiveDate)],
) -> Answer {
    let mut fields: Vec<(String, String)> = vec![("form_key".to_owned(), form_key())];
    for name in ["version", "of"] {
        if page.body.contains(&format!("name=\"{name}\"")) {
            fields.push((name.to_owned(), page.hidden(name)));
        }
    }
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.extend(days.iter().flat_map(|(name, day)| boxes(name, *day)));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

#[track_caller]
fn led(answer: &Answer, to: &str) {
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, to), "{}", answer.body);
}

/// The people of these tests, each with a browser.
pub(crate) struct World {
    pub(crate) house: House,
    pub(crate) keeper: Browser,
    pub(crate) approver: Browser,
    pub(crate) stranger: Browser,
}

impl World {
    pub(crate) async fn all() -> Vec<Self> {
        let mut worlds = Vec::new();
        for house in House::all().await {
            let keeper = house.staff_browser("honda", Role::Admin).await;
            let approver = house.staff_browser("higashiyama", Role::Approver).await;
            worlds.push(Self { keeper, approver, stranger: house.browser(), house });
        }
        worlds
    }

    fn today(&self) -> NaiveDate {
        self.house.app.today()
    }

    /// Writes the text of the version on its way.
    async fn write(&mut self, body: &str) {
        let typed = [("body", body), ("summary", "変わったところ")];
        let saved = fill(&mut self.keeper, &format!("{PATH}/edit"), &typed, &[]).await;
        led(&saved, &format!("{PATH}/edit?done=saved"));
    }

    async fn step(&mut self, step: &str, typed: &[(&str, &str)], days: &[(&str, NaiveDate)]) -> Answer {
        fill(&mut self.keeper, &format!("{PATH}/steps/{step}"), typed, days).await
    }

    /// From the text to what the Commission published.
    async fn reach_the_commission(&mut self) {
        let today = self.today();
        let done = format!("{PATH}?done=step");
        let heard = [("document", "消費者団体1団体")];
        led(&self.step("hear", &heard, &[("on", today)]).await, &done);
        led(&self.step("adopt", &[("document", "議事録")], &[("on", today), ("in_force", today)]).await, &done);
        led(&self.step("file", &[("number", "第7号")], &[("on", today)]).await, &done);
        led(&self.step("ppc-publish", &[], &[("on", today)]).await, &done);
    }

    async fn propose(&mut self) {
        let path = format!("{PATH}/publish");
        led(&fill(&mut self.keeper, &path, &[("act", "propose")], &[]).await, &format!("{PATH}?done=proposed"));
    }

    /// The approver agrees to what was proposed.
    pub(crate) async fn agree(&mut self) {
        let path = format!("{PATH}/publish");
        let decision = [("act", "decide"), ("decision", "approve")];
        led(&fill(&mut self.approver, &path, &decision, &[]).await, &format!("{PATH}?done=published"));
    }

    /// A first version, proposed.
    pub(crate) async fn first_proposal(&mut self) {
        let typed = [("title", "個人情報保護指針"), ("slug", "core")];
        led(&fill(&mut self.keeper, "/staff/guidelines", &typed, &[]).await, &format!("{PATH}/edit?done=created"));
        self.write(FIRST).await;
        self.reach_the_commission().await;
        self.propose().await;
    }

    async fn publish(&mut self) {
        self.propose().await;
        self.agree().await;
    }

    async fn first_version(&mut self) {
        self.first_proposal().await;
        self.agree().await;
    }

    async fn begin_next(&mut self) {
        led(&fill(&mut self.keeper, PATH, &[], &[]).await, &format!("{PATH}/edit?done=created"));
    }

    async fn stage(&self) -> Stage {
        guidelines::by_slug(&self.house.app, "core").await.unwrap().versions[0].stage
    }
}

#[tokio::test]
async fn a_guideline_goes_from_draft_to_the_comparison() {
    for mut world in World::all().await {
        world.first_version().await;
        world.begin_next().await;
        world.write(SECOND).await;
        let today = world.today();

        // Days that are missing or in disorder are said on the page of the step, and nothing happens.
        let nothing = world.step("hear", &[], &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            nothing.body.contains("だれから聞いたかを入力してください")
                && nothing.body.contains("日付を入力してください")
        );
        let ahead = world.step("hear", &[("document", "団体")], &[("on", today + Days::new(1))]).await;
        assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(ahead.body.contains("日付の順番を確かめてください"), "{}", ahead.body);
        assert_eq!(world.stage().await, Stage::Draft);
        for (path, why) in
            [("steps/file", "not from here"), ("publish", "nothing to decide"), ("steps/publish", "no page")]
        {
            assert_eq!(world.keeper.get(&format!("{PATH}/{path}")).await.status, StatusCode::NOT_FOUND, "{why}");
        }

        // Staff compare the draft; nobody outside knows of it.
        let compared = world.keeper.get(&format!("{PATH}/compare/v1...v2")).await;
        assert_eq!(compared.status, StatusCode::OK);
        let hidden = ["/guidelines/core/v2", "/guidelines/core/compare/v1...v2", "/guidelines/core/compare/v1...v3"];
        for path in hidden {
            assert_eq!(world.stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }

        world.reach_the_commission().await;
        let closed = world.keeper.get(&format!("{PATH}/edit")).await;
        assert_eq!(closed.status, StatusCode::NOT_FOUND, "what was filed is not written on");
        let page = world.keeper.get(PATH).await;
        for part in ["今ここ", "これから", "第7号", "消費者団体1団体", "委員会が公表"] {
            assert!(page.body.contains(part), "{part}");
        }
        world.publish().await;

        let compared = world.stranger.get("/guidelines/core/compare/v1...v2").await;
        assert_eq!(compared.status, StatusCode::OK);
        assert!(compared.header("cache-control").contains("public"));
        let plain: String = compared.body.split("<!>").collect();
        for part in [
            "改正後",
            "改正前",
            "（略）",
            "（新設）",
            "<ins><span lang=\"ja\" class=\"unseen\">追加：</span>7日以内に</ins>",
            "<del><span lang=\"ja\" class=\"unseen\">削除：</span>遅滞なく</del>",
            "第5条（記録）",
        ] {
            assert!(plain.contains(part), "{part}\n{plain}");
        }
        assert!(!plain.contains("目的を定めます"), "what did not change is left out");
        let turned = world.stranger.get("/guidelines/core/compare/v2...v1").await;
        assert!(turned.body.contains("第1版→第2版"), "the later text is always on the left");
        let same = world.stranger.get("/guidelines/core/compare/v1...v1").await;
        assert!(same.body.contains("本文は同じです"), "{}", same.body);
        let english = world.stranger.get("/en/guidelines/core/compare/v1...v2").await;
        assert!(english.body.contains("(omitted)") && english.body.contains("authoritative"), "{}", english.body);

        // Links of before stay alive, and every version says how it stands.
        let now = world.stranger.get("/guidelines/core").await;
        assert!(now.body.contains("第2版") && now.body.contains("id=\"art-4-1\""));
        let old = world.stranger.get("/guidelines/core/v1").await;
        assert!(old.body.contains("前の版です") && old.body.contains("href=\"/guidelines/core/v2\""), "{}", old.body);
        world.house.close().await;
    }
}

#[tokio::test]
async fn opinions_are_sent_sealed_read_and_answered() {
    for mut world in World::all().await {
        world.first_version().await;
        world.begin_next().await;
        world.write(SECOND).await;
        let today = world.today();
        let (opens, closes) = (today + Days::new(1), today + Days::new(20));
        led(&world.step("consult", &[], &[("opens", opens), ("closes", closes)]).await, &format!("{PATH}?done=step"));
        let version = guidelines::by_slug(&world.house.app, "core").await.unwrap().open().cloned().unwrap();
        let id = version.consultation.unwrap().id;
        let (public, inside) =
            (format!("/guidelines/consultations/{id}"), format!("/staff/guidelines/consultations/{id}"));
        assert_eq!(world.stranger.get(&public).await.status, StatusCode::NOT_FOUND, "it has not begun");
        assert_eq!(world.keeper.get(&format!("{PATH}/edit")).await.status, StatusCode::NOT_FOUND, "the draft stands");

        world.house.hands.pass(TimeDelta::days(1));
        world.keeper = world.house.browser_as(Opens::Staff(staff(&world, "honda").await)).await;
        let list = world.stranger.get("/guidelines").await;
        assert!(list.body.contains(&public) && list.body.contains("募集中"), "{}", list.body);
        let page = world.stranger.get(&public).await;
        assert!(page.body.contains("意見を送る") && page.body.contains("第5条（記録）"));
        let compared = world.stranger.get(&format!("{public}/compare")).await;
        assert!(compared.body.contains("<ins>"), "{}", compared.body);

        // What is wrong is said, and what was typed is kept.
        let typed = [("standing", "person"), ("clause", "art-9"), ("text", "番号は123456789018です")];
        let wrong = post(&mut world.stranger, &public, &page, &typed, &[]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.body.contains("どの条についての意見かを選んでください")
                && wrong.body.contains("番号は123456789018です")
        );
        assert!(wrong.body.contains("マイナンバー"), "{}", wrong.body);

        let key = form_key();
        let said = [
            ("form_key", key.as_str()),
            ("standing", "consumers"),
            ("clause", "art-4"),
            ("text", SECRET),
            ("name", "架空消費者の会"),
            ("contact", "kai@example.jp"),
        ];
        let sent = world.stranger.post(&public, &said).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let again = world.stranger.post(&public, &said).await;
        assert_eq!(again.location(), sent.location(), "the same form is one opinion");
        let receipt = world.stranger.get(sent.location()).await;
        assert!(receipt.body.contains("意見を受け取りました") && !receipt.body.contains(SECRET));
        let elsewhere = format!("{public}/received/{}", uuid::Uuid::new_v4());
        assert_eq!(world.stranger.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
        let rows = guideline_opinion::Entity::find().all(world.house.app.read()).await.unwrap();
        assert_eq!(rows.len(), 1);
        let sealed = String::from_utf8_lossy(&rows[0].sealed);
        assert!(!sealed.contains(SECRET) && !sealed.contains("kai@example.jp"));

        // Only those who keep the guidelines read it, and that they did is on record.
        let mut handler = world.house.staff_browser("minami", Role::Handler).await;
        assert_eq!(handler.get(&inside).await.status, StatusCode::FORBIDDEN);
        let read = world.keeper.get(&inside).await;
        assert!(
            read.body.contains(SECRET)
                && read.body.contains("kai@example.jp")
                && read.body.contains("第4条（利用の停止）")
        );
        let log = world.keeper.get("/staff/audit").await;
        assert!(log.body.contains("案への意見を読んだ"), "{}", log.body);

        let opinion = format!("{inside}/opinions/{}", rows[0].id);
        let empty = fill(&mut world.keeper, &opinion, &[], &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let handling = [("outcome", "partly"), ("gist", "期限に賛成する。"), ("answer", "そのようにします。")];
        led(&fill(&mut world.keeper, &opinion, &handling, &[]).await, &format!("{inside}?done=handled"));
        let early = post(&mut world.keeper, &inside, &read, &[], &[]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the time is not over");
        let cut = world.step("hear", &[("document", "団体")], &[("on", today + Days::new(1))]).await;
        assert_eq!(cut.status, StatusCode::UNPROCESSABLE_ENTITY, "the hearing does not cut the time short");

        // It closes by itself.
        world.house.hands.pass(TimeDelta::days(20));
        world.keeper = world.house.browser_as(Opens::Staff(staff(&world, "honda").await)).await;
        let late = world
            .stranger
            .post(&public, &[("form_key", &form_key()), ("standing", "person"), ("clause", "all"), ("text", "おそい")])
            .await;
        assert_eq!(late.status, StatusCode::GONE, "{}", late.body);
        let over = world.stranger.get(&public).await;
        assert!(over.body.contains("意見の募集は終わりました") && !over.body.contains("期限に賛成する。"));

        let ready = world.keeper.get(&inside).await;
        led(&post(&mut world.keeper, &inside, &ready, &[], &[]).await, &format!("{inside}?done=answered"));
        let answered = world.stranger.get(&public).await;
        for part in ["意見と当協会の考え方", "期限に賛成する。", "そのようにします。", "一部を取り入れました"]
        {
            assert!(answered.body.contains(part), "{part}");
        }
        for part in [SECRET, "架空消費者の会", "kai@example.jp"] {
            assert!(!answered.body.contains(part), "{part} is nobody's business");
        }
        assert_eq!(world.keeper.get(&opinion).await.status, StatusCode::NOT_FOUND, "what was published stands");
        let heard = world.step("hear", &[("document", "公募の意見1件")], &[("on", world.today())]).await;
        led(&heard, &format!("{PATH}?done=step"));
        assert_eq!(world.stage().await, Stage::Heard);
        world.house.close().await;
    }
}

async fn staff(world: &World, login: &str) -> entity::id::StaffId {
    use sea_orm::{ColumnTrait, QueryFilter};
    let row = schema::staff::Entity::find()
        .filter(schema::staff::Column::Login.eq(login))
        .one(world.house.app.read())
        .await
        .unwrap();
    row.unwrap().id
}

#[tokio::test]
async fn opinions_from_one_network_are_limited() {
    for mut world in World::all().await {
        world.first_version().await;
        world.begin_next().await;
        world.write(SECOND).await;
        let (opens, closes) = (world.today(), world.today() + Days::new(20));
        led(&world.step("consult", &[], &[("opens", opens), ("closes", closes)]).await, &format!("{PATH}?done=step"));
        let version = guidelines::by_slug(&world.house.app, "core").await.unwrap().open().cloned().unwrap();
        let public = format!("/guidelines/consultations/{}", version.consultation.unwrap().id);
        let mut send = async || {
            let said = [("form_key", &*form_key()), ("standing", "person"), ("clause", "all"), ("text", "意見")];
            world.stranger.post(&public, &said).await.status
        };
        for _ in 0..20 {
            assert_eq!(send().await, StatusCode::SEE_OTHER);
        }
        assert_eq!(send().await, StatusCode::TOO_MANY_REQUESTS);
        world.house.close().await;
    }
}

#[tokio::test]
async fn a_member_says_that_it_has_read_a_version_and_staff_see_who_has_not() {
    for mut world in World::all().await {
        world.first_version().await;
        let member = world.house.member(NUMBER, COMPANY).await;
        world.house.member("9999010000002", "株式会社ほか").await;
        let user = world.house.member_user(member, "user@own.example.jp", MemberRole::Answerer).await;
        let viewer = world.house.member_user(member, "viewer@own.example.jp", MemberRole::Viewer).await;
        let mut answerer = world.house.browser_as(Opens::Member(user)).await;
        let mut reader = world.house.browser_as(Opens::Member(viewer)).await;

        assert!(answerer.get("/portal").await.body.contains("お読みください"));
        let page = answerer.get("/portal/guidelines").await;
        assert!(page.body.contains("読みました") && page.body.contains("変わったところ"), "{}", page.body);
        let looked = reader.get("/portal/guidelines").await;
        assert!(!looked.body.contains("name=\"of\"") && looked.body.contains("管理者と回答者です"));
        let of = page.hidden("of");
        let forged = reader.post("/portal/guidelines", &[("form_key", &form_key()), ("of", &of)]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        let unknown = uuid::Uuid::new_v4().to_string();
        let nothing = answerer.post("/portal/guidelines", &[("form_key", &form_key()), ("of", &unknown)]).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);

        for _ in 0..2 {
            let said = answerer.post("/portal/guidelines", &[("form_key", &form_key()), ("of", &of)]).await;
            led(&said, "/portal/guidelines?done=read");
        }
        let page = answerer.get("/portal/guidelines").await;
        assert!(page.body.contains("に読みました") && !page.body.contains("name=\"of\""), "{}", page.body);
        assert!(!answerer.get("/portal").await.body.contains("お読みください"));

        let mut handler = world.house.staff_browser("minami", Role::Handler).await;
        let all = handler.get(&format!("{PATH}/v1/readers")).await;
        assert!(all.body.contains("対象事業者2社のうち、1社が"), "{}", all.body);
        let missing = handler.get(&format!("{PATH}/v1/readers?show=missing")).await;
        assert!(missing.body.contains("株式会社ほか") && !missing.body.contains(COMPANY), "{}", missing.body);
        assert_eq!(handler.get(&format!("{PATH}/v2/readers")).await.status, StatusCode::NOT_FOUND);
        world.house.close().await;
    }
}

#[tokio::test]
async fn only_what_the_commission_published_and_is_in_force_can_be_cited() {
    for mut world in World::all().await {
        let cited = async |world: &World| {
            let found = cite::choices(&world.house.app).await.unwrap();
            found.into_iter().map(|one| one.version).collect::<Vec<_>>()
        };
        let typed = [("title", "個人情報保護指針"), ("slug", "core")];
        fill(&mut world.keeper, "/staff/guidelines", &typed, &[]).await;
        world.write(FIRST).await;
        world.reach_the_commission().await;
        assert_eq!(cited(&world).await, [0; 0], "published by the Commission, not yet here");
        world.publish().await;
        assert_eq!(cited(&world).await, [1]);

        // The next version applies from a later day: until then the first one is cited.
        world.begin_next().await;
        world.write(SECOND).await;
        let (today, later) = (world.today(), world.today() + Days::new(30));
        world.step("hear", &[("document", "団体")], &[("on", today)]).await;
        world.step("adopt", &[], &[("on", today), ("in_force", later)]).await;
        world.step("file", &[], &[("on", today)]).await;
        world.step("ppc-publish", &[], &[("on", today)]).await;
        world.publish().await;
        assert_eq!(cited(&world).await, [1]);
        world.house.hands.pass(TimeDelta::days(30));
        assert_eq!(cited(&world).await, [2]);
        world.house.close().await;
    }
}

#[tokio::test]
async fn a_case_shows_the_clauses_of_the_day_on_which_it_happened() {
    let house = House::one().await;
    let team = house.team().await;
    let member = house.member(NUMBER, COMPANY).await;
    guideline_in_force(&house, team).await;
    let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
    let today = house.app.today();
    let mut points = async |date: Option<PartialDate>| {
        let mut said: Answers = answers(member, COMPANY);
        said.when.date = date;
        let case = house.sent(&said).await;
        handler.get(&format!("/staff/cases/{}/points", house.number(case).await)).await.body
    };
    let on_the_day = points(Some(PartialDate::of(today))).await;
    assert!(on_the_day.contains("/guidelines/core/v1#art-4"), "{on_the_day}");
    let before = points(Some(PartialDate::of(today - Days::new(1)))).await;
    assert!(!before.contains("/guidelines/core/v1") && before.contains("公表していませんでした"), "{before}");
    let this_year = PartialDate { month: None, day: None, ..PartialDate::of(today) };
    assert!(points(Some(this_year)).await.contains("/guidelines/core/v1#art-4"), "any day of the year");
    assert!(points(None).await.contains("出来事の日が分からない"));
    house.close().await;
}
