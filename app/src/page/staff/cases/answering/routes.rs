//! The routes of this folder.

use super::{ask, assess, explain, notify};
use crate::access::{Access, RouteSpec};
use crate::page::staff::prelude::*;

pub(crate) fn routes() -> Vec<RouteSpec> {
    let door = Access::Staff(Permission::HandleCases);
    let mut specs = vec![
        RouteSpec::page("/staff/cases/{no}/notify", door, notify::get),
        RouteSpec::act("/staff/cases/{no}/notify", door, notify::post),
        RouteSpec::page("/staff/cases/{no}/lift", door, notify::get_lift),
        RouteSpec::act("/staff/cases/{no}/lift", door, notify::post_lift),
        RouteSpec::page("/staff/cases/{no}/assessment", door, assess::get),
        RouteSpec::act("/staff/cases/{no}/assessment", door, assess::post),
    ];
    for (path, act) in [
        ("/staff/cases/{no}/ask", ask::AnsweringAction::Ask),
        ("/staff/cases/{no}/message-member", ask::AnsweringAction::Message),
        ("/staff/cases/{no}/late", ask::AnsweringAction::Late),
        ("/staff/cases/{no}/good-reason", ask::AnsweringAction::GoodReason),
    ] {
        specs.push(RouteSpec::page(path, door, async move |ctx: Ctx| ask::get(ctx, act).await));
        specs.push(RouteSpec::act(path, door, async move |ctx: Ctx, form: PostedForm| ask::post(ctx, form, act).await));
    }
    for (path, act) in [
        ("/staff/cases/{no}/explain", explain::ExplanationAction::Explain),
        ("/staff/cases/{no}/settle", explain::ExplanationAction::Settle),
        ("/staff/cases/{no}/unsettled", explain::ExplanationAction::Unsettled),
    ] {
        specs.push(RouteSpec::page(path, door, async move |ctx: Ctx| explain::get(ctx, act).await));
        specs.push(RouteSpec::act(path, door, async move |ctx: Ctx, form: PostedForm| {
            explain::post(ctx, form, act).await
        }));
    }
    specs
}
