//! Two members one after the other in one case: neither reads a word of the other, by no page, file or letter, on both
//! databases; and a notice that two people withheld stays withheld whatever becomes of the case.

use entity::application::answer::{FilePurpose, IdentityDocument};
use entity::case::denied::Key;
use entity::case::disclosure::{Disclosure, ShownApplicant, ShownPoint};
use entity::case::payload::{
    ExplainedAfter, Explanation, Reason, ReopenReason, Reopening, SettledBy, Settlement, Withdrawal,
};
use entity::case::point::{
    AnswerFile, AnswerStage, Assessment, Audience, Finding, MemberAnswer, PointAnswer, PointNo, Reply,
};
use entity::case::proposal::{Alternative, Lifting, LiftingReason, Plan, Withholding};
use entity::case::view::MemberView;
use entity::case::{Command, Denied, Event, Status};
use entity::id::{CaseId, FileId, MemberId, MemberUserId};
use entity::people::{Actor, MemberRole};
use http::StatusCode;
use schema::{case_file, member_case_view};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use usecase::account::session::Opens;
use usecase::case::rebuild_copies;
use usecase::error::AppError;
use usecase::query::member_cases;
use usecase::support::upload::Owner;
use vault::keys::SealContext;

use crate::harness::{Found, House};
use crate::seed::{APPLICANT, Team, answers, identified, matched, taken};
use crate::story::{day, words};

/// A member and who answers for it.
#[derive(Clone, Copy)]
struct Firm {
    member: MemberId,
    user: MemberUserId,
    name: &'static str,
}

impl Firm {
    fn actor(self) -> Actor {
        Actor::Member { user: self.user, member: self.member, role: MemberRole::Admin }
    }
}

/// A house with two firms and a case that is about the first.
struct Two {
    house: House,
    team: Team,
    firms: [Firm; 2],
    id: CaseId,
    number: String,
}

impl Two {
    async fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for house in House::all().await {
            let team = house.team().await;
            let mut firms = Vec::new();
            for (number, name, mail) in [
                ("9999010000001", "株式会社あおば通販", "aoba@example.jp"),
                ("9999010000002", "医療法人ひなた会", "hinata@example.jp"),
            ] {
                let member = house.member(number, name).await;
                firms.push(Firm { member, user: house.member_user(member, mail, MemberRole::Admin).await, name });
            }
            let firms = [firms[0], firms[1]];
            let id = house.sent(&answers(firms[0].member, firms[0].name)).await;
            let number = house.number(id).await;
            all.push(Self { house, team, firms, id, number });
        }
        all
    }

    async fn step(&self, actor: &Actor, command: Command) {
        self.house.step(self.id, actor, command).await;
    }

    fn applicant(&self) -> Actor {
        Actor::Applicant { case: self.id }
    }

    /// From the receipt to the acceptance, for this firm.
    async fn accepted(&self, firm: Firm) {
        let [intake, _, approver] = self.team.actors();
        self.step(&intake, Command::BeginCheck).await;
        self.step(&intake, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
        self.step(&intake, Command::ConfirmMember(matched(firm.member, firm.name))).await;
        self.step(&intake, Command::FinishCheck).await;
        self.step(&approver, Command::Accept(taken(&[1]))).await;
    }

    fn copy(&self, mark: &str) -> Disclosure {
        Disclosure {
            applicant: ShownApplicant::Named { name: APPLICANT.to_owned(), principal: None },
            points: vec![ShownPoint { no: PointNo(1), text: "住所がもれたと思われること".to_owned() }],
            facts: format!("知らない会社から手紙が届いたとのことです。{mark}"),
            particulars: Vec::new(),
            files: Vec::new(),
            questions: vec!["経緯をご説明ください。".to_owned()],
            answer_by: self.house.app.calendar().days_after(self.house.app.today(), 14).due,
        }
    }

    /// Told, written to, answered with a file, explained, settled; each with the mark.
    async fn played(&self, firm: Firm, mark: &str) -> FileId {
        let [_, handler, _] = self.team.actors();
        self.step(&handler, Command::NotifyMember(Box::new(self.copy(mark)))).await;
        self.step(&firm.actor(), Command::WriteAsMember(words(&format!("お尋ねします。{mark}")))).await;
        self.step(&handler, Command::WriteToMember(words(&format!("お答えします。{mark}")))).await;
        let purpose = FilePurpose::MemberMaterial;
        let file = self.house.photo(self.id, Owner::Member(firm.user), purpose, &format!("{mark}.jpg")).await;
        let id = file.id;
        let answer = MemberAnswer {
            stage: AnswerStage::Final,
            points: vec![PointAnswer { no: PointNo(1), reply: Reply::Done, by: None, reason: None }],
            facts: format!("事実の経過。{mark}"),
            basis: None,
            prevention: None,
            text_for_applicant: format!("対応しました。{mark}"),
            files: vec![AnswerFile { file, audience: Audience::BodyOnly }],
            drafted_by: None,
            approved_by: None,
        };
        self.step(&firm.actor(), Command::AnswerAsMember(Box::new(answer))).await;
        let found = Assessment {
            no: PointNo(1),
            finding: Finding::Answered,
            reason: "回答のとおり".to_owned(),
            text_for_applicant: "対応されました。".to_owned(),
        };
        self.step(&handler, Command::Assess(vec![found])).await;
        let explanation = Explanation {
            after: ExplainedAfter::Answer,
            member_said: "対応したとのことです。".to_owned(),
            view: "求めに応じたと考えます。".to_owned(),
            advice: "届いたらご連絡ください。".to_owned(),
            other_roads: "消費生活センター".to_owned(),
            outline_for_member: format!("申出人に説明しました。{mark}"),
            why: String::new(),
            files: Vec::new(),
        };
        self.step(&handler, Command::Explain(explanation)).await;
        let settlement = Settlement {
            why: SettledBy::Content,
            text: "解決しました。".to_owned(),
            text_for_member: format!("手続を終えました。{mark}"),
        };
        self.step(&handler, Command::Settle(settlement)).await;
        id
    }

    async fn reopened(&self, who: &Actor, why: ReopenReason) {
        let reopening = Reopening { why, text: "あらためて取り扱います。".to_owned(), files: Vec::new() };
        self.step(who, Command::Reopen(reopening)).await;
    }

    async fn view(&self, firm: Firm) -> MemberView {
        member_cases::one(&self.house.app, firm.member, &self.number).await.unwrap().1
    }

    /// The page of a firm, and whether it opens a file.
    async fn page(&self, firm: Firm) -> String {
        let mut browser = self.house.browser_as(Opens::Member(firm.user)).await;
        let page = Box::pin(browser.get(&format!("/portal/cases/{}", self.number))).await;
        assert_eq!(page.status, StatusCode::OK);
        page.body
    }

    async fn opens(&self, firm: Firm, file: FileId) -> StatusCode {
        let mut browser = self.house.browser_as(Opens::Member(firm.user)).await;
        Box::pin(browser.bytes(&format!("/portal/cases/{}/files/{file}", self.number))).await.0
    }
}

fn text(view: &MemberView) -> String {
    serde_json::to_string(view).unwrap()
}

#[tokio::test]
async fn a_member_told_after_a_reopening_reads_nothing_of_the_one_before() {
    for two in Two::all().await {
        let [aoba, hinata] = two.firms;
        let [_, handler, approver] = two.team.actors();
        two.accepted(aoba).await;
        let file = two.played(aoba, "印一").await;
        let before = two.view(aoba).await;
        assert_eq!(two.opens(aoba, file).await, StatusCode::OK);
        two.reopened(&approver, ReopenReason::ErrorFound).await;
        two.house.knows_nothing(two.id, hinata.member, hinata.user).await;
        two.accepted(hinata).await;
        two.step(&handler, Command::NotifyMember(Box::new(two.copy("印二")))).await;

        let (view, page) = (two.view(hinata).await, two.page(hinata).await);
        assert!(page.contains("印二") && text(&view).contains("印二"));
        assert!(!page.contains("印一") && !text(&view).contains("印一"), "{view:?}");
        assert_eq!(two.opens(hinata, file).await, StatusCode::NOT_FOUND);

        // The first reads on what it knew at the end of its round, and can do nothing more.
        assert_eq!(two.view(aoba).await, before);
        let page = two.page(aoba).await;
        assert!(page.contains("印一") && !page.contains("印二"), "{page}");
        assert_eq!(two.opens(aoba, file).await, StatusCode::OK);
        let late = Command::WriteAsMember(words("まだありますか。"));
        assert_eq!(two.house.denied(two.id, &aoba.actor(), late).await, Denied::NotYou);
        let mut browser = two.house.browser_as(Opens::Member(aoba.user)).await;
        for rest in ["/answer", "/answer/files", "/message", "/extend"] {
            let page = Box::pin(browser.get(&format!("/portal/cases/{}{rest}", two.number))).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{rest}");
        }

        // The body, weighing the second one's answer, has nothing of the first one's before it.
        let case = two.house.now(two.id).await;
        assert!(case.last_answer().is_none() && case.points.iter().all(|point| point.answers.is_empty()));
        two.house.close().await;
    }
}

#[tokio::test]
async fn a_copy_opens_for_its_member_only_and_one_of_older_rules_is_made_anew() {
    use member_case_view::Column;
    for two in Two::all().await {
        let [aoba, hinata] = two.firms;
        let [_, handler, approver] = two.team.actors();
        two.accepted(aoba).await;
        two.played(aoba, "印一").await;
        two.reopened(&approver, ReopenReason::ErrorFound).await;
        two.accepted(hinata).await;
        two.step(&handler, Command::NotifyMember(Box::new(two.copy("印二")))).await;
        let (first, second) = (two.view(aoba).await, two.view(hinata).await);

        // Put into the other one's row, the sealed copy does not open.
        let db = &two.house.app.db().write;
        let row = |firm: Firm| member_case_view::Entity::find().filter(Column::MemberId.eq(firm.member));
        let put = |firm: Firm, sealed: Vec<u8>| {
            member_case_view::Entity::update_many()
                .col_expr(Column::Sealed, Expr::value(sealed))
                .filter(Column::MemberId.eq(firm.member))
        };
        let of_first = row(aoba).found(db).await.sealed;
        put(hinata, of_first).exec(db).await.unwrap();
        let moved = member_cases::one(&two.house.app, hinata.member, &two.number).await;
        assert!(matches!(moved, Err(AppError::Damaged)), "{moved:?}");

        // As the program wrote it before: sealed to the case alone, with the words of the one before in it.
        let keys = two.house.app.keys().of_case(two.id).await.unwrap();
        let old = SealContext::new("member_case_view", "sealed", two.id.0);
        for (firm, view) in [(aoba, &first), (hinata, &first)] {
            put(firm, keys.seal_json(old, view).unwrap()).exec(db).await.unwrap();
        }
        case_file::Entity::update_many()
            .col_expr(case_file::Column::Folding, Expr::value(1))
            .filter(case_file::Column::Id.eq(two.id))
            .exec(db)
            .await
            .unwrap();
        assert_eq!(rebuild_copies::refold(&two.house.app).await.unwrap(), 1);
        assert_eq!(rebuild_copies::refold(&two.house.app).await.unwrap(), 0, "once");
        assert_eq!(two.view(hinata).await, second);
        assert_eq!(two.view(aoba).await, first);
        two.house.close().await;
    }
}

fn withholding() -> Command {
    Command::Propose(Box::new(Plan::WithholdNotice(Withholding {
        fear: "家族が勤めている".to_owned(),
        evidence: "電話で聞いた".to_owned(),
        instead: Alternative::AdviceOnly,
        text_for_applicant: "会社には知らせません。".to_owned(),
        review_on: day("2027-01-05"),
    })))
}

impl Two {
    async fn approve(&self) {
        let [_, _, approver] = self.team.actors();
        let no = self.house.now(self.id).await.open_proposals().next().unwrap().no;
        self.step(&approver, Command::Approve(no)).await;
    }

    async fn lift(&self, mark: &str) {
        let [_, handler, _] = self.team.actors();
        let lifting = Lifting {
            why: LiftingReason::ApplicantAgrees,
            reason: "本人が知らせてよいと言った".to_owned(),
            told_applicant_on: self.house.app.today(),
            disclosure: self.copy(mark),
        };
        self.step(&handler, Command::Propose(Box::new(Plan::LiftWithholding(lifting)))).await;
        self.approve().await;
    }

    async fn is_held(&self) -> bool {
        case_file::Entity::find_by_id(self.id).found(self.house.app.read()).await.held
    }
}

#[tokio::test]
async fn a_withheld_notice_stays_withheld_after_withdrawal_and_reopening_until_two_lift_it() {
    for two in Two::all().await {
        let [aoba, _] = two.firms;
        let [_, handler, approver] = two.team.actors();
        // The applicant sees no danger; two people of the body do.
        two.accepted(aoba).await;
        two.step(&handler, withholding()).await;
        two.approve().await;
        two.step(&two.applicant(), Command::Withdraw(Withdrawal { reason: None, confirmed_on: None })).await;
        assert!(two.is_held().await, "also when it has ended");
        // The applicant alone reopens it, from the status page.
        two.reopened(&two.applicant(), ReopenReason::NewFacts).await;
        assert!(two.is_held().await, "and from the first moment of the next round");
        two.accepted(aoba).await;
        let notify = Command::NotifyMember(Box::new(two.copy("印")));
        assert_eq!(two.house.denied(two.id, &handler, notify).await, Denied::missing(Key::HarmDecision));
        let clear = Command::ClearHarm(Reason { reason: "おそれはない".to_owned() });
        let not_now = Denied::NotNow { status: Status::Accepted };
        assert_eq!(two.house.denied(two.id, &approver, clear).await, not_now, "one person lifts nothing");
        two.house.knows_nothing(two.id, aoba.member, aoba.user).await;
        // Written by rules that forgot it, the row is put right at the start.
        case_file::Entity::update_many()
            .col_expr(case_file::Column::Held, Expr::value(false))
            .col_expr(case_file::Column::Folding, Expr::value(1))
            .filter(case_file::Column::Id.eq(two.id))
            .exec(&two.house.app.db().write)
            .await
            .unwrap();
        rebuild_copies::refold(&two.house.app).await.unwrap();
        assert!(two.is_held().await);
        // Two people lift it where the member is told.
        two.lift("印").await;
        assert!(!two.is_held().await);
        assert!(two.page(aoba).await.contains("印"));
        two.house.close().await;
    }
}

/// Numbers that look random, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn chance(&mut self) -> bool {
        self.below(2) == 0
    }
}

#[tokio::test]
async fn over_random_rounds_no_mark_of_one_member_reaches_the_other() {
    for (place, mut two) in Two::all().await.into_iter().enumerate() {
        let mut draw = Draw(0x9e37_79b9_7f4a_7c15 + u64::try_from(place).unwrap());
        let [_, handler, _] = two.team.actors();
        for _ in 0..3 {
            let mut planted: Vec<(Firm, String, FileId)> = Vec::new();
            for round in 0..4 {
                let firm = two.firms[usize::from(draw.chance())];
                let mark = format!("印{round}{}", if firm.member == two.firms[0].member { "あおば" } else { "ひなた" });
                two.accepted(firm).await;
                let held = two.house.now(two.id).await.harm.held().is_some();
                if held {
                    if draw.chance() {
                        two.lift(&mark).await;
                    }
                } else if draw.below(4) == 0 {
                    two.step(&handler, withholding()).await;
                    two.approve().await;
                } else {
                    // Danger that is on record since a lifting is decided on by a person first.
                    let [_, _, approver] = two.team.actors();
                    let clear = Command::ClearHarm(Reason { reason: "おそれはない".to_owned() });
                    let _ = two.house.tried(two.id, &approver, &clear).await;
                    let file = two.played(firm, &mark).await;
                    planted.push((firm, mark, file));
                }
                let withdrawal = Command::Withdraw(Withdrawal { reason: None, confirmed_on: None });
                let _ = two.house.tried(two.id, &two.applicant(), &withdrawal).await;
                two.nobody_reads_another(&planted).await;
                two.reopened(&two.applicant(), ReopenReason::NewFacts).await;
            }
            two.no_telling_without_a_lifting().await;
            two.id = two.house.sent(&answers(two.firms[0].member, two.firms[0].name)).await;
            two.number = two.house.number(two.id).await;
        }
        two.house.close().await;
    }
}

impl Two {
    async fn nobody_reads_another(&self, planted: &[(Firm, String, FileId)]) {
        for firm in self.firms {
            let copy = member_cases::one(&self.house.app, firm.member, &self.number).await;
            let seen = copy.as_ref().map(|(_, view)| text(view)).unwrap_or_default();
            for (owner, mark, file) in planted {
                let mine = owner.member == firm.member;
                assert!(mine || !seen.contains(mark), "{} reads {mark}: {seen}", firm.name);
                assert!(!mine || copy.is_err() || seen.contains(mark), "{} lost {mark}", firm.name);
                let opens = self.opens(firm, *file).await == StatusCode::OK;
                assert_eq!(opens, mine && copy.is_ok(), "{} opens the file of {mark}", firm.name);
            }
        }
    }

    async fn no_telling_without_a_lifting(&self) {
        let (_, history) = usecase::case::load::by_id(&self.house.app, &Actor::System, self.id).await.unwrap();
        let mut held = false;
        for one in &history {
            match one.event {
                Event::NoticeWithheld(_) => held = true,
                Event::WithholdingLifted(_) => held = false,
                Event::MemberNotified(_) => assert!(!held, "told at {}", one.seq),
                _ => {}
            }
        }
    }
}
