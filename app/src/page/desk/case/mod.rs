//! One case at the desk. Every act has a page of its own: GET shows what will happen, POST does it.

pub(crate) mod desk;
