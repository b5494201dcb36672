//! The routes of this folder.

use super::{compare, consultations, guidelines, home, long_page, members, notices, proxy, referrals};
use crate::access::{Access, RouteSpec};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let open = Access::Public;
    vec![
        RouteSpec::page("/", open, home::get),
        RouteSpec::page("/complaints", open, long_page::complaints),
        RouteSpec::page("/complaints/rules", open, long_page::rules),
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
        RouteSpec::page("/about", open, long_page::about),
        RouteSpec::page("/privacy", open, long_page::privacy),
        RouteSpec::page("/accessibility", open, long_page::accessibility),
        RouteSpec::page("/safety", open, long_page::safety),
        RouteSpec::page("/referrals", open, referrals::list::get),
        RouteSpec::page("/referrals/{key}", open, referrals::show::get),
        RouteSpec::page("/contact", open, long_page::contact),
        RouteSpec::page("/complain/paper/proxy", open, proxy::get),
    ]
}
