//! A firm that the form offers.

use entity::id::MemberId;

/// A firm of the list that fits what was typed.
pub(super) struct FirmCandidate {
    pub(super) id: MemberId,
    pub(super) name: String,
    pub(super) about: String,
}
