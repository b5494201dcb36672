//! The error of a use-case as an answer.

use axum::response::{IntoResponse, Response};
use usecase::error::AppError;
use usecase::form::errors::FieldErrors;

/// What a handler returns when the use-case said no.
#[derive(Clone, Debug)]
pub struct PageError(pub AppError);

impl IntoResponse for PageError {
    /// An empty answer that carries the error; the error layer of the server writes the page.
    fn into_response(self) -> Response {
        let mut response = self.0.status().into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl From<FieldErrors> for PageError {
    fn from(errors: FieldErrors) -> Self {
        Self(errors.into())
    }
}

impl From<anyhow::Error> for PageError {
    fn from(cause: anyhow::Error) -> Self {
        Self(cause.into())
    }
}

impl From<entity::case::Denied> for PageError {
    fn from(denied: entity::case::Denied) -> Self {
        Self(denied.into())
    }
}

impl From<entity::measure::Denied> for PageError {
    fn from(denied: entity::measure::Denied) -> Self {
        Self(denied.into())
    }
}
