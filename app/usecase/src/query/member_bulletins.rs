//! What a member may read. Everything starts from the member's id; what is for others, not out yet or replaced is not
//! there.

use std::collections::HashMap;

use entity::application::answer::FileGiven;
use entity::bulletin::{Asks, Audience, Kind, Mark, Reached, Stage, WantedResponse, fields_of, reached, wanted};
use entity::id::BulletinId;
use entity::member::Coverage;
use schema::{bulletin, bulletin_mark, bulletin_version, member_user};
use sea_orm::{JoinType, RelationTrait};

use super::bulletins::Withdrawn;
use crate::bulletin::{attach, audience_of};
use crate::prelude::*;

/// Rows on one page of the list.
pub const PER_PAGE: usize = 50;

/// A person of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberReader {
    pub user: MemberUserId,
    pub member: MemberId,
}

/// A line of the member's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletinSummary {
    pub id: BulletinId,
    pub title: String,
    /// When this version came out.
    pub published_at: DateTime<Utc>,
    /// Whether it is a corrected version.
    pub number: i32,
    pub due_on: Option<NaiveDate>,
    /// What it wants from this person.
    pub wanted: WantedResponse,
    /// What it asks of everybody.
    pub asks: Asks,
    /// How far it has come at the member.
    pub member: Reached,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A bulletin as one person of a member sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub id: BulletinId,
    /// The key of the published version.
    pub version: Uuid,
    pub number: i32,
    pub title: String,
    /// The text in Markdown.
    pub body: String,
    /// What was put right; empty in a first version.
    pub change: String,
    pub files: Vec<FileGiven>,
    /// When this version came out.
    pub published_at: DateTime<Utc>,
    pub asks: Asks,
    pub due_on: Option<NaiveDate>,
    /// What this person did.
    pub own: Mark,
    /// How far it has come at the member.
    pub member: Reached,
    /// Who said 「読みました」 for the member, and when.
    pub said_by: Option<(String, DateTime<Utc>)>,
    /// Whether it was withdrawn; then nothing of it is shown but the title.
    pub withdrawn: Option<Withdrawn>,
}

impl Seen {
    /// What it wants from this person.
    pub fn wanted(&self) -> WantedResponse {
        if self.withdrawn.is_some() { WantedResponse::Nothing } else { wanted(self.asks, self.own, self.member) }
    }
}

/// The field and the coverage of a member.
async fn standing(app: &AppState, id: MemberId) -> Result<(String, Coverage), AppError> {
    let row = member::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    Ok((row.field, Coverage { consented_on: row.consented_on, from: row.covered_from, until: row.covered_until }))
}

/// Version, bulletin, number, title, kind, fields, what it asks, day, publication, withdrawal.
type BulletinRow = (
    Uuid,
    BulletinId,
    i32,
    String,
    Kind,
    String,
    Asks,
    Option<NaiveDate>,
    Option<DateTime<Utc>>,
    Option<DateTime<Utc>>,
);

/// Everything that is for this member, the newest first.
pub async fn list(app: &AppState, reader: MemberReader) -> Result<Vec<BulletinSummary>, AppError> {
    let (field, coverage) = standing(app, reader.member).await?;
    let today = app.today();
    let rows: Vec<BulletinRow> = bulletin_version::Entity::find()
        .join(JoinType::InnerJoin, bulletin_version::Relation::Bulletin.def())
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .filter(bulletin_version::Column::Audience.ne(Kind::Public))
        .select_only()
        .column(bulletin_version::Column::Id)
        .column(bulletin_version::Column::BulletinId)
        .column(bulletin_version::Column::Number)
        .column(bulletin_version::Column::Title)
        .column(bulletin_version::Column::Audience)
        .column(bulletin_version::Column::Fields)
        .column(bulletin_version::Column::Asks)
        .column(bulletin_version::Column::DueOn)
        .column(bulletin_version::Column::PublishedAt)
        .column(bulletin::Column::WithdrawnAt)
        .order_by_desc(bulletin_version::Column::PublishedAt)
        .order_by_desc(bulletin_version::Column::Id)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut marks = marks_of(app, reader.member, None).await?;
    let mut lines = Vec::new();
    for (version, id, number, title, kind, fields, asks, due_on, published_at, withdrawn_at) in rows {
        let audience = Audience { kind, fields: fields_of(&fields) };
        let Some(published_at) = published_at.filter(|_| audience.holds(&field, &coverage, today)) else { continue };
        let marks = marks.remove(&version).unwrap_or_default();
        let (own, member) = (own(&marks, reader.user), reached(&bare(&marks)));
        let wanted = if withdrawn_at.is_some() { WantedResponse::Nothing } else { wanted(asks, own, member) };
        lines.push(BulletinSummary { id, title, published_at, number, due_on, wanted, asks, member, withdrawn_at });
    }
    Ok(lines)
}

/// What still waits for this person: unread, or to be acknowledged for the member. What has a day comes first.
pub async fn waiting(app: &AppState, reader: MemberReader) -> Result<Vec<BulletinSummary>, AppError> {
    let mut lines = list(app, reader).await?;
    lines.retain(|line| line.wanted != WantedResponse::Nothing);
    lines.sort_by_key(|line| (line.due_on.is_none(), line.due_on));
    Ok(lines)
}

/// One bulletin as this person sees it.
///
/// # Errors
/// [`AppError::NotFound`] for what does not exist, is not out, or is for others: all the same. Database failures.
pub async fn one(app: &AppState, reader: MemberReader, id: &str) -> Result<Seen, AppError> {
    let id: BulletinId = id.parse().map_err(|_| AppError::NotFound)?;
    let (field, coverage) = standing(app, reader.member).await?;
    let row = bulletin_version::Entity::find()
        .filter(bulletin_version::Column::BulletinId.eq(id))
        .filter(bulletin_version::Column::Stage.eq(Stage::Published))
        .one(app.read())
        .await?
        .filter(|row| audience_of(row).holds(&field, &coverage, app.today()))
        .ok_or(AppError::NotFound)?;
    let whole = bulletin::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let marks = marks_of(app, reader.member, Some(row.id)).await?.remove(&row.id).unwrap_or_default();
    let said = marks.iter().filter_map(|(user, mark)| Some((mark.acknowledged_at?, *user))).min();
    let said_by = match said {
        Some((at, user)) => {
            let name = member_user::Entity::find_by_id(user).one(app.read()).await?.map(|row| row.name);
            Some((name.unwrap_or_default(), at))
        }
        None => None,
    };
    let withdrawn = Withdrawn::of(&whole);
    let told = withdrawn.is_none();
    Ok(Seen {
        id,
        version: row.id,
        number: row.number,
        title: row.title,
        body: if told { row.body } else { String::new() },
        change: if told { row.change } else { String::new() },
        files: if told { attach::named(&row.files)? } else { Vec::new() },
        published_at: row.published_at.ok_or(AppError::NotFound)?,
        asks: row.asks,
        due_on: row.due_on,
        own: own(&marks, reader.user),
        member: reached(&bare(&marks)),
        said_by,
        withdrawn,
    })
}

type Marks = Vec<(MemberUserId, Mark)>;

/// The marks of the users of one member, by version.
async fn marks_of(app: &AppState, member: MemberId, of: Option<Uuid>) -> Result<HashMap<Uuid, Marks>, AppError> {
    let mut found = bulletin_mark::Entity::find()
        .join(JoinType::InnerJoin, bulletin_mark::Relation::MemberUser.def())
        .filter(member_user::Column::MemberId.eq(member));
    if let Some(version) = of {
        found = found.filter(bulletin_mark::Column::VersionId.eq(version));
    }
    let mut marks: HashMap<Uuid, Marks> = HashMap::new();
    for row in found.all(app.read()).await? {
        let mark = Mark { read_at: Some(row.read_at), acknowledged_at: row.acknowledged_at };
        marks.entry(row.version_id).or_default().push((row.user_id, mark));
    }
    Ok(marks)
}

fn own(marks: &Marks, user: MemberUserId) -> Mark {
    marks.iter().find(|(of, _)| *of == user).map(|(_, mark)| *mark).unwrap_or_default()
}

fn bare(marks: &Marks) -> Vec<Mark> {
    marks.iter().map(|(_, mark)| *mark).collect()
}
