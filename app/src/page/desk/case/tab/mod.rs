//! The tabs of a case: pages that show and change nothing.

pub(crate) mod files;
pub(crate) mod grounds;
pub(crate) mod letters;
pub(crate) mod log;
pub(crate) mod points;
pub(crate) mod statement;

use axum::response::Response;
use leptos::prelude::*;

use super::desk::{self, Opened};
use crate::routes::{CASE_READERS, CASEWORK, Door, RouteSpec};
use crate::text::Word;
use crate::web::ctx::Ctx;

pub(crate) fn routes() -> Vec<RouteSpec> {
    let readers = Door::Staff(CASE_READERS);
    // What the applicant said and sent is for those who work with it; the auditor reads what was done.
    let casework = Door::Staff(CASEWORK);
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

/// A tab's page: bar, tabs, heading, what it shows.
fn page(ctx: &Ctx, opened: &Opened, name: &str, title: Word, inside: impl FnOnce() -> AnyView) -> Response {
    let lang = ctx.lang;
    let title = title.get(lang);
    ctx.page(crate::page::desk::frame(ctx), title, || {
        let inside = inside();
        let bar = desk::bar(ctx, opened);
        let tabs = desk::tabs(lang, opened, name);
        view! { {bar}{tabs}<h2>{title}</h2>{inside} }
    })
}
