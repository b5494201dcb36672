//! From what was typed to what is stored. Every form of digits, dates and addresses that people use is taken;
//! what cannot be taken is said at its field.

use std::collections::BTreeSet;

use entity::application::answer::Phone;
use entity::input::Invalid;
use entity::time::PartialDate;
use entity::wareki::{self, DateFault};
use entity::{contact, input, my_number};

use super::ask::QuestionContext;
use text::Word;
use text::complain::error;
use usecase::form::dates;
use usecase::form::errors::FieldErrors;
use usecase::form::fields::Fields;

/// The longest name, in characters.
pub(crate) const NAME_MAX: usize = 100;
/// The longest line of other text, in characters.
pub(crate) const LINE_MAX: usize = 200;
/// The longest short text, in characters.
pub(crate) const NOTE_MAX: usize = 500;
/// The longest account of what happened, in characters.
pub(crate) const STORY_MAX: usize = 4_000;
/// No answer lies before this year; what does was mistyped.
const FIRST_YEAR: i32 = 1900;

/// Reads a posted form field by field, in the order of the page, and collects what is wrong.
pub(crate) struct AnswerReader<'a> {
    about: &'a QuestionContext<'a>,
    fields: &'a Fields,
    pub errors: FieldErrors,
}

impl<'a> AnswerReader<'a> {
    pub(crate) fn new(about: &'a QuestionContext<'a>, fields: &'a Fields) -> Self {
        Self { about, fields, errors: FieldErrors::new() }
    }

    /// Notes that something is wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, word: Word) {
        self.errors.add(name, word.get(self.about.lang));
    }

    /// Notes a message made for the occasion.
    pub(crate) fn wrong_as(&mut self, name: &str, message: String) {
        self.errors.add(name, message);
    }

    /// A text that must be there.
    pub(crate) fn text(&mut self, name: &str, label: Word, max: usize, missing: Word) -> String {
        let typed = input::free(self.fields.get(name));
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        self.checked(name, label, max, typed)
    }

    /// A text that may stay empty.
    pub(crate) fn maybe_text(&mut self, name: &str, label: Word, max: usize) -> Option<String> {
        let typed = self.checked(name, label, max, input::free(self.fields.get(name)));
        (!typed.is_empty()).then_some(typed)
    }

    /// A name or address that must be there; stored exactly as typed.
    pub(crate) fn name(&mut self, name: &str, label: Word, max: usize, missing: Word) -> String {
        let typed = input::verbatim(self.fields.get(name));
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        self.checked(name, label, max, typed)
    }

    /// A name or address that may stay empty; stored exactly as typed.
    pub(crate) fn maybe_name(&mut self, name: &str, label: Word, max: usize) -> Option<String> {
        let typed = self.checked(name, label, max, input::verbatim(self.fields.get(name)));
        (!typed.is_empty()).then_some(typed)
    }

    fn checked(&mut self, name: &str, label: Word, max: usize, typed: String) -> String {
        if let Some(length) = longer_than(&typed, max) {
            let lang = self.about.lang;
            self.errors.add(name, error::too_long(lang, label.get(lang), max, length));
        }
        if my_number::is_in(&typed) {
            self.wrong(name, error::MY_NUMBER);
        }
        typed
    }

    /// One of several answers that must be chosen.
    pub(crate) fn choice<T>(&mut self, name: &str, of: fn(&str) -> Option<T>, missing: Word) -> Option<T> {
        let chosen = of(self.fields.get(name));
        if chosen.is_none() {
            self.wrong(name, missing);
        }
        chosen
    }

    /// One of several answers, or none.
    pub(crate) fn maybe_choice<T>(&mut self, name: &str, of: fn(&str) -> Option<T>, strange: Word) -> Option<T> {
        let posted = self.fields.get(name);
        let chosen = of(posted);
        if chosen.is_none() && !posted.is_empty() {
            self.wrong(name, strange);
        }
        chosen
    }

    /// Any number of answers.
    pub(crate) fn choices<T: Ord>(&mut self, name: &str, of: fn(&str) -> Option<T>) -> BTreeSet<T> {
        let mut chosen = BTreeSet::new();
        let mut strange = false;
        for posted in self.fields.all(name) {
            match of(posted) {
                Some(value) => {
                    chosen.insert(value);
                }
                None => strange = true,
            }
        }
        if strange {
            self.wrong(name, error::CHOICE);
        }
        chosen
    }

    /// A date that may stay empty and must not lie ahead.
    pub(crate) fn past_date(&mut self, name: &str, label: Word) -> Option<PartialDate> {
        let read = dates::read(self.fields, name);
        let read = read.and_then(|date| date.map(|date| wareki::not_after(date, self.about.today)).transpose());
        match read {
            Ok(date) if date.as_ref().is_some_and(|date| date.year < FIRST_YEAR) => {
                self.wrong(name, error::DATE_EARLY);
                None
            }
            Ok(date) => date,
            Err(fault) => {
                let message = self.date_fault(fault, label);
                self.errors.add(name, message);
                None
            }
        }
    }

    fn date_fault(&self, fault: DateFault, label: Word) -> String {
        let lang = self.about.lang;
        match fault {
            DateFault::NoYear => error::DATE_YEAR.get(lang).to_owned(),
            DateFault::Year => error::DATE_YEAR_FORM.get(lang).to_owned(),
            DateFault::Month => error::DATE_MONTH.get(lang).to_owned(),
            DateFault::NoMonth => error::DATE_DAY_ALONE.get(lang).to_owned(),
            DateFault::Day => error::DATE_NONE.get(lang).to_owned(),
            DateFault::Era { era, right, year } => error::wrong_era(lang, era, right, year),
            DateFault::Future => error::in_future(lang, label.get(lang), self.about.today),
        }
    }

    /// A mail address that must be there.
    pub(crate) fn mail(&mut self, name: &str) -> Option<String> {
        match mail(self.fields.get(name)) {
            Ok(address) => Some(address),
            Err(why) => {
                self.wrong(name, why);
                None
            }
        }
    }

    /// A telephone number that must be there.
    pub(crate) fn phone(&mut self, name: &str) -> Option<Phone> {
        match phone(self.fields.get(name)) {
            Ok(phone) => Some(phone),
            Err(why) => {
                self.wrong(name, why);
                None
            }
        }
    }

    /// The value, if nothing is wrong.
    pub(crate) fn done<T>(self, value: T) -> Result<T, FieldErrors> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.errors) }
    }
}

/// How long a text is in characters as people count them, if that is too long.
pub(crate) fn longer_than(typed: &str, max: usize) -> Option<usize> {
    let length = input::count(typed);
    (length > max).then_some(length)
}

/// A mail address as it is stored.
///
/// # Errors
/// What to tell the person.
pub(crate) fn mail(typed: &str) -> Result<String, Word> {
    contact::mail(typed).map_err(|why| match why {
        Invalid::Empty => error::MAIL,
        // Narrow, full width and small.
        Invalid::Malformed if !typed.contains(['@', '\u{ff20}', '\u{fe6b}']) => error::MAIL_AT,
        Invalid::Malformed | Invalid::TooLong(_) | Invalid::Unknown | Invalid::CheckDigit => error::MAIL_FORM,
    })
}

/// A telephone number as it is stored.
///
/// # Errors
/// What to tell the person.
pub(crate) fn phone(typed: &str) -> Result<Phone, Word> {
    contact::phone(typed).map_err(|why| match why {
        Invalid::Empty => error::PHONE,
        Invalid::Malformed | Invalid::TooLong(_) | Invalid::Unknown | Invalid::CheckDigit => error::PHONE_FORM,
    })
}

/// A Japanese postal code: seven digits.
pub(crate) fn postal_code(typed: &str) -> Option<String> {
    contact::postal_code(typed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_an_address_or_a_number_is_said() {
        for (typed, why) in [
            (" 　", error::MAIL),
            ("name.example.jp", error::MAIL_AT),
            ("name＠", error::MAIL_FORM),
            ("na me@example.jp", error::MAIL_FORM),
        ] {
            assert_eq!(mail(typed), Err(why), "{typed}");
        }
        for (typed, why) in [("--", error::PHONE), ("+", error::PHONE_FORM), ("12345", error::PHONE_FORM)] {
            assert_eq!(phone(typed).map(|phone| phone.e164), Err(why), "{typed}");
        }
    }

    #[test]
    fn length_is_counted_as_people_count() {
        assert_eq!(longer_than("👨‍👩‍👧が", 2), None);
        assert_eq!(longer_than("か\u{3099}ぎ", 1), Some(2));
    }
}
