//! Signing in and out, invitations, passwords, and the entrance for applicants.

pub mod invitation;
pub mod open_status;
pub mod password;
pub mod password_reset;
pub mod session;
pub mod session_change;
pub mod sign_in;
