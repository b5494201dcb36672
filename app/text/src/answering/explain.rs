//! The words of asking, weighing, explaining and closing.

use crate::words;

words! {
    ASK_TITLE = "説明・資料を求める";
    ASK_INTRO = "個人情報の保護に関する法律第53条第2項による求めです。対象事業者は、正当な理由がないのに拒むことはできません。";
    ASK_KIND = "求めるもの";
    ASK_KIND_EMPTY = "求めるものを選んでください";
    QUESTIONS = "質問";
    QUESTIONS_HINT = "1行に1つずつ書きます。";
    QUESTIONS_EMPTY = "質問を1つ以上入力してください";
    WHY = "なぜ必要か（事業者が読みます）";
    WHY_EMPTY = "なぜ必要かを入力してください";
    DUE = "期日";
    DUE_BAD = "期日は、明日から後の日にしてください";
    ASK = "事業者に求める";
    ASSESS_TITLE = "回答を検討する";
    ASSESS_INTRO = "論点ごとに、事業者の回答を検討して記録します。記録しても、案件の状態は変わりません。";
    /// The member has not answered this point.
    NO_ANSWER = "この論点への回答は、まだありません。";
    ANSWER = "事業者の回答";
    FINDING = "検討の結果";
    REASON = "理由（記録用）";
    TEXT = "申出人に伝える文";
    FINDING_EMPTY = "検討の結果を選んでください";
    SAVE = "記録する";
    ASK_AGAIN = "もう一度、説明・資料を求める";
    GO_EXPLAIN = "申出人に結果を説明する";
    /// No point is taken.
    NO_POINTS = "検討する論点がありません。";
    EXPLAIN_TITLE = "申出人に結果を説明する";
    EXPLAIN_INTRO = "ここに書いた文が、そのまま申出人に届きます。事業者には概要だけを知らせます。";
    AFTER = "どの段階での説明か";
    AFTER_ANSWER = "事業者の回答を受けて";
    AFTER_NONE = "督促・指導をしたが、回答がない";
    AFTER_IMPOSSIBLE = "安全のため、事業者に通知できないまま";
    AFTER_ADVICE = "助言で解決し、申出人が通知を望まない";
    AFTER_EMPTY = "どの段階での説明かを選んでください";
    MEMBER_SAID = "会社の回答（伝えられる範囲で）";
    VIEW = "協会の考え";
    VIEW_EMPTY = "協会の考えを入力してください";
    ADVICE = "助言";
    ADVICE_EMPTY = "助言を入力してください";
    OTHER = "ほかにできること";
    OUTLINE = "事業者に知らせる概要";
    EXPLAIN = "申出人に説明する";
    SETTLE_TITLE = "解決として終える";
    SETTLED_BY = "解決の内容";
    BY_CONTENT = "申出人が納得した";
    BY_DONE = "事業者が対応した";
    BY_PROMISE = "事業者が対応を約束し、申出人が同意した";
    SETTLED_EMPTY = "解決の内容を選んでください";
    TEXT_APPLICANT = "申出人への終結のお知らせ";
    TEXT_MEMBER = "事業者への終結のお知らせ";
    TEXT_EMPTY = "申出人へのお知らせを入力してください";
    SETTLE = "解決として終える";
    UNSETTLED_TITLE = "不調による終結を起案する";
    UNSETTLED_INTRO = "起案したあと、ほかの責任者が決裁します。自分の起案は決裁できません。";
    UNSETTLED_REASONS = "解決に至らなかった理由（申出人が読みます）";
    REFERRAL = "ほかの窓口・方法（申出人が読みます）";
    REASONS_EMPTY = "理由を入力してください";
    REFERRAL_EMPTY = "ほかの窓口・方法を入力してください";
    PROPOSE = "起案する";
    LATE_TITLE = "督促・指導に移す";
    LATE_KIND = "移す理由";
    LATE_DUE = "回答の期日が過ぎた";
    LATE_REFUSED = "正当な理由がなく拒んでいる";
    LATE_EMPTY = "移す理由を選んでください";
    LATE_WHY = "正当な理由と認められない理由";
    LATE = "督促・指導に移す";
    GOOD_TITLE = "正当な理由と認める";
    GOOD_WHY = "認める理由";
    GOOD_EMPTY = "認める理由を入力してください";
    GOOD = "認める";
    MESSAGE_TITLE = "事業者に連絡する";
    MESSAGE = "本文";
    MESSAGE_EMPTY = "本文を入力してください";
    SEND = "送る";
    BACK = "案件に戻る";
    /// What happens when no day is written; the number stands in the settings.
    due_hint(business_days: u16) = "書かないと、協会の目安（{business_days}営業日）になります。";
}
