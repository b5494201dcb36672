//! An entry of the list as people word it, in a form or in the row of a file: read and checked, and worded again.

use chrono::NaiveDate;
use entity::input::Invalid;
use entity::member::{ConsentMeans, Coverage, Fault};
use entity::member_column::{Column, Holds};
use entity::{contact, corporate_number::CorporateNumber};

use super::columns::MemberColumns;
use super::kana::{is_reading, reading};
use super::names::{self, NameKind};
use crate::form::dates;
use crate::form::errors::FieldErrors;
use crate::form::fields::Fields;
use crate::form::reader::FieldReader;
use text::prefecture;
use text::staff::members as t;

const NAME_MAX: usize = 200;
const ADDRESS_MAX: usize = 300;
const SHORT_MAX: usize = 100;
const SITE_MAX: usize = 300;
const EVIDENCE_MAX: usize = 1_000;

/// Reads what was typed.
pub fn read(fields: &Fields, today: NaiveDate) -> Result<MemberColumns, FieldErrors> {
    let mut form = FieldReader::new(fields);
    let number = match fields.get("number").parse::<CorporateNumber>() {
        Ok(number) => number.to_string(),
        Err(fault) => {
            form.wrong(
                "number",
                match fault {
                    Invalid::Empty => t::E_NUMBER,
                    Invalid::CheckDigit => t::E_NUMBER_CHECK,
                    Invalid::TooLong(_) | Invalid::Malformed | Invalid::Unknown => t::E_NUMBER_LENGTH,
                },
            );
            String::new()
        }
    };
    let name = form.needed("name", t::F_NAME, NAME_MAX, t::E_NAME);
    let kana = reading(&form.needed("kana", t::F_KANA, NAME_MAX, t::E_KANA));
    if !kana.chars().all(is_reading) {
        form.wrong("kana", t::E_KANA_LETTERS);
    }
    let former_names = names::read(&mut form, fields, NameKind::Former);
    let brands = names::read(&mut form, fields, NameKind::Brand);
    let postal_code = match contact::postal_code(fields.get("postal_code")) {
        Ok(code) => Some(code),
        Err(Invalid::Empty) => None,
        Err(_) => {
            form.wrong("postal_code", t::E_POSTAL_CODE);
            None
        }
    };
    let prefecture = fields.trimmed("prefecture").to_owned();
    if !prefecture::ALL.contains(&prefecture.as_str()) {
        form.wrong("prefecture", t::E_PREFECTURE);
    }
    let address = form.needed("address", t::F_ADDRESS, ADDRESS_MAX, t::E_ADDRESS);
    let field = form.needed("field", t::F_FIELD, SHORT_MAX, t::E_FIELD);
    let representative = form.maybe("representative", t::F_REPRESENTATIVE, SHORT_MAX);
    let desk_name = form.maybe("desk_name", t::F_DESK_NAME, SHORT_MAX);
    let desk_phone = form.maybe("desk_phone", t::F_DESK_PHONE, SHORT_MAX);
    if desk_phone.as_deref().is_some_and(|typed| contact::phone(typed).is_err()) {
        form.wrong("desk_phone", t::E_PHONE);
    }
    let desk_mail = match contact::mail(fields.get("desk_mail")) {
        Ok(mail) => Some(mail),
        Err(Invalid::Empty) => None,
        Err(_) => {
            form.wrong("desk_mail", t::E_MAIL);
            None
        }
    };
    let website = form.maybe("website", t::F_WEBSITE, SITE_MAX);
    if website.as_deref().is_some_and(|typed| !contact::is_site(typed)) {
        form.wrong("website", t::E_WEBSITE);
    }
    let consented_on = form.day("consented_on", t::E_CONSENTED, t::E_DATE);
    let consent_means = match fields.trimmed("consent_means") {
        "" => None,
        code => ConsentMeans::from_code(code),
    };
    let consent_evidence = form.maybe("consent_evidence", t::F_EVIDENCE, EVIDENCE_MAX);
    let covered_from = form.day("covered_from", t::E_FROM, t::E_DATE);
    if let (Some(consented_on), Some(from)) = (consented_on, covered_from) {
        for fault in (Coverage { consented_on, from, until: None }).faults(today) {
            match fault {
                Fault::BeforeConsent => form.wrong("covered_from", t::E_FROM_BEFORE),
                Fault::ConsentInFuture => form.wrong("consented_on", t::E_CONSENT_FUTURE),
                Fault::EndsBeforeStart => {}
            }
        }
    }
    match (consented_on, covered_from, form.errors.is_empty()) {
        (Some(consented_on), Some(covered_from), true) => Ok(MemberColumns {
            number,
            name,
            kana,
            former_names,
            brands,
            postal_code,
            prefecture,
            address,
            field,
            representative,
            desk_name,
            desk_phone,
            desk_mail,
            website,
            consented_on,
            consent_means,
            consent_evidence,
            covered_from,
        }),
        _ => Err(form.errors),
    }
}

/// A member as [`read`] takes it.
pub fn filled(member: &MemberColumns) -> Fields {
    let mut fields = Fields::default();
    for column in Column::ALL.iter().copied().filter(|column| column.has_box() && column.holds() != Holds::Day) {
        fields.push(column.code(), member.text(column).unwrap_or_default());
    }
    names::fill(&mut fields, NameKind::Former, &member.former_names);
    names::fill(&mut fields, NameKind::Brand, &member.brands);
    for (column, day) in [(Column::ConsentedOn, member.consented_on), (Column::CoveredFrom, member.covered_from)] {
        let words = dates::filled(day);
        for (part, value) in [("era", words.era), ("year", words.year), ("month", words.month), ("day", words.day)] {
            fields.push(format!("{column}_{part}"), value);
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use entity::member::OtherName;

    use super::*;

    fn fine() -> Vec<(&'static str, &'static str)> {
        vec![
            ("number", "Ｔ７０００－０１２０－５０００２"),
            ("name", " ㈱髙﨑 "),
            ("kana", "たかさき"),
            ("former_name_0", " 古い名前 "),
            ("former_kana_0", "ふるいなまえ"),
            ("former_until_0", "令和7年10月1日"),
            ("former_name_2", "もっと古い名前"),
            ("brand_name_0", "㈱の店"),
            ("postal_code", "〒１００-0001"),
            ("consent_means", "paper"),
            ("consent_evidence", "同意書つづり 2026-001"),
            ("prefecture", "東京都"),
            ("address", "架空区１－２－３"),
            ("field", "通信販売"),
            ("representative", "高﨑 花子"),
            ("desk_name", "お客さま相談室"),
            ("desk_phone", "03-0000-0000"),
            ("desk_mail", "ｄｅｓｋ＠example.jp"),
            ("website", "https://example.jp/"),
            ("consented_on_era", "r"),
            ("consented_on_year", "８"),
            ("consented_on_month", "4"),
            ("consented_on_day", "1"),
            ("covered_from_era", "ad"),
            ("covered_from_year", "2026/4/1"),
        ]
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn with(name: &'static str, value: &'static str) -> Fields {
        let kept = fine().into_iter().filter(|(key, _)| *key != name);
        Fields::from_pairs(kept.chain([(name, value)]))
    }

    #[test]
    fn names_stay_as_written_and_everything_else_is_read_kindly() {
        let input = read(&Fields::from_pairs(fine()), today()).unwrap();
        assert_eq!(input.number, "7000012050002");
        assert_eq!(input.name, "㈱髙﨑");
        assert_eq!(input.kana, "タカサキ");
        let old = OtherName {
            name: "古い名前".to_owned(),
            kana: Some("フルイナマエ".to_owned()),
            until: NaiveDate::from_ymd_opt(2025, 10, 1),
        };
        assert_eq!(input.former_names, [old, OtherName::plain("もっと古い名前")]);
        assert_eq!(input.brands, [OtherName::plain("㈱の店")]);
        assert_eq!(input.postal_code.as_deref(), Some("1000001"));
        assert_eq!(input.consent_means, Some(ConsentMeans::Paper));
        assert_eq!(input.desk_mail.as_deref(), Some("desk@example.jp"));
        assert_eq!(input.consented_on, input.covered_from);
    }

    #[test]
    fn each_fault_is_said_at_its_field() {
        let long = "あ".repeat(201).leak();
        for (name, value, message) in [
            ("number", "", t::E_NUMBER),
            ("number", "7000012050003", t::E_NUMBER_CHECK),
            ("number", "700001205000", t::E_NUMBER_LENGTH),
            ("name", "　", t::E_NAME),
            ("name", long, "名前（登記のとおり）は200字までで入力してください。今は201字です"),
            ("kana", "高崎", t::E_KANA_LETTERS),
            ("prefecture", "東京", t::E_PREFECTURE),
            ("desk_phone", "内線5", t::E_PHONE),
            ("desk_mail", "desk", t::E_MAIL),
            ("website", "javascript:alert(1)", t::E_WEBSITE),
            ("postal_code", "100-000", t::E_POSTAL_CODE),
            ("former_name_0", "", t::E_OTHER_NAME),
            ("former_kana_0", "古い", t::E_KANA_LETTERS),
            ("former_until_0", "2025-10", t::E_DATE),
        ] {
            let errors = read(&with(name, value), today()).unwrap_err();
            assert_eq!(errors.of(name).as_deref(), Some(message), "{name} {value}");
            assert_eq!(errors.len(), 1, "{name} {value}");
        }
        let errors = read(&with("covered_from_year", "2026/3/31"), today()).unwrap_err();
        assert_eq!(errors.of("covered_from").as_deref(), Some(t::E_FROM_BEFORE));
        let errors = read(&with("covered_from_year", "2026/13/1"), today()).unwrap_err();
        assert_eq!(errors.of("covered_from").as_deref(), Some(t::E_DATE));
        let errors = read(&Fields::from_pairs(fine()), NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()).unwrap_err();
        assert_eq!(errors.of("consented_on").as_deref(), Some(t::E_CONSENT_FUTURE));
        assert_eq!(read(&Fields::default(), today()).unwrap_err().len(), 8);
    }

    #[test]
    fn a_member_fills_the_form_that_reads_it_back() {
        let input = read(&Fields::from_pairs(fine()), today()).unwrap();
        // Every column says something here, so none can be lost on the way.
        for column in Column::ALL.iter().filter(|column| column.has_box()) {
            assert_ne!(input.text(*column), Some(String::new()), "{column}");
        }
        assert_eq!(read(&filled(&input), today()).unwrap(), input);
    }
}
