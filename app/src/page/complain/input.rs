//! From what was typed to what is stored. Every form of digits, dates and addresses that people use is taken;
//! what cannot be taken is said at its field.

use std::collections::BTreeSet;

use entity::application::answer::Phone;
use entity::time::PartialDate;
use entity::wareki::{DateFault, Era};
use entity::{my_number, text, wareki};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::ask::About;
use crate::text::Word;
use crate::text::complain::error;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;

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
/// The longest mail address, in bytes (RFC 5321).
const MAIL_MAX: usize = 254;

/// Reads a posted form field by field, in the order of the page, and collects what is wrong.
pub(crate) struct Reader<'a> {
    about: &'a About<'a>,
    fields: &'a Fields,
    errors: FieldErrors,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(about: &'a About<'a>, fields: &'a Fields) -> Self {
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
        let typed = text::free(self.fields.get(name));
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        self.checked(name, label, max, typed)
    }

    /// A text that may stay empty.
    pub(crate) fn maybe_text(&mut self, name: &str, label: Word, max: usize) -> Option<String> {
        let typed = self.checked(name, label, max, text::free(self.fields.get(name)));
        (!typed.is_empty()).then_some(typed)
    }

    /// A name or address that must be there; stored exactly as typed.
    pub(crate) fn name(&mut self, name: &str, label: Word, max: usize, missing: Word) -> String {
        let typed = text::verbatim(self.fields.get(name));
        if typed.is_empty() {
            self.wrong(name, missing);
        }
        self.checked(name, label, max, typed)
    }

    /// A name or address that may stay empty; stored exactly as typed.
    pub(crate) fn maybe_name(&mut self, name: &str, label: Word, max: usize) -> Option<String> {
        let typed = self.checked(name, label, max, text::verbatim(self.fields.get(name)));
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
        let typed = |part: &str| self.fields.get(&format!("{name}_{part}"));
        let read = wareki::read(era(typed("era")), typed("year"), typed("month"), typed("day"));
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
    let length = typed.graphemes(true).count();
    (length > max).then_some(length)
}

fn folded(typed: &str) -> String {
    typed.nfkc().collect::<String>().trim().to_owned()
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '(' | ')' | '.' | '\u{3012}')
}

/// A mail address: NFKC, without space around it.
///
/// # Errors
/// What to tell the person.
pub(crate) fn mail(typed: &str) -> Result<String, Word> {
    let address = folded(typed);
    if address.is_empty() {
        return Err(error::MAIL);
    }
    let Some((local, domain)) = address.rsplit_once('@') else { return Err(error::MAIL_AT) };
    let plain = address.chars().all(|c| c.is_ascii_graphic()) && address.len() <= MAIL_MAX;
    let local_fits =
        !local.is_empty() && !local.contains(['@', '"', '(', ')', ',', ':', ';', '<', '>', '[', ']', '\\']);
    let labels = domain.split('.').collect::<Vec<_>>();
    let domain_fits = labels.len() > 1
        && labels.iter().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        });
    if plain && local_fits && domain_fits { Ok(address) } else { Err(error::MAIL_FORM) }
}

/// Well-known mail domains and how they are mistyped.
const MISTYPED: [(&str, &str); 10] = [
    ("gmial.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.co.jp", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("yaho.co.jp", "yahoo.co.jp"),
    ("yahoo.cojp", "yahoo.co.jp"),
    ("docomo.co.jp", "docomo.ne.jp"),
    ("ezweb.co.jp", "ezweb.ne.jp"),
    ("iclould.com", "icloud.com"),
];

/// The domain that was probably meant.
pub(crate) fn meant_domain(address: &str) -> Option<(&str, &'static str)> {
    let (_, domain) = address.rsplit_once('@')?;
    let lower = domain.to_ascii_lowercase();
    MISTYPED.iter().find(|(wrong, _)| *wrong == lower).map(|(_, right)| (domain, *right))
}

/// A telephone number: Japanese ones have 10 or 11 digits, others begin with `+`.
///
/// # Errors
/// What to tell the person.
pub(crate) fn phone(typed: &str) -> Result<Phone, Word> {
    let shown = text::verbatim(typed);
    let bare: String = folded(typed).replace("(0)", "").chars().filter(|c| !is_separator(*c)).collect();
    if bare.is_empty() {
        return Err(error::PHONE);
    }
    let (abroad, digits) = match bare.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, bare.as_str()),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) || shown.chars().count() > NAME_MAX {
        return Err(error::PHONE_FORM);
    }
    let e164 = if abroad {
        let japanese = digits.starts_with("81");
        let fits = if japanese { (11..=12).contains(&digits.len()) } else { (6..=15).contains(&digits.len()) };
        fits.then(|| format!("+{digits}"))
    } else {
        let fits = (10..=11).contains(&digits.len());
        digits.strip_prefix('0').filter(|_| fits).map(|rest| format!("+81{rest}"))
    };
    e164.map(|e164| Phone { e164, typed: shown }).ok_or(error::PHONE_FORM)
}

/// A Japanese postal code: seven digits.
pub(crate) fn postal_code(typed: &str) -> Option<String> {
    let digits: String = folded(typed).chars().filter(|c| !is_separator(*c)).collect();
    (digits.len() == 7 && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

/// Six digits from a mail, however they were typed.
pub(crate) fn six_digits(typed: &str) -> Option<String> {
    let digits: String = folded(typed).chars().filter(|c| !is_separator(*c)).collect();
    (digits.len() == 6 && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

/// The era box of a date, as the parts of the page name its choices.
fn era(posted: &str) -> Era {
    match posted {
        "r" => Era::Reiwa,
        "h" => Era::Heisei,
        "s" => Era::Showa,
        _ => Era::Western,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_are_taken_as_people_type_them() {
        for (typed, stored) in [
            ("name@example.jp", "name@example.jp"),
            ("　ｎａｍｅ＠ｅｘａｍｐｌｅ．ｊｐ ", "name@example.jp"),
            ("a.b+c@sub.example.co.jp", "a.b+c@sub.example.co.jp"),
            ("dots..twice.@docomo.ne.jp", "dots..twice.@docomo.ne.jp"),
        ] {
            assert_eq!(mail(typed).as_deref(), Ok(stored), "{typed}");
        }
        for (typed, why) in [
            ("", error::MAIL),
            (" 　", error::MAIL),
            ("name.example.jp", error::MAIL_AT),
            ("@example.jp", error::MAIL_FORM),
            ("name@", error::MAIL_FORM),
            ("name@example", error::MAIL_FORM),
            ("na me@example.jp", error::MAIL_FORM),
            ("<script>@example.jp", error::MAIL_FORM),
            ("name@example..jp", error::MAIL_FORM),
            ("a@b@example.jp", error::MAIL_FORM),
            ("name@exa\u{202e}mple.jp", error::MAIL_FORM),
        ] {
            assert_eq!(mail(typed), Err(why), "{typed}");
        }
    }

    #[test]
    fn telephone_numbers_are_taken_as_people_type_them() {
        for (typed, stored) in [
            ("0363117161", "+81363117161"),
            ("03(6311)7161", "+81363117161"),
            ("０３－６３１１－７１６１", "+81363117161"),
            ("090 1234 5678", "+819012345678"),
            ("＋81 3 6311 7161", "+81363117161"),
            ("+81(0)3-6311-7161", "+81363117161"),
            ("+1 202 555 0143", "+12025550143"),
        ] {
            assert_eq!(phone(typed).map(|phone| phone.e164).as_deref(), Ok(stored), "{typed}");
        }
        for (typed, why) in [
            ("", error::PHONE),
            ("--", error::PHONE),
            ("12345", error::PHONE_FORM),
            ("1234567890", error::PHONE_FORM),
            ("03-6311-716a", error::PHONE_FORM),
            ("+", error::PHONE_FORM),
            ("+12345", error::PHONE_FORM),
            ("++81363117161", error::PHONE_FORM),
            ("+1234567890123456", error::PHONE_FORM),
        ] {
            assert_eq!(phone(typed).map(|phone| phone.e164), Err(why), "{typed}");
        }
    }

    #[test]
    fn postal_codes_and_codes_from_mails_take_any_width() {
        for typed in ["108-0074", "１０８００７４", "〒108 0074", "108ー0074"] {
            assert_eq!(postal_code(typed).as_deref(), Some("1080074"), "{typed}");
        }
        for typed in ["", "108007", "10800744", "1o80074"] {
            assert_eq!(postal_code(typed), None, "{typed}");
        }
        assert_eq!(six_digits("１２３ 456").as_deref(), Some("123456"));
        assert_eq!(six_digits("12345"), None);
    }

    #[test]
    fn a_mistyped_domain_is_asked_about() {
        assert_eq!(meant_domain("a@Gmial.com"), Some(("Gmial.com", "gmail.com")));
        assert_eq!(meant_domain("a@gmail.com"), None);
    }

    #[test]
    fn length_is_counted_as_people_count() {
        assert_eq!(longer_than("👨‍👩‍👧が", 2), None);
        assert_eq!(longer_than("か\u{3099}ぎ", 1), Some(2));
    }
}
