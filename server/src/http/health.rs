//! For operators and their monitors: is the process there, and can it work.

use anyhow::Context;
use app::desk::Desk;
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

/// The databases answer. What is written here names no part: it is public.
pub(crate) async fn ready(State(desk): State<Desk>) -> Response {
    match works(&desk).await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(cause = format!("{error:#}"), "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, [(http::header::CONTENT_TYPE, "application/json")], "\"not ready\"\n")
                .into_response()
        }
    }
}
