//! Letters to be printed and posted.

pub(super) mod list;
pub(super) mod show;
