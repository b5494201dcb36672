//! S5, not yet: speaking to the company first often helps, and is never asked for.

use super::way_on::go_or_stop;
use crate::page::complain::ask::{self, way_on};
use crate::page::complain::prelude::*;
use text::complain::{ask as words, explain as t};

/// The page, with an example of a letter.
pub(super) fn show(ctx: &Ctx, answers: &Answers) -> Response {
    let lang = ctx.lang;
    let on = way_on(ctx, WizardStep::ContactFirst, answers);
    ask::wizard_page(ctx, WizardStep::ContactFirst, answers, t::CONTACT_FIRST, FilledForm::default(), |_| {
        html! {
            <h1>{t::CONTACT_FIRST.get(lang)}</h1>
            <p>{t::CONTACT_FIRST_SAID.get(lang)}</p>
            <p>{t::CONTACT_FIRST_WHY.get(lang)}</p>
            <p>{t::CONTACT_FIRST_CAN.get(lang)}</p>
            {go_or_stop(lang, words::GO_ON, on)}
            <h2>{t::CONTACT_FIRST_LETTER.get(lang)}</h2>
            <p>{t::CONTACT_FIRST_LETTER_NOTE.get(lang)}</p>
            <p class="as-typed">{t::LETTER.get(lang)}</p>
        }
    })
}
