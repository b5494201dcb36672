//! What long pages of text share: contents beside the text, and quotations.

use crate::prelude::*;

/// Contents beside the sections.
pub(super) fn with_contents(title: &'static str, entries: &[(String, String)], text: impl IntoAny) -> AnyView {
    html! {
        <div class="columns columns--queue">
            {contents(title, entries)}
            <div>{text.into_any()}</div>
        </div>
    }
}

/// A list of anchors and their names.
pub(super) fn contents(title: &'static str, entries: &[(String, String)]) -> AnyView {
    let lines: Vec<_> = entries
        .iter()
        .map(|(anchor, name)| view! { <li><a href=format!("#{anchor}")>{name.clone()}</a></li> })
        .collect();
    html! {
        <nav class="contents contents--side" aria-labelledby="contents-title">
            <h2 id="contents-title">{title}</h2>
            <ol>{lines}</ol>
        </nav>
    }
}

/// Words letter by letter, and where they stand.
pub(super) fn quote(words: String, source: String) -> AnyView {
    html! {
        <figure class="quote">
            <blockquote><p>{words}</p></blockquote>
            <figcaption>{source}</figcaption>
        </figure>
    }
}
