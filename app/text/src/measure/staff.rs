//! The words of the desk's pages on files on members.

use crate::words;

words! {
    TITLE = "指導・勧告";
    /// What the page is for.
    LEAD = "対象事業者への情報提供・助言・指導・勧告・除外の記録です。申出人の名前や、申出人と分かることは書きません。";
    NEW = "記録を開く";
    F_STATE = "状態";
    F_MEMBER = "対象事業者の名前・法人番号";
    FILTER = "絞り込む";
    S_OPEN = "終わっていないもの";
    S_WAITING = "決裁待ち";
    S_OVERDUE = "期限を過ぎたもの";
    S_ALL = "すべて";
    CAPTION = "指導・勧告の記録（期限の近い順）";
    COL_NUMBER = "番号";
    MEMBER = "対象事業者";
    COL_STATUS = "状態";
    COL_RUNG = "最後の措置";
    COL_DUE = "回答の期限";
    COL_OPENED = "開いた日";
    NONE = "―";
    EMPTY = "この条件の記録はありません。";
    /// Empty list: what next.
    EMPTY_NEXT = "すべての記録を見る";
    /// Empty list of one member or case.
    EMPTY_HERE = "指導・勧告の記録は、まだありません。";

    NEW_TITLE = "指導・勧告の記録を開く";
    /// Lead of the search.
    NEW_LEAD = "どの対象事業者についての記録ですか。案件から開くときは、案件のページの「記録」から進みます。";
    SEARCH = "対象事業者をさがす";
    SEARCH_DO = "さがす";
    NOT_FOUND = "見つかりませんでした。名前の一部か、13けたの法人番号でさがしてください。";
    /// More than one page was found.
    NARROW = "ほかにもあります。名前をくわしく入力してください。";
    E_MEMBER = "対象事業者を選んでください";
    CASE = "もとの案件";
    /// A case without a member.
    CASE_WITHOUT_MEMBER = "この案件は、対象事業者がまだ確かめられていません。先に案件で対象事業者を確かめてください。";
    TO_CASE = "案件に戻る";
    /// What the case link means.
    CASE_NOTE = "案件の経過に「指導の記録を開いた」と残ります。事業者には、もとの案件の番号も、案件があることも見えません。事業者に知らせていない案件や、通知を留保している案件がもとの間は、措置を出せません。";
    REASON = "記録を開く理由";
    REASON_HINT = "協会の中だけで見ます。申出人の名前は書きません。";
    OPEN = "記録を開く";
    BACK_LIST = "指導・勧告の一覧に戻る";
    BACK = "記録に戻る";

    NEXT = "次にすること";
    /// Nothing can be done.
    NOTHING = "あなたが今できることはありません。";
    READ_PROPOSAL = "起案を読む・決裁する";
    SEE_PROPOSAL = "起案を読む";
    LETTERS = "郵便";
    /// The member is reached in the portal.
    BY_PORTAL = "ポータルの利用者にメールで知らせます。メールに内容は書きません。";
    /// The member is reached by post.
    BY_POST = "ポータルの利用者がいないため、手紙で知らせます。";
    NO_LETTERS = "手紙は、まだありません。";
    MEASURES = "措置";
    NO_MEASURES = "措置は、まだ出していません。事業者には、この記録があることは見えません。";
    TIMELINE = "経過";
    OPENED_ON = "開いた日";
    WAITING = "決裁待ち";
    OVERDUE = "期限を過ぎています";
    ISSUED_BY = "出した人";
    APPROVED_BY = "決裁した人";
    CHECKED_BY = "確認した人";
    NO_REPLY = "まだ回答がありません";
    WHO_MEMBER = "対象事業者";
    CLOSED_BECAUSE = "終えた理由";
    DONE_OPEN = "記録を開きました。";
    DONE_ISSUE = "措置を出しました。";
    DONE_PROPOSE = "起案しました。責任者の決裁を待ちます。";
    DONE_APPROVE = "決裁し、措置を出しました。";
    DONE_SEND_BACK = "差し戻しました。";
    DONE_REPLY = "回答を記録しました。";
    DONE_VERIFY = "改善の確認を記録しました。";
    DONE_CLOSE = "記録を終えました。";
    DONE_NOTE = "メモを書きました。";

    /// Warning on the form of a measure.
    ISSUE_LEAD = "情報提供・助言・指導・その他の措置は、記録するとすぐ事業者に伝わります。勧告と除外は起案になり、別の責任者が決裁すると伝わります。";
    RUNG = "措置の種類";
    CLAUSES = "守られていない指針の条項（いくつでも）";
    CLAUSES_HINT = "今日の時点で効力のある指針から選びます。";
    /// No guideline is in force.
    NO_GUIDELINE = "効力のある指針がありません。法54条4項の措置は、委員会が公表した指針の条項がなければ出せません。";
    E_ONE_GUIDELINE = "条項は、1つの指針から選んでください";
    F_ARTICLES = "関係する法令";
    ARTICLES_HINT = "例：法35条5項、法53条3項";
    F_FACTS = "確かめた事実";
    FACTS_HINT = "事業者が読みます。申出人の名前や、申出人と分かることは書きません。";
    F_DEMAND = "求めること";
    DEMAND_HINT = "事業者が読みます。何を、どのように改めるかを書きます。";
    F_DUE = "期限";
    DUE_HINT = "回答と改善の期限です。除外のときは、対象事業者である最後の日です。";
    E_DUE = "「期限」は、明日から後の日にしてください";

    F_REPLY = "回答の内容";
    REPLY_HINT = "書面で届いた回答を、そのまま写します。";
    F_CAME = "書面が届いた日";
    F_DONE_ON = "改めた日・改める予定の日";
    DONE_ON_HINT = "回答に書いてあるときだけ入力します。";

    VERIFY_LEAD = "結果と確認した内容は、事業者も読みます。「改善した」なら記録は終わります。ほかは、次の措置を考えます。";
    VERIFY_NO_REPLY = "事業者の回答は、まだありません。期限を過ぎても回答がないときは、そのことを確認した内容に書きます。";
    F_RESULT = "改善しましたか";
    F_EVIDENCE = "確認した内容";
    EVIDENCE_HINT = "何を見て確認したかを書きます。事業者が読みます。申出人と分かることは書きません。";

    CLOSE_LEAD = "改善を確認しないまま、記録を終えます。元には戻せません。理由は協会の中だけで見ます。";
    F_CLOSE = "終える理由";
    F_NOTE = "メモ";
    NOTE_HINT = "協会の中だけで見ます。申出人の名前は書きません。";

    PROPOSAL = "起案した措置";
    WHAT = "決めること";
    BEFORE = "これまでの措置";
    NO_EARLIER = "これまでに出した措置はありません。";
    LETTER = "事業者が読む文章";
    AGAINST = "今のままでは出せません";
    EXCLUDES = "決裁すると、対象事業者の一覧に終わりの日がのり、事業者に除外を知らせます。";

    /// Heading on the approvals page.
    APPROVALS = "指導・勧告の決裁待ち";
    NO_APPROVALS = "決裁を待っている措置はありません。";
    COL_FILE = "記録";
    COL_PROPOSED = "起案した措置";
    /// Who proposed what, and when.
    proposed(who: &str, at: &str, rung: &str) = "{who}さんが{at}に「{rung}」を起案しました。";
    /// A measure with what the check found, in one line.
    earlier(measure: &str, due: &str, result: &str) = "{measure}（期限 {due}）　{result}";
}

/// A letter in the list: when it was made, and whether it was posted.
pub fn letter(made: &str, posted: Option<&str>) -> String {
    match posted {
        None => format!("{made}の手紙（まだ投函していません）"),
        Some(on) => format!("{made}の手紙（{on}投函）"),
    }
}

words! {
    /// A clause with its guideline, where there are several guidelines.
    clause(title: &str, heading: &str) = "{title}　{heading}";
    /// A file, named for whoever cannot see the page around the link.
    open_file(number: &str) = "記録{number}を開く";
}
