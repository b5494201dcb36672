//! Files on members: one after a case that nobody answered, one that waits to be verified, one that waits for a second
//! person, one that ended well.

use anyhow::Context;
use entity::case;
use entity::id::{MeasureFileId, MemberId};
use entity::law::guidance::{Improvement, Rung};
use entity::measure::{Citation, Command, MeasureDraft};
use entity::people::Actor;
use schema::case_file;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use usecase::measure::execute::{self, NewMeasure};
use usecase::measure::{cite, load};
use usecase::state::AppState;

use super::members::Members;
use super::people;
use super::staff::{Staff, act};
use super::time::Time;

/// The article on stopping advertisements.
const STOP: &str = "art-4";
/// The article on security.
pub(super) const SAFE: &str = "art-5";
/// The article on answering the body.
const ANSWER: &str = "art-6";

/// A file being told.
pub(super) struct Story<'a> {
    app: &'a AppState,
    staff: &'a Staff,
    number: String,
    member: MemberId,
}

impl<'a> Story<'a> {
    async fn begin(app: &'a AppState, staff: &'a Staff, about: NewMeasure, reason: &str) -> anyhow::Result<Self> {
        let act = act(&staff.handler, None);
        let done = execute::open(app, &act, about, reason).await?;
        let number = done.location.rsplit('/').next().and_then(|last| last.split('?').next()).unwrap_or_default();
        let opened = load::by_number(app, &staff.handler, number).await?;
        let member = opened.file.member.context("a file is on a member")?;
        Ok(Self { app, staff, number: number.to_owned(), member })
    }

    /// Opens a file on a member for another part of the demonstration.
    pub(super) async fn about(
        app: &'a AppState,
        staff: &'a Staff,
        member: MemberId,
        reason: &str,
    ) -> anyhow::Result<Self> {
        Self::begin(app, staff, NewMeasure::Member(member), reason).await
    }

    pub(super) async fn id(&self) -> anyhow::Result<MeasureFileId> {
        Ok(load::by_number(self.app, &self.staff.handler, &self.number).await?.file.id)
    }

    /// The second person agrees to what is proposed.
    pub(super) async fn approve(&self, actor: &Actor) -> anyhow::Result<()> {
        let file = load::by_number(self.app, &self.staff.handler, &self.number).await?.file;
        let pending = file.pending.context("something is proposed")?;
        self.by(actor, Command::Approve(pending.seq)).await
    }

    pub(super) async fn by(&self, actor: &Actor, command: Command) -> anyhow::Result<()> {
        let file = load::by_number(self.app, &self.staff.handler, &self.number).await?.file;
        execute::execute(self.app, &act(actor, i32::try_from(file.version).ok()), file.id, &command)
            .await
            .with_context(|| format!("{:?}", command.action()))?;
        Ok(())
    }

    pub(super) async fn issue(&self, anchor: &str, facts: &str, demand: &str, days: u16) -> anyhow::Result<()> {
        let draft = self.draft(Rung::Guidance, anchor, facts, demand, days).await?;
        self.by(&self.staff.handler, Command::Issue(draft)).await
    }

    pub(super) async fn draft(
        &self,
        rung: Rung,
        anchor: &str,
        facts: &str,
        demand: &str,
        days: u16,
    ) -> anyhow::Result<MeasureDraft> {
        let cites = cited(self.app, anchor).await?;
        let due = self.app.calendar().business_days_after(self.app.today(), days).due;
        Ok(MeasureDraft {
            rung,
            cites: Some(cites),
            articles: "法54条4項".to_owned(),
            facts: facts.to_owned(),
            demand: demand.to_owned(),
            due,
        })
    }

    fn user(&self) -> Actor {
        people::user(self.member)
    }

    async fn reply(&self, text: &str) -> anyhow::Result<()> {
        self.by(&self.user(), Command::MarkRead).await?;
        self.by(&self.user(), Command::Reply { text: text.to_owned(), done_on: None, came_on: None }).await
    }

    pub(super) async fn verify(&self, result: Improvement, evidence: &str) -> anyhow::Result<()> {
        self.by(&self.staff.handler, Command::Verify { result, evidence: evidence.to_owned() }).await
    }
}

/// One article of the guideline that is in force on the day of the story.
async fn cited(app: &AppState, anchor: &str) -> anyhow::Result<Citation> {
    let mut cites = cite::choices(app).await?.pop().context("a guideline in force")?;
    cites.clauses.retain(|clause| clause.anchor == anchor);
    Ok(cites)
}

pub(super) async fn all(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    ended_well(app, time, staff, members).await?;
    to_verify(app, time, staff, members).await?;
    to_approve(app, time, staff, members).await?;
    after_silence(app, time, staff).await
}

async fn ended_well(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    time.back(80, 10, 20);
    let about = NewMeasure::Member(members.nth(0)?.0);
    let story = Story::begin(app, staff, about, "広告の停止の求めが、委託先に伝わっていなかった。").await?;
    time.tick();
    story
        .issue(
            STOP,
            "広告の停止を求めた人に、委託先からの発送が続いていました。停止の求めを委託先に伝える手順がありませんでした。",
            "停止の求めを委託先に伝える手順を定め、停止したことを本人に知らせてください。",
            10,
        )
        .await?;
    time.back(70, 15, 0);
    story.reply("停止の名簿を毎日委託先に渡す手順を定めました。停止した方には、電子メールで知らせています。").await?;
    time.back(66, 11, 0);
    story.verify(Improvement::Full, "手順書の写しと、委託先の受領の記録を確認しました。").await
}

async fn to_verify(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    time.back(21, 10, 0);
    let about = NewMeasure::Member(members.nth(3)?.0);
    let story = Story::begin(app, staff, about, "閲覧の記録を確かめていないことが、聞き取りで分かった。").await?;
    time.tick();
    story
        .issue(
            SAFE,
            "顧客の情報を閲覧した記録は残していますが、定期に確かめていませんでした。",
            "閲覧の記録を毎月確かめ、その結果を残してください。",
            10,
        )
        .await?;
    time.back(9, 16, 30);
    story.reply("毎月5日に責任者が閲覧の記録を確かめることにし、今月分を確かめました。").await
}

async fn to_approve(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    time.back(45, 10, 40);
    let about = NewMeasure::Member(members.nth(1)?.0);
    let story = Story::begin(app, staff, about, "持ち出しの記録がないことが、続けて分かった。").await?;
    time.tick();
    story
        .issue(
            SAFE,
            "個人情報を記録した端末の持ち出しについて、記録がありませんでした。",
            "持ち出しを記録する手順を定め、記録の写しを提出してください。",
            10,
        )
        .await?;
    time.back(33, 14, 10);
    story.reply("手順を検討しています。").await?;
    time.back(12, 10, 0);
    story.verify(Improvement::None, "期限を過ぎても、手順は定められていません。").await?;
    time.back(2, 11, 30);
    let draft = story
        .draft(
            Rung::Recommendation,
            SAFE,
            "指導のあとも、端末の持ち出しの記録がありません。",
            "持ち出しを記録する手順を定めて実施し、1か月分の記録の写しを提出してください。",
            20,
        )
        .await?;
    story.by(&staff.handler, Command::Propose(draft)).await
}

async fn after_silence(app: &AppState, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    let late = case_file::Entity::find()
        .filter(case_file::Column::Status.eq(case::Status::Overdue.code()))
        .filter(case_file::Column::Held.eq(false))
        .order_by_asc(case_file::Column::ReceivedAt)
        .order_by_asc(case_file::Column::Id)
        .all(app.read())
        .await?
        .into_iter()
        .next_back()
        .context("a case that nobody answers")?;
    time.back(5, 13, 20);
    let story = Story::begin(app, staff, NewMeasure::Case(late.id), "期日を過ぎても、説明がない。").await?;
    time.tick();
    story
        .issue(
            ANSWER,
            "当協会が求めた説明について、期日を過ぎても回答がありません。正当な理由の申出もありません。",
            "求めた説明を提出し、今後、期日までに回答できる体制を整えてください。",
            10,
        )
        .await
}
