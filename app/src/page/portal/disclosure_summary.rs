//! What a member sees of a complaint. The desk's preview and the member's page are this very piece.

use entity::application::answer::FileGiven;
use entity::case::disclosure::{Disclosure, ShownApplicant};

use crate::prelude::*;
use text::answering::notify as t;
use text::case::denied;

/// Everything that was told, as rows; `files` with the address behind each, if it can be opened from here.
pub(crate) fn told(lang: Lang, copy: &Disclosure, files: &[(FileGiven, Option<String>)]) -> AnyView {
    let mut rows = Vec::new();
    match &copy.applicant {
        ShownApplicant::Named { name, principal } => {
            rows.push(SummaryRow::text(t::APPLICANT, name.clone()));
            rows.extend(principal.as_ref().map(|name| SummaryRow::text(t::PRINCIPAL, name.clone())));
        }
        ShownApplicant::Unnamed => rows.push(SummaryRow::text(t::APPLICANT, t::UNNAMED)),
    }
    rows.extend(
        copy.particulars
            .iter()
            .map(|particular| SummaryRow::text(denied::item(particular.item), particular.value.clone())),
    );
    let points = copy.points.iter().map(|point| t::point(point.no.0, &point.text)).collect();
    rows.push(SummaryRow::texts(t::POINTS, points));
    rows.push(SummaryRow::text(t::FACTS_ROW, copy.facts.clone()));
    let asked = copy.questions.iter().enumerate().map(|(n, question)| format!("{}. {question}", n + 1)).collect();
    rows.push(SummaryRow::texts(t::QUESTIONS, asked));
    rows.push(SummaryRow::text(t::DUE_ROW, date::day(lang, copy.answer_by)));
    if !files.is_empty() {
        let list: Vec<AnyView> = files
            .iter()
            .map(|(file, href)| match href.clone() {
                Some(href) => html! { <li><a href=href>{file.name.clone()}</a></li> },
                None => html! { <li>{file.name.clone()}</li> },
            })
            .collect();
        rows.push(SummaryRow::view(t::FILES, view! { <ul>{list}</ul> }));
    }
    rows.push(SummaryRow::text(t::BASIS, t::BASIS_TEXT));
    html! { <SummaryList rows=rows/> }
}
