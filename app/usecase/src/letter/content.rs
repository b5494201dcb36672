//! What stands in a letter and in a staff task: plain data, sealed as JSON in the row.
//! It is written once, in the step that owes it; the print page only sets it. Nothing is computed when it is read.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a recipient is addressed on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    /// A person: 様.
    Person,
    /// An organisation: 御中.
    Office,
}

/// To whom a letter goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Postal code, seven digits; none where it is not known.
    pub postal_code: Option<String>,
    /// The address, line by line, exactly as the person or the member gave it.
    pub address: Vec<String>,
    /// The name, exactly as written, without 様 or 御中; for an organisation one line per level
    /// (company, then its desk).
    pub name: Vec<String>,
    /// How the name is addressed.
    pub form: Address,
}

/// One letter, whole: what is printed is this and the sender's name, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterContent {
    /// Which letter, the same code as in the row's column `kind`.
    pub kind: String,
    /// 受付番号 or the number of the guidance file, as printed at the head; none where it must not show.
    pub number: Option<String>,
    /// The date of the letter.
    pub dated: NaiveDate,
    pub to: Recipient,
    pub title: String,
    /// The text, paragraph by paragraph; a line break inside one stays.
    pub paragraphs: Vec<String>,
    /// What stands under 「記」, item by item; without items the letter has no 記.
    pub items: Vec<String>,
    /// Paragraphs after 「以上」, such as where to ask or how to have it looked at again.
    pub after: Vec<String>,
    /// The event of the case that it tells; none where it belongs to no case.
    #[serde(default)]
    pub about: Option<u32>,
}

/// A task that a person of the staff must do outside the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskContent {
    /// What is to be done, in one sentence.
    pub what: String,
    /// Whom to call or write to; empty where it is about a job of the machine.
    pub whom: String,
    /// The telephone number as the person typed it; empty where there is none.
    pub phone: String,
    /// When and how the person may be called (hours, no voicemail, the words to say first); empty for no wish.
    pub wishes: String,
    /// What to say, sentence by sentence.
    pub say: Vec<String>,
    /// The event of the case that a call tells; none where nobody is told of an event.
    #[serde(default)]
    pub about: Option<u32>,
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_letter_comes_back_as_it_was_written() {
        let letter = LetterContent {
            kind: "receipt".to_owned(),
            number: Some("2026-481903".to_owned()),
            dated: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            to: Recipient {
                postal_code: None,
                address: vec!["東京都架空区一丁目２番３号".to_owned()],
                name: vec!["髙橋 神子".to_owned()],
                form: Address::Person,
            },
            title: "受付のお知らせ".to_owned(),
            paragraphs: vec!["一行目\n二行目".to_owned()],
            items: vec![],
            after: vec![],
            about: Some(3),
        };
        let json = serde_json::to_string(&letter).unwrap();
        assert_eq!(serde_json::from_str::<LetterContent>(&json).unwrap(), letter);
    }
}
