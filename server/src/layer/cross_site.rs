//! Posts that another site caused are refused. The check rests on what browsers say about the origin of a request,
//! so pages carry no token and every plain form works.

use app::error::AppError;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{Method, header};
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// Says to the error layer that a request was refused because of where it came from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CrossSite;

const FETCH_SITE: &str = "sec-fetch-site";

/// The refusal, without words; the error layer writes the page.
fn refuse() -> Response {
    let mut response = AppError::Forbidden.into_response();
    response.extensions_mut().insert(CrossSite);
    response
}

fn reject(_why: ProtectionError) -> Response<Body> {
    refuse()
}

/// The layer of tower-http: `Sec-Fetch-Site`, and where a browser does not send it, `Origin` against `Host`.
pub(crate) fn layer() -> CsrfLayer<fn(ProtectionError) -> Response<Body>> {
    let reject: fn(ProtectionError) -> Response<Body> = reject;
    CsrfLayer::new().with_rejection_response(reject)
}

/// In addition: a changing request that carries a cookie but says nothing about where it comes from is no browser
/// of today and is refused.
pub(crate) async fn unsaid(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let said = [FETCH_SITE, header::ORIGIN.as_str()]
        .iter()
        .any(|name| request.headers().get(*name).is_some_and(|value| !value.is_empty()));
    if !safe && !said && request.headers().contains_key(header::COOKIE) {
        return refuse();
    }
    next.run(request).await
}
