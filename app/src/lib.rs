//! What people see and what they can do: pages with their posts, islands, use-cases.
//!
//! Only `text` and `island` reach the browser; all else needs the feature `ssr`. Every cfg gate of
//! the crate stands in this file.

pub mod island;
pub mod text;

#[cfg(feature = "ssr")]
pub mod caller;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod part;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod usecase;
#[cfg(feature = "ssr")]
pub mod vault;
#[cfg(feature = "ssr")]
pub mod web;

/// Whether this program is the one that runs in a browser, where there is a document.
pub(crate) const IN_BROWSER: bool = cfg!(target_arch = "wasm32");
