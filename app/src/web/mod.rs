//! Between HTTP and the pages.

pub mod errors;
