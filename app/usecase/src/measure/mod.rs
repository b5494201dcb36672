//! Files on members (指導・勧告): opened, changed and read here. [`execute`] is the one place where a file changes.

pub mod cite;
pub mod execute;
mod follow_up;
pub mod load;
