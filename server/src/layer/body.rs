//! No more bytes than a door takes. Uploads are counted by the store that receives them, up to a bound above which
//! nobody can mean well.

use app::access::RouteKind;
use axum::extract::DefaultBodyLimit;
use tower_http::limit::RequestBodyLimitLayer;
use usecase::form::fields::FORM_LIMIT;

/// The most bytes of one post with files: several files of 10 MB and what stands around them.
const UPLOAD_LIMIT: usize = 64 * 1024 * 1024;

/// The limit for a door.
pub(crate) fn limit(kind: RouteKind) -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(match kind {
        RouteKind::Upload => UPLOAD_LIMIT,
        // One byte more, so that the form reader is the one that says so, with a page.
        RouteKind::Page | RouteKind::Act | RouteKind::Data | RouteKind::File => FORM_LIMIT.saturating_add(1),
    })
}

/// Axum's own limit of 2 MB is taken away: ours counts.
pub(crate) fn no_default() -> DefaultBodyLimit {
    DefaultBodyLimit::disable()
}
