//! The companies so far: another one, or one less.

use super::{change_seen, looked_for, looked_for_rows, push, settle};
use crate::page::complain::ask::{enter, leaves_blank, next_or_save, onward, to_receipt, wizard_page};
use crate::page::complain::explain::way_on::keeping;
use crate::page::complain::flow;
use crate::page::complain::late;
use crate::page::complain::overtaken::{self, AnswerView};
use crate::page::complain::prelude::*;
use crate::page::complain::summary::company_line;
use text::complain::{company, file};
use usecase::case::draft::Draft;
use usecase::case::draft_conflict::Saved;

const NO: &str = "no";
const YES: &str = "yes";

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    Ok(page(&ctx, &draft.answers, FilledForm::default(), AnswerView::Alone))
}

/// What the page shows, and what its buttons could write over.
fn shown(answers: &Answers) -> Fields {
    let mut fields = looked_for(answers);
    for company in &answers.companies {
        push(&mut fields, company);
    }
    fields
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if let Ok(at) = fields.get("remove").parse::<usize>() {
        return remove(&ctx, &draft, &fields, at).await;
    }
    if leaves_blank(&fields) {
        return Ok(see_other(WizardStep::SAVE));
    }
    match fields.get("more") {
        YES => {
            let change = |answers: &mut Answers| {
                answers.company_words = None;
                answers.company_pending = None;
            };
            match change_seen(&ctx, &draft, &fields, shown, change).await? {
                Saved::Yes(_) => Ok(see_other(&keeping(&ctx, WizardStep::Company.path()))),
                Saved::Overtaken(now) => Ok(page(
                    &ctx,
                    &now,
                    FilledForm::new(fields.clone(), overtaken::errors(ctx.lang)),
                    AnswerView::BesideOther,
                )),
            }
        }
        NO => Ok(onward(&ctx, &fields, WizardStep::More, &draft.answers)),
        _ => {
            let mut errors = FieldErrors::new();
            errors.add("more", error::MORE.get(ctx.lang));
            Ok(page(&ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone))
        }
    }
}

async fn remove(ctx: &Ctx, draft: &Draft, fields: &Fields, at: usize) -> Result<Response, PageError> {
    let change = |answers: &mut Answers| {
        let before = flow::is_outside(answers).into();
        if at < answers.companies.len() {
            answers.companies.remove(at);
        }
        settle(answers, before);
    };
    let answers = match change_seen(ctx, draft, fields, shown, change).await? {
        Saved::Yes(answers) => answers,
        // At this place of the list another company may stand by now.
        Saved::Overtaken(now) => {
            return Ok(page(
                ctx,
                &now,
                FilledForm::new(Fields::default(), overtaken::errors(ctx.lang)),
                AnswerView::BesideOther,
            ));
        }
    };
    let to = if answers.companies.is_empty() { WizardStep::Company } else { WizardStep::More };
    Ok(see_other(&keeping(ctx, to.path())))
}

/// The companies as they are, and the one that is being looked for.
fn other_rows(lang: Lang, answers: &Answers) -> Vec<SummaryRow> {
    let there = answers.companies.iter().map(|company| company_line(lang, company)).collect();
    let mut rows = vec![SummaryRow::texts(company::MORE_CHOSEN.get(lang), there)];
    rows.extend(looked_for_rows(lang, answers));
    rows
}

fn page(ctx: &Ctx, answers: &Answers, form: FilledForm, beside: AnswerView) -> Response {
    let lang = ctx.lang;
    if answers.companies.is_empty() {
        return see_other(&keeping(ctx, WizardStep::Company.path()));
    }
    let chosen: Vec<_> = answers
        .companies
        .iter()
        .enumerate()
        .map(|(at, company)| (at.to_string(), company_line(lang, company), company.name().to_owned()))
        .collect();
    let seen = overtaken::seen(&ctx.app, &form.fields, &shown(answers), beside);
    let other = (beside == AnswerView::BesideOther).then(|| overtaken::other(lang, other_rows(lang, answers)));
    wizard_page(ctx, WizardStep::More, answers, company::MORE, form, |form| {
        let lines: Vec<_> = chosen
            .into_iter()
            .map(|(at, line, name)| {
                let seen = overtaken::field(seen.clone());
                view! {
                    <li class="file-list__item">
                        <span>{line}</span>
                        <PostForm class="file-list__form">
                            {seen}
                            <input type="hidden" name="remove" value=at/>
                            <Button label=company::MORE_REMOVE.get(lang) look=Look::Quiet
                                about=file::remove_about(lang, &name)/>
                        </PostForm>
                    </li>
                }
            })
            .collect();
        html! {
            <h1>{company::MORE.get(lang)}</h1>
            {other}
            <h2>{company::MORE_CHOSEN.get(lang)}</h2>
            <ul class="file-list">{lines}</ul>
            <PostForm>
                {overtaken::field(seen)}
                <Radios at=form.at("more") label=company::MORE_CHOICE.get(lang) need=Need::Required
                    choices=vec![
                        Choice::new(NO, company::MORE_NO.get(lang)),
                        Choice::new(YES, company::MORE_YES.get(lang)),
                    ]/>
                {next_or_save(lang)}
            </PostForm>
        }
    })
}
