//! All that runs in the browser. Each island adds comfort to a page that is whole without it.
//! Their words come from the server as props; props are readable in the page, so they hold no secrets.

pub mod char_count;
pub mod company_picker;
mod sender;
pub mod upload;

use leptos::prelude::document;

use text::Lang;

/// Whether this program is the one that runs in a browser, where there is a document.
pub(crate) const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// An address that an island asks, in the language of its page.
pub(crate) fn address(path: &str) -> String {
    let tag = document().document_element().and_then(|html| html.get_attribute("lang"));
    let lang = if tag.as_deref() == Some(Lang::En.tag()) { Lang::En } else { Lang::Ja };
    format!("{}{path}", lang.prefix())
}
