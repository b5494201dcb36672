//! Words for what went wrong: one title, one sentence and one way on for every error.

use super::{Lang, spoken};

spoken! {
    BAD_TITLE = "この送信は読み取れませんでした", "We could not read what was sent";
    BAD_TEXT = "前のページにもどって、もう一度お試しください。", "Go back to the previous page and try again.";
    /// 401 for a page that cannot show a sign-in.
    SIGN_IN_TITLE = "ログインが必要です", "You need to sign in";
    SIGN_IN_TEXT = "しばらく操作がなかったか、まだログインしていません。",
        "You have not signed in, or nothing was done for a while.";
    FORBIDDEN_TITLE = "このページは、あなたの権限では開けません", "You do not have the right to open this page";
    FORBIDDEN_TEXT = "必要なときは、管理者に伝えてください。", "If you need it, ask the administrator.";
    /// 403 because of where the request came from.
    CROSS_SITE_TITLE = "安全のため、この送信を受け付けませんでした", "For safety, we did not accept what was sent";
    CROSS_SITE_TEXT = "ほかのサイトから送られたか、ブラウザーが送信元を示さなかったためです。このサイトのページを開きなおして、もう一度送ってください。",
        "It came from another site, or your browser did not say where it came from. Open the page on this site again, and send it once more.";
    NOT_FOUND_TITLE = "ページが見つかりません", "Page not found";
    NOT_FOUND_TEXT = "アドレスがまちがっているか、ページがなくなった可能性があります。",
        "The address may be wrong, or the page may no longer exist.";
    METHOD_TITLE = "この方法では開けません", "The page cannot be opened in this way";
    METHOD_TEXT = "ホームから、もう一度お進みください。", "Please start again from the home page.";
    SLOW_TITLE = "時間がかかりすぎたため、中断しました", "We stopped because it took too long";
    SLOW_TEXT = "通信の状態をたしかめて、もう一度お試しください。送ったはずの内容は、開きなおすと確かめられます。",
        "Check your connection and try again. Open the page again to see whether your answers arrived.";
    /// 409, not this step now.
    DENIED_TITLE = "いまは、この手続をすることができません", "This step is not possible now";
    DENIED_TEXT = "状況が変わったか、この手続ができる段階ではありません。前のページを開きなおして、いまの状況を確かめてください。",
        "Things have changed, or it is not yet time for this step. Open the previous page again to see how things stand.";
    /// 409, somebody was faster.
    CONFLICT_TITLE = "この画面を開いたあとに、内容が変わっています", "This was changed after you opened the page";
    CONFLICT_TEXT = "あなたの変更は記録されていません。新しい内容を見てから、もう一度入力してください。",
        "Your change was not saved. Read the new version first, then type your change again.";
    /// 409, the form is old.
    STALE_TITLE = "画面が古くなっています", "This page is out of date";
    STALE_TEXT = "この画面を開いたあとに内容が変わったか、同じ画面から別の内容がすでに送られています。ページを開きなおして、もう一度お試しください。",
        "Something changed after you opened this page, or other answers were already sent from it. Open the page again and try once more.";
    GONE_TITLE = "この手続は、もう終わっています", "This procedure is already finished";
    GONE_TEXT = "期限が過ぎたか、すでに送られています。", "The time limit has passed, or it was already sent.";
    LARGE_TITLE = "大きすぎるため、受け取れませんでした", "This is too large for us to receive";
    /// 400, of a form with a file.
    CUT_TITLE = "送信が途中で切れました", "Your message broke off on the way";
    CUT_TEXT = "届いたのは途中までなので、何も受け取っていません。前の画面に戻って、もう一度お送りください。",
        "Only a part of it arrived, so we kept nothing. Please go back and send it once more.";
    SPACE_TITLE = "今は保存できません", "We cannot save this at the moment";
    SPACE_TEXT = "こちらの保存場所が足りなくなっています。何も変わっていません。少し時間をおいて、もう一度お試しください。お急ぎのときは、お電話ください。",
        "We have run out of storage. Nothing was changed. Please try again after a while. If it is urgent, please call us.";
    UNSUPPORTED_TITLE = "この形式では受け取れません", "We cannot receive this format";
    UNSUPPORTED_TEXT = "このサイトの画面から送ってください。", "Please send it from a page of this site.";
    /// 422 where no page could show it.
    INVALID_TITLE = "入力された内容を確かめてください", "Please check your answers";
    INVALID_TEXT = "次の点をなおして、もう一度送ってください。", "Correct these points and send again.";
    MANY_TITLE = "しばらく待ってから、もう一度お試しください", "Please wait a while and try again";
    BROKEN_TITLE = "当協会のシステムに不具合がありました", "Something went wrong on our side";
    BROKEN_TEXT = "ご迷惑をおかけします。記録して調べます。すこし時間をおいて、もう一度お試しください。",
        "We are sorry. We keep a record of this and look into it. Please wait a little and try again.";
    /// 500, because of one thing that does not open any more.
    DAMAGED_TITLE = "保存されている内容が壊れているため、開けません", "This cannot be opened because what we keep of it is damaged";
    DAMAGED_TEXT = "ほかの記録には影響ありません。当協会にお電話で、下の番号をお知らせください。",
        "Everything else is not affected. Please call us and tell us the number below.";
    /// What to do, for those who work here.
    DAMAGED_STAFF = "ほかの記録には影響ありません。下の番号を、システムの管理者に伝えてください。",
        "Everything else is not affected. Please tell the administrator the number below.";
    /// In a list, in the place of what cannot be read.
    DAMAGED = "壊れていて読めません", "Damaged: this cannot be read";
    /// Above a list in which something is missing.
    DAMAGED_ROWS = "次の番号の記録は、一部が壊れているため、この一覧に出せません。管理者に伝えてください。",
        "A part of these records is damaged, so this list cannot show them. Please tell the administrator.";
    BUSY_TITLE = "ただいま混み合っています", "We are busy at the moment";
    BUSY_TEXT = "内容は何も変わっていません。数秒待って、もう一度お試しください。",
        "Nothing was changed. Wait a few seconds and try again.";
    /// What to do when it was a form.
    BUSY_POST = "いま、受け取ることができませんでした。", "We could not receive this at the moment.";
    /// A form that can be sent again.
    KEPT = "入力された内容は、この画面に残っています。すこし待ってから、「送りなおす」を押してください。もし届いていたとしても、二重にはなりません。",
        "What you entered is kept on this page. Wait a little, then choose “Send again”. If it did arrive, it is not counted twice.";
    /// Before the request id.
    REQUEST = "お問い合わせのときは、この番号をお知らせください",
        "If you contact us about this, please tell us this number";
    HOME = "ホームへ", "Go to the home page";
    /// Goes to the status page.
    STATUS_HOME = "受付状況を見る", "Check your complaint";
    /// Goes back to the wizard.
    DRAFT_HOME = "申し出のつづきへ", "Go on with your complaint";
    /// Goes to the desk.
    STAFF_HOME = "職員のホームへ", "Go to the staff home page";
    /// Goes to the portal.
    PORTAL_HOME = "対象事業者のページへ", "Go to the member portal";
}

/// How long to wait.
pub fn wait(lang: Lang, seconds: u32) -> String {
    match lang {
        Lang::Ja if seconds < 60 => {
            format!("短い間に何度も送られたため、いったん止めています。あと{seconds}秒お待ちください。")
        }
        Lang::Ja => {
            let minutes = seconds.div_ceil(60);
            format!("短い間に何度も送られたため、いったん止めています。あと{minutes}分お待ちください。")
        }
        Lang::En if seconds < 60 => {
            format!("Too many requests came in a short time, so we have paused. Please wait {seconds} more seconds.")
        }
        Lang::En => {
            let minutes = seconds.div_ceil(60);
            format!("Too many requests came in a short time, so we have paused. Minutes to wait: {minutes}.")
        }
    }
}

/// Who was faster, and when.
pub fn overtaken(lang: Lang, who: &str, at: Option<&str>, what: &str) -> String {
    match lang {
        Lang::Ja => {
            let at = at.map(|at| format!("{at}に")).unwrap_or_default();
            // Who it was is not known: it may have been the same person, in another window.
            if who.is_empty() {
                return format!("ほかの人か、ほかの画面でのあなた自身が、{at}先に変更しました。");
            }
            let what = if what.is_empty() {
                "変更しました".to_owned()
            } else {
                format!("「{what}」を記録しました")
            };
            format!("{who}が{at}{what}。")
        }
        // Who it was and what was done have Japanese names; here it is enough that it happened, and when.
        Lang::En => {
            let at = at.map(|at| format!(" ({at})")).unwrap_or_default();
            format!("Someone else changed this first, or you did in another window{at}. ")
        }
    }
}
