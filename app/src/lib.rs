//! What people see and what they can do: pages, their form posts, islands and use-cases.
//! All `cfg` gates of this crate stand in this file.

pub mod island;
pub mod text;

#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod part;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod vault;
#[cfg(feature = "ssr")]
pub mod web;
