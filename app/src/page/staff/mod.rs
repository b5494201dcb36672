//! The pages of the staff: one folder for each part of the address under `/staff`.

pub(crate) mod approvals;
pub(crate) mod audit;
pub(crate) mod bulletins;
pub(crate) mod cases;
pub(crate) mod contact_instructions;
pub(crate) mod form;
pub(crate) mod guidelines;
pub(crate) mod home;
pub(crate) mod imports;
pub(crate) mod intake;
pub(crate) mod letters;
pub(crate) mod mails;
pub(crate) mod measures;
pub(crate) mod members;
pub(crate) mod pages;
mod prelude;
pub(crate) mod referrals;
pub(crate) mod routes;
pub(crate) mod tasks;
pub(crate) mod wind_up;

use crate::prelude::*;
use entity::permission::Permission;
use text::{case as codes, error as errors};
use usecase::caller::Caller;

/// The applicant's name in lists and bars. The auditor sees what was done and by whom, not for whom.
pub(crate) fn applicant(ctx: &Ctx, name: Option<String>) -> String {
    match name {
        Some(_) if !ctx.may(Permission::ReadContents) => codes::MASKED.to_owned(),
        Some(name) => name,
        None => codes::ANONYMOUS.to_owned(),
    }
}

/// The numbers of what belongs into a list and cannot be read.
pub(crate) fn damaged_note(lang: Lang, numbers: &[String]) -> Option<AnyView> {
    (!numbers.is_empty()).then(|| {
        let numbers = numbers.to_vec();
        html! {
            <Note kind=NoteKind::Warn title=errors::DAMAGED.get(lang)>
                <p>{errors::DAMAGED_ROWS.get(lang)}</p>
                <Bullets items=numbers/>
            </Note>
        }
    })
}

/// The frame of a staff page, for whoever is signed in.
pub(crate) fn frame(ctx: &Ctx) -> Frame {
    match ctx.caller() {
        Caller::Staff { role, name, .. } => Frame::Staff { user: name.clone(), role: *role, counts: Vec::new() },
        // The door lets nobody else in; without a name there is nothing to greet.
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. } => Frame::Sign,
    }
}

/// Goes where an act leads, or shows its form again with what is wrong with it.
pub(crate) fn onward(
    outcome: Result<String, AppError>,
    again: impl FnOnce(FieldErrors) -> Response,
) -> Result<Response, PageError> {
    match outcome {
        Ok(location) => Ok(see_other(&location)),
        Err(AppError::Invalid(errors)) => Ok(again(errors)),
        Err(other) => Err(other.into()),
    }
}

/// Whether the person who is signed in keeps the registers.
fn keeps(ctx: &Ctx) -> bool {
    ctx.may(Permission::KeepRegisters)
}

/// The green banner after an act: `?done=KEY` with one of these keys.
pub(crate) fn banner(ctx: &Ctx, known: &[(&str, &'static str)]) -> Option<AnyView> {
    let done = ctx.query.get("done");
    let word = known.iter().find(|(key, _)| *key == done).map(|(_, word)| *word)?;
    let text = word;
    Some(html! { <Note kind=NoteKind::Done><p>{text}</p></Note> })
}

/// A page with a form: as it is, or again with what is wrong (422).
pub(crate) fn answer<V, F>(ctx: &Ctx, title: impl Into<String>, errors: &FieldErrors, body: F) -> Response
where
    F: FnOnce() -> V,
    V: IntoView,
{
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, frame(ctx), title, body)
}
