//! Turns every error into a page in the words of the person who looks at it, or into problem+json for a program.

use app::access::RouteKind;
use app::web::ctx::Ctx;
use app::web::kept_form::Kept;
use app::web::problem::{self, Problem, ProblemAudience};
use app::web::typed_fields::TypedFields;
use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, StatusCode, header};
use usecase::caller::Visit;
use usecase::error::AppError;
use usecase::state::AppState;

use crate::layer::arrival::Arrival;
use crate::layer::cross_site::CrossSite;
use crate::layer::sign_in::stranger;

/// What the page takes over from the answer it replaces.
const KEPT: [HeaderName; 2] = [header::SET_COOKIE, header::ALLOW];
/// Under this path there is nothing for people.
const FOR_PROGRAMS: &str = "/api/";
/// Answers of these kinds were written for a program and stay as they are.
const JSON_KINDS: [&str; 2] = ["application/json", "application/problem+json"];

pub(crate) async fn layer(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Some(arrival) = parts.extensions.get::<Arrival>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut asked = parts.clone();
    let typed = TypedFields::default();
    parts.extensions.insert(typed.clone());
    parts.extensions.insert(stranger(&arrival));
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let Some(problem) = problem_of(&mut response) else { return response };
    match &problem {
        Problem::App(AppError::Broken(cause)) => {
            tracing::error!(request.id = %arrival.request_id, cause = format!("{cause:#}"), "broken");
        }
        Problem::App(AppError::Crossed(cause)) => {
            tracing::error!(request.id = %arrival.request_id, cause = format!("{cause:#}"), "crossed by another transaction");
        }
        Problem::App(AppError::Damaged) => {
            tracing::error!(request.id = %arrival.request_id, "a damaged value was met; its row is named above");
        }
        _ => {}
    }
    let visit = response.extensions_mut().remove::<Visit>().unwrap_or_else(|| stranger(&arrival));
    asked.extensions.insert(visit);
    let Ok(ctx) = Ctx::from_request_parts(&mut asked, &app).await else { return response };
    // Who is slowed down has not come as far as a route, which would say what it is.
    let is_data = response.extensions().get::<RouteKind>().is_some_and(|kind| *kind == RouteKind::Data)
        || asked.uri.path().starts_with(FOR_PROGRAMS);
    let reader = if is_data || ctx.wants_json() { ProblemAudience::Script } else { ProblemAudience::Person };
    let (fields, files) = typed.read();
    let kept = Kept::of_post(&ctx, &fields, files);
    let mut page = problem::show(&ctx, &problem, reader, kept.as_ref());
    for name in KEPT {
        for value in response.headers().get_all(&name) {
            page.headers_mut().append(name.clone(), value.clone());
        }
    }
    page
}

/// What went wrong, if something did and nobody has written a page about it yet.
fn problem_of(response: &mut Response) -> Option<Problem> {
    if response.extensions().get::<CrossSite>().is_some() {
        return Some(Problem::CrossSite);
    }
    if let Some(error) = response.extensions_mut().remove::<AppError>() {
        return Some(Problem::App(error));
    }
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if kind.starts_with("text/html") || JSON_KINDS.iter().any(|json| kind.starts_with(json)) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND => Problem::App(AppError::NotFound),
        StatusCode::FORBIDDEN => Problem::App(AppError::Forbidden),
        StatusCode::UNAUTHORIZED => Problem::App(AppError::SignIn),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::App(AppError::TooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::App(AppError::Unsupported),
        StatusCode::METHOD_NOT_ALLOWED => Problem::Method,
        StatusCode::REQUEST_TIMEOUT => Problem::Slow,
        StatusCode::SERVICE_UNAVAILABLE => Problem::App(AppError::Busy),
        other if other.is_server_error() => {
            Problem::App(AppError::broken(anyhow::anyhow!("an answer {other} without a cause")))
        }
        _ => Problem::Bad,
    })
}
