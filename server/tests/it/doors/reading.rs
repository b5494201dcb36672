//! Asking for a page changes nothing, whoever asks and whatever led there: any other site can make a browser ask.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use entity::people::{MemberRole, Role};
use http::StatusCode;
use schema::{case_file, draft, member_user, staff};
use sea_orm::{
    ColumnTrait, ConnectionTrait, Database, DatabaseConnection, DbBackend, EntityTrait, QueryFilter, Statement,
};
use usecase::account::session::Opens;

use crate::harness::{Browser, Found, House, after};
use crate::seed::answers;

/// When a session was seen last.
const SEEN: &str = "session";
/// Who read what: lines may be added.
const READ: &str = "audit";
/// So many pages of one kind are asked for by each caller.
const OF_EACH: usize = 2;

/// What stands in every table.
type Print = BTreeMap<String, Vec<String>>;

async fn rows(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let found = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    found.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn print(db: &DatabaseConnection) -> Print {
    let mut print = Print::new();
    for table in rows(db, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").await {
        let columns = rows(db, &format!("select name from pragma_table_info('{table}')")).await;
        let whole = columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || ',' || ");
        let all = rows(db, &format!("select {whole} from \"{table}\" order by 1")).await;
        print.insert(table, all);
    }
    print
}

/// How many rows were written since the program began, by the one connection that writes.
async fn written(house: &House) -> i64 {
    let statement = Statement::from_string(DbBackend::Sqlite, "select total_changes()");
    let row = house.app.db().write.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

/// What a page is, without the things it is about.
fn kind(path: &str) -> String {
    let part = |part: &str| if part.contains(|c: char| c.is_ascii_digit()) { "*".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn links(page: &str) -> Vec<String> {
    let inside = |link: &str| link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/en");
    after(page, " href=\"")
        .map(|rest| rest.split(['"', '#']).next().unwrap().replace("&amp;", "&"))
        .filter(|link| inside(link))
        .collect()
}

async fn callers(house: &House) -> Vec<(String, Browser)> {
    let mut callers = vec![("stranger".to_owned(), house.browser())];
    for role in Role::ALL {
        let found = staff::Entity::find().filter(staff::Column::Role.eq(*role)).found(house.app.read()).await;
        callers.push((format!("staff, {role}"), house.browser_as(Opens::Staff(found.id)).await));
    }
    for role in MemberRole::ALL {
        let found = member_user::Entity::find().filter(member_user::Column::Role.eq(*role));
        let Some(found) = found.one(house.app.read()).await.unwrap() else { continue };
        callers.push((format!("member, {role}"), house.browser_as(Opens::Member(found.id)).await));
    }
    let case = case_file::Entity::find().found(house.app.read()).await;
    callers.push(("applicant".to_owned(), house.browser_as(Opens::Applicant(case.id)).await));
    let member = schema::member::Entity::find().found(house.app.read()).await;
    let begun = house.draft(&answers(member.id, &member.name)).await;
    assert!(draft::Entity::find_by_id(begun).one(house.app.read()).await.unwrap().is_some());
    callers.push(("draft".to_owned(), house.browser_as(Opens::Draft(begun)).await));
    callers
}

#[tokio::test]
async fn asking_for_a_page_changes_nothing() {
    let house = House::with(|config| config.demo = true).await;
    server::demo::fill(&house.config, house.app.now()).await.unwrap();
    let callers = callers(&house).await;
    let keys = Database::connect(house.config.key_store_url()).await.unwrap();
    let kept = print(&keys).await;
    let mut before = (written(&house).await, print(house.app.read()).await);
    let (mut faults, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    let mut asked = 0;
    for (who, mut browser) in callers {
        let doors = app::page::routes::all().into_iter().filter(|spec| spec.method == "GET").map(|spec| spec.path);
        let mut waiting: VecDeque<String> = doors.filter(|path| !path.contains('{')).map(str::to_owned).collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
        while let Some(path) = waiting.pop_front() {
            let kind = kind(path.split('?').next().unwrap());
            let count = seen.entry(kind.clone()).or_default();
            if *count >= OF_EACH {
                continue;
            }
            *count += 1;
            let answer = browser.get(&path).await;
            asked += 1;
            if answer.status == StatusCode::OK {
                kinds.insert(kind);
            }
            let now = written(&house).await;
            if now != before.0 {
                let print = print(house.app.read()).await;
                for (table, rows) in &print {
                    let old = &before.1[table];
                    let reading = match table.as_str() {
                        SEEN => rows.len() == old.len(),
                        READ => old.iter().all(|row| rows.contains(row)),
                        // Counts the lines of the audit.
                        "sqlite_sequence" => true,
                        _ => false,
                    };
                    if old != rows && !reading {
                        faults.insert(format!("{who}: GET {path} wrote to {table}"));
                    }
                }
                before = (now, print);
            }
            for link in links(&answer.body) {
                if known.insert(link.clone()) {
                    waiting.push_back(link);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(print(&keys).await, kept, "no key is made or destroyed");
    assert!(kinds.len() > 100 && asked > 500, "{} kinds, {asked} pages", kinds.len());
    for one in ["/portal/documents/*", "/status/case", "/complain/safety", "/staff/cases/*"] {
        assert!(kinds.contains(one), "{one} was never shown: {kinds:?}");
    }
    keys.close().await.unwrap();
    house.close().await;
}
