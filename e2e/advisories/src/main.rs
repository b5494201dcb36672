//! Holds a lock file against a folder of RustSec advisories: `advisories LOCK DATABASE DENY`.
//!
//! Prints each advisory that matches and is not listed in `DENY` (`.deny.toml`, `[advisories] ignore`), each listed one that
//! matches nothing any more, and each crate that does not come from crates.io. Ends with 1 if there is any, with 2 if something could not be read.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rustsec::database::Query;
use rustsec::{Collection, Database, Lockfile};
use serde::Deserialize;

#[derive(Deserialize)]
struct Deny {
    advisories: Advisories,
}

#[derive(Deserialize)]
struct Advisories {
    ignore: Vec<Ignored>,
}

#[derive(Deserialize)]
struct Ignored {
    id: String,
    reason: String,
}

fn look(lock: &Path, database: &Path, deny: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let lock = Lockfile::load(lock)?;
    let database = Database::open(database)?;
    let known = database.iter().count();
    if known < 500 {
        return Err(format!("only {known} advisories: this is not the whole database").into());
    }
    let ignored: Deny = toml::from_str(&std::fs::read_to_string(deny)?)?;
    let ignored = ignored.advisories.ignore;

    let mut wrong = Vec::new();
    let mut used = Vec::new();
    for package in &lock.packages {
        let Some(source) = &package.source else { continue };
        if !source.is_default_registry() {
            wrong.push(format!("{} {} comes from {source} and not from crates.io", package.name, package.version));
        }
        // Notices of abandoned and of unsound crates count like holes; withdrawn advisories do not.
        let query = Query::new().collection(Collection::Crates).package(package).withdrawn(false);
        for advisory in database.query(&query) {
            let id = advisory.id().to_string();
            if ignored.iter().any(|ignored| ignored.id == id) {
                used.push(id);
                continue;
            }
            wrong.push(format!("{} {}: {id}, {}", package.name, package.version, advisory.title()));
        }
    }
    for ignored in &ignored {
        if ignored.reason.trim().is_empty() {
            wrong.push(format!("{} is ignored without a reason", ignored.id));
        }
        if !used.contains(&ignored.id) {
            wrong.push(format!("{} is ignored but concerns nothing: take it out of the list", ignored.id));
        }
    }
    println!("{} crates, {known} advisories, {} of them known and accepted", lock.packages.len(), used.len());
    Ok(wrong)
}

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [lock, database, deny] = paths.as_slice() else {
        eprintln!("usage: advisories LOCK DATABASE DENY");
        return ExitCode::from(2);
    };
    match look(lock, database, deny) {
        Ok(wrong) if wrong.is_empty() => ExitCode::SUCCESS,
        Ok(wrong) => {
            for line in wrong {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
