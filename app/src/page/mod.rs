//! One file per page: portal / noun / verb. GET shows, POST acts, in the same file.

pub mod complain;
pub mod ended;
pub(crate) mod file;
pub(crate) mod measure;
pub mod portal;
pub mod public;
pub mod routes;
pub mod sign_in;
pub mod staff;
pub mod status;
