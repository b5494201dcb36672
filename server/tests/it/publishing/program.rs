//! The list for programs: kept copies, wrong questions, and a description that is true.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use http::{Method, StatusCode};
use serde_json::Value;
use usecase::member::columns::MemberColumns;

use super::{Keeper, get, input, json, number};
use crate::harness::House;

#[tokio::test]
async fn whoever_has_it_already_gets_304_until_it_changes() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper.adds(&input(1, "はじめ商店", "2024-04-01")).await;
        let one = format!("/api/v1/members/{}", number(1));
        let lists = ["/members.csv", "/members/changes.atom", "/api/v1/members", &one];
        let mut tags = Vec::new();
        for path in lists.into_iter().chain(["/api/v1/openapi.json"]) {
            let answer = get(&house, path).await;
            assert_eq!(answer.header("cache-control"), "public, max-age=300", "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
            assert_eq!(answer.header("set-cookie"), "", "{path}");
            let tag = answer.header("etag").to_owned();
            assert_eq!(tag.len(), 24, "{path}: {tag}");
            let mut conditions = vec![("if-none-match", tag.as_str())];
            let date = answer.header("last-modified");
            if path != "/api/v1/openapi.json" {
                assert_eq!(date, "Mon, 02 Nov 2026 01:00:00 GMT", "{path}");
                conditions.push(("if-modified-since", date));
            }
            for condition in conditions {
                let again = house.browser().send(Method::GET, path, &[condition], Vec::new()).await;
                assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path} {condition:?}");
                assert_eq!((again.body.as_str(), again.header("etag")), ("", tag.as_str()), "{path}");
                assert_eq!(again.header("cache-control"), "public, max-age=300", "{path}");
            }
            let head = house.browser().send(Method::HEAD, path, &[], Vec::new()).await;
            assert_eq!((head.status, head.header("etag"), head.body.as_str()), (StatusCode::OK, tag.as_str(), ""));
            tags.push(tag);
        }
        house.hands.pass(TimeDelta::seconds(5));
        keeper.changes(&input(1, "あたらしい商店", "2024-04-01")).await;
        for (path, tag) in lists.into_iter().zip(&tags) {
            for condition in [("if-none-match", tag.as_str()), ("if-modified-since", "Mon, 02 Nov 2026 01:00:00 GMT")] {
                let again = house.browser().send(Method::GET, path, &[condition], Vec::new()).await;
                assert_eq!(again.status, StatusCode::OK, "{path} {condition:?}");
                assert_eq!(again.header("last-modified"), "Mon, 02 Nov 2026 01:00:05 GMT", "{path}");
            }
        }
        // The day alone changes the list, too.
        keeper.ends(1, "2026-11-02").await;
        let before = get(&house, "/members.csv").await;
        house.hands.pass(TimeDelta::hours(14));
        let after = get(&house, "/members.csv").await;
        assert_ne!(before.header("etag"), after.header("etag"));
        assert_eq!(after.header("last-modified"), "Mon, 02 Nov 2026 15:00:00 GMT");
        house.close().await;
    }
}

#[tokio::test]
async fn what_cannot_be_understood_is_said_and_never_breaks() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper.adds(&input(1, "はじめ商店", "2024-04-01")).await;
        for (query, field) in [
            ("page=0", "page"),
            ("page=x", "page"),
            ("page=99999999999999999999999", "page"),
            ("on=2026-11-03", "on"),
            ("on=2026-02-30", "on"),
            ("on=%EF%BC%92026-04-01", "on"),
            ("prefecture=Tokyo", "prefecture"),
            (&*format!("q={}", "%E3%81%82".repeat(201)), "q"),
        ] {
            let path = format!("/api/v1/members?{query}");
            let answer = house.browser().get(&path).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
            let problem: Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(problem["errors"][0]["field"], field, "{path}");
            if field != "page" {
                let csv = house.browser().get(&format!("/members.csv?{query}")).await;
                assert_eq!(csv.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            }
        }
        let missing = house.browser().get("/api/v1/members/123").await;
        assert_eq!(missing.header("content-type"), "application/problem+json");
        let none = json(&house, "/api/v1/members?page=100000").await;
        assert_eq!((&none["members"], &none["total"]), (&Value::Array(vec![]), &1.into()));
        assert_eq!(json(&house, "/api/v1/members?q=%E3%83%BB%E3%83%BB").await["total"], 0);

        for (boxes, message) in [
            ("on_year=2026&on_month=11&on_day=3", "今日までの日を書いてください"),
            ("on_year=2026", "すべて数字で書いてください"),
            ("on_year=2026&on_month=2&on_day=30", "すべて数字で書いてください"),
            ("on_year=x&on_month=y&on_day=z", "すべて数字で書いてください"),
        ] {
            let answer = house.browser().get(&format!("/members?q=%E3%81%AF%E3%81%98%E3%82%81&{boxes}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{boxes}");
            assert!(answer.body.contains(message) && answer.body.contains("href=\"#on\""), "{boxes}: {}", answer.body);
            assert!(answer.body.contains("value=\"はじめ\""), "what was typed is kept: {boxes}");
        }
        let odd = ["%00", "%ff%fe", "%27%22%3C%3E", "a%0D%0Ab", "%F0%A0%AE%B7%F3%A0%84%80", "&&==", "%E2%80%AE"];
        for path in ["/members", "/members.csv", "/members/changes", "/members/changes.atom", "/api/v1/members"] {
            for text in odd {
                for name in ["q", "field", "prefecture", "on", "on_year", "page", "x"] {
                    let answer = house.browser().get(&format!("{path}?{name}={text}")).await;
                    assert!(!answer.status.is_server_error(), "{path} {name}={text}: {}", answer.status);
                }
            }
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_day_is_kept_while_one_leafs_through_the_list() {
    let house = House::one().await;
    let keeper = Keeper::of(&house).await;
    for serial in 1..=25 {
        keeper.adds(&input(serial, &format!("会社{serial}"), "2024-04-01")).await;
    }
    let page = get(&house, "/members?on_era=r&on_year=8&on_month=4&on_day=1").await.body;
    let next = "href=\"/members?on_era=r&amp;on_year=8&amp;on_month=4&amp;on_day=1&amp;page=2\"";
    assert!(page.contains(next), "{page}");
    assert!(page.contains("href=\"/members.csv?on=2026-04-01\""), "the data of the same day");
    let before = get(&house, "/members?on_era=ad&on_year=2024&on_month=3&on_day=31").await.body;
    assert!(before.contains("見つかりませんでした"));
    house.close().await;
}

/// All places to which a document refers.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(target) if name == "$ref" => found.push(target.to_owned()),
                    _ => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// Whether a value is what a schema says, as far as our schemas go.
fn fits(document: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(target) = schema["$ref"].as_str() {
        return fits(document, document.pointer(target.strip_prefix('#').unwrap()).unwrap(), value, at);
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let may = match &schema["type"] {
        Value::String(one) => one == kind,
        Value::Array(many) => many.iter().any(|one| one == kind),
        _ => panic!("{at}: no type in {schema}"),
    };
    assert!(may, "{at}: {value} is no {}", schema["type"]);
    if let Some(several) = schema["enum"].as_array() {
        assert!(several.contains(value), "{at}: {value}");
    }
    for item in value.as_array().into_iter().flatten() {
        fits(document, &schema["items"], item, at);
    }
    if let Some(fields) = value.as_object() {
        let known = schema["properties"].as_object().unwrap();
        for required in schema["required"].as_array().unwrap() {
            assert!(fields.contains_key(required.as_str().unwrap()), "{at}: no {required}");
        }
        for (name, value) in fields {
            fits(document, known.get(name).unwrap_or_else(|| panic!("{at}: {name} is not described")), value, name);
        }
    }
}

#[tokio::test]
async fn the_description_for_programs_is_true() {
    let house = House::one().await;
    let keeper = Keeper::of(&house).await;
    keeper.adds(&input(1, "はじめ商店", "2024-04-01")).await;
    keeper
        .adds(&MemberColumns { desk_mail: Some("a@example.jp".to_owned()), ..input(2, "つぎ商店", "2024-04-01") })
        .await;
    keeper.ends(2, "2026-10-31").await;
    let document = json(&house, "/api/v1/openapi.json").await;
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], "http://127.0.0.1:3000");

    let described: BTreeSet<&str> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let built: BTreeSet<&str> = app::page::routes::all()
        .into_iter()
        .map(|spec| spec.path)
        .filter(|path| path.starts_with("/api/v1/") && *path != "/api/v1/openapi.json")
        .collect();
    assert_eq!(described, built);
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 5);
    for target in found {
        assert!(document.pointer(target.strip_prefix('#').unwrap()).is_some(), "{target}");
    }

    let ended = format!("/api/v1/members/{}", number(2));
    for (asked, path, status) in [
        ("/api/v1/members", "/api/v1/members", "200"),
        ("/api/v1/members?q=%E3%81%A4%E3%81%8E", "/api/v1/members", "200"),
        (&ended, "/api/v1/members/{no}", "200"),
        ("/api/v1/members/none", "/api/v1/members/{no}", "404"),
        ("/api/v1/members?page=0", "/api/v1/members", "422"),
    ] {
        let answer = house.browser().get(asked).await;
        assert_eq!(answer.status.as_str(), status, "{asked}");
        let said = &document["paths"][path]["get"]["responses"][status]["content"][answer.header("content-type")];
        let value: Value = serde_json::from_str(&answer.body).unwrap();
        fits(&document, &said["schema"], &value, asked);
    }
    house.close().await;
}
