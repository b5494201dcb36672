//! Why a file is not taken.

use crate::Error;
use crate::inspection::{FileFault, Guess};

/// Why a file is not taken. Knows no words; the page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has no bytes.
    Empty,
    /// It is larger than the limit. `seen` is its size, as far as it was read.
    TooLarge { seen: u64 },
    /// It is of a kind that is not taken.
    Kind(Guess),
    /// A PDF with a password.
    Encrypted,
    /// A PDF with scripts or actions, where only a still one is taken.
    Active,
    /// It cannot be read.
    Damaged,
    /// It ends too early.
    Truncated,
    /// A picture with too many picture elements.
    TooManyPixels,
    /// Too many people send files at this moment; nothing is wrong with the file.
    Busy,
    /// The sender stopped, or sent too slowly.
    Aborted,
    /// The disk is full or nearly; nothing is wrong with the file.
    NoSpace,
    /// Nothing holds the child that would look into it; nothing is wrong with the file.
    NoJail,
}

/// Why [`super::FileStore::receive`] has nothing to show.
#[derive(Debug, thiserror::Error)]
pub enum Rejected {
    /// The file is not taken; the person can do something about it.
    #[error("the file is not taken: {0:?}")]
    Unfit(Unfit),
    /// Something of ours is broken.
    #[error(transparent)]
    Broken(#[from] Error),
}

impl From<Unfit> for Rejected {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

/// What the child found, with the size that was sent.
pub(super) fn unfit(fault: FileFault, sent: u64) -> Unfit {
    match fault {
        FileFault::Empty => Unfit::Empty,
        FileFault::TooLarge => Unfit::TooLarge { seen: sent },
        FileFault::Kind(guess) => Unfit::Kind(guess),
        FileFault::Encrypted => Unfit::Encrypted,
        FileFault::Damaged => Unfit::Damaged,
        FileFault::Truncated => Unfit::Truncated,
        FileFault::TooManyPixels => Unfit::TooManyPixels,
    }
}
