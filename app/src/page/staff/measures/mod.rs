//! Files on members at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

mod action;
mod action_page;
mod issue;
mod list;
mod new;
mod proposal;
pub(crate) mod routes;
mod show;
pub(crate) mod table;

/// The path of the list.
pub(crate) const PATH: &str = "/staff/guidance";
/// The path of the page that opens a file.
pub(crate) const NEW: &str = "/staff/guidance/new";
