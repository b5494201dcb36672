//! The plain story: what comes on a Friday evening is checked, told, answered, weighed, explained and settled, and each
//! side hears what concerns it and nothing else.

mod script;
mod tale;

use entity::application::answer::{Channel, FileGiven, FilePurpose, IdentityDocument};
use entity::case::checked::IdentityResult;
use entity::case::denied::Key;
use entity::case::disclosure::{Disclosure, Excess, Item, Particular, Why};
use entity::case::due::DeadlineKind;
use entity::case::payload::{PaperAsk, Supply};
use entity::case::point::{AnswerFile, AnswerStage, Audience, Reply};
use entity::case::{Command, Denied, Status};
use entity::law::deadline;
use entity::law::duty::{Duty, DutyRecord};
use entity::law::paper::Paper;
use entity::people::{Actor, MemberRole, Role};
use schema::{letter, staff_task};
use script::{AOBA, END_FOR_MEMBER, HARUKA_MAIL, OUTLINE, STORY, VIEW, answer, assessed, copy, end, explained};
use sea_orm::{EntityTrait, PaginatorTrait};
use tale::Tale;
use usecase::case::identity;
use usecase::error::AppError;
use usecase::query::case_list::{self, View};
use usecase::support::upload::Owner;
use vault::files::Presence;

use crate::harness::House;
use crate::seed::{identified, matched, taken};
use crate::story::words;

impl Tale<'_> {
    /// The number of the card shows: the image goes, and another copy is asked for.
    async fn asked_again(&self) {
        let Self { house, intake, approver, .. } = self;
        house.until("2026-11-24 10:30").await;
        house.knows_nothing(self.id, self.aoba.0, self.aoba.1).await;
        assert_eq!(self.denied(approver, Command::BeginCheck).await, Denied::NotThisStep);
        let early = Denied::NotNow { status: Status::Received };
        assert_eq!(self.denied(intake, Command::FinishCheck).await, early);
        house.unknown(self.id, &self.madoka(), Command::BeginCheck).await;
        self.step(intake, Command::BeginCheck).await;
        let file = house.now(self.id).await;
        let card = file.files.iter().find(|entry| entry.file.purpose == FilePurpose::Identity).unwrap().file.id;
        let look = async || identity::look(&house.app, intake, &file, card, "test").await;
        assert!(matches!(look().await, Err(AppError::NotFound)), "a reason opens the room");
        let open = identity::open(&house.app, approver, &file, "check", "test").await;
        assert!(matches!(open, Err(AppError::Forbidden)), "who decides does not look at papers");
        identity::open(&house.app, intake, &file, "check", "test").await.unwrap();
        look().await.unwrap();
        self.step(intake, Command::RecordIdentity(IdentityResult::NumberVisible)).await;
        house.work_off().await;
        assert_eq!(house.lies(card).await, (Presence::Missing, "destroyed".to_owned()));
        let missing = Denied::Missing(vec![Key::Identity, Key::Member]);
        assert_eq!(self.denied(intake, Command::FinishCheck).await, missing);
        let text = "表の面だけを、番号をかくして撮ってください。".to_owned();
        let ask = PaperAsk { papers: vec![Paper::MaskedCopy], text, due: None };
        self.step(intake, Command::AskPapers(ask)).await;
    }

    /// The front alone shows who she is; its image goes with the check and is nowhere any more.
    async fn checked(&self) {
        let Self { house, intake, .. } = self;
        house.until("2026-11-26 09:00").await;
        let front = house.photo(self.id, Owner::Applicant, FilePurpose::Identity, "front.jpg").await;
        let supply = Supply { text: "撮り直しました。".to_owned(), files: vec![front] };
        self.step(&self.haruka, Command::SupplyPapers(supply)).await;
        self.step(intake, Command::RecordIdentity(identified(IdentityDocument::MyNumberCard))).await;
        self.step(intake, Command::ConfirmMember(matched(self.aoba.0, AOBA))).await;
        self.step(intake, Command::FinishCheck).await;
        house.work_off().await;
        let papers = house.now(self.id).await.files;
        let (proof, rest): (Vec<_>, Vec<_>) =
            papers.iter().partition(|entry| entry.file.purpose == FilePurpose::Identity);
        assert_eq!((proof.len(), rest.len()), (2, 1));
        for paper in proof {
            assert!(paper.destroyed_at.is_some());
            assert_eq!(house.lies(paper.file.id).await, (Presence::Missing, "destroyed".to_owned()));
        }
        assert_eq!(house.lies(self.letter.id).await, (Presence::There, "linked".to_owned()), "the letter stays");
    }

    /// Accepted as a whole, and told as far as she allowed.
    async fn told(&self) {
        let Self { house, intake, handler, approver, .. } = self;
        house.until("2026-11-27 11:00").await;
        assert_eq!(self.denied(intake, Command::Accept(taken(&[1, 2]))).await, Denied::NotThisStep);
        assert_eq!(self.denied(approver, Command::Accept(taken(&[1]))).await, Denied::missing(Key::Points));
        self.step(approver, Command::Accept(taken(&[1, 2]))).await;
        self.step(approver, Command::AssignHandler(self.team.handler)).await;
        let notify = |copy: Disclosure| Command::NotifyMember(Box::new(copy));
        let fine = copy(self.letter.id);
        assert_eq!(self.denied(approver, notify(fine.clone())).await, Denied::NotThisStep);
        let mut more = fine.clone();
        let front = house.now(self.id).await.files.last().unwrap().file.id;
        more.particulars.push(Particular { item: Item::Mail, value: HARUKA_MAIL.to_owned() });
        more.files.push(front);
        let excess = vec![
            Excess::Item { item: Item::Mail, why: Why::NotChosen },
            Excess::File { file: front, why: Why::Private },
        ];
        assert_eq!(self.denied(handler, notify(more)).await, Denied::TooMuch(excess));
        let counted = deadline::member_answer(house.app.today(), &house.app.organization().terms, house.app.calendar());
        assert_eq!(counted.due, fine.answer_by);
        self.step(handler, notify(fine.clone())).await;
        let hidden = [STORY, HARUKA_MAIL, "さとう", "撮り直し", "かくして", "front", "受け付けて調べます"];
        let view = self.read_by_firm(&hidden).await;
        assert_eq!((view.disclosure, view.files), (fine, vec![self.letter.clone()]));
    }

    /// An interim answer moves nothing; the final one says something to every point.
    async fn answered(&self) -> [FileGiven; 2] {
        let Self { house, .. } = self;
        let madoka = self.madoka();
        house.until("2026-12-03 15:00").await;
        let interim = |by| answer(AnswerStage::Interim, &[(2, Reply::Investigating, by)], Vec::new());
        assert_eq!(self.denied(&self.reader, interim(Some("2026-12-08"))).await, Denied::NotThisStep);
        assert_eq!(self.denied(&madoka, interim(None)).await, Denied::missing(Key::PlannedDay));
        let (member, user) = self.rival;
        let rival = Actor::Member { user, member, role: MemberRole::Admin };
        house.unknown(self.id, &rival, interim(Some("2026-12-08"))).await;
        self.step(&madoka, interim(Some("2026-12-08"))).await;
        self.stands(Status::Notified, Some(("2026-12-11", DeadlineKind::MemberAnswer)), [5, 2, 2, 0]).await;
        house.until("2026-12-08 15:00").await;
        let half = answer(AnswerStage::Final, &[(2, Reply::Done, None)], Vec::new());
        assert_eq!(self.denied(&madoka, half).await, Denied::missing(Key::Answers));
        let owner = Owner::Member(self.aoba.1);
        let proof = house.photo(self.id, owner, FilePurpose::MemberMaterial, "log.jpg").await;
        let inner = house.photo(self.id, owner, FilePurpose::MemberMaterial, "naibu.jpg").await;
        let files = vec![
            AnswerFile { file: proof.clone(), audience: Audience::Applicant },
            AnswerFile { file: inner.clone(), audience: Audience::BodyOnly },
        ];
        let done = [(1, Reply::Done, None), (2, Reply::Done, None)];
        self.step(&madoka, answer(AnswerStage::Final, &done, files)).await;
        [proof, inner]
    }

    /// Weighed point by point before anything is explained; no more than was allowed goes to either side.
    async fn explained(&self, [proof, inner]: [FileGiven; 2]) {
        let Self { house, intake, handler, .. } = self;
        house.until("2026-12-14 10:00").await;
        let found = Command::Assess(vec![assessed(1), assessed(2)]);
        let missing = Denied::missing(Key::Findings);
        assert_eq!(self.denied(handler, explained(OUTLINE, Vec::new())).await, missing);
        assert_eq!(self.denied(intake, found.clone()).await, Denied::NotThisStep);
        self.step(handler, found).await;
        let address = explained(&format!("連絡先は {HARUKA_MAIL} です。"), Vec::new());
        let excess = vec![Excess::InText { item: Item::Mail }];
        assert_eq!(self.denied(handler, address).await, Denied::TooMuch(excess));
        let kept = explained(OUTLINE, vec![inner.id]);
        assert_eq!(self.denied(handler, kept).await, Denied::missing(Key::File));
        assert_eq!(self.denied(handler, end()).await, Denied::NotNow { status: Status::Weighing });
        self.step(handler, explained(OUTLINE, vec![proof.id])).await;
        let file = house.now(self.id).await;
        let opens = |id| file.applicant_may_open(file.file(id).unwrap());
        assert_eq!([proof.id, inner.id, self.letter.id].map(opens), [true, false, true]);
        assert_eq!(self.read_by_firm(&[VIEW]).await.outline.as_deref(), Some(OUTLINE));
    }

    /// She is content: it ends for both, every duty is dated, and it is one case in the count.
    async fn ended(&self) {
        let Self { house, intake, handler, .. } = self;
        house.until("2026-12-18 13:00").await;
        let content = words("届かなくなりました。");
        self.step(&self.haruka, Command::WriteAsApplicant(content.clone())).await;
        assert_eq!(self.denied(intake, end()).await, Denied::NotThisStep);
        self.step(handler, end()).await;
        let case = house.now(self.id).await;
        let on = |duty| match case.duties.of(duty) {
            Some(DutyRecord::Done { on }) => on.to_string(),
            other => panic!("{duty}: {other:?}"),
        };
        let dated = [Duty::Consult, Duty::Notify, Duty::Investigate, Duty::Advise].map(on);
        assert_eq!(dated, ["2026-11-24", "2026-11-27", "2026-12-14", "2026-12-14"]);
        let subjects: Vec<_> = case.taken_points().map(|point| point.subject.unwrap().code()).collect();
        assert_eq!(subjects, ["P2", "Q4"]);
        let view = self.read_by_firm(&[&content.text]).await;
        assert_eq!((view.status, view.closing.as_deref()), (Status::Settled, Some(END_FOR_MEMBER)));
        let ask = case_list::CaseFilter { view: View::Ended, ..case_list::CaseFilter::default() };
        let ended = case_list::list(&house.app, self.team.handler, Role::Handler, &ask).await.unwrap();
        let lines: Vec<_> = ended.lines.iter().map(|line| (line.number.as_str(), line.channel)).collect();
        assert_eq!(lines, [(self.number.as_str(), Channel::Web)]);
        let over = Denied::NotNow { status: Status::Settled };
        assert_eq!(self.denied(&self.madoka(), Command::WriteAsMember(content)).await, over);
    }
}

#[tokio::test]
async fn a_plain_case_is_told_answered_and_settled_and_each_side_hears_only_what_concerns_it() {
    for house in House::all().await {
        let tale = Tale::begin(&house).await;
        tale.stands(Status::Received, Some(("2026-12-01", DeadlineKind::FirstAnswer)), [1, 0, 0, 0]).await;
        tale.asked_again().await;
        tale.stands(Status::AwaitingPapers, Some(("2026-12-08", DeadlineKind::Papers)), [3, 0, 0, 0]).await;
        tale.checked().await;
        tale.stands(Status::Screening, None, [3, 0, 0, 0]).await;
        tale.told().await;
        tale.stands(Status::Notified, Some(("2026-12-11", DeadlineKind::MemberAnswer)), [5, 1, 1, 0]).await;
        let files = tale.answered().await;
        tale.stands(Status::Weighing, None, [5, 3, 3, 0]).await;
        tale.explained(files).await;
        tale.stands(Status::Explained, Some(("2026-12-28", DeadlineKind::Comment)), [6, 4, 4, 0]).await;
        tale.ended().await;
        tale.stands(Status::Settled, None, [7, 5, 5, 0]).await;

        // Everything went by mail, and no mail says a word of it.
        let secrets = ["佐藤", "はるか", "あおば", "カタログ", "A-204417", VIEW, OUTLINE, END_FOR_MEMBER, &tale.number];
        house.mails_say_nothing_of(&secrets);
        assert_eq!(letter::Entity::find().count(house.app.read()).await.unwrap(), 0);
        assert_eq!(staff_task::Entity::find().count(house.app.read()).await.unwrap(), 0);
        drop(tale);
        house.close().await;
    }
}
