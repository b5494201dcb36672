//! What waits for a second person and is no case: publications, the member list, the end of the business.

use std::collections::HashMap;

use entity::bulletin;
use entity::guideline::life;
use entity::id::BulletinId;
use entity::permission::staff_with;
use entity::site_page::{PageKey, PageStatus};
use schema::{body_page_version, bulletin_version, guideline, guideline_version, member_import, wind_up};

use crate::approval;
use crate::approval::read::ApprovalSubject;
use crate::import::ImportState;
use crate::prelude::*;
use crate::support::actor;
use crate::support::two_people::ApprovalRight;

/// The most of one kind that are shown; more than a handful never wait.
const MOST: u64 = 100;

/// Something that waits for a second person and is no case and no file on a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The publication of a version of a guideline.
    Guideline {
        /// The guideline's place in addresses.
        slug: String,
        title: String,
        number: i32,
    },
    /// The publication of a bulletin, or of its correction.
    Bulletin { id: BulletinId, title: String },
    /// The publication of a page of the body.
    Page { key: PageKey, number: i32 },
    /// A file that changes the member list.
    Import {
        id: Uuid,
        /// The name of the file.
        file: String,
        /// How many are added, changed, ended.
        counts: (i32, i32, i32),
    },
    /// Something else that is done to the registers.
    Register {
        id: Uuid,
        /// What is wanted; none where it is damaged and cannot be read.
        about: Option<ApprovalSubject>,
    },
    /// The end of the business.
    WindUp {
        /// The last day on which complaints are taken.
        intake_until: NaiveDate,
    },
}

/// A proposal that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub thing: Thing,
    pub by: StaffId,
    /// The name of who proposed it.
    pub by_name: String,
    pub at: DateTime<Utc>,
    /// What the person who asks can do about it.
    pub standing: ApprovalRight,
}

/// One that waits, before names are looked up. What nobody proposed does not wait.
fn one(thing: Thing, by: Option<StaffId>, at: DateTime<Utc>, standing: ApprovalRight) -> Option<Pending> {
    Some(Pending { thing, by: by?, by_name: String::new(), at, standing })
}

/// Everything that waits and of which this person may know, the oldest proposal first.
///
/// # Errors
/// [`AppError::Forbidden`] for who is none of the staff; database failures.
pub async fn waiting(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    permission::need(actor, Permission::EnterDesk)?;
    let mut found = of_guidelines(app, actor).await?;
    found.extend(of_bulletins(app, actor).await?);
    found.extend(of_pages(app, actor).await?);
    if staff_with(actor, Permission::KeepRegisters).is_some() {
        found.extend(of_imports(app, actor).await?);
        found.extend(of_wind_up(app, actor).await?);
        let waiting = approval::read::waiting(app, actor).await?.into_iter();
        found.extend(waiting.filter_map(|waiting| {
            let thing = Thing::Register { id: waiting.id, about: waiting.about };
            one(thing, Some(waiting.by), waiting.at, waiting.standing)
        }));
    }
    found.sort_by_key(|one| one.at);
    let mut names: HashMap<StaffId, String> = actor::staff_names(app.read(), found.iter().map(|one| one.by)).await?;
    for one in &mut found {
        one.by_name = names.entry(one.by).or_default().clone();
    }
    Ok(found)
}

// Nothing changes a version while it is proposed, so its last change is its proposal.

async fn of_guidelines(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    let rows = guideline_version::Entity::find()
        .filter(guideline_version::Column::Stage.eq(life::Stage::Proposed))
        .find_also_related(guideline::Entity)
        .limit(MOST)
        .all(app.read())
        .await?;
    let pending = |(row, whole): (guideline_version::Model, Option<guideline::Model>)| {
        let whole = whole?;
        let thing = Thing::Guideline { slug: whole.slug, title: whole.title, number: row.number };
        one(thing, row.proposed_by, row.updated_at, ApprovalRight::of(actor, row.proposed_by))
    };
    Ok(rows.into_iter().filter_map(pending).collect())
}

async fn of_bulletins(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    let rows = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::Stage.eq(bulletin::Stage::Proposed))
        .limit(MOST)
        .all(app.read())
        .await?;
    let pending = |row: bulletin_version::Model| {
        let thing = Thing::Bulletin { id: row.bulletin_id, title: row.title };
        one(thing, row.proposed_by, row.updated_at, ApprovalRight::of(actor, row.proposed_by))
    };
    Ok(rows.into_iter().filter_map(pending).collect())
}

async fn of_pages(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    let rows = body_page_version::Entity::find()
        .filter(body_page_version::Column::Status.eq(PageStatus::Proposed.code()))
        .limit(MOST)
        .all(app.read())
        .await?;
    let pending = |row: body_page_version::Model| {
        let thing = Thing::Page { key: PageKey::from_code(&row.page)?, number: row.number };
        one(thing, row.proposed_by, row.updated_at, ApprovalRight::of(actor, row.proposed_by))
    };
    Ok(rows.into_iter().filter_map(pending).collect())
}

async fn of_imports(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    let columns = [
        member_import::Column::Id,
        member_import::Column::FileName,
        member_import::Column::Added,
        member_import::Column::Changed,
        member_import::Column::Ended,
        member_import::Column::PreparedBy,
        member_import::Column::ProposedBy,
        member_import::Column::ProposedAt,
    ];
    // Not the sealed columns: a file can be large.
    type Row = (Uuid, String, i32, i32, i32, StaffId, Option<StaffId>, Option<DateTime<Utc>>);
    let rows: Vec<Row> = member_import::Entity::find()
        .select_only()
        .columns(columns)
        .filter(member_import::Column::State.eq(ImportState::Proposed.code()))
        .limit(MOST)
        .into_tuple()
        .all(app.read())
        .await?;
    let pending = |(id, file, added, changed, ended, prepared_by, proposed_by, at): Row| {
        let thing = Thing::Import { id, file, counts: (added, changed, ended) };
        one(thing, proposed_by, at?, ApprovalRight::of(actor, proposed_by.into_iter().chain([prepared_by])))
    };
    Ok(rows.into_iter().filter_map(pending).collect())
}

async fn of_wind_up(app: &AppState, actor: &Actor) -> Result<Vec<Pending>, AppError> {
    let rows = wind_up::Entity::find()
        .filter(wind_up::Column::Slot.eq(1))
        .filter(wind_up::Column::Status.eq("proposed"))
        .all(app.read())
        .await?;
    let pending = |row: wind_up::Model| {
        let thing = Thing::WindUp { intake_until: row.intake_until };
        one(thing, Some(row.proposed_by), row.created_at, ApprovalRight::of(actor, [row.proposed_by]))
    };
    Ok(rows.into_iter().filter_map(pending).collect())
}
