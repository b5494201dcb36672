//! The mails of the demonstration: files in a folder, read for staff. Elsewhere mails leave the house and are not kept.

mod eml;

use std::path::Path;

use entity::organization::Accreditation;
use entity::permission::staff_with;

use crate::prelude::*;

pub use eml::Mail;

/// The most mails that are listed, and the largest that is read.
const MOST: usize = 200;
const LARGEST: u64 = 2 * 1024 * 1024;

/// A mail in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailRow {
    /// The name of its file without `.eml`; its address on the site.
    pub name: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    pub mail: Mail,
}

/// The folder, for staff of a demonstration.
fn folder<'a>(app: &'a AppState, actor: &Actor) -> Result<&'a Path, AppError> {
    staff_with(actor, Permission::EnterDesk).ok_or(AppError::NotFound)?;
    // A true body without a mail server keeps its mails in a folder, too; they are nobody's to read.
    if app.organization().standing != Accreditation::Fictional {
        return Err(AppError::NotFound);
    }
    app.site().mail_folder.as_deref().ok_or(AppError::NotFound)
}

/// The mails, newest first.
///
/// # Errors
/// [`AppError::NotFound`] where mails are not kept; a folder that cannot be read.
pub async fn list(app: &AppState, actor: &Actor) -> Result<Vec<MailRow>, AppError> {
    let folder = folder(app, actor)?.to_owned();
    on_disk(move || {
        let mut files = Vec::new();
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(cause) => return Err(cause),
        };
        for entry in entries {
            let entry = entry?;
            let Some(name) = entry.file_name().to_str().and_then(|n| n.strip_suffix(".eml")).map(str::to_owned) else {
                continue;
            };
            if is_name(&name) {
                files.push((entry.metadata()?.modified()?, name));
            }
        }
        files.sort_by(|a, b| b.cmp(a));
        files.truncate(MOST);
        files.into_iter().map(|(at, name)| read(&folder, name, at.into())).collect()
    })
    .await
}

/// One mail.
///
/// # Errors
/// [`AppError::NotFound`] if there is none by this name; a file that cannot be read.
pub async fn one(app: &AppState, actor: &Actor, name: &str) -> Result<MailRow, AppError> {
    let folder = folder(app, actor)?.to_owned();
    if !is_name(name) {
        return Err(AppError::NotFound);
    }
    let name = name.to_owned();
    let found = on_disk(move || {
        let file = folder.join(format!("{name}.eml"));
        match std::fs::metadata(&file) {
            Ok(about) => read(&folder, name, about.modified()?.into()).map(Some),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause),
        }
    })
    .await?;
    found.ok_or(AppError::NotFound)
}

/// File names are made by us: letters, digits and hyphens, so no path can be asked for.
fn is_name(name: &str) -> bool {
    (1..=100).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn read(folder: &Path, name: String, at: DateTime<Utc>) -> std::io::Result<MailRow> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(folder.join(format!("{name}.eml")))?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(MailRow { name, at, mail: eml::parse(&bytes) })
}

/// Files are read on a thread for waiting, so that other requests go on.
async fn on_disk<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|cause| AppError::broken(cause.into()))?
        .map_err(|cause| AppError::broken(anyhow::Error::new(cause).context("mail folder")))
}
