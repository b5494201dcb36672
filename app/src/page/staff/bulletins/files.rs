//! `/staff/bulletins/{id}/files`: the attachments of a draft, one added at a time; and each of them, opened.

use std::collections::HashSet;

use entity::id::FileId;

use super::{PATH, asked, draft};
use crate::page::file;
use crate::page::staff::prelude::*;
use crate::web::reply::with_status;
use crate::web::upload::Upload;
use text::active as words;
use text::staff::bulletins as t;
use text::upload_types;
use usecase::bulletin::attach;
use usecase::query::bulletins::{Bulletin, BulletinVersion};
use usecase::support::retry::retry;
use usecase::support::submission::Submission;
use usecase::support::upload;

const DONE: &[(&str, &str)] = &[("attached", t::DONE_ATTACHED), ("detached", t::DONE_DETACHED)];

pub(in crate::page::staff) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    match draft(&ctx).await {
        Ok((one, draft)) => show(&ctx, &one, draft, FieldErrors::new()).await,
        Err(AppError::Conflict(_)) => Ok(see_other(&format!("{PATH}/{}", ctx.param("id")?))),
        Err(other) => Err(other.into()),
    }
}

/// The draft was proposed, perhaps in another window, before the file came.
fn late(ctx: &Ctx) -> Result<Response, PageError> {
    let back = format!("{PATH}/{}", ctx.param("id")?);
    Ok(ctx.page_with(StatusCode::CONFLICT, frame(ctx), t::FILES_TITLE, move || {
        view! {
            <h1>{t::FILES_LATE_TITLE}</h1>
            <p>{t::FILES_LATE}</p>
            <p><a href=back>{t::BACK}</a></p>
        }
    }))
}

pub(in crate::page::staff) async fn post(ctx: Ctx, sent: Result<Upload, PageError>) -> Result<Response, PageError> {
    let (one, draft) = match draft(&ctx).await {
        Ok(found) => found,
        Err(AppError::Conflict(_)) => return late(&ctx),
        Err(other) => return Err(other.into()),
    };
    let path = format!("{PATH}/{}/files", one.id);
    let act =
        Submission { location: path.clone(), ..Submission::without_form(ctx.actor()?, ctx.visit.request_id.clone()) };
    let sender = ctx.sender();
    let (fields, outcome) = sent?
        .read(async |_: &Fields, file| {
            let name = file.name.clone();
            let sent = attach::AttachedFile { name: &name, sender: &sender };
            attach::receive(&ctx.app, &act, draft.id, sent, file.bytes()).await
        })
        .await?;
    if let Ok(gone) = fields.get("remove").parse::<FileId>() {
        retry!(attach::remove(&ctx.app, &act, draft.id, gone).await)?;
        return Ok(see_other(&format!("{path}?done=detached")));
    }
    let mut errors = FieldErrors::new();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match outcome {
        Some(Ok(received)) => {
            attach::add(&ctx.app, &act, draft.id, &received).await?;
            return Ok(see_other(&format!("{path}?done=attached")));
        }
        Some(Err(refused)) => {
            let told = refused.told(ctx.lang, attach::PURPOSE)?;
            errors.add("file", told.words);
            status = told.status;
        }
        None => errors.add("file", t::E_FILE),
    }
    Ok(with_status(show(&ctx, &one, draft, errors).await?, status))
}

async fn show(ctx: &Ctx, one: &Bulletin, draft: BulletinVersion, errors: FieldErrors) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let active = attach::active(&ctx.app, one.id).await?;
    let back = format!("{PATH}/{}", one.id);
    let done = banner(ctx, DONE);
    Ok(answer(ctx, t::FILES_TITLE, &errors.clone(), move || {
        let title = draft.words.title.clone();
        view! {
            <ErrorSummary errors=errors.clone()/>
            {done}
            <h1>{t::FILES_TITLE}</h1>
            <p>{title}</p>
            {list(lang, &back, &draft, &active)}
            <PostForm sends=Sends::Files>
                <FileField at=errors.at("file") label=t::F_FILE hint=upload_types::BULLETIN_HINT need=Need::Required accept=upload_types::ACCEPT/>
                <Buttons><Button label=t::ADD_FILE/></Buttons>
            </PostForm>
            <p><a href=format!("{back}/publish")>{t::TO_PUBLISH}</a></p>
            <p><a href=back.clone()>{t::BACK}</a></p>
        }
    }))
}

fn list(lang: Lang, path: &str, draft: &BulletinVersion, active: &HashSet<FileId>) -> AnyView {
    if draft.files.is_empty() {
        return html! { <p>{t::NO_FILES}</p> };
    }
    let lines: Vec<_> = draft
        .files
        .iter()
        .map(|file| {
            let href = format!("{path}/files/{}", file.id);
            let line = format!("（{}）", upload::size(file.size));
            view! {
                <li>
                    <a href=href>{file.name.clone()}</a>
                    {line}
                    {active.contains(&file.id).then(|| view! { <Tag label=words::MARK.get(lang) tone=Tone::Late/> })}
                    " "
                    <Button label=t::REMOVE_FILE look=Look::Quiet name="remove" value=file.id.to_string()
                        about=file.name.clone()/>
                </li>
            }
        })
        .collect();
    html! {
        <PostForm>
            <ul class="row-list">{lines}</ul>
        </PostForm>
    }
}

/// One attachment of any version.
pub(in crate::page::staff) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let one = asked(&ctx).await?;
    let id: FileId = ctx.param("file")?.parse().map_err(|_| AppError::NotFound)?;
    let named: Vec<_> = one.versions.iter().flat_map(|version| version.files.clone()).collect();
    Ok(file::send(&ctx, attach::open(&ctx.app, one.id, &named, id, file::told(&ctx)).await?))
}
