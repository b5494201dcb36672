//! Where style sheet and scripts are, and the lines that start the islands of a page.

use leptos::prelude::*;
use serde::Deserialize;

/// Path of the style sheet that the server serves when no bundle was made.
pub const PLAIN_STYLE_PATH: &str = "/pkg/madoguchi.css";

/// The style sheet in its layers, in the order of `style/main.css`; served as it is when no bundle was made.
pub const PLAIN_STYLE: &str = concat!(
    "@layer reset, tokens, base, layout, part, page, print;\n",
    include_str!("../../style/reset.css"),
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/part/button.css"),
    include_str!("../../style/part/field.css"),
    include_str!("../../style/part/box.css"),
    include_str!("../../style/part/list.css"),
    include_str!("../../style/part/nav.css"),
    include_str!("../../style/part/table.css"),
    include_str!("../../style/part/tag.css"),
    include_str!("../../style/part/timeline.css"),
    include_str!("../../style/part/island.css"),
    include_str!("../../style/page/front.css"),
    include_str!("../../style/page/complain.css"),
    include_str!("../../style/page/prose.css"),
    include_str!("../../style/page/desk.css"),
    include_str!("../../style/page/letter.css"),
    include_str!("../../style/print.css"),
);

/// Leaves at once when Shift is pressed three times within five seconds, and wipes the page before the browser is
/// gone, so that nothing is seen in between and the button "back" does not return. The link works without it.
const LEAVE: &str = include_str!("leave.js");

/// The script of pages that can be left in a hurry; it needs no bundle.
pub(super) fn leave_script(nonce: &str) -> AnyView {
    view! { <script type="module" nonce=nonce.to_owned() inner_html=LEAVE></script> }.into_any()
}

/// Hashed names of the browser bundle, as its program writes them to `pkg/manifest.json`.
/// Without a bundle every page works: one plain style sheet, no scripts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Bundle {
    css: Option<String>,
    js: Option<String>,
    wasm: Option<String>,
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
    #[must_use]
    pub fn style_href(&self) -> String {
        self.css.as_ref().map_or_else(|| PLAIN_STYLE_PATH.to_owned(), |name| format!("/pkg/{name}"))
    }

    /// Loads the module and hydrates the islands of this page, one after the other.
    /// The nonce stands in `nonce` attributes only, which scripts and selectors cannot read.
    pub(super) fn scripts(&self, nonce: &str) -> AnyView {
        let (Some(js), Some(wasm)) = (&self.js, &self.wasm) else {
            return ().into_any();
        };
        let wake = format!(
            "import start,* as islands from\"/pkg/{js}\";\
             await start({{module_or_path:\"/pkg/{wasm}\"}});\
             islands.hydrate();\
             for(const place of document.querySelectorAll(\"leptos-island\"))\
             await islands[place.dataset.component]?.(place);"
        );
        view! {
            <link rel="modulepreload" href=format!("/pkg/{js}") nonce=nonce.to_owned()/>
            <link rel="preload" href=format!("/pkg/{wasm}") r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
            <script type="module" nonce=nonce.to_owned() inner_html=wake></script>
        }
        .into_any()
    }
}

/// Letters, digits, dots, hyphens and underscores only: safe inside an address and a script.
fn is_file_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}
