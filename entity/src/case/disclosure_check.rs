//! What the consent on record lets the member be told, and where a copy says more than that.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::disclosure::{Disclosure, Excess, Item, ShownApplicant, Why};
use super::file::Case;
use super::point::Taking;
use crate::application::answer::{FilePurpose, ShareItem, ShareScope};
use crate::id::FileId;
use crate::search;

/// One particular with whether it may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    pub item: Item,
    pub value: String,
    /// Why it may not be told; `None`: it may.
    pub barred: Option<Why>,
}

/// One file with whether it may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAllowance {
    pub file: FileId,
    /// Why it may not be told; `None`: it may.
    pub barred: Option<Why>,
}

/// What the consent on record permits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    /// Why nothing at all may be told; `None`: the points and facts may.
    pub barred: Option<Why>,
    /// Every particular on file.
    pub items: Vec<Allowance>,
    /// Every file of the case.
    pub files: Vec<FileAllowance>,
}

/// What the consent on record permits, item by item with the reason where it does not.
pub fn allowed(file: &Case) -> Allowed {
    let scope = file.consent.as_ref().map(|consent| consent.share.scope);
    let barred = match scope {
        None => Some(Why::NotAsked),
        Some(ShareScope::NotYet) => Some(Why::NothingYet),
        Some(ShareScope::Named | ShareScope::WithoutName) => None,
    };
    let items =
        values(file).into_iter().map(|(item, value)| Allowance { item, value, barred: bar(file, item) }).collect();
    let files = file
        .files
        .iter()
        .map(|entry| {
            let chosen = file.consent.as_ref().is_some_and(|consent| consent.share.files.contains(&entry.file.id));
            let why = if barred.is_some() {
                barred
            } else if entry.file.purpose.is_private() {
                Some(Why::Private)
            } else if entry.from != crate::people::Party::Applicant || entry.file.purpose != FilePurpose::Evidence {
                Some(Why::NotApplicants)
            } else if entry.destroyed_at.is_some() {
                Some(Why::Destroyed)
            } else if chosen {
                None
            } else {
                Some(Why::NotChosen)
            };
            FileAllowance { file: entry.file.id, barred: why }
        })
        .collect();
    Allowed { barred, items, files }
}

/// Everything in the copy that goes beyond the consent on record; empty: it may leave.
pub fn excess(file: &Case, copy: &Disclosure) -> Vec<Excess> {
    let allowed = allowed(file);
    if let Some(why) = allowed.barred {
        return vec![Excess::Everything { why }];
    }
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    if let ShownApplicant::Named { name, principal } = &copy.applicant {
        told.insert(Item::Name);
        check_item(&allowed, Item::Name, name, &mut found);
        if let Some(principal) = principal {
            told.insert(Item::PrincipalName);
            check_item(&allowed, Item::PrincipalName, principal, &mut found);
        }
    }
    for particular in &copy.particulars {
        told.insert(particular.item);
        check_item(&allowed, particular.item, &particular.value, &mut found);
    }
    for id in &copy.files {
        let verdict = allowed.files.iter().find(|entry| entry.file == *id);
        match verdict {
            Some(FileAllowance { barred: None, .. }) => {}
            Some(FileAllowance { barred: Some(why), .. }) => found.push(Excess::File { file: *id, why: *why }),
            None => found.push(Excess::File { file: *id, why: Why::NotApplicants }),
        }
    }
    for shown in &copy.points {
        let taken = file.points.iter().any(|point| point.no == shown.no && point.taking == Taking::Taken);
        if !taken {
            found.push(Excess::Point { no: shown.no });
        }
    }
    check_text(&allowed, copy, &mut found);
    found
}

fn check_item(allowed: &Allowed, item: Item, value: &str, found: &mut Vec<Excess>) {
    match allowed.items.iter().find(|entry| entry.item == item) {
        Some(Allowance { barred: Some(why), .. }) => found.push(Excess::Item { item, why: *why }),
        Some(Allowance { barred: None, value: given, .. }) if given != value => found.push(Excess::Altered { item }),
        Some(_) => {}
        None => found.push(Excess::Item { item, why: Why::NotAsked }),
    }
}

/// Looks for barred particulars in the free text, whatever the width, kana or spacing.
fn check_text(allowed: &Allowed, copy: &Disclosure, found: &mut Vec<Excess>) {
    let words: Vec<&str> = std::iter::once(&copy.facts)
        .chain(copy.points.iter().map(|point| &point.text))
        .chain(&copy.questions)
        .map(String::as_str)
        .collect();
    check_words(allowed, &words, found);
}

/// Barred particulars that stand in words meant for the member.
pub fn excess_in_words(file: &Case, words: &[&str]) -> Vec<Excess> {
    let mut found = Vec::new();
    check_words(&allowed(file), words, &mut found);
    found
}

fn check_words(allowed: &Allowed, words: &[&str], found: &mut Vec<Excess>) {
    // Joined by a sign that folding keeps, so that nothing is found across two texts.
    let folded = search::fold(&words.join("|"));
    for entry in allowed.items.iter().filter(|entry| entry.barred.is_some()) {
        let needle = search::fold(&entry.value);
        // One or two characters would be found in any text and say nothing.
        if needle.chars().count() > 2 && folded.contains(&needle) {
            found.push(Excess::InText { item: entry.item });
        }
    }
}

/// The particulars on file with their values.
fn values(file: &Case) -> Vec<(Item, String)> {
    let Some(said) = &file.application else { return Vec::new() };
    let ids = &said.identifiers;
    let found = [
        (Item::Name, said.name.as_ref().map(|name| name.name.clone())),
        (Item::PrincipalName, said.principal_name.clone()),
        (Item::BirthDate, said.birth_date.map(|day| day.format("%Y-%m-%d").to_string())),
        (Item::Address, file.contact.address.as_ref().map(crate::application::answer::Address::one_line)),
        (Item::Phone, file.contact.phone.as_ref().map(|phone| phone.typed.clone())),
        (Item::Mail, file.contact.mail.clone()),
        (Item::CustomerNumber, ids.customer_number.clone()),
        (Item::RegisteredMail, ids.mail.clone()),
        (Item::RegisteredPhone, ids.phone.clone()),
        (Item::RegisteredAddress, ids.address.clone()),
        (Item::RegisteredName, ids.name.clone()),
    ];
    found.into_iter().filter_map(|(item, value)| value.map(|value| (item, value))).collect()
}

/// Why a particular may not be told; `None`: it may.
fn bar(file: &Case, item: Item) -> Option<Why> {
    let Some(consent) = &file.consent else { return Some(Why::NotAsked) };
    match consent.share.scope {
        ShareScope::NotYet => return Some(Why::NothingYet),
        ShareScope::WithoutName => return Some(Why::NameWithheld),
        ShareScope::Named => {}
    }
    let needed = match item {
        Item::Name | Item::PrincipalName => return None,
        Item::BirthDate => ShareItem::BirthDate,
        Item::Address => ShareItem::Address,
        Item::Phone => ShareItem::Phone,
        Item::Mail => ShareItem::Mail,
        Item::CustomerNumber
        | Item::RegisteredMail
        | Item::RegisteredPhone
        | Item::RegisteredAddress
        | Item::RegisteredName => ShareItem::Identifiers,
    };
    if consent.share.items.contains(&needed) { None } else { Some(Why::NotChosen) }
}
