//! The rules about the sources.

use crate::source::{self, Source};

fn none(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}\n  {}", broken.join("\n  "));
}

fn places(files: &[Source], what: &[&str]) -> Vec<String> {
    files.iter().flat_map(|file| what.iter().flat_map(|what| file.places(&file.code, what))).collect()
}

#[test]
fn transactions_begin_in_one_place_and_are_asked_for_by_use_cases_and_the_machine() {
    let files = source::product();
    let raw =
        [".begin_with_options(", ".begin_with_config(", ".transaction_with_options(", ".transaction_with_config("];
    let outside: Vec<Source> = source::product()
        .into_iter()
        .filter(|file| !["app/usecase/src/state/db.rs", "migration/src/lib.rs"].contains(&file.path.as_str()))
        .collect();
    none("only Db::begin begins a transaction, because on SQLite it must be IMMEDIATE", &places(&outside, &raw));

    let may = [
        "app/usecase/src/",
        "app/vault/src/",
        "server/src/auth/",
        "server/src/job/",
        "server/src/demo/",
        "server/src/command/",
    ];
    let asking: Vec<Source> =
        files.into_iter().filter(|file| !may.iter().any(|folder| file.path.starts_with(folder))).collect::<Vec<_>>();
    none("only use-cases, sign-in and jobs ask for a transaction", &places(&asking, &[".begin()", ".transaction("]));
}

/// What writes to a table, in the words of SeaORM and of SQL.
fn writes(file: &Source, module: &str, entity: &str, verbs: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, span) in source::functions(&file.code) {
        let body: String = file.code[span.clone()].chars().filter(|c| !c.is_whitespace()).collect();
        let plain = file.words[span].to_lowercase();
        let by_orm = verbs.iter().any(|verb| {
            body.contains(&format!("{module}::Entity::{verb}"))
                || body.contains(&format!("{entity}::{verb}_"))
                || body.contains(&format!("{entity}::{verb}("))
                || (body.contains(&format!("{module}::ActiveModel")) && body.contains(&format!(".{verb}(")))
        });
        let by_sql = verbs.iter().any(|verb| {
            let from = if *verb == "delete" { "delete from" } else { verb };
            plain.contains(&format!("{from} {module}")) || plain.contains(&format!("{from} \"{module}\""))
        });
        if by_orm || by_sql {
            found.push(format!("{}: {name}", file.path));
        }
    }
    found
}

#[test]
fn writes_are_seen_in_either_language() {
    let seen = |body: &str| {
        writes(
            &Source::new("x/src/x.rs", &format!("fn f() {{ {body} }}")),
            "case_file",
            "CaseFile",
            &["update", "save"],
        )
    };
    assert_eq!(seen("case_file::Entity::update_many()\n.exec(tx)"), ["x/src/x.rs: f"]);
    assert_eq!(seen("prelude::CaseFile::update(row)"), ["x/src/x.rs: f"]);
    assert_eq!(seen("case_file::ActiveModel { x }\n.update(tx)"), ["x/src/x.rs: f"]);
    assert_eq!(seen("sql(\"UPDATE case_file SET x = 1\")"), ["x/src/x.rs: f"]);
    assert!(seen("case_file::Entity::find(); member::ActiveModel {}.update(tx)").is_empty());
}

#[test]
fn the_case_table_is_updated_in_one_function() {
    let places: Vec<String> = source::product()
        .iter()
        .filter(|file| !file.path.starts_with("migration/"))
        .flat_map(|file| writes(file, "case_file", "CaseFile", &["update", "save"]))
        .collect();
    assert!(
        places.len() <= 1,
        "a case changes only through usecase::case::execute, and nowhere else:\n  {}",
        places.join("\n  ")
    );
}

#[test]
fn the_table_of_files_on_members_is_updated_in_one_function() {
    let places: Vec<String> = source::product()
        .iter()
        .filter(|file| !file.path.starts_with("migration/"))
        .flat_map(|file| writes(file, "guidance", "Guidance", &["update", "save", "insert"]))
        .collect();
    assert_eq!(
        places,
        ["app/usecase/src/measure/execute.rs: write_row"],
        "a file on a member changes only through usecase::measure::execute"
    );
}

#[test]
fn the_history_and_the_audit_trail_are_only_added_to() {
    let broken = source::product()
        .iter()
        .filter(|file| !file.path.starts_with("migration/"))
        .flat_map(|file| {
            let mut found = writes(file, "case_event", "CaseEvent", &["update", "save", "delete"]);
            found.extend(writes(file, "guidance_event", "GuidanceEvent", &["update", "save", "delete"]));
            found.extend(writes(file, "audit", "Audit", &["update", "save", "delete"]));
            found
        })
        .collect::<Vec<_>>();
    none("events and audit lines are never changed or removed", &broken);
}

#[test]
fn cfg_gates_are_few() {
    // What a column holds, and what only a browser has.
    let may = ["entity/src/coded.rs", "entity/src/id.rs", "app/hydrate/src/lib.rs", "app/island/src/lib.rs"];
    let mut broken = Vec::new();
    for file in source::product().iter().filter(|file| !may.contains(&file.path.as_str())) {
        for mark in ["#[cfg(", "#![cfg(", "cfg!("] {
            for (at, _) in file.code.match_indices(mark) {
                if !file.code[at..].starts_with("#[cfg(test)]") {
                    broken.push(file.place(&file.code, at));
                }
            }
        }
    }
    none("only the browser's crate and the columns of entity depend on features", &broken);
}

/// Letters only: a bracket or a colon is no word.
fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Files whose Japanese is data and not words for people: law citations, what is recognised in a text, folding tables.
const JAPANESE_DATA: &[&str] = &[
    "entity/src/case/number.rs",           // the dashes people type
    "entity/src/guideline.rs",             // how articles are numbered
    "entity/src/case/finding.rs",          // the words of a demand for damages
    "entity/src/law/ground.rs",            // the wording of the rules
    "entity/src/law/harm.rs",              // the wording of the rules
    "entity/src/search.rs",                // what search takes for the same
    "entity/src/wareki.rs",                // the names of the eras
    "app/usecase/src/account/password.rs", // passwords that everybody tries first
];

#[test]
fn words_for_people_stand_in_their_own_folders() {
    let may = ["app/text/src/", "server/src/demo/"];
    let mut broken = Vec::new();
    for file in source::product() {
        if may.iter().any(|folder| file.path.starts_with(folder)) || JAPANESE_DATA.contains(&file.path.as_str()) {
            continue;
        }
        for (number, line) in file.words.lines().enumerate() {
            if line.contains(is_japanese) {
                broken.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    none("Japanese belongs into app/text/src, templates or server/src/demo", &broken);
}

/// Modules of which the public reads every word. Where words of the desk or the portal stand beside them, the pages are
/// looked at one by one, in a test of the whole machine.
const PUBLIC_TEXT: &[&str] = &[
    "app/text/src/complain",
    "app/text/src/date.rs",
    "app/text/src/error.rs",
    "app/text/src/public/",
    "app/text/src/prefecture.rs",
    "app/text/src/status_page/",
];

/// In these, words that only staff read stand beside those of the public.
const MIXED_TEXT: &[&str] = &["app/text/src/public/opt_out.rs"];

#[test]
fn what_the_public_reads_is_written_in_both_languages() {
    let files: Vec<Source> = source::product()
        .into_iter()
        .filter(|file| PUBLIC_TEXT.iter().any(|start| file.path.starts_with(start)))
        .filter(|file| !MIXED_TEXT.contains(&file.path.as_str()))
        .collect();
    assert!(files.len() > 25, "the modules are found: {}", files.len());
    let broken = places(&files, &["words! {", "Word::house(", "Lang::Ja | Lang::En", "Lang::En | Lang::Ja"]);
    none("public texts are named by spoken!, and each language has its own arm", &broken);
}

#[test]
fn every_file_with_japanese_data_still_has_some() {
    let files = source::product();
    let stale = JAPANESE_DATA
        .iter()
        .filter(|path| !files.iter().any(|file| file.path == **path && file.words.contains(is_japanese)))
        .map(|path| (*path).to_owned())
        .collect::<Vec<_>>();
    none("a file that needs no exception has one", &stale);
}

#[test]
fn routes_are_made_in_the_router_only() {
    let files: Vec<Source> =
        source::product().into_iter().filter(|file| file.path != "server/src/router.rs").collect::<Vec<_>>();
    none(
        "a route exists only as a RouteSpec",
        &places(&files, &[".route(", ".nest(", ".route_service(", ".nest_service("]),
    );
}

#[test]
fn elements_whose_text_leptos_does_not_escape_stand_in_two_places() {
    let files: Vec<Source> = source::product()
        .into_iter()
        .filter(|file| file.path != "app/src/component/field.rs" && !file.path.starts_with("app/src/layout/"))
        .collect::<Vec<_>>();
    let broken = places(&files, &["<textarea", "<script", "<style", "<noscript"]);
    none("Leptos writes their text unescaped: use part::field::TextArea and part::prose::Prose", &broken);
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("unimple", "mented!"),
        concat!("to", "do!("),
    ];
    let broken = source::everything()
        .iter()
        .flat_map(|file| marks.iter().flat_map(|mark| file.places(&file.text, mark)).collect::<Vec<_>>())
        .collect::<Vec<_>>();
    none("what is merged is finished", &broken);
}

#[test]
fn no_test_is_switched_off() {
    let files = source::everything();
    let broken = files.iter().flat_map(|file| file.places(&file.text, concat!("#[ign", "ore"))).collect::<Vec<_>>();
    none("a test that does not run proves nothing", &broken);
}

#[test]
fn files_stay_short() {
    let broken = source::product()
        .iter()
        .map(|file| (file, file.words.lines().filter(|line| !line.trim().is_empty()).count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(file, lines)| format!("{}: {lines} lines", file.path))
        .collect::<Vec<_>>();
    none("a file of more than 500 lines of code holds more than one thing", &broken);
}

#[test]
fn markup_is_never_made_of_text() {
    let may = [
        "app/src/component/prose.rs",   // what a guideline's Markdown became, cleaned
        "app/src/layout/frame.rs",      // a page that views have rendered, laid into its frame
        "app/src/component/passage.rs", // Markdown of the pages of the body, cleaned the same way
        "app/src/layout/bundle.rs",     // the line of script that loads the bundle, made of its hashed names
    ];
    let files: Vec<Source> = source::product().into_iter().filter(|file| !may.contains(&file.path.as_str())).collect();
    none("inner_html can bring a stranger's markup into a page", &places(&files, &["inner_html", "set_inner_html"]));
}

#[test]
fn names_come_in_one_by_one() {
    let may = [
        "leptos::prelude::*",
        "sea_orm::entity::prelude::*",
        "crate::prelude::*",
        "crate::page::staff::prelude::*",
        "crate::page::complain::prelude::*",
    ];
    let mut broken = Vec::new();
    for file in source::product() {
        for (at, _) in file.code.match_indices("::*") {
            let start = file.code[..at].rfind([';', '}', '{', '\n']).map_or(0, |at| at + 1);
            let path = file.code[start..at + 3]
                .trim()
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("use ");
            if !may.contains(&path) {
                broken.push(format!("{}: {path}", file.place(&file.code, at)));
            }
        }
    }
    none("no glob imports but the preludes", &broken);
}

/// What names a source of law: an article, the body's guideline, a section of the specification's law, the house itself.
const SOURCES_OF_LAW: &[&str] =
    &["Law ", "条", "art. ", "article", "house rule", "House rule", "指針", "規則", "準則", "GL-", "invariant"];

fn names_its_source(lines: &[&str]) -> bool {
    lines.iter().any(|line| SOURCES_OF_LAW.iter().any(|source| line.contains(source)))
}

#[test]
fn every_function_of_law_names_its_article() {
    let mut broken = Vec::new();
    for file in source::product().iter().filter(|file| file.path.starts_with("entity/src/law/")) {
        let lines: Vec<&str> = file.text.lines().collect();
        let about_file: Vec<&str> = lines.iter().copied().take_while(|line| line.starts_with("//!")).collect();
        for (number, line) in file.code.lines().enumerate() {
            let line = line.trim_end();
            let short = line.trim_start();
            if !(short.starts_with("pub fn ") || short.starts_with("pub const fn ")) {
                continue;
            }
            // A method belongs to something whose source the head of the file may name; a function speaks for itself.
            let is_method = line != short;
            let comment: Vec<&str> = lines[..number]
                .iter()
                .rev()
                .map(|line| line.trim_start())
                .take_while(|line| line.starts_with("///") || line.starts_with("#["))
                .collect();
            if !(names_its_source(&comment) || is_method && names_its_source(&about_file)) {
                broken.push(format!("{}:{}: {short}", file.path, number + 1));
            }
        }
    }
    none("a function of law says which article it comes from, or that it is a house rule", &broken);
}
