//! What takes two people to do takes two to do another way, and to undo.

use chrono::TimeDelta;
use entity::bulletin::Stage;
use entity::id::MemberId;
use entity::people::{MemberRole, Role};
use http::{Method, StatusCode};
use schema::{approval, audit, bulletin_version, invitation, member, member_change, member_user};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use usecase::account::session::Opens;
use uuid::Uuid;

use crate::bulletin;
use crate::desk::{multipart, photograph};
use crate::harness::{Answer, Browser, Found, House, form_key};
use crate::sign_in::{agree, mail_text};

const NUMBER: &str = "9999010000001";
const INVITE: &str = "/staff/members/9999010000001/invite";
const OWN: &str = "honda@own.example.jp";

/// Asks for 本多's own mailbox to be a user of the member.
async fn invites(browser: &mut Browser) -> Answer {
    let fields = [("form_key", &*form_key()), ("name", "本多"), ("mail", OWN), ("role", "admin")];
    browser.post(INVITE, &fields).await
}

/// The page of what waits.
async fn waiting(house: &House) -> String {
    let open = approval::Entity::find().filter(approval::Column::State.eq("open"));
    format!("/staff/approvals/{}", open.found(house.app.read()).await.id)
}

/// Presses a button of the page; the digits of a link stand in no answer to whoever may not see them.
async fn press(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("form_key", form_key()), ("version", "1".to_owned())];
    all.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(path, &all).await
}

/// What somebody wrote into a draft that was proposed meanwhile.
const LATE: &str = "遅れて書いた本文です。\u{3000}ほかの画面で起案されたあとに保存しようとしました。";
const AGREE: &[(&str, &str)] = &[("act", "decide"), ("decision", "approve")];
const RETURN: &[(&str, &str)] = &[("act", "decide"), ("decision", "return")];

async fn users(house: &House, member: MemberId) -> u64 {
    let of = member_user::Entity::find().filter(member_user::Column::MemberId.eq(member));
    of.count(house.app.read()).await.unwrap()
}

#[tokio::test]
async fn nobody_makes_an_own_mailbox_a_user_of_a_member() {
    for house in House::all().await {
        let member = house.member(NUMBER, "株式会社テスト").await;
        let mori = house.member_user(member, "mori@example.jp", MemberRole::Admin).await;
        house.member_user(member, "aoki@example.jp", MemberRole::Viewer).await;
        let mut honda = house.staff_browser("honda", Role::Admin).await;
        let mut higashiyama = house.staff_browser("higashiyama", Role::Approver).await;
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;

        // Neither an administrator nor an approver does it alone.
        for proposer in [&mut honda, &mut higashiyama] {
            let proposed = invites(proposer).await;
            assert_eq!(proposed.location(), format!("/staff/members/{NUMBER}?done=proposed"), "{}", proposed.body);
            assert_eq!(users(&house, member).await, 2, "nobody was added");
            house.work_off().await;
            assert!(house.mails().is_empty(), "nothing is sent");
            let path = waiting(&house).await;
            assert_eq!(press(proposer, &path, AGREE).await.status, StatusCode::FORBIDDEN, "the own proposal");
            assert_eq!(press(&mut kawakami, &path, &[("act", "take-back")]).await.status, StatusCode::FORBIDDEN);
            let back = press(proposer, &path, &[("act", "take-back")]).await;
            assert_eq!(back.location(), format!("{path}?done=withdrawn"));
            assert_eq!(press(&mut kawakami, &path, AGREE).await.status, StatusCode::CONFLICT, "it is taken back");
        }
        invites(&mut honda).await;
        let path = waiting(&house).await;
        assert_eq!(press(&mut kawakami, &path, RETURN).await.location(), format!("{path}?done=returned"));
        assert_eq!(users(&house, member).await, 2);

        // A second person agrees: the digits are shown to that person only, the link goes by mail, everybody is told.
        invites(&mut honda).await;
        let path = waiting(&house).await;
        let list = kawakami.get("/staff/approvals").await;
        assert!(list.body.contains(&path) && list.body.contains("ポータルの利用者の招待"), "{}", list.body);
        let page = kawakami.get(&path).await.body;
        assert!(page.contains("03-0000-0001") && !page.contains("この90日に変えられた"), "{page}");
        // A number that was changed for this is not asked unawares.
        let changed = member_change::ActiveModel {
            id: Set(Uuid::now_v7()),
            member_id: Set(member),
            at: Set(house.app.now()),
            staff_id: Set(None),
            summary: Set(r#"{"desk_phone":["03-0000-0001","03-0000-0009"]}"#.to_owned()),
        };
        member_change::Entity::insert(changed).exec_without_returning(&house.app.db().write).await.unwrap();
        let page = kawakami.get(&path).await.body;
        assert!(page.contains("この90日に変えられた") && page.contains("03-0000-0001 → 03-0000-0009"), "{page}");
        let digits = agree(&house, &mut kawakami).await;
        for browser in [&mut honda, &mut higashiyama, &mut kawakami] {
            let page = browser.get(&path).await;
            assert!(page.status == StatusCode::OK && !page.body.contains(&digits), "no later page shows them");
        }
        assert_eq!(users(&house, member).await, 3);
        house.work_off().await;
        let mails = house.mails();
        let told: Vec<&String> = mails.iter().filter(|mail| mail_text(mail).contains("/portal/people")).collect();
        let to = |mail: &str, login: &str| mail.contains(&format!("To: {login}"));
        assert_eq!(told.len(), 2, "those who sign in");
        assert!(["mori@example.jp", "aoki@example.jp"].iter().all(|login| told.iter().any(|mail| to(mail, login))));
        let link = mails.iter().find(|mail| to(mail, OWN)).unwrap();
        assert!(mail_text(link).contains("/portal/invite/") && !mail_text(link).contains(&digits));

        // The member sees who invited: by role, never by name.
        let people = house.browser_as(Opens::Member(mori)).await.get("/portal/people").await.body;
        assert!(people.contains("協会の管理者が起案し、責任者が決裁（2026年11月2日"), "{people}");
        assert!(!people.contains("職員 honda") && !people.contains("職員 kawakami"));
        house.close().await;
    }
}

#[tokio::test]
async fn a_new_link_takes_two_people_as_well() {
    for house in House::all().await {
        let member = house.member(NUMBER, "株式会社テスト").await;
        let mori = house.member_user(member, "mori@example.jp", MemberRole::Admin).await;
        let mut honda = house.staff_browser("honda", Role::Admin).await;
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let page = format!("/staff/members/{NUMBER}/users/{mori}");
        let proposed = press(&mut honda, &page, &[("act", "reissue")]).await;
        assert_eq!(proposed.location(), format!("/staff/members/{NUMBER}?done=proposed"), "{}", proposed.body);
        assert_eq!(invitation::Entity::find().count(house.app.read()).await.unwrap(), 0);
        let twice = press(&mut kawakami, &page, &[("act", "reissue")]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.body.contains("すでに決裁を待っています"), "{}", twice.body);
        let path = waiting(&house).await;
        assert_eq!(press(&mut honda, &path, AGREE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(agree(&house, &mut kawakami).await.len(), 6);
        assert_eq!(invitation::Entity::find().count(house.app.read()).await.unwrap(), 1);

        // Somebody who was switched off while it waited gets none.
        press(&mut honda, &page, &[("act", "reissue")]).await;
        let path = waiting(&house).await;
        let off = honda.get(&page).await;
        let off = honda
            .post(&page, &[("form_key", &form_key()), ("version", &off.hidden("version")), ("act", "deactivate")])
            .await;
        assert!(off.location().ends_with("?done=off"), "{}", off.body);
        assert_eq!(press(&mut kawakami, &path, AGREE).await.status, StatusCode::CONFLICT);
        assert!(kawakami.get(&path).await.body.contains("差し戻"), "it was given back with the switching off");
        // And it keeps nobody from proposing the right thing: letting the person in again.
        let again = press(&mut honda, &page, &[("act", "reissue")]).await;
        assert_eq!(again.location(), format!("/staff/members/{NUMBER}?done=proposed"), "{}", again.body);
        agree(&house, &mut kawakami).await;
        house.close().await;
    }
}

#[tokio::test]
async fn an_end_for_another_reason_takes_two_people() {
    for house in House::all().await {
        let member = house.member(NUMBER, "株式会社テスト").await;
        let mut honda = house.staff_browser("honda", Role::Admin).await;
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let path = format!("/staff/members/{NUMBER}/end");
        let end = async || member::Entity::find_by_id(member).found(house.app.read()).await.covered_until;
        let why = "会費が3年払われていない";
        let other = [("reason", "other"), ("until_year", "2026/11/30"), ("why", why)];
        let early = [("reason", "other"), ("until_year", "2019/11/30"), ("why", why)];
        let early = press(&mut honda, &path, &early).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "before its first day");
        let proposed = press(&mut honda, &path, &other).await;
        assert_eq!(proposed.location(), format!("/staff/members/{NUMBER}?done=proposed"), "{}", proposed.body);
        assert_eq!(end().await, None);
        let one = waiting(&house).await;
        assert!(kawakami.get(&one).await.body.contains(why), "who agrees knows why");
        for page in [path.clone(), format!("/staff/members/{NUMBER}")] {
            let page = kawakami.get(&page).await.body;
            assert!(page.contains(&one) && page.contains("同じ起案はできません"), "{page}");
            assert!(!page.contains("name=\"reason\"") && !page.contains(&format!("href=\"{path}\"")), "{page}");
        }
        assert_eq!(press(&mut honda, &one, AGREE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(agree(&house, &mut kawakami).await, "");
        assert_eq!(end().await, chrono::NaiveDate::from_ymd_opt(2026, 11, 30));
        let ended = audit::Entity::find().filter(audit::Column::Action.eq("member.ended"));
        assert_eq!(ended.count(house.app.read()).await.unwrap(), 1);
        // The use-case itself leads past nobody.
        let actor =
            entity::people::Actor::Staff { id: house.staff("mori", Role::Approver).await, role: Role::Approver };
        let act = usecase::support::submission::Submission {
            seen: Some(2),
            ..usecase::support::submission::Submission::without_form(actor, "test")
        };
        let ending = usecase::member::end::Ending {
            until: house.app.today(),
            reason: entity::member::EndReason::Other,
            successor: None,
        };
        let alone = usecase::member::end::end(&house.app, &act, member, ending).await;
        assert!(matches!(alone, Err(usecase::error::AppError::Forbidden)), "{alone:?}");
        house.close().await;
    }
}

#[tokio::test]
async fn who_proposes_another_reason_says_which() {
    let house = House::one().await;
    house.member(NUMBER, "株式会社テスト").await;
    let mut honda = house.staff_browser("honda", Role::Admin).await;
    let path = format!("/staff/members/{NUMBER}/end");
    for (why, says) in [(" ", "くわしい理由を書いてください"), (&*"あ".repeat(1_001), "1,000文字以内")]
    {
        let fields = [("reason", "other"), ("until_year", "2026/11/30"), ("why", why)];
        let refused = press(&mut honda, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.location());
        assert!(refused.body.contains(says), "{}", refused.body);
    }
    assert_eq!(approval::Entity::find().count(house.app.read()).await.unwrap(), 0);
    house.close().await;
}

#[tokio::test]
async fn what_waits_is_shown_and_not_proposed_again() {
    for house in House::all().await {
        let member = house.member(NUMBER, "株式会社テスト").await;
        let mori = house.member_user(member, "mori@example.jp", MemberRole::Admin).await;
        let mut honda = house.staff_browser("honda", Role::Admin).await;
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        assert!(invites(&mut honda).await.location().ends_with("?done=proposed"));
        let one = waiting(&house).await;
        let page = kawakami.get(&format!("/staff/members/{NUMBER}")).await.body;
        assert!(page.contains(&one) && page.contains(OWN), "{page}");
        for browser in [&mut kawakami, &mut honda] {
            let twice = invites(browser).await;
            assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", twice.location());
            assert!(twice.body.contains("すでに決裁を待っています"), "{}", twice.body);
        }
        assert_eq!(approval::Entity::find().count(house.app.read()).await.unwrap(), 1);
        agree(&house, &mut kawakami).await;

        let user = format!("/staff/members/{NUMBER}/users/{mori}");
        assert!(honda.get(&user).await.body.contains("value=\"reissue\""));
        press(&mut honda, &user, &[("act", "reissue")]).await;
        let one = waiting(&house).await;
        let page = kawakami.get(&user).await.body;
        assert!(page.contains(&one) && !page.contains("value=\"reissue\""), "{page}");
        assert!(page.contains("value=\"deactivate\""), "{page}");
        house.close().await;
    }
}

#[tokio::test]
async fn attachments_are_part_of_what_is_proposed() {
    for house in House::all().await {
        let mut minami = house.staff_browser("minami", Role::Handler).await;
        let mut kitano = house.staff_browser("kitano", Role::Handler).await;
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let made = minami.post("/staff/bulletins", &[("form_key", &form_key()), ("title", bulletin::TITLE)]).await;
        let notice = made.location().split("/edit").next().unwrap().to_owned();
        bulletin::save(&mut minami, &notice, &[]).await;
        let publish = format!("{notice}/publish");
        let attach = async |browser: &mut Browser, name: &str| {
            let headers = [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];
            let body = multipart(&[], name, &photograph());
            browser.send(Method::POST, &format!("{notice}/files"), &headers, body).await
        };

        // Minami looks at the draft; before she proposes it, Kitano adds a file to it.
        let seen = minami.get(&publish).await;
        let fields = ["form_key", "version", "of"].map(|name| (name, seen.hidden(name)));
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.push(("act", "propose"));
        let added = attach(&mut kitano, "annex.jpg").await;
        assert_eq!(added.location(), format!("{notice}/files?done=attached"), "{}", added.body);
        assert_eq!(minami.post(&publish, &fields).await.status, StatusCode::CONFLICT, "she has not seen the file");
        let proposed = bulletin::press(&mut minami, &publish, &[("act", "propose")]).await;
        assert!(proposed.location().ends_with("?done=proposed"), "{}", proposed.body);

        // What was looked at is what is agreed to: taken back, changed and proposed again it is another version.
        let seen = kawakami.get(&publish).await;
        let fields = ["form_key", "version", "of"].map(|name| (name, seen.hidden(name)));
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend(AGREE);
        house.hands.pass(TimeDelta::minutes(1));
        let late = attach(&mut kitano, "late.jpg").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "it is no draft any more");
        assert!(late.body.contains("もう草案ではありません") && late.body.contains(&notice), "{}", late.body);
        for page in ["files", "edit"] {
            assert_eq!(kitano.get(&format!("{notice}/{page}")).await.location(), notice);
        }
        let typed = [("form_key", &*form_key()), ("version", "1"), ("body", LATE)];
        let late = kitano.post(&format!("{notice}/edit"), &typed).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.location());
        assert!(late.body.contains(LATE), "what was typed is not lost: {}", late.body);
        bulletin::press(&mut minami, &publish, &[("act", "take-back")]).await;
        attach(&mut kitano, "late.jpg").await;
        bulletin::press(&mut minami, &publish, &[("act", "propose")]).await;
        assert_eq!(kawakami.post(&publish, &fields).await.status, StatusCode::CONFLICT);
        let row = bulletin_version::Entity::find().found(house.app.read()).await;
        assert_eq!(row.stage, Stage::Proposed);
        house.close().await;
    }
}

/// A bulletin with these choices that Minami proposed and Kawakami agreed to; Minami's browser too.
async fn agreed(house: &House, kawakami: &mut Browser, choices: &[(&str, &str)]) -> String {
    let mut minami = house.staff_browser("minami", Role::Handler).await;
    let made = minami.post("/staff/bulletins", &[("form_key", &form_key()), ("title", bulletin::TITLE)]).await;
    let notice = made.location().split("/edit").next().unwrap().to_owned();
    bulletin::save(&mut minami, &notice, choices).await;
    let publish = format!("{notice}/publish");
    bulletin::press(&mut minami, &publish, &[("act", "propose")]).await;
    let decided = bulletin::press(kawakami, &publish, AGREE).await;
    assert!(decided.location().ends_with("?done=decided"), "{}", decided.body);
    notice
}

#[tokio::test]
async fn a_bulletin_is_taken_off_at_once_and_withdrawn_by_two() {
    for house in House::all().await {
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let mut higashiyama = house.staff_browser("higashiyama", Role::Approver).await;
        let notice = agreed(&house, &mut kawakami, &[("audience", "public")]).await;
        let public = notice.replace("/staff/bulletins", "/notices");
        let mut stranger = house.browser();
        assert_eq!(stranger.get(&public).await.status, StatusCode::OK);

        // What should not be read is not read while somebody is looked for; alone it is not decided.
        let why = [("why", "番号が違っていました。")];
        let proposed = bulletin::press(&mut kawakami, &format!("{notice}/withdraw"), &why).await;
        assert_eq!(proposed.location(), format!("{notice}?done=withdrawn"), "{}", proposed.body);
        assert_eq!(stranger.get(&public).await.status, StatusCode::GONE);
        let path = waiting(&house).await;
        assert!(kawakami.get(&notice).await.body.contains(&path), "the page of the bulletin leads there");
        let list = higashiyama.get("/staff/approvals").await.body;
        assert!(list.contains(&path) && list.contains("お知らせの取下げ"), "{list}");
        assert_eq!(press(&mut kawakami, &path, AGREE).await.status, StatusCode::FORBIDDEN);

        // The second person does not want it: it is there again. So it is when it is taken back.
        assert_eq!(press(&mut higashiyama, &path, RETURN).await.location(), format!("{path}?done=returned"));
        assert_eq!(stranger.get(&public).await.status, StatusCode::OK);
        bulletin::press(&mut kawakami, &format!("{notice}/withdraw"), &why).await;
        let path = waiting(&house).await;
        press(&mut kawakami, &path, &[("act", "take-back")]).await;
        assert_eq!(stranger.get(&public).await.status, StatusCode::OK);

        bulletin::press(&mut kawakami, &format!("{notice}/withdraw"), &why).await;
        let path = waiting(&house).await;
        assert!(higashiyama.get(&path).await.body.contains("番号が違っていました。"));
        assert_eq!(press(&mut higashiyama, &path, AGREE).await.location(), format!("{path}?done=agreed"));
        assert_eq!(stranger.get(&public).await.status, StatusCode::GONE);
        let withdrawn = audit::Entity::find().filter(audit::Column::Action.eq("bulletin.withdrawn"));
        assert_eq!(withdrawn.count(house.app.read()).await.unwrap(), 1);
        house.close().await;
    }
}

#[tokio::test]
async fn what_is_to_come_out_is_held_back_at_once_and_taken_back_by_two() {
    for house in House::all().await {
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let mut higashiyama = house.staff_browser("higashiyama", Role::Approver).await;
        let day = (house.app.today() + TimeDelta::days(1)).format("%Y %m %d").to_string();
        let day: Vec<&str> = day.split(' ').collect();
        let later = [
            ("audience", "public"),
            ("when", "later"),
            ("hour", "11"),
            ("day_era", "ad"),
            ("day_year", day[0]),
            ("day_month", day[1]),
            ("day_day", day[2]),
        ];
        let notice = agreed(&house, &mut kawakami, &later).await;
        let stage = async || bulletin_version::Entity::find().found(house.app.read()).await.stage;
        let publish = format!("{notice}/publish");
        let recall = [("act", "take-back")];
        let proposed = bulletin::press(&mut higashiyama, &publish, &recall).await;
        assert_eq!(proposed.location(), format!("{notice}?done=recalled"), "{}", proposed.body);
        assert_eq!(stage().await, Stage::Scheduled, "one person alone takes nothing back");
        let path = waiting(&house).await;
        assert!(kawakami.get(&publish).await.body.contains(&path));
        assert_eq!(press(&mut higashiyama, &path, AGREE).await.status, StatusCode::FORBIDDEN);

        // Its time comes while nobody has decided: it waits. Given back, it comes out.
        house.hands.pass(TimeDelta::days(2));
        house.work_off().await;
        assert_eq!(usecase::bulletin::publish::overdue(&house.app).await.unwrap(), 1);
        assert_eq!(stage().await, Stage::Scheduled);
        let mut nakanishi = house.staff_browser("nakanishi", Role::Approver).await;
        assert_eq!(press(&mut nakanishi, &path, RETURN).await.location(), format!("{path}?done=returned"));
        house.work_off().await;
        assert_eq!(stage().await, Stage::Published);
        house.close().await;
    }
}

#[tokio::test]
async fn two_people_make_a_draft_again_of_what_was_to_come_out() {
    for house in House::all().await {
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        let mut higashiyama = house.staff_browser("higashiyama", Role::Approver).await;
        let year = (house.app.today() + TimeDelta::days(400)).format("%Y").to_string();
        let later = [
            ("when", "later"),
            ("hour", "11"),
            ("day_era", "ad"),
            ("day_year", &*year),
            ("day_month", "12"),
            ("day_day", "1"),
        ];
        let notice = agreed(&house, &mut kawakami, &later).await;
        bulletin::press(&mut higashiyama, &format!("{notice}/publish"), &[("act", "take-back")]).await;
        let path = waiting(&house).await;
        assert_eq!(press(&mut kawakami, &path, AGREE).await.location(), format!("{path}?done=agreed"));
        let row = bulletin_version::Entity::find().found(house.app.read()).await;
        assert_eq!((row.stage, row.proposed_by, row.approved_by), (Stage::Draft, None, None));
        house.close().await;
    }
}

/// Switching somebody off protects, so one person does it; everybody else of the member is told.
#[tokio::test]
async fn a_user_is_switched_off_by_one_and_the_others_are_told() {
    for house in House::all().await {
        let member = house.member(NUMBER, "株式会社テスト").await;
        let mori = house.member_user(member, "mori@example.jp", MemberRole::Admin).await;
        house.member_user(member, "aoki@example.jp", MemberRole::Viewer).await;
        let mut honda = house.staff_browser("honda", Role::Admin).await;
        let page = format!("/staff/members/{NUMBER}/users/{mori}");
        let old = honda.get(&page).await.hidden("version");
        let off = async |browser: &mut Browser| {
            let fields = [("form_key", &*form_key()), ("version", &*old), ("act", "deactivate")];
            browser.post(&page, &fields).await
        };
        for _ in 0..2 {
            assert!(off(&mut honda).await.location().ends_with("?done=off"));
            house.work_off().await;
            let mails = house.mails();
            assert_eq!(mails.len(), 1, "once");
            assert!(mails[0].contains("To: aoki@example.jp") && mail_text(&mails[0]).contains("利用の停止"));
        }
        // A slip bars nobody for ever: two people let the same person in again, who chooses a new password.
        let mut kawakami = house.staff_browser("kawakami", Role::Approver).await;
        press(&mut honda, &page, &[("act", "reissue")]).await;
        let path = waiting(&house).await;
        assert!(kawakami.get(&path).await.body.contains("利用を止められています"));
        let state = || async { member_user::Entity::find_by_id(mori).found(house.app.read()).await };
        assert!(!state().await.active, "not before the second person agrees");
        agree(&house, &mut kawakami).await;
        let again = state().await;
        assert!(again.active && again.password_hash.is_none());
        // A form from before does not undo what two people have decided since.
        assert_eq!(off(&mut honda).await.status, StatusCode::CONFLICT);
        assert!(state().await.active);
        house.close().await;
    }
}
