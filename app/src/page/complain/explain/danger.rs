//! D: the company is not told; a person talks first.

use super::desk;
use super::way_on::{checked, go_or_stop};
use crate::page::complain::ask::{self, way_on};
use crate::page::complain::prelude::*;
use text::complain::{ask as words, explain as t};

pub(super) async fn show(ctx: &Ctx, answers: &Answers) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let on = way_on(ctx, WizardStep::DangerHelp, answers);
    let desks = desk::load(ctx, desk::DANGER).await?;
    Ok(ask::wizard_page(ctx, WizardStep::DangerHelp, answers, t::DANGER, FilledForm::default(), |_| {
        html! {
            <h1>{t::DANGER.get(lang)}</h1>
            <Note kind=NoteKind::Safety>
                <p>{t::DANGER_BOX.get(lang)}</p>
                <p>{t::DANGER_NOW.get(lang)}</p>
            </Note>
            <p>{t::DANGER_HOW.get(lang)}</p>
            <p>{t::DANGER_CALL.get(lang)}</p>
            <h2>{t::ELSEWHERE.get(lang)}</h2>
            <LinkList items=desk::list(lang, &desks)/>
            <p>{checked(lang, &desks)}</p>
            {go_or_stop(lang, words::GO_ON, on)}
        }
    }))
}
