//! A file that is about to come, and whether there is room for it.

use entity::application::answer::{FileGiven, FilePurpose};
use entity::case::Case;
use entity::case::quota::Full;
use entity::case::quota_check;
use entity::people::Party;

use vault::files::{Sender, Unfit};

use crate::prelude::*;

/// The most files of one draft, or that wait with forms of one case. What may be sent to a case later on is for
/// [`entity::case::quota`] to say.
pub const MOST_FILES: usize = 20;
/// The most bytes of all files of one draft, or of one applicant in a case.
pub const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The applicant, or whoever fills in the draft.
    Applicant,
    /// A person of the staff.
    Staff(StaffId),
    /// A user of a member.
    Member(MemberUserId),
}

impl Owner {
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Staff(_) => "staff",
            Self::Member(_) => "member",
        }
    }

    pub(crate) fn id(self) -> Option<Uuid> {
        match self {
            Self::Applicant => None,
            Self::Staff(StaffId(id)) | Self::Member(MemberUserId(id)) => Some(id),
        }
    }
}

/// What is about to come.
#[derive(Clone, Debug)]
pub struct Coming<'a> {
    /// The case or draft.
    pub case: CaseId,
    pub owner: Owner,
    /// From where, for places and budgets.
    pub sender: &'a Sender,
    /// What it is for; decides under which key it lies.
    pub purpose: FilePurpose,
    /// The name it was sent under, as it came.
    pub sent_name: &'a str,
    pub note: Option<String>,
    /// The files that are there already, for the limits; those that came with a form and belong to nothing yet are
    /// counted besides.
    pub there: There<'a>,
}

/// Beside what a file comes.
#[derive(Clone, Copy, Debug)]
pub enum There<'a> {
    /// The files of a draft, an answer, a bulletin or a form of those who work here: [`MOST_FILES`] and [`MOST_BYTES`].
    Form(&'a [FileGiven]),
    /// A case that was sent, to which its applicant adds: the numbers of [`entity::case::quota`], and [`MOST_BYTES`] of the
    /// applicant's own. What others put in takes nobody's place.
    Case(&'a Case),
}

/// Why a file was not taken.
#[derive(Debug)]
pub enum UploadRefused {
    /// There are as many files as a form can have.
    TooMany,
    /// All files of a form together would be too large.
    TooMuch,
    /// The applicant has sent as many files to the case as there is place for.
    Full(Full),
    /// All files of the applicant in the case together would be too large.
    TooMuchInCase,
    /// From this network too much came that was never handed in.
    TooMuchUnsent,
    /// The file itself; with the ending of its name.
    Unfit(Unfit, String),
    /// Our fault, or the case is gone.
    Failed(AppError),
}

impl From<AppError> for UploadRefused {
    fn from(error: AppError) -> Self {
        Self::Failed(error)
    }
}

/// Whether there is room for one more file of this size.
pub fn room(there: &[FileGiven], bytes: u64) -> Result<(), UploadRefused> {
    room_beside(there, &[], bytes)
}

/// The same where other files wait, of these sizes.
pub(crate) fn room_beside(there: &[FileGiven], waiting: &[u64], bytes: u64) -> Result<(), UploadRefused> {
    if there.len().saturating_add(waiting.len()) >= MOST_FILES {
        return Err(UploadRefused::TooMany);
    }
    let sizes = there.iter().map(|file| file.size).chain(waiting.iter().copied());
    if sizes.fold(bytes, u64::saturating_add) > MOST_BYTES { Err(UploadRefused::TooMuch) } else { Ok(()) }
}

/// Whether there is room for one more file of this size from the applicant of a case, where files of these sizes wait. It is
/// what the step asks again that takes the file; said before, nobody sends one in vain.
pub(crate) fn room_in(case: &Case, today: NaiveDate, waiting: &[u64], bytes: u64) -> Result<(), UploadRefused> {
    quota_check::check_files(case, waiting.len().saturating_add(1), today).map_err(UploadRefused::Full)?;
    let own = case.files.iter().filter(|entry| entry.from == Party::Applicant && entry.destroyed_at.is_none());
    let sizes = own.map(|entry| entry.file.size).chain(waiting.iter().copied());
    if sizes.fold(bytes, u64::saturating_add) > MOST_BYTES { Err(UploadRefused::TooMuchInCase) } else { Ok(()) }
}
