//! A list comes as a file: every mistake is named by row and cell, nothing changes before a second person agreed, and
//! undoing restores the list.

mod export;
mod file;
pub(crate) mod make;

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use entity::id::StaffId;
use entity::member::{EndReason, OtherName};
use entity::people::{Actor, Role};
use http::{Method, StatusCode};
use schema::{approval, audit, member, member_change, member_import, member_number, member_opt_out};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use usecase::account::session::Opens;
use usecase::member::change::change;
use usecase::member::columns::MemberColumns;
use usecase::member::{add, end};
use usecase::query::members;
use usecase::support::submission::Submission;

use self::make::{DAYS, FAULTS, HEADINGS, RARE, number, row, sjis, text};
use crate::desk::multipart;
use crate::harness::{Answer, Browser, Found, House, after, form_key};

const PATH: &str = "/staff/members/import";

const HEADERS: [(&str, &str); 2] =
    [("content-type", "multipart/form-data; boundary=line"), ("sec-fetch-site", "same-origin")];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What the made rows say, as the form would take it.
fn input(serial: u32) -> MemberColumns {
    let cells = row(serial);
    MemberColumns {
        number: cells[0].clone(),
        name: cells[1].clone(),
        kana: cells[2].clone(),
        former_names: vec![],
        brands: vec![],
        postal_code: None,
        prefecture: cells[3].clone(),
        address: cells[4].clone(),
        field: cells[5].clone(),
        representative: None,
        desk_name: None,
        desk_phone: Some(cells[6].clone()),
        desk_mail: None,
        website: None,
        consented_on: day("2024-03-01"),
        consent_means: None,
        consent_evidence: None,
        covered_from: day("2024-04-01"),
    }
}

/// The people of the list, and their browsers.
struct Importing<'a> {
    house: &'a House,
    admin_id: StaffId,
    admin: Browser,
    first: Browser,
    second: Browser,
}

impl<'a> Importing<'a> {
    async fn of(house: &'a House) -> Self {
        let admin_id = house.staff("honda", Role::Admin).await;
        let admin = house.browser_as(Opens::Staff(admin_id)).await;
        let first = house.staff_browser("higashiyama", Role::Approver).await;
        let second = house.staff_browser("kawakami", Role::Approver).await;
        Self { house, admin_id, admin, first, second }
    }

    fn actor(&self) -> Actor {
        Actor::Staff { id: self.admin_id, role: Role::Admin }
    }

    async fn adds(&self, input: &MemberColumns) {
        let actor = self.actor();
        let act = Submission::without_form(actor, "test");
        add::add(&self.house.app, &act, input).await.unwrap();
    }

    async fn changes(&self, input: &MemberColumns) {
        let member = members::by_number(&self.house.app, &input.number).await.unwrap();
        let actor = self.actor();
        let seen = u32::try_from(member.version).ok();
        let act = Submission { seen, ..Submission::without_form(actor, "test") };
        change(&self.house.app, &act, member.id, input).await.unwrap();
    }

    async fn ends(&self, number: &str, until: &str) {
        let member = members::by_number(&self.house.app, number).await.unwrap();
        let actor = self.actor();
        let seen = u32::try_from(member.version).ok();
        let act = Submission { seen, ..Submission::without_form(actor, "test") };
        let ending = end::Ending { until: day(until), reason: EndReason::Left, successor: None };
        end::end(&self.house.app, &act, member.id, ending).await.unwrap();
    }
}

/// Everything that is registered, byte for byte, without the counters of the machine: these go on, so that a form that was
/// opened before and a copy that was fetched before are known to be old.
async fn dump(house: &House) -> String {
    let db = house.app.read();
    let mut rows: Vec<Value> =
        member::Entity::find().order_by_asc(member::Column::Id).into_json().all(db).await.unwrap();
    for row in &mut rows {
        let row = row.as_object_mut().unwrap();
        for counter in ["version", "updated_at", "listed_at", "list_seq"] {
            assert!(row.remove(counter).is_some(), "{counter}");
        }
    }
    rows.extend(
        member_number::Entity::find().order_by_asc(member_number::Column::Number).into_json().all(db).await.unwrap(),
    );
    rows.extend(
        member_opt_out::Entity::find().order_by_asc(member_opt_out::Column::Id).into_json().all(db).await.unwrap(),
    );
    serde_json::to_string_pretty(&rows).unwrap()
}

async fn history(house: &House) -> Vec<Value> {
    member_change::Entity::find()
        .order_by_asc(member_change::Column::At)
        .order_by_asc(member_change::Column::Id)
        .into_json()
        .all(house.app.read())
        .await
        .unwrap()
}

async fn audited(house: &House) -> Vec<String> {
    let lines = audit::Entity::find()
        .filter(audit::Column::SubjectKind.eq("import"))
        .order_by_asc(audit::Column::Seq)
        .all(house.app.read())
        .await
        .unwrap();
    lines.into_iter().map(|line| line.action).collect()
}

async fn upload(browser: &mut Browser, path: &str, name: &str, bytes: &[u8]) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let key = form_key();
    let mut fields = vec![("form_key", key.as_str())];
    let version = page.body.contains("name=\"version\"").then(|| page.hidden("version"));
    if let Some(version) = &version {
        fields.push(("version", version.as_str()));
    }
    browser.send(Method::POST, path, &HEADERS, multipart(&fields, name, bytes)).await
}

/// Posts the form of a page as it is, with these answers.
pub(crate) async fn act(browser: &mut Browser, path: &str, more: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let (key, version) = (form_key(), page.hidden("version"));
    let mut fields = vec![("form_key", key.as_str()), ("version", version.as_str())];
    fields.extend_from_slice(more);
    browser.post(path, &fields).await
}

/// Reads a file; the answer is the address of the import.
pub(crate) async fn begin(browser: &mut Browser, name: &str, bytes: &[u8]) -> String {
    let answer = upload(browser, PATH, name, bytes).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location().strip_suffix("/columns").unwrap().to_owned()
}

/// Agrees with the guesses of the second page.
pub(crate) async fn matched(browser: &mut Browser, import: &str) {
    let path = format!("{import}/columns");
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let (_, head) = page.body.split_once("type=\"hidden\" name=\"head\" value=\"").unwrap();
    let head = head.split('"').next().unwrap().to_owned();
    let mut fields = vec![("head".to_owned(), head)];
    for place in 0..100 {
        let Some((_, rest)) = page.body.split_once(&format!("id=\"column_{place}\" name=")) else { break };
        let (options, _) = rest.split_once("</select>").unwrap();
        let chosen = options.split("<option").find(|option| option.contains("selected")).unwrap();
        let (_, value) = chosen.split_once("value=\"").unwrap();
        fields.push((format!("column_{place}"), value.split('"').next().unwrap().to_owned()));
    }
    assert!(fields.len() > 2, "{}", page.body);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = act(browser, &path, &fields).await;
    assert_eq!(answer.location(), format!("{import}/check"), "{}", answer.body);
}

/// The rows of the tables of a page, as a person reads them.
fn lines(body: &str) -> Vec<String> {
    after(body, "<tr").map(|row| plain(row.split("</tr>").next().unwrap())).collect()
}

fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html.split_once('>').map_or(html, |(_, rest)| rest);
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or(("", ""));
        if tag.starts_with("/t") {
            text.push('\u{1f}');
        }
        rest = after;
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

/// Every row of the third page in one filter, leafing through.
async fn checked(browser: &mut Browser, import: &str, show: &str) -> Vec<String> {
    let mut all = Vec::new();
    for page in 1..1000 {
        let page = browser.get(&format!("{import}/check?show={show}&page={page}")).await;
        assert_eq!(page.status, StatusCode::OK);
        all.extend(lines(&page.body).into_iter().filter(|line| line.contains("行目")));
        if !page.body.contains("rel=\"next\"") {
            break;
        }
    }
    all
}

/// Says of every company that is missing that it stays, but of some that they end.
async fn answer_absent(browser: &mut Browser, import: &str, ends: &[String]) {
    let path = format!("{import}/changes");
    loop {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let asked: Vec<String> = page
            .body
            .match_indices("name=\"asked\" value=\"")
            .map(|(at, found)| page.body[at + found.len()..].split('"').next().unwrap().to_owned())
            .collect();
        if asked.is_empty() {
            break;
        }
        let mut fields = Vec::new();
        for number in asked {
            fields.push(("asked".to_owned(), number.clone()));
            let ended = ends.contains(&number);
            fields.push((format!("absent_{number}"), if ended { "ends" } else { "stays" }.to_owned()));
            if ended {
                for (part, value) in [("era", "ad"), ("year", "2026"), ("month", "10"), ("day", "31")] {
                    fields.push((format!("until_{number}_{part}"), value.to_owned()));
                }
                fields.push((format!("reason_{number}"), "left".to_owned()));
            }
        }
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = act(browser, &path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
}

const LEAVE_OUT: &[(&str, &str)] = &[("act", "leave-out")];

pub(crate) const PROPOSE: &[(&str, &str)] = &[("act", "propose")];

pub(crate) const APPROVE: &[(&str, &str)] = &[("act", "decide"), ("decision", "approve")];

#[tokio::test]
async fn a_list_with_every_mistake_is_checked_agreed_to_applied_and_undone() {
    const ROWS: u32 = 5_000;
    for house in House::all().await {
        let mut app = Importing::of(&house).await;
        // On the list today: 1 and 2 as in the file, 3 with another address, 4 that will end, 5001 and 5002 that the file
        // does not name, 5003 that ended long ago.
        for serial in [1, 2, 3, 4, 5001, 5002, 5003] {
            app.adds(&input(serial)).await;
        }
        app.changes(&MemberColumns { address: "架空区三番地".to_owned(), ..input(3) }).await;
        app.changes(&MemberColumns {
            name: RARE.to_owned(),
            former_names: vec![OtherName::plain("前の名")],
            ..input(5001)
        })
        .await;
        app.ends(&number(5003), "2025-03-31").await;
        let public_before = house.browser().get("/members.csv").await.body;
        let (before, history_before) = (dump(&house).await, history(&house).await);

        let mut rows: Vec<Vec<Vec<u8>>> =
            (1..=ROWS).map(|serial| row(serial).iter().map(|cell| sjis(cell)).collect()).collect();
        rows[3][9] = sjis("2026/10/31");
        rows[3][10] = sjis("退会");
        for (at, day) in DAYS.iter().enumerate() {
            rows[20 + at][7] = sjis(day);
        }
        let place = |at: usize| 100 + at * 90;
        for (at, fault) in FAULTS.iter().enumerate() {
            (fault.make)(&mut rows[place(at)]);
        }
        // Over several rows: one number twice; one company in two spellings; an empty row.
        let twice = rows[4500][0].clone();
        rows[4600][0] = twice;
        rows[4701][1] = sjis("㈱試験４７０１（架空）");
        rows[4700][1] = sjis("株式会社 試験4701（架空）");
        rows[4800] = vec![Vec::new(); HEADINGS.len()];
        let mut file = sjis(&HEADINGS.join(","));
        // A second row of headings.
        file.extend(b"\r\ncorporate_number,name,kana,prefecture,address,field,,,,,");
        for row in &rows {
            file.extend(b"\r\n");
            file.extend(row.join(b",".as_slice()));
        }
        // Cut off in the last row.
        file.truncate(file.len() - 30);

        let import = begin(&mut app.admin, "会員.csv", &file).await;
        let page = app.admin.get(&format!("{import}/columns")).await;
        assert!(page.body.contains("Shift_JIS、カンマ区切り") && page.body.contains("（4803行目）"), "{}", page.body);
        matched(&mut app.admin, &import).await;

        let mut named = checked(&mut app.admin, &import, "wrong").await;
        named.extend(checked(&mut app.admin, &import, "look").await);
        let says = |row: usize, column: &str, say: &str| {
            let said = format!("{row}行目\u{1f}");
            let found = named.iter().any(|line| line.starts_with(&said) && line.contains(column) && line.contains(say));
            let others: Vec<_> = named.iter().filter(|line| line.starts_with(&said)).collect();
            assert!(found, "row {row}, {column}: {say}\n{others:#?}");
        };
        let mut kinds = BTreeSet::new();
        for (at, fault) in FAULTS.iter().enumerate() {
            // Two rows of headings stand above.
            says(place(at) + 3, fault.column, fault.say);
            assert!(kinds.insert(fault.kind));
        }
        assert!(kinds.len() >= 40, "{}", kinds.len());
        for row in [4503, 4603] {
            says(row, "法人番号（A列）", "4503行目と4603行目が同じ法人番号です");
        }
        for row in [4703, 4704] {
            says(row, "名前（B列）", "4703行目と4704行目が、同じ都道府県の、書き方だけちがう同じ名前");
        }
        says(2, "行全体", "見出しの行がもう一度あります");
        says(5002, "行全体", "列が足りません");
        for (at, day) in DAYS.iter().enumerate() {
            let said = format!("{}行目\u{1f}", 23 + at);
            assert!(!named.iter().any(|line| line.starts_with(&said)), "{day}");
        }
        assert!(!named.iter().any(|line| line.contains("123456789018")), "it is not shown again");
        assert_eq!(dump(&house).await, before, "looking changes nothing");

        // Nothing goes on with mistakes.
        assert_eq!(app.admin.get(&format!("{import}/changes")).await.location(), format!("{import}/check"));
        let refused = act(&mut app.admin, &format!("{import}/decide"), PROPOSE).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = app.admin.send(Method::GET, &format!("{import}/wrong.xlsx"), &[], vec![]).await;
        assert_eq!(wrong.status, StatusCode::OK);
        assert_eq!(
            act(&mut app.admin, &format!("{import}/check"), LEAVE_OUT).await.location(),
            format!("{import}/changes")
        );
        let refused = act(&mut app.admin, &format!("{import}/decide"), PROPOSE).await;
        assert!(refused.body.contains("まだ答えていない"), "{}", refused.body);
        answer_absent(&mut app.admin, &import, &[number(5002)]).await;
        let page = app.admin.get(&format!("{import}/changes?kind=changed")).await;
        assert!(plain(&page.body).contains("変更1・終了2・同じ2"), "{}", plain(&page.body));
        assert!(page.body.contains("<del>") && page.body.contains("<ins>"));
        let proposed = act(&mut app.admin, &format!("{import}/decide"), PROPOSE).await;
        assert_eq!(proposed.location(), format!("{import}/decide?done=proposed"), "{}", proposed.body);
        assert_eq!(dump(&house).await, before, "a proposal changes nothing");

        // Who prepared it may not agree, and an administrator never.
        assert_eq!(act(&mut app.admin, &format!("{import}/decide"), APPROVE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(dump(&house).await, before);
        let applied = act(&mut app.first, &format!("{import}/decide"), APPROVE).await;
        assert_eq!(applied.location(), format!("{import}/decide?done=applied"), "{}", applied.body);
        let total = member::Entity::find().count(house.app.read()).await.unwrap();
        assert!(total > 4_900, "{total}");
        let listed = async |serial: u32| members::by_number(&house.app, &number(serial)).await.unwrap();
        assert_eq!(listed(3).await.address, "架空区3番地");
        assert_eq!(listed(4).await.ended_reason.as_deref(), Some("left"));
        assert_eq!(listed(5002).await.covered_until, Some(day("2026-10-31")));
        assert_eq!(listed(5001).await.name, RARE);
        assert_eq!(listed(21).await.consented_on, day("2024-03-01"));
        let public = house.browser().get("/members.csv").await.body;
        assert!(public.contains("試験4999") && public != public_before);

        // The same file once more changes nothing.
        let again = begin(&mut app.admin, "会員.csv", &file).await;
        matched(&mut app.admin, &again).await;
        act(&mut app.admin, &format!("{again}/check"), LEAVE_OUT).await;
        answer_absent(&mut app.admin, &again, &[]).await;
        let page = app.admin.get(&format!("{again}/changes")).await;
        assert!(page.body.contains("変わるところはありません"), "{}", plain(&page.body));
        let refused = act(&mut app.admin, &format!("{again}/decide"), PROPOSE).await;
        assert!(refused.body.contains("決裁に回すものがありません"));

        // Undone: byte for byte as before, and the histories only grew.
        let undo = format!("{import}/undo");
        let applied = dump(&house).await;
        let version = app.admin.get(&undo).await.hidden("version");
        let proposed = act(&mut app.second, &undo, &[]).await;
        assert_eq!(proposed.location(), format!("{import}/decide?done=undo-proposed"), "{}", proposed.body);
        assert_eq!(dump(&house).await, applied, "what took two people is not undone by one");
        let twice = app.admin.post(&undo, &[("form_key", &*form_key()), ("version", &version)]).await;
        assert!(twice.body.contains("すでに決裁を待っています"), "{}", twice.body);
        let waiting = approval::Entity::find().found(house.app.read()).await;
        let path = format!("/staff/approvals/{}", waiting.id);
        let decide = format!("{import}/decide");
        assert_eq!(app.admin.get(&undo).await.location(), decide);
        let page = app.admin.get(&decide).await.body;
        assert!(page.contains(&path) && !page.contains(&undo), "{page}");
        let decided = [("form_key", &*form_key()), ("version", "1"), ("act", "decide"), ("decision", "approve")];
        assert_eq!(app.second.post(&path, &decided).await.status, StatusCode::FORBIDDEN, "the own proposal");
        assert_eq!(app.admin.post(&path, &decided).await.status, StatusCode::FORBIDDEN, "no approver");
        assert_eq!(crate::sign_in::agree(&house, &mut app.first).await, "");
        assert_eq!(dump(&house).await, before);
        assert_eq!(house.browser().get("/members.csv").await.body, public_before);
        let after = history(&house).await;
        assert_eq!(after[..history_before.len()], history_before);
        assert_eq!(
            audited(&house).await,
            [
                "import.read",
                "import.proposed",
                "import.applied",
                "import.read",
                "import_undo.proposed",
                "import.undone"
            ]
        );
        let stored = member_import::Entity::find().all(house.app.read()).await.unwrap();
        let undone = stored.iter().find(|row| row.state == "undone").unwrap();
        assert!(undone.sealed_table.is_none() && undone.sealed_before.is_none() && undone.sealed_plan.is_none());
        house.close().await;
    }
}

#[tokio::test]
async fn a_hand_that_was_faster_wins_and_undoing_asks_first() {
    for house in House::all().await {
        let mut app = Importing::of(&house).await;
        app.adds(&input(1)).await;
        app.adds(&input(2)).await;
        let mut rows = vec![row(1), row(2), row(3)];
        rows[0][4] = "架空区新番地".to_owned();
        rows[1][9] = "2026/10/31".to_owned();
        rows[1][10] = "退会".to_owned();
        let file = text(&rows, ",", |text| text.as_bytes().to_vec());
        let import = begin(&mut app.admin, "a.csv", &file).await;
        matched(&mut app.admin, &import).await;
        let decide = format!("{import}/decide");
        act(&mut app.admin, &decide, PROPOSE).await;

        // Changed by hand while it waited: nothing is applied, and the company is named.
        app.changes(&MemberColumns { desk_phone: None, ..input(1) }).await;
        let before = dump(&house).await;
        let refused = act(&mut app.first, &decide, APPROVE).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("「株式会社試験1（架空）」が手で直されたので"), "{}", refused.body);
        assert_eq!(dump(&house).await, before);
        let returned = act(&mut app.first, &decide, &[("act", "decide"), ("decision", "return")]).await;
        assert_eq!(returned.location(), format!("{decide}?done=returned"));
        act(&mut app.admin, &decide, PROPOSE).await;
        assert_eq!(act(&mut app.first, &decide, APPROVE).await.location(), format!("{decide}?done=applied"));

        // A correction by hand after it: undoing names the companies and does nothing.
        let applied = members::by_number(&house.app, &number(3)).await.unwrap();
        app.changes(&MemberColumns { kana: "シケンサン".to_owned(), ..applied.columns }).await;
        let now = dump(&house).await;
        let refused = act(&mut app.first, &format!("{import}/undo"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("株式会社試験3（架空）") && !refused.body.contains("株式会社試験2（架空）"));
        assert_eq!(dump(&house).await, now);

        // The same form twice is done once; after thirty days it cannot be undone any more, and the contents are gone.
        house.hands.pass(TimeDelta::days(31));
        let mut late = house.staff_browser("late", Role::Approver).await;
        assert_eq!(late.get(&format!("{import}/undo")).await.location(), decide);
        assert!(late.get(&decide).await.body.contains("元に戻せる30日を過ぎています"));
        usecase::import::keep::forget(&house.app).await.unwrap();
        let row = member_import::Entity::find().found(house.app.read()).await;
        assert!(row.sealed_before.is_none() && row.sealed_plan.is_none() && row.state == "applied");
        house.close().await;
    }
}

#[tokio::test]
async fn two_people_are_needed_and_the_third_may_be_the_first() {
    let house = House::one().await;
    let mut app = Importing::of(&house).await;
    let file = text(&[row(1)], ",", sjis);
    let import = begin(&mut app.first, "a.csv", &file).await;
    matched(&mut app.first, &import).await;
    let decide = format!("{import}/decide");
    act(&mut app.first, &decide, PROPOSE).await;
    let page = app.first.get(&decide).await;
    assert!(page.body.contains("ほかの責任者が決裁します") && !page.body.contains("name=\"decision\""));
    assert_eq!(act(&mut app.first, &decide, APPROVE).await.status, StatusCode::FORBIDDEN);
    // Somebody else proposes what the first prepared: the first may still not agree.
    act(&mut app.admin, &decide, &[("act", "take-back")]).await;
    act(&mut app.admin, &decide, PROPOSE).await;
    assert_eq!(act(&mut app.first, &decide, APPROVE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(act(&mut app.second, &decide, APPROVE).await.location(), format!("{decide}?done=applied"));
    // Undoing what nobody touched takes the company away again.
    let proposed = act(&mut app.first, &format!("{import}/undo"), &[]).await;
    assert_eq!(proposed.location(), format!("{decide}?done=undo-proposed"));
    assert_eq!(member::Entity::find().count(house.app.read()).await.unwrap(), 1, "one person alone undoes nothing");
    crate::sign_in::agree(&house, &mut app.second).await;
    assert_eq!(member::Entity::find().count(house.app.read()).await.unwrap(), 0);
    for (role, login) in [(Role::Intake, "i"), (Role::Handler, "h"), (Role::Auditor, "u")] {
        let mut other = house.staff_browser(login, role).await;
        assert_eq!(other.get(PATH).await.status, StatusCode::FORBIDDEN);
    }
    house.close().await;
}
