//! The tabs of a case: pages that show and change nothing.

pub(crate) mod files;
pub(crate) mod grounds;
pub(crate) mod letters;
pub(crate) mod log;
pub(crate) mod points;
pub(crate) mod routes;
pub(crate) mod statement;

use super::opened::{self, OpenedCase};
use crate::prelude::*;

/// A tab's page: bar, tabs, heading, what it shows.
fn page(ctx: &Ctx, opened: &OpenedCase, name: &str, title: &'static str, inside: impl FnOnce() -> AnyView) -> Response {
    ctx.page(crate::page::staff::frame(ctx), title, || {
        let inside = inside();
        let bar = opened::bar(ctx, opened);
        let tabs = opened::tabs(opened, name);
        view! { {bar}{tabs}<h2>{title}</h2>{inside} }
    })
}
