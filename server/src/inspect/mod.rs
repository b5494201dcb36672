//! The child process that looks into files from strangers, one file per process: standard input to standard output.
//!
//! Everything that parses such a file happens here and nowhere else, behind walls that the process first puts around
//! itself: memory, processor time, no new files, no network, no other processes, hardly a system call. If it dies, the
//! file was damaged.

mod clean;
mod confine;
mod document;
mod picture;
mod sheet;
mod sniff;
mod text;

#[cfg(test)]
mod tests;

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, ensure};
use vault::inspection::{ActiveContent, FileFault, FileKind, Inspection, MAX_CLEAN_BYTES, MAX_SENT_BYTES};
use vault::inspector;

use self::sniff::Sniffed;

use self::clean::Clean;
pub use self::confine::{Confinement, Hold, Lack};

/// The whole child: confines itself, then inspects standard input. Call it before anything else is started in the process:
/// nothing is left then for threads or open files.
pub fn child() -> ExitCode {
    if confine::confine().is_err() {
        return ExitCode::FAILURE;
    }
    match run(&mut io::stdin().lock(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The same child for a table: confines itself, then reads standard input as one.
pub fn table_child() -> ExitCode {
    if confine::confine().is_err() {
        return ExitCode::FAILURE;
    }
    match sheet::run(&mut io::stdin().lock(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// A child that confines itself in the same way and only says how far that went, as a line of JSON.
pub fn confined_child() -> ExitCode {
    let said = confine::confine().map(|confinement| serde_json::to_writer(&mut io::stdout().lock(), &confinement));
    if matches!(said, Ok(Ok(()))) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Asks a child of this program what holds it on this machine.
///
/// # Errors
/// When the child cannot be started, or cannot even lower its limits: then no file would be taken.
pub fn confinement(program: &Path) -> anyhow::Result<Confinement> {
    let output = Command::new(program)
        .args(["inspect", "confinement"])
        .env_clear()
        .envs(inspector::ENVIRONMENT)
        .current_dir("/")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .with_context(|| format!("the child that inspects files, {}", program.display()))?;
    ensure!(output.status.success(), "the child that inspects files cannot confine itself: {}", output.status);
    serde_json::from_slice(&output.stdout).context("what the child that inspects files says of itself")
}

/// Reads one file and writes the verdict: a line of JSON, then the cleaned bytes.
///
/// # Errors
/// If reading or writing fails. What is wrong with the file itself is a verdict, not an error.
pub fn run(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let mut sent = Vec::new();
    input.take(MAX_SENT_BYTES.saturating_add(1)).read_to_end(&mut sent)?;
    let outcome = inspect(sent).and_then(|clean| match length(&clean.bytes) {
        0 => Err(FileFault::Damaged),
        1..=MAX_CLEAN_BYTES => Ok(clean),
        _ => Err(FileFault::TooManyPixels),
    });
    let verdict = match &outcome {
        Ok(clean) => Inspection::Fit {
            kind: clean.kind,
            bytes: length(&clean.bytes),
            liveliness: clean.liveliness,
            pages: clean.pages,
        },
        Err(fault) => Inspection::Unfit(*fault),
    };
    serde_json::to_writer(&mut *output, &verdict)?;
    output.write_all(b"\n")?;
    if let Ok(clean) = &outcome {
        output.write_all(&clean.bytes)?;
    }
    output.flush()
}

fn inspect(sent: Vec<u8>) -> Result<Clean, FileFault> {
    if sent.is_empty() {
        return Err(FileFault::Empty);
    }
    if length(&sent) > MAX_SENT_BYTES {
        return Err(FileFault::TooLarge);
    }
    match sniff::sniff(&sent) {
        Sniffed::Picture(format) => picture::clean(&sent, format),
        Sniffed::Pdf => document::check(sent),
        Sniffed::Text(bytes) => {
            Ok(Clean { kind: FileKind::Text, bytes, liveliness: ActiveContent::Still, pages: None })
        }
        Sniffed::Other(guess) => Err(FileFault::Kind(guess)),
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
