//! Files on the member's side: what was told can be opened, and files can be handed in with an answer.

use entity::application::answer::FilePurpose;
use entity::case::point::Audience;
use entity::id::{CaseId, FileId};

use crate::page;
use crate::prelude::*;
use crate::web::reply;
use crate::web::upload::{Upload, let_pass};
use text::portal as t;
use text::upload_types;
use usecase::case::answer_draft::{self, Writing};
use usecase::case::attachment;
use usecase::query::member_cases;
use usecase::support::upload::{self, Coming, Owner, ReceivedFile, There};

pub(super) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let (case, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    let id: FileId = ctx.param("file")?.parse().map_err(|_| AppError::NotFound)?;
    if !view.opens(id) {
        return Err(AppError::NotFound.into());
    }
    let actor = ctx.actor()?;
    let told = page::file::told(&ctx);
    let asked = attachment::read_as_member(&ctx.app, &actor, case, id, told, &ctx.visit.request_id).await?;
    Ok(page::file::send(&ctx, asked))
}

pub(super) async fn form(ctx: Ctx) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    let (_, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    if let Some(away) = super::not_asked(&view) {
        return Ok(away);
    }
    Ok(show(&ctx, &view.number, FilledForm::default()))
}

fn show(ctx: &Ctx, number: &str, form: FilledForm) -> Response {
    let back = format!("/portal/cases/{number}/answer");
    let key = ctx.form_key();
    let wrong = !form.errors.is_empty();
    let body = move || {
        let choices = vec![
            Choice::new(Audience::Applicant.code(), t::FOR_APPLICANT),
            Choice::new(Audience::BodyOnly.code(), t::FOR_BODY),
        ];
        view! {
            <ErrorSummary errors=form.errors.clone()/>
            <h1>{t::FILE_TITLE}</h1>
            <PostForm form_key=key sends=Sends::Files>
                <Radios at=form.at("audience") label=t::AUDIENCE
                    choices=choices need=Need::Required/>
                <FileField at=form.at("file") label=t::FILE hint=upload_types::PORTAL_HINT
                    need=Need::Required accept=upload_types::ACCEPT/>
                <Buttons><Button label=t::SEND_FILE/></Buttons>
            </PostForm>
            <p><a href=back>{t::BACK_TO_ANSWER}</a></p>
        }
    };
    let (frame, title) = (super::frame(ctx), t::FILE_TITLE);
    if wrong { ctx.page_again(frame, title, body) } else { ctx.page(frame, title, body) }
}

pub(super) async fn post(ctx: Ctx, sent: Result<Upload, PageError>) -> Result<Response, PageError> {
    let here = super::here(&ctx)?;
    // Whether there is such a case for this member is said before anything about the form.
    let (case, view) = member_cases::one(&ctx.app, here.member, ctx.param("no")?).await?;
    if let Some(away) = super::not_asked(&view) {
        return Ok(away);
    }
    let sent = sent?;
    let keys = ctx.app.keys().case(case).await.map_err(AppError::from)?.ok_or(AppError::NotFound)?;
    let there: Vec<_> = answer_draft::load(&ctx.app, here.member, case).await?.files;
    let there: Vec<_> = there.into_iter().map(|file| file.file).collect();
    let sender = ctx.sender();
    let (fields, outcome) = sent
        .read(async |fields: &Fields, file| {
            if Audience::from_code(fields.get("audience")).is_none() {
                let_pass(file).await;
                return None;
            }
            let name = file.name.clone();
            let coming = Coming {
                case,
                owner: Owner::Member(here.user),
                sender: &sender,
                purpose: FilePurpose::MemberMaterial,
                sent_name: &name,
                note: None,
                there: There::Form(&there),
            };
            Some(upload::receive(&ctx.app, &keys, coming, file.bytes()).await)
        })
        .await?;
    let mut errors = FieldErrors::new();
    let audience = Audience::from_code(fields.get("audience"));
    if audience.is_none() {
        errors.add("audience", t::AUDIENCE_EMPTY);
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match (outcome.flatten(), audience) {
        (Some(Ok(received)), Some(audience)) => {
            keep(&ctx, case, &received, audience).await?;
            return Ok(reply::see_other(&format!("/portal/cases/{}/answer?done=file", view.number)));
        }
        (Some(Err(refused)), _) => {
            let told = refused.told(ctx.lang, FilePurpose::MemberMaterial)?;
            errors.add("file", told.words);
            status = told.status;
        }
        (Some(Ok(_)) | None, _) => {
            if audience.is_some() {
                errors.add("file", t::FILE_EMPTY);
            }
        }
    }
    Ok(reply::with_status(show(&ctx, &view.number, FilledForm::new(fields.clone(), errors)), status))
}

/// Puts the file into the answer that is being written, row and answer in one transaction.
async fn keep(ctx: &Ctx, case: CaseId, received: &ReceivedFile, audience: Audience) -> Result<(), AppError> {
    let here = super::here(ctx)?;
    let writing = Writing { member: here.member, user: here.user, case };
    answer_draft::with_file(&ctx.app, writing, received, audience).await
}
