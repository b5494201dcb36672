//! Papers that came by post: read in, kept encrypted, and the case goes on.

use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::Command;
use entity::case::payload::Supply;
use entity::case::permit::Action;
use entity::id::FileId;

use super::action_page::{CaseForm, FieldSpec, SHORT};
use super::opened::{self, OpenedCase};
use crate::prelude::*;
use crate::web::reply::with_status;
use crate::web::upload::{SentFile, Upload, let_pass};
use text::case as codes;
use text::staff::action as act_words;
use text::staff::action::check as t;
use text::staff::intake;
use text::upload_types;
use usecase::support::retry::retry;
use usecase::support::unclaimed_files;
use usecase::support::upload::{self, Coming, Owner, ReceivedFile, RefusedFile, There};

const TEXT: FieldSpec<'static> = FieldSpec::new("text", t::SUPPLY_TEXT, SHORT);
/// What can come by post.
const PURPOSES: [(FilePurpose, &str); 3] = [
    (FilePurpose::Identity, t::SUPPLY_IDENTITY),
    (FilePurpose::Authority, t::SUPPLY_AUTHORITY),
    (FilePurpose::Evidence, t::SUPPLY_EVIDENCE),
];

/// What became of the file that was sent along.
enum SupplyOutcome {
    Received(Box<ReceivedFile>),
    Refused(RefusedFile),
    Failed(AppError),
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::SupplyPapers)?;
    Ok(page(&ctx, &opened, StatusCode::OK, &Again::default(), FieldErrors::new()))
}

/// The box of the files that came with an earlier form which was not taken.
const KEPT: &str = "kept";

/// A form that is shown again: what was typed, and the files that came with it.
#[derive(Default)]
struct Again {
    fields: Fields,
    given: Vec<FileGiven>,
}

pub(crate) async fn post(ctx: Ctx, form: Upload) -> Result<Response, PageError> {
    let opened = opened::open(&ctx).await?;
    opened.need(Action::SupplyPapers)?;
    let (fields, outcome) =
        form.read(async |fields: &Fields, sent: SentFile<'_>| take(&ctx, &opened, fields, sent).await).await?;
    let mut form = CaseForm::new(&ctx, &opened, fields.clone());
    let text = form.text(&TEXT);
    let mut errors = form.errors.clone();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut given = kept(&ctx, &opened, &fields, &mut errors).await?;
    let refused = match outcome {
        None => None,
        Some(SupplyOutcome::Received(received)) => {
            let purpose = received.given.purpose;
            match upload::stage(&ctx.app, *received).await {
                Ok(file) => {
                    given.push(file);
                    None
                }
                Err(refused) => Some(refused.told(ctx.lang, purpose)?),
            }
        }
        Some(SupplyOutcome::Refused(told)) => Some(told),
        Some(SupplyOutcome::Failed(error)) => return Err(error.into()),
    };
    if let Some(told) = refused {
        errors.add("file", told.words);
        status = told.status;
    }
    let again = Again { fields, given };
    if !errors.is_empty() {
        let page = page(&ctx, &opened, StatusCode::UNPROCESSABLE_ENTITY, &again, errors);
        return Ok(with_status(page, status));
    }
    let command = Command::SupplyPapers(Supply { text, files: again.given.clone() });
    let done = command.action().code();
    match retry!(opened::act(&ctx, &again.fields, &opened, &command, done).await)? {
        opened::Acted::Done(response) => Ok(response),
        opened::Acted::Refused(errors) => Ok(page(&ctx, &opened, StatusCode::UNPROCESSABLE_ENTITY, &again, errors)),
    }
}

/// The files of an earlier form that are still wanted.
async fn kept(
    ctx: &Ctx,
    opened: &OpenedCase,
    fields: &Fields,
    errors: &mut FieldErrors,
) -> Result<Vec<FileGiven>, AppError> {
    let named: Vec<FileId> = fields.all(KEPT).filter_map(|id| id.parse().ok()).collect();
    let (Some(staff), false) = (opened.actor.staff(), named.is_empty()) else { return Ok(Vec::new()) };
    let keys = ctx.app.keys().case(opened.file.id).await?.ok_or(AppError::NotFound)?;
    let given = unclaimed_files::kept(&ctx.app, &keys, Owner::Staff(staff), named.iter().copied()).await?;
    if given.len() < named.len() {
        errors.add("file", intake::SCAN_GONE);
    }
    Ok(given)
}

/// Takes the file, if the fields before it say what it is for.
async fn take(ctx: &Ctx, opened: &OpenedCase, fields: &Fields, sent: SentFile<'_>) -> SupplyOutcome {
    let purpose = FilePurpose::from_code(fields.get("purpose"))
        .filter(|purpose| PURPOSES.iter().any(|(known, _)| known == purpose));
    let (Some(purpose), Some(staff)) = (purpose, opened.actor.staff()) else {
        let_pass(sent).await;
        return SupplyOutcome::Refused(RefusedFile::to_correct(act_words::choose(t::SUPPLY_PURPOSE)));
    };
    let keys = match ctx.app.keys().case(opened.file.id).await {
        Ok(Some(keys)) => keys,
        Ok(None) => return SupplyOutcome::Failed(AppError::NotFound),
        Err(cause) => return SupplyOutcome::Failed(cause.into()),
    };
    let name = sent.name.clone();
    let sender = ctx.sender();
    let coming = Coming {
        case: opened.file.id,
        owner: Owner::Staff(staff),
        sender: &sender,
        purpose,
        sent_name: &name,
        note: None,
        // What others sent takes no place from what is scanned here.
        there: There::Form(&[]),
    };
    match upload::receive(&ctx.app, &keys, coming, sent.bytes()).await {
        Ok(received) => SupplyOutcome::Received(Box::new(received)),
        Err(refused) => match refused.told(ctx.lang, purpose) {
            Ok(told) => SupplyOutcome::Refused(told),
            Err(error) => SupplyOutcome::Failed(error),
        },
    }
}

fn page(ctx: &Ctx, opened: &OpenedCase, status: StatusCode, again: &Again, errors: FieldErrors) -> Response {
    let fields = &again.fields;
    let kept: Vec<Choice> = again
        .given
        .iter()
        .map(|file| {
            let what = PURPOSES.iter().find(|(purpose, _)| *purpose == file.purpose);
            let what = what.map_or("", |(_, word)| word);
            Choice::new(file.id.to_string(), intake::scan_line(what, &file.name, &upload::size(file.size)))
        })
        .collect();
    let kept_values: Vec<String> = again.given.iter().map(|file| file.id.to_string()).collect();
    let title = codes::action::label(Action::SupplyPapers);
    let key = ctx.form_key_again(fields);
    let version = fields.version().map_or_else(|_| opened.version(), i64::from);
    let purposes = PURPOSES.iter().map(|(purpose, word)| Choice::new(purpose.code(), *word)).collect();
    let text = fields.get(TEXT.name).to_owned();
    let purpose = fields.get("purpose").to_owned();
    let back = opened.path();
    ctx.page_with(status, crate::page::staff::frame(ctx), title, || {
        let bar = opened::bar(ctx, opened);
        let (text_error, file_error) = (errors.of(TEXT.name), errors.of("file"));
        view! {
            <div id=crate::page::staff::form::WHOLE><ErrorSummary errors=errors/></div>
            {bar}
            <p><a href=back>{act_words::BACK}</a></p>
            <h2>{title}</h2>
            <PostForm form_key=key version=Some(version) sends=Sends::Files>
                <TextArea at=Control::new(TEXT.name).value(text).error(text_error) label=t::SUPPLY_TEXT
                    hint=t::SUPPLY_HINT need=Need::Required max=SHORT/>
                {(!kept.is_empty()).then(|| view! {
                    <Checks at=Control::new(KEPT).values(kept_values) label=intake::SCAN_KEPT need=Need::Optional
                        choices=kept/>
                })}
                <Radios at=Control::new("purpose").value(purpose) label=t::SUPPLY_PURPOSE choices=purposes/>
                <FileField at=Control::new("file").error(file_error) label=t::SUPPLY_FILE hint=upload_types::PAPERS_SCAN_HINT
                    need=Need::Optional accept=upload_types::ACCEPT/>
                <Buttons><Button label=title/></Buttons>
            </PostForm>
        }
    })
}
