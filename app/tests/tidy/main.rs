//! The house rules that the compiler cannot check: these tests read the sources of all crates.
//!
//! Each test names a rule and lists every place that breaks it. [`source`] reads the files and takes comments, texts and
//! tests out of them; [`house`] holds the rules about the sources, [`crates`] those about what we depend on, [`circles`]
//! the one about what modules import.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod circles;
mod crates;
mod docs;
mod house;
mod licence;
mod source;
