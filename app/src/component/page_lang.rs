//! The language of the page that is being rendered.

use leptos::prelude::use_context;
use text::Lang;

/// The language that [`crate::layout::render`] put into the context.
pub fn page_lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}
