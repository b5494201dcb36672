//! The routes of this folder.

use super::{PATH, list, reply, show};
use crate::access::{ANSWERERS, ANY_MEMBER, Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, answers) = (Access::Member(ANY_MEMBER), Access::Member(ANSWERERS));
    vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page("/portal/guidance/{no}", reads, show::get),
        RouteSpec::act("/portal/guidance/{no}", answers, show::post),
        RouteSpec::page("/portal/guidance/{no}/reply", answers, reply::get),
        RouteSpec::act("/portal/guidance/{no}/reply", answers, reply::post),
    ]
}
