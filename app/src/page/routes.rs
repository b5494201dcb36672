//! All routes of the pages.

use super::{complain, portal, public, sign_in, staff, status};
use crate::access::RouteSpec;

/// All doors of the pages. The server adds its own few (health, style sheet and scripts).
pub fn all() -> Vec<RouteSpec> {
    let mut specs = public::routes::routes();
    specs.extend(complain::routes::routes());
    specs.extend(status::routes::routes());
    specs.extend(sign_in::routes::routes());
    specs.extend(staff::routes::routes());
    specs.extend(portal::routes::routes());
    specs
}
