//! What is registered about a member, checked.

use chrono::NaiveDate;
use entity::db::member;
use sea_orm::Set;

use crate::usecase::member::Differences;
use crate::usecase::read::members;

/// What is registered about a member. Names are exactly as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberInput {
    /// 法人番号: 13 digits with a right check digit.
    pub number: String,
    /// The name as registered.
    pub name: String,
    /// The reading, in katakana: lists are ordered by it.
    pub kana: String,
    /// Former names.
    pub former_names: Vec<String>,
    /// Shops and services.
    pub brands: Vec<String>,
    /// 都道府県.
    pub prefecture: String,
    /// The address after the prefecture.
    pub address: String,
    /// The field of business.
    pub field: String,
    /// 代表者, where published.
    pub representative: Option<String>,
    /// The member's own desk.
    pub desk_name: Option<String>,
    /// Its telephone.
    pub desk_phone: Option<String>,
    /// Its mail address.
    pub desk_mail: Option<String>,
    /// The website.
    pub website: Option<String>,
    /// The day of the consent.
    pub consented_on: NaiveDate,
    /// The first covered day.
    pub covered_from: NaiveDate,
}

impl MemberInput {
    /// The search copy of all names.
    #[must_use]
    pub fn folded(&self) -> String {
        let names = [self.name.as_str(), self.kana.as_str()]
            .into_iter()
            .chain(self.former_names.iter().map(String::as_str))
            .chain(self.brands.iter().map(String::as_str));
        members::folded(&self.number, names)
    }

    /// The columns that a person fills in.
    pub(crate) fn columns(&self) -> member::ActiveModel {
        member::ActiveModel {
            corporate_number: Set(self.number.clone()),
            name: Set(self.name.clone()),
            kana: Set(self.kana.clone()),
            former_names: Set(self.former_names.join("\n")),
            brands: Set(self.brands.join("\n")),
            folded: Set(self.folded()),
            prefecture: Set(self.prefecture.clone()),
            address: Set(self.address.clone()),
            field: Set(self.field.clone()),
            representative: Set(self.representative.clone()),
            desk_name: Set(self.desk_name.clone()),
            desk_phone: Set(self.desk_phone.clone()),
            desk_mail: Set(self.desk_mail.clone()),
            website: Set(self.website.clone()),
            consented_on: Set(self.consented_on),
            covered_from: Set(self.covered_from),
            ..Default::default()
        }
    }

    /// Each column as text, for the history.
    fn texts(&self) -> [(&'static str, String); 15] {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        [
            ("corporate_number", self.number.clone()),
            ("name", self.name.clone()),
            ("kana", self.kana.clone()),
            ("former_names", self.former_names.join("\n")),
            ("brands", self.brands.join("\n")),
            ("prefecture", self.prefecture.clone()),
            ("address", self.address.clone()),
            ("field", self.field.clone()),
            ("representative", text(&self.representative)),
            ("desk_name", text(&self.desk_name)),
            ("desk_phone", text(&self.desk_phone)),
            ("desk_mail", text(&self.desk_mail)),
            ("website", text(&self.website)),
            ("consented_on", self.consented_on.to_string()),
            ("covered_from", self.covered_from.to_string()),
        ]
    }

    /// What differs from an earlier state; without one, everything that is not empty.
    pub(crate) fn differences(&self, before: Option<&Self>) -> Differences {
        let old = before.map(Self::texts);
        self.texts()
            .into_iter()
            .enumerate()
            .filter_map(|(at, (column, after))| {
                let before = old.as_ref().and_then(|old| old.get(at)).map(|(_, text)| text.clone()).unwrap_or_default();
                (before != after).then_some((column, (before, after)))
            })
            .collect()
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
            prefecture: member.prefecture,
            address: member.address,
            field: member.field,
            representative: member.representative,
            desk_name: member.desk_name,
            desk_phone: member.desk_phone,
            desk_mail: member.desk_mail,
            website: member.website,
            consented_on: member.consented_on,
            covered_from: member.covered_from,
        }
    }
}
