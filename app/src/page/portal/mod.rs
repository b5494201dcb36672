//! The member's portal: only what was told, and only to the member it was told to.

mod answer;
mod case;
pub(crate) mod disclosure_summary;
mod documents;
mod files;
mod guidelines;
mod list;
mod measures;
mod messages;
mod people;
pub(crate) mod routes;

use entity::case::Denied;
use entity::case::status::Turn;
use entity::case::view::MemberView;
use entity::id::{MemberId, MemberUserId};

use crate::prelude::*;
use crate::web::reply;
use text::case::denied;
use text::portal;
use usecase::caller::Caller;

/// Who is here, for whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    pub(super) user: MemberUserId,
    pub(super) member: MemberId,
}

pub(super) fn here(ctx: &Ctx) -> Result<Here, AppError> {
    match ctx.caller() {
        Caller::Member { user, member, .. } => Ok(Here { user: *user, member: *member }),
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Staff { .. } => {
            Err(AppError::SignIn)
        }
    }
}

/// A case that has ended for this member has nothing to fill in: its page says so.
fn closed(view: &MemberView) -> Option<Response> {
    (!view.status.is_open()).then(|| reply::see_other(&format!("/portal/cases/{}", view.number)))
}

/// Where nothing is asked of the member now: the answer that was sent, with its time, or else the page of the case. No
/// empty form stands there to be filled in again.
fn not_asked(view: &MemberView) -> Option<Response> {
    if matches!(view.status.turn(), Turn::Member | Turn::MemberLate) {
        return None;
    }
    let case = format!("/portal/cases/{}", view.number);
    let answered = view.status.is_open() && !view.answers.is_empty();
    Some(reply::see_other(&if answered { format!("{case}/answer/sent?done=before") } else { case }))
}

/// Why a step of the member is not taken, in its words.
fn refusal(lang: Lang, why: &Denied) -> Vec<String> {
    match why {
        // It reads on what it was told in its own round; what goes on is not with it.
        Denied::NotYou => vec![portal::CLOSED.to_owned()],
        _ => denied::sentences(lang, why),
    }
}

pub(super) fn frame(ctx: &Ctx) -> Frame {
    match ctx.caller() {
        Caller::Member { name, company, .. } => Frame::Portal { member: company.clone(), user: name.clone() },
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Staff { .. } => Frame::Sign,
    }
}
