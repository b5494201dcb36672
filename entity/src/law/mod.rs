//! What the law says, as pure functions. Each names its article; house rules are marked as such.

pub mod calendar;
pub mod deadline;
pub mod ground;
pub mod secrecy;
pub mod subject;
