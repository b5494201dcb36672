//! The words of the queue.

use crate::words;

words! {
    APPROVALS = "決裁待ち";
    MY_TURN = "自分の担当で、協会の番";
    OVERDUE = "期限を過ぎたもの";
    TODAY = "今日まで";
    TITLE = "案件";
    /// The list of views.
    VIEWS = "絞り込み";
    MINE = "自分の担当";
    DUE = "今日まで・超過";
    UNASSIGNED = "未割当";
    MEMBER = "事業者の回答待ち";
    APPLICANT = "申出人の返信待ち";
    SUSPENDED = "停止中";
    SAFETY = "安全配慮";
    OPEN = "未了すべて";
    ENDED = "終わったもの";
    EVERYTHING = "終わったものもふくめて、すべて";
    FIND = "案件をさがす";
    /// Under the search box.
    FIND_HINT = "受付番号・申出人の姓名・対象事業者の名前のどれか";
    FIND_BUTTON = "さがす";
    FOUND = "見つかった案件";
    /// There is more than one page of it.
    FOUND_MORE = "はじめの50件です。見つからないときは、受付番号か、お名前の全部でさがしてください。";
    FOUND_NONE = "対象事業者がまだ確認されていない案件は、会社の名前では見つかりません。";
    STATUS = "状態";
    KIND = "区分";
    ALL = "すべて";
    SORT = "並べ方";
    BY_DUE = "期限の近い順";
    NEWEST = "新しい順";
    OLDEST = "古い順";
    FILTER = "絞り込む";
    COL_NUMBER = "受付番号";
    COL_APPLICANT = "申出人";
    COL_COMPANY = "対象事業者";
    COL_SUBJECT = "論点の分類";
    COL_STATUS = "状態";
    COL_DUE = "次の期限";
    COL_NEXT = "次にすること";
    COL_HANDLER = "担当";
    COL_RECEIVED = "受付日・方法";
    /// No case in this view.
    EMPTY = "この絞り込みに当てはまる案件はありません。";
    /// What to do then.
    EMPTY_NEXT = "未了の案件をすべて見る";
    PROXY = "代理";
    MINOR = "未成年";
    SUPPORT = "配慮あり";
    /// The company has not been confirmed.
    UNCONFIRMED = "（未確認）";
    NO_DUE = "―";
    TAKE_CALL = "電話・紙の申出を受け付ける";
    /// Nothing answers to it.
    NOT_FOUND = "この言葉に当てはまる案件は見つかりません。受付番号か、お名前の全部を入れてください";
    /// The caption: how many, in which order.
    caption(view: &str, order: &str) = "{view}（{order}）";
    /// More companies than one.
    and_more(more: u32) = "ほか{more}社";
    /// More subjects than one.
    plus(more: usize) = "ほか{more}件";
}
