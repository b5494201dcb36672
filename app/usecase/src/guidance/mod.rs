//! Files on members (指導・勧告): opened, changed and read here. [`record`] is the one place where a file changes.

pub mod cite;
mod effects;
pub mod load;
pub mod record;
