//! Two at the same thing in the same moment: the same form twice, two tabs, two servers on one database.

mod kept;
mod tabs;

use axum::Router;
use entity::application::Application;
use entity::application::answer::Channel;
use entity::application::draft::Answers;
use entity::case::Command;
use entity::case::payload::MessageText;
use entity::id::CaseId;
use entity::people::{Actor, MemberRole, Role};
use http::StatusCode;
use schema::{case_event, case_file, guideline_version, member_answer};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::case::answer_draft;
use usecase::case::draft;
use usecase::case::execute;
use usecase::case::intake;
use usecase::form::fields::{Fields, FormToken};
use usecase::state::AppState;
use usecase::support::submission::Submission;

use crate::harness::{Answer, Browser, House, form_key};
use crate::seed::{answers, visit};

const ROUNDS: usize = 60;
const COMPANY: &str = "青葉オンライン株式会社（架空）";
const WHAT: &str = "/complain/what-happened";
const WHEN: &str = "/complain/when";

/// A house, and the doors at which its people knock: one server twice, and two servers on one database where that is
/// possible.
struct Scene {
    house: House,
    /// The second server; its desk is closed at the end.
    beside: Option<AppState>,
    doors: [Router; 2],
}

impl Scene {
    async fn all() -> Vec<Self> {
        let mut scenes = Vec::new();
        for house in House::all().await {
            let doors = [house.router.clone(), house.router.clone()];
            scenes.push(Self { house, beside: None, doors });
        }
        // The last one is PostgreSQL where there is one; two servers on one file are no way to run this program.
        for house in House::all().await.into_iter().skip(1) {
            let (app, router) = house.beside().await;
            let doors = [house.router.clone(), router];
            scenes.push(Self { house, beside: Some(app), doors });
        }
        scenes
    }

    /// Two tabs of one browser, at the two doors.
    async fn tabs(&self, draft: CaseId) -> [Browser; 2] {
        let browser = self.house.browser_as(Opens::Draft(draft)).await;
        self.doors.clone().map(|door| browser.at(door))
    }

    async fn answers(&self, draft: CaseId) -> Answers {
        draft::load(&self.house.app, draft).await.unwrap().answers
    }

    async fn close(self) {
        if let Some(app) = self.beside {
            app.db().clone().close().await.unwrap();
        }
        drop(self.doors);
        self.house.close().await;
    }
}

/// Both posts at once.
async fn both(tabs: &mut [Browser; 2], posts: [(&str, &[(&str, &str)]); 2]) -> [Answer; 2] {
    let [first, second] = tabs;
    let (one, other) = tokio::join!(first.post(posts[0].0, posts[0].1), second.post(posts[1].0, posts[1].1));
    [one, other]
}

#[tokio::test]
async fn the_same_answer_posted_twice_at_once_is_saved_and_both_are_told_so() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        let id = scene.house.draft(&answers(member, COMPANY)).await;
        let mut tabs = scene.tabs(id).await;
        for round in 0..ROUNDS {
            let seen = tabs[0].get(WHAT).await.hidden("seen");
            let text = format!("{round}回目に書いた話です。");
            let fields = [("seen", seen.as_str()), ("what", text.as_str()), ("go", "next")];
            for answer in both(&mut tabs, [(WHAT, &fields), (WHAT, &fields)]).await {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "round {round}: {}", answer.body);
                assert_eq!(answer.location(), "/complain/outcome");
            }
            assert_eq!(scene.answers(id).await.what_happened.as_deref(), Some(text.as_str()));
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn two_tabs_with_different_questions_are_both_kept() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        let id = scene.house.draft(&answers(member, COMPANY)).await;
        let mut tabs = scene.tabs(id).await;
        for round in 0..ROUNDS {
            let (what, about) = (format!("{round}回目に書いた話です。"), format!("{round}年ほど前"));
            let seen = [tabs[0].get(WHAT).await.hidden("seen"), tabs[1].get(WHEN).await.hidden("seen")];
            let one = [("seen", seen[0].as_str()), ("what", what.as_str()), ("go", "next")];
            let other = [("seen", seen[1].as_str()), ("about", about.as_str()), ("go", "next")];
            for answer in both(&mut tabs, [(WHAT, &one), (WHEN, &other)]).await {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "round {round}: {}", answer.body);
            }
            let kept = scene.answers(id).await;
            assert_eq!(kept.what_happened.as_deref(), Some(what.as_str()), "round {round}");
            assert_eq!(kept.when.about.as_deref(), Some(about.as_str()), "round {round}");
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn of_two_tabs_that_answer_one_question_otherwise_the_later_is_told_with_both_texts() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        let id = scene.house.draft(&answers(member, COMPANY)).await;
        let mut tabs = scene.tabs(id).await;
        for round in 0..ROUNDS {
            let seen = tabs[0].get(WHAT).await.hidden("seen");
            let texts = ["ひとつ目の", "ふたつ目の"].map(|which| format!("{which}画面の、{round}回目の話です。"));
            let posts = texts.each_ref().map(|text| [("seen", seen.as_str()), ("what", text.as_str()), ("go", "next")]);
            let told = both(&mut tabs, [(WHAT, &posts[0]), (WHAT, &posts[1])]).await;
            let kept = scene.answers(id).await.what_happened.unwrap();
            let winner = texts.iter().position(|text| *text == kept).unwrap();
            assert_eq!(told[winner].status, StatusCode::SEE_OTHER, "round {round}: {}", told[winner].body);
            let late = &told[1 - winner];
            assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "round {round}: {}", late.body);
            assert!(late.body.contains("先に保存された答え") && texts.iter().all(|text| late.body.contains(text)));
            // Whoever has seen it may write over it.
            let seen = late.hidden("seen");
            let again = [("seen", seen.as_str()), ("what", texts[1 - winner].as_str()), ("go", "next")];
            assert_eq!(tabs[0].post(WHAT, &again).await.status, StatusCode::SEE_OTHER);
            assert_eq!(scene.answers(id).await.what_happened.as_ref(), Some(&texts[1 - winner]));
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn an_answer_that_was_saved_while_the_draft_was_sent_goes_along_or_is_told_to_be_late() {
    for scene in Scene::all().await {
        let member = scene.house.member("7999901000001", COMPANY).await;
        for round in 0..10 {
            let id = scene.house.draft(&answers(member, COMPANY)).await;
            let mut tabs = scene.tabs(id).await;
            let seen = tabs[0].get(WHAT).await.hidden("seen");
            let text = format!("送る間に書き直した、{round}回目の話です。");
            let answer = [("seen", seen.as_str()), ("what", text.as_str()), ("go", "next")];
            let key = form_key();
            let told = both(&mut tabs, [(WHAT, &answer), ("/complain/check", &[("form_key", key.as_str())])]).await;
            assert_eq!((told[1].status, told[1].location()), (StatusCode::SEE_OTHER, "/complain/done"));
            assert!(!told[0].status.is_server_error(), "{}", told[0].body);
            let (file, _) = usecase::case::load::by_id(&scene.house.app, &Actor::System, id).await.unwrap();
            let arrived = file.application.unwrap().what_happened == text;
            let acknowledged = told[0].status == StatusCode::SEE_OTHER && told[0].location() == "/complain/outcome";
            assert_eq!(acknowledged, arrived, "round {round}: {}", told[0].location());
        }
        scene.close().await;
    }
}

#[tokio::test]
async fn a_draft_that_is_erased_and_sent_at_once_is_one_of_both() {
    for house in House::all().await {
        let member = house.member("7999901000001", COMPANY).await;
        for round in 0..10 {
            let id = house.draft(&answers(member, COMPANY)).await;
            let visit = visit();
            let (erased, sent) =
                tokio::join!(draft::erase(&house.app, id, None), draft::submit(&house.app, &visit, id));
            erased.unwrap();
            let there = case_file::Entity::find_by_id(id).one(house.app.read()).await.unwrap().is_some();
            assert_eq!(sent.is_ok(), there, "round {round}");
            assert_eq!(house.app.keys().case(id).await.unwrap().is_some(), there, "a case keeps its keys: {round}");
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_step_posted_twice_at_once_is_taken_once_and_answered_twice_alike() {
    for scene in Scene::all().await {
        let house = &scene.house;
        let member = house.member("7999901000001", COMPANY).await;
        let intake = Actor::Staff { id: house.staff("kitano", Role::Intake).await, role: Role::Intake };
        let id = house.sent(&answers(member, COMPANY)).await;
        let beside = scene.beside.as_ref().unwrap_or(&house.app);
        for round in 0..ROUNDS {
            let (file, _) = usecase::case::load::by_id(&house.app, &intake, id).await.unwrap();
            let form = token(&intake);
            let act = Submission {
                form: Some(form),
                seen: Some(file.version),
                location: "/there".to_owned(),
                ..Submission::without_form(intake, "test")
            };
            let command =
                Command::WriteNote(MessageText { text: format!("{round}回目のメモ"), ..MessageText::default() });
            let (one, other) = tokio::join!(
                execute::execute(&house.app, &act, id, &command),
                execute::execute(beside, &act, id, &command)
            );
            assert_eq!((one.unwrap().location.as_str(), other.unwrap().location.as_str()), ("/there", "/there"));
        }
        let notes = case_event::Entity::find().filter(case_event::Column::CaseId.eq(id));
        let notes = notes.filter(case_event::Column::Kind.contains("note")).count(house.app.read()).await.unwrap();
        assert_eq!(notes, u64::try_from(ROUNDS).unwrap());
        scene.close().await;
    }
}

fn token(actor: &Actor) -> FormToken {
    FormToken { key: form_key(), scope: format!("{actor:?}"), fingerprint: "the same".to_owned() }
}

#[tokio::test]
async fn a_call_taken_down_twice_at_once_is_one_case() {
    for house in House::all().await {
        let member = house.member("7999901000001", COMPANY).await;
        let intake = Actor::Staff { id: house.staff("kitano", Role::Intake).await, role: Role::Intake };
        let said = Application { channel: Channel::Phone, ..answers(member, COMPANY).complete().unwrap() };
        for round in 0..10 {
            let (form, now) = (token(&intake), house.app.now());
            let (one, other) = tokio::join!(
                intake::receive(&house.app, &intake, "test", &form, &said, now),
                intake::receive(&house.app, &intake, "test", &form, &said, now)
            );
            assert_eq!(one.unwrap(), other.unwrap(), "round {round}");
        }
        assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 10);
        house.close().await;
    }
}

#[tokio::test]
async fn two_people_of_a_member_who_begin_an_answer_at_once_write_one() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("7999901000001", COMPANY).await;
        let user = house.member_user(member, "soumu@aoba.example", MemberRole::Answerer).await;
        let case = house.notified(team, member, COMPANY).await;
        for round in 0..10 {
            // Each changes what the other one left: nothing of either may be lost.
            let write = |name: &'static str| {
                let app = &house.app;
                answer_draft::change(app, member, user, case, move |draft| {
                    let mut fields = draft.fields();
                    fields.push(name, round.to_string());
                    draft.take(&fields);
                })
            };
            let (one, other) = tokio::join!(write("facts"), write("text"));
            one.unwrap();
            other.unwrap();
            let kept = answer_draft::load(&house.app, member, case).await.unwrap().fields();
            assert_eq!((kept.all("facts").count(), kept.all("text").count()), (round + 1, round + 1));
        }
        assert_eq!(member_answer::Entity::find().count(house.app.read()).await.unwrap(), 1);
        house.close().await;
    }
}

/// What a rule of uniqueness meets is read anew and said as it is: somebody else was faster.
#[tokio::test]
async fn two_people_who_begin_the_next_version_at_once_hear_who_was_faster() {
    for house in House::all().await {
        let mut people =
            [house.staff_browser("kita", Role::Admin).await, house.staff_browser("minami", Role::Admin).await];
        let key = form_key();
        let made = people[0]
            .post("/staff/guidelines", &[("form_key", &key), ("slug", "retail"), ("title", "小売の指針（架空）")])
            .await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        // The first version is given up, so that a next one can be begun.
        guideline_version::Entity::update_many()
            .col_expr(guideline_version::Column::Stage, sea_orm::sea_query::Expr::value("withdrawn"))
            .exec(&house.app.db().write)
            .await
            .unwrap();
        let keys = [form_key(), form_key()];
        let next = keys.each_ref().map(|key| [("form_key", key.as_str()), ("go", "next")]);
        let path = "/staff/guidelines/retail";
        let told = both(&mut people, [(path, &next[0]), (path, &next[1])]).await;
        let mut statuses = told.each_ref().map(|answer| answer.status.as_u16());
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{} {}", told[0].body, told[1].body);
        house.close().await;
    }
}

/// Fields as a page would post them again: every hidden field of the form that sends to this path.
fn again(page: &Answer, path: &str) -> Fields {
    let form = page.body.split("<form").find(|form| form.contains(&format!("action=\"{path}\""))).unwrap();
    let form = form.split("</form>").next().unwrap();
    let mut fields = Fields::default();
    for tag in form.split("<input type=\"hidden\"").skip(1) {
        let part = |name: &str| tag.split_once(&format!("{name}=\"")).unwrap().1.split('"').next().unwrap().to_owned();
        fields.push(part("name"), part("value").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }
    fields
}
