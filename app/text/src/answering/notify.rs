//! The words of the disclosure gate.

use crate::words;

words! {
    TITLE = "事業者に通知する";
    /// Title of the proposal to lift a withholding.
    LIFT_TITLE = "通知留保の解除と通知を起案する";
    INTRO = "左（せまい画面では上）が申出人の言葉、右（下）が事業者に見えるものです。申出人が伝えてよいと言ったことだけを選べます。送ったあとは取り消せません。";
    THEIRS = "申出人の言葉・資料";
    SHOWN = "事業者に見えるもの";
    PARTICULARS = "伝えること";
    /// Nothing may be chosen.
    NO_PARTICULARS = "伝えてよい個人の事項はありません。申出人は「申出人」とだけ表示されます。";
    /// Heading: what may not be told.
    BARRED = "伝えられないこと";
    POINTS = "論点";
    FACTS = "事実の概要";
    FACTS_HINT = "事業者が調べられるように、事実だけを書きます。伝えられない名前・住所などが入っていると送れません。4,000字まで。";
    FILES = "見せる資料";
    /// No file may be shown.
    NO_FILES = "見せてよい資料はありません。";
    QUESTIONS = "会社への質問";
    QUESTIONS_HINT = "1行に1つずつ書きます。番号は自動で付きます。";
    DUE = "回答の期日";
    PREVIEW = "事業者に見える形を確かめる";
    SEND = "この内容で事業者に通知する";
    PROPOSE = "この内容で起案する";
    EDIT = "書きなおす";
    /// Heading of the preview.
    PREVIEW_TITLE = "事業者に見える形";
    /// What the preview is.
    PREVIEW_INTRO = "事業者のポータルには、下の枠の中だけが表示されます。";
    FACTS_EMPTY = "事実の概要を入力してください";
    QUESTIONS_EMPTY = "会社への質問を1つ以上入力してください";
    DUE_BAD = "回答の期日は、明日から後の日にしてください";
    POINTS_EMPTY = "論点を1つ以上選んでください";
    /// Field of the proposal.
    WHY = "解除する理由";
    FEAR_ENDED = "心配がなくなった";
    AGREES = "申出人が同意した";
    /// Field of the proposal.
    REASON = "くわしい理由";
    /// Field of the proposal.
    TOLD_ON = "申出人に「会社に知らせる」と伝えた日";
    WHY_EMPTY = "解除する理由を選んでください";
    REASON_EMPTY = "くわしい理由を入力してください";
    TOLD_BAD = "申出人に伝えた日は、今日かそれより前の日付にしてください";
    /// The applicant without a name.
    UNNAMED = "申出人（名前は伏せています）";
    APPLICANT = "申出人";
    PRINCIPAL = "本人";
    FACTS_ROW = "申出の概要";
    DUE_ROW = "回答の期日";
    BASIS = "根拠";
    BASIS_TEXT = "個人情報の保護に関する法律第53条第1項により、申出の内容を通知し、迅速な解決を求めます。";
    STATEMENT = "何が起きたか";
    WISHES = "望むこと";
    /// A barred particular with its reason.
    barred(what: &str, why: &str) = "{what}（{why}）";
    /// A point with its number.
    point(no: u32, text: &str) = "論点{no}　{text}";
    /// By when a member is usually asked to answer; the number stands in the settings.
    due_hint(business_days: u16) = "協会の目安は{business_days}営業日です。";
}
