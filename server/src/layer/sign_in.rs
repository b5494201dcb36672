//! Finds out who calls, and turns what a page did to the session into cookies.

use std::num::NonZeroU32;
use std::sync::Arc;

use app::web::error::PageError;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use entity::id::{MemberUserId, SessionId, StaffId};
use entity::people::Actor;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use http::{HeaderMap, HeaderName, HeaderValue};
use usecase::account::session;
use usecase::account::session_change::SessionChange;
use usecase::caller::{Caller, Visit};
use usecase::error::AppError;
use usecase::state::AppState;
use usecase::support::audit;
use uuid::Uuid;

use crate::auth::cookie::{self, CookieKind};
use crate::auth::token::Tokens;
use crate::layer::arrival::Arrival;
use crate::layer::arrive::Scheme;
use crate::layer::typed;

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");
/// What a browser forgets of us when a session ends. Not `cookies`: that would reach other hosts of the operator's domain,
/// and ours are taken back by name.
const CLEARED: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");
/// How long a browser stays known after its last sign-in: 400 days, the longest that browsers keep a cookie.
const DEVICE_SECONDS: u32 = 400 * 24 * 3600;

/// So many closed doors of one signed-in person are written down at once, and in an hour.
const DENIED: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

/// Who was turned away how often. In memory, because being turned away from a page must write nothing but its line.
#[derive(Clone, Debug)]
pub(crate) struct DeniedCounts(Arc<DefaultKeyedRateLimiter<Uuid>>);

impl DeniedCounts {
    pub(crate) fn new() -> Self {
        Self(Arc::new(RateLimiter::keyed(Quota::per_hour(DENIED))))
    }

    /// Whether one more line is written about this person.
    fn takes(&self, person: Uuid) -> bool {
        self.0.check_key(&person).is_ok()
    }
}

/// What the layer needs.
#[derive(Clone, Debug)]
pub(crate) struct SignIn {
    pub(crate) app: AppState,
    pub(crate) tokens: Tokens,
    pub(crate) scheme: Scheme,
    pub(crate) denied: DeniedCounts,
}

pub(crate) async fn layer(State(sign_in): State<SignIn>, mut request: Request, next: Next) -> Response {
    let Some(arrival) = request.extensions().get::<Arrival>().cloned() else {
        return PageError(AppError::broken(anyhow::anyhow!("the first layer is missing"))).into_response();
    };
    let visit = match sign_in.visit(&arrival, request.headers()).await {
        Ok(visit) => visit,
        Err(error) => {
            typed::rescue(request).await;
            return PageError(error).into_response();
        }
    };
    request.extensions_mut().insert(visit.clone());
    let door = request.extensions().get::<MatchedPath>().map(|path| format!("{} {}", request.method(), path.as_str()));
    let mut response = next.run(request).await;
    if let (Some(AppError::Forbidden | AppError::NotFound), Some(door)) =
        (response.extensions().get::<AppError>(), door)
    {
        sign_in.note(&visit, &door).await;
    }
    if let Some(change) = response.extensions_mut().remove::<SessionChange>()
        && let Err(error) = sign_in.cookies(response.headers_mut(), &visit, change)
    {
        response = PageError(AppError::broken(error)).into_response();
    }
    // The error page is written outside this layer and wants to know who looks at it.
    response.extensions_mut().insert(visit);
    response
}

impl SignIn {
    async fn visit(&self, arrival: &Arrival, headers: &HeaderMap) -> Result<Visit, AppError> {
        let (mut visit, now) = (stranger(arrival), self.app.now());
        if let Some(devices) = cookie::read(headers, CookieKind::Device, self.scheme) {
            visit.devices = self.tokens.read_devices(&devices, now);
        }
        let named =
            cookie::read(headers, CookieKind::Token, self.scheme).and_then(|token| self.tokens.read(&token, now));
        let Some((id, secret)) = named else { return Ok(visit) };
        // The row decides; a token whose session is over is nobody's.
        let Some(caller) = session::caller(&self.app, id, secret.as_ref()).await? else { return Ok(visit) };
        visit.caller = caller;
        visit.session = Some(id);
        visit.code = self.code(headers, id);
        Ok(visit)
    }

    fn code(&self, headers: &HeaderMap, id: SessionId) -> Option<String> {
        let sealed = cookie::read(headers, CookieKind::Code, self.scheme)?;
        let plain = self.app.keys().open_cookie(&id.to_string(), &sealed).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    /// Writes down that somebody was turned away. The answer stands, written down or not.
    async fn note(&self, visit: &Visit, door: &str) {
        let actor = visit.caller.actor();
        let Some(actor @ (Actor::Staff { id: StaffId(id), .. } | Actor::Member { user: MemberUserId(id), .. })) = actor
        else {
            return;
        };
        if !self.denied.takes(id) {
            return;
        }
        if let Err(error) = audit::denied(&self.app, &actor, &visit.request_id, door).await {
            tracing::warn!(request.id = %visit.request_id, cause = %error, "a closed door was not written down");
        }
    }

    fn cookies(&self, headers: &mut HeaderMap, visit: &Visit, change: SessionChange) -> anyhow::Result<()> {
        match change {
            SessionChange::Open { id, secret, seconds, code, device } => {
                let now = self.app.now();
                let token = self.tokens.write(id, &secret, now + TimeDelta::seconds(i64::from(seconds)))?;
                cookie::set(headers, CookieKind::Token, self.scheme, token, seconds);
                if let Some(device) = device {
                    let ends = now + TimeDelta::seconds(i64::from(DEVICE_SECONDS));
                    let known = self.tokens.write_devices(device, &visit.devices, ends)?;
                    cookie::set(headers, CookieKind::Device, self.scheme, known, DEVICE_SECONDS);
                }
                match code {
                    Some(code) => {
                        let sealed = self.app.keys().seal_cookie(&id.to_string(), code.as_bytes())?;
                        cookie::set(headers, CookieKind::Code, self.scheme, sealed, seconds);
                    }
                    None => cookie::clear(headers, CookieKind::Code, self.scheme),
                }
            }
            SessionChange::End => {
                cookie::clear(headers, CookieKind::Token, self.scheme);
                cookie::clear(headers, CookieKind::Code, self.scheme);
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
        devices: Vec::new(),
        network: arrival.network.to_string(),
    }
}
