//! How far an import is.

use crate::error::AppError;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportState {
    /// It is being prepared.
    Open,
    /// A second person is to agree.
    Proposed,
    /// The list is as the file says.
    Applied,
    /// The list is again as before.
    Undone,
    /// It was given up.
    Dropped,
}

impl ImportState {
    /// How it is stored.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Proposed => "proposed",
            Self::Applied => "applied",
            Self::Undone => "undone",
            Self::Dropped => "dropped",
        }
    }

    pub(crate) fn from_code(code: &str) -> Result<Self, AppError> {
        [Self::Open, Self::Proposed, Self::Applied, Self::Undone, Self::Dropped]
            .into_iter()
            .find(|state| state.code() == code)
            .ok_or_else(|| AppError::broken(anyhow::anyhow!("an import has a state that is none")))
    }
}
