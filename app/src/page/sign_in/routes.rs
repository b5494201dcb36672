//! The routes of this folder.

use super::{invite, login, logout, password_reset};
use crate::access::{Access, RouteSpec};

/// The doors of this area.
pub(crate) fn routes() -> Vec<RouteSpec> {
    vec![
        RouteSpec::page("/staff/login", Access::Public, login::staff),
        RouteSpec::act("/staff/login", Access::Public, login::staff_post),
        RouteSpec::page("/portal/login", Access::Public, login::portal),
        RouteSpec::act("/portal/login", Access::Public, login::portal_post),
        RouteSpec::page("/staff/logout", Access::Public, logout::staff),
        RouteSpec::act("/staff/logout", Access::Public, logout::staff_post),
        RouteSpec::page("/portal/logout", Access::Public, logout::portal),
        RouteSpec::act("/portal/logout", Access::Public, logout::portal_post),
        RouteSpec::page("/staff/forgotten", Access::Public, password_reset::staff),
        RouteSpec::page("/portal/forgotten", Access::Public, password_reset::portal),
        RouteSpec::act("/portal/forgotten", Access::Public, password_reset::portal_post),
        RouteSpec::page("/staff/invite/{token}", Access::Public, invite::staff),
        RouteSpec::act("/staff/invite/{token}", Access::Public, invite::staff_post),
        RouteSpec::page("/portal/invite/{token}", Access::Public, invite::portal),
        RouteSpec::act("/portal/invite/{token}", Access::Public, invite::portal_post),
    ]
}
