//! What happens to every request before and after a page: numbering, limits, origin check, sign-in, packing, error pages.

pub(crate) mod arrival;
pub(crate) mod arrive;
pub(crate) mod body;
pub(crate) mod cross_site;
pub(crate) mod door;
pub(crate) mod errors;
pub(crate) mod headers;
pub(crate) mod idle;
pub(crate) mod network;
pub(crate) mod pack;
pub(crate) mod places;
pub(crate) mod rate;
pub(crate) mod sign_in;
pub(crate) mod slow;
pub(crate) mod typed;
