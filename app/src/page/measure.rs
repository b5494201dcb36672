//! What a measure on a member says, as the desk and the member both read it.

use entity::law::guidance::Rung;
use entity::measure::MeasureDraft;

use crate::prelude::*;
use text::measure as codes;

/// What a measure says, as rows.
pub(crate) fn said(lang: Lang, draft: &MeasureDraft) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::text(codes::FACTS, draft.facts.clone()),
        SummaryRow::text(codes::DEMAND, draft.demand.clone()),
    ];
    rows.extend(draft.cites.as_ref().map(|cites| {
        let links: Vec<AnyView> = cites
            .clauses
            .iter()
            .map(|clause| {
                let href = format!("/guidelines/{}/v{}#{}", cites.slug, cites.version, clause.anchor);
                html! { <li><a href=href>{clause.heading.clone()}</a></li> }
            })
            .collect();
        let title = codes::version(&cites.title, cites.version);
        SummaryRow::view(codes::CITES, view! { {title}<ul class="plain-list">{links}</ul> })
    }));
    if !draft.articles.is_empty() {
        rows.push(SummaryRow::text(codes::ARTICLES, draft.articles.clone()));
    }
    let due = if draft.rung == Rung::Exclusion { codes::LAST_DAY } else { codes::DUE };
    rows.push(SummaryRow::text(due, date::day(lang, draft.due)));
    rows
}
