//! What happened, when, and what the company should do (S7 to S10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::time::PartialDate;

coded! {
    /// S7: what happened, in plain words. `law::subject::of_category` gives the subjects of the law.
    pub enum Category {
        /// 教えていない会社から連絡が来た.
        UnknownSource = "unknown-source",
        /// 聞いていた目的とちがうことに使われた.
        OtherPurpose = "other-purpose",
        /// ほかの会社や人に渡された.
        HandedOver = "handed-over",
        /// もれた、なくなった、まちがって送られた.
        Leaked = "leaked",
        /// 社員などに見られた、悪いことに使われた.
        Peeked = "peeked",
        /// 自分の情報を見せてもらえない.
        NotShown = "not-shown",
        /// まちがいを直してもらえない.
        NotCorrected = "not-corrected",
        /// やめて、消してと頼んだが、やめてもらえない.
        NotStopped = "not-stopped",
        /// 書類や手数料が多すぎる.
        Burden = "burden",
        /// 病気・障害・犯罪の被害など.
        Sensitive = "sensitive",
        /// 苦情にきちんと対応してもらえない.
        NoResponse = "no-response",
        /// そのほか・分からない.
        Other = "other",
    }
}

/// S8: when it happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenItHappened {
    /// Date, exact or not.
    pub date: Option<PartialDate>,
    /// In words: 「去年の夏ごろ」.
    pub about: Option<String>,
    /// Is it still going on?
    pub going_on: Option<GoingOn>,
}

impl WhenItHappened {
    /// The first and the last day on which it may have happened: until today if it goes on; none if no date is known.
    #[must_use]
    pub fn days(&self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let date = self.date.as_ref()?;
        let (first, last) = (date.earliest()?, date.latest()?);
        let last = if self.going_on == Some(GoingOn::Still) { last.max(today) } else { last.min(today).max(first) };
        Some((first, last))
    }
}

coded! {
    /// Is it still going on?
    pub enum GoingOn {
        /// 今も続いている.
        Still = "still",
        /// もう終わった.
        Over = "over",
        /// 分からない.
        Unknown = "unknown",
    }
}

coded! {
    /// S10: what the company should do.
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Outcome {
        /// 説明してほしい.
        Explain = "explain",
        /// 自分の情報を見せてほしい.
        Show = "show",
        /// まちがいを直してほしい.
        Correct = "correct",
        /// 使うのをやめて、消してほしい.
        StopAndErase = "stop-and-erase",
        /// ほかへ渡すのをやめてほしい.
        StopProviding = "stop-providing",
        /// もう起きないようにしてほしい.
        Prevent = "prevent",
        Apologise = "apologise",
        /// お金を払ってほしい: outside what the body can do.
        Pay = "pay",
        Other = "other",
        /// まだ分からない.
        Undecided = "undecided",
    }
}
