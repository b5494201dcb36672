//! The words of deciding on proposals.

use crate::{Lang, words};

words! {
    /// Title.
    TITLE = "決裁待ち";
    /// Lead.
    LEAD = "起案した人とは別の責任者が、事実・規程・手紙の文面を読んで決めます。";
    /// Heading: what waits in cases.
    CASES = "案件の決裁待ち";
    /// Nothing waits.
    EMPTY = "決裁を待っている案件はありません。";
    /// Link.
    TO_QUEUE = "案件の一覧へ";
    /// Column.
    COL_CASE = "案件";
    /// Column.
    COL_PLAN = "起案";
    /// Column.
    COL_BY = "起案した人";
    /// Column.
    COL_AT = "起案した日時";
    /// Column.
    COL_WHO = "あなたは";
    /// Heading: what waits and is no case.
    OTHERS = "公表・名簿・廃止の決裁待ち";
    /// Nothing waits.
    NO_OTHERS = "決裁を待っている公表などはありません。";
    /// Column.
    COL_NAME = "対象";
    /// Kind.
    PAGE = "協会のページの公開";
    /// Kind.
    IMPORT = "名簿の取り込み";
    /// Own file or proposal.
    OWN_IMPORT = "自分の準備か起案（決裁できません）";
    /// Own proposal.
    OWN = "自分の起案（決裁できません）";
    /// May decide.
    MAY = "決裁できます";
    /// Reads only.
    READS = "見るだけです";
    /// Title.
    PROPOSAL = "起案";
    /// Heading.
    WHAT = "決めること";
    /// Heading.
    FACTS = "事実と理由";
    /// Heading.
    RULE = "規程の文";
    /// Heading.
    SAFETY = "同意と危険";
    /// Heading.
    LETTER = "申出人への手紙と、受付状況の画面に出る文章";
    /// Heading.
    MEMBER_SEES = "事業者に見えるもの";
    /// Nothing goes to the applicant.
    NO_LETTER = "申出人への手紙はありません。";
    /// Term.
    GROUND = "条件";
    /// Term.
    HEARD = "言い分を聞いた日・知らせた日";
    /// Term.
    QUESTIONS = "質問";
    /// Term.
    POINTS = "論点";
    /// Term.
    SHOWN_FACTS = "事実";
    /// Term.
    PARTICULARS = "本人を示す情報";
    /// Term.
    ANSWER_BY = "会社に答えを求める期限";
    /// Before the decision on a lifting.
    LIFT_AT_ONCE = "決裁すると、上の内容がすぐに会社に届きます。取り消せません。";
    /// Term.
    TOLD_ON = "申出人に先に伝えた日";
    /// Radio group.
    DECISION = "決裁";
    /// Choice.
    APPROVE = "決裁する";
    /// Choice.
    SEND_BACK = "差し戻す";
    /// Label.
    COMMENT = "差し戻す理由";
    /// Hint.
    COMMENT_HINT = "差し戻すときは必ず書きます。起案した人が読みます。";
    /// Button.
    RECORD = "記録する";
    /// State.
    APPROVED = "決裁されました";
    /// State.
    SENT_BACK = "差し戻されました";
    /// State.
    LAPSED = "案件が先に進んだため、この起案は無効になりました";
    /// Term.
    CONSENT = "事業者に伝えてよいこと";
    /// Term.
    DANGER = "危険の申告";
    /// No danger.
    NO_DANGER = "ありません";
    /// Not asked.
    NOT_ASKED = "まだ聞いていません";
    /// The danger was named.
    DANGER_NAMED = "あります";
}

/// A file and what it would do.
#[must_use]
pub fn file(lang: Lang, name: &str, result: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{name}（{result}）"),
    }
}

/// Who proposed what, and when.
#[must_use]
pub fn proposed(lang: Lang, who: &str, at: &str, plan: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{who}さんが{at}に「{plan}」を起案しました。"),
    }
}

/// Who may decide on one's own proposal.
#[must_use]
pub fn own(lang: Lang, others: &[String]) -> String {
    match lang {
        Lang::Ja | Lang::En if others.is_empty() => {
            "自分の起案は決裁できません。ほかに決裁できる責任者がいません。管理者に責任者の追加を頼んでください。"
                .to_owned()
        }
        Lang::Ja | Lang::En => format!("自分の起案は決裁できません。決裁できる人：{}", others.join("、")),
    }
}

/// How it was decided.
#[must_use]
pub fn fate(lang: Lang, what: &str, who: &str, at: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{what}（{who}　{at}）"),
    }
}
