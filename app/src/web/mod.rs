//! What a page knows about the request it answers, and how it answers.

pub(crate) mod csv;
pub mod ctx;
pub(crate) mod data;
pub mod download;
pub mod error;
pub mod form;
pub mod kept_form;
pub mod localize;
mod multipart;
pub mod problem;
pub mod reply;
pub mod typed_fields;
pub(crate) mod upload;
