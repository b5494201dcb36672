//! One guideline with two versions that were published like real ones, and a third on which opinions are asked for.

use entity::guideline::life::{Move, Period};
use entity::guideline::opinion::{Opinion, Outcome, Standing};
use entity::people::Actor;
use schema::{guideline, guideline_consultation, guideline_version};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use usecase::caller::{Caller, Visit};
use usecase::form::fields::FormToken;
use usecase::guideline::acknowledge::acknowledge;
use usecase::guideline::draft;
use usecase::guideline::opinion::{self, Handling};
use usecase::guideline::step::{self, TakenStep};
use usecase::query::consultations;
use usecase::state::AppState;
use usecase::support::submission::Submission;
use uuid::Uuid;

use super::members::Members;
use super::people;
use super::staff::{Staff, act};
use super::time::Time;

const SLUG: &str = "core";
const TITLE: &str = "個人情報保護指針";
const FIRST: &str = include_str!("guideline-1.md");
const SECOND: &str = include_str!("guideline-2.md");
const THIRD: &str = include_str!("guideline-3.md");

/// A version to be published: how many days ago its members had to keep to it, its text, what changed.
struct DemoVersion {
    days: u64,
    body: &'static str,
    summary: &'static str,
}

pub(super) async fn versions(app: &AppState, time: &Time, staff: &Staff, members: &Members) -> anyhow::Result<()> {
    time.back(390, 10, 0);
    draft::create(app, &act(&staff.admin, None), SLUG, TITLE).await?;
    let made = guideline::Entity::find()
        .filter(guideline::Column::Slug.eq(SLUG))
        .one(app.read())
        .await?
        .ok_or_else(|| anyhow::anyhow!("the guideline that was just made"))?;
    let first = DemoVersion { days: 330, body: FIRST, summary: "はじめて定めました。" };
    published(app, time, staff, &made, first).await?;
    time.back(150, 10, 0);
    draft::next(app, &act(&staff.admin, None), made.id).await?;
    let summary = "漏えい等の報告と、苦情への回答の期日を明らかにしました。";
    published(app, time, staff, &made, DemoVersion { days: 90, body: SECOND, summary }).await?;
    read_by(app, time, members, &made).await?;
    time.back(12, 10, 0);
    draft::next(app, &act(&staff.admin, None), made.id).await?;
    open_for_opinions(app, time, staff, &made).await
}

async fn published(
    app: &AppState,
    time: &Time,
    staff: &Staff,
    made: &guideline::Model,
    told: DemoVersion,
) -> anyhow::Result<()> {
    let DemoVersion { days, body, summary } = told;
    let (keeper, other) = (&staff.admin, &staff.approver);
    write(app, keeper, made, body, summary).await?;
    time.back(days + 28, 10, 0);
    let heard = "消費者団体2団体と学識経験者1人から聞きました。聴取の記録：書庫3番";
    take(app, keeper, made, Move::Hear { on: time.day(days + 30) }, heard).await?;
    time.back(days + 20, 11, 0);
    let adopt = Move::Adopt { on: time.day(days + 21), in_force_on: time.day(days) };
    take(app, keeper, made, adopt, "理事会議事録：書庫1番").await?;
    time.back(days + 18, 14, 0);
    let row = newest(app, made).await?;
    let filed = TakenStep {
        step: Move::File { on: time.day(days + 18) },
        document: "届出書の控え（様式第5）：書庫2番".to_owned(),
        number: Some(format!("架空届出第{}号", row.number)),
    };
    step::take(app, &act(keeper, Some(row.version)), row.id, &filed).await?;
    time.back(days + 9, 9, 30);
    take(app, keeper, made, Move::PpcPublish { on: time.day(days + 9) }, "委員会のウェブサイト").await?;
    time.tick();
    take(app, keeper, made, Move::Propose, "").await?;
    time.tick();
    take(app, other, made, Move::Publish, "").await
}

/// Two members have read the second version; the others have not yet.
async fn read_by(app: &AppState, time: &Time, members: &Members, made: &guideline::Model) -> anyhow::Result<()> {
    time.back(80, 9, 15);
    let row = newest(app, made).await?;
    for member in [1, 2] {
        let user = people::user(members.nth(member)?.0);
        acknowledge(app, &act(&user, None), row.id).await?;
        time.tick();
    }
    Ok(())
}

async fn open_for_opinions(app: &AppState, time: &Time, staff: &Staff, made: &guideline::Model) -> anyhow::Result<()> {
    let summary = "広告の停止の期限を7日以内とし、子どもの個人情報についての条を加えます。";
    write(app, &staff.admin, made, THIRD, summary).await?;
    time.tick();
    let (opens_on, closes_on) = (time.day(12), time.day(0) + chrono::Days::new(18));
    take(app, &staff.admin, made, Move::Consult(Period { opens_on, closes_on }), "").await?;
    let asked = guideline_consultation::Entity::find()
        .one(app.read())
        .await?
        .ok_or_else(|| anyhow::anyhow!("the consultation that was just opened"))?;
    let opinions = [
        (
            8,
            Standing::Consumers,
            Some("art-4"),
            "停止の期限を7日以内とすることに賛成します。停止した日を知らせる義務も残してください。",
            Some("架空消費者の会"),
        ),
        (
            5,
            Standing::Member,
            Some("art-4"),
            "委託先での停止には7日では足りないことがあります。「できるかぎり速やかに」としてください。",
            None,
        ),
        (2, Standing::Person, None, "言葉が分かりやすくなりました。", None),
    ];
    for (days, standing, clause, text, name) in opinions {
        time.back(days, 20, 5);
        let said = Opinion {
            standing,
            clause: clause.map(str::to_owned),
            text: text.to_owned(),
            name: name.map(str::to_owned),
            contact: None,
        };
        opinion::send(app, &visit(), &token(), asked.id, &said).await?;
    }
    time.back(1, 10, 0);
    let of = consultations::any(app, asked.id).await?;
    let received = consultations::received(app, &act(&staff.admin, None), &of).await?;
    let first = received.first().ok_or_else(|| anyhow::anyhow!("the first opinion"))?;
    let handling = Handling {
        outcome: Outcome::Taken,
        gist: "停止の期限を7日以内とすることに賛成する。停止した日を知らせる義務は残すべきだ。".to_owned(),
        answer: "停止した日を知らせる義務は、案の第4条第2項に残しています。".to_owned(),
    };
    let seen = u32::try_from(first.version)?;
    opinion::handle(app, &Submission { seen: Some(seen), ..act(&staff.admin, None) }, first.id, &handling).await?;
    Ok(())
}

async fn write(app: &AppState, who: &Actor, made: &guideline::Model, body: &str, summary: &str) -> anyhow::Result<()> {
    let row = newest(app, made).await?;
    let input = draft::DraftInput { body: body.to_owned(), summary: summary.to_owned() };
    draft::save(app, &act(who, Some(row.version)), row.id, &input).await?;
    Ok(())
}

async fn take(app: &AppState, who: &Actor, made: &guideline::Model, step: Move, document: &str) -> anyhow::Result<()> {
    let row = newest(app, made).await?;
    let taken = TakenStep { step, document: document.to_owned(), number: None };
    step::take(app, &act(who, Some(row.version)), row.id, &taken).await?;
    Ok(())
}

async fn newest(app: &AppState, made: &guideline::Model) -> anyhow::Result<guideline_version::Model> {
    guideline_version::Entity::find()
        .filter(guideline_version::Column::GuidelineId.eq(made.id))
        .order_by_desc(guideline_version::Column::Number)
        .one(app.read())
        .await?
        .ok_or_else(|| anyhow::anyhow!("a version of the guideline"))
}

fn visit() -> Visit {
    Visit {
        request_id: "demo".to_owned(),
        nonce: String::new(),
        caller: Caller::Stranger,
        session: None,
        code: None,
        devices: Vec::new(),
        network: "demo".to_owned(),
    }
}

fn token() -> FormToken {
    FormToken { key: Uuid::new_v4().simple().to_string(), scope: "stranger".to_owned(), fingerprint: "demo".to_owned() }
}
