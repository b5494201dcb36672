//! What is asked of the list, by people in boxes and by programs in parameters.

use chrono::NaiveDate;

use crate::prelude::*;
use text::prefecture;
use text::public::members as t;
use usecase::form::dates::{self, TypedDate};
use usecase::query::member_search::LAST_PAGE;
use usecase::state::member_index::{LONGEST_TEXT, MemberQuery};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MemberListQuery {
    /// The names and filters that were given.
    pub(super) query: MemberQuery,
    /// The day for which the list is wanted; none for today.
    pub(super) on: Option<NaiveDate>,
}

impl MemberListQuery {
    fn filters(fields: &Fields) -> MemberQuery {
        let chosen = |name: &str| Some(fields.trimmed(name).to_owned()).filter(|value| !value.is_empty());
        MemberQuery {
            text: fields.trimmed("q").to_owned(),
            field: chosen("field"),
            prefecture: chosen("prefecture"),
            ..MemberQuery::default()
        }
    }

    /// What a person asks, with the day in its boxes.
    ///
    /// # Errors
    /// What is wrong with the day.
    pub(super) fn of_person(fields: &Fields, lang: Lang, today: NaiveDate) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let on = match dates::day(fields, "on") {
            TypedDate::Nothing => None,
            TypedDate::Day(day) if day <= today => Some(day),
            TypedDate::Day(_) => {
                errors.add("on", t::E_ON_LATER.get(lang));
                None
            }
            TypedDate::Wrong => {
                errors.add("on", t::E_ON.get(lang));
                None
            }
        };
        if errors.is_empty() { Ok(Self { query: Self::filters(fields), on }) } else { Err(errors) }
    }

    /// What a program asks: everything it gives must be understood.
    ///
    /// # Errors
    /// What is wrong with which parameter.
    pub(super) fn of_program(fields: &Fields, lang: Lang, today: NaiveDate) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let query = Self::filters(fields);
        if query.text.chars().count() > LONGEST_TEXT {
            errors.add("q", t::E_TEXT.get(lang));
        }
        if query.prefecture.as_deref().is_some_and(|name| !prefecture::ALL.contains(&name)) {
            errors.add("prefecture", t::E_PREFECTURE.get(lang));
        }
        let on = match Some(fields.trimmed("on")).filter(|typed| !typed.is_empty()).map(iso_day) {
            None => None,
            Some(Some(day)) if day <= today => Some(day),
            Some(Some(_)) => {
                errors.add("on", t::E_ON_LATER.get(lang));
                None
            }
            Some(None) => {
                errors.add("on", t::E_ON_FORM.get(lang));
                None
            }
        };
        if errors.is_empty() { Ok(Self { query, on }) } else { Err(errors) }
    }

    /// What is looked up: the whole list shows who is covered, and whoever looks for a name also finds those who were.
    /// Nobody sees who is going to be.
    pub(super) fn sent(&self, today: NaiveDate) -> MemberQuery {
        let covered_on = self.on.or_else(|| self.query.text.is_empty().then_some(today));
        MemberQuery { covered_on, begun_by: Some(today), ..self.query.clone() }
    }

    /// Whether something was looked for.
    pub(super) fn is_particular(&self) -> bool {
        *self != Self::default()
    }

    /// The parameters of the same question to a program's door, with a page if it is not the first.
    pub(super) fn parameters(&self, page: Option<u64>) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        let texts = [
            ("q", Some(&self.query.text).filter(|text| !text.is_empty())),
            ("field", self.query.field.as_ref()),
            ("prefecture", self.query.prefecture.as_ref()),
        ];
        for (name, value) in texts {
            if let Some(value) = value {
                pairs.append_pair(name, value);
            }
        }
        if let Some(day) = self.on {
            pairs.append_pair("on", &day.to_string());
        }
        if let Some(page) = page {
            pairs.append_pair("page", &page.to_string());
        }
        let pairs = pairs.finish();
        if pairs.is_empty() { pairs } else { format!("?{pairs}") }
    }
}

/// A day as 2026-04-01, in nothing but that form.
fn iso_day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.parse().ok()?;
    (day.to_string() == text).then_some(day)
}

/// The page a program asks for.
///
/// # Errors
/// If it is no page.
pub(super) fn page(fields: &Fields, lang: Lang) -> Result<u64, FieldErrors> {
    let typed = fields.trimmed("page");
    if typed.is_empty() {
        return Ok(1);
    }
    let page = typed.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page));
    page.ok_or_else(|| {
        let mut errors = FieldErrors::new();
        errors.add("page", t::E_PAGE.get(lang));
        errors
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(query: &str) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let fields = Fields::parse(query.as_bytes());
        let errors = MemberListQuery::of_program(&fields, Lang::Ja, today).err().unwrap_or_default();
        errors.into_iter().chain(page(&fields, Lang::Ja).err().unwrap_or_default()).map(|error| error.field).collect()
    }

    #[test]
    fn a_program_is_told_what_it_got_wrong() {
        for fine in ["", "q=a&field=x&prefecture=%E6%9D%B1%E4%BA%AC%E9%83%BD&on=2026-11-22&page=100000", "on=&page="] {
            assert_eq!(wrong(fine), Vec::<String>::new(), "{fine}");
        }
        let long = format!("q={}", "x".repeat(201));
        for (query, field) in [
            ("on=2026-11-23", "on"),
            ("on=2026-02-30", "on"),
            ("on=2026-4-1", "on"),
            ("on=%2B2026-04-01", "on"),
            ("on=yesterday", "on"),
            ("page=0", "page"),
            ("page=-1", "page"),
            ("page=1.5", "page"),
            ("page=100001", "page"),
            ("page=99999999999999999999", "page"),
            ("prefecture=Tokyo", "prefecture"),
            (long.as_str(), "q"),
        ] {
            assert_eq!(wrong(query), [field], "{query}");
        }
    }
}
