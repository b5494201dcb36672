//! S16: the digits that came by mail. Nobody has to wait here: it can be done later.

use super::ask::{enter, mail_code_page, onward, save, to_receipt, wizard_page};
use super::explain::way_on::keeping;
use super::flow;
use super::late;
use crate::page::complain::prelude::*;
use crate::web::reply::with_status;
use text::complain::contact;
use usecase::case::draft::Draft;
use usecase::case::mail_code;

/// `GET /complain/email-code`. The digits were sent when the address was saved.
pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    if draft.answers.contact.mail.is_none() {
        return Ok(see_other(&keeping(&ctx, WizardStep::Contact.path())));
    }
    Ok(page(&ctx, &draft, FilledForm::default()))
}

pub(crate) async fn post(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if fields.has("go", "again") {
        let address = draft.answers.contact.mail.as_deref().unwrap_or_default();
        let done = match mail_code::send(&ctx.app, &ctx.visit, draft.id, address).await {
            Ok(()) => "sent",
            Err(AppError::TooMany { .. }) => "wait",
            Err(other) => return Err(other.into()),
        };
        return Ok(see_other(&mail_code_page(&ctx, done)));
    }
    if fields.has("go", "later") || fields.has("go", "save") || !flow::wants_mail_code(&draft.answers) {
        return Ok(onward(&ctx, &fields, WizardStep::MailCode, &draft.answers));
    }
    let mut errors = FieldErrors::new();
    let Ok(digits) = entity::contact::six_digits(fields.get("digits")) else {
        errors.add("digits", error::MAIL_CODE.get(ctx.lang));
        return Ok(page(&ctx, &draft, FilledForm::new(fields.clone(), errors)));
    };
    let address = draft.answers.contact.mail.clone().unwrap_or_default();
    let fits = match mail_code::fits(&ctx.app, draft.id, &address, &digits).await {
        Err(AppError::TooMany { seconds }) => {
            errors.add("digits", contact::mail_code_stopped(ctx.lang, seconds));
            return Ok(with_status(
                page(&ctx, &draft, FilledForm::new(fields.clone(), errors)),
                StatusCode::TOO_MANY_REQUESTS,
            ));
        }
        judged => judged?,
    };
    if !fits {
        // Pressed twice: the first one has used the digits up.
        if let Some(again) = enter(&ctx).await?.filter(|again| !flow::wants_mail_code(&again.answers)) {
            return Ok(onward(&ctx, &fields, WizardStep::MailCode, &again.answers));
        }
        errors.add("digits", error::MAIL_CODE_WRONG.get(ctx.lang));
        return Ok(page(&ctx, &draft, FilledForm::new(fields.clone(), errors)));
    }
    let confirmed = Box::new(move |answers: &mut Answers| {
        // Only if it is still the address of the draft: another tab may have changed it.
        if answers.contact.mail.as_ref() == Some(&address) {
            answers.contact.confirmed_mail = Some(address);
        }
    });
    let answers = save(&ctx, &draft, WizardStep::MailCode, confirmed).await?;
    Ok(onward(&ctx, &fields, WizardStep::MailCode, &answers))
}

fn page(ctx: &Ctx, draft: &Draft, form: FilledForm) -> Response {
    let lang = ctx.lang;
    let address = draft.answers.contact.mail.clone().unwrap_or_default();
    let open = flow::wants_mail_code(&draft.answers);
    let (sent, wait) = (ctx.query.has("done", "sent"), ctx.query.has("done", "wait"));
    let change = keeping(ctx, WizardStep::Contact.path());
    wizard_page(ctx, WizardStep::MailCode, &draft.answers, contact::MAIL_CODE, form, |form| {
        let done = sent.then(|| view! { <Note kind=NoteKind::Done><p>{contact::MAIL_CODE_SENT.get(lang)}</p></Note> });
        let none = wait.then(|| view! { <Note kind=NoteKind::Warn><p>{contact::MAIL_CODE_WAIT.get(lang)}</p></Note> });
        let hint = if wait { String::new() } else { contact::mail_code_to(lang, &address) };
        if !open {
            return html! {
                <h1>{contact::MAIL_CODE_DONE.get(lang)}</h1>
                <PostForm>
                    <Buttons><Button label=ask::NEXT.get(lang) name="go" value="later"/></Buttons>
                </PostForm>
            };
        }
        html! {
            {done}
            {none}
            <PostForm>
                <TextField at=form.at("digits") label=contact::MAIL_CODE.get(lang) hint=hint scale=Scale::Page
                    kind=InputKind::Digits width=Width::Short autocomplete="one-time-code"/>
                <p><a href=change>{contact::MAIL_CODE_CHANGE.get(lang)}</a></p>
                <p>{contact::MAIL_CODE_LATER_TEXT.get(lang)}</p>
                <Buttons>
                    <Button label=contact::MAIL_CODE_CHECK.get(lang) name="go" value="next"/>
                    <Button label=contact::MAIL_CODE_LATER.get(lang) look=Look::Secondary name="go" value="later"/>
                    <Button label=contact::MAIL_CODE_AGAIN.get(lang) look=Look::Secondary name="go" value="again"/>
                </Buttons>
            </PostForm>
        }
    })
}
