//! What is registered about a desk, checked.

use entity::referral::{Certainty, Kind, Situation};
use schema::referral_desk;
use sea_orm::Set;

use crate::query::referrals::{BilingualText, ReferralDesk};
use crate::support::differences::{self, Differences};
use text::referral::{Both, Given};

/// What people fill in about a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskInput {
    /// What kind of desk.
    pub kind: Kind,
    pub situations: Vec<Situation>,
    /// Its place among others.
    pub rank: i32,
    pub name: BilingualText,
    /// The field of the companies it covers.
    pub field: BilingualText,
    /// How sure name and field are.
    pub certainty: Certainty,
    pub phones: Vec<String>,
    pub hours: BilingualText,
    pub address: BilingualText,
    /// Its page; empty for none.
    pub website: String,
    /// Why it is the right one.
    pub why: BilingualText,
    /// A sentence to start with.
    pub say: BilingualText,
    /// What else to know.
    pub note: BilingualText,
    /// Where this was taken from.
    pub source: BilingualText,
    /// The day of the source: `2016-10`, `2026-11-21`, or empty.
    pub source_on: String,
}

impl DeskInput {
    /// The columns that a person fills in.
    pub(crate) fn columns(&self) -> referral_desk::ActiveModel {
        referral_desk::ActiveModel {
            kind: Set(self.kind),
            situations: Set(codes(&self.situations)),
            rank: Set(self.rank),
            name: Set(self.name.ja.clone()),
            name_en: Set(self.name.en.clone()),
            field: Set(self.field.ja.clone()),
            field_en: Set(self.field.en.clone()),
            certainty: Set(self.certainty),
            phones: Set(self.phones.join("\n")),
            hours: Set(self.hours.ja.clone()),
            hours_en: Set(self.hours.en.clone()),
            address: Set(self.address.ja.clone()),
            address_en: Set(self.address.en.clone()),
            website: Set(self.website.clone()),
            why: Set(self.why.ja.clone()),
            why_en: Set(self.why.en.clone()),
            say: Set(self.say.ja.clone()),
            say_en: Set(self.say.en.clone()),
            note: Set(self.note.ja.clone()),
            note_en: Set(self.note.en.clone()),
            source: Set(self.source.ja.clone()),
            source_en: Set(self.source.en.clone()),
            source_on: Set(self.source_on.clone()),
            ..Default::default()
        }
    }

    /// Each column as text, for the history.
    fn texts(&self) -> [(&'static str, String); 23] {
        let [name, name_en] = pair(&self.name);
        let [field, field_en] = pair(&self.field);
        let [hours, hours_en] = pair(&self.hours);
        let [address, address_en] = pair(&self.address);
        let [why, why_en] = pair(&self.why);
        let [say, say_en] = pair(&self.say);
        let [note, note_en] = pair(&self.note);
        let [source, source_en] = pair(&self.source);
        [
            ("kind", self.kind.code().to_owned()),
            ("situations", codes(&self.situations)),
            ("rank", self.rank.to_string()),
            ("name", name),
            ("name_en", name_en),
            ("field", field),
            ("field_en", field_en),
            ("certainty", self.certainty.code().to_owned()),
            ("phones", self.phones.join("\n")),
            ("hours", hours),
            ("hours_en", hours_en),
            ("address", address),
            ("address_en", address_en),
            ("website", self.website.clone()),
            ("why", why),
            ("why_en", why_en),
            ("say", say),
            ("say_en", say_en),
            ("note", note),
            ("note_en", note_en),
            ("source", source),
            ("source_en", source_en),
            ("source_on", self.source_on.clone()),
        ]
    }

    /// What differs from an earlier state; without one, everything that is not empty.
    pub(crate) fn differences(&self, before: Option<&Self>) -> Differences {
        differences::between(before.map(Self::texts), self.texts())
    }

    /// Whether something differs that people rely on when they call, write or open a page.
    #[must_use]
    pub fn reaches_otherwise(&self, before: &Self) -> bool {
        self.phones != before.phones
            || self.hours != before.hours
            || self.address != before.address
            || self.website != before.website
    }
}

fn codes(situations: &[Situation]) -> String {
    situations.iter().map(|one| one.code()).collect::<Vec<_>>().join("\n")
}

fn pair(said: &BilingualText) -> [String; 2] {
    [said.ja.clone(), said.en.clone()]
}

impl From<Both> for BilingualText {
    fn from(both: Both) -> Self {
        Self { ja: both.ja.to_owned(), en: both.en.to_owned() }
    }
}

impl From<&Given> for DeskInput {
    fn from(given: &Given) -> Self {
        Self {
            kind: given.kind,
            situations: given.situations.to_vec(),
            rank: given.rank,
            name: given.name.into(),
            field: given.field.into(),
            certainty: given.certainty,
            phones: given.phones.iter().map(|phone| (*phone).to_owned()).collect(),
            hours: given.hours.into(),
            address: BilingualText::default(),
            website: given.website.to_owned(),
            why: given.why.into(),
            say: given.say.into(),
            note: given.note.into(),
            source: given.source.into(),
            source_on: given.source_on.to_owned(),
        }
    }
}

impl From<ReferralDesk> for DeskInput {
    fn from(desk: ReferralDesk) -> Self {
        Self {
            kind: desk.kind,
            situations: desk.situations,
            rank: desk.rank,
            name: desk.name,
            field: desk.field,
            certainty: desk.certainty,
            phones: desk.phones,
            hours: desk.hours,
            address: desk.address,
            website: desk.website.unwrap_or_default(),
            why: desk.why,
            say: desk.say,
            note: desk.note,
            source: desk.source,
            source_on: desk.source_on,
        }
    }
}
