//! `/staff/bulletins/{id}/withdraw`: takes a published bulletin off and proposes that it stays so, with the reason that its
//! readers will see.

use super::edit::no_my_number;
use super::{PATH, asked};
use crate::page::staff::prelude::*;
use text::staff::bulletins as t;
use usecase::approval::{self, ApprovalRequest};
use usecase::query::bulletins::Bulletin;

const WHY_MAX: usize = 500;

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    if one.current().is_none() || one.withdrawn.is_some() {
        return Err(AppError::NotFound.into());
    }
    let version = i64::from(one.version);
    Ok(show(&ctx, &one, version, FilledForm::default()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    let version = i64::from(fields.version()?);
    let mut form = FieldReader::new(&fields);
    let why = form.text("why", t::F_WHY, WHY_MAX, t::E_WHY);
    no_my_number(&mut form, "why", &why);
    if !form.errors.is_empty() {
        let errors = form.errors;
        return Ok(show(&ctx, &one, version, FilledForm::new(fields, errors)));
    }
    let act = ctx.submission(&fields, format!("{PATH}/{}?done=withdrawn", one.id))?;
    let wanted = ApprovalRequest::BulletinWithdraw { bulletin: one.id, version: act.version()?, why };
    Ok(see_other(&approval::propose(&ctx.app, &act, &wanted).await?))
}

fn show(ctx: &Ctx, one: &Bulletin, version: i64, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let back = format!("{PATH}/{}", one.id);
    let title = one.shown().map(|version| version.words.title.clone()).unwrap_or_default();
    answer(ctx, t::WITHDRAW_TITLE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::WITHDRAW_TITLE}</h1>
            <p>{title}</p>
            <p>{t::WITHDRAW_TEXT}</p>
            <PostForm form_key=key version=Some(version)>
                <TextArea at=form.at("why") label=t::F_WHY hint=t::F_WHY_HINT need=Need::Required rows=3 max=WHY_MAX/>
                <Buttons><Button label=t::WITHDRAW look=Look::Danger/></Buttons>
            </PostForm>
            <p><a href=back>{t::BACK}</a></p>
        }
    })
}
