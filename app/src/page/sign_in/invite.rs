//! The page behind a one-time link: sets a password and signs in.

use crate::prelude::*;
use crate::web::reply::with_session;
use text::sign_in as words;
use usecase::account::invitation::link::{self, LinkInput, Open};
use usecase::account::sign_in::Realm;

pub(crate) async fn staff(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, Realm::Staff).await
}

pub(crate) async fn staff_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, Realm::Staff).await
}

pub(crate) async fn portal(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, Realm::Portal).await
}

pub(crate) async fn portal_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, Realm::Portal).await
}

async fn get(ctx: &Ctx, realm: Realm) -> Result<Response, PageError> {
    match link::open(&ctx.app, realm, ctx.param("token")?).await {
        Ok(open) => Ok(show(ctx, StatusCode::OK, &open, String::new(), FieldErrors::new())),
        Err(AppError::Gone) => Ok(dead(ctx, realm)),
        Err(other) => Err(other.into()),
    }
}

async fn post(ctx: &Ctx, fields: &Fields, realm: Realm) -> Result<Response, PageError> {
    let token = ctx.param("token")?;
    let typed = LinkInput { code: fields.get("code"), password: fields.get("password"), again: fields.get("again") };
    let (status, errors) = match link::redeem(&ctx.app, &ctx.visit, realm, token, typed).await {
        Ok(change) => return Ok(with_session(see_other(realm.home()), change)),
        Err(AppError::Gone) => return Ok(dead(ctx, realm)),
        Err(AppError::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Err(AppError::TooMany { seconds }) => {
            let mut errors = FieldErrors::new();
            errors.add("code", words::wait(seconds));
            (StatusCode::TOO_MANY_REQUESTS, errors)
        }
        Err(other) => return Err(other.into()),
    };
    match link::open(&ctx.app, realm, token).await {
        Ok(open) => Ok(show(ctx, status, &open, fields.get("code").to_owned(), errors)),
        Err(AppError::Gone) => Ok(dead(ctx, realm)),
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, status: StatusCode, open: &Open, code: String, errors: FieldErrors) -> Response {
    let invited = words::invited(&open.name);
    let asks_code = open.asks_code;
    ctx.page_with(status, Frame::Sign, words::INVITE_TITLE, move || {
        let code_field = asks_code.then(|| {
            view! {
                <TextField at=errors.at("code").value(code) label=words::CODE hint=words::CODE_HINT
                    kind=InputKind::Digits width=Width::Short autocomplete="one-time-code"/>
            }
        });
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{words::INVITE_TITLE}</h1>
            <p>{invited}</p>
            <p>{words::INVITE_LEAD}</p>
            <PostForm>
                {code_field}
                <TextField at=errors.at("password") label=words::NEW_PASSWORD hint=words::NEW_PASSWORD_HINT
                    kind=InputKind::Password width=Width::Full autocomplete="new-password"/>
                <TextField at=errors.at("again") label=words::NEW_PASSWORD_AGAIN kind=InputKind::Password
                    width=Width::Full autocomplete="new-password"/>
                <Buttons><Button label=words::SET_PASSWORD/></Buttons>
            </PostForm>
        }
    })
}

/// One page for every link that opens nothing, whatever the reason.
fn dead(ctx: &Ctx, realm: Realm) -> Response {
    ctx.page_with(StatusCode::GONE, Frame::Sign, words::LINK_DEAD_TITLE, move || {
        view! {
            <h1>{words::LINK_DEAD_TITLE}</h1>
            <p>{words::LINK_DEAD}</p>
            <p><LinkButton href=realm.login() label=words::BACK_TO_ENTER/></p>
        }
    })
}
