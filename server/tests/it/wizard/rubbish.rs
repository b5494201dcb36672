//! Anything may be posted: it is answered, and nothing breaks.

use http::StatusCode;

use super::{aoba, begin, said};
use crate::harness::House;

/// What strangers post.
fn rubbish() -> Vec<String> {
    vec![
        String::new(),
        "<script>alert(1)</script>".to_owned(),
        "\"><svg onload=alert(1)>".to_owned(),
        "\u{0}\u{7}\u{7f}".to_owned(),
        "\u{202e}gpj.exe\u{2066}".to_owned(),
        "../../etc/passwd".to_owned(),
        "99999999999999999999".to_owned(),
        "-1".to_owned(),
        "a".repeat(400_000),
    ]
}

#[tokio::test]
async fn rubbish_at_every_door_is_answered_and_nothing_breaks() {
    let house = House::one().await;
    aoba(&house).await;
    let names = [
        "safety",
        "topic",
        "who",
        "relation",
        "minor",
        "mandate",
        "related",
        "words",
        "words_number",
        "company",
        "confirm",
        "more",
        "remove",
        "contacted",
        "on_year",
        "on_month",
        "on_day",
        "on_era",
        "reply",
        "litigation",
        "earlier",
        "money",
        "court",
        "number",
        "began_year",
        "same",
        "new",
        "category",
        "when_year",
        "about",
        "what",
        "outcome",
        "other",
        "files",
        "note",
        "file",
        "danger",
        "who_what",
        "scope",
        "item",
        "materials",
        "mail",
        "phone",
        "name",
        "reading",
        "way",
        "hours",
        "where",
        "postal",
        "lines",
        "support",
        "identity",
        "document",
        "digits",
        "code",
        "question",
        "form_key",
        "go",
        "from",
    ];
    let doors: Vec<&'static str> = app::page::routes::all()
        .into_iter()
        .filter(|spec| spec.method == "POST" && spec.kind == app::access::RouteKind::Act)
        .filter(|spec| spec.path.starts_with("/complain/") || spec.path == "/consult")
        .filter(|spec| spec.path != "/complain/resume")
        .map(|spec| spec.path)
        .collect();
    assert!(doors.len() > 25, "{doors:?}");
    for value in rubbish() {
        let mut browser = begin(&house).await;
        let short: String = value.clone();
        for door in &doors {
            // Long values go into one field, so that the form stays under its limit; each name comes twice.
            let fields: Vec<(&str, &str)> = if value.len() > 1_000 {
                vec![("what", &short), ("name", &short)]
            } else {
                names.iter().flat_map(|name| [(*name, value.as_str()), (*name, "x")]).collect()
            };
            let answer = browser.post(door, &fields).await;
            let fine = [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::CONFLICT];
            assert!(fine.contains(&answer.status), "{door} with {value:.40}: {} {}", answer.status, said(&answer));
            assert!(!answer.body.contains("<script>alert") && !answer.body.contains("<svg onload"), "{door}");
            let page = browser.get(door).await;
            assert!(page.status != StatusCode::INTERNAL_SERVER_ERROR, "{door} afterwards");
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<svg onload"), "{door} afterwards");
        }
    }
    let mut browser = begin(&house).await;
    let long = "あ".repeat(20_000);
    let answer = browser.refused("/complain/what-happened", &[("what", &long)], "今は20,000字です").await;
    assert!(answer.body.contains(&long), "what was typed is kept, however long");
    let over = browser.post("/complain/what-happened", &[("what", &"x".repeat(1_100_000))]).await;
    assert_eq!(over.status, StatusCode::PAYLOAD_TOO_LARGE);
    house.close().await;
}
