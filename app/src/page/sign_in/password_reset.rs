//! What to do without a password. Nothing here tells whether an account exists, and mail alone opens nothing.

use crate::prelude::*;
use text::sign_in as words;
use usecase::account::password_reset;

/// What the administrator runs; a command, not a word.
const COMMAND: &str = "madoguchi admin link LOGIN";

pub(crate) async fn staff(ctx: Ctx) -> Result<Response, PageError> {
    Ok(ctx.page(Frame::Sign, words::FORGOTTEN_TITLE, move || {
        view! {
            <h1>{words::FORGOTTEN_TITLE}</h1>
            <p>{words::FORGOTTEN_STAFF}</p>
            <p>{words::FORGOTTEN_ADMIN}</p>
            <p><code>{COMMAND}</code></p>
            <p><a href="/staff/login">{words::BACK_TO_ENTER}</a></p>
        }
    }))
}

pub(crate) async fn portal(ctx: Ctx) -> Result<Response, PageError> {
    if ctx.query.get("done") == "sent" {
        return Ok(done(&ctx));
    }
    Ok(show(&ctx, StatusCode::OK, String::new(), FieldErrors::new()))
}

pub(crate) async fn portal_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let login = fields.trimmed("login").to_owned();
    let mut errors = FieldErrors::new();
    if login.is_empty() {
        errors.add("login", words::MAIL_MISSING);
        return Ok(show(&ctx, StatusCode::UNPROCESSABLE_ENTITY, login, errors));
    }
    match password_reset::report(&ctx.app, &ctx.visit, &login).await {
        Ok(()) => Ok(see_other("/portal/forgotten?done=sent")),
        Err(AppError::TooMany { seconds }) => {
            errors.add("login", words::wait(seconds));
            Ok(show(&ctx, StatusCode::TOO_MANY_REQUESTS, login, errors))
        }
        Err(other) => Err(other.into()),
    }
}

fn show(ctx: &Ctx, status: StatusCode, login: String, errors: FieldErrors) -> Response {
    ctx.page_with(status, Frame::Sign, words::FORGOTTEN_TITLE, move || {
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{words::FORGOTTEN_TITLE}</h1>
            <p>{words::FORGOTTEN_PORTAL}</p>
            <p>{words::FORGOTTEN_WHY}</p>
            <PostForm>
                <TextField at=errors.at("login").value(login) label=words::MAIL kind=InputKind::Email width=Width::Full
                    autocomplete="username"/>
                <Buttons><Button label=words::FORGOTTEN_SEND/></Buttons>
            </PostForm>
            <p><a href="/portal/login">{words::BACK_TO_ENTER}</a></p>
        }
    })
}

fn done(ctx: &Ctx) -> Response {
    ctx.page(Frame::Sign, words::FORGOTTEN_DONE_TITLE, move || {
        view! {
            <h1>{words::FORGOTTEN_DONE_TITLE}</h1>
            <Note kind=NoteKind::Done><p>{words::FORGOTTEN_DONE}</p></Note>
            <p><LinkButton href="/portal/login" label=words::BACK_TO_ENTER/></p>
        }
    })
}
