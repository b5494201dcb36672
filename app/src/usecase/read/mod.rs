//! Queries shaped for pages. Each starts from who asks.

pub mod audit;
pub mod guidelines;
pub mod letters;
pub mod mails;
pub mod members;
pub mod queue;
