//! The machine as a whole, from outside its crates. One binary, so that it is linked once.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod inspect;
