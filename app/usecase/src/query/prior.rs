//! Earlier cases of the same applicant, found by a keyed digest of the name, so that a repetition can be seen.

use entity::case::Case;
use entity::case::finding::PriorCase;
use entity::search::fold;
use schema::case_file;

use crate::case::load;
use crate::prelude::*;
use vault::keys::Blind;

/// The most earlier cases that are opened.
const MOST: u64 = 20;

/// Earlier cases of who applied here, as far as this person may know of them.
pub async fn of_applicant(app: &AppState, actor: &Actor, file: &Case) -> Result<Vec<PriorCase>, AppError> {
    let Some(name) = file.application.as_ref().and_then(|said| said.name.as_ref()) else { return Ok(Vec::new()) };
    let index = app.keys().blind(Blind::Name, &fold(&name.name));
    let ids: Vec<CaseId> = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::ApplicantIndex.eq(index))
        .filter(case_file::Column::Id.ne(file.id))
        .order_by_desc(case_file::Column::ReceivedAt)
        .limit(MOST)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut found = Vec::new();
    for id in ids {
        match load::file(app, actor, id).await {
            Ok(earlier) => found.push(PriorCase {
                id,
                number: earlier.number.map(|number| number.to_string()).unwrap_or_default(),
                member: earlier.member.as_ref().map(|confirmed| confirmed.matched.member),
                subjects: earlier.points.iter().filter_map(|point| point.subject).collect(),
                status: earlier.status,
                text: earlier.application.map(|said| said.what_happened).unwrap_or_default(),
            }),
            // What is damaged stands in the log; this case is not read any worse without it.
            Err(AppError::NotFound | AppError::Damaged) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}
