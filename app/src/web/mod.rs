//! What a page knows about the request it answers, and how it answers.

pub mod ctx;
pub(crate) mod data;
pub mod download;
pub mod error;
pub mod form;
pub mod kept;
mod multipart;
pub mod problem;
pub mod reply;
pub(crate) mod sheet;
pub mod tongue;
pub mod typed;
pub(crate) mod upload;
