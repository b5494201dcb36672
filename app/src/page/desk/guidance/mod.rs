//! Files on members at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

mod act;
mod issue;
mod list;
mod new;
mod proposal;
mod sheet;
mod show;
pub(crate) mod table;

use entity::people::Role;

use crate::routes::{APPROVER, CASE_READERS, Door, HANDLING, RouteSpec};

/// The path of the list.
pub(crate) const PATH: &str = "/staff/guidance";
/// The path of the page that opens a file.
pub(crate) const NEW: &str = "/staff/guidance/new";

/// The handler alone.
const HANDLER: &[Role] = &[Role::Handler];

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, handles) = (Door::Staff(CASE_READERS), Door::Staff(HANDLER));
    let mut specs = vec![
        RouteSpec::page(PATH, reads, list::get),
        RouteSpec::page(NEW, handles, new::get),
        RouteSpec::act(NEW, handles, new::post),
        RouteSpec::page("/staff/guidance/{no}", reads, show::get),
        RouteSpec::page("/staff/guidance/{no}/issue", handles, issue::get),
        RouteSpec::act("/staff/guidance/{no}/issue", handles, issue::post),
        RouteSpec::page("/staff/guidance/{no}/proposal", reads, proposal::get),
        RouteSpec::act("/staff/guidance/{no}/proposal", Door::Staff(APPROVER), proposal::post),
    ];
    specs.extend(pair::<act::Reply>("/staff/guidance/{no}/reply", HANDLER));
    specs.extend(pair::<act::Verify>("/staff/guidance/{no}/verify", HANDLER));
    specs.extend(pair::<act::Close>("/staff/guidance/{no}/close", HANDLER));
    specs.extend(pair::<act::Note>("/staff/guidance/{no}/note", HANDLING));
    specs
}

fn pair<A: sheet::Act + 'static>(path: &'static str, who: &'static [Role]) -> [RouteSpec; 2] {
    let door = Door::Staff(who);
    [RouteSpec::page(path, door, sheet::get::<A>), RouteSpec::act(path, door, sheet::post::<A>)]
}
