//! One byte of what is kept goes wrong. Of one row nobody may lose the sight of all others: every list still answers, shows
//! what is damaged with its number, and the log names the row.

use std::io::Write;
use std::sync::{Arc, Mutex};

use entity::application::answer::{FilePurpose, IdentityDocument};
use entity::case::Command;
use entity::case::payload::MessageText;
use entity::case::proposal::{Alternative, Plan, Withholding};
use entity::id::{CaseId, MemberId};
use entity::people::{Actor, Role};
use http::StatusCode;
use schema::{
    case_file, file, guidance, guideline_opinion, letter, member, member_case_view, member_import, member_user, staff,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, Statement, Value};
use tracing::Dispatch;
use tracing::subscriber::DefaultGuard;
use usecase::account::session::Opens;
use usecase::approval::{self, ApprovalRequest};
use usecase::case::answer_draft;
use usecase::case::attachment::{Asked, SelfHelp};
use usecase::form::fields::Fields;
use usecase::support::submission::Submission;
use usecase::support::upload::Owner;
use uuid::Uuid;
use vault::keys::SealContext;

use crate::harness::{Browser, Found, House, form_key};
use crate::scratch::Scratch;
use crate::seed::{answers, identified, matched, taken};

/// What lists say in the place of what cannot be read.
pub(crate) const DAMAGED: &str = "壊れていて読めません";
/// What the page of one damaged thing says.
const ALONE: &str = "保存されている内容が壊れているため、開けません";

/// The lists of the desk.
const DESK: [&str; 15] = [
    "/staff",
    "/staff/cases?view=open",
    "/staff/cases?view=all&sort=newest",
    "/staff/cases?view=approvals",
    "/staff/tasks",
    "/staff/tasks?pile=done",
    "/staff/letters",
    "/staff/letters?shelf=posted",
    "/staff/approvals",
    "/staff/guidance?state=all",
    "/staff/members",
    "/staff/members/import",
    "/staff/guidelines",
    "/staff/bulletins",
    "/staff/pages",
];
/// The lists of the portal.
const PORTAL: [&str; 5] = ["/portal", "/portal/guidance", "/portal/documents", "/portal/guidelines", "/portal/people"];

/// What the program writes into its log.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Listens to what happens on this thread. A second listener stands by: as long as there is only one, `tracing` asks the
    /// thread that comes by first whether anybody listens, and remembers its answer for all threads.
    pub(crate) fn listen(&self) -> (DefaultGuard, Dispatch) {
        let writer = self.clone();
        let told = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        (tracing::subscriber::set_default(told), Dispatch::new(tracing_subscriber::registry()))
    }

    pub(crate) fn taken(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Every column whose name says that it is sealed, as the database itself knows them.
async fn sealed_columns(house: &House) -> Vec<(String, String)> {
    let db = &house.app.db().write;
    let backend = db.get_database_backend();
    let question = match backend {
        sea_orm::DatabaseBackend::Sqlite => {
            "select m.name as a, p.name as b from sqlite_master m join pragma_table_info(m.name) p \
             where m.type = 'table' and p.name like 'sealed%' order by 1, 2"
        }
        _ => {
            "select table_name::text as a, column_name::text as b from information_schema.columns \
             where table_schema = 'public' and column_name like 'sealed%' order by 1, 2"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(backend, question)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "a").unwrap(), row.try_get("", "b").unwrap())).collect()
}

/// Histories are kept from being changed by the database itself; a disk asks nobody.
pub(crate) async fn open_histories(house: &House) {
    let db = &house.app.db().write;
    if db.get_database_backend() == sea_orm::DatabaseBackend::Sqlite {
        let names = Statement::from_string(
            db.get_database_backend(),
            "select name from sqlite_master where type = 'trigger' and name like '%_event%'",
        );
        for row in db.query_all_raw(names).await.unwrap() {
            let name: String = row.try_get("", "name").unwrap();
            db.execute_unprepared(&format!("drop trigger {name}")).await.unwrap();
        }
        return;
    }
    for table in ["case_event", "guidance_event"] {
        db.execute_unprepared(&format!("alter table {table} disable trigger user")).await.unwrap();
    }
}

/// A sealed value where it lies.
struct Spot<'a> {
    house: &'a House,
    table: &'a str,
    column: &'a str,
    whole: Vec<u8>,
}

impl<'a> Spot<'a> {
    /// The value of the first row that fits.
    async fn find(house: &'a House, table: &'a str, column: &'a str, fits: &str) -> Self {
        let db = &house.app.db().write;
        let question = format!("select {column} as v from {table} where length({column}) > 41 and {fits} limit 1");
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), question)).await.unwrap();
        let row = row.unwrap_or_else(|| panic!("no row of {table} has {column} where {fits}"));
        Self { house, table, column, whole: row.try_get("", "v").unwrap() }
    }

    async fn write(&self, old: &[u8], new: &[u8]) {
        let db = &self.house.app.db().write;
        let change = format!("update {0} set {1} = $1 where {1} = $2", self.table, self.column);
        let values = [new, old].map(|bytes| Value::Bytes(Some(bytes.to_vec())));
        let changed = db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), change, values)).await;
        assert_eq!(changed.unwrap().rows_affected(), 1, "{}.{}", self.table, self.column);
    }

    fn spoilt(&self) -> Vec<u8> {
        let mut spoilt = self.whole.clone();
        let middle = spoilt.len() / 2;
        spoilt[middle] ^= 1;
        spoilt
    }

    async fn spoil(&self) {
        self.write(&self.whole, &self.spoilt()).await;
    }

    async fn mend(&self) {
        self.write(&self.spoilt(), &self.whole).await;
    }
}

/// A condition that names one row.
fn is(house: &House, column: &str, id: Uuid) -> String {
    match house.app.db().write.get_database_backend() {
        sea_orm::DatabaseBackend::Sqlite => format!("{column} = x'{}'", id.simple()),
        _ => format!("{column} = '{id}'"),
    }
}

/// What is looked at alone, besides the lists.
struct Known {
    draft: CaseId,
    told: CaseId,
    file: file::Model,
    consultation: Uuid,
    guidance: guidance::Model,
}

impl Known {
    /// The row of a table that is spoilt.
    fn chosen(&self, house: &House, table: &str) -> String {
        match table {
            "case_event" => "case_id in (select id from case_file where proposal_by is not null)".to_owned(),
            "guidance_event" => is(house, "guidance_id", self.guidance.id.0),
            "case_file" => "closed_at is null".to_owned(),
            "letter" => "posted_on is null".to_owned(),
            "staff_task" => "done_at is null and case_id is not null".to_owned(),
            "file" => is(house, "id", self.file.id.0),
            "draft" => is(house, "id", self.draft.0),
            "member_answer" | "member_case_view" => is(house, "case_id", self.told.0),
            "case_snapshot" => is(house, "case_id", self.file.case_id.0),
            "guideline_opinion" => is(house, "consultation_id", self.consultation),
            _ => "1 = 1".to_owned(),
        }
    }
}

/// A case with a photograph that everybody who reads the case may see.
async fn with_photograph(house: &House, member: MemberId, company: &str) -> file::Model {
    let case = house.sent(&answers(member, company)).await;
    let given = house.photo(case, Owner::Applicant, FilePurpose::Evidence, "写真.jpg").await;
    let id = given.id;
    house.step(case, &Actor::Applicant { case }, Command::AddFiles(vec![given])).await;
    file::Entity::find_by_id(id).found(house.app.read()).await
}

/// A case in which a decision waits for a second person.
async fn with_proposal(house: &House, member: MemberId, company: &str) {
    let person = async |login: &str, role: Role| {
        let row = staff::Entity::find().filter(staff::Column::Login.eq(login)).found(house.app.read()).await;
        (row.id, Actor::Staff { id: row.id, role })
    };
    let (_, intake) = person("kitano", Role::Intake).await;
    let (minami, handler) = person("minami", Role::Handler).await;
    let case = house.sent(&answers(member, company)).await;
    house.step(case, &intake, Command::BeginCheck).await;
    house.step(case, &intake, Command::ConfirmMember(matched(member, company))).await;
    house.step(case, &intake, Command::RecordIdentity(identified(IdentityDocument::DrivingLicence))).await;
    house.step(case, &intake, Command::FinishCheck).await;
    house.step(case, &intake, Command::AssignHandler(minami)).await;
    house.step(case, &handler, Command::Accept(taken(&[1]))).await;
    let withholding = Plan::WithholdNotice(Withholding {
        fear: "家族が勤めている".to_owned(),
        evidence: "電話で聞いた".to_owned(),
        instead: Alternative::AdviceOnly,
        text_for_applicant: "会社には知らせません。".to_owned(),
        review_on: house.app.calendar().days_after(house.app.today(), 30).due,
    });
    house.step(case, &handler, Command::Propose(Box::new(withholding))).await;
}

struct People {
    approver: Browser,
    handler: Browser,
    portal: Browser,
}

impl People {
    async fn of(house: &House) -> Self {
        let staff = async |login: &str| {
            let row = staff::Entity::find().filter(staff::Column::Login.eq(login)).found(house.app.read()).await;
            house.browser_as(Opens::Staff(row.id)).await
        };
        let user = member_user::Entity::find().filter(member_user::Column::Login.starts_with("soudan@"));
        let user = user.found(house.app.read()).await;
        let portal = house.browser_as(Opens::Member(user.id)).await;
        Self { approver: staff("nakanishi").await, handler: staff("minami").await, portal }
    }

    /// Every list, one after the other; all must be there. Gives what they said.
    async fn look(&mut self, spoilt: &str, consultation: &str) -> Vec<(String, String)> {
        let mut said = Vec::new();
        for path in DESK.into_iter().chain([consultation]) {
            let answer = self.approver.get(path).await;
            assert_eq!(answer.status, StatusCode::OK, "{spoilt}: {path}: {}", answer.body);
            said.push((path.to_owned(), answer.body));
        }
        for path in ["/staff", "/staff/tasks", "/staff/intake/new"] {
            assert_eq!(self.handler.get(path).await.status, StatusCode::OK, "{spoilt}: {path}");
        }
        for path in PORTAL {
            assert_eq!(self.portal.get(path).await.status, StatusCode::OK, "{spoilt}: {path}");
        }
        let found = self.approver.post("/staff/cases", &[("find", "あおば")]).await;
        assert_eq!(found.status, StatusCode::OK, "{spoilt}: the search: {}", found.body);
        said
    }
}

fn page<'a>(said: &'a [(String, String)], path: &str) -> &'a str {
    said.iter().find(|(at, _)| at == path).map(|(_, body)| body.as_str()).unwrap()
}

/// One more note in a case.
async fn note(house: &House, case: CaseId) {
    let intake = staff::Entity::find().filter(staff::Column::Login.eq("kitano")).found(house.app.read()).await;
    let intake = Actor::Staff { id: intake.id, role: Role::Intake };
    let words = MessageText { text: "また電話がありました。".to_owned(), files: Vec::new() };
    house.step(case, &intake, Command::WriteNote(words)).await;
}

/// A draft, an answer that is being written, and where the rest is seen.
async fn known(house: &House, people: &mut People) -> Known {
    let db = house.app.read();
    let user = member_user::Entity::find().filter(member_user::Column::Login.starts_with("soudan@")).found(db).await;
    let company = member::Entity::find_by_id(user.member_id).found(db).await;
    let draft = house.draft(&answers(company.id, &company.name)).await;
    let file = Box::pin(with_photograph(house, company.id, &company.name)).await;
    Box::pin(with_proposal(house, company.id, &company.name)).await;
    let copies = member_case_view::Entity::find().filter(member_case_view::Column::MemberId.eq(company.id));
    let mut told = None;
    for copy in copies.all(db).await.unwrap() {
        let number = house.number(copy.case_id).await;
        // The form, or where it leads when nothing is asked now.
        let answer = people.portal.get(&format!("/portal/cases/{number}/answer")).await;
        if matches!(answer.status, StatusCode::OK | StatusCode::SEE_OTHER) {
            told = Some(copy.case_id);
        }
    }
    let told = told.unwrap();
    let begin = |draft: &mut answer_draft::AnswerDraft| draft.take(&Fields::default());
    answer_draft::change(&house.app, company.id, user.id, told, begin).await.unwrap();
    // So many that a snapshot is kept.
    for _ in 0..40 {
        note(house, file.case_id).await;
    }
    let (until, why) = (house.app.today(), "会費が3年払われていない".to_owned());
    let wanted = ApprovalRequest::MemberEnd { member: company.id, version: company.version, until, why };
    let proposer = staff::Entity::find().filter(staff::Column::Login.eq("higashiyama")).found(db).await.id;
    let proposer = Actor::Staff { id: proposer, role: Role::Approver };
    let act = Submission::without_form(proposer, "test");
    approval::propose(&house.app, &act, &wanted).await.unwrap();
    let guidance = guidance::Entity::find().filter(guidance::Column::ProposalBy.is_not_null()).found(db).await;
    let consultation = guideline_opinion::Entity::find().found(db).await.consultation_id;
    Known { draft, told, file, consultation, guidance }
}

/// A letter that cannot be read was neither printed nor, as far as anybody knows, posted.
async fn unread_letter(house: &House, people: &mut People) {
    let mut spoilt = 0;
    for row in letter::Entity::find().filter(letter::Column::PostedOn.is_null()).all(house.app.read()).await.unwrap() {
        let path = format!("/staff/letters/{}", row.id);
        let page = people.approver.get(&path).await;
        if !page.body.contains(DAMAGED) {
            continue;
        }
        spoilt += 1;
        assert!(!page.body.contains("posted_year") && page.body.contains("投函の記録もできません"), "{}", page.body);
        let day = house.app.today().format("%Y/%m/%d").to_string();
        let refused = people.approver.post(&path, &[("form_key", &*form_key()), ("posted_year", &day)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.location());
        let after = letter::Entity::find_by_id(row.id).found(house.app.read()).await;
        assert_eq!(after.posted_on, None);
    }
    assert_eq!(spoilt, 1);
}

/// An import with something in each of its sealed columns.
async fn import(house: &House) {
    let id = Uuid::now_v7();
    let now = house.app.now();
    let who = staff::Entity::find().found(house.app.read()).await.id;
    let sealed = |column: &'static str| {
        let place = SealContext::new("member_import", column, id);
        Set(Some(house.app.keys().seal_json(place, &"what is in it").unwrap()))
    };
    member_import::Entity::insert(member_import::ActiveModel {
        id: Set(id),
        state: Set("proposed".to_owned()),
        file_name: Set("名簿.csv".to_owned()),
        sealed_table: sealed("sealed_table"),
        sealed_answers: sealed("sealed_answers"),
        sealed_plan: sealed("sealed_plan"),
        sealed_before: sealed("sealed_before"),
        added: Set(1),
        changed: Set(0),
        ended: Set(0),
        same: Set(0),
        prepared_by: Set(who),
        proposed_by: Set(Some(who)),
        approved_by: Set(None),
        undone_by: Set(None),
        created_at: Set(now),
        proposed_at: Set(Some(now)),
        applied_at: Set(None),
        undone_at: Set(None),
        updated_at: Set(now),
        version: Set(1),
    })
    .exec_without_returning(&house.app.db().write)
    .await
    .unwrap();
}

#[tokio::test]
async fn a_damaged_row_is_shown_as_damaged_and_the_rest_stands() {
    let log = Log::default();
    let _listening = log.listen();
    for scratch in Scratch::all().await {
        let house = House::on(scratch, |config| config.demo = true).await;
        // On the heap: the stack of a test is small.
        Box::pin(server::demo::fill(&house.config, house.app.now())).await.unwrap();
        open_histories(&house).await;
        import(&house).await;
        let mut people = People::of(&house).await;
        let known = Box::pin(known(&house, &mut people)).await;
        let consultation = format!("/staff/guidelines/consultations/{}", known.consultation);
        Box::pin(people.look("nothing", &consultation)).await;
        assert!(!log.taken().contains("damaged"));

        let columns = sealed_columns(&house).await;
        assert!(columns.len() >= 16, "{columns:?}");
        for (table, column) in &columns {
            let name = format!("{table}.{column}");
            let spot = Spot::find(&house, table, column, &known.chosen(&house, table)).await;
            spot.spoil().await;
            let said = Box::pin(people.look(&name, &consultation)).await;
            let lists = |paths: &[&str]| {
                for path in paths {
                    assert!(page(&said, path).contains(DAMAGED), "{name}: {path}: {}", page(&said, path));
                }
            };
            match table.as_str() {
                "case_file" => lists(&["/staff/cases?view=open"]),
                "case_event" => {
                    lists(&["/staff", "/staff/approvals"]);
                    let waiting = case_file::Entity::find().filter(case_file::Column::ProposalBy.is_not_null());
                    let waiting = waiting.all(house.app.read()).await.unwrap();
                    let spoilt = waiting.iter().filter(|row| {
                        let note = page(&said, "/staff/approvals").split("<table").next().unwrap();
                        note.contains(&row.number)
                    });
                    assert_eq!(spoilt.count(), 1, "one number stands above the table");
                }
                "guidance_event" => {
                    lists(&["/staff", "/staff/approvals"]);
                    assert!(page(&said, "/staff/approvals").contains(&known.guidance.number));
                }
                "approval" => lists(&["/staff/approvals"]),
                // A copy of the history, which is read instead.
                "case_snapshot" => note(&house, known.file.case_id).await,
                "letter" => {
                    lists(&["/staff/letters"]);
                    Box::pin(unread_letter(&house, &mut people)).await;
                }
                "staff_task" => lists(&["/staff/tasks"]),
                "guideline_opinion" => lists(&[&consultation]),
                "file" => {
                    let (id, number) = (known.file.id, house.number(known.file.case_id).await);
                    let (status, bytes) = people.approver.bytes(&format!("/staff/cases/{number}/files/{id}")).await;
                    assert_eq!((status, bytes.is_empty()), (StatusCode::OK, false), "the bytes are whole");
                }
                "draft" => {
                    let alone = house.browser_as(Opens::Draft(known.draft)).await.get("/complain/what-happened").await;
                    assert_eq!(alone.status, StatusCode::INTERNAL_SERVER_ERROR);
                    assert!(alone.body.contains(ALONE), "{}", alone.body);
                }
                "member_answer" | "member_case_view" => {
                    let number = house.number(known.told).await;
                    let alone = people.portal.get(&format!("/portal/cases/{number}/answer")).await;
                    assert_eq!(alone.status, StatusCode::INTERNAL_SERVER_ERROR);
                    assert!(alone.body.contains(ALONE), "{}", alone.body);
                    // A member knows no administrator of ours.
                    assert!(alone.body.contains("お電話で") && !alone.body.contains("管理者"), "{}", alone.body);
                }
                "member_import" => {
                    let row = member_import::Entity::find().found(house.app.read()).await;
                    let found = read_import(&house, row.id, column).await;
                    assert!(found.is_err(), "{name}");
                }
                other => panic!("a new table with something sealed: look where {other} is listed"),
            }
            let lines = log.taken();
            let named = format!("table=\"{table}\" column=\"{column}\" row.id=");
            assert!(lines.contains(&named), "{name}: {lines}");
            spot.mend().await;
        }
        Box::pin(people.look("nothing any more", &consultation)).await;
        assert!(!log.taken().contains("damaged"));
        house.close().await;
    }
}

async fn read_import(house: &House, id: Uuid, column: &str) -> vault::Result<String> {
    let column = ["sealed_table", "sealed_answers", "sealed_plan", "sealed_before"]
        .into_iter()
        .find(|known| *known == column)
        .unwrap();
    let row = member_import::Entity::find_by_id(id).found(house.app.read()).await;
    let sealed = match column {
        "sealed_table" => row.sealed_table,
        "sealed_answers" => row.sealed_answers,
        "sealed_plan" => row.sealed_plan,
        _ => row.sealed_before,
    };
    house.app.keys().open_json(SealContext::new("member_import", column, id), &sealed.unwrap())
}

/// Damage inside a file breaks its download off, and the log says which file it is.
#[tokio::test]
async fn a_file_that_is_damaged_in_the_middle_is_named_in_the_log() {
    let log = Log::default();
    let _listening = log.listen();
    let house = House::one().await;
    let member = house.member("7999901000001", "青葉オンライン株式会社（架空）").await;
    let row = with_photograph(&house, member, "青葉オンライン株式会社（架空）").await;
    let folder = house.config.file_folder();
    let object = row.object.to_string();
    let path = walk(&folder).into_iter().find(|path| path.ends_with(&object)).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 3;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let actor = Actor::Staff { id: house.staff("higashiyama", Role::Approver).await, role: Role::Approver };
    let (case, _) = usecase::case::load::by_id(&house.app, &actor, row.case_id).await.unwrap();
    log.taken();
    let opened = usecase::case::attachment::read(&house.app, &actor, &case, row.id, SelfHelp::NotYet, "test").await;
    // A short file is one chunk, which is verified before anything is sent.
    let failed = match opened {
        Ok(Asked::File(opened)) => opened.download.into_bytes().await.is_err(),
        Ok(Asked::Warned(_)) => false,
        Err(error) => matches!(error, usecase::error::AppError::Damaged),
    };
    assert!(failed);
    let lines = log.taken();
    assert!(lines.contains(&format!("row.id={}", row.id)) && lines.contains(&object), "{lines}");
    house.close().await;
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}
