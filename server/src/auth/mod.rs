//! The signed token in the cookie. It names a session row; all that matters is read from that row.

pub(crate) mod cookie;
pub(crate) mod token;
