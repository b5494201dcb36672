//! The words of the staff's workspace.

pub mod act;
pub mod approval;
pub mod audience;
pub mod case;
pub mod details;
pub mod due;
pub mod finding;
pub mod home;
pub mod identity;
pub mod intake;
pub mod manner;
pub mod queue;
pub mod tab;
