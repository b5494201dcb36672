//! What the member must be told when something happened. Before the first measure there is nothing to tell.

use super::content::MeasureNo;
use super::event::{Event, Recorded};
use super::file::MeasureFile;

/// A notice to the member of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A measure was issued.
    Measure(MeasureNo),
    /// What the check found.
    Checked(MeasureNo),
    /// The file was closed.
    Closed,
}

impl Notice {
    /// The code under which its letter lies.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Measure(_) => "guidance-measure",
            Self::Checked(_) => "guidance-checked",
            Self::Closed => "guidance-closed",
        }
    }
}

/// The notice owed to the member; `after` is the file as the event left it.
pub fn owed(after: &MeasureFile, recorded: &Recorded) -> Option<Notice> {
    let last = after.measures.last()?.no;
    match &recorded.event {
        Event::Issued { .. } => Some(Notice::Measure(last)),
        Event::Verified { .. } => Some(Notice::Checked(last)),
        Event::Closed { .. } => Some(Notice::Closed),
        Event::Opened(_)
        | Event::Proposed(_)
        | Event::SentBack { .. }
        | Event::Read
        | Event::Replied { .. }
        | Event::Noted { .. } => None,
    }
}
