//! The company: from the list, outside it, named later, or brought along.

use entity::application::Kind;
use http::StatusCode;

use super::{AOBA, aoba, before_and_event, begin, no_file, the_case};
use crate::harness::{House, form_key};

#[tokio::test]
async fn a_company_outside_the_list_leads_to_other_desks_and_still_to_us() {
    for house in House::all().await {
        let mut browser = begin(&house).await;
        browser.step("/complain/safety", &[], "/complain/topic").await;
        browser.step("/complain/topic", &[("topic", "unknown")], "/complain/who").await;
        browser.step("/complain/who", &[("who", "principal")], "/complain/company").await;
        browser.refused("/complain/company", &[("go", "search")], "会社の名前などを入力してください").await;
        let number = [("words", "1234567890123"), ("go", "search")];
        browser.refused("/complain/company", &number, "法人番号は13桁の数字です").await;
        let words = "株式会社星くず電力<b>";
        browser.step("/complain/company", &[("words", words), ("go", "search")], "/complain/company").await;
        let none = browser.get("/complain/company").await;
        assert!(none.body.contains("は見つかりませんでした"), "not an error: {}", none.body);
        assert!(!none.body.contains("<b>"), "what was typed is text");
        browser.step("/complain/company", &[("words", words), ("go", "next")], "/complain/company/not-found").await;
        let referral = browser.get("/complain/company/not-found").await;
        for words in ["当協会の対象事業者ではないようです", "03-6457-9849", "188", "さがしなおす", "相談として送る"]
        {
            assert!(referral.body.contains(words), "{words}");
        }
        browser.step("/complain/company/not-found", &[("go", "next")], "/complain/company/more").await;
        browser.step("/complain/company/more", &[("more", "no")], "/complain/contacted").await;
        before_and_event(&mut browser).await;
        no_file(&mut browser).await;
        browser.step("/complain/danger", &[("danger", "no")], "/complain/name").await;
        browser.step("/complain/name", &[], "/complain/contact").await;
        browser.step("/complain/contact", &[("way", "status-only")], "/complain/support").await;
        browser.step("/complain/support", &[], "/complain/check").await;
        let check = browser.get("/complain/check").await;
        assert!(check.body.contains("この内容で相談する") && check.body.contains("会社には何も伝えません"));
        browser.step("/complain/check", &[("form_key", &form_key())], "/complain/done").await;
        assert!(browser.get("/complain/done").await.body.contains("相談を受け付けました"));
        let case = the_case(&house).await;
        assert_eq!(case.kind, Kind::Consultation);
        assert!(case.application.unwrap().name.is_none());
        house.close().await;
    }
}

#[tokio::test]
async fn a_company_of_the_list_named_later_asks_what_was_left_out() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = begin(&house).await;
    browser.step("/complain/company", &[("words", "星くず"), ("go", "next")], "/complain/company").await;
    browser.step("/complain/company", &[("words", "星くず"), ("go", "next")], "/complain/company/not-found").await;
    browser.step("/complain/company/not-found", &[("go", "next")], "/complain/company/more").await;
    browser.step("/complain/danger", &[("danger", "no")], "/complain/name").await;
    browser.step("/complain/company/more", &[("more", "yes")], "/complain/company").await;
    let picked = [("words", "アオバ"), ("words_number", AOBA), ("go", "search")];
    browser.step("/complain/company", &picked, "/complain/company/confirm").await;
    let confirm = browser.get("/complain/company/confirm").await;
    assert!(confirm.body.contains("株式会社アオバ通販"));
    browser.refused("/complain/company/confirm", &[], "まちがいないかどうか").await;
    browser.step("/complain/company/confirm", &[("confirm", "unsure")], "/complain/company/more").await;
    browser.step("/complain/danger", &[("danger", "no")], "/complain/share").await;
    let more = browser.get("/complain/company/more").await;
    assert!(more.body.contains("この会社かどうかは、協会が確かめます"));
    browser.step("/complain/company/more", &[("remove", "0")], "/complain/company/more").await;
    browser.step("/complain/company/more", &[("remove", "7")], "/complain/company/more").await;
    browser.step("/complain/company/more", &[("remove", "0")], "/complain/company").await;
    house.close().await;
}

#[tokio::test]
async fn the_company_comes_along_from_its_page() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = house.browser();
    let start = browser.get(&format!("/complain?company={AOBA}")).await;
    assert!(start.body.contains("株式会社アオバ通販についての申し出"));
    browser.step("/complain", &[("company", AOBA)], "/complain/safety").await;
    browser.step("/complain/who", &[("who", "principal")], "/complain/contacted").await;
    let contacted = browser.get("/complain/contacted").await;
    assert!(contacted.body.contains("株式会社アオバ通販に連絡しましたか"));
    assert!(contacted.body.contains("href=\"/complain/company/more\""), "the way back shows the company");
    let unknown = house.browser().get("/complain?company=%00%27--").await;
    assert_eq!(unknown.status, StatusCode::OK);
    house.close().await;
}

#[tokio::test]
async fn suggestions_are_published_facts_and_few() {
    let house = House::one().await;
    aoba(&house).await;
    let mut browser = house.browser();
    let found = browser.get("/complain/company/suggest?q=%EF%BC%88%E6%A0%AA%EF%BC%89%E3%81%82%E3%81%8A%E3%81%B0").await;
    assert!(found.body.starts_with('[') && found.body.contains(AOBA), "{}", found.body);
    for query in ["", "?q=", "?q=%25", "?q=%00", "?x=1"] {
        assert_eq!(browser.get(&format!("/complain/company/suggest{query}")).await.body, "[]", "{query}");
    }
    house.close().await;
}
