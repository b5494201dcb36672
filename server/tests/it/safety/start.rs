//! Many at once: starts on one set of data, and draws of the same number.

use schema::{case_file, guidance};
use sea_orm::{ConnectionTrait, DatabaseBackend};
use server::config::Config;
use server::secret::Secret;
use tokio::task::JoinSet;

use super::{Actor, EntityTrait, House, PaginatorTrait, Role, answers};
use crate::scratch::Scratch;

const AT_ONCE: usize = 6;

#[tokio::test]
async fn many_programs_that_start_at_once_on_nothing_find_one_installation() {
    for scratch in Scratch::all().await {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            data: folder.path().join("data"),
            database: Secret::new(scratch.url()),
            inspector: env!("CARGO_BIN_EXE_madoguchi").into(),
            ..Config::default()
        };
        std::fs::create_dir_all(config.data.join("keys")).unwrap();
        // The root keys are made by hand where several start at once.
        vault::root::RootKeys::create(&config.root_key_file()).unwrap();
        let mut starts = JoinSet::new();
        for _ in 0..AT_ONCE {
            let config = config.clone();
            starts.spawn(async move {
                server::boot::migrate(&config).await.unwrap();
                server::boot::app_state(&config, server::clock::machine()).await.unwrap()
            });
        }
        let desks = starts.join_all().await;
        let mut labels = Vec::new();
        for app in &desks {
            assert_eq!(usecase::safety::check(app).await.unwrap(), None);
            labels.push(app.keys().mark().await.unwrap().unwrap().installation);
        }
        labels.dedup();
        assert_eq!(labels.len(), 1);
        for app in desks {
            server::boot::close(&app).await;
        }
        scratch.remove().await;
    }
}

#[tokio::test]
async fn the_tables_of_the_keys_are_made_once_by_many_at_once() {
    for scratch in Scratch::all().await {
        let folder = tempfile::tempdir().unwrap();
        let config =
            Config { data: folder.path().join("data"), database: Secret::new(scratch.url()), ..Config::default() };
        let mut starts = JoinSet::new();
        for _ in 0..AT_ONCE {
            let config = config.clone();
            starts.spawn(async move { server::boot::migrate(&config).await });
        }
        for outcome in starts.join_all().await {
            outcome.unwrap();
        }
        scratch.remove().await;
    }
}

/// Every second number is found taken at the moment of writing, as when somebody else has drawn it and not committed yet.
async fn clash(house: &House, table: &str) {
    let db = &house.app.db().write;
    let odd = "substr(new.number, length(new.number), 1) in ('1', '3', '5', '7', '9')";
    if db.get_database_backend() == DatabaseBackend::Sqlite {
        // The twin is written first; it undoes itself with the row that runs into it.
        let columns = db
            .query_all_raw(sea_orm::Statement::from_string(
                DatabaseBackend::Sqlite,
                format!("select name from pragma_table_info('{table}')"),
            ))
            .await
            .unwrap();
        let names: Vec<String> = columns.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        let values: Vec<String> = names
            .iter()
            .map(|name| match name.as_str() {
                "id" => "randomblob(16)".to_owned(),
                "version" => "99".to_owned(),
                "code_index" => "null".to_owned(),
                other => format!("new.{other}"),
            })
            .collect();
        db.execute_unprepared(&format!(
            "create trigger clash_{table} before insert on {table} when new.version <> 99 and {odd} begin \
             insert into {table} ({}) values ({}); end",
            names.join(", "),
            values.join(", ")
        ))
        .await
        .unwrap();
        return;
    }
    db.execute_unprepared(&format!(
        "create function clash_{table}() returns trigger language plpgsql as $$ begin if {odd} then \
         raise exception 'taken' using errcode = 'unique_violation', constraint = 'uq_{table}_number'; \
         end if; return new; end $$; \
         create trigger clash_{table} before insert on {table} for each row execute function clash_{table}();"
    ))
    .await
    .unwrap();
}

#[tokio::test]
async fn a_number_that_somebody_else_is_just_writing_is_drawn_again() {
    for house in House::all().await {
        let member = house.member("9999010000001", super::COMPANY).await;
        let team = house.team().await;
        clash(&house, "case_file").await;
        for _ in 0..12 {
            house.sent(&answers(member, super::COMPANY)).await;
        }
        assert_eq!(case_file::Entity::find().count(house.app.read()).await.unwrap(), 12);

        clash(&house, "guidance").await;
        let handler = Actor::Staff { id: team.handler, role: Role::Handler };
        for number in 0..12 {
            let form = usecase::form::fields::FormToken {
                key: crate::harness::form_key(),
                scope: "s".to_owned(),
                fingerprint: number.to_string(),
            };
            let act = usecase::support::submission::Submission {
                form: Some(form),
                ..usecase::support::submission::Submission::without_form(handler, "test")
            };
            let about = usecase::measure::execute::NewMeasure::Member(member);
            usecase::measure::execute::open(&house.app, &act, about, "調査に応じない").await.unwrap();
        }
        assert_eq!(guidance::Entity::find().count(house.app.read()).await.unwrap(), 12);
        house.close().await;
    }
}
