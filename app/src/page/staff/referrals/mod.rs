//! Staff pages about desks elsewhere: list, one desk, putting right, adding, ending.

pub(in crate::page::staff) mod edit;
pub(in crate::page::staff) mod end;
mod form;
pub(in crate::page::staff) mod list;
pub(in crate::page::staff) mod new;
pub(in crate::page::staff) mod show;

use entity::people::Role;

use crate::web::ctx::Ctx;
use usecase::caller::Caller;
use usecase::query::referrals::ReferralDesk;

/// The path of the list.
pub(in crate::page) const PATH: &str = "/staff/referrals";
/// Those who keep the register: all who show people the way, and the administrator.
pub(in crate::page::staff) const KEEPERS: &[Role] = &[Role::Intake, Role::Handler, Role::Approver, Role::Admin];

fn path_of(desk: &ReferralDesk) -> String {
    format!("{PATH}/{}", desk.key)
}

/// Whether the person who is signed in keeps the register.
fn keeps(ctx: &Ctx) -> bool {
    match ctx.caller() {
        Caller::Staff { role, .. } => KEEPERS.contains(role),
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. } => false,
    }
}
