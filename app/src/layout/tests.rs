use std::collections::BTreeMap;

use entity::{
    organization::{Accreditation, Organization},
    people::Role,
};
use leptos::prelude::*;

use super::{Document, Frame, Quiet, bundle, csp, links, render};
use crate::component;
use text::Lang;
use usecase::form::errors::FieldErrors;
use usecase::form::filled::Control;
use usecase::state::bundle::{Bundle, PLAIN_STYLE_PATH};

fn page(frame: Frame, title: &str, bundle: &Bundle, body: &Organization, content: &'static str) -> String {
    let document = Document {
        lang: Lang::Ja,
        title: title.to_owned(),
        has_errors: false,
        frame,
        nonce: "bm9uY2U",
        bundle,
        body,
        mails_are_kept: true,
        path: "/staff/cases/2026-481903",
        origin: "http://127.0.0.1",
        twin: None,
    };
    render(&document, move || view! { <h1>{content}</h1> })
}

fn body() -> Organization {
    Organization {
        name: "<script>name".to_owned(),
        short_name: "\"><script>short".to_owned(),
        phone: "<b>1".to_owned(),
        ..Organization::default()
    }
}

fn full() -> Bundle {
    Bundle::parse(r#"{"css":"a.1.css","js":"a.2.js","wasm":"a.3.wasm"}"#).unwrap()
}

fn frames() -> Vec<Frame> {
    let bad = || "<script>alert(1)</script>\"'<!>".to_owned();
    let mut frames = vec![
        Frame::Public,
        Frame::Wizard { back: Some(bad()), quiet: Quiet::No },
        Frame::Status { quiet: Quiet::No },
        Frame::Sign,
        Frame::Portal { member: bad(), user: bad() },
        Frame::Print,
    ];
    for role in Role::ALL {
        frames.push(Frame::Staff { user: bad(), role: *role, counts: vec![("/staff/cases", 1234)] });
    }
    frames
}

#[test]
fn every_frame_escapes_what_it_is_given_and_has_one_main() {
    for frame in frames() {
        let html = page(frame.clone(), "<script>title", &Bundle::default(), &body(), "<script>content");
        let own = html.matches("<script type=\"module\" nonce=\"bm9uY2U\">").count();
        assert_eq!(html.matches("<script").count(), own, "{frame:?}\n{html}");
        assert_eq!(own, usize::from(matches!(frame, Frame::Wizard { .. } | Frame::Status { .. })), "{frame:?}");
        assert_eq!(html.matches("<main").count(), 1, "{frame:?}");
        assert_eq!(html.matches("<h1").count(), 1, "{frame:?}");
        assert!(!html.contains("<!>"), "{frame:?}");
        assert!(!html.contains("style="), "the policy refuses inline styles: {frame:?}");
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\""), "{html}");
    }
}

#[test]
fn an_invented_body_says_so_in_every_frame_and_a_real_one_does_not() {
    for frame in frames() {
        assert!(page(frame.clone(), "t", &full(), &body(), "x").contains("実在しません"), "{frame:?}");
        let real = Organization { standing: Accreditation::Accredited, ..body() };
        assert!(!page(frame.clone(), "t", &full(), &real, "x").contains("実在しません"), "{frame:?}");
    }
}

#[test]
fn only_public_pages_may_be_listed_by_search_engines() {
    for frame in frames() {
        let listed = frame == Frame::Public;
        assert_eq!(!page(frame, "t", &full(), &body(), "x").contains("noindex"), listed);
    }
}

#[test]
fn titles_say_the_page_unless_they_must_be_quiet() {
    let body = Organization { short_name: "みらい協会".to_owned(), ..Organization::default() };
    let of = |frame| page(frame, "会社", &Bundle::default(), &body, "x");
    assert!(of(Frame::Sign).contains("<title>会社｜みらい協会</title>"));
    for frame in [Frame::Wizard { back: None, quiet: Quiet::Yes }, Frame::Status { quiet: Quiet::Yes }] {
        assert!(of(frame).contains("<title>お手続き</title>"));
    }
    let document = Document {
        lang: Lang::Ja,
        title: "会社".to_owned(),
        has_errors: true,
        frame: Frame::Sign,
        nonce: "n",
        bundle: &Bundle::default(),
        body: &body,
        mails_are_kept: true,
        path: "/",
        origin: "http://127.0.0.1",
        twin: None,
    };
    assert!(render(&document, || ()).contains("<title>エラー：会社｜みらい協会</title>"));
}

#[test]
fn scripts_of_the_bundle_are_loaded_only_where_an_island_is() {
    let body = body();
    let with = |bundle: &Bundle, live: bool| {
        let document = Document {
            lang: Lang::Ja,
            title: String::new(),
            has_errors: false,
            frame: Frame::Public,
            nonce: "bm9uY2U",
            bundle,
            body: &body,
            mails_are_kept: true,
            path: "/",
            origin: "http://127.0.0.1",
            twin: None,
        };
        render(&document, move || {
            let counter = if live { component::field::Counter::Live } else { component::field::Counter::Words };
            view! { <component::field::TextArea at=Control::new("t").value("<leptos-island") label="<leptos-island" max=9 counter=counter/> }
        })
    };
    let live = with(&full(), true);
    assert!(live.contains("<leptos-island data-component=\"CharCount_"));
    assert!(live.contains("from\"/pkg/a.2.js\""), "{live}");
    assert!(live.contains("href=\"/pkg/a.3.wasm\"") && live.contains("href=\"/pkg/a.1.css\""));
    assert!(!live.contains("crossorigin=\"bm9uY2U"), "the nonce would be readable in an attribute");
    assert!(!with(&full(), false).contains("<script"), "no island, no script");
    assert!(!with(&Bundle::default(), true).contains("<script"), "no bundle, no script");
    assert!(with(&Bundle::default(), true).contains(PLAIN_STYLE_PATH));
}

#[test]
fn a_manifest_cannot_bring_addresses_or_scripts() {
    let bundle = Bundle::parse(r#"{"css":"../x.css","js":"a\";alert(1)//.js","wasm":"http://x/a.wasm"}"#).unwrap();
    assert_eq!(bundle, Bundle::default());
    assert!(Bundle::parse("nothing").is_err());
    assert!(full().has_scripts() && !bundle.has_scripts());
}

#[test]
fn the_policy_lets_nothing_in_but_our_own() {
    let policy = csp("bm9uY2U");
    assert!(policy.starts_with("default-src 'none'; script-src 'nonce-bm9uY2U' 'strict-dynamic' 'wasm-unsafe-eval'"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains(','));
}

#[test]
fn the_menu_marks_the_nearest_place() {
    assert_eq!(links::current(links::PUBLIC, "/members/9999010000017"), Some("/members"));
    assert_eq!(links::current(links::PUBLIC, "/membership"), None);
    assert_eq!(links::current(links::FOOT, "/complaints/rules"), Some("/complaints/rules"));
    let staff = Frame::Staff { user: String::new(), role: Role::Handler, counts: vec![("/staff/cases", 1234)] };
    let html = page(staff, "t", &full(), &Organization::default(), "x");
    assert!(html.contains("href=\"/staff/cases\" aria-current=\"page\""), "{html}");
    assert!(html.contains("<span class=\"badge\">1,234"));
}

#[test]
fn mails_that_leave_the_house_are_on_no_menu() {
    let body = body();
    for (kept, standing, shown) in [
        (true, Accreditation::Fictional, true),
        (false, Accreditation::Fictional, false),
        (true, Accreditation::Accredited, false),
        (false, Accreditation::Accredited, false),
    ] {
        let bundle = full();
        let body = Organization { standing, ..body.clone() };
        let document = Document {
            lang: Lang::Ja,
            title: "t".to_owned(),
            has_errors: false,
            frame: Frame::Staff { user: String::new(), role: Role::Handler, counts: Vec::new() },
            nonce: "bm9uY2U",
            bundle: &bundle,
            body: &body,
            mails_are_kept: kept,
            path: "/staff",
            origin: "http://127.0.0.1",
            twin: None,
        };
        let html = render(&document, || view! { <h1>"x"</h1> });
        assert_eq!(html.contains("href=\"/staff/mails\""), shown, "{kept} {standing:?}");
    }
}

#[test]
fn only_those_who_decide_are_led_to_decisions() {
    for role in Role::ALL {
        let has = |href| links::staff(*role).iter().any(|place| place.href == href);
        assert_eq!(has("/staff/approvals"), *role == Role::Approver);
        assert_eq!(has("/staff/audit"), matches!(role, Role::Auditor | Role::Admin));
        assert_eq!(has("/staff/cases"), *role != Role::Admin);
    }
}

#[test]
fn what_was_typed_comes_back_byte_for_byte_even_if_it_looks_like_a_marker() {
    let mut errors = FieldErrors::new();
    errors.add("t", "a<!>b");
    let html = page_of(move || {
        view! {
            <component::form::ErrorSummary errors=errors/>
            <component::field::TextField at=Control::new("t").value("<!>\"&'") label="x"/>
            <component::field::TextArea at=Control::new("u").value("\n<!></textarea><script>") label="y"/>
        }
    });
    assert!(html.contains("a&lt;!&gt;b") && html.contains("value=\"&lt;!&gt;&quot;&amp;"), "{html}");
    assert!(html.contains(">\n\n&lt;!&gt;&lt;/textarea&gt;&lt;script&gt;</textarea>"), "{html}");
}

fn page_of<V: IntoView>(content: impl FnOnce() -> V) -> String {
    let (body, bundle) = (Organization::default(), Bundle::default());
    let document = Document {
        lang: Lang::Ja,
        title: String::new(),
        has_errors: false,
        frame: Frame::Public,
        nonce: "n",
        bundle: &bundle,
        body: &body,
        mails_are_kept: true,
        path: "/",
        origin: "http://127.0.0.1",
        twin: None,
    };
    render(&document, content)
}

#[test]
fn the_plain_style_holds_every_file_of_the_bundle() {
    let main = include_str!("../../style/main.css");
    let names: Vec<&str> =
        main.lines().filter_map(|line| line.strip_prefix("@import \"./")?.strip_suffix("\";")).collect();
    let source = include_str!("bundle.rs");
    let listed: Vec<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("include_str!(\"../../style/")?.strip_suffix("\"),"))
        .collect();
    assert_eq!(names, listed);
    assert!(
        names.len() > 10 && bundle::PLAIN_STYLE.starts_with("@layer reset, tokens, base, layout, part, page, print;")
    );
    assert!(main.contains("@layer reset, tokens, base, layout, part, page, print;"));
    for forbidden in ["!important", "url(", "@import"] {
        assert!(!bundle::PLAIN_STYLE.contains(forbidden), "{forbidden}");
    }
}

/// Colour tokens of the style sheet.
fn colours() -> BTreeMap<&'static str, [f64; 3]> {
    include_str!("../../style/tokens.css")
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #")?;
            let part = |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok().map(f64::from);
            Some((name, [part(0)?, part(2)?, part(4)?]))
        })
        .collect()
}

/// Contrast after WCAG 2.2.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |rgb: [f64; 3]| {
        let [r, g, b] = rgb.map(|part| {
            let part = part / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_of_colours_can_be_read() {
    let colours = colours();
    let text = [
        ("text", "ground"),
        ("text", "surface"),
        ("text", "surface-2"),
        ("text", "surface-3"),
        ("text", "key-tint"),
        ("text", "ask-tint"),
        ("text", "warn-tint"),
        ("text", "done-tint"),
        ("text", "safety-tint"),
        ("text", "error-tint"),
        ("text", "member-tint"),
        ("text", "focus-ring"),
        ("text-2", "ground"),
        ("text-2", "surface"),
        ("text-2", "surface-3"),
        ("text-2", "key-tint"),
        ("text-2", "done-tint"),
        ("text-3", "ground"),
        ("text-3", "surface"),
        ("text-3", "surface-2"),
        ("on-dark", "key"),
        ("on-dark", "key-hover"),
        ("on-dark", "key-active"),
        ("on-dark", "bar"),
        ("on-dark", "error"),
        ("on-dark", "error-strong"),
        ("on-dark", "leave"),
        ("on-dark", "focus"),
        ("link", "ground"),
        ("link", "key-tint"),
        ("link", "surface-3"),
        ("link", "ask-tint"),
        ("link", "warn-tint"),
        ("link", "done-tint"),
        ("link", "safety-tint"),
        ("link-hover", "ground"),
        ("link-hover", "key-tint"),
        ("link-visited", "ground"),
        ("link-visited", "key-tint"),
        ("link-visited", "surface-3"),
        ("link-active", "ground"),
        ("key-hover", "ground"),
        ("key-hover", "key-tint"),
        ("key-active", "key-tint"),
        ("error", "ground"),
        ("error", "error-tint"),
        ("error-strong", "error-tint"),
        ("error-strong", "ground"),
        ("error-strong", "key-tint"),
        ("done-text", "done-tint"),
        ("done-text", "ground"),
        ("warn-text", "warn-tint"),
        ("warn-text", "ground"),
        ("ask-text", "ask-tint"),
        ("member-text", "member-tint"),
        ("safety-text", "safety-tint"),
        ("text-2", "ask-tint"),
        ("text-2", "warn-tint"),
    ];
    let shape = [
        ("border", "ground"),
        ("border", "key-tint"),
        ("key", "ground"),
        ("error", "ground"),
        ("done", "ground"),
        ("warn", "ground"),
        ("ask", "ground"),
        ("focus", "ground"),
        ("focus", "key-tint"),
        ("focus-ring", "bar"),
        ("focus-ring", "key-hover"),
        ("key", "key-tint"),
        ("safety-text", "safety-tint"),
        ("ask", "ask-tint"),
    ];
    let mut bad = Vec::new();
    for (pairs, least) in [(&text[..], 4.5), (&shape[..], 3.0)] {
        for (front, back) in pairs {
            let ratio = contrast(*colours.get(front).unwrap(), *colours.get(back).unwrap());
            if ratio < least {
                bad.push(format!("{front} on {back}: {ratio:.2}, at least {least}"));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn the_contrast_formula_gives_the_published_values() {
    let white = [255.0; 3];
    assert!((contrast(white, [0.0; 3]) - 21.0).abs() < 0.005);
    assert!((contrast(white, [0.0, 85.0, 173.0]) - 7.23).abs() < 0.005, "white on the key colour");
}

/// Class names that stand in the sources of a folder, with the file.
fn classes(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            classes(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let mut parts = source.split(" class=\"");
            parts.next();
            for rest in parts {
                for name in rest.split('"').next().unwrap().split_whitespace() {
                    found.push((name.to_owned(), path.display().to_string()));
                }
            }
        }
    }
}

#[test]
fn every_class_of_a_page_has_a_rule() {
    let mut found = Vec::new();
    for folder in ["src", "island/src"] {
        classes(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    assert!(found.iter().any(|(name, _)| name == "picker"), "the islands are read, too");
    assert!(found.len() > 100, "the sources are read");
    let (_, first) = bundle::PLAIN_STYLE.split_once('.').unwrap();
    let named: std::collections::BTreeSet<&str> = first
        .split('.')
        .map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap())
        .collect();
    found.retain(|(name, _)| !named.contains(name.as_str()));
    assert!(found.is_empty(), "style these, or use what is there (see style/): {found:#?}");
}
