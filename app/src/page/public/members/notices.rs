//! Opt-out notices as a member's page shows them.

use chrono::NaiveDate;

use crate::prelude::*;
use text::public::opt_out as t;
use usecase::member::opt_out::OptOutInput;
use usecase::query::opt_outs::OptOut;

/// The section with the notices that the Commission has published; nothing where there are none.
pub(super) fn section(lang: Lang, today: NaiveDate, notices: Vec<OptOut>) -> Option<AnyView> {
    let known: Vec<_> = notices.into_iter().filter(|notice| notice.is_published(today)).collect();
    if known.is_empty() {
        return None;
    }
    let each: Vec<_> = known
        .into_iter()
        .map(|notice| {
            let over = notice.said.ended_on.is_some_and(|day| day <= today);
            view! {
                <h3>{t::filed(lang, notice.said.filed_on)}</h3>
                {over.then(|| view! { <p><Tag label=t::ENDED.get(lang)/></p> })}
                <SummaryList rows=rows(lang, &notice.said)/>
            }
        })
        .collect();
    Some(html! {
        <section aria-labelledby="opt-outs">
            <h2 id="opt-outs">{t::TITLE.get(lang)}</h2>
            <p>{t::LEAD.get(lang)}</p>
            <p>{t::HOW_TO_STOP.get(lang)}</p>
            {each}
        </section>
    })
}

/// The nine items, and the course of a notice.
pub(in crate::page) fn rows(lang: Lang, said: &OptOutInput) -> Vec<SummaryRow> {
    let day = |day: NaiveDate| date::day(lang, day);
    let mut rows = Vec::new();
    if let Some(number) = &said.ppc_number {
        rows.push(SummaryRow::text(t::PPC_NUMBER.get(lang), number.clone()));
    }
    rows.push(SummaryRow::text(t::FILED_ON.get(lang), day(said.filed_on)));
    rows.extend(said.published_on.map(|on| SummaryRow::text(t::PUBLISHED_ON.get(lang), day(on))));
    let texts = [
        (t::HOLDER_NAME, &said.holder_name),
        (t::HOLDER_ADDRESS, &said.holder_address),
        (t::HOLDER_REPRESENTATIVE, &said.holder_representative),
        (t::PURPOSE, &said.purpose),
        (t::ITEMS, &said.items),
        (t::ACQUIRED, &said.acquired),
        (t::PROVIDED, &said.provided),
        (t::STOPPED, &said.stopped),
        (t::REQUESTS, &said.requests),
        (t::UPDATED, &said.updated),
    ];
    rows.extend(texts.map(|(label, text)| SummaryRow::text(label.get(lang), text.clone())));
    rows.push(SummaryRow::text(t::STARTS_ON.get(lang), day(said.starts_on)));
    rows.extend(said.ended_on.map(|on| SummaryRow::text(t::ENDED_ON.get(lang), day(on))));
    if let Some(link) = &said.link {
        let shown = link.clone();
        rows.push(SummaryRow::view(
            t::LINK.get(lang),
            view! { <a href=link.clone() rel="noopener noreferrer external">{shown}</a> },
        ));
    }
    rows
}
