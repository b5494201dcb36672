//! For operators and their monitors: is the process there, and can it work.

use anyhow::Context;
use app::desk::Desk;
use app::desk::health::Fault;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use entity::id::CaseId;
use http::StatusCode;
use uuid::Uuid;

/// The process runs.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

async fn works(desk: &Desk) -> anyhow::Result<()> {
    desk.db().ping().await.context("the database")?;
    // A case that cannot be: the key store is asked, the answer is nothing.
    desk.keys().case(CaseId(Uuid::nil())).await.context("the key store")?;
    Ok(())
}

/// The databases answer and no fault stands. The answer names kinds of faults, never a person, a path or a number:
/// it is public.
pub(crate) async fn ready(State(desk): State<Desk>) -> Response {
    let mut faults: Vec<&'static str> = desk.health().standing().into_iter().map(Fault::code).collect();
    if let Err(error) = works(&desk).await {
        tracing::error!(cause = format!("{error:#}"), "not ready");
        faults.push(Fault::Database.code());
    }
    if faults.is_empty() {
        return "ready\n".into_response();
    }
    let body = serde_json::json!({ "ready": false, "faults": faults });
    (StatusCode::SERVICE_UNAVAILABLE, axum::Json(body)).into_response()
}
