//! `audit`: who did or saw what, newest last.

use clap::Subcommand;
use schema::audit as rows;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use server::config::Config;
use server::{boot, clock};

use crate::command::say;

#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Prints the last lines of the record.
    List {
        /// How many.
        #[arg(long, default_value_t = 100)]
        last: u64,
    },
}

pub(super) async fn run(config: Config, audit: Audit) -> anyhow::Result<()> {
    let Audit::List { last } = audit;
    let app = boot::app_state(&config, clock::machine()).await?;
    let mut lines = rows::Entity::find().order_by_desc(rows::Column::Seq).limit(last).all(app.read()).await?;
    lines.reverse();
    for row in lines {
        let who = row.actor_id.map_or_else(String::new, |id| format!(" {id}"));
        let what = row.subject_id.map_or_else(String::new, |id| format!(" {id}"));
        let reason = row.reason.map_or_else(String::new, |reason| format!("\t{reason}"));
        say::line(&format!(
            "{}\t{}\t{}{who}\t{}\t{}{what}\t{}{reason}",
            row.seq,
            row.at.format("%Y-%m-%dT%H:%M:%SZ"),
            row.actor_kind,
            row.action,
            row.subject_kind,
            row.request_id,
        ))?;
    }
    Ok(())
}
