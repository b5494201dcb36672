//! Finds out who calls, and turns what a page did to the session into cookies.

use app::desk::Desk;
use app::error::AppError;
use app::usecase::session;
use app::web::ctx::{Caller, Visit};
use app::web::reply::SessionChange;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use entity::id::SessionId;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::auth::cookie::{self, Which};
use crate::auth::token::Tokens;
use crate::layer::arrive::{Arrival, Scheme};
use crate::layer::typed;

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");
/// What a browser forgets of us when a session ends. Not `cookies`: that would reach other hosts of the operator's domain,
/// and ours are taken back by name.
const CLEARED: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// What the layer needs.
#[derive(Clone, Debug)]
pub(crate) struct SignIn {
    pub(crate) desk: Desk,
    pub(crate) tokens: Tokens,
    pub(crate) scheme: Scheme,
}

pub(crate) async fn layer(State(sign_in): State<SignIn>, mut request: Request, next: Next) -> Response {
    let Some(arrival) = request.extensions().get::<Arrival>().cloned() else {
        return AppError::broken(anyhow::anyhow!("the first layer is missing")).into_response();
    };
    let visit = match sign_in.visit(&arrival, request.headers()).await {
        Ok(visit) => visit,
        Err(error) => {
            typed::rescue(request).await;
            return error.into_response();
        }
    };
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    if let Some(change) = response.extensions_mut().remove::<SessionChange>()
        && let Err(error) = sign_in.cookies(response.headers_mut(), change)
    {
        response = AppError::broken(error).into_response();
    }
    // The error page is written outside this layer and wants to know who looks at it.
    response.extensions_mut().insert(visit);
    response
}

impl SignIn {
    async fn visit(&self, arrival: &Arrival, headers: &HeaderMap) -> Result<Visit, AppError> {
        let mut visit = stranger(arrival);
        let named = cookie::read(headers, Which::Token, self.scheme)
            .and_then(|token| self.tokens.read(&token, self.desk.now()));
        let Some(id) = named else { return Ok(visit) };
        // The row decides; a token whose session is over is nobody's.
        let Some(caller) = session::caller(&self.desk, id).await? else { return Ok(visit) };
        visit.caller = caller;
        visit.session = Some(id);
        visit.code = self.code(headers, id);
        Ok(visit)
    }

    fn code(&self, headers: &HeaderMap, id: SessionId) -> Option<String> {
        let sealed = cookie::read(headers, Which::Code, self.scheme)?;
        let plain = self.desk.keys().open_cookie(&id.to_string(), &sealed).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    fn cookies(&self, headers: &mut HeaderMap, change: SessionChange) -> anyhow::Result<()> {
        match change {
            SessionChange::Open { id, seconds, code } => {
                let ends = self.desk.now() + TimeDelta::seconds(i64::from(seconds));
                let token = self.tokens.write(id, ends)?;
                cookie::set(headers, Which::Token, self.scheme, token, seconds);
                match code {
                    Some(code) => {
                        let sealed = self.desk.keys().seal_cookie(&id.to_string(), code.as_bytes())?;
                        cookie::set(headers, Which::Code, self.scheme, sealed, seconds);
                    }
                    None => cookie::clear(headers, Which::Code, self.scheme),
                }
            }
            SessionChange::End => {
                cookie::clear(headers, Which::Token, self.scheme);
                cookie::clear(headers, Which::Code, self.scheme);
                headers.entry(CLEAR).or_insert(CLEARED);
            }
        }
        Ok(())
    }
}

/// A visit by nobody we know.
pub(crate) fn stranger(arrival: &Arrival) -> Visit {
    Visit {
        request_id: arrival.request_id.clone(),
        nonce: arrival.nonce.clone(),
        caller: Caller::Stranger,
        session: None,
        code: None,
        network: arrival.network.to_string(),
    }
}
