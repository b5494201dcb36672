//! What an applicant sees of a case and can do about it, after the code was given.

mod case;
mod coming;
mod consent;
mod contact;
mod enter;
mod files;
mod reopen;
mod words;

pub(crate) use enter::ended;

use chrono::NaiveDate;
use entity::case::CaseFile;
use entity::case::permit::Action;
use entity::id::CaseId;

use crate::error::AppError;
use crate::routes::{Door, RouteSpec};
use crate::shell::{Frame, Quiet};
use crate::text::{Lang, date, status_page as t};
use crate::usecase::load;
use crate::web::ctx::{Caller, Ctx};

/// Characters of a message.
const SHORT: usize = 2_000;
/// Characters of what tells more: new facts, why to look again, what belongs to papers.
const LONG: usize = 4_000;

pub(crate) fn routes() -> Vec<RouteSpec> {
    let mut specs = vec![
        RouteSpec::page("/status", Door::Public, enter::get),
        RouteSpec::act("/status", Door::Public, enter::post),
        RouteSpec::act("/status/leave", Door::Public, enter::leave),
        RouteSpec::page("/status/case", Door::Applicant, case::get),
        RouteSpec::page("/status/consent", Door::Applicant, consent::get),
        RouteSpec::act("/status/consent", Door::Applicant, consent::post),
        RouteSpec::page("/status/contact", Door::Applicant, contact::get),
        RouteSpec::act("/status/contact", Door::Applicant, contact::post),
        RouteSpec::page("/status/contact/code", Door::Applicant, contact::code),
        RouteSpec::act("/status/contact/code", Door::Applicant, contact::post_code),
        RouteSpec::page("/status/papers", Door::Applicant, files::papers),
        RouteSpec::upload("/status/papers", Door::Applicant, files::post_papers),
        RouteSpec::page("/status/reopen", Door::Applicant, reopen::get),
        RouteSpec::upload("/status/reopen", Door::Applicant, reopen::post),
        RouteSpec::page("/status/files", Door::Applicant, files::files),
        RouteSpec::upload("/status/files", Door::Applicant, files::post_files),
        RouteSpec::file("/status/files/{file}", Door::Applicant, files::one),
    ];
    specs.extend(words::routes());
    specs
}

/// The applicant's own case.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) id: CaseId,
    pub(super) file: CaseFile,
}

impl Own {
    pub(super) fn may(&self, action: Action) -> bool {
        let actor = entity::people::Actor::Applicant { case: self.id };
        entity::case::permit::check(&self.file, &actor, action).is_ok()
    }

    pub(super) fn frame(&self) -> Frame {
        Frame::Status { quiet: if self.file.contact_is_quiet() { Quiet::Yes } else { Quiet::No } }
    }
}

/// Opens the case of this session, and no other.
pub(super) async fn own(ctx: &Ctx) -> Result<Own, AppError> {
    let Caller::Applicant { case } = ctx.caller() else { return Err(AppError::SignIn) };
    let file = load::file(&ctx.desk, &ctx.actor()?, *case).await?;
    Ok(Own { id: *case, file })
}

/// By when something is asked of the applicant, also when that day has passed.
pub(super) fn until(lang: Lang, today: NaiveDate, due: NaiveDate) -> String {
    let day = date::day(lang, due);
    if due < today { t::until_passed(lang, &day) } else { t::until(lang, &day) }
}
