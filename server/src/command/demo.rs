//! `demo`: an invented body with invented data, ready to be served.

use std::collections::HashMap;
use std::path::PathBuf;

use server::config::Config;
use server::demo::{self, Filled};
use server::{boot, clock};

use crate::command::say;

/// The variable that names the data folder.
const DATA: &str = "MADOGUCHI__DATA";

/// Writes the settings of the demonstration before settings are read, and reads them with the folder that was named.
pub(super) fn prepare(data: Option<PathBuf>) -> anyhow::Result<Config> {
    let mut variables: HashMap<String, String> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    if let Some(data) = data {
        variables.insert(DATA.to_owned(), data.to_string_lossy().into_owned());
    }
    let data = variables.get(DATA).map_or_else(|| Config::default().data, PathBuf::from);
    demo::settings(&data)?;
    Config::from_sources(None, &variables)
}

pub(super) async fn run(config: Config) -> anyhow::Result<()> {
    boot::migrate(&config).await?;
    let filled = demo::fill(&config, clock::machine().now()).await?;
    let first = match filled.found {
        Filled::Nothing => "The demonstration is ready. Everything in it is invented.",
        Filled::Demonstration => "The demonstration was ready already.",
    };
    say::line(first)?;
    say::line(&format!("  {}/", config.origin))?;
    for sign_in in demo::sign_ins() {
        say::line(&format!(
            "  {}{}  {}  {}  ({})",
            config.origin, sign_in.place, sign_in.login, sign_in.password, sign_in.who
        ))?;
    }
    if let Some(receipt) = filled.receipt {
        say::line(&format!("  {}/status  {}  {}  ({})", config.origin, receipt.number, receipt.code, receipt.what))?;
    }
    Ok(())
}
