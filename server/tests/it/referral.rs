//! The register of desks elsewhere: filled once, kept by the staff, shown to everybody, the only source of numbers.

use chrono::{NaiveDate, TimeDelta};
use entity::application::answer::Company;
use entity::case::Command;
use entity::people::Role;
use http::StatusCode;
use usecase::account::session::Opens;
use usecase::query::referrals::{self, BilingualText, ReferralDesk};
use usecase::referral::fill::fill;

use crate::harness::{Answer, Browser, House, form_key};
use crate::seed;

const DIAL: &str = "/staff/referrals/ppc";
const OLD_NUMBER: &str = "03-6457-9849";
const NEW_NUMBER: &str = "03-0000-1234";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn shown(browser: &mut Browser, path: &str) -> String {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.body
}

/// The form of a desk as its page fills it, some fields written anew.
fn form(desk: &ReferralDesk, anew: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = vec![
        ("kind".to_owned(), desk.kind.code().to_owned()),
        ("rank".to_owned(), desk.rank.to_string()),
        ("phones".to_owned(), desk.phones.join("\n")),
        ("website".to_owned(), desk.website.clone().unwrap_or_default()),
        ("certainty".to_owned(), desk.certainty.code().to_owned()),
        ("source_on".to_owned(), desk.source_on.clone()),
    ];
    fields.extend(desk.situations.iter().map(|one| ("situations".to_owned(), one.code().to_owned())));
    let texts: [(&str, &BilingualText); 8] = [
        ("name", &desk.name),
        ("hours", &desk.hours),
        ("address", &desk.address),
        ("field", &desk.field),
        ("why", &desk.why),
        ("say", &desk.say),
        ("note", &desk.note),
        ("source", &desk.source),
    ];
    for (name, said) in texts {
        fields.push((name.to_owned(), said.ja.clone()));
        fields.push((format!("{name}_en"), said.en.clone()));
    }
    fields.retain(|(name, _)| !anew.iter().any(|(other, _)| other == name));
    fields.extend(anew.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

/// Opens a form and posts it with the keys that it carries.
async fn send(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let mut fields = fields.to_vec();
    fields.push(("form_key".to_owned(), page.hidden("form_key")));
    if page.body.contains("name=\"version\"") {
        fields.push(("version".to_owned(), page.hidden("version")));
    }
    post(browser, path, &fields).await
}

async fn post(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn the_register_is_filled_once_and_never_overwritten() {
    for house in House::all().await {
        let all = referrals::all(&house.app).await.unwrap();
        assert_eq!(all.len(), 12 + 42);
        assert_eq!(all.iter().filter(|desk| desk.is_listed_body()).count(), 42);
        assert_eq!(all.iter().filter(|desk| desk.is_corrected()).count(), 5);
        let mut browser = house.staff_browser("kitano", Role::Intake).await;
        let dial = referrals::by_key(&house.app, "ppc").await.unwrap();
        let fields = form(&dial, &[("phones", NEW_NUMBER), ("checked", "yes")]);
        let answer = send(&mut browser, "/staff/referrals/ppc/edit", &fields).await;
        assert_eq!(answer.location(), "/staff/referrals/ppc?done=changed");
        assert_eq!(fill(&house.app).await.unwrap(), 0);
        assert_eq!(referrals::all(&house.app).await.unwrap().len(), all.len());
        assert_eq!(referrals::by_key(&house.app, "ppc").await.unwrap().phones, [NEW_NUMBER]);
        house.close().await;
    }
}

#[tokio::test]
async fn a_number_that_staff_put_right_is_the_new_one_everywhere() {
    for house in House::all().await {
        let mut staff = house.staff_browser("minami", Role::Handler).await;
        let mut anybody = house.browser();
        let before = shown(&mut anybody, "/referrals?situation=not-a-member").await;
        assert!(before.contains("tel:0364579849") && before.contains("2026年11月21日"), "{before}");
        let dial = referrals::by_key(&house.app, "ppc").await.unwrap();

        // Nobody publishes a number under the day of an old check.
        let unchecked = send(&mut staff, "/staff/referrals/ppc/edit", &form(&dial, &[("phones", NEW_NUMBER)])).await;
        assert_eq!(unchecked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unchecked.body.contains("確かめた印を付けてください") && unchecked.body.contains(NEW_NUMBER));
        assert!(shown(&mut anybody, "/referrals").await.contains("tel:0364579849"));

        let fields = form(&dial, &[("phones", NEW_NUMBER), ("checked", "yes")]);
        let done = send(&mut staff, "/staff/referrals/ppc/edit", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        for path in ["/referrals?situation=not-a-member", "/referrals/ppc"] {
            let page = shown(&mut anybody, path).await;
            assert!(page.contains("tel:0300001234") && page.contains("2026年11月2日（月）"), "{path}: {page}");
            assert!(!page.contains(OLD_NUMBER), "{path}");
        }

        // The wizard says the same to somebody whose company is none of ours.
        let mut answers = seed::answers(entity::id::MemberId(uuid::Uuid::nil()), "");
        answers.companies = vec![];
        answers.company_pending = Some(Company::Typed { words: "株式会社星くず電力".to_owned() });
        let draft = house.draft(&answers).await;
        let mut applicant = house.browser_as(Opens::Draft(draft)).await;
        let outcome = shown(&mut applicant, "/complain/company/not-found").await;
        assert!(outcome.contains("tel:0300001234") && !outcome.contains(OLD_NUMBER), "{outcome}");
        assert!(outcome.contains("と言えば伝わります") && outcome.contains("2026年11月2日（月）"), "{outcome}");

        // And the history says who, from what, to what.
        let page = shown(&mut staff, DIAL).await;
        for words in ["職員 minami", "電話番号：03-6457-9849 → 03-0000-1234", "最初の登録"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_case_is_referred_with_what_the_register_says() {
    for house in House::all().await {
        let member = house.member("9999010000001", "あおば通販").await;
        let case = house.sent(&seed::answers(member, "あおば通販")).await;
        let number = house.number(case).await;
        let team = house.team().await;
        let [intake, ..] = team.actors();
        house.step(case, &intake, Command::BeginCheck).await;
        let mut staff = house.browser_as(Opens::Staff(team.intake)).await;
        let path = format!("/staff/cases/{number}/refer");
        let page = shown(&mut staff, &path).await;
        assert!(page.contains("法テラス（日本司法支援センター）（0570-078374）"), "{page}");
        assert!(page.contains("一般財団法人 放送セキュリティセンター"), "the bodies can be named, too");
        let pairs = [
            ("why", "not-member"),
            ("desks", "ppc"),
            ("desks", "consumer"),
            ("body", "body-13"),
            ("other", "見本市の相談室 00-0000-0000"),
            ("advice", "会社の窓口に利用停止を求めてください。"),
        ];
        let fields: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let done = send(&mut staff, &path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let mut applicant = house.browser_as(Opens::Applicant(case)).await;
        let status = shown(&mut applicant, "/status/case").await;
        for words in [
            "個人情報保護法相談ダイヤル（個人情報保護委員会）（03-6457-9849）",
            "言いかたの例：「会社の個人情報のあつかいについて、相談したいです。」",
            "番号を確かめた日：2026年11月21日（土）",
            "（188）",
            "一般財団法人 放送セキュリティセンター",
            "見本市の相談室",
        ] {
            assert!(status.contains(words), "{words}: {status}");
        }
        house.close().await;
    }
}

#[tokio::test]
async fn a_check_is_one_press_seen_by_version_and_kept() {
    for house in House::all().await {
        let mut staff = house.staff_browser("kitano", Role::Intake).await;
        let page = staff.get(DIAL).await;
        let fields = |key: String, version: String| vec![("form_key".to_owned(), key), ("version".to_owned(), version)];
        let form = fields(page.hidden("form_key"), page.hidden("version"));
        let done = post(&mut staff, DIAL, &form).await;
        assert_eq!(done.location(), "/staff/referrals/ppc?done=checked");
        let again = post(&mut staff, DIAL, &form).await;
        assert_eq!(again.location(), done.location(), "the same form twice is done once");
        let history = referrals::by_key(&house.app, "ppc").await.unwrap();
        assert_eq!((history.checked_on, history.version), (Some(day("2026-11-02")), 2));
        let late = post(&mut staff, DIAL, &fields(form_key(), "1".to_owned())).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("職員 kitano"), "{}", late.body);

        let mut auditor = house.staff_browser("nishi", Role::Auditor).await;
        assert!(!shown(&mut auditor, DIAL).await.contains("今日確かめた</button>"));
        let barred = post(&mut auditor, DIAL, &fields(form_key(), "2".to_owned())).await;
        assert_eq!(barred.status, StatusCode::FORBIDDEN);
        let log = shown(&mut auditor, "/staff/audit").await;
        assert!(log.contains(
            "ほかの相談窓口「個人情報保護法相談ダイヤル（個人情報保護委員会）」について、番号などを確かめた"
        ));
        house.close().await;
    }
}

#[tokio::test]
async fn old_checks_are_said_in_public_and_asked_for_at_the_desk() {
    for house in House::all().await {
        let mut anybody = house.browser();
        let old = "前に確かめてから、日がたっています。";
        assert!(!shown(&mut anybody, "/referrals/legal").await.contains(old));
        // 181 days after the day on which the numbers that come with the program were looked at.
        house.hands.pass(day("2027-05-21") - day("2026-11-02"));
        let mut staff = house.staff_browser("kitano", Role::Intake).await;
        for path in ["/referrals/legal", "/referrals?situation=money"] {
            assert!(shown(&mut anybody, path).await.contains(old), "{path}");
        }
        let count = referrals::overdue(&house.app).await.unwrap();
        let home = shown(&mut staff, "/staff").await;
        assert!(home.contains(&format!("180日より長く確かめていない窓口が{count}件あります")), "{home}");
        let page = staff.get("/staff/referrals/legal").await;
        let form = [("form_key", page.hidden("form_key")), ("version", page.hidden("version"))];
        let form = form.map(|(name, value)| (name.to_owned(), value));
        assert_eq!(post(&mut staff, "/staff/referrals/legal", &form).await.status, StatusCode::SEE_OTHER);
        assert!(!shown(&mut anybody, "/referrals/legal").await.contains(old));
        assert_eq!(referrals::overdue(&house.app).await.unwrap(), count - 1);
        // The list begins with what was never looked at, and what was just looked at stands behind the others.
        let list = shown(&mut staff, "/staff/referrals").await;
        let place = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words}: {list}"));
        assert!(place("その会社が属する認定個人情報保護団体") < place("消費者ホットライン"));
        assert!(place("消費者ホットライン") < place("法テラス"));
        house.close().await;
    }
}

#[tokio::test]
async fn a_desk_is_added_shown_and_ended() {
    for house in House::all().await {
        let mut staff = house.staff_browser("honda", Role::Admin).await;
        let mut anybody = house.browser();
        let fields: Vec<_> = [
            ("name", "見本県の相談室<b>"),
            ("kind", "other"),
            ("situations", "money"),
            ("rank", "1"),
            ("phones", "00-0000-1111"),
            ("certainty", "sure"),
            ("why", "県の人なら、だれでも相談できます。"),
            ("say", "相談したいです。"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let done = send(&mut staff, "/staff/referrals/new", &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let path = done.location().split('?').next().unwrap().to_owned();
        let page = shown(&mut anybody, "/referrals?situation=money").await;
        assert!(page.contains("tel:0000001111") && page.contains("見本県の相談室&lt;b&gt;"), "{page}");
        assert!(page.find("見本県の相談室").unwrap() < page.find("法テラス").unwrap(), "the lowest rank stands first");

        let until = [("until_year", "2026"), ("until_month", "11"), ("until_day", "2")];
        let until: Vec<_> = until.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let empty = send(&mut staff, &format!("{path}/end"), &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = send(&mut staff, &format!("{path}/end"), &until).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert!(shown(&mut anybody, "/referrals?situation=money").await.contains("見本県の相談室"), "on its last day");
        house.hands.pass(TimeDelta::days(1));
        assert!(!shown(&mut anybody, "/referrals?situation=money").await.contains("見本県の相談室"));
        let key = path.rsplit('/').next().unwrap();
        assert!(shown(&mut anybody, &format!("/referrals/{key}")).await.contains("この窓口の案内は終わりました。"));
        let mut staff = house.staff_browser("kitano", Role::Intake).await;
        assert!(shown(&mut staff, "/staff/referrals?view=ended").await.contains("見本県の相談室"));
        assert_eq!(anybody.get("/referrals/nobody").await.status, StatusCode::NOT_FOUND);
        house.close().await;
    }
}

#[tokio::test]
async fn an_accredited_body_is_found_by_field_and_by_every_spelling() {
    for house in House::all().await {
        let mut anybody = house.browser();
        let list = shown(&mut anybody, "/referrals?field=&q=").await;
        assert!(list.contains("42件見つかりました。"));
        assert!(
            list.contains("2016年10月のものです")
                && list.contains("https://www.ppc.go.jp/personalinfo/nintei/summary/")
        );
        // The right name and that of the source lead to the same body, which says both.
        for name in ["放送セキュリティ", "ﾎｳｿｳｾｷｭﾘﾃｨ", "一般財団法人 放送センター", "放送センタ"]
        {
            if name.starts_with('ﾎ') {
                // A name in Chinese characters is not found by its sound; the page then says what to do.
                let none = shown(&mut anybody, &format!("/referrals?q={name}")).await;
                assert!(none.contains("個人情報保護法相談ダイヤルに聞いてください"));
                continue;
            }
            let found = shown(&mut anybody, &format!("/referrals?q={}", name.replace(' ', "+"))).await;
            assert!(found.contains("1件見つかりました。"), "{name}: {found}");
            assert!(found.contains("一般財団法人 放送セキュリティセンター"), "{name}");
            assert!(found.contains("「一般財団法人 放送センター」（分野：放送）"), "{name}");
        }
        let field = shown(&mut anybody, "/referrals?field=葬祭業&q=ＪＥＣＩＡ").await;
        assert!(field.contains("1件見つかりました。") && field.contains("J E C I A 個人情報保護協会"), "{field}");
        let doubtful = shown(&mut anybody, "/referrals?q=検定協議会").await;
        assert!(doubtful.contains("正しいかどうか確かめられていません"));
        let perhaps = shown(&mut anybody, "/referrals?q=情報経済社会").await;
        assert!(perhaps.contains("誤りと思われる"), "{perhaps}");
        house.close().await;
    }
}
