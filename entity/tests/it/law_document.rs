//! `docs/law.md` lists every rule in `entity/src/law` with what its comment says, so that a rule can be found by its
//! article.

use std::fmt::Write;
use std::path::Path;

/// The functions of one file with the first paragraph of their comments.
fn functions(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut comment: Vec<&str> = Vec::new();
    for line in source.lines() {
        let short = line.trim_start();
        if let Some(text) = short.strip_prefix("///") {
            comment.push(text.trim());
        } else if let Some(rest) = short.strip_prefix("pub fn ") {
            let name = rest.split(['(', '<']).next().unwrap_or_default().to_owned();
            let first: Vec<&str> = comment.iter().copied().take_while(|line| !line.is_empty()).collect();
            found.push((name, first.join(" ")));
            comment.clear();
        } else if !short.starts_with("#[") {
            comment.clear();
        }
    }
    found
}

fn document() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut text = String::from(
        "# The rules and where they are\n\n\
         Every function of `entity/src/law`, with the article it rests on.\n\
         Articles are those of the Act on the Protection of Personal Information (個人情報の保護に関する法律) in today's \
         numbering; 「準則」 are the body's complaint rules, and a house rule is the body's own.\n\
         This file is made from the comments: run `UPDATE_DOCS=1 cargo test -p entity --test it`.\n\n\
         | Rule | What it says |\n|---|---|\n",
    );
    for path in files {
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (name, comment) in functions(&std::fs::read_to_string(&path).unwrap()) {
            writeln!(text, "| `law::{module}::{name}` | {} |", comment.replace('|', "\\|")).unwrap();
        }
    }
    text
}

#[test]
fn every_rule_has_a_row_in_the_document() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/law.md");
    let made = document();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap();
    assert!(stored == made, "docs/law.md is old: UPDATE_DOCS=1 cargo test -p entity --test it");
}

#[test]
fn functions_are_found_with_their_comments() {
    let source = "/// One (Law 1).\n/// Two.\n///\n/// # Errors\n#[must_use]\npub fn a<T>(x: T) {}\n\nfn b() {}\n";
    assert_eq!(functions(source), [("a".to_owned(), "One (Law 1). Two.".to_owned())]);
}
