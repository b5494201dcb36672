//! Why a step on a file is not taken.

use crate::law::guidance::Obstacle;

/// Why a command is not carried out. Keys only.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Not in this role.
    #[error("not this step")]
    NotThisStep,
    /// Not as the file stands.
    #[error("not now")]
    NotNow,
    #[error("not you")]
    NotYou,
    /// A second person is needed.
    #[error("second person")]
    NeedsSecondPerson,
    /// A text is missing.
    #[error("text missing")]
    TextMissing,
    /// A day lies where it may not.
    #[error("date")]
    Date,
    /// The business is not covered any more: measures are for members only.
    #[error("not covered")]
    NotCovered,
    /// The case behind the file was not told to the member, or is withheld: a measure would betray it.
    #[error("case not told")]
    CaseNotTold,
    /// What the measure cites is not, or no longer, in force.
    #[error("not in force")]
    NotInForce,
    /// The law stands against it.
    #[error("obstacles: {0:?}")]
    Obstacles(Vec<Obstacle>),
}
