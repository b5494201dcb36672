//! The member list as a file that people take away and that an import reads again, letter for letter.

pub mod write;

use entity::member::{EndReason, OtherName};
use entity::member_column::Column;

use crate::import::keep;
use crate::prelude::*;
use crate::query::members::Member;
use text::member_column as words;

/// The whole list as cells, for a person who takes it away: it holds what is not published, so it is written down who did.
///
/// # Errors
/// [`AppError::Forbidden`]; database failures.
pub async fn take(app: &AppState, actor: &Actor, request_id: &str) -> Result<Vec<Vec<String>>, AppError> {
    permission::need(actor, Permission::KeepRegisters)?;
    let listed = keep::listed(app.read()).await?;
    let line = audit::AuditLine {
        actor,
        action: "list.exported",
        subject_kind: "list",
        subject: None,
        reason: None,
        request_id,
    };
    let tx = app.db().begin().await?;
    audit::write(&tx, app.now(), line).await?;
    tx.commit().await?;
    Ok(listed.members.iter().map(cells).collect())
}

/// What stands in the columns, in the order of [`Column::ALL`].
pub(crate) fn cells(member: &Member) -> Vec<String> {
    Column::ALL.iter().map(|column| cell(member, *column)).collect()
}

fn cell(member: &Member, column: Column) -> String {
    match column {
        Column::FormerName => lines(&member.former_names, |other| other.name.clone()),
        Column::FormerKana => lines(&member.former_names, |other| other.kana.clone().unwrap_or_default()),
        Column::FormerUntil => lines(&member.former_names, until),
        Column::BrandName => lines(&member.brands, |other| other.name.clone()),
        Column::BrandKana => lines(&member.brands, |other| other.kana.clone().unwrap_or_default()),
        Column::BrandUntil => lines(&member.brands, until),
        Column::ConsentMeans => member.consent_means.map(|means| words::means(means).to_owned()).unwrap_or_default(),
        Column::CoveredUntil => member.covered_until.map(|day| day.to_string()).unwrap_or_default(),
        Column::EndedReason => {
            let code = member.ended_reason.as_deref().and_then(EndReason::from_code);
            code.map(|code| words::reason(code).to_owned()).unwrap_or_default()
        }
        plain => member.text(plain).unwrap_or_default(),
    }
}

fn until(other: &OtherName) -> String {
    other.until.map(|day| day.to_string()).unwrap_or_default()
}

/// One line each; a list that says nothing is an empty cell.
fn lines(names: &[OtherName], of: impl Fn(&OtherName) -> String) -> String {
    let lines: Vec<String> = names.iter().map(of).collect();
    if lines.iter().all(String::is_empty) { String::new() } else { lines.join("\n") }
}

/// The headings, in the order of [`Column::ALL`].
pub fn headings() -> Vec<String> {
    Column::ALL.iter().map(|column| words::heading(*column).to_owned()).collect()
}
