//! The words of the staff's workspace.

pub mod queue;
