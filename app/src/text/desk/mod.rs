//! The words of the staff's workspace.

pub mod case;
pub mod queue;
