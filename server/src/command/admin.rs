//! `admin`: the people of the staff. Passwords are never typed here; a one-time link sets them.

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use entity::people::Role;
use schema::staff;
use sea_orm::{EntityTrait, QueryOrder};
use server::config::Config;
use server::{boot, clock};
use usecase::account::invitation::staff::StaffLink;
use usecase::account::invitation::{self, HOURS};
use usecase::error::AppError;
use usecase::state::AppState;

use crate::command::say;

#[derive(Debug, Subcommand)]
pub(super) enum Admin {
    /// Adds somebody and prints the one-time link that sets the password.
    Create {
        /// What is typed to sign in.
        login: String,
        /// The name that colleagues see.
        name: String,
        /// What the person may do: `docs/permissions.md`.
        #[arg(value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.code())).try_map(|code| code.parse::<Role>()))]
        role: Role,
    },
    /// Prints a new one-time link for somebody.
    Link {
        /// Whose.
        login: String,
    },
    /// Lists the people.
    List,
    /// Switches somebody off; open sessions end at their next request.
    Deactivate {
        /// Whom.
        login: String,
    },
}

pub(super) async fn run(config: Config, admin: Admin) -> anyhow::Result<()> {
    let app = boot::app_state(&config, clock::machine()).await?;
    match admin {
        Admin::Create { login, name, role } => {
            let link = invitation::staff::create(&app, &login, &name, role).await.map_err(told)?;
            print(&app, &link)
        }
        Admin::Link { login } => {
            let link = invitation::staff::link(&app, &login).await.map_err(told)?;
            print(&app, &link)
        }
        Admin::List => {
            for row in staff::Entity::find().order_by_asc(staff::Column::Login).all(app.read()).await? {
                let state = match (row.active, row.password_hash.is_some()) {
                    (false, _) => "off",
                    (true, true) => "active",
                    (true, false) => "invited",
                };
                say::line(&format!("{}\t{}\t{state}\t{}", row.login, row.role.code(), row.name))?;
            }
            Ok(())
        }
        Admin::Deactivate { login } => {
            invitation::staff::deactivate(&app, &login).await.map_err(told)?;
            say::line(&format!("{login} is switched off"))
        }
    }
}

fn print(app: &AppState, link: &StaffLink) -> anyhow::Result<()> {
    say::line(&format!("{}/staff/invite/{}", app.site().origin, link.token.expose()))?;
    say::line(&format!("(works once, within {HOURS} hours)"))
}

/// A use-case's answer as a sentence for the terminal.
pub(super) fn told(error: AppError) -> anyhow::Error {
    if let AppError::Invalid(errors) = &error {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        return anyhow::anyhow!("{}", messages.join("\n"));
    }
    if let AppError::NotFound = &error {
        return anyhow::anyhow!("there is nobody active with this login");
    }
    anyhow::Error::new(error).context("it did not work")
}
