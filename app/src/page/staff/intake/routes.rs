//! The routes of this folder.

use entity::permission::Permission;

use super::{PATH, new, receipt};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let takes_in = Access::Staff(Permission::TakeComplaintsIn);
    vec![
        RouteSpec::page(PATH, takes_in, new::get),
        RouteSpec::upload(PATH, takes_in, new::post),
        RouteSpec::page("/staff/intake/{key}", takes_in, receipt::get),
    ]
}
