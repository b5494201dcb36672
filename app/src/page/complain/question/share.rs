//! S13: what may be told to the company, item by item, and whether the company may hand over its material.

use std::collections::BTreeSet;

use entity::application::answer::{Identifiers, MaterialsConsent, Share, ShareItem, ShareScope};
use entity::id::FileId;
use uuid::Uuid;

use super::choices;
use crate::page::complain::prelude::*;

pub(crate) struct Page;

/// How much may be told, with what follows.
pub(crate) fn scopes(lang: Lang) -> Vec<Choice> {
    ShareScope::ALL
        .iter()
        .map(|scope| {
            let choice = Choice::new(scope.code(), answer::share_scope(lang, *scope));
            match scope {
                ShareScope::WithoutName => choice.with_hint(ask::SHARE_WITHOUT_HINT.get(lang)),
                ShareScope::Named | ShareScope::NotYet => choice,
            }
        })
        .collect()
}

/// What may be ticked here. The identifiers have a page of their own, where writing them down is the consent.
fn ticked_here() -> Vec<ShareItem> {
    ShareItem::ALL.iter().copied().filter(|item| *item != ShareItem::Identifiers).collect()
}

fn with_identifiers(answers: &Answers, mut items: BTreeSet<ShareItem>) -> BTreeSet<ShareItem> {
    items.remove(&ShareItem::Identifiers);
    if answers.identifiers != Identifiers::default() {
        items.insert(ShareItem::Identifiers);
    }
    items
}

fn file_id(posted: &str) -> Option<FileId> {
    Uuid::try_parse(posted).ok().map(FileId)
}

impl Question for Page {
    const STOP: WizardStep = WizardStep::Share;
    const TITLE: Word = ask::SHARE;

    fn fill(answers: &Answers) -> Fields {
        let mut fields = Fields::default();
        if let Some(share) = &answers.share {
            fields.push("scope", share.scope.code());
            for item in &share.items {
                fields.push("item", item.code());
            }
            for file in &share.files {
                fields.push("file", file.to_string());
            }
            fields.push("materials", share.materials.code());
        }
        fields
    }

    fn read(about: &QuestionContext<'_>, fields: &Fields) -> Result<AnswersChange, FieldErrors> {
        let mut reader = AnswerReader::new(about, fields);
        let scope = reader.choice("scope", ShareScope::from_code, error::SHARE);
        let items: BTreeSet<ShareItem> = reader.choices("item", ShareItem::from_code);
        let ticked = reader.choices("file", file_id);
        let files: BTreeSet<FileId> =
            about.answers.files.iter().map(|file| file.id).filter(|id| ticked.contains(id)).collect();
        let materials = reader.choice("materials", MaterialsConsent::from_code, error::MATERIALS);
        let share = scope.zip(materials).map(|(scope, materials)| match scope {
            ShareScope::Named => Share { scope, items: with_identifiers(about.answers, items), files, materials },
            ShareScope::WithoutName => Share { scope, items: BTreeSet::new(), files, materials },
            ShareScope::NotYet => Share { scope, items: BTreeSet::new(), files: BTreeSet::new(), materials },
        });
        reader.done(Box::new(move |answers| answers.share = share))
    }

    fn view(about: &QuestionContext<'_>, form: &FilledForm) -> AnyView {
        let lang = about.lang;
        let files: Vec<_> =
            about.answers.files.iter().map(|file| Choice::new(file.id.to_string(), file.name.clone())).collect();
        html! {
            <h1>{ask::SHARE.get(lang)}</h1>
            <p>{ask::SHARE_INTRO.get(lang)}</p>
            <p><strong>{ask::SHARE_NEVER.get(lang)}</strong></p>
            <Radios at=form.at("scope") label=ask::SHARE_SCOPE.get(lang) need=Need::Required choices=scopes(lang)/>
            <Checks at=form.at("item") label=ask::SHARE_ITEMS.get(lang) hint=ask::SHARE_ITEMS_HINT.get(lang)
                need=Need::Optional choices=choices(lang, &ticked_here(), ShareItem::code, answer::share_item)/>
            {(!files.is_empty()).then(|| view! {
                <Checks at=form.at("file") label=ask::SHARE_FILES.get(lang) need=Need::Optional choices=files/>
            })}
            <Radios at=form.at("materials") label=ask::MATERIALS.get(lang) need=Need::Required
                choices=choices(lang, MaterialsConsent::ALL, MaterialsConsent::code, answer::materials)/>
        }
    }
}
