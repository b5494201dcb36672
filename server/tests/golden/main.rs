//! The demonstration with a clock that stands still, for `golden.py`: it asks for everything as everybody and keeps the
//! answers, so that a change of names and rooms can be shown to change nothing else.
//!
//! Commands come line by line on standard input; each is answered by lines of text and then by a line with a dot.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, bail};
use chrono::{DateTime, TimeDelta, Utc};
use schema::{case_file, installation};
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, QueryOrder};
use server::config::Config;
use server::mail::Outbox;
use server::secret::Secret;
use server::{boot, demo, job};
use usecase::case::load;
use usecase::state::{AppState, Clock};

/// Monday 2026-11-02 10:00 in Japan, a business day.
const MORNING: i64 = 1_793_581_200;

type Now = Arc<Mutex<DateTime<Utc>>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let data = PathBuf::from(std::env::args().nth(1).context("the folder for the data")?);
    demo::settings(&data)?;
    let variables = [("MADOGUCHI__DATA".to_owned(), data.to_string_lossy().into_owned())].into();
    let mut config = Config::from_sources(None, &variables)?;
    config.database = Secret::new(format!("sqlite://{}?mode=rwc", data.join("madoguchi.db").display()));
    config.inspector = env!("CARGO_BIN_EXE_madoguchi").into();
    config.bundle = data.join("no-bundle");
    config.keep_free.megabytes = 0;
    config.keep_free.percent = 0;
    config.requests_per_second = 1_000_000;
    config.requests_at_once = 100_000;
    server::secure_connections();
    boot::migrate(&config).await?;
    let begin = DateTime::from_timestamp(MORNING, 0).context("a time")?;
    let filled = demo::fill(&config, begin).await?;
    let now: Now = Arc::new(Mutex::new(begin));
    let read = Arc::clone(&now);
    let clock = Clock::new(move || *read.lock().unwrap_or_else(PoisonError::into_inner));
    let app = boot::app_state(&config, clock).await?;
    let router = server::routes_of(&config, &app)?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    say(&[listener.local_addr()?.to_string()])?;
    let receipt = filled.receipt.context("the case of the demonstration")?;
    say(&[receipt.number, receipt.code])?;
    say(&demo::sign_ins()
        .iter()
        .map(|way| format!("{} {} {}", way.place, way.login, way.password))
        .collect::<Vec<_>>())?;
    let routes = app::page::routes::all().into_iter().chain(server::router::machine(&config));
    say(&routes.map(|spec| format!("{} {}", spec.method, spec.path)).collect::<Vec<_>>())?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    let outbox = Outbox::new(&config)?;
    let (send, mut commands) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        std::io::stdin().lock().lines().map_while(Result::ok).try_for_each(|line| send.send(line))
    });
    while let Some(line) = commands.recv().await {
        match line.split_once(' ').unwrap_or((&line, "")) {
            ("pass", seconds) => {
                pass(&now, seconds.parse()?);
                believe(&app).await?;
                say(&[])?;
            }
            ("work", _) => say(&[job::work_off(&app, &outbox).await?.to_string()])?,
            ("events", _) => say(&events(&app).await?)?,
            (other, _) => bail!("unknown: {other}"),
        }
    }
    Ok(())
}

fn say(lines: &[String]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    writeln!(out, ".")?;
    out.flush()?;
    Ok(())
}

fn pass(now: &Now, seconds: i64) {
    *now.lock().unwrap_or_else(PoisonError::into_inner) += TimeDelta::seconds(seconds);
}

/// The time up to now was believed, round for round, as of a server that ran all the time.
async fn believe(app: &AppState) -> anyhow::Result<()> {
    let carried = installation::Entity::update_many().col_expr(installation::Column::ClockAt, Expr::value(app.now()));
    carried.exec(&app.db().write).await?;
    Ok(())
}

/// What happened in each case, opened.
async fn events(app: &AppState) -> anyhow::Result<Vec<String>> {
    let mut lines = Vec::new();
    for row in case_file::Entity::find().order_by_asc(case_file::Column::Id).all(app.read()).await? {
        let Some(keys) = app.keys().case(row.id).await? else { continue };
        for event in load::history(app.read(), &keys, row.id).await? {
            lines.push(format!("{} {}", row.id.0, serde_json::to_string(&event)?));
        }
    }
    Ok(lines)
}
