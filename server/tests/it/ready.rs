//! What `/readyz` says: the truth, and nothing else.

use axum::body::Body;
use chrono::TimeDelta;
use entity::id::JobId;
use http::{Request, StatusCode};
use schema::{job, worker_beat};
use sea_orm::{ActiveValue, ConnectionTrait, EntityTrait};
use serde_json::json;
use tower::ServiceExt;
use usecase::state::db::DbKind;
use usecase::state::health::Fault;

use crate::harness::House;

/// Asks a router that has not been asked before: an answer is believed for some seconds.
pub(crate) async fn ready(house: &House) -> (StatusCode, String) {
    let router = server::routes_of(&house.config, &house.app).unwrap();
    let request = Request::builder().uri("/readyz").body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn is_ready(house: &House) {
    assert_eq!(ready(house).await, (StatusCode::OK, "ready\n".to_owned()));
}

async fn says(house: &House, fault: &str) {
    let (status, body) = ready(house).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{fault}");
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body, json!({ "ready": false, "faults": [fault] }));
}

async fn run(house: &House, sql: &str) {
    house.app.db().write.execute_unprepared(sql).await.unwrap();
}

#[tokio::test]
async fn a_database_that_only_reads_is_not_ready() {
    for house in House::all().await {
        is_ready(&house).await;
        let (breaks, mends) = match house.app.db().kind() {
            DbKind::Sqlite => ("pragma query_only = on", "pragma query_only = off"),
            DbKind::Postgres => ("alter table throttle rename to away", "alter table away rename to throttle"),
        };
        run(&house, breaks).await;
        says(&house, "database").await;
        run(&house, mends).await;
        is_ready(&house).await;
        house.close().await;
    }
}

#[tokio::test]
async fn a_key_store_that_takes_nothing_is_not_ready() {
    for house in House::all().await {
        is_ready(&house).await;
        let keys = sea_orm::Database::connect(house.config.key_store_url()).await.unwrap();
        let table = match house.app.db().kind() {
            DbKind::Sqlite => "key_check",
            DbKind::Postgres => "keys.key_check",
        };
        keys.execute_unprepared(&format!("alter table {table} rename to away")).await.unwrap();
        says(&house, "keys").await;
        let table = table.replace("key_check", "away");
        keys.execute_unprepared(&format!("alter table {table} rename to key_check")).await.unwrap();
        is_ready(&house).await;
        keys.close().await.unwrap();
        house.close().await;
    }
}

#[tokio::test]
async fn a_folder_of_files_that_is_gone_is_not_ready() {
    let house = House::one().await;
    is_ready(&house).await;
    let (folder, away) = (house.config.file_folder(), house.config.data.join("away"));
    std::fs::rename(&folder, &away).unwrap();
    says(&house, "files").await;
    std::fs::rename(&away, &folder).unwrap();
    is_ready(&house).await;
    house.close().await;
}

#[tokio::test]
async fn jobs_that_nobody_does_are_said_and_a_busy_worker_is_none() {
    for house in House::all().await {
        let promised = job::ActiveModel {
            id: ActiveValue::Set(JobId(uuid::Uuid::now_v7())),
            kind: ActiveValue::Set("tidy".to_owned()),
            payload: ActiveValue::Set("{}".to_owned()),
            dedup_key: ActiveValue::Set("ready".to_owned()),
            run_at: ActiveValue::Set(house.app.now()),
            attempts: ActiveValue::Set(0),
            locked_until: ActiveValue::Set(None),
            done_at: ActiveValue::Set(None),
            gave_up_at: ActiveValue::Set(None),
            last_error: ActiveValue::Set(None),
            failures: ActiveValue::Set(0),
            offers: ActiveValue::Set(0),
            created_at: ActiveValue::Set(house.app.now()),
        };
        job::Entity::insert(promised).exec_without_returning(&house.app.db().write).await.unwrap();
        house.hands.pass(TimeDelta::minutes(9));
        is_ready(&house).await;
        house.hands.pass(TimeDelta::minutes(2));
        says(&house, "worker").await;
        let here = worker_beat::ActiveModel {
            lane: ActiveValue::Set(server::job::Lane::House.code().to_owned()),
            at: ActiveValue::Set(house.app.now()),
        };
        worker_beat::Entity::insert(here).exec_without_returning(&house.app.db().write).await.unwrap();
        is_ready(&house).await;
        house.close().await;
    }
}

#[tokio::test]
async fn a_fault_that_stands_is_told_at_once_and_trying_is_rare() {
    let house = House::one().await;
    let mut browser = house.browser();
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    // What was tried is believed for a while, so that the public door costs no writes.
    run(&house, "pragma query_only = on").await;
    for _ in 0..50 {
        assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    }
    house.app.health().raise(Fault::Clock);
    let told = browser.get("/readyz").await;
    assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE);
    let body: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(body, json!({ "ready": false, "faults": ["clock"] }));
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK, "the process itself runs");
    house.close().await;
}
