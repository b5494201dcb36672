//! The routes of this folder.

use super::{case, consent, contact, enter, files, reopen, words};
use crate::routes::{Door, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![
        RouteSpec::page("/status", Door::Public, enter::get),
        RouteSpec::act("/status", Door::Public, enter::post),
        RouteSpec::act("/status/leave", Door::Public, enter::leave),
        RouteSpec::page("/status/case", Door::Applicant, case::get),
        RouteSpec::page("/status/consent", Door::Applicant, consent::get),
        RouteSpec::act("/status/consent", Door::Applicant, consent::post),
        RouteSpec::page("/status/contact", Door::Applicant, contact::get),
        RouteSpec::act("/status/contact", Door::Applicant, contact::post),
        RouteSpec::page("/status/contact/code", Door::Applicant, contact::code),
        RouteSpec::act("/status/contact/code", Door::Applicant, contact::post_code),
        RouteSpec::page("/status/papers", Door::Applicant, files::papers),
        RouteSpec::upload("/status/papers", Door::Applicant, files::post_papers),
        RouteSpec::page("/status/reopen", Door::Applicant, reopen::get),
        RouteSpec::upload("/status/reopen", Door::Applicant, reopen::post),
        RouteSpec::page("/status/files", Door::Applicant, files::files),
        RouteSpec::upload("/status/files", Door::Applicant, files::post_files),
        RouteSpec::file("/status/files/{file}", Door::Applicant, files::one),
    ];
    specs.extend(words::routes());
    specs
}
