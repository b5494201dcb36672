//! Words of signing in, invitations and forgotten passwords.

use super::words;

words! {
    /// Title of the staff's sign-in.
    STAFF_TITLE = "職員のログイン";
    /// Title of the members' sign-in.
    PORTAL_TITLE = "対象事業者のログイン";
    /// What the members' sign-in is for.
    PORTAL_LEAD = "協会からのお尋ねに答えるためのページです。協会から招待された方がお使いいただけます。";
    /// What the staff types.
    LOGIN = "ログインID";
    /// What a member's user types.
    MAIL = "メールアドレス";
    PASSWORD = "パスワード";
    ENTER = "ログインする";
    /// Leads to the forgotten page.
    FORGOTTEN = "パスワードがわからないとき";
    /// Nothing was typed as a name.
    LOGIN_MISSING = "ログインIDを入力してください";
    /// Nothing was typed as an address.
    MAIL_MISSING = "メールアドレスを入力してください";
    /// No password was typed.
    PASSWORD_MISSING = "パスワードを入力してください";
    /// Name or password is wrong; the same words for every reason.
    WRONG_STAFF = "ログインIDかパスワードがちがいます。もう一度入力してください。";
    /// Address or password is wrong; the same words for every reason.
    WRONG_PORTAL = "メールアドレスかパスワードがちがいます。もう一度入力してください。";
    /// Heading of the note when a session ended before a form was sent.
    ENDED_TITLE = "しばらく操作がなかったため、ログインが切れました";
    /// The same for somebody without a sign-in name.
    ENDED_CODE = "前の画面は閉じました。しばらく操作がなかったか、手続を終えたためです。",
        "The page before is closed, because nothing was done for a while or because you finished.";
    /// What was typed is not lost.
    ENDED_KEPT = "入力された内容は残っています。もう一度ログインすると、送りなおすことができます。";
    /// What was typed is not lost, for somebody with a receipt number.
    ENDED_CASE_KEPT = "入力された内容は、この画面に残っています。受付番号と確認コードを入力すると、送りなおすことができます。",
        "What you entered is kept on this page. Enter your receipt number and your confirmation code, and then you can send it again.";
    /// The same for somebody with a draft.
    ENDED_DRAFT_KEPT = "入力された内容は、この画面に残っています。再開コードを入力すると、送りなおすことができます。",
        "What you entered is kept on this page. Enter your resume code, and then you can send it again.";
    /// Files that were chosen cannot be kept.
    ENDED_FILES = "入力された内容は残っていますが、選んだファイルは送られていません。つぎの画面で、もう一度選んでください。",
        "What you entered is not lost, but the file you chose was not sent. Please choose it again on the next page.";
    /// Title of the page that offers to send again.
    AGAIN_TITLE = "入力された内容を送りなおす", "Send what you entered again";
    /// What the button does.
    AGAIN_LEAD = "入力された内容はまだ送られていません。下のボタンを押すと送ります。",
        "What you entered has not been sent yet. If you press the button below, it is sent.";
    /// Heading over what was written.
    AGAIN_WRITTEN = "書いた内容", "What you wrote";
    /// The file that must be chosen again.
    AGAIN_FILE = "ファイル", "File";
    AGAIN_FILE_HINT = "ファイルは残せませんでした。送るときは、もう一度選んでください。",
        "We could not keep the file. Please choose it again before you send.";
    AGAIN = "送りなおす", "Send again";
    AGAIN_NOT = "送らずに進む", "Go on without sending";
    /// Title after signing out.
    LEFT_TITLE = "ログアウトしました";
    /// On a shared computer.
    LEFT_TEXT = "ほかの人も使う端末では、ブラウザーの画面も閉じてください。";
    /// Back to the sign-in.
    ENTER_AGAIN = "もう一度ログインする";
    /// Title of the forgotten page.
    FORGOTTEN_TITLE = "パスワードがわからないとき";
    FORGOTTEN_STAFF = "管理者に伝えてください。管理者が、新しいパスワードを決めるためのリンクを発行します。";
    FORGOTTEN_ADMIN = "管理者の方は、サーバーで次のコマンドを実行すると、一度だけ使えるリンクが表示されます。";
    FORGOTTEN_PORTAL = "メールアドレスを送ってください。登録されている方には、協会から新しいリンクをメールでお送りし、確認の番号を電話でお伝えします。";
    /// Why not by mail alone.
    FORGOTTEN_WHY = "メールだけでパスワードを変えることはできません。なりすましを防ぐためです。";
    FORGOTTEN_SEND = "協会に知らせる";
    /// The answer, the same whether the address is known or not.
    FORGOTTEN_DONE_TITLE = "受け付けました";
    FORGOTTEN_DONE = "入力されたメールアドレスが登録されていれば、協会の担当者が、登録されている電話番号にご連絡します。2営業日たっても連絡がないときは、お電話ください。";
    /// Back to the sign-in.
    BACK_TO_ENTER = "ログインの画面へもどる";
    /// Title of an invitation.
    INVITE_TITLE = "パスワードを決める";
    /// What an invitation is for.
    INVITE_LEAD = "はじめて使う方と、パスワードを決めなおす方のページです。";
    CODE = "確認の番号（6けた）";
    /// Where they come from.
    CODE_HINT = "協会から電話でお伝えした番号です";
    CODE_MISSING = "確認の番号を6けたの数字で入力してください";
    CODE_WRONG = "確認の番号がちがいます。もう一度入力してください。";
    NEW_PASSWORD = "新しいパスワード";
    /// What it must be.
    NEW_PASSWORD_HINT = "15文字から128文字まで。記号や数字を混ぜる必要はありません。いくつかの言葉をつなげると覚えやすくなります。";
    NEW_PASSWORD_AGAIN = "新しいパスワード（もう一度）";
    NEW_PASSWORD_MISSING = "新しいパスワードを入力してください";
    NEW_PASSWORD_DIFFERS = "2つの入力がちがっています。もう一度入力してください。";
    /// It holds the name, the login or the body's name.
    PASSWORD_OWN_NAME = "名前、ログインID、会社名、協会の名前を含まないパスワードにしてください";
    /// One of the common ones.
    PASSWORD_COMMON = "このパスワードはよく使われているため、推測されやすいものです。ほかのパスワードにしてください。";
    /// One character over and over, or a row of keys.
    PASSWORD_PLAIN = "同じ文字のくり返しや並びだけのパスワードは使えません。ほかのパスワードにしてください。";
    SET_PASSWORD = "パスワードを決めてログインする";
    /// Title for a link that opens nothing.
    LINK_DEAD_TITLE = "このリンクは使えません";
    /// Why, without saying which.
    LINK_DEAD = "リンクの期限（72時間）が切れたか、すでに使われたか、番号のまちがいが続いたため、使えなくなっています。新しいリンクの発行を協会に依頼してください。";
    /// A mail address is already somebody's.
    MAIL_TAKEN = "このメールアドレスはすでに登録されています。ほかのメールアドレスを入力してください。";
    /// A login is already somebody's.
    LOGIN_TAKEN = "このログインIDはすでに使われています。ほかのログインIDを入力してください。";
    MAIL_WRONG = "メールアドレスを「name@example.jp」のような形で入力してください";
    NAME_MISSING = "氏名を入力してください";
    /// The heading of the task that tells of an attack on an account.
    TASK_ATTACK = "パスワードが続けてまちがえられています";
    /// What the administrator is to do then.
    TASK_ATTACK_TEXT = "1日に50回以上、この人のログインでパスワードがまちがえられました。だれかが推測して試しているおそれがあります。本人が前に使ったブラウザーからは、いつもどおりログインできます。ほかからは、数十秒待てばログインできます。本人に心当たりをたずね、パスワードが知られたおそれがあれば、決めなおしてもらってください。対象事業者の利用者なら、対象事業者のページで再招待を起案し、別の責任者が決裁します。職員なら、システムの管理者がサーバーで「madoguchi admin link ログインID」を実行します。";
    /// The heading of the particulars of the task that a forgotten password makes.
    TASK_FORGOTTEN = "パスワードの再発行の依頼";
    /// What staff is to do then.
    TASK_FORGOTTEN_TEXT = "対象事業者の利用者から、パスワードがわからないと連絡がありました。2人で対応します。責任者か管理者が、登録されている電話番号にかけて本人であることを確かめ、対象事業者のページで再招待を起案します。別の責任者が決裁すると、新しい案内がメールで送られ、6けたの番号が決裁した人の画面に1度だけ出ます。番号は、決裁した人が本人に電話で伝えます。";
    /// Too short, with its present length.
    password_short(now: usize, min: usize) = "{min}文字以上のパスワードにしてください（いま{now}文字）";
    /// Too long, with its present length.
    password_long(now: usize, max: usize) = "{max}文字以内のパスワードにしてください（いま{now}文字）";
    /// A text is too long, with its present length.
    too_long(now: usize, max: usize) = "{max}文字以内で入力してください（いま{now}文字）";
}

/// How long to wait after too many tries.
pub fn wait(seconds: u32) -> String {
    {
        let wait = if seconds < 60 { format!("{seconds}秒") } else { format!("{}分", seconds.div_ceil(60)) };
        format!("入力の回数が多かったため、いったん止めています。あと{wait}たってから、もう一度お試しください。")
    }
}

words! {
    /// For whom an invitation is.
    invited(name: &str) = "{name} 様";
}
