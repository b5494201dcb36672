//! Reads the sources and tells code, comments, texts and tests apart. Not a parser: it knows just enough of Rust to
//! blank out what a rule is not about, and keeps every line where it was.

use std::path::{Path, PathBuf};

/// One Rust file.
pub(crate) struct Source {
    /// From the workspace's folder, with `/`.
    pub(crate) path: String,
    /// As it is.
    pub(crate) text: String,
    /// Without comments, tests and the inside of texts.
    pub(crate) code: String,
    /// Without comments and tests, but with texts.
    pub(crate) words: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (mut code, mut words) = split(text);
        for span in test_spans(&code) {
            blank(&mut code, &span);
            blank(&mut words, &span);
        }
        Self { path: path.to_owned(), text: text.to_owned(), code, words }
    }

    /// Whether the whole file is made of tests.
    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.contains("/tests/")
            || self.path.contains("/benches/")
            || name == "tests.rs"
            || name.ends_with("_tests.rs")
            || name.ends_with("_test.rs")
    }

    /// `path:line` of every place in `view` (one of the texts of this source) that holds `what`.
    pub(crate) fn places(&self, view: &str, what: &str) -> Vec<String> {
        view.match_indices(what).map(|(at, _)| self.place(view, at)).collect()
    }

    /// `path:line` of a byte position in `view`.
    pub(crate) fn place(&self, view: &str, at: usize) -> String {
        let line = view[..at].bytes().filter(|byte| *byte == b'\n').count() + 1;
        format!("{}:{line}", self.path)
    }
}

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every Rust file of the product, tests left out.
pub(crate) fn product() -> Vec<Source> {
    everything().into_iter().filter(|source| !source.is_test()).collect()
}

/// Every Rust file, tests too.
pub(crate) fn everything() -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    for crate_folder in ["entity", "app", "server", "migration"] {
        collect(&root, &root.join(crate_folder), &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "pkg", "node_modules"].contains(&name.as_str()) && !name.starts_with('.') {
                collect(root, &path, found);
            }
        } else if name.ends_with(".rs") {
            let short = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source::new(&short, &std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The functions of a source: name and the byte span from `fn` to the closing brace. Inner functions come too.
pub(crate) fn functions(code: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + 3..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(open) = rest.find(['{', ';']) else { continue };
        if name.is_empty() || rest[open..].starts_with(';') {
            continue;
        }
        found.push((name, at..closing(code, at + 3 + open)));
    }
    found
}

/// The position behind the brace that closes the one at `open`.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (at, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return open + at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// The blocks behind `#[cfg(test)]` and the functions behind `#[test]`.
fn test_spans(code: &str) -> Vec<std::ops::Range<usize>> {
    let mut spans = Vec::new();
    for mark in ["#[cfg(test)]", "#[test]", "#[tokio::test"] {
        for (at, _) in code.match_indices(mark) {
            let Some(open) = code[at..].find(['{', ';']) else { continue };
            if code[at + open..].starts_with('{') {
                spans.push(at..closing(code, at + open));
            }
        }
    }
    spans
}

fn blank(text: &mut String, span: &std::ops::Range<usize>) {
    // `code` and `words` agree byte by byte, because what is blanked is replaced by as many blanks as it had bytes.
    let clean: String = text[span.clone()]
        .chars()
        .flat_map(|c| std::iter::repeat_n(if c == '\n' { '\n' } else { ' ' }, c.len_utf8()))
        .collect();
    text.replace_range(span.clone(), &clean);
}

/// The text without comments and the inside of texts, and the text without comments only.
fn split(text: &str) -> (String, String) {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Split { code: String::with_capacity(text.len()), words: String::with_capacity(text.len()) };
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let after_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        let length = if rest.starts_with(&['/', '/']) {
            let length = rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
            out.comment(&rest[..length]);
            length
        } else if rest.starts_with(&['/', '*']) {
            let length = block_comment(rest);
            out.comment(&rest[..length]);
            length
        } else if let Some(length) = raw_text(rest).filter(|_| !after_name) {
            out.text(&rest[..length]);
            length
        } else if rest[0] == '"' {
            let length = quoted(rest, '"');
            out.text(&rest[..length]);
            length
        } else if rest[0] == '\'' && is_char(rest) {
            let length = quoted(rest, '\'');
            out.text(&rest[..length]);
            length
        } else {
            out.code(rest[0]);
            1
        };
        at += length;
    }
    (out.code, out.words)
}

struct Split {
    code: String,
    words: String,
}

impl Split {
    fn code(&mut self, c: char) {
        self.code.push(c);
        self.words.push(c);
    }

    fn comment(&mut self, chars: &[char]) {
        for c in chars {
            self.code.push_str(&blank_for(*c));
            self.words.push_str(&blank_for(*c));
        }
    }

    fn text(&mut self, chars: &[char]) {
        for c in chars {
            self.code.push_str(&if *c == '"' { "\"".to_owned() } else { blank_for(*c) });
            self.words.push(*c);
        }
    }
}

fn blank_for(c: char) -> String {
    if c == '\n' { "\n".to_owned() } else { " ".repeat(c.len_utf8()) }
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(&['/', '*']) {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(&['*', '/']) {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// How long the raw text (`r"…"`, `r#"…"#`, `br"…"`) is that begins here, if one does.
fn raw_text(rest: &[char]) -> Option<usize> {
    let start = match rest {
        ['r', ..] => 1,
        ['b' | 'c', 'r', ..] => 2,
        _ => return None,
    };
    let hashes = rest[start..].iter().take_while(|c| **c == '#').count();
    if rest.get(start + hashes) != Some(&'"') {
        return None;
    }
    let mut at = start + hashes + 1;
    while at < rest.len() {
        if rest[at] == '"' && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return Some(at + 1 + hashes);
        }
        at += 1;
    }
    Some(rest.len())
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// A character in quotes, and not a lifetime.
fn is_char(rest: &[char]) -> bool {
    matches!(rest, ['\'', '\\', ..] | ['\'', _, '\'', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        Source::new("x/src/x.rs", text).code
    }

    fn words(text: &str) -> String {
        Source::new("x/src/x.rs", text).words
    }

    #[test]
    fn comments_go_and_lines_stay() {
        let source = "a // 日本\nb /* x /* y\n */ z */ c\n/// 条\nd";
        assert_eq!(code(source), words(source));
        let shown: Vec<String> =
            code(source).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(shown, ["a", "b", "c", "", "d"]);
        assert_eq!(code(source).len(), source.len());
    }

    #[test]
    fn texts_go_from_code_and_stay_in_words() {
        let source = "f(\"// 日本 \\\" /*\", r#\"a\"b // c\"#, b\"x\", '\"', '\\'', 'a); g::<'a>('{')";
        assert!(!code(source).contains("日本") && !code(source).contains("//"), "{}", code(source));
        assert!(words(source).contains("日本") && words(source).contains("a\"b // c"));
        assert!(code(source).contains("g::<'a>("), "a lifetime is no character: {}", code(source));
        assert!(!code(source).contains('{'));
        assert_eq!(code(source).len(), source.len());
    }

    #[test]
    fn a_name_that_ends_with_r_begins_no_raw_text() {
        assert!(words("for\"a\" bar\"b\"").contains('b'));
        assert_eq!(code("attr#\"x\"#").trim_end(), "attr#\" \"#");
    }

    #[test]
    fn tests_are_taken_out() {
        let source = "fn a() { x() }\n#[cfg(test)]\nmod tests { fn b() { \"}\"; y() } }\nfn c() { z() }";
        assert!(code(source).contains("x()") && code(source).contains("z()"));
        assert!(!code(source).contains("y()"));
        assert!(code("#[cfg(test)]\nmod tests;\nfn c() {}").contains("fn c()"));
    }

    #[test]
    fn functions_are_found_with_their_bodies() {
        let source = "pub async fn one(x: u8) -> u8 { if x { y() } }\ntrait T { fn two(); }\nfn three<'a>() { four() }";
        let found = functions(source);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["one", "three"]);
        assert!(source[found[0].1.clone()].ends_with("y() } }"));
    }

    #[test]
    fn a_place_is_a_file_and_a_line() {
        let source = Source::new("x/src/x.rs", "a\nb\nb");
        assert_eq!(source.places(&source.code, "b"), ["x/src/x.rs:2", "x/src/x.rs:3"]);
    }

    #[test]
    fn files_made_of_tests_are_known() {
        for path in [
            "app/tests/tidy/main.rs",
            "server/benches/load/main.rs",
            "server/src/config_tests.rs",
            "app/src/web/tests.rs",
        ] {
            assert!(Source::new(path, "").is_test(), "{path}");
        }
        assert!(!Source::new("app/src/page/latest.rs", "").is_test());
    }
}
