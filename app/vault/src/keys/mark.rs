//! What the key store says of itself.

use uuid::Uuid;

/// What the key store says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyMark {
    /// The installation whose keys these are.
    pub installation: Uuid,
    /// How far it has come; counted up together with the database's, this one first.
    pub generation: i64,
}
