//! `jobs`: the queued work that waits or was given up.

use chrono::{DateTime, Utc};
use clap::Subcommand;
use entity::db::job;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use server::config::Config;
use server::{boot, clock};

use crate::command::say;

#[derive(Debug, Subcommand)]
pub(super) enum Jobs {
    /// Lists what waits and what was given up.
    List,
    /// Lets everything that was given up be tried again from the beginning.
    Retry,
}

pub(super) async fn run(config: Config, jobs: Jobs) -> anyhow::Result<()> {
    let desk = boot::desk(&config, clock::machine()).await?;
    match jobs {
        Jobs::List => {
            let rows = job::Entity::find()
                .filter(job::Column::DoneAt.is_null())
                .order_by_asc(job::Column::RunAt)
                .all(desk.read())
                .await?;
            for row in rows {
                let state = if row.gave_up_at.is_some() { "gave up" } else { "waits" };
                say::line(&format!(
                    "{}\t{}\t{state}\t{}\t{} tries\t{}",
                    row.id,
                    row.kind,
                    row.run_at.format("%Y-%m-%dT%H:%M:%SZ"),
                    row.attempts,
                    row.last_error.unwrap_or_default(),
                ))?;
            }
            Ok(())
        }
        Jobs::Retry => {
            let again = job::Entity::update_many()
                .col_expr(job::Column::GaveUpAt, Expr::value(Option::<DateTime<Utc>>::None))
                .col_expr(job::Column::Attempts, Expr::value(0))
                .col_expr(job::Column::RunAt, Expr::value(desk.now()))
                .filter(job::Column::GaveUpAt.is_not_null())
                .filter(job::Column::DoneAt.is_null())
                .exec(&desk.db().write)
                .await?;
            say::line(&format!("{} jobs will be tried again", again.rows_affected))
        }
    }
}
