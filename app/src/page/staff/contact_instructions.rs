//! How a person is to be called or written to, as staff see it beside the call, the letter and the case.

use entity::case::contact_instructions::Manner;

use crate::prelude::*;
use text::staff::contact_instructions as t;

/// The sentences as a list; nothing where nothing was said.
pub(crate) fn list(lang: Lang, manners: &[Manner]) -> Option<AnyView> {
    let items: Vec<String> = manners.iter().map(|one| t::sentence(lang, one)).collect();
    (!items.is_empty()).then(|| html! { <Bullets items=items/> })
}

fn is_grave(manners: &[Manner]) -> bool {
    manners.iter().any(Manner::is_grave)
}

/// The sentences in a box with a title.
pub(crate) fn note(lang: Lang, manners: &[Manner]) -> Option<AnyView> {
    let list = list(lang, manners)?;
    let kind = if is_grave(manners) { NoteKind::Warn } else { NoteKind::Info };
    Some(html! { <Note kind=kind title=t::TITLE>{list}</Note> })
}

/// The sentences below a chip, for a cell of a table.
pub(crate) fn cell(lang: Lang, manners: &[Manner]) -> Option<AnyView> {
    let list = list(lang, manners)?;
    let tone = if is_grave(manners) { Tone::Hold } else { Tone::Plain };
    Some(html! { <Tag label=t::TITLE tone=tone/>{list} })
}

/// The short words for a list of letters.
pub(crate) fn marks(manners: &[Manner]) -> Vec<AnyView> {
    let words = manners.iter().filter_map(|one| t::mark(one));
    words.map(|word| html! { " "<Tag label=word tone=Tone::Hold/> }).collect()
}
