//! A benchmark, not a test: how many requests a second, how long they take, what they cost in processor time, and how much
//! memory the server needs, on invented data with 20,000 cases. `make bench` runs it and writes `docs/performance.md`.
//!
//! The server is the real program, started as a process of its own. A bare axum handler that sends a fixed text of the same
//! length is measured in the same run: it is what the machine gives at most.

mod complaint;
mod measure;
mod members;
#[path = "../../tests/outside/mod.rs"]
mod outside;
mod seed;
mod table;

use std::ffi::OsStr;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use measure::{Process, measure};
use outside::applicant::FORM;
use outside::client::{self, Client};
use outside::program;
use table::{Line, Register, Report};

/// How long each half of a measurement lasts.
const SPAN: Duration = Duration::from_secs(5);

/// How many cases lie in the queue.
const CASES: usize = 20_000;

/// Three photographs of this many bytes each go with a submission.
const PHOTOGRAPH: usize = 3_000_000;

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let words: Vec<String> = std::env::args().collect();
    match words.get(1).map(String::as_str) {
        Some("bare") => runtime.block_on(bare(words.get(2).context("a length")?.parse()?)),
        _ => runtime.block_on(run()),
    }
}

/// The bare handler: prints its address and serves a text of this length for ever.
async fn bare(length: usize) -> anyhow::Result<()> {
    use axum::serve::ListenerExt;
    let body: bytes::Bytes = vec![b'x'; length].into();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    table::say(&listener.local_addr()?.to_string())?;
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let router = axum::Router::new().fallback(move || {
        let body = body.clone();
        async move { ([("content-type", "text/html; charset=utf-8")], body) }
    });
    axum::serve(listener, router).await?;
    Ok(())
}

async fn run() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    table::say("bench: making invented data")?;
    let made = Command::new(program::PROGRAM)
        .args([OsStr::new("demo"), OsStr::new("--data"), data.as_os_str()])
        .env("MADOGUCHI__DATA", &data)
        .stdout(Stdio::null())
        .status()?;
    ensure!(made.success(), "the invented data could not be made");
    table::say(&format!("bench: filling up to {CASES} cases (some minutes)"))?;
    let seeded = seed::fill(&data, CASES).await?;

    let begin = Instant::now();
    let (server, address) = start(&data).await?;
    let first_page = begin.elapsed();
    let calm = server.memory()?;

    let mut staff = Client::to(address);
    let handler = sign_in(&mut staff, address, seeded.login).await?;
    let home = client::get(address, "/", "");
    let length = staff.send(&home).await?.body.len();

    let mut lines = Vec::new();
    let pages = [
        ("Home", "/".to_owned(), ""),
        ("Member search", "/members?q=%E3%81%82%E3%81%8A".to_owned(), ""),
        ("Member page", seeded.member_path.clone(), ""),
        ("Queue, 50 rows of 20,000 cases", "/staff/cases".to_owned(), handler.as_str()),
        ("Case page, ten events or more", format!("/staff/cases/{}", seeded.number), handler.as_str()),
    ];
    for (name, path, cookies) in pages {
        table::say(&format!("bench: {name}"))?;
        let cost = measure(&server, address, client::get(address, &path, cookies), 200, SPAN).await?;
        lines.push(Line { name: name.to_owned(), cost });
    }

    table::say("bench: a wizard step")?;
    let applicant = complaint::begin(address).await?;
    let cost = measure(&server, address, applicant.step("/complain/what-happened"), 303, SPAN).await?;
    lines.insert(3, Line { name: "Wizard step, saved".to_owned(), cost });

    table::say("bench: submissions with three photographs")?;
    let submission = complaint::submissions(&server, address, PHOTOGRAPH).await?;
    let loaded = server.memory()?;
    drop(server);

    table::say(&format!("bench: filling the member list up to {} (a minute)", members::MEMBERS))?;
    members::fill(&data).await?;
    let (server, address) = start(&data).await?;
    let mut register = Vec::new();
    for (name, path) in members::searches()? {
        table::say(&format!("bench: {name}"))?;
        let cost = measure(&server, address, client::get(address, &path, ""), 200, SPAN).await?;
        register.push(Line { name, cost });
    }
    let register = Register { lines: register, memory: server.memory()? };
    drop(server);

    table::say("bench: the bare handler")?;
    let (bare, bare_address) = start_bare(length)?;
    let cost = measure(&bare, bare_address, client::get(bare_address, "/", ""), 200, SPAN).await?;

    let report = Report { bare: cost, lines, register, submission, first_page, calm, loaded };
    table::say(&report.text())?;
    std::fs::write(program::workspace().join("docs/performance.md"), report.page())?;
    Ok(())
}

/// Starts the program and waits for its first page.
async fn start(data: &Path) -> anyhow::Result<(Process, SocketAddr)> {
    let address = program::free_address()?;
    let log = data.with_extension("log");
    let process = Process::new(program::serve(data, address, &[], &log)?);
    program::first_page(address, &log).await?;
    Ok((process, address))
}

fn start_bare(length: usize) -> anyhow::Result<(Process, SocketAddr)> {
    use std::io::BufRead;
    let mut child = Command::new(std::env::current_exe()?)
        .args(["bare", &length.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    let out = child.stdout.take().context("no output")?;
    let process = Process::new(child);
    std::io::BufReader::new(out).read_line(&mut line)?;
    Ok((process, line.trim().parse()?))
}

/// Signs a person of the staff in and returns the cookie.
async fn sign_in(client: &mut Client, address: SocketAddr, login: &str) -> anyhow::Result<String> {
    let body = client::form(&[("login", login), ("password", &seed::password(login)?)]);
    let request = client::post(address, "/staff/login", "", FORM, &body);
    let answer = client.send(&request).await?;
    ensure!(answer.status == 303, "sign-in answered {}: {}", answer.status, answer.text());
    let cookies: Vec<&str> = answer.headers("set-cookie").filter_map(|value| value.split(';').next()).collect();
    ensure!(!cookies.is_empty(), "sign-in set no cookie");
    Ok(cookies.join("; "))
}
