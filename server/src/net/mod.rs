//! The connections: taken, counted, watched, and ended when the program stops.
//!
//! HTTP/1.1 only: a proxy speaks the later versions to browsers and this one to us. A connection costs a descriptor and some
//! memory, so there is a limit to all of them and to those of one network, and each must move: a head has to be whole
//! soon after it began, an idle connection ends, and an answer has to be taken. How fast a body has to come is
//! [`crate::layer::slow`]'s.

mod stream;
mod watch;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, MissedTickBehavior};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use crate::layer::network;
use crate::layer::places::{Held, RequestSlot, RequestSlots};
use crate::net::stream::Watched;
use crate::net::watch::Watch;

/// The most connections at once, if the system gives as many descriptors.
const MOST: usize = 2_000;
/// How many of a browser's requests are under way at once over all its connections is limited elsewhere; idle ones and
/// half heads are what else a connection can be.
const CONNECTIONS_PER_REQUEST: usize = 4;
/// The descriptors we ask for: for every connection one, and as many again for files, databases and children.
const DESCRIPTORS: u64 = 4_096;
/// The longest head: the longest address and cookie of ours are far below.
const HEAD_BYTES: usize = 32 * 1024;
/// The most header lines.
const HEAD_LINES: usize = 100;
/// What is read ahead of a client at most.
const BUFFER: usize = 64 * 1024;
/// How often a connection is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// How long running requests may take after the signal to stop.
const STOP_TIME: Duration = Duration::from_secs(30);
/// How long nobody is let in after the system refused another connection.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

/// How many connections are taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) all: usize,
    /// Of one network, where the peer is the visitor; behind a proxy all come from one.
    pub(crate) of_one: Option<usize>,
}

impl Limits {
    /// The limits for a server before which so many proxies stand and which serves so many requests of one network at
    /// once.
    pub(crate) fn new(proxies: u8, requests_at_once: u32) -> Self {
        let requests = usize::try_from(requests_at_once).unwrap_or(usize::MAX);
        let of_one = (proxies == 0).then_some(requests.saturating_mul(CONNECTIONS_PER_REQUEST));
        let descriptors = usize::try_from(descriptors()).unwrap_or(usize::MAX);
        Self { all: MOST.min(descriptors / 2).max(1), of_one }
    }
}

/// How many descriptors this process may have, after asking for enough.
fn descriptors() -> u64 {
    let now = getrlimit(Resource::Nofile);
    let most = now.maximum.unwrap_or(u64::MAX);
    let soft = now.current.unwrap_or(u64::MAX);
    let wanted = DESCRIPTORS.min(most);
    if soft >= wanted {
        return soft;
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum: now.maximum }) {
        Ok(()) => wanted,
        Err(cause) => {
            tracing::warn!(%cause, descriptors = soft, "no more descriptors than these");
            soft
        }
    }
}

/// Takes connections until told to stop; then ends those on which nothing runs, and waits for the others.
pub(crate) async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let tasks = TaskTracker::new();
    let cut = CancellationToken::new();
    let places = RequestSlots::new(limits.all, limits.of_one.unwrap_or(usize::MAX));
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                // Over the limit it is closed at once: an answer would cost what is lacking.
                let Some(place) = places.take(network::shorten(peer.ip())) else { continue };
                let line = line(stream, peer, router.clone(), stop.clone(), place);
                let cut = cut.clone();
                tasks.spawn(async move {
                    tokio::select! {
                        () = line => {}
                        () = cut.cancelled() => {}
                    }
                });
            }
            Err(error) if is_the_clients(&error) => {}
            Err(error) => {
                // No descriptors or no memory: that passes, and asking again at once would only burn time.
                tracing::error!(cause = %error, "no connection can be taken");
                tokio::select! {
                    () = stop.cancelled() => break,
                    () = tokio::time::sleep(AFTER_FAILURE) => {}
                }
            }
        }
    }
    drop(listener);
    tasks.close();
    if tokio::time::timeout(STOP_TIME, tasks.wait()).await.is_err() {
        // A slow client is no failure of ours.
        tracing::warn!(connections = tasks.len(), "cut off what did not finish in time");
        cut.cancel();
        tasks.wait().await;
    }
}

/// Whether a connection was given up before it was taken.
fn is_the_clients(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Serves one connection for as long as it moves.
async fn line(stream: TcpStream, peer: SocketAddr, router: Router, stop: CancellationToken, _place: RequestSlot) {
    // Without it a small answer waits for the acknowledgement of the one before: 40 ms a file.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(cause = %error, "TCP_NODELAY");
    }
    let watch = Arc::new(Watch::new(Instant::now()));
    let seen = Arc::clone(&watch);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let busy = Watch::busy(&seen);
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let asked = router.clone().oneshot(request);
        async move {
            let answered: Result<_, Infallible> = asked.await;
            answered.map(|response| response.map(|body| Held::new(body, busy)))
        }
    });
    let mut http = http1::Builder::new();
    // Hyper's own time for a head would count the idle time before it, too; the watch tells the two apart.
    http.timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_headers(HEAD_LINES)
        .max_header_size(HEAD_BYTES)
        .max_buf_size(BUFFER);
    let connection = http.serve_connection(TokioIo::new(Watched::new(stream, Arc::clone(&watch))), service);
    let mut connection = std::pin::pin!(connection);
    let mut look = tokio::time::interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut stopped = None;
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(cause = %error, "a connection broke");
                }
                return;
            }
            () = stop.cancelled(), if stopped.is_none() => {
                stopped = Some(Instant::now());
                connection.as_mut().graceful_shutdown();
            }
            _ = look.tick() => {
                if watch.is_over(Instant::now(), stopped) {
                    return;
                }
            }
        }
    }
}
