//! The words of suspending, resuming, withdrawing, taking up again and reviewing.

use crate::words;

words! {
    /// Label.
    SUSPEND_WHY = "停止する理由";
    /// Choice.
    LITIGATION = "事業者との裁判が続いている（条件3）";
    /// Choice.
    AUTHORITY = "代理権に疑いが出た（条件1）";
    /// Choice.
    DIFFICULT = "今は処理が難しい（条件8）";
    /// Choice.
    APPLICANT_ASKS = "申出人が待ってほしいと言っている";
    /// Choice.
    LEAK = "漏えいの調査を待つ";
    /// Label.
    SUSPEND_TEXT = "申出人と事業者に伝える理由";
    /// Label.
    REVIEW_ON = "見直しの日";
    /// Hint.
    REVIEW_HINT = "空のままなら、決まった日数のあとになります。停止の間、期日は進みません。";
    /// Label.
    RESUME_TEXT = "再開の理由と、これからすること";
    /// Hint.
    RESUME_HINT = "申出人と、通知を受けた事業者に見えます。止まっていた日数だけ、期日が延びます。";
    /// Label.
    WITHDRAW_ON = "書面で確かめた日";
    /// Hint.
    WITHDRAW_HINT = "電話での取下げは、手紙か受付状況の画面で本人が認めた日を入れます。";
    /// Label.
    WITHDRAW_REASON = "取下げの理由";
    /// Hint.
    WITHDRAW_REASON_HINT = "聞いていなければ空のままでかまいません。取下げに理由はいりません。";
    /// Label.
    REOPEN_WHY = "あらためて取り扱う理由";
    /// Choice.
    NEW_FACTS = "新しい事実が分かった";
    /// Choice.
    PAPERS = "足りなかった書類がそろった";
    /// Choice.
    LAWSUIT_ENDED = "裁判が終わった";
    /// Choice.
    PROMISE_BROKEN = "事業者が約束を守らなかった";
    /// Choice.
    ERROR_FOUND = "協会の誤りが分かった";
    /// Label.
    REOPEN_TEXT = "申出人に伝える説明";
    /// Label.
    REVIEW = "見直しの結果";
    /// Choice.
    UPHELD = "判断を変えない";
    /// Choice.
    REOPENED = "あらためて取り扱う";
    /// Label.
    REVIEW_REASONS = "理由（申出人が読みます）";
    /// Lead.
    REVIEW_LEAD = "不受理・中止の判断にかかわっていない人が決めます。見直しの求めは1回だけです。";
    /// What the applicant wrote.
    REVIEW_ASKED = "申出人の見直しの求め";
}
