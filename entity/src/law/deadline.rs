//! Periods: what the law fixes and what the body has set for itself are kept apart.

coded! {
    /// Reportable situations (Rule 7 of the Commission).
    pub enum LeakKind {
        /// i 要配慮個人情報.
        SpecialCare = "i",
        /// ii 財産的被害のおそれ.
        FinancialHarm = "ii",
        /// iii 不正の目的.
        Malicious = "iii",
        /// iv 千人超.
        Many = "iv",
    }
}
