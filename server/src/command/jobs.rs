//! `jobs`: the queued work that waits or was given up.

use chrono::{DateTime, Utc};
use clap::Subcommand;
use schema::job;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use server::config::Config;
use server::{boot, clock};
use usecase::safety::trust;

use crate::command::admin::told;
use crate::command::say;

#[derive(Debug, Subcommand)]
pub(super) enum Jobs {
    /// Lists what waits and what was given up.
    List,
    /// Lets everything that was given up be tried again from the beginning.
    Retry,
    /// Says that the clock is right although it is not believed; the rounds go on.
    TrustClock {
        /// The sign-in name of the person who says so; it stays on record.
        #[arg(long, value_name = "LOGIN")]
        by: String,
    },
    /// Says that database and key store, as they are, are all there is; the rounds go on.
    TrustStores {
        /// The sign-in name of the person who says so; it stays on record.
        #[arg(long, value_name = "LOGIN")]
        by: String,
    },
    /// Allows what waits because it is unusually much; exactly that goes with the next round.
    AllowDestruction {
        /// The sign-in name of the person who says so; it stays on record.
        #[arg(long, value_name = "LOGIN")]
        by: String,
    },
}

pub(super) async fn run(config: Config, jobs: Jobs) -> anyhow::Result<()> {
    let app = boot::app_state(&config, clock::machine()).await?;
    match jobs {
        Jobs::List => {
            let rows = job::Entity::find()
                .filter(job::Column::DoneAt.is_null())
                .order_by_asc(job::Column::RunAt)
                .all(app.read())
                .await?;
            let held = trust::held(&app).await.map_err(told)?;
            if rows.is_empty() && held.is_empty() {
                return say::line("nothing waits, and nothing was given up");
            }
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
            for one in held {
                say::line(&format!("waits for allow-destruction\t{}\t{}", one.what, one.amount))?;
            }
            Ok(())
        }
        Jobs::TrustClock { by } => {
            let person = trust::person(&app, &by).await.map_err(told)?;
            trust::clock(&app, &person).await.map_err(told)?;
            say::line(&format!("the clock is believed: {}", app.now().format("%Y-%m-%dT%H:%M:%SZ")))
        }
        Jobs::TrustStores { by } => {
            let person = trust::person(&app, &by).await.map_err(told)?;
            trust::stores(&app, &person).await.map_err(told)?;
            say::line(&format!(
                "database and key store count as they are; keys and files newer than the database are kept for {} days, in \
                 case a newer copy is found",
                trust::spared_days()
            ))
        }
        Jobs::AllowDestruction { by } => {
            let person = trust::person(&app, &by).await.map_err(told)?;
            let allowed = trust::amounts(&app, &person).await.map_err(told)?;
            if allowed.is_empty() {
                return say::line("nothing waits");
            }
            for one in allowed {
                say::line(&format!("the next round destroys: {} ({})", one.what, one.amount))?;
            }
            Ok(())
        }
        Jobs::Retry => {
            let again = job::Entity::update_many()
                .col_expr(job::Column::GaveUpAt, Expr::value(Option::<DateTime<Utc>>::None))
                .col_expr(job::Column::Failures, Expr::value(0))
                .col_expr(job::Column::Offers, Expr::value(0))
                .col_expr(job::Column::RunAt, Expr::value(app.now()))
                .filter(job::Column::GaveUpAt.is_not_null())
                .filter(job::Column::DoneAt.is_null())
                .exec(&app.db().write)
                .await?;
            say::line(&format!("{} jobs will be tried again", again.rows_affected))
        }
    }
}
