//! One style sheet out of `app/style/main.css` and everything it imports.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use lightningcss::{
    printer::PrinterOptions,
    rules::{CssRule, CssRuleList, import::ImportRule, layer::LayerBlockRule},
    stylesheet::{MinifyOptions, ParserOptions, StyleSheet},
    targets::{Browsers, Targets},
};

/// The oldest browsers the sheet is written for; newer syntax is rewritten for them where that can be done.
fn browsers() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    Targets::from(Browsers {
        android: version(111, 0),
        chrome: version(111, 0),
        edge: version(111, 0),
        firefox: version(115, 0),
        ios_saf: version(16, 4),
        opera: version(97, 0),
        safari: version(16, 4),
        samsung: version(22, 0),
        ie: None,
    })
}

/// Reads the entry file, puts the files it imports in their places and returns the minified sheet.
///
/// The library's own bundler does the same, but brings a second serialiser for source maps that nobody here makes.
///
/// # Errors
/// When a file is missing or is no style sheet, or when an import stands under a condition or in an imported file.
pub(crate) fn sheet(entry: &Path) -> anyhow::Result<String> {
    let failed = || format!("the style sheet {} could not be read", entry.display());
    let folder = entry.parent().unwrap_or(Path::new("."));
    let text = read(entry).with_context(failed)?;
    let imported: Vec<(PathBuf, String)> = imports(&parse(&text, entry).with_context(failed)?)
        .map(|import| {
            let path = folder.join(import.url.as_ref());
            let text = read(&path)?;
            Ok((path, text))
        })
        .collect::<anyhow::Result<_>>()
        .with_context(failed)?;

    let mut sheet = parse(&text, entry).with_context(failed)?;
    let mut files = imported.iter();
    let mut rules = Vec::new();
    for rule in std::mem::take(&mut sheet.rules.0) {
        let CssRule::Import(import) = rule else {
            rules.push(rule);
            continue;
        };
        let (path, text) = files.next().context("an import without its file").with_context(failed)?;
        rules.extend(in_place_of(import, parse(text, path).with_context(failed)?, path).with_context(failed)?);
    }
    sheet.rules = CssRuleList(rules);

    sheet
        .minify(MinifyOptions { targets: browsers(), ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets: browsers(), ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    Ok(printed.code)
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn parse<'text>(text: &'text str, path: &Path) -> anyhow::Result<StyleSheet<'text>> {
    StyleSheet::parse(text, ParserOptions::default()).map_err(|error| anyhow!("{}: {error}", path.display()))
}

fn imports<'sheet, 'text>(sheet: &'sheet StyleSheet<'text>) -> impl Iterator<Item = &'sheet ImportRule<'text>> {
    sheet.rules.0.iter().filter_map(|rule| if let CssRule::Import(import) = rule { Some(import) } else { None })
}

/// The rules that take the place of an import.
fn in_place_of<'text>(
    import: ImportRule<'text>,
    sheet: StyleSheet<'text>,
    path: &Path,
) -> anyhow::Result<Vec<CssRule<'text>>> {
    if import.supports.is_some() || !import.media.media_queries.is_empty() {
        bail!("{}: imports under a condition are not taken", path.display());
    }
    if imports(&sheet).next().is_some() {
        bail!("{}: only the entry file imports others", path.display());
    }
    Ok(match import.layer {
        Some(name) => vec![CssRule::LayerBlock(LayerBlockRule { name, rules: sheet.rules, loc: import.loc })],
        None => sheet.rules.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_followed_in_their_layers_and_nesting_is_written_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("part")).unwrap();
        std::fs::write(
            folder.path().join("main.css"),
            "@layer base, part;\n@import \"part/button.css\" layer(part);\n",
        )
        .unwrap();
        std::fs::write(folder.path().join("part/button.css"), ".button { color: red; &:hover { color: blue; } }")
            .unwrap();

        let css = sheet(&folder.path().join("main.css")).unwrap();
        assert_eq!(css, "@layer base;@layer part{.button{color:red}.button:hover{color:#00f}}");
    }

    #[test]
    fn a_missing_import_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("main.css"), "@import \"gone.css\";").unwrap();
        let error = sheet(&folder.path().join("main.css")).unwrap_err();
        assert!(format!("{error:#}").contains("main.css"), "{error:#}");
    }

    #[test]
    fn what_is_not_taken_is_refused_rather_than_left_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.css"), "p { color: red }").unwrap();
        std::fs::write(folder.path().join("b.css"), "@import \"a.css\";").unwrap();
        for entry in ["@import \"a.css\" print;", "@import \"b.css\";"] {
            std::fs::write(folder.path().join("main.css"), entry).unwrap();
            assert!(sheet(&folder.path().join("main.css")).is_err(), "{entry}");
        }
    }
}
