//! The public site: what the desk does, whom it covers, which rules bind them. Nothing here knows who is reading.

mod article;
mod atom;
pub(crate) mod compare;
mod consultations;
mod grounds;
mod guidelines;
mod home;
pub(super) mod long_page;
pub(in crate::page) mod members;
mod notices;
mod proxy;
mod referrals;
pub(crate) mod routes;

use axum::response::Response;
use http::{HeaderValue, header};

/// Lets browsers keep a page for five minutes: it is the same for everybody.
fn kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}
