//! The first layer: numbers the request, draws its nonce, finds its network, and writes one log line without
//! personal data when it is done.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};

use crate::layer::arrival::Arrival;
use crate::layer::{headers, network};

/// The header by which a person's words and a log line find each other.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What the layers need to know of the settings.
#[derive(Clone, Debug)]
pub(crate) struct Arrivals {
    /// How many of our own proxies stand before us.
    pub(crate) proxies: u8,
    /// What browsers are told about https, if people come by it.
    pub(crate) https: Option<HeaderValue>,
}

/// How people reach the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Https,
    /// By http, at the loopback address.
    Loopback,
}

pub(crate) async fn layer(State(arrivals): State<Arc<Arrivals>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(socket)| socket.ip());
    let address = network::address(peer, request.headers(), arrivals.proxies);
    let arrival = Arrival::new(network::shorten(address));
    let method = request.method().clone();
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| "-".to_owned(), |path| path.as_str().to_owned());
    request.extensions_mut().insert(arrival.clone());
    let mut response = next.run(request).await;
    headers::put(&mut response, &arrival, arrivals.https.as_ref());
    if let Ok(value) = HeaderValue::try_from(&arrival.request_id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    // The route's pattern, never the path or the query: they may name a case.
    tracing::info!(
        request.id = %arrival.request_id,
        %method,
        route,
        status = response.status().as_u16(),
        ms = began.elapsed().as_millis(),
        "answered"
    );
    response
}
