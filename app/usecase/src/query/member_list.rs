//! The member list as a whole, for whoever takes it away as data.

use chrono::{DateTime, Utc};

use crate::error::AppError;
use crate::query::member_index;
use crate::query::member_search::{by_ids, names_nobody};
use crate::query::members::Member;
use crate::state::AppState;
use crate::state::member_index::MemberQuery;

/// How many rows are in memory at once.
const AT_ONCE: usize = 500;

/// Hands every member that is asked for to `each`, by reading. They come in small lots: the whole list may be long.
///
/// # Errors
/// If the database fails, or what `each` answers.
pub async fn everything(
    desk: &AppState,
    query: &MemberQuery,
    mut each: impl FnMut(Member) -> Result<(), AppError> + Send,
) -> Result<(), AppError> {
    if names_nobody(query) {
        return Ok(());
    }
    let ids = member_index::now(desk).await?.find(query, 0, usize::MAX).ids;
    for lot in ids.chunks(AT_ONCE) {
        for member in by_ids(desk, lot).await? {
            each(member)?;
        }
    }
    Ok(())
}

/// The state of the list: another one after every change.
///
/// # Errors
/// If the database fails.
pub async fn state(desk: &AppState) -> Result<i64, AppError> {
    Ok(member_index::now(desk).await?.seq())
}

/// When the public list became what it is: by the hand of somebody, or because a day of coverage came.
///
/// # Errors
/// If the database fails.
pub async fn changed_at(desk: &AppState) -> Result<Option<DateTime<Utc>>, AppError> {
    Ok(member_index::now(desk).await?.changed_at(desk.now(), desk.today()))
}
