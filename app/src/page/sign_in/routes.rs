//! The routes of this folder.

use super::{forgotten, invite, login, logout};
use crate::routes::{Door, RouteSpec};

/// The doors of this area.
pub(crate) fn routes() -> Vec<RouteSpec> {
    vec![
        RouteSpec::page("/staff/login", Door::Public, login::staff),
        RouteSpec::act("/staff/login", Door::Public, login::staff_post),
        RouteSpec::page("/portal/login", Door::Public, login::portal),
        RouteSpec::act("/portal/login", Door::Public, login::portal_post),
        RouteSpec::page("/staff/logout", Door::Public, logout::staff),
        RouteSpec::act("/staff/logout", Door::Public, logout::staff_post),
        RouteSpec::page("/portal/logout", Door::Public, logout::portal),
        RouteSpec::act("/portal/logout", Door::Public, logout::portal_post),
        RouteSpec::page("/staff/forgotten", Door::Public, forgotten::staff),
        RouteSpec::page("/portal/forgotten", Door::Public, forgotten::portal),
        RouteSpec::act("/portal/forgotten", Door::Public, forgotten::portal_post),
        RouteSpec::page("/staff/invite/{token}", Door::Public, invite::staff),
        RouteSpec::act("/staff/invite/{token}", Door::Public, invite::staff_post),
        RouteSpec::page("/portal/invite/{token}", Door::Public, invite::portal),
        RouteSpec::act("/portal/invite/{token}", Door::Public, invite::portal_post),
    ]
}
