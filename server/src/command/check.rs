//! `check-config`: the settings were read and found good, or the program would not be here.

use server::config::Config;

use crate::command::say;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    say::line(&format!("{config:#?}"))?;
    for advice in config.advice() {
        say::line(&format!("note: {advice}"))?;
    }
    say::line("the settings are good")
}
