//! A section of a page of the body, written in Markdown by its staff. Unlike a guideline it has no clauses: headings get an
//! anchor only where the text gives one (`### Heading {#anchor}`).

use std::collections::{HashMap, HashSet};

use comrak::html::escape;
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};
use leptos::prelude::*;

use crate::component::prose::TAGS;
use text::{Lang, component as words};

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Under a heading of its page; it may name anchors.
    Below,
    /// Under the title of its page; its highest heading is one of level 2, whatever the writer began with.
    Alone,
}

/// The HTML of a text: no script, style, pictures or foreign markup; markup in the text is shown as typed.
pub fn set(lang: Lang, markdown: &str) -> String {
    html(lang, markdown, Stands::Below)
}

/// The same for a text that is all there is under the title of its page, or that leaves the site.
pub(crate) fn alone(lang: Lang, markdown: &str) -> String {
    html(lang, markdown, Stands::Alone)
}

fn html(lang: Lang, markdown: &str, stands: Stands) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.description_lists = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let level = |node: &AstNode<'_>| match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    };
    let highest = root.descendants().filter_map(level).min().unwrap_or(2);
    for node in root.descendants().collect::<Vec<_>>() {
        dress(lang, &arena, node, stands, highest);
    }
    let mut rough = String::new();
    // Writing into a text cannot fail; were it to, an empty section is the safe answer.
    if format_html(root, &options, &mut rough).is_err() {
        return String::new();
    }
    ammonia::Builder::new()
        .tags(TAGS.into_iter().chain(["dl", "dt", "dd", "div", "span"]).collect())
        .generic_attributes(HashSet::new())
        .add_tag_attributes("span", ["id"])
        .add_tag_attributes("div", ["role", "tabindex", "aria-label"])
        .allowed_classes(HashMap::from([("div", HashSet::from(["table-frame"])), ("table", HashSet::from(["table"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&rough)
        .to_string()
}

/// Headings begin under the section's own; a table scrolls inside its frame, so that the page never does.
fn dress<'a>(lang: Lang, arena: &'a Arena<'a>, node: &'a AstNode<'a>, stands: Stands, highest: u8) {
    let raw = |markup: String| arena.alloc(NodeValue::Raw(markup).into());
    let is_heading = match &mut node.data_mut().value {
        NodeValue::Heading(heading) => {
            heading.level = match stands {
                Stands::Below => heading.level.clamp(3, 4),
                Stands::Alone => heading.level.saturating_sub(highest).saturating_add(2).min(4),
            };
            true
        }
        NodeValue::Table(_) => false,
        _ => return,
    };
    if is_heading {
        if let Some(anchor) = take_anchor(node).filter(|_| stands == Stands::Below) {
            node.prepend(raw(format!(r#"<span id="{anchor}"></span>"#)));
        }
    } else {
        let said = name_before(node).unwrap_or_else(|| words::TABLE.get(lang).to_owned());
        let mut name = String::new();
        if escape(&mut name, &said).is_err() {
            return;
        }
        node.insert_before(raw(format!(r#"<div class="table-frame" role="region" tabindex="0" aria-label="{name}">"#)));
        node.insert_after(raw("</div>".to_owned()));
    }
}

/// What a table is called: the paragraph before it, if it is nothing but strong text.
fn name_before<'a>(table: &'a AstNode<'a>) -> Option<String> {
    let before = table.previous_sibling()?;
    let strong = before.first_child().filter(|child| child.next_sibling().is_none())?;
    if !matches!(before.data().value, NodeValue::Paragraph) || !matches!(strong.data().value, NodeValue::Strong) {
        return None;
    }
    let texts = strong.descendants().filter_map(|node| match &node.data().value {
        NodeValue::Text(text) => Some(text.to_string()),
        _ => None,
    });
    Some(texts.collect())
}

/// Takes `{#anchor}` off the end of a heading.
fn take_anchor<'a>(heading: &'a AstNode<'a>) -> Option<String> {
    let last = heading.last_child()?;
    let mut data = last.data_mut();
    let NodeValue::Text(text) = &mut data.value else { return None };
    let (title, anchor) = text.strip_suffix('}')?.rsplit_once("{#")?;
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if anchor.is_empty() || !anchor.chars().all(is_plain) {
        return None;
    }
    let (title, anchor) = (title.trim_end().to_owned(), anchor.to_owned());
    *text = title.into();
    Some(anchor)
}

/// A text in Markdown under a heading of the page.
#[component]
pub fn Passage(
    /// The language of the page.
    lang: Lang,
    #[prop(into)] markdown: String,
) -> impl IntoView {
    html! { <div class="prose" inner_html=set(lang, &markdown)></div> }
}

/// A text in Markdown that is all there is under the title of its page.
#[component]
pub fn Writing(
    /// The language of the text.
    lang: Lang,
    #[prop(into)] markdown: String,
) -> impl IntoView {
    html! { <div class="prose" inner_html=alone(lang, &markdown)></div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_its_own_begins_at_level_two_and_names_no_anchors() {
        for (typed, set) in [
            ("# あ\n\n### い", "<h2>あ</h2>\n<h4>い</h4>"),
            ("#### あ {#main}", "<h2>あ</h2>"),
            ("## <script>x</script>", "<h2>&lt;script&gt;x&lt;/script&gt;</h2>"),
        ] {
            assert_eq!(alone(Lang::Ja, typed).trim(), set);
        }
    }

    #[test]
    fn headings_keep_the_anchors_they_are_given() {
        let html = set(Lang::Ja, "# 大きい\n\n### 番号 {#number-1}\n\n### 変 {#\"x}\n\n#### **太** {#no}x\n");
        assert!(html.contains("<h3>大きい</h3>"), "{html}");
        assert!(html.contains("<h3><span id=\"number-1\"></span>番号</h3>"), "{html}");
        assert!(html.contains("変 {#\"x}"), "{html}");
        assert_eq!(html.matches("id=").count(), 1, "{html}");
    }

    #[test]
    fn terms_and_tables_are_set() {
        let html = set(Lang::Ja, "電話\n\n: 00-0000\n\n住所\n\n: 架空区\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        assert!(html.contains("<dt>電話</dt>"), "{html}");
        assert_eq!(html.matches("<dl>").count(), 1, "{html}");
        assert!(html.contains("<div class=\"table-frame\" role=\"region\" tabindex=\"0\""), "{html}");
        assert!(html.contains("</table>\n</div>"), "{html}");
    }

    #[test]
    fn a_table_is_called_what_stands_strong_before_it() {
        let table = "| a |\n|---|\n| 1 |\n";
        let named = set(Lang::Ja, &format!("**期間 \"A\" & 数**\n\n{table}"));
        assert!(named.contains("aria-label=\"期間 &quot;A&quot; &amp; 数\""), "{named}");
        for before in ["", "文\n\n", "**太** 文\n\n"] {
            let html = set(Lang::Ja, &format!("{before}{table}"));
            assert!(html.contains(&format!("aria-label=\"{}\"", words::TABLE.get(Lang::Ja))), "{html}");
        }
    }

    #[test]
    fn hostile_markup_is_shown_or_dropped_but_never_runs() {
        let html = set(
            Lang::Ja,
            "<script>alert(1)</script>\n\n文<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](https://evil.example/p.png)\n\n<div id=\"main\" style=\"x\">箱</div>\n",
        );
        for bad in ["<script", "<img", "<div", "href=\"javascript"] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
    }
}
