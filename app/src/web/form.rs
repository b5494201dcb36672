//! A posted form as a parameter of a handler.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use usecase::error::AppError;
use usecase::form::fields::{FORM_LIMIT, Fields};

use super::error::PageError;

/// The fields of a form without files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostedForm(pub Fields);

/// Whether a request carries a form without files.
#[must_use]
pub fn is_form(request: &Request<Body>) -> bool {
    request
        .headers()
        .get(http::header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded"))
}

impl<S: Send + Sync> FromRequest<S> for PostedForm {
    type Rejection = PageError;

    async fn from_request(request: Request<Body>, _state: &S) -> Result<Self, Self::Rejection> {
        if !is_form(&request) {
            return Err(AppError::Unsupported.into());
        }
        let bytes = axum::body::to_bytes(request.into_body(), FORM_LIMIT).await.map_err(|_| AppError::TooLarge)?;
        Ok(Self(Fields::parse(&bytes)))
    }
}
