//! The road through the wizard: every page, and (in `way`) the one after it, the one before it, and what it lacks.

mod kind;
mod way;

pub(crate) use kind::{Stop, WizardSection};
pub(crate) use way::{
    explains, is_answered, is_outside, is_quiet, next, next_from_check, of_lack, previous, road, shares,
    wants_mail_code, who_code,
};
