//! Runs the inspecting child process for one file. No path leads from its mistakes into this process: it gets bytes on
//! standard input, and from its standard output a bounded header and a bounded number of bytes are taken.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, Command};
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::encrypted_file::ChunkReader;
use super::files::unfit::{Rejected, Unfit};
use super::inspection::{Inspection, MAX_CLEAN_BYTES, MAX_HEADER_BYTES};
use super::{Error, Result};

/// The whole environment of the child. Its allocator would take a gigabyte of addresses at once, more than the child then
/// leaves itself: it could get no memory beside that, and inside that its limit would not be felt.
pub const ENVIRONMENT: [(&str, &str); 1] = [("MIMALLOC_ARENA_RESERVE", "64MiB")];

/// The further argument for a child that reads a table.
const TABLE: &str = "table";
/// The most bytes such a child may say: a table of ten megabytes as JSON.
const MOST_SAID: u64 = 64 * 1024 * 1024;

/// How a file is inspected.
#[derive(Clone, Debug)]
pub struct Inspector {
    /// The program, normally this one.
    pub program: PathBuf,
    /// Its arguments, normally `["inspect"]`.
    pub args: Vec<OsString>,
    /// Wall time that one file may take.
    pub time: Duration,
}

impl Inspector {
    /// `program inspect`, with 20 seconds for a file.
    pub fn new(program: PathBuf) -> Self {
        Self { program, args: vec!["inspect".into()], time: Duration::from_secs(20) }
    }

    /// Has a child read a table from these bytes and gives back what it said, which is still to be believed or not.
    ///
    /// # Errors
    /// If the child cannot be started. One that dies, is too slow or says too much has met a damaged file: `None`.
    pub(crate) async fn table(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>> {
        let mut child = self.start(&[TABLE])?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return Ok(None) };
        let work = timeout(self.time, async {
            let fed = async move {
                // A child that refuses early closes its input early.
                drop(input.write_all(bytes).await);
                drop(input.shutdown().await);
            };
            let mut said = Vec::new();
            let mut output = output.take(MOST_SAID.saturating_add(1));
            let ((), read) = tokio::join!(fed, output.read_to_end(&mut said));
            let whole = read.is_ok() && u64::try_from(said.len()).unwrap_or(u64::MAX) <= MOST_SAID;
            drop(output);
            let ended = whole && child.wait().await.is_ok_and(|status| status.success());
            ended.then_some(said)
        });
        let said = work.await.ok().flatten();
        if said.is_none() && child.start_kill().is_ok() {
            drop(timeout(Duration::from_secs(5), child.wait()).await);
        }
        Ok(said)
    }

    /// Starts the child with hardly an environment, in a process group of its own; it dies when it is dropped.
    fn start(&self, more: &[&str]) -> Result<Child> {
        Command::new(&self.program)
            .args(&self.args)
            .args(more)
            .env_clear()
            .envs(ENVIRONMENT)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .map_err(Error::Inspector)
    }

    /// Feeds the spooled file to a child and hands its verdict and then its cleaned bytes to `sink`.
    pub(crate) async fn run<S: Sink>(
        &self,
        file: ChunkReader,
        sink: &mut S,
    ) -> std::result::Result<Inspection, Rejected> {
        let mut child = self.start(&[])?;
        let work = timeout(self.time, async {
            let (Some(input), Some(mut output)) = (child.stdin.take(), child.stdout.take()) else {
                return Err(Rejected::Unfit(Unfit::Damaged));
            };
            // A child that refuses early closes its input early; only a spool that cannot be read is our fault.
            let ((), verdict) = tokio::try_join!(feed(file, input), take(&mut output, sink))?;
            // Whoever still holds the pipe must not keep it from ending.
            drop(output);
            let ended = child.wait().await.map_err(Error::Inspector)?;
            if ended.success() { Ok(verdict) } else { Err(Rejected::Unfit(Unfit::Damaged)) }
        });
        let outcome = work.await.unwrap_or(Err(Rejected::Unfit(Unfit::Damaged)));
        if outcome.is_err() {
            // Already gone is as good as killed; waiting reaps it.
            if child.start_kill().is_ok() {
                drop(timeout(Duration::from_secs(5), child.wait()).await);
            }
        }
        outcome
    }
}

/// Where the cleaned bytes go.
pub(crate) trait Sink: Send {
    /// The verdict, before any byte.
    fn verdict(&mut self, verdict: &Inspection) -> std::result::Result<(), Rejected>;
    /// The next bytes.
    fn bytes(&mut self, bytes: &[u8]) -> impl Future<Output = Result<()>> + Send;
}

async fn feed(mut file: ChunkReader, mut input: ChildStdin) -> std::result::Result<(), Rejected> {
    while let Some(chunk) = file.next().await? {
        if input.write_all(&chunk).await.is_err() {
            return Ok(());
        }
    }
    // A broken pipe here means that the child has said all it has to say.
    drop(input.shutdown().await);
    Ok(())
}

async fn take<S: Sink>(
    output: &mut (impl AsyncRead + Unpin),
    sink: &mut S,
) -> std::result::Result<Inspection, Rejected> {
    const DAMAGED: Rejected = Rejected::Unfit(Unfit::Damaged);
    let mut buffer = Zeroizing::new(vec![0; 64 * 1024]);
    let mut head = Zeroizing::new(Vec::with_capacity(MAX_HEADER_BYTES));
    let (verdict, rest) = loop {
        let read = output.read(&mut buffer).await.unwrap_or(0);
        let Some(new) = buffer.get(..read).filter(|new| !new.is_empty()) else { return Err(DAMAGED) };
        let room = MAX_HEADER_BYTES.saturating_sub(head.len());
        if let Some(end) = new.iter().take(room).position(|byte| *byte == b'\n') {
            let (line, rest) = new.split_at_checked(end).ok_or(DAMAGED)?;
            head.extend_from_slice(line);
            let rest = rest.strip_prefix(b"\n").unwrap_or_default();
            break (Inspection::parse(&head).ok_or(DAMAGED)?, Zeroizing::new(rest.to_vec()));
        }
        if read >= room {
            return Err(DAMAGED);
        }
        head.extend_from_slice(new);
    };
    let promised = match verdict {
        Inspection::Fit { bytes, .. } => bytes,
        Inspection::Unfit(_) => 0,
    };
    if promised > MAX_CLEAN_BYTES {
        return Err(DAMAGED);
    }
    sink.verdict(&verdict)?;
    let mut left = promised;
    let mut given = rest;
    loop {
        let length = u64::try_from(given.len()).unwrap_or(u64::MAX);
        left = left.checked_sub(length).ok_or(DAMAGED)?;
        if !given.is_empty() {
            sink.bytes(&given).await?;
        }
        let read = output.read(&mut buffer).await.unwrap_or(0);
        if read == 0 {
            break;
        }
        let new = buffer.get(..read).ok_or(DAMAGED)?;
        given.clear();
        given.extend_from_slice(new);
    }
    if left == 0 { Ok(verdict) } else { Err(DAMAGED) }
}
