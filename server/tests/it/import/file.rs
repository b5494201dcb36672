//! What kind of file is read, what is refused, and what was put right.

use encoding_rs::EUC_JP;
use http::{Method, StatusCode};
use schema::member_import;
use sea_orm::{EntityTrait, PaginatorTrait};
use usecase::query::members;

use super::export::raw;
use super::make::{self, HEADINGS, RARE, number, row, sjis, text};
use super::{APPROVE, HEADERS, Importing, LEAVE_OUT, PATH, PROPOSE, act, begin, checked, day, matched, plain, upload};
use crate::desk::multipart;
use crate::harness::{Answer, Browser, Found, House, form_key};

#[tokio::test]
async fn a_workbook_is_read_cell_by_cell() {
    let house = House::one().await;
    let mut app = Importing::of(&house).await;
    let import = begin(&mut app.admin, "名簿.xlsx", &make::workbook()).await;
    let page = plain(&app.admin.get(&format!("{import}/columns")).await.body);
    for said in
        ["シート「会員」を読みました", "シート「集計」は読んでいません", "かくれたシート「内部」は読んでいません"]
    {
        assert!(page.contains(said), "{page}");
    }
    matched(&mut app.admin, &import).await;
    let named = checked(&mut app.admin, &import, "wrong").await;
    for (row, column, say) in [
        (4, "名前（B列）", "数式が入っています"),
        (5, "窓口の電話（G列）", "数式が入っています"),
        (5, "窓口の電話（G列）", "エラーの値です"),
        (6, "分野（F列）", "結合されたセルです"),
        (7, "分野（F列）", "結合されたセルです"),
        (8, "名前（B列）", "文字の向きを変える"),
        (9, "名前（B列）", "幅のない目に見えない文字"),
        (10, "法人番号（A列）", "12桁です"),
    ] {
        let start = format!("{row}行目\u{1f}");
        assert!(
            named.iter().any(|line| line.starts_with(&start) && line.contains(column) && line.contains(say)),
            "{row} {say}: {named:#?}"
        );
    }
    // A rare name and a day that is a day are no mistakes.
    assert!(!named.iter().any(|line| line.starts_with("11行目") || line.starts_with("12行目")), "{named:#?}");
    act(&mut app.admin, &format!("{import}/check"), LEAVE_OUT).await;
    act(&mut app.admin, &format!("{import}/decide"), PROPOSE).await;
    act(&mut app.first, &format!("{import}/decide"), APPROVE).await;
    let rare = members::by_number(&house.app, &number(8)).await.unwrap();
    assert_eq!((rare.name.as_str(), rare.consented_on), (RARE, day("2024-03-01")));
    house.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_with_its_reason() {
    let house = House::one().await;
    let mut app = Importing::of(&house).await;
    let rows = [row(1), row(2)];
    let utf8 = |text: &str| text.as_bytes().to_vec();
    let euc = |text: &str| EUC_JP.encode(text).0.into_owned();
    let long: Vec<Vec<String>> = (0..20_001).map(|_| vec!["x".to_owned()]).collect();
    let wide = vec![vec!["x".to_owned(); 101]];
    let mut cut = make::plain_workbook(&rows);
    cut.truncate(cut.len() / 2);
    for (kind, bytes, say) in [
        ("nothing", vec![], "ファイルが空か"),
        ("too large", vec![b'a'; 11 * 1024 * 1024], "10MBまで"),
        ("too many rows", text(&long, ",", utf8), "行が多すぎます"),
        ("too wide", text(&wide, ",", utf8), "列が多すぎます"),
        ("another encoding", text(&rows, ",", euc), "読めない文字コード"),
        ("zip bomb", make::zip_bomb(), "中身が大きすぎます"),
        ("encrypted", make::encrypted(), "パスワードがかかっています"),
        ("old workbook under a new name", make::old(), "古いExcelの形"),
        ("macros", make::macros(), "マクロ"),
        ("another archive", make::other_archive(), "名簿として読めない種類"),
        ("a PDF", b"%PDF-1.7\n%%EOF".to_vec(), "名簿として読めない種類"),
        ("cut off", cut, "壊れているか、途中で切れています"),
    ] {
        let answer = upload(&mut app.admin, PATH, "名簿.xlsx", &bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
        assert!(answer.body.contains(say), "{kind}: {}", plain(&answer.body));
    }
    let none = act_without_file(&mut app.admin).await;
    assert!(none.body.contains("ファイルを選んでください"));
    assert_eq!(member_import::Entity::find().count(house.app.read()).await.unwrap(), 0);

    // Other separators and headings nobody knows are no reason to refuse.
    for (separator, said) in [(";", "セミコロン区切り"), ("\t", "タブ区切り")] {
        let import = begin(&mut app.admin, "名簿.csv", &text(&rows, separator, utf8)).await;
        assert!(app.admin.get(&format!("{import}/columns")).await.body.contains(said));
        matched(&mut app.admin, &import).await;
        assert!(checked(&mut app.admin, &import, "wrong").await.is_empty());
    }
    let strange = text(&rows, ",", utf8);
    let strange =
        String::from_utf8(strange).unwrap().replacen(&HEADINGS.join(","), "あ,い,う,え,お,か,き,く,け,こ,さ", 1);
    let import = begin(&mut app.admin, "名簿.csv", strange.as_bytes()).await;
    let page = app.admin.get(&format!("{import}/columns")).await;
    assert!(page.body.contains("知っている見出しが見つかりませんでした"));
    let refused =
        act(&mut app.admin, &format!("{import}/columns"), &[("head", "0"), ("column_0", "name"), ("column_1", "name")])
            .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("法人番号の列を選んでください") && refused.body.contains("2つの列に選ばれています"));
    // What was said once is known the next time.
    let said = [("head", "0"), ("column_0", "number"), ("column_1", "name"), ("column_2", "kana")];
    assert_eq!(act(&mut app.admin, &format!("{import}/columns"), &said).await.location(), format!("{import}/check"));
    let next = begin(&mut app.first, "名簿.csv", strange.as_bytes()).await;
    let page = app.first.get(&format!("{next}/columns")).await;
    assert!(!page.body.contains("知っている見出しが見つかりませんでした"));
    house.close().await;
}

async fn act_without_file(browser: &mut Browser) -> Answer {
    browser.send(Method::POST, PATH, &HEADERS, multipart(&[("form_key", &form_key())], "", b"")).await
}

#[tokio::test]
async fn rows_that_were_put_right_come_back() {
    let house = House::one().await;
    let mut app = Importing::of(&house).await;
    let mut rows = vec![row(1), row(2)];
    rows[1][2] = "漢字".to_owned();
    let import = begin(&mut app.admin, "a.csv", &text(&rows, ",", sjis)).await;
    matched(&mut app.admin, &import).await;
    assert_eq!(checked(&mut app.admin, &import, "wrong").await.len(), 1);
    let wrong = raw(&mut app.admin, &format!("{import}/wrong.xlsx")).await;
    // As it is, nothing is better.
    let again = upload(&mut app.admin, &format!("{import}/fix"), "rows.xlsx", &wrong).await;
    assert_eq!(again.location(), format!("{import}/check?done=fixed"), "{}", again.body);
    assert_eq!(checked(&mut app.admin, &import, "wrong").await.len(), 1);
    // Put right, as text.
    let mut fixed = row(2);
    fixed.insert(0, "3".to_owned());
    let fixed = format!("元の行,{}\n{}\n", HEADINGS.join(","), fixed.join(","));
    let done = upload(&mut app.admin, &format!("{import}/fix"), "rows.csv", fixed.as_bytes()).await;
    assert_eq!(done.location(), format!("{import}/check?done=fixed"), "{}", done.body);
    assert!(checked(&mut app.admin, &import, "wrong").await.is_empty());
    let lost = upload(&mut app.admin, &format!("{import}/fix"), "rows.csv", "元の行,法人番号\n77,1\n".as_bytes()).await;
    assert!(lost.body.contains("2行目の「元の行」の番号が"), "{}", lost.body);
    let given_up = act(&mut app.admin, &format!("{import}/check"), &[("act", "give-up")]).await;
    assert_eq!(given_up.location(), format!("{PATH}?done=dropped"));
    let row = member_import::Entity::find().found(house.app.read()).await;
    assert!(row.state == "dropped" && row.sealed_table.is_none());
    house.close().await;
}
