//! What the child takes away from itself before it reads the first byte.
//!
//! Three means, each of which would do for most things: limits, which every kernel has; Landlock, which takes files and the
//! network away; a filter of system calls, which leaves only what reading, computing and writing need.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, RulesetStatus, Scope};
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule,
};
use serde::{Deserialize, Serialize};

/// Address space: a picture of 40 million elements, its turned copy, and the program itself.
const MEMORY_BYTES: u64 = 512 * 1024 * 1024;
/// Processor time; the kernel ends the process after it.
const PROCESSOR_SECONDS: u64 = 10;
/// Standard input, output and error, and nothing beside: every further file, socket or pipe is refused.
const OPEN_FILES: u64 = 3;

/// How far one of the means holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// As far as this program knows how to use it.
    Full,
    /// The kernel is older and does not know all of it.
    Partial,
    /// The kernel has nothing of the kind.
    Missing,
}

impl fmt::Display for Hold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "on",
            Self::Partial => "on as far as this kernel knows it",
            Self::Missing => "MISSING in this kernel",
        })
    }
}

/// What holds the child, beside the limits, without which it does not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confinement {
    /// Files, network, signals and sockets of others.
    pub landlock: Hold,
    pub seccomp: Hold,
}

impl fmt::Display for Confinement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "limits on, landlock {}, seccomp {}", self.landlock, self.seccomp)
    }
}

impl Confinement {
    /// Whether one of the means is missing altogether.
    pub fn lacks(self) -> Lack {
        match (self.landlock == Hold::Missing, self.seccomp == Hold::Missing) {
            (true, true) => Lack::Everything,
            (false, false) => Lack::Nothing,
            _ => Lack::Something,
        }
    }
}

/// Whether the child is held by less than it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It is held as it should be.
    Nothing,
    /// The kernel lacks one of the means.
    Something,
    /// It lacks both, and only the limits are left: such a child is given nothing that strangers send.
    Everything,
}

/// Takes everything away for good. Landlock comes first, because it needs an open file for a moment; the filter comes last,
/// because it refuses what the others need.
pub(super) fn confine() -> io::Result<Confinement> {
    let landlock = leave_files_and_network();
    lower_limits()?;
    Ok(Confinement { landlock, seccomp: leave_system_calls() })
}

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

/// No file may be opened, made, changed or run, no address bound or called, nobody outside signalled.
pub(super) fn leave_files_and_network() -> Hold {
    match forbid_everything() {
        Ok(RulesetStatus::FullyEnforced) => Hold::Full,
        Ok(RulesetStatus::PartiallyEnforced) => Hold::Partial,
        Ok(RulesetStatus::NotEnforced) | Err(_) => Hold::Missing,
    }
}

/// A ruleset that handles every access and allows none; what an older kernel does not know is left out of it.
fn forbid_everything() -> Result<RulesetStatus, RulesetError> {
    const KNOWN: ABI = ABI::V6;
    let status = Ruleset::default()
        .handle_access(AccessFs::from_all(KNOWN))?
        .handle_access(AccessNet::from_all(KNOWN))?
        .scope(Scope::from_all(KNOWN))?
        .create()?
        .restrict_self()?;
    Ok(status.ruleset)
}

/// What a process needs that reads, computes, writes and ends, also if it ends by a panic or an overflow of its stack.
const NEEDED: [i64; 23] = [
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_sched_yield,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_tgkill,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Every other call fails with EPERM.
pub(super) fn leave_system_calls() -> Hold {
    let applied = filter().ok().and_then(|program| seccompiler::apply_filter(&program).ok());
    if applied.is_some() { Hold::Full } else { Hold::Missing }
}

fn filter() -> Result<BpfProgram, BackendError> {
    let mut calls: BTreeMap<i64, Vec<SeccompRule>> = NEEDED.into_iter().map(|call| (call, Vec::new())).collect();
    // Memory, but never memory that can be run: no new machine code comes into being.
    for call in [libc::SYS_mmap, libc::SYS_mprotect] {
        calls.insert(call, vec![SeccompRule::new(vec![without(2, libc::PROT_EXEC)?])?]);
    }
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    SeccompFilter::new(calls, refused, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)?.try_into()
}

/// The argument at this place has none of these bits.
fn without(place: u8, bits: i32) -> Result<SeccompCondition, BackendError> {
    let mask = u64::from(bits.unsigned_abs());
    SeccompCondition::new(place, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(mask), 0)
}
