//! The headers that every answer bears, whatever it is and whoever made it.

use axum::response::Response;
use http::header::{self, HeaderName, HeaderValue};

use crate::layer::arrive::{Arrival, Scheme};

const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What is the same for all.
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (COOP, HeaderValue::from_static("same-origin")),
    (CORP, HeaderValue::from_static("same-origin")),
    (
        PERMISSIONS,
        HeaderValue::from_static(
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), \
             midi=(), display-capture=()",
        ),
    ),
];
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");
/// For what is not a page: nothing may run in it.
const INERT: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
);

/// Sets the headers. An answer that already says something stricter or more particular (a file that is sent, a hashed
/// asset that may be kept) keeps its own policy and caching.
pub(crate) fn put(response: &mut Response, arrival: &Arrival, scheme: Scheme) {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if scheme == Scheme::Https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let policy =
            if is_page { HeaderValue::try_from(app::shell::csp(&arrival.nonce)).unwrap_or(INERT) } else { INERT };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
