//! How often, how long, at what cost.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

use crate::outside::client::Client;

/// What one kind of request cost.
#[derive(Clone, Debug)]
pub(crate) struct Cost {
    /// Milliseconds that half of the requests stayed under, one client.
    pub(crate) p50: f64,
    /// Milliseconds that 99 of 100 requests stayed under, one client.
    pub(crate) p99: f64,
    /// Requests a second with all clients.
    pub(crate) rate: f64,
    /// Milliseconds that 99 of 100 requests stayed under with all clients.
    pub(crate) p99_crowd: f64,
    /// Processor time (user and system) of the server for one request, in milliseconds.
    pub(crate) processor: f64,
    /// Bytes of an answer.
    pub(crate) bytes: usize,
}

/// How many clients ask at once in the second half of a measurement.
pub(crate) const CROWD: usize = 16;

/// Measures one request, sent over and over: alone, then by a crowd. Every answer must have the status given.
pub(crate) async fn measure(
    server: &Process,
    address: SocketAddr,
    request: Vec<u8>,
    status: u16,
    span: Duration,
) -> anyhow::Result<Cost> {
    let request = Arc::new(request);
    let mut client = Client::to(address);
    let mut bytes = 0;
    for _ in 0..50 {
        let answer = client.send(&request).await?;
        ensure!(answer.status == status, "expected {status}, came {}: {}", answer.status, answer.text());
        bytes = answer.body.len();
    }

    let alone = repeat(&mut client, &request, status, span).await?;

    let before = server.processor()?;
    let begin = Instant::now();
    let crowd: Vec<_> = (0..CROWD)
        .map(|_| {
            let request = Arc::clone(&request);
            tokio::spawn(async move {
                let mut client = Client::to(address);
                repeat(&mut client, &request, status, span).await
            })
        })
        .collect();
    let mut all = Vec::new();
    for one in crowd {
        all.extend(one.await??);
    }
    let seconds = begin.elapsed().as_secs_f64();
    let processor = server.processor()? - before;
    let count = f64::from(u32::try_from(all.len())?);
    Ok(Cost {
        p50: share(&alone, 50),
        p99: share(&alone, 99),
        rate: count / seconds,
        p99_crowd: share(&all, 99),
        processor: processor.as_secs_f64() * 1000.0 / count,
        bytes,
    })
}

async fn repeat(client: &mut Client, request: &[u8], status: u16, span: Duration) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    let end = Instant::now() + span;
    while Instant::now() < end {
        let begin = Instant::now();
        let answer = client.send(request).await?;
        times.push(begin.elapsed());
        ensure!(answer.status == status, "expected {status}, came {}", answer.status);
    }
    Ok(times)
}

/// The time that `percent` of 100 stay under, in milliseconds.
pub(crate) fn share(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len().saturating_sub(1) * percent).div_ceil(100);
    sorted.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

/// A program that was started, seen from outside.
#[derive(Debug)]
pub(crate) struct Process {
    child: std::process::Child,
}

impl Process {
    pub(crate) fn new(child: std::process::Child) -> Self {
        Self { child }
    }

    /// Processor time used so far, user and system.
    pub(crate) fn processor(&self) -> anyhow::Result<Duration> {
        let [user, system, ..] = self.times()?;
        Ok(user + system)
    }

    /// The same with that of the children that have ended.
    pub(crate) fn processor_of_all(&self) -> anyhow::Result<Duration> {
        Ok(self.times()?.iter().sum())
    }

    fn times(&self) -> anyhow::Result<[Duration; 4]> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name of the program may hold blanks; what follows its bracket does not.
        let (_, rest) = stat.rsplit_once(')').context("stat has another form")?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let mut times = [Duration::ZERO; 4];
        for (time, field) in times.iter_mut().zip(fields.get(11..).context("stat is shorter")?) {
            // Linux counts in hundredths of a second whatever the kernel's own tick is.
            *time = Duration::from_millis(field.parse::<u64>()? * 10);
        }
        Ok(times)
    }

    /// Megabytes in memory: now, and at most so far.
    pub(crate) fn memory(&self) -> anyhow::Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let kilobytes = |name: &str| -> anyhow::Result<f64> {
            let line = status.lines().find(|line| line.starts_with(name)).context("status has another form")?;
            Ok(line.split_whitespace().nth(1).context("no number")?.parse::<f64>()? / 1024.0)
        };
        Ok((kilobytes("VmRSS:")?, kilobytes("VmHWM:")?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
