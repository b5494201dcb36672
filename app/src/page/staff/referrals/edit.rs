//! `/staff/referrals/{key}/edit`: puts a desk right; what it was before stays in the history.

use super::{form, path_of};
use crate::page::staff::prelude::*;
use text::staff::referrals as t;
use usecase::query::referrals::{self, ReferralDesk};
use usecase::referral::keep::{self, Changed, Checked};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let version = i64::from(desk.version);
    let fields = form::filled(&desk);
    Ok(show(&ctx, &desk, version, fields.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let version = i64::from(fields.version()?);
    let input = match form::read(&fields) {
        Ok(input) => input,
        Err(errors) => return Ok(show(&ctx, &desk, version, FilledForm::new(fields, errors))),
    };
    let checked = if fields.has("checked", "yes") { Checked::Today } else { Checked::NotNow };
    let act = ctx.submission(&fields, format!("{}?done=changed", path_of(&desk)))?;
    match keep::change(&ctx.app, &act, desk.id, &input, checked).await {
        Ok(Changed::Yes(location)) => Ok(see_other(&location)),
        Ok(Changed::No) => Ok(see_other(&format!("{}?done=same", path_of(&desk)))),
        Err(AppError::Invalid(errors)) => Ok(show(&ctx, &desk, version, FilledForm::new(fields, errors))),
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, desk: &ReferralDesk, version: i64, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let key = ctx.form_key_again(&form.fields);
    let back = path_of(desk);
    let name = desk.name.ja.clone();
    answer(ctx, t::EDIT_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::EDIT_TITLE}</h1>
            <p>{name}</p>
            <PostForm form_key=key version=Some(version)>
                {form::show(lang, &form)}
                <Tick at=form.at("checked") label=t::F_CHECKED/>
                <Buttons>
                    <Button label=t::SAVE_CHANGE/>
                    <a href=back>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
