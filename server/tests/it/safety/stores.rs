//! Database, keys and files that are not of one time or one installation.

use std::path::PathBuf;

use sea_orm::{ConnectionTrait, Database};
use server::config::Config;
use server::secret::Secret;
use usecase::safety;
use usecase::state::health::Fault;

use super::{House, Log, TimeDelta, administrator, answers, there, trust, with_file};
use crate::harness::believed;

/// The key store of these houses lies in a file, also where the database is PostgreSQL: so each can be put back alone.
pub(super) fn keys_apart(config: &mut Config) {
    let file = config.data.join("keys/keys.db");
    config.keys.store = Secret::new(format!("sqlite://{}", file.display()));
}

/// A copy of the database as it is now.
struct Kept {
    url: String,
    file: PathBuf,
}

impl Kept {
    fn name(&self) -> String {
        let path = self.url.split('?').next().unwrap();
        path.rsplit('/').next().unwrap().to_owned()
    }

    async fn server() -> sea_orm::DatabaseConnection {
        Database::connect(std::env::var("MADOGUCHI_TEST_POSTGRES").unwrap()).await.unwrap()
    }

    async fn of(house: &House) -> Self {
        let url = house.config.database_url();
        let copy = Self { file: house.config.data.join("kept.db"), url };
        if copy.url.starts_with("sqlite:") {
            let into = format!("vacuum into '{}'", copy.file.display());
            house.app.db().write.execute_unprepared(&into).await.unwrap();
        } else {
            // Nobody may be connected to what is copied; the house is opened anew afterwards.
            house.app.db().clone().close().await.unwrap();
            let name = copy.name();
            Self::server()
                .await
                .execute_unprepared(&format!("create database {name}_kept template {name}"))
                .await
                .unwrap();
        }
        copy
    }

    /// Puts it in place of what is there. Nobody may be connected.
    async fn put_back(&self) {
        if let Some(file) = self.url.strip_prefix("sqlite://") {
            // What is still open stays with the file that was there.
            for tail in ["", "-wal", "-shm"] {
                drop(std::fs::remove_file(format!("{file}{tail}")));
            }
            std::fs::copy(&self.file, file).unwrap();
        } else {
            let (name, db) = (self.name(), Self::server().await);
            db.execute_unprepared(&format!("drop database {name} with (force)")).await.unwrap();
            db.execute_unprepared(&format!("alter database {name}_kept rename to {name}")).await.unwrap();
        }
    }
}

impl House {
    /// The data opened anew, with the clock of this house.
    async fn reopen(&mut self) {
        self.app = self.opened_at(self.hands.clock()).await.unwrap();
    }

    /// What the watch of a running program does, for so many minutes.
    async fn runs(&self, minutes: i64) {
        for _ in 0..minutes / 5 {
            self.hands.pass(TimeDelta::minutes(5));
            assert_eq!(safety::check(&self.app).await.unwrap(), None);
            safety::go_on(&self.app).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_database_older_than_its_keys_and_files_destroys_nothing_of_the_newer_cases() {
    for days in [7, 1] {
        for mut house in House::all_with(keys_apart).await {
            let team = house.team().await;
            let mut cases = house.busy(team).await;
            administrator(&house).await;
            house.runs(15).await;
            let copy = Kept::of(&house).await;
            house.reopen().await;
            house.runs(15).await;
            house.hands.pass(TimeDelta::hours(12 * days));
            believed(&house.app).await;
            let member = house.member("9999010000002", "株式会社みどり").await;
            let said = answers(member, "株式会社みどり");
            let mut newer = Vec::new();
            for _ in 0..20 {
                let id = house.sent(&said).await;
                with_file(&house, id).await;
                newer.push(id);
            }
            house.hands.pass(TimeDelta::hours(12 * days));
            believed(&house.app).await;
            cases.extend(&newer);
            let files = house.objects();
            assert_eq!(files, 3 + 20);

            house.app.db().clone().close().await.unwrap();
            copy.put_back().await;
            let log = Log::default();
            let listening = log.listen();
            let answer = house.started_with(house.hands.clock()).await;
            assert!(answer.starts_with("503 ") && answer.contains("\"stores\""), "{answer}");
            assert!(log.text().contains("one of them is an older copy"), "{}", log.text());
            drop(listening);
            house.reopen().await;
            let now = there(&house.app, &cases).await;
            assert_eq!(
                (now.keys.len(), house.objects()),
                (cases.len(), files),
                "{days} days: 0 keys and 0 files destroyed"
            );

            // A person says that there is no newer copy: the next true round goes on, and still keeps what is newer.
            let person = trust::person(&house.app, "ohta").await.unwrap();
            trust::clock(&house.app, &person).await.unwrap();
            trust::stores(&house.app, &person).await.unwrap();
            for _ in 0..3 {
                server::job::work_off(&house.app, &house.outbox()).await.unwrap();
                house.hands.pass(TimeDelta::hours(25));
            }
            assert!(!house.app.health().has(Fault::Stores) && !house.app.health().has(Fault::Clock));
            let kept = there(&house.app, &newer).await;
            assert_eq!((kept.keys.len(), house.objects()), (newer.len(), files), "a newer copy may still be found");
            house.close().await;
        }
    }
}

#[tokio::test]
async fn a_database_that_is_four_minutes_older_destroys_nothing_either() {
    for mut house in House::all_with(keys_apart).await {
        let team = house.team().await;
        house.busy(team).await;
        house.runs(15).await;
        let copy = Kept::of(&house).await;
        house.reopen().await;
        house.hands.pass(TimeDelta::minutes(4));
        let member = house.member("9999010000002", "株式会社みどり").await;
        let said = answers(member, "株式会社みどり");
        let mut newer = Vec::new();
        for _ in 0..5 {
            let id = house.sent(&said).await;
            with_file(&house, id).await;
            newer.push(id);
        }
        let files = house.objects();
        house.app.db().clone().close().await.unwrap();
        copy.put_back().await;
        house.reopen().await;
        house.runs(26 * 60).await;
        server::job::work_off(&house.app, &house.outbox()).await.unwrap();
        let kept = there(&house.app, &newer).await;
        assert_eq!((kept.keys.len(), house.objects()), (newer.len(), files), "a newer copy may still be found");
        house.close().await;
    }
}

/// An empty database beside keys: somebody forgot to put the database back, or named another one.
#[tokio::test]
async fn a_database_that_is_missing_beside_its_keys_stops_the_start() {
    for house in House::all_with(keys_apart).await {
        let team = house.team().await;
        house.busy(team).await;
        let url = house.config.database_url();
        house.app.db().clone().close().await.unwrap();
        if let Some(file) = url.strip_prefix("sqlite://") {
            for tail in ["", "-wal", "-shm"] {
                drop(std::fs::remove_file(format!("{file}{tail}")));
            }
        } else {
            let name = url.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
            let db = Kept::server().await;
            db.execute_unprepared(&format!("drop database {name} with (force)")).await.unwrap();
            db.execute_unprepared(&format!("create database {name}")).await.unwrap();
        }
        let keys = Database::connect(house.config.key_store_url()).await.unwrap();
        for mark in ["update key_mark set generation = 7", "update key_mark set generation = 0", "delete from key_mark"]
        {
            keys.execute_unprepared(mark).await.unwrap();
            let refused = house.opened_at(house.hands.clock()).await.expect_err("nothing may be served").to_string();
            assert!(
                refused.contains("the database is empty") && refused.contains("put back the database"),
                "{refused}"
            );
        }
    }
}

#[tokio::test]
async fn a_key_store_that_is_an_older_copy_is_said() {
    let mut house = House::all_with(keys_apart).await.remove(0);
    let team = house.team().await;
    house.busy(team).await;
    house.runs(15).await;
    let keys = house.config.data.join("keys/keys.db");
    let kept = house.config.data.join("kept-keys.db");
    let store = Database::connect(format!("sqlite://{}", keys.display())).await.unwrap();
    store.execute_unprepared(&format!("vacuum into '{}'", kept.display())).await.unwrap();
    store.close().await.unwrap();
    house.runs(30).await;
    house.app.db().clone().close().await.unwrap();
    for tail in ["", "-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{tail}", keys.display())));
    }
    std::fs::copy(&kept, &keys).unwrap();
    house.reopen().await;
    let answer = house.started_with(house.hands.clock()).await;
    assert!(answer.starts_with("503 ") && answer.contains("\"stores\""), "{answer}");
    house.close().await;
}

#[tokio::test]
async fn a_kill_between_the_two_generations_is_no_fault() {
    for house in House::all().await {
        house.runs(10).await;
        let mark = house.app.keys().mark().await.unwrap().unwrap();
        house.app.keys().go_on(mark.generation, mark.generation + 1).await.unwrap();
        assert_eq!(safety::check(&house.app).await.unwrap(), None, "the keys went first");
        house.runs(10).await;
        // Two servers carry the same two stores forward at once.
        let other = house.opened_at(house.hands.clock()).await.unwrap();
        for _ in 0..20 {
            house.hands.pass(TimeDelta::minutes(5));
            let (one, two) = tokio::join!(safety::go_on(&house.app), safety::go_on(&other));
            one.and(two).unwrap();
            assert_eq!(safety::check(&other).await.unwrap(), None);
        }
        house.close().await;
    }
}

async fn refused(house: &House) -> String {
    format!("{:#}", house.opened_at(house.hands.clock()).await.unwrap_err())
}

#[tokio::test]
async fn a_key_store_that_is_gone_or_empty_stops_the_start() {
    for house in House::all_with(keys_apart).await {
        let team = house.team().await;
        house.busy(team).await;
        let keys = house.config.data.join("keys/keys.db");
        for tail in ["", "-wal", "-shm"] {
            drop(std::fs::remove_file(format!("{}{tail}", keys.display())));
        }
        let said = refused(&house).await;
        assert!(said.contains("the key store is missing at"), "{said}");
        assert!(!keys.exists(), "no empty one was made in its place");
        migration::migrate_keys(&house.config.key_store_url()).await.unwrap();
        let said = refused(&house).await;
        assert!(said.contains("the key store is empty") && said.contains("2 cases"), "{said}");
        house.close().await;
    }
}

#[tokio::test]
async fn a_folder_of_files_that_is_gone_or_another_stops_the_start_and_is_said_while_serving() {
    for house in House::all().await {
        let team = house.team().await;
        house.busy(team).await;
        let (folder, away) = (house.config.file_folder(), house.config.data.join("elsewhere"));
        std::fs::rename(&folder, &away).unwrap();
        assert_eq!(safety::check(&house.app).await.unwrap(), Some(Fault::Folder));
        assert_eq!(safety::check(&house.app).await.unwrap(), Some(Fault::Folder));
        assert_eq!(house.open_tasks("fault_folder").await, 1);
        let said = refused(&house).await;
        assert!(said.contains("the folder of files is missing"), "{said}");

        std::fs::write(folder.join("installation"), format!("{}\n", uuid::Uuid::new_v4())).unwrap();
        let said = refused(&house).await;
        assert!(said.contains("belongs to another installation"), "{said}");

        std::fs::remove_dir_all(&folder).unwrap();
        std::fs::rename(&away, &folder).unwrap();
        assert_eq!(safety::check(&house.app).await.unwrap(), None, "back again");
        house.opened_at(house.hands.clock()).await.unwrap();
        house.close().await;
    }
}

#[tokio::test]
async fn a_body_that_had_a_name_is_never_served_without_one() {
    for mut house in House::all().await {
        let name = std::mem::take(&mut house.config.body.name);
        house.config.check().unwrap();
        let said = refused(&house).await;
        assert!(said.contains("the settings name no body"), "{said}");
        house.config.body.name = name;
        house.opened_at(house.hands.clock()).await.unwrap();
        house.close().await;
    }
}

#[tokio::test]
async fn an_installation_without_marks_gets_them_once_and_only_if_it_is_whole() {
    for house in House::all_with(keys_apart).await {
        let team = house.team().await;
        house.busy(team).await;
        house.work_off().await;
        let label = house.app.files().label_path();
        // As a version before this one left it.
        let unmark = async || {
            house.app.db().write.execute_unprepared("delete from installation").await.unwrap();
            let store = Database::connect(house.config.key_store_url()).await.unwrap();
            store.execute_unprepared("delete from key_mark").await.unwrap();
            store.close().await.unwrap();
            std::fs::remove_file(&label).unwrap();
        };
        unmark().await;
        let app = house.opened_at(house.hands.clock()).await.unwrap();
        assert_eq!(safety::check(&app).await.unwrap(), None);
        let first = app.files().label().await.unwrap().unwrap();
        let again = house.opened_at(house.hands.clock()).await.unwrap();
        assert_eq!(again.files().label().await.unwrap(), Some(first));
        assert_eq!(again.keys().mark().await.unwrap().unwrap().installation, first);

        // A folder that holds none of the files the database knows is not adopted.
        let member = house.member("9999010000002", "株式会社みどり").await;
        let id = house.sent(&answers(member, "株式会社みどり")).await;
        with_file(&house, id).await;
        house.app.db().write.execute_unprepared("update file set state = 'linked'").await.unwrap();
        unmark().await;
        let away = house.config.data.join("elsewhere");
        std::fs::rename(house.config.file_folder(), &away).unwrap();
        let said = refused(&house).await;
        assert!(said.contains("none of them is in the folder"), "{said}");
        std::fs::remove_dir_all(house.config.file_folder()).unwrap();
        std::fs::rename(&away, house.config.file_folder()).unwrap();
        house.opened_at(house.hands.clock()).await.unwrap();
        house.close().await;
    }
}
