//! The words of suspending, resuming, withdrawing, taking up again and reviewing.

use crate::words;

words! {
    SUSPEND_WHY = "停止する理由";
    LITIGATION = "事業者との裁判が続いている（条件3）";
    AUTHORITY = "代理権に疑いが出た（条件1）";
    DIFFICULT = "今は処理が難しい（条件8）";
    APPLICANT_ASKS = "申出人が待ってほしいと言っている";
    LEAK = "漏えいの調査を待つ";
    SUSPEND_TEXT = "申出人と事業者に伝える理由";
    REVIEW_ON = "見直しの日";
    REVIEW_HINT = "空のままなら、決まった日数のあとになります。停止の間、期日は進みません。";
    RESUME_TEXT = "再開の理由と、これからすること";
    RESUME_HINT = "申出人と、通知を受けた事業者に見えます。止まっていた日数だけ、期日が延びます。";
    WITHDRAW_ON = "書面で確かめた日";
    WITHDRAW_HINT = "電話での取下げは、手紙か受付状況の画面で本人が認めた日を入れます。";
    WITHDRAW_REASON = "取下げの理由";
    WITHDRAW_REASON_HINT = "聞いていなければ空のままでかまいません。取下げに理由はいりません。";
    REOPEN_WHY = "あらためて取り扱う理由";
    NEW_FACTS = "新しい事実が分かった";
    PAPERS = "足りなかった書類がそろった";
    LAWSUIT_ENDED = "裁判が終わった";
    PROMISE_BROKEN = "事業者が約束を守らなかった";
    ERROR_FOUND = "協会の誤りが分かった";
    REOPEN_TEXT = "申出人に伝える説明";
    REVIEW = "見直しの結果";
    UPHELD = "判断を変えない";
    REOPENED = "あらためて取り扱う";
    REVIEW_REASONS = "理由（申出人が読みます）";
    REVIEW_LEAD = "不受理・中止の判断にかかわっていない人が決めます。見直しの求めは1回だけです。";
    /// What the applicant wrote.
    REVIEW_ASKED = "申出人の見直しの求め";
}
