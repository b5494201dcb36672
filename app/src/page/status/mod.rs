//! What an applicant sees of a case and can do about it, after the code was given.

mod attachment;
mod case;
mod consent;
mod contact;
mod files;
mod messages;
mod open_status;
mod reopen;
pub(crate) mod routes;

pub(crate) use open_status::ended;

use chrono::NaiveDate;
use entity::case::Case;
use entity::case::permit::Action;
use entity::id::CaseId;

use crate::prelude::*;
use text::status_page as t;
use usecase::caller::Caller;
use usecase::case::load;

/// Characters of a message.
const SHORT: usize = 2_000;
/// Characters of what tells more: new facts, why to look again, what belongs to papers.
const LONG: usize = 4_000;

/// The applicant's own case.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) id: CaseId,
    pub(super) file: Case,
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
    let file = load::file(&ctx.app, &ctx.actor()?, *case).await?;
    Ok(Own { id: *case, file })
}

/// By when something is asked of the applicant, also when that day has passed.
pub(super) fn until(lang: Lang, today: NaiveDate, due: NaiveDate) -> String {
    let day = date::day(lang, due);
    if due < today { t::until_passed(lang, &day) } else { t::until(lang, &day) }
}
