//! Coming in and going out: sign-in, sign-out, forgotten passwords, invitations, and what happens to a form that was
//! sent after its session had ended.

mod invite;
pub(super) mod login;
mod logout;
mod password_reset;
pub(crate) mod routes;
