//! Taking down what came by telephone or on paper, and its receipt.

pub(crate) mod new;
mod offer;
pub(crate) mod read;
pub(crate) mod receipt;
pub(crate) mod routes;
mod scan;
pub(crate) mod view;

/// The path of the form.
const PATH: &str = "/staff/intake/new";
