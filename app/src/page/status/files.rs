//! Papers and files that an applicant hands in after the complaint was sent, and the list of those that came.

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::application::answer::FileGiven;
use entity::case::Command;
use entity::case::payload::Supply;
use entity::case::permit::Action;
use entity::id::FileId;
use entity::people::Party;

use super::Own;
use super::attachment::{self, Came};
use crate::page;
use crate::prelude::*;
use crate::web::reply;
use crate::web::upload::Upload;
use text::case::denied;
use text::letter;
use text::status_page as t;
use text::upload_types;
use usecase::case::attachment as case_file;
use usecase::case::execute;
use usecase::support::retry::retry;
use usecase::support::submission::Submission;
use usecase::support::upload;

/// Which of the two pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StatusUpload {
    /// What was asked for.
    Papers,
    Files,
}

impl StatusUpload {
    const fn action(self) -> Action {
        match self {
            Self::Papers => Action::SupplyPapers,
            Self::Files => Action::AddFiles,
        }
    }

    const fn title(self) -> Word {
        match self {
            Self::Papers => t::PAPERS_TITLE,
            Self::Files => t::FILES_TITLE,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Papers => "/status/case?done=sent",
            Self::Files => "/status/files?done=sent",
        }
    }
}

pub(super) async fn papers(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, StatusUpload::Papers).await
}

pub(super) async fn files(ctx: Ctx) -> Result<Response, PageError> {
    get(&ctx, StatusUpload::Files).await
}

pub(super) async fn post_papers(ctx: Ctx, sent: Upload) -> Result<Response, PageError> {
    post(&ctx, sent, StatusUpload::Papers).await
}

pub(super) async fn post_files(ctx: Ctx, sent: Upload) -> Result<Response, PageError> {
    post(&ctx, sent, StatusUpload::Files).await
}

/// One file of the applicant's own, to be read again; identity papers are never given back.
pub(super) async fn one(ctx: Ctx) -> Result<Response, PageError> {
    let own = super::own(&ctx).await?;
    let id: FileId = ctx.param("file")?.parse().map_err(|_| AppError::NotFound)?;
    let entry = own.file.file(id).ok_or(AppError::NotFound)?;
    if entry.from != Party::Applicant || entry.file.purpose.is_private() || entry.destroyed_at.is_some() {
        return Err(AppError::NotFound.into());
    }
    let told = page::file::told(&ctx);
    let asked = case_file::read_as_member(&ctx.app, &ctx.actor()?, own.id, id, told, &ctx.visit.request_id).await?;
    Ok(page::file::send(&ctx, asked))
}

async fn get(ctx: &Ctx, what: StatusUpload) -> Result<Response, PageError> {
    let own = super::own(ctx).await?;
    if what == StatusUpload::Papers && !own.may(what.action()) {
        return Ok(reply::see_other("/status/case"));
    }
    show(ctx, &own, what, &Again::default(), FieldErrors::new()).await
}

/// A form that is shown again: what was typed, and the files that came with it.
#[derive(Default)]
struct Again {
    fields: Fields,
    given: Vec<FileGiven>,
}

async fn post(ctx: &Ctx, sent: Upload, what: StatusUpload) -> Result<Response, PageError> {
    let own = super::own(ctx).await?;
    let (fields, came) = attachment::receive(ctx, &own, sent, attachment::said_purpose).await?;
    let mut errors = FieldErrors::new();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let given = match came {
        Came::Before(location) => return Ok(reply::see_other(&location)),
        Came::Given(given) => given,
        Came::Wrong { given, field, told } => {
            errors.add(field, told.words);
            status = told.status;
            given
        }
    };
    let text = entity::input::free(fields.get("text"));
    let length = entity::input::count(&text);
    if length > super::LONG {
        errors.add("text", t::too_long(ctx.lang, super::LONG, length));
    } else if entity::my_number::is_in(&text) {
        errors.add("text", t::MY_NUMBER.get(ctx.lang));
    }
    let nothing = given.is_empty() && (what == StatusUpload::Files || text.is_empty());
    if nothing && errors.is_empty() {
        errors.add("file", t::FILE_EMPTY.get(ctx.lang));
    }
    if !errors.is_empty() {
        let shown = show(ctx, &own, what, &Again { fields, given }, errors).await?;
        return Ok(reply::with_status(shown, status));
    }
    let again = Again { fields: fields.clone(), given: given.clone() };
    let command = match what {
        StatusUpload::Papers => Command::SupplyPapers(Supply { text, files: given }),
        StatusUpload::Files => Command::AddFiles(given),
    };
    let act = Submission { seen: None, ..ctx.submission(&fields, what.path())? };
    match retry!(execute::execute(&ctx.app, &act, own.id, &command).await) {
        Ok(done) => Ok(reply::see_other(&done.location)),
        Err(AppError::Denied(why)) => {
            let mut errors = FieldErrors::new();
            for sentence in denied::sentences(ctx.lang, &why) {
                errors.add("file", sentence);
            }
            show(ctx, &own, what, &again, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn show(
    ctx: &Ctx,
    own: &Own,
    what: StatusUpload,
    again: &Again,
    errors: FieldErrors,
) -> Result<Response, PageError> {
    let lang = ctx.lang;
    let fields = &again.fields;
    let kept = attachment::kept(lang, &again.given);
    let first = again.given.is_empty();
    let title = what.title().get(lang);
    let asked = (what == StatusUpload::Papers).then(|| asked(lang, ctx.today(), own)).flatten();
    let list = match what {
        StatusUpload::Files => Some(list(lang, own, &case_file::active(&ctx.app, own.id).await?)),
        StatusUpload::Papers => None,
    };
    let may = own.may(what.action());
    let key = ctx.form_key();
    let text = fields.get("text").to_owned();
    let chosen = fields.get("purpose").to_owned();
    let wrong = !errors.is_empty();
    let done = !wrong && !ctx.query.get("done").is_empty();
    let body = move || {
        let (text_error, file_error, purpose_error) = (errors.of("text"), errors.of("file"), errors.of("purpose"));
        let form = may.then(|| {
            let words = (what == StatusUpload::Papers).then(|| {
                view! {
                    <TextArea at=Control::new("text").value(text).error(text_error) label=t::SUPPLY_TEXT.get(lang)
                        hint=t::message_hint(lang, super::LONG) need=Need::Optional max=super::LONG/>
                }
            });
            // A paper of proof must not lie among the evidence, where more people read it and where it stays.
            let choices = attachment::purposes(lang);
            // What was asked for may be answered in words alone.
            let need = if what == StatusUpload::Files && first { Need::Required } else { Need::Optional };
            let hint = if need == Need::Optional { t::PURPOSE_HINT.get(lang) } else { "" };
            view! {
                <PostForm form_key=key sends=Sends::Files>
                    {words}
                    {kept}
                    <Radios at=Control::new("purpose").value(chosen).error(purpose_error) label=t::PURPOSE.get(lang)
                        hint=hint choices=choices need=need/>
                    <FileField at=Control::new("file").error(file_error) label=t::FILE.get(lang)
                        hint=upload_types::STATUS_HINT.get(lang) need=need accept=upload_types::ACCEPT/>
                    <Buttons><Button label=t::SEND.get(lang)/></Buttons>
                </PostForm>
            }
        });
        view! {
            <ErrorSummary errors=errors/>
            {done.then(|| view! { <Note kind=NoteKind::Done>{t::DONE.get(lang)}</Note> })}
            <h1>{title}</h1>
            {asked}
            {form}
            {list}
            <p><a href="/status/case">{t::BACK.get(lang)}</a></p>
        }
    };
    Ok(if wrong { ctx.page_again(own.frame(), title, body) } else { ctx.page(own.frame(), title, body) })
}

fn asked(lang: Lang, today: NaiveDate, own: &Own) -> Option<AnyView> {
    let open = own.file.open_papers()?;
    let papers: Vec<String> = open.papers.iter().map(|paper| letter::paper(lang, *paper).to_owned()).collect();
    let text = open.text.clone();
    let until = super::until(lang, today, open.due);
    Some(html! {
        <p class="kept">{text}</p>
        <Bullets items=papers/>
        <p>{until}</p>
    })
}

fn list(lang: Lang, own: &Own, active: &HashSet<FileId>) -> AnyView {
    let lines: Vec<AnyView> = own
        .file
        .files
        .iter()
        .filter(|entry| entry.from == Party::Applicant)
        .map(|entry| {
            let name = entry.file.name.clone();
            let note = t::file_line(lang, &upload::size(entry.file.size), &date::moment(lang, entry.at));
            let gone = entry.destroyed_at.is_some();
            if entry.file.purpose.is_private() || gone {
                let state = if gone { t::FILE_GONE } else { t::FILE_PRIVATE };
                return html! { <li>{name}" "{note}" "{state.get(lang)}</li> };
            }
            let href = format!("/status/files/{}", entry.file.id);
            let name = page::file::named(lang, &entry.file, active);
            html! { <li><a href=href>{name}</a>" "{note}</li> }
        })
        .collect();
    if lines.is_empty() {
        return html! { <p>{t::NO_FILES.get(lang)}</p> };
    }
    html! { <h2>{t::FILES_LIST.get(lang)}</h2><ul>{lines}</ul> }
}
