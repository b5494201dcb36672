//! What each state of a case is called, for the three kinds of readers: staff, the applicant, the member.

use entity::case::status::Status;

use super::{Lang, Word, words};

/// The chip that staff read: the word of the rules.
#[must_use]
pub const fn staff(status: Status) -> Word {
    match status {
        Status::Draft => Word::house("下書き"),
        Status::Received => Word::house("受付"),
        Status::Consulting => Word::house("相談対応"),
        Status::Checking => Word::house("形式確認"),
        Status::AwaitingPapers => Word::house("補正待ち"),
        Status::Screening => Word::house("受理審査"),
        Status::NotAccepted => Word::house("不受理"),
        Status::Referred => Word::house("他機関案内"),
        Status::Accepted => Word::house("受理・調査"),
        Status::Withheld => Word::house("通知留保"),
        Status::Notified => Word::house("通知済"),
        Status::Requested => Word::house("説明・資料の求め中"),
        Status::Overdue => Word::house("督促・指導移行"),
        Status::Weighing => Word::house("回答検討"),
        Status::Explained => Word::house("結果説明"),
        Status::Suspended => Word::house("停止"),
        Status::Discontinued => Word::house("中止"),
        Status::Settled => Word::house("解決"),
        Status::Unsettled => Word::house("不調"),
        Status::Withdrawn => Word::house("取下げ"),
    }
}

/// What the applicant reads: one sentence in plain words.
#[must_use]
pub const fn applicant(status: Status) -> Word {
    match status {
        Status::Draft => Word::house("入力の途中です"),
        Status::Received => Word::house("届きました。担当が内容を見ています"),
        Status::Consulting => Word::house("相談にお答えしています（会社には知らせていません）"),
        Status::Checking => Word::house("書類と会社を確かめています"),
        Status::AwaitingPapers => Word::house("あなたの返事を待っています"),
        Status::Screening => Word::house("受け付けて調べるかどうかを決めています"),
        Status::NotAccepted => Word::house("この手続では扱えません。理由とほかの窓口をお知らせしました"),
        Status::Referred => Word::house("ほかの窓口をご案内しました"),
        Status::Accepted => Word::house("受け付けました。くわしく確かめています"),
        Status::Withheld => Word::house("会社には知らせていません。いっしょに方法を考えます"),
        Status::Notified => Word::house("会社に伝え、早く解決するよう求めました"),
        Status::Requested => Word::house("会社に質問しています"),
        Status::Overdue => Word::house("会社の回答がおくれています。協会から重ねて求めています"),
        Status::Weighing => Word::house("会社の回答を確かめています"),
        Status::Explained => Word::house("結果をお知らせしました。ご意見をお待ちしています"),
        Status::Suspended => Word::house("いったん止めています"),
        Status::Discontinued => Word::house("途中で終えました。理由をお知らせしました"),
        Status::Settled => Word::house("解決して終わりました"),
        Status::Unsettled => Word::house("解決に至らず終わりました。ほかの方法をご案内しました"),
        Status::Withdrawn => Word::house("あなたの申し出により終わりました"),
    }
}

/// What the member reads. `None` where the member knows nothing of the case: it does not exist for them.
///
/// Ended and suspended cases have words here; whether this member was ever told is asked elsewhere.
#[must_use]
pub const fn member(status: Status) -> Option<Word> {
    match status {
        Status::Draft
        | Status::Received
        | Status::Consulting
        | Status::Checking
        | Status::AwaitingPapers
        | Status::Screening
        | Status::NotAccepted
        | Status::Referred
        | Status::Accepted
        | Status::Withheld => None,
        Status::Notified => Some(Word::house("回答をお願いしています")),
        Status::Requested => Some(Word::house("説明・資料をお願いしています")),
        Status::Overdue => Some(Word::house("期限を過ぎています")),
        Status::Weighing => Some(Word::house("回答を確認しています")),
        Status::Explained => Some(Word::house("申出人に説明しています")),
        Status::Suspended => Some(Word::house("いったん止めています")),
        Status::Discontinued => Some(Word::house("手続を終えました")),
        Status::Settled => Some(Word::house("終わりました")),
        Status::Unsettled => Some(Word::house("終わりました")),
        Status::Withdrawn => Some(Word::house("取り下げられました")),
    }
}

words! {
    /// First stage on the applicant's page.
    STAGE_ARRIVED = "届きました";
    /// Second stage.
    STAGE_CHECKING = "確かめています";
    /// Third stage.
    STAGE_TOLD = "会社に伝えました";
    /// Fourth stage.
    STAGE_ANSWERED = "回答を確かめています";
    /// Last stage.
    STAGE_RESULT = "結果をお知らせしました";
}

/// The five stages on the applicant's page, in order.
#[must_use]
pub fn stages(lang: Lang) -> Vec<String> {
    [STAGE_ARRIVED, STAGE_CHECKING, STAGE_TOLD, STAGE_ANSWERED, STAGE_RESULT]
        .iter()
        .map(|word| word.get(lang).to_owned())
        .collect()
}

/// The stage a state belongs to, from 0. `None` where the five words would not be true: consultations,
/// suspensions, and ends before the member was told or whose way there is not known from the state alone.
#[must_use]
pub const fn stage(status: Status) -> Option<usize> {
    match status {
        Status::Received => Some(0),
        Status::Checking | Status::AwaitingPapers | Status::Screening | Status::Accepted | Status::Withheld => Some(1),
        Status::Notified | Status::Requested | Status::Overdue => Some(2),
        Status::Weighing => Some(3),
        Status::Explained | Status::Settled | Status::Unsettled => Some(4),
        Status::Draft
        | Status::Consulting
        | Status::NotAccepted
        | Status::Referred
        | Status::Suspended
        | Status::Discontinued
        | Status::Withdrawn => None,
    }
}
