//! The commands of the program.

mod admin;
mod audit;
mod check;
mod demo;
mod jobs;
mod keys;
mod say;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::config::Config;

/// The complaint desk of an accredited personal information protection body.
#[derive(Debug, Parser)]
#[command(name = "madoguchi", version, about, disable_help_subcommand = true)]
struct Arguments {
    /// The settings file; without it DATA/madoguchi.toml is read if it is there.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: CliCommand,
}

#[derive(Debug, Subcommand)]
enum CliCommand {
    /// Serves the site and does the queued work.
    Serve {
        /// Serves only; another process works.
        #[arg(long)]
        no_jobs: bool,
    },
    /// Does the queued work only.
    Work,
    /// Brings the databases up to date.
    Migrate,
    /// Makes an invented body with invented data and prints how to sign in.
    Demo {
        /// The data folder.
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
    },
    /// Looks after the people of the staff.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Looks after the root keys.
    #[command(subcommand)]
    Keys(keys::Keys),
    /// Shows the record of who did what.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Looks after the queued work.
    #[command(subcommand)]
    Jobs(jobs::Jobs),
    /// Reads the settings, says whether they are good, and prints them without secrets.
    CheckConfig,
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let demo =
        if let CliCommand::Demo { data } = &arguments.command { Some(demo::prepare(data.clone())?) } else { None };
    let mut config = match demo {
        Some(config) => config,
        None => Config::load(arguments.config.as_deref())?,
    };
    say::log_to_stderr(config.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match arguments.command {
        CliCommand::Serve { no_jobs } => {
            config.jobs &= !no_jobs;
            runtime.block_on(serve::serve(config))
        }
        CliCommand::Work => runtime.block_on(serve::work(config)),
        CliCommand::Migrate => runtime.block_on(serve::migrate(config)),
        CliCommand::Demo { .. } => runtime.block_on(demo::run(config)),
        CliCommand::Admin(admin) => runtime.block_on(admin::run(config, admin)),
        CliCommand::Keys(keys) => keys::run(&config, keys),
        CliCommand::Audit(audit) => runtime.block_on(audit::run(config, audit)),
        CliCommand::Jobs(jobs) => runtime.block_on(jobs::run(config, jobs)),
        CliCommand::CheckConfig => check::run(&config),
    }
}
