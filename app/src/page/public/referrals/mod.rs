//! `/referrals` and `/referrals/{key}`: other desks, taken from the register. Nothing is sent from here.

pub(super) mod bodies;
mod card;
pub(super) mod list;
pub(super) mod show;
