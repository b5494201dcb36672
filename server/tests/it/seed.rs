//! People and companies for tests, under the names of the demonstration.

use entity::application::Name;
use entity::application::answer::{
    Background, Category, Company, ContactPlan, ContactWay, Contacted, ContactedHow, Danger, DangerKind, Device,
    FilesChoice, IdentityAnswer, IdentityDocument, Litigation, MaterialsConsent, Money, Outcome, Safety, Share,
    ShareScope, Sure, Topic, Who, YesNoUnknown,
};
use entity::application::draft::Answers;
use entity::case::Command;
use entity::case::checked::{IdentityResult, Match, MemberMatch, Membership};
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::payload::Acceptance;
use entity::case::point::{PointDecision, PointNo, Taking};
use entity::id::{CaseId, MemberId, MemberUserId, StaffId};
use entity::people::{Actor, MemberRole, Role};
use schema::{case_file, member, member_user, session, staff};
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use tokio::sync::OnceCell;
use usecase::account::password;
use usecase::account::session::Opens;
use usecase::account::session_change::SessionChange;
use usecase::caller::{Caller, Visit};
use usecase::case::draft;
use usecase::case::execute;
use usecase::error::AppError;
use usecase::state::AppState;
use usecase::support::submission::Submission;
use uuid::Uuid;

use crate::harness::{Browser, Found, House};

/// The password of everybody in tests.
pub(crate) const PASSWORD: &str = "green kettle on the roof";

static HASH: OnceCell<String> = OnceCell::const_new();

async fn hash() -> String {
    HASH.get_or_init(async || password::hash(PASSWORD).await.unwrap()).await.clone()
}

/// A member company.
pub(crate) async fn company(app: &AppState, number: &str, name: &str) -> MemberId {
    let id = MemberId(Uuid::now_v7());
    let now = app.now();
    let day = chrono::NaiveDate::from_ymd_opt(2020, 4, 1).unwrap();
    member::Entity::insert(member::ActiveModel {
        id: Set(id),
        corporate_number: Set(number.to_owned()),
        name: Set(name.to_owned()),
        kana: Set("テスト".to_owned()),
        former_names: Set(String::new()),
        brands: Set(String::new()),
        folded: Set(entity::search::fold_name(name)),
        postal_code: Set(None),
        consent_means: Set(None),
        consent_evidence: Set(None),
        successor_id: Set(None),
        listed_at: Set(now),
        list_seq: Set(0),
        prefecture: Set("東京都".to_owned()),
        address: Set("架空区一丁目２番３号".to_owned()),
        field: Set("retail".to_owned()),
        representative: Set(None),
        desk_name: Set(None),
        desk_phone: Set(Some("03-0000-0001".to_owned())),
        desk_mail: Set(None),
        website: Set(None),
        consented_on: Set(day),
        covered_from: Set(day),
        covered_until: Set(None),
        ended_reason: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
    })
    .exec_without_returning(&app.db().write)
    .await
    .unwrap();
    // The row came past the register, so copies of the list are told that they are out of date.
    app.db().write.execute_unprepared("update member_list set seq = seq + 1, floor = seq + 1").await.unwrap();
    id
}

impl House {
    /// Somebody of the staff who can sign in.
    pub(crate) async fn staff(&self, login: &str, role: Role) -> StaffId {
        let id = StaffId(Uuid::now_v7());
        staff::Entity::insert(staff::ActiveModel {
            id: Set(id),
            login: Set(login.to_owned()),
            name: Set(format!("職員 {login}")),
            role: Set(role),
            password_hash: Set(Some(hash().await)),
            active: Set(true),
            created_at: Set(self.app.now()),
            version: Set(1),
        })
        .exec_without_returning(&self.app.db().write)
        .await
        .unwrap();
        id
    }

    /// A member company.
    pub(crate) async fn member(&self, number: &str, name: &str) -> MemberId {
        company(&self.app, number, name).await
    }

    /// A user of a member who can sign in.
    pub(crate) async fn member_user(&self, member: MemberId, login: &str, role: MemberRole) -> MemberUserId {
        let id = MemberUserId(Uuid::now_v7());
        member_user::Entity::insert(member_user::ActiveModel {
            id: Set(id),
            member_id: Set(member),
            login: Set(login.to_owned()),
            name: Set(format!("利用者 {login}")),
            role: Set(role),
            password_hash: Set(Some(hash().await)),
            active: Set(true),
            created_at: Set(self.app.now()),
            version: Set(1),
        })
        .exec_without_returning(&self.app.db().write)
        .await
        .unwrap();
        id
    }

    /// A browser of somebody of the staff.
    pub(crate) async fn staff_browser(&self, login: &str, role: Role) -> Browser {
        let id = self.staff(login, role).await;
        self.browser_as(Opens::Staff(id)).await
    }
}

/// A complete set of answers of 青木 about a company.
pub(crate) fn answers(member: MemberId, company: &str) -> Answers {
    Answers {
        safety: Some(Safety::No),
        device: Some(Device::Own),
        topic: Some(Topic::PersonalInformation),
        who: Some(Who::Principal),
        companies: vec![Company::Listed { member, name: company.to_owned(), sure: Sure::Yes }],
        contacted: Some(Contacted { how: ContactedHow::NoReply, on: None, reply: None }),
        background: Some(Background {
            litigation: Litigation::No,
            litigation_detail: None,
            earlier: YesNoUnknown::No,
            earlier_detail: None,
            money: Money::No,
        }),
        categories: [Category::Leaked].into(),
        what_happened: Some("登録した住所に、知らない会社から手紙が届きました。".to_owned()),
        outcomes: [Outcome::Explain].into(),
        files_choice: Some(FilesChoice::None),
        danger: Some(Danger { kind: DangerKind::No, who_what: None }),
        share: Some(Share {
            scope: ShareScope::Named,
            items: std::collections::BTreeSet::new(),
            files: std::collections::BTreeSet::new(),
            materials: MaterialsConsent::Yes,
        }),
        name: Some(Name { name: APPLICANT.to_owned(), reading: None, other: None }),
        contact: ContactPlan {
            ways: [ContactWay::Mail].into(),
            mail: Some(APPLICANT_MAIL.to_owned()),
            ..ContactPlan::default()
        },
        identity: Some(IdentityAnswer::Later),
        ..Answers::default()
    }
}

/// The applicant of the tests.
pub(crate) const APPLICANT: &str = "青木 髙子";
/// The address of the applicant.
pub(crate) const APPLICANT_MAIL: &str = "aoki.takako@example.jp";

/// A visit by nobody in particular.
pub(crate) fn visit() -> Visit {
    Visit {
        request_id: "test".to_owned(),
        nonce: String::new(),
        caller: Caller::Stranger,
        session: None,
        code: None,
        devices: Vec::new(),
        network: "192.0.2.1".to_owned(),
    }
}

/// The people who handle a case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Team {
    pub(crate) intake: StaffId,
    pub(crate) handler: StaffId,
    pub(crate) approver: StaffId,
}

impl Team {
    /// 受付, 担当 and 責任者, as they act.
    pub(crate) fn actors(self) -> [Actor; 3] {
        [(self.intake, Role::Intake), (self.handler, Role::Handler), (self.approver, Role::Approver)]
            .map(|(id, role)| Actor::Staff { id, role })
    }
}

/// A paper that shows who the applicant is.
pub(crate) fn identified(document: IdentityDocument) -> IdentityResult {
    IdentityResult::Confirmed { document, name: Match::Yes, address: Match::Yes }
}

/// The company is this member, as a paper shows.
pub(crate) fn matched(member: MemberId, company: &str) -> MemberMatch {
    MemberMatch {
        member,
        name: company.to_owned(),
        evidence: "請求書".to_owned(),
        on_receipt: Membership::Member,
        on_event: Membership::Member,
    }
}

/// These points are taken up.
pub(crate) fn taken(points: &[u32]) -> Acceptance {
    Acceptance {
        points: points.iter().map(|no| PointDecision { no: PointNo(*no), taking: Taking::Taken }).collect(),
        text: "受け付けて調べます。".to_owned(),
    }
}

impl House {
    /// 北野, 南 and 東山.
    pub(crate) async fn team(&self) -> Team {
        Team {
            intake: self.staff("kitano", Role::Intake).await,
            handler: self.staff("minami", Role::Handler).await,
            approver: self.staff("higashiyama", Role::Approver).await,
        }
    }

    /// A draft with these answers.
    pub(crate) async fn draft(&self, answers: &Answers) -> CaseId {
        // Each from a network of its own, so that the limit on drafts is not what a test meets.
        let visit = Visit { network: Uuid::new_v4().to_string(), ..visit() };
        let change = draft::begin(&self.app, &visit, answers).await.unwrap();
        let SessionChange::Open { id, .. } = change else { panic!("no session") };
        let row = session::Entity::find_by_id(id).found(self.app.read()).await;
        CaseId(row.subject_id)
    }

    /// A case that was sent just now.
    pub(crate) async fn sent(&self, answers: &Answers) -> CaseId {
        let id = self.draft(answers).await;
        draft::submit(&self.app, &visit(), id).await.unwrap();
        id
    }

    /// The number of a case.
    pub(crate) async fn number(&self, id: CaseId) -> String {
        case_file::Entity::find_by_id(id).found(self.app.read()).await.number
    }

    /// One step of a case.
    pub(crate) async fn step(&self, id: CaseId, actor: &Actor, command: Command) {
        if let Err(error) = self.tried(id, actor, &command).await {
            panic!("{command:?}: {error:?}");
        }
    }

    /// One step of a case that may be denied.
    pub(crate) async fn tried(&self, id: CaseId, actor: &Actor, command: &Command) -> Result<(), AppError> {
        let act = Submission::without_form(*actor, "test");
        // On the heap: a story takes dozens of steps, and the stack of a test is small.
        Box::pin(execute::execute(&self.app, &act, id, command)).await.map(|_| ())
    }

    /// A case of which the member was told.
    pub(crate) async fn notified(&self, team: Team, member: MemberId, company: &str) -> CaseId {
        let id = self.sent(&answers(member, company)).await;
        let [intake, handler, _] = team.actors();
        self.step(id, &intake, Command::BeginCheck).await;
        self.step(id, &intake, Command::ConfirmMember(matched(member, company))).await;
        self.step(id, &intake, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
        self.step(id, &intake, Command::FinishCheck).await;
        self.step(id, &intake, Command::AssignHandler(team.handler)).await;
        self.step(id, &handler, Command::Accept(taken(&[1]))).await;
        let disclosure = Disclosure {
            applicant: ShownApplicant::Named { name: APPLICANT.to_owned(), principal: None },
            points: vec![ShownPoint { no: PointNo(1), text: "住所がもれたと思われること".to_owned() }],
            facts: "登録した住所に、知らない会社から手紙が届いたとのことです。".to_owned(),
            particulars: Vec::new(),
            files: Vec::new(),
            questions: vec!["経緯をご説明ください。".to_owned()],
            answer_by: self.app.calendar().days_after(self.app.today(), 14).due,
        };
        self.step(id, &handler, Command::NotifyMember(Box::new(disclosure))).await;
        id
    }
}
