//! What people can do: one file per verb. The only place that opens a transaction for people's actions.

pub mod answer_draft;
pub mod audit;
mod begin;
pub mod case_file;
pub mod draft;
pub mod effects;
pub mod enter;
pub mod forgotten;
pub mod guideline;
pub mod identity;
pub mod intake;
pub mod invitation;
pub mod letter;
pub mod load;
pub mod mail_code;
pub mod member;
pub mod member_view;
pub mod once;
pub mod password;
pub mod points;
pub mod queue;
pub mod read;
pub mod record;
pub mod session;
pub mod sign_in;
pub mod throttle;
pub mod upload;
