//! Words about what one person proposed and another one decides, the same wherever two people are needed.

use crate::words;

words! {
    PROPOSED_BY = "起案した人";
    DECIDE = "決裁";
    /// Choice: the text is a draft again.
    RETURN = "差し戻す（草案に戻す）";
    SEND = "決める";
    /// The person proposed it.
    OWN = "自分の起案は決裁できません。ほかの責任者が決裁します。";
    /// Button of whoever proposed it: the text is a draft again.
    TAKE_BACK = "起案を取り下げて、草案に戻す";
    /// The person is no approver.
    NOT_APPROVER = "決裁できるのは責任者です。";
    E_DECISION = "決裁するか差し戻すかを選んでください";
}
