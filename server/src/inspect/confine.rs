//! What the child takes away from itself before it reads the first byte.

use std::io;

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

/// Address space: a picture of 40 million elements, its turned copy, and the program itself.
const MEMORY_BYTES: u64 = 512 * 1024 * 1024;
/// Processor time; the kernel ends the process after it.
const PROCESSOR_SECONDS: u64 = 10;
/// Standard input, output and error, and nothing beside: every further file, socket or pipe is refused.
const OPEN_FILES: u64 = 3;

/// Sets hard limits, which cannot be raised again.
pub(super) fn lower_limits() -> io::Result<()> {
    let limits = [
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nproc, 0),
        (Resource::Nofile, OPEN_FILES),
        (Resource::Cpu, PROCESSOR_SECONDS),
        (Resource::As, MEMORY_BYTES),
    ];
    for (resource, limit) in limits {
        setrlimit(resource, Rlimit { current: Some(limit), maximum: Some(limit) })?;
    }
    // Nobody may look into the memory of this process, not even its own user.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}
