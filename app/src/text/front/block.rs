//! What a long page of text is made of.

/// A part of a page with a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The anchor of the heading; it never changes once it is published.
    pub anchor: &'static str,
    /// The heading.
    pub title: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

impl Section {
    /// A section.
    #[must_use]
    pub fn new(anchor: &'static str, title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { anchor, title: title.into(), blocks }
    }
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A smaller heading, with an anchor.
    Heading(&'static str, String),
    /// Sentences with bullets.
    Bullets(Vec<String>),
    /// Numbered sentences.
    Steps(Vec<String>),
    /// Words of a law or of the rules, letter by letter, and where they stand.
    Quote(String, String),
    /// Terms and what they are.
    Terms(Vec<(String, String)>),
    /// A table: caption, heads, rows; the first cell of a row is its head.
    Table(&'static str, String, Vec<String>, Vec<Vec<String>>),
    /// A box that stands out: title and text.
    Note(String, String),
    /// A link: address and words.
    Link(String, String),
}

/// A paragraph.
#[must_use]
pub fn text(text: impl Into<String>) -> Block {
    Block::Text(text.into())
}

/// Bullets from short texts.
#[must_use]
pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Block {
    Block::Bullets(items.into_iter().map(Into::into).collect())
}

/// Steps from short texts.
#[must_use]
pub fn steps<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Block {
    Block::Steps(items.into_iter().map(Into::into).collect())
}

/// A quotation and its source.
#[must_use]
pub fn quote(words: impl Into<String>, source: impl Into<String>) -> Block {
    Block::Quote(words.into(), source.into())
}

/// A link.
#[must_use]
pub fn link(href: impl Into<String>, words: impl Into<String>) -> Block {
    Block::Link(href.into(), words.into())
}
