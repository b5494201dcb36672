//! What staff do for the body itself: members, guidelines, invitations, letters, mails, audit.

use crate::routes::RouteSpec;

pub(crate) fn routes() -> Vec<RouteSpec> {
    Vec::new()
}
