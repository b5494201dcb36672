//! Signing out.

use crate::prelude::*;
use crate::web::reply::with_session;
use text::sign_in as words;
use usecase::account::sign_in::{self, Realm};
use usecase::caller::Caller;

pub(crate) async fn staff(ctx: Ctx) -> Result<Response, PageError> {
    Ok(get(&ctx, Realm::Staff))
}

pub(crate) async fn staff_post(ctx: Ctx, PostedForm(_fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, "/staff/logout").await
}

pub(crate) async fn portal(ctx: Ctx) -> Result<Response, PageError> {
    Ok(get(&ctx, Realm::Portal))
}

pub(crate) async fn portal_post(ctx: Ctx, PostedForm(_fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, "/portal/logout").await
}

async fn post(ctx: &Ctx, page: &str) -> Result<Response, PageError> {
    let change = sign_in::leave(&ctx.app, &ctx.visit).await?;
    Ok(with_session(see_other(page), change))
}

/// Says that one is out; whoever is still in goes home instead.
fn get(ctx: &Ctx, realm: Realm) -> Response {
    let still_in = matches!(
        (realm, &ctx.visit.caller),
        (Realm::Staff, Caller::Staff { .. }) | (Realm::Portal, Caller::Member { .. })
    );
    if still_in {
        return see_other(realm.home());
    }
    ctx.page(Frame::Sign, words::LEFT_TITLE, move || {
        view! {
            <h1>{words::LEFT_TITLE}</h1>
            <p>{words::LEFT_TEXT}</p>
            <p><LinkButton href=realm.login() label=words::ENTER_AGAIN/></p>
        }
    })
}
