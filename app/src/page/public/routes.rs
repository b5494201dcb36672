//! The routes of this folder.

use super::{
    about, accessibility, compare, complaints, consultations, contact, guidelines, home, members, notices, privacy,
    proxy, referrals, rules, safety,
};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let open = Access::Public;
    vec![
        RouteSpec::page("/", open, home::get),
        RouteSpec::page("/complaints", open, complaints::get),
        RouteSpec::page("/complaints/rules", open, rules::get),
        RouteSpec::page("/members", open, members::list::get),
        RouteSpec::data("/members.csv", open, members::table::get),
        RouteSpec::page("/members/changes", open, members::changes::get),
        RouteSpec::data("/members/changes.atom", open, members::feed::get).localized(),
        RouteSpec::page("/members/{no}", open, members::show::get),
        RouteSpec::data("/api/v1/members", open, members::api::list),
        RouteSpec::data("/api/v1/members/{no}", open, members::api::one),
        RouteSpec::data("/api/v1/openapi.json", open, members::openapi::get),
        RouteSpec::page("/guidelines", open, guidelines::list),
        RouteSpec::page("/guidelines/{slug}", open, guidelines::present),
        RouteSpec::page("/guidelines/{slug}/{version}", open, guidelines::version),
        RouteSpec::page("/guidelines/{slug}/compare/{pair}", open, compare::get),
        RouteSpec::page("/guidelines/consultations/{id}", open, consultations::get),
        RouteSpec::act("/guidelines/consultations/{id}", open, consultations::post),
        RouteSpec::page("/guidelines/consultations/{id}/compare", open, consultations::compare),
        RouteSpec::page("/guidelines/consultations/{id}/received/{opinion}", open, consultations::received),
        RouteSpec::page("/notices", open, notices::list),
        RouteSpec::page("/notices/{id}", open, notices::one),
        RouteSpec::file("/notices/{id}/files/{file}", open, notices::file),
        RouteSpec::data("/feed.xml", open, notices::feed).localized(),
        RouteSpec::page("/about", open, about::get),
        RouteSpec::page("/privacy", open, privacy::get),
        RouteSpec::page("/accessibility", open, accessibility::get),
        RouteSpec::page("/safety", open, safety::get),
        RouteSpec::page("/referrals", open, referrals::list::get),
        RouteSpec::page("/referrals/{key}", open, referrals::show::get),
        RouteSpec::page("/contact", open, contact::get),
        RouteSpec::page("/complain/paper/proxy", open, proxy::get),
    ]
}
