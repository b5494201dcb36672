//! A file that comes with a form of the applicant: inspected, sealed, and kept for the step that takes it.

use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::quota::Full;
use entity::id::FileId;

use super::Own;
use crate::prelude::*;
use crate::web::upload::{Upload, let_pass};
use text::complain::file as words;
use text::status_page as t;
use usecase::support::idempotency;
use usecase::support::unclaimed_files;
use usecase::support::upload::{self, Coming, Owner, ReceivedFile, RefusedFile, There, UploadRefused};

/// The box of the files that came with an earlier form which was not taken.
const KEPT: &str = "kept";

/// What became of the file.
pub(super) enum Came {
    /// The same form was posted before; this is where it led.
    Before(String),
    /// The files that are there: those of an earlier form, and the new one.
    Given(Vec<FileGiven>),
    /// The new one was not taken.
    Wrong {
        /// Those of an earlier form.
        given: Vec<FileGiven>,
        /// The field it stands at.
        field: &'static str,
        told: RefusedFile,
    },
}

enum AttachOutcome {
    Before(String),
    Refused(UploadRefused, FilePurpose),
    Received(Box<ReceivedFile>),
    NoPurpose,
    Failed(AppError),
}

/// What a paper is for, as the form says it.
pub(super) fn said_purpose(fields: &Fields) -> Option<FilePurpose> {
    FilePurpose::from_code(fields.get("purpose"))
        .filter(|purpose| matches!(purpose, FilePurpose::Identity | FilePurpose::Authority | FilePurpose::Evidence))
}

/// The papers among which the applicant says what it is.
pub(super) fn purposes(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new(FilePurpose::Identity.code(), t::PURPOSE_IDENTITY.get(lang)),
        Choice::new(FilePurpose::Authority.code(), t::PURPOSE_AUTHORITY.get(lang)),
        Choice::new(FilePurpose::Evidence.code(), t::PURPOSE_EVIDENCE.get(lang)),
    ]
}

/// Reads the form. Its text fields stand before the file, so that the key and what the file is for are known when it
/// comes; a file of which nobody said what it is goes by unread. What was taken waits for the step that names it, also
/// when the form is refused.
pub(super) async fn receive(
    ctx: &Ctx,
    own: &Own,
    sent: Upload,
    purpose: impl Fn(&Fields) -> Option<FilePurpose>,
) -> Result<(Fields, Came), AppError> {
    let keys = ctx.app.keys().case(own.id).await?.ok_or(AppError::NotFound)?;
    let sender = ctx.sender();
    let (fields, outcome) = sent
        .read(async |fields: &Fields, file| {
            let name = file.name.clone();
            let seen = match ctx.form_token(fields) {
                Ok(token) => idempotency::look(ctx.app.read(), &token).await,
                Err(error) => Err(error),
            };
            match (seen, purpose(fields)) {
                (Ok(idempotency::Seen::New), Some(purpose)) => {
                    let coming = Coming {
                        case: own.id,
                        owner: Owner::Applicant,
                        sender: &sender,
                        purpose,
                        sent_name: &name,
                        note: None,
                        there: There::Case(&own.file),
                    };
                    match upload::receive(&ctx.app, &keys, coming, file.bytes()).await {
                        Ok(received) => AttachOutcome::Received(Box::new(received)),
                        Err(refused) => AttachOutcome::Refused(refused, purpose),
                    }
                }
                (seen, _) => {
                    let_pass(file).await;
                    match seen {
                        Ok(idempotency::Seen::Before(location)) => AttachOutcome::Before(location),
                        Ok(idempotency::Seen::New) => AttachOutcome::NoPurpose,
                        Err(error) => AttachOutcome::Failed(error),
                    }
                }
            }
        })
        .await?;
    let named: Vec<FileId> = fields.all(KEPT).filter_map(|id| id.parse().ok()).collect();
    let mut given = unclaimed_files::kept(&ctx.app, &keys, Owner::Applicant, named.iter().copied()).await?;
    let gone = given.len() < named.len();
    let wrong = |given, field, told| Came::Wrong { given, field, told };
    let came = match outcome {
        Some(AttachOutcome::Before(location)) => Came::Before(location),
        Some(AttachOutcome::Failed(error)) => return Err(error),
        Some(AttachOutcome::NoPurpose) => {
            wrong(given, "purpose", RefusedFile::to_correct(t::PURPOSE_EMPTY.get(ctx.lang)))
        }
        Some(AttachOutcome::Refused(refused, purpose)) => wrong(given, "file", refused.told(ctx.lang, purpose)?),
        Some(AttachOutcome::Received(received)) => {
            let purpose = received.given.purpose;
            match upload::stage(&ctx.app, *received).await {
                Ok(file) => {
                    given.push(file);
                    Came::Given(given)
                }
                // Another form took the last place meanwhile.
                Err(UploadRefused::TooMany) => {
                    wrong(given, "file", UploadRefused::Full(Full::FilesToday).told(ctx.lang, purpose)?)
                }
                Err(UploadRefused::TooMuch) => {
                    wrong(given, "file", UploadRefused::TooMuchInCase.told(ctx.lang, purpose)?)
                }
                Err(refused) => wrong(given, "file", refused.told(ctx.lang, purpose)?),
            }
        }
        None if gone => wrong(given, "file", RefusedFile::to_correct(words::KEPT_GONE.get(ctx.lang))),
        None => Came::Given(given),
    };
    Ok((fields, came))
}

/// The files that came with an earlier form, in the form that is shown again; whoever takes the tick away does not send
/// them.
pub(super) fn kept(lang: Lang, given: &[FileGiven]) -> AnyView {
    if given.is_empty() {
        return ().into_any();
    }
    let choices = given
        .iter()
        .map(|file| Choice::new(file.id.to_string(), words::file_and_size(lang, &file.name, &upload::size(file.size))))
        .collect();
    let values: Vec<String> = given.iter().map(|file| file.id.to_string()).collect();
    html! { <Checks at=Control::new(KEPT).values(values) label=words::KEPT.get(lang) need=Need::Optional choices=choices/> }
}
