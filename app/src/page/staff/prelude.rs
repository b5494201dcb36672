//! What nearly every page of staff uses, with what all pages use.

pub(crate) use crate::page::staff::{answer, banner, frame, onward};
pub(crate) use crate::prelude::*;
pub(crate) use entity::permission::Permission;
