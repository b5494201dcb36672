//! A file that comes with a form of the applicant: inspected, sealed, and kept for the step that takes it.

use entity::application::answer::{FileGiven, FilePurpose};

use super::Own;
use crate::error::AppError;
use crate::part::choice::Choice;
use crate::text::{Lang, status_page as t};
use crate::usecase::once;
use crate::usecase::upload::{self, Coming, Owner, Refused};
use crate::web::ctx::Ctx;
use crate::web::fields::Fields;
use crate::web::upload::{Upload, let_pass};

/// What became of the file.
pub(super) enum Came {
    /// The same form was posted before; this is where it led.
    Before(String),
    /// The file, if there was one.
    Given(Vec<FileGiven>),
    /// It was not taken.
    Wrong {
        /// The field it stands at.
        field: &'static str,
        /// Why.
        words: String,
    },
}

enum Outcome {
    Before(String),
    Refused(Refused, FilePurpose),
    Staged(FileGiven),
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
/// comes; a file of which nobody said what it is goes by unread.
pub(super) async fn receive(
    ctx: &Ctx,
    own: &Own,
    sent: Upload,
    purpose: impl Fn(&Fields) -> Option<FilePurpose>,
) -> Result<(Fields, Came), AppError> {
    let keys = ctx.desk.keys().case(own.id).await?.ok_or(AppError::NotFound)?;
    let there: Vec<_> = own.file.files.iter().map(|entry| entry.file.clone()).collect();
    let (fields, outcome) = sent
        .read(async |fields: &Fields, file| {
            let name = file.name.clone();
            let seen = match ctx.form_token(fields) {
                Ok(token) => once::look(ctx.desk.read(), &token).await,
                Err(error) => Err(error),
            };
            match (seen, purpose(fields)) {
                (Ok(once::Seen::New), Some(purpose)) => {
                    let coming = Coming {
                        case: own.id,
                        owner: Owner::Applicant,
                        purpose,
                        sent_name: &name,
                        note: None,
                        there: &there,
                    };
                    match upload::stage(&ctx.desk, &keys, coming, file.bytes()).await {
                        Ok(file) => Outcome::Staged(file),
                        Err(refused) => Outcome::Refused(refused, purpose),
                    }
                }
                (seen, _) => {
                    let_pass(file).await;
                    match seen {
                        Ok(once::Seen::Before(location)) => Outcome::Before(location),
                        Ok(once::Seen::New) => Outcome::NoPurpose,
                        Err(error) => Outcome::Failed(error),
                    }
                }
            }
        })
        .await?;
    let came = match outcome {
        None => Came::Given(Vec::new()),
        Some(Outcome::Before(location)) => Came::Before(location),
        Some(Outcome::Failed(error)) => return Err(error),
        Some(Outcome::NoPurpose) => Came::Wrong { field: "purpose", words: t::PURPOSE_EMPTY.get(ctx.lang).to_owned() },
        Some(Outcome::Refused(refused, purpose)) => {
            Came::Wrong { field: "file", words: refused.words(ctx.lang, purpose)? }
        }
        Some(Outcome::Staged(file)) => Came::Given(vec![file]),
    };
    Ok((fields, came))
}
