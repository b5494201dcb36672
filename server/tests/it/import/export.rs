//! What leaves as a file comes back as it was.

use entity::member::{ConsentMeans, OtherName};
use http::StatusCode;
use serde_json::Value;
use usecase::member::columns::MemberColumns;

use super::make::{RARE, number};
use super::{APPROVE, Importing, PATH, PROPOSE, act, begin, checked, day, dump, input, lines, matched, plain};
use crate::harness::{Browser, House};

#[tokio::test]
async fn what_leaves_as_a_file_comes_back_as_it_was() {
    for house in House::all().await {
        let mut app = Importing::of(&house).await;
        let day_of = |text| Some(day(text));
        app.adds(&MemberColumns {
            name: RARE.to_owned(),
            former_names: vec![
                OtherName { name: "=1+1".to_owned(), kana: Some("イチ".to_owned()), until: day_of("2025-10-01") },
                OtherName::plain("神神"),
            ],
            brands: vec![OtherName { name: "＠みせ".to_owned(), kana: None, until: day_of("2025-01-01") }],
            postal_code: Some("1000001".to_owned()),
            representative: Some("'=代表".to_owned()),
            desk_name: Some("-相談室,\"窓\"".to_owned()),
            desk_phone: Some("+81 3 0000 0000".to_owned()),
            desk_mail: Some("a@example.jp".to_owned()),
            website: Some("https://example.jp/?a=1".to_owned()),
            consent_means: Some(ConsentMeans::Rules),
            consent_evidence: Some("綴り 1".to_owned()),
            ..input(1)
        })
        .await;
        app.adds(&input(2)).await;
        app.ends(&number(2), "2025-03-31").await;
        let before = dump(&house).await;
        let mut files = Vec::new();
        for name in ["members.xlsx", "members.csv"] {
            let answer = raw(&mut app.admin, &format!("/staff/members/export/{name}")).await;
            files.push((name, answer));
        }
        for (name, bytes) in &files {
            let import = begin(&mut app.admin, name, bytes).await;
            matched(&mut app.admin, &import).await;
            assert_eq!(checked(&mut app.admin, &import, "wrong").await, Vec::<String>::new(), "{name}");
            let page = app.admin.get(&format!("{import}/changes")).await;
            assert!(page.body.contains("変わるところはありません"), "{name}: {}", plain(&page.body));
        }
        assert!(String::from_utf8_lossy(&files[1].1).contains("'=1+1"), "nothing begins a formula");
        // Shift_JIS has not all of these letters: it says which and writes nothing.
        let refused = app.admin.get("/staff/members/export/members-sjis.csv").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = lines(&refused.body);
        assert!(
            said.iter().any(|line| line.contains(RARE) && line.contains("名前") && line.contains('𠮷')),
            "{said:?}"
        );
        app.changes(&MemberColumns { name: "株式会社髙﨑".to_owned(), ..input(1) }).await;
        let old = raw(&mut app.admin, "/staff/members/export/members-sjis.csv").await;
        let (old, _, lost) = encoding_rs::SHIFT_JIS.decode(&old);
        assert!(!lost && old.contains("株式会社髙﨑"));

        // Into an empty house it comes whole, and the template is a list without rows.
        let empty = House::one().await;
        let mut other = Importing::of(&empty).await;
        let import = begin(&mut other.admin, "members.xlsx", &files[0].1).await;
        matched(&mut other.admin, &import).await;
        act(&mut other.admin, &format!("{import}/decide"), PROPOSE).await;
        let applied = act(&mut other.first, &format!("{import}/decide"), APPROVE).await;
        assert_eq!(applied.location(), format!("{import}/decide?done=applied"), "{}", applied.body);
        let strip = |dump: &str| -> Vec<Value> {
            let mut rows: Vec<Value> = serde_json::from_str(dump).unwrap();
            for row in &mut rows {
                let row = row.as_object_mut().unwrap();
                row.remove("id");
                row.remove("created_at");
            }
            rows.sort_by_key(|row| row["corporate_number"].to_string());
            rows
        };
        assert_eq!(strip(&dump(&empty).await), strip(&before));
        let template = raw(&mut other.admin, &format!("{PATH}/template.xlsx")).await;
        let import = begin(&mut other.admin, "template.xlsx", &template).await;
        let page = plain(&other.admin.get(&format!("{import}/columns")).await.body);
        assert!(
            page.contains("シート「一覧」を読みました") && page.contains("シート「書き方」は読んでいません"),
            "{page}"
        );
        empty.close().await;
        house.close().await;
    }
}

/// A file, as bytes.
pub(super) async fn raw(browser: &mut Browser, path: &str) -> Vec<u8> {
    let (status, bytes) = browser.bytes(path).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    bytes
}
