//! The companies so far: another one, or one less.

use axum::response::Response;
use entity::application::answer::{Company, Sure};
use leptos::prelude::*;

use super::{change, settle};
use crate::error::AppError;
use crate::page::complain::ask::{enter, leaves_blank, next_or_save, onward, sheet, to_receipt};
use crate::page::complain::explain::keeping;
use crate::page::complain::stop::{self, Stop};
use crate::part::choice::{Choice, Radios};
use crate::part::field::Need;
use crate::part::form::{Button, Look, PostForm};
use crate::text::Lang;
use crate::text::complain::{check, company, error, file};
use crate::usecase::draft::Draft;
use crate::web::ctx::Ctx;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::see_other;

const NO: &str = "no";
const YES: &str = "yes";

/// `GET /complain/company/more`.
pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    Ok(page(&ctx, &draft, &Fields::default(), FieldErrors::new()))
}

/// `POST /complain/company/more`.
pub(crate) async fn post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    if let Ok(at) = fields.get("remove").parse::<usize>() {
        return remove(&ctx, &draft, at).await;
    }
    if leaves_blank(&fields) {
        return Ok(see_other(Stop::SAVE));
    }
    match fields.get("more") {
        YES => {
            change(&ctx, &draft, |answers| {
                answers.company_words = None;
                answers.company_pending = None;
            })
            .await?;
            Ok(see_other(&keeping(&ctx, Stop::Company.path())))
        }
        NO => Ok(onward(&ctx, &fields, Stop::More, &draft.answers)),
        _ => {
            let mut errors = FieldErrors::new();
            errors.add("more", error::MORE.get(ctx.lang));
            Ok(page(&ctx, &draft, &fields, errors))
        }
    }
}

async fn remove(ctx: &Ctx, draft: &Draft, at: usize) -> Result<Response, AppError> {
    let answers = change(ctx, draft, |answers| {
        let before = stop::is_outside(answers).into();
        if at < answers.companies.len() {
            answers.companies.remove(at);
        }
        settle(answers, before);
    })
    .await?;
    let to = if answers.companies.is_empty() { Stop::Company } else { Stop::More };
    Ok(see_other(&keeping(ctx, to.path())))
}

/// A company as a line.
pub(crate) fn line(lang: Lang, company: &Company) -> String {
    match company {
        Company::Listed { name, sure: Sure::Yes, .. } => name.clone(),
        Company::Listed { name, sure: Sure::No, .. } => check::unsure_company(lang, name),
        Company::Typed { words } => check::typed_company(lang, words),
    }
}

fn page(ctx: &Ctx, draft: &Draft, fields: &Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    if draft.answers.companies.is_empty() {
        return see_other(&keeping(ctx, Stop::Company.path()));
    }
    let chosen: Vec<_> = draft
        .answers
        .companies
        .iter()
        .enumerate()
        .map(|(at, company)| (at.to_string(), line(lang, company), company.name().to_owned()))
        .collect();
    sheet(ctx, Stop::More, &draft.answers, company::MORE, errors, |errors| {
        let (fields, errors) = (fields.clone(), errors.clone());
        let lines: Vec<_> = chosen
            .into_iter()
            .map(|(at, line, name)| {
                view! {
                    <li class="file-list__item">
                        <span>{line}</span>
                        <PostForm class="file-list__form">
                            <input type="hidden" name="remove" value=at/>
                            <Button
                                label=company::MORE_REMOVE.get(lang)
                                look=Look::Quiet
                                about=file::remove_about(lang, &name)
                            />
                        </PostForm>
                    </li>
                }
            })
            .collect();
        view! {
            <h1>{company::MORE.get(lang)}</h1>
            <h2>{company::MORE_CHOSEN.get(lang)}</h2>
            <ul class="file-list">{lines}</ul>
            <PostForm>
                <Radios
                    name="more"
                    label=company::MORE_CHOICE.get(lang)
                    need=Need::Required
                    choices=vec![
                        Choice::new(NO, company::MORE_NO.get(lang)),
                        Choice::new(YES, company::MORE_YES.get(lang)),
                    ]
                    value=fields.get("more")
                    error=errors.of("more")
                />
                {next_or_save(lang)}
            </PostForm>
        }
        .into_any()
    })
}
