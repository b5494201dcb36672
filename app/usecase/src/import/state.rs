//! How far an import is.

entity::coded! {
    /// How far an import is.
    pub enum ImportState {
        /// It is being prepared.
        Open = "open",
        /// A second person is to agree.
        Proposed = "proposed",
        /// The list is as the file says.
        Applied = "applied",
        /// The list is again as before.
        Undone = "undone",
        /// It was given up.
        Dropped = "dropped",
    }
}
