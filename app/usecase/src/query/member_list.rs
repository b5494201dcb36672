//! The member list as a whole, for whoever takes it away as data.

use crate::prelude::*;
use crate::query::member_index;
use crate::query::member_search::{by_ids, names_nobody};
use crate::query::members::Member;
use crate::state::member_index::MemberQuery;

/// How many rows are in memory at once.
const AT_ONCE: usize = 500;

/// Hands every member that is asked for to `each`, by reading. They come in small lots: the whole list may be long.
///
/// # Errors
/// If the database fails, or what `each` answers.
pub async fn everything(
    app: &AppState,
    query: &MemberQuery,
    mut each: impl FnMut(Member) -> Result<(), AppError> + Send,
) -> Result<(), AppError> {
    if names_nobody(query) {
        return Ok(());
    }
    let ids = member_index::now(app).await?.find(query, 0, usize::MAX).ids;
    for lot in ids.chunks(AT_ONCE) {
        for member in by_ids(app, lot).await? {
            each(member)?;
        }
    }
    Ok(())
}

/// The state of the list: another one after every change.
pub async fn state(app: &AppState) -> Result<i64, AppError> {
    Ok(member_index::now(app).await?.seq())
}

/// When the public list became what it is: by the hand of somebody, or because a day of coverage came.
pub async fn changed_at(app: &AppState) -> Result<Option<DateTime<Utc>>, AppError> {
    Ok(member_index::now(app).await?.changed_at(app.now(), app.today()))
}
