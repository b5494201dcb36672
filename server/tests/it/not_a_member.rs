//! The story of the company outside the list: advice and other desks, nothing to the company, and no trace with anybody
//! but the applicant.

use entity::application::answer::{
    Address, Channel, Company, ContactPlan, ContactWay, IdentityAnswer, IdentityDocument, MaterialsConsent, Share,
    ShareScope,
};
use entity::application::draft::Answers;
use entity::application::{Kind, Name};
use entity::case::checked::Membership;
use entity::case::denied::Key;
use entity::case::disclosure::{Disclosure, ShownApplicant};
use entity::case::due::DeadlineKind;
use entity::case::payload::{PersonInformed, Referral, ReopenReason, Reopening, ResolutionWish};
use entity::case::{Command, Denied, Status};
use entity::law::duty::{Absence, DutyRecord};
use entity::law::remit::OutsideReason;
use entity::people::{Actor, MemberRole, Role};
use schema::{job, letter, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::error::AppError;
use usecase::letter::post;
use usecase::query::case_list::{self, View};
use usecase::query::letters;
use usecase::support::submission::Submission;

use crate::harness::House;
use crate::seed::{answers, identified, matched};
use crate::story::{day, words};

const AOBA: &str = "株式会社あおば通販";
const AOBA_MAIL: &str = "soudan@aoba-tsuhan.example";
const HOSHIKUZU: &str = "株式会社星くず電力";
const MICHIRU: &str = "星野 みちる";
const MICHIRU_MAIL: &str = "michiru@example.jp";
const ADVICE: &str = "契約をやめた日と電話のあった日を書きとめ、会社の窓口に利用停止を求めてください。";
const DESKS: [&str; 3] =
    ["株式会社星くず電力の窓口", "消費生活センター（188）", "個人情報保護法相談ダイヤル 03-6457-9849"];

/// As the form sends it when no company of the list was chosen.
fn said() -> Answers {
    Answers {
        companies: vec![Company::Typed { words: HOSHIKUZU.to_owned() }],
        what_happened: Some("契約をやめたのに、勧誘の電話が続きます。".to_owned()),
        share: Some(Share {
            scope: ShareScope::NotYet,
            items: std::collections::BTreeSet::new(),
            files: std::collections::BTreeSet::new(),
            materials: MaterialsConsent::Later,
        }),
        name: Some(Name { name: MICHIRU.to_owned(), reading: None, other: None }),
        contact: ContactPlan {
            ways: [ContactWay::Mail, ContactWay::Post].into(),
            mail: Some(MICHIRU_MAIL.to_owned()),
            confirmed_mail: Some(MICHIRU_MAIL.to_owned()),
            address: Some(Address::Abroad { lines: "1 Invented Street".to_owned() }),
            ..ContactPlan::default()
        },
        identity: Some(IdentityAnswer::NoneConsultation),
        ..Answers { companies: Vec::new(), ..answers(entity::id::MemberId(uuid::Uuid::nil()), "") }
    }
}

fn referral(advice: &str, desks: &[&str]) -> Command {
    Command::Refer(Referral {
        why: OutsideReason::NotMember,
        desks: desks.iter().map(|app| (*app).to_owned()).collect(),
        advice: advice.to_owned(),
    })
}

fn copy() -> Command {
    Command::NotifyMember(Box::new(Disclosure {
        applicant: ShownApplicant::Unnamed,
        points: Vec::new(),
        facts: "勧誘の電話が続いている。".to_owned(),
        particulars: Vec::new(),
        files: Vec::new(),
        questions: Vec::new(),
        answer_by: day("2026-12-01"),
    }))
}

#[tokio::test]
async fn a_company_outside_the_list_is_not_contacted_and_the_applicant_is_shown_where_else_to_go() {
    for house in House::all().await {
        let team = house.team().await;
        let [intake, handler, approver] = team.actors();
        let aoba = house.member("9999010000001", AOBA).await;
        let user = house.member_user(aoba, AOBA_MAIL, MemberRole::Admin).await;
        let addresses = [MICHIRU_MAIL, AOBA_MAIL];

        // Without a member there is nobody who may be asked: it comes as a consultation.
        let id = house.sent(&said()).await;
        let michiru = Actor::Applicant { case: id };
        let number = house.number(id).await;
        assert_eq!(house.now(id).await.kind, Kind::Consultation);
        assert_eq!(house.stands(id).await, (Status::Received, Some((day("2026-11-10"), DeadlineKind::FirstAnswer))));
        assert_eq!(house.denied(id, &intake, Command::BeginCheck).await, Denied::missing(Key::Resolution));
        assert_eq!(house.denied(id, &approver, Command::BeginConsultation).await, Denied::NotThisStep);
        house.step(id, &intake, Command::BeginConsultation).await;
        let not_now = Denied::NotNow { status: Status::Consulting };
        assert_eq!(house.denied(id, &handler, referral(ADVICE, &DESKS)).await, not_now);

        // She wants more than advice: the same record, now a complaint, is checked like every other.
        house.until("2026-11-05 11:00").await;
        let wish = ResolutionWish { share: None, name: None, text: "会社に言ってほしいです。".to_owned() };
        house.step(id, &michiru, Command::AskResolution(wish)).await;
        let asked = house.now(id).await;
        assert_eq!((asked.status, asked.kind), (Status::Received, Kind::Complaint));
        assert_eq!(asked.earlier_kinds, [(Kind::Consultation, house.app.now())]);
        assert_eq!(asked.receipt_day, Some(day("2026-11-02")), "the first receipt counts");
        house.step(id, &intake, Command::BeginCheck).await;
        house.step(id, &intake, Command::RecordIdentity(identified(IdentityDocument::Passport))).await;
        assert_eq!(house.denied(id, &intake, Command::FinishCheck).await, Denied::missing(Key::Member));
        // A firm that was none of the members on the day of the application is as good as none.
        let mut former = matched(aoba, AOBA);
        former.on_receipt = Membership::NotMember;
        house.step(id, &intake, Command::ConfirmMember(former)).await;
        assert_eq!(house.denied(id, &intake, Command::FinishCheck).await, Denied::missing(Key::Member));
        let not_now = Denied::NotNow { status: Status::Checking };
        assert_eq!(house.denied(id, &handler, copy()).await, not_now);

        // Referred elsewhere with advice; who decides refusals has nothing to decide here.
        assert_eq!(house.denied(id, &approver, referral(ADVICE, &DESKS)).await, Denied::NotThisStep);
        assert_eq!(house.denied(id, &intake, referral("", &DESKS)).await, Denied::missing(Key::Advice));
        assert_eq!(house.denied(id, &intake, referral(ADVICE, &[])).await, Denied::missing(Key::Referral));
        house.step(id, &intake, referral(ADVICE, &DESKS)).await;
        assert_eq!(house.stands(id).await, (Status::Referred, None));
        let file = house.now(id).await;
        let on = Some(DutyRecord::Done { on: day("2026-11-05") });
        let absent = Some(DutyRecord::Absent { why: Absence::Referred, text: None });
        assert_eq!((&file.duties.consult, &file.duties.advise), (&on, &on));
        assert_eq!((&file.duties.investigate, &file.duties.notify), (&absent, &absent));
        assert_eq!((file.notified_at, file.disclosed.is_none()), (None, true));
        let not_now = Denied::NotNow { status: Status::Referred };
        assert_eq!(house.denied(id, &handler, copy()).await, not_now);

        // She reads it on the screen and, as she wished, on paper; the mail only says that there is something.
        let page = house.browser_as(Opens::Applicant(id)).await.get("/status/case").await;
        for said in [ADVICE].iter().chain(&DESKS) {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        let case = usecase::case::load::file(&house.app, &intake, id).await.unwrap();
        let rows = letters::of_case(&house.app, &intake, &case).await.unwrap();
        let sheet = letters::one(&house.app, &intake, rows[0].id).await.unwrap().content.unwrap();
        assert_eq!((sheet.kind.as_str(), sheet.to.name), ("referred", vec![MICHIRU.to_owned()]));
        assert_eq!(sheet.items, DESKS);
        assert!(sheet.paragraphs.contains(&ADVICE.to_owned()), "{:?}", sheet.paragraphs);
        let act = Submission::without_form(intake, "test");
        post::posted(&house.app, &act, rows[0].id, day("2026-11-05")).await.unwrap();
        let again = post::posted(&house.app, &act, rows[0].id, day("2026-11-05")).await;
        assert!(matches!(again, Err(AppError::Conflict(_))), "{again:?}");
        let told = PersonInformed { about: file.version, way: ContactWay::Post, on: day("2026-11-05"), note: None };
        let record = house.now(id).await.told;
        assert_eq!(record.into_iter().map(|one| one.told).collect::<Vec<_>>(), [told]);
        assert_eq!(house.heard(addresses).await, [2, 0], "the receipt and the referral");
        house.mails_say_nothing_of(&["星野", "星くず", "勧誘", "消費生活", ADVICE, &number]);

        // Nobody else has heard of it: no member, no letter to another, no call.
        house.knows_nothing(id, aoba, user).await;
        let others = letter::Column::Recipient.ne("applicant");
        assert_eq!(letter::Entity::find().filter(others).count(house.app.read()).await.unwrap(), 0);
        let to_members = job::Column::Kind.eq("mail_member");
        assert_eq!(job::Entity::find().filter(to_members).count(house.app.read()).await.unwrap(), 0);
        assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 0);

        // It counts once, among those that have ended, by the way it came first.
        let seen = async |view| {
            let ask = case_list::CaseFilter { view, ..case_list::CaseFilter::default() };
            let queue = case_list::list(&house.app, team.intake, Role::Intake, &ask).await.unwrap();
            queue.lines.into_iter().map(|line| (line.number, line.status, line.channel)).collect::<Vec<_>>()
        };
        assert_eq!(seen(View::Open).await, []);
        assert_eq!(seen(View::Ended).await, [(number.clone(), Status::Referred, Channel::Web)]);

        // The end is no wall: with something new she comes back under the same number.
        house.until("2026-12-01 10:00").await;
        let back = Reopening {
            why: ReopenReason::NewFacts,
            text: "電話はあおば通販からでした。".to_owned(),
            files: Vec::new(),
        };
        assert_eq!(
            house.denied(id, &intake, Command::Reopen(back.clone())).await,
            Denied::NotThisStep,
            "the desk does not speak for her"
        );
        house.step(id, &michiru, Command::Reopen(back)).await;
        assert_eq!((house.stands(id).await.0, house.number(id).await), (Status::Received, number));
        let write = Command::WriteToMember(words("確かめます。"));
        assert_eq!(house.denied(id, &handler, write).await, Denied::NotNow { status: Status::Received });
        house.knows_nothing(id, aoba, user).await;
        house.close().await;
    }
}
