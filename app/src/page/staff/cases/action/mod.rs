//! The pages on which staff act on a case, a few related ones to a file.

pub(crate) mod accept;
pub(crate) mod check;
pub(crate) mod complete;
pub(crate) mod consult;
pub(crate) mod contact;
pub(crate) mod harm;
pub(crate) mod leak;
pub(crate) mod papers;
pub(crate) mod pause;
pub(crate) mod points;
pub(crate) mod record;
pub(crate) mod refer;
pub(crate) mod refuse;
pub(crate) mod words;
