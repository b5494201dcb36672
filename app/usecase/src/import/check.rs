//! Looks at every row of a file as the form would: what is wrong with which cell, what would be right, what a person
//! should look at again, and what the row means.

use std::collections::HashMap;

use entity::member_column::Column;
use entity::spreadsheet;

use super::judged::{Judged, Listed, Problem, Reading, Weight, company, shown};
use super::row::Look;
use text::staff::import::cell as t;

/// Looks at every row after the headings.
pub(crate) fn judge(reading: Reading<'_>, listed: &Listed) -> Vec<Judged> {
    let width = reading.table.rows.get(reading.head).map_or(0, |row| row.cells.len());
    let rows = reading.table.rows.iter().skip(reading.head.saturating_add(1));
    let mut judged: Vec<Judged> = rows.map(|row| Look::new(reading, width, row).judge(listed)).collect();
    across(reading, &mut judged, listed);
    for row in &mut judged {
        if row.weight() == Some(Weight::Wrong) {
            row.meaning = None;
        }
    }
    judged
}

/// What can be seen only by looking at several rows.
fn across(reading: Reading<'_>, judged: &mut [Judged], listed: &Listed) {
    let mut numbers: HashMap<String, Vec<u32>> = HashMap::new();
    let mut names: HashMap<String, Vec<u32>> = HashMap::new();
    for row in judged.iter() {
        if let Some(number) = &row.corporate_number {
            numbers.entry(number.clone()).or_default().push(row.number);
        }
        if let Some(meaning) = &row.meaning {
            names.entry(company(&meaning.input.name, &meaning.input.prefecture)).or_default().push(row.number);
        }
    }
    let letters = |column: Column| {
        reading.columns.iter().position(|one| *one == Some(column)).map(spreadsheet::letters).unwrap_or_default()
    };
    let (number_letters, name_letters) = (letters(Column::Number), letters(Column::Name));
    for row in judged {
        let same = row.corporate_number.as_ref().and_then(|number| numbers.get(number)).filter(|rows| rows.len() > 1);
        if let (Some(rows), Some(number)) = (same, row.corporate_number.clone()) {
            row.problems.push(Problem {
                column: Some(Column::Number),
                letters: number_letters.clone(),
                found: number,
                say: t::same_number(rows),
                weight: Weight::Wrong,
            });
            continue;
        }
        let Some(meaning) = &row.meaning else { continue };
        let (name, prefecture) = (&meaning.input.name, &meaning.input.prefecture);
        let twins = names.get(&company(name, prefecture)).filter(|rows| rows.len() > 1);
        let listed = listed
            .namesakes(name, prefecture)
            .find(|member| meaning.member.is_none() && !numbers.contains_key(&member.number));
        let say = match (twins, listed) {
            (Some(rows), _) => t::same_name(rows),
            (None, Some(member)) => t::same_name_listed(&member.name, &member.number),
            (None, None) => continue,
        };
        row.problems.push(Problem {
            column: Some(Column::Name),
            letters: name_letters.clone(),
            found: shown(name),
            say,
            weight: Weight::Look,
        });
    }
}
