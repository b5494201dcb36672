//! The words of deciding on proposals.

use crate::words;

words! {
    TITLE = "決裁待ち";
    LEAD = "起案した人とは別の責任者が、事実・規程・手紙の文面を読んで決めます。";
    /// Heading: what waits in cases.
    CASES = "案件の決裁待ち";
    EMPTY = "決裁を待っている案件はありません。";
    TO_QUEUE = "案件の一覧へ";
    COL_CASE = "案件";
    COL_PLAN = "起案";
    COL_BY = "起案した人";
    COL_AT = "起案した日時";
    COL_WHO = "あなたは";
    /// Heading: what waits and is no case.
    OTHERS = "公表・名簿・廃止の決裁待ち";
    NO_OTHERS = "決裁を待っている公表などはありません。";
    COL_NAME = "対象";
    PAGE = "協会のページの公開";
    IMPORT = "名簿の取り込み";
    /// Own file or proposal.
    OWN_IMPORT = "自分の準備か起案（決裁できません）";
    OWN = "自分の起案（決裁できません）";
    MAY = "決裁できます";
    READS = "見るだけです";
    PROPOSAL = "起案";
    WHAT = "決めること";
    FACTS = "事実と理由";
    RULE = "規程の文";
    SAFETY = "同意と危険";
    LETTER = "申出人への手紙と、受付状況の画面に出る文章";
    MEMBER_SEES = "事業者に見えるもの";
    /// Nothing goes to the applicant.
    NO_LETTER = "申出人への手紙はありません。";
    GROUND = "条件";
    HEARD = "言い分を聞いた日・知らせた日";
    QUESTIONS = "質問";
    POINTS = "論点";
    SHOWN_FACTS = "事実";
    PARTICULARS = "本人を示す情報";
    ANSWER_BY = "会社に答えを求める期限";
    /// Before the decision on a lifting.
    LIFT_AT_ONCE = "決裁すると、上の内容がすぐに会社に届きます。取り消せません。";
    TOLD_ON = "申出人に先に伝えた日";
    DECISION = "決裁";
    APPROVE = "決裁する";
    SEND_BACK = "差し戻す";
    COMMENT = "差し戻す理由";
    COMMENT_HINT = "差し戻すときは必ず書きます。起案した人が読みます。";
    RECORD = "記録する";
    APPROVED = "決裁されました";
    SENT_BACK = "差し戻されました";
    LAPSED = "案件が先に進んだため、この起案は無効になりました";
    CONSENT = "事業者に伝えてよいこと";
    DANGER = "危険の申告";
    NO_DANGER = "ありません";
    NOT_ASKED = "まだ聞いていません";
    /// The danger was named.
    DANGER_NAMED = "あります";
    /// A file and what it would do.
    file(name: &str, result: &str) = "{name}（{result}）";
    /// Who proposed what, and when.
    proposed(who: &str, at: &str, plan: &str) = "{who}さんが{at}に「{plan}」を起案しました。";
}

/// Who may decide on one's own proposal.
pub fn own(others: &[String]) -> String {
    if others.is_empty() {
        "自分の起案は決裁できません。ほかに決裁できる責任者がいません。管理者に責任者の追加を頼んでください。"
            .to_owned()
    } else {
        format!("自分の起案は決裁できません。決裁できる人：{}", others.join("、"))
    }
}

words! {
    /// How it was decided.
    fate(what: &str, who: &str, at: &str) = "{what}（{who}　{at}）";
}
