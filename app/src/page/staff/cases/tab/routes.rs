//! The routes of this folder.

use super::{files, grounds, letters, log, points, statement};
use crate::access::{Access, CASE_READERS, CASEWORK, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let readers = Access::Staff(CASE_READERS);
    // What the applicant said and sent is for those who work with it; the auditor reads what was done.
    let casework = Access::Staff(CASEWORK);
    vec![
        RouteSpec::page("/staff/cases/{no}/statement", casework, statement::get),
        RouteSpec::page("/staff/cases/{no}/points", casework, points::get),
        RouteSpec::page("/staff/cases/{no}/files", casework, files::get),
        RouteSpec::file("/staff/cases/{no}/files/{file}", casework, files::one),
        RouteSpec::page("/staff/cases/{no}/letters", casework, letters::get),
        RouteSpec::page("/staff/cases/{no}/grounds", readers, grounds::get),
        RouteSpec::page("/staff/cases/{no}/log", readers, log::get),
    ]
}
