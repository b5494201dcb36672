//! One file per page: portal / noun / verb. GET shows, POST acts, in the same file.

pub mod body;
pub mod complain;
pub mod desk;
pub(crate) mod file;
pub mod front;
pub(crate) mod measure;
pub mod member;
pub mod problem;
pub mod sign;
pub mod status;
