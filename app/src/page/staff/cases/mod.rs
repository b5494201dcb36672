//! One case at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

pub(crate) mod action;
pub(crate) mod action_page;
pub(crate) mod answering;
pub(crate) mod assign;
mod audience;
mod details;
pub(crate) mod identity;
pub(crate) mod identity_viewer;
pub(crate) mod links;
pub(crate) mod list;
pub(crate) mod member;
mod next;
pub(crate) mod opened;
pub(crate) mod proposal;
pub(crate) mod routes;
pub(crate) mod show;
pub(crate) mod supply_papers;
pub(crate) mod tab;
