//! What an applicant sees of a case.

use crate::routes::RouteSpec;

pub(crate) fn routes() -> Vec<RouteSpec> {
    Vec::new()
}
