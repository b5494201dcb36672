//! What does not open any more: a damaged value is one row's misfortune, and what stands beside it is shown. Which row it
//! is, the vault writes into the log (`Place::whole`).

use std::collections::HashMap;

use entity::id::{FileId, MeasureFileId};
use schema::{case_file, guidance};

use vault::file_name::FileName;
use vault::keys::{CaseKeys, SealContext};

use crate::prelude::*;

/// The rows of a list, and the numbers of those that are damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows<T> {
    /// The rows that could be read.
    pub whole: Vec<T>,
    /// The numbers of the others.
    pub damaged: Vec<String>,
}

/// What was opened, or nothing if it is damaged; every other failure stays one.
///
/// # Errors
/// Every failure but damage.
pub(crate) fn whole<T, E: Into<AppError>>(opened: Result<T, E>) -> Result<Option<T>, AppError> {
    match opened.map_err(Into::into) {
        Ok(value) => Ok(Some(value)),
        Err(AppError::Damaged) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The name of a file, or one made from its id where the name is damaged: its bytes may be whole.
///
/// # Errors
/// Every failure but damage.
pub(crate) fn file_name(keys: &CaseKeys, id: FileId, sealed: &[u8]) -> Result<FileName, AppError> {
    let name = whole(keys.open(SealContext::new("file", "sealed_name", id.0), sealed))?;
    Ok(name.map_or_else(|| FileName::clean(&id.to_string()), |name| FileName::clean_bytes(&name)))
}

/// The numbers of cases, which are not sealed.
pub(crate) async fn case_numbers<C: ConnectionTrait>(
    db: &C,
    ids: &[CaseId],
) -> Result<HashMap<CaseId, String>, AppError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(CaseId, String)> = case_file::Entity::find()
        .select_only()
        .columns([case_file::Column::Id, case_file::Column::Number])
        .filter(case_file::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The number of a file on a member, which is not sealed.
pub(crate) async fn guidance_number<C: ConnectionTrait>(db: &C, id: MeasureFileId) -> Result<Option<String>, AppError> {
    Ok(guidance::Entity::find_by_id(id).one(db).await?.map(|row| row.number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use vault::Error;

    #[test]
    fn only_damage_is_passed_over() {
        assert!(matches!(whole(Ok::<_, Error>(1)), Ok(Some(1))));
        assert!(matches!(whole(Err::<u8, _>(Error::Forged)), Ok(None)));
        assert!(matches!(whole(Err::<u8, _>(Error::Json("line 1".to_owned()))), Ok(None)));
        assert!(matches!(whole(Err::<u8, _>(Error::NoKeys)), Err(AppError::Broken(_))));
        assert!(matches!(whole(Err::<u8, _>(AppError::NotFound)), Err(AppError::NotFound)));
    }
}
