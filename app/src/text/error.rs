//! Words for what went wrong: one title, one sentence and one way on for every error.

use super::{Lang, words};

words! {
    /// 400.
    BAD_TITLE = "この送信は読み取れませんでした";
    /// What to do.
    BAD_TEXT = "前のページにもどって、もう一度お試しください。";
    /// 401 for a page that cannot show a sign-in.
    SIGN_IN_TITLE = "ログインが必要です";
    /// What to do.
    SIGN_IN_TEXT = "しばらく操作がなかったか、まだログインしていません。";
    /// 403.
    FORBIDDEN_TITLE = "このページは、あなたの権限では開けません";
    /// What to do.
    FORBIDDEN_TEXT = "必要なときは、管理者に伝えてください。";
    /// 403 because of where the request came from.
    CROSS_SITE_TITLE = "安全のため、この送信を受け付けませんでした";
    /// What to do.
    CROSS_SITE_TEXT = "ほかのサイトから送られたか、ブラウザーが送信元を示さなかったためです。このサイトのページを開きなおして、もう一度送ってください。";
    /// 404.
    NOT_FOUND_TITLE = "ページが見つかりません";
    /// What to do.
    NOT_FOUND_TEXT = "アドレスがまちがっているか、ページがなくなった可能性があります。";
    /// 405.
    METHOD_TITLE = "この方法では開けません";
    /// What to do.
    METHOD_TEXT = "ホームから、もう一度お進みください。";
    /// 408.
    SLOW_TITLE = "時間がかかりすぎたため、中断しました";
    /// What to do.
    SLOW_TEXT = "通信の状態をたしかめて、もう一度お試しください。送ったはずの内容は、開きなおすと確かめられます。";
    /// 409, not this step now.
    DENIED_TITLE = "いまは、この手続をすることができません";
    /// What to do.
    DENIED_TEXT = "状況が変わったか、この手続ができる段階ではありません。前のページを開きなおして、いまの状況を確かめてください。";
    /// 409, somebody was faster.
    CONFLICT_TITLE = "ほかの人が先に変更しました";
    /// What to do.
    CONFLICT_TEXT = "あなたの変更は記録されていません。新しい内容を見てから、もう一度入力してください。";
    /// 409, the form is old.
    STALE_TITLE = "画面が古くなっています";
    /// What to do.
    STALE_TEXT = "この画面を開いたあとに内容が変わったか、同じ画面から別の内容がすでに送られています。ページを開きなおして、もう一度お試しください。";
    /// 410.
    GONE_TITLE = "この手続は、もう終わっています";
    /// What to do.
    GONE_TEXT = "期限が過ぎたか、すでに送られています。";
    /// 413.
    LARGE_TITLE = "大きすぎるため、受け取れませんでした";
    /// What to do.
    LARGE_TEXT = "ファイルは1つ10MBまで、文章は4,000文字までにして、もう一度お試しください。";
    /// 415.
    UNSUPPORTED_TITLE = "この形式では受け取れません";
    /// What to do.
    UNSUPPORTED_TEXT = "このサイトの画面から送ってください。";
    /// 422 where no page could show it.
    INVALID_TITLE = "入力された内容を確かめてください";
    /// What to do.
    INVALID_TEXT = "次の点をなおして、もう一度送ってください。";
    /// 429.
    MANY_TITLE = "しばらく待ってから、もう一度お試しください";
    /// 500.
    BROKEN_TITLE = "当協会のシステムに不具合がありました";
    /// What to do.
    BROKEN_TEXT = "ご迷惑をおかけします。記録して調べます。すこし時間をおいて、もう一度お試しください。";
    /// 503.
    BUSY_TITLE = "ただいま混み合っています";
    /// What to do.
    BUSY_TEXT = "内容は何も変わっていません。数秒待って、もう一度お試しください。";
    /// Before the request id.
    REQUEST = "お問い合わせのときは、この番号をお知らせください";
    /// Goes home.
    HOME = "ホームへ";
    /// Goes to the desk.
    STAFF_HOME = "案件の一覧へ";
    /// Goes to the portal.
    PORTAL_HOME = "対象事業者のページへ";
    /// Goes to the status page.
    STATUS_HOME = "受付状況を見る";
    /// Goes back to the wizard.
    DRAFT_HOME = "申し出のつづきへ";
}

/// How long to wait.
#[must_use]
pub fn wait(lang: Lang, seconds: u32) -> String {
    match lang {
        Lang::Ja | Lang::En if seconds < 60 => {
            format!("短い間に何度も送られたため、いったん止めています。あと{seconds}秒お待ちください。")
        }
        Lang::Ja | Lang::En => {
            let minutes = seconds.div_ceil(60);
            format!("短い間に何度も送られたため、いったん止めています。あと{minutes}分お待ちください。")
        }
    }
}

/// Who was faster, and when.
#[must_use]
pub fn overtaken(lang: Lang, who: &str, at: Option<&str>, what: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            let who = if who.is_empty() { "ほかの人" } else { who };
            let at = at.map(|at| format!("{at}に")).unwrap_or_default();
            let what = if what.is_empty() {
                "変更しました".to_owned()
            } else {
                format!("「{what}」を記録しました")
            };
            format!("{who}が{at}{what}。")
        }
    }
}
