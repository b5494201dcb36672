//! S18: proof of identity. The picture goes in and is never shown again; it is destroyed after the check.

mod guide;

use entity::application::answer::{FilePurpose, IdentityAnswer, IdentityChoice, IdentityDocument, Who};
use entity::id::FileId;
use uuid::Uuid;

use super::ask::{enter, next_or_save, note, onward_to, to_receipt, way_on, wizard_page};
use super::files::{self, UploadOutcome};
use super::late;
use super::overtaken::{self, AnswerView};
use super::question::{choices, put};
use super::summary;
use crate::component::live::UploadProgress;
use crate::page::complain::prelude::*;
use crate::web::upload::{SentFile, Upload, let_pass};
use text::complain::{done as receipt, file, identity as t};
use text::upload_types;
use usecase::case::draft::Draft;
use usecase::case::draft_conflict::{self, Saved};
use usecase::state::AppState;
use usecase::support::retry::retry;
use usecase::support::upload::{self, RefusedFile};

/// Both sides, for principal and proxy.
const MOST_PICTURES: usize = 4;

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    Ok(page(&ctx, &draft.answers, said(&draft.answers).clone().into(), AnswerView::Alone))
}

/// The answer as the form would post it.
fn said(answers: &Answers) -> Fields {
    let mut fields = Fields::default();
    put(&mut fields, "identity", answers.identity.map(|identity| identity.code().code()));
    if let Some(IdentityAnswer::Now { document }) = answers.identity {
        fields.push("document", document.code());
    }
    fields
}

/// What the page shows of it: the pictures, too.
fn shown(answers: &Answers) -> Fields {
    files::with_files(said(answers), &answers.identity_files)
}

/// Whether an answer would be lost that the form was not made from.
fn loses(app: &AppState, seen: &str, before: &Answers, after: &Answers) -> bool {
    overtaken::is_other(app, seen, &shown(before)) && !said(before).is_empty() && said(before) != said(after)
}

pub(crate) async fn post(ctx: Ctx, form: Upload) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::upload(&ctx, form).await };
    let (fields, outcome) = form
        .read(async |fields: &Fields, sent: SentFile<'_>| {
            if draft.answers.identity_files.len() >= MOST_PICTURES {
                let_pass(sent).await;
                return UploadOutcome::Refused(RefusedFile::to_correct(error::PHOTO_COUNT.get(ctx.lang)));
            }
            if IdentityDocument::from_code(fields.get("document")).is_none() {
                let_pass(sent).await;
                return UploadOutcome::Refused(RefusedFile::to_correct(error::DOCUMENT.get(ctx.lang)));
            }
            files::take(&ctx, &draft, FilePurpose::Identity, fields, sent).await
        })
        .await?;
    let document = IdentityDocument::from_code(fields.get("document"));
    match outcome {
        None => without_picture(&ctx, &draft, &fields, document).await,
        Some(UploadOutcome::Before(location)) => Ok(files::there(&ctx, location)),
        Some(UploadOutcome::Refused(told)) if told.is_ours() && goes_without(&fields) => {
            without_picture(&ctx, &draft, &fields, document).await
        }
        Some(UploadOutcome::Refused(told)) => {
            let told = told.with_way_on(ctx.lang, t::NOT_NOW);
            Ok(files::refused(&ctx, told, |errors| {
                page(&ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone)
            }))
        }
        Some(UploadOutcome::Failed(error)) => Err(error.into()),
        Some(UploadOutcome::Received(received, token)) => {
            let location = if fields.has("go", "next") {
                way_on(&ctx, WizardStep::Identity, &draft.answers)
            } else if fields.has("go", "save") {
                WizardStep::SAVE.to_owned()
            } else {
                files::done(&ctx, WizardStep::Identity, "sent")
            };
            let change = |answers: &mut Answers, given| {
                answers.identity = document.map(|document| IdentityAnswer::Now { document }).or(answers.identity);
                answers.identity_files.push(given);
            };
            let seen = fields.get(overtaken::SEEN);
            let loses = |before: &Answers, after: &Answers| loses(&ctx.app, seen, before, after);
            match files::keep(&ctx, &draft, *received, (&token, &location), change, loses).await? {
                None => Ok(files::there(&ctx, location)),
                Some(_) if ctx.wants_json() => {
                    Ok(files::there(&ctx, files::done(&ctx, WizardStep::Identity, files::OTHER)))
                }
                Some(now) => Ok(page(
                    &ctx,
                    &now,
                    FilledForm::new(fields.clone(), overtaken::errors(ctx.lang)),
                    AnswerView::BesideOther,
                )),
            }
        }
    }
}

/// Whether the person goes on without a picture, whichever is still chosen in the box: only the way on that we name when
/// we can take none.
fn goes_without(fields: &Fields) -> bool {
    let chosen = IdentityChoice::from_code(fields.get("identity"));
    chosen.is_some_and(|chosen| chosen != IdentityChoice::Now) && (fields.has("go", "next") || fields.has("go", "save"))
}

async fn without_picture(
    ctx: &Ctx,
    draft: &Draft,
    fields: &Fields,
    document: Option<IdentityDocument>,
) -> Result<Response, PageError> {
    let mut errors = FieldErrors::new();
    let lang = ctx.lang;
    let pressed = fields.get("go");
    let chosen = IdentityChoice::from_code(fields.get("identity"));
    let said = match chosen {
        Some(IdentityChoice::Now) => document.map(|document| IdentityAnswer::Now { document }),
        Some(IdentityChoice::Later) => Some(IdentityAnswer::Later),
        Some(IdentityChoice::Post) => Some(IdentityAnswer::Post),
        Some(IdentityChoice::None) => Some(IdentityAnswer::NoneConsultation),
        None => None,
    };
    let sends = pressed == "send";
    let now = sends || chosen == Some(IdentityChoice::Now);
    if chosen.is_none() && !sends && !(pressed == "save" && fields.get("identity").is_empty()) {
        errors.add("identity", error::IDENTITY.get(lang));
    }
    if now && document.is_none() {
        errors.add("document", error::DOCUMENT.get(lang));
    }
    if sends || now && draft.answers.identity_files.is_empty() && pressed != "save" {
        errors.add("file", error::PHOTO.get(lang));
    }
    if !errors.is_empty() {
        return Ok(page(ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone));
    }
    let other_way =
        matches!(said, Some(IdentityAnswer::Later | IdentityAnswer::Post | IdentityAnswer::NoneConsultation));
    // Whoever changes her mind about sending pictures does not leave them here.
    let gone: Vec<FileId> =
        draft.answers.identity_files.iter().filter(|_| other_way).map(|picture| picture.id).collect();
    let seen = fields.get(overtaken::SEEN);
    let saved = retry!({
        let change = |answers: &mut Answers| {
            answers.identity = said;
            answers.identity_files.retain(|picture| !gone.contains(&picture.id));
            note(answers, lang, WizardStep::Identity);
            Ok(())
        };
        let loses = |before: &Answers, after: &Answers| loses(&ctx.app, seen, before, after);
        draft_conflict::change_and(&ctx.app, draft.id, change, loses, async |tx| {
            for id in &gone {
                upload::take_back(tx, &ctx.app, draft.id, *id).await?;
            }
            Ok(())
        })
        .await
    })?;
    match saved {
        Saved::Yes(answers) => {
            ctx.app.job_signal().notify_one();
            Ok(files::there(ctx, onward_to(ctx, fields, WizardStep::Identity, &answers)))
        }
        Saved::Overtaken(_) if ctx.wants_json() => {
            Ok(files::there(ctx, files::done(ctx, WizardStep::Identity, files::OTHER)))
        }
        Saved::Overtaken(now) => {
            Ok(page(ctx, &now, FilledForm::new(fields.clone(), overtaken::errors(lang)), AnswerView::BesideOther))
        }
    }
}

pub(crate) async fn remove(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if let Ok(id) = Uuid::try_parse(fields.get("file")).map(FileId) {
        files::take_back(&ctx, &draft, id).await?;
    }
    Ok(see_other(&files::done(&ctx, WizardStep::Identity, "removed")))
}

fn ways(lang: Lang, days: u16) -> Vec<Choice> {
    IdentityChoice::ALL
        .iter()
        .map(|choice| {
            let label = match choice {
                IdentityChoice::Later => ask::identity_later(lang, days),
                IdentityChoice::Now | IdentityChoice::Post | IdentityChoice::None => {
                    answer::identity(lang, *choice).to_owned()
                }
            };
            Choice::new(choice.code(), label)
        })
        .collect()
}

fn page(ctx: &Ctx, answers: &Answers, form: FilledForm, beside: AnswerView) -> Response {
    let lang = ctx.lang;
    let body = ctx.app.organization();
    let days = body.terms.completion_days;
    let post = receipt::identity_post(lang, body);
    let form_key = ctx.form_key();
    let banner = files::banner(ctx, &form.errors, (t::SENT_DONE, t::REMOVED));
    let seen = overtaken::seen(&ctx.app, &form.fields, &shown(answers), beside);
    let other = (beside == AnswerView::BesideOther)
        .then(|| overtaken::other(lang, summary::of_stop(lang, answers, WizardStep::Identity)));
    let there: Vec<_> = answers
        .identity_files
        .iter()
        .zip(1_usize..)
        .map(|(file, number)| {
            let name = t::picture(lang, number);
            (file.id, file::file_and_size(lang, &name, &upload::size(file.size)), name)
        })
        .collect();
    let remove: &'static str =
        if super::ask::from_check(ctx) { "/complain/identity/remove?from=check" } else { "/complain/identity/remove" };
    let proxy = matches!(answers.who, Some(Who::StatutoryProxy { .. } | Who::DelegatedProxy { .. }));
    wizard_page(ctx, WizardStep::Identity, answers, t::TITLE, form, |form| {
        html! {
            {banner}
            <h1>{t::TITLE.get(lang)}</h1>
            <p>{t::WHY.get(lang)}</p>
            {proxy.then(|| view! { <p>{t::PROXY.get(lang)}</p> })}
            {(!there.is_empty()).then(|| view! {
                <h2>{t::SENT.get(lang)}</h2>
                <p>{t::SENT_NOTE.get(lang)}</p>
                {files::list(lang, remove, there)}
            })}
            {other}
            <PostForm form_key=form_key sends=Sends::Files>
                {overtaken::field(seen)}
                <Radios at=form.at("identity") label=t::HOW.get(lang) need=Need::Required choices=ways(lang, days)/>
                <Radios at=form.at("document") label=t::DOCUMENT.get(lang) hint=t::DOCUMENT_HINT.get(lang)
                    choices=choices(lang, IdentityDocument::ALL, IdentityDocument::code, answer::document)/>
                {guide::cover(lang)}
                <FileField at=form.at("file") label=t::PHOTO.get(lang) hint=upload_types::IDENTITY_HINT.get(lang)
                    accept=upload_types::ACCEPT_IDENTITY/>
                <UploadProgress/>
                <Buttons>
                    <Button label=t::PHOTO_SEND.get(lang) look=Look::Secondary name="go" value="send"/>
                </Buttons>
                {next_or_save(lang)}
            </PostForm>
            {guide::documents(lang)}
            <h2>{answer::identity(lang, IdentityChoice::Post)}</h2>
            <p>{t::POST.get(lang)}</p>
            <p>{post}</p>
        }
    })
}
