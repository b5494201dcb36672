//! The program. What it can do is in `command`; the machine itself is the library.

use std::process::ExitCode;

mod command;

/// The allocator of the C library keeps what a sign-in (19 MB for the password) or a photograph needed for good; this one
/// gives it back. It also serves the C code of SQLite, whose values one thread takes and another frees.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // The child that looks into strangers' files starts with nothing: no settings, no threads, no log.
    let mut words = std::env::args_os().skip(1);
    if words.next().is_some_and(|word| word == "inspect") {
        return match words.next() {
            Some(word) if word == "confinement" => server::inspect::confined_child(),
            Some(word) if word == "table" => server::inspect::table_child(),
            Some(_) | None => server::inspect::child(),
        };
    }
    command::main()
}
