//! Two tabs, or two people, at the pages that keep an answer in ways of their own: companies, files, identity, and the
//! answer of a member. Nobody writes over what she has not seen. And posts with files that others crossed.

use entity::application::answer::{Company, FilesChoice, IdentityAnswer, Sure};
use entity::application::draft::Answers;
use entity::case::Command;
use entity::case::payload::{MessageText, PaperAsk};
use entity::id::{CaseId, MemberId};
use entity::law::paper::Paper;
use entity::people::{Actor, MemberRole, Role};
use http::{Method, StatusCode};
use schema::file;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use usecase::account::session::Opens;
use usecase::case::answer_draft;
use usecase::state::db::DbKind;

use super::{COMPANY, Scene, both};
use crate::bulletin;
use crate::desk::{multipart, photograph};
use crate::harness::{Answer, Browser, House, form_key};
use crate::seed::answers;

const HEADERS: [(&str, &str); 2] =
    [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
const FILES: &str = "/complain/files";
const IDENTITY: &str = "/complain/identity";
const SAVED_FIRST: &str = "先に保存された";

/// A draft in which nothing is said yet about files and identity.
async fn draft(scene: &Scene, member: MemberId) -> CaseId {
    let blank = Answers { files_choice: None, files: Vec::new(), identity: None, ..answers(member, COMPANY) };
    scene.house.draft(&blank).await
}

/// Posts a picture with these fields.
async fn picture(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = multipart(fields, "photo.jpg", &photograph());
    browser.send(Method::POST, path, &HEADERS, body).await
}

fn told(late: &Answer) {
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{} {}", late.location(), late.body);
    assert!(late.body.contains(SAVED_FIRST), "{}", late.body);
}

#[tokio::test]
async fn of_two_tabs_at_the_files_the_later_is_told() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        for _ in 0..5 {
            let id = draft(&scene, member).await;
            let mut tabs = scene.tabs(id).await;
            let seen = tabs[0].get(FILES).await.hidden("seen");
            let first = [("seen", seen.as_str()), ("files", "later"), ("go", "next")];
            assert_eq!(tabs[0].post(FILES, &first).await.status, StatusCode::SEE_OTHER);
            let seen = tabs[0].get(FILES).await.hidden("seen");
            let posts = ["none", "later"].map(|choice| [("seen", seen.as_str()), ("files", choice), ("go", "next")]);
            let none = tabs[0].post(FILES, &posts[0]).await;
            assert_eq!(none.status, StatusCode::SEE_OTHER, "{}", none.body);
            told(&tabs[1].post(FILES, &posts[1]).await);
            assert_eq!(scene.answers(id).await.files_choice, Some(FilesChoice::None));

            // A file that says otherwise is not taken unseen either, by browsers without scripts and with them.
            let (key, other) = (form_key(), form_key());
            let fields = [("seen", seen.as_str()), ("form_key", &key), ("files", "now"), ("note", "9月の手紙")];
            let late = picture(&mut tabs[1], FILES, &fields).await;
            told(&late);
            assert!(late.body.contains("9月の手紙"), "what was typed is kept: {}", late.body);
            let fields = [("seen", seen.as_str()), ("form_key", &other), ("files", "now")];
            let script = [HEADERS[0], HEADERS[1], ("accept", "application/json")];
            let body = multipart(&fields, "photo.jpg", &photograph());
            let led = tabs[1].send(Method::POST, FILES, &script, body).await;
            assert!(led.body.contains("/complain/files?done=other"), "{}", led.body);
            assert!(tabs[1].get("/complain/files?done=other").await.body.contains("受け取っていません"));
            assert!(scene.answers(id).await.files.is_empty());
            // Whoever has seen it may write over it.
            let (key, seen) = (late.hidden("form_key"), late.hidden("seen"));
            let fields = [("seen", seen.as_str()), ("form_key", &key), ("files", "now")];
            assert_eq!(picture(&mut tabs[1], FILES, &fields).await.location(), "/complain/files?done=sent");
            // A second file beside it loses nothing, whatever the page showed.
            let key = form_key();
            let fields = [("seen", seen.as_str()), ("form_key", &key), ("files", "now")];
            assert_eq!(picture(&mut tabs[0], FILES, &fields).await.location(), "/complain/files?done=sent");
            assert_eq!(scene.answers(id).await.files.len(), 2);
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn of_two_tabs_at_the_identity_the_later_is_told() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        for _ in 0..5 {
            let id = draft(&scene, member).await;
            let mut tabs = scene.tabs(id).await;
            let seen = tabs[0].get(IDENTITY).await.hidden("seen");
            let keys = [form_key(), form_key()];
            let sides =
                keys.each_ref().map(|key| [("seen", seen.as_str()), ("form_key", key), ("document", "passport")]);
            let sent = picture(&mut tabs[0], IDENTITY, &sides[0]).await;
            assert_eq!(sent.location(), "/complain/identity?done=sent", "{}", sent.body);
            // The other tab does not know of the picture: it is not destroyed unseen.
            let later = [("seen", seen.as_str()), ("identity", "later"), ("go", "next")];
            let late = tabs[1].post(IDENTITY, &later).await;
            told(&late);
            let kept = scene.answers(id).await;
            assert!(matches!(kept.identity, Some(IdentityAnswer::Now { .. })) && kept.identity_files.len() == 1);
            // The back of the same paper, from the page before, loses nothing.
            let sent = picture(&mut tabs[1], IDENTITY, &sides[1]).await;
            assert_eq!(sent.location(), "/complain/identity?done=sent", "{}", sent.body);
            // Another paper does.
            let key = form_key();
            let other = [("seen", seen.as_str()), ("form_key", &key), ("document", "driving-licence")];
            told(&picture(&mut tabs[1], IDENTITY, &other).await);
            assert_eq!(scene.answers(id).await.identity_files.len(), 2);
            let seen = tabs[1].get(IDENTITY).await.hidden("seen");
            let later = [("seen", seen.as_str()), ("identity", "later"), ("go", "next")];
            assert_eq!(tabs[1].post(IDENTITY, &later).await.status, StatusCode::SEE_OTHER);
            let kept = scene.answers(id).await;
            assert!(kept.identity == Some(IdentityAnswer::Later) && kept.identity_files.is_empty());
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn of_two_tabs_at_the_companies_neither_confirms_nor_removes_what_it_does_not_show() {
    const WORDS: &str = "/complain/company";
    const CONFIRM: &str = "/complain/company/confirm";
    const MORE: &str = "/complain/company/more";
    const OTHER: &str = "緑川サービス株式会社（架空）";
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        let other = scene.house.member("9999010000001", OTHER).await;
        let blank = Answers { companies: Vec::new(), ..answers(member, COMPANY) };
        let id = scene.house.draft(&blank).await;
        let mut tabs = scene.tabs(id).await;

        // Two searches: the second would write over the words of the first.
        let seen = tabs[0].get(WORDS).await.hidden("seen");
        let search = |words| [("seen", seen.as_str()), ("words", words), ("go", "search")];
        assert_eq!(tabs[0].post(WORDS, &search("青葉")).await.location(), WORDS);
        let seen = tabs[0].get(WORDS).await.hidden("seen");
        let search = |words| [("seen", seen.as_str()), ("words", words), ("go", "search")];
        assert_eq!(tabs[0].post(WORDS, &search("青葉オンライン")).await.location(), WORDS);
        let late = tabs[1].post(WORDS, &search("緑川")).await;
        told(&late);
        assert!(late.body.contains("青葉オンライン") && late.body.contains("緑川"), "{}", late.body);

        // One tab shows a company; the other one chooses another. What is confirmed is what was shown, or nothing.
        let choose = |number| [("words", "青葉オンライン"), ("words_number", number), ("go", "search")];
        assert_eq!(tabs[0].post(WORDS, &choose("7999901000001")).await.location(), CONFIRM);
        let seen = tabs[0].get(CONFIRM).await.hidden("seen");
        assert_eq!(tabs[1].post(WORDS, &choose("9999010000001")).await.location(), CONFIRM);
        let yes = [("seen", seen.as_str()), ("confirm", "yes"), ("go", "next")];
        let late = tabs[0].post(CONFIRM, &yes).await;
        told(&late);
        assert!(late.body.contains(OTHER) && scene.answers(id).await.companies.is_empty(), "{}", late.body);
        let seen = late.hidden("seen");
        let yes = [("seen", seen.as_str()), ("confirm", "yes"), ("go", "next")];
        for answer in both(&mut tabs, [(CONFIRM, &yes), (CONFIRM, &yes)]).await {
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, MORE), "{}", answer.body);
        }
        let named = |member, name: &str| Company::Listed { member, name: name.to_owned(), sure: Sure::Yes };
        assert_eq!(scene.answers(id).await.companies, [named(other, OTHER)]);

        // Of two companies both tabs take away the first one: that is one company, not both.
        let words = [("words", "青葉"), ("words_number", "7999901000001"), ("go", "search")];
        assert_eq!(tabs[0].post(WORDS, &words).await.location(), CONFIRM);
        assert_eq!(tabs[0].post(CONFIRM, &[("confirm", "yes"), ("go", "next")]).await.location(), MORE);
        let seen = tabs[0].get(MORE).await.hidden("seen");
        let remove = [("seen", seen.as_str()), ("remove", "0")];
        let answers = both(&mut tabs, [(MORE, &remove), (MORE, &remove)]).await;
        let mut statuses = answers.each_ref().map(|answer| answer.status.as_u16());
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(scene.answers(id).await.companies, [named(member, COMPANY)]);
        scene.close().await;
    }
}

#[tokio::test]
async fn of_two_people_who_write_an_answer_the_later_is_told_with_both_texts_and_no_name() {
    for scene in Scene::all().await {
        let house = &scene.house;
        let team = house.team().await;
        let member = house.member("7999901000001", COMPANY).await;
        let users = [
            house.member_user(member, "soumu@aoba.example", MemberRole::Answerer).await,
            house.member_user(member, "houmu@aoba.example", MemberRole::Answerer).await,
        ];
        let case = house.notified(team, member, COMPANY).await;
        let path = format!("/portal/cases/{}/answer", house.number(case).await);
        let mut people = [
            house.browser_as(Opens::Member(users[0])).await.at(scene.doors[0].clone()),
            house.browser_as(Opens::Member(users[1])).await.at(scene.doors[1].clone()),
        ];
        for round in 0..20 {
            let seen = [people[0].get(&path).await.hidden("seen"), people[1].get(&path).await.hidden("seen")];
            let texts = ["総務の", "法務の"].map(|which| format!("{which}{round}回目の事実です。"));
            let posts =
                [0, 1].map(|n: usize| [("seen", seen[n].as_str()), ("facts", texts[n].as_str()), ("go", "save")]);
            let told = both(&mut people, [(&path, &posts[0]), (&path, &posts[1])]).await;
            let kept = answer_draft::load(&house.app, member, case).await.unwrap().fields().get("facts").to_owned();
            let winner = texts.iter().position(|text| *text == kept).unwrap();
            assert_eq!(told[winner].status, StatusCode::SEE_OTHER, "round {round}: {}", told[winner].body);
            let late = &told[1 - winner];
            // In the first round both began on an empty page: who came second came to an answer that she had not seen.
            self::told(late);
            assert!(texts.iter().all(|text| late.body.contains(text)), "{}", late.body);
            assert!(!late.body.contains(["利用者 soumu", "利用者 houmu"][winner]), "not whose it is: {}", late.body);
            let seen = late.hidden("seen");
            let again = [("seen", seen.as_str()), ("facts", texts[1 - winner].as_str()), ("go", "save")];
            assert_eq!(people[1 - winner].post(&path, &again).await.status, StatusCode::SEE_OTHER);
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn an_answer_is_sent_as_it_was_shown() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("7999901000001", COMPANY).await;
        let users = [
            house.member_user(member, "soumu@aoba.example", MemberRole::Answerer).await,
            house.member_user(member, "houmu@aoba.example", MemberRole::Answerer).await,
        ];
        let case = house.notified(team, member, COMPANY).await;
        let path = format!("/portal/cases/{}/answer", house.number(case).await);
        let mut soumu = house.browser_as(Opens::Member(users[0])).await;
        let mut houmu = house.browser_as(Opens::Member(users[1])).await;
        let write = |facts| [("reply-1", "done"), ("facts", facts), ("text", "おわびします。"), ("go", "check")];
        let saved = soumu.post(&path, &write("総務の書いた事実")).await;
        assert_eq!(saved.location(), format!("{path}/check"), "{}", saved.body);
        let check = soumu.get(&format!("{path}/check")).await;
        houmu.post(&path, &write("法務の書いた事実")).await;
        let post = async |browser: &mut Browser, page: &Answer| {
            let fields = ["form_key", "version", "seen"].map(|name| (name, page.hidden(name)));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&format!("{path}/check"), &fields).await
        };
        let late = post(&mut soumu, &check).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
        assert!(late.body.contains("法務の書いた事実"), "what would be sent now: {}", late.body);

        // A step of the body meanwhile: that somebody was faster is said, not who of us, nor with what.
        let minami = Actor::Staff { id: team.handler, role: Role::Handler };
        let note = Command::WriteNote(MessageText { text: "内部のメモ".to_owned(), ..MessageText::default() });
        house.step(case, &minami, note).await;
        let crossed = post(&mut soumu, &late).await;
        assert_eq!(crossed.status, StatusCode::CONFLICT, "{}", crossed.body);
        assert!(crossed.body.contains("ほかの人か、ほかの画面でのあなた自身が"), "{}", crossed.body);
        assert!(!crossed.body.contains("職員 minami") && !crossed.body.contains("記録しました"), "{}", crossed.body);
        let check = soumu.get(&format!("{path}/check")).await;
        let other = houmu.get(&format!("{path}/check")).await;
        assert_eq!(post(&mut soumu, &check).await.location(), format!("{path}/sent"));

        // Whoever presses the button after that, or opens a form again, is shown what was sent, and when.
        let before = format!("{path}/sent?done=before");
        assert_eq!(post(&mut houmu, &other).await.location(), before);
        let extend = path.replace("/answer", "/extend");
        for page in [path.clone(), format!("{path}/check"), format!("{path}/files"), extend.clone()] {
            assert_eq!(houmu.get(&page).await.location(), before, "{page}");
        }
        let shown = houmu.get(&before).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("もう一度送る必要はありません"), "{}", shown.body);
        assert!(shown.body.contains("法務の書いた事実"), "{}", shown.body);
        let late = houmu.post(&path, &write("遅れて書いた事実")).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.location());
        assert!(late.body.contains("もう一度送る必要はありません"), "{}", late.body);
        assert!(late.body.contains("遅れて書いた事実"), "{}", late.body);
        let fields = [("form_key", &*form_key()), ("until_year", "2026/11/20"), ("text", "あと3日ください")];
        let late = houmu.post(&extend, &fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.location());
        assert!(late.body.contains("あと3日ください"), "{}", late.body);
        house.close().await;
    }
}

#[tokio::test]
async fn an_interim_answer_pressed_twice_is_shown_as_sent() {
    let house = House::one().await;
    let team = house.team().await;
    let member = house.member("7999901000001", COMPANY).await;
    let user = house.member_user(member, "soumu@aoba.example", MemberRole::Answerer).await;
    let case = house.notified(team, member, COMPANY).await;
    let path = format!("/portal/cases/{}/answer", house.number(case).await);
    let mut soumu = house.browser_as(Opens::Member(user)).await;
    let words = [
        ("reply-1", "investigating"),
        ("by-1_year", "2026/12/18"),
        ("facts", "調べている"),
        ("text", "お待ちください。"),
    ];
    soumu.post(&path, &[words[0], words[1], words[2], words[3], ("go", "check")]).await;
    let pages = [soumu.get(&format!("{path}/check")).await, soumu.get(&format!("{path}/check")).await];
    let mut led = Vec::new();
    for page in &pages {
        let fields = ["form_key", "version", "seen"].map(|name| (name, page.hidden(name)));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        led.push(soumu.post(&format!("{path}/check"), &fields).await.location().to_owned());
    }
    assert_eq!(led, [format!("{path}/sent"), format!("{path}/sent?done=before")]);
    // The final answer is still awaited, and has its form.
    assert_eq!(soumu.get(&path).await.status, StatusCode::OK);
    house.close().await;
}

/// On PostgreSQL: the first writes of these tables are taken back, as if another transaction had crossed them.
async fn cross(house: &House, tables: &[&str]) {
    if house.app.db().kind() != DbKind::Postgres {
        return;
    }
    for table in tables {
        let sql = format!(
            "create sequence if not exists crossed_{table}; alter sequence crossed_{table} restart; \
             create or replace function fn_cross_{table}() returns trigger language plpgsql as $$ begin \
             if nextval('crossed_{table}') <= 2 then raise exception 'crossed' using errcode = '40001'; end if; \
             return new; end $$; \
             create or replace trigger tr_cross before insert on {table} for each row execute function fn_cross_{table}()"
        );
        house.app.db().write.execute_unprepared(&sql).await.unwrap();
    }
}

#[tokio::test]
async fn a_post_with_a_file_that_others_crossed_is_done_again() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("7999901000001", COMPANY).await;
        let blank = Answers { files_choice: None, files: Vec::new(), identity: None, ..answers(member, COMPANY) };
        let draft = house.draft(&blank).await;
        let mut browser = house.browser_as(Opens::Draft(draft)).await;
        for (path, fields) in [(FILES, ("files", "now")), (IDENTITY, ("document", "passport"))] {
            cross(&house, &["file"]).await;
            let key = form_key();
            let taken = picture(&mut browser, path, &[("form_key", &key), fields]).await;
            assert_eq!(taken.location(), format!("{path}?done=sent"), "{}", taken.body);
        }

        let user = house.member_user(member, "soumu@aoba.example", MemberRole::Answerer).await;
        let case = house.notified(team, member, COMPANY).await;
        let path = format!("/portal/cases/{}/answer", house.number(case).await);
        cross(&house, &["file"]).await;
        let mut soumu = house.browser_as(Opens::Member(user)).await;
        let taken = picture(&mut soumu, &format!("{path}/files"), &[("audience", "applicant")]).await;
        assert_eq!(taken.location(), format!("{path}?done=file"), "{}", taken.body);

        // The file and the step that takes it, of an applicant and of the desk.
        cross(&house, &["file", "case_event"]).await;
        let mut applicant = house.browser_as(Opens::Applicant(case)).await;
        let key = form_key();
        let taken = picture(&mut applicant, "/status/files", &[("form_key", &key), ("purpose", "evidence")]).await;
        assert_eq!(taken.location(), "/status/files?done=sent", "{}", taken.body);
        let sent = house.sent(&answers(member, COMPANY)).await;
        let kitano = Actor::Staff { id: team.intake, role: Role::Intake };
        // These two are no posts with files: nobody crosses them.
        let spent = async || {
            if house.app.db().kind() == DbKind::Postgres {
                let sql = "select setval('crossed_case_event', 100)";
                house.app.db().write.execute_unprepared(sql).await.unwrap();
            }
        };
        spent().await;
        house.step(sent, &kitano, Command::BeginCheck).await;
        let ask =
            PaperAsk { papers: vec![Paper::Identity], text: "書類をお送りください。".to_owned(), due: None };
        house.step(sent, &kitano, Command::AskPapers(ask)).await;
        let path = format!("/staff/cases/{}/supply", house.number(sent).await);
        let mut app = house.browser_as(Opens::Staff(team.intake)).await;
        let page = app.get(&path).await;
        let (key, version) = (page.hidden("form_key"), page.hidden("version"));
        cross(&house, &["file", "case_event"]).await;
        let fields =
            [("form_key", key.as_str()), ("version", &version), ("purpose", "identity"), ("text", "届きました。")];
        let taken = picture(&mut app, &path, &fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        spent().await;

        let mut minami = house.staff_browser("hamada", Role::Handler).await;
        let made = minami.post("/staff/bulletins", &[("form_key", &form_key()), ("title", bulletin::TITLE)]).await;
        let notice = made.location().split("/edit").next().unwrap().to_owned();
        cross(&house, &["file"]).await;
        let taken = picture(&mut minami, &format!("{notice}/files"), &[]).await;
        assert_eq!(taken.location(), format!("{notice}/files?done=attached"), "{}", taken.body);

        assert_eq!(file::Entity::find().count(house.app.read()).await.unwrap(), 6, "each is there once");
        house.close().await;
    }
}
