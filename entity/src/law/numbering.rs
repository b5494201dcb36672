//! The same duty under four numberings of the Act: 2003 (as first in force), 2017 (after the amendment of 2015), 2020
//! (the numbers of the amendment of 2020, which some papers cite) and today. Papers cite old numbers; people ask today.
//! (Law, all articles named below.)

use super::subject::{self, Subject};

coded! {
    /// Which numbering of the Act.
    pub enum Edition {
        First = "2003",
        Second = "2017",
        /// The numbers of the amendment of 2020; replaced on 2022-04-01 before they were long in use.
        Third = "2020",
        Today = "today",
    }
}

/// One duty with its article in every numbering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyRow {
    /// Key of the duty, for the words.
    pub duty: &'static str,
    /// 2003, 2017, 2020, today; empty where it did not exist.
    articles: [&'static str; 4],
}

impl DutyRow {
    /// The article in a numbering (Law, as named in the row); `None`: the duty did not exist.
    pub fn article(&self, edition: Edition) -> Option<&'static str> {
        let [first, second, third, today] = self.articles;
        let article = match edition {
            Edition::First => first,
            Edition::Second => second,
            Edition::Third => third,
            Edition::Today => today,
        };
        Some(article).filter(|article| !article.is_empty())
    }
}

const fn row(duty: &'static str, articles: [&'static str; 4]) -> DutyRow {
    DutyRow { duty, articles }
}

/// The whole map.
pub const MAP: &[DutyRow] = &[
    row("specify-purpose", ["15", "15", "15", "17"]),
    row("use-within-purpose", ["16", "16", "16", "18"]),
    row("no-improper-use", ["", "", "16-2", "19"]),
    row("proper-acquisition", ["17", "17(1)", "17(1)", "20(1)"]),
    row("special-care-consent", ["", "17(2)", "17(2)", "20(2)"]),
    row("notify-purpose", ["18", "18", "18", "21"]),
    row("accuracy", ["19", "19", "19", "22"]),
    row("security", ["20", "20", "20", "23"]),
    row("employees", ["21", "21", "21", "24"]),
    row("contractors", ["22", "22", "22", "25"]),
    row("leak", ["", "", "22-2", "26"]),
    row("third-party", ["23(1)", "23(1)", "23(1)", "27(1)"]),
    row("opt-out", ["23(2)(3)", "23(2)-(4)", "23(2)-(4)", "27(2)-(4)"]),
    row("entrustment-joint-use", ["23(4)(5)", "23(5)(6)", "23(5)(6)", "27(5)(6)"]),
    row("foreign-third-party", ["", "24", "24", "28"]),
    row("record-of-provision", ["", "25", "25", "29"]),
    row("record-of-receipt", ["", "26", "26", "30"]),
    row("person-related", ["", "", "26-2", "31"]),
    row("items-kept-knowable", ["24(1)", "27(1)", "27(1)", "32(1)"]),
    row("purpose-on-request", ["24(2)(3)", "27(2)(3)", "27(2)(3)", "32(2)(3)"]),
    row("disclosure", ["25", "28", "28", "33"]),
    row("disclosure-of-records", ["", "", "28(5)", "33(5)"]),
    row("correction", ["26", "29", "29", "34"]),
    row("stop-erase", ["27", "30", "30", "35"]),
    row("explain-reasons", ["28", "31", "31", "36"]),
    row("procedures", ["29", "32", "32", "37"]),
    row("fees", ["30", "33", "33", "38"]),
    row("request-before-lawsuit", ["", "34", "34", "39"]),
    row("complaint-handling-by-business", ["31", "35", "35", "40"]),
    row("pseudonymised", ["", "", "35-2, 35-3", "41, 42"]),
    row("anonymised", ["", "36-39", "36-39", "43-46"]),
    row("accreditation", ["37", "47", "47", "47"]),
    row("disqualification", ["38", "48", "48", "48"]),
    row("criteria", ["39", "49", "49", "49"]),
    row("change-approval", ["", "", "49-2", "50"]),
    row("ending", ["40", "50", "50", "51"]),
    row("members", ["41", "51", "51", "52"]),
    row("complaint-handling-by-body", ["42", "52", "52", "53"]),
    row("guideline", ["43", "53", "53", "54"]),
    row("no-other-use", ["44", "54", "54", "55"]),
    row("name", ["45", "55", "55", "56"]),
    row("report-of-body", ["46", "56", "56", "153"]),
    row("order-to-body", ["47", "57", "57", "154"]),
    row("revocation", ["48", "58", "58", "155"]),
    row("exempt-purposes", ["50", "76", "76", "57"]),
    row("ppc-report", ["32", "40", "40", "146"]),
    row("ppc-guidance", ["33", "41", "41", "147"]),
    row("ppc-recommendation", ["34", "42", "42", "148"]),
    row("foreign-application", ["", "75", "75", "171"]),
    row("order-violated", ["56", "84", "83", "178"]),
    row("database-crime", ["", "83", "84", "179"]),
];

/// The rows whose article in a numbering is this one, or begins with it: 「法第23条」 finds 23(1) too (Law, all editions).
pub fn find(edition: Edition, article: &str) -> Vec<&'static DutyRow> {
    MAP.iter().filter(|row| row.article(edition).is_some_and(|cited| begins_with(cited, article))).collect()
}

fn begins_with(cited: &str, article: &str) -> bool {
    cited.split(", ").any(|one| {
        one.strip_prefix(article).is_some_and(|rest| rest.is_empty() || rest.starts_with('(') || rest.starts_with('-'))
    })
}

/// The rows of the articles that a subject rests on (Law 17 to 46, 54).
pub fn of_subject(wanted: Subject) -> Vec<&'static DutyRow> {
    let Some(about) = subject::of(wanted).filter(|about| !about.articles.is_empty()) else { return Vec::new() };
    MAP.iter()
        .filter(|row| {
            let [.., today] = row.articles;
            let ours =
                about.articles.split(", ").any(|article| begins_with(today, article) || begins_with(article, today));
            let anonymised = wanted == Subject::Y1 && matches!(row.duty, "pseudonymised" | "anonymised");
            ours || anonymised
        })
        .collect()
}
