//! Letters that are printed and posted, and tasks that are done outside the program.

pub mod compose;
pub mod content;
pub mod measure;
pub mod post;
pub(crate) mod send;
