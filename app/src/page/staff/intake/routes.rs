//! The routes of this folder.

use super::{PATH, new, receipt};
use crate::access::{Access, DESK, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let desk = Access::Staff(DESK);
    vec![
        RouteSpec::page(PATH, desk, new::get),
        RouteSpec::upload(PATH, desk, new::post),
        RouteSpec::page("/staff/intake/{key}", desk, receipt::get),
    ]
}
