//! N: the company is not on the list. Nobody is turned away: advice is owed all the same (Law 53(1)).

use entity::application::answer::Company;

use super::{add, change_seen, is_added, looked_for_rows, pending};
use crate::page::complain::ask::{enter, onward, to_receipt, wizard_page};
use crate::page::complain::explain::way_on::keeping;
use crate::page::complain::explain::{desk, elsewhere};
use crate::page::complain::late;
use crate::page::complain::overtaken::{self, AnswerView};
use crate::page::complain::prelude::*;
use text::complain::explain as t;
use usecase::case::draft_conflict::Saved;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    page(&ctx, &draft.answers, FieldErrors::new(), AnswerView::Alone).await
}

async fn page(ctx: &Ctx, answers: &Answers, errors: FieldErrors, shown: AnswerView) -> Result<Response, PageError> {
    let Some(Company::Typed { words }) = &answers.company_pending else {
        return Ok(see_other(&keeping(ctx, WizardStep::Company.path())));
    };
    let lang = ctx.lang;
    let again = keeping(ctx, WizardStep::Company.path());
    let said = t::not_member_said(lang, words);
    let desks = desk::load(ctx, desk::NOT_A_MEMBER).await?;
    let limited = ctx.app.organization().limited_to.clone();
    let seen = overtaken::digest(&ctx.app, &pending(answers));
    let other = (shown == AnswerView::BesideOther).then(|| overtaken::other(lang, looked_for_rows(lang, answers)));
    Ok(wizard_page(
        ctx,
        WizardStep::NotFound,
        answers,
        t::NOT_MEMBER,
        FilledForm::new(Fields::default(), errors),
        |_| {
            html! {
                <h1>{t::NOT_MEMBER.get(lang)}</h1>
                {other}
                <p>{said}</p>
                <p>{t::NOT_MEMBER_WHY.get(lang)}</p>
                {limited.map(|field| view! { <p>{t::limited(lang, &field)}</p> })}
                <h2>{t::WE_CAN.get(lang)}</h2>
                <p>{t::NOT_MEMBER_CAN.get(lang)}</p>
                {elsewhere(lang, Some((t::NOT_MEMBER_OWN, t::NOT_MEMBER_OWN_NOTE)), &desks)}
                <PostForm>
                    {overtaken::field(seen)}
                    <Buttons>
                        <LinkButton href=again label=t::NOT_MEMBER_AGAIN.get(lang)/>
                        <Button label=t::NOT_MEMBER_CONSULT.get(lang) look=Look::Secondary name="go" value="next"/>
                        <LinkButton href="/" label=t::STOP.get(lang) look=Look::Secondary/>
                    </Buttons>
                </PostForm>
            }
        },
    ))
}

/// `POST /complain/company/not-found`: the matter goes on as a consultation.
pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    let Some(company @ Company::Typed { .. }) = draft.answers.company_pending.clone() else {
        if is_added(&ctx, &fields, &draft.answers) {
            return Ok(onward(&ctx, &fields, WizardStep::NotFound, &draft.answers));
        }
        return Ok(see_other(&keeping(&ctx, WizardStep::Company.path())));
    };
    match change_seen(&ctx, &draft, &fields, pending, |answers| add(answers, company)).await? {
        Saved::Yes(answers) => Ok(onward(&ctx, &fields, WizardStep::NotFound, &answers)),
        Saved::Overtaken(now) if is_added(&ctx, &fields, &now) => Ok(onward(&ctx, &fields, WizardStep::NotFound, &now)),
        Saved::Overtaken(now) => page(&ctx, &now, overtaken::errors(ctx.lang), AnswerView::BesideOther).await,
    }
}
