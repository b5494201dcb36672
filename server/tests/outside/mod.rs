//! The program seen from outside: a process, an HTTP connection, somebody who fills in the form. Shared by the tests and
//! the benchmark (`#[path]`), which must not know each other's programs.

pub(crate) mod applicant;
pub(crate) mod client;
pub(crate) mod program;
