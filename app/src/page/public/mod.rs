//! The public site: what the desk does, whom it covers, which rules bind them. Nothing here knows who is reading.

mod about;
mod accessibility;
mod article;
mod atom;
pub(crate) mod compare;
mod complaints;
mod consultations;
mod contact;
mod grounds;
mod guidelines;
mod home;
pub(in crate::page) mod members;
mod notices;
mod privacy;
mod proxy;
mod referrals;
pub(crate) mod routes;
mod rules;
mod safety;
pub(super) mod written;

use axum::response::Response;
use http::{HeaderValue, header};

/// Lets browsers keep a page for five minutes: it is the same for everybody.
fn kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}
