//! Public data as an answer: the same for everybody, kept for five minutes, sent again only when it differs.

use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

use crate::web::ctx::Ctx;
use crate::web::error::PageError;
use crate::web::problem::{self, Problem, ProblemAudience};
use usecase::error::AppError;

/// How long copies may be used unasked.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");
/// Scripts of every site may read it: it is published by law and knows no caller.
const EVERYBODY: HeaderValue = HeaderValue::from_static("*");

#[derive(Clone, Debug)]
pub(crate) struct Data {
    pub(crate) kind: &'static str,
    /// The name under which a browser keeps it; none for what is shown.
    pub(crate) file: Option<&'static str>,
    pub(crate) body: Vec<u8>,
    /// When it became what it is, as far as that is known.
    pub(crate) modified: Option<DateTime<Utc>>,
}

/// Sends data, or 304 to whoever has it already.
pub(crate) fn send(ctx: &Ctx, data: Data) -> Response {
    let tag = tag(&data.body);
    let same = has(ctx.asked_with(), &tag, data.modified);
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { data.body.into_response() };
    let headers = response.headers_mut();
    if !same {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(data.kind));
        if let Some(Ok(name)) = data.file.map(|name| HeaderValue::try_from(format!("attachment; filename=\"{name}\"")))
        {
            headers.insert(header::CONTENT_DISPOSITION, name);
        }
    }
    headers.insert(header::CACHE_CONTROL, KEPT);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY);
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(header::ETAG, tag);
    }
    if let Some(Ok(modified)) = data.modified.map(|at| HeaderValue::try_from(http_date(at))) {
        headers.insert(header::LAST_MODIFIED, modified);
    }
    response
}

/// What a program did wrong, as problem+json that scripts of every site may read; all else goes its usual way.
///
/// # Errors
/// The error itself, if it is not about what was asked.
pub(crate) fn refuse(ctx: &Ctx, error: AppError) -> Result<Response, PageError> {
    if !matches!(error, AppError::Invalid(_) | AppError::NotFound) {
        return Err(error.into());
    }
    let mut response = problem::show(ctx, &Problem::App(error), ProblemAudience::Script, None);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY);
    Ok(response)
}

/// A strong tag: the same bytes have the same tag.
fn tag(body: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(body).into();
    let (half, _) = digest.split_at(16);
    format!("\"{}\"", BASE64URL_NOPAD.encode(half))
}

/// A moment as HTTP writes it.
fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Whether the caller has this already. Tags count before dates (RFC 9110, 13.2.2).
fn has(headers: &HeaderMap, tag: &str, modified: Option<DateTime<Utc>>) -> bool {
    let text = |name: &header::HeaderName| {
        headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",")
    };
    if headers.contains_key(header::IF_NONE_MATCH) {
        let known = text(&header::IF_NONE_MATCH);
        return known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag);
    }
    let since = DateTime::parse_from_rfc2822(&text(&header::IF_MODIFIED_SINCE)).ok();
    since.zip(modified).is_some_and(|(since, modified)| modified.timestamp() <= since.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::try_from(*value).unwrap())).collect()
    }

    #[test]
    fn whoever_has_it_already_is_told_so() {
        let tag = tag(b"list");
        let at: DateTime<Utc> = "2026-11-22T01:02:03.999Z".parse().unwrap();
        let date = http_date(at);
        assert_eq!(date, "Sun, 22 Nov 2026 01:02:03 GMT");
        let weak = format!("\"other\", W/{tag}");
        for (headers, same) in [
            (vec![], false),
            (vec![(header::IF_NONE_MATCH, tag.as_str())], true),
            (vec![(header::IF_NONE_MATCH, weak.as_str())], true),
            (vec![(header::IF_NONE_MATCH, "*")], true),
            (vec![(header::IF_NONE_MATCH, "\"other\""), (header::IF_MODIFIED_SINCE, date.as_str())], false),
            (vec![(header::IF_MODIFIED_SINCE, date.as_str())], true),
            (vec![(header::IF_MODIFIED_SINCE, "Sun, 22 Nov 2026 01:02:02 GMT")], false),
            (vec![(header::IF_MODIFIED_SINCE, "yesterday")], false),
        ] {
            assert_eq!(has(&asked(&headers), &tag, Some(at)), same, "{headers:?}");
        }
        assert!(!has(&asked(&[(header::IF_MODIFIED_SINCE, &date)]), &tag, None));
        assert_ne!(tag, super::tag(b"another list"));
    }
}
