//! `/staff/referrals/new`: adds a desk. Whoever adds one has looked at it.

use super::{PATH, form};
use crate::page::staff::prelude::*;
use text::staff::referrals as t;
use usecase::referral::keep;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    Ok(show(&ctx, form::empty().into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let input = match form::read(&fields) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, FilledForm::new(fields, errors))),
    };
    // The address says nothing and is never anybody else's.
    let key = format!("desk-{}", uuid::Uuid::now_v7().simple());
    let act = ctx.submission(&fields, format!("{PATH}/{key}?done=added"))?;
    let location = keep::add(&ctx.app, &act, &key, &input).await?;
    Ok(see_other(&location))
}

fn show(ctx: &Ctx, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    answer(ctx, t::NEW_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::NEW_TITLE}</h1>
            <PostForm form_key=key>
                {form::show(lang, &form)}
                <Buttons>
                    <Button label=t::SAVE/>
                    <a href=PATH>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
