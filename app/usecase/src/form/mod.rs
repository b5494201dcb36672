//! What people type: the fields of a form, how they are read, and what is wrong with them.

pub mod dates;
pub mod device;
pub mod errors;
pub mod fields;
pub mod filled;
pub mod reader;
