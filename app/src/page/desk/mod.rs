//! The staff's casework: queue, case, decisions, intake.

use crate::routes::RouteSpec;

pub(crate) fn routes() -> Vec<RouteSpec> {
    Vec::new()
}
