//! One case at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

pub(crate) mod answering;
pub(crate) mod desk;
pub(crate) mod links;
pub(crate) mod show;

use crate::routes::{CASE_READERS, Door, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![RouteSpec::page("/staff/cases/{no}", Door::Staff(CASE_READERS), show::get)];
    specs.extend(answering::routes());
    specs
}
