//! Places that are few: so many in all, so many for one network, each given back when it is dropped.

use std::collections::HashMap;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use app::web::error::PageError;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};
use usecase::error::AppError;

use crate::layer::arrival::Arrival;

/// When somebody who found no place should ask again, in seconds.
const AGAIN: u32 = 5;

#[derive(Debug, Default)]
struct TakenSlots {
    all: usize,
    of: HashMap<IpAddr, usize>,
}

#[derive(Debug)]
struct Inner {
    most: usize,
    most_of_one: usize,
    taken: Mutex<TakenSlots>,
}

impl Inner {
    fn taken(&self) -> MutexGuard<'_, TakenSlots> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The places. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct RequestSlots(Arc<Inner>);

impl RequestSlots {
    /// So many in all, and so many for one network.
    pub(crate) fn new(most: usize, most_of_one: usize) -> Self {
        Self(Arc::new(Inner { most, most_of_one, taken: Mutex::default() }))
    }

    /// A place, if there is one for this network.
    pub(crate) fn take(&self, network: IpAddr) -> Option<RequestSlot> {
        let mut taken = self.0.taken();
        let of_one = taken.of.get(&network).copied().unwrap_or_default();
        if taken.all >= self.0.most || of_one >= self.0.most_of_one {
            return None;
        }
        taken.all = taken.all.saturating_add(1);
        taken.of.insert(network, of_one.saturating_add(1));
        Some(RequestSlot { places: self.clone(), network })
    }
}

/// A place that was taken.
#[derive(Debug)]
pub(crate) struct RequestSlot {
    places: RequestSlots,
    network: IpAddr,
}

impl Drop for RequestSlot {
    fn drop(&mut self) {
        let mut taken = self.places.0.taken();
        taken.all = taken.all.saturating_sub(1);
        if let Some(count) = taken.of.get_mut(&self.network) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                taken.of.remove(&self.network);
            }
        }
    }
}

/// A body that holds something until it was sent or given up.
#[derive(Debug)]
pub(crate) struct Held<T> {
    body: Body,
    _held: T,
}

impl<T> Held<T> {
    pub(crate) fn new(body: Body, held: T) -> Self {
        Self { body, _held: held }
    }
}

impl<T: Unpin> hyper::body::Body for Held<T> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Lets a network have only so many requests under way at once. Unlike the limit on requests in a second this one sees
/// those that never end.
pub(crate) async fn layer(State(places): State<RequestSlots>, request: Request, next: Next) -> Response {
    let Some(network) = request.extensions().get::<Arrival>().map(|arrival| arrival.network) else {
        return PageError(AppError::broken(anyhow::anyhow!("the first layer is missing"))).into_response();
    };
    let Some(place) = places.take(network) else {
        return PageError(AppError::TooMany { seconds: AGAIN }).into_response();
    };
    next.run(request).await.map(|body| Body::new(Held::new(body, place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_its_own_places_within_all_and_gives_them_back() {
        let [one, other, third] = ["198.51.100.7", "198.51.100.8", "198.51.100.9"].map(|text| text.parse().unwrap());
        let places = RequestSlots::new(3, 2);
        let mut held = vec![places.take(one).unwrap(), places.take(one).unwrap()];
        assert!(places.take(one).is_none(), "its own are taken");
        held.push(places.take(other).unwrap());
        assert!(places.take(third).is_none(), "all are taken");
        held.remove(0);
        held.push(places.take(third).unwrap());
        assert!(places.take(one).is_none());
        drop(held);
        assert!(places.0.taken().of.is_empty(), "nobody is remembered who holds nothing");
        assert!(places.take(one).is_some());
    }
}
