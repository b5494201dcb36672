//! Queries shaped for pages. Each starts from who asks.

pub mod guidelines;
pub mod members;
pub mod queue;
