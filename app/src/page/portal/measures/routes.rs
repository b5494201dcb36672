//! The routes of this folder.

use entity::permission::MemberPermission;

use super::{PATH, list, reply, show};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, answers) = (Access::Member(MemberPermission::Read), Access::Member(MemberPermission::Answer));
    vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page("/portal/guidance/{no}", reads, show::get),
        RouteSpec::act("/portal/guidance/{no}", answers, show::post),
        RouteSpec::page("/portal/guidance/{no}/reply", answers, reply::get),
        RouteSpec::act("/portal/guidance/{no}/reply", answers, reply::post),
    ]
}
