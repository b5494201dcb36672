//! What is registered about a member, checked.

use entity::member::{ConsentMeans, OtherName};
use serde::{Deserialize, Serialize};

use crate::prelude::*;
use crate::query::member_search;
use crate::query::members;
use crate::support::differences::{self, Differences};

/// What is registered about a member. Names are exactly as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberInput {
    /// 法人番号: 13 digits with a right check digit.
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

impl MemberInput {
    /// The search copy of all names and readings, with the numbers under which the member once stood.
    pub(crate) fn folded(&self, old_numbers: &[String]) -> String {
        let others = self.former_names.iter().chain(&self.brands);
        let names = [self.name.as_str(), self.kana.as_str()]
            .into_iter()
            .chain(others.flat_map(|other| std::iter::once(other.name.as_str()).chain(other.kana.as_deref())));
        let numbers = std::iter::once(self.number.as_str()).chain(old_numbers.iter().map(String::as_str));
        member_search::folded(numbers, names)
    }

    /// Keeps the name and reading of before among the former names, if the name differs and does not stand there yet.
    pub fn keep_former(&mut self, before: &members::Member, until: NaiveDate) {
        if before.name == self.name || self.former_names.iter().any(|former| former.name == before.name) {
            return;
        }
        self.former_names.push(OtherName {
            name: before.name.clone(),
            kana: Some(before.kana.clone()).filter(|kana| !kana.is_empty()),
            until: Some(until),
        });
    }

    /// The columns that a person fills in.
    pub(crate) fn columns(&self) -> member::ActiveModel {
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

    /// Each column as text, for the history.
    fn texts(&self) -> [(&'static str, String); 18] {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        [
            ("corporate_number", self.number.clone()),
            ("name", self.name.clone()),
            ("kana", self.kana.clone()),
            ("former_names", OtherName::column(&self.former_names)),
            ("brands", OtherName::column(&self.brands)),
            ("postal_code", text(&self.postal_code)),
            ("prefecture", self.prefecture.clone()),
            ("address", self.address.clone()),
            ("field", self.field.clone()),
            ("representative", text(&self.representative)),
            ("desk_name", text(&self.desk_name)),
            ("desk_phone", text(&self.desk_phone)),
            ("desk_mail", text(&self.desk_mail)),
            ("website", text(&self.website)),
            ("consented_on", self.consented_on.to_string()),
            ("consent_means", self.consent_means.map(|means| means.code().to_owned()).unwrap_or_default()),
            ("consent_evidence", text(&self.consent_evidence)),
            ("covered_from", self.covered_from.to_string()),
        ]
    }

    /// What differs from an earlier state; without one, everything that is not empty.
    pub(crate) fn differences(&self, before: Option<&Self>) -> Differences {
        differences::between(before.map(Self::texts), self.texts())
    }
}

impl From<members::Member> for MemberInput {
    fn from(member: members::Member) -> Self {
        Self {
            number: member.number,
            name: member.name,
            kana: member.kana,
            former_names: member.former_names,
            brands: member.brands,
            postal_code: member.postal_code,
            prefecture: member.prefecture,
            address: member.address,
            field: member.field,
            representative: member.representative,
            desk_name: member.desk_name,
            desk_phone: member.desk_phone,
            desk_mail: member.desk_mail,
            website: member.website,
            consented_on: member.consented_on,
            consent_means: member.consent_means,
            consent_evidence: member.consent_evidence,
            covered_from: member.covered_from,
        }
    }
}
