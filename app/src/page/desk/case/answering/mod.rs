//! The desk's pages towards the member: telling, asking, weighing, explaining.

mod notify;

use crate::routes::{Door, HANDLING, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    vec![
        RouteSpec::page("/staff/cases/{no}/notify", Door::Staff(HANDLING), notify::get),
        RouteSpec::act("/staff/cases/{no}/notify", Door::Staff(HANDLING), notify::post),
        RouteSpec::page("/staff/cases/{no}/lift", Door::Staff(HANDLING), notify::get_lift),
        RouteSpec::act("/staff/cases/{no}/lift", Door::Staff(HANDLING), notify::post_lift),
    ]
}
