//! What is registered about a member.

use entity::member::{ConsentMeans, OtherName};
use entity::member_column::Column;
use schema::member;
use sea_orm::Set;
use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use crate::support::differences::{self, Differences};

/// What is registered about a member. Names are exactly as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberColumns {
    /// 法人番号: 13 digits with a right check digit; the member's address on the site.
    pub number: String,
    /// The name as registered.
    pub name: String,
    /// The reading, in katakana: lists are ordered by it.
    pub kana: String,
    /// Former names, the newest last.
    pub former_names: Vec<OtherName>,
    pub brands: Vec<OtherName>,
    /// 郵便番号: 7 digits.
    pub postal_code: Option<String>,
    pub prefecture: String,
    /// The address after the prefecture.
    pub address: String,
    /// The field of business.
    pub field: String,
    /// 代表者, where published.
    pub representative: Option<String>,
    /// The member's own desk.
    pub desk_name: Option<String>,
    pub desk_phone: Option<String>,
    pub desk_mail: Option<String>,
    pub website: Option<String>,
    /// The day of the consent.
    pub consented_on: NaiveDate,
    /// How the business said so.
    pub consent_means: Option<ConsentMeans>,
    /// Where the proof of it lies. Never public.
    pub consent_evidence: Option<String>,
    /// The first covered day.
    pub covered_from: NaiveDate,
}

impl MemberColumns {
    /// All names and readings, for the search copy.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.former_names.iter().chain(&self.brands);
        [self.name.as_str(), self.kana.as_str()]
            .into_iter()
            .chain(others.flat_map(|other| std::iter::once(other.name.as_str()).chain(other.kana.as_deref())))
    }

    /// Prefecture and the rest of the address.
    pub fn whole_address(&self) -> String {
        format!("{}{}", self.prefecture, self.address)
    }

    /// Keeps the name and reading of before among the former names, if the name differs and does not stand there yet.
    pub fn keep_former(&mut self, before: &Self, until: NaiveDate) {
        if before.name == self.name || self.former_names.iter().any(|former| former.name == before.name) {
            return;
        }
        self.former_names.push(OtherName {
            name: before.name.clone(),
            kana: Some(before.kana.clone()).filter(|kana| !kana.is_empty()),
            until: Some(until),
        });
    }

    /// The row, without what the list itself adds.
    pub(crate) fn row(&self) -> member::ActiveModel {
        member::ActiveModel {
            corporate_number: Set(self.number.clone()),
            name: Set(self.name.clone()),
            kana: Set(self.kana.clone()),
            former_names: Set(OtherName::column(&self.former_names)),
            brands: Set(OtherName::column(&self.brands)),
            postal_code: Set(self.postal_code.clone()),
            prefecture: Set(self.prefecture.clone()),
            address: Set(self.address.clone()),
            field: Set(self.field.clone()),
            representative: Set(self.representative.clone()),
            desk_name: Set(self.desk_name.clone()),
            desk_phone: Set(self.desk_phone.clone()),
            desk_mail: Set(self.desk_mail.clone()),
            website: Set(self.website.clone()),
            consented_on: Set(self.consented_on),
            consent_means: Set(self.consent_means.map(|means| means.code().to_owned())),
            consent_evidence: Set(self.consent_evidence.clone()),
            covered_from: Set(self.covered_from),
            ..Default::default()
        }
    }

    /// A column as text: a day as `2026-04-01`, a code, other names as [`OtherName`] writes them; empty if it says
    /// nothing. What is no part of this has none: the parts of other names, and the end of a coverage.
    pub fn text(&self, column: Column) -> Option<String> {
        let maybe = |value: &Option<String>| value.clone().unwrap_or_default();
        Some(match column {
            Column::Number => self.number.clone(),
            Column::Name => self.name.clone(),
            Column::Kana => self.kana.clone(),
            Column::FormerName => OtherName::column(&self.former_names),
            Column::BrandName => OtherName::column(&self.brands),
            Column::PostalCode => maybe(&self.postal_code),
            Column::Prefecture => self.prefecture.clone(),
            Column::Address => self.address.clone(),
            Column::Field => self.field.clone(),
            Column::Representative => maybe(&self.representative),
            Column::DeskName => maybe(&self.desk_name),
            Column::DeskPhone => maybe(&self.desk_phone),
            Column::DeskMail => maybe(&self.desk_mail),
            Column::Website => maybe(&self.website),
            Column::ConsentedOn => self.consented_on.to_string(),
            Column::ConsentMeans => self.consent_means.map(|means| means.code().to_owned()).unwrap_or_default(),
            Column::ConsentEvidence => maybe(&self.consent_evidence),
            Column::CoveredFrom => self.covered_from.to_string(),
            Column::FormerKana
            | Column::FormerUntil
            | Column::BrandKana
            | Column::BrandUntil
            | Column::CoveredUntil
            | Column::EndedReason => return None,
        })
    }

    /// Each column as text, for the history.
    fn texts(&self) -> Vec<(&'static str, String)> {
        Column::ALL.iter().filter_map(|column| Some((column.in_history()?, self.text(*column)?))).collect()
    }

    /// What differs from an earlier state; without one, everything that is not empty.
    pub(crate) fn differences(&self, before: Option<&Self>) -> Differences {
        differences::between(before.map(Self::texts), self.texts())
    }
}

impl From<member::Model> for MemberColumns {
    fn from(row: member::Model) -> Self {
        Self {
            number: row.corporate_number,
            name: row.name,
            kana: row.kana,
            former_names: OtherName::lines(&row.former_names),
            brands: OtherName::lines(&row.brands),
            postal_code: row.postal_code,
            prefecture: row.prefecture,
            address: row.address,
            field: row.field,
            representative: row.representative,
            desk_name: row.desk_name,
            desk_phone: row.desk_phone,
            desk_mail: row.desk_mail,
            website: row.website,
            consented_on: row.consented_on,
            consent_means: row.consent_means.as_deref().and_then(ConsentMeans::from_code),
            consent_evidence: row.consent_evidence,
            covered_from: row.covered_from,
        }
    }
}
