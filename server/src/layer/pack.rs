//! What is the same for everybody goes out packed: public pages, lists, feeds, JSON.
//!
//! What somebody with a session gets does not. Such a page holds secrets beside words from outside (what somebody searched
//! for, or wrote to us), and whoever can make a browser ask and sees how long the packed answers are can guess the secrets
//! letter by letter (BREACH). A page without a session holds none.
//!
//! Packed with gzip only: brotli would save a tenth more and needs many times the memory for every answer in the making.
//! The browser's own files are packed with both when the bundle is made.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::header::{self, HeaderMap, HeaderValue};
use http::{Extensions, Method, StatusCode, Version};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, Predicate, SizeAbove};
use usecase::caller::{Caller, Visit};

/// Below this, packing saves no packet on the line.
const WORTH: u64 = 1_024;
const BY_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");

/// Says that an answer is the same for everybody and holds text.
#[derive(Clone, Copy, Debug)]
struct ForEverybody;

type Marked = fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool;

fn is_marked(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<ForEverybody>().is_some()
}

/// The layer that packs what is marked.
pub(crate) fn layer() -> CompressionLayer<And<SizeAbove, Marked>> {
    let marked: Marked = is_marked;
    CompressionLayer::new().compress_when(SizeAbove::new(WORTH).and(marked))
}

/// Within it: marks what may be packed.
pub(crate) async fn mark(request: Request, next: Next) -> Response {
    let asked = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = next.run(request).await;
    let stranger = response
        .extensions()
        .get::<Visit>()
        .is_some_and(|visit| visit.session.is_none() && matches!(visit.caller, Caller::Stranger));
    if asked && stranger {
        match response.status() {
            StatusCode::OK if is_text(response.headers()) => {
                response.extensions_mut().insert(ForEverybody);
                response.headers_mut().append(header::VARY, BY_ENCODING);
            }
            StatusCode::NOT_MODIFIED => {
                response.headers_mut().append(header::VARY, BY_ENCODING);
            }
            _ => {}
        }
    }
    response
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/") || kind.ends_with("json") || kind.ends_with("xml")
}

/// Around it: the packed bytes are not those that a strong tag was drawn from, so it becomes a weak one.
pub(crate) async fn weaken(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let strong = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).filter(|tag| tag.starts_with('"'));
    if let Some(Ok(weak)) = strong.map(|tag| HeaderValue::try_from(format!("W/{tag}"))) {
        headers.insert(header::ETAG, weak);
    }
    response
}
