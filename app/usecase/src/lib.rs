//! What people can do: one file per verb. The only place that opens a transaction for people's actions.

pub mod account;
pub mod approval;
pub mod bulletin;
pub mod caller;
pub mod case;
pub mod comparison;
pub mod error;
pub mod form;
pub mod guideline;
pub mod import;
pub mod letter;
pub mod measure;
pub mod member;
pub mod member_export;
mod prelude;
pub mod query;
pub mod referral;
pub mod safety;
pub mod site_page;
pub mod state;
pub mod support;
pub mod wind_up;

pub use vault::files::Sender;
pub use vault::inspection::{ActiveContent, FileKind};
