//! What things are and what the law says about them.
//!
//! Everything here is pure: no clock, no input or output, no database, no randomness. Time, identifiers and random
//! digits are arguments. Only `db`, behind the feature of that name, knows the tables.

#[macro_use]
mod coded;

#[cfg(feature = "db")]
pub mod db;
pub mod id;
pub mod people;
pub mod text;
