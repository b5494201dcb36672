//! What a long page of text is made of.

/// A part of a page with a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSection {
    /// The anchor of the heading; it never changes once it is published.
    pub anchor: &'static str,
    pub title: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

impl PageSection {
    pub fn new(anchor: &'static str, title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { anchor, title: title.into(), blocks }
    }

    /// What stands under the heading, in Markdown, so that it can be written on.
    pub fn markdown(&self) -> String {
        self.blocks.iter().map(Block::markdown).collect::<Vec<_>>().join("\n\n")
    }
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

/// One piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Text(String),
    /// A smaller heading, with an anchor.
    Heading(&'static str, String),
    Bullets(Vec<String>),
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

impl Block {
    fn markdown(&self) -> String {
        let lines = |items: &[String], mark: &str| {
            items.iter().map(|item| format!("{mark}{}", plain(item))).collect::<Vec<_>>().join("\n")
        };
        let row =
            |cells: &[String]| format!("| {} |", cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" | "));
        match self {
            Self::Text(text) => plain(text),
            Self::Heading(anchor, title) => format!("### {} {{#{anchor}}}", plain(title)),
            Self::Bullets(items) => lines(items, "- "),
            Self::Steps(items) => lines(items, "1. "),
            Self::Quote(words, source) => format!("> {}\n>\n> {}", plain(words), plain(source)),
            // A term without a value would swallow the next one.
            Self::Terms(terms) => terms
                .iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(term, value)| format!("{}\n\n: {}", plain(term), plain(value)))
                .collect::<Vec<_>>()
                .join("\n\n"),
            Self::Table(_, caption, heads, rows) => {
                let rule = heads.iter().map(|_| "---").collect::<Vec<_>>().join(" | ");
                let rows: Vec<_> = rows.iter().map(|cells| row(cells)).collect();
                format!("**{}**\n\n{}\n| {rule} |\n{}", plain(caption), row(heads), rows.join("\n"))
            }
            Self::Note(title, text) => format!("> **{}**\n>\n> {}", plain(title), plain(text)),
            Self::Link(href, words) => format!("[{}]({href})", plain(words)),
        }
    }
}

pub fn text(text: impl Into<String>) -> Block {
    Block::Text(text.into())
}

/// Bullets from short texts.
pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Block {
    Block::Bullets(items.into_iter().map(Into::into).collect())
}

/// Steps from short texts.
pub fn steps<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Block {
    Block::Steps(items.into_iter().map(Into::into).collect())
}

/// A quotation and its source.
pub fn quote(words: impl Into<String>, source: impl Into<String>) -> Block {
    Block::Quote(words.into(), source.into())
}

pub fn link(href: impl Into<String>, words: impl Into<String>) -> Block {
    Block::Link(href.into(), words.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_take_for_a_sign_is_marked() {
        assert_eq!(plain("a*b_c [d] 1. e"), "a\\*b\\_c \\[d\\] 1. e");
        assert_eq!(plain("12. 章"), "12\\. 章");
        assert_eq!(plain("- x"), "\\- x");
        assert_eq!(plain("第9　文"), "第9　文");
    }

    #[test]
    fn every_kind_of_block_can_be_written_on() {
        let section = PageSection::new(
            "a",
            "題",
            vec![
                text("文"),
                Block::Heading("b", "小".to_owned()),
                bullets(["1", "2"]),
                steps(["い", "ろ"]),
                link("/x", "行く"),
                Block::Terms(vec![("語".to_owned(), "意味".to_owned())]),
                Block::Table(
                    "t",
                    "表".to_owned(),
                    vec!["a".to_owned(), "b".to_owned()],
                    vec![vec!["c|".to_owned(), "d".to_owned()]],
                ),
            ],
        );
        assert_eq!(
            section.markdown(),
            "文\n\n### 小 {#b}\n\n- 1\n- 2\n\n1. い\n1. ろ\n\n[行く](/x)\n\n語\n\n: 意味\n\n**表**\n\n| a | b |\n| --- | --- |\n| c\\| | d |"
        );
    }
}
