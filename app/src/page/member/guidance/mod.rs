//! Guidance in the portal: what was issued to this member, and its answers.

pub(super) mod list;
mod reply;
mod show;

use crate::routes::{ANSWERERS, ANY_MEMBER, Door, RouteSpec};

/// The path of the list.
const PATH: &str = "/portal/guidance";

pub(super) fn routes() -> Vec<RouteSpec> {
    let (reads, answers) = (Door::Member(ANY_MEMBER), Door::Member(ANSWERERS));
    vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page("/portal/guidance/{no}", reads, show::get),
        RouteSpec::act("/portal/guidance/{no}", answers, show::post),
        RouteSpec::page("/portal/guidance/{no}/reply", answers, reply::get),
        RouteSpec::act("/portal/guidance/{no}/reply", answers, reply::post),
    ]
}
