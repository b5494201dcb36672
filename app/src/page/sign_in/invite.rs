//! The page behind a one-time link: sets a password and signs in.

use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

use crate::error::AppError;
use crate::part::field::{Kind, TextField, Width};
use crate::part::form::{Button, Buttons, ErrorSummary, LinkButton, PostForm};
use crate::shell::Frame;
use crate::text::sign_in as words;
use crate::usecase::invitation::link::{self, Open, Typed};
use crate::usecase::sign_in::Realm;
use crate::web::ctx::Ctx;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::reply::{see_other, with_session};

pub(crate) async fn staff(ctx: Ctx) -> Result<Response, AppError> {
    get(&ctx, Realm::Staff).await
}

pub(crate) async fn staff_post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    post(&ctx, &fields, Realm::Staff).await
}

pub(crate) async fn portal(ctx: Ctx) -> Result<Response, AppError> {
    get(&ctx, Realm::Portal).await
}

pub(crate) async fn portal_post(ctx: Ctx, fields: Fields) -> Result<Response, AppError> {
    post(&ctx, &fields, Realm::Portal).await
}

async fn get(ctx: &Ctx, realm: Realm) -> Result<Response, AppError> {
    match link::open(&ctx.desk, realm, ctx.param("token")?).await {
        Ok(open) => Ok(show(ctx, StatusCode::OK, &open, String::new(), FieldErrors::new())),
        Err(AppError::Gone) => Ok(dead(ctx, realm)),
        Err(other) => Err(other),
    }
}

async fn post(ctx: &Ctx, fields: &Fields, realm: Realm) -> Result<Response, AppError> {
    let token = ctx.param("token")?;
    let typed = Typed { code: fields.get("code"), password: fields.get("password"), again: fields.get("again") };
    let (status, errors) = match link::redeem(&ctx.desk, &ctx.visit, realm, token, typed).await {
        Ok(change) => return Ok(with_session(see_other(realm.home()), change)),
        Err(AppError::Gone) => return Ok(dead(ctx, realm)),
        Err(AppError::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Err(AppError::TooMany { seconds }) => {
            let mut errors = FieldErrors::new();
            errors.add("code", words::wait(ctx.lang, seconds));
            (StatusCode::TOO_MANY_REQUESTS, errors)
        }
        Err(other) => return Err(other),
    };
    match link::open(&ctx.desk, realm, token).await {
        Ok(open) => Ok(show(ctx, status, &open, fields.get("code").to_owned(), errors)),
        Err(AppError::Gone) => Ok(dead(ctx, realm)),
        Err(other) => Err(other),
    }
}

fn show(ctx: &Ctx, status: StatusCode, open: &Open, code: String, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let invited = words::invited(lang, &open.name);
    let asks_code = open.asks_code;
    ctx.page_with(status, Frame::Sign, words::INVITE_TITLE.get(lang), move || {
        let code_field = asks_code.then(|| {
            view! {
                <TextField name="code" label=words::CODE.get(lang) hint=words::CODE_HINT.get(lang) value=code
                    kind=Kind::Digits width=Width::Short autocomplete="one-time-code" error=errors.of("code")/>
            }
        });
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{words::INVITE_TITLE.get(lang)}</h1>
            <p>{invited}</p>
            <p>{words::INVITE_LEAD.get(lang)}</p>
            <PostForm>
                {code_field}
                <TextField name="password" label=words::NEW_PASSWORD.get(lang) hint=words::NEW_PASSWORD_HINT.get(lang)
                    kind=Kind::Password width=Width::Full autocomplete="new-password" error=errors.of("password")/>
                <TextField name="again" label=words::NEW_PASSWORD_AGAIN.get(lang) kind=Kind::Password
                    width=Width::Full autocomplete="new-password" error=errors.of("again")/>
                <Buttons><Button label=words::SET_PASSWORD.get(lang)/></Buttons>
            </PostForm>
        }
    })
}

/// One page for every link that opens nothing, whatever the reason.
fn dead(ctx: &Ctx, realm: Realm) -> Response {
    let lang = ctx.lang;
    ctx.page_with(StatusCode::GONE, Frame::Sign, words::LINK_DEAD_TITLE.get(lang), move || {
        view! {
            <h1>{words::LINK_DEAD_TITLE.get(lang)}</h1>
            <p>{words::LINK_DEAD.get(lang)}</p>
            <p><LinkButton href=realm.login() label=words::BACK_TO_ENTER.get(lang)/></p>
        }
    })
}
