//! The one place where a router is built: from the doors of the pages and the few of the machine.

use std::sync::Arc;
use std::time::Duration;

use app::access::{Access, RouteKind, RouteSpec};
use app::web::error::PageError;
use app::web::localize;
use app::web::reply::see_other;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use http::StatusCode;
use text::Lang;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use usecase::error::AppError;
use usecase::state::AppState;

use crate::auth::token::Tokens;
use crate::config::Config;
use crate::http::assets::Assets;
use crate::http::health;
use crate::layer::arrive::{Arrivals, Scheme};
use crate::layer::places::RequestSlots;
use crate::layer::rate::Rate;
use crate::layer::sign_in::SignIn;
use crate::layer::{arrive, body, cross_site, door, errors, headers, idle, pack, places, rate, sign_in, slow, typed};

/// How long a page may take.
const PAGE_TIME: Duration = Duration::from_secs(30);
/// How long an upload may neither move nor be answered: it may have come whole, and be looked into.
const UPLOAD_IDLE: Duration = Duration::from_secs(120);

/// The doors of the machine itself.
pub fn machine(config: &Config) -> Vec<RouteSpec> {
    let assets = Assets::new(config.bundle_folder());
    let icon = assets.clone();
    let old_icon = assets.clone();
    let probe = health::Probe::default();
    vec![
        RouteSpec::data("/en/", Access::Public, async || see_other(Lang::En.prefix())),
        RouteSpec::data("/healthz", Access::Public, health::alive),
        RouteSpec::data("/readyz", Access::Public, async move |State(app): State<AppState>| probe.ready(app).await),
        RouteSpec::file("/pkg/{*path}", Access::Public, async move |request: Request| assets.file(request).await),
        RouteSpec::file("/favicon.svg", Access::Public, async move |request: Request| icon.icon(request).await),
        RouteSpec::file("/favicon.ico", Access::Public, async move |request: Request| old_icon.icon(request).await),
    ]
}

/// A finished router, and what the machine does with it besides serving.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) router: Router,
    pub(crate) rate: Rate,
}

/// Builds the router. The order of the layers, from outside in: number and headers, the speed of bodies, packing, error
/// pages, panics, rate, places, origin of posts, reading of forms, sign-in, and then for each route its time, its size
/// and its door, which may read a body itself.
///
/// # Errors
/// When the key of the tokens or the origin is not taken.
pub(crate) fn build(config: &Config, app: &AppState) -> anyhow::Result<Built> {
    let scheme = if config.is_https() { Scheme::Https } else { Scheme::Loopback };
    let rate = Rate::new(config.requests_per_second);
    let places = RequestSlots::new(usize::MAX, usize::try_from(config.requests_at_once).unwrap_or(usize::MAX));
    let ours = cross_site::Ours::new(&config.origin)?;
    let knows_visitors =
        SignIn { app: app.clone(), tokens: Tokens::new(app.keys())?, scheme, denied: sign_in::DeniedCounts::new() };

    localize::know(app::page::routes::all().into_iter().map(|spec| (spec.method, spec.path, spec.languages)));
    let mut pages = Router::new();
    for spec in app::page::routes::all() {
        let english = spec.path_in(Lang::En);
        let guard = door::Guard { app: app.clone(), door: spec.access, kind: spec.kind };
        let handler = timed(spec.handler.route_layer(from_fn_with_state(guard, door::layer)), spec.kind)
            .route_layer(from_fn_with_state(spec.kind, door::tell_kind));
        if let Some(path) = english {
            pages = pages.route(&path, handler.clone().route_layer(from_fn(localize::layer)));
        }
        pages = pages.route(spec.path, handler);
    }
    let pages = pages
        .fallback(nothing_here)
        .layer(from_fn_with_state(knows_visitors, sign_in::layer))
        .layer(from_fn(typed::layer))
        .layer(cross_site::layer())
        .layer(from_fn_with_state(ours, cross_site::unsaid));

    // Monitors and static files need no visitor, and a full database must not take them away.
    let mut router = pages;
    for spec in machine(config) {
        router = router.route(spec.path, timed(spec.handler, spec.kind));
    }

    let arrivals = Arc::new(Arrivals { proxies: config.trusted_proxies, https: headers::https(config) });
    let router = router.with_state(app.clone()).layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(arrivals, arrive::layer))
            .layer(from_fn(slow::watch))
            .layer(from_fn(pack::weaken))
            .layer(pack::layer())
            .layer(from_fn(pack::mark))
            .layer(from_fn_with_state(app.clone(), errors::layer))
            .layer(CatchPanicLayer::custom(panicked))
            .layer(from_fn_with_state(rate.clone(), rate::layer))
            .layer(from_fn_with_state(places, places::layer))
            .layer(from_fn(slow::tell))
            .layer(body::no_default()),
    );
    Ok(Built { router, rate })
}

fn timed(handler: MethodRouter<AppState>, kind: RouteKind) -> MethodRouter<AppState> {
    let handler = handler.route_layer(body::limit(kind));
    match kind {
        // However long a photograph takes over a slow line: as long as it moves it is waited for.
        RouteKind::Upload => handler.route_layer(from_fn_with_state(UPLOAD_IDLE, idle::layer)),
        RouteKind::Page | RouteKind::Act | RouteKind::Data | RouteKind::File => {
            handler.route_layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PAGE_TIME))
        }
    }
}

async fn nothing_here() -> PageError {
    PageError(AppError::NotFound)
}

/// A panic is a fault of ours like any other; its message stays in the log.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over by value")]
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a message");
    PageError(AppError::broken(anyhow::anyhow!("panic: {text}"))).into_response()
}
