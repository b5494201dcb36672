//! What the words say about each other: a label that is quoted must be there to be found.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Quoted words that stand on other people's screens, or that the person writes.
const NOT_OURS: [&str; 7] = ["Settings", "Camera", "Formats", "Most Compatible", "Save as PDF", "@", "none"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

/// The string literals of a source file: what stands between every other pair of quotation marks.
fn literals(source: &str) -> Vec<String> {
    let parts: Vec<&str> = source.split('"').collect();
    parts.chunks(2).filter_map(|pair| pair.get(1)).map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_label_that_a_text_quotes_in_english_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut labels = BTreeSet::new();
    let mut quotes = Vec::new();
    for path in sources(&root) {
        let ours = path.starts_with(root.join("complain")) || path.starts_with(root.join("status_page"));
        for literal in literals(&std::fs::read_to_string(&path).unwrap()) {
            if ours {
                let mut parts = literal.split('“');
                parts.next();
                let quoted = parts.filter_map(|rest| rest.split('”').next());
                quotes.extend(quoted.filter(|words| !words.starts_with('{')).map(str::to_owned));
            }
            labels.insert(literal);
        }
    }
    let lost: Vec<_> = quotes
        .iter()
        .filter(|words| !NOT_OURS.contains(&words.as_str()))
        // A long label is quoted without what it says in brackets.
        .filter(|words| {
            !labels.contains(*words) && !labels.iter().any(|label| label.starts_with(&format!("{words} (")))
        })
        .collect();
    assert!(quotes.len() > 20, "{quotes:?}");
    assert!(lost.is_empty(), "{lost:#?}");
}
