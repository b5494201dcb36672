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
    view! {
        <div class="columns columns--queue">
            {contents(title, entries)}
            <div>{text.into_any()}</div>
        </div>
    }
    .into_any()
}

/// A list of anchors and their names.
pub(super) fn contents(title: &'static str, entries: &[(String, String)]) -> AnyView {
    let lines: Vec<_> = entries
        .iter()
        .map(|(anchor, name)| view! { <li><a href=format!("#{anchor}")>{name.clone()}</a></li> })
        .collect();
    view! {
        <nav class="contents contents--side" aria-labelledby="contents-title">
            <h2 id="contents-title">{title}</h2>
            <ol>{lines}</ol>
        </nav>
    }
    .into_any()
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
    view! {
        <section aria-labelledby=section.anchor>
            <h2 id=section.anchor>{section.title}</h2>
            {section.blocks.into_iter().map(block).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{text}</p> }.into_any(),
        Block::Heading(anchor, title) => view! { <h3 id=anchor>{title}</h3> }.into_any(),
        Block::Bullets(items) => view! { <Bullets items=items/> }.into_any(),
        Block::Steps(items) => view! { <Steps items=items/> }.into_any(),
        Block::Quote(words, source) => quote(words, source),
        Block::Terms(terms) => {
            let rows = terms.into_iter().map(|(term, value)| SummaryRow::text(term, value)).collect();
            view! { <SummaryList rows=rows/> }.into_any()
        }
        Block::Table(id, caption, heads, rows) => table(id, caption, heads, rows),
        Block::Note(title, text) => view! { <Note title=title><p>{text}</p></Note> }.into_any(),
        Block::Link(href, words) => view! { <p><a href=href>{words}</a></p> }.into_any(),
    }
}

/// Words letter by letter, and where they stand.
pub(super) fn quote(words: String, source: String) -> AnyView {
    view! {
        <figure class="quote">
            <blockquote><p>{words}</p></blockquote>
            <figcaption>{source}</figcaption>
        </figure>
    }
    .into_any()
}

fn table(id: &'static str, caption: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let heads: Vec<_> = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let mut cells = cells.into_iter();
            let first = cells.next().unwrap_or_default();
            let rest: Vec<_> = cells.map(|cell| view! { <td>{cell}</td> }).collect();
            view! { <tr><th scope="row">{first}</th>{rest}</tr> }
        })
        .collect();
    view! {
        <Table id=id caption=caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}
