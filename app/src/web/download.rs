//! A file of a case as an answer: shown only if it is a still image, never believed to be what it says.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header;

use usecase::ActiveContent;
use usecase::case::attachment::OpenedFile;

/// Sends an opened file, chunk by verified chunk.
pub fn send(file: OpenedFile) -> Response {
    let shown = file.kind.is_image() && file.liveliness == ActiveContent::Still;
    let disposition = if shown { file.name.inline() } else { file.name.attachment() };
    let headers = [
        (header::CONTENT_TYPE, file.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    (headers, Body::from_stream(file.download.into_stream())).into_response()
}
