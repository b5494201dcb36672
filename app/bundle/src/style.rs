//! One style sheet out of `app/style/main.css` and everything it imports.

use std::path::Path;

use anyhow::{Context, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
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

/// Reads the entry file, follows its imports and returns the minified sheet.
pub(crate) fn sheet(entry: &Path) -> anyhow::Result<String> {
    let files = FileProvider::new();
    // The bundler's errors borrow from `files`: they are turned into words before they leave.
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(entry)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("the style sheet {} could not be read", entry.display()))?;
    sheet
        .minify(MinifyOptions { targets: browsers(), ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets: browsers(), ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    Ok(printed.code)
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
}
