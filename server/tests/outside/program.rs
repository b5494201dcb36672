//! The program as a process of its own.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::bail;

use super::client::{self, Answer, Client};

/// How long a start may take.
const START: Duration = Duration::from_secs(60);

/// Where [`free_address`] looks: from this port on, so many.
const FIRST_PORT: u16 = 20_000;
const PORTS: u32 = 10_000;

/// The real program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_madoguchi");

/// The folder of the sources.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// An address where nothing listens yet, and which stays free while a program that was killed starts again: systems lend
/// higher ports than these to connections that go out, so one asked of the system may be lent out in between.
pub(crate) fn free_address() -> anyhow::Result<SocketAddr> {
    static TRIED: AtomicU32 = AtomicU32::new(0);
    for _ in 0..PORTS {
        // Programs that run at once begin at different places.
        let place = (std::process::id().wrapping_mul(97)).wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed)) % PORTS;
        let port = FIRST_PORT + u16::try_from(place)?;
        if let Ok(probe) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return Ok(probe.local_addr()?);
        }
    }
    bail!("no port is free")
}

/// Starts serving the data of this folder at this address. What it says is added to `log`.
pub(crate) fn serve(data: &Path, address: SocketAddr, settings: &[(&str, &str)], log: &Path) -> anyhow::Result<Child> {
    let log = File::options().create(true).append(true).open(log)?;
    let child = Command::new(PROGRAM)
        .arg("serve")
        .env("MADOGUCHI__DATA", data)
        .env("MADOGUCHI__LISTEN", address.to_string())
        .env("MADOGUCHI__ORIGIN", format!("http://{address}"))
        .env("MADOGUCHI__BUNDLE", workspace().join("app/pkg"))
        .env("MADOGUCHI__REQUESTS_PER_SECOND", "1000000")
        .env("MADOGUCHI__REQUESTS_AT_ONCE", "100000")
        // Whoever runs this may have little room.
        .env("MADOGUCHI__KEEP_FREE__MEGABYTES", "0")
        .env("MADOGUCHI__KEEP_FREE__PERCENT", "0")
        .env("MADOGUCHI_LOG", "error")
        .envs(settings.iter().copied())
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()?;
    Ok(child)
}

/// Waits for the first page.
pub(crate) async fn first_page(address: SocketAddr, log: &Path) -> anyhow::Result<()> {
    let give_up = Instant::now() + START;
    while Instant::now() < give_up {
        if let Ok(Answer { status: 200, .. }) = Client::to(address).send(&client::get(address, "/", "")).await {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    bail!("the server does not start: {}", std::fs::read_to_string(log)?)
}
