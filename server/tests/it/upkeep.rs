//! What the program does by itself: it reminds on the right mornings, never twice and never whom it must not, and papers
//! of proof go when their time is over.

use chrono::{TimeDelta, Timelike};
use entity::application::answer::{Danger, DangerKind};
use entity::case::event_kind::EventKind;
use entity::case::payload::{PaperAsk, Withdrawal};
use entity::case::{Case, Command, Recorded, Status};
use entity::id::{CaseId, MemberId};
use entity::law::paper::Paper;
use entity::people::{Actor, MemberRole, Role};
use entity::time::in_japan;
use schema::file;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::case::load;
use usecase::case::upkeep::{self, Round};

use crate::desk::{act, multipart, photograph};
use crate::harness::{Found, House};
use crate::seed::{Team, answers};

const COMPANY: &str = "株式会社あおば通販";

impl House {
    async fn case(&self, id: CaseId) -> (Case, Vec<Recorded>) {
        load::by_id(&self.app, &Actor::System, id).await.unwrap()
    }

    /// What the program did in a case, with the day and the hour.
    async fn own_steps(&self, id: CaseId) -> Vec<(String, u32, EventKind)> {
        let (_, history) = self.case(id).await;
        let own = history.iter().filter(|one| one.actor == Actor::System);
        own.map(|one| {
            let at = in_japan(one.at);
            (at.format("%m-%d").to_string(), at.hour(), one.event.kind())
        })
        .collect()
    }

    /// Lets days pass with a worker that runs at three at night and, twice, in the morning.
    async fn days(&self, count: u64) {
        for _ in 0..count {
            self.hands.pass(TimeDelta::hours(17));
            self.work_off().await;
            self.hands.pass(TimeDelta::hours(7));
            self.work_off().await;
            self.work_off().await;
        }
    }

    async fn awaiting_papers(&self, team: Team, member: MemberId) -> CaseId {
        let id = self.sent(&answers(member, COMPANY)).await;
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        self.step(id, &intake, Command::BeginCheck).await;
        let ask =
            PaperAsk {
                papers: vec![Paper::Identity], text: "本人確認の書類をお送りください。".to_owned(), due: None
            };
        self.step(id, &intake, Command::AskPapers(ask)).await;
        id
    }
}

#[tokio::test]
async fn who_is_awaited_is_reminded_in_the_morning_and_not_twice() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", COMPANY).await;
        house.member_user(member, "desk@member.example.jp", MemberRole::Admin).await;
        let papers = house.awaiting_papers(team, member).await;
        let told = house.notified(team, member, COMPANY).await;
        house.work_off().await;
        assert_eq!(house.mails().len(), 1, "the notice itself");

        // Asked on Monday 11-02 for Monday 11-16; 11-03 and 11-23 are holidays.
        house.days(30).await;
        let reminded = |day: &str| (day.to_owned(), 10, EventKind::Reminded);
        assert_eq!(house.own_steps(papers).await, [reminded("11-09"), reminded("11-13")]);
        assert_eq!(
            house.own_steps(told).await,
            [reminded("11-12"), ("11-17".to_owned(), 10, EventKind::MarkedLate), reminded("11-25")]
        );
        assert_eq!(house.case(papers).await.0.status, Status::AwaitingPapers, "nothing is refused by a program");
        assert_eq!(house.case(told).await.0.status, Status::Overdue, "nor closed");
        assert_eq!(house.mails().len(), 4, "the member hears of each, and the applicant's address is not confirmed");

        let mut handler = house.browser_as(Opens::Staff(team.handler)).await;
        let page = handler.get(&format!("/staff/cases/{}", house.number(papers).await)).await;
        assert!(page.body.contains("自動処理"), "staff see who did it");
        assert!(page.body.contains("申出人の期日：2026年11月16日（月）"), "{}", page.body);
        let page = handler.get(&format!("/staff/cases/{}", house.number(told).await)).await;
        assert!(page.body.contains("事業者の期日：2026年11月16日（月）"), "{}", page.body);
        house.close().await;
    }
}

#[tokio::test]
async fn many_workers_at_once_remind_once() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", COMPANY).await;
        let mut cases = Vec::new();
        for _ in 0..3 {
            cases.push(house.awaiting_papers(team, member).await);
        }
        house.hands.pass(TimeDelta::days(7));
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let app = house.app.clone();
            workers.spawn(async move { upkeep::reminders(&app).await.unwrap() });
        }
        let rounds = workers.join_all().await;
        assert_eq!(rounds.iter().map(|round| round.reminded).sum::<usize>(), 3, "{rounds:?}");
        assert_eq!(rounds.iter().map(|round| round.failed).sum::<usize>(), 0, "{rounds:?}");
        for id in cases {
            assert_eq!(house.own_steps(id).await.len(), 1);
        }
        assert_eq!(upkeep::reminders(&house.app).await.unwrap(), Round::default(), "nothing is left to do today");
        house.close().await;
    }
}

#[tokio::test]
async fn a_member_that_may_not_be_spoken_to_is_never_reminded() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", COMPANY).await;
        house.member_user(member, "desk@member.example.jp", MemberRole::Admin).await;
        let id = house.notified(team, member, COMPANY).await;
        house.work_off().await;
        let before = house.mails().len();
        let danger = Danger { kind: DangerKind::Violence, who_what: Some("元の家族が勤めている".to_owned()) };
        house.step(id, &Actor::Applicant { case: id }, Command::ReportDanger(danger)).await;
        house.days(40).await;
        assert_eq!(house.own_steps(id).await, []);
        assert_eq!(house.mails().len(), before);
        assert_eq!(house.case(id).await.0.status, Status::Notified, "not even marked late");
        house.close().await;
    }
}

#[tokio::test]
async fn papers_of_proof_go_when_the_case_has_ended() {
    for house in House::all().await {
        let team = house.team().await;
        let member = house.member("9999010000001", COMPANY).await;
        let id = house.awaiting_papers(team, member).await;
        let supply = format!("/staff/cases/{}/supply", house.number(id).await);
        let mut intake = house.browser_as(Opens::Staff(team.intake)).await;
        let page = intake.get(&supply).await;
        let (key, version) = (page.hidden("form_key"), page.hidden("version"));
        let fields = [
            ("form_key", key.as_str()),
            ("version", &version),
            ("text", "委任状の写しが届いた"),
            ("purpose", "authority"),
        ];
        let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
        let body = multipart(&fields, "ininjo.jpg", &photograph());
        let done = intake.send(http::Method::POST, &supply, &headers, body).await;
        assert_eq!(done.status, http::StatusCode::SEE_OTHER, "{}", done.body);
        let path = format!("/staff/cases/{}/note", house.number(id).await);
        act(&mut intake, &path, &[("text", "届いた。")]).await;

        house.days(20).await;
        let paper = file::Entity::find().filter(file::Column::CaseId.eq(id)).one(house.app.read()).await;
        let paper = paper.unwrap().unwrap();
        assert_eq!(paper.state, "linked", "while the case is open and nobody has looked, it waits to be looked at");

        let withdrawal = Withdrawal { reason: None, confirmed_on: None };
        house.step(id, &Actor::Applicant { case: id }, Command::Withdraw(withdrawal)).await;
        house.days(3).await;
        let row = file::Entity::find_by_id(paper.id).found(house.app.read()).await;
        assert_eq!(row.state, "destroyed");
        let bytes = house.app.files().holds(paper.object).await.unwrap();
        assert_eq!(bytes, vault::files::Presence::Missing, "the bytes too");
        let own = house.own_steps(id).await;
        assert_eq!(own.iter().filter(|(_, _, kind)| *kind == EventKind::PapersDestroyed).count(), 1, "{own:?}");
        assert_eq!(upkeep::papers(&house.app).await.unwrap(), Round::default());
        house.close().await;
    }
}
