//! A generous limit on requests per network, so that one visitor cannot keep the desk from all others.
//! What must survive a restart (wrong passwords, wrong codes) is counted in the database instead.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

use app::web::error::PageError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use usecase::error::AppError;

use crate::layer::arrival::Arrival;

/// How many seconds' worth of requests may come at once: a page, its style sheet, scripts and icons.
const BURST_SECONDS: u32 = 4;

/// The limiter, shared by all requests.
#[derive(Clone, Debug)]
pub(crate) struct Rate(Arc<DefaultKeyedRateLimiter<IpAddr>>);

impl Rate {
    pub(crate) fn new(per_second: u32) -> Self {
        let per_second = NonZeroU32::new(per_second).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::per_second(per_second)
            .allow_burst(per_second.saturating_mul(NonZeroU32::new(BURST_SECONDS).unwrap_or(NonZeroU32::MIN)));
        Self(Arc::new(RateLimiter::keyed(quota)))
    }

    /// Forgets networks that have been quiet; called from time to time, or memory would only grow.
    pub(crate) fn forget_quiet(&self) {
        self.0.retain_recent();
        self.0.shrink_to_fit();
    }

    fn seconds_to_wait(&self, network: IpAddr) -> Option<u32> {
        let wait = self.0.check_key(&network).err()?.wait_time_from(DefaultClock::default().now());
        Some(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
    }
}

pub(crate) async fn layer(State(rate): State<Rate>, request: Request, next: Next) -> Response {
    let wait = request.extensions().get::<Arrival>().and_then(|arrival| rate.seconds_to_wait(arrival.network));
    match wait {
        Some(seconds) => PageError(AppError::TooMany { seconds }).into_response(),
        None => next.run(request).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_is_slowed_down_and_the_others_are_not() {
        let rate = Rate::new(2);
        let (one, other): (IpAddr, IpAddr) = ("198.51.100.7".parse().unwrap(), "198.51.100.8".parse().unwrap());
        let free = (0..50).filter(|_| rate.seconds_to_wait(one).is_none()).count();
        assert!((8..=10).contains(&free), "{free}");
        assert!(rate.seconds_to_wait(one).is_some());
        assert!(rate.seconds_to_wait(other).is_none());
        rate.forget_quiet();
        assert!(rate.seconds_to_wait(one).is_some(), "a busy network is not forgotten");
    }
}
