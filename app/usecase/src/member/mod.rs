//! The covered businesses: adding, changing, ending. The list is a duty (Article 52(2)), so every change is kept.
//!
//! All writing goes through `register::Register`, which works inside a given transaction: one act by one person, or
//! the hundreds of an import.

pub mod add;
pub mod change;
pub mod columns;
pub mod end;
pub mod entry;
pub(crate) mod kana;
pub mod names;
pub mod opt_out;
pub mod refold;
pub(crate) mod register;
