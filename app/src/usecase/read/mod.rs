//! Queries shaped for pages. Each starts from who asks.

pub mod members;
pub mod queue;
