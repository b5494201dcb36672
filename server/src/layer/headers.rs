//! The headers that every answer bears, whatever it is and whoever made it.

use axum::response::Response;
use http::header::{self, HeaderName, HeaderValue};

use crate::config::Config;
use crate::layer::arrival::Arrival;

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
const HTTPS: HeaderValue = HeaderValue::from_static("max-age=63072000");
const HTTPS_BELOW: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");
/// For what is not a page: nothing may run in it.
const INERT: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
);

/// What browsers are told about https. Of other hosts below ours only the operator can know whether they have it.
pub(crate) fn https(config: &Config) -> Option<HeaderValue> {
    match (config.is_https(), config.https_for_subdomains) {
        (false, _) => None,
        (true, false) => Some(HTTPS),
        (true, true) => Some(HTTPS_BELOW),
    }
}

/// What a policy has to forbid by name.
const NEVER: [&str; 3] = ["base-uri", "form-action", "frame-ancestors"];

/// Sets the headers. An answer that already says something stricter or more particular (a file that is sent, a hashed
/// asset that may be kept) keeps its own policy and caching.
pub(crate) fn put(response: &mut Response, arrival: &Arrival, https: Option<&HeaderValue>) {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_page = kind.starts_with("text/html");
    let with_charset = charset(kind);
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if let Some(https) = https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, https.clone());
    }
    if let Some(kind) = with_charset {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    let policy = match headers.get(header::CONTENT_SECURITY_POLICY) {
        Some(own) => whole(own),
        None if is_page => HeaderValue::try_from(app::layout::csp(&arrival.nonce)).unwrap_or(INERT),
        None => INERT,
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// A policy of its own with what no answer of ours leaves open: `default-src` covers none of the three.
fn whole(own: &HeaderValue) -> HeaderValue {
    let Ok(text) = own.to_str() else { return INERT };
    let has = |name: &str| text.split(';').any(|directive| directive.split_whitespace().next() == Some(name));
    let lacking = NEVER.iter().filter(|name| !has(name)).map(|name| format!("; {name} 'none'"));
    let policy: String = std::iter::once(text.to_owned()).chain(lacking).collect();
    HeaderValue::try_from(policy).unwrap_or(INERT)
}

/// The media type of a text that does not say how its letters are written: all of ours are UTF-8.
fn charset(kind: &str) -> Option<HeaderValue> {
    let is_text = kind.starts_with("text/") || ["image/svg+xml", "application/javascript"].contains(&kind);
    let says = kind.to_ascii_lowercase().contains("charset=");
    (is_text && !says).then(|| HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_of_its_own_leaves_nothing_open() {
        let whole = |policy: &'static str| whole(&HeaderValue::from_static(policy)).to_str().unwrap().to_owned();
        assert_eq!(
            whole("default-src 'none'; sandbox"),
            "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
        let said = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        assert_eq!(whole(said), said);
    }

    #[test]
    fn every_text_says_how_its_letters_are_written_and_nothing_else_does() {
        for (kind, put) in [
            ("text/css", Some("text/css; charset=utf-8")),
            ("text/javascript", Some("text/javascript; charset=utf-8")),
            ("image/svg+xml", Some("image/svg+xml; charset=utf-8")),
            ("text/csv; charset=Shift_JIS", None),
            ("application/json", None),
            ("image/png", None),
            ("", None),
        ] {
            assert_eq!(charset(kind).as_ref().map(|value| value.to_str().unwrap()), put, "{kind}");
        }
    }
}
