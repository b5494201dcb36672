//! A small HTTP client: it costs next to nothing, so that what is measured is the server.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The lines of the head, without the first.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The values of a header, in order.
    pub(crate) fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .filter(move |(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// How long to wait before the next try.
const PAUSE: Duration = Duration::from_millis(10);

/// Somebody with a browser: one kept-alive connection, made again when it broke.
#[derive(Debug)]
pub(crate) struct Client {
    from: Ipv4Addr,
    to: SocketAddr,
    patience: Duration,
    line: Option<Line>,
}

impl Client {
    /// Somebody who takes the first failure for an answer.
    pub(crate) fn to(to: SocketAddr) -> Self {
        Self::patient(Ipv4Addr::LOCALHOST, to, Duration::ZERO)
    }

    /// Somebody at an address of her own who sends the same request again until it is answered, as people press the
    /// button again: at most so long.
    pub(crate) fn patient(from: Ipv4Addr, to: SocketAddr, patience: Duration) -> Self {
        Self { from, to, patience, line: None }
    }

    /// The server that is asked.
    pub(crate) fn host(&self) -> SocketAddr {
        self.to
    }

    /// Sends a whole request, head and body, and reads the answer.
    pub(crate) async fn send(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        let give_up = Instant::now() + self.patience;
        loop {
            match self.once(request).await {
                Ok(answer) => return Ok(answer),
                Err(error) if Instant::now() >= give_up => return Err(error),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    async fn once(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        // A connection that failed once is not used again.
        let mut line = match self.line.take() {
            Some(line) => line,
            None => Line::open(self.from, self.to).await?,
        };
        let answer = line.send(request).await?;
        self.line = Some(line);
        Ok(answer)
    }
}

/// One connection.
#[derive(Debug)]
struct Line {
    stream: TcpStream,
    left: Vec<u8>,
}

impl Line {
    async fn open(from: Ipv4Addr, to: SocketAddr) -> anyhow::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((from, 0).into())?;
        let stream = socket.connect(to).await.context("the server cannot be reached")?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, left: Vec::new() })
    }

    async fn send(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        self.stream.write_all(request).await?;
        let head = self.head().await?;
        let mut lines = head.splitn(2, "\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?.parse()?;
        let mut answer = Answer { status, head: lines.next().unwrap_or_default().to_owned(), body: Vec::new() };
        let length = answer.headers("content-length").next().map(str::parse::<usize>).transpose()?;
        let chunked = answer.headers("transfer-encoding").any(|value| value.eq_ignore_ascii_case("chunked"));
        if chunked {
            answer.body = self.chunks().await?;
        } else if let Some(length) = length {
            answer.body = self.take(length).await?;
        } else if status != 204 && status != 304 {
            bail!("an answer {status} of unknown length");
        }
        Ok(answer)
    }

    async fn head(&mut self) -> anyhow::Result<String> {
        loop {
            if let Some(end) = self.left.windows(4).position(|four| four == b"\r\n\r\n") {
                let head = self.take(end + 4).await?;
                return Ok(String::from_utf8_lossy(&head).trim_end().to_owned());
            }
            self.more().await?;
        }
    }

    async fn chunks(&mut self) -> anyhow::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = self.left.windows(2).position(|two| two == b"\r\n") {
                    break end;
                }
                self.more().await?;
            };
            let line = self.take(end + 2).await?;
            let size = usize::from_str_radix(String::from_utf8_lossy(&line).trim(), 16)?;
            let chunk = self.take(size + 2).await?;
            if size == 0 {
                return Ok(body);
            }
            body.extend(chunk.iter().take(size));
        }
    }

    async fn take(&mut self, length: usize) -> anyhow::Result<Vec<u8>> {
        while self.left.len() < length {
            self.more().await?;
        }
        let rest = self.left.split_off(length);
        Ok(std::mem::replace(&mut self.left, rest))
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        ensure!(self.stream.read_buf(&mut self.left).await? > 0, "the server closed the connection");
        Ok(())
    }
}

/// A GET request.
pub(crate) fn get(host: SocketAddr, path: &str, cookies: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nSec-Fetch-Site: same-origin\r\n{}\r\n",
        cookie_line(cookies)
    )
    .into_bytes()
}

/// A POST of a form.
pub(crate) fn post(host: SocketAddr, path: &str, cookies: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\n\
         Content-Type: {kind}\r\nContent-Length: {}\r\n{}\r\n",
        body.len(),
        cookie_line(cookies)
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

fn cookie_line(cookies: &str) -> String {
    if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") }
}

/// Fields as a form sends them.
pub(crate) fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    let escape = |text: &str| {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
                _ => format!("%{byte:02X}"),
            })
            .collect::<String>()
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&").into_bytes()
}
