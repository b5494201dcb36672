//! The same duty under four numberings of the Act: 2003 (as first in force), 2017 (after the amendment of 2015), 2020
//! (the numbers of the amendment of 2020, which some papers cite) and today. Papers cite old numbers; people ask today.
//! (Law, all articles named below.)

use super::subject::{self, Subject};

coded! {
    /// Which numbering of the Act.
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Edition {
        First = "2003",
        Second = "2017",
        /// The numbers of the amendment of 2020; replaced on 2022-04-01 before they were long in use.
        Third = "2020",
        Today = "today",
    }
}

/// One duty with its article in every numbering; `None`: it did not exist.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyRow {
    /// Key of the duty, for the words.
    pub duty: &'static str,
    pub first: Option<&'static str>,
    pub second: Option<&'static str>,
    pub third: Option<&'static str>,
    pub today: &'static str,
}

impl DutyRow {
    /// The article in a numbering (Law, as named in the row).
    #[must_use]
    pub fn article(&self, edition: Edition) -> Option<&'static str> {
        match edition {
            Edition::First => self.first,
            Edition::Second => self.second,
            Edition::Third => self.third,
            Edition::Today => Some(self.today),
        }
    }
}

const fn row(
    duty: &'static str,
    first: Option<&'static str>,
    second: Option<&'static str>,
    third: Option<&'static str>,
    today: &'static str,
) -> DutyRow {
    DutyRow { duty, first, second, third, today }
}

const fn same(
    duty: &'static str,
    first: &'static str,
    second: &'static str,
    third: &'static str,
    today: &'static str,
) -> DutyRow {
    row(duty, Some(first), Some(second), Some(third), today)
}

/// The whole map.
pub const MAP: &[DutyRow] = &[
    same("specify-purpose", "15", "15", "15", "17"),
    same("use-within-purpose", "16", "16", "16", "18"),
    row("no-improper-use", None, None, Some("16-2"), "19"),
    same("proper-acquisition", "17", "17(1)", "17(1)", "20(1)"),
    row("special-care-consent", None, Some("17(2)"), Some("17(2)"), "20(2)"),
    same("notify-purpose", "18", "18", "18", "21"),
    same("accuracy", "19", "19", "19", "22"),
    same("security", "20", "20", "20", "23"),
    same("employees", "21", "21", "21", "24"),
    same("contractors", "22", "22", "22", "25"),
    row("leak", None, None, Some("22-2"), "26"),
    same("third-party", "23(1)", "23(1)", "23(1)", "27(1)"),
    same("opt-out", "23(2)(3)", "23(2)-(4)", "23(2)-(4)", "27(2)-(4)"),
    same("entrustment-joint-use", "23(4)(5)", "23(5)(6)", "23(5)(6)", "27(5)(6)"),
    row("foreign-third-party", None, Some("24"), Some("24"), "28"),
    row("record-of-provision", None, Some("25"), Some("25"), "29"),
    row("record-of-receipt", None, Some("26"), Some("26"), "30"),
    row("person-related", None, None, Some("26-2"), "31"),
    same("items-kept-knowable", "24(1)", "27(1)", "27(1)", "32(1)"),
    same("purpose-on-request", "24(2)(3)", "27(2)(3)", "27(2)(3)", "32(2)(3)"),
    same("disclosure", "25", "28", "28", "33"),
    row("disclosure-of-records", None, None, Some("28(5)"), "33(5)"),
    same("correction", "26", "29", "29", "34"),
    same("stop-erase", "27", "30", "30", "35"),
    same("explain-reasons", "28", "31", "31", "36"),
    same("procedures", "29", "32", "32", "37"),
    same("fees", "30", "33", "33", "38"),
    row("request-before-lawsuit", None, Some("34"), Some("34"), "39"),
    same("complaint-handling-by-business", "31", "35", "35", "40"),
    row("pseudonymised", None, None, Some("35-2, 35-3"), "41, 42"),
    row("anonymised", None, Some("36-39"), Some("36-39"), "43-46"),
    same("accreditation", "37", "47", "47", "47"),
    same("disqualification", "38", "48", "48", "48"),
    same("criteria", "39", "49", "49", "49"),
    row("change-approval", None, None, Some("49-2"), "50"),
    same("ending", "40", "50", "50", "51"),
    same("members", "41", "51", "51", "52"),
    same("complaint-handling-by-body", "42", "52", "52", "53"),
    same("guideline", "43", "53", "53", "54"),
    same("no-other-use", "44", "54", "54", "55"),
    same("name", "45", "55", "55", "56"),
    same("report-of-body", "46", "56", "56", "153"),
    same("order-to-body", "47", "57", "57", "154"),
    same("revocation", "48", "58", "58", "155"),
    same("exempt-purposes", "50", "76", "76", "57"),
    row("ppc-report", Some("32"), Some("40"), Some("40"), "146"),
    row("ppc-guidance", Some("33"), Some("41"), Some("41"), "147"),
    row("ppc-recommendation", Some("34"), Some("42"), Some("42"), "148"),
    row("foreign-application", None, Some("75"), Some("75"), "171"),
    same("order-violated", "56", "84", "83", "178"),
    row("database-crime", None, Some("83"), Some("84"), "179"),
];

/// The rows whose article in a numbering is this one, or begins with it: 「法第23条」 finds 23(1) too (Law, all editions).
#[must_use]
pub fn find(edition: Edition, article: &str) -> Vec<&'static DutyRow> {
    MAP.iter().filter(|row| row.article(edition).is_some_and(|cited| begins_with(cited, article))).collect()
}

fn begins_with(cited: &str, article: &str) -> bool {
    cited.split(", ").any(|one| {
        one.strip_prefix(article).is_some_and(|rest| rest.is_empty() || rest.starts_with('(') || rest.starts_with('-'))
    })
}

/// The rows of the articles that a subject rests on (Law 17 to 46, 54).
#[must_use]
pub fn of_subject(wanted: Subject) -> Vec<&'static DutyRow> {
    let Some(about) = subject::of(wanted).filter(|about| !about.articles.is_empty()) else { return Vec::new() };
    MAP.iter()
        .filter(|row| {
            let ours = about.articles.split(", ").any(|article| {
                row.today == article || begins_with(row.today, article) || begins_with(article, row.today)
            });
            let anonymised = wanted == Subject::Y1 && matches!(row.duty, "pseudonymised" | "anonymised");
            ours || anonymised
        })
        .collect()
}
