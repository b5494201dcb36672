//! S11: papers, one file at a time, and the list of those that came.

use entity::application::answer::{FileGiven, FilePurpose, FilesChoice};
use entity::id::FileId;
use serde::Serialize;
use uuid::Uuid;

use super::ask::{enter, next_or_save, note, onward_to, to_receipt, way_on, wizard_page};
use super::input::LINE_MAX;
use super::late;
use super::overtaken::{self, AnswerView};
use super::question::{choices, put};
use super::summary;
use crate::component::live::UploadProgress;
use crate::page::complain::prelude::*;
use crate::web::localize;
use crate::web::reply::{json, with_status};
use crate::web::upload::{SentFile, Upload, let_pass};
use text::complain::file;
use text::upload_types;
use usecase::case::draft::{self, Draft};
use usecase::case::draft_conflict::{self, Saved};
use usecase::form::fields::FormToken;
use usecase::state::AppState;
use usecase::support::idempotency::{self, Seen};
use usecase::support::retry::retry;
use usecase::support::upload::coming::room;
use usecase::support::upload::{self, Coming, Owner, ReceivedFile, RefusedFile, There, UploadRefused};

/// What is told after a file did not come because another tab had saved another answer.
pub(super) const OTHER: &str = "other";

/// What the upload island reads.
#[derive(Serialize)]
struct Heard {
    ok: bool,
    href: String,
    message: String,
}

/// What became of a file that was sent along.
pub(super) enum UploadOutcome {
    /// It is safe; its row is still to be written.
    Received(Box<ReceivedFile>, FormToken),
    /// It was not taken, for a reason that is the file's.
    Refused(RefusedFile),
    /// The same form came before and led there.
    Before(String),
    /// It was not taken, for a reason that is ours.
    Failed(AppError),
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return Ok(to_receipt()) };
    Ok(page(&ctx, &draft.answers, said(&draft.answers).clone().into(), AnswerView::Alone))
}

/// The answer as the form would post it.
fn said(answers: &Answers) -> Fields {
    let mut fields = Fields::default();
    let choice = answers.files_choice.or((!answers.files.is_empty()).then_some(FilesChoice::Now));
    put(&mut fields, "files", choice.map(FilesChoice::code));
    fields
}

/// What the page shows of it: the files, too.
fn shown(answers: &Answers) -> Fields {
    with_files(said(answers), &answers.files)
}

/// An answer and the files that belong to it.
pub(super) fn with_files(mut answer: Fields, files: &[FileGiven]) -> Fields {
    for file in files {
        answer.push("file", file.id.to_string());
    }
    answer
}

pub(crate) async fn post(ctx: Ctx, form: Upload) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::upload(&ctx, form).await };
    let (fields, outcome) = form
        .read(async |fields: &Fields, sent: SentFile<'_>| take(&ctx, &draft, FilePurpose::Evidence, fields, sent).await)
        .await?;
    match outcome {
        None => without_file(&ctx, &draft, &fields).await,
        Some(UploadOutcome::Before(location)) => Ok(there(&ctx, location)),
        Some(UploadOutcome::Refused(told)) if told.is_ours() && goes_without(&fields) => {
            without_file(&ctx, &draft, &fields).await
        }
        Some(UploadOutcome::Refused(told)) => {
            let told = told.with_way_on(ctx.lang, file::FILES_NOT_NOW);
            Ok(refused(&ctx, told, |errors| {
                page(&ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone)
            }))
        }
        Some(UploadOutcome::Failed(error)) => Err(error.into()),
        Some(UploadOutcome::Received(received, token)) => {
            let sends = fields.has("go", "send") || fields.get("go").is_empty();
            let location = if sends {
                done(&ctx, WizardStep::Files, "sent")
            } else if fields.has("go", "save") {
                WizardStep::SAVE.to_owned()
            } else {
                way_on(&ctx, WizardStep::Files, &draft.answers)
            };
            let change = |answers: &mut Answers, given| {
                answers.files_choice = Some(FilesChoice::Now);
                answers.files.push(given);
                answers.seen.extend(WizardStep::Files.mark());
            };
            let seen = fields.get(overtaken::SEEN);
            let loses = |before: &Answers, after: &Answers| loses(&ctx.app, seen, before, after);
            match keep(&ctx, &draft, *received, (&token, &location), change, loses).await? {
                None => Ok(there(&ctx, location)),
                Some(_) if ctx.wants_json() => Ok(there(&ctx, done(&ctx, WizardStep::Files, OTHER))),
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

/// Whether an answer would be lost that the form was not made from.
fn loses(app: &AppState, seen: &str, before: &Answers, after: &Answers) -> bool {
    overtaken::is_other(app, seen, &shown(before)) && !said(before).is_empty() && said(before) != said(after)
}

/// Whether the person goes on without a file, whichever is still chosen in the box: only the way on that we name when we
/// can take none.
fn goes_without(fields: &Fields) -> bool {
    let later = matches!(FilesChoice::from_code(fields.get("files")), Some(FilesChoice::Later | FilesChoice::None));
    later && (fields.has("go", "next") || fields.has("go", "save"))
}

/// Reads the file of a form. The fields before it decide what it is for; the same form twice is one file.
pub(super) async fn take(
    ctx: &Ctx,
    draft: &Draft,
    purpose: FilePurpose,
    fields: &Fields,
    sent: SentFile<'_>,
) -> UploadOutcome {
    let name = sent.name.clone();
    match token(ctx, fields, &name).await {
        Ok((_, Seen::Before(location))) => {
            let_pass(sent).await;
            UploadOutcome::Before(location)
        }
        Err(error) => {
            let_pass(sent).await;
            UploadOutcome::Failed(error)
        }
        Ok((token, Seen::New)) => receive(ctx, draft, purpose, fields, sent, &name, token).await,
    }
}

async fn token(ctx: &Ctx, fields: &Fields, name: &str) -> Result<(FormToken, Seen), AppError> {
    let mut all = fields.clone();
    all.push("file", name);
    let token = ctx.form_token(&all)?;
    let seen = idempotency::look(ctx.app.read(), &token).await?;
    Ok((token, seen))
}

async fn receive(
    ctx: &Ctx,
    draft: &Draft,
    purpose: FilePurpose,
    fields: &Fields,
    sent: SentFile<'_>,
    name: &str,
    token: FormToken,
) -> UploadOutcome {
    let about = QuestionContext::new(ctx, &draft.answers);
    let mut reader = AnswerReader::new(&about, fields);
    let note = reader.maybe_text("note", file::FILE_NOTE, LINE_MAX);
    let note = match reader.done(note) {
        Ok(note) => note,
        Err(errors) => {
            let_pass(sent).await;
            return UploadOutcome::Refused(RefusedFile::to_correct(
                errors.into_iter().map(|error| error.message).collect::<String>(),
            ));
        }
    };
    let keys = match ctx.app.keys().case(draft.id).await {
        Ok(Some(keys)) => keys,
        Ok(None) => return UploadOutcome::Failed(AppError::Gone),
        Err(cause) => return UploadOutcome::Failed(cause.into()),
    };
    let sender = ctx.sender();
    let there: Vec<FileGiven> = draft.answers.files.iter().chain(&draft.answers.identity_files).cloned().collect();
    let coming = Coming {
        case: draft.id,
        owner: Owner::Applicant,
        sender: &sender,
        purpose,
        sent_name: name,
        note,
        there: There::Form(&there),
    };
    match upload::receive(&ctx.app, &keys, coming, sent.bytes()).await {
        Ok(received) => UploadOutcome::Received(Box::new(received), token),
        Err(refused) => match refused.told(ctx.lang, purpose) {
            Ok(told) => UploadOutcome::Refused(told),
            Err(error) => UploadOutcome::Failed(error),
        },
    }
}

/// Writes the row of a received file, what the draft says of it and the form's key, all or nothing. Gives the answers as they
/// are, if an answer would have been lost unseen; then the file is given up.
pub(super) async fn keep(
    ctx: &Ctx,
    draft: &Draft,
    received: ReceivedFile,
    (token, location): (&FormToken, &str),
    note: impl Fn(&mut Answers, FileGiven) + Send + Sync,
    loses: impl Fn(&Answers, &Answers) -> bool + Send + Sync,
) -> Result<Option<Box<Answers>>, AppError> {
    let place = |answers: &mut Answers| {
        let there: Vec<FileGiven> = answers.files.iter().chain(&answers.identity_files).cloned().collect();
        // Another tab may have filled the last place meanwhile.
        match room(&there, received.given.size) {
            Ok(()) => note(answers, received.given.clone()),
            Err(
                UploadRefused::TooMany
                | UploadRefused::TooMuch
                | UploadRefused::TooMuchUnsent
                | UploadRefused::TooMuchInCase
                | UploadRefused::Full(_),
            ) => return Err(AppError::TooLarge),
            Err(UploadRefused::Failed(error)) => return Err(error),
            Err(UploadRefused::Unfit(..)) => return Err(AppError::Unsupported),
        }
        Ok(())
    };
    let written = retry!(
        draft_conflict::change_and(&ctx.app, draft.id, &place, &loses, async |tx| {
            upload::keep(tx, &received).await?;
            idempotency::take(tx, &ctx.app, token, location).await
        })
        .await
    );
    match written {
        Ok(Saved::Yes(_)) => Ok(None),
        Ok(Saved::Overtaken(now)) => {
            upload::forget(&ctx.app, &received).await;
            Ok(Some(now))
        }
        // The same form, posted twice at once: the other one brought the file.
        Err(AppError::Stale) if matches!(idempotency::look(ctx.app.read(), token).await?, Seen::Before(_)) => {
            upload::forget(&ctx.app, &received).await;
            Ok(None)
        }
        Err(error) => {
            upload::forget(&ctx.app, &received).await;
            Err(error)
        }
    }
}

/// To a page, or its address for the island.
pub(super) fn there(ctx: &Ctx, location: String) -> Response {
    if ctx.wants_json() {
        let href = localize::address(ctx.lang, &location).into_owned();
        return json(StatusCode::OK, &Heard { ok: true, href, message: String::new() });
    }
    see_other(&location)
}

/// The same page with the reason, or the reason for the island.
pub(super) fn refused(ctx: &Ctx, told: RefusedFile, page: impl FnOnce(FieldErrors) -> Response) -> Response {
    let RefusedFile { words, status } = told;
    if ctx.wants_json() {
        return json(status, &Heard { ok: false, href: String::new(), message: words });
    }
    let mut errors = FieldErrors::new();
    errors.add("file", words);
    with_status(page(errors), status)
}

/// What is told where the page is shown again: a file came, or was taken out, or did not come because of another tab.
pub(super) fn banner(ctx: &Ctx, errors: &FieldErrors, (sent, removed): (Word, Word)) -> AnyView {
    let (kind, word) = match ctx.query.get("done") {
        "sent" if errors.is_empty() => (NoteKind::Done, sent),
        "removed" if errors.is_empty() => (NoteKind::Done, removed),
        OTHER if errors.is_empty() => (NoteKind::Warn, file::FILE_OTHER_TAB),
        _ => return ().into_any(),
    };
    let word = word.get(ctx.lang);
    html! { <Note kind=kind><p>{word}</p></Note> }
}

/// The page again, with a green line about what was done.
pub(super) fn done(ctx: &Ctx, stop: WizardStep, key: &str) -> String {
    let from = if super::ask::from_check(ctx) { "from=check&" } else { "" };
    format!("{}?{from}done={key}", stop.path())
}

async fn without_file(ctx: &Ctx, draft: &Draft, fields: &Fields) -> Result<Response, PageError> {
    let mut errors = FieldErrors::new();
    let choice = FilesChoice::from_code(fields.get("files"));
    if fields.has("go", "send") {
        errors.add("file", error::FILE.get(ctx.lang));
    } else if choice.is_none() && !fields.get("files").is_empty() {
        errors.add("files", error::FILES_CHOICE.get(ctx.lang));
    } else if choice == Some(FilesChoice::Now) && draft.answers.files.is_empty() && !fields.has("go", "save") {
        errors.add("file", error::FILES_NONE.get(ctx.lang));
    }
    if !errors.is_empty() {
        return Ok(page(ctx, &draft.answers, FilledForm::new(fields.clone(), errors), AnswerView::Alone));
    }
    let (lang, seen) = (ctx.lang, fields.get(overtaken::SEEN));
    let saved = retry!({
        let change = |answers: &mut Answers| {
            // Files that came are not unsaid by a button; they are taken back one by one.
            answers.files_choice = if answers.files.is_empty() { choice } else { Some(FilesChoice::Now) };
            note(answers, lang, WizardStep::Files);
            Ok(())
        };
        let loses = |before: &Answers, after: &Answers| loses(&ctx.app, seen, before, after);
        draft_conflict::change(&ctx.app, draft.id, change, loses).await
    })?;
    match saved {
        Saved::Yes(answers) => Ok(there(ctx, onward_to(ctx, fields, WizardStep::Files, &answers))),
        Saved::Overtaken(_) if ctx.wants_json() => Ok(there(ctx, done(ctx, WizardStep::Files, OTHER))),
        Saved::Overtaken(now) => {
            Ok(page(ctx, &now, FilledForm::new(fields.clone(), overtaken::errors(lang)), AnswerView::BesideOther))
        }
    }
}

pub(crate) async fn remove(ctx: Ctx, PostedForm(fields): PostedForm) -> Result<Response, PageError> {
    let Some(draft) = enter(&ctx).await? else { return late::form(&ctx, &fields).await };
    if let Ok(id) = Uuid::try_parse(fields.get("file")).map(FileId) {
        take_back(&ctx, &draft, id).await?;
    }
    Ok(see_other(&done(&ctx, WizardStep::Files, "removed")))
}

/// Takes a file out of the draft, wherever it stands in it.
pub(super) async fn take_back(ctx: &Ctx, draft: &Draft, id: FileId) -> Result<(), AppError> {
    draft::change_and(
        &ctx.app,
        draft.id,
        |answers| {
            answers.files.retain(|file| file.id != id);
            answers.identity_files.retain(|file| file.id != id);
            if let Some(share) = &mut answers.share {
                share.files.remove(&id);
            }
            if answers.files.is_empty() && answers.files_choice == Some(FilesChoice::Now) {
                answers.files_choice = None;
            }
            Ok(())
        },
        async |tx| upload::take_back(tx, &ctx.app, draft.id, id).await,
    )
    .await?;
    ctx.app.job_signal().notify_one();
    Ok(())
}

/// The files that came, each with a button that takes it back.
pub(super) fn list(lang: Lang, action: &'static str, files: Vec<(FileId, String, String)>) -> AnyView {
    let lines: Vec<_> = files
        .into_iter()
        .map(|(id, line, name)| {
            view! {
                <li class="file-list__item">
                    <span class="file-list__name">{line}</span>
                    <PostForm action=action class="file-list__form">
                        <input type="hidden" name="file" value=id.to_string()/>
                        <Button label=file::FILE_REMOVE.get(lang) look=Look::Quiet about=file::remove_about(lang, &name)/>
                    </PostForm>
                </li>
            }
        })
        .collect();
    html! { <ul class="file-list">{lines}</ul> }
}

fn page(ctx: &Ctx, answers: &Answers, filled: FilledForm, beside: AnswerView) -> Response {
    let lang = ctx.lang;
    let form_key = ctx.form_key();
    let banner = banner(ctx, &filled.errors, (file::FILE_DONE, file::FILE_REMOVED));
    let seen = overtaken::seen(&ctx.app, &filled.fields, &shown(answers), beside);
    let other = (beside == AnswerView::BesideOther)
        .then(|| overtaken::other(lang, summary::of_stop(lang, answers, WizardStep::Files)));
    let there: Vec<_> =
        answers.files.iter().map(|file| (file.id, summary::file_line(lang, file), file.name.clone())).collect();
    let remove: &'static str =
        if super::ask::from_check(ctx) { "/complain/files/remove?from=check" } else { "/complain/files/remove" };
    let first = there.is_empty();
    let full = answers.files.len().saturating_add(answers.identity_files.len()) >= upload::MOST_FILES;
    wizard_page(ctx, WizardStep::Files, answers, file::FILES, filled, |filled| {
        html! {
            {banner}
            <h1>{file::FILES.get(lang)}</h1>
            <p>{file::FILES_HINT.get(lang)}</p>
            {(!first).then(|| view! {
                <h2>{file::FILES_SENT.get(lang)}</h2>
                {list(lang, remove, there)}
            })}
            {other}
            {if full {
                html! {
                    <Note><p>{file::FILES_FULL.get(lang)}</p></Note>
                    <PostForm form_key=form_key sends=Sends::Files>
                        {overtaken::field(seen)}
                        {next_or_save(lang)}
                    </PostForm>
                }
            } else {
                let send = if first { file::FILE_SEND } else { file::FILE_SEND_MORE };
                form(lang, (form_key, seen), filled, send)
            }}
        }
    })
}

/// What to send and when; `keys` are the form's own key and what it was made from, `send` is the word on the button.
fn form(lang: Lang, keys: (String, String), form: FilledForm, send: Word) -> AnyView {
    let (form_key, seen) = keys;
    html! {
        <PostForm form_key=form_key sends=Sends::Files>
            {overtaken::field(seen)}
            <Radios at=form.at("files") label=file::FILES_CHOICE.get(lang) need=Need::Optional
                choices=choices(lang, FilesChoice::ALL, FilesChoice::code, answer::files)/>
            <TextField at=form.at("note") label=file::FILE_NOTE.get(lang) hint=file::FILE_NOTE_HINT.get(lang)
                need=Need::Optional/>
            <FileField at=form.at("file") label=file::FILE.get(lang) hint=file::file_hint(lang)
                accept=upload_types::ACCEPT/>
            <UploadProgress/>
            <Buttons>
                <Button label=send.get(lang) look=Look::Secondary name="go" value="send"/>
            </Buttons>
            {next_or_save(lang)}
        </PostForm>
    }
}
