//! How to photograph a paper and what to cover first: drawings, and a table of the papers.

use entity::application::answer::IdentityDocument;

use crate::page::complain::prelude::*;
use text::complain::identity as t;

/// The box above the file field.
pub(super) fn cover(lang: Lang) -> AnyView {
    html! {
        <Note kind=NoteKind::Warn title=t::COVER.get(lang)>
            <p>{t::COVER_TEXT.get(lang)}</p>
            <ul class="drawings">
                <li class="drawings__item">
                    {covered_card(lang)}
                    <p class="drawings__caption">{t::CAPTION_COVER.get(lang)}</p>
                </li>
                <li class="drawings__item">
                    {front_only(lang)}
                    <p class="drawings__caption">{t::CAPTION_FRONT.get(lang)}</p>
                </li>
                <li class="drawings__item">
                    {whole_card(lang)}
                    <p class="drawings__caption">{t::CAPTION_WHOLE.get(lang)}</p>
                </li>
            </ul>
        </Note>
    }
}

/// A card with face, lines and the word that says it is none.
fn card(lang: Lang) -> AnyView {
    html! {
        <rect class="drawing__card" x="10" y="20" width="160" height="100" rx="8"></rect>
        <circle class="drawing__face" cx="42" cy="58" r="12"></circle>
        <path class="drawing__face" d="M24 92c2-16 34-16 36 0z"></path>
        <path class="drawing__line" d="M74 46h80M74 60h64"></path>
        <text class="drawing__sample" x="90" y="38" text-anchor="middle">{t::SAMPLE.get(lang)}</text>
    }
}

fn covered_card(lang: Lang) -> AnyView {
    html! {
        <svg class="drawing" viewBox="0 0 180 140" role="img" aria-label=t::DRAWING_COVER.get(lang)>
            {card(lang)}
            <rect class="drawing__note" x="70" y="76" width="92" height="30"></rect>
            <text class="drawing__word" x="116" y="96" text-anchor="middle">{t::STICKY.get(lang)}</text>
        </svg>
    }
}

fn front_only(lang: Lang) -> AnyView {
    html! {
        <svg class="drawing" viewBox="0 0 180 140" role="img" aria-label=t::DRAWING_FRONT.get(lang)>
            <rect class="drawing__back" x="60" y="44" width="110" height="84" rx="8"></rect>
            <text class="drawing__word" x="147" y="116" text-anchor="middle">{t::BACK.get(lang)}</text>
            <path class="drawing__cross" d="M100 92l24 24M124 92l-24 24"></path>
            <rect class="drawing__card" x="10" y="12" width="110" height="72" rx="8"></rect>
            <circle class="drawing__face" cx="34" cy="42" r="9"></circle>
            <path class="drawing__face" d="M20 68c2-12 26-12 28 0z"></path>
            <path class="drawing__line" d="M58 42h50M58 54h38"></path>
            <text class="drawing__sample" x="72" y="30" text-anchor="middle">{t::SAMPLE.get(lang)}</text>
        </svg>
    }
}

fn whole_card(lang: Lang) -> AnyView {
    html! {
        <svg class="drawing" viewBox="0 0 180 140" role="img" aria-label=t::DRAWING_WHOLE.get(lang)>
            {card(lang)}
            <path class="drawing__frame" d="M4 30V10h20M156 10h20v20M176 110v20h-20M24 130H4v-20"></path>
            <path class="drawing__line" d="M74 76h64M74 90h80"></path>
        </svg>
    }
}

/// What is photographed and covered on which paper, and the papers that prove nothing today.
pub(super) fn documents(lang: Lang) -> AnyView {
    let rows: Vec<_> = IdentityDocument::ALL
        .iter()
        .map(|document| {
            view! {
                <tr>
                    <th scope="row">{answer::document(lang, *document)}</th>
                    <td>{t::show(lang, *document)}</td>
                    <td>{t::hide(lang, *document)}</td>
                </tr>
            }
        })
        .collect();
    let not_taken = [t::NOT_BACK, t::NOT_INSURANCE, t::NOT_INSURANCE_NOTICE, t::NOT_ALIEN, t::NOT_NOTICE]
        .map(|word| word.get(lang).to_owned());
    html! {
        <h2>{t::TABLE.get(lang)}</h2>
        <Table id="documents" caption=t::TABLE.get(lang)
            head=[t::TABLE_DOCUMENT.get(lang), t::TABLE_SHOW.get(lang), t::TABLE_HIDE.get(lang)]>{rows}</Table>
        <h2>{t::NOT_TAKEN.get(lang)}</h2>
        <Bullets items=not_taken.to_vec()/>
    }
}
