//! The words for the rights inside a company.

use entity::people::MemberRole;

use text::staff::members as t;

/// The word for a right inside a company.
pub(in crate::page) const fn role_name(role: MemberRole) -> &'static str {
    match role {
        MemberRole::Admin => t::ROLE_ADMIN,
        MemberRole::Answerer => t::ROLE_ANSWERER,
        MemberRole::Viewer => t::ROLE_VIEWER,
    }
}
