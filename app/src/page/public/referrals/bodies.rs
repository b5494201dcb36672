//! The accredited bodies by field and name: an old list, and it says so.

use entity::referral::Certainty;

use super::card;
use crate::prelude::*;
use text::public::referrals as t;
use usecase::query::referrals::{self, ReferralDesk};

/// The anchor of the section.
pub(in crate::page::public) const ANCHOR: &str = "bodies";

/// The section: why, how old, the search, and what it found if something was asked.
pub(super) fn section(lang: Lang, desks: &[ReferralDesk], fields: &Fields) -> AnyView {
    let asked = fields.pairs().any(|(name, _)| name == "field" || name == "q");
    let found = asked.then(|| results(lang, &referrals::bodies(desks, fields.trimmed("field"), fields.trimmed("q"))));
    html! {
        <section aria-labelledby=ANCHOR>
            <h2 id=ANCHOR>{t::BODIES.get(lang)}</h2>
            <p>{t::BODIES_WHY.get(lang)}</p>
            <Note kind=NoteKind::Warn>
                <p>{t::BODIES_OLD.get(lang)}</p>
                <p><a href=t::PRESENT_LIST rel="noreferrer">{t::BODIES_PRESENT.get(lang)}</a></p>
            </Note>
            {form(lang, desks, fields)}
            {found}
        </section>
    }
}

fn form(lang: Lang, desks: &[ReferralDesk], fields: &Fields) -> AnyView {
    let mut choices = vec![Choice::new("", t::ANY_FIELD.get(lang))];
    for desk in desks.iter().filter(|desk| desk.is_listed_body() && !desk.field.is_empty()) {
        if !choices.iter().any(|choice| choice.value == desk.field.ja) {
            choices.push(Choice::new(desk.field.ja.clone(), desk.field.get(lang)));
        }
    }
    html! {
        <form class="form sheet__screen" method="get" action=format!("/referrals#{ANCHOR}") role="search">
            <SelectField at=fields.at("field") label=t::FIELD.get(lang) choices=choices/>
            <TextField at=fields.at("q") label=t::QUERY.get(lang) hint=t::QUERY_HINT.get(lang)
                kind=InputKind::Search/>
            <Buttons><Button label=t::SEARCH.get(lang)/></Buttons>
        </form>
    }
}

fn results(lang: Lang, found: &[&ReferralDesk]) -> AnyView {
    if found.is_empty() {
        return html! {
            <div class="empty">
                <p role="status">{t::NO_BODY.get(lang)}</p>
                <p>{t::NO_BODY_NEXT.get(lang)}</p>
            </div>
        };
    }
    let lines: Vec<_> = found.iter().map(|desk| line(lang, desk)).collect();
    html! {
        <h3 id="found">{t::FOUND.get(lang)}</h3>
        <p role="status"><strong>{t::found(lang, found.len())}</strong></p>
        <ul class="finds" aria-labelledby="found">{lines}</ul>
    }
}

fn line(lang: Lang, desk: &ReferralDesk) -> AnyView {
    let corrected = desk.is_corrected().then(|| {
        let text = t::in_source(lang, &desk.source_name, &desk.source_field, desk.certainty);
        view! { <p class="find__sub">{t::IN_SOURCE.get(lang)}<br/><span class="as-typed">{text}</span></p> }
    });
    let doubtful = (desk.certainty == Certainty::Doubtful && !desk.is_corrected())
        .then(|| view! { <p class="find__sub"><Tag label=t::DOUBTFUL.get(lang) tone=Tone::Hold/></p> });
    let phones = (!desk.phones.is_empty()).then(|| view! { <p>{t::numbers(lang, &desk.phones)}</p> });
    html! {
        <li class="find">
            <div>
                <p class="find__name"><a href=format!("/referrals/{}", desk.key)>{card::said(lang, &desk.name)}</a></p>
                {corrected}
                {doubtful}
            </div>
            <div>
                <p class="find__sub">{card::said(lang, &desk.field)}</p>
                {phones}
            </div>
        </li>
    }
}
