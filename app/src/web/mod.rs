//! What a page knows about the request it answers, and how it answers.

pub mod ctx;
pub(crate) mod data;
pub mod dates;
pub mod device;
pub mod download;
pub mod errors;
pub mod fields;
pub mod kept;
mod multipart;
pub mod problem;
pub(crate) mod reader;
pub mod reply;
pub(crate) mod sheet;
pub mod tongue;
pub mod typed;
pub(crate) mod upload;
