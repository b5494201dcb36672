//! A: a question can be asked without a name.

use super::way_on::keeping;
use crate::page::complain::ask;
use crate::page::complain::prelude::*;
use text::complain::explain as t;

pub(super) fn show(ctx: &Ctx, answers: &Answers) -> Response {
    let lang = ctx.lang;
    let back = keeping(ctx, WizardStep::Name.path());
    let share = keeping(ctx, WizardStep::Share.path());
    ask::wizard_page(ctx, WizardStep::Name, answers, t::ANONYMOUS, FilledForm::default(), |_| {
        html! {
            <h1>{t::ANONYMOUS.get(lang)}</h1>
            <p>{t::ANONYMOUS_WHY.get(lang)}</p>
            <p>{t::ANONYMOUS_HOW.get(lang)}</p>
            <Buttons>
                <LinkButton href=back label=t::ANONYMOUS_NAME.get(lang)/>
                <LinkButton href=share label=t::ANONYMOUS_CONSULT.get(lang) look=Look::Secondary/>
                <LinkButton href="/consult" label=t::ANONYMOUS_SHORT.get(lang) look=Look::Secondary/>
            </Buttons>
        }
    })
}
