//! A form that carries files: text fields in order, each file as a stream. No file ever lies in memory whole.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use bytes::Bytes;
use futures::future::BoxFuture;
use futures::{Stream, StreamExt};

use crate::web::error::PageError;
use crate::web::form::{self, PostedForm};
use crate::web::multipart::{self, BodyFault, Most, PartsFound};
use crate::web::typed_fields::TypedFields;
use usecase::error::AppError;
use usecase::form::fields::Fields;

/// The most text fields of such a form; the longest of ours, the entry of a letter, has about ninety.
const MOST_FIELDS: usize = 200;
/// The most bytes of all text fields together.
const MOST_TEXT: usize = 1024 * 1024;
/// The most bytes read only to be thrown away, so that the browser shows our answer and not a broken connection.
const MOST_WASTE: usize = 32 * 1024 * 1024;

/// The most files of one request; a form of ours has at most two boxes for them.
const MOST_FILES: usize = 4;
/// The most of one request: a file that is too large is read a good way, so that its sender is told. A megabyte less
/// than what the server lets through, so that it is the form that says so.
const MOST: Most = Most { parts: MOST_FIELDS + MOST_FILES, bytes: 63 * 1024 * 1024 };

/// A posted form with files, not read yet. A form that was kept while somebody signed in again comes without its file
/// and then as a plain form.
pub(crate) struct Upload {
    source: Source,
    typed: TypedFields,
}

enum Source {
    Parts(Parts),
    Plain(Fields),
}

/// The parts of a form, and what the watch in front of them found.
struct Parts {
    multipart: Multipart,
    found: PartsFound,
}

impl Parts {
    /// The next part, or nothing after the last line of the body.
    async fn next(&mut self) -> Result<Option<Field<'_>>, AppError> {
        let found = self.found.clone();
        self.multipart.next_field().await.map_err(|error| broken(&found, &error))
    }
}

/// What to say of a body that cannot be read to its end.
fn broken(found: &PartsFound, error: &MultipartError) -> AppError {
    match found.fault() {
        Some(BodyFault::TooLarge) => AppError::TooLarge,
        Some(BodyFault::CutOff) => AppError::CutOff,
        None => {
            tracing::debug!(cause = %error, "a form with files could not be read");
            AppError::CutOff
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let typed = request.extensions().get::<TypedFields>().cloned().unwrap_or_default();
        if form::is_form(&request) {
            let PostedForm(fields) = PostedForm::from_request(request, state).await?;
            return Ok(Self { source: Source::Plain(fields), typed });
        }
        let kind = request.headers().get(http::header::CONTENT_TYPE);
        let boundary = kind.and_then(multipart::boundary).ok_or(AppError::Unsupported)?;
        let (name, kind) = multipart::content_type(&boundary).ok_or(AppError::Unsupported)?;
        let (parts, body) = request.into_parts();
        let (body, found) = multipart::watched(body, &boundary, MOST);
        let mut request = Request::from_parts(parts, body);
        request.headers_mut().insert(name, kind);
        // The watch counts.
        DefaultBodyLimit::disable().apply(&mut request);
        let multipart = Multipart::from_request(request, state).await.map_err(|_| AppError::Unsupported)?;
        Ok(Self { source: Source::Parts(Parts { multipart, found }), typed })
    }
}

/// A file as it comes.
pub(crate) struct SentFile<'a> {
    /// The name it was sent under.
    pub(crate) name: String,
    /// The name of its box in the form.
    pub(crate) part: String,
    field: Field<'a>,
}

impl SentFile<'_> {
    pub(crate) fn bytes(self) -> impl Stream<Item = Result<Bytes, axum::extract::multipart::MultipartError>> + Send {
        self.field
    }
}

impl Upload {
    /// Reads the text fields up to the first file that has a name, lets `take` have the file, and reads the fields
    /// after it. Gives the fields of the whole form, and what became of the file. Of a form that breaks off nothing is
    /// left: `take` gives back what goes away when it is dropped.
    ///
    /// # Errors
    /// [`AppError::CutOff`], [`AppError::TooLarge`].
    pub(crate) async fn read<R>(
        self,
        take: impl AsyncFnOnce(&Fields, SentFile<'_>) -> R,
    ) -> Result<(Fields, Option<R>), AppError> {
        let mut parts = match self.source {
            Source::Parts(parts) => parts,
            Source::Plain(fields) => return Ok((fields, None)),
        };
        let mut reading = Reading { typed: self.typed, ..Reading::default() };
        let mut take = Some(take);
        let mut outcome = None;
        let found = parts.found.clone();
        while let Some(mut field) = parts.next().await? {
            let named = field.file_name().is_some_and(|name| !name.is_empty());
            if named && let Some(take) = take.take() {
                reading.typed.note_file(field.name().unwrap_or_default());
                outcome = Some(take(&reading.fields, sent(field)).await);
                continue;
            }
            if field.file_name().is_some() {
                waste(&mut field, &mut reading.wasted).await.map_err(|error| error.told(&found))?;
                continue;
            }
            reading.text(field, &found).await?;
        }
        Ok((reading.fields, outcome))
    }

    /// The same for forms with several boxes for files: `take` has every file that has a name.
    ///
    /// # Errors
    /// As [`Upload::read`].
    pub(crate) async fn read_each<R>(
        self,
        take: impl for<'a> Fn(&'a Fields, SentFile<'a>) -> BoxFuture<'a, R>,
    ) -> Result<(Fields, Vec<R>), AppError> {
        let mut parts = match self.source {
            Source::Parts(parts) => parts,
            Source::Plain(fields) => return Ok((fields, Vec::new())),
        };
        let mut reading = Reading { typed: self.typed, ..Reading::default() };
        let mut outcomes = Vec::new();
        let found = parts.found.clone();
        while let Some(mut field) = parts.next().await? {
            let named = field.file_name().is_some_and(|name| !name.is_empty());
            if named && outcomes.len() < MOST_FILES {
                reading.typed.note_file(field.name().unwrap_or_default());
                outcomes.push(take(&reading.fields, sent(field)).await);
            } else if field.file_name().is_some() {
                waste(&mut field, &mut reading.wasted).await.map_err(|error| error.told(&found))?;
            } else {
                reading.text(field, &found).await?;
            }
        }
        Ok((reading.fields, outcomes))
    }
}

fn sent(field: Field<'_>) -> SentFile<'_> {
    SentFile {
        name: field.file_name().unwrap_or_default().to_owned(),
        part: field.name().unwrap_or_default().to_owned(),
        field,
    }
}

#[derive(Default)]
struct Reading {
    fields: Fields,
    typed: TypedFields,
    count: usize,
    text: usize,
    wasted: usize,
}

impl Reading {
    async fn text(&mut self, mut field: Field<'_>, found: &PartsFound) -> Result<(), AppError> {
        let name = field.name().unwrap_or_default().to_owned();
        let mut value = Vec::new();
        while let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(|error| broken(found, &error))?;
            self.text += chunk.len();
            if self.text > MOST_TEXT {
                return Err(AppError::TooLarge);
            }
            value.extend_from_slice(&chunk);
        }
        self.count += 1;
        if self.count > MOST_FIELDS {
            return Err(AppError::TooLarge);
        }
        let value = String::from_utf8_lossy(&value);
        self.typed.keep_field(&name, &value);
        self.fields.push_typed(name, &value);
        Ok(())
    }
}

/// Why a field that nobody wants was not read to its end.
enum Unread {
    TooLarge,
    Broken(MultipartError),
}

impl Unread {
    fn told(&self, found: &PartsFound) -> AppError {
        match self {
            Self::TooLarge => AppError::TooLarge,
            Self::Broken(error) => broken(found, error),
        }
    }
}

/// Reads a field that nobody wants.
async fn waste(field: &mut Field<'_>, wasted: &mut usize) -> Result<(), Unread> {
    while let Some(chunk) = field.next().await {
        *wasted += chunk.map_err(Unread::Broken)?.len();
        if *wasted > MOST_WASTE {
            return Err(Unread::TooLarge);
        }
    }
    Ok(())
}

/// Reads a file that is not wanted any more, so that the answer can be shown.
pub(crate) async fn let_pass(sent: SentFile<'_>) {
    let mut field = sent.field;
    let mut wasted = 0;
    // Whoever reads the next part hears of a body that broke off.
    if let Err(Unread::TooLarge) = waste(&mut field, &mut wasted).await {
        tracing::info!("a file that nobody wants was too large to be read to its end");
    }
}
