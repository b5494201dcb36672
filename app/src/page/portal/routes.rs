//! The routes of this folder.

use entity::permission::MemberPermission;

use super::{answer, case, documents, files, guidelines, list, measures, messages, people};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let reads = Access::Member(MemberPermission::Read);
    let answers = Access::Member(MemberPermission::Answer);
    let mut specs = vec![
        RouteSpec::page("/portal", reads, list::home),
        RouteSpec::page("/portal/cases", reads, list::get),
        RouteSpec::page("/portal/cases/{no}", reads, case::get),
        RouteSpec::file("/portal/cases/{no}/files/{file}", reads, files::get),
        RouteSpec::page("/portal/cases/{no}/answer/files", answers, files::form),
        RouteSpec::upload("/portal/cases/{no}/answer/files", answers, files::post),
        RouteSpec::page("/portal/cases/{no}/answer", answers, answer::get),
        RouteSpec::act("/portal/cases/{no}/answer", answers, answer::post),
        RouteSpec::page("/portal/cases/{no}/answer/check", answers, answer::check),
        RouteSpec::act("/portal/cases/{no}/answer/check", answers, answer::send),
        RouteSpec::page("/portal/cases/{no}/answer/sent", answers, answer::sent),
        RouteSpec::page("/portal/cases/{no}/message", answers, messages::get_message),
        RouteSpec::act("/portal/cases/{no}/message", answers, messages::post_message),
        RouteSpec::page("/portal/cases/{no}/extend", answers, messages::get_extend),
        RouteSpec::act("/portal/cases/{no}/extend", answers, messages::post_extend),
        RouteSpec::page("/portal/guidelines", reads, guidelines::get),
        RouteSpec::act("/portal/guidelines", answers, guidelines::post),
        RouteSpec::page("/portal/documents", reads, documents::list),
        RouteSpec::page("/portal/documents/{id}", reads, documents::one),
        RouteSpec::act("/portal/documents/{id}", answers, documents::say),
        RouteSpec::act("/portal/documents/{id}/read", reads, documents::read),
        RouteSpec::file("/portal/documents/{id}/files/{file}", reads, documents::file),
        RouteSpec::page("/portal/people", reads, people::get),
    ];
    specs.extend(measures::routes::routes());
    specs
}
