//! Words of the fifth page of an import, on which another person decides, and of undoing it.

use crate::words;

words! {
    SUMMARY = "決裁の内容";
    FILE_NAME = "ファイル";
    PREPARED_BY = "準備した人";
    PROPOSED_BY = "決裁に回した人";
    APPROVED_BY = "決裁した人";
    APPLIED_AT = "反映した日時";
    UNDONE_BY = "元に戻した人";
    LEFT_OUT = "のぞいた行";
    STAYING = "ファイルになく、そのままの会社";
    /// Lead before it was proposed.
    PROPOSE_LEAD = "決裁に回すと、ほかの責任者が同じ内容を見て決めます。決裁されると、公開の一覧・CSV・お知らせの配信・変更の記録が、いっしょに変わります。30日間は元に戻せます。";
    PROPOSE = "決裁に回す";
    /// The list cannot be proposed.
    E_UNSETTLED = "直す必要のある行が残っています。直すか、のぞいて進んでください";
    /// The list cannot be proposed.
    E_UNANSWERED = "ファイルにない会社で、まだ答えていないものがあります";
    /// The list cannot be proposed.
    E_NOTHING = "変わるところがないので、決裁に回すものがありません";
    /// The person had a hand in it.
    OWN = "あなたが準備したか、決裁に回した取り込みです。ほかの責任者が決裁します。";
    /// The person is no approver.
    NOT_APPROVER = "責任者の決裁を待っています。";
    DECISION = "どうしますか";
    APPROVE = "このとおり反映する";
    RETURN = "準備に戻す";
    SEND_DECISION = "決裁する";
    TAKE_BACK = "決裁待ちを取り下げる";
    E_DECISION = "反映するか、準備に戻すかを選んでください";
    DONE_PROPOSED = "決裁に回しました。";
    DONE_APPLIED = "反映しました。公開の一覧も変わっています。";
    DONE_RETURNED = "準備に戻しました。";
    /// The import is over.
    OVER = "この取り込みは終わっています。";
    UNDO = "元に戻す";
    UNDO_LEAD = "一覧を、この取り込みの前のとおりに戻します。増えた会社は一覧からなくなり、直した項目と終了は元の値になります。取り込みのあとに手で直した会社があるときは、何も戻さずに、その会社を出します。";
    UNDO_BUTTON = "元に戻すことを起案する";
    UNDO_OVER = "元に戻せる30日を過ぎています。会社のページで直してください。";
    /// It cannot be undone.
    E_UNDO = "取り込みのあとに変わった会社があるので、元に戻していません。会社のページで直してください";
    UNDO_CHANGED = "取り込みのあとに変わったか、案件などに使われている会社";
}

/// Rows that were left out.
pub fn left_out(rows: &[u32]) -> String {
    let said: Vec<String> = rows.iter().take(20).map(u32::to_string).collect();
    let more = if rows.len() > 20 { "…" } else { "" };
    match rows.len() {
        0 => "なし".to_owned(),
        count => format!("{count}行（{}{more}行目）", said.join("、")),
    }
}

words! {
    /// A count of companies.
    companies(count: usize) = "{count}社";
    /// Until when it can be undone.
    undo_until(day: &str) = "{day}まで元に戻せます。";
    /// A company was changed by hand since the import was proposed.
    moved(name: &str) = "決裁を待つ間に「{name}」が手で直されたので、何も反映していません。準備に戻して、もう一度くらべてください";
    /// Why an import was not undone although somebody agreed.
    undo_stopped(companies: &[String]) = ("取り込みのあとに変わった会社があるので、元に戻していません：{}", companies.join("、"));
}
