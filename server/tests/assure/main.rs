//! Tests that want more of a machine than an ordinary run does: minutes, and the right to mount a file system. `make assure`
//! runs them; `cargo test` alone does not.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod disk_full;
#[expect(dead_code, reason = "shared with tests that use other parts of it")]
#[path = "../outside/mod.rs"]
mod outside;
