//! What staff do outside the program, and how calls ended.

pub(super) mod list;
pub(super) mod show;
