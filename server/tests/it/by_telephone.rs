//! The story of the caller who never needs a screen: the desk takes the call down, and every notice goes to her by
//! telephone and, once her address is known, by post.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use entity::application::answer::{
    Address, CallHours, Channel, Company, ContactPlan, ContactWay, Danger, DangerKind, FilePurpose, IdentityAnswer,
    IdentityDocument, MaterialsConsent, Phone, Share, ShareScope, Sure, Voicemail,
};
use entity::application::draft::Answers;
use entity::application::{Application, Kind, Name};
use entity::case::contact_instructions::Manner;
use entity::case::denied::Key;
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::due::DeadlineKind;
use entity::case::notice::{self, Addressee};
use entity::case::payload::{PaperAsk, Supply, Withdrawal};
use entity::case::point::{PointDraft, PointNo};
use entity::case::{Case, Command, Denied, Status};
use entity::id::{CaseId, MemberId};
use entity::law::paper::Paper;
use entity::law::subject::Subject;
use entity::people::Actor;
use schema::{case_file, session};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use usecase::case::intake::{self, Receipt};
use usecase::form::fields::FormToken;
use usecase::letter::post;
use usecase::query::letters::{self, Shelf, To};
use usecase::query::tasks::{self, Pile};
use usecase::support::submission::Submission;
use usecase::support::upload::Owner;
use vault::files::Presence;

use crate::harness::{House, form_key};
use crate::seed::{identified, matched, taken};
use crate::story::{day, words};

const AOBA: &str = "株式会社あおば通販";
const TSUBASA: &str = "木下 つばさ";
const PHONE: &str = "090-0000-1234";
const STORY: &str = "退会したのに、前の住所にダイレクトメールが届くとのこと。";
const TEXT: &str = "顔写真のある面の写しを、同封の封筒でお送りください。";

/// What the call told; much stays open.
fn call() -> Application {
    let answers = Answers {
        what_happened: Some(STORY.to_owned()),
        name: Some(Name { name: TSUBASA.to_owned(), reading: Some("きのした つばさ".to_owned()), other: None }),
        companies: vec![Company::Typed { words: "あおば".to_owned() }],
        contact: ContactPlan {
            ways: [ContactWay::Phone].into(),
            phone: Some(Phone { e164: "+819000001234".to_owned(), typed: PHONE.to_owned() }),
            hours: [CallHours::Morning].into(),
            voicemail: Some(Voicemail::NameOnly),
            dont: Some("職場への電話".to_owned()),
            ..ContactPlan::default()
        },
        identity: Some(IdentityAnswer::Post),
        ..Answers::default()
    };
    answers.complete_by_staff(Channel::Phone).unwrap()
}

/// What she says when she is called back.
fn completed(member: MemberId) -> Application {
    let call = call();
    Application {
        companies: vec![Company::Listed { member, name: AOBA.to_owned(), sure: Sure::Yes }],
        danger: Some(Danger { kind: DangerKind::No, who_what: None }),
        share: Some(Share {
            scope: ShareScope::Named,
            items: BTreeSet::new(),
            files: BTreeSet::new(),
            materials: MaterialsConsent::Yes,
        }),
        contact: ContactPlan {
            ways: [ContactWay::Phone, ContactWay::Post].into(),
            address: Some(Address::Japan {
                postal_code: "9990000".to_owned(),
                prefecture: "宮城県".to_owned(),
                town: "架空市木町".to_owned(),
                number: "１－２".to_owned(),
                building: None,
            }),
            ..call.contact.clone()
        },
        ..call
    }
}

fn copy() -> Command {
    Command::NotifyMember(Box::new(Disclosure {
        applicant: ShownApplicant::Named { name: TSUBASA.to_owned(), principal: None },
        points: vec![ShownPoint { no: PointNo(1), text: "退会したあとも広告が届くこと".to_owned() }],
        facts: "退会したのに、広告の手紙が届くとのことです。".to_owned(),
        particulars: Vec::new(),
        files: Vec::new(),
        questions: vec!["いつ止めますか。".to_owned()],
        answer_by: day("2026-12-01"),
    }))
}

impl House {
    /// Makes the calls and posts the letters that wait; what was said and what was written, by kind.
    async fn told(&self, by: &Actor) -> (Vec<Vec<String>>, Vec<(String, To)>) {
        let act = Submission::without_form(*by, "test");
        let ask = tasks::TaskFilter { pile: Pile::Open, ..tasks::TaskFilter::default() };
        let not_wanted = Manner::NotWanted("職場への電話".to_owned());
        let manners = [not_wanted, Manner::NameOnly, Manner::GoodHours([CallHours::Morning].into())];
        let mut said = Vec::new();
        for task in tasks::list(&self.app, by, ask).await.unwrap().rows {
            let content = task.content.unwrap();
            assert_eq!((content.whom.as_str(), content.phone.as_str()), (TSUBASA, PHONE));
            assert_eq!(task.manners, manners);
            said.push(content.say);
            Box::pin(post::done(&self.app, &act, task.id, None)).await.unwrap();
        }
        let mut written = Vec::new();
        for row in letters::list(&self.app, by, Shelf::Waiting, 1).await.unwrap().rows {
            let sheet = letters::one(&self.app, by, row.id).await.unwrap().content.unwrap();
            if row.to == To::Member {
                let sheet = serde_json::to_string(&sheet).unwrap();
                for secret in [TSUBASA, "退会", "広告", "架空市木町"] {
                    assert!(!sheet.contains(secret), "an envelope may be opened by anybody: {sheet}");
                }
            }
            written.push((sheet.kind, row.to));
            Box::pin(post::posted(&self.app, &act, row.id, self.app.today())).await.unwrap();
        }
        (said, written)
    }

    /// The steps of which the applicant had to be told, counted anew from the history.
    async fn owed(&self, id: CaseId) -> BTreeSet<u32> {
        let (_, history) = usecase::case::load::by_id(&self.app, &Actor::System, id).await.unwrap();
        let mut file = Case::new(id);
        let mut owed = BTreeSet::new();
        for one in &history {
            file.apply(one);
            owed.extend(notice::owed(&file, one).iter().filter(|n| n.to == Addressee::Applicant).map(|_| one.seq));
        }
        owed
    }
}

#[tokio::test]
async fn a_caller_is_heard_checked_and_told_without_ever_needing_a_screen() {
    for house in House::all().await {
        let team = house.team().await;
        let [kitano, handler, approver] = team.actors();
        let member = house.member("9999010000001", AOBA).await;

        // She calls five minutes before closing; it is typed in after it, and counts for the day of the call.
        house.until("2026-11-02 17:20").await;
        let rang = house.app.now() - TimeDelta::minutes(25);
        let key = form_key();
        let form = FormToken { key: key.clone(), scope: "kitano".to_owned(), fingerprint: "f".to_owned() };
        let take = async |who: &Actor, said: &Application, at| {
            Box::pin(intake::receive(&house.app, who, "test", &form, said, at)).await
        };
        let denied = |outcome: Result<String, usecase::error::AppError>| match outcome {
            Err(usecase::error::AppError::Denied(why)) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(denied(take(&approver, &call(), rang).await), Denied::NotThisStep);
        let web = Application { channel: Channel::Web, ..call() };
        assert_eq!(denied(take(&kitano, &web, rang).await), Denied::NotThisStep, "the form is hers alone");
        let later = house.app.now() + TimeDelta::minutes(1);
        assert_eq!(denied(take(&kitano, &call(), later).await), Denied::missing(Key::Date));
        let first = take(&kitano, &call(), rang).await.unwrap();
        assert_eq!(take(&kitano, &call(), rang).await.unwrap(), first, "the same form is the same case");
        assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 1);
        let Receipt { file, code } = intake::receipt(&house.app, &kitano, &key).await.unwrap();
        let id = file.id;
        assert_eq!((file.kind, file.typed_by), (Kind::Complaint, Some(team.intake)));
        assert_eq!(file.receipt_day, Some(day("2026-11-02")));
        assert_eq!(house.stands(id).await, (Status::Received, Some((day("2026-11-10"), DeadlineKind::FirstAnswer))));

        // The code is for the ear of the caller: nobody else reads it, and tomorrow nobody at all; no notice says it.
        let code = code.unwrap().grouped().to_string();
        assert!(intake::receipt(&house.app, &handler, &key).await.unwrap().code.is_none());
        let (said, written) = house.told(&kitano).await;
        assert_eq!((said.len(), written.len()), (1, 0), "no address yet");
        assert!(!said.concat().concat().contains(&code));
        house.until("2026-11-04 10:00").await;
        assert!(intake::receipt(&house.app, &kitano, &key).await.unwrap().code.is_none());

        // Called back, she completes what the call left open. Before that nothing could go to the firm.
        house.step(id, &kitano, Command::BeginCheck).await;
        assert_eq!(house.denied(id, &handler, copy()).await, Denied::NotNow { status: Status::Checking });
        let complete = |said: Application| Command::CompleteApplication(Box::new(said));
        assert_eq!(house.denied(id, &approver, complete(completed(member))).await, Denied::NotThisStep);
        let post = Application { channel: Channel::Post, ..completed(member) };
        assert_eq!(
            house.denied(id, &kitano, complete(post)).await,
            Denied::missing(Key::OwnWords),
            "the first way counts"
        );
        house.step(id, &kitano, complete(completed(member))).await;
        let point = PointDraft { no: None, text: "退会したあとの広告".to_owned(), subject: Some(Subject::Q4) };
        house.step(id, &kitano, Command::SetPoints(vec![point])).await;
        house.step(id, &kitano, Command::ConfirmMember(matched(member, AOBA))).await;
        assert_eq!(house.denied(id, &kitano, Command::FinishCheck).await, Denied::missing(Key::Identity));

        // What is asked for is said and written, the list too; the program reminds in the same two ways.
        let ask = PaperAsk { papers: vec![Paper::Identity], text: TEXT.to_owned(), due: None };
        house.step(id, &kitano, Command::AskPapers(ask)).await;
        assert_eq!(house.stands(id).await, (Status::AwaitingPapers, Some((day("2026-11-18"), DeadlineKind::Papers))));
        let (said, written) = house.told(&kitano).await;
        assert_eq!(written, [("papers-asked".to_owned(), To::Applicant)]);
        for sentence in [TEXT, "申し出た方の本人確認書類の写し"] {
            assert!(said[0].contains(&sentence.to_owned()), "{said:?}");
        }
        house.until("2026-11-12 10:00").await;
        assert_eq!(house.now(id).await.open_papers().unwrap().reminders, 1);
        let (said, written) = house.told(&kitano).await;
        assert_eq!((said.len(), written), (1, vec![("papers-reminder".to_owned(), To::Applicant)]));

        // The copy comes by post, is scanned, looked at and destroyed.
        let paper = house.photo(id, Owner::Staff(team.intake), FilePurpose::Identity, "menkyo.jpg").await;
        let supply =
            Supply { text: "運転免許証の写しが郵便で届いた。".to_owned(), files: vec![paper.clone()] };
        assert_eq!(house.denied(id, &approver, Command::SupplyPapers(supply.clone())).await, Denied::NotThisStep);
        house.step(id, &kitano, Command::SupplyPapers(supply)).await;
        house.step(id, &kitano, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
        house.work_off().await;
        assert_eq!(house.lies(paper.id).await, (Presence::Missing, "destroyed".to_owned()));
        house.step(id, &kitano, Command::FinishCheck).await;
        house.step(id, &approver, Command::Accept(taken(&[1]))).await;
        house.step(id, &approver, Command::AssignHandler(team.handler)).await;

        // Nobody of the firm can sign in yet: it is told by a letter that says nothing of the matter.
        house.until("2026-11-16 10:00").await;
        house.step(id, &handler, copy()).await;
        let (said, written) = house.told(&kitano).await;
        assert_eq!(said.len(), 2, "accepted, and told");
        let kinds = [("accepted", To::Applicant), ("member-notice", To::Member), ("member-told", To::Applicant)];
        assert_eq!(written, kinds.map(|(kind, to)| (kind.to_owned(), to)));

        // She rings: it has stopped. What was said is noted; the end waits for her signature.
        house.until("2026-11-25 10:00").await;
        let rang = words("電話で：もう届かない。取り下げたい。");
        house.step(id, &kitano, Command::WriteAsApplicant(rang)).await;
        let withdraw = |on: Option<&str>| {
            Command::Withdraw(Withdrawal {
                reason: Some("もう届かない。".to_owned()), confirmed_on: on.map(day)
            })
        };
        for on in [None, Some("2026-11-26")] {
            assert_eq!(house.denied(id, &kitano, withdraw(on)).await, Denied::missing(Key::WrittenConfirmation));
        }
        house.until("2026-11-26 10:00").await;
        house.step(id, &kitano, withdraw(Some("2026-11-26"))).await;
        assert_eq!(house.stands(id).await, (Status::Withdrawn, None));
        let (said, written) = house.told(&kitano).await;
        assert_eq!(said.len(), 1);
        let kinds: BTreeSet<_> = written.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!((written.len(), kinds), (2, ["withdrawn"].into()), "she, and the firm");

        // Every notice reached her by telephone, every later one by post too, and none by a screen or a mail.
        let case = house.now(id).await;
        let by = |way| -> BTreeSet<u32> {
            case.told.iter().filter(|one| one.told.way == way).map(|one| one.told.about).collect()
        };
        let owed = house.owed(id).await;
        assert_eq!(by(ContactWay::Phone), owed);
        assert_eq!(by(ContactWay::Post).intersection(&owed).count(), owed.len() - 1, "all but the receipt");
        assert!(house.mails().is_empty());
        let hers = session::Entity::find().filter(session::Column::SubjectId.eq(id.0));
        assert_eq!(hers.count(house.app.read()).await.unwrap(), 0);
        house.close().await;
    }
}
