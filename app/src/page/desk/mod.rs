//! The staff's casework: queue, case, decisions, intake.

pub(crate) mod approvals;
pub(crate) mod case;
pub(crate) mod form;
pub(crate) mod guidance;
pub(crate) mod home;
pub(crate) mod intake;
pub(crate) mod manner;
mod proposed;
pub(crate) mod queue;

use entity::people::Role;
use leptos::prelude::*;

use crate::part::list::Bullets;
use crate::part::note::{Note, NoteKind};
use crate::routes::{ANY_STAFF, CASE_READERS, Door, RouteSpec};
use crate::shell::Frame;
use crate::text::{Lang, case as codes, error as errors};
use crate::web::ctx::{Caller, Ctx};

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![
        RouteSpec::page(queue::PATH, Door::Staff(CASE_READERS), queue::get),
        RouteSpec::act(queue::PATH, Door::Staff(CASE_READERS), queue::post),
    ];
    specs.push(RouteSpec::page(approvals::PATH, Door::Staff(ANY_STAFF), approvals::get));
    specs.push(RouteSpec::page(home::PATH, Door::Staff(ANY_STAFF), home::get));
    specs.extend(intake::routes());
    specs.extend(case::routes());
    specs.extend(guidance::routes());
    specs
}

/// The applicant's name in lists and bars. The auditor sees what was done and by whom, not for whom.
pub(crate) fn applicant(ctx: &Ctx, name: Option<String>) -> String {
    let masked = matches!(ctx.caller(), Caller::Staff { role: Role::Auditor, .. });
    match name {
        Some(_) if masked => codes::MASKED.get(ctx.lang).to_owned(),
        Some(name) => name,
        None => codes::ANONYMOUS.get(ctx.lang).to_owned(),
    }
}

/// The numbers of what belongs into a list and cannot be read.
pub(crate) fn damaged_note(lang: Lang, numbers: &[String]) -> Option<AnyView> {
    (!numbers.is_empty()).then(|| {
        let numbers = numbers.to_vec();
        view! {
            <Note kind=NoteKind::Warn title=errors::DAMAGED.get(lang)>
                <p>{errors::DAMAGED_ROWS.get(lang)}</p>
                <Bullets items=numbers/>
            </Note>
        }
        .into_any()
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
