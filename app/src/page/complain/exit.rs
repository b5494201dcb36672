//! `POST /exit`: away at once. Ends the session, erases the draft where that was chosen, and lands on a page about
//! the weather, which asks for nothing and remembers nobody. `GET /exit` leads there too and changes nothing: any other
//! site can make a browser ask for it.

use axum::response::IntoResponse;
use entity::application::answer::OnLeave;
use http::{HeaderName, HeaderValue, header};

use crate::prelude::*;
use crate::web::reply::with_session;
use usecase::account::session;
use usecase::account::session_change::SessionChange;
use usecase::caller::{Caller, DraftState};
use usecase::case::draft;

/// Where one lands: the forecast of the Japan Meteorological Agency.
pub(crate) const WEATHER: &str = "https://www.jma.go.jp/bosai/forecast/";

fn away() -> Response {
    let headers = [
        (header::LOCATION, HeaderValue::from_static(WEATHER)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// Away, and nothing else.
pub(crate) async fn get() -> Response {
    away()
}

/// The door. Whatever fails behind it, the person gets away.
pub(crate) async fn post(ctx: Ctx) -> Result<Response, PageError> {
    if let Err(cause) = end(&ctx).await {
        tracing::error!(cause = %cause, "leaving in a hurry: session or draft could not be ended");
    }
    let mut away = away();
    // Only what is quick to clear: the page must be gone at once.
    away.headers_mut().insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    match ctx.caller() {
        // Those who work here are not shown this way out, and it is not their way to sign out.
        Caller::Staff { .. } | Caller::Member { .. } => Ok(away),
        Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Stranger => {
            Ok(with_session(away, SessionChange::End))
        }
    }
}

async fn end(ctx: &Ctx) -> Result<(), AppError> {
    let leaves = matches!(ctx.caller(), Caller::Draft { .. } | Caller::Applicant { .. });
    if let Caller::Draft { draft, sent: DraftState::No } = ctx.caller() {
        let open = draft::load(&ctx.app, *draft).await?;
        if open.answers.on_leave == Some(OnLeave::Erase) {
            return draft::erase(&ctx.app, *draft, ctx.visit.session).await;
        }
    }
    if let (true, Some(id)) = (leaves, ctx.visit.session) {
        session::leave(&ctx.app, id).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_our_pages_lets_the_button_lead_there() {
        assert!(WEATHER.starts_with(&format!("{}/", crate::layout::AWAY)));
    }
}
