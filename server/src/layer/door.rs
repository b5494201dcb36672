//! Asks at the door of a route before its page is asked for anything.

use app::access::{Access, AccessDecision, RouteKind};
use app::page::ended;
use app::web::ctx::Ctx;
use app::web::error::PageError;
use app::web::form::PostedForm;
use app::web::kept_form::{self, Lost};
use app::web::reply::see_other;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::Method;
use usecase::caller::Visit;
use usecase::error::AppError;
use usecase::state::AppState;

/// One door, with what the check needs.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    pub(crate) app: AppState,
    pub(crate) door: Access,
    pub(crate) kind: RouteKind,
}

pub(crate) async fn layer(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    // No name of anything holds one, and PostgreSQL takes none in a text.
    if request.uri().path().contains("%00") {
        return PageError(AppError::NotFound).into_response();
    }
    let Some(visit) = request.extensions().get::<Visit>() else {
        return PageError(AppError::broken(anyhow::anyhow!("the sign-in layer is missing"))).into_response();
    };
    match guard.door.check(&visit.caller) {
        AccessDecision::Open => next.run(request).await,
        AccessDecision::Forbidden => PageError(AppError::Forbidden).into_response(),
        AccessDecision::Hidden => PageError(AppError::NotFound).into_response(),
        AccessDecision::SignIn(entry) => match enter_first(&guard, entry, request).await {
            Ok(response) | Err(response) => response,
        },
    }
}

/// Tells the error layer what stands behind the door: whether an error becomes a page or JSON depends on it.
pub(crate) async fn tell_kind(State(kind): State<RouteKind>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(kind);
    response
}

/// The answer to somebody unknown: pages lead to the sign-in, posts keep what was typed, data say 401.
async fn enter_first(guard: &Guard, entry: &'static str, request: Request) -> Result<Response, Response> {
    let refused = || PageError(AppError::SignIn).into_response();
    let is_post = *request.method() == Method::POST;
    let (mut parts, body) = request.into_parts();
    let ctx = Ctx::from_request_parts(&mut parts, &guard.app).await.map_err(IntoResponse::into_response)?;
    match guard.kind {
        RouteKind::Data => Err(refused()),
        _ if ctx.wants_json() => Err(refused()),
        RouteKind::Page | RouteKind::File if !is_post => Ok(see_other(&with_next(entry, &parts.uri))),
        RouteKind::Upload => {
            let lost = Lost::upload(Request::from_parts(parts, body)).await;
            Ok(ended::page(&ctx, entry, lost))
        }
        RouteKind::Page | RouteKind::File | RouteKind::Act => {
            let form = PostedForm::from_request(Request::from_parts(parts, body), &()).await;
            let PostedForm(fields) = form.map_err(IntoResponse::into_response)?;
            Ok(ended::page(&ctx, entry, Lost::form(fields)))
        }
    }
}

/// The sign-in page, told where to go afterwards. The other entries have nothing to go back to, and say why one is there.
fn with_next(entry: &str, uri: &http::Uri) -> String {
    if !entry.ends_with("/login") {
        return kept_form::after_end(entry);
    }
    let path = uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("next", path);
    format!("{entry}?{}", query.finish())
}
