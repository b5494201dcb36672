//! The eight grounds on which a complaint is not taken, as they stand on the page of the rules.

use entity::law::ground::{self, Ground};

use super::article;
use crate::prelude::*;
use text::public::rules as t;

/// The eight grounds, word by word and in plain words.
pub(super) fn grounds(lang: Lang) -> AnyView {
    Ground::ALL.iter().map(|ground| show(lang, *ground)).collect::<Vec<_>>().into_any()
}

/// That the Japanese text counts, where this is not it.
pub(super) fn translated(lang: Lang) -> Option<AnyView> {
    t::translated(lang).map(|(title, text)| html! { <Note title=title><p>{text}</p></Note> })
}

/// The way on, after the rules.
pub(super) fn start(lang: Lang) -> AnyView {
    html! { <Buttons><LinkButton href="/complain" label=t::START.get(lang)/></Buttons> }
}

/// Their entries in the contents.
pub(super) fn entries(lang: Lang) -> Vec<(String, String)> {
    Ground::ALL.iter().map(|ground| (t::anchor(*ground), t::numbered(lang, *ground))).collect()
}

fn show(lang: Lang, one: Ground) -> AnyView {
    let ground = t::ground(lang, one);
    html! {
        <section aria-labelledby=t::anchor(one)>
            <h3 id=t::anchor(one)>{t::numbered(lang, one)}</h3>
            {article::quote(ground::rule(one).quotation.to_owned(), t::VERBATIM.get(lang).to_owned())}
            {ground.translation.map(|words| article::quote(words.to_owned(), t::TRANSLATION.get(lang).to_owned()))}
            <dl>
                <dt>{t::PLAIN.get(lang)}</dt>
                <dd>{ground.plain}</dd>
                <dt>{t::DECIDES.get(lang)}</dt>
                <dd>{ground.decides}</dd>
                <dt>{t::BACK.get(lang)}</dt>
                <dd>{ground.back}</dd>
            </dl>
        </section>
    }
}
