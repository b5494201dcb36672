//! What must be true afterwards.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::TimeDelta;
use entity::application::answer::ContactWay;
use entity::case::{Case, Status};
use entity::id::CaseId;
use entity::safety::stores::Sweep;
use schema::{audit, case_event, case_file, draft, file, job, letter, staff_task};
use sea_orm::{ConnectionTrait, EntityTrait, Statement};
use usecase::case::load;
use usecase::state::AppState;
use uuid::Uuid;
use vault::code::Code;
use vault::files::{Class, Held, Presence};

use super::Size;
use super::house::{COMPANY, House};
use super::person::{self, Digested, Papers, Receipt, digest};
use crate::harness::believed;

/// Every receipt is good: pressing the button again shows it again, and its code opens its case.
pub(super) async fn from_outside(house: &House, receipts: Vec<Receipt>) -> Vec<Receipt> {
    super::in_turns(receipts.into_iter().map(|mut receipt| {
        let house = house.clone();
        async move {
            receipt.send_again().await;
            receipt.open_status(&house).await;
            receipt
        }
    }))
    .await
}

/// Files that belonged to nothing: what kills left behind.
pub(super) struct Strays {
    /// Under their lasting names, without a row.
    pub(super) whole: usize,
    /// Sent or cleaned in part.
    pub(super) half: usize,
}

/// All rows, read once.
struct Rows {
    cases: Vec<case_file::Model>,
    drafts: Vec<draft::Model>,
    files: Vec<file::Model>,
    events: Vec<case_event::Model>,
    audit: Vec<audit::Model>,
    jobs: Vec<job::Model>,
    letters: Vec<letter::Model>,
    tasks: Vec<staff_task::Model>,
}

impl Rows {
    async fn read(app: &AppState) -> Self {
        let db = app.read();
        Self {
            cases: case_file::Entity::find().all(db).await.unwrap(),
            drafts: draft::Entity::find().all(db).await.unwrap(),
            files: file::Entity::find().all(db).await.unwrap(),
            events: case_event::Entity::find().all(db).await.unwrap(),
            audit: audit::Entity::find().all(db).await.unwrap(),
            jobs: job::Entity::find().all(db).await.unwrap(),
            letters: letter::Entity::find().all(db).await.unwrap(),
            tasks: staff_task::Entity::find().all(db).await.unwrap(),
        }
    }
}

/// Nothing is lost, doubled, half or unreadable. Returns what belonged to nothing before it was swept.
pub(super) async fn from_inside(house: &House, size: Size, receipts: &[Receipt], papers: &Papers) -> Strays {
    sound(house).await;
    let app = house.app(server::clock::machine().now()).await;
    let rows = Rows::read(&app).await;
    let told: BTreeMap<&str, &Receipt> = receipts.iter().map(|receipt| (receipt.case.as_str(), receipt)).collect();
    let wanted = size.submissions;
    assert_eq!((receipts.len(), told.len()), (wanted, wanted), "every receipt has a number of its own");
    let kept: BTreeSet<&str> = rows.cases.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(kept, told.keys().copied().collect(), "acknowledged and kept are the same");
    assert_eq!(rows.cases.len(), wanted, "nothing is there twice");
    for row in &rows.cases {
        whole(&app, &rows, row, told[row.number.as_str()], papers).await;
    }
    nothing_else(&rows);
    server::boot::close(&app).await;
    swept(house, &rows).await
}

/// The databases themselves.
async fn sound(house: &House) {
    for url in [house.config().database_url(), house.config().key_store_url()] {
        if !url.starts_with("sqlite:") {
            continue;
        }
        let db = migration::connect(&url).await.unwrap();
        let ask = |sql: &str| Statement::from_string(db.get_database_backend(), sql);
        let row = db.query_one_raw(ask("pragma integrity_check")).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), "ok", "{url}");
        assert!(db.query_one_raw(ask("pragma foreign_key_check")).await.unwrap().is_none(), "{url}");
        db.close().await.unwrap();
    }
}

/// One case: its history, its papers, its draft, and what is owed for it.
async fn whole(app: &AppState, rows: &Rows, row: &case_file::Model, receipt: &Receipt, papers: &Papers) {
    let (id, number) = (row.id, receipt.number());
    let code = Code::parse(&receipt.code).unwrap();
    assert_eq!(row.code_index.as_ref(), Some(&app.keys().code_index(&code)), "{number}: the code that was given");

    let keys = app.keys().of_case(id).await.unwrap();
    let history = load::history(app.read(), &keys, id).await.unwrap();
    let seqs: Vec<u32> = history.iter().map(|one| one.seq).collect();
    assert_eq!(seqs, (1..=u32::try_from(row.version).unwrap()).collect::<Vec<_>>(), "{number}: no gap");
    let events: Vec<_> = rows.events.iter().filter(|event| event.case_id == id).collect();
    assert_eq!(events.iter().filter(|event| event.kind == "received").count(), 1, "{number}: received once");
    let lines = rows.audit.iter().filter(|line| line.subject_id == Some(id.0) && line.action == "case.received");
    assert_eq!(lines.count(), 1, "{number}: one line in the record");

    let case = Case::from_history(id, &history);
    assert_eq!((case.status.code(), case.version), (row.status.as_str(), u32::try_from(row.version).unwrap()));
    assert_eq!(case.status, Status::Received, "{number}");
    assert_eq!(case.number.unwrap().to_string(), row.number);
    let said = case.application.as_ref().unwrap();
    assert_eq!(said.name.as_ref().unwrap().name, person::name(number));
    assert_eq!(said.what_happened, person::story(number), "{number}: the answer that was saved last");
    assert_eq!(said.companies.len(), 1, "{number}");
    assert!(said.companies[0].member().is_some(), "{number}: {COMPANY}");
    assert!(said.contact.ways.contains(&person::way(number)), "{number}");

    let draft = rows.drafts.iter().find(|draft| draft.id == id).unwrap();
    assert!(draft.submitted_at.is_some() && draft.sealed.is_empty(), "{number}: the draft is a case now");
    bound(app, rows, &case, number, papers).await;
    owed(rows, id, number);
}

/// Exactly the papers that were acknowledged, as they were sent, under the names they were sent by.
async fn bound(app: &AppState, rows: &Rows, case: &Case, number: usize, papers: &Papers) {
    let keys = app.keys().of_case(case.id).await.unwrap();
    let mut found: BTreeSet<(String, Digested)> = BTreeSet::new();
    let of_case: Vec<_> = rows.files.iter().filter(|row| row.case_id == case.id).collect();
    assert_eq!(of_case.len(), 2, "{number}: {of_case:?}");
    for row in of_case {
        assert_eq!((row.state.as_str(), row.active, row.destroyed_at), ("linked", true, None), "{number}");
        let entry = case.file(row.id).unwrap_or_else(|| panic!("{number}: a file that the case does not know"));
        let held = Held { file: row.id, class: Class::from_code(&row.class).unwrap(), object: row.object };
        let key = app.keys().of_file(&keys, held).await.unwrap();
        let bytes = app.files().read(&key, held).await.unwrap().into_bytes().await.unwrap();
        assert_eq!((i64::try_from(bytes.len()).unwrap(), entry.file.size), (row.bytes, row.bytes.unsigned_abs()));
        assert!(found.insert((entry.file.name.clone(), digest(&bytes))), "{number}: {} twice", entry.file.name);
    }
    assert_eq!(case.files.len(), 2, "{number}: a file without a row");
    let sent = BTreeSet::from([
        ("letter.pdf".to_owned(), Papers::letter(number).kept),
        ("licence.jpg".to_owned(), papers.of(number).kept),
    ]);
    assert!(found == sent, "{number}: other files than were sent");
}

/// The notice of receipt, once and in the way that was chosen.
fn owed(rows: &Rows, id: CaseId, number: usize) {
    let way = person::way(number);
    let once = |wanted| usize::from(way == wanted);
    let letters = rows.letters.iter().filter(|row| row.case_id == Some(id)).count();
    let calls = rows.tasks.iter().filter(|row| row.case_id == Some(id)).count();
    let mails = rows.jobs.iter().filter(|row| row.dedup_key.starts_with(&format!("applicant:{id}:"))).count();
    let want = (once(ContactWay::Post), once(ContactWay::Phone), once(ContactWay::Mail));
    assert_eq!((letters, calls, mails), want, "{number}: letters, calls, mails for {way:?}");
}

/// Every row belongs to one of the cases.
fn nothing_else(rows: &Rows) {
    let known: HashSet<CaseId> = rows.cases.iter().map(|row| row.id).collect();
    assert!(rows.drafts.iter().all(|row| known.contains(&row.id)), "a draft that was begun became a case");
    assert!(rows.files.iter().all(|row| known.contains(&row.case_id)));
    assert!(rows.events.iter().all(|row| known.contains(&row.case_id)));
    assert!(rows.letters.iter().all(|row| row.case_id.is_some_and(|id| known.contains(&id))));
    assert!(rows.tasks.iter().all(|row| row.case_id.is_some_and(|id| known.contains(&id))));
}

/// A day later the daily round has removed what crashes left behind and nothing else, and all promised work is done.
async fn swept(house: &House, rows: &Rows) -> Strays {
    let app = house.app(server::clock::machine().now() + TimeDelta::hours(25)).await;
    let known: HashSet<Uuid> = rows.files.iter().map(|row| row.object).collect();
    let strays = Strays {
        whole: app.files().orphans(&known, &Sweep::before(app.now())).await.unwrap().len(),
        half: left_in_spool(house),
    };
    believed(&app).await;
    server::job::work_off(&app, &house.outbox()).await.unwrap();
    assert_eq!(objects(house), known.iter().map(Uuid::to_string).collect(), "files and their rows, one to one");
    assert_eq!(left_in_spool(house), 0, "nothing half-written stays");
    for object in &known {
        assert_eq!(app.files().holds(*object).await.unwrap(), Presence::There);
    }
    let keys: BTreeSet<CaseId> = app.keys().swept_by(&Sweep::before(app.now())).await.unwrap().into_iter().collect();
    assert_eq!(keys, rows.cases.iter().map(|row| row.id).collect(), "keys and cases, one to one");
    for job in job::Entity::find().all(app.read()).await.unwrap() {
        // Before the desk opens, the reminders of that day still lie ahead.
        let lies_ahead = job.run_at > app.now() && job.dedup_key.starts_with("remind:");
        assert_eq!(job.done_at.is_none(), lies_ahead, "promised work is done: {job:?}");
        assert!(job.gave_up_at.is_none(), "promised work is done: {job:?}");
    }
    server::boot::close(&app).await;
    strays
}

/// The names of all files in the store.
fn objects(house: &House) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in std::fs::read_dir(house.config().file_folder()).unwrap() {
        let folder = folder.unwrap();
        if folder.file_name() == "tmp" || folder.file_name() == "installation" {
            continue;
        }
        let files = std::fs::read_dir(folder.path()).unwrap();
        names.extend(files.map(|entry| entry.unwrap().file_name().into_string().unwrap()));
    }
    names
}

fn left_in_spool(house: &House) -> usize {
    std::fs::read_dir(house.config().file_folder().join("tmp")).unwrap().count()
}
