//! Files on members: from opening to verification, by whom, seen by whom, and what goes out.

mod pages;
mod secrecy;

use chrono::{Days, NaiveDate, TimeDelta};
use entity::guideline::life::Move;
use entity::id::{MemberId, MemberUserId, StaffId};
use entity::law::guidance::{Improvement, Obstacle, Rung};
use entity::measure::{Citation, Command, Denied, MeasureDraft, MeasureFile, Status};
use entity::people::{Actor, MemberRole, Role};
use http::StatusCode;
use schema::{guidance, guidance_event, guideline, guideline_version, job, letter, member, member_change};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use usecase::error::AppError;
use usecase::form::fields::FormToken;
use usecase::guideline::step::TakenStep;
use usecase::guideline::{draft, step as life};
use usecase::measure::execute::{self, NewMeasure};
use usecase::measure::{cite, load};
use usecase::query::{letters, measure_file, measures as read};
use usecase::support::submission::Submission;
use uuid::Uuid;

use crate::harness::{Found, House};
use crate::seed::Team;

const COMPANY: &str = "株式会社テスト";

const NUMBER: &str = "9999010000001";

const OTHER: &str = "株式会社ほか";

const SLUG: &str = "core";

pub(crate) const TEXT: &str =
    "## 第1章　総則\n\n### 第4条（利用の停止）\n\n1. 止めます。\n\n### 第5条（安全管理措置）\n\n守ります。\n";

/// The people and things of these tests.
pub(crate) struct World {
    pub(crate) team: Team,
    member: MemberId,
    user: MemberUserId,
    viewer: MemberUserId,
}

impl World {
    pub(crate) async fn new(house: &House) -> Self {
        let team = house.team().await;
        let member = house.member(NUMBER, COMPANY).await;
        let user = house.member_user(member, "user@own.example.jp", MemberRole::Answerer).await;
        let viewer = house.member_user(member, "viewer@own.example.jp", MemberRole::Viewer).await;
        guideline_in_force(house, team).await;
        Self { team, member, user, viewer }
    }

    fn handler(&self) -> Actor {
        handler(self.team)
    }

    fn approver(&self) -> Actor {
        Actor::Staff { id: self.team.approver, role: Role::Approver }
    }

    fn user(&self) -> Actor {
        Actor::Member { user: self.user, member: self.member, role: MemberRole::Answerer }
    }

    fn viewer(&self) -> Actor {
        Actor::Member { user: self.viewer, member: self.member, role: MemberRole::Viewer }
    }
}

fn handler(team: Team) -> Actor {
    Actor::Staff { id: team.handler, role: Role::Handler }
}

fn act(actor: &Actor, form: Option<&FormToken>, seen: Option<u32>) -> Submission {
    Submission { form: form.cloned(), seen, location: "/there".to_owned(), ..Submission::without_form(*actor, "test") }
}

fn form() -> FormToken {
    FormToken { key: Uuid::new_v4().simple().to_string(), scope: "scope".to_owned(), fingerprint: "said".to_owned() }
}

/// Writes and publishes a version that is in force from today, by two people.
async fn publish_version(house: &House, team: Team, body: &str) {
    let keeper = Actor::Staff { id: team.approver, role: Role::Approver };
    let other =
        Actor::Staff { id: house.staff(&format!("keeper-{}", Uuid::now_v7()), Role::Admin).await, role: Role::Admin };
    let newest = async || {
        guideline_version::Entity::find().order_by_desc(guideline_version::Column::Number).found(house.app.read()).await
    };
    let seen = |row: &guideline_version::Model| u32::try_from(row.version).ok();
    let row = newest().await;
    let input = draft::DraftInput { body: body.to_owned(), summary: "改めました。".to_owned() };
    draft::save(&house.app, &act(&other, None, seen(&row)), row.id, &input).await.unwrap();
    for made in to_the_commission(house) {
        let row = newest().await;
        life::take(&house.app, &act(&other, None, seen(&row)), row.id, &TakenStep::from(made)).await.unwrap();
    }
    let row = newest().await;
    life::take(&house.app, &act(&other, None, seen(&row)), row.id, &TakenStep::from(Move::Propose)).await.unwrap();
    let row = newest().await;
    life::take(&house.app, &act(&keeper, None, seen(&row)), row.id, &TakenStep::from(Move::Publish)).await.unwrap();
}

/// The steps of a version up to the Commission's publication; it applies from today.
pub(crate) fn to_the_commission(house: &House) -> [Move; 4] {
    let today = house.app.today();
    [
        Move::Hear { on: today - Days::new(30) },
        Move::Adopt { on: today - Days::new(25), in_force_on: today },
        Move::File { on: today - Days::new(20) },
        Move::PpcPublish { on: today - Days::new(10) },
    ]
}

/// One guideline with a version in force.
pub(crate) async fn guideline_in_force(house: &House, team: Team) {
    let keeper = Actor::Staff { id: team.approver, role: Role::Approver };
    draft::create(&house.app, &act(&keeper, None, None), SLUG, "個人情報保護指針").await.unwrap();
    publish_version(house, team, TEXT).await;
}

/// The citation of article 4 as it is in force today.
async fn article_4(house: &House) -> Citation {
    let mut cites = cite::choices(&house.app).await.unwrap().pop().unwrap();
    cites.clauses.retain(|clause| clause.anchor == "art-4");
    assert_eq!(cites.clauses.len(), 1);
    cites
}

async fn measure(house: &House, rung: Rung) -> MeasureDraft {
    MeasureDraft {
        rung,
        cites: Some(article_4(house).await),
        articles: "法35条5項".to_owned(),
        facts: "停止の求めのあとも、広告を送っていました。".to_owned(),
        demand: "送付を止め、手順を改めてください。".to_owned(),
        due: house.app.today() + Days::new(14),
    }
}

/// Opens a file and gives its number back.
async fn open(house: &House, actor: &Actor, about: NewMeasure) -> String {
    let done = execute::open(&house.app, &act(actor, None, None), about, "停止の求めに応じない").await.unwrap();
    let number = done.location.trim_start_matches("/staff/guidance/").split('?').next().unwrap().to_owned();
    assert!(number.starts_with("G2026-"), "{}", done.location);
    number
}

async fn file(house: &House, number: &str, team: Team) -> MeasureFile {
    load::by_number(&house.app, &handler(team), number).await.unwrap().file
}

/// One step, as somebody who saw the file as it is.
async fn step(house: &House, number: &str, team: Team, actor: &Actor, command: Command) -> Result<(), AppError> {
    let file = file(house, number, team).await;
    let act = act(actor, None, Some(file.version));
    execute::execute(&house.app, &act, file.id, &command).await.map(|_| ())
}

/// A file on the member of which a measure was issued, for the test of the doors.
pub(crate) async fn issued(house: &House, team: Team, member: MemberId) -> String {
    let number = open(house, &handler(team), NewMeasure::Member(member)).await;
    let draft = measure(house, Rung::Guidance).await;
    step(house, &number, team, &handler(team), Command::Issue(draft)).await.unwrap();
    number
}

/// A file on the member of which nothing was issued.
pub(crate) async fn opened(house: &House, handler: StaffId, member: MemberId) -> String {
    open(house, &Actor::Staff { id: handler, role: Role::Handler }, NewMeasure::Member(member)).await
}

fn reply() -> Command {
    Command::Reply { text: "送付を止め、名簿を改めました。".to_owned(), done_on: None, came_on: None }
}

fn verify(result: Improvement) -> Command {
    Command::Verify { result, evidence: "送付停止の記録を見ました。".to_owned() }
}

fn barred(outcome: Result<(), AppError>) -> Denied {
    match outcome {
        Err(AppError::Barred(why)) => why,
        other => panic!("{other:?}"),
    }
}

async fn events(house: &House) -> u64 {
    guidance_event::Entity::find().count(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn guidance_goes_from_opening_to_verification() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let number = open(&house, &world.handler(), NewMeasure::Member(world.member)).await;
        let list = async || read::told(&house.app, world.member, 1).await.unwrap();
        assert_eq!(list().await, (Vec::new(), 0), "an open file is not told");
        assert!(matches!(read::one(&house.app, &world.user(), &number).await, Err(AppError::NotFound)));
        assert!(house.mails().is_empty());

        let draft = measure(&house, Rung::Guidance).await;
        step(&house, &number, world.team, &world.handler(), Command::Issue(draft.clone())).await.unwrap();
        house.work_off().await;
        let mails = house.mails();
        assert_eq!(mails.len(), 2, "each user of the member");
        for mail in &mails {
            let text = crate::sign_in::mail_text(mail);
            assert!(text.contains("/portal\n"), "{text}");
            for secret in [&number, COMPANY, "指導", "広告"] {
                assert!(!mail.contains(secret) && !text.contains(secret), "{secret}: {text}");
            }
        }
        let (lines, total) = list().await;
        assert_eq!((lines[0].number.as_str(), lines[0].status, total), (number.as_str(), Status::Issued, 1));
        assert_eq!(lines[0].due_on, Some(draft.due));

        let viewer = step(&house, &number, world.team, &world.viewer(), reply()).await;
        assert_eq!(barred(viewer), Denied::NotThisStep);
        step(&house, &number, world.team, &world.user(), Command::MarkRead).await.unwrap();
        step(&house, &number, world.team, &world.user(), reply()).await.unwrap();
        let (_, seen) = read::one(&house.app, &world.viewer(), &number).await.unwrap();
        assert_eq!(seen.measures[0].reply.as_ref().unwrap().text, "送付を止め、名簿を改めました。");
        assert!(seen.measures[0].read_at.is_some());
        step(&house, &number, world.team, &world.handler(), verify(Improvement::Full)).await.unwrap();
        let row = guidance::Entity::find().found(house.app.read()).await;
        assert_eq!(
            (row.status.as_str(), row.version, row.due_on, row.rung.as_deref()),
            ("improved", 5, None, Some("guidance"))
        );
        house.work_off().await;
        assert_eq!(house.mails().len(), 4, "what became of it is told too");
        assert_eq!(letter::Entity::find().count(house.app.read()).await.unwrap(), 0);
        for row in guidance_event::Entity::find().all(house.app.read()).await.unwrap() {
            let open = String::from_utf8_lossy(&row.sealed).into_owned();
            assert!(!open.contains("送付") && !open.contains("handler"), "what happened is sealed");
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_recommendation_takes_two_people_and_stays_in_force_in_between() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let number = open(&house, &world.handler(), NewMeasure::Member(world.member)).await;
        let draft = measure(&house, Rung::Recommendation).await;
        let alone = step(&house, &number, world.team, &world.handler(), Command::Issue(draft.clone())).await;
        assert_eq!(barred(alone), Denied::NeedsSecondPerson);
        step(&house, &number, world.team, &world.handler(), Command::Propose(draft.clone())).await.unwrap();
        let seq = file(&house, &number, world.team).await.pending.unwrap().seq;
        let waiting = read::waiting(&house.app, &world.approver()).await.unwrap();
        assert_eq!(
            (waiting.whole.len(), waiting.whole[0].number.as_str(), waiting.whole[0].rung),
            (1, number.as_str(), Rung::Recommendation)
        );
        assert_eq!(read::told(&house.app, world.member, 1).await.unwrap().1, 0, "a proposal is not told");
        let own = step(&house, &number, world.team, &world.handler(), Command::Approve(seq)).await;
        assert_eq!(barred(own), Denied::NotThisStep);

        // A new version comes into force while the proposal waits.
        let keeper = Actor::Staff { id: world.team.approver, role: Role::Approver };
        let made = guideline::Entity::find().found(house.app.read()).await;
        draft::next(&house.app, &act(&keeper, None, None), made.id).await.unwrap();
        publish_version(&house, world.team, TEXT).await;
        let late = step(&house, &number, world.team, &world.approver(), Command::Approve(seq)).await;
        assert_eq!(barred(late), Denied::NotInForce);
        let back = Command::SendBack { seq, reason: "新しい版で書きなおしてください".to_owned() };
        step(&house, &number, world.team, &world.approver(), back).await.unwrap();
        let draft = measure(&house, Rung::Recommendation).await;
        step(&house, &number, world.team, &world.handler(), Command::Propose(draft)).await.unwrap();
        let seq = file(&house, &number, world.team).await.pending.unwrap().seq;
        step(&house, &number, world.team, &world.approver(), Command::Approve(seq)).await.unwrap();
        let issued = file(&house, &number, world.team).await.measures.pop().unwrap();
        assert_eq!(issued.issued_by, world.team.handler);
        assert_eq!(issued.approved_by, Some(world.team.approver));
        assert!(read::waiting(&house.app, &world.approver()).await.unwrap().whole.is_empty());
        house.close().await;
    }
}

#[tokio::test]
async fn of_two_one_wins_and_the_same_form_works_once() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let (opening, handler) = (form(), world.handler());
        let about = NewMeasure::Member(world.member);
        let first = execute::open(&house.app, &act(&handler, Some(&opening), None), about, "理由").await.unwrap();
        let again = execute::open(&house.app, &act(&handler, Some(&opening), None), about, "理由").await.unwrap();
        assert_eq!(first.location, again.location);
        assert_eq!(guidance::Entity::find().count(house.app.read()).await.unwrap(), 1);
        let changed = FormToken { fingerprint: "else".to_owned(), ..opening.clone() };
        let stale = execute::open(&house.app, &act(&handler, Some(&changed), None), about, "別").await;
        assert!(matches!(stale, Err(AppError::Stale)));

        let row = guidance::Entity::find().found(house.app.read()).await;
        let note = Command::Note { text: "電話で話しました。".to_owned() };
        let token = form();
        let noting = act(&handler, Some(&token), Some(1));
        execute::execute(&house.app, &noting, row.id, &note).await.unwrap();
        execute::execute(&house.app, &noting, row.id, &note).await.unwrap();
        assert_eq!(events(&house).await, 2, "the second post did nothing");
        let (late, approver) = (form(), world.approver());
        let overtaken = execute::execute(&house.app, &act(&approver, Some(&late), Some(1)), row.id, &note).await;
        let Err(AppError::Conflict(who)) = overtaken else { panic!("{overtaken:?}") };
        assert_eq!((who.who.as_str(), who.what.as_str()), ("職員 minami", "noted"));
        execute::execute(&house.app, &act(&approver, Some(&late), Some(2)), row.id, &note).await.unwrap();

        let draft = measure(&house, Rung::Guidance).await;
        let race = async |key: FormToken| {
            execute::execute(&house.app, &act(&handler, Some(&key), Some(3)), row.id, &Command::Issue(draft.clone()))
                .await
        };
        let (one, two) = tokio::join!(race(form()), race(form()));
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|won| **won).count(), 1, "{one:?} {two:?}");
        assert_eq!(events(&house).await, 4);
        assert_eq!(
            job::Entity::find().filter(job::Column::Kind.eq("mail_guidance")).count(house.app.read()).await.unwrap(),
            1
        );
        house.close().await;
    }
}

#[tokio::test]
async fn a_member_without_users_gets_the_whole_measure_by_letter() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let quiet = house.member("9999010000002", OTHER).await;
        let number = issued(&house, world.team, quiet).await;
        assert_eq!(
            job::Entity::find().filter(job::Column::Kind.eq("mail_guidance")).count(house.app.read()).await.unwrap(),
            0
        );
        let file = file(&house, &number, world.team).await;
        let written = measure_file::letters(&house.app, file.id).await.unwrap();
        assert_eq!(written.len(), 1);
        let letter = letters::one(&house.app, &world.handler(), written[0].0).await.unwrap();
        assert_eq!(letter.guidance_number.as_deref(), Some(number.as_str()));
        let content = letter.content.unwrap();
        assert_eq!(content.number.as_deref(), Some(number.as_str()));
        assert_eq!(content.to.name, [OTHER]);
        let said = format!("{:?}", (&content.paragraphs, &content.items, &content.after));
        for part in
            ["第54条第4項", "停止の求めのあとも", "第4条（利用の停止）", "手順を改めてください", "令和8年11月16日"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        // What comes back by post is noted with its day.
        house.hands.pass(TimeDelta::days(3));
        let came =
            |on: Option<NaiveDate>| Command::Reply {
                text: "改めました。".to_owned(), done_on: None, came_on: on
            };
        let undated = step(&house, &number, world.team, &world.handler(), came(None)).await;
        assert_eq!(barred(undated), Denied::Date);
        let today = house.app.today();
        step(&house, &number, world.team, &world.handler(), came(Some(today))).await.unwrap();
        step(&house, &number, world.team, &world.handler(), verify(Improvement::Partial)).await.unwrap();
        assert_eq!(
            measure_file::letters(&house.app, file.id).await.unwrap().len(),
            2,
            "what was found goes by letter too"
        );
        let mut app = house.browser_as(usecase::account::session::Opens::Staff(world.team.handler)).await;
        let page = app.get(&format!("/staff/letters/{}", written[0].0)).await;
        assert!(page.status == StatusCode::OK && page.body.contains(&format!("/staff/guidance/{number}")));
        house.close().await;
    }
}

#[tokio::test]
async fn exclusion_comes_after_a_measure_and_ends_the_coverage() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let number = issued(&house, world.team, world.member).await;
        step(&house, &number, world.team, &world.handler(), verify(Improvement::None)).await.unwrap();
        let early = Command::Propose(measure(&house, Rung::Exclusion).await);
        let outcome = step(&house, &number, world.team, &world.handler(), early).await;
        assert_eq!(barred(outcome), Denied::Obstacles(vec![Obstacle::DueNotPassed]));
        house.hands.pass(TimeDelta::days(15));
        let draft = measure(&house, Rung::Exclusion).await;
        let last_day = draft.due;
        step(&house, &number, world.team, &world.handler(), Command::Propose(draft)).await.unwrap();
        let before = member::Entity::find_by_id(world.member).found(house.app.read()).await;
        assert_eq!(before.covered_until, None, "one person ends nothing");
        let seq = file(&house, &number, world.team).await.pending.unwrap().seq;
        step(&house, &number, world.team, &world.approver(), Command::Approve(seq)).await.unwrap();
        let after = member::Entity::find_by_id(world.member).found(house.app.read()).await;
        assert_eq!((after.covered_until, after.ended_reason.as_deref()), (Some(last_day), Some("excluded")));
        assert_eq!(after.version, before.version + 1);
        let changes = member_change::Entity::find().filter(member_change::Column::MemberId.eq(world.member));
        assert_eq!(changes.count(house.app.read()).await.unwrap(), 1, "the history says so");
        assert_eq!(file(&house, &number, world.team).await.status, Some(Status::Excluded));
        assert!(read::one(&house.app, &world.user(), &number).await.is_ok(), "it still reads why");
        // After the last day there is nobody left to address.
        house.hands.pass(TimeDelta::days(15));
        let gone =
            execute::open(&house.app, &act(&world.handler(), None, None), NewMeasure::Member(world.member), "理由")
                .await;
        assert!(matches!(gone, Err(AppError::Barred(Denied::NotCovered))), "{gone:?}");
        house.close().await;
    }
}

#[tokio::test]
async fn what_is_cited_is_looked_up_and_not_believed() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let number = open(&house, &world.handler(), NewMeasure::Member(world.member)).await;
        let fine = measure(&house, Rung::Guidance).await;
        let cites = fine.cites.clone().unwrap();
        let mut invented = cites.clone();
        invented.clauses[0].heading = "第99条（ない条項）".to_owned();
        let dated = Citation { published_on: Some(house.app.today()), ..cites.clone() };
        let other = Citation { version: 7, ..cites.clone() };
        for wrong in [invented, dated, other] {
            let issue = Command::Issue(MeasureDraft { cites: Some(wrong), ..fine.clone() });
            assert_eq!(barred(step(&house, &number, world.team, &world.handler(), issue).await), Denied::NotInForce);
        }
        let bare = Command::Issue(MeasureDraft { cites: None, ..fine.clone() });
        let outcome = step(&house, &number, world.team, &world.handler(), bare).await;
        assert_eq!(barred(outcome), Denied::Obstacles(vec![Obstacle::GuidelineNotPublished, Obstacle::ClauseMissing]));
        let advice = MeasureDraft { rung: Rung::Advice, cites: None, ..fine };
        step(&house, &number, world.team, &world.handler(), Command::Issue(advice)).await.unwrap();
        house.close().await;
    }
}
