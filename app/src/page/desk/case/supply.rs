//! Papers that came by post: read in, kept encrypted, and the case goes on.

use axum::response::Response;
use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::Command;
use entity::case::order::Supply;
use entity::case::permit::Action;
use http::StatusCode;
use leptos::prelude::*;

use super::desk::{self, Opened};
use super::sheet::{Ask, SHORT, Sheet};
use crate::error::AppError;
use crate::part::choice::{Choice, Radios};
use crate::part::field::{Need, TextArea};
use crate::part::file::FileField;
use crate::part::form::{Button, Buttons, ErrorSummary, PostForm, Sends};
use crate::text::case as codes;
use crate::text::desk::act as act_words;
use crate::text::desk::act::check as t;
use crate::usecase::upload::{self, Coming, Owner};
use crate::web::ctx::Ctx;
use crate::web::errors::FieldErrors;
use crate::web::fields::Fields;
use crate::web::upload::{Sent, Upload, let_pass};

const TEXT: Ask = Ask::new("text", t::SUPPLY_TEXT, SHORT);
/// What can come by post.
const PURPOSES: [(FilePurpose, crate::text::Word); 3] = [
    (FilePurpose::Identity, t::SUPPLY_IDENTITY),
    (FilePurpose::Authority, t::SUPPLY_AUTHORITY),
    (FilePurpose::Evidence, t::SUPPLY_EVIDENCE),
];

/// What became of the file that was sent along.
enum Outcome {
    Kept(FileGiven),
    Refused(String),
    Failed(AppError),
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    opened.need(Action::SupplyPapers)?;
    Ok(page(&ctx, &opened, StatusCode::OK, &Fields::default(), FieldErrors::new()))
}

pub(crate) async fn post(ctx: Ctx, form: Upload) -> Result<Response, AppError> {
    let opened = desk::open(&ctx).await?;
    opened.need(Action::SupplyPapers)?;
    let (fields, outcome) =
        form.read(async |fields: &Fields, sent: Sent<'_>| take(&ctx, &opened, fields, sent).await).await?;
    let mut sheet = Sheet::new(&ctx, &opened, fields.clone());
    let text = sheet.text(&TEXT);
    let mut errors = sheet.errors.clone();
    let files = match outcome {
        None => Vec::new(),
        Some(Outcome::Kept(given)) => vec![given],
        Some(Outcome::Refused(message)) => {
            errors.add("file", message);
            Vec::new()
        }
        Some(Outcome::Failed(error)) => return Err(error),
    };
    if !errors.is_empty() {
        return Ok(page(&ctx, &opened, StatusCode::UNPROCESSABLE_ENTITY, &fields, errors));
    }
    let command = Command::SupplyPapers(Supply { text, files });
    match desk::act(&ctx, &fields, &opened, &command, command.action().code()).await? {
        desk::Acted::Done(response) => Ok(response),
        desk::Acted::Refused(errors) => Ok(page(&ctx, &opened, StatusCode::UNPROCESSABLE_ENTITY, &fields, errors)),
    }
}

/// Takes the file, if the fields before it say what it is for.
async fn take(ctx: &Ctx, opened: &Opened, fields: &Fields, sent: Sent<'_>) -> Outcome {
    let purpose = FilePurpose::from_code(fields.get("purpose"))
        .filter(|purpose| PURPOSES.iter().any(|(known, _)| known == purpose));
    let (Some(purpose), Some(staff)) = (purpose, opened.actor.staff()) else {
        let_pass(sent).await;
        return Outcome::Refused(act_words::choose(ctx.lang, t::SUPPLY_PURPOSE.get(ctx.lang)));
    };
    let keys = match ctx.desk.keys().case(opened.file.id).await {
        Ok(Some(keys)) => keys,
        Ok(None) => return Outcome::Failed(AppError::NotFound),
        Err(cause) => return Outcome::Failed(cause.into()),
    };
    let there: Vec<FileGiven> =
        opened.file.files.iter().filter(|entry| entry.destroyed_at.is_none()).map(|entry| entry.file.clone()).collect();
    let name = sent.name.clone();
    let coming = Coming {
        case: opened.file.id,
        owner: Owner::Staff(staff),
        purpose,
        sent_name: &name,
        note: None,
        there: &there,
    };
    match upload::stage(&ctx.desk, &keys, coming, sent.bytes()).await {
        Ok(given) => Outcome::Kept(given),
        Err(refused) => match refused.words(ctx.lang, purpose) {
            Ok(message) => Outcome::Refused(message),
            Err(error) => Outcome::Failed(error),
        },
    }
}

fn page(ctx: &Ctx, opened: &Opened, status: StatusCode, fields: &Fields, errors: FieldErrors) -> Response {
    let lang = ctx.lang;
    let title = codes::action::label(Action::SupplyPapers).get(lang);
    let key = ctx.form_key_again(fields);
    let version = fields.version().map_or_else(|_| opened.version(), i64::from);
    let purposes = PURPOSES.iter().map(|(purpose, word)| Choice::new(purpose.code(), word.get(lang))).collect();
    let text = fields.get(TEXT.name).to_owned();
    let purpose = fields.get("purpose").to_owned();
    let back = opened.path();
    ctx.page_with(status, crate::page::desk::frame(ctx), title, || {
        let bar = desk::bar(ctx, opened);
        let (text_error, file_error) = (errors.of(TEXT.name), errors.of("file"));
        view! {
            <div id=crate::page::desk::form::WHOLE><ErrorSummary errors=errors/></div>
            {bar}
            <p><a href=back>{act_words::BACK.get(lang)}</a></p>
            <h2>{title}</h2>
            <PostForm form_key=key version=Some(version) sends=Sends::Files>
                <TextArea name=TEXT.name label=t::SUPPLY_TEXT.get(lang) hint=t::SUPPLY_HINT.get(lang) need=Need::Required
                    max=SHORT value=text error=text_error/>
                <Radios name="purpose" label=t::SUPPLY_PURPOSE.get(lang) choices=purposes value=purpose/>
                <FileField name="file" label=t::SUPPLY_FILE.get(lang) hint=t::SUPPLY_FILE_HINT.get(lang)
                    need=Need::Optional accept=upload::ACCEPT error=file_error/>
                <Buttons><Button label=title/></Buttons>
            </PostForm>
        }
    })
}
