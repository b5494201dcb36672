//! The eight conditions for not accepting, discontinuing or suspending (受理しない・中止・停止の八つの事由).
//! They are exceptions which a person decides with reasons; nothing here decides.

coded! {
    /// One of the eight grounds. The code is its number in the rules.
    pub enum Ground {
        /// 1: neither principal nor proxy.
        NotPrincipal = "1",
        /// 2: compensation for damage.
        Damages = "2",
        /// 3: a lawsuit with the member is pending.
        Litigation = "3",
        /// 4: the content proved false.
        Falsehood = "4",
        /// 5: refuses to talk with the member, or to let it hand over material.
        NoConsent = "5",
        /// 6: the applicant does not meet the body's requests.
        NoCooperation = "6",
        /// 7: a finished complaint again.
        Repeat = "7",
        /// 8: handling is difficult.
        Difficult = "8",
    }
}
