//! Posts that another site caused are refused. The check rests on what browsers say about the origin of a request,
//! so pages carry no token and every plain form works.
//!
//! Where a browser does not say in so many words (`Sec-Fetch-Site`), its `Origin` must be the one of the settings. `Host` is
//! not asked: proxies rewrite it.

use std::sync::Arc;

use anyhow::Context;
use app::web::error::PageError;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::uri::Uri;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use tower_http::csrf::{CsrfLayer, ProtectionError};
use usecase::error::AppError;

/// Says to the error layer that a request was refused because of where it came from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CrossSite;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const OF_OURS: HeaderValue = HeaderValue::from_static("same-origin");

/// The refusal, without words; the error layer writes the page.
fn refuse() -> Response {
    let mut response = PageError(AppError::Forbidden).into_response();
    response.extensions_mut().insert(CrossSite);
    response
}

fn reject(_why: ProtectionError) -> Response<Body> {
    refuse()
}

/// Our origin, in the one form in which origins are compared.
#[derive(Clone, Debug)]
pub(crate) struct Ours(Arc<str>);

impl Ours {
    /// From the setting.
    ///
    /// # Errors
    /// When it is no origin.
    pub(crate) fn new(origin: &str) -> anyhow::Result<Self> {
        Ok(Self(plain(origin).context("origin: not an origin")?.into()))
    }
}

/// An origin in small letters and without the port that its scheme has anyway, as browsers write it.
fn plain(origin: &str) -> Option<String> {
    let uri: Uri = origin.parse().ok()?;
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let authority = uri.authority()?;
    let usual = match scheme.as_str() {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    let host = authority.host().to_ascii_lowercase();
    Some(match authority.port_u16().filter(|port| *port != usual) {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

/// The layer of tower-http, which reads `Sec-Fetch-Site`. Our origin is none of its trusted ones: it would believe that
/// before what a browser says in so many words.
pub(crate) fn layer() -> CsrfLayer<fn(ProtectionError) -> Response<Body>> {
    let reject: fn(ProtectionError) -> Response<Body> = reject;
    CsrfLayer::new().with_rejection_response(reject)
}

/// What a request says about where it comes from, when it does not say so in `Sec-Fetch-Site`.
enum RequestSource {
    Ours,
    Elsewhere,
    Nothing,
}

fn said(headers: &HeaderMap, ours: &Ours) -> RequestSource {
    let Some(origin) = headers.get(header::ORIGIN).filter(|value| !value.is_empty()) else {
        return RequestSource::Nothing;
    };
    match origin.to_str().ok().and_then(plain) {
        Some(origin) if *origin == *ours.0 => RequestSource::Ours,
        _ => RequestSource::Elsewhere,
    }
}

/// In front of it: without `Sec-Fetch-Site` the origin is ours, however it is spelt and whatever `Host` says, or the
/// request is refused. One that carries a cookie and says nothing at all is no browser of today.
pub(crate) async fn unsaid(State(ours): State<Ours>, mut request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let fetched = request.headers().get(&FETCH_SITE).is_some_and(|value| !value.is_empty());
    if safe || fetched {
        return next.run(request).await;
    }
    match said(request.headers(), &ours) {
        RequestSource::Ours => {
            // What the origin proves, in the words that the layer behind this one reads.
            request.headers_mut().insert(FETCH_SITE, OF_OURS);
        }
        RequestSource::Nothing if !request.headers().contains_key(header::COOKIE) => {}
        RequestSource::Nothing | RequestSource::Elsewhere => return refuse(),
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_compared_without_default_ports_and_capital_letters() {
        for (typed, as_browsers_say) in [
            ("https://Example.JP", Some("https://example.jp")),
            ("https://example.jp:443", Some("https://example.jp")),
            ("https://example.jp:8443", Some("https://example.jp:8443")),
            ("http://127.0.0.1:80", Some("http://127.0.0.1")),
            ("http://127.0.0.1:443", Some("http://127.0.0.1:443")),
            ("https://[2001:DB8::1]:443", Some("https://[2001:db8::1]")),
            ("null", None),
            ("ftp://example.jp", None),
        ] {
            assert_eq!(plain(typed).as_deref(), as_browsers_say, "{typed}");
        }
    }
}
