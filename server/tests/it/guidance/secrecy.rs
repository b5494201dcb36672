//! Who does not know of a file: other members, the member of a case that is withheld, and who stepped back.

use entity::case::payload::Reason;
use entity::id::CaseId;
use entity::law::guidance::Rung;
use entity::measure::{Command, Denied};
use entity::people::{Actor, MemberRole, Role};
use http::StatusCode;
use usecase::error::AppError;
use usecase::measure::execute::{self, NewMeasure};
use usecase::measure::load;
use usecase::query::measures as read;
use usecase::query::measures::{MeasureFilter, MeasureState};

use super::{COMPANY, OTHER, World, act, barred, issued, measure, open, reply, step};
use crate::harness::House;
use crate::seed::{APPLICANT, answers};

#[tokio::test]
async fn a_member_sees_its_own_files_only() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let other = house.member("9999010000002", OTHER).await;
        let stranger = house.member_user(other, "user@other.example.jp", MemberRole::Admin).await;
        let foreign = Actor::Member { user: stranger, member: other, role: MemberRole::Admin };
        let number = issued(&house, world.team, world.member).await;
        assert!(matches!(read::one(&house.app, &foreign, &number).await, Err(AppError::NotFound)));
        assert_eq!(read::told(&house.app, other, 1).await.unwrap().1, 0);
        for command in [reply(), Command::MarkRead] {
            let outcome = step(&house, &number, world.team, &foreign, command).await;
            assert!(matches!(outcome, Err(AppError::NotFound)), "{outcome:?}");
        }
        let admin = Actor::Staff { id: house.staff("honda", Role::Admin).await, role: Role::Admin };
        assert!(matches!(load::by_number(&house.app, &admin, &number).await, Err(AppError::NotFound)));
        assert!(matches!(read::list(&house.app, &admin, &MeasureFilter::default()).await, Err(AppError::Forbidden)));
        house.close().await;
    }
}

/// The staff, a member with a case of which it was told, and one of which it was not.
async fn cases(house: &House, world: &World) -> (CaseId, CaseId) {
    let told = house.notified(world.team, world.member, COMPANY).await;
    let untold = house.sent(&answers(world.member, COMPANY)).await;
    let intake = Actor::Staff { id: world.team.intake, role: Role::Intake };
    house.step(untold, &intake, entity::case::Command::BeginCheck).await;
    (told, untold)
}

#[tokio::test]
async fn a_file_that_rests_on_a_case_does_not_betray_it() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let (told, untold) = cases(&house, &world).await;
        let early =
            execute::open(&house.app, &act(&world.handler(), None, None), NewMeasure::Case(untold), "理由").await;
        assert!(matches!(early, Err(AppError::Denied(_))), "on whom? {early:?}");
        let intake = Actor::Staff { id: world.team.intake, role: Role::Intake };
        let matched = entity::case::checked::MemberMatch {
            member: world.member,
            name: COMPANY.to_owned(),
            evidence: "名簿".to_owned(),
            on_receipt: entity::case::checked::Membership::Member,
            on_event: entity::case::checked::Membership::Member,
        };
        house.step(untold, &intake, entity::case::Command::ConfirmMember(matched)).await;

        let hidden = open(&house, &world.handler(), NewMeasure::Case(untold)).await;
        let (case, _) = usecase::case::load::by_id(&house.app, &world.handler(), untold).await.unwrap();
        assert_eq!(case.guidance.len(), 1, "the case knows of the file");
        for rung in [Rung::Guidance, Rung::Information] {
            let issue = Command::Issue(measure(&house, rung).await);
            let outcome = step(&house, &hidden, world.team, &world.handler(), issue).await;
            assert_eq!(barred(outcome), Denied::CaseNotTold, "{rung}");
        }
        house.work_off().await;
        let before = house.mails().len();

        let number = open(&house, &world.handler(), NewMeasure::Case(told)).await;
        let issue = Command::Issue(measure(&house, Rung::Guidance).await);
        step(&house, &number, world.team, &world.handler(), issue).await.unwrap();
        house.work_off().await;
        assert_eq!(house.mails().len(), before + 2);
        let mut browser = house.browser_as(usecase::account::session::Opens::Member(world.user)).await;
        for path in ["/portal/guidance".to_owned(), format!("/portal/guidance/{number}")] {
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.body.contains(&number));
            for secret in [&house.number(told).await, &house.number(untold).await, &hidden, APPLICANT] {
                assert!(!page.body.contains(secret), "{secret} on {path}");
            }
        }
        assert_eq!(browser.get(&format!("/portal/guidance/{hidden}")).await.status, StatusCode::NOT_FOUND);
        house.close().await;
    }
}

#[tokio::test]
async fn who_stepped_back_from_a_case_does_not_find_its_file() {
    for house in House::all().await {
        let world = World::new(&house).await;
        let (told, _) = cases(&house, &world).await;
        let number = open(&house, &world.handler(), NewMeasure::Case(told)).await;
        let all = MeasureFilter { state: MeasureState::All, ..MeasureFilter::default() };
        assert_eq!(read::list(&house.app, &world.approver(), &all).await.unwrap().1, 1);
        let conflict = Reason { reason: "役員と親しい".to_owned() };
        house.step(told, &world.approver(), entity::case::Command::DeclareConflict(conflict)).await;
        assert_eq!(read::list(&house.app, &world.approver(), &all).await.unwrap().1, 0);
        assert!(matches!(load::by_number(&house.app, &world.approver(), &number).await, Err(AppError::NotFound)));
        let note = Command::Note { text: "メモ".to_owned() };
        let outcome = step(&house, &number, world.team, &world.approver(), note).await;
        assert!(matches!(outcome, Err(AppError::NotFound)), "{outcome:?}");
        assert_eq!(read::list(&house.app, &world.handler(), &all).await.unwrap().1, 1);
        house.close().await;
    }
}
