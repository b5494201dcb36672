//! The register of members: other names and their readings, mergers, numbers put right, notices, and searching all of it.

use chrono::TimeDelta;
use entity::member::{ConsentMeans, EndReason, OtherName};
use entity::people::Role;
use http::StatusCode;
use schema::{member, member_list, member_opt_out};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::Value;
use usecase::account::session::Opens;
use usecase::member::change::change;
use usecase::member::columns::MemberColumns;
use usecase::member::end::{Ending, end};
use usecase::query::member_history;
use usecase::query::member_search;
use usecase::query::members;
use usecase::state::member_index::MemberQuery;

use crate::harness::{Browser, Found, House, after, form_key};
use crate::publishing::{Keeper, day, get, input, json, number, percent};

/// What the list answers, by name.
async fn found(house: &House, text: &str) -> Vec<String> {
    let page = json(house, &format!("/api/v1/members?q={}", percent(text))).await;
    page["members"].as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap().to_owned()).collect()
}

/// The boxes of a page's form, as a browser would send them unchanged.
fn boxes(body: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next().unwrap().replace("&quot;", "\"").replace("&amp;", "&").replace("&#x27;", "'"))
    };
    let form = body.split("<form").last().unwrap();
    let mut found = Vec::new();
    let mut select = None;
    for tag in after(form, "<") {
        if tag.starts_with("input") {
            let kind = attribute(tag, "type").unwrap_or_default();
            if let Some(name) = attribute(tag, "name").filter(|_| !["radio", "checkbox"].contains(&kind.as_str())) {
                found.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("select") {
            select = attribute(tag, "name");
        } else if tag.starts_with("option") && tag.contains(" selected") {
            found.push((select.clone().unwrap(), attribute(tag, "value").unwrap_or_default()));
        } else if tag.starts_with("textarea") {
            let (_, text) = tag.split_once('>').unwrap();
            found.push((attribute(tag, "name").unwrap(), text.trim_start_matches('\n').to_owned()));
        }
    }
    found
}

/// Sends the form of a page with some boxes changed.
async fn fill(browser: &mut Browser, path: &str, changed: &[(&str, &str)]) -> crate::harness::Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let mut fields = boxes(&page.body);
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn a_renamed_member_is_found_by_its_old_reading() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        let old = MemberColumns {
            kana: "ホホエミショウカイ".to_owned(), ..input(1, "微笑商会有限会社", "2024-04-01")
        };
        keeper.adds(&old).await;
        assert_eq!(found(&house, "ほほえみ").await, ["微笑商会有限会社"], "the copy in memory is there");
        let mut staff = house.browser_as(Opens::Staff(keeper.actor.staff().unwrap())).await;
        let path = format!("/staff/members/{}", number(1));

        // A slip of the pen is put right: no former name comes of it.
        let answer = fill(&mut staff, &format!("{path}/edit"), &[("name", "有限会社微笑商会")]).await;
        assert_eq!(answer.location(), format!("{path}?done=changed"), "{}", answer.body);
        let member = members::by_number(&house.app, &number(1)).await.unwrap();
        assert_eq!(member.former_names, []);

        // The business is called otherwise since the first of October.
        let renamed = [
            ("name", "株式会社ひだまり"),
            ("kana", "ヒダマリ"),
            ("renamed_on_year", "2026/10/1"),
            ("brand_name_0", "Ｈ＆Ｍ日溜"),
            ("brand_kana_0", "ひだまりいちば"),
            ("postal_code", "〒123-4567"),
            ("consent_means", "paper"),
            ("consent_evidence", "同意書つづり 7"),
        ];
        let answer = fill(&mut staff, &format!("{path}/edit"), &renamed).await;
        assert_eq!(answer.location(), format!("{path}?done=changed"), "{}", answer.body);
        let member = members::by_number(&house.app, &number(1)).await.unwrap();
        let former = OtherName {
            name: "有限会社微笑商会".to_owned(),
            kana: Some("ホホエミショウカイ".to_owned()),
            until: Some(day("2026-10-01")),
        };
        assert_eq!(member.former_names, [former]);
        assert_eq!(member.consent_means, Some(ConsentMeans::Paper));
        for typed in
            ["ほほえみ", "ﾎﾎｴﾐｼｮｳｶｲ", "ホホ エミ", "微笑", "ひだまりイチバ", "Ｈ＆ｍ", "h&m日溜", "ひだまり　微笑"]
        {
            assert_eq!(found(&house, typed).await, ["株式会社ひだまり"], "{typed}");
        }
        let page = get(&house, &format!("/members/{}", number(1))).await.body;
        assert!(page.contains("有限会社微笑商会（ホホエミショウカイ）　2026年10月1日（木）に変更"), "{page}");
        assert!(page.contains("〒123-4567"), "{page}");
        for inside in ["同意書つづり", "書面"] {
            assert!(!page.contains(inside), "the consent is nobody's business: {inside}");
        }
        let shown = staff.get(&path).await.body;
        assert!(shown.contains("同意書つづり 7") && shown.contains("書面"), "{shown}");
        let history = member_history::of(&house.app, member.id).await.unwrap();
        assert_eq!(history.len(), 3);
        let fields: Vec<_> = history[0].fields.iter().map(|altered| altered.field.as_str()).collect();
        assert_eq!(
            fields,
            ["brands", "consent_evidence", "consent_means", "former_names", "kana", "name", "postal_code"]
        );
        assert_eq!(history[0].who.as_deref(), Some("職員 honda"));

        let one = json(&house, &format!("/api/v1/members/{}", number(1))).await;
        assert_eq!(one["other_names"][0]["kana"], "ホホエミショウカイ");
        assert_eq!(one["other_names"][1]["kind"], "brand");
        assert_eq!(one["postal_code"], "1234567");
        house.close().await;
    }
}

#[tokio::test]
async fn what_only_staff_see_does_not_move_the_last_change() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper.adds(&input(1, "はじめ商店", "2024-04-01")).await;
        let last = async || member_search::standing(&house.app).await.unwrap().changed_at.unwrap().to_rfc3339();
        assert_eq!(last().await, "2026-11-02T01:00:00+00:00");
        house.hands.pass(TimeDelta::hours(1));
        keeper.adds(&input(2, "これから商店", "2026-11-10")).await;
        keeper
            .changes(&MemberColumns {
                consent_evidence: Some("控え".to_owned()),
                ..input(1, "はじめ商店", "2024-04-01")
            })
            .await;
        assert_eq!(last().await, "2026-11-02T01:00:00+00:00", "nothing on the list is different");
        keeper.changes(&input(2, "これから屋", "2026-11-10")).await;
        keeper.ends(1, "2026-11-12").await;
        assert_eq!(last().await, "2026-11-02T01:00:00+00:00", "nor by an end that is still to come");
        assert_eq!(member_search::standing(&house.app).await.unwrap().covered, 1);
        house.hands.pass(TimeDelta::days(8));
        assert_eq!(last().await, "2026-11-09T15:00:00+00:00", "the second one begins");
        house.hands.pass(TimeDelta::days(4));
        assert_eq!(last().await, "2026-11-12T15:00:00+00:00", "the first one is over");
        keeper.changes(&MemberColumns { field: "教育".to_owned(), ..input(2, "これから屋", "2026-11-10") }).await;
        assert_eq!(last().await, "2026-11-14T02:00:00+00:00", "and now somebody wrote");
        house.close().await;
    }
}

#[tokio::test]
async fn who_is_still_to_come_is_not_offered_to_an_applicant() {
    let house = House::one().await;
    let keeper = Keeper::of(&house).await;
    keeper.adds(&input(1, "あかり商店", "2024-04-01")).await;
    keeper.adds(&input(2, "あかり工房", "2026-11-10")).await;
    let offered = async |text: &str| -> Vec<Value> {
        let answer = get(&house, &format!("/complain/company/suggest?q={}", percent(text))).await;
        serde_json::from_str(&answer.body).unwrap()
    };
    assert_eq!(offered("あかり").await.len(), 1);
    assert_eq!(offered(&number(2)).await.len(), 0);
    let chosen = house.browser().get(&format!("/members?q=x&q_number={}", number(2))).await;
    assert_eq!(chosen.status, StatusCode::OK, "a coming one is not there");
    let chosen = house.browser().get(&format!("/members?q=x&q_number={}", number(1))).await;
    assert_eq!(chosen.location(), format!("/members/{}", number(1)));
    house.hands.pass(TimeDelta::days(8));
    assert_eq!(offered("あかり").await.len(), 2);
    house.close().await;
}

#[tokio::test]
async fn a_merged_member_leads_on_and_an_old_number_too() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        for (serial, name) in [(1, "あさひ商店"), (2, "ゆうひ商店"), (3, "みなみ商店")] {
            keeper.adds(&input(serial, name, "2024-04-01")).await;
        }
        let mut staff = house.browser_as(Opens::Staff(keeper.actor.staff().unwrap())).await;
        let path = |serial: u32| format!("/staff/members/{}", number(serial));
        let merge = |into: String| {
            vec![
                ("until_year", "2026/10/31".to_owned()),
                ("reason", "merged".to_owned()),
                ("successor", into),
                ("form_key", form_key()),
            ]
        };
        for (into, message) in [
            (String::new(), "合併した先の会社の、法人番号を入力してください"),
            (number(9), "この法人番号の対象事業者はありません"),
            (number(1), "この会社は、合併した先にできません"),
        ] {
            let answers = merge(into);
            let answers: Vec<_> = answers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let refused = fill(&mut staff, &format!("{}/end", path(1)), &answers).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(message), "{message}: {}", refused.body);
        }
        let answers = merge(number(2));
        let answers: Vec<_> = answers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = fill(&mut staff, &format!("{}/end", path(1)), &answers).await;
        assert_eq!(done.location(), format!("{}?done=ended", path(1)), "{}", done.body);

        // No chain leads back, and nobody is merged into what ends before.
        let ending = |into: &members::Member, until: &str| Ending {
            until: day(until),
            reason: EndReason::Merged,
            successor: Some(into.id),
        };
        let one = members::by_number(&house.app, &number(1)).await.unwrap();
        let two = members::by_number(&house.app, &number(2)).await.unwrap();
        let three = members::by_number(&house.app, &number(3)).await.unwrap();
        for (who, into, until) in [(&two, &one, "2026-10-01"), (&three, &one, "2026-11-30")] {
            let refused = end(&house.app, &keeper.act(Some(who.version)), who.id, ending(into, until)).await;
            assert!(format!("{refused:?}").contains("successor"), "{refused:?}");
        }

        let page = get(&house, &format!("/members/{}", number(1))).await.body;
        assert!(page.contains("2026年11月1日（日）から「ゆうひ商店」と合併しています"), "{page}");
        assert!(page.contains(&format!("href=\"/members/{}\"", number(2))), "{page}");
        assert!(page.contains("ほかの対象事業者との合併"), "{page}");
        let into = get(&house, &format!("/members/{}", number(2))).await.body;
        assert!(into.contains("この会社に合併した会社") && into.contains("あさひ商店"), "{into}");
        assert_eq!(found(&house, "あさひ").await, ["あさひ商店"], "it stays findable");
        let ended = json(&house, &format!("/api/v1/members/{}", number(1))).await;
        assert_eq!((&ended["ended_reason"], &ended["successor"]), (&"merged".into(), &number(2).into()));
        assert_eq!(ended["covered_until"], "2026-10-31");
        assert!(get(&house, &format!("/en/members/{}", number(1))).await.body.contains("This company was merged into"));

        // The number of the third was written down wrongly.
        let three = members::by_number(&house.app, &number(3)).await.unwrap();
        let right = input(30, "みなみ商店", "2024-04-01");
        change(&house.app, &keeper.act(Some(three.version)), three.id, &right).await.unwrap();
        for (old, new) in [
            (format!("/members/{}", number(3)), format!("/members/{}", number(30))),
            (format!("/api/v1/members/{}", number(3)), format!("/api/v1/members/{}", number(30))),
        ] {
            let answer = house.browser().get(&old).await;
            assert_eq!((answer.status, answer.location()), (StatusCode::FOUND, new.as_str()));
        }
        assert_eq!(found(&house, &number(3)).await, ["みなみ商店"], "and is searched by its old number");
        // The number turns out to be another company's own.
        keeper.adds(&input(3, "きたの商店", "2024-04-01")).await;
        assert!(get(&house, &format!("/members/{}", number(3))).await.body.contains("きたの商店"));
        house.close().await;
    }
}

#[tokio::test]
async fn opt_out_notices_are_shown_when_the_commission_has_published_them() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper
            .adds(&MemberColumns {
                representative: Some("代表".to_owned()), ..input(1, "名簿商店", "2024-04-01")
            })
            .await;
        let mut staff = house.browser_as(Opens::Staff(keeper.actor.staff().unwrap())).await;
        let path = format!("/staff/members/{}", number(1));
        let new = format!("{path}/opt-outs/new");
        let said = [
            ("ppc_number", "00123"),
            ("filed_on_year", "2026/9/1"),
            ("purpose", "第三者に渡すこと"),
            ("items", "氏名と住所"),
            ("acquired", "電話帳から"),
            ("provided", "書面で"),
            ("stopped", "求めがあれば止めます"),
            ("requests", "電話 00-0000-0000"),
            ("updated", "年に1度"),
            ("starts_on_year", "2026/10/1"),
        ];
        let empty = fill(&mut staff, &new, &[("holder_name", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["filed_on", "holder_name", "purpose", "items", "acquired", "requests", "updated", "starts_on"] {
            assert!(empty.body.contains(&format!("href=\"#{field}\"")), "{field} is asked for: {}", empty.body);
        }
        let early: Vec<_> = said.into_iter().chain([("published_on_year", "2026/8/31")]).collect();
        let early = fill(&mut staff, &new, &early).await;
        assert!(early.body.contains("公表した日は、届け出た日か、それより後にしてください"), "{}", early.body);

        house.hands.pass(TimeDelta::hours(1));
        let mut staff = house.browser_as(Opens::Staff(keeper.actor.staff().unwrap())).await;
        let done = fill(&mut staff, &new, &said).await;
        assert_eq!(done.location(), format!("{path}?done=opt-out"), "{}", done.body);
        let public = format!("/members/{}", number(1));
        let before = get(&house, &public).await.body;
        assert!(
            !before.contains("オプトアウト") && !before.contains("電話帳から"),
            "not before the Commission: {before}"
        );
        assert_eq!(get(&house, "/members.csv").await.header("last-modified"), "Mon, 02 Nov 2026 01:00:00 GMT");
        let row = member_opt_out::Entity::find().found(house.app.read()).await;
        assert_eq!((row.holder_name.as_str(), row.holder_representative.as_str()), ("名簿商店", "代表"));

        let edit = format!("{path}/opt-outs/{}", row.id);
        let done = fill(&mut staff, &edit, &[("published_on_year", "2026/9/20")]).await;
        assert_eq!(done.location(), format!("{path}?done=opt-out"), "{}", done.body);
        let same = fill(&mut staff, &edit, &[]).await;
        assert_eq!(same.location(), format!("{path}?done=same"), "{}", same.body);
        let page = get(&house, &public).await.body;
        for (_, text) in said.iter().filter(|(name, _)| !name.contains("_on_")) {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(page.contains("オプトアウトの届出の記載が変わりました"), "{page}");
        assert_eq!(get(&house, "/members.csv").await.header("last-modified"), "Mon, 02 Nov 2026 02:00:00 GMT");
        let shown = staff.get(&path).await.body;
        assert!(shown.contains("委員会が公表した日：（なし） → 2026年9月20日（日）"), "{shown}");
        assert!(shown.contains("オプトアウトの届出：2026年9月1日（火）"), "which notice it was: {shown}");

        let other = house.browser_as(Opens::Staff(house.staff("mori", Role::Handler).await)).await.get(&edit).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN);
        let missing = staff.get(&format!("{path}/opt-outs/{}", uuid::Uuid::now_v7())).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        house.close().await;
    }
}

#[tokio::test]
async fn filters_count_what_they_would_show() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        for (serial, field, prefecture, until) in [
            (1, "小売", "東京都", None),
            (2, "小売", "大阪府", None),
            (3, "教育", "東京都", None),
            (4, "教育", "東京都", Some("2026-10-31")),
            (5, "運送", "京都府", Some("2026-10-31")),
        ] {
            let member = MemberColumns {
                field: field.to_owned(),
                prefecture: prefecture.to_owned(),
                ..input(serial, &format!("会社{serial}"), "2024-04-01")
            };
            keeper.adds(&member).await;
            if let Some(until) = until {
                keeper.ends(serial, until).await;
            }
        }
        let shows = async |path: &str, labels: &[&str], not: &[&str]| {
            let body = get(&house, path).await.body;
            for label in labels {
                assert!(body.contains(&format!(">{label}</option>")), "{path} {label}: {body}");
            }
            for label in not {
                assert!(!body.contains(label), "{path} {label}");
            }
        };
        shows("/members", &["小売（2社）", "教育（1社）", "東京都（2社）", "大阪府（1社）"], &["運送（", "京都府（"])
            .await;
        let retail = format!("/members?field={}", percent("小売"));
        shows(&retail, &["小売（2社）", "教育（1社）", "東京都（1社）", "大阪府（1社）"], &["京都府（"]).await;
        let searched = format!("/members?q={}", percent("会社"));
        shows(&searched, &["小売（2社）", "教育（2社）", "運送（1社）", "東京都（3社）", "京都府（1社）"], &[]).await;
        let kept = format!("/members?field={}&prefecture={}", percent("運送"), percent("北海道"));
        shows(&kept, &["運送（0社）", "北海道（0社）"], &[]).await;
        let past = "/members?on_era=ad&on_year=2026&on_month=10&on_day=31";
        shows(past, &["教育（2社）", "運送（1社）"], &[]).await;
        shows("/en/members", &["Tokyo (2)"], &[]).await;
        house.close().await;
    }
}

#[tokio::test]
async fn every_copy_of_the_list_sees_every_change() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        // Another process of the same installation.
        let other = server::boot::app_state(&house.config, house.hands.clock()).await.unwrap();
        let total = async |text: &str| {
            let query = MemberQuery { text: text.to_owned(), ..MemberQuery::default() };
            let there = member_search::search(&other, &query, 1).await.unwrap().total;
            assert_eq!(there, member_search::search(&house.app, &query, 1).await.unwrap().total, "{text}");
            there
        };
        assert_eq!(total("").await, 0);
        for serial in 1..=3 {
            keeper.adds(&input(serial, &format!("会社{serial}"), "2024-04-01")).await;
            assert_eq!(total("会社").await, u64::from(serial));
        }
        keeper.changes(&input(2, "べつの名前", "2024-04-01")).await;
        assert_eq!((total("会社").await, total("べつの").await, total("").await), (2, 1, 3));

        // Copies that were folded by other rules are made anew at the start.
        let db = &house.app.db().write;
        db.execute_unprepared("update member set folded = 'x'").await.unwrap();
        db.execute_unprepared("update member_list set folding = 0, seq = seq + 1, floor = seq + 1").await.unwrap();
        assert_eq!(total("べつの").await, 0);
        usecase::member::refold::refold(&other).await.unwrap();
        assert_eq!((total("べつの").await, total("カイシャ0002").await), (1, 1));
        let state = member_list::Entity::find().found(house.app.read()).await;
        usecase::member::refold::refold(&other).await.unwrap();
        assert_eq!(member_list::Entity::find().found(house.app.read()).await, state);
        let rows = member::Entity::find().all(house.app.read()).await.unwrap();
        assert!(rows.iter().all(|row| row.folded.contains("カイシヤ") && row.folded.contains(&row.corporate_number)));
        server::boot::close(&other).await;
        house.close().await;
    }
}
