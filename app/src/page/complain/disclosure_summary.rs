//! What the company learns and what it does not, by the rule that guards the telling itself.

use entity::application::Application;
use entity::application::answer::{DangerKind, FilePurpose};
use entity::case::Case;
use entity::case::disclosure::Item;
use entity::case::disclosure_check;
use entity::case::file::{Consent, FileEntry};
use entity::case::point::Audience;
use entity::id::CaseId;
use entity::people::Party;

use crate::page::complain::prelude::*;
use text::complain::check as t;

/// The two columns as words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    /// What may be told.
    pub(crate) told: Vec<String>,
    pub(crate) kept: Vec<String>,
}

/// What the consent on record lets through, and what it does not.
pub(crate) fn columns(lang: Lang, file: &Case) -> Columns {
    split(lang, file, Files::ByName)
}

/// The same with the number of papers only, for a sheet on which there is little room.
pub(crate) fn columns_in_short(lang: Lang, file: &Case) -> Columns {
    split(lang, file, Files::Counted)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Files {
    ByName,
    Counted,
}

fn split(lang: Lang, file: &Case, files: Files) -> Columns {
    let allowed = disclosure_check::allowed(file);
    let mut columns = Columns::default();
    let mut put = |kept: bool, words: String| {
        let column = if kept { &mut columns.kept } else { &mut columns.told };
        if !column.contains(&words) {
            column.push(words);
        }
    };
    for word in [t::ITEM_STORY, t::ITEM_CONTACTED] {
        put(allowed.barred.is_some(), word.get(lang).to_owned());
    }
    for entry in &allowed.items {
        put(entry.barred.is_some(), item(entry.item).get(lang).to_owned());
    }
    let evidence = |entry: &&FileEntry| {
        entry.from == Party::Applicant && entry.file.purpose == FilePurpose::Evidence && entry.destroyed_at.is_none()
    };
    let (mut open, mut closed) = (0, 0);
    for entry in file.files.iter().filter(evidence) {
        let barred = allowed.files.iter().find(|one| one.file == entry.file.id).is_none_or(|one| one.barred.is_some());
        if files == Files::ByName {
            put(barred, t::file(lang, &entry.file.name));
        }
        if barred { closed += 1 } else { open += 1 }
    }
    if files == Files::Counted {
        for (barred, count) in [(false, open), (true, closed)] {
            if count > 0 {
                put(barred, t::files(lang, count));
            }
        }
    }
    for word in [t::ITEM_IDENTITY, t::ITEM_DANGER, t::ITEM_SUPPORT] {
        put(true, word.get(lang).to_owned());
    }
    columns
}

/// The box with both columns.
pub(crate) fn view(lang: Lang, title: Word, why: Option<Word>, columns: Columns) -> AnyView {
    let list = |items: Vec<String>| {
        if items.is_empty() {
            return html! { <p>{t::NOTHING.get(lang)}</p> };
        }
        html! { <Bullets items=items/> }
    };
    html! {
        <section class="consent" aria-labelledby="consent-title">
            <h2 id="consent-title">{title.get(lang)}</h2>
            {why.map(|why| view! { <p>{why.get(lang)}</p> })}
            <div class="columns columns--half">
                <div>
                    <h3>{t::TOLD.get(lang)}</h3>
                    {list(columns.told)}
                </div>
                <div>
                    <h3>{t::KEPT.get(lang)}</h3>
                    {list(columns.kept)}
                </div>
            </div>
        </section>
    }
}

/// The box for answers that are about to be sent.
pub(super) fn of_draft(lang: Lang, draft: CaseId, answers: &Answers) -> AnyView {
    let Ok(said) = answers.clone().complete() else { return ().into_any() };
    let file = as_case(draft, &said);
    let feared = said.danger.as_ref().is_some_and(|danger| danger.kind != DangerKind::No);
    let why = match disclosure_check::allowed(&file).barred {
        Some(_) => Some(t::KEPT_ALL),
        None => feared.then_some(t::KEPT_DANGER),
    };
    view(lang, t::CONSENT, why, columns(lang, &file))
}

/// What an item of the rule is called here.
pub(crate) fn item(item: Item) -> Word {
    match item {
        Item::Name => t::ITEM_NAME,
        Item::PrincipalName => t::ITEM_PRINCIPAL,
        Item::BirthDate => t::ITEM_BIRTH,
        Item::Address => t::ITEM_ADDRESS,
        Item::Phone => t::ITEM_PHONE,
        Item::Mail => t::ITEM_MAIL,
        Item::CustomerNumber => ask::ID_NUMBER,
        Item::RegisteredMail => ask::ID_MAIL,
        Item::RegisteredPhone => ask::ID_PHONE,
        Item::RegisteredAddress => ask::ID_ADDRESS,
        Item::RegisteredName => ask::ID_NAME,
    }
}

/// The application as the case will hold it, as far as the rule of disclosure looks.
fn as_case(draft: CaseId, said: &Application) -> Case {
    let mut file = Case::new(draft);
    let at = chrono::DateTime::UNIX_EPOCH;
    file.consent = said.share.clone().map(|share| Consent { share, at, by: Party::Applicant });
    file.contact = said.contact.clone();
    file.files = said
        .all_files()
        .map(|given| FileEntry {
            file: given.clone(),
            from: Party::Applicant,
            with: None,
            at,
            audience: Audience::Applicant,
            destroyed_at: None,
        })
        .collect();
    file.application = Some(said.clone());
    file
}
