//! Who has said that they have read which version of a guideline.

use std::collections::HashMap;

use schema::{guideline_acknowledgement, member_user};
use sea_orm::{Condition, QueryTrait};

use crate::prelude::*;
use crate::query::guidelines::{self, Stands};

/// Who said it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    pub who: String,
    pub at: DateTime<Utc>,
}

/// A covered business and whether it has said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberAcknowledgement {
    pub number: String,
    pub name: String,
    /// That it has; none: not yet.
    pub said: Option<Acknowledgement>,
}

/// Readers of a version, a page of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readers {
    /// Those of this page.
    pub rows: Vec<MemberAcknowledgement>,
    /// Covered businesses on the list.
    pub total: u64,
    /// How many have said it.
    pub said: u64,
}

/// Which covered businesses are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcknowledgementFilter {
    All,
    /// Those who have not said it.
    Missing,
}

/// Readers on one page.
pub const PER_PAGE: u64 = 50;

/// What a member has said, by version.
pub async fn of_member(app: &AppState, member: MemberId) -> Result<HashMap<Uuid, Acknowledgement>, AppError> {
    let rows = guideline_acknowledgement::Entity::find()
        .filter(guideline_acknowledgement::Column::MemberId.eq(member))
        .all(app.read())
        .await?;
    let names = names(app, rows.iter().map(|row| row.by_user).collect()).await?;
    Ok(rows.into_iter().map(|row| (row.version_id, said(&names, &row))).collect())
}

/// How many versions a member should read and has not said to have read: those in force or to come.
pub async fn unread(app: &AppState, member: MemberId) -> Result<usize, AppError> {
    let read = of_member(app, member).await?;
    let today = app.today();
    Ok(guidelines::public(app)
        .await?
        .iter()
        .flat_map(|one| one.published().map(move |version| (version.id, one.stands(version, today))))
        .filter(|(id, stands)| !matches!(stands, Stands::Past(_)) && !read.contains_key(id))
        .count())
}

/// The covered businesses of a day, and whether each has said that it has read a version.
pub async fn readers(
    app: &AppState,
    version: Uuid,
    which: AcknowledgementFilter,
    page: u64,
) -> Result<Readers, AppError> {
    let covered = covered(app.today());
    let by = guideline_acknowledgement::Entity::find()
        .select_only()
        .column(guideline_acknowledgement::Column::MemberId)
        .filter(guideline_acknowledgement::Column::VersionId.eq(version))
        .into_query();
    let total = member::Entity::find().filter(covered.clone()).count(app.read()).await?;
    let have = member::Entity::find()
        .filter(covered.clone())
        .filter(member::Column::Id.in_subquery(by.clone()))
        .count(app.read())
        .await?;
    let mut asked = member::Entity::find().filter(covered);
    if which == AcknowledgementFilter::Missing {
        asked = asked.filter(member::Column::Id.not_in_subquery(by));
    }
    let rows = asked
        .order_by_asc(member::Column::Kana)
        .order_by_asc(member::Column::Id)
        .offset(page.saturating_sub(1) * PER_PAGE)
        .limit(PER_PAGE)
        .all(app.read())
        .await?;
    let said: HashMap<MemberId, guideline_acknowledgement::Model> = guideline_acknowledgement::Entity::find()
        .filter(guideline_acknowledgement::Column::VersionId.eq(version))
        .filter(guideline_acknowledgement::Column::MemberId.is_in(rows.iter().map(|row| row.id)))
        .all(app.read())
        .await?
        .into_iter()
        .map(|row| (row.member_id, row))
        .collect();
    let names = names(app, said.values().map(|one| one.by_user).collect()).await?;
    let rows = rows
        .into_iter()
        .map(|row| MemberAcknowledgement {
            said: said.get(&row.id).map(|one| self::said(&names, one)),
            number: row.corporate_number,
            name: row.name,
        })
        .collect();
    Ok(Readers { rows, total, said: have })
}

fn covered(day: NaiveDate) -> Condition {
    Condition::all()
        .add(member::Column::ConsentedOn.lte(day))
        .add(member::Column::CoveredFrom.lte(day))
        .add(Condition::any().add(member::Column::CoveredUntil.is_null()).add(member::Column::CoveredUntil.gte(day)))
}

fn said(names: &HashMap<MemberUserId, String>, row: &guideline_acknowledgement::Model) -> Acknowledgement {
    Acknowledgement { who: names.get(&row.by_user).cloned().unwrap_or_default(), at: row.at }
}

async fn names(app: &AppState, users: Vec<MemberUserId>) -> Result<HashMap<MemberUserId, String>, AppError> {
    Ok(member_user::Entity::find()
        .filter(member_user::Column::Id.is_in(users))
        .all(app.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect())
}
