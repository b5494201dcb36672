//! What the page of one file on a member needs besides the file: its case, its letters, how the member is reached.

use entity::id::MeasureFileId;
use entity::measure::{Event, MeasureFile, Recorded, notice};
use schema::letter;

use crate::case::load;
use crate::letter::content::LetterContent;
use crate::letter::measure::{self, Addressee, PortalReach};
use crate::letter::send;
use crate::prelude::*;
use crate::support::damaged;
use text::Lang;

/// The most letters of one file that are shown at once.
const MOST: u64 = 100;

/// The number of the case behind a file, for somebody who may open the case.
pub async fn case_number(app: &AppState, actor: &Actor, file: &MeasureFile) -> Result<Option<String>, AppError> {
    let Some(case) = file.case else { return Ok(None) };
    match load::file(app, actor, case).await {
        Ok(opened) => Ok(opened.number.map(|number| number.to_string())),
        // Erased: the file outlives its case.
        Err(AppError::NotFound) => Ok(None),
        // Its number is not sealed, and who opened this file may know of it.
        Err(AppError::Damaged) => Ok(damaged::case_numbers(app.read(), &[case]).await?.remove(&case)),
        Err(other) => Err(other),
    }
}

/// The letters about a file, the newest first: key, when it was owed, when it was posted.
pub async fn letters(
    app: &AppState,
    file: MeasureFileId,
) -> Result<Vec<(Uuid, DateTime<Utc>, Option<NaiveDate>)>, AppError> {
    Ok(letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .column(letter::Column::CreatedAt)
        .column(letter::Column::PostedOn)
        .filter(letter::Column::GuidanceId.eq(file))
        .order_by_desc(letter::Column::CreatedAt)
        .order_by_desc(letter::Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(app.read())
        .await?)
}

/// How a member is reached.
pub async fn reached(app: &AppState, member: MemberId) -> Result<PortalReach, AppError> {
    let users = send::users(app.read(), member).await?;
    Ok(if users > 0 { PortalReach::Portal } else { PortalReach::Post })
}

/// The letter that would go if the proposal were approved now, by the same function that writes it; `None`: nothing is
/// proposed.
///
/// # Errors
/// [`AppError::NotFound`] for those who may not know of the file; database failures.
pub async fn preview(app: &AppState, actor: &Actor, file: &MeasureFile) -> Result<Option<LetterContent>, AppError> {
    let (Some(pending), Some(member)) = (&file.pending, file.member) else { return Ok(None) };
    let company = member::Entity::find_by_id(member).one(app.read()).await?.ok_or(AppError::NotFound)?;
    let event = Event::Issued { draft: pending.draft.clone(), by: pending.by, approved_by: actor.staff() };
    let recorded = Recorded { seq: file.version + 1, at: app.now(), actor: *actor, event };
    let mut after = file.clone();
    after.apply(&recorded);
    let Some(notice) = notice::owed(&after, &recorded) else { return Ok(None) };
    let to = Addressee { company: &company, reached: reached(app, member).await? };
    Ok(Some(measure::letter(Lang::Ja, app.organization(), app.today(), &after, to, notice)))
}

/// The id of the case with this number and the member it is about, for somebody who may open it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    pub case: CaseId,
    pub number: String,
    /// The member that staff confirmed.
    pub member: Option<MemberId>,
}

/// The case on which a file is to rest.
///
/// # Errors
/// [`AppError::NotFound`] if there is none or the person may not know of it; database failures.
pub async fn behind(app: &AppState, actor: &Actor, number: &str) -> Result<Behind, AppError> {
    let file = load::by_number(app, actor, number).await?;
    Ok(Behind {
        case: file.id,
        number: file.number.map(|number| number.to_string()).unwrap_or_default(),
        member: file.member.map(|confirmed| confirmed.matched.member),
    })
}
