//! The long pages of text as the program brings them: Markdown in `app/text/pages`, one file a language. What stands
//! before the first heading leads in; a heading of level 2 with an anchor begins a section, and that anchor never changes.
//!
//! Marks in braces stand for what the settings say. Those of [`entity::site_page::Fact`] stay marks in the text that staff
//! write on; terms, and words that stand elsewhere in the program letter by letter, are put in before.

use entity::law::{ground, harm};
use entity::organization::Organization;
use entity::permission::Permission;
use entity::site_page::{LocalizedText, PageKey, PageText, Passage};

use super::hours;
use crate::{Lang, Word, role, spoken};

spoken! {
    /// Heading of the contents of a long page.
    CONTENTS = "このページの内容", "On this page";
    /// Above a page that nobody has written in English yet.
    JAPANESE_ONLY = "このページは、まだ日本語だけです。電話やメールで、英語でおたずねください。", "This page is in Japanese only so far. Please call or email us in English.";
    /// Above the page about a body that does not exist.
    FICTION_TITLE = "この協会は実在しません", "This association is not real";
    FICTION = "ここに書いてある名前、番号、日付は、すべて見本のための作りものです。認定個人情報保護団体という名称は、認定を受けた団体だけが使えます（法第56条）。",
        "All names, numbers and dates here are invented, as a sample. Only organizations that are accredited may call themselves an accredited personal information protection organization (Article 56 of the Act).";
    /// The button under the page that says what a complaint is.
    START = "申し出の準備をする", "Prepare a complaint";
    FIND = "会社をさがす", "Find a company";
    /// Since when a page reads as it does.
    since(day: &str) = "{day}から、この内容です。", "This text applies from {day}.";
}

/// A long page of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongPage {
    /// One that staff may write anew.
    Site(PageKey),
    /// What a complaint is.
    Complaints,
    /// How to use the site safely.
    Safety,
}

/// The file of a page in each language.
macro_rules! both {
    ($name:literal) => {
        [include_str!(concat!("../../pages/", $name, ".ja.md")), include_str!(concat!("../../pages/", $name, ".en.md"))]
    };
}

impl LongPage {
    /// The name of the page.
    pub const fn title(self) -> Word {
        match self {
            Self::Site(key) => title(key),
            Self::Complaints => Word::new("苦情の申出とは", "About complaints"),
            // Neutral: it stands in the browser's history.
            Self::Safety => Word::new("安全に使うために", "Using this site safely"),
        }
    }

    const fn source(self) -> [&'static str; 2] {
        match self {
            Self::Site(PageKey::About) => both!("about"),
            Self::Site(PageKey::Rules) => both!("rules"),
            Self::Site(PageKey::Privacy) => both!("privacy"),
            Self::Site(PageKey::Accessibility) => both!("accessibility"),
            Self::Site(PageKey::Contact) => both!("contact"),
            Self::Complaints => both!("complaints"),
            Self::Safety => both!("safety"),
        }
    }

    /// The page as the program brings it, with marks where the settings state facts.
    pub fn built_in(self, body: &Organization) -> PageText {
        let [ja, en] = self.source();
        let (ja, en) = (settled(Lang::Ja, body, ja), settled(Lang::En, body, en));
        let ((lead_ja, ja), (lead_en, en)) = (parts(&ja), parts(&en));
        let passages = ja.into_iter().zip(en).map(|((anchor, title, text), (_, title_en, text_en))| Passage {
            anchor: anchor.to_owned(),
            title: LocalizedText { ja: title.to_owned(), en: title_en.to_owned() },
            text: LocalizedText { ja: text.to_owned(), en: text_en.to_owned() },
        });
        let lead = LocalizedText { ja: lead_ja.to_owned(), en: lead_en.to_owned() };
        PageText { lead, passages: passages.collect() }
    }
}

/// The name of a page that staff may write anew.
pub const fn title(key: PageKey) -> Word {
    match key {
        PageKey::About => Word::new("協会について", "About us"),
        PageKey::Rules => super::rules::TITLE,
        PageKey::Privacy => Word::new("個人情報の取扱い", "How we use your information"),
        PageKey::Accessibility => Word::new("ウェブアクセシビリティ", "Web accessibility"),
        PageKey::Contact => Word::new("お問い合わせ", "Contact us"),
    }
}

/// The lead, and each section with its anchor and its heading.
fn parts(source: &str) -> (&str, Vec<(&str, &str, &str)>) {
    let mut parts = source.split("\n## ");
    let lead = parts.next().unwrap_or_default().trim();
    let sections = parts.filter_map(|part| {
        let (heading, text) = part.split_once('\n')?;
        let (title, anchor) = heading.trim_end().strip_suffix('}')?.rsplit_once(" {#")?;
        Some((anchor, title, text.trim()))
    });
    (lead, sections.collect())
}

/// The text with the terms of the body and the words of the law put in.
fn settled(lang: Lang, body: &Organization, source: &str) -> String {
    let terms = body.terms;
    let numbers = [
        ("{first-answer-days}", terms.first_answer_business_days),
        ("{completion-days}", terms.completion_days),
        ("{member-answer-days}", terms.member_answer_business_days),
        ("{member-extension-days}", terms.member_extension_business_days),
        ("{comment-days}", terms.comment_business_days),
        ("{harm-review-days}", terms.harm_review_days),
        ("{draft-days}", terms.draft_days),
        ("{identity-days}", terms.identity_days),
        ("{case-years}", terms.case_years),
    ];
    let words = [
        ("{short-name}", plain(hours::short_name(lang, body))),
        ("{tel}", hours::tel(&body.phone)),
        ("{grounds-lead}", plain(ground::LEAD)),
        ("{harm-exception}", plain(harm::EXCEPTION)),
        ("{readers}", role::holders(lang, Permission::ReadContents)),
        ("{witnesses}", role::holders(lang, Permission::ReadCases)),
        ("{log-readers}", role::holders(lang, Permission::ReadAudit)),
    ];
    let numbers = numbers.map(|(mark, number)| (mark, number.to_string()));
    numbers.into_iter().chain(words).fold(source.to_owned(), |text, (mark, value)| text.replace(mark, &value))
}

/// A text as Markdown shows it letter by letter.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let begins_a_list = {
        let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        rest.len() < text.len() && rest.starts_with(['.', ')'])
    };
    for (at, letter) in text.char_indices() {
        let special = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&');
        let leads = at == 0 && matches!(letter, '#' | '>' | '-' | '+' | '=' | ':');
        let dots = begins_a_list && matches!(letter, '.' | ')') && !out.contains(['.', ')']);
        if special || leads || dots {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A text without the terms of which the settings say nothing: such a term would swallow the next one.
pub fn without_empty_terms(markdown: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for block in markdown.split("\n\n") {
        if block.trim() == ":" {
            kept.pop();
        } else {
            kept.push(block);
        }
    }
    kept.join("\n\n")
}

#[cfg(test)]
mod tests {
    use entity::site_page::Fact;

    use super::*;

    fn all() -> impl Iterator<Item = LongPage> {
        PageKey::ALL.iter().copied().map(LongPage::Site).chain([LongPage::Complaints, LongPage::Safety])
    }

    #[test]
    fn every_page_has_the_same_sections_in_both_languages_and_no_mark_that_stands_for_nothing() {
        for page in all() {
            let [ja, en] = page.source();
            let anchors =
                |source| parts(source).1.into_iter().map(|(anchor, ..)| anchor.to_owned()).collect::<Vec<_>>();
            assert_eq!(anchors(ja), anchors(en), "{page:?}");
            for source in [ja, en] {
                assert_eq!(
                    source.matches("\n## ").count(),
                    anchors(source).len(),
                    "{page:?}: a heading without an anchor"
                );
            }
            let mut unique = anchors(ja);
            assert!(unique.len() >= 4, "{page:?}");
            unique.sort_unstable();
            unique.dedup();
            assert_eq!(unique.len(), anchors(ja).len(), "{page:?}");
            let key = if let LongPage::Site(key) = page { key } else { PageKey::About };
            assert_eq!(page.built_in(&Organization::default()).faults(key), [], "{page:?}");
        }
    }

    #[test]
    fn facts_stay_marks_and_the_law_is_quoted_letter_by_letter() {
        let body = Organization { phone: "00-0000-0000".to_owned(), ..Organization::default() };
        let text = |key| {
            let page = LongPage::Site(key).built_in(&body);
            let both = page.passages.iter().flat_map(|one| [one.text.ja.clone(), one.text.en.clone()]);
            both.collect::<Vec<_>>().join("\n")
        };
        let contact = text(PageKey::Contact);
        for fact in [Fact::Phone, Fact::Mail, Fact::Hours, Fact::Closed] {
            assert!(contact.contains(fact.mark()), "{fact:?}\n{contact}");
        }
        let rules = text(PageKey::Rules);
        assert_eq!(rules.matches(harm::EXCEPTION).count(), 2, "{rules}");
        assert_eq!(rules.matches(ground::LEAD).count(), 2, "{rules}");
        let privacy = text(PageKey::Privacy);
        assert!(
            privacy.contains("受付・担当・責任者、その会社") && privacy.contains("Auditors, administrators"),
            "{privacy}"
        );
    }

    #[test]
    fn what_markdown_would_take_for_a_sign_is_marked() {
        assert_eq!(plain("a*b_c [d] 1. e"), "a\\*b\\_c \\[d\\] 1. e");
        assert_eq!(plain("12. 章"), "12\\. 章");
        assert_eq!(plain("- x"), "\\- x");
        assert_eq!(plain("第9　文"), "第9　文");
    }

    #[test]
    fn a_term_of_which_nothing_is_said_is_left_out() {
        assert_eq!(without_empty_terms("a\n\n: 1\n\nb\n\n: \n\nc\n\n: 3"), "a\n\n: 1\n\nc\n\n: 3");
    }
}
