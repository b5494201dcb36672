//! The words of the staff's workspace.

pub mod act;
pub mod case;
pub mod queue;
