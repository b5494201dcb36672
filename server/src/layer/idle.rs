//! Uploads have no limit of time as long as they move; how slowly a body may come is for [`super::slow`] to say. This
//! ends what neither moves nor is answered.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use http::StatusCode;
use tokio::sync::Notify;
use tokio::time::timeout;

/// Answers 408 when no piece of the body came and no answer was made for so long.
pub(crate) async fn layer(State(idle): State<Duration>, request: Request, next: Next) -> Response {
    let moved = Arc::new(Notify::new());
    let moves = Arc::clone(&moved);
    let request = request.map(|body| Body::from_stream(body.into_data_stream().inspect(move |_| moves.notify_one())));
    let mut answer = std::pin::pin!(next.run(request));
    loop {
        tokio::select! {
            response = &mut answer => return response,
            still = timeout(idle, moved.notified()) => if still.is_err() {
                return StatusCode::REQUEST_TIMEOUT.into_response();
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::post;
    use bytes::Bytes;
    use tower::ServiceExt;

    use super::*;

    const IDLE: Duration = Duration::from_millis(900);

    #[tokio::test]
    async fn what_moves_arrives_however_long_it_takes() {
        let read = async |body: Body| axum::body::to_bytes(body, usize::MAX).await.unwrap().len().to_string();
        let app: Router = Router::new().route("/", post(read)).layer(from_fn_with_state(IDLE, layer));
        let pieces = futures::stream::unfold(0, |number| async move {
            tokio::time::sleep(Duration::from_millis(200)).await;
            (number < 12).then(|| (Ok::<_, std::io::Error>(Bytes::from_static(&[b'x'; 1_000])), number + 1))
        });
        let began = Instant::now();
        let response = app.oneshot(Request::post("/").body(Body::from_stream(pieces)).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let said = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert_eq!(said, "12000");
        assert!(began.elapsed() > IDLE * 2, "longer than the limit");
    }

    #[tokio::test]
    async fn an_answer_that_never_comes_is_not_waited_for() {
        let stuck = async || tokio::time::sleep(Duration::from_secs(60)).await;
        let app: Router = Router::new().route("/", post(stuck)).layer(from_fn_with_state(IDLE, layer));
        let began = Instant::now();
        let response = app.oneshot(Request::post("/").body(Body::from("x")).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT);
        assert!(began.elapsed() < IDLE * 3);
    }
}
