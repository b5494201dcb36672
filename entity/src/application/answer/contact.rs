//! How the body may reach the applicant, and help with the procedure (S16, S17).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::start::Safety;

/// S16: how the body may reach the applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPlan {
    /// Which ways; empty only when nobody asked.
    pub ways: BTreeSet<ContactWay>,
    /// Mail address, normalised (NFKC, trimmed).
    pub mail: Option<String>,
    /// The address of which the applicant has proved with a code that mail arrives; it counts only while it is `mail`.
    #[serde(default)]
    pub confirmed_mail: Option<String>,
    pub phone: Option<Phone>,
    /// Good hours for calls.
    pub hours: BTreeSet<CallHours>,
    /// May a message be left?
    pub voicemail: Option<Voicemail>,
    pub address: Option<Address>,
    /// Contact not wanted: 家の電話、職場.
    pub dont: Option<String>,
    /// Would it be a problem if somebody learnt of this? Said again after sending; `None`: as S1 says.
    #[serde(default)]
    pub safety: Option<Safety>,
}

coded! {
    /// Ways to reach the applicant.
    pub enum ContactWay {
        Mail = "mail",
        Phone = "phone",
        Post = "post",
        /// この画面だけ: the applicant comes and looks.
        StatusOnly = "status-only",
    }
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// E.164 with leading `+`.
    pub e164: String,
    /// As typed, shown back.
    pub typed: String,
}

coded! {
    /// Good hours for calls.
    pub enum CallHours {
        Morning = "morning",
        Noon = "noon",
        Afternoon = "afternoon",
    }
}

coded! {
    /// May a message be left on the answering machine?
    pub enum Voicemail {
        Yes = "yes",
        NameOnly = "name-only",
        No = "no",
    }
}

/// A postal address, stored exactly as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "in", rename_all = "snake_case")]
pub enum Address {
    Japan {
        /// Seven digits.
        postal_code: String,
        /// 都道府県.
        prefecture: String,
        /// 市区町村・町名.
        town: String,
        /// 番地; 「なし」 if there is none.
        number: String,
        /// 建物名・部屋番号.
        building: Option<String>,
    },
    Abroad {
        lines: String,
    },
}

impl Address {
    /// The address in one string, without the postal code. Latin words and numbers do not run into each other.
    pub fn one_line(&self) -> String {
        match self {
            Self::Japan { prefecture, town, number, building, .. } => {
                let latin = |at: Option<char>| at.is_some_and(|c| c.is_ascii_alphanumeric());
                let gap = if latin(town.chars().last()) && latin(number.chars().next()) { " " } else { "" };
                let mut line = format!("{prefecture}{town}{gap}{number}");
                if let Some(building) = building {
                    line.push(' ');
                    line.push_str(building);
                }
                line
            }
            Self::Abroad { lines } => lines.replace('\n', ", "),
        }
    }
}

/// S17: help needed with the procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    pub needs: BTreeSet<SupportNeed>,
    /// Another one, in words.
    pub other: Option<String>,
}

coded! {
    /// Help with the procedure.
    pub enum SupportNeed {
        Writing = "writing",
        LargePrint = "large-print",
        AudioBraille = "audio-braille",
        EasyJapanese = "easy-japanese",
        Interpreter = "interpreter",
        Companion = "companion",
        Time = "time",
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_line_keeps_words_apart() {
        let address = |town: &str, number: &str| Address::Japan {
            postal_code: "9800000".to_owned(),
            prefecture: "宮城県".to_owned(),
            town: town.to_owned(),
            number: number.to_owned(),
            building: Some("101".to_owned()),
        };
        assert_eq!(address("仙台市青葉町", "1番1号").one_line(), "宮城県仙台市青葉町1番1号 101");
        assert_eq!(address("仙台市青葉町1", "2-3").one_line(), "宮城県仙台市青葉町1 2-3 101");
        assert_eq!(address("Aoba-ku, Sendai", "1-1").one_line(), "宮城県Aoba-ku, Sendai 1-1 101");
    }
}
