//! The machine that runs it: HTTP, sign-in, jobs, mail, files, commands.
//!
//! [`start`] is what the program and the tests share. Routes are built in [`router`] only, and only from the route
//! specifications of the pages and of the machine.

mod auth;
pub mod boot;
pub mod clock;
pub mod config;
pub mod demo;
mod http;
pub mod inspect;
pub mod job;
mod layer;
pub mod mail;
mod net;
mod pooler;
pub mod router;
pub mod secret;
pub mod storage;
pub mod watch;

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use usecase::state::{AppState, Clock};

use crate::config::Config;
use crate::layer::rate::Rate;
use crate::net::Limits;

/// How long the running job may take after the signal to stop.
const STOP_TIME: Duration = Duration::from_secs(30);
/// How often quiet networks are forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub struct Running {
    pub addr: SocketAddr,
    /// The desk behind it, for tests that look at what happened.
    pub app: AppState,
    stop: CancellationToken,
    serving: JoinHandle<()>,
    others: Vec<JoinHandle<()>>,
}

/// Opens the desk and serves it. Returns as soon as requests are taken.
///
/// # Errors
/// When a part cannot be opened; the message says which.
pub async fn start(config: Config, listener: TcpListener, clock: Clock) -> anyhow::Result<Running> {
    secure_connections();
    let app = boot::app_state(&config, clock).await?;
    watch::begin(&app).await;
    let built = router::build(&config, &app)?;
    let stop = CancellationToken::new();
    let addr = listener.local_addr().context("the listening address")?;
    let mut others = vec![tokio::spawn(forget(built.rate, stop.clone())), tokio::spawn(read_list(app.clone()))];
    others.push(tokio::spawn(watch::run(app.clone(), stop.clone())));
    others.push(tokio::spawn(job::watch(app.clone(), stop.clone())));
    let sweeps = if config.jobs { storage::Sweeps::Yes } else { storage::Sweeps::No };
    others.push(tokio::spawn(storage::watch(app.clone(), sweeps, stop.clone())));
    if config.jobs {
        let outbox = mail::Outbox::new(&config)?;
        others.push(tokio::spawn(job::run(app.clone(), outbox, stop.clone())));
    }
    let limits = Limits::new(config.trusted_proxies, config.requests_at_once);
    let serving = tokio::spawn(net::serve(listener, built.router, limits, stop.clone()));
    Ok(Running { addr, app, stop, serving, others })
}

/// The router without a listener, for tests that ask it directly.
///
/// # Errors
/// When it cannot be built.
pub fn routes_of(config: &Config, app: &AppState) -> anyhow::Result<Router> {
    Ok(router::build(config, app)?.router)
}

/// One provider of cryptography for every TLS connection of the process. A second call changes nothing.
pub fn secure_connections() {
    if rustls::crypto::aws_lc_rs::default_provider().install_default().is_err() {
        tracing::debug!("the provider of TLS was chosen before");
    }
}

/// Reads the member list before the first search asks for it.
async fn read_list(app: AppState) {
    if let Err(error) = usecase::query::member_list::state(&app).await {
        tracing::warn!(cause = ?error, "the member list");
    }
}

async fn forget(rate: Rate, stop: CancellationToken) {
    while tokio::time::timeout(FORGET_EVERY, stop.cancelled()).await.is_err() {
        rate.forget_quiet();
    }
}

impl Running {
    /// Takes no new requests, lets the running ones (for half a minute) and the running job finish, and closes the
    /// databases. A client that only holds its connection delays nothing.
    ///
    /// # Errors
    /// When the server had failed before.
    pub async fn stop(self) -> anyhow::Result<()> {
        self.stop.cancel();
        let outcome = self.serving.await;
        for other in self.others {
            let mut other = other;
            if tokio::time::timeout(STOP_TIME, &mut other).await.is_err() {
                other.abort();
            }
        }
        boot::close(&self.app).await;
        outcome.context("the server task")
    }

    /// Waits until the server ends by itself, which it does only when it fails.
    ///
    /// # Errors
    /// Why it failed.
    pub async fn failed(&mut self) -> anyhow::Result<()> {
        (&mut self.serving).await.context("the server task")
    }
}
