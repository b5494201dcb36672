//! Reads a form before anybody looks at it. So what was typed is there whatever happens to the request, and a post that
//! the database took back because another one was at the same rows is done again before anybody sees that.

use std::time::Duration;

use app::web::error::PageError;
use app::web::form;
use app::web::kept_form::Lost;
use app::web::typed_fields::TypedFields;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode};
use usecase::error::AppError;
use usecase::form::fields::FORM_LIMIT;
use usecase::support::retry::Tries;

/// How long a form may take to arrive.
const READ_TIME: Duration = Duration::from_secs(30);

pub(crate) async fn layer(request: Request, next: Next) -> Response {
    if *request.method() != Method::POST || !form::is_form(&request) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    // One byte more than the limit, so that the reader of the form is the one that says so.
    let read = axum::body::to_bytes(body, FORM_LIMIT.saturating_add(1));
    let bytes = match tokio::time::timeout(READ_TIME, read).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return PageError(AppError::TooLarge).into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    if let Some(typed) = parts.extensions.get::<TypedFields>() {
        typed.keep_form(bytes.clone());
    }
    let mut tries = Tries::default();
    loop {
        let request = Request::from_parts(parts.clone(), Body::from(bytes.clone()));
        let response = next.clone().run(request).await;
        match response.extensions().get::<AppError>() {
            Some(error) if tries.again(error).await => {}
            _ => return response,
        }
    }
}

/// Reads what was typed in a form with files that will not come as far as its page.
pub(crate) async fn rescue(request: Request) {
    if *request.method() == Method::POST && !form::is_form(&request) {
        // What cannot be read in time has nothing in it that could be kept.
        drop(tokio::time::timeout(READ_TIME, Lost::upload(request)).await);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use axum::Router;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use tower::ServiceExt;

    use super::*;

    /// What becomes of a post that is crossed so often before it is done, and how often it was tried.
    async fn tried(crossed: u32) -> (StatusCode, u32) {
        let count = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&count);
        let page = async move |body: String| {
            assert_eq!(body, "what=a+b", "each try reads the whole form");
            if seen.fetch_add(1, Ordering::SeqCst) < crossed {
                return PageError(AppError::Crossed(Arc::new(anyhow::anyhow!("a deadlock")))).into_response();
            }
            StatusCode::SEE_OTHER.into_response()
        };
        let router: Router = Router::new().route("/", post(page)).layer(from_fn(layer));
        let request = Request::post("/").header("content-type", "application/x-www-form-urlencoded");
        let response = router.oneshot(request.body(Body::from("what=a+b")).unwrap()).await.unwrap();
        (response.status(), count.load(Ordering::SeqCst))
    }

    #[tokio::test]
    async fn a_post_that_others_crossed_is_done_again() {
        assert_eq!(tried(0).await, (StatusCode::SEE_OTHER, 1));
        assert_eq!(tried(3).await, (StatusCode::SEE_OTHER, 4));
        assert_eq!(tried(100).await, (StatusCode::SERVICE_UNAVAILABLE, 5));
    }
}
