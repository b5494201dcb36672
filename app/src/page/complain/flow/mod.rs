//! The road through the wizard: every page, and (in `way`) the one after it, the one before it, and what it lacks.

mod order;
mod step;

pub(crate) use order::{
    explains, flow, is_answered, is_outside, is_quiet, next, next_from_check, of_lack, previous, shares,
    wants_mail_code, who_code,
};
pub(crate) use step::{WizardSection, WizardStep};
