//! The English pages: where they are, and that one stays in them.

use entity::people::Role;
use http::StatusCode;

use crate::harness::{Answer, House, form_key};
use crate::seed::answers;

const COMPANY: &str = "9999010000001";

/// The value of an attribute in the first tag that holds all of these words.
fn in_tag<'a>(answer: &'a Answer, words: &[&str], name: &str) -> &'a str {
    let tag = answer.body.split('<').find(|tag| words.iter().all(|word| tag.contains(word)));
    let tag = tag.unwrap_or_else(|| panic!("no tag with {words:?}: {}", answer.body));
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
    rest.split('"').next().unwrap()
}

#[tokio::test]
async fn a_page_says_its_language_and_where_the_others_are() {
    let house = House::one().await;
    house.member(COMPANY, "株式会社テスト").await;
    let mut browser = house.browser();
    let origin = house.desk.site().origin.clone();
    for path in
        ["", "/complaints", "/members?q=%E3%83%86%E3%82%B9%E3%83%88&field=x", "/members/9999010000001", "/about"]
    {
        let (plain, english) = (if path.is_empty() { "/" } else { path }, format!("/en{path}"));
        for (asked, lang, other) in [(plain, "ja", english.as_str()), (&english, "en", plain)] {
            let page = browser.get(asked).await;
            assert_eq!(page.status, StatusCode::OK, "{asked}");
            let unescaped = |text: &str| text.replace("&amp;", "&");
            assert_eq!(in_tag(&page, &["html "], "lang"), lang, "{asked}");
            assert_eq!(unescaped(in_tag(&page, &["link", "canonical"], "href")), format!("{origin}{asked}"));
            for (tag, place) in [("ja", plain), ("en", english.as_str()), ("x-default", plain)] {
                let quoted = format!("hreflang=\"{tag}\"");
                assert_eq!(unescaped(in_tag(&page, &["link", &quoted], "href")), format!("{origin}{place}"), "{asked}");
            }
            assert_eq!(unescaped(in_tag(&page, &["a ", "masthead__switch"], "href")), other, "{asked}");
            assert!(page.header("cache-control").contains("public"), "{asked}");
        }
    }
    for page in ["/", "/complaints", "/contact"] {
        let plain = browser.get(page).await;
        let led = plain.body.split('<').filter(|tag| tag.contains("=\"/en"));
        let led: Vec<_> = led.filter(|tag| !tag.contains(" hreflang=")).collect();
        assert!(led.is_empty(), "{page} leads to English: {led:?}");
    }
    house.close().await;
}

#[tokio::test]
async fn from_an_english_page_every_link_and_form_is_english() {
    let house = House::one().await;
    let member = house.member(COMPANY, "株式会社テスト").await;
    let mut browser = house
        .browser_as(app::usecase::session::Opens::Draft(house.draft(&answers(member, "株式会社テスト")).await))
        .await;
    let mut to_see = vec!["/en".to_owned(), "/en/complain/check".to_owned(), "/en/complain/files".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = to_see.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.get(&path).await;
        if page.status == StatusCode::SEE_OTHER {
            to_see.push(page.location().to_owned());
            continue;
        }
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(in_tag(&page, &["html "], "lang"), "en", "{path}");
        for tag in page.body.split('<').filter(|tag| !tag.contains(" hreflang=")) {
            for name in [" href=\"", " action=\"", " formaction=\""] {
                let Some((_, rest)) = tag.split_once(name) else { continue };
                let place = rest.split(['"', '?', '#']).next().unwrap();
                if !place.starts_with('/') || place == "/en/exit" {
                    continue;
                }
                let one =
                    ["/pkg/", "/favicon", "/staff/", "/portal/", "/api/", "/members.csv", "/members/changes.atom"];
                if one.iter().any(|start| place.starts_with(start)) {
                    continue;
                }
                assert!(place == "/en" || place.starts_with("/en/"), "{path} leads to {place}");
                if name == " href=\"" {
                    to_see.push(place.to_owned());
                }
            }
        }
    }
    assert!(seen.len() > 30, "{seen:?}");
    house.close().await;
}

#[tokio::test]
async fn a_draft_is_the_same_in_both_languages() {
    let house = House::one().await;
    let mut browser = house.browser();
    let begun = browser.post("/en/complain", &[("form_key", &form_key())]).await;
    assert_eq!((begun.status, begun.location()), (StatusCode::SEE_OTHER, "/en/complain/safety"));
    let safety = browser.get("/en/complain/safety").await;
    assert_eq!(safety.status, StatusCode::OK);
    assert_eq!(in_tag(&safety, &["a ", "masthead__switch"], "href"), "/complain/safety");
    let wrong = browser.post("/en/complain/topic", &[("form_key", &form_key())]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(in_tag(&wrong, &["html "], "lang"), "en");
    let japanese = browser.get("/complain/safety").await;
    assert_eq!((japanese.status, in_tag(&japanese, &["html "], "lang")), (StatusCode::OK, "ja"));
    let safe = browser.post("/complain/safety", &[("form_key", &form_key()), ("safety", "no"), ("go", "next")]).await;
    assert_eq!((safe.status, safe.location()), (StatusCode::SEE_OTHER, "/complain/topic"));
    assert_eq!(browser.get("/en/complain/topic").await.status, StatusCode::OK, "the answer counts in both");
    house.close().await;
}

#[tokio::test]
async fn errors_speak_the_language_of_their_address_to_the_public_and_japanese_to_the_desk() {
    let house = House::one().await;
    let mut browser = house.browser();
    let missing = browser.get("/en/nothing-here").await;
    assert_eq!((missing.status, in_tag(&missing, &["html "], "lang")), (StatusCode::NOT_FOUND, "en"));
    assert_eq!(in_tag(&missing, &["a ", "masthead__switch"], "href"), "/");
    assert!(missing.body.contains("href=\"/en/complain\""), "{}", missing.body);
    let english = browser.get("/en/status/case").await;
    assert_eq!((english.status, english.location()), (StatusCode::SEE_OTHER, "/en/status"));
    for path in [
        "/en/",
        "/en/staff",
        "/en/staff/login",
        "/en/portal/login",
        "/en/api/v1/members",
        "/en/members.csv",
        "/english",
    ] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut staff = house.staff_browser("someone", Role::Handler).await;
    let missing = staff.get("/en/nothing-here").await;
    assert_eq!((missing.status, in_tag(&missing, &["html "], "lang")), (StatusCode::NOT_FOUND, "ja"));
    house.close().await;
}
