//! Files: which are taken, how they are named, and what becomes of identity papers.

use http::StatusCode;
use schema::file;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, PaginatorTrait};
use vault::files::Floor;

use super::{Sent, begin, photograph, said};
use crate::harness::{Found, House, form_key};

#[tokio::test]
async fn files_that_are_not_taken_are_told_why() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let photo = photograph();
    let heic = [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), &[0; 64]].concat();
    let large = vec![b'a'; 11 * 1024 * 1024];
    let truncated = photo[..photo.len() / 2].to_vec();
    for (name, bytes, words) in [
        ("空.pdf", b"".as_slice(), "ファイルが空です"),
        ("trick.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".as_slice(), ".exeのファイルは送れません"),
        ("写真.heic", heic.as_slice(), "HEICの写真は、まだ受け取れません"),
        ("大きい.txt", large.as_slice(), "10MBまでのファイルにしてください"),
        ("半分.jpg", truncated.as_slice(), "ファイルが途中で切れているようです"),
    ] {
        let key = form_key();
        let fields = [("form_key", key.as_str()), ("files", "now"), ("note", "覚え書き<i>")];
        let answer =
            browser.send_file("/complain/files", &fields, &Sent { name, kind: "image/jpeg", bytes }, "send").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(words), "{name}: {}", said(&answer));
        assert!(answer.body.contains("覚え書き&lt;i&gt;"), "{name}: what was typed is kept");
    }
    let key = form_key();
    let fields = [("form_key", key.as_str())];
    let nothing = Sent { name: "", kind: "", bytes: b"" };
    let answer = browser.send_file("/complain/files", &fields, &nothing, "send").await;
    assert!(answer.body.contains("ファイルを選んでください"));
    let answer = browser.send_file("/complain/files", &[("files", "now")], &nothing, "next").await;
    assert!(answer.body.contains("ファイルを1つ以上送るか"));
    assert_eq!(file::Entity::find().count(house.app.read()).await.unwrap(), 0, "nothing was kept");
    house.close().await;
}

#[tokio::test]
async fn names_of_files_are_only_shown_and_two_may_be_the_same() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    for name in ["../../../etc/passwd.txt", "同じ名前.txt", "同じ名前.txt", "右\u{202e}txt.exe.txt", "-rf $(x).txt"]
    {
        let key = form_key();
        let sent = Sent { name, kind: "text/plain", bytes: "本文です。".as_bytes() };
        let answer = browser.send_file("/complain/files", &[("form_key", &key)], &sent, "send").await;
        assert_eq!(answer.location(), "/complain/files?done=sent", "{name}: {}", said(&answer));
    }
    let page = browser.get("/complain/files").await;
    assert!(!page.body.contains("etc/passwd") && !page.body.contains('\u{202e}'));
    assert_eq!(page.body.matches("同じ名前.txt（").count(), 2);
    let rows = file::Entity::find().all(house.app.read()).await.unwrap();
    assert_eq!(rows.len(), 5);
    let gone = rows[0].id.to_string();
    browser.step("/complain/files/remove", &[("file", &gone)], "/complain/files?done=removed").await;
    browser.step("/complain/files/remove", &[("file", &gone)], "/complain/files?done=removed").await;
    let object = rows[0].object;
    house.work_off().await;
    let holds = house.app.files().holds(object).await.unwrap();
    assert_eq!(holds, vault::files::Presence::Missing, "the bytes are gone too");
    house.close().await;
}

#[tokio::test]
async fn the_island_is_answered_in_json() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let json = [("accept", "application/json")];
    let key = form_key();
    let good = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
    let answer = browser.send_file_as("/complain/files", &[("form_key", &key)], &good, "send", &json).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("\"ok\":true") && answer.body.contains("/complain/files?done=sent"),
        "{}",
        answer.body
    );
    let key = form_key();
    let bad = Sent { name: "a.txt", kind: "text/plain", bytes: b"" };
    let answer = browser.send_file_as("/complain/files", &[("form_key", &key)], &bad, "send", &json).await;
    assert!(answer.body.contains("\"ok\":false") && answer.body.contains("ファイルが空です"), "{}", answer.body);
    house.close().await;
}

#[tokio::test]
async fn identity_papers_go_in_and_never_come_out() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let nothing = Sent { name: "", kind: "", bytes: b"" };
    for (fields, words) in [
        (vec![], "本人確認の書類をどう出すかを選んでください"),
        (vec![("identity", "now")], "書類の種類を選んでください"),
        (vec![("identity", "now"), ("document", "passport")], "写真を選んでください"),
    ] {
        let answer = browser.send_file("/complain/identity", &fields, &nothing, "next").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(words), "{words}: {}", said(&answer));
    }
    let photo = photograph();
    let paper = Sent { name: "p.jpg", kind: "image/jpeg", bytes: &photo };
    let key = form_key();
    let without_kind = browser.send_file("/complain/identity", &[("form_key", &key)], &paper, "send").await;
    assert!(without_kind.body.contains("書類の種類を選んでください"));
    let text = Sent { name: "p.txt", kind: "text/plain", bytes: b"no picture" };
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("identity", "now"), ("document", "passport")];
    let answer = browser.send_file("/complain/identity", &fields, &text, "send").await;
    assert!(answer.body.contains("写真（JPEG・PNG・WebP）かPDF"), "{}", said(&answer));
    for number in 1..=4 {
        let key = form_key();
        let fields = [("form_key", key.as_str()), ("identity", "now"), ("document", "passport")];
        let answer = browser.send_file("/complain/identity", &fields, &paper, "send").await;
        assert_eq!(answer.location(), "/complain/identity?done=sent", "picture {number}: {}", said(&answer));
    }
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("identity", "now"), ("document", "passport")];
    let fifth = browser.send_file("/complain/identity", &fields, &paper, "send").await;
    assert!(fifth.body.contains("4枚までです"));
    let page = browser.get("/complain/identity").await;
    assert!(page.body.contains("本人確認の写真 4") && !page.body.contains("p.jpg"));
    let rows = file::Entity::find().all(house.app.read()).await.unwrap();
    for row in &rows {
        for path in [format!("/complain/files/{}", row.id), format!("/complain/identity/{}", row.id)] {
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "no door leads to a paper");
        }
    }
    // Whoever then wants to send it by post leaves no picture behind.
    let key = form_key();
    let fields = [("form_key", key.as_str()), ("identity", "post")];
    let answer = browser.send_file("/complain/identity", &fields, &nothing, "next").await;
    assert_eq!(answer.location(), "/complain/check");
    let rows = file::Entity::find().all(house.app.read()).await.unwrap();
    assert!(rows.iter().all(|row| row.state == "destroyed"));
    house.close().await;
}

#[tokio::test]
async fn a_file_that_a_draft_names_stays_with_it() {
    for house in House::all().await {
        let mut browser = begin(&house).await;
        let key = form_key();
        let sent = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
        browser.send_file("/complain/files", &[("form_key", &key)], &sent, "send").await;
        house.hands.pass(chrono::TimeDelta::hours(30));
        assert_eq!(usecase::support::unclaimed_files::sweep(&house.app).await.unwrap(), 0);
        let row = file::Entity::find().found(house.app.read()).await;
        assert!(row.state == "staged" && row.loose_since.is_none() && row.network.is_some(), "{row:?}");
        house.close().await;
    }
}

#[tokio::test]
async fn what_one_network_may_send_and_not_hand_in_has_an_end() {
    for house in House::all().await {
        let mut browser = begin(&house).await;
        let sent = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
        let key = form_key();
        browser.send_file("/complain/files", &[("form_key", &key)], &sent, "send").await;
        // As if drafts without number were filled from here.
        let gigabyte = i64::from(1_u32 << 30);
        file::Entity::update_many()
            .col_expr(file::Column::Bytes, Expr::value(gigabyte))
            .exec(&house.app.db().write)
            .await
            .unwrap();
        let mut another = begin(&house).await;
        let (key, json) = (form_key(), [("accept", "application/json")]);
        let answer = another.send_file_as("/complain/files", &[("form_key", &key)], &sent, "send", &json).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("同じ回線から送られて"), "{}", answer.body);
        assert_eq!(file::Entity::find().count(house.app.read()).await.unwrap(), 1);
        house.close().await;
    }
}

#[tokio::test]
async fn without_room_the_island_hears_it_too() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    house.app.files().keep_free(Floor { bytes: u64::MAX, percent: 0 });
    let (key, json) = (form_key(), [("accept", "application/json")]);
    let sent = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
    let answer = browser.send_file_as("/complain/files", &[("form_key", &key)], &sent, "send", &json).await;
    assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE);
    assert!(answer.body.contains("\"ok\":false") && answer.body.contains("保存場所が足りない"), "{}", answer.body);
    assert!(answer.body.contains("「あとで送る」を選んで"), "how to go on is said: {}", answer.body);

    // And that way is open although the file is still chosen in the box.
    let fields = [("form_key", key.as_str()), ("files", "later")];
    let on = browser.send_file_as("/complain/files", &fields, &sent, "next", &json).await;
    assert!(on.status == StatusCode::OK && on.body.contains("/complain/danger"), "{}: {}", on.status, on.body);
    let photo = photograph();
    let picture = Sent { name: "p.jpg", kind: "image/jpeg", bytes: &photo };
    let with = |way| [("form_key", key.as_str()), ("identity", way), ("document", "passport")];
    let full = browser.send_file_as("/complain/identity", &with("now"), &picture, "next", &json).await;
    assert_eq!(full.status, StatusCode::INSUFFICIENT_STORAGE);
    assert!(full.body.contains("「あとで出す」を選んで"), "{}", full.body);
    let on = browser.send_file_as("/complain/identity", &with("later"), &picture, "next", &json).await;
    assert!(on.status == StatusCode::OK && on.body.contains("/complain/check"), "{}: {}", on.status, on.body);
    assert_eq!(file::Entity::find().count(house.app.read()).await.unwrap(), 0);
    house.close().await;
}

#[tokio::test]
async fn with_twenty_files_none_is_asked_for_any_more() {
    let house = House::one().await;
    let mut browser = begin(&house).await;
    let sent = Sent { name: "a.txt", kind: "text/plain", bytes: b"text" };
    for number in 0..20 {
        let page = browser.get("/complain/files").await;
        assert!(page.body.contains("name=\"file\""), "{number}");
        let key = form_key();
        let answer = browser.send_file("/complain/files", &[("form_key", &key)], &sent, "send").await;
        assert_eq!(answer.location(), "/complain/files?done=sent", "{number}: {}", said(&answer));
    }
    let page = browser.get("/complain/files").await;
    assert!(!page.body.contains("type=\"file\"") && !page.body.contains("もう1つ送る"), "{}", page.body);
    assert!(page.body.contains("いらないものを取り消して"), "{}", page.body);
    let key = form_key();
    let nothing = Sent { name: "", kind: "", bytes: b"" };
    let on = browser.send_file("/complain/files", &[("form_key", &key)], &nothing, "next").await;
    assert_eq!(on.location(), "/complain/danger", "{}", said(&on));
    house.close().await;
}
