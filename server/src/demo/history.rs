//! One case of the demonstration, step by step through the real rules.

use entity::application::answer::{
    Address, Background, Category, Channel, Company, ContactPlan, ContactWay, Contacted, ContactedHow, Danger,
    DangerKind, FilesChoice, GoingOn, Identifiers, IdentityAnswer, IdentityDocument, Language, Litigation,
    MaterialsConsent, Money, Outcome, Phone, Safety, Share, ShareItem, ShareScope, Support, Sure, Topic,
    WhenItHappened, Who, YesNoUnknown,
};
use entity::application::{Application, Name};
use entity::case::checked::{IdentityResult, Match, MemberMatch, Membership};
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::payload::{Acceptance, Reception};
use entity::case::point::{AnswerStage, Assessment, Finding, MemberAnswer, PointAnswer, PointDecision, Reply, Taking};
use entity::case::{Case, Command};
use entity::id::{CaseId, MemberId};
use entity::law::deadline;
use entity::people::Actor;
use usecase::case::execute;
use usecase::case::points;
use usecase::state::AppState;
use uuid::Uuid;

use super::people;
use super::staff::{Staff, act};
use super::time::Time;
use super::words::{APPLICANTS, STATEMENTS};

/// A case being told.
#[derive(Debug)]
pub(super) struct Story<'a> {
    pub(super) app: &'a AppState,
    pub(super) time: &'a Time,
    pub(super) staff: &'a Staff,
    pub(super) id: CaseId,
    pub(super) member: (MemberId, String),
}

/// How a case begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    /// Chooses name and statement.
    pub(super) n: usize,
    /// How many days ago.
    pub(super) days: u64,
    pub(super) channel: Channel,
    pub(super) danger: DangerKind,
    /// How much may be told.
    pub(super) scope: ShareScope,
}

pub(super) fn application(opening: Opening, member: &(MemberId, String)) -> anyhow::Result<Application> {
    let (name, reading) = pick(&APPLICANTS, opening.n)?;
    let (category, statement) = pick(&STATEMENTS, opening.n)?;
    let category = Category::from_code(category).ok_or_else(|| anyhow::anyhow!("a category"))?;
    let web = opening.channel == Channel::Web;
    let mail = format!("moushide{}@example.jp", opening.n);
    let ways = if web { ContactWay::StatusOnly } else { ContactWay::Phone };
    Ok(Application {
        channel: opening.channel,
        language: Language::Japanese,
        safety: Some(if opening.danger == DangerKind::Violence { Safety::Yes } else { Safety::No }),
        topic: Topic::PersonalInformation,
        who: Some(Who::Principal),
        companies: vec![Company::Listed { member: member.0, name: member.1.clone(), sure: Sure::Yes }],
        contacted: Some(Contacted { how: ContactedHow::NoReply, on: None, reply: None }),
        background: Some(Background {
            litigation: Litigation::No,
            litigation_detail: None,
            earlier: YesNoUnknown::No,
            earlier_detail: None,
            money: Money::No,
        }),
        categories: [category].into(),
        when: WhenItHappened { date: None, about: Some("この夏ごろ".to_owned()), going_on: Some(GoingOn::Still) },
        what_happened: statement.to_owned(),
        outcomes: [Outcome::Explain, Outcome::StopAndErase].into(),
        other_outcome: None,
        files_choice: Some(FilesChoice::None),
        files: Vec::new(),
        danger: Some(Danger {
            kind: opening.danger,
            who_what: (opening.danger == DangerKind::Violence).then(|| "元の家族がこの会社で働いています。".to_owned()),
        }),
        share: Some(Share {
            scope: opening.scope,
            items: [ShareItem::Identifiers].into(),
            files: [].into(),
            materials: MaterialsConsent::Yes,
        }),
        identifiers: Identifiers { customer_number: Some(format!("K{:05}", opening.n * 37)), ..Identifiers::default() },
        name: Some(Name {
            name: name.to_owned(),
            reading: (!reading.is_empty()).then(|| reading.to_owned()),
            other: None,
        }),
        principal_name: None,
        birth_date: None,
        contact: ContactPlan {
            ways: [ways].into(),
            mail: web.then_some(mail),
            phone: Some(Phone { e164: "+819000000000".to_owned(), typed: "090-0000-0000".to_owned() }),
            address: Some(Address::Japan {
                postal_code: "0000000".to_owned(),
                prefecture: "東京都".to_owned(),
                town: "架空区".to_owned(),
                number: format!("{}番地", opening.n + 1),
                building: None,
            }),
            ..ContactPlan::default()
        },
        support: Support::default(),
        identity: Some(IdentityAnswer::Post),
        identity_files: Vec::new(),
    })
}

fn pick<T: Copy>(list: &[T], n: usize) -> anyhow::Result<T> {
    list.get(n % list.len().max(1)).copied().ok_or_else(|| anyhow::anyhow!("a list with something in it"))
}

impl<'a> Story<'a> {
    /// A case that has just arrived.
    pub(super) async fn begin(
        app: &'a AppState,
        time: &'a Time,
        staff: &'a Staff,
        member: (MemberId, String),
        opening: Opening,
    ) -> anyhow::Result<Self> {
        let said = application(opening, &member)?;
        let story = Self { app, time, staff, id: CaseId(Uuid::now_v7()), member };
        story.arrive(opening.days, &said).await?;
        Ok(story)
    }

    /// The case arrives. Its confirmation code follows from its id.
    pub(super) async fn arrive(&self, days: u64, said: &Application) -> anyhow::Result<()> {
        self.time.back(days, 11, 20);
        let (app, id) = (self.app, self.id);
        let keys = app.keys().create_case(id, app.now()).await?;
        let actor = if said.channel == Channel::Web { Actor::Applicant { case: id } } else { self.staff.intake };
        let received_at = app.now();
        let code = app.keys().code(id.0.as_bytes())?;
        let command = |number| {
            Command::Receive(Box::new(Reception {
                application: said.clone(),
                number,
                points: points::of(said),
                received_at,
                prior: None,
            }))
        };
        let index = Some(app.keys().code_index(&code));
        execute::open_case(
            app,
            &act(&actor, None),
            &keys,
            index,
            command,
            async |_tx: &sea_orm::DatabaseTransaction| Ok(()),
        )
        .await?;
        Ok(())
    }

    /// One step by somebody.
    pub(super) async fn by(&self, actor: &Actor, command: Command) -> anyhow::Result<()> {
        self.time.tick();
        execute::execute(self.app, &act(actor, None), self.id, &command).await?;
        Ok(())
    }

    /// The applicant as actor.
    pub(super) fn applicant(&self) -> Actor {
        Actor::Applicant { case: self.id }
    }

    /// The case as it stands.
    pub(super) async fn file(&self) -> anyhow::Result<Case> {
        Ok(usecase::case::load::by_id(self.app, &Actor::System, self.id).await?.0)
    }

    /// The check is finished.
    pub(super) async fn checked(&self) -> anyhow::Result<()> {
        self.identified().await?;
        self.by(&self.staff.intake, Command::FinishCheck).await
    }

    /// Identity and member are checked; the check goes on.
    pub(super) async fn identified(&self) -> anyhow::Result<()> {
        let intake = &self.staff.intake;
        self.by(intake, Command::BeginCheck).await?;
        let identity = IdentityResult::Confirmed {
            document: IdentityDocument::DrivingLicence,
            name: Match::Yes,
            address: Match::Yes,
        };
        self.by(intake, Command::RecordIdentity(identity)).await?;
        let matched = MemberMatch {
            member: self.member.0,
            name: self.member.1.clone(),
            evidence: "納品書の社名と住所".to_owned(),
            on_receipt: Membership::Member,
            on_event: Membership::Member,
        };
        self.by(intake, Command::ConfirmMember(matched)).await
    }

    /// Accepted, with every point taken up, and given to the handler.
    pub(super) async fn accepted(&self) -> anyhow::Result<()> {
        self.checked().await?;
        let points = self.file().await?.points;
        let points = points.iter().map(|point| PointDecision { no: point.no, taking: Taking::Taken }).collect();
        let text = "お申し出のことを、会社に確かめます。".to_owned();
        self.by(&self.staff.approver, Command::Accept(Acceptance { points, text })).await?;
        self.by(&self.staff.approver, Command::AssignHandler(self.staff.handler_id()?)).await
    }

    /// What the member sees.
    pub(super) async fn copy(&self) -> anyhow::Result<Disclosure> {
        let file = self.file().await?;
        let said = file.application.as_ref().ok_or_else(|| anyhow::anyhow!("an application"))?;
        let named = said.share.as_ref().is_some_and(|share| share.scope == ShareScope::Named);
        let applicant = match &said.name {
            Some(name) if named => ShownApplicant::Named { name: name.name.clone(), principal: None },
            _ => ShownApplicant::Unnamed,
        };
        Ok(Disclosure {
            applicant,
            points: file.points.iter().map(|point| ShownPoint { no: point.no, text: point.text.clone() }).collect(),
            facts: said.what_happened.clone(),
            particulars: Vec::new(),
            files: Vec::new(),
            questions: vec![
                "この件の経過を説明してください。".to_owned(),
                "今後どうするかを知らせてください。".to_owned(),
            ],
            answer_by: deadline::member_answer(self.app.today(), &self.app.organization().terms, self.app.calendar())
                .due,
        })
    }

    /// The member was told.
    pub(super) async fn notified(&self) -> anyhow::Result<()> {
        self.accepted().await?;
        let copy = self.copy().await?;
        self.by(&self.staff.handler, Command::NotifyMember(Box::new(copy))).await
    }

    pub(super) async fn answered(&self) -> anyhow::Result<()> {
        self.notified().await?;
        let points = self.file().await?.points;
        let points = points
            .iter()
            .map(|point| PointAnswer { no: point.no, reply: Reply::Done, by: None, reason: None })
            .collect();
        let answer = MemberAnswer {
            stage: AnswerStage::Final,
            points,
            facts: "停止の手続が、委託先に伝わっていませんでした。".to_owned(),
            basis: None,
            prevention: Some("停止の依頼を、その日のうちに委託先へ送る手順に改めました。".to_owned()),
            text_for_applicant: "ご迷惑をおかけしました。発送の名簿から消しました。今後はお送りしません。".to_owned(),
            files: Vec::new(),
            drafted_by: None,
            approved_by: None,
        };
        self.by(&people::user(self.member.0), Command::AnswerAsMember(Box::new(answer))).await
    }

    /// The result was explained.
    pub(super) async fn explained(&self) -> anyhow::Result<()> {
        use entity::case::payload::{ExplainedAfter, Explanation};
        self.answered().await?;
        let points = self.file().await?.points;
        let found = points
            .iter()
            .map(|point| Assessment {
                no: point.no,
                finding: Finding::Answered,
                reason: "消去の記録と手順の写しを確かめた。".to_owned(),
                text_for_applicant: "会社は、名簿から消したことを記録で示しました。".to_owned(),
            })
            .collect();
        self.by(&self.staff.handler, Command::Assess(found)).await?;
        let explanation = Explanation {
            after: ExplainedAfter::Answer,
            member_said: "発送の名簿から消しました。今後はお送りしません。".to_owned(),
            view: "会社の回答は、あなたの求めに答えるものと考えます。".to_owned(),
            advice: "2か月たっても届くときは、封筒を残して、お知らせください。".to_owned(),
            other_roads: "個人情報保護委員会の相談ダイヤルに相談することもできます。".to_owned(),
            outline_for_member: "申出人に、ご回答の内容を説明しました。".to_owned(),
            why: String::new(),
            files: Vec::new(),
        };
        self.by(&self.staff.handler, Command::Explain(explanation)).await
    }
}
