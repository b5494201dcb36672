//! Words of the import and export of the member list.

pub mod cell;
pub mod decide;
pub mod export;
pub mod file;
pub mod page;
