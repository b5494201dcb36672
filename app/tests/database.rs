//! The connections: durable, guarded, and never in each other's way. On both databases.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

#[path = "../../migration/tests/scratch/mod.rs"]
mod scratch;

use std::collections::BTreeSet;
use std::task::Poll;
use std::time::Duration;

use entity::id::CaseId;
use schema::failure::{is_busy, is_crossed, is_full};
use schema::{audit, case_event, case_file, form_key, throttle};
use scratch::Scratch;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::{Expr, NullOrdering};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityTrait, ExprTrait, Order,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set, Statement,
};
use tokio::task::JoinSet;
use usecase::state::db::{Db, DbKind, Unique, violated};
use uuid::Uuid;

async fn open(scratch: &Scratch) -> Db {
    migration::migrate(scratch.url()).await.unwrap();
    Db::connect(scratch.url()).await.unwrap()
}

fn noon() -> DateTimeUtc {
    "2026-11-20T03:00:00.123456Z".parse().unwrap()
}

async fn add_case(db: &Db, number: &str) -> CaseId {
    let id = CaseId(Uuid::now_v7());
    case_file::Entity::insert(case_file::ActiveModel {
        id: Set(id),
        number: Set(number.to_owned()),
        version: Set(0),
        status: Set("received".to_owned()),
        kind: Set("complaint".to_owned()),
        channel: Set("web".to_owned()),
        received_at: Set(noon()),
        receipt_day: Set(noon().date_naive()),
        held: Set(true),
        quiet: Set(false),
        subjects: Set("disclosure third_party".to_owned()),
        lang: Set("ja".to_owned()),
        sealed_label: Set(vec![0, 1, 255]),
        turn: Set("desk".to_owned()),
        created_at: Set(noon()),
        ..Default::default()
    })
    .exec_without_returning(&db.write)
    .await
    .unwrap();
    id
}

fn event(case: CaseId, seq: i32) -> case_event::ActiveModel {
    case_event::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(case),
        seq: Set(seq),
        at: Set(noon()),
        actor_kind: Set("system".to_owned()),
        actor_id: Set(None),
        kind: Set("noted".to_owned()),
        sealed: Set(vec![7]),
    }
}

async fn text(db: &DatabaseConnection, sql: &str) -> String {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
    row.try_get_by_index::<String>(0)
        .or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
        .or_else(|_| row.try_get_by_index::<i32>(0).map(|n| n.to_string()))
        .unwrap()
}

#[tokio::test]
async fn a_row_comes_back_as_it_went_in() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let id = add_case(&db, "2026-481903").await;
        let row = case_file::Entity::find_by_id(id).one(&db.read).await.unwrap().unwrap();
        assert_eq!((row.id, row.received_at, row.receipt_day), (id, noon(), noon().date_naive()));
        assert_eq!((row.held, row.quiet, row.sealed_label), (true, false, vec![0, 1, 255]));
        assert_eq!((row.member_id, row.due_on, row.closed_at), (None, None, None));
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// Instants are compared in the database; on SQLite they are text, with and without a fraction.
#[tokio::test]
async fn the_order_of_instants_is_the_order_of_time() {
    let ordered = [
        "2026-11-20T03:00:00Z",
        "2026-11-20T03:00:00.000001Z",
        "2026-11-20T03:00:00.123Z",
        "2026-11-20T03:00:00.123001Z",
        "2026-11-20T03:00:00.999999Z",
        "2026-11-20T03:00:01Z",
        "2026-11-20T10:00:00Z",
    ];
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        for at in ordered.iter().rev() {
            throttle::Entity::insert(throttle::ActiveModel {
                bucket: Set("b".to_owned()),
                window_start: Set(at.parse().unwrap()),
                count: Set(1),
            })
            .exec_without_returning(&db.write)
            .await
            .unwrap();
        }
        for (place, at) in ordered.iter().enumerate() {
            let before: DateTimeUtc = at.parse().unwrap();
            let count = throttle::Entity::find()
                .filter(throttle::Column::WindowStart.lt(before))
                .count(&db.read)
                .await
                .unwrap();
            assert_eq!(count, u64::try_from(place).unwrap(), "before {at}");
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn sixteen_writers_lose_nothing_and_fail_never() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let case = add_case(&db, "2026-000001").await;
        let mut tasks = JoinSet::new();
        for _ in 0..16 {
            let db = db.clone();
            tasks.spawn(async move {
                for _ in 0..5 {
                    add_one(&db, case).await;
                }
            });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
        let row = case_file::Entity::find_by_id(case).one(&db.read).await.unwrap().unwrap();
        assert_eq!(row.version, 80);
        assert_eq!(case_event::Entity::find().count(&db.read).await.unwrap(), 80);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// Reads the version, writes an event and the next version. Who loses a race on PostgreSQL sees zero rows and begins
/// again; on SQLite nobody can lose, because the transactions take turns.
async fn add_one(db: &Db, case: CaseId) {
    loop {
        let tx = db.begin().await.unwrap();
        let version = case_file::Entity::find_by_id(case).one(&tx).await.unwrap().unwrap().version;
        if raise(&tx, case, version).await == 1 {
            case_event::Entity::insert(event(case, version + 1)).exec_without_returning(&tx).await.unwrap();
            return tx.commit().await.unwrap();
        }
        assert_eq!(db.kind(), DbKind::Postgres);
        tx.rollback().await.unwrap();
    }
}

async fn raise(tx: &DatabaseTransaction, case: CaseId, version: i32) -> u64 {
    case_file::Entity::update_many()
        .col_expr(case_file::Column::Version, Expr::col(case_file::Column::Version).add(1))
        .filter(case_file::Column::Id.eq(case))
        .filter(case_file::Column::Version.eq(version))
        .exec(tx)
        .await
        .unwrap()
        .rows_affected
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let case = add_case(&db, "2026-000002").await;
        let tx = db.begin().await.unwrap();
        case_event::Entity::insert(event(case, 1)).exec_without_returning(&tx).await.unwrap();
        drop(tx);
        // The next writer can begin at once and does not see what was dropped.
        let tx = db.begin().await.unwrap();
        assert_eq!(case_event::Entity::find().count(&tx).await.unwrap(), 0);
        tx.commit().await.unwrap();
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// A visitor may go away at any moment, so a beginning may be given up at any of its steps.
#[tokio::test]
async fn a_beginning_that_is_given_up_leaves_no_transaction_open() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        for polls in 0..40 {
            let mut beginning = Box::pin(db.begin());
            for _ in 0..polls {
                let step = std::future::poll_fn(|cx| Poll::Ready(beginning.as_mut().poll(cx)));
                if step.await.is_ready() {
                    break;
                }
                tokio::time::sleep(Duration::from_micros(100)).await;
            }
        }
        // Each connection of the pool in turn: what it writes is there for everybody.
        for number in 0..40 {
            let key = format!("given-up-{number}");
            let bucket = throttle::ActiveModel { bucket: Set(key.clone()), window_start: Set(noon()), count: Set(1) };
            throttle::Entity::insert(bucket).exec_without_returning(&db.write).await.unwrap();
            let kept = throttle::Entity::find().filter(throttle::Column::Bucket.eq(key)).count(&db.read).await.unwrap();
            assert_eq!(kept, 1, "{number}: written, acknowledged, and nobody sees it");
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// SQLite ends a transaction by itself when the disk is full. The driver goes on counting it, and what comes after would be
/// written into a transaction that nobody ends: acknowledged, invisible, and gone with the next restart.
#[tokio::test]
async fn a_full_disk_leaves_no_transaction_open() {
    let scratch = Scratch::sqlite();
    let db = open(&scratch).await;
    for (round, refused) in [1, 2, 3].into_iter().enumerate() {
        for _ in 0..refused {
            db.write.execute_unprepared("pragma max_page_count = 1").await.unwrap();
            let tx = db.begin().await.unwrap();
            let large = "insert into throttle values (hex(randomblob(500000)), '2026-01-01', 1)";
            tx.execute_unprepared(large).await.expect_err("no page is left");
        }
        db.write.execute_unprepared("pragma max_page_count = 1000000").await.unwrap();
        // Somebody takes a step back, and the next one means it.
        db.begin().await.unwrap().rollback().await.unwrap();
        let key = format!("after-{round}");
        let tx = db.begin().await.unwrap();
        let bucket = throttle::ActiveModel { bucket: Set(key.clone()), window_start: Set(noon()), count: Set(1) };
        throttle::Entity::insert(bucket).exec_without_returning(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let kept = throttle::Entity::find().filter(throttle::Column::Bucket.eq(key)).count(&db.read).await.unwrap();
        assert_eq!(kept, 1, "{refused} times full: written, acknowledged, and nobody sees it");
    }
    db.close().await.unwrap();
    scratch.remove().await;
}

#[tokio::test]
async fn readers_cannot_write() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let refused = case_file::Entity::delete_many().exec(&db.read).await.expect_err("readers only read");
        let text = refused.to_string();
        assert!(text.contains("readonly") || text.contains("read-only"), "{text}");
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// REPLACE deletes without asking the triggers unless told otherwise.
#[tokio::test]
async fn replacing_does_not_slip_past_the_history() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let case = add_case(&db, "2026-000003").await;
        case_event::Entity::insert(event(case, 1)).exec_without_returning(&db.write).await.unwrap();
        let sql = match db.kind() {
            DbKind::Sqlite => {
                "insert or replace into case_event select id, case_id, seq, at, actor_kind, actor_id, 'other', sealed from case_event"
            }
            DbKind::Postgres => {
                "insert into case_event select * from case_event on conflict (case_id, seq) do update set kind = 'other'"
            }
        };
        let refused = db.write.execute_unprepared(sql).await.expect_err("history is kept").to_string();
        assert!(refused.contains("case_event is append-only") || refused.contains("pk_case_event"), "{refused}");
        assert_eq!(text(&db.read, "select kind from case_event").await, "noted");
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// Fifty rows of twenty thousand must not cost a sort of twenty thousand.
#[tokio::test]
async fn the_queue_is_read_in_the_order_of_its_index() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let page = case_file::Entity::find()
            .filter(case_file::Column::ClosedAt.is_null())
            .order_by_with_nulls(case_file::Column::DueOn, Order::Asc, NullOrdering::Last)
            .order_by_asc(case_file::Column::Id)
            .limit(50)
            .build(db.read.get_database_backend());
        let (explain, column) = match db.kind() {
            DbKind::Sqlite => ("explain query plan", "detail"),
            DbKind::Postgres => ("explain", "QUERY PLAN"),
        };
        let statement = Statement { sql: format!("{explain} {}", page.sql), ..page };
        let tx = db.begin().await.unwrap();
        if db.kind() == DbKind::Postgres {
            // An empty table is cheaper to sort than to read by an index; the question is whether it can be.
            tx.execute_unprepared("set local enable_sort = off; set local enable_seqscan = off").await.unwrap();
        }
        let rows = tx.query_all_raw(statement).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.try_get("", column).unwrap()).collect();
        let plan = plan.join("\n");
        assert!(plan.contains("ix_case_file_open"), "{plan}");
        assert!(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "{plan}");
        tx.rollback().await.unwrap();
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn audit_rows_are_counted_by_the_database() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        for _ in 0..3 {
            audit::Entity::insert(audit::ActiveModel {
                at: Set(noon()),
                actor_kind: Set("system".to_owned()),
                action: Set("test".to_owned()),
                subject_kind: Set("case".to_owned()),
                request_id: Set("r".to_owned()),
                ..Default::default()
            })
            .exec_without_returning(&db.write)
            .await
            .unwrap();
        }
        let seqs: Vec<i64> =
            audit::Entity::find().all(&db.read).await.unwrap().into_iter().map(|row| row.seq).collect();
        assert_eq!(seqs, [1, 2, 3]);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn a_clash_is_named() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let case = add_case(&db, "2026-000004").await;
        let key = || form_key::ActiveModel {
            key: Set("k".to_owned()),
            scope: Set("draft".to_owned()),
            fingerprint: Set("f".to_owned()),
            outcome: Set("/".to_owned()),
            at: Set(noon()),
        };
        form_key::Entity::insert(key()).exec_without_returning(&db.write).await.unwrap();
        let twice = form_key::Entity::insert(key()).exec_without_returning(&db.write).await.expect_err("the same key");
        assert_eq!(violated(&twice), Some(Unique::FormKey));
        assert!(!is_busy(&twice) && !is_full(&twice));

        case_event::Entity::insert(event(case, 1)).exec_without_returning(&db.write).await.unwrap();
        let twice = case_event::Entity::insert(event(case, 1)).exec_without_returning(&db.write).await;
        assert_eq!(violated(&twice.expect_err("the same place")), Some(Unique::CaseEventSeq));

        let astray =
            case_event::Entity::insert(event(CaseId(Uuid::now_v7()), 1)).exec_without_returning(&db.write).await;
        assert_eq!(violated(&astray.expect_err("no such case")), None);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// The list in the program and the constraints in the tables are the same. Keys made of a uuid alone, or
/// counted up by the database, cannot clash.
#[tokio::test]
async fn every_rule_of_uniqueness_is_known() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let known: BTreeSet<String> = Unique::ALL
            .iter()
            .map(|unique| match db.kind() {
                DbKind::Sqlite => unique.constraint().1.to_owned(),
                DbKind::Postgres => unique.constraint().0.to_owned(),
            })
            .collect();
        assert_eq!(known.len(), Unique::ALL.len());
        let sql = match db.kind() {
            DbKind::Sqlite => {
                "select group_concat(t.name || '.' || c.name, ', ' order by c.seqno) \
                 from sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c \
                 where t.type = 'table' and t.name not like 'seaql_%' and i.\"unique\" = 1 \
                 group by t.name, i.name having group_concat(c.name) <> 'id'"
            }
            DbKind::Postgres => {
                // The one row of `installation` has a number for a key: an index of its own here, none on SQLite.
                "select c.relname::text from pg_index i join pg_class c on c.oid = i.indexrelid \
                 join pg_class t on t.oid = i.indrelid \
                 where c.relnamespace = 'public'::regnamespace and i.indisunique and t.relname not like 'seaql_%' \
                 and t.relname <> 'installation' \
                 and (select string_agg(a.attname, ',') from pg_attribute a \
                 where a.attrelid = t.oid and a.attnum = any(i.indkey)) not in ('id', 'seq')"
            }
        };
        let rows = db.read.query_all_raw(Statement::from_string(db.read.get_database_backend(), sql)).await.unwrap();
        let there: BTreeSet<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        assert_eq!(there, known);
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn sqlite_is_set_up_to_survive_a_power_cut() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        if db.kind() == DbKind::Sqlite {
            for connection in [&db.read, &db.write] {
                for (pragma, value) in [
                    ("journal_mode", "wal"),
                    ("synchronous", "2"),
                    ("foreign_keys", "1"),
                    ("busy_timeout", "5000"),
                    ("secure_delete", "1"),
                    ("temp_store", "2"),
                    ("trusted_schema", "0"),
                    ("recursive_triggers", "1"),
                ] {
                    assert_eq!(text(connection, &format!("pragma {pragma}")).await, value, "{pragma}");
                }
            }
        } else {
            assert_eq!(text(&db.write, "show synchronous_commit").await, "on");
            assert_eq!(text(&db.read, "show default_transaction_read_only").await, "on");
        }
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// A program that was built without the settings of `.cargo/config.toml` would plan every list anew at each request.
#[tokio::test]
async fn sqlite_plans_a_statement_once() {
    let scratch = Scratch::all().await.into_iter().next().unwrap();
    let db = open(&scratch).await;
    for option in ["ENABLE_QPSG", "DEFAULT_MEMSTATUS=0"] {
        let used = text(&db.read, &format!("select sqlite_compileoption_used('{option}')")).await;
        assert_eq!(used, "1", "{option}");
    }
    db.close().await.unwrap();
    scratch.remove().await;
}

/// Another process holds the write lock: the answer is "busy", not "broken".
#[tokio::test]
async fn a_lock_held_elsewhere_is_called_busy() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        let other = Db::connect(scratch.url()).await.unwrap();
        add_case(&db, "2026-000005").await;
        let holder = other.begin().await.unwrap();
        holder.execute_unprepared("update case_file set turn = 'member'").await.unwrap();
        let error = match db.kind() {
            DbKind::Sqlite => db.begin().await.err(),
            DbKind::Postgres => {
                let tx = db.begin().await.unwrap();
                tx.execute_unprepared("set local lock_timeout = '100ms'").await.unwrap();
                tx.execute_unprepared("update case_file set turn = 'desk'").await.err()
            }
        };
        assert!(is_busy(&error.expect("the lock is held")));
        holder.rollback().await.unwrap();
        db.begin().await.unwrap().commit().await.unwrap();
        other.close().await.unwrap();
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

/// Two transactions that wait for each other: one of them is taken back, and may be done anew.
#[tokio::test]
async fn a_deadlock_is_told_from_a_fault() {
    for scratch in Scratch::all().await {
        let db = open(&scratch).await;
        add_case(&db, "2026-000006").await;
        add_case(&db, "2026-000007").await;
        let touch = |number: &str| format!("update case_file set turn = 'member' where number = '{number}'");
        if db.kind() == DbKind::Postgres {
            let (one, other) = (db.begin().await.unwrap(), db.begin().await.unwrap());
            one.execute_unprepared(&touch("2026-000006")).await.unwrap();
            other.execute_unprepared(&touch("2026-000007")).await.unwrap();
            let (first, second) = (touch("2026-000007"), touch("2026-000006"));
            let one = async {
                let outcome = one.execute_unprepared(&first).await;
                one.rollback().await.unwrap();
                outcome
            };
            let other = async {
                let outcome = other.execute_unprepared(&second).await;
                other.rollback().await.unwrap();
                outcome
            };
            let (one, other) = tokio::join!(one, other);
            let taken_back = one.err().or(other.err()).expect("one of both is taken back");
            assert!(is_crossed(&taken_back) && is_busy(&taken_back));
        }
        assert!(!is_crossed(&db.write.execute_unprepared("nonsense").await.unwrap_err()));
        db.close().await.unwrap();
        scratch.remove().await;
    }
}

#[tokio::test]
async fn only_databases_we_speak_are_opened() {
    for url in ["sqlite::memory:", "sqlite://x?mode=memory", "mysql://root:secret@localhost/x", "nonsense"] {
        let refused = Db::connect(url).await.expect_err(url).to_string();
        assert!(!refused.contains("secret"), "{refused}");
    }
}
