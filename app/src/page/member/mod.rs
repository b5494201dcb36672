//! The member's portal.

use crate::routes::RouteSpec;

pub(crate) fn routes() -> Vec<RouteSpec> {
    Vec::new()
}
