//! `serve`, `work` and `migrate`.

use anyhow::Context;
use server::config::Config;
use server::inspect::Lack;
use server::storage::{self, Sweeps};
use server::{boot, clock, inspect, job, mail, watch};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::command::say;

pub(super) async fn serve(config: Config) -> anyhow::Result<()> {
    for advice in config.advice() {
        tracing::warn!("{advice}");
    }
    let confinement = inspect::confinement(&boot::inspector(&config)?)?;
    match confinement.lacks() {
        Lack::Nothing => {}
        Lack::Something => {
            tracing::warn!(%confinement, "the child that inspects files is held by less than it should be");
        }
        Lack::Everything => {
            tracing::error!(%confinement, "nothing holds the child that inspects files: none are taken");
        }
    }
    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("listening at {}", config.listen))?;
    let origin = config.origin.clone();
    let mut running = server::start(config, listener, clock::machine()).await?;
    if confinement.lacks() == Lack::Everything {
        running.app.files().lose_jail();
    }
    say::line(&format!("madoguchi: {origin}/ (listening at {})", running.addr))?;
    let mut terminate = signal(SignalKind::terminate()).context("the signal SIGTERM")?;
    let failed = tokio::select! {
        _ = terminate.recv() => None,
        _ = tokio::signal::ctrl_c() => None,
        failed = running.failed() => Some(failed),
    };
    if let Some(failed) = failed {
        return failed;
    }
    tracing::info!("stopping");
    running.stop().await
}

pub(super) async fn work(config: Config) -> anyhow::Result<()> {
    server::secure_connections();
    let outbox = mail::Outbox::new(&config)?;
    let app = boot::app_state(&config, clock::machine()).await?;
    watch::begin(&app).await;
    let stop = CancellationToken::new();
    let watching = tokio::spawn(watch::run(app.clone(), stop.clone()));
    let sweeping = tokio::spawn(storage::watch(app.clone(), Sweeps::Yes, stop.clone()));
    let working = tokio::spawn(job::run(app, outbox, stop.clone()));
    let mut terminate = signal(SignalKind::terminate()).context("the signal SIGTERM")?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    stop.cancel();
    watching.await.context("the watch")?;
    sweeping.await.context("the watch over the disk")?;
    working.await.context("the worker")
}

pub(super) async fn migrate(config: Config) -> anyhow::Result<()> {
    boot::migrate(&config).await?;
    say::line("the databases are up to date")
}
