//! The pages of the body as the program brings them.

use entity::organization::Organization;
use entity::site_page::{Fact, LocalizedText, PageKey, PageText, Passage};

use super::block::{PageSection, plain};
use super::{about, accessibility, contact, marks, privacy, rules};
use crate::{Lang, Word, spoken};

spoken! {
    /// Heading of the contents of a long page.
    CONTENTS = "このページの内容", "On this page";
    /// Above a page that nobody has written in English yet.
    JAPANESE_ONLY = "このページは、まだ日本語だけです。電話やメールで、英語でおたずねください。", "This page is in Japanese only so far. Please call or email us in English.";
    /// Since when a page reads as it does.
    since(day: &str) = "{day}から、この内容です。", "This text applies from {day}.";
}

/// The name of a page.
pub const fn title(key: PageKey) -> Word {
    match key {
        PageKey::About => about::TITLE,
        PageKey::Rules => rules::TITLE,
        PageKey::Privacy => privacy::TITLE,
        PageKey::Accessibility => accessibility::TITLE,
        PageKey::Contact => contact::TITLE,
    }
}

/// The page as the program brings it, with marks where the settings speak.
pub fn built_in(key: PageKey, body: &Organization) -> PageText {
    let [(lead_ja, ja), (lead_en, en)] = [Lang::Ja, Lang::En].map(|lang| {
        let marked = |text: String| marked(lang, body, text);
        let sections: Vec<_> = sections(key, lang, body)
            .iter()
            .map(|section| (section.anchor, marked(section.title.clone()), marked(section.markdown())))
            .collect();
        (marked(lead(key, lang, body)), sections)
    });
    let passages = ja
        .into_iter()
        .map(|(anchor, title, text)| {
            let english = en.iter().find(|(other, ..)| *other == anchor);
            let (title_en, text_en) = english.map(|(_, title, text)| (title.clone(), text.clone())).unwrap_or_default();
            Passage {
                anchor: anchor.to_owned(),
                title: LocalizedText { ja: title, en: title_en },
                text: LocalizedText { ja: text, en: text_en },
            }
        })
        .collect();
    PageText { lead: LocalizedText { ja: lead_ja, en: lead_en }, passages }
}

fn lead(key: PageKey, lang: Lang, body: &Organization) -> String {
    match key {
        PageKey::About => plain(&about::lead(lang, body)),
        PageKey::Rules => plain(rules::LEAD.get(lang)),
        PageKey::Privacy => {
            let lines: Vec<_> = privacy::five(lang, body).iter().map(|line| format!("1. {}", plain(line))).collect();
            lines.join("\n")
        }
        PageKey::Accessibility => plain(accessibility::LEAD.get(lang)),
        PageKey::Contact => plain(contact::LEAD.get(lang)),
    }
}

fn sections(key: PageKey, lang: Lang, body: &Organization) -> Vec<PageSection> {
    match key {
        PageKey::About => about::sections(lang, body),
        PageKey::Rules => {
            let mut all = rules::before_grounds(lang, body);
            all.push(rules::grounds_head(lang));
            all.extend(rules::after_grounds(lang, body));
            all
        }
        PageKey::Privacy => privacy::sections(lang, body),
        PageKey::Accessibility => accessibility::sections(lang, body),
        PageKey::Contact => contact::sections(lang, body),
    }
}

/// A value with fewer characters is short.
const SHORT: usize = 6;

/// A text of the program with marks in place of what the settings say.
fn marked(lang: Lang, body: &Organization, text: String) -> String {
    Fact::ALL.into_iter().fold(text, |text, fact| {
        let value = plain(&marks::value(lang, body, fact));
        if value.is_empty() {
            text
        } else if value.chars().count() < SHORT {
            // Short values would be found in the middle of other words; alone in their line they are what they are.
            let lines = text.split('\n').map(|line| {
                let (term, rest) = line.split_at(line.len() - line.strip_prefix(": ").unwrap_or(line).len());
                if rest == value { format!("{term}{}", fact.mark()) } else { line.to_owned() }
            });
            lines.collect::<Vec<_>>().join("\n")
        } else {
            text.replace(&value, fact.mark())
        }
    })
}

#[cfg(test)]
mod tests {
    use entity::organization::English;

    use super::*;

    #[test]
    fn every_page_can_be_written_on_and_published_as_it_comes() {
        let body = Organization {
            phone: "00-0000-0000".to_owned(),
            mail: "desk@example.jp".to_owned(),
            ..Organization::default()
        };
        for key in PageKey::ALL.iter().copied() {
            let page = built_in(key, &body);
            assert_eq!(page.faults(key), [], "{key:?}");
            assert!(page.passages.len() >= 4, "{key:?}");
            let mut anchors: Vec<_> = page.passages.iter().map(|passage| &passage.anchor).collect();
            anchors.sort_unstable();
            anchors.dedup();
            assert_eq!(anchors.len(), page.passages.len(), "{key:?}: an anchor names one section");
        }
        let contact = built_in(PageKey::Contact, &body);
        let all: String = contact.passages.iter().map(|passage| passage.text.ja.as_str()).collect();
        for fact in [Fact::Phone, Fact::Mail, Fact::Hours, Fact::Closed] {
            assert!(all.contains(fact.mark()), "{fact:?}\n{all}");
        }
    }

    #[test]
    fn what_the_settings_say_stays_theirs_in_both_languages() {
        let english = English { name: "Mirai Association".to_owned(), ..English::default() };
        let body = Organization {
            name: "みらい協会（架空）".to_owned(),
            accreditation_number: "架空第1号".to_owned(),
            english,
            ..Organization::default()
        };
        let about = built_in(PageKey::About, &body);
        for lang in [Lang::Ja, Lang::En] {
            let said = |said: &LocalizedText| if lang == Lang::Ja { said.ja.clone() } else { said.en.clone() };
            let all: String = about.passages.iter().map(|passage| said(&passage.text)).collect();
            for fact in [Fact::Name, Fact::AccreditationNumber, Fact::Scope] {
                assert!(all.contains(fact.mark()), "{fact:?}\n{all}");
            }
            assert!(!all.contains(&marks::value(lang, &body, Fact::Name)) && !all.contains("架空第1号"), "{all}");
            assert!(said(&about.lead).starts_with(Fact::Name.mark()), "{}", said(&about.lead));
        }
        assert_eq!(marks::value(Lang::En, &body, Fact::Name), "Mirai Association");
    }
}
