//! `check-config`: the settings were read and found good, or the program would not be here.

use server::config::Config;
use server::{boot, inspect};

use crate::command::say;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    say::line(&format!("{config:#?}"))?;
    for advice in config.advice() {
        say::line(&format!("note: {advice}"))?;
    }
    let confinement = inspect::confinement(&boot::inspector(config)?)?;
    say::line(&format!("the child that inspects files: {confinement}"))?;
    say::line("the settings are good")
}
