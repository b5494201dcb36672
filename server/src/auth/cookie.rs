//! The cookies: the signed token, the confirmation code that a browser may show again, sealed, and the accounts that know
//! the browser, signed.

use axum_extra::extract::cookie::{Cookie, SameSite};
use http::{HeaderMap, HeaderValue, header};

use crate::layer::arrive::Scheme;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CookieKind {
    Token,
    /// The sealed confirmation code.
    Code,
    /// The accounts that know this browser. It stays after signing out.
    Device,
}

impl CookieKind {
    /// On https the prefix makes browsers insist on `Secure`, our host and the path `/`.
    pub(crate) fn name(self, scheme: Scheme) -> &'static str {
        match (self, scheme) {
            (Self::Token, Scheme::Https) => "__Host-madoguchi",
            (Self::Code, Scheme::Https) => "__Host-madoguchi-code",
            (Self::Device, Scheme::Https) => "__Host-madoguchi-device",
            (Self::Token, Scheme::Loopback) => "madoguchi",
            (Self::Code, Scheme::Loopback) => "madoguchi-code",
            (Self::Device, Scheme::Loopback) => "madoguchi-device",
        }
    }
}

/// The value a browser sent. When it sent two of one name, somebody planted one: then neither counts.
pub(crate) fn read(headers: &HeaderMap, which: CookieKind, scheme: Scheme) -> Option<String> {
    let name = which.name(scheme);
    let mut found = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .filter(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned());
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Sets a cookie for so many seconds.
pub(crate) fn set(headers: &mut HeaderMap, which: CookieKind, scheme: Scheme, value: String, seconds: u32) {
    put(headers, which, scheme, value, i64::from(seconds));
}

/// Takes a cookie back.
pub(crate) fn clear(headers: &mut HeaderMap, which: CookieKind, scheme: Scheme) {
    put(headers, which, scheme, String::new(), 0);
}

fn put(headers: &mut HeaderMap, which: CookieKind, scheme: Scheme, value: String, seconds: i64) {
    let cookie = Cookie::build((which.name(scheme), value))
        .path("/")
        .http_only(true)
        .secure(scheme == Scheme::Https)
        .same_site(SameSite::Lax)
        .build();
    let text = format!("{cookie}; Max-Age={seconds}");
    if let Ok(text) = HeaderValue::try_from(text) {
        headers.append(header::SET_COOKIE, text);
    }
}
