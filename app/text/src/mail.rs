//! Words of mails. They hold no names, no companies and nothing about a case: whoever reads them over a shoulder, or
//! in the wrong mailbox, learns only that there is something to look at.

use super::words;
use crate::spoken;

words! {
    /// The subject of every mail.
    SUBJECT = "お手続きについてのお知らせ", "A message about your procedure";
    /// The subject when the person asked to be contacted quietly.
    QUIET_SUBJECT = "お知らせ", "A message";
    /// The sender's name when the person asked to be contacted quietly.
    QUIET_SENDER = "事務局", "Office";
    /// Says that answers are not read; ends every mail.
    NO_ANSWER = "このメールに返信されても、お読みすることができません。", "We cannot read replies to this e-mail.";
    /// The same, and nothing else, for quiet mails.
    NO_ANSWER_QUIET = "このメールには返信できません。", "You cannot reply to this e-mail.";
    /// Between text and foot.
    RULE = "----------------------------------------", "----------------------------------------";
}

spoken! {
    /// Tells the applicant that there is news on the status page.
    news(link: &str) = "新しいお知らせがあります。次のページを開き、番号とコードを入力してご覧ください。\n\n{link}\n\nメールには内容を書いていません。お心当たりがないときは、このメールを捨ててください。",
        "There is a new message for you. To read it, open this page and enter your number and your code.\n\n{link}\n\nThis e-mail does not contain the message. If you do not know what this is about, please delete this e-mail.";
    /// The same for quiet contact: not even what kind of page it is.
    news_quiet(link: &str) = "お知らせがあります。\n\n{link}", "There is a message for you.\n\n{link}";
    /// The six digits that show that a mail address is the person's own.
    confirm(digits: &str) = "確認の番号は {digits} です。\n\n手続の画面に、10分以内に入力してください。お心当たりがないときは、このメールを捨ててください。",
        "Your digits are {digits}.\n\nPlease enter them on the page that asks for them within 10 minutes. If you do not know what this is about, please delete this e-mail.";
    /// The same for quiet contact.
    confirm_quiet(digits: &str) = "番号は {digits} です。10分以内に入力してください。",
        "Your digits are {digits}. Please enter them within 10 minutes.";
}

words! {
    /// A company and the one of its users to whom a mail did not go.
    user_of(company: &str, name: &str) = "{company}（{name}さん）";
    /// Tells a member's user that something is asked in the portal.
    portal(link: &str) = "確認していただきたいことがあります。次のページにログインしてご覧ください。\n\n{link}\n\nメールには内容を書いていません。";
    /// Tells a member's user that somebody was added to those who sign in, got a new link, or was switched off.
    people(link: &str) =
        "対象事業者ポータルの利用者に、追加、再招待、または利用の停止がありました。次のページにログインして、心当たりのある変更かどうかをお確かめください。\n\n{link}\n\n心当たりがないときは、すぐに協会へお電話ください。";
    /// Tells a member's user that there is news in the portal.
    bulletins(link: &str) = "対象事業者ポータルに、お読みいただきたいお知らせがあります。次のページにログインしてご覧ください。\n\n{link}\n\nメールには内容を書いていません。";
    /// The one-time link of an invitation or of a forgotten password. The six digits never travel with it.
    link(link: &str, hours: i64) =
        "パスワードを決めるためのリンクをお送りします。{hours}時間以内に開いてください。一度だけ使えます。\n\n{link}\n\n別にお伝えする6けたの番号も必要です。お心当たりがないときは、このメールを捨ててください。";
}

spoken! {
    /// The foot of a mail: who sends it, in the body's own words.
    foot(body: &str, phone: &str) = "{body}\n電話 {phone}", "{body}\nPhone {phone}";
}

words! {
    /// The task when a mail could not be delivered.
    TASK_MAIL = "メールを届けられませんでした";
    /// The task when another piece of work of the machine failed for good.
    TASK_JOB = "自動の処理が終わりませんでした";
    /// What to do about a mail to an applicant.
    TASK_APPLICANT = "申出人へのメールを、何度か試しましたが届けられませんでした。受付状況のページには載っています。電話か郵便でお知らせください。";
    /// What to do about a mail to a member.
    TASK_MEMBER = "対象事業者へのメールを、何度か試しましたが届けられませんでした。対象事業者のページには載っています。電話か郵便でお知らせください。";
    /// What to do about a link.
    TASK_LINK = "招待のメールを、何度か試しましたが届けられませんでした。会社に電話でメールアドレスを確かめてください。正しければ、責任者か管理者が、対象事業者のページで再招待を起案します。まちがっていれば、その人の利用を止めて、正しいアドレスで招待を起案します。どちらも、別の責任者が決裁すると、新しい案内が送られます。";
    /// What to do about the rest.
    TASK_OTHER = "システムの管理者に知らせてください。管理者は「madoguchi jobs list」で内容を見て、「madoguchi jobs retry」でやりなおすことができます。";
    /// The task when it is not known whether a mail arrived.
    TASK_UNSURE = "メールが届いたかどうか分かりません";
    /// What to do about it.
    TASK_UNSURE_TEXT = "メールサーバーに渡しましたが、受け取ったという返事がありませんでした。二重に届くことを避けるため、自動では送り直しません。届いたかどうかを、決められた連絡の方法で確かめてください。";
    /// The task when the mail relay takes nothing.
    TASK_RELAY = "メールを送れない状態が続いています";
    /// What to do about it.
    TASK_RELAY_TEXT = "メールサーバーが、こちらからのメールを受け取りません。メールは消えずに待っていて、直れば自動で送られます。システムの管理者に知らせてください。直ると、この仕事は自動で消えます。";
    /// What the mail relay said last, for whoever looks after the machine.
    relay_said(cause: &str) = "最後の応答：{cause}";
}
