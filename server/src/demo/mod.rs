//! The demonstration: an invented body with invented people, members and cases, dated relative to today.
//! Everything is made through the same use-cases as in real life, with a clock that is set back for it.

mod bulletins;
mod calls;
mod guidance;
mod guideline;
mod history;
mod members;
mod people;
mod proxy;
mod register;
mod staff;
mod stories;
mod time;
mod words;

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use schema::staff as staff_row;
use sea_orm::{EntityTrait, PaginatorTrait};
use usecase::state::AppState;

use crate::boot;
use crate::config::Config;

pub use people::{SignIn, sign_ins};
pub use proxy::DemoReceipt;
use time::Time;

/// The settings of the invented body.
const SETTINGS: &str = include_str!("madoguchi.toml");

/// Writes the settings of the invented body into the data folder, unless there are settings already.
///
/// # Errors
/// If the folder cannot be made or written.
pub fn settings(data: &Path) -> anyhow::Result<()> {
    let file = data.join("madoguchi.toml");
    if file.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(data).with_context(|| format!("the folder {}", data.display()))?;
    // The program warns of settings that others can read; its own are not among them.
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut opened = options.open(&file).with_context(|| file.display().to_string())?;
    opened.write_all(SETTINGS.as_bytes()).with_context(|| file.display().to_string())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// The data were empty and are filled now.
    Nothing,
    /// The demonstration was there already.
    Demonstration,
}

/// A demonstration that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling {
    /// What was there before.
    pub found: Filled,
    /// A case that can be read as its applicant reads it; none in data of an older version.
    pub receipt: Option<DemoReceipt>,
}

/// Fills an empty installation.
///
/// # Errors
/// If the settings are not those of a demonstration, or somebody real works with these data already.
pub async fn fill(config: &Config, now: DateTime<Utc>) -> anyhow::Result<Filling> {
    if !config.demo {
        bail!(
            "these are not the settings of a demonstration (demo = true); invented data are not mixed with real ones"
        );
    }
    let time = Time::new(now);
    let app = boot::app_state(config, time.clock()).await?;
    let outcome = fill_app(&app, &time).await;
    boot::close(&app).await;
    outcome
}

async fn fill_app(app: &AppState, time: &Time) -> anyhow::Result<Filling> {
    let found =
        if staff_row::Entity::find().count(app.read()).await? > 0 { Filled::Demonstration } else { Filled::Nothing };
    if found == Filled::Nothing {
        tell(app, time).await?;
    }
    Ok(Filling { found, receipt: proxy::receipt(app).await? })
}

async fn tell(app: &AppState, time: &Time) -> anyhow::Result<()> {
    let staff = staff::staff(app, time).await.context("the staff")?;
    let members = members::all(app, time, &staff).await.context("the members")?;
    people::member_users(app, time, &members).await.context("the members' users")?;
    guideline::versions(app, time, &staff, &members).await.context("the guideline")?;
    bulletins::all(app, time, &staff, &members).await.context("the bulletins")?;
    stories::all(app, time, &staff, &members).await.context("the cases")?;
    proxy::all(app, time, &staff, &members).await.context("the case of the proxy")?;
    guidance::all(app, time, &staff, &members).await.context("the files on members")?;
    register::all(app, time, &staff).await.context("the members with a past")?;
    calls::made(app, time, &staff).await.context("the calls")
}
