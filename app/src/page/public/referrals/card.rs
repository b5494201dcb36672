//! What is said of one desk: numbers, hours, why, what to say, and how fresh all that is.

use chrono::NaiveDate;
use entity::referral::{Certainty, Dated, Freshness};

use crate::prelude::*;
use text::public::{hours, referrals as t};
use usecase::query::referrals::{BilingualText, ReferralDesk};

/// How much of a desk is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What helps to call.
    Short,
    /// With field, source and what the source says.
    Whole,
}

/// By when a number must have been looked at.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    pub(super) today: NaiveDate,
    /// Days for which a check counts.
    pub(super) days: u16,
}

/// A text of the register in the language of the page, marked where it is in the other one.
pub(super) fn said(lang: Lang, said: &BilingualText) -> AnyView {
    let text = said.get(lang).to_owned();
    let own = said.lang_of(lang);
    let tag = (own != lang).then(|| own.tag());
    html! { <span class="as-typed" lang=tag>{text}</span> }
}

/// The rows of a desk.
pub(super) fn rows(lang: Lang, measure: Measure, desk: &ReferralDesk, extent: Extent) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    if !desk.phones.is_empty() {
        let numbers: Vec<_> =
            desk.phones.iter().map(|phone| view! { <li><a href=hours::tel(phone)>{phone.clone()}</a></li> }).collect();
        rows.push(SummaryRow::view(t::PHONE.get(lang), view! { <ul class="plain-list">{numbers}</ul> }));
    }
    for (label, text) in [(t::HOURS, &desk.hours), (t::ADDRESS, &desk.address)] {
        if !text.is_empty() {
            rows.push(SummaryRow::view(label.get(lang), said(lang, text)));
        }
    }
    if let Some(site) = &desk.website {
        let (href, label) = (site.clone(), site.clone());
        rows.push(SummaryRow::view(
            t::WEBSITE.get(lang),
            view! { <a class="address" href=href rel="noreferrer">{label}</a> },
        ));
    }
    for (label, text) in [(t::WHY, &desk.why), (t::FIELD, &desk.field)] {
        if !text.is_empty() {
            rows.push(SummaryRow::view(label.get(lang), said(lang, text)));
        }
    }
    if !desk.say.is_empty() {
        rows.push(SummaryRow::view(t::SAY.get(lang), to_say(lang, &desk.say)));
    }
    if !desk.note.is_empty() {
        rows.push(SummaryRow::view(t::NOTE.get(lang), said(lang, &desk.note)));
    }
    if desk.can_grow_old() || extent == Extent::Whole {
        rows.push(SummaryRow::view(t::CHECKED.get(lang), checked(lang, desk.freshness(measure.today, measure.days))));
    }
    if extent == Extent::Whole {
        rows.extend(of_source(lang, desk));
    }
    rows
}

/// What one says to a Japanese desk is Japanese; readers of English see what it means, too.
fn to_say(lang: Lang, say: &BilingualText) -> AnyView {
    let japanese = t::said(lang, &say.ja);
    match lang {
        Lang::Ja => html! { <span>{japanese}</span> },
        Lang::En => {
            let meaning = (!say.en.is_empty()).then(|| view! { <span>{t::said(lang, &say.en)}</span><br/> });
            html! { {meaning}<span lang="ja">{japanese}</span> }
        }
    }
}

fn checked(lang: Lang, freshness: Freshness) -> AnyView {
    let text = t::checked(lang, freshness);
    match freshness {
        Freshness::Fresh(_) => html! { <span>{text}</span> },
        Freshness::Never => html! { <Tag label=text tone=Tone::Hold/> },
        Freshness::Old(_) => html! { <strong>{text}</strong> },
    }
}

fn of_source(lang: Lang, desk: &ReferralDesk) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let source = t::source(lang, desk.source.get(lang), Dated::parse(&desk.source_on));
    if !source.is_empty() {
        rows.push(SummaryRow::text(t::SOURCE.get(lang), source));
    }
    if desk.is_corrected() {
        let what = t::in_source(lang, &desk.source_name, &desk.source_field, desk.certainty);
        rows.push(SummaryRow::text(t::IN_SOURCE.get(lang), what));
    } else if desk.certainty == Certainty::Doubtful {
        rows.push(SummaryRow::text(t::IN_SOURCE.get(lang), t::DOUBTFUL.get(lang)));
    }
    rows
}
