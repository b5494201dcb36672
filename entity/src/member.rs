//! 対象事業者: coverage rests on consent (同意, Law 52(1)), not on being a member of an association. The name is published
//! (Law 52(2)).

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::checked::Membership;

/// The days for which a business is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The day of the consent (Law 52(1)).
    pub consented_on: NaiveDate,
    /// The first covered day.
    pub from: NaiveDate,
    /// The last covered day; `None` while it is covered.
    pub until: Option<NaiveDate>,
}

coded! {
    /// Why a business is no longer covered.
    pub enum EndReason {
        Left = "left",
        /// It was merged into another member, which stands for it now.
        Merged = "merged",
        /// It went out of business, or was merged into a business that is no member.
        Dissolved = "dissolved",
        /// It was excluded (除外, Law 52(1)).
        Excluded = "excluded",
        Other = "other",
    }
}

coded! {
    /// How a business said that it consents to being covered (Law 52(1)).
    pub enum ConsentMeans {
        Paper = "paper",
        /// By a form on the web, by mail, or by an electronic contract.
        Electronic = "electronic",
        /// By rules to which it agreed when it joined.
        Rules = "rules",
        Other = "other",
    }
}

/// Another name of a business: a former one, or one of a shop or service. Names are exactly as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OtherName {
    pub name: String,
    /// Its reading, in katakana.
    pub kana: Option<String>,
    /// The day since which the business is called otherwise.
    pub until: Option<NaiveDate>,
}

/// Stands between the parts of a name in a column. No name holds one: it is no letter.
const BETWEEN: char = '\t';

impl OtherName {
    /// A name of which nothing else is known.
    pub fn plain(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Reads a column: one name per line; after tabs its reading and its day, where they are known.
    pub fn lines(column: &str) -> Vec<Self> {
        column.lines().filter_map(Self::line).collect()
    }

    fn line(line: &str) -> Option<Self> {
        let mut parts = line.split(BETWEEN).map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?.to_owned();
        let kana = parts.next().filter(|kana| !kana.is_empty()).map(str::to_owned);
        let until = parts.next().and_then(|day| day.parse().ok());
        Some(Self { name, kana, until })
    }

    /// The names as one column holds them.
    pub fn column(names: &[Self]) -> String {
        let lines: Vec<_> = names.iter().map(Self::to_string).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}

impl fmt::Display for OtherName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Whatever would break a line or a part is a space.
        let one = |text: &str| text.replace(|c: char| c.is_control(), " ").trim().to_owned();
        f.write_str(&one(&self.name))?;
        let kana = self.kana.as_deref().map(one).unwrap_or_default();
        if !kana.is_empty() || self.until.is_some() {
            write!(f, "{BETWEEN}{kana}")?;
        }
        if let Some(day) = self.until {
            write!(f, "{BETWEEN}{day}")?;
        }
        Ok(())
    }
}

coded! {
    /// What is wrong with the days of a coverage.
    pub enum Fault {
        /// Covered before it consented.
        BeforeConsent = "before-consent",
        /// It ended before it began.
        EndsBeforeStart = "ends-before-start",
        /// The consent lies in the future.
        ConsentInFuture = "consent-in-future",
    }
}

impl Coverage {
    /// Whether the business is covered on a day (Law 52(1)). The day of the application is the one that counts (house
    /// rule); the day of the event is shown beside it.
    pub fn on(&self, day: NaiveDate) -> Membership {
        let begun = self.from <= day;
        let ended = self.until.is_some_and(|until| until < day);
        if begun && !ended { Membership::Member } else { Membership::NotMember }
    }

    /// What is wrong with the days: no coverage without consent (Law 52(1)).
    pub fn faults(&self, today: NaiveDate) -> Vec<Fault> {
        let mut found = Vec::new();
        if self.from < self.consented_on {
            found.push(Fault::BeforeConsent);
        }
        if self.until.is_some_and(|until| until < self.from) {
            found.push(Fault::EndsBeforeStart);
        }
        if self.consented_on > today {
            found.push(Fault::ConsentInFuture);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_names_come_back_from_their_column() {
        let day = NaiveDate::from_ymd_opt(2025, 10, 1);
        let names = vec![
            OtherName {
                name: "青葉商事有限会社".to_owned(), kana: Some("アオバショウジ".to_owned()), until: day
            },
            OtherName { name: "髙﨑𠮷邉\u{e0100}".to_owned(), kana: None, until: day },
            OtherName { name: "あおば".to_owned(), kana: Some("アオバ".to_owned()), until: None },
            OtherName::plain("AOBA"),
        ];
        assert_eq!(OtherName::lines(&OtherName::column(&names)), names);
        assert_eq!(
            OtherName::lines("前の名前\n\nもっと前"),
            [OtherName::plain("前の名前"), OtherName::plain("もっと前")]
        );
        let sly = vec![OtherName { name: "a\tb\nc".to_owned(), kana: Some("\t".to_owned()), until: None }];
        assert_eq!(OtherName::column(&sly), "a b c");
        assert_eq!(OtherName::lines("\tカナ\t2025-10-01"), []);
    }
}
