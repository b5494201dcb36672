//! The migrations on both databases: up, up again, down, up; and what the tables refuse.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests fail by panicking")]

mod scratch;

use migration::Migrator;
use scratch::Scratch;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::{MigratorTrait, SchemaManager};

const TABLES: &[&str] = &[
    "approval",
    "audit",
    "body_page_version",
    "bulletin",
    "bulletin_mark",
    "bulletin_version",
    "case_event",
    "case_file",
    "case_recusal",
    "case_snapshot",
    "destruction_hold",
    "draft",
    "file",
    "form_key",
    "guidance",
    "guidance_event",
    "guideline",
    "guideline_acknowledgement",
    "guideline_consultation",
    "guideline_opinion",
    "guideline_step",
    "guideline_version",
    "installation",
    "invitation",
    "job",
    "letter",
    "mail_digits",
    "mail_relay",
    "member",
    "member_answer",
    "member_case_view",
    "member_change",
    "member_import",
    "member_import_heading",
    "member_list",
    "member_number",
    "member_opt_out",
    "member_user",
    "pace",
    "referral_change",
    "referral_desk",
    "session",
    "staff",
    "staff_task",
    "task_topic",
    "throttle",
    "wind_up",
    "worker_beat",
];

/// A value that fits a uuid column of either database.
fn uuid(db: &DatabaseConnection, last: u8) -> String {
    if db.get_database_backend() == DbBackend::Postgres {
        format!("'00000000-0000-7000-8000-0000000000{last:02x}'")
    } else {
        format!("x'000000000000700080000000000000{last:02x}'")
    }
}

fn bytes(db: &DatabaseConnection) -> &'static str {
    if db.get_database_backend() == DbBackend::Postgres { r"'\x00ff'" } else { "x'00ff'" }
}

/// One column of text of every row.
async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let sql = if db.get_database_backend() == DbBackend::Postgres {
        "select table_name::text from information_schema.tables where table_schema = 'public' \
         and table_name not like 'seaql_%' order by 1"
    } else {
        "select name from sqlite_schema where type = 'table' \
         and name not like 'sqlite_%' and name not like 'seaql_%' order by 1"
    };
    texts(db, sql).await
}

async fn refused(db: &DatabaseConnection, sql: &str, because: &str) {
    let error = db.execute_unprepared(sql).await.expect_err(sql).to_string();
    assert!(error.contains(because), "{sql}: {error}");
}

#[tokio::test]
async fn up_and_up_again_and_down_and_up() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        assert_eq!(tables(&db).await, TABLES);
        Migrator::down(&db, None).await.unwrap();
        assert!(tables(&db).await.is_empty());
        Migrator::up(&db, None).await.unwrap();
        assert_eq!(tables(&db).await, TABLES);
        Migrator::status(&db).await.unwrap();
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// The last table of the fifth migration is in the way: nothing of the first four stays either.
#[tokio::test]
async fn a_migration_that_fails_changes_nothing() {
    for scratch in Scratch::all().await {
        let db = migration::connect(scratch.url()).await.unwrap();
        db.execute_unprepared("create table staff_task (id integer)").await.unwrap();
        let failed = migration::migrate(scratch.url()).await.unwrap_err().to_string();
        assert!(failed.contains("staff_task"), "{failed}");
        assert_eq!(tables(&db).await, ["staff_task"]);
        db.execute_unprepared("drop table staff_task").await.unwrap();
        db.close().await.unwrap();
        migration::migrate(scratch.url()).await.unwrap();
        scratch.remove().await;
    }
}

/// Two programs are started at once (an upgrade, say): one builds, the others wait.
#[tokio::test]
async fn of_many_at_once_one_does_the_work() {
    for scratch in Scratch::all().await {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let url = scratch.url().to_owned();
            tasks.spawn(async move { migration::migrate(&url).await });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap().unwrap();
        }
        let db = migration::connect(scratch.url()).await.unwrap();
        assert_eq!(tables(&db).await, TABLES);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// Some databases got m0024 and m0023 before m0019 to m0022: they are brought up as well, whatever they already have.
#[tokio::test]
async fn the_order_in_which_a_database_got_its_migrations_does_not_matter() {
    let mut names: Vec<String> = Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
    assert!(names.is_sorted(), "{names:?}");
    let first = names.iter().position(|name| name == "m0019_rounds").unwrap();
    names.truncate(first);
    names.extend(["m0024_safety", "m0023_relay", "m0019_rounds"].map(str::to_owned));
    for scratch in Scratch::all().await {
        let db = migration::connect(scratch.url()).await.unwrap();
        Migrator::install(&db).await.unwrap();
        for (applied, name) in names.iter().enumerate() {
            let steps = Migrator::migrations();
            let step = steps.iter().find(|step| step.name() == name).unwrap();
            step.up(&SchemaManager::new(&db)).await.unwrap();
            let sql = format!("insert into seaql_migrations (version, applied_at) values ('{name}', {applied})");
            db.execute_unprepared(&sql).await.unwrap();
        }
        db.close().await.unwrap();
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        assert_eq!(tables(&db).await, TABLES);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// A program that is older than its database must not touch it.
#[tokio::test]
async fn an_older_program_keeps_its_hands_off() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        db.execute_unprepared("insert into seaql_migrations (version, applied_at) values ('m9999_future', 0)")
            .await
            .unwrap();
        let refused = migration::migrate(scratch.url()).await.unwrap_err().to_string();
        assert!(refused.contains("m9999_future"), "{refused}");
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// On PostgreSQL the key store lies beside the data, in a schema of its own.
#[tokio::test]
async fn the_key_store_is_a_place_of_its_own() {
    for scratch in Scratch::all().await {
        let url = scratch.url();
        let keys = if url.starts_with("sqlite") { url.replace("scratch.db", "keys.db") } else { url.to_owned() };
        migration::migrate(url).await.unwrap();
        migration::migrate_keys(&keys).await.unwrap();
        migration::migrate_keys(&keys).await.unwrap();
        let db = migration::connect(url).await.unwrap();
        assert_eq!(tables(&db).await, TABLES);
        if db.get_database_backend() == DbBackend::Postgres {
            let there = "select table_name::text from information_schema.tables where table_schema = 'keys' order by 1";
            assert_eq!(
                texts(&db, there).await,
                ["case_key", "key_check", "key_destruction", "key_mark", "paper_key", "seaql_migrations"]
            );
        } else {
            let store = migration::connect(&keys).await.unwrap();
            assert_eq!(tables(&store).await, ["case_key", "key_check", "key_destruction", "key_mark", "paper_key"]);
            store.close().await.unwrap();
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// What goes down leaves no function, trigger or type behind either.
#[tokio::test]
async fn down_leaves_nothing_behind() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        Migrator::down(&db, None).await.unwrap();
        let left = if db.get_database_backend() == DbBackend::Postgres {
            "select proname::text from pg_proc where pronamespace = 'public'::regnamespace \
             union all select relname::text from pg_class where relnamespace = 'public'::regnamespace \
             and relname not like 'seaql_%'"
        } else {
            "select name from sqlite_schema where name not like 'sqlite_%' and name not like 'seaql_%'"
        };
        assert_eq!(texts(&db, left).await, Vec::<String>::new());
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn every_constraint_and_index_has_a_name_we_gave() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        if db.get_database_backend() == DbBackend::Postgres {
            let nameless = "select conname::text from pg_constraint where connamespace = 'public'::regnamespace \
                 and conrelid::regclass::text not like 'seaql_%' and contype <> 'n' and conname !~ '^(pk|uq|fk|ck)_'";
            assert_eq!(texts(&db, nameless).await, Vec::<String>::new());
            let nameless = "select indexname::text from pg_indexes where schemaname = 'public' \
                 and tablename not like 'seaql_%' and indexname !~ '^(pk|uq|ix)_'";
            assert_eq!(texts(&db, nameless).await, Vec::<String>::new());
            // PostgreSQL makes no index for a foreign key; every one of ours begins an index.
            let bare = "select c.conname::text from pg_constraint c where c.contype = 'f' and not exists ( \
                 select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])";
            assert_eq!(texts(&db, bare).await, Vec::<String>::new());
        } else {
            // SQLite keeps the text: a `primary key`, `unique`, `check` or `references` never stands without a name.
            for sql in texts(&db, "select sql from sqlite_schema where type = 'table' and name in (select name from pragma_table_list where strict)").await {
                let named = sql.matches("constraint ").count();
                let kinds = [" primary key", " unique (", " check (", " references "];
                let used: usize = kinds.iter().map(|kind| sql.matches(kind).count()).sum();
                assert_eq!(named, used, "{sql}");
            }
            let loose = "select name from pragma_table_list where type = 'table' and strict = 0 \
                 and name not like 'sqlite_%' and name not like 'seaql_%'";
            assert_eq!(texts(&db, loose).await, Vec::<String>::new());
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn history_can_be_added_to_but_not_changed() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        seed(&db).await;
        for table in ["case_event", "guidance_event", "audit"] {
            let because = format!("{table} is append-only");
            refused(&db, &format!("update {table} set at = '2030-01-01T00:00:00+00:00'"), &because).await;
            refused(&db, &format!("delete from {table}"), &because).await;
            if db.get_database_backend() == DbBackend::Postgres {
                refused(&db, &format!("truncate {table}"), &because).await;
            }
            let rows = texts(&db, &format!("select actor_kind from {table}")).await;
            assert_eq!(rows, ["system"], "{table}");
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn the_tables_refuse_what_makes_no_sense() {
    for scratch in Scratch::all().await {
        migration::migrate(scratch.url()).await.unwrap();
        let db = migration::connect(scratch.url()).await.unwrap();
        seed(&db).await;
        let at = "'2026-11-20T00:00:00+00:00'";
        let (zero, one, blob) = (uuid(&db, 0), uuid(&db, 1), bytes(&db));
        let postgres = db.get_database_backend() == DbBackend::Postgres;
        let or = |name: &'static str, sqlite: &'static str| if postgres { name } else { sqlite };
        refused(
            &db,
            &format!("insert into case_event values ({}, {one}, 1, {at}, 'system', null, 'x', {blob})", uuid(&db, 7)),
            or("uq_case_event_seq", "case_event.case_id, case_event.seq"),
        )
        .await;
        refused(
            &db,
            &format!("insert into case_event values ({}, {zero}, 1, {at}, 'system', null, 'x', {blob})", uuid(&db, 8)),
            or("fk_case_event_case", "FOREIGN KEY constraint failed"),
        )
        .await;
        refused(&db, "update case_file set number = '20261234'", "ck_case_file_number").await;
        refused(&db, "update case_file set due_on = '2026-12-01'", "ck_case_file_due").await;
        refused(&db, "update staff set role = 'owner'", "ck_staff_role").await;
        refused(&db, "update member set covered_until = '1999-01-01'", "ck_member_covered").await;
        refused(&db, "delete from member", or("fk_case_file_member", "FOREIGN KEY constraint failed")).await;
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// One row in each table that the tests above need.
async fn seed(db: &DatabaseConnection) {
    let (one, blob) = (uuid(db, 1), bytes(db));
    let (yes, no) = if db.get_database_backend() == DbBackend::Postgres { ("true", "false") } else { ("1", "0") };
    let at = "'2026-11-20T00:00:00+00:00'";
    for sql in [
        format!("insert into staff values ({one}, 'minami', '南', 'handler', null, {yes}, {at}, 1)"),
        format!(
            "insert into member values ({one}, '9999010000001', 'みらい', 'ミライ', '', '', 'ミライ', '東京都', '千代田区', \
             '小売', null, null, null, null, null, '2020-04-01', '2020-04-01', null, null, {at}, {at}, 1, \
             null, 'paper', null, null, {at}, 0)"
        ),
        format!(
            "insert into case_file values ({one}, '2026-481903', 1, 'received', 'complaint', 'web', {at}, '2026-11-20', \
             {one}, {one}, {no}, {no}, '', 'ja', {blob}, null, null, null, null, 'desk', null, null, {at}, null, 2)"
        ),
        format!("insert into case_event values ({one}, {one}, 1, {at}, 'system', null, 'received', {blob})"),
        format!(
            "insert into guidance values ({one}, 'G2026-000001', {one}, {one}, 'opened', 1, null, {at}, null, null, null)"
        ),
        format!("insert into guidance_event values ({one}, {one}, 1, {at}, 'system', null, 'opened', {blob})"),
        format!(
            "insert into audit (at, actor_kind, actor_id, action, subject_kind, subject_id, reason, request_id) \
             values ({at}, 'system', null, 'case.received', 'case', {one}, null, 'r1')"
        ),
    ] {
        db.execute_unprepared(&sql).await.expect(&sql);
    }
}
