//! A file that is opened. One that can do something by itself is not sent before it was said what it is.

use std::collections::HashSet;

use entity::application::answer::FileGiven;
use entity::id::FileId;

use crate::prelude::*;
use crate::web::download;
use crate::web::problem;
use text::active as t;
use usecase::caller::Caller;
use usecase::case::attachment::{Asked, SelfHelp};

/// The answer of whoever was told and wants it all the same.
const OPEN: (&str, &str) = ("open", "told");

/// Whether whoever asks was told.
pub(crate) fn told(ctx: &Ctx) -> SelfHelp {
    if ctx.query.get(OPEN.0) == OPEN.1 { SelfHelp::Yes } else { SelfHelp::NotYet }
}

/// The name of a file in a list: one that can do something by itself bears a mark.
pub(crate) fn named(lang: Lang, file: &FileGiven, active: &HashSet<FileId>) -> String {
    if active.contains(&file.id) { t::marked(lang, &file.name) } else { file.name.clone() }
}

/// Sends the file, or first the page that warns of it.
pub(crate) fn send(ctx: &Ctx, asked: Asked) -> Response {
    let name = match asked {
        Asked::File(file) => return download::send(*file),
        Asked::Warned(name) => name.to_string(),
    };
    let href = format!("?{}={}", OPEN.0, OPEN.1);
    // Before the file stands the page that names it; the applicant's list of files is a page of its own.
    let back = match ctx.address().split_once("/files/").map_or("", |(before, _)| before) {
        "/status" => "/status/files".to_owned(),
        before => before.to_owned(),
    };
    // Files have one address for both languages.
    let english = match ctx.caller() {
        Caller::Member { .. } | Caller::Staff { .. } => None,
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } => Some(words(ctx, Lang::En)),
    };
    let said = words(ctx, Lang::Ja);
    ctx.page(problem::frame(ctx.caller()), t::TITLE.get(Lang::Ja), move || {
        view! {
            <h1>{t::TITLE.get(Lang::Ja)}</h1>
            <p>{name}</p>
            {said}
            {english.map(|text| view! { <div lang="en">{text}</div> })}
            <p><LinkButton href=href label=t::SAVE.get(Lang::Ja)/></p>
            <p><a href=back>{t::BACK.get(Lang::Ja)}</a></p>
        }
    })
}

fn words(ctx: &Ctx, lang: Lang) -> AnyView {
    let ask = match ctx.caller() {
        Caller::Staff { .. } => t::ASK_STAFF,
        Caller::Stranger | Caller::Draft { .. } | Caller::Applicant { .. } | Caller::Member { .. } => t::ASK,
    };
    html! { <p>{t::WHAT.get(lang)}</p><p>{t::HOW.get(lang)}</p><p>{ask.get(lang)}</p> }
}
