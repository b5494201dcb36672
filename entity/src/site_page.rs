//! The pages on which the body says who it is and how it works. Its staff write them; two people publish them.
//!
//! A page is a run of sections with anchors that never change, each in Japanese and, where somebody has written it, in
//! English. Facts that the settings hold (telephone, hours, accreditation) stand in the text as marks, so that a page does
//! not go stale when the settings change.

use serde::{Deserialize, Serialize};

coded! {
    /// A page that the staff keep.
    pub enum PageKey {
        /// Who the body is: accreditation, scope, board, fairness.
        About = "about",
        /// The complaint rules (準則) with their eight items (Guidelines on accredited bodies, Annex 2-3-1).
        Rules = "rules",
        /// What the body does with personal information (Articles 21, 32).
        Privacy = "privacy",
        /// What works for whom, and what not yet (JIS X 8341-3).
        Accessibility = "accessibility",
        /// How to reach the body.
        Contact = "contact",
    }
}

impl PageKey {
    /// Where everybody reads it.
    pub const fn path(self) -> &'static str {
        match self {
            Self::About => "/about",
            Self::Rules => "/complaints/rules",
            Self::Privacy => "/privacy",
            Self::Accessibility => "/accessibility",
            Self::Contact => "/contact",
        }
    }

    /// The section that cannot be taken away: under it the eight grounds are printed word by word.
    pub const fn fixed(self) -> Option<&'static str> {
        match self {
            Self::Rules => Some(GROUNDS),
            Self::About | Self::Privacy | Self::Accessibility | Self::Contact => None,
        }
    }
}

/// The anchor of the article of the rules that holds the eight grounds.
pub const GROUNDS: &str = "art-9";

coded! {
    /// How far a version of a page is.
    pub enum PageStatus {
        Draft = "draft",
        /// Another person is asked to publish it.
        Proposed = "proposed",
        Published = "published",
        /// What everybody read before.
        Superseded = "superseded",
    }
}

/// A text in the languages of the public site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalizedText {
    /// In Japanese: the text that counts.
    pub ja: String,
    /// In English; empty where nobody has written it.
    pub en: String,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Its anchor: links from outside lead there, so it never changes.
    pub anchor: String,
    pub title: LocalizedText,
    /// Its text in Markdown.
    pub text: LocalizedText,
}

/// Everything that stands on a page under its name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// The first lines, in Markdown.
    pub lead: LocalizedText,
    /// The sections, in order.
    pub passages: Vec<Passage>,
}

/// What keeps a page from being published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageFault {
    /// The first lines are missing in Japanese.
    NoLead,
    /// The section at this place has no Japanese heading.
    NoTitle(usize),
    /// The section at this place has no Japanese text.
    NoText(usize),
    /// The section at this place, or the lead (`None`), has a mark that stands for nothing.
    UnknownMark(Option<usize>),
    /// English is there in some places and missing in the section at this place, or in the lead (`None`).
    HalfEnglish(Option<usize>),
    /// The section that must be there is gone.
    NoFixed,
}

/// A fact of the settings that a text can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fact {
    Name,
    Phone,
    /// Its postal code and address.
    Address,
    Mail,
    /// When it is open.
    Hours,
    /// When it is closed.
    Closed,
    /// The number of its accreditation.
    AccreditationNumber,
    /// The day of its accreditation.
    AccreditedOn,
    /// To what its accreditation is limited (Article 47(2)).
    Scope,
}

impl Fact {
    /// Every fact, in the order of the editor's table. Longer texts come before what they may contain.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Address,
        Self::Mail,
        Self::Phone,
        Self::Hours,
        Self::Closed,
        Self::AccreditationNumber,
        Self::AccreditedOn,
        Self::Scope,
    ];

    /// How a text names it, between braces.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Name => "{name}",
            Self::Phone => "{phone}",
            Self::Address => "{address}",
            Self::Mail => "{mail}",
            Self::Hours => "{hours}",
            Self::Closed => "{closed}",
            Self::AccreditationNumber => "{accreditation-number}",
            Self::AccreditedOn => "{accredited-on}",
            Self::Scope => "{scope}",
        }
    }
}

/// The text with every mark replaced by what it stands for.
pub fn filled(text: &str, mut value: impl FnMut(Fact) -> String) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let fact = Fact::ALL.into_iter().find_map(|fact| {
            let name = fact.mark().strip_prefix('{')?;
            Some((fact, from.strip_prefix(name)?))
        });
        match fact {
            Some((fact, after)) => {
                out.push_str(&value(fact));
                rest = after;
            }
            None => {
                out.push('{');
                rest = from;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Whether a text has something in braces that is a mark by its form and stands for nothing. `{#anchor}` names a heading.
fn has_unknown_mark(text: &str) -> bool {
    text.split('{').skip(1).any(|from| {
        let Some((inside, _)) = from.split_once('}') else { return false };
        !inside.is_empty()
            && inside.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter == '_')
            && Fact::ALL.iter().all(|fact| fact.mark().trim_matches(['{', '}']) != inside)
    })
}

impl PageText {
    /// Whether somebody has begun to write it in English.
    #[must_use]
    pub fn has_english(&self) -> bool {
        self.said().any(|(_, said)| !said.en.trim().is_empty())
    }

    fn said(&self) -> impl Iterator<Item = (Option<usize>, &LocalizedText)> {
        let passages = self.passages.iter().enumerate();
        std::iter::once((None, &self.lead))
            .chain(passages.flat_map(|(at, passage)| [(Some(at), &passage.title), (Some(at), &passage.text)]))
    }

    /// What keeps it from being published, in the order of the page.
    pub fn faults(&self, key: PageKey) -> Vec<PageFault> {
        let mut faults = Vec::new();
        let missing = |text: &str| text.trim().is_empty();
        let half = |said: &[&LocalizedText]| self.has_english() && said.iter().any(|said| missing(&said.en));
        let unknown = |said: &LocalizedText| has_unknown_mark(&said.ja) || has_unknown_mark(&said.en);
        if missing(&self.lead.ja) {
            faults.push(PageFault::NoLead);
        }
        if unknown(&self.lead) {
            faults.push(PageFault::UnknownMark(None));
        }
        if half(&[&self.lead]) {
            faults.push(PageFault::HalfEnglish(None));
        }
        for (at, passage) in self.passages.iter().enumerate() {
            if missing(&passage.title.ja) {
                faults.push(PageFault::NoTitle(at));
            }
            if missing(&passage.text.ja) {
                faults.push(PageFault::NoText(at));
            }
            if unknown(&passage.title) || unknown(&passage.text) {
                faults.push(PageFault::UnknownMark(Some(at)));
            }
            if half(&[&passage.title, &passage.text]) {
                faults.push(PageFault::HalfEnglish(Some(at)));
            }
        }
        if key.fixed().is_some_and(|fixed| self.passages.iter().all(|passage| passage.anchor != fixed)) {
            faults.push(PageFault::NoFixed);
        }
        faults
    }

    /// Puts an empty section at the end, with an anchor that no section of the page has or had.
    pub fn add(&mut self, used: &[String]) {
        let anchor = (1_u32..)
            .map(|number| format!("part-{number}"))
            .find(|anchor| !used.contains(anchor) && self.passages.iter().all(|passage| passage.anchor != *anchor))
            .unwrap_or_default();
        self.passages.push(Passage { anchor, ..Passage::default() });
    }

    /// Takes a section away, unless it must stay.
    pub fn remove(&mut self, key: PageKey, at: usize) {
        let stays = self.passages.get(at).is_none_or(|passage| key.fixed() == Some(&passage.anchor));
        if !stays {
            self.passages.remove(at);
        }
    }

    /// Changes places with the section before.
    pub fn up(&mut self, at: usize) {
        if at > 0 && at < self.passages.len() {
            self.passages.swap(at - 1, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(ja: &str, en: &str) -> LocalizedText {
        LocalizedText { ja: ja.to_owned(), en: en.to_owned() }
    }

    fn page(anchors: &[&str]) -> PageText {
        let passage =
            |anchor: &&str| Passage { anchor: (*anchor).to_owned(), title: said("題", ""), text: said("文", "") };
        PageText { lead: said("前", ""), passages: anchors.iter().map(passage).collect() }
    }

    fn anchors(page: &PageText) -> Vec<&str> {
        page.passages.iter().map(|passage| passage.anchor.as_str()).collect()
    }

    #[test]
    fn marks_are_replaced_once_and_only_marks() {
        let fill = |text: &str| filled(text, |fact| format!("<{}>", fact.mark()));
        assert_eq!(fill("a {phone}、{name}{name}"), "a <{phone}>、<{name}><{name}>");
        assert_eq!(fill("{phones} {} { {phone"), "{phones} {} { {phone");
        assert_eq!(fill("{{phone}}"), "{<{phone}>}");
        assert_eq!(filled("{name}", |_| "{phone}".to_owned()), "{phone}", "what is put in is not read again");
    }

    #[test]
    fn what_is_missing_is_named_by_place() {
        let mut page = page(&["one", "two"]);
        assert_eq!(page.faults(PageKey::About), []);
        page.passages[1].title.ja = " ".to_owned();
        page.passages[0].text.ja.clear();
        assert_eq!(page.faults(PageKey::About), [PageFault::NoText(0), PageFault::NoTitle(1)]);
        page.lead.ja.clear();
        assert_eq!(page.faults(PageKey::About)[0], PageFault::NoLead);
    }

    #[test]
    fn english_is_there_wholly_or_not_at_all() {
        let mut page = page(&["one", "two"]);
        page.passages[0].title.en = "One".to_owned();
        let half = [None, Some(0), Some(1)].map(PageFault::HalfEnglish);
        assert_eq!(page.faults(PageKey::About), half);
        page.lead.en = "Lead".to_owned();
        page.passages[0].text.en = "Text".to_owned();
        page.passages[1].title.en = "Two".to_owned();
        page.passages[1].text.en = "Text".to_owned();
        assert_eq!(page.faults(PageKey::About), []);
    }

    #[test]
    fn a_mark_that_stands_for_nothing_is_found() {
        let mut page = page(&["one"]);
        page.passages[0].text.ja = "{phone} {closed} {#anchor} {日} {}".to_owned();
        assert_eq!(page.faults(PageKey::About), []);
        page.passages[0].text.ja.push_str("{fone}");
        assert_eq!(page.faults(PageKey::About), [PageFault::UnknownMark(Some(0))]);
        page.lead.ja = "{fax-number}".to_owned();
        assert_eq!(page.faults(PageKey::About)[0], PageFault::UnknownMark(None));
    }

    #[test]
    fn the_grounds_cannot_be_taken_away() {
        let mut page = page(&["art-1", GROUNDS, "art-10"]);
        page.remove(PageKey::Rules, 1);
        assert_eq!(anchors(&page), ["art-1", GROUNDS, "art-10"]);
        page.remove(PageKey::Rules, 0);
        page.remove(PageKey::Rules, 9);
        assert_eq!(anchors(&page), [GROUNDS, "art-10"]);
        page.remove(PageKey::About, 0);
        assert_eq!(page.faults(PageKey::Rules), [PageFault::NoFixed]);
    }

    #[test]
    fn sections_move_and_new_ones_get_new_anchors() {
        let mut page = page(&["one", "part-1"]);
        page.up(0);
        page.up(7);
        assert_eq!(anchors(&page), ["one", "part-1"]);
        page.up(1);
        page.add(&["part-2".to_owned()]);
        assert_eq!(anchors(&page), ["part-1", "one", "part-3"]);
    }
}
