//! The request as a page sees it: who calls, with which session, in which language.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use entity::people::Actor;
use entity::permission::{MemberPermission, Permission};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;

use crate::layout;
use crate::web::error::PageError;
use crate::web::localize;
use text::Lang;
use text::staff::due;
use usecase::Sender;
use usecase::caller::{Caller, Visit};
use usecase::error::AppError;
use usecase::form::fields::{Fields, FormToken};
use usecase::state::AppState;
use usecase::support::submission::Submission;

/// The request context of a page.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// The desk: database, keys, files, clock, settings.
    pub app: AppState,
    /// What the layers found out.
    pub visit: Visit,
    /// The language of the answer.
    pub lang: Lang,
    /// The path as asked, without its language.
    pub path: String,
    /// The query string as fields.
    pub query: Fields,
    /// Path and query, without the language.
    address: String,
    params: HashMap<String, String>,
    headers: HeaderMap,
}

impl FromRequestParts<AppState> for Ctx {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Self::Rejection> {
        let visit = parts.extensions.get::<Visit>().cloned().ok_or_else(|| {
            AppError::broken(anyhow::anyhow!("no visit in the request: the sign-in layer is missing"))
        })?;
        // A part that is no text names nothing. The page that asks for it says so, as for any other name it does not know.
        let raw = RawPathParams::from_request_parts(parts, app).await;
        let params =
            raw.iter().flat_map(RawPathParams::iter).map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let query = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let (lang, path) = Lang::of_path(parts.uri.path());
        let address = parts.uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        Ok(Self {
            app: app.clone(),
            visit,
            lang,
            path: path.to_owned(),
            address,
            query,
            params,
            headers: parts.headers.clone(),
        })
    }
}

impl Ctx {
    /// A part of the path, by its name in the route.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if the route has no such part.
    pub fn param(&self, name: &str) -> Result<&str, AppError> {
        self.params.get(name).map(String::as_str).ok_or(AppError::NotFound)
    }

    /// Who sends the files of this request, for places and budgets.
    pub fn sender(&self) -> Sender {
        let has_account = matches!(self.visit.caller, Caller::Member { .. } | Caller::Staff { .. });
        Sender { scope: self.visit.caller.scope(), network: self.visit.network.clone(), has_account }
    }

    pub fn caller(&self) -> &Caller {
        &self.visit.caller
    }

    /// The signed-in person.
    ///
    /// # Errors
    /// [`AppError::SignIn`] for strangers and drafts.
    pub fn actor(&self) -> Result<Actor, AppError> {
        self.visit.caller.actor().ok_or(AppError::SignIn)
    }

    /// Whether whoever calls is of the staff and may do this.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        matches!(self.caller(), Caller::Staff { role, .. } if permission.is_held_by(*role))
    }

    /// Whether whoever calls is a user of a member and may do this for it.
    #[must_use]
    pub fn member_may(&self, permission: MemberPermission) -> bool {
        matches!(self.caller(), Caller::Member { role, .. } if permission.is_held_by(*role))
    }

    /// Today in Japan.
    pub fn today(&self) -> NaiveDate {
        self.app.today()
    }

    /// Business days from today to a day; below zero as soon as the day has passed, also over a weekend.
    pub fn days_left(&self, day: NaiveDate) -> i64 {
        let today = self.today();
        let left = self.app.calendar().business_days_between(today, day);
        if day < today { left.min(-1) } else { left }
    }

    /// What stands against a day that staff set: it is none on which the body works. Days that lie behind are told of
    /// otherwise.
    pub fn closed_day(&self, day: NaiveDate) -> Option<String> {
        let closed = self.app.calendar().settable(day).err().filter(|_| day > self.today())?;
        Some(due::closed(self.lang, &closed))
    }

    /// Whether the caller wants JSON (an island) instead of a page.
    #[must_use]
    pub fn wants_json(&self) -> bool {
        self.headers
            .get(http::header::ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|accept| accept.starts_with("application/json"))
    }

    /// Path and query as asked, without the language.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The headers of the request.
    pub(crate) fn asked_with(&self) -> &HeaderMap {
        &self.headers
    }

    /// A fresh key for a form: the same key posted twice gives the same answer.
    pub fn form_key(&self) -> String {
        uuid::Uuid::new_v4().simple().to_string()
    }

    /// The key to print into a form that is shown again: the one that was posted, else a fresh one.
    pub fn form_key_again(&self, fields: &Fields) -> String {
        FormToken::well_formed(fields.get("form_key")).map_or_else(|| self.form_key(), str::to_owned)
    }

    /// The idempotency token of a posted form.
    ///
    /// # Errors
    /// [`AppError::Stale`] if the form carries no usable key.
    pub fn form_token(&self, fields: &Fields) -> Result<FormToken, AppError> {
        let key = FormToken::well_formed(fields.get("form_key")).ok_or(AppError::Stale)?;
        Ok(FormToken {
            key: key.to_owned(),
            scope: self.visit.caller.scope(),
            fingerprint: self.app.keys().form_fingerprint(&fields.canonical("form_key")),
        })
    }

    /// What is sent: who acts, with the key and the version that the form brings, and where it leads.
    ///
    /// # Errors
    /// [`AppError::SignIn`] for a stranger, [`AppError::Stale`] if the form has no key.
    pub fn submission(&self, fields: &Fields, location: impl Into<String>) -> Result<Submission, AppError> {
        Ok(Submission {
            actor: self.actor()?,
            request_id: self.visit.request_id.clone(),
            form: Some(self.form_token(fields)?),
            seen: fields.version().ok(),
            location: location.into(),
        })
    }

    /// Renders a page. `title` is the page's own part of the document title and holds no personal data.
    pub fn page<V, F>(&self, frame: layout::Frame, title: impl Into<String>, body: F) -> Response
    where
        F: FnOnce() -> V,
        V: IntoView,
    {
        self.page_with(StatusCode::OK, frame, title, body)
    }

    /// Renders a page again with what was typed and what is wrong with it: status 422.
    pub fn page_again<V, F>(&self, frame: layout::Frame, title: impl Into<String>, body: F) -> Response
    where
        F: FnOnce() -> V,
        V: IntoView,
    {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, frame, title, body)
    }

    /// Renders a page with a status.
    pub fn page_with<V, F>(
        &self,
        status: StatusCode,
        frame: layout::Frame,
        title: impl Into<String>,
        body: F,
    ) -> Response
    where
        F: FnOnce() -> V,
        V: IntoView,
    {
        let is_shown = status == StatusCode::OK || status == StatusCode::UNPROCESSABLE_ENTITY;
        let document = layout::Document {
            lang: self.lang,
            title: title.into(),
            has_errors: status == StatusCode::UNPROCESSABLE_ENTITY,
            frame,
            nonce: &self.visit.nonce,
            bundle: self.app.bundle(),
            body: self.app.organization(),
            path: &self.path,
            origin: &self.app.site().origin,
            mails_are_kept: self.app.site().mail_folder.is_some(),
            twin: (is_shown && localize::is_page(&self.path)).then_some(self.address.as_str()),
        };
        match localize::inside(self.lang, layout::render(&document, body)) {
            Ok(html) => (status, [(http::header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
            Err(error) => PageError(error).into_response(),
        }
    }
}
