//! Long texts written in Markdown: guidelines and their clauses. Every article, paragraph and item gets an anchor that
//! follows from its number, so that letters and decisions can point at it for good.

use std::collections::{HashMap, HashSet};

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};
use entity::guideline::{self, Anchors};
use leptos::prelude::*;

use crate::component::page_lang::page_lang;
use text::Lang;

/// What a long text may consist of. Everything else is dropped, with its attributes.
pub(crate) const TAGS: [&str; 22] = [
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// HTML without script, style, pictures and foreign markup.
    pub html: String,
    /// Its headings, in order.
    pub contents: Vec<Heading>,
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub anchor: String,
    pub title: String,
    /// 2 for chapters, 3 for articles, 4 below.
    pub level: u8,
}

/// Sets a text: `##` chapters, `###` articles; under an article a numbered list holds its paragraphs (項) and a numbered
/// list inside holds their items (号). Markup in the text is shown as typed, never used.
pub fn set(markdown: &str) -> Set {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let contents = name_headings(&arena, root);
    let mut rough = String::new();
    // Writing into a text cannot fail; were it to, an empty page is the safe answer.
    if format_html(root, &options, &mut rough).is_err() {
        return Set::default();
    }
    let html = ammonia::Builder::new()
        .tags(TAGS.into_iter().chain(["span"]).collect())
        .generic_attributes(HashSet::new())
        .add_tag_attributes("a", ["id"])
        .add_tag_attributes("span", ["id"])
        .add_tag_attributes("li", ["id"])
        .allowed_classes(HashMap::from([
            ("a", HashSet::from(["clause__number", "prose__anchor"])),
            ("li", HashSet::from(["clause"])),
            ("ol", HashSet::from(["clauses"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&rough)
        .to_string();
    Set { html, contents }
}

type Node<'a> = &'a AstNode<'a>;

fn raw<'a>(arena: &'a Arena<'a>, markup: String) -> Node<'a> {
    arena.alloc(NodeValue::Raw(markup).into())
}

/// Gives every heading and every clause its anchor.
fn name_headings<'a>(arena: &'a Arena<'a>, root: Node<'a>) -> Vec<Heading> {
    let mut contents = Vec::new();
    let mut anchors = Anchors::default();
    let mut used = HashSet::new();
    let mut article: Option<String> = None;
    let blocks: Vec<Node<'a>> = root.children().collect();
    for block in blocks {
        let level = match &mut block.data_mut().value {
            NodeValue::Heading(heading) => {
                heading.level = heading.level.clamp(2, 4);
                Some(heading.level)
            }
            _ => None,
        };
        if let Some(level) = level {
            let title = block.collect_text();
            let named = anchors.of(&title);
            let anchor = named.name;
            article = (named.heading == guideline::Heading::Article).then(|| anchor.clone());
            if block.descendants().all(|node| !matches!(node.data().value, NodeValue::Link(_))) {
                block.prepend(raw(arena, format!(r##"<a class="prose__anchor" id="{anchor}" href="#{anchor}">"##)));
                block.append(raw(arena, "</a>".to_owned()));
            } else {
                block.prepend(raw(arena, format!(r#"<span id="{anchor}"></span>"#)));
            }
            contents.push(Heading { anchor, title, level });
        } else if let Some(article) = &article {
            clauses(arena, block, article, &mut used);
        }
    }
    contents
}

/// Turns a numbered list into clauses with anchors, and the numbered lists inside it.
fn clauses<'a>(arena: &'a Arena<'a>, list: Node<'a>, parent: &str, used: &mut HashSet<String>) {
    let start = match &list.data().value {
        NodeValue::List(list) if list.list_type == ListType::Ordered => list.start,
        _ => return,
    };
    list.insert_before(raw(arena, r#"<ol class="clauses">"#.to_owned()));
    let items: Vec<Node<'a>> = list.children().collect();
    for (at, item) in items.into_iter().enumerate() {
        let number = start + at;
        let anchor = format!("{parent}-{number}");
        let id = if used.insert(anchor.clone()) { format!(r#" id="{anchor}""#) } else { String::new() };
        list.insert_before(raw(
            arena,
            format!(r##"<li class="clause"{id}><a class="clause__number" href="#{anchor}">{number}</a>"##),
        ));
        let parts: Vec<Node<'a>> = item.children().collect();
        for part in parts {
            part.detach();
            list.insert_before(part);
            clauses(arena, part, &anchor, used);
        }
        list.insert_before(raw(arena, "</li>".to_owned()));
    }
    list.insert_before(raw(arena, "</ol>".to_owned()));
    list.detach();
}

/// A text in Markdown. Headings in it begin at level 2; the page has its own `h1`.
#[component]
pub fn Prose(#[prop(into)] markdown: String) -> impl IntoView {
    // What the body publishes at length is Japanese, whatever the page around it speaks.
    let lang = (page_lang() != Lang::Ja).then(|| Lang::Ja.tag());
    html! { <div class="prose" lang=lang inner_html=set(&markdown).html></div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# 前文\n\n**「個人」**の情報。\n\n## 第1章　総則\n\n### 第1条（目的）\n\n目的です。\n\n### 第十二条（安全管理措置）\n\n1. 会員は、次のことをする。\n   1. 鍵をかける\n   2. 数える\n2. 委託先を見る。\n\n   つづき。\n\n### 第12条の2（特則）\n\n1. 特則。\n\n## 附則\n\n1. 施行日\n";

    #[test]
    fn every_clause_has_an_anchor_that_follows_from_its_number() {
        let set = set(TEXT);
        for id in
            ["ch-1", "art-1", "art-12", "art-12-1", "art-12-1-1", "art-12-1-2", "art-12-2", "art-12_2", "art-12_2-1"]
        {
            assert_eq!(set.html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}\n{}", set.html);
            assert!(set.html.contains(&format!("href=\"#{id}\"")), "{id}\n{}", set.html);
        }
        let titles: Vec<_> = set.contents.iter().map(|h| (h.anchor.as_str(), h.level)).collect();
        assert_eq!(
            titles,
            [("sec-1", 2), ("ch-1", 2), ("art-1", 3), ("art-12", 3), ("art-12_2", 3), ("sec-6", 2)],
            "{:?}",
            set.contents
        );
        assert!(set.html.contains("<strong>「個人」</strong>の情報"), "{}", set.html);
        assert!(set.html.contains("<ol>\n<li>施行日</li>"), "a list outside the articles stays a list: {}", set.html);
    }

    #[test]
    fn hostile_markup_is_shown_or_dropped_but_never_runs() {
        let hostile = "<script>alert(1)</script>\n\n<iframe src=\"https://evil.example\"></iframe>\n\n文<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](https://fine.example \"t\") ![p](https://evil.example/p.png)\n\n<div id=\"main\" style=\"x\">箱</div>\n\n### 第1条 <b onclick=x>\n\n1. <svg onload=x>\n";
        let set = set(hostile);
        let html = &set.html;
        let tags: Vec<&str> = html.match_indices('<').map(|(at, _)| html.get(at..).unwrap_or_default()).collect();
        for tag in tags {
            for bad in ["<script", "<iframe", "<img", "<svg", "<div", "<b ", "<style"] {
                assert!(!tag.starts_with(bad), "{bad} in {html}");
            }
            let inside = tag.split('>').next().unwrap_or_default();
            for bad in ["onclick", "onload", "onerror", "style=", "javascript:", "data:", "id=\"main\""] {
                assert!(!inside.contains(bad), "{bad} in {html}");
            }
        }
        assert!(html.contains("href=\"https://fine.example\""), "{html}");
        assert!(html.contains("id=\"art-1\"") && html.contains("id=\"art-1-1\""), "anchors stay: {html}");
        assert!(html.contains("&lt;script&gt;"), "what was typed is shown: {html}");
    }

    #[test]
    fn a_heading_with_a_link_is_named_by_no_link_without_an_address() {
        let set = set("### 第1条 [法](/law)\n");
        assert!(set.html.contains("<h3><span id=\"art-1\"></span>"), "{}", set.html);
        assert_eq!(set.html.matches("<a ").count(), set.html.matches("href=").count(), "{}", set.html);
    }

    #[test]
    fn a_number_that_comes_twice_keeps_its_first_anchor() {
        let set = set("### 第1条\n\n1. 一\n\n### 第1条\n\n1. 二\n");
        assert_eq!(set.html.matches("id=\"art-1\"").count(), 1);
        assert_eq!(set.html.matches("id=\"art-1-1\"").count(), 1);
    }
}
