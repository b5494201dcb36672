//! Signing in with a name and a password, for the staff and for users of members.

use crate::prelude::*;
use crate::web::kept_form::{self, Ended, Kept, own_path};
use crate::web::reply::with_session;
use text::sign_in as words;
use usecase::account::sign_in::{self, Entered, Realm};
use usecase::caller::Caller;

pub(crate) async fn staff(ctx: Ctx) -> Result<Response, PageError> {
    Ok(get(&ctx, Realm::Staff))
}

pub(crate) async fn staff_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, Realm::Staff).await
}

pub(crate) async fn portal(ctx: Ctx) -> Result<Response, PageError> {
    Ok(get(&ctx, Realm::Portal))
}

pub(crate) async fn portal_post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    post(&ctx, &fields, Realm::Portal).await
}

/// What the page shows beside the empty form.
#[derive(Clone, Debug, Default)]
pub(crate) struct LoginNotice {
    pub(crate) errors: FieldErrors,
    pub(crate) login: String,
    pub(crate) next: String,
    pub(crate) ended: Option<Ended>,
}

fn is_in(ctx: &Ctx, realm: Realm) -> bool {
    matches!((realm, &ctx.visit.caller), (Realm::Staff, Caller::Staff { .. }) | (Realm::Portal, Caller::Member { .. }))
}

/// Where to go after signing in: a page of the same realm, never the sign-in pages themselves.
fn destination(realm: Realm, next: &str) -> String {
    let inside = own_path(next).filter(|path| {
        let bare = path.split('?').next().unwrap_or(path);
        let within = bare == realm.home() || bare.starts_with(&format!("{}/", realm.home()));
        within && !bare.ends_with("/login") && !bare.ends_with("/logout")
    });
    inside.unwrap_or(realm.home()).to_owned()
}

fn get(ctx: &Ctx, realm: Realm) -> Response {
    let next = ctx.query.get("next").to_owned();
    if is_in(ctx, realm) {
        return see_other(&destination(realm, &next));
    }
    show(ctx, realm, StatusCode::OK, &LoginNotice { next, ..Default::default() })
}

async fn post(ctx: &Ctx, fields: &Fields, realm: Realm) -> Result<Response, PageError> {
    let kept = Kept::from_fields(fields);
    let mut shown = LoginNotice {
        login: fields.get("login").to_owned(),
        next: fields.get("next").to_owned(),
        ended: kept.clone().map(|kept| Ended { kept: Some(kept), ..Default::default() }),
        ..Default::default()
    };
    let (missing, wrong) = match realm {
        Realm::Staff => (words::LOGIN_MISSING, words::WRONG_STAFF),
        Realm::Portal => (words::MAIL_MISSING, words::WRONG_PORTAL),
    };
    if fields.trimmed("login").is_empty() {
        shown.errors.add("login", missing);
    }
    if fields.get("password").is_empty() {
        shown.errors.add("password", words::PASSWORD_MISSING);
    }
    if !shown.errors.is_empty() {
        return Ok(show(ctx, realm, StatusCode::UNPROCESSABLE_ENTITY, &shown));
    }
    let entered = sign_in::enter(&ctx.app, &ctx.visit, realm, fields.get("login"), fields.get("password")).await;
    match entered {
        Ok(Entered::Yes(change)) => {
            let to = destination(realm, &shown.next);
            let response = match kept {
                Some(kept) => kept_form::again(ctx, Frame::Sign, &kept, &to),
                None => see_other(&to),
            };
            Ok(with_session(response, change))
        }
        Ok(Entered::No) => {
            shown.errors.add("login", wrong);
            Ok(show(ctx, realm, StatusCode::UNPROCESSABLE_ENTITY, &shown))
        }
        Err(AppError::TooMany { seconds }) => {
            shown.errors.add("login", words::wait(seconds));
            Ok(show(ctx, realm, StatusCode::TOO_MANY_REQUESTS, &shown))
        }
        Err(other) => Err(other.into()),
    }
}

fn title(realm: Realm) -> &'static str {
    match realm {
        Realm::Staff => words::STAFF_TITLE,
        Realm::Portal => words::PORTAL_TITLE,
    }
}

/// The page. The name that was typed stays, the password does not.
pub(crate) fn show(ctx: &Ctx, realm: Realm, status: StatusCode, shown: &LoginNotice) -> Response {
    let lang = ctx.lang;
    let LoginNotice { errors, login, next, ended } = shown.clone();
    let (label, kind, forgotten) = match realm {
        Realm::Staff => (words::LOGIN, InputKind::Name, "/staff/forgotten"),
        Realm::Portal => (words::MAIL, InputKind::Email, "/portal/forgotten"),
    };
    let lead = (realm == Realm::Portal).then_some(words::PORTAL_LEAD);
    ctx.page_with(status, Frame::Sign, title(realm), move || {
        let note = ended.as_ref().map(|ended| ended.note(lang, words::ENDED_TITLE, words::ENDED_KEPT));
        let hidden = ended.as_ref().and_then(|ended| ended.kept.as_ref()).map(Kept::hidden);
        let next = own_path(&next).map(|next| view! { <input type="hidden" name="next" value=next.to_owned()/> });
        view! {
            <ErrorSummary errors=errors.clone()/>
            <h1>{title(realm)}</h1>
            {note}
            {lead.map(|lead| view! { <p>{lead}</p> })}
            <PostForm action=realm.login()>
                {next}
                {hidden}
                <TextField at=errors.at("login").value(login) label=label kind=kind width=Width::Full
                    autocomplete="username"/>
                <TextField at=errors.at("password") label=words::PASSWORD kind=InputKind::Password width=Width::Full
                    autocomplete="current-password"/>
                <Buttons><Button label=words::ENTER/></Buttons>
            </PostForm>
            <p><a href=forgotten>{words::FORGOTTEN}</a></p>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_one_stays_in_the_own_realm() {
        assert_eq!(destination(Realm::Staff, "/staff/cases?view=mine"), "/staff/cases?view=mine");
        assert_eq!(destination(Realm::Staff, "/portal"), "/staff");
        assert_eq!(destination(Realm::Staff, "/staffroom"), "/staff");
        assert_eq!(destination(Realm::Staff, "//evil.example/staff/"), "/staff");
        assert_eq!(destination(Realm::Staff, "/staff/logout"), "/staff");
        assert_eq!(destination(Realm::Portal, "/portal/cases/2026-481903"), "/portal/cases/2026-481903");
        assert_eq!(destination(Realm::Portal, ""), "/portal");
    }
}
