//! Words of the portal's page about guidelines.

use crate::words;

words! {
    TITLE = "個人情報保護指針";
    PAGE_TITLE = "守る指針と「読みました」";
    LEAD = "対象事業者が守る指針です。新しい版が出たら、変わったところを確かめて「読みました」を押してください。";
    STATE = "状態";
    READ = "読んだ記録";
    /// Nobody said it yet.
    NOT_YET = "まだです";
    TEXT = "本文を読む";
    /// What saying it means.
    READ_LEAD = "押した人の名前と日時が、会社としての記録になります。";
    SAY = "読みました";
    /// Only some users speak for the company.
    VIEWER = "「読みました」を押せるのは、管理者と回答者です。";
    DONE = "読んだことを記録しました。";
    /// On the portal's first page.
    TO_READ = "お読みください";
    /// Who said it, and when.
    said(who: &str, at: &str) = "{who}さんが{at}に読みました";
    /// How many versions there are to read.
    unread(count: usize) = "まだ読んでいない指針の版が{count}つあります";
}
