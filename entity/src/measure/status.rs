//! Where a file stands.

coded! {
    /// Where a file stands.
    pub enum Status {
        /// Opened: facts are gathered.
        Opened = "opened",
        /// A measure was issued; the member's answer is awaited.
        Issued = "issued",
        /// The member answered; it is to be verified.
        Answered = "answered",
        /// Verified and closed as improved.
        Improved = "improved",
        Closed = "closed",
        /// The member was excluded (除外).
        Excluded = "excluded",
    }
}

impl Status {
    /// Whether the file is closed.
    #[must_use]
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Improved | Self::Closed | Self::Excluded)
    }
}
