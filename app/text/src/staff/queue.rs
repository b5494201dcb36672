//! The words of the queue.

use crate::{Lang, words};

words! {
    /// View.
    APPROVALS = "決裁待ち";
    /// View.
    MY_TURN = "自分の担当で、協会の番";
    /// View.
    OVERDUE = "期限を過ぎたもの";
    /// View.
    TODAY = "今日まで";
    /// Page title.
    TITLE = "案件";
    /// The list of views.
    VIEWS = "絞り込み";
    /// View.
    MINE = "自分の担当";
    /// View.
    DUE = "今日まで・超過";
    /// View.
    UNASSIGNED = "未割当";
    /// View.
    MEMBER = "事業者の回答待ち";
    /// View.
    APPLICANT = "申出人の返信待ち";
    /// View.
    SUSPENDED = "停止中";
    /// View.
    SAFETY = "安全配慮";
    /// View.
    OPEN = "未了すべて";
    /// View.
    ENDED = "終わったもの";
    /// View.
    EVERYTHING = "終わったものもふくめて、すべて";
    /// Search box.
    FIND = "案件をさがす";
    /// Under the search box.
    FIND_HINT = "受付番号・申出人の姓名・対象事業者の名前のどれか";
    /// Button.
    FIND_BUTTON = "さがす";
    /// What was found.
    FOUND = "見つかった案件";
    /// There is more than one page of it.
    FOUND_MORE = "はじめの50件です。見つからないときは、受付番号か、お名前の全部でさがしてください。";
    /// Nothing was found.
    FOUND_NONE = "対象事業者がまだ確認されていない案件は、会社の名前では見つかりません。";
    /// Filter.
    STATUS = "状態";
    /// Filter.
    KIND = "区分";
    /// Filter: no restriction.
    ALL = "すべて";
    /// Filter.
    SORT = "並べ方";
    /// Order.
    BY_DUE = "期限の近い順";
    /// Order.
    NEWEST = "新しい順";
    /// Order.
    OLDEST = "古い順";
    /// Button.
    FILTER = "絞り込む";
    /// Column.
    COL_NUMBER = "受付番号";
    /// Column.
    COL_APPLICANT = "申出人";
    /// Column.
    COL_COMPANY = "対象事業者";
    /// Column.
    COL_SUBJECT = "論点の分類";
    /// Column.
    COL_STATUS = "状態";
    /// Column.
    COL_DUE = "次の期限";
    /// Column.
    COL_NEXT = "次にすること";
    /// Column.
    COL_HANDLER = "担当";
    /// Column.
    COL_RECEIVED = "受付日・方法";
    /// No case in this view.
    EMPTY = "この絞り込みに当てはまる案件はありません。";
    /// What to do then.
    EMPTY_NEXT = "未了の案件をすべて見る";
    /// Chip.
    PROXY = "代理";
    /// Chip.
    MINOR = "未成年";
    /// Chip.
    SUPPORT = "配慮あり";
    /// The company has not been confirmed.
    UNCONFIRMED = "（未確認）";
    /// No next day.
    NO_DUE = "―";
    /// Take a call.
    TAKE_CALL = "電話・紙の申出を受け付ける";
    /// Nothing answers to it.
    NOT_FOUND = "この言葉に当てはまる案件は見つかりません。受付番号か、お名前の全部を入れてください";
}

/// The caption: how many, in which order.
#[must_use]
pub fn caption(lang: Lang, view: &str, order: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{view}（{order}）"),
    }
}

/// More companies than one.
#[must_use]
pub fn and_more(lang: Lang, more: u32) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("ほか{more}社"),
    }
}

/// More subjects than one.
#[must_use]
pub fn plus(lang: Lang, more: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("ほか{more}件"),
    }
}
