//! What happens to every request before and after a page: numbering, limits, origin check, sign-in, error pages.

pub(crate) mod arrive;
pub(crate) mod body;
pub(crate) mod cross_site;
pub(crate) mod door;
pub(crate) mod errors;
pub(crate) mod headers;
pub(crate) mod network;
pub(crate) mod rate;
pub(crate) mod sign_in;
pub(crate) mod typed;
