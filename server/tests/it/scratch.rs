//! The databases of tests.

#[path = "../../../migration/tests/scratch/mod.rs"]
mod shared;

pub(crate) use shared::Scratch;
