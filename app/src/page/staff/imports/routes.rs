//! The routes of this folder.

use entity::permission::Permission;

use super::{changes, check, columns, decide, export, fix, start, undo};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let keep = Access::Staff(Permission::KeepRegisters);
    vec![
        RouteSpec::page("/staff/members/import", keep, start::get),
        RouteSpec::upload("/staff/members/import", keep, start::post),
        RouteSpec::file("/staff/members/import/template.xlsx", keep, export::template),
        RouteSpec::page("/staff/members/import/{id}/columns", keep, columns::get),
        RouteSpec::act("/staff/members/import/{id}/columns", keep, columns::post),
        RouteSpec::page("/staff/members/import/{id}/check", keep, check::get),
        RouteSpec::act("/staff/members/import/{id}/check", keep, check::post),
        RouteSpec::file("/staff/members/import/{id}/wrong.xlsx", keep, check::wrong),
        RouteSpec::page("/staff/members/import/{id}/fix", keep, fix::get),
        RouteSpec::upload("/staff/members/import/{id}/fix", keep, fix::post),
        RouteSpec::page("/staff/members/import/{id}/changes", keep, changes::get),
        RouteSpec::act("/staff/members/import/{id}/changes", keep, changes::post),
        RouteSpec::page("/staff/members/import/{id}/decide", keep, decide::get),
        RouteSpec::act("/staff/members/import/{id}/decide", keep, decide::post),
        RouteSpec::page("/staff/members/import/{id}/undo", keep, undo::get),
        RouteSpec::act("/staff/members/import/{id}/undo", keep, undo::post),
        RouteSpec::page("/staff/members/export", keep, export::get),
        RouteSpec::file("/staff/members/export/members.xlsx", keep, export::xlsx),
        RouteSpec::file("/staff/members/export/members.csv", keep, export::csv),
        RouteSpec::page("/staff/members/export/members-sjis.csv", keep, export::old_csv),
    ]
}
