//! 通知しない例外: telling the member can be left out where it could hurt somebody (苦情の処理に係る準則; the words are those
//! of Law 21(4)(i) and 33(2)(i), Law 53(1) itself has no such exception). Two people decide, it is looked at again on a
//! day, and it ends when the fear ends.

/// The exception in the words of the rules (準則), verbatim.
pub const EXCEPTION: &str = "但し、申し出を受けた内容を対象事業者に連絡することにより、本人又は第三者の生命、身体、財産その他の権利利益を害するおそれがある場合を除きます。";

coded! {
    /// Where the harm exception stands.
    pub enum HarmStanding {
        /// The applicant was asked and sees no danger.
        NoDanger = "no-danger",
        /// Nobody has asked the applicant: nothing goes to the member.
        NotAsked = "not-asked",
        /// Danger is spoken of and nobody has decided: nothing goes to the member.
        Undecided = "undecided",
        /// Decided: the member may be told.
        Cleared = "cleared",
        /// Decided, but too long ago.
        Stale = "stale",
        Held = "held",
    }
}

/// What a case says about danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HarmFacts {
    /// Whether the case stands at "withheld", or stood there when it was suspended.
    pub is_withheld: bool,
    /// Whether the member was told of the case in this round.
    pub is_told: bool,
    /// Whether words may go to a member that knows of the case.
    pub lets_words_through: bool,
}

/// Whether a notice that was queued for the member may leave now (準則, harm exception): the member was told of the
/// case, and no danger has been spoken of since that nobody has decided on.
#[must_use]
pub const fn may_leave(facts: HarmFacts) -> bool {
    facts.is_told && !facts.is_withheld && facts.lets_words_through
}
