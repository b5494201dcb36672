//! The routes of this folder.

use entity::people::Role;

use super::{NEW, PATH, act, issue, list, new, proposal, sheet, show};
use crate::routes::{APPROVER, Access, CASE_READERS, HANDLER, HANDLING, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, handles) = (Access::Staff(CASE_READERS), Access::Staff(HANDLER));
    let mut specs = vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page(NEW, handles, new::get),
        RouteSpec::act(NEW, handles, new::post),
        RouteSpec::page("/staff/guidance/{no}", reads, show::get),
        RouteSpec::page("/staff/guidance/{no}/issue", handles, issue::get),
        RouteSpec::act("/staff/guidance/{no}/issue", handles, issue::post),
        RouteSpec::page("/staff/guidance/{no}/proposal", reads, proposal::get),
        RouteSpec::act("/staff/guidance/{no}/proposal", Access::Staff(APPROVER), proposal::post),
    ];
    specs.extend(pair::<act::Reply>("/staff/guidance/{no}/reply", HANDLER));
    specs.extend(pair::<act::Verify>("/staff/guidance/{no}/verify", HANDLER));
    specs.extend(pair::<act::Close>("/staff/guidance/{no}/close", HANDLER));
    specs.extend(pair::<act::AddMeasureNote>("/staff/guidance/{no}/note", HANDLING));
    specs
}

fn pair<A: sheet::MeasureAction + 'static>(path: &'static str, who: &'static [Role]) -> [RouteSpec; 2] {
    let door = Access::Staff(who);
    [RouteSpec::page(path, door, sheet::get::<A>), RouteSpec::act(path, door, sheet::post::<A>)]
}
