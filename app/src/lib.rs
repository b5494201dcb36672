//! The pages: what people see, the posts behind it, and the routes that lead there.

pub mod page;
pub mod part;
pub mod routes;
pub mod shell;
pub mod web;
