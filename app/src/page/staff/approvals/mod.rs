//! What takes two people: what waits, one of it, and the form of the decision.

pub(crate) mod decision;
pub(crate) mod list;
pub(crate) mod proposed;
pub(crate) mod show;
