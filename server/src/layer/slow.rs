//! Bodies have to come: some byte every few seconds, and on average a least speed. Only the time counts in which we wait for
//! the client, so an upload on a slow line that still moves is not cut, however long it takes.
//!
//! The layer stands around everything that may read a body, doors and error pages included.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use app::access::RouteKind;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use hyper::body::{Body as _, Frame, SizeHint};
use tokio::time::{Instant, Sleep};
use usecase::caller::Visit;

/// How long no byte may come.
const SILENCE: Duration = Duration::from_secs(15);
/// How long a client is waited for whatever its speed.
const GRACE: Duration = Duration::from_secs(10);
/// The least speed after that, in bytes a second: a quarter of a line of 128 kbit/s.
const LEAST: u64 = 4 * 1024;

/// How long may be waited for the next byte, after so many came and so long was waited for them.
fn patience(came: u64, waited: Duration) -> Duration {
    let earned = GRACE.saturating_add(Duration::from_secs(came / LEAST));
    earned.saturating_sub(waited).min(SILENCE)
}

/// A body that fails when it comes too slowly.
#[derive(Debug)]
struct Watched {
    body: Body,
    came: u64,
    waited: Duration,
    /// Since when we wait, and until when at the longest.
    waits: Option<(Instant, Pin<Box<Sleep>>)>,
    cut: Cut,
}

impl hyper::body::Body for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) {
            if let Some((since, _)) = self.waits.take() {
                self.waited = self.waited.saturating_add(since.elapsed());
            }
            if let Some(Ok(frame)) = &frame {
                let bytes = frame.data_ref().map_or(0, Bytes::len);
                self.came = self.came.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
            }
            return Poll::Ready(frame);
        }
        let patience = patience(self.came, self.waited);
        let (_, timer) = self.waits.get_or_insert_with(|| (Instant::now(), Box::pin(tokio::time::sleep(patience))));
        if timer.as_mut().poll(cx).is_pending() {
            return Poll::Pending;
        }
        self.cut.0.store(true, Ordering::Relaxed);
        Poll::Ready(Some(Err(axum::Error::new(TooSlow))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the body came too slowly")]
struct TooSlow;

/// Whether the body of a request came too slowly and is not read any more.
#[derive(Clone, Debug, Default)]
struct Cut(Arc<AtomicBool>);

/// The outer layer, around everything that may read a body: watches it.
pub(crate) async fn watch(mut request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let cut = Cut::default();
    request.extensions_mut().insert(cut.clone());
    let watched = |body| Body::new(Watched { body, came: 0, waited: Duration::ZERO, waits: None, cut });
    next.run(request.map(watched)).await
}

/// The inner layer, within the error pages: whatever was made of the broken body, the answer is 408.
pub(crate) async fn tell(request: Request, next: Next) -> Response {
    let cut = request.extensions().get::<Cut>().cloned().unwrap_or_default();
    let mut response = next.run(request).await;
    if !cut.0.load(Ordering::Relaxed) {
        return response;
    }
    let mut slow = StatusCode::REQUEST_TIMEOUT.into_response();
    // The page about it wants to know who looks at it and what was asked for.
    if let Some(visit) = response.extensions_mut().remove::<Visit>() {
        slow.extensions_mut().insert(visit);
    }
    if let Some(kind) = response.extensions_mut().remove::<RouteKind>() {
        slow.extensions_mut().insert(kind);
    }
    slow
}

#[cfg(test)]
mod tests {
    use super::*;

    const KB: u64 = 1024;

    #[test]
    fn who_moves_is_waited_for_and_who_dawdles_is_not() {
        let seconds = Duration::from_secs;
        assert_eq!(patience(0, Duration::ZERO), GRACE);
        assert_eq!(patience(2, seconds(10)), Duration::ZERO, "a byte every five seconds ends after ten");
        assert_eq!(patience(4_000 * KB, Duration::ZERO), SILENCE, "what came fast earns no long silence");
        // 4 MB at 128 kbit/s take 260 seconds; at any moment there is time for the next byte.
        for second in 0..260 {
            assert!(patience(second * 16 * KB, seconds(second)) >= GRACE, "{second}");
        }
        assert!(patience(100 * 3 * KB, seconds(100)).is_zero(), "three kilobytes a second are too few");
    }
}
