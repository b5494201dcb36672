//! `/staff/members/new`: puts a business on the list.

use super::form;
use crate::page::staff::prelude::*;
use text::staff::members as t;
use usecase::member::{add, entry};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    Ok(show(&ctx, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let input = match entry::read(&fields, ctx.today()) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, FilledForm::new(fields, errors))),
    };
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=added", input.number))?;
    onward(add::add(&ctx.app, &act, &input).await, |errors| show(&ctx, FilledForm::new(fields, errors)))
}

fn show(ctx: &Ctx, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    answer(ctx, t::NEW_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::NEW_TITLE}</h1>
            <PostForm form_key=key>
                {form::show(&form)}
                <Buttons>
                    <Button label=t::SAVE/>
                    <a href="/staff/members">{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
