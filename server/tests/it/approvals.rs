//! What waits for a second person and is no case: publications, the member list, the end of the business. Everybody who may
//! know of it finds it in one list, with what she can do about it.

use chrono::{Days, TimeDelta};
use entity::people::Role;
use http::StatusCode;
use usecase::account::session::Opens;

use crate::guideline::World;
use crate::harness::{Browser, House, form_key};
use crate::import::{APPROVE, PROPOSE, make};
use crate::pages::Editor;
use crate::{bulletin, import, wind_up};

const OWN: &str = "自分の起案（決裁できません）";
const OWN_FILE: &str = "自分の準備か起案（決裁できません）";
const MAY: &str = "決裁できます";
const READS: &str = "見るだけです";
const NONE: &str = "決裁を待っている公表などはありません。";

/// The rows of the list: where each leads, and its words.
async fn rows(browser: &mut Browser) -> Vec<(String, String)> {
    let page = browser.get("/staff/approvals").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let Some((_, table)) = page.body.split_once("id=\"others\"") else {
        assert!(page.body.contains(NONE), "{}", page.body);
        return Vec::new();
    };
    let (table, _) = table.split_once("</table>").unwrap();
    let (_, rows) = table.split_once("<tbody>").unwrap();
    rows.split("<tr>")
        .filter(|row| row.contains("<td"))
        .map(|row| {
            let (_, link) = row.split_once("href=\"").unwrap();
            let words: String =
                row.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
            (link.split('"').next().unwrap().to_owned(), words)
        })
        .collect()
}

/// That the list holds these rows in this order, each with its words, and that every link can be followed.
async fn holds(browser: &mut Browser, who: &str, wanted: &[(&str, &str)]) {
    let found = rows(browser).await;
    assert_eq!(found.len(), wanted.len(), "{who}: {found:#?}");
    for ((href, words), (name, standing)) in found.iter().zip(wanted) {
        assert!(words.contains(name) && words.ends_with(standing), "{who}: {name}, {standing}: {words}");
        assert_eq!(browser.get(href).await.status, StatusCode::OK, "{who}: {href}");
    }
}

async fn count(browser: &mut Browser) -> String {
    let home = browser.get("/staff").await;
    let (_, rest) = home.body.split_once("あなたの決裁を待つもの（").unwrap();
    rest.split('）').next().unwrap().to_owned()
}

/// A browser of a person of the staff.
async fn person(house: &House, login: &str, role: Role) -> Browser {
    house.browser_as(Opens::Staff(house.staff(login, role).await)).await
}

#[tokio::test]
async fn whatever_takes_two_people_waits_in_one_list() {
    for mut world in World::all().await {
        let mut minami = person(&world.house, "minami", Role::Handler).await;
        let mut kawakami = person(&world.house, "kawakami", Role::Approver).await;
        let mut kita = person(&world.house, "kita", Role::Intake).await;
        let mut mori = person(&world.house, "mori", Role::Auditor).await;
        assert_eq!(rows(&mut world.keeper).await, []);
        assert!(world.stranger.get("/staff/approvals").await.location().starts_with("/staff/login"));

        // One of each, a minute apart: the administrator proposes, the handler the bulletin; an approver prepared the file.
        world.first_proposal().await;
        let minute = || world.house.hands.pass(TimeDelta::minutes(1));
        minute();
        let made = minami.post("/staff/bulletins", &[("form_key", &form_key()), ("title", bulletin::TITLE)]).await;
        let notice = made.location().split("/edit").next().unwrap().to_owned();
        bulletin::save(&mut minami, &notice, &[]).await;
        let answer = bulletin::press(&mut minami, &format!("{notice}/publish"), &[("act", "propose")]).await;
        assert!(answer.location().ends_with("?done=proposed"), "{}", answer.body);
        minute();
        let mut writer = Editor { browser: world.keeper.clone(), page: "about" };
        writer.begin().await;
        assert_eq!(rows(&mut kawakami).await.len(), 2, "a draft waits for nobody");
        writer.edit(&[("summary", "まだ何も変えていない"), ("go", "check")]).await;
        assert_eq!(writer.act(1, "propose", "").await.status, StatusCode::SEE_OTHER);
        minute();
        let file = make::text(&[make::row(1)], ",", make::sjis);
        let list = import::begin(&mut kawakami, "meibo.csv", &file).await;
        import::matched(&mut kawakami, &list).await;
        let decide = format!("{list}/decide");
        import::act(&mut world.keeper, &decide, PROPOSE).await;
        minute();
        let today = world.house.app.today();
        let [last, ends, filed] = [20, 120, 0].map(|days| wind_up::iso(today + Days::new(days)));
        let proposed = wind_up::propose(&mut world.keeper, &last, &ends, &filed, "合併のため").await;
        assert_eq!(proposed.location(), "/staff/wind-up?done=proposed", "{}", proposed.body);

        // Who proposed, who decides, who reads; and of what only its keepers know the others see nothing.
        let (core, title) = ("個人情報保護指針（第1版）指針の公表", format!("{}お知らせの公表", bulletin::TITLE));
        let title = title.as_str();
        let (about, list_row) = ("（第1版）協会のページの公開", "meibo.csv（追加1・変更0・終了0）名簿の取り込み");
        let end = "申し出の受付は2026年11月22日（日）まで認定業務の廃止";
        let all = |own, notice, list| [(core, own), (title, notice), (about, own), (list_row, list), (end, own)];
        holds(&mut world.approver, "another approver", &all(MAY, MAY, MAY)).await;
        holds(&mut kawakami, "who prepared the file", &all(MAY, MAY, OWN_FILE)).await;
        holds(&mut world.keeper, "who proposed", &all(OWN, READS, OWN_FILE)).await;
        holds(&mut minami, "the writer of the bulletin", &[(core, READS), (title, OWN), (about, READS)]).await;
        for (browser, who) in [(&mut kita, "intake"), (&mut mori, "auditor")] {
            holds(browser, who, &[(core, READS), (title, READS), (about, READS)]).await;
        }
        assert_eq!(count(&mut world.approver).await, "5件");
        assert_eq!(count(&mut kawakami).await, "4件", "the own file is not counted");
        assert!(!minami.get("/staff").await.body.contains("あなたの決裁を待つもの"));
        let home = world.keeper.get("/staff").await;
        assert!(home.body.contains("href=\"/staff/approvals\""), "the administrator finds the list");
        for said in [core.split('（').next().unwrap(), "meibo.csv", "申し出の受付は"] {
            assert!(world.approver.get("/staff").await.body.contains(said), "{said}");
        }
        // The administrator knows of no case, and so of no list of them.
        let admin = world.keeper.get("/staff/approvals").await.body;
        assert!(!admin.contains("案件の決裁待ち") && !admin.contains("指導・勧告"), "{admin}");

        // One after the other is decided, and is gone.
        world.agree().await;
        holds(&mut minami, "the writer of the bulletin", &[(title, OWN), (about, READS)]).await;
        let decided = [("act", "decide"), ("decision", "approve")];
        bulletin::press(&mut world.approver, &format!("{notice}/publish"), &decided).await;
        holds(&mut minami, "the writer of the bulletin", &[(about, READS)]).await;
        let mut other = Editor { browser: world.approver.clone(), page: "about" };
        other.act(1, "decide", "approve").await;
        holds(&mut kawakami, "who prepared the file", &[(list_row, OWN_FILE), (end, MAY)]).await;
        import::act(&mut world.approver, &decide, APPROVE).await;
        holds(&mut world.keeper, "who proposed", &[(end, OWN)]).await;
        wind_up::act(&mut world.approver, "order").await;
        let cases = minami.get("/staff/approvals").await.body;
        assert!(cases.contains("案件の決裁待ち") && cases.contains("決裁を待っている案件はありません。"), "{cases}");
        for browser in [&mut world.keeper, &mut world.approver, &mut kawakami, &mut minami, &mut kita, &mut mori] {
            assert_eq!(rows(browser).await, []);
        }
        assert_eq!(count(&mut world.approver).await, "0件");
        world.house.close().await;
    }
}

#[tokio::test]
async fn what_is_taken_back_waits_no_more() {
    let house = House::one().await;
    let mut honda = person(&house, "honda", Role::Admin).await;
    let mut higashiyama = person(&house, "higashiyama", Role::Approver).await;
    let mut writer = Editor { browser: honda.clone(), page: "contact" };
    writer.begin().await;
    writer.edit(&[("summary", "まだ何も変えていない"), ("go", "check")]).await;
    for (taker, act, decision) in [(&honda, "take-back", ""), (&higashiyama, "decide", "return")] {
        writer.act(1, "propose", "").await;
        assert_eq!(rows(&mut higashiyama.clone()).await.len(), 1);
        let mut taker = Editor { browser: taker.clone(), page: "contact" };
        assert_eq!(taker.act(1, act, decision).await.status, StatusCode::SEE_OTHER);
        assert_eq!(rows(&mut higashiyama.clone()).await, []);
        assert_eq!(rows(&mut honda.clone()).await, []);
    }
    let today = house.app.today();
    let [last, ends, filed] = [20, 120, 0].map(|days| wind_up::iso(today + Days::new(days)));
    wind_up::propose(&mut honda, &last, &ends, &filed, "合併のため").await;
    assert_eq!(rows(&mut higashiyama).await.len(), 1);
    wind_up::act(&mut honda, "withdraw").await;
    assert_eq!(rows(&mut higashiyama).await, []);
    house.close().await;
}
