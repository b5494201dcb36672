//! Queries shaped for pages. Each starts from who asks.

pub mod queue;
