//! The desk's pages towards the member: telling, asking, weighing, explaining.

mod ask;
mod assess;
mod explain;
mod form;
mod notify;
pub(crate) mod routes;
