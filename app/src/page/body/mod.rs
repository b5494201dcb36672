//! Staff pages about the body itself: members and their users, guidelines, letters, tasks, mails, the log.

pub(crate) mod approval;
mod audit;
mod bulletin;
mod decision;
mod guideline;
mod import;
mod letter;
mod mails;
mod member;
mod pages;
pub(crate) mod referral;
mod task;
pub(crate) mod wind_up;

pub(crate) use import::decided_at as import_decided_at;

use axum::response::Response;
use entity::people::{Actor, Role};
use http::StatusCode;
use leptos::prelude::*;

use crate::error::AppError;
use crate::page::desk::frame;
use crate::part::note::{Note, NoteKind};
use crate::routes::{ANY_STAFF, APPROVER, CASEWORK, Door, REGISTRARS, RouteSpec};
use crate::text::Word;
use crate::usecase::bulletin::WRITERS;
use crate::usecase::record::Act;
use crate::web::ctx::{Caller, Ctx};
use crate::web::errors::FieldErrors;
use crate::web::fields::{Fields, FormToken};

/// Those who watch over the desk.
const WATCHERS: &[Role] = &[Role::Auditor, Role::Admin];

/// Those who have something to do outside the program; the administrator what is about no case.
const WITH_TASKS: &[Role] = &[Role::Intake, Role::Handler, Role::Approver, Role::Admin];

pub(crate) fn routes() -> Vec<RouteSpec> {
    let (any, keep, work) = (Door::Staff(ANY_STAFF), Door::Staff(REGISTRARS), Door::Staff(CASEWORK));
    let desks = Door::Staff(referral::KEEPERS);
    let (write, tasks) = (Door::Staff(WRITERS), Door::Staff(WITH_TASKS));
    let mut specs = vec![
        RouteSpec::page("/staff/members", any, member::list::get),
        RouteSpec::page("/staff/members/new", keep, member::new::get),
        RouteSpec::act("/staff/members/new", keep, member::new::post),
        RouteSpec::page("/staff/members/{no}", any, member::show::get),
        RouteSpec::page("/staff/members/{no}/edit", keep, member::edit::get),
        RouteSpec::act("/staff/members/{no}/edit", keep, member::edit::post),
        RouteSpec::page("/staff/members/{no}/end", keep, member::end::get),
        RouteSpec::act("/staff/members/{no}/end", keep, member::end::post),
        RouteSpec::page("/staff/members/{no}/opt-outs/new", keep, member::opt_out::new),
        RouteSpec::act("/staff/members/{no}/opt-outs/new", keep, member::opt_out::add),
        RouteSpec::page("/staff/members/{no}/opt-outs/{id}", keep, member::opt_out::edit),
        RouteSpec::act("/staff/members/{no}/opt-outs/{id}", keep, member::opt_out::correct),
        RouteSpec::page("/staff/members/{no}/invite", keep, member::invite::get),
        RouteSpec::act("/staff/members/{no}/invite", keep, member::invite::post),
        RouteSpec::page("/staff/members/{no}/users/{user}", keep, member::user::get),
        RouteSpec::act("/staff/members/{no}/users/{user}", keep, member::user::post),
        RouteSpec::page("/staff/guidelines", any, guideline::list::get),
        RouteSpec::act("/staff/guidelines", keep, guideline::list::post),
        RouteSpec::page("/staff/guidelines/{slug}", any, guideline::show::get),
        RouteSpec::act("/staff/guidelines/{slug}", keep, guideline::show::post),
        RouteSpec::page("/staff/guidelines/{slug}/edit", keep, guideline::edit::get),
        RouteSpec::act("/staff/guidelines/{slug}/edit", keep, guideline::edit::post),
        RouteSpec::page("/staff/guidelines/{slug}/publish", keep, guideline::publish::get),
        RouteSpec::act("/staff/guidelines/{slug}/publish", keep, guideline::publish::post),
        RouteSpec::page("/staff/guidelines/{slug}/steps/{key}", keep, guideline::step::get),
        RouteSpec::act("/staff/guidelines/{slug}/steps/{key}", keep, guideline::step::post),
        RouteSpec::page("/staff/guidelines/{slug}/compare/{pair}", any, guideline::compare::get),
        RouteSpec::page("/staff/guidelines/{slug}/{version}/readers", any, guideline::readers::get),
        RouteSpec::page("/staff/guidelines/consultations/{id}", keep, guideline::consultation::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}", keep, guideline::consultation::post),
        RouteSpec::page("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guideline::opinion::get),
        RouteSpec::act("/staff/guidelines/consultations/{id}/opinions/{opinion}", keep, guideline::opinion::post),
        RouteSpec::page("/staff/pages", any, pages::list::get),
        RouteSpec::page("/staff/pages/{page}", any, pages::show::get),
        RouteSpec::act("/staff/pages/{page}", keep, pages::show::post),
        RouteSpec::page("/staff/pages/{page}/edit", keep, pages::edit::get),
        RouteSpec::act("/staff/pages/{page}/edit", keep, pages::edit::post),
        RouteSpec::page("/staff/pages/{page}/{number}", any, pages::version::get),
        RouteSpec::act("/staff/pages/{page}/{number}", keep, pages::version::post),
        RouteSpec::page("/staff/approvals/{id}", keep, approval::get),
        RouteSpec::act("/staff/approvals/{id}", keep, approval::post),
        RouteSpec::page(wind_up::PATH, keep, wind_up::get),
        RouteSpec::act(wind_up::PATH, keep, wind_up::post),
        RouteSpec::page("/staff/referrals", any, referral::list::get),
        RouteSpec::page("/staff/referrals/new", desks, referral::new::get),
        RouteSpec::act("/staff/referrals/new", desks, referral::new::post),
        RouteSpec::page("/staff/referrals/{key}", any, referral::show::get),
        RouteSpec::act("/staff/referrals/{key}", desks, referral::show::post),
        RouteSpec::page("/staff/referrals/{key}/edit", desks, referral::edit::get),
        RouteSpec::act("/staff/referrals/{key}/edit", desks, referral::edit::post),
        RouteSpec::page("/staff/referrals/{key}/end", desks, referral::end::get),
        RouteSpec::act("/staff/referrals/{key}/end", desks, referral::end::post),
        RouteSpec::page("/staff/notices", any, bulletin::list::get),
        RouteSpec::act("/staff/notices", write, bulletin::list::post),
        RouteSpec::page("/staff/notices/{id}", any, bulletin::show::get),
        RouteSpec::act("/staff/notices/{id}", write, bulletin::show::post),
        RouteSpec::page("/staff/notices/{id}/edit", write, bulletin::edit::get),
        RouteSpec::act("/staff/notices/{id}/edit", write, bulletin::edit::post),
        RouteSpec::page("/staff/notices/{id}/files", write, bulletin::files::get),
        RouteSpec::upload("/staff/notices/{id}/files", write, bulletin::files::post),
        RouteSpec::file("/staff/notices/{id}/files/{file}", any, bulletin::files::one),
        RouteSpec::page("/staff/notices/{id}/publish", write, bulletin::publish::get),
        RouteSpec::act("/staff/notices/{id}/publish", write, bulletin::publish::post),
        RouteSpec::page("/staff/notices/{id}/readers", any, bulletin::readers::get),
        RouteSpec::act("/staff/notices/{id}/readers", write, bulletin::readers::post),
        RouteSpec::file("/staff/notices/{id}/readers.csv", any, bulletin::readers::csv),
        RouteSpec::page("/staff/notices/{id}/readers/print", any, bulletin::readers::print),
        RouteSpec::page("/staff/notices/{id}/withdraw", Door::Staff(APPROVER), bulletin::withdraw::get),
        RouteSpec::act("/staff/notices/{id}/withdraw", Door::Staff(APPROVER), bulletin::withdraw::post),
        RouteSpec::page("/staff/letters", work, letter::list::get),
        RouteSpec::page("/staff/letters/{id}", work, letter::show::get),
        RouteSpec::act("/staff/letters/{id}", work, letter::show::post),
        RouteSpec::page("/staff/tasks", tasks, task::list::get),
        RouteSpec::act("/staff/tasks", tasks, task::list::post),
        RouteSpec::page("/staff/tasks/{id}", work, task::show::get),
        RouteSpec::act("/staff/tasks/{id}", work, task::show::post),
        RouteSpec::page("/staff/mails", any, mails::list),
        RouteSpec::page("/staff/mails/{name}", any, mails::one),
        RouteSpec::page("/staff/audit", Door::Staff(WATCHERS), audit::get),
    ];
    specs.extend(import::routes());
    specs
}

/// Who acts, with which form, and where it leads.
struct Doing {
    actor: Actor,
    token: FormToken,
    seen: Option<u32>,
    location: String,
}

impl Doing {
    fn new(ctx: &Ctx, fields: &Fields, location: impl Into<String>) -> Result<Self, AppError> {
        Ok(Self {
            actor: ctx.actor()?,
            token: ctx.form_token(fields)?,
            seen: fields.version().ok(),
            location: location.into(),
        })
    }

    fn act<'a>(&'a self, ctx: &'a Ctx) -> Act<'a> {
        Act {
            actor: &self.actor,
            request_id: &ctx.visit.request_id,
            form: Some(&self.token),
            seen: self.seen,
            location: &self.location,
        }
    }
}

/// Whether the person who is signed in keeps the registers.
fn keeps(ctx: &Ctx) -> bool {
    match ctx.caller() {
        Caller::Staff { role, .. } => REGISTRARS.contains(role),
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. } => false,
    }
}

/// The green banner after an act: `?done=KEY` with one of these keys.
fn banner(ctx: &Ctx, known: &[(&str, Word)]) -> Option<AnyView> {
    let done = ctx.query.get("done");
    let word = known.iter().find(|(key, _)| *key == done).map(|(_, word)| *word)?;
    let text = word.get(ctx.lang);
    Some(view! { <Note kind=NoteKind::Done><p>{text}</p></Note> }.into_any())
}

/// A page with a form: as it is, or again with what is wrong (422).
fn answer<V, F>(ctx: &Ctx, title: impl Into<String>, errors: &FieldErrors, body: F) -> Response
where
    F: FnOnce() -> V,
    V: IntoView,
{
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.page_with(status, frame(ctx), title, body)
}
