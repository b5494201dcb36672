//! `/staff/members/{no}/invite`: proposes somebody as a user of a member. A second person agrees, and is shown the digits.

use entity::people::MemberRole;

use crate::page::staff::prelude::*;
use text::role;
use text::staff::members as t;
use usecase::account::invitation::user::{self, Invitee};
use usecase::query::members::{self, Member};

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let first = Fields::from_pairs([("role", MemberRole::Admin.code())]);
    Ok(show(&ctx, &member, first.into()))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let Some(role) = MemberRole::from_code(fields.get("role")) else {
        let mut errors = FieldErrors::new();
        errors.add("role", t::E_USER_ROLE);
        return Ok(show(&ctx, &member, FilledForm::new(fields, errors)));
    };
    let invitee = Invitee { member: member.id, name: fields.trimmed("name"), mail: fields.trimmed("mail"), role };
    let act = ctx.submission(&fields, format!("/staff/members/{}?done=proposed", member.number))?;
    onward(user::invite(&ctx.app, &act, invitee).await, |errors| show(&ctx, &member, FilledForm::new(fields, errors)))
}

fn show(ctx: &Ctx, member: &Member, form: FilledForm) -> Response {
    let key = ctx.form_key_again(&form.fields);
    let back = format!("/staff/members/{}", member.number);
    let name = member.name.clone();
    let roles = [
        (MemberRole::Admin, t::ROLE_ADMIN_HINT),
        (MemberRole::Answerer, t::ROLE_ANSWERER_HINT),
        (MemberRole::Viewer, t::ROLE_VIEWER_HINT),
    ]
    .map(|(role, hint)| Choice::new(role.code(), role::member(role)).with_hint(hint))
    .to_vec();
    answer(ctx, t::INVITE, &form.errors.clone(), move || {
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::INVITE}</h1>
            <p>{name}</p>
            <p>{t::INVITE_TEXT}</p>
            <PostForm form_key=key>
                <TextField at=form.at("name") label=t::USER_NAME need=Need::Required kind=InputKind::Name/>
                <TextField at=form.at("mail") label=t::USER_MAIL need=Need::Required kind=InputKind::Email/>
                <Radios at=form.at("role") label=t::USER_ROLE choices=roles need=Need::Required/>
                <Buttons>
                    <Button label=t::INVITE_BUTTON/>
                    <a href=back>{t::CANCEL}</a>
                </Buttons>
            </PostForm>
        }
    })
}
