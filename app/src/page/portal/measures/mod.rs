//! Guidance in the portal: what was issued to this member, and its answers.

pub(super) mod list;
mod reply;
pub(crate) mod routes;
mod show;

/// The path of the list.
const PATH: &str = "/portal/guidance";
