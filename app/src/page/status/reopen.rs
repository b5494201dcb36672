//! `/status/reopen`: to bring a case that ended before the body again, with the paper that was missing.

use entity::application::answer::FileGiven;
use entity::case::Command;
use entity::case::payload::{ReopenReason, Reopening};
use entity::case::permit::Action;

use super::Own;
use super::attachment::{self, Came};
use crate::prelude::*;
use crate::web::reply;
use crate::web::upload::Upload;
use text::case::denied;
use text::status_page as t;
use text::upload_types;
use usecase::case::execute;
use usecase::support::retry::retry;
use usecase::support::submission::Submission;

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    if !own.may(Action::Reopen) {
        return Ok(reply::see_other("/status/case"));
    }
    Ok(show(&ctx, &own, FilledForm::default(), &[]))
}

pub(super) async fn post(ctx: Ctx, sent: Upload) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let (fields, came) = attachment::receive(&ctx, &own, sent, attachment::said_purpose).await?;
    if let Came::Before(location) = &came {
        return Ok(reply::see_other(location));
    }
    let mut errors = FieldErrors::new();
    let why = ReopenReason::from_code(fields.get("why"));
    if why.is_none() {
        errors.add("why", t::WHY_EMPTY.get(ctx.lang));
    }
    let text = text(ctx.lang, &fields, &mut errors);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let files = match came {
        Came::Given(files) => files,
        Came::Wrong { given, field, told } => {
            errors.add(field, told.words);
            status = told.status;
            given
        }
        Came::Before(_) => Vec::new(),
    };
    let Some(why) = why.filter(|_| errors.is_empty()) else {
        return Ok(reply::with_status(show(&ctx, &own, FilledForm::new(fields.clone(), errors), &files), status));
    };
    let given = files.clone();
    // What the person writes stays right whatever happened meanwhile.
    let act = Submission { seen: None, ..ctx.submission(&fields, "/status/case?done=sent")? };
    let command = Command::Reopen(Reopening { why, text, files });
    match retry!(execute::execute(&ctx.app, &act, own.id, &command).await) {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Denied(why)) => {
            for sentence in denied::sentences(ctx.lang, &why) {
                errors.add("text", sentence);
            }
            Ok(show(&ctx, &own, FilledForm::new(fields.clone(), errors), &given))
        }
        Err(other) => Err(other.into()),
    }
}

fn text(lang: Lang, fields: &Fields, errors: &mut FieldErrors) -> String {
    let text = entity::input::free(fields.get("text"));
    let length = entity::input::count(&text);
    if text.is_empty() {
        errors.add("text", t::TEXT_EMPTY.get(lang));
    } else if length > super::LONG {
        errors.add("text", t::too_long(lang, super::LONG, length));
    } else if entity::my_number::is_in(&text) {
        errors.add("text", t::MY_NUMBER.get(lang));
    }
    text
}

fn show(ctx: &Ctx, own: &Own, filled: FilledForm, given: &[FileGiven]) -> Response {
    let lang = ctx.lang;
    let kept = attachment::kept(lang, given);
    let title = t::REOPEN_TITLE.get(lang);
    let may = own.may(Action::Reopen);
    let key = ctx.form_key_again(&filled.fields);
    let wrong = !filled.errors.is_empty();
    let body = move || {
        let choices = [
            (ReopenReason::NewFacts, t::WHY_NEW_FACTS),
            (ReopenReason::PapersSupplied, t::WHY_PAPERS),
            (ReopenReason::LawsuitEnded, t::WHY_LAWSUIT),
            (ReopenReason::PromiseBroken, t::WHY_PROMISE),
        ]
        .map(|(why, word)| Choice::new(why.code(), word.get(lang)))
        .to_vec();
        let errors = filled.errors.clone();
        let form = may.then(|| {
            view! {
                <PostForm form_key=key sends=Sends::Files>
                    <Radios at=filled.at("why") label=t::REOPEN_WHY.get(lang)
                        choices=choices need=Need::Required/>
                    <TextArea at=filled.at("text") label=t::REOPEN_FIELD.get(lang)
                        hint=t::comment_hint(lang, super::LONG) need=Need::Required max=super::LONG/>
                    {kept}
                    <Radios at=filled.at("purpose") label=t::PURPOSE.get(lang)
                        hint=t::PURPOSE_HINT.get(lang) choices=attachment::purposes(lang) need=Need::Optional/>
                    <FileField at=filled.at("file") label=t::FILE.get(lang)
                        hint=upload_types::STATUS_HINT.get(lang) need=Need::Optional accept=upload_types::ACCEPT/>
                    <p>{t::REOPEN_MORE.get(lang)}</p>
                    <Buttons><Button label=t::SEND.get(lang)/></Buttons>
                </PostForm>
            }
        });
        view! {
            <ErrorSummary errors=errors/>
            <h1>{title}</h1>
            <p>{t::REOPEN_TEXT.get(lang)}</p>
            {form}
            <p><a href="/status/case">{t::BACK.get(lang)}</a></p>
        }
    };
    if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) }
}
