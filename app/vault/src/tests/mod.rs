//! Proof that the vault keeps what it is given and nothing else.

#![expect(clippy::as_conversions, reason = "tests count small numbers")]

mod code;
mod file_name;
mod files;
mod house;
mod keys;
mod root;
mod seal;
mod spool;

#[path = "../../../../migration/tests/scratch/mod.rs"]
mod scratch;
