//! Named people, a fictional body and a case that records what is done to it. Every step checks the invariants.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use entity::application::answer::{
    Background, Category, Channel, Company, ContactPlan, ContactWay, Contacted, ContactedHow, Danger, DangerKind,
    FileGiven, FilePurpose, FilesChoice, IdentityAnswer, IdentityDocument, Language, Litigation, MaterialsConsent,
    Money, Outcome, Safety, Share, ShareItem, ShareScope, Sure, Topic, Who, YesNoUnknown,
};
use entity::application::{Answers, Application, Name};
use entity::body::Body;
use entity::case::checked::{IdentityResult, Match, MemberMatch, Membership};
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::duties::{Absence, Duty, DutyRecord};
use entity::case::notice::{Addressee, Notice};
use entity::case::order::{
    Acceptance, Beginning, DutyNote, ExplainedAfter, Explanation, Extension, HarmReview, Lateness, LeakFlag,
    OutsideReason, PaperAsk, PpcContact, Reason, Reception, Referral, ReopenReason, Reopening, ResolutionWish,
    ReviewDecision, ReviewOutcome, SendingBack, SettledBy, Settlement, Supply, SuspensionOrder, SuspensionReason, Told,
    Withdrawal, Words,
};
use entity::case::permit::{self, Action};
use entity::case::point::{
    AnswerStage, Assessment, Finding, MemberAnswer, PointAnswer, PointDecision, PointDraft, PointNo, Reply, Taking,
};
use entity::case::proposal::{
    Alternative, Fate, Lifting, LiftingReason, Plan, ProposalNo, Refusal, UnsettledClosing, Withholding,
};
use entity::case::request::{Paper, RequestDraft, RequestKind};
use entity::case::{
    CaseFile, CaseNumber, Circumstances, Command, Denied, Event, Recorded, Status, decide, notice, transition,
};
use entity::id::{CaseId, FileId, GuidanceId, MemberId, MemberUserId, StaffId};
use entity::law::calendar::Calendar;
use entity::law::deadline::LeakKind;
use entity::law::ground::Ground;
use entity::law::subject::Subject;
use entity::law::{duty, secrecy};
use entity::people::{Actor, MemberRole, Role};
use entity::time::day_in_japan;
use uuid::Uuid;

/// The case of the tests.
pub(crate) const CASE: CaseId = CaseId(Uuid::from_u128(1));
/// 株式会社あおば通販.
pub(crate) const AOBA: MemberId = MemberId(Uuid::from_u128(10));
/// 医療法人ひなた会, which has nothing to do with it.
pub(crate) const HINATA: MemberId = MemberId(Uuid::from_u128(11));

/// 申出人.
pub(crate) const APPLICANT: Actor = Actor::Applicant { case: CASE };
/// 北野, intake.
pub(crate) const KITANO: Actor = staff(21, Role::Intake);
/// 南, handler.
pub(crate) const MINAMI: Actor = staff(22, Role::Handler);
/// 東山, approver.
pub(crate) const HIGASHIYAMA: Actor = staff(23, Role::Approver);
/// 上野, a second approver.
pub(crate) const UENO: Actor = staff(24, Role::Approver);
/// 西, auditor.
pub(crate) const NISHI: Actor = staff(25, Role::Auditor);
/// 本田, admin.
pub(crate) const HONDA: Actor = staff(26, Role::Admin);
/// あおば通販's answerer.
pub(crate) const AOBA_USER: Actor = member(31, AOBA, MemberRole::Answerer);
/// あおば通販's viewer.
pub(crate) const AOBA_VIEWER: Actor = member(32, AOBA, MemberRole::Viewer);
/// ひなた会's answerer.
pub(crate) const HINATA_USER: Actor = member(33, HINATA, MemberRole::Answerer);

/// Everybody.
pub(crate) const EVERYBODY: [Actor; 11] =
    [APPLICANT, KITANO, MINAMI, HIGASHIYAMA, UENO, NISHI, HONDA, AOBA_USER, AOBA_VIEWER, HINATA_USER, Actor::System];

const fn staff(id: u128, role: Role) -> Actor {
    Actor::Staff { id: StaffId(Uuid::from_u128(id)), role }
}

const fn member(user: u128, member: MemberId, role: MemberRole) -> Actor {
    Actor::Member { user: MemberUserId(Uuid::from_u128(user)), member, role }
}

/// The evidence that comes with the application.
pub(crate) const EVIDENCE: FileId = FileId(Uuid::from_u128(41));
/// The identity paper that comes with it.
pub(crate) const IDENTITY: FileId = FileId(Uuid::from_u128(42));

/// A file.
pub(crate) fn given(id: FileId, purpose: FilePurpose) -> FileGiven {
    FileGiven {
        id, purpose, name: "写真.jpg".to_owned(), media_type: "image/jpeg".to_owned(), size: 1_000, note: None
    }
}

/// What 佐藤はるか sends.
pub(crate) fn answers() -> Answers {
    Answers {
        language: Some(Language::Japanese),
        safety: Some(Safety::No),
        topic: Some(Topic::PersonalInformation),
        who: Some(Who::Principal),
        companies: vec![Company::Listed {
            member: AOBA, name: "株式会社あおば通販".to_owned(), sure: Sure::Yes
        }],
        contacted: Some(Contacted { how: ContactedHow::NoReply, on: None, reply: None }),
        background: Some(Background {
            litigation: Litigation::No,
            litigation_detail: None,
            earlier: YesNoUnknown::No,
            earlier_detail: None,
            money: Money::No,
        }),
        categories: BTreeSet::from([Category::NotStopped, Category::OtherPurpose]),
        what_happened: Some("カタログの送付をやめてほしいと2回書面で伝えましたが、まだ届きます。".to_owned()),
        outcomes: BTreeSet::from([Outcome::StopAndErase]),
        files_choice: Some(FilesChoice::Now),
        files: vec![given(EVIDENCE, FilePurpose::Evidence)],
        danger: Some(Danger { kind: DangerKind::No, who_what: None }),
        share: Some(Share {
            scope: ShareScope::Named,
            items: BTreeSet::from([ShareItem::Identifiers]),
            files: BTreeSet::from([EVIDENCE]),
            materials: MaterialsConsent::Yes,
        }),
        identifiers: entity::application::answer::Identifiers {
            customer_number: Some("A-1029384".to_owned()),
            ..Default::default()
        },
        name: Some(Name {
            name: "佐藤はるか".to_owned(), reading: Some("さとう はるか".to_owned()), other: None
        }),
        contact: ContactPlan {
            ways: BTreeSet::from([ContactWay::Mail]),
            mail: Some("haruka@example.jp".to_owned()),
            ..Default::default()
        },
        identity: Some(IdentityAnswer::Now { document: IdentityDocument::MyNumberCard }),
        identity_files: vec![given(IDENTITY, FilePurpose::Identity)],
        ..Default::default()
    }
}

/// The complete application.
pub(crate) fn application() -> Application {
    answers().complete().unwrap()
}

/// The body, with the usual terms.
pub(crate) fn body() -> Body {
    Body { name: "一般社団法人みらい個人情報保護協会（架空）".to_owned(), ..Body::default() }
}

/// A case with its history, its clock and all notices it has owed.
#[derive(Clone)]
pub(crate) struct Case {
    /// The present.
    pub(crate) file: CaseFile,
    /// The past.
    pub(crate) history: Vec<Recorded>,
    /// The notices, with the sequence number of their event.
    pub(crate) notices: Vec<(u32, Notice)>,
    /// Now.
    pub(crate) now: DateTime<Utc>,
    body: Body,
    calendar: Calendar,
}

impl Default for Case {
    fn default() -> Self {
        Self::new()
    }
}

impl Case {
    /// A case to which nothing has happened, on Friday 2026-11-20 at 18:40 in Japan.
    pub(crate) fn new() -> Self {
        let body = body();
        Self {
            file: CaseFile::new(CASE),
            history: Vec::new(),
            notices: Vec::new(),
            now: Utc.with_ymd_and_hms(2026, 11, 20, 9, 40, 0).unwrap(),
            calendar: Calendar::japan(&body.closed),
            body,
        }
    }

    /// Today in Japan.
    pub(crate) fn today(&self) -> NaiveDate {
        day_in_japan(self.now)
    }

    /// A day so many days from now.
    pub(crate) fn in_days(&self, days: u64) -> NaiveDate {
        self.today() + Days::new(days)
    }

    /// Lets days pass.
    pub(crate) fn wait(&mut self, days: u64) -> &mut Self {
        self.now = self.now + Days::new(days);
        self
    }

    /// What a decision is told of the world.
    pub(crate) fn decide(&self, actor: Actor, command: &Command) -> Result<Vec<Event>, Denied> {
        let circumstances =
            Circumstances { now: self.now, today: self.today(), body: &self.body, calendar: &self.calendar };
        decide(&self.file, &actor, command, &circumstances)
    }

    /// Does something, checks every invariant, and gives the notices it owes.
    pub(crate) fn act(&mut self, actor: Actor, command: &Command) -> Result<Vec<Notice>, Denied> {
        let events = self.decide(actor, command)?;
        assert!(!events.is_empty(), "a step that is taken leaves a trace");
        let before = self.file.clone();
        let mut owed = Vec::new();
        for event in events {
            let recorded = Recorded { seq: self.file.version + 1, at: self.now, actor, event };
            self.file.apply(&recorded);
            owed.extend(notice::owed(&self.file, &recorded).into_iter().map(|notice| (recorded.seq, notice)));
            self.history.push(recorded);
        }
        self.now += chrono::Duration::minutes(1);
        check_invariants(&before, &self.file, command, &owed);
        self.notices.extend(owed.iter().cloned());
        Ok(owed.into_iter().map(|(_, notice)| notice).collect())
    }

    /// Does something that must be possible.
    #[track_caller]
    pub(crate) fn must(&mut self, actor: Actor, command: &Command) -> &mut Self {
        if let Err(denied) = self.act(actor, command) {
            panic!("{:?} in {:?}: {denied:?}", command.action(), self.file.status);
        }
        self
    }

    /// Proposes and approves by two people.
    #[track_caller]
    pub(crate) fn two(&mut self, plan: Plan) -> &mut Self {
        let proposer = if matches!(plan, Plan::NonAcceptance(_)) { KITANO } else { MINAMI };
        self.must(proposer, &Command::Propose(Box::new(plan)));
        let no = self.file.open_proposals().last().unwrap().no;
        self.must(HIGASHIYAMA, &Command::Approve(no))
    }

    /// A case that has come to this status by real steps.
    pub(crate) fn at(status: Status) -> Self {
        let mut case = Self::new();
        match status {
            Status::Draft => {
                case.must(APPLICANT, &begin());
            }
            Status::Received => {
                case.must(APPLICANT, &receive(&case.clone()));
            }
            Status::Consulting => {
                case = Self::at(Status::Received);
                case.must(KITANO, &Command::BeginConsultation);
            }
            Status::Checking => {
                case = Self::at(Status::Received);
                case.must(KITANO, &Command::BeginCheck);
            }
            Status::AwaitingPapers => {
                case = Self::at(Status::Checking);
                case.must(KITANO, &ask_papers());
            }
            Status::Screening => {
                case = Self::at(Status::Checking);
                case.must(KITANO, &Command::RecordIdentity(confirmed()));
                case.must(KITANO, &Command::ConfirmMember(matched()));
                case.must(KITANO, &Command::FinishCheck);
            }
            Status::NotAccepted => {
                case = Self::at(Status::Screening);
                case.two(Plan::NonAcceptance(refusal(Ground::Repeat, &case.clone())));
            }
            Status::Referred => {
                case = Self::at(Status::Checking);
                case.must(KITANO, &refer());
            }
            Status::Accepted => {
                case = Self::at(Status::Screening);
                case.must(MINAMI, &accept(&case.file.clone()));
            }
            Status::Withheld => {
                case = Self::at(Status::Accepted);
                case.two(Plan::WithholdNotice(withholding(&case.clone())));
            }
            Status::Notified => {
                case = Self::at(Status::Accepted);
                case.must(MINAMI, &notify(&case.clone()));
            }
            Status::Requested => {
                case = Self::at(Status::Notified);
                case.must(MINAMI, &ask_member());
            }
            Status::Overdue => {
                case = Self::at(Status::Requested);
                case.wait(60);
                case.must(Actor::System, &Command::MarkLate(Lateness::DuePassed));
            }
            Status::Weighing => {
                case = Self::at(Status::Notified);
                case.must(AOBA_USER, &answer(&case.file.clone(), AnswerStage::Final, Reply::Done, &case.clone()));
            }
            Status::Explained => {
                case = Self::at(Status::Weighing);
                case.must(MINAMI, &assess(&case.file.clone()));
                case.must(MINAMI, &explain(ExplainedAfter::Answer));
            }
            Status::Suspended => {
                case = Self::at(Status::Notified);
                case.must(HIGASHIYAMA, &suspend());
            }
            Status::Discontinued => {
                case = Self::at(Status::Notified);
                case.two(Plan::Discontinuance(refusal(Ground::NoConsent, &case.clone())));
            }
            Status::Settled => {
                case = Self::at(Status::Explained);
                case.must(MINAMI, &settle());
            }
            Status::Unsettled => {
                case = Self::at(Status::Explained);
                case.two(Plan::CloseUnsettled(unsettled()));
            }
            Status::Withdrawn => {
                case = Self::at(Status::Notified);
                case.must(APPLICANT, &withdraw(&case.clone()));
            }
        }
        assert_eq!(case.file.status, status);
        case
    }
}

/// The six invariants, and that the present is what the past adds up to.
#[track_caller]
pub(crate) fn check_invariants(before: &CaseFile, after: &CaseFile, command: &Command, owed: &[(u32, Notice)]) {
    // i: before it is told, in B, and for another member, the case does not exist.
    let visible = secrecy::member_may_see(after, AOBA);
    assert!(!secrecy::member_may_see(after, HINATA), "another member");
    if visible {
        assert!(after.disclosed.is_some());
        assert_ne!(after.status, Status::Withheld);
        assert!(!after.status.is_intake());
    }
    for (_, notice) in owed {
        if let Addressee::Member(member) = notice.to {
            assert_eq!(member, AOBA);
            assert!(visible, "a notice to a member that may not see the case: {notice:?}");
            assert!(after.harm_lets_words_through(), "a notice while danger is undecided: {notice:?}");
        }
    }
    for actor in [AOBA_USER, HINATA_USER] {
        if !permit::may_see(after, &actor) {
            assert!(permit::permitted(after, &actor).is_empty());
        }
    }
    if before.status != after.status {
        // ii: two different people.
        let two = [Status::NotAccepted, Status::Discontinued, Status::Withheld, Status::Unsettled];
        if two.contains(&after.status) && before.status != Status::Suspended {
            let approved = after.proposals.iter().rev().find_map(|proposal| match &proposal.fate {
                Fate::Approved { by, .. } => Some((proposal.by, *by)),
                Fate::Open | Fate::SentBack { .. } | Fate::Lapsed => None,
            });
            let (proposer, approver) = approved.unwrap();
            assert_ne!(proposer, approver, "{:?} by one person", after.status);
        }
        // iii: four duties, dated or reasoned.
        if after.status.is_end() {
            assert!(duty::is_accounted_for(after), "{:?}: {:?}", after.status, after.duties);
            // iv: a notice to the applicant.
            let told = owed.iter().any(|(_, notice)| notice.to == Addressee::Applicant);
            assert!(told || after.is_anonymous(), "{:?} ends without a notice", after.status);
        }
        // vi: a row of the table with its basis.
        let from = (before.version > 0 || before.status != Status::Draft).then_some(before.status);
        let row = transition::find(from.or(Some(Status::Draft)), after.status, command.action());
        assert!(row.is_some_and(|row| !row.basis.is_empty()), "{:?} → {:?}", before.status, after.status);
    }
    // v: identity images never reach a member.
    for entry in &after.files {
        if entry.file.purpose.is_private() {
            assert!(!secrecy::member_may_open(after, entry, AOBA));
        }
    }
    assert!(after.version > before.version);
    let ended = after.status.is_end();
    assert_eq!(after.ended_at.is_some(), ended);
    assert_eq!(after.suspension.is_some(), after.status == Status::Suspended);
}

/// Command 1.
pub(crate) fn begin() -> Command {
    Command::Begin(Beginning { channel: Channel::Web, purpose_version: "2026-04-01".to_owned() })
}

/// Command 2.
pub(crate) fn receive(case: &Case) -> Command {
    receive_as(case, application())
}

/// Command 2 with this application.
pub(crate) fn receive_as(case: &Case, application: Application) -> Command {
    Command::Receive(Box::new(Reception {
        application,
        number: CaseNumber::new(2026, 481_903),
        points: vec![
            PointDraft { no: None, text: "停止の求めに応じない".to_owned(), subject: Some(Subject::Q4) },
            PointDraft { no: None, text: "目的外の利用".to_owned(), subject: Some(Subject::P2) },
        ],
        received_at: case.now,
        prior: None,
    }))
}

/// Command 6.
pub(crate) fn refer() -> Command {
    Command::Refer(Referral {
        why: OutsideReason::NotMember,
        desks: vec!["個人情報保護法相談ダイヤル".to_owned()],
        advice: "会社の窓口にも書面で伝えてください。".to_owned(),
    })
}

/// Command 7.
pub(crate) fn ask_papers() -> Command {
    Command::AskPapers(PaperAsk {
        papers: vec![Paper::PowerOfAttorney],
        text: "委任状をお願いします。".to_owned(),
        due: None,
    })
}

/// An identity check that went well.
pub(crate) fn confirmed() -> IdentityResult {
    IdentityResult::Confirmed { document: IdentityDocument::MyNumberCard, name: Match::Yes, address: Match::Yes }
}

/// あおば通販, matched.
pub(crate) fn matched() -> MemberMatch {
    MemberMatch {
        member: AOBA,
        name: "株式会社あおば通販".to_owned(),
        evidence: "請求書の住所".to_owned(),
        on_receipt: Membership::Member,
        on_event: Membership::Member,
    }
}

/// Acceptance of all points.
pub(crate) fn accept(file: &CaseFile) -> Command {
    Command::Accept(Acceptance {
        points: file.points.iter().map(|point| PointDecision { no: point.no, taking: Taking::Taken }).collect(),
        text: "受け付けて調べます。".to_owned(),
    })
}

/// A refusal on a ground, complete.
pub(crate) fn refusal(ground: Ground, case: &Case) -> Refusal {
    Refusal {
        ground,
        facts: "確かめた事実".to_owned(),
        reasons: "お受けできない理由".to_owned(),
        advice: "助言".to_owned(),
        referral: "ほかの窓口".to_owned(),
        way_back: "また申し出る方法".to_owned(),
        heard_on: Some(case.today()),
    }
}

/// The harm exception.
pub(crate) fn withholding(case: &Case) -> Withholding {
    Withholding {
        fear: "元配偶者が会社の記録室で働いている".to_owned(),
        evidence: "申出人の説明と警察への相談記録".to_owned(),
        instead: Alternative::InformAllMembers,
        text_for_applicant: "会社には知らせません。".to_owned(),
        review_on: case.in_days(60),
    }
}

/// The copy for the member.
pub(crate) fn copy(case: &Case) -> Disclosure {
    Disclosure {
        applicant: ShownApplicant::Named { name: "佐藤はるか".to_owned(), principal: None },
        points: case.file.taken_points().map(|point| ShownPoint { no: point.no, text: point.text.clone() }).collect(),
        facts: "カタログの送付が続いているとのことです。".to_owned(),
        particulars: Vec::new(),
        files: vec![EVIDENCE],
        questions: vec!["いつ停止しますか".to_owned()],
        answer_by: case.in_days(14),
    }
}

/// Command 15.
pub(crate) fn notify(case: &Case) -> Command {
    Command::NotifyMember(Box::new(copy(case)))
}

/// Commands 16 and 21.
pub(crate) fn ask_member() -> Command {
    Command::AskMember(RequestDraft {
        kind: RequestKind::WrittenExplanation,
        questions: vec!["停止の手順を説明してください".to_owned()],
        why: "事情を調べるため".to_owned(),
        due: None,
    })
}

/// Commands 17 and 19.
pub(crate) fn answer(file: &CaseFile, stage: AnswerStage, reply: Reply, case: &Case) -> Command {
    let points = file
        .disclosed
        .iter()
        .flat_map(|disclosed| &disclosed.disclosure.points)
        .filter(|shown| file.taken_points().any(|point| point.no == shown.no))
        .map(|shown| PointAnswer { no: shown.no, reply, by: Some(case.in_days(7)), reason: Some("理由".to_owned()) })
        .collect();
    Command::AnswerAsMember(Box::new(MemberAnswer {
        stage,
        points,
        facts: "事実の経過".to_owned(),
        basis: None,
        prevention: None,
        text_for_applicant: "停止しました。".to_owned(),
        files: Vec::new(),
        drafted_by: None,
        approved_by: None,
    }))
}

/// Findings on all points.
pub(crate) fn assess(file: &CaseFile) -> Command {
    Command::Assess(
        file.taken_points()
            .map(|point| Assessment {
                no: point.no,
                finding: Finding::Answered,
                reason: "回答のとおり".to_owned(),
                text_for_applicant: "停止されました。".to_owned(),
            })
            .collect(),
    )
}

/// Commands 22, 35, 36 and 37.
pub(crate) fn explain(after: ExplainedAfter) -> Command {
    let to_member = matches!(after, ExplainedAfter::Answer | ExplainedAfter::NoAnswer);
    Command::Explain(Explanation {
        after,
        member_said: "停止したとのことです。".to_owned(),
        view: "求めに応じたと考えます。".to_owned(),
        advice: "届いたらご連絡ください。".to_owned(),
        other_roads: "個人情報保護委員会のあっせん".to_owned(),
        why: "申出人の希望".to_owned(),
        outline_for_member: if to_member { "申出人に説明しました。".to_owned() } else { String::new() },
        files: Vec::new(),
    })
}

/// Command 23.
pub(crate) fn settle() -> Command {
    Command::Settle(Settlement {
        why: SettledBy::Content,
        text: "解決しました。".to_owned(),
        text_for_member: "終わりました。".to_owned(),
    })
}

/// Command 26.
pub(crate) fn suspend() -> Command {
    Command::Suspend(SuspensionOrder {
        why: SuspensionReason::Litigation,
        text: "同じ内容の裁判が始まりました。".to_owned(),
        review_on: None,
    })
}

/// Command 29.
pub(crate) fn withdraw(case: &Case) -> Command {
    Command::Withdraw(Withdrawal { reason: None, confirmed_on: Some(case.today()) })
}

/// Command 30.
pub(crate) fn reopen() -> Command {
    Command::Reopen(Reopening {
        why: ReopenReason::NewFacts, text: "また届きました。".to_owned(), files: Vec::new()
    })
}

/// 不調終結.
pub(crate) fn unsettled() -> UnsettledClosing {
    UnsettledClosing {
        reasons: "合意に至りません。".to_owned(),
        advice: "助言".to_owned(),
        referral: "裁判所".to_owned(),
    }
}

/// The end of a withholding.
pub(crate) fn lifting(case: &Case) -> Lifting {
    Lifting {
        why: LiftingReason::ApplicantAgrees,
        reason: "引っ越した".to_owned(),
        told_applicant_on: case.today(),
        disclosure: copy(case),
    }
}

/// Words.
pub(crate) fn words(text: &str) -> Words {
    Words { text: text.to_owned(), files: Vec::new() }
}

/// A reason.
pub(crate) fn reason() -> Reason {
    Reason { reason: "理由".to_owned() }
}

/// A duty carried out today.
pub(crate) fn did(duty: Duty, case: &Case) -> Command {
    Command::RecordDuty(DutyNote { duty, record: DutyRecord::Done { on: case.today() } })
}

/// Danger of violence.
pub(crate) fn violence() -> Danger {
    Danger { kind: DangerKind::Violence, who_what: Some("元配偶者".to_owned()) }
}

/// A command of this kind that fits the case as it stands. `twist` varies what it says.
pub(crate) fn some_command(action: Action, case: &Case, twist: u8) -> Command {
    let file = &case.file;
    let odd = twist % 2 == 1;
    let fresh = |place: u128| FileId(Uuid::from_u128(1_000 + u128::from(file.version) * 10 + place));
    let open_proposal = file.open_proposals().last().map_or(ProposalNo(u32::from(twist)), |open| open.no);
    match action {
        Action::Begin => begin(),
        Action::Receive => {
            let mut said = application();
            if twist % 3 == 1 {
                said.danger = Some(violence());
            }
            if twist % 5 == 4 {
                said.name = None;
            }
            if twist % 7 == 6 {
                said.share = said.share.map(|share| Share { scope: ShareScope::WithoutName, ..share });
            }
            receive_as(case, said)
        }
        Action::BeginConsultation => Command::BeginConsultation,
        Action::AskResolution => Command::AskResolution(ResolutionWish {
            share: None,
            name: odd.then(|| Name { name: "佐藤はるか".to_owned(), reading: None, other: None }),
            text: "解決を求めます。".to_owned(),
        }),
        Action::BeginCheck => Command::BeginCheck,
        Action::Refer => refer(),
        Action::AskPapers => ask_papers(),
        Action::SupplyPapers => {
            Command::SupplyPapers(Supply { text: String::new(), files: vec![given(fresh(1), FilePurpose::Authority)] })
        }
        Action::FinishCheck => Command::FinishCheck,
        Action::Accept => accept(file),
        Action::ReturnToCheck => Command::ReturnToCheck(reason()),
        Action::NotifyMember => {
            let mut copy = copy(case);
            if odd {
                copy.applicant = ShownApplicant::Unnamed;
            }
            if twist % 3 == 2 {
                copy.files = vec![IDENTITY];
            }
            Command::NotifyMember(Box::new(copy))
        }
        Action::AskMember => ask_member(),
        Action::AnswerAsMember => {
            let reply =
                [Reply::Done, Reply::CannotExplain, Reply::Investigating, Reply::WillNot][usize::from(twist) % 4];
            let stage = if reply == Reply::Investigating { AnswerStage::Interim } else { AnswerStage::Final };
            answer(file, stage, reply, case)
        }
        Action::MarkLate => Command::MarkLate(if odd {
            Lateness::RefusedWithoutGoodReason { reason: "理由にならない".to_owned() }
        } else {
            Lateness::DuePassed
        }),
        Action::AcceptReason => Command::AcceptReason(reason()),
        Action::Explain => explain(match file.status {
            Status::Overdue => ExplainedAfter::NoAnswer,
            Status::Withheld => ExplainedAfter::NoticeImpossible,
            Status::Accepted => ExplainedAfter::AdviceOnly,
            _ => ExplainedAfter::Answer,
        }),
        Action::Settle => settle(),
        Action::CommentNewFacts => Command::CommentNewFacts(words("新しい事実があります。")),
        Action::Suspend => suspend(),
        Action::Resume => Command::Resume(words("再開します。")),
        Action::Withdraw => withdraw(case),
        Action::Reopen => reopen(),
        Action::OpenGuidance => Command::OpenGuidance(GuidanceId(Uuid::from_u128(u128::from(twist)))),
        Action::FlagLeak => Command::FlagLeak(LeakFlag {
            known_on: None,
            kinds: vec![LeakKind::Many],
            text: "ほかの顧客の情報が見える".to_owned(),
        }),
        Action::ContactPpc => {
            Command::ContactPpc(PpcContact { on: case.today(), text: "相談した".to_owned(), answer: None })
        }
        Action::CloseConsultation => Command::CloseConsultation(words("お答えします。")),
        Action::ProposeNonAcceptance => {
            let ground = if odd { Ground::NoCooperation } else { Ground::NotPrincipal };
            Command::Propose(Box::new(Plan::NonAcceptance(refusal(ground, case))))
        }
        Action::ProposeDiscontinuance => {
            let ground = if odd { Ground::Difficult } else { Ground::NoConsent };
            Command::Propose(Box::new(Plan::Discontinuance(refusal(ground, case))))
        }
        Action::ProposeWithholding => Command::Propose(Box::new(Plan::WithholdNotice(withholding(case)))),
        Action::ProposeLifting => Command::Propose(Box::new(Plan::LiftWithholding(lifting(case)))),
        Action::ProposeUnsettled => Command::Propose(Box::new(Plan::CloseUnsettled(unsettled()))),
        Action::Approve => Command::Approve(open_proposal),
        Action::SendBack => {
            Command::SendBack(SendingBack { proposal: open_proposal, reason: "書き直してください".to_owned() })
        }
        Action::AssignHandler => Command::AssignHandler(MINAMI.staff().unwrap()),
        Action::DeclareConflict => Command::DeclareConflict(reason()),
        Action::WriteNote => Command::WriteNote(words("メモ")),
        Action::WriteToApplicant => Command::WriteToApplicant(words("ご連絡です。")),
        Action::WriteToMember => {
            Command::WriteToMember(words(if odd { "佐藤はるか様の件です。" } else { "ご連絡です。" }))
        }
        Action::WriteAsApplicant => Command::WriteAsApplicant(words("お願いします。")),
        Action::WriteAsMember => Command::WriteAsMember(words("承知しました。")),
        Action::AddFiles => {
            let purpose = if odd { FilePurpose::MemberMaterial } else { FilePurpose::Evidence };
            Command::AddFiles(vec![given(fresh(2), purpose)])
        }
        Action::RecordIdentity => {
            Command::RecordIdentity(if twist % 4 == 3 { IdentityResult::NumberVisible } else { confirmed() })
        }
        Action::RecordAuthority => Command::RecordAuthority(entity::case::checked::AuthorityResult::Confirmed {
            papers: "委任状".to_owned(),
        }),
        Action::ConfirmMember => Command::ConfirmMember(matched()),
        Action::SetPoints => Command::SetPoints(vec![
            PointDraft { no: file.points.first().map(|point| point.no), text: "論点".to_owned(), subject: None },
            PointDraft { no: None, text: "もう一つ".to_owned(), subject: Some(Subject::A1) },
        ]),
        Action::RecordDuty => {
            let duty = Duty::ALL[usize::from(twist) % Duty::ALL.len()];
            if odd {
                Command::RecordDuty(DutyNote {
                    duty,
                    record: DutyRecord::Absent { why: Absence::Other, text: Some("理由".to_owned()) },
                })
            } else {
                did(duty, case)
            }
        }
        Action::RecordConsent => {
            let scope = [ShareScope::Named, ShareScope::WithoutName, ShareScope::NotYet][usize::from(twist) % 3];
            Command::RecordConsent(Share {
                scope,
                items: BTreeSet::new(),
                files: BTreeSet::from([EVIDENCE]),
                materials: MaterialsConsent::Later,
            })
        }
        Action::ReportDanger => {
            Command::ReportDanger(if odd { violence() } else { Danger { kind: DangerKind::No, who_what: None } })
        }
        Action::ClearHarm => Command::ClearHarm(reason()),
        Action::ReviewHarm => {
            Command::ReviewHarm(HarmReview { text: "まだ危険".to_owned(), review_on: case.in_days(60) })
        }
        Action::Remind => Command::Remind,
        Action::ExtendDue => Command::ExtendDue(Extension { until: None, reason: "調査中".to_owned() }),
        Action::Assess => assess(file),
        Action::LeavePoint => Command::LeavePoint(PointDecision {
            no: file.taken_points().last().map_or(PointNo(99), |point| point.no),
            taking: Taking::Left { ground: Ground::Damages, reason: "お金のこと".to_owned() },
        }),
        Action::AskReview => Command::AskReview(words("納得できません。")),
        Action::DecideReview => Command::DecideReview(ReviewDecision {
            outcome: if odd { ReviewOutcome::Reopened } else { ReviewOutcome::Upheld },
            reasons: "見直しの理由".to_owned(),
        }),
        Action::ConfirmMail => Command::ConfirmMail("haruka@example.jp".to_owned()),
        Action::ChangeContact => Command::ChangeContact(Box::new(ContactPlan {
            ways: BTreeSet::from([ContactWay::StatusOnly]),
            ..Default::default()
        })),
        Action::CompleteApplication => {
            let mut said = file.application.clone().unwrap_or_else(application);
            if said.name.is_none() {
                said.name = Some(Name { name: "佐藤はるか".to_owned(), reading: None, other: None });
            }
            Command::CompleteApplication(Box::new(said))
        }
        Action::MarkTold => Command::MarkTold(Told { about: file.version, way: ContactWay::Phone, on: case.today() }),
        Action::LinkCase => Command::LinkCase(CaseId(Uuid::from_u128(500 + u128::from(twist)))),
    }
}
