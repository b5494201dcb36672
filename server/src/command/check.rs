//! `check-config`: the settings were read and found good, or the program would not be here.

use server::config::Config;
use server::{boot, inspect};

use crate::command::say;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    let file = config.file.as_ref().map_or_else(|| "none".to_owned(), |file| file.display().to_string());
    say::line(&format!("settings file: {file}"))?;
    for setting in config.lines()? {
        say::line(&setting)?;
    }
    for advice in config.advice() {
        say::line(&format!("note: {advice}"))?;
    }
    let confinement = inspect::confinement(&boot::inspector(config)?)?;
    say::line(&format!("the child that inspects files: {confinement}"))?;
    say::line("the settings are good")
}
