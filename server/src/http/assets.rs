//! The browser's files: style sheet, scripts, icons. Their names are drawn from their content, so browsers may keep
//! them for ever; they are packed when the bundle is made, never while a request waits.

use std::path::PathBuf;

use app::layout::bundle::PLAIN_STYLE;
use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use tower::ServiceExt;
use tower_http::services::ServeDir;
use usecase::state::bundle::PLAIN_STYLE_PATH;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const FOR_AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// No path of ours is longer; where the system does not take such a name, its refusal is no fault of the program.
const LONGEST_PATH: usize = 200;
/// How many letters of a hash make a name one that never changes its content.
const HASH_LETTERS: usize = 8;

/// The folder with the browser's files.
#[derive(Clone, Debug)]
pub(crate) struct Assets {
    folder: PathBuf,
    serve: ServeDir,
}

impl Assets {
    pub(crate) fn new(folder: PathBuf) -> Self {
        let serve = ServeDir::new(&folder)
            .precompressed_br()
            .precompressed_gzip()
            .append_index_html_on_directories(false)
            .redirect_to_trailing_slash(false);
        Self { folder, serve }
    }

    /// A file of the bundle, by the path after `/pkg`.
    pub(crate) async fn file(&self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let below = path.strip_prefix("/pkg").unwrap_or(&path).to_owned();
        let mut response = self.send(request, &below).await;
        if response.status() == StatusCode::NOT_FOUND && path == PLAIN_STYLE_PATH {
            return plain_style();
        }
        if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
            let keep = if is_hashed(&below) { FOR_EVER } else { FOR_AN_HOUR };
            response.headers_mut().insert(header::CACHE_CONTROL, keep);
        }
        response
    }

    /// The icon. Browsers that know only the old name get the same picture.
    pub(crate) async fn icon(&self, request: Request) -> Response {
        let mut response = self.send(request, "/favicon.svg").await;
        if response.status() == StatusCode::NOT_FOUND {
            response = ([(header::CONTENT_TYPE, "image/svg+xml")], ICON).into_response();
        }
        response.headers_mut().insert(header::CACHE_CONTROL, FOR_AN_HOUR);
        response
    }

    async fn send(&self, request: Request, below: &str) -> Response {
        if below.len() > LONGEST_PATH || below.contains("/.") || !self.folder.is_dir() {
            return StatusCode::NOT_FOUND.into_response();
        }
        let (mut parts, _) = request.into_parts();
        let Ok(uri) = below.parse() else { return StatusCode::NOT_FOUND.into_response() };
        parts.uri = uri;
        match self.serve.clone().oneshot(Request::from_parts(parts, Body::empty())).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }
}

/// A plain mark: a window with a speech bubble's corner, in the colour of the house.
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" \
    rx=\"6\" fill=\"#1d4e66\"/><path d=\"M7 8h18v12H15l-5 5v-5H7z\" fill=\"#fff\"/></svg>";

fn plain_style() -> Response {
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
            (header::CACHE_CONTROL, FOR_AN_HOUR),
        ],
        PLAIN_STYLE,
    )
        .into_response()
}

/// Whether a name bears the hash of its content: `main.0a1b2c3d4e.css`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['.', '-', '_']).any(|part| {
        part.len() >= HASH_LETTERS && part.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/main.0a1b2c3d4e.css"));
        assert!(is_hashed("/app-0123456789abcdef_bg.wasm"));
        assert!(!is_hashed("/madoguchi.css"));
        assert!(!is_hashed("/favicon.svg"));
        assert!(!is_hashed("/deadbee.css"));
    }
}
