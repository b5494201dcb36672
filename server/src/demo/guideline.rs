//! One guideline in two versions, written and published by two people like a real one.

use app::desk::Desk;
use app::usecase::guideline::{draft, publish};
use app::usecase::record::Act;
use entity::db::{guideline, guideline_version};
use entity::guideline::Days;
use entity::people::Actor;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Time;
use super::people::Staff;

const SLUG: &str = "core";
const TITLE: &str = "個人情報保護指針";
const FIRST: &str = include_str!("guideline-1.md");
const SECOND: &str = include_str!("guideline-2.md");

pub(super) async fn two_versions(desk: &Desk, time: &Time, staff: &Staff) -> anyhow::Result<()> {
    time.back(360, 10, 0);
    draft::create(desk, &act(&staff.admin, None), SLUG, TITLE).await?;
    let made = guideline::Entity::find()
        .filter(guideline::Column::Slug.eq(SLUG))
        .one(desk.read())
        .await?
        .ok_or_else(|| anyhow::anyhow!("the guideline that was just made"))?;
    version(desk, time, staff, &made, 360, FIRST, "はじめて定めました。").await?;
    time.back(120, 10, 0);
    draft::next(desk, &act(&staff.admin, None), made.id).await?;
    version(desk, time, staff, &made, 120, SECOND, "漏えい等の報告と、苦情への回答の期日を明らかにしました。").await
}

async fn version(
    desk: &Desk,
    time: &Time,
    staff: &Staff,
    made: &guideline::Model,
    days: u64,
    body: &str,
    summary: &str,
) -> anyhow::Result<()> {
    time.back(days - 20, 10, 0);
    let days = Days {
        heard_on: Some(time.day(days - 2)),
        filed_on: Some(time.day(days - 8)),
        ppc_published_on: Some(time.day(days - 18)),
        in_force_on: Some(time.day(days - 30)),
    };
    let input = draft::DraftInput { body: body.to_owned(), summary: summary.to_owned(), days };
    let row = newest(desk, made).await?;
    draft::save(desk, &act(&staff.admin, Some(row.version)), row.id, &input).await?;
    let row = newest(desk, made).await?;
    publish::propose(desk, &act(&staff.admin, Some(row.version)), row.id).await?;
    time.tick();
    let row = newest(desk, made).await?;
    publish::approve(desk, &act(&staff.approver, Some(row.version)), row.id).await?;
    Ok(())
}

async fn newest(desk: &Desk, made: &guideline::Model) -> anyhow::Result<guideline_version::Model> {
    guideline_version::Entity::find()
        .filter(guideline_version::Column::GuidelineId.eq(made.id))
        .order_by_desc(guideline_version::Column::Number)
        .one(desk.read())
        .await?
        .ok_or_else(|| anyhow::anyhow!("a version of the guideline"))
}

fn act(actor: &Actor, seen: Option<i32>) -> Act<'_> {
    Act {
        actor,
        request_id: "demo",
        form: None,
        seen: seen.and_then(|version| u32::try_from(version).ok()),
        location: "/staff/guidelines",
    }
}
