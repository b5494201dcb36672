//! The member list as others take it away: changes and their feed, the table, the data for programs.

mod program;

use std::collections::BTreeSet;

use atom_syndication::Feed;
use chrono::{NaiveDate, TimeDelta};
use entity::corporate_number::CorporateNumber;
use entity::member::{EndReason, OtherName};
use entity::people::{Actor, Role};
use http::StatusCode;
use serde_json::Value;
use usecase::member::add::add;
use usecase::member::change::{Changed, change};
use usecase::member::columns::MemberColumns;
use usecase::member::end::{Ending, end};
use usecase::query::member_changes::{self, ChangedPart};
use usecase::query::members;
use usecase::support::submission::Submission;

use crate::harness::{Answer, House};

/// A name whose letters every normalisation, Shift_JIS and plain UCS-2 would spoil.
const RARE: &str = "㈱髙﨑𠮷邉\u{e0100}商店";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn number(serial: u32) -> String {
    CorporateNumber::of_base(&format!("99990100{serial:04}")).unwrap().to_string()
}

pub(crate) fn input(serial: u32, name: &str, from: &str) -> MemberColumns {
    MemberColumns {
        number: number(serial),
        name: name.to_owned(),
        kana: format!("カイシャ{serial:04}"),
        former_names: vec![],
        brands: vec![],
        postal_code: None,
        prefecture: "東京都".to_owned(),
        address: "架空区一丁目".to_owned(),
        field: "小売".to_owned(),
        representative: None,
        desk_name: None,
        desk_phone: None,
        desk_mail: None,
        website: None,
        consented_on: day("2024-03-01"),
        consent_means: None,
        consent_evidence: None,
        covered_from: day(from),
    }
}

fn left(until: &str) -> Ending {
    Ending { until: day(until), reason: EndReason::Left, successor: None }
}

/// Who keeps the list.
pub(crate) struct Keeper<'a> {
    house: &'a House,
    pub(crate) actor: Actor,
}

impl<'a> Keeper<'a> {
    pub(crate) async fn of(house: &'a House) -> Self {
        let id = house.staff("honda", Role::Admin).await;
        Self { house, actor: Actor::Staff { id, role: Role::Admin } }
    }

    pub(crate) fn act(&self, seen: Option<i32>) -> Submission {
        let seen = seen.map(|version| u32::try_from(version).unwrap());
        Submission { seen, location: "/there".to_owned(), ..Submission::without_form(self.actor, "test") }
    }

    pub(crate) async fn adds(&self, input: &MemberColumns) {
        add(&self.house.app, &self.act(None), input).await.unwrap();
    }

    pub(crate) async fn changes(&self, input: &MemberColumns) {
        let member = members::by_number(&self.house.app, &input.number).await.unwrap();
        let done = change(&self.house.app, &self.act(Some(member.version)), member.id, input).await.unwrap();
        assert_eq!(done, Changed::Yes("/there".to_owned()));
    }

    pub(crate) async fn ends(&self, serial: u32, until: &str) {
        let member = members::by_number(&self.house.app, &number(serial)).await.unwrap();
        let act = self.act(Some(member.version));
        end(&self.house.app, &act, member.id, left(until)).await.unwrap();
    }
}

pub(crate) async fn get(house: &House, path: &str) -> Answer {
    let answer = house.browser().get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer
}

pub(crate) async fn json(house: &House, path: &str) -> Value {
    serde_json::from_str(&get(house, path).await.body).unwrap()
}

/// A text as part of an address.
pub(crate) fn percent(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

async fn feed(house: &House) -> Feed {
    let answer = get(house, "/members/changes.atom").await;
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    Feed::read_from(answer.body.as_bytes()).unwrap()
}

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries().iter().map(|entry| entry.title.as_str()).collect()
}

async fn table(house: &House, path: &str) -> Vec<Vec<String>> {
    let answer = get(house, path).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let text = answer.body.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[tokio::test]
async fn a_day_of_coverage_is_told_when_it_has_come() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper.adds(&input(1, "はじめ商店", "2024-04-01")).await;
        house.hands.pass(TimeDelta::seconds(1));
        keeper.adds(&input(2, "さくら商店", "2024-04-01")).await;
        keeper.adds(&input(3, "これから商店", "2026-11-10")).await;
        keeper.ends(2, "2026-11-05").await;
        let coming = format!("/members/{}", number(3));
        let ending = format!("/api/v1/members/{}", number(2));

        // The 2nd of November: one is announced, another has said it will leave. The public knows of neither.
        assert_eq!(json(&house, "/api/v1/members").await["total"], 2);
        assert_eq!(json(&house, "/api/v1/members?q=これから").await["total"], 0);
        assert_eq!(json(&house, &ending).await["covered_until"], Value::Null);
        assert_eq!(json(&house, &ending).await["ended_reason"], Value::Null);
        assert_eq!(table(&house, "/members.csv").await.len(), 3);
        for path in [coming.clone(), format!("/api/v1{coming}"), "/members/none".to_owned()] {
            assert_eq!(house.browser().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let told = feed(&house).await;
        assert_eq!(
            titles(&told),
            [
                "さくら商店：対象事業者になりました（2024年4月1日（月）から）。",
                "はじめ商店：対象事業者になりました（2024年4月1日（月）から）。"
            ]
        );
        assert_eq!(told.entries()[1].updated.to_rfc3339(), "2026-11-02T10:00:00+09:00", "the list said so since then");
        for path in ["/members", "/members/changes", &format!("/members/{}", number(2))] {
            let page = get(&house, path).await.body;
            assert!(page.contains("さくら商店") && !page.contains("これから商店"), "{path}");
            assert!(!page.contains("11月5日") && !page.contains("ではなくなりました"), "{path}");
        }

        // The last covered day is the 5th: a minute before it is over, and a moment after.
        let first = told.entries()[1].id.clone();
        house.hands.pass(TimeDelta::hours(86) - TimeDelta::minutes(1));
        assert_eq!(feed(&house).await.entries().len(), 2);
        assert_eq!(json(&house, "/api/v1/members").await["total"], 2);
        house.hands.pass(TimeDelta::minutes(1));
        let told = feed(&house).await;
        assert_eq!(titles(&told)[0], "さくら商店：対象事業者ではなくなりました（2026年11月5日（木）まで対象でした）。");
        assert_eq!(told.updated.to_rfc3339(), "2026-11-06T00:00:00+09:00");
        assert_eq!(told.entries()[2].id, first, "entries keep their names");
        assert_eq!(json(&house, "/api/v1/members").await["total"], 1);
        let ended = json(&house, &ending).await;
        assert_eq!((&ended["covered_until"], &ended["ended_reason"]), (&"2026-11-05".into(), &"left".into()));
        assert_eq!(json(&house, "/api/v1/members?q=さくら").await["total"], 1, "by its name it stays findable");
        assert_eq!(json(&house, "/api/v1/members?on=2026-11-05").await["total"], 2);
        let page = get(&house, "/members?on_era=ad&on_year=2026&on_month=11&on_day=5").await.body;
        assert!(page.contains("さくら商店") && page.contains("2026年11月5日（木）に対象だった会社です"), "{page}");
        assert!(get(&house, "/members/changes").await.body.contains("ではなくなりました"));

        // The 10th: the announced one is there.
        house.hands.pass(TimeDelta::days(4));
        assert_eq!(
            titles(&feed(&house).await)[0],
            "これから商店：対象事業者になりました（2026年11月10日（火）から）。"
        );
        assert!(get(&house, &coming).await.body.contains("対象事業者になりました"));
        assert_eq!(table(&house, "/members.csv").await.len(), 3);
        assert_eq!(json(&house, "/api/v1/members?on=2026-11-09").await["total"], 1);
        house.close().await;
    }
}

#[tokio::test]
async fn changes_tell_what_is_public_and_never_who_wrote_it() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        let before = input(1, RARE, "2024-04-01");
        keeper.adds(&before).await;
        house.hands.pass(TimeDelta::days(1));
        let secret = "代表 ひみつ";
        let after = MemberColumns {
            name: "株式会社たかさき".to_owned(),
            former_names: vec![OtherName::plain(RARE)],
            address: "架空区二丁目".to_owned(),
            representative: Some(secret.to_owned()),
            desk_phone: Some("03-9999-0000".to_owned()),
            ..before
        };
        keeper.changes(&after).await;
        house.hands.pass(TimeDelta::days(1));
        keeper.changes(&MemberColumns { consented_on: day("2024-03-02"), ..after.clone() }).await;

        let told = feed(&house).await;
        assert_eq!(told.entries().len(), 2, "the day of the consent is nobody's business");
        let renamed = titles(&told)[0];
        for part in [
            &*format!("名前が「{RARE}」から「株式会社たかさき」に変わりました。"),
            "所在地が「架空区一丁目」から「架空区二丁目」に変わりました。",
            "「代表者」の記載が変わりました。",
            "個人情報の窓口が変わりました。",
        ] {
            assert!(renamed.contains(part), "{part}: {renamed}");
        }
        let entry = &told.entries()[0];
        assert_eq!(entry.links[0].href, format!("http://127.0.0.1:3000/members/{}", number(1)));
        assert!(entry.id.starts_with("urn:uuid:"), "{}", entry.id);
        assert_eq!(told.entries().iter().map(|entry| &entry.id).collect::<BTreeSet<_>>().len(), 2);
        assert_eq!(entry.updated, told.updated);
        assert_eq!(told.links.iter().find(|link| link.rel == "self").unwrap().href, told.id);

        let page = get(&house, "/members/changes").await.body;
        assert!(page.contains("株式会社たかさき") && page.contains(&format!("「{RARE}」")), "{page}");
        for path in ["/members/changes", "/members/changes.atom"] {
            let body = get(&house, path).await.body;
            for hidden in ["honda", secret, "9999-0000", "consented_on", "2024-03-02", "3月2日"] {
                assert!(!body.contains(hidden), "{path} tells {hidden}");
            }
        }
        for path in ["/members", "/members/changes"] {
            let head = get(&house, path).await.body;
            let (head, _) = head.split_once("</head>").unwrap();
            assert!(head.contains("rel=\"alternate\" type=\"application/atom+xml\" href=\"/members/changes.atom\""));
        }
        assert!(!get(&house, "/about").await.body.contains("application/atom+xml"));
        house.close().await;
    }
}

#[tokio::test]
async fn nothing_public_is_lost_behind_what_is_not() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        keeper.adds(&input(1, "いちばん商店", "2024-04-01")).await;
        keeper.adds(&input(2, "にばん商店", "2024-04-01")).await;
        house.hands.pass(TimeDelta::minutes(1));
        keeper.changes(&input(1, "いちばん書店", "2024-04-01")).await;
        for n in 0..130 {
            house.hands.pass(TimeDelta::seconds(1));
            let consented_on = if n % 2 == 0 { day("2024-03-02") } else { day("2024-03-01") };
            keeper.changes(&MemberColumns { consented_on, ..input(2, "にばん商店", "2024-04-01") }).await;
        }
        let newest = member_changes::newest(&house.app, 2).await.unwrap();
        let kinds: Vec<_> = newest.iter().map(|change| (change.name.as_str(), change.what.first().unwrap())).collect();
        let renamed =
            ChangedPart::Renamed { before: "いちばん商店".to_owned(), after: "いちばん書店".to_owned() };
        assert_eq!(
            kinds,
            [("いちばん書店", &renamed), ("にばん商店", &ChangedPart::Joined { from: day("2024-04-01") })]
        );
        assert_eq!(feed(&house).await.entries().len(), 3);
        house.close().await;
    }
}

#[tokio::test]
async fn changes_are_leafed_through_and_an_empty_list_says_so() {
    for house in House::all().await {
        let page = get(&house, "/members/changes").await.body;
        assert!(page.contains("変更は、まだありません。"), "{page}");
        assert_eq!(feed(&house).await.entries(), []);
        assert_eq!(json(&house, "/api/v1/members").await["members"], Value::Array(vec![]));

        let keeper = Keeper::of(&house).await;
        for serial in 1..=45 {
            keeper.adds(&input(serial, &format!("会社{serial:02}号"), "2024-04-01")).await;
        }
        let mut seen = Vec::new();
        for page in ["1", "2", "3"] {
            let body = get(&house, &format!("/members/changes?page={page}")).await.body;
            let found: Vec<_> = (1..=45).filter(|serial| body.contains(&format!("会社{serial:02}号"))).collect();
            seen.extend(found);
            assert_eq!(body.contains("rel=\"next\""), page != "3");
            assert_eq!(body.contains("rel=\"prev\""), page != "1");
        }
        assert_eq!(seen.len(), 45);
        seen.sort_unstable();
        assert_eq!(seen, (1..=45).collect::<Vec<u32>>(), "each once, although all were written at one moment");
        for page in ["0", "-1", "x", "999999999999999999999", "18446744073709551615"] {
            get(&house, &format!("/members/changes?page={page}")).await;
        }

        // The same for programs, by following the links.
        let mut path = "/api/v1/members?field=%E5%B0%8F%E5%A3%B2".to_owned();
        let mut names = BTreeSet::new();
        let mut pages = 0;
        loop {
            let page = json(&house, &path).await;
            pages += 1;
            assert_eq!((&page["total"], &page["page"]), (&45.into(), &pages.into()));
            for member in page["members"].as_array().unwrap() {
                assert!(names.insert(member["name"].as_str().unwrap().to_owned()));
            }
            let Some(next) = page["next"].as_str() else { break };
            path = next.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
        }
        assert_eq!((names.len(), pages), (45, 3));
        house.close().await;
    }
}

#[tokio::test]
async fn names_go_round_letter_for_letter_and_nothing_becomes_a_formula() {
    for house in House::all().await {
        let keeper = Keeper::of(&house).await;
        let member = MemberColumns {
            former_names: vec![OtherName::plain("高崎\"吉辺\",商店"), OtherName::plain("＝全角")],
            brands: vec![OtherName::plain("=HYPERLINK(\"http://evil.example\")")],
            desk_name: Some("@相談".to_owned()),
            desk_phone: Some("+81-3-0000-0000".to_owned()),
            representative: Some("-1".to_owned()),
            ..input(1, RARE, "2024-04-01")
        };
        keeper.adds(&member).await;
        keeper
            .adds(&MemberColumns { prefecture: "大阪府".to_owned(), ..input(2, "=cmd|' /C calc'!A0", "2024-04-01") })
            .await;

        let rows = table(&house, "/members.csv").await;
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0][..2], ["法人番号", "名前"]);
        let first = &rows[1];
        assert_eq!(first[0], number(1));
        assert_eq!(first[1], RARE);
        assert_eq!(first[3], "高崎\"吉辺\",商店\n＝全角");
        assert_eq!(first[4], "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!((&*first[8], &*first[9], &*first[10]), ("'-1", "'@相談", "'+81-3-0000-0000"));
        assert_eq!((&*first[13], &*first[14]), ("2024-04-01", ""));
        assert_eq!(rows[2][1], "'=cmd|' /C calc'!A0");
        for row in &rows {
            for cell in row {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell}");
            }
        }
        let osaka = table(&house, "/members.csv?prefecture=%E5%A4%A7%E9%98%AA%E5%BA%9C").await;
        assert_eq!(osaka.len(), 2);
        assert_eq!(
            get(&house, "/members.csv").await.header("content-disposition"),
            "attachment; filename=\"members.csv\""
        );

        let one = json(&house, &format!("/api/v1/members/{}", number(1))).await;
        assert_eq!(one["name"], RARE);
        assert_eq!(one["brands"][0], "=HYPERLINK(\"http://evil.example\")", "JSON is no spreadsheet");
        assert!(titles(&feed(&house).await).iter().any(|title| title.starts_with(RARE)));
        let page = get(&house, &format!("/members/{}", number(1))).await.body;
        assert!(page.contains(&format!("itemprop=\"name\" content=\"{RARE}\"")), "{page}");
        house.close().await;
    }
}
