//! The routes of this folder.

use entity::permission::Permission;

use super::{NEW, PATH, action, action_page, issue, list, new, proposal, show};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, handles) = (Access::Staff(Permission::ReadCases), Access::Staff(Permission::HandleMeasures));
    let decides = Access::Staff(Permission::DecideProposals);
    let mut specs = vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page(NEW, handles, new::get),
        RouteSpec::act(NEW, handles, new::post),
        RouteSpec::page("/staff/guidance/{no}", reads, show::get),
        RouteSpec::page("/staff/guidance/{no}/issue", handles, issue::get),
        RouteSpec::act("/staff/guidance/{no}/issue", handles, issue::post),
        RouteSpec::page("/staff/guidance/{no}/proposal", reads, proposal::get),
        RouteSpec::act("/staff/guidance/{no}/proposal", decides, proposal::post),
    ];
    specs.extend(pair::<action::Reply>("/staff/guidance/{no}/reply", Permission::HandleMeasures));
    specs.extend(pair::<action::Verify>("/staff/guidance/{no}/verify", Permission::HandleMeasures));
    specs.extend(pair::<action::Close>("/staff/guidance/{no}/close", Permission::HandleMeasures));
    specs.extend(pair::<action::AddMeasureNote>("/staff/guidance/{no}/note", Permission::NoteOnMeasures));
    specs
}

fn pair<A: action_page::MeasureAction + 'static>(path: &'static str, takes: Permission) -> [RouteSpec; 2] {
    let door = Access::Staff(takes);
    [RouteSpec::page(path, door, action_page::get::<A>), RouteSpec::act(path, door, action_page::post::<A>)]
}
