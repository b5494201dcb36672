//! The public site.

use crate::routes::RouteSpec;

pub(crate) fn routes() -> Vec<RouteSpec> {
    Vec::new()
}
