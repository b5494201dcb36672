//! The story of the harm exception: while telling the member could hurt somebody it learns nothing at all; two people
//! decide so, a day is set to look again, and when the fear is over it is told after all.

use chrono::TimeDelta;
use entity::application::Name;
use entity::application::answer::{Category, ContactPlan, ContactWay, Danger, DangerKind, IdentityDocument, Safety};
use entity::application::draft::Answers;
use entity::case::denied::Key;
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::due::DeadlineKind;
use entity::case::payload::{HarmReview, Reason, SendingBack};
use entity::case::point::PointNo;
use entity::case::proposal::{Alternative, Lifting, LiftingReason, Plan, Withholding};
use entity::case::{Command, Denied, Status};
use entity::id::{CaseId, MemberId};
use entity::law::duty::DutyRecord;
use entity::people::{Actor, MemberRole, Role};
use usecase::query::case_list::{self, View};
use usecase::query::member_cases;

use crate::harness::House;
use crate::seed::{Team, answers, identified, matched, taken};
use crate::sign_in::mail_text;
use crate::story::{day, words};

const HINATA: &str = "医療法人ひなた会";
const HINATA_MAIL: &str = "jimu@hinatakai.example";
const AKI: &str = "中村 あき";
const AKI_MAIL: &str = "aki.nakamura@example.jp";
const FEAR: &str = "元の夫が記録室で働いています。申し出たことを知られるのが怖いです。";
const FOR_AKI: &str = "安全のため、会社には知らせません。いっしょに方法を考えます。";
const FACTS: &str = "診療の記録が、仕事に関係なく見られたとのことです。";

fn said(member: MemberId) -> Answers {
    Answers {
        safety: Some(Safety::Yes),
        categories: [Category::Peeked].into(),
        what_happened: Some("私の記録を、仕事に関係なく見られました。".to_owned()),
        danger: Some(Danger { kind: DangerKind::Violence, who_what: Some(FEAR.to_owned()) }),
        name: Some(Name { name: AKI.to_owned(), reading: None, other: None }),
        contact: ContactPlan {
            ways: [ContactWay::Mail].into(),
            mail: Some(AKI_MAIL.to_owned()),
            confirmed_mail: Some(AKI_MAIL.to_owned()),
            ..ContactPlan::default()
        },
        ..answers(member, HINATA)
    }
}

fn copy(answer_by: &str) -> Disclosure {
    Disclosure {
        applicant: ShownApplicant::Named { name: AKI.to_owned(), principal: None },
        points: vec![ShownPoint { no: PointNo(1), text: "記録を見られたこと".to_owned() }],
        facts: FACTS.to_owned(),
        particulars: Vec::new(),
        files: Vec::new(),
        questions: vec!["だれが見たかを調べてください。".to_owned()],
        answer_by: day(answer_by),
    }
}

fn withholding(review_on: &str) -> Command {
    Command::Propose(Box::new(Plan::WithholdNotice(Withholding {
        fear: "住まいが知られ、危害を加えられるおそれ".to_owned(),
        evidence: "電話で本人から聞いた。保護命令の写しを見た。".to_owned(),
        instead: Alternative::InformAllMembers,
        text_for_applicant: FOR_AKI.to_owned(),
        review_on: day(review_on),
    })))
}

fn lifting(told_on: &str) -> Command {
    Command::Propose(Box::new(Plan::LiftWithholding(Lifting {
        why: LiftingReason::FearEnded,
        reason: "転居し、知らせてよいと本人が言った。".to_owned(),
        told_applicant_on: day(told_on),
        disclosure: copy("2027-02-15"),
    })))
}

impl House {
    /// The numbers that this person of the staff finds in a view, or under a name.
    async fn finds(&self, team: Team, view: View, find: &str) -> Vec<String> {
        let ask = case_list::CaseFilter { view, find: find.to_owned(), ..case_list::CaseFilter::default() };
        let queue = case_list::list(&self.app, team.handler, Role::Handler, &ask).await.unwrap();
        queue.lines.into_iter().map(|line| line.number).collect()
    }

    /// Nobody is offered to propose it again, and who decides reads why, until when, and that it goes out at once.
    async fn shows_what_waits(&self, team: Team, number: &str, no: entity::case::proposal::ProposalNo) {
        let case = format!("/staff/cases/{number}");
        let (lift, waits) = (format!("{case}/lift"), format!("{case}/proposals/{}", no.0));
        let mut handler = self.browser_as(usecase::account::session::Opens::Staff(team.handler)).await;
        let page = Box::pin(handler.get(&case)).await.body;
        assert!(page.contains(&waits) && !page.contains(&lift), "{page}");
        assert_eq!(Box::pin(handler.get(&lift)).await.location(), waits);
        let mut approver = self.browser_as(usecase::account::session::Opens::Staff(team.approver)).await;
        let page = Box::pin(approver.get(&waits)).await.body;
        for said in ["心配がなくなった", "2027年2月15日", "すぐに会社に届きます"] {
            assert!(page.contains(said), "{said}: {page}");
        }
    }

    /// The proposal that waits.
    async fn waiting(&self, id: CaseId) -> entity::case::proposal::ProposalNo {
        self.now(id).await.open_proposals().next().unwrap().no
    }
}

#[tokio::test]
async fn while_telling_could_hurt_the_member_learns_nothing_and_when_it_cannot_it_is_told() {
    for house in House::all().await {
        let team = house.team().await;
        let [intake, handler, approver] = team.actors();
        // Who proposed stays the first person, in whatever role.
        let acting = Actor::Staff { id: team.handler, role: Role::Approver };
        let member = house.member("9999010000003", HINATA).await;
        let user = house.member_user(member, HINATA_MAIL, MemberRole::Admin).await;
        let jimu = Actor::Member { user, member, role: MemberRole::Admin };
        let addresses = [AKI_MAIL, HINATA_MAIL];
        let id = house.sent(&said(member)).await;
        let aki = Actor::Applicant { case: id };
        let number = house.number(id).await;
        assert_eq!(house.finds(team, View::Safety, "").await, [number.as_str()], "flagged from the first moment");

        // Accepted like any other; but as long as nobody has decided, the firm cannot be told.
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
        house.step(id, &intake, Command::ConfirmMember(matched(member, HINATA))).await;
        house.step(id, &intake, Command::FinishCheck).await;
        let early = Denied::NotNow { status: Status::Screening };
        assert_eq!(house.denied(id, &handler, withholding("2027-01-05")).await, early);
        house.step(id, &approver, Command::Accept(taken(&[1]))).await;
        house.step(id, &approver, Command::AssignHandler(team.handler)).await;
        let notify = Command::NotifyMember(Box::new(copy("2026-11-20")));
        assert_eq!(house.denied(id, &handler, notify.clone()).await, Denied::missing(Key::HarmDecision));
        let clear = Command::ClearHarm(Reason { reason: "おそれはない。".to_owned() });
        assert_eq!(house.denied(id, &handler, clear.clone()).await, Denied::NotThisStep);
        house.knows_nothing(id, member, user).await;

        // One proposes with a day on which it is looked at again, another decides.
        house.until("2026-11-06 10:00").await;
        assert_eq!(house.denied(id, &intake, withholding("2027-01-05")).await, Denied::NotThisStep);
        assert_eq!(house.denied(id, &handler, withholding("2026-11-06")).await, Denied::missing(Key::ReviewDate));
        let term = house.app.organization().terms.harm_review_days;
        assert_eq!(house.app.calendar().days_after(house.app.today(), term).due, day("2027-01-05"));
        house.step(id, &handler, withholding("2027-01-05")).await;
        let no = house.waiting(id).await;
        let open = Denied::NotNow { status: Status::Accepted };
        assert_eq!(house.denied(id, &handler, withholding("2027-01-05")).await, open, "one at a time");
        assert_eq!(house.denied(id, &acting, Command::Approve(no)).await, Denied::NeedsSecondPerson);
        assert_eq!(house.denied(id, &handler, Command::Approve(no)).await, Denied::NotThisStep);
        house.step(id, &approver, Command::Approve(no)).await;
        assert_eq!(house.stands(id).await, (Status::Withheld, Some((day("2027-01-05"), DeadlineKind::HarmReview))));
        let not_now = Denied::NotNow { status: Status::Withheld };
        for (who, command) in [(&handler, notify), (&approver, clear), (&handler, Command::WriteToMember(words("件")))]
        {
            assert_eq!(house.denied(id, who, command).await, not_now);
        }

        // For the firm there is no case: nothing to open, to find, to write to.
        for command in [Command::WriteAsMember(words("何の件ですか。")), Command::AddFiles(Vec::new())] {
            house.unknown(id, &jimu, command).await;
        }
        assert_eq!(house.finds(team, View::All, AKI).await, [number.as_str()], "the desk finds her by her name");
        house.knows_nothing(id, member, user).await;
        assert_eq!(house.heard(addresses).await, [3, 0], "receipt, acceptance, withholding");
        for mail in house.mails() {
            assert!(!mail_text(&mail).contains("協会"), "quiet: {mail}");
        }
        let page = house.browser_as(usecase::account::session::Opens::Applicant(id)).await.get("/status/case").await;
        assert!(page.body.contains(FOR_AKI), "{}", page.body);

        // On the day it is looked at again, by who decides, and set to a later day.
        house.until("2027-01-05 10:00").await;
        assert_eq!(house.finds(team, View::Due, "").await, [number.as_str()]);
        let review = |on| HarmReview { text: "転居の準備中。".to_owned(), review_on: day(on) };
        let again = Command::ReviewHarm(review("2027-03-08"));
        assert_eq!(house.denied(id, &handler, again.clone()).await, Denied::NotThisStep);
        let today = Command::ReviewHarm(review("2027-01-05"));
        assert_eq!(house.denied(id, &approver, today).await, Denied::missing(Key::ReviewDate));
        house.step(id, &approver, again).await;
        assert_eq!(house.stands(id).await, (Status::Withheld, Some((day("2027-03-08"), DeadlineKind::HarmReview))));
        assert_eq!(house.heard(addresses).await, [3, 0], "nothing new to say to anybody");
        house.knows_nothing(id, member, user).await;

        // She has moved and agrees; she hears first, and what she fears after that wins over the proposal.
        house.until("2027-01-29 10:00").await;
        house.step(id, &aki, Command::WriteAsApplicant(words("引っ越しました。会社に言ってください。"))).await;
        assert_eq!(house.denied(id, &handler, lifting("2027-01-30")).await, Denied::missing(Key::ApplicantTold));
        house.step(id, &handler, Command::WriteToApplicant(words("会社に知らせます。"))).await;
        house.step(id, &handler, lifting("2027-01-29")).await;
        house.hands.pass(TimeDelta::minutes(5));
        let danger = Danger { kind: DangerKind::Violence, who_what: Some("見かけた。".to_owned()) };
        house.step(id, &aki, Command::ReportDanger(danger)).await;
        let no = house.waiting(id).await;
        assert_eq!(house.denied(id, &approver, Command::Approve(no)).await, Denied::missing(Key::HarmDecision));
        let back = SendingBack { proposal: no, reason: "もう一度本人に聞いてください。".to_owned() };
        assert_eq!(house.denied(id, &acting, Command::SendBack(back.clone())).await, Denied::NeedsSecondPerson);
        house.step(id, &approver, Command::SendBack(back)).await;
        house.knows_nothing(id, member, user).await;

        // Asked once more, proposed once more, and now the firm is told: what was allowed, and not why so late.
        house.until("2027-02-01 10:00").await;
        house.step(id, &handler, lifting("2027-01-29")).await;
        let no = house.waiting(id).await;
        house.shows_what_waits(team, &number, no).await;
        assert_eq!(house.denied(id, &acting, Command::Approve(no)).await, Denied::NeedsSecondPerson);
        house.step(id, &approver, Command::Approve(no)).await;
        assert_eq!(house.stands(id).await, (Status::Notified, Some((day("2027-02-15"), DeadlineKind::MemberAnswer))));
        let case = house.now(id).await;
        assert_eq!(case.duties.notify, Some(DutyRecord::Done { on: day("2027-02-01") }));
        assert_eq!(house.heard(addresses).await, [5, 1]);
        let (lines, total) = member_cases::list(&house.app, member, 0).await.unwrap();
        assert_eq!((lines[0].number.as_str(), lines[0].asked_on, total), (number.as_str(), day("2027-02-01"), 1));
        let (_, view) = member_cases::one(&house.app, member, &number).await.unwrap();
        assert_eq!(view.disclosure, copy("2027-02-15"));
        let shown = serde_json::to_string(&view).unwrap();
        for hidden in [FEAR, FOR_AKI, AKI_MAIL, "夫", "危害", "転居", "見かけた", "引っ越し", "会社に知らせます"]
        {
            assert!(!shown.contains(hidden), "{hidden}: {shown}");
        }
        house.mails_say_nothing_of(&["中村", "ひなた", "記録", "危害", "留保", FACTS, &number]);

        // Danger that is spoken of now hides it again at once.
        let danger = Danger { kind: DangerKind::Violence, who_what: Some("家に来た。".to_owned()) };
        house.step(id, &aki, Command::ReportDanger(danger)).await;
        assert_eq!(member_cases::list(&house.app, member, 0).await.unwrap(), (Vec::new(), 0));
        let write = Command::WriteToMember(words("至急ご回答ください。"));
        assert_eq!(house.denied(id, &handler, write).await, Denied::missing(Key::HarmDecision));
        assert_eq!(house.heard(addresses).await, [5, 1]);
        house.close().await;
    }
}
