//! The rules about what we depend on: asked of Cargo itself.

use std::process::Command;

use crate::{licence, source};

fn cargo(words: &[&str]) -> (bool, String, String) {
    let output = Command::new(env!("CARGO")).args(words).current_dir(source::root()).output().unwrap();
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn entity_stays_pure() {
    let (ok, tree, error) =
        cargo(&["tree", "-p", "entity", "-e", "normal", "--prefix", "none", "--format", "{p}", "--locked"]);
    assert!(ok, "{error}");
    let mut names: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    names.sort_unstable();
    names.dedup();
    let listed = std::fs::read_to_string(source::root().join("entity/tree.txt")).unwrap();
    let listed: Vec<&str> = listed.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        names, listed,
        "entity without the feature db depends on other crates than entity/tree.txt lists: no async, IO, clock or database"
    );
}

/// Who may build on whom among our own crates: an edge that is not here is not wanted.
const EDGES: &[(&str, &[&str])] = &[
    ("entity", &[]),
    ("schema", &["entity"]),
    ("text", &["entity"]),
    ("island", &["text"]),
    ("vault", &["entity", "schema"]),
    ("usecase", &["entity", "schema", "text", "vault"]),
    ("app", &["entity", "island", "text", "usecase"]),
    ("hydrate", &["island"]),
    ("bundle", &[]),
    ("migration", &[]),
    ("server", &["app", "entity", "migration", "schema", "text", "usecase", "vault"]),
];

#[test]
fn our_crates_build_on_each_other_in_one_direction() {
    let (ok, members, error) = cargo(&["tree", "--workspace", "--depth", "0", "--prefix", "none", "--format", "{p}"]);
    assert!(ok, "{error}");
    let mut members: Vec<&str> = members.lines().filter_map(|line| line.split_whitespace().next()).collect();
    members.sort_unstable();
    let mut known: Vec<&str> = EDGES.iter().map(|(name, _)| *name).collect();
    known.sort_unstable();
    assert_eq!(members, known, "a crate of ours without its line in EDGES");
    for (name, wanted) in EDGES {
        let (ok, tree, error) = cargo(&[
            "tree", "-p", name, "--depth", "1", "-e", "normal", "--target", "all", "--prefix", "none", "--format",
            "{p}",
        ]);
        assert!(ok, "{error}");
        let mut found: Vec<&str> = tree
            .lines()
            .skip(1)
            .filter_map(|line| line.split_whitespace().next())
            .filter(|package| known.contains(package))
            .collect();
        found.sort_unstable();
        found.dedup();
        assert_eq!(&found, wanted, "the crates that {name} builds on");
    }
}

#[test]
fn use_cases_know_neither_http_server_nor_pages() {
    for name in ["axum", "axum-core", "leptos", "tower"] {
        let (found, tree, _) = cargo(&["tree", "-p", "usecase", "-e", "normal", "-i", name, "--locked"]);
        assert!(!found || tree.trim().is_empty(), "usecase would build on {name}:\n{tree}");
    }
}

#[test]
fn pages_never_reach_the_database() {
    let (ok, tree, error) =
        cargo(&["tree", "-p", "app", "--depth", "1", "-e", "normal", "--prefix", "none", "--format", "{p}"]);
    assert!(ok, "{error}");
    let named = |package: &str| tree.lines().any(|line| line.split_whitespace().next() == Some(package));
    assert!(named("leptos"), "the question itself must work");
    for package in ["sea-orm", "sqlx", "schema"] {
        assert!(!named(package), "what people see asks a use-case, never {package}");
    }
}

/// Who brings a package into the browser: whether Cargo knows it there, the tree, what Cargo says.
fn browser_tree(of: &str) -> (bool, String, String) {
    let target = "wasm32-unknown-unknown";
    cargo(&["tree", "-p", "hydrate", "--target", target, "-e", "normal", "-i", of, "--locked"])
}

#[test]
fn the_browser_gets_nothing_of_the_server() {
    for name in ["sea-orm", "sqlx", "axum", "tokio", "argon2", "rand", "chacha20poly1305"] {
        let (found, tree, _) = browser_tree(name);
        // Cargo fails when the package is not in the tree, and warns when nothing to print is left of it.
        assert!(!found || tree.trim().is_empty(), "{name} would be sent to the browser:\n{tree}");
    }
    let (ok, tree, error) = browser_tree("leptos");
    assert!(ok && tree.contains("leptos"), "the question itself must work: {error}");
}

/// The quoted words of a list in `.deny.toml` that begins with `name = [`.
fn list(file: &str, name: &str) -> Vec<String> {
    let (_, rest) = file.split_once(&format!("\n{name} = [\n")).unwrap();
    let (inside, _) = rest.split_once("\n]").unwrap();
    inside
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .filter_map(|line| line.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

#[test]
fn licences_are_acceptable_and_forbidden_crates_stay_out() {
    let deny = std::fs::read_to_string(source::root().join(".deny.toml")).unwrap();
    let allowed = list(&deny, "allow");
    let forbidden = list(&deny, "deny");
    assert!(allowed.len() > 5 && forbidden.len() > 2, "the lists are read: {allowed:?} {forbidden:?}");

    // `cargo tree` and not `cargo metadata`: the latter also names what features that nobody chose would bring.
    let (ok, tree, error) = cargo(&["tree", "--workspace", "--prefix", "none", "--format", "{p}|{l}", "--locked"]);
    assert!(ok, "{error}");
    let packages: std::collections::BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('|'))
        .map(|(package, licence)| (package.split_whitespace().next().unwrap_or_default(), licence))
        .collect();
    assert!(packages.len() > 100, "Cargo names the packages");
    let mut broken = Vec::new();
    for (name, licence) in packages {
        if forbidden.iter().any(|forbidden| forbidden == name) {
            broken.push(format!("{name} is forbidden"));
        }
        if !licence::acceptable(licence, &allowed) {
            broken.push(format!("{name} has the licence {licence:?}"));
        }
    }
    assert!(broken.is_empty(), "see .deny.toml\n  {}", broken.join("\n  "));
}
