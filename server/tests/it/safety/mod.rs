//! Nothing is destroyed, reminded or published by a program that cannot know better: under a wrong clock, with stores that
//! do not belong together, or far more at once than is usual. What is refused is said, and goes on when it is right.

mod active;
mod amount;
mod identity_key;
mod start;
mod stores;
mod wrong_clock;

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::answer::FilePurpose;
use entity::case::Command;
use entity::case::payload::PaperAsk;
use entity::id::CaseId;
use entity::law::paper::Paper;
use entity::people::{Actor, Role};
use entity::safety::stores::Sweep;
use schema::{case_event, file, staff_task};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tokio::net::{TcpListener, TcpStream};
use tracing_subscriber::fmt::MakeWriter;
use usecase::safety::trust;
use usecase::state::{AppState, Clock};
use usecase::support::upload::Owner;
use vault::files::Presence;

use crate::desk::photograph;
use crate::harness::{Found, House};
use crate::seed::{Team, answers};
use crate::story::sent_file;

const COMPANY: &str = "株式会社あおば通販";

/// Everything that could be lost, and what a round could have written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct There {
    keys: BTreeSet<CaseId>,
    files: usize,
    events: u64,
}

async fn there(app: &AppState, cases: &[CaseId]) -> There {
    // Asked of the key store itself, whatever a desk remembers; up to the last day that SQLite compares as one, for it
    // compares texts, and a year of five digits begins with a sign.
    let last = DateTime::<Utc>::from_timestamp(253_402_300_799, 0).unwrap();
    let known = app.keys().swept_by(&Sweep::before(last)).await.unwrap();
    let keys = known.into_iter().filter(|id| cases.contains(id)).collect();
    let mut files = 0;
    for row in file::Entity::find().all(app.read()).await.unwrap() {
        files += usize::from(app.files().holds(row.object).await.unwrap() == Presence::There);
    }
    let events = case_event::Entity::find().count(app.read()).await.unwrap();
    There { keys, files, events }
}

/// Puts a file into a draft or case; its bytes lie there since the hour that the house shows.
async fn with_file(house: &House, case: CaseId) {
    let app = &house.app;
    let keys = app.keys().of_case(case).await.unwrap();
    let given = sent_file(app, &keys, Owner::Applicant, FilePurpose::Evidence, ("shashin.jpg", photograph())).await;
    let object = file::Entity::find_by_id(given.id).found(app.read()).await.object.to_string();
    let path = house.config.file_folder().join(&object[..2]).join(&object);
    let bytes = std::fs::File::options().write(true).open(path).unwrap();
    bytes.set_modified(app.now().into()).unwrap();
}

impl House {
    /// How many files lie in the folder.
    fn objects(&self) -> usize {
        let shelves = std::fs::read_dir(self.config.file_folder()).unwrap().map(|entry| entry.unwrap().path());
        let shelves = shelves.filter(|path| path.is_dir() && !path.ends_with("tmp"));
        shelves.map(|shelf| std::fs::read_dir(shelf).unwrap().count()).sum()
    }

    /// Drafts with files, a case that was sent, and one that waits for papers.
    async fn busy(&self, team: Team) -> Vec<CaseId> {
        let member = self.member("9999010000001", COMPANY).await;
        let said = answers(member, COMPANY);
        let mut cases = Vec::new();
        for _ in 0..3 {
            let id = self.draft(&said).await;
            with_file(self, id).await;
            cases.push(id);
        }
        cases.push(self.sent(&said).await);
        let waits = self.sent(&said).await;
        let intake = Actor::Staff { id: team.intake, role: Role::Intake };
        self.step(waits, &intake, Command::BeginCheck).await;
        let text = "本人確認の書類をお送りください。".to_owned();
        self.step(waits, &intake, Command::AskPapers(PaperAsk { papers: vec![Paper::Identity], text, due: None }))
            .await;
        cases.push(waits);
        cases
    }

    /// A clock that shows the time of this house and so much more.
    fn shifted(&self, by: TimeDelta) -> Clock {
        let clock = self.hands.clock();
        Clock::new(move || clock.now() + by)
    }

    /// The program, served with this clock, as `/readyz` sees it; then all that a worker would do.
    async fn started_with(&self, clock: Clock) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut config = self.config.clone();
        config.jobs = false;
        let running = server::start(config, listener, clock).await.unwrap();
        let answer = ready(running.addr).await;
        running.app.settled();
        for _ in 0..2 {
            server::job::work_off(&running.app, &self.outbox()).await.unwrap();
        }
        running.stop().await.unwrap();
        answer
    }

    async fn open_tasks(&self, kind: &str) -> u64 {
        staff_task::Entity::find().filter(staff_task::Column::Kind.eq(kind)).count(self.app.read()).await.unwrap()
    }
}

/// What `/readyz` answers: the status and the body.
async fn ready(addr: std::net::SocketAddr) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut line = TcpStream::connect(addr).await.unwrap();
    line.write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap();
    format!("{status} {}", body.trim())
}

/// What the log says while this lives.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        let subscriber = tracing_subscriber::fmt().with_writer(self.clone()).with_ansi(false).finish();
        tracing::subscriber::set_default(subscriber)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Whoever runs the program, by name.
async fn administrator(house: &House) -> Actor {
    house.staff("ohta", Role::Admin).await;
    trust::person(&house.app, "ohta").await.unwrap()
}
