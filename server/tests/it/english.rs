//! The English pages: where they are, and that one stays in them.

use entity::law::ground::{self, Ground};
use entity::people::Role;
use http::StatusCode;
use usecase::account::session::Opens;

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
    let origin = house.app.site().origin.clone();
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
    let mut browser = house.browser_as(Opens::Draft(house.draft(&answers(member, "株式会社テスト")).await)).await;
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
                let one = ["/pkg/", "/favicon", "/staff/", "/portal/", "/api/", "/members.csv"];
                if one.iter().any(|start| place.starts_with(start)) || place.contains("/files/") {
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
    assert_eq!((english.status, english.location()), (StatusCode::SEE_OTHER, "/en/status?ended=yes"));
    for path in
        ["/en/staff", "/en/staff/login", "/en/portal/login", "/en/api/v1/members", "/en/members.csv", "/english"]
    {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(browser.get("/en/").await.location(), "/en");
    let mut staff = house.staff_browser("someone", Role::Handler).await;
    let missing = staff.get("/en/nothing-here").await;
    assert_eq!((missing.status, in_tag(&missing, &["html "], "lang")), (StatusCode::NOT_FOUND, "ja"));
    house.close().await;
}

/// Words of the seeds and of the law that an English page shows as they are.
fn data() -> Vec<String> {
    let mut words: Vec<String> = [
        COMPANY_NAME,
        "テスト",
        "東京都架空区一丁目２番３号",
        "架空区一丁目２番３号",
        "東京都",
        crate::seed::APPLICANT,
        "登録した住所に、知らない会社から手紙が届きました。",
        "住所がもれたと思われること",
        "登録した住所に、知らない会社から手紙が届いたとのことです。",
        "受け付けて調べます。",
        "経緯をご説明ください。",
        "日本語",
        entity::law::harm::EXCEPTION,
        entity::law::ground::LEAD,
    ]
    .map(str::to_owned)
    .to_vec();
    // The form of the list posts prefectures by their Japanese names.
    words.extend(text::prefecture::ALL.map(|name| format!("value=\"{name}\"")));
    words.extend(Ground::ALL.iter().map(|ground| ground::rule(*ground).quotation.to_owned()));
    // What one says to a Japanese desk is Japanese, and its form posts fields of business by their Japanese names.
    for app in text::referral::given() {
        words.push(app.say.ja.to_owned());
        words.push(format!("value=\"{}\"", app.field.ja));
    }
    // The longest first, so that no shorter one leaves the rest of it.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

const COMPANY_NAME: &str = "株式会社テスト";

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// What an English page says in Japanese although it is none of the data: in its text, its attributes, its title.
fn left_in_japanese(page: &str, data: &[String]) -> Vec<String> {
    let mut rest = page.to_owned();
    while let Some((before, prose)) = rest.split_once("<div class=\"prose\" lang=\"ja\">") {
        let (_, after) = prose.split_once("</div>").unwrap();
        rest = format!("{before}{after}");
    }
    for word in data {
        rest = rest.replace(word, "");
    }
    rest.split(['<', '>', '\n']).filter(|part| part.chars().any(is_japanese)).map(str::to_owned).collect()
}

/// The public pages whose paths hold nothing of a case.
fn pages(start: &[&str]) -> Vec<String> {
    app::page::routes::all()
        .into_iter()
        .filter(|spec| spec.method == "GET" && spec.kind == app::access::RouteKind::Page)
        .filter_map(|spec| spec.path_in(text::Lang::En))
        .filter(|path| !path.contains('{') && path != "/en/exit")
        .filter(|path| {
            let plain = path.strip_prefix("/en").unwrap();
            start.iter().any(|start| plain.starts_with(start))
        })
        .collect()
}

#[derive(Default)]
struct Found {
    shown: usize,
    bad: Vec<String>,
}

impl Found {
    fn look(&mut self, path: &str, answer: &Answer, data: &[String]) {
        if !answer.header("content-type").starts_with("text/html") {
            return;
        }
        assert_eq!(in_tag(answer, &["html "], "lang"), "en", "{path}");
        self.shown += 1;
        for part in left_in_japanese(&answer.body, data) {
            self.bad.push(format!("{path} {}: {part}", answer.status.as_u16()));
        }
    }
}

#[tokio::test]
async fn no_public_page_leaves_a_word_in_japanese() {
    let house = House::one().await;
    let team = house.team().await;
    let member = house.member(COMPANY, COMPANY_NAME).await;
    crate::guidance::guideline_in_force(&house, team).await;
    let mut data = data();
    let mut found = Found::default();

    let mut browser = house.browser();
    let list = browser.get("/en/guidelines").await;
    let guideline = in_tag(&list, &["a ", "\"/en/guidelines/"], "href").to_owned();
    let (_, title) = list.body.split_once(&format!("href=\"{guideline}\"")).unwrap();
    let title = title.split_once('>').unwrap().1;
    let title = title.strip_prefix("<span lang=\"ja\">").unwrap_or(title).split('<').next().unwrap();
    data.insert(0, title.to_owned());
    // The guideline itself, its headings in the contents, and what changed in it.
    data.extend(crate::guidance::TEXT.lines().map(|line| line.trim_start_matches(['#', '1', '.', ' ']).to_owned()));
    data.push("改めました。".to_owned());
    data.retain(|word| !word.is_empty());
    for path in pages(&[""]) {
        found.look(&path, &browser.get(&path).await, &data);
    }
    let more = [
        &guideline,
        "/en/members/9999010000001",
        "/en/members?q=zzz",
        "/en/referrals?situation=money",
        "/en/referrals?q=zzz",
        "/en/referrals/ppc",
        "/en/referrals/company",
        "/en/members?q=%E3%83%86%E3%82%B9%E3%83%88&field=retail&prefecture=%E6%9D%B1%E4%BA%AC%E9%83%BD",
        "/en/members?on_year=2999&on_month=1&on_day=1",
        "/en/nothing-here",
    ];
    for path in more {
        found.look(path, &browser.get(path).await, &data);
    }

    // The wizard: every page with a filled draft, an empty one, and every form sent empty.
    let filled = house.draft(&answers(member, COMPANY_NAME)).await;
    let mut drafts = vec![house.browser_as(Opens::Draft(filled)).await];
    let mut empty = house.browser();
    empty.post("/en/complain", &[("form_key", &form_key())]).await;
    drafts.push(empty);
    for browser in &mut drafts {
        for path in pages(&["/complain"]) {
            found.look(&path, &browser.get(&path).await, &data);
            if path.contains("/check") || path.ends_with("/complain") {
                continue;
            }
            let wrong = browser.post(&path, &[("form_key", &form_key()), ("go", "next")]).await;
            if wrong.status == StatusCode::UNPROCESSABLE_ENTITY {
                found.look(&path, &wrong, &data);
            }
        }
        for key in ["goods", "public-body", "my-number", "papers", "contact-first", "danger", "anonymous"] {
            let path = format!("/en/complain/outcome/{key}");
            found.look(&path, &browser.get(&path).await, &data);
        }
    }
    let mut lacking = house.browser();
    lacking.post("/en/complain", &[("form_key", &form_key())]).await;
    for path in ["/en/complain/check", "/en/consult", "/en/status", "/en/complain/resume"] {
        let wrong = lacking.post(path, &[("form_key", &form_key())]).await;
        found.look(path, &wrong, &data);
    }

    // The receipt, and what the applicant sees afterwards.
    let told = house.notified(team, member, COMPANY_NAME).await;
    let sent = house.sent(&answers(member, COMPANY_NAME)).await;
    let mut sender = house.browser_as(Opens::Draft(sent)).await;
    for path in ["/en/complain/done", "/en/complain/receipt"] {
        found.look(path, &sender.get(path).await, &data);
    }
    for case in [told, sent] {
        let mut applicant = house.browser_as(Opens::Applicant(case)).await;
        for path in pages(&["/status/"]) {
            found.look(&path, &applicant.get(&path).await, &data);
            let wrong = applicant.post(&path, &[("form_key", &form_key()), ("version", "1")]).await;
            found.look(&path, &wrong, &data);
        }
    }
    found.bad.sort();
    found.bad.dedup();
    assert!(found.bad.is_empty(), "{} left:\n{}", found.bad.len(), found.bad.join("\n"));
    assert!(found.shown > 150, "{}", found.shown);
    house.close().await;
}

#[test]
fn whatever_a_case_tells_its_applicant_can_be_told_in_english() {
    use entity::case::Status;
    use entity::case::event_kind::EventKind;
    use text::{Lang, Word, case, prefecture, status};
    let english = |word: Word| {
        let (ja, en) = (word.get(Lang::Ja), word.get(Lang::En));
        assert!(ja != en && !en.chars().any(is_japanese), "{ja}: {en}");
    };
    Status::ALL.iter().for_each(|one| english(status::applicant(*one)));
    EventKind::ALL.iter().filter_map(|one| case::event::applicant(*one)).for_each(english);
    let names: std::collections::BTreeSet<_> =
        prefecture::ALL.iter().map(|name| prefecture::label(Lang::En, name)).collect();
    assert!(names.len() == 47 && names.iter().all(|name| name.is_ascii()), "{names:?}");
}
