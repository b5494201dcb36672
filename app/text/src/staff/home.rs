//! The words of the staff's first page.

use crate::component::CountedAmount;
use crate::{Lang, words};

words! {
    TITLE = "今日の仕事";
    OVERDUE = "期限を過ぎたもの";
    TODAY = "今日まで";
    APPROVALS = "あなたの決裁を待つもの";
    MY_TURN = "自分の担当で、協会の番";
    UNASSIGNED = "担当が決まっていない申出";
    /// Nothing in a block.
    NONE = "ありません。";
    TAKE_CALL = "電話を受ける";
    TASKS = "電話・そのほかの仕事";
    NO_TASKS = "電話などの用事はありません。";
    ALL_TASKS = "電話・そのほかの仕事をすべて見る";
    ALL_CASES = "案件の一覧へ";
    NO_CASES = "あなたの役割では、案件の内容を見られません。対象事業者、指針、お知らせ、協会のページを管理します。";
    MEMBERS = "対象事業者";
    GUIDELINES = "個人情報保護指針";
    PAGES = "協会のページ";
    WAITING = "決裁待ちの公表・名簿など";
    AUDIT = "操作の記録";
}

/// A heading with its count.
pub fn counted(lang: Lang, title: &str, total: CountedAmount) -> String {
    format!("{title}（{}）", total.items(lang))
}

words! {
    /// Link to the whole of a block.
    see_all(title: &str) = "「{title}」をすべて見る";
}

/// Two things on one line.
pub fn pair(one: &str, other: &str) -> String {
    if other.is_empty() { one.to_owned() } else { format!("{one}　／　{other}") }
}
