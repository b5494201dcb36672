//! One case at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

pub(crate) mod act;
pub(crate) mod answering;
pub(crate) mod assign;
mod audience;
pub(crate) mod desk;
mod details;
pub(crate) mod identity;
pub(crate) mod links;
pub(crate) mod list;
pub(crate) mod member;
mod next;
pub(crate) mod proposal;
pub(crate) mod routes;
pub(crate) mod sheet;
pub(crate) mod show;
pub(crate) mod supply;
pub(crate) mod tab;
pub(crate) mod zoom;
