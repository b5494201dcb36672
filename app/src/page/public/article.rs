//! Sets a long page of text out of its sections.

use entity::organization::Organization;

use super::kept;
use crate::component::list::Steps;
use crate::prelude::*;
use text::public::block::{Block, PageSection};

/// A page that is nothing but its text: heading, first lines, sections.
pub(super) fn page(
    ctx: &Ctx,
    title: Word,
    lead: Word,
    sections: fn(Lang, &Organization) -> Vec<PageSection>,
) -> Response {
    let lang = ctx.lang;
    let body = ctx.app.organization().clone();
    kept(ctx.page(Frame::Public, title.get(lang), move || {
        view! {
            <h1>{title.get(lang)}</h1>
            <p class="lead">{lead.get(lang)}</p>
            {self::sections(sections(lang, &body))}
        }
    }))
}

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

/// The entries of sections.
pub(super) fn entries(sections: &[PageSection]) -> Vec<(String, String)> {
    sections.iter().map(|section| (section.anchor.to_owned(), section.title.clone())).collect()
}

/// The sections, one below the other.
pub(super) fn sections(sections: Vec<PageSection>) -> AnyView {
    sections.into_iter().map(section).collect::<Vec<_>>().into_any()
}

pub(super) fn section(section: PageSection) -> AnyView {
    html! {
        <section aria-labelledby=section.anchor>
            <h2 id=section.anchor>{section.title}</h2>
            {section.blocks.into_iter().map(block).collect::<Vec<_>>()}
        </section>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Text(text) => html! { <p>{text}</p> },
        Block::Heading(anchor, title) => html! { <h3 id=anchor>{title}</h3> },
        Block::Bullets(items) => html! { <Bullets items=items/> },
        Block::Steps(items) => html! { <Steps items=items/> },
        Block::Quote(words, source) => quote(words, source),
        Block::Terms(terms) => {
            let rows = terms.into_iter().map(|(term, value)| SummaryRow::text(term, value)).collect();
            html! { <SummaryList rows=rows/> }
        }
        Block::Table(id, caption, heads, rows) => table(id, caption, heads, rows),
        Block::Note(title, text) => html! { <Note title=title><p>{text}</p></Note> },
        Block::Link(href, words) => html! { <p><a href=href>{words}</a></p> },
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

fn table(id: &'static str, caption: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let mut cells = cells.into_iter();
            let first = cells.next().unwrap_or_default();
            let rest: Vec<_> = cells.map(|cell| view! { <td>{cell}</td> }).collect();
            view! { <tr><th scope="row">{first}</th>{rest}</tr> }
        })
        .collect();
    html! {
        <Table id=id caption=caption head=heads>{rows}</Table>
    }
}
