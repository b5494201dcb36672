//! The pages: what people see, the posts behind it, and the routes that lead there.

#[macro_use]
mod html;

pub mod access;
pub mod component;
pub mod layout;
pub mod page;
mod prelude;
pub mod web;
