//! What each state of a case is called, for the three kinds of readers: staff, the applicant, the member.

use entity::case::status::Status;

use super::{Lang, Word, spoken};

/// The chip that staff read: the word of the rules.
pub const fn staff(status: Status) -> &'static str {
    match status {
        Status::Draft => "下書き",
        Status::Received => "受付",
        Status::Consulting => "相談対応",
        Status::Checking => "形式確認",
        Status::AwaitingPapers => "補正待ち",
        Status::Screening => "受理審査",
        Status::NotAccepted => "不受理",
        Status::Referred => "他機関案内",
        Status::Accepted => "受理・調査",
        Status::Withheld => "通知留保",
        Status::Notified => "通知済",
        Status::Requested => "説明・資料の求め中",
        Status::Overdue => "督促・指導移行",
        Status::Weighing => "回答検討",
        Status::Explained => "結果説明",
        Status::Suspended => "停止",
        Status::Discontinued => "中止",
        Status::Settled => "解決",
        Status::Unsettled => "不調",
        Status::Withdrawn => "取下げ",
    }
}

/// What the applicant reads: one sentence in plain words.
pub const fn applicant(status: Status) -> Word {
    match status {
        Status::Draft => Word::new("入力の途中です", "You have not finished your complaint yet"),
        Status::Received => {
            Word::new("届きました。担当が内容を見ています", "We have received it. Our staff are reading it")
        }
        Status::Consulting => Word::new(
            "相談にお答えしています（会社には知らせていません）",
            "We are giving you advice (we have not told the company)",
        ),
        Status::Checking => Word::new("書類と会社を確かめています", "We are checking the papers and the company"),
        Status::AwaitingPapers => Word::new("あなたの返事を待っています", "We are waiting for your answer"),
        Status::Screening => Word::new(
            "受け付けて調べるかどうかを決めています",
            "We are deciding whether to accept your complaint and look into it",
        ),
        Status::NotAccepted => Word::new(
            "この手続では扱えません。理由とほかの窓口をお知らせしました",
            "We cannot handle this in this procedure. We have told you the reasons and where else you can ask",
        ),
        Status::Referred => Word::new("ほかの窓口をご案内しました", "We have told you where else you can ask"),
        Status::Accepted => Word::new(
            "受け付けました。くわしく確かめています",
            "We have accepted your complaint. We are looking into it in detail",
        ),
        Status::Withheld => Word::new(
            "会社には知らせていません。いっしょに方法を考えます",
            "We have not told the company. We look for a way together with you",
        ),
        Status::Notified => Word::new(
            "会社に伝え、早く解決するよう求めました",
            "We have told the company and asked it to solve the problem quickly",
        ),
        Status::Requested => Word::new("会社に質問しています", "We are asking the company questions"),
        Status::Overdue => Word::new(
            "会社の回答がおくれています。協会から重ねて求めています",
            "The company’s answer is late. We are asking the company again",
        ),
        Status::Weighing => Word::new("会社の回答を確かめています", "We are checking the company’s answer"),
        Status::Explained => Word::new(
            "結果をお知らせしました。ご意見をお待ちしています",
            "We have told you the result. We are waiting for your comments",
        ),
        Status::Suspended => Word::new("いったん止めています", "Your case is on hold"),
        Status::Discontinued => Word::new(
            "途中で終えました。理由をお知らせしました",
            "We have ended the case early. We have told you the reasons",
        ),
        Status::Settled => Word::new("解決して終わりました", "The problem is solved, and the case has ended"),
        Status::Unsettled => Word::new(
            "解決に至らず終わりました。ほかの方法をご案内しました",
            "The case has ended without a solution. We have told you what else you can do",
        ),
        Status::Withdrawn => {
            Word::new("あなたの申し出により終わりました", "The case has ended because you withdrew it")
        }
    }
}

/// What the member reads. `None` where the member knows nothing of the case: it does not exist for them.
///
/// Ended and suspended cases have words here; whether this member was ever told is asked elsewhere.
pub const fn member(status: Status) -> Option<&'static str> {
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
        Status::Notified => Some("回答をお願いしています"),
        Status::Requested => Some("説明・資料をお願いしています"),
        Status::Overdue => Some("期限を過ぎています"),
        Status::Weighing => Some("回答を確認しています"),
        Status::Explained => Some("申出人に説明しています"),
        Status::Suspended => Some("いったん止めています"),
        Status::Discontinued => Some("手続を終えました"),
        Status::Settled => Some("終わりました"),
        Status::Unsettled => Some("終わりました"),
        Status::Withdrawn => Some("取り下げられました"),
    }
}

spoken! {
    /// First stage on the applicant's page.
    STAGE_ARRIVED = "届きました", "Received";
    STAGE_CHECKING = "確かめています", "We are checking";
    STAGE_TOLD = "会社に伝えました", "We told the company";
    STAGE_ANSWERED = "回答を確かめています", "We are checking the answer";
    STAGE_RESULT = "結果をお知らせしました", "We told you the result";
}

/// The five stages on the applicant's page, in order.
pub fn stages(lang: Lang) -> Vec<String> {
    [STAGE_ARRIVED, STAGE_CHECKING, STAGE_TOLD, STAGE_ANSWERED, STAGE_RESULT]
        .iter()
        .map(|word| word.get(lang).to_owned())
        .collect()
}

/// The stage a state belongs to, from 0. `None` where the five words would not be true: consultations,
/// suspensions, and ends before the member was told or whose way there is not known from the state alone.
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
