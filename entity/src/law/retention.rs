//! How long things are kept, counted from what (house rules: the Act sets no period for the body's own records;
//! 準則 must).

use chrono::{Days, Months, NaiveDate};

use crate::application::answer::FilePurpose;
use crate::body::Terms;
use crate::case::file::{CaseFile, FileEntry};
use crate::id::FileId;
use crate::time::day_in_japan;

/// The day on which a case is erased: so many years after its end (house rule). `None`: it has not ended.
#[must_use]
pub fn case_until(file: &CaseFile, terms: &Terms) -> Option<NaiveDate> {
    let ended = day_in_japan(file.ended_at?);
    ended.checked_add_months(Months::new(u32::from(terms.case_years) * 12))
}

/// The day by which identity images are gone at the latest (house rule): so many days after they were looked at, or
/// the end of the case, whichever is earlier. They are destroyed with the check itself; this is the outer limit.
#[must_use]
pub fn identity_until(file: &CaseFile, terms: &Terms) -> Option<NaiveDate> {
    let checked =
        file.identity.at().and_then(|at| day_in_japan(at).checked_add_days(Days::new(u64::from(terms.identity_days))));
    let ended = file.ended_at.map(day_in_japan);
    match (checked, ended) {
        (Some(checked), Some(ended)) => Some(checked.min(ended)),
        (checked, ended) => checked.or(ended),
    }
}

/// The images of papers of proof that are kept no longer (house rule): those of an ended case, and those of identity or
/// authority so many days after they were looked at. One that came after that look is given the same days to be looked
/// at.
#[must_use]
pub fn papers_over(file: &CaseFile, terms: &Terms, today: NaiveDate) -> Vec<FileId> {
    let checked = |purpose| match purpose {
        FilePurpose::Identity => file.identity.at(),
        FilePurpose::Authority => file.authority.at(),
        FilePurpose::Evidence | FilePurpose::Original | FilePurpose::MemberMaterial | FilePurpose::OwnPaper => None,
    };
    let ended = file.ended_at.is_some_and(|at| day_in_japan(at) <= today);
    let over = |entry: &&FileEntry| {
        let proof = matches!(entry.file.purpose, FilePurpose::Identity | FilePurpose::Authority);
        let limit = checked(entry.file.purpose)
            .and_then(|at| day_in_japan(at.max(entry.at)).checked_add_days(Days::new(u64::from(terms.identity_days))));
        proof && entry.destroyed_at.is_none() && (ended || limit.is_some_and(|limit| limit <= today))
    };
    file.files.iter().filter(over).map(|entry| entry.file.id).collect()
}

/// The day on which an unsent draft is erased (house rule).
#[must_use]
pub fn draft_until(begun: NaiveDate, terms: &Terms) -> NaiveDate {
    begun.checked_add_days(Days::new(u64::from(terms.draft_days))).unwrap_or(begun)
}
