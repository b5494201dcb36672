//! Names of the files that the browser loads.

use serde::Deserialize;

/// Path of the style sheet that the server serves when no bundle was made.
pub const PLAIN_STYLE_PATH: &str = "/pkg/madoguchi.css";

/// Hashed names of the browser bundle, as its program writes them to `pkg/manifest.json`.
/// Without a bundle every page works: one plain style sheet, no scripts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Bundle {
    pub css: Option<String>,
    /// The module that starts the islands.
    pub js: Option<String>,
    pub wasm: Option<String>,
}

impl Bundle {
    /// Reads the manifest. Names that are not plain file names are left out.
    ///
    /// # Errors
    /// When the text is not a manifest.
    pub fn parse(manifest: &str) -> Result<Self, serde_json::Error> {
        let read: Self = serde_json::from_str(manifest)?;
        Ok(Self {
            css: read.css.filter(|name| is_file_name(name)),
            js: read.js.filter(|name| is_file_name(name)),
            wasm: read.wasm.filter(|name| is_file_name(name)),
        })
    }

    /// Whether islands can start.
    #[must_use]
    pub fn has_scripts(&self) -> bool {
        self.js.is_some() && self.wasm.is_some()
    }

    /// Address of the style sheet.
    pub fn style_href(&self) -> String {
        self.css.as_ref().map_or_else(|| PLAIN_STYLE_PATH.to_owned(), |name| format!("/pkg/{name}"))
    }
}

/// Letters, digits, dots, hyphens and underscores only: safe inside an address and a script.
fn is_file_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}
