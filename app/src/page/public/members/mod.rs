//! `/members`: whom the desk covers, and how that changes. The names are published by law (Article 52(2)), for people
//! and for programs.

pub(super) mod api;
mod ask;
mod change_words;
pub(super) mod changes;
pub(super) mod feed;
pub(super) mod list;
pub(in crate::page) mod notices;
pub(super) mod openapi;
pub(super) mod show;
pub(super) mod table;
