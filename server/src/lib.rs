//! The machine that runs it.

pub mod inspect;
