//! The routes of this folder.

use entity::permission::Permission;

use super::{files, grounds, letters, log, points, statement};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (reads, reads_contents) = (Access::Staff(Permission::ReadCases), Access::Staff(Permission::ReadContents));
    vec![
        RouteSpec::page("/staff/cases/{no}/statement", reads_contents, statement::get),
        RouteSpec::page("/staff/cases/{no}/points", reads_contents, points::get),
        RouteSpec::page("/staff/cases/{no}/files", reads_contents, files::get),
        RouteSpec::file("/staff/cases/{no}/files/{file}", reads_contents, files::one),
        RouteSpec::page("/staff/cases/{no}/letters", reads_contents, letters::get),
        RouteSpec::page("/staff/cases/{no}/grounds", reads, grounds::get),
        RouteSpec::page("/staff/cases/{no}/log", reads, log::get),
    ]
}
