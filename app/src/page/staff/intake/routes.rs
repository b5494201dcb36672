//! The routes of this folder.

use super::{PATH, new, receipt};
use crate::access::{Access, DESK, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let app = Access::Staff(DESK);
    vec![
        RouteSpec::page(PATH, app, new::get),
        RouteSpec::upload(PATH, app, new::post),
        RouteSpec::page("/staff/intake/{key}", app, receipt::get),
    ]
}
