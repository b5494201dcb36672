//! What a connection does, and since when: whether it is worth its descriptor.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How long a head may take from its first byte on, and how long a new connection may be silent.
pub(super) const HEAD: Duration = Duration::from_secs(10);
/// How long a connection may be idle between two requests. Proxies keep theirs for 60 seconds (nginx); who closes should be
/// the one that sends the requests.
const IDLE: Duration = Duration::from_secs(75);
/// How long a client may take nothing of its answer. Systems take in large pieces for slow lines, so this is long.
const UNTAKEN: Duration = Duration::from_secs(60);
/// How long the rest of a head is waited for when the program stops.
const AFTER_STOP: Duration = Duration::from_secs(1);

/// What a connection is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Between two requests, since then.
    Idle(Instant),
    /// A head has begun to come, then.
    Head(Instant),
    /// A request is being answered.
    Busy,
}

#[derive(Debug)]
struct WatchState {
    phase: Phase,
    /// Since when the client takes nothing, if it should.
    untaken: Option<Instant>,
}

/// The watch over one connection.
#[derive(Debug)]
pub(super) struct Watch(Mutex<WatchState>);

impl Watch {
    /// A connection that was opened now. It was opened to send something, so it is not granted an idle time.
    pub(super) fn new(now: Instant) -> Self {
        Self(Mutex::new(WatchState { phase: Phase::Head(now), untaken: None }))
    }

    fn state(&self) -> MutexGuard<'_, WatchState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The client sent something.
    pub(super) fn came(&self, now: Instant) {
        let mut state = self.state();
        if let Phase::Idle(_) = state.phase {
            state.phase = Phase::Head(now);
        }
    }

    /// The client took a part of its answer.
    pub(super) fn taken(&self) {
        self.state().untaken = None;
    }

    /// The client could take more and does not.
    pub(super) fn untaken(&self, now: Instant) {
        self.state().untaken.get_or_insert(now);
    }

    /// A head is whole; the request is answered until what is returned is dropped.
    pub(super) fn busy(watch: &Arc<Self>) -> Busy {
        watch.state().phase = Phase::Busy;
        Busy(Arc::clone(watch))
    }

    /// Whether the connection is to be ended now. `stopped` is when the program was told to stop.
    pub(super) fn is_over(&self, now: Instant, stopped: Option<Instant>) -> bool {
        let state = self.state();
        let late = |since: Instant, time: Duration| now.duration_since(since) >= time;
        let phase = match state.phase {
            Phase::Idle(since) => late(since, IDLE),
            Phase::Head(since) => late(since, HEAD),
            Phase::Busy => false,
        };
        let untaken = state.untaken.is_some_and(|since| late(since, UNTAKEN));
        // The end of an answer that is still on its way belongs to its request.
        let done = state.phase != Phase::Busy && state.untaken.is_none();
        let stopped = done && stopped.is_some_and(|since| late(since, AFTER_STOP));
        phase || untaken || stopped
    }
}

/// A request that is being answered.
#[derive(Debug)]
pub(super) struct Busy(Arc<Watch>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.state().phase = Phase::Idle(Instant::now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: u64, since: Instant) -> Instant {
        since + Duration::from_secs(seconds)
    }

    #[test]
    fn a_head_that_is_not_whole_in_time_ends_the_connection_however_often_bytes_come() {
        let begin = Instant::now();
        let watch = Watch::new(begin);
        for second in 0..10 {
            watch.came(after(second, begin));
            assert!(!watch.is_over(after(second, begin), None), "{second}");
        }
        assert!(watch.is_over(after(10, begin), None));
    }

    #[test]
    fn an_idle_connection_lives_longer_than_a_proxy_keeps_it_and_a_request_as_long_as_it_takes() {
        let watch = Arc::new(Watch::new(Instant::now()));
        let busy = Watch::busy(&watch);
        watch.came(Instant::now());
        assert!(!watch.is_over(after(600, Instant::now()), None));
        drop(busy);
        let idle = Instant::now();
        assert!(!watch.is_over(after(61, idle), None));
        assert!(watch.is_over(after(76, idle), None));
        watch.came(after(70, idle));
        assert!(!watch.is_over(after(76, idle), None), "the head has just begun");
        assert!(watch.is_over(after(81, idle), None));
    }

    #[test]
    fn who_does_not_take_the_answer_is_let_go() {
        let watch = Arc::new(Watch::new(Instant::now()));
        let _busy = Watch::busy(&watch);
        let begin = Instant::now();
        watch.untaken(begin);
        watch.untaken(after(30, begin));
        assert!(!watch.is_over(after(59, begin), None));
        assert!(watch.is_over(after(60, begin), None), "counted from the first");
        watch.taken();
        watch.untaken(after(60, begin));
        assert!(!watch.is_over(after(119, begin), None));
    }

    #[test]
    fn a_stop_waits_for_requests_and_for_nothing_else() {
        let begin = Instant::now();
        let watch = Arc::new(Watch::new(begin));
        assert!(!watch.is_over(begin, Some(begin)));
        assert!(watch.is_over(after(1, begin), Some(begin)));
        let busy = Watch::busy(&watch);
        assert!(!watch.is_over(after(20, begin), Some(begin)));
        watch.untaken(Instant::now());
        drop(busy);
        assert!(!watch.is_over(after(20, begin), Some(begin)), "the end of the answer is not taken yet");
        watch.taken();
        assert!(watch.is_over(after(20, begin), Some(begin)));
    }
}
