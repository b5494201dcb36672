//! The complaint wizard: one question a page, saved at every step. The order of the pages stands in `stop` alone.

pub(crate) mod ask;
pub(crate) mod check;
pub(crate) mod code;
pub(crate) mod company;
pub(crate) mod consult;
pub(crate) mod disclosure_summary;
pub(crate) mod done;
pub(crate) mod exit;
pub(crate) mod explain;
pub(crate) mod files;
pub(crate) mod flow;
pub(crate) mod identity;
pub(crate) mod input;
pub(crate) mod late;
pub(crate) mod mail_code;
pub(crate) mod overtaken;
mod prelude;
pub(crate) mod question;
pub(crate) mod receipt;
pub(crate) mod resume;
pub(crate) mod start;
pub(crate) mod summary;

#[cfg(test)]
mod question_tests;
pub(crate) mod routes;
#[cfg(test)]
mod stop_tests;
