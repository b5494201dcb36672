//! The routes of this folder.

use super::{case, consent, contact, files, messages, open_status, reopen};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![
        RouteSpec::page("/status", Access::Public, open_status::get),
        RouteSpec::act("/status", Access::Public, open_status::post),
        RouteSpec::act("/status/leave", Access::Public, open_status::leave),
        RouteSpec::page("/status/case", Access::Applicant, case::get),
        RouteSpec::page("/status/consent", Access::Applicant, consent::get),
        RouteSpec::act("/status/consent", Access::Applicant, consent::post),
        RouteSpec::page("/status/contact", Access::Applicant, contact::get),
        RouteSpec::act("/status/contact", Access::Applicant, contact::post),
        RouteSpec::page("/status/contact/code", Access::Applicant, contact::code),
        RouteSpec::act("/status/contact/code", Access::Applicant, contact::post_code),
        RouteSpec::page("/status/papers", Access::Applicant, files::papers),
        RouteSpec::upload("/status/papers", Access::Applicant, files::post_papers),
        RouteSpec::page("/status/reopen", Access::Applicant, reopen::get),
        RouteSpec::upload("/status/reopen", Access::Applicant, reopen::post),
        RouteSpec::page("/status/files", Access::Applicant, files::files),
        RouteSpec::upload("/status/files", Access::Applicant, files::post_files),
        RouteSpec::file("/status/files/{file}", Access::Applicant, files::one),
    ];
    specs.extend(messages::routes());
    specs
}
