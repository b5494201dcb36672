//! The words of the desk's pages towards the member: telling, asking, weighing, explaining.

pub mod explain;
pub mod notify;
