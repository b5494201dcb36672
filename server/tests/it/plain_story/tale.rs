//! Everybody of the plain story, how it begins, and what is asked of it again and again.

use entity::application::answer::{FileGiven, FilePurpose, MaterialsConsent, Share, ShareItem, ShareScope};
use entity::application::draft::Step;
use entity::case::due::DeadlineKind;
use entity::case::view::MemberView;
use entity::case::{Command, Denied, Status};
use entity::id::{CaseId, MemberId, MemberUserId};
use entity::people::{Actor, MemberRole};
use usecase::account::session::Opens;
use usecase::case::draft;
use usecase::error::AppError;
use usecase::query::member_cases;
use usecase::support::upload::Owner;

use super::script::{AOBA, AOBA_MAIL, HARUKA_MAIL, READER_MAIL, RIVAL_MAIL, said};
use crate::harness::House;
use crate::seed::{Team, visit};
use crate::story::day;

/// The case with everybody who has to do with it, and a member that has not.
pub(super) struct Tale<'a> {
    pub(super) house: &'a House,
    pub(super) team: Team,
    pub(super) intake: Actor,
    pub(super) handler: Actor,
    pub(super) approver: Actor,
    pub(super) aoba: (MemberId, MemberUserId),
    pub(super) rival: (MemberId, MemberUserId),
    pub(super) reader: Actor,
    pub(super) id: CaseId,
    pub(super) haruka: Actor,
    pub(super) number: String,
    pub(super) letter: FileGiven,
}

impl<'a> Tale<'a> {
    /// Friday evening, before a weekend and a holiday: it counts for Tuesday.
    pub(super) async fn begin(house: &'a House) -> Self {
        let team = house.team().await;
        let [intake, handler, approver] = team.actors();
        let member = house.member("9999010000001", AOBA).await;
        let other = house.member("9999010000002", "医療法人ひなた会").await;
        let aoba = (member, house.member_user(member, AOBA_MAIL, MemberRole::Answerer).await);
        let user = house.member_user(member, READER_MAIL, MemberRole::Viewer).await;
        let rival = (other, house.member_user(other, RIVAL_MAIL, MemberRole::Admin).await);
        house.until("2026-11-20 18:40").await;
        let id = house.draft(&said(member)).await;
        let Err(AppError::Lacking(lacking)) = draft::submit(&house.app, &visit(), id).await else { panic!("sent") };
        assert_eq!(lacking.iter().map(|one| one.step).collect::<Vec<_>>(), [Step::Files, Step::Identity]);
        let letter = house.photo(id, Owner::Applicant, FilePurpose::Evidence, "tegami.jpg").await;
        let card = house.photo(id, Owner::Applicant, FilePurpose::Identity, "card.jpg").await;
        let share = Share {
            scope: ShareScope::Named,
            items: [ShareItem::Identifiers].into(),
            files: [letter.id].into(),
            materials: MaterialsConsent::Yes,
        };
        draft::change(&house.app, id, |answers| {
            answers.files.push(letter.clone());
            answers.identity_files.push(card);
            answers.share = Some(share);
            Ok(())
        })
        .await
        .unwrap();
        draft::submit(&house.app, &visit(), id).await.unwrap();
        let received = house.now(id).await;
        assert_eq!(received.received_at, Some(house.app.now()));
        assert_eq!(received.receipt_day, Some(day("2026-11-24")));
        let number = house.number(id).await;
        let reader = Actor::Member { user, member, role: MemberRole::Viewer };
        let haruka = Actor::Applicant { case: id };
        Self { house, team, intake, handler, approver, aoba, rival, reader, id, haruka, number, letter }
    }

    /// A step.
    pub(super) async fn step(&self, actor: &Actor, command: Command) {
        self.house.step(self.id, actor, command).await;
    }

    /// Why a step is not taken.
    pub(super) async fn denied(&self, actor: &Actor, command: Command) -> Denied {
        self.house.denied(self.id, actor, command).await
    }

    /// Where it stands and what is due, and how many mails Haruka, the firm's two and the other firm have got.
    pub(super) async fn stands(&self, status: Status, due: Option<(&str, DeadlineKind)>, heard: [usize; 4]) {
        let due = due.map(|(on, kind)| (day(on), kind));
        assert_eq!(self.house.stands(self.id).await, (status, due));
        assert_eq!(self.house.heard([HARUKA_MAIL, AOBA_MAIL, READER_MAIL, RIVAL_MAIL]).await, heard);
        self.house.knows_nothing(self.id, self.rival.0, self.rival.1).await;
    }

    /// What the firm reads, on its page too; nothing of it is any of this.
    pub(super) async fn read_by_firm(&self, hidden: &[&str]) -> MemberView {
        let (_, view) = member_cases::one(&self.house.app, self.aoba.0, &self.number).await.unwrap();
        let shown = serde_json::to_string(&view).unwrap();
        let mut browser = self.house.browser_as(Opens::Member(self.aoba.1)).await;
        let page = Box::pin(browser.get(&format!("/portal/cases/{}", self.number))).await.body;
        for words in hidden {
            assert!(!shown.contains(words) && !page.contains(words), "{words}: {shown} {page}");
        }
        for words in [&view.outline, &view.closing].into_iter().flatten() {
            assert!(page.contains(words), "{words}: {page}");
        }
        view
    }

    /// Who answers for the firm.
    pub(super) fn madoka(&self) -> Actor {
        let (member, user) = self.aoba;
        Actor::Member { user, member, role: MemberRole::Answerer }
    }
}
