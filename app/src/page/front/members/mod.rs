//! `/members`: whom the desk covers. The names are published by law (Article 52(2)).

pub(super) mod list;
pub(super) mod show;
