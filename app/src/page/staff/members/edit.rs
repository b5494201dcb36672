//! `/staff/members/{no}/edit`: changes what is registered; what it was before stays in the history.

use super::form;
use crate::page::staff::prelude::*;
use text::staff::members as t;
use usecase::form::dates::{self, TypedDate};
use usecase::member::change::{self, Changed};
use usecase::member::entry;
use usecase::query::members::{self, Member};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let fields = entry::filled(&member);
    let version = i64::from(member.version);
    Ok(show(&ctx, &member, version, fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let version = i64::from(fields.version()?);
    let mut input = match entry::read(&fields, ctx.today()) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, &member, version, FilledForm::new(fields, errors))),
    };
    match dates::day(&fields, "renamed_on") {
        TypedDate::Day(day) => input.keep_former(&member, day),
        TypedDate::Nothing => {}
        TypedDate::Wrong => {
            let mut errors = FieldErrors::new();
            errors.add("renamed_on", t::E_DATE);
            return Ok(show(&ctx, &member, version, FilledForm::new(fields, errors)));
        }
    }
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=changed", input.number))?;
    match change::change(&ctx.app, &act, member.id, &input).await {
        Ok(Changed::Yes(location)) => Ok(see_other(&location)),
        Ok(Changed::No) => Ok(see_other(&format!("/staff/members/{}?done=same", member.number))),
        Err(AppError::Invalid(errors)) => Ok(show(&ctx, &member, version, FilledForm::new(fields, errors))),
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, member: &Member, version: i64, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let back = format!("/staff/members/{}", member.number);
    let name = member.name.clone();
    answer(ctx, t::EDIT_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::EDIT_TITLE}</h1>
            <p>{name}</p>
            <PostForm form_key=key version=Some(version)>
                <DateField at=form.at("renamed_on") label=t::F_RENAMED_ON hint=t::F_RENAMED_ON_HINT
                    need=Need::Optional/>
                {form::show(&form)}
                <Buttons>
                    <Button label=t::SAVE_CHANGE/>
                    <a href=back>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
