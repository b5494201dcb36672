//! `/staff/referrals/{key}/end`: the last day on which people are shown the way to a desk.

use super::path_of;
use crate::page::staff::prelude::*;
use text::staff::referrals as t;
use usecase::query::referrals::{self, ReferralDesk};
use usecase::referral::keep;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let version = i64::from(desk.version);
    Ok(show(&ctx, &desk, version, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let desk = referrals::by_key(&ctx.app, ctx.param("key")?).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let until = form.day("until", t::E_UNTIL, t::E_DATE);
    let errors = form.errors;
    let Some(until) = until else { return Ok(show(&ctx, &desk, version, FilledForm::new(fields, errors))) };
    let act = ctx.submission(&fields, format!("{}?done=ended", path_of(&desk)))?;
    onward(keep::end(&ctx.app, &act, desk.id, until).await, |errors| {
        show(&ctx, &desk, version, FilledForm::new(fields, errors))
    })
}

fn show(ctx: &Ctx, desk: &ReferralDesk, version: i64, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let back = path_of(desk);
    let name = desk.name.ja.clone();
    answer(ctx, t::END_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::END_TITLE}</h1>
            <p>{name}</p>
            <p>{t::END_TEXT}</p>
            <PostForm form_key=key version=Some(version)>
                <DateField at=form.at("until") label=t::F_UNTIL need=Need::Required/>
                <Buttons>
                    <Button label=t::SAVE_END look=Look::Danger/>
                    <a href=back>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
