//! Changing a draft without losing an answer that its person has not seen: another tab, or another form of the same one, may
//! have saved it since the page was made.

use entity::application::draft::Answers;

use crate::case::draft;
use crate::prelude::*;

/// What came of saving an answer.
#[derive(Clone, Debug)]
pub enum Saved {
    /// These are the answers now.
    Yes(Box<Answers>),
    /// An answer would have been lost: these are the answers, and nothing was written.
    Overtaken(Box<Answers>),
}

/// Changes the answers, unless `loses` says of them before and after that one would be lost.
///
/// # Errors
/// As [`draft::change`].
pub async fn change(
    app: &AppState,
    id: CaseId,
    change: impl FnOnce(&mut Answers) -> Result<(), AppError> + Send,
    loses: impl FnOnce(&Answers, &Answers) -> bool + Send,
) -> Result<Saved, AppError> {
    change_and(app, id, change, loses, async |_: &DatabaseTransaction| Ok(())).await
}

/// The same, and does what belongs into the same transaction.
///
/// # Errors
/// As [`draft::change_and`].
pub async fn change_and<W>(
    app: &AppState,
    id: CaseId,
    change: impl FnOnce(&mut Answers) -> Result<(), AppError> + Send,
    loses: impl FnOnce(&Answers, &Answers) -> bool + Send,
    also: W,
) -> Result<Saved, AppError>
where
    W: AsyncFnOnce(&DatabaseTransaction) -> Result<(), AppError>,
{
    let mut other = None;
    let unless = |answers: &mut Answers| {
        let before = answers.clone();
        change(answers)?;
        if loses(&before, answers) {
            other = Some(Box::new(before));
            return Err(AppError::overtaken(None));
        }
        Ok(())
    };
    match (draft::change_and(app, id, unless, also).await, other) {
        (Ok(answers), _) => Ok(Saved::Yes(Box::new(answers))),
        (Err(AppError::Conflict(_)), Some(answers)) => Ok(Saved::Overtaken(answers)),
        (Err(error), _) => Err(error),
    }
}
