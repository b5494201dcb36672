//! Staff pages about members: the list, one member, adding, changing, ending, and the people who sign in for it.

pub(super) mod edit;
pub(super) mod end;
mod form;
pub(super) mod invite;
pub(super) mod list;
mod names;
pub(super) mod new;
pub(super) mod opt_out;
pub(super) mod show;
pub(super) mod user;
