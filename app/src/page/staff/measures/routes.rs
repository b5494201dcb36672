//! The routes of this folder.

use entity::people::Role;

use super::{NEW, PATH, action, action_page, issue, list, new, proposal, show};
use crate::access::{APPROVER, Access, CASE_READERS, HANDLER, HANDLING, RouteSpec};

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
    specs.extend(pair::<action::Reply>("/staff/guidance/{no}/reply", HANDLER));
    specs.extend(pair::<action::Verify>("/staff/guidance/{no}/verify", HANDLER));
    specs.extend(pair::<action::Close>("/staff/guidance/{no}/close", HANDLER));
    specs.extend(pair::<action::AddMeasureNote>("/staff/guidance/{no}/note", HANDLING));
    specs
}

fn pair<A: action_page::MeasureAction + 'static>(path: &'static str, who: &'static [Role]) -> [RouteSpec; 2] {
    let door = Access::Staff(who);
    [RouteSpec::page(path, door, action_page::get::<A>), RouteSpec::act(path, door, action_page::post::<A>)]
}
