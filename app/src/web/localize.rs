//! Two languages of one site: which addresses there are in English, and how an English page leads to English pages.
//!
//! Pages name their links, forms and redirects by the Japanese path. What an answer of an English page names is
//! rewritten here, for all of them at once, so that no page can forget it.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::OnceLock;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use lol_html::html_content::{ContentType, Element, TextChunk};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use crate::web::error::PageError;
use text::Lang;
use usecase::error::AppError;

/// Which languages a door speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    /// Japanese at its path, and English under `/en`.
    Both,
    /// One address for all: the desk, the portal, files, and data that hold no words of ours.
    One,
}

/// What there is at a path.
#[derive(Clone, Copy)]
struct PathMatch {
    languages: Languages,
    method: &'static str,
}

/// Every path, also those of one language: `/members.csv` is no page.
static PLACES: OnceLock<matchit::Router<PathMatch>> = OnceLock::new();

/// Hands in the paths that there are, each with its method and its languages. Until somebody has, no address leads into another language; a second call changes
/// nothing, since the paths of a program never change.
pub fn know(paths: impl IntoIterator<Item = (&'static str, &'static str, Languages)>) {
    let mut paths: Vec<_> = paths.into_iter().collect();
    // A page comes before the posts to it, which share its path and are turned away by the table.
    paths.sort_by_key(|(method, _, _)| *method);
    let _ = PLACES.get_or_init(|| {
        let mut places = matchit::Router::new();
        for (method, path, languages) in paths {
            let _ = places.insert(path, PathMatch { languages, method });
        }
        places
    });
}

/// What there is at this path (without language and query) in both languages.
fn spoken(path: &str) -> Option<PathMatch> {
    PLACES.get()?.at(path).ok().map(|found| *found.value).filter(|place| place.languages == Languages::Both)
}

/// Whether a page can be asked for at this path (without language and query) in both languages.
#[must_use]
pub fn is_page(path: &str) -> bool {
    spoken(path).is_some_and(|place| place.method == "GET")
}

/// One of our addresses (path, query, fragment) in a language; other addresses are left as they are.
pub fn address(lang: Lang, address: &str) -> Cow<'_, str> {
    if lang == Lang::Ja {
        return Cow::Borrowed(address);
    }
    let path = address.find(['?', '#']).and_then(|end| address.get(..end)).unwrap_or(address);
    if spoken(path).is_none() {
        return Cow::Borrowed(address);
    }
    let rest = if path == "/" { address.strip_prefix('/').unwrap_or_default() } else { address };
    Cow::Owned(format!("{}{rest}", lang.prefix()))
}

/// Elements whose text stays as it is: it is no text for people, is written again by an island, or has its language said.
const UNMARKED: &str = "[lang=ja], option, textarea, script, style, svg, leptos-island";

/// A rendered page whose links and forms stay inside its language. A link with `hreflang` says itself where it leads.
/// What is written in Japanese on a page of another language (names, addresses, words of a person) is marked as such,
/// so that it is read aloud and set as Japanese.
///
/// # Errors
/// When the page is not one that can be read; ours are.
pub(crate) fn inside(lang: Lang, html: String) -> Result<String, AppError> {
    if lang == Lang::Ja {
        return Ok(html);
    }
    let deep = Rc::new(Cell::new(0_u32));
    let (entered, read) = (Rc::clone(&deep), deep);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(UNMARKED, move |el: &mut Element<'_, '_>| {
            let left = Rc::clone(&entered);
            if let Some(handlers) = el.end_tag_handlers() {
                entered.set(entered.get() + 1);
                handlers.push(Box::new(move |_| {
                    left.set(left.get().saturating_sub(1));
                    Ok(())
                }));
            }
            Ok(())
        }))
        .append_element_content_handler(text!("body", move |chunk: &mut TextChunk<'_>| {
            if read.get() == 0
                && let Some(marked) = marked(chunk.as_str())
            {
                chunk.replace(&marked, ContentType::Html);
            }
            Ok(())
        }))
        .append_element_content_handler(element!("[href]:not([hreflang])", |el: &mut Element<'_, '_>| {
            lead(lang, el, "href")
        }))
        .append_element_content_handler(element!("[action]", |el: &mut Element<'_, '_>| lead(lang, el, "action")))
        .append_element_content_handler(element!("[formaction]", |el: &mut Element<'_, '_>| {
            lead(lang, el, "formaction")
        }));
    rewrite_str(&html, settings).map_err(|cause| AppError::broken(anyhow::Error::new(cause)))
}

/// Whether a character belongs to Japanese writing: kana, kanji, and their marks and wide letters.
const fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// A text, as it stands in a page, with its Japanese parts marked; `None` if there are none. Figures, Latin letters and
/// signs between two Japanese parts belong to them: an address is one.
fn marked(text: &str) -> Option<String> {
    let first = text.find(is_japanese)?;
    let mut out = String::with_capacity(text.len() + 32);
    let (plain, mut rest) = text.split_at_checked(first)?;
    out.push_str(plain);
    loop {
        let end = run(rest);
        let (japanese, after) = rest.split_at_checked(end)?;
        out.push_str("<span lang=\"ja\">");
        out.push_str(japanese);
        out.push_str("</span>");
        let next = after.find(is_japanese).unwrap_or(after.len());
        let (plain, more) = after.split_at_checked(next)?;
        out.push_str(plain);
        if more.is_empty() {
            return Some(out);
        }
        rest = more;
    }
}

/// Where a Japanese part ends that begins here, in bytes.
fn run(text: &str) -> usize {
    /// What may stand between two Japanese characters of one name or address.
    const BETWEEN: usize = 16;
    let mut end = 0;
    let mut between = 0;
    for (at, c) in text.char_indices() {
        if is_japanese(c) {
            end = at + c.len_utf8();
            between = 0;
        } else if between < BETWEEN && (c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ' ')) {
            between += 1;
        } else {
            break;
        }
    }
    end
}

fn lead(lang: Lang, el: &mut Element<'_, '_>, name: &str) -> lol_html::HandlerResult {
    if let Some(old) = el.get_attribute(name)
        && let Cow::Owned(new) = address(lang, &old)
    {
        el.set_attribute(name, &new)?;
    }
    Ok(())
}

/// The layer of every English door: where an answer leads elsewhere, it leads there in English.
pub async fn layer(request: Request, next: Next) -> Response {
    let (lang, _) = Lang::of_path(request.uri().path());
    let mut response = next.run(request).await;
    let led = response.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
    if let Some(Cow::Owned(place)) = led.map(|place| address(lang, place)) {
        match HeaderValue::try_from(place) {
            Ok(place) => drop(response.headers_mut().insert(header::LOCATION, place)),
            Err(cause) => return PageError(AppError::broken(anyhow::Error::new(cause))).into_response(),
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_its_language_once_and_only_where_there_is_such_a_page() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        let cases = [
            ("/", "/en"),
            ("/?done=sent", "/en?done=sent"),
            ("/#main", "/en#main"),
            ("/complaints#cannot", "/en/complaints#cannot"),
            ("/members/9999010000001?q=%3F", "/en/members/9999010000001?q=%3F"),
            ("/complain/company/suggest?q=a", "/en/complain/company/suggest?q=a"),
            ("/status/leave", "/en/status/leave"),
            ("/members.csv", "/members.csv"),
            ("/members/changes.atom", "/en/members/changes.atom"),
            ("/api/v1/members", "/api/v1/members"),
            ("/staff/login", "/staff/login"),
            ("/portal/login", "/portal/login"),
            ("/pkg/madoguchi.css", "/pkg/madoguchi.css"),
            ("//elsewhere.example/complain", "//elsewhere.example/complain"),
            ("https://elsewhere.example/complain", "https://elsewhere.example/complain"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("#main", "#main"),
            ("", ""),
            ("/en", "/en"),
            ("/en/complain", "/en/complain"),
        ];
        for (plain, english) in cases {
            assert_eq!(address(Lang::En, plain), english);
            assert_eq!(address(Lang::Ja, plain), plain);
        }
    }

    #[test]
    fn a_place_that_only_takes_forms_is_no_page() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        assert!(is_page("/complain/files") && is_page("/") && is_page("/members/9999010000001"));
        assert!(!is_page("/complain/files/remove") && !is_page("/staff/login") && !is_page("/members.csv"));
    }

    #[test]
    fn the_language_of_a_path_is_its_first_part() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        assert_eq!(Lang::of_path("/en"), (Lang::En, "/"));
        assert_eq!(Lang::of_path("/en/complain"), (Lang::En, "/complain"));
        assert_eq!(Lang::of_path("/english"), (Lang::Ja, "/english"));
        assert_eq!(Lang::of_path("/complain"), (Lang::Ja, "/complain"));
    }

    #[test]
    fn a_page_stays_in_its_language_and_keeps_every_other_byte() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        let page = "<!DOCTYPE html><a href=\"/status\">x</a><a hreflang=\"ja\" href=\"/\">y</a>\
                    <form action=\"/status/leave\"><button formaction=\"/complain?a=1&amp;b=2\">&lt;a href=\"/about\"</button></form>\
                    <textarea>\n<a href=\"/about\"></textarea><script>let a='<a href=\"/about\">'</script>\
                    <p data-props=\"&lt;a href=&quot;/about&quot;\"><span lang=\"ja\">漢字</span><!----></p><a href=\"/staff/login\">z</a>";
        let english = inside(Lang::En, page.to_owned()).unwrap();
        assert_eq!(
            english,
            page.replacen("\"/status\"", "\"/en/status\"", 1)
                .replace("/status/leave", "/en/status/leave")
                .replace("/complain?", "/en/complain?")
        );
        assert_eq!(inside(Lang::Ja, page.to_owned()).unwrap(), page);
    }

    #[test]
    fn japanese_on_an_english_page_is_marked_where_it_can_be() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        let cases = [
            ("plain &lt;b&gt; café 10", None),
            ("株式会社テスト", Some("<j>株式会社テスト</j>")),
            ("Mail: 東京都架空区1-2-3　ビル5F.", Some("Mail: <j>東京都架空区1-2-3　ビル</j>5F.")),
            ("A 甲 (B) 乙", Some("A <j>甲</j> (B) <j>乙</j>")),
            ("甲&amp;乙", Some("<j>甲</j>&amp;<j>乙</j>")),
            ("𠮷田（髙）", Some("<j>𠮷田（髙）</j>")),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|e| e.replace("<j>", "<span lang=\"ja\">").replace("</j>", "</span>"));
            assert_eq!(marked(text), expected, "{text}");
        }
        let page = "<body><select><option>東京都</option></select><p lang=\"ja\">甲<b>乙</b></p><textarea>丙</textarea>\
                    <leptos-island><p>丁</p></leptos-island><p>戊</p></body>";
        let expected = page.replace("<p>戊</p>", "<p><span lang=\"ja\">戊</span></p>");
        assert_eq!(inside(Lang::En, page.to_owned()).unwrap(), expected);
    }

    #[test]
    fn a_large_page_is_led_and_marked_within_a_few_milliseconds() {
        know(crate::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
        let row = "<tr><td><a href=\"/members/9999010000001\">株式会社テスト</a></td><td>Field</td></tr>";
        let page = format!("<!DOCTYPE html><body><table>{}</table></body>", row.repeat(1000));
        let began = std::time::Instant::now();
        let english = inside(Lang::En, page).unwrap();
        assert_eq!(english.matches("/en/members/").count(), 1000);
        assert!(began.elapsed() < std::time::Duration::from_secs(1), "{:?}", began.elapsed());
    }
}
