//! Letters to be posted. Their content is opened for those who may open the case; of a case whose keys are gone only
//! the row is left.

use std::collections::HashMap;

use entity::application::answer::ContactWay;
use entity::case::contact_instructions::{self, Manner};
use entity::case::{Case, correction};
use entity::id::MeasureFileId;
use schema::{guidance, letter, staff};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{Order, Select};

use crate::case::load;
use crate::letter::content::LetterContent;
use crate::letter::{compose, send};
use crate::measure::load as files;
use crate::prelude::*;
use crate::support::damaged;
use vault::keys::CaseKeys;

/// Rows on one page.
pub const PER_PAGE: u64 = 30;

/// Which letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Not posted yet, the oldest first.
    Waiting,
    /// Posted, the newest first.
    Posted,
}

/// Whom a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Applicant,
    Member,
}

/// A letter in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    pub id: Uuid,
    /// 件名; none where it can no longer be read.
    pub title: Option<String>,
    /// The number at its head.
    pub number: Option<String>,
    /// Whom it is for.
    pub to: To,
    /// When it was owed.
    pub created_at: DateTime<Utc>,
    /// When it was posted.
    pub posted_on: Option<NaiveDate>,
    /// What to keep to when it is posted, while it waits.
    pub manners: Vec<Manner>,
    /// It, or its case, is damaged and cannot be read; the number is that of its case or file.
    pub damaged: bool,
}

/// One page of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    pub rows: Vec<LetterRow>,
    /// How many there are on the shelf.
    pub total: u64,
    /// This page, from 1.
    pub page: u64,
}

/// A letter with what is printed on it, unsealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub id: Uuid,
    /// What it says; none where it can no longer be read.
    pub content: Option<LetterContent>,
    /// It cannot be read because it is damaged.
    pub damaged: bool,
    /// When it was owed.
    pub created_at: DateTime<Utc>,
    /// When it was posted, and by whom.
    pub posted: Option<(NaiveDate, String)>,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// The number of that case.
    pub case_number: Option<String>,
    /// The number of the file on a member that it belongs to.
    pub guidance_number: Option<String>,
    /// What to keep to when it is posted, while it waits.
    pub manners: Vec<Manner>,
    /// Whether the person who looks may still take back that it was posted.
    pub can_undo: bool,
    /// The event of the case that says it was posted.
    pub telling: Option<u32>,
}

/// The letters of a shelf. Who stepped back from a case does not find its letters, nor those of a file that rests on it.
fn shelved(shelf: Shelf, me: StaffId) -> Select<letter::Entity> {
    let hidden = letter::Column::GuidanceId.in_subquery(files::hidden_from(me));
    let all = letter::Entity::find()
        .filter(letter::Column::CaseId.is_null().or(letter::Column::CaseId.not_in_subquery(load::recused(me))))
        .filter(letter::Column::GuidanceId.is_null().or(hidden.not()));
    match shelf {
        Shelf::Waiting => all
            .filter(letter::Column::PostedOn.is_null())
            .order_by(letter::Column::CreatedAt, Order::Asc)
            .order_by(letter::Column::Id, Order::Asc),
        Shelf::Posted => all
            .filter(letter::Column::PostedOn.is_not_null())
            .order_by(letter::Column::PostedOn, Order::Desc)
            .order_by(letter::Column::Id, Order::Desc),
    }
}

/// One page of a shelf. The list tells subject and number, never a name.
///
/// # Errors
/// [`AppError::Forbidden`]; database failures.
pub async fn list(app: &AppState, actor: &Actor, shelf: Shelf, page: u64) -> Result<Letters, AppError> {
    let me = permission::need(actor, Permission::PostLetters)?;
    let page = page.clamp(1, 100_000);
    let total = shelved(shelf, me).count(app.read()).await?;
    let rows = shelved(shelf, me).offset((page - 1) * PER_PAGE).limit(PER_PAGE).all(app.read()).await?;
    let cases: Vec<CaseId> = rows.iter().filter_map(|row| row.case_id).collect();
    let keys = app.keys().cases(&cases).await?;
    // Of a damaged case none is kept.
    let mut files: HashMap<CaseId, Option<Case>> = HashMap::new();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let keys = row.case_id.and_then(|case| keys.get(&case));
        // What was posted is in the post: nothing can be kept to any more.
        let waits = shelf == Shelf::Waiting && keys.is_some() && to(&row) == To::Applicant;
        if let Some(case) = row.case_id.filter(|case| waits && !files.contains_key(case)) {
            files.insert(case, damaged::whole(load::file(app, actor, case).await)?);
        }
        let file = row.case_id.and_then(|case| files.get(&case));
        if let Some(None) = file {
            found.push(damaged_row(app, &row).await?);
            continue;
        }
        found.push(letter_row(app, row, keys, file.and_then(Option::as_ref)).await?);
    }
    Ok(Letters { rows: found, total, page })
}

/// The letters of one case, the newest first. The caller has opened the case for this person.
///
/// # Errors
/// [`AppError::Forbidden`]; database failures.
pub async fn of_case(app: &AppState, actor: &Actor, file: &Case) -> Result<Vec<LetterRow>, AppError> {
    permission::need(actor, Permission::ReadContents)?;
    let rows = letter::Entity::find()
        .filter(letter::Column::CaseId.eq(file.id))
        .order_by(letter::Column::CreatedAt, Order::Desc)
        .order_by(letter::Column::Id, Order::Desc)
        .limit(200)
        .all(app.read())
        .await?;
    let keys = app.keys().case(file.id).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(letter_row(app, row, keys.as_ref(), Some(file)).await?);
    }
    Ok(found)
}

/// A letter of which only the row can be read.
async fn damaged_row(app: &AppState, row: &letter::Model) -> Result<LetterRow, AppError> {
    let number = match (row.case_id, row.guidance_id) {
        (Some(case), _) => damaged::case_numbers(app.read(), &[case]).await?.remove(&case),
        (None, Some(file)) => damaged::guidance_number(app.read(), file).await?,
        (None, None) => None,
    };
    let (to, manners) = (to(row), Vec::new());
    let (created_at, posted_on) = (row.created_at, row.posted_on);
    Ok(LetterRow { id: row.id, title: None, number, to, created_at, posted_on, manners, damaged: true })
}

async fn letter_row(
    app: &AppState,
    row: letter::Model,
    keys: Option<&CaseKeys>,
    file: Option<&Case>,
) -> Result<LetterRow, AppError> {
    let Some(content) = damaged::whole(open_letter(app, &row, keys))? else { return damaged_row(app, &row).await };
    let manners = manners(&row, content.as_ref(), file);
    let to = to(&row);
    let (title, number) = content.map_or((None, None), |content| (Some(content.title), content.number));
    let (created_at, posted_on) = (row.created_at, row.posted_on);
    Ok(LetterRow { id: row.id, title, number, to, created_at, posted_on, manners, damaged: false })
}

fn to(row: &letter::Model) -> To {
    if row.recipient == "member" { To::Member } else { To::Applicant }
}

/// What to keep to with a letter to the applicant that waits. One that names another person or place than the
/// applicant's present one is the gravest.
fn manners(row: &letter::Model, content: Option<&LetterContent>, file: Option<&Case>) -> Vec<Manner> {
    let (Some(content), Some(file)) = (content, file) else { return Vec::new() };
    if to(row) == To::Member || row.posted_on.is_some() {
        return Vec::new();
    }
    let old = file.contact.address.is_some() && content.to != compose::applicant(file);
    let mut manners: Vec<Manner> = old.then_some(Manner::OldPlace(ContactWay::Post)).into_iter().collect();
    manners.extend(contact_instructions::of(file, ContactWay::Post));
    manners
}

/// How many letters wait.
///
/// # Errors
/// [`AppError::Forbidden`]; database failures.
pub async fn waiting(app: &AppState, actor: &Actor) -> Result<u64, AppError> {
    let me = permission::need(actor, Permission::PostLetters)?;
    Ok(shelved(Shelf::Waiting, me).count(app.read()).await?)
}

/// One letter, for those who may open its case.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; [`AppError::Forbidden`]; database
/// failures.
pub async fn one(app: &AppState, actor: &Actor, id: Uuid) -> Result<Letter, AppError> {
    permission::need(actor, Permission::PostLetters)?;
    let row = letter::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let keys = match row.case_id {
        Some(case) => app.keys().case(case).await?,
        None => None,
    };
    let file = match (row.case_id, &keys) {
        (Some(case), Some(_)) => Some(load::file(app, actor, case).await?),
        _ => None,
    };
    let case_number = file.as_ref().and_then(|file| file.number).map(|number| number.to_string());
    let guidance_number = match row.guidance_id {
        Some(id) => Some(guidance_number(app, actor, id).await?),
        None => None,
    };
    let content = damaged::whole(open_letter(app, &row, keys.as_ref()))?;
    let damaged = content.is_none();
    let content = content.flatten();
    let manners = manners(&row, content.as_ref(), file.as_ref());
    let can_undo = row.posted_at.is_some_and(|at| {
        let handler = file.as_ref().and_then(|file| file.handler);
        correction::check(actor, handler, row.posted_by, at, app.today()).is_ok()
    });
    let about = content.as_ref().and_then(|content| content.about);
    let telling = file.as_ref().and_then(|file| file.telling(about?, ContactWay::Post, row.posted_by));
    let posted_by = match row.posted_by {
        Some(id) => staff::Entity::find_by_id(id).one(app.read()).await?.map(|staff| staff.name),
        None => None,
    };
    Ok(Letter {
        id: row.id,
        content,
        damaged,
        created_at: row.created_at,
        posted: row.posted_on.map(|on| (on, posted_by.unwrap_or_default())),
        case: row.case_id,
        case_number,
        guidance_number,
        manners,
        can_undo,
        telling,
    })
}

/// The number of a file on a member, for those who may open it.
async fn guidance_number(app: &AppState, actor: &Actor, id: MeasureFileId) -> Result<String, AppError> {
    let row = guidance::Entity::find_by_id(id).one(app.read()).await?.ok_or(AppError::NotFound)?;
    files::may_know(app, actor, row.origin_case_id).await?;
    Ok(row.number)
}

fn open_letter(
    app: &AppState,
    row: &letter::Model,
    keys: Option<&CaseKeys>,
) -> Result<Option<LetterContent>, AppError> {
    let place = send::letter_place(row.id);
    match (row.case_id, keys) {
        (Some(_), Some(keys)) => Ok(Some(keys.open_json(place, &row.sealed)?)),
        (Some(_), None) => Ok(None),
        (None, _) => Ok(Some(app.keys().open_json(place, &row.sealed)?)),
    }
}
