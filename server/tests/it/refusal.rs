//! The story of the proxy without a power of attorney: the program reminds, two people refuse, a third person may look
//! again, and the paper brings the case back under its old number.

use chrono::TimeDelta;
use entity::application::answer::{DelegatedRelation, IdentityDocument, Mandate, Who};
use entity::application::draft::Answers;
use entity::case::checked::AuthorityResult;
use entity::case::denied::Key;
use entity::case::payload::{PaperAsk, ReopenReason, Reopening, ReviewDecision, ReviewOutcome};
use entity::case::proposal::{Plan, Refusal};
use entity::case::{Command, Denied, Status};
use entity::id::MemberId;
use entity::law::ground::Ground;
use entity::law::paper::Paper;
use entity::people::{Actor, Role};

use crate::harness::House;
use crate::seed::{APPLICANT, APPLICANT_MAIL, answers, identified, matched, taken};
use crate::story::words;

const COMPANY: &str = "みずほのさと信販株式会社";
const REASONS: &str = "小林さんから頼まれたことが分かる委任状が届かないため、今は受け付けられません。";

fn proxy(member: MemberId) -> Answers {
    Answers {
        who: Some(Who::DelegatedProxy { relation: DelegatedRelation::Scrivener, mandate: Mandate::WillMake }),
        principal_name: Some("小林 ゆう".to_owned()),
        ..answers(member, COMPANY)
    }
}

fn refusal() -> Command {
    Command::Propose(Box::new(Plan::NonAcceptance(Refusal {
        ground: Ground::NotPrincipal,
        facts: "委任状を2回お願いしたが、届いていない。".to_owned(),
        reasons: REASONS.to_owned(),
        advice: "小林さん本人が申し出ることもできます。相談だけでもできます。".to_owned(),
        referral: "法テラス 0570-078374".to_owned(),
        way_back: "委任状がそろったら、あらためて申し出てください。".to_owned(),
        heard_on: None,
    })))
}

#[tokio::test]
async fn without_a_power_of_attorney_two_people_refuse_and_with_it_the_case_goes_on() {
    for house in House::all().await {
        let team = house.team().await;
        let [intake, handler, approver] = team.actors();
        let member = house.member("9999010000002", COMPANY).await;
        let id = house.sent(&proxy(member)).await;
        let applicant = Actor::Applicant { case: id };
        let number = house.number(id).await;
        house.step(id, &applicant, Command::ConfirmMail(APPLICANT_MAIL.to_owned())).await;

        // The proxy's own paper is there, the firm is found, the power of attorney is not there.
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
        house.step(id, &intake, Command::ConfirmMember(matched(member, COMPANY))).await;
        let lacking = AuthorityResult::NotShown { lacking: "委任状".to_owned() };
        house.step(id, &intake, Command::RecordAuthority(lacking)).await;
        let denied = house.denied(id, &intake, Command::FinishCheck).await;
        assert_eq!(denied, Denied::missing(Key::Authority));
        let ask = PaperAsk {
            papers: vec![Paper::PowerOfAttorney],
            text: "小林さんの委任状をお送りください。".to_owned(),
            due: None,
        };
        house.step(id, &intake, Command::AskPapers(ask)).await;

        // Nobody refuses before two reminders and the day.
        assert_eq!(house.denied(id, &handler, refusal()).await, Denied::missing(Key::Reminders));
        for _ in 0..14 {
            house.hands.pass(TimeDelta::days(1));
            house.work_off().await;
        }
        assert_eq!(house.now(id).await.open_papers().unwrap().reminders, 2, "by the program itself");
        assert_eq!(house.denied(id, &handler, refusal()).await, Denied::missing(Key::Reminders), "the day itself");
        house.hands.pass(TimeDelta::days(1));
        house.work_off().await;
        assert_eq!(house.now(id).await.status, Status::AwaitingPapers, "the program decides nothing");

        // One proposes, another decides.
        house.step(id, &handler, refusal()).await;
        let no = house.now(id).await.open_proposals().next().unwrap().no;
        let acting = Actor::Staff { id: team.handler, role: Role::Approver };
        assert_eq!(house.denied(id, &acting, Command::Approve(no)).await, Denied::NeedsSecondPerson);
        assert_eq!(house.denied(id, &intake, Command::Approve(no)).await, Denied::NotThisStep);
        let before = house.mails().len();
        house.step(id, &approver, Command::Approve(no)).await;
        let refused = house.now(id).await;
        assert_eq!(refused.status, Status::NotAccepted);
        assert_eq!(refused.refusal.unwrap().refusal.ground, Ground::NotPrincipal);
        house.work_off().await;
        assert!(house.mails().len() > before, "the applicant is told");
        house.mails_say_nothing_of(&[APPLICANT, COMPANY, "小林", "委任状", REASONS, &number]);

        // A review is asked for once, and decided by a third person.
        house.step(id, &applicant, Command::AskReview(words("入院していて遅れました。"))).await;
        let again = Command::AskReview(words("もう一度。"));
        assert_eq!(house.denied(id, &applicant, again).await, Denied::NotNow { status: Status::NotAccepted });
        let upheld = ReviewDecision {
            outcome: ReviewOutcome::Upheld,
            reasons: "委任状が届くのを待ちます。".to_owned(),
        };
        for person in [&handler, &approver] {
            let command = Command::DecideReview(upheld.clone());
            assert_eq!(house.denied(id, person, command).await, Denied::NeedsSecondPerson);
        }
        house.step(id, &intake, Command::DecideReview(upheld)).await;
        assert_eq!(house.now(id).await.status, Status::NotAccepted);

        // Three weeks later the paper comes: the same case, under its old number.
        house.hands.pass(TimeDelta::days(21));
        let back = Reopening {
            why: ReopenReason::PapersSupplied,
            text: "委任状を郵便で送りました。".to_owned(),
            files: Vec::new(),
        };
        house.step(id, &applicant, Command::Reopen(back)).await;
        assert_eq!(house.now(id).await.status, Status::Received);
        assert_eq!(house.number(id).await, number);
        house.step(id, &intake, Command::BeginCheck).await;
        let shown = AuthorityResult::Confirmed {
            papers: "委任状（自署）。小林さんに電話して確かめた。".to_owned()
        };
        house.step(id, &intake, Command::RecordAuthority(shown)).await;
        house.step(id, &intake, Command::FinishCheck).await;
        house.step(id, &approver, Command::Accept(taken(&[1]))).await;
        let case = house.now(id).await;
        assert_eq!((case.status, case.reopened), (Status::Accepted, 1));
        house.close().await;
    }
}
