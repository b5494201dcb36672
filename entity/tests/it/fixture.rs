//! Named people, a fictional body and a case that records what is done to it. Every step checks the invariants.

mod command;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use entity::application::answer::{
    Background, Category, Company, ContactPlan, ContactWay, Contacted, ContactedHow, Danger, DangerKind, FileGiven,
    FilePurpose, FilesChoice, IdentityAnswer, IdentityDocument, Language, Litigation, MaterialsConsent, Money, Outcome,
    Safety, Share, ShareItem, ShareScope, Sure, Topic, Who, YesNoUnknown,
};
use entity::application::draft::Answers;
use entity::application::{Application, Name};
use entity::case::notice::{Addressee, Notice};
use entity::case::payload::{ExplainedAfter, Lateness};
use entity::case::point::{AnswerStage, Reply};
use entity::case::proposal::{Fate, Plan};
use entity::case::view;
use entity::case::{Case, Circumstances, Command, Denied, Event, Recorded, Status, decide, notice, permit, transition};
use entity::id::{CaseId, FileId, MemberId, MemberUserId, StaffId};
use entity::law::calendar::Calendar;
use entity::law::ground::Ground;
use entity::organization::Organization;
use entity::people::{Actor, MemberRole, Role};
use entity::time::day_in_japan;
use uuid::Uuid;

pub(crate) use command::{
    accept, answer, ask_member, ask_papers, assess, begin, confirmed, copy, did, explain, lifting, matched, matched_to,
    notify, reason, receive, receive_as, refer, refusal, reopen, settle, some_command, suspend, unsettled, violence,
    withdraw, withholding, words,
};

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
pub(crate) fn body() -> Organization {
    Organization {
        name: "一般社団法人みらい個人情報保護協会（架空）".to_owned(), ..Organization::default()
    }
}

/// A case with its history, its clock and all notices it has owed.
#[derive(Clone)]
pub(crate) struct TestCase {
    /// The present.
    pub(crate) file: Case,
    /// The past.
    pub(crate) history: Vec<Recorded>,
    /// The notices, with the sequence number of their event.
    pub(crate) notices: Vec<(u32, Notice)>,
    /// Now.
    pub(crate) now: DateTime<Utc>,
    body: Organization,
    calendar: Calendar,
}

impl Default for TestCase {
    fn default() -> Self {
        Self::new()
    }
}

impl TestCase {
    /// A case to which nothing has happened, on Friday 2026-11-20 at 18:40 in Japan.
    pub(crate) fn new() -> Self {
        let body = body();
        Self {
            file: Case::new(CASE),
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

    /// A day so many days from now on which the body works, or the next such day.
    pub(crate) fn in_days(&self, days: u64) -> NaiveDate {
        self.calendar.on_or_after(self.today() + Days::new(days)).0
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
pub(crate) fn check_invariants(before: &Case, after: &Case, command: &Command, owed: &[(u32, Notice)]) {
    // i: before it is told, in B, and for another member, the case does not exist.
    let told = after.disclosed.as_ref().map(|disclosed| disclosed.member);
    assert!(told.is_none() || told == after.member.as_ref().map(|member| member.matched.member), "told is who it is");
    let visible = told.is_some_and(|member| after.may_be_seen_by(member));
    for member in [AOBA, HINATA] {
        assert!(told == Some(member) || !after.may_be_seen_by(member), "another member");
    }
    if visible {
        assert!(after.disclosed.is_some());
        assert_ne!(after.status, Status::Withheld);
        assert!(!after.status.is_intake());
    }
    for (_, notice) in owed {
        if let Addressee::Member(member) = notice.to {
            assert_eq!(Some(member), told);
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
            assert!(after.duties.unrecorded().is_empty(), "{:?}: {:?}", after.status, after.duties);
            // iv: a notice to the applicant.
            let told = owed.iter().any(|(_, notice)| notice.to == Addressee::Applicant);
            assert!(told || after.is_anonymous(), "{:?} ends without a notice", after.status);
        }
        // vi: a row of the table with its basis.
        let from = (before.version > 0 || before.status != Status::Draft).then_some(before.status);
        let row = transition::find(from.or(Some(Status::Draft)), after.status, command.action());
        assert!(row.is_some_and(|row| !row.basis.is_empty()), "{:?} → {:?}", before.status, after.status);
    }
    // v: identity images never reach a member. A paper that the body sent comes with the copy.
    for entry in &after.files {
        if entry.file.purpose.is_private() && entry.file.purpose != FilePurpose::OwnPaper {
            for member in [AOBA, HINATA] {
                let copy = view::for_member(after, member);
                assert!(!copy.is_some_and(|copy| copy.opens(entry.file.id)));
            }
        }
    }
    assert!(after.version > before.version);
    let ended = after.status.is_end();
    assert_eq!(after.ended_at.is_some(), ended);
    assert_eq!(after.suspension.is_some(), after.status == Status::Suspended);
}
