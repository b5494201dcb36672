//! Staff pages about desks elsewhere: list, one desk, putting right, adding, ending.

pub(in crate::page::staff) mod edit;
pub(in crate::page::staff) mod end;
mod form;
pub(in crate::page::staff) mod list;
pub(in crate::page::staff) mod new;
pub(in crate::page::staff) mod show;

use crate::page::staff::prelude::*;
use usecase::query::referrals::ReferralDesk;

/// The path of the list.
pub(in crate::page) const PATH: &str = "/staff/referrals";

fn path_of(desk: &ReferralDesk) -> String {
    format!("{PATH}/{}", desk.key)
}

/// Whether the person who is signed in keeps the register.
fn keeps(ctx: &Ctx) -> bool {
    ctx.may(Permission::KeepReferrals)
}
