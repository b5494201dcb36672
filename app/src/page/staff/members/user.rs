//! `/staff/members/{no}/users/{user}`: a new link for somebody who lost it or was switched off, or the end of their access.

use super::show::state;
use crate::page::staff::approvals::show::same_waits;
use crate::page::staff::prelude::*;
use text::role;
use text::staff::{approvals, members as t};
use usecase::account::invitation;
use usecase::approval::{self, PORTAL_LINK};
use usecase::query::members::{self, Member};
use usecase::query::portal_users::{self, User, UserState};

async fn asked(ctx: &Ctx) -> Result<(Member, User), AppError> {
    let member = members::by_number(&ctx.app, ctx.param("no")?).await?;
    let id = ctx.param("user")?.parse().map_err(|_| AppError::NotFound)?;
    let user = portal_users::one(&ctx.app, member.id, id).await?;
    Ok((member, user))
}

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let (member, user) = asked(&ctx).await?;
    show(&ctx, member, user, FieldErrors::new()).await
}

async fn show(ctx: &Ctx, member: Member, user: User, errors: FieldErrors) -> Result<Response, PageError> {
    let waiting = approval::waits(ctx.app.read(), PORTAL_LINK, user.id.0).await?;
    let (again, off) = (ctx.form_key(), ctx.form_key());
    let back = format!("/staff/members/{}", member.number);
    let version = i64::from(user.version);
    Ok(answer(ctx, t::USERS, &errors.clone(), move || {
        let rows = vec![
            SummaryRow::text(t::NAME, member.name.clone()),
            SummaryRow::text(t::USER_MAIL, user.mail.clone()),
            SummaryRow::text(t::USER_ROLE, role::member(user.role)),
            SummaryRow::view(t::STATE, state(user.state)),
        ];
        let off_now = user.state == UserState::Off;
        let again = match waiting {
            Some(id) => same_waits([(id, approvals::PORTAL_LINK.to_owned())]),
            None => html! {
                <p>{if off_now { t::REISSUE_OFF } else { t::REISSUE_TEXT }}</p>
                <PostForm form_key=again>
                    <Buttons>
                        <Button label=t::REISSUE look=Look::Secondary name="act" value="reissue"/>
                    </Buttons>
                </PostForm>
            },
        };
        let off = (!off_now).then(|| {
            view! {
                <section aria-labelledby="off">
                    <h2 id="off">{t::DEACTIVATE}</h2>
                    <p>{t::DEACTIVATE_TEXT}</p>
                    <PostForm form_key=off version=Some(version)>
                        <Buttons>
                            <Button label=t::DEACTIVATE look=Look::Danger name="act" value="deactivate"/>
                        </Buttons>
                    </PostForm>
                </section>
            }
        });
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{user.name.clone()}</h1>
            <SummaryList rows=rows/>
            <section id="form" aria-labelledby="again">
                <h2 id="again">{t::REISSUE}</h2>
                {again}
            </section>
            {off}
            <p><a href=back>{t::CODE_BACK}</a></p>
        }
    }))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let (member, user) = asked(&ctx).await?;
    let actor = ctx.actor()?;
    match fields.get("act") {
        "reissue" => {
            let act = ctx.submission(&fields, format!("/staff/members/{}?done=proposed", member.number))?;
            match invitation::user::relink(&ctx.app, &act, member.id, user.id).await {
                Ok(location) => Ok(see_other(&location)),
                Err(AppError::Invalid(errors)) => show(&ctx, member, user, errors).await,
                Err(other) => Err(other.into()),
            }
        }
        "deactivate" => {
            let seen = fields.version().ok();
            invitation::user::deactivate(&ctx.app, &actor, &ctx.visit, user.id, seen).await?;
            Ok(see_other(&format!("/staff/members/{}?done=off", member.number)))
        }
        _ => Err(AppError::Stale.into()),
    }
}
