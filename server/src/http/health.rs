//! For operators and their monitors: is the process there, and can it work.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tokio::sync::Mutex;
use usecase::state::AppState;
use usecase::state::health::Fault;
use usecase::support::readiness;
use usecase::support::storage;

use crate::job;

/// How long what was tried is believed: the door is open to everybody, and trying costs a write.
const BELIEVED: Duration = Duration::from_secs(5);

/// How long the disk may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// When something was tried last, and what did not work then.
type Tried = Option<(Instant, BTreeSet<Fault>)>;

/// What was tried last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Probe(Arc<Mutex<Tried>>);

impl Probe {
    /// What does not work; tried at most once at a time and every few seconds, however often it is asked.
    async fn faults(&self, app: &AppState) -> BTreeSet<Fault> {
        let mut last = self.0.lock().await;
        if let Some((at, faults)) = &*last
            && at.elapsed() < BELIEVED
        {
            return faults.clone();
        }
        let before = last.take().map(|(_, faults)| faults).unwrap_or_default();
        let found = readiness::probe(app).await;
        // These tell the desk themselves; asked here, too, so that the answer is of now.
        let looked = tokio::time::timeout(PATIENCE, storage::look(app)).await;
        if looked.is_err() && app.health().raise(Fault::Files) {
            tracing::error!("the disk of the files does not answer");
        }
        if found.is_empty()
            && let Err(error) = job::look(app).await
        {
            tracing::warn!(cause = format!("{error:#}"), "the state of the jobs could not be read");
        }
        // Once when it begins and once when it ends: monitors ask every few seconds.
        for (fault, cause) in found.iter().filter(|(fault, _)| !before.contains(fault)) {
            tracing::error!(fault = fault.code(), cause, "not ready");
        }
        for fault in before.iter().filter(|fault| !found.contains_key(fault)) {
            tracing::info!(fault = fault.code(), "over");
        }
        let faults: BTreeSet<Fault> = found.into_keys().collect();
        *last = Some((Instant::now(), faults.clone()));
        faults
    }

    /// Everything works that was tried, and no fault stands. The answer names kinds of faults, never a person, a path or a
    /// number: it is public.
    pub(crate) async fn ready(self, app: AppState) -> Response {
        let mut faults = self.faults(&app).await;
        faults.extend(app.health().standing());
        if faults.is_empty() {
            return "ready\n".into_response();
        }
        let codes: Vec<&str> = faults.into_iter().map(Fault::code).collect();
        let body = serde_json::json!({ "ready": false, "faults": codes });
        (StatusCode::SERVICE_UNAVAILABLE, axum::Json(body)).into_response()
    }
}
