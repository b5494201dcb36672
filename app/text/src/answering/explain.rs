//! The words of asking, weighing, explaining and closing.

use crate::words;

words! {
    /// Title.
    ASK_TITLE = "説明・資料を求める";
    /// The article.
    ASK_INTRO = "個人情報の保護に関する法律第53条第2項による求めです。対象事業者は、正当な理由がないのに拒むことはできません。";
    /// Field.
    ASK_KIND = "求めるもの";
    /// Error.
    ASK_KIND_EMPTY = "求めるものを選んでください";
    /// Field.
    QUESTIONS = "質問";
    /// Hint.
    QUESTIONS_HINT = "1行に1つずつ書きます。";
    /// Error.
    QUESTIONS_EMPTY = "質問を1つ以上入力してください";
    /// Field.
    WHY = "なぜ必要か（事業者が読みます）";
    /// Error.
    WHY_EMPTY = "なぜ必要かを入力してください";
    /// Field.
    DUE = "期日";
    /// Hint.
    DUE_HINT = "書かないと、協会の目安（10営業日）になります。";
    /// Error.
    DUE_BAD = "期日は、明日から後の日にしてください";
    /// Button.
    ASK = "事業者に求める";
    /// Title.
    ASSESS_TITLE = "回答を検討する";
    /// What saving does.
    ASSESS_INTRO = "論点ごとに、事業者の回答を検討して記録します。記録しても、案件の状態は変わりません。";
    /// The member has not answered this point.
    NO_ANSWER = "この論点への回答は、まだありません。";
    /// Row.
    ANSWER = "事業者の回答";
    /// Field.
    FINDING = "検討の結果";
    /// Field.
    REASON = "理由（記録用）";
    /// Field.
    TEXT = "申出人に伝える文";
    /// Error.
    FINDING_EMPTY = "検討の結果を選んでください";
    /// Button.
    SAVE = "記録する";
    /// Link.
    ASK_AGAIN = "もう一度、説明・資料を求める";
    /// Link.
    GO_EXPLAIN = "申出人に結果を説明する";
    /// No point is taken.
    NO_POINTS = "検討する論点がありません。";
    /// Title.
    EXPLAIN_TITLE = "申出人に結果を説明する";
    /// What happens.
    EXPLAIN_INTRO = "ここに書いた文が、そのまま申出人に届きます。事業者には概要だけを知らせます。";
    /// Field.
    AFTER = "どの段階での説明か";
    /// Choice.
    AFTER_ANSWER = "事業者の回答を受けて";
    /// Choice.
    AFTER_NONE = "督促・指導をしたが、回答がない";
    /// Choice.
    AFTER_IMPOSSIBLE = "安全のため、事業者に通知できないまま";
    /// Choice.
    AFTER_ADVICE = "助言で解決し、申出人が通知を望まない";
    /// Error.
    AFTER_EMPTY = "どの段階での説明かを選んでください";
    /// Field.
    MEMBER_SAID = "会社の回答（伝えられる範囲で）";
    /// Field.
    VIEW = "協会の考え";
    /// Error.
    VIEW_EMPTY = "協会の考えを入力してください";
    /// Field.
    ADVICE = "助言";
    /// Error.
    ADVICE_EMPTY = "助言を入力してください";
    /// Field.
    OTHER = "ほかにできること";
    /// Field.
    OUTLINE = "事業者に知らせる概要";
    /// Button.
    EXPLAIN = "申出人に説明する";
    /// Title.
    SETTLE_TITLE = "解決として終える";
    /// Field.
    SETTLED_BY = "解決の内容";
    /// Choice.
    BY_CONTENT = "申出人が納得した";
    /// Choice.
    BY_DONE = "事業者が対応した";
    /// Choice.
    BY_PROMISE = "事業者が対応を約束し、申出人が同意した";
    /// Error.
    SETTLED_EMPTY = "解決の内容を選んでください";
    /// Field.
    TEXT_APPLICANT = "申出人への終結のお知らせ";
    /// Field.
    TEXT_MEMBER = "事業者への終結のお知らせ";
    /// Error.
    TEXT_EMPTY = "申出人へのお知らせを入力してください";
    /// Button.
    SETTLE = "解決として終える";
    /// Title.
    UNSETTLED_TITLE = "不調による終結を起案する";
    /// What happens.
    UNSETTLED_INTRO = "起案したあと、ほかの責任者が決裁します。自分の起案は決裁できません。";
    /// Field.
    UNSETTLED_REASONS = "解決に至らなかった理由（申出人が読みます）";
    /// Field.
    REFERRAL = "ほかの窓口・方法（申出人が読みます）";
    /// Error.
    REASONS_EMPTY = "理由を入力してください";
    /// Error.
    REFERRAL_EMPTY = "ほかの窓口・方法を入力してください";
    /// Button.
    PROPOSE = "起案する";
    /// Title.
    LATE_TITLE = "督促・指導に移す";
    /// Field.
    LATE_KIND = "移す理由";
    /// Choice.
    LATE_DUE = "回答の期日が過ぎた";
    /// Choice.
    LATE_REFUSED = "正当な理由がなく拒んでいる";
    /// Error.
    LATE_EMPTY = "移す理由を選んでください";
    /// Field.
    LATE_WHY = "正当な理由と認められない理由";
    /// Button.
    LATE = "督促・指導に移す";
    /// Title.
    GOOD_TITLE = "正当な理由と認める";
    /// Field.
    GOOD_WHY = "認める理由";
    /// Error.
    GOOD_EMPTY = "認める理由を入力してください";
    /// Button.
    GOOD = "認める";
    /// Title.
    MESSAGE_TITLE = "事業者に連絡する";
    /// Field.
    MESSAGE = "本文";
    /// Error.
    MESSAGE_EMPTY = "本文を入力してください";
    /// Button.
    SEND = "送る";
    /// Back.
    BACK = "案件に戻る";
}
