//! Words of the staff pages about bulletins.

use entity::bulletin::{Asks, Kind, Lack, Stage};

use crate::words;

words! {
    /// Title and heading of the list.
    TITLE = "対象事業者とサイトへのお知らせ";
    LEAD = "対象事業者への情報提供（法第47条第1項第2号）と、サイトで公開するお知らせです。公表は、1人が起案し、別の責任者が決裁します。";
    CAPTION = "お知らせの一覧";
    NAME = "題";
    AUDIENCE = "あて先";
    STAGE = "状態";
    PUBLISHED = "公表した日時";
    DUE = "期日";
    NONE = "お知らせは、まだありません。下の欄から作ってください。";
    /// Empty list for those who do not write.
    NONE_READ = "お知らせは、まだありません。";
    NEW = "新しいお知らせを作る";
    CREATE = "草案を作る";
    DRAFT = "草案";
    PROPOSED = "決裁待ち";
    SCHEDULED = "公表待ち";
    OUT = "公表中";
    SUPERSEDED = "前の版";
    WITHDRAWN = "取下げ";
    MEMBERS = "すべての対象事業者";
    FIELDS = "選んだ分野の対象事業者";
    PUBLIC = "だれでも（サイトのお知らせ）";
    /// What a kind means.
    MEMBERS_HINT = "ポータルに出て、利用者にメールで知らせます。あとから加わった会社も読めます。";
    /// What a kind means.
    FIELDS_HINT = "下で選んだ分野の会社だけが読めます。";
    /// What a kind means.
    PUBLIC_HINT = "サイトの「お知らせ」とフィードに出ます。確認や期日は付けられません。";
    READ = "読むだけ";
    ACKNOWLEDGE = "会社ごとに「読みました」と返事をしてもらう";
    /// Heading of the editor.
    EDIT_TITLE = "お知らせを書く";
    F_TITLE = "題";
    F_TITLE_HINT = "メールには題も本文も書きません。";
    F_BODY = "本文";
    F_BODY_HINT = "見出しは「## 」、箇条書きは「- 」、強調は「**」で囲みます。";
    F_TITLE_EN = "英語の題";
    F_EN_HINT = "サイトのお知らせのとき、英語のページに出ます。なければ、日本語のまま出ます。";
    F_BODY_EN = "英語の本文";
    F_AUDIENCE = "だれに知らせますか";
    F_FIELDS = "分野";
    F_FIELDS_HINT = "「選んだ分野の対象事業者」のときに選びます。";
    F_ASKS = "読む人にお願いすること";
    F_DUE = "期日";
    F_DUE_HINT = "「読みました」の返事をもらうときは、期日が要ります。";
    F_REMIND = "自動の催促";
    REMIND_NONE = "しない";
    F_WHEN = "公表するとき";
    WHEN_NOW = "決裁のあと、すぐ";
    WHEN_LATER = "日時を決めて公表する";
    F_DAY = "公表する日";
    F_HOUR = "公表する時刻";
    F_CHANGE = "前の版から直したところ";
    F_CHANGE_HINT = "読む人に分かる言葉で書きます。お知らせのはじめに出ます。";
    SAVE = "草案を保存する";
    LOOK = "保存しないで、見た目を確かめる";
    PREVIEW = "読む人に見える形";
    PREVIEW_EN = "英語で読む人に見える形";
    NEXT = "次にすること";
    EDIT = "草案を書く";
    TO_FILES = "添付ファイル";
    TO_PUBLISH = "公表の決裁に進む";
    TO_READERS = "読んだ人を見る";
    TO_WITHDRAW = "取り下げる";
    TO_PUBLIC = "サイトで見る";
    CORRECT = "訂正の草案を作る";
    /// What a correction is.
    CORRECT_TEXT = "公表したお知らせは書きかえません。訂正は新しい版になり、読む人にもう一度知らせます。";
    BACK = "お知らせに戻る";
    BACK_LIST = "お知らせの一覧に戻る";
    APPROVED_BY = "決裁した人";
    WHEN = "公表";
    REMINDER = "自動の催促";
    REMINDED = "最後に催促した日時";
    FILES = "添付ファイル";
    NO_FILES = "添付ファイルは、ありません。";
    WITHDRAWN_BY = "取り下げた人";
    WITHDRAWN_AT = "取り下げた日時";
    WHY = "理由";
    /// Heading of the files page.
    FILES_TITLE = "添付ファイル";
    /// A file came after the draft was proposed.
    FILES_LATE_TITLE = "ファイルは受け取っていません";
    /// Why, and what to do.
    FILES_LATE = "このお知らせは、もう草案ではありません。ほかの画面で起案されたか、公表されています。ファイルを足すときは、起案を取り下げるか、新しい版を作ってから送ってください。";
    F_FILE = "ファイル";
    ADD_FILE = "添付する";
    REMOVE_FILE = "外す";
    /// Heading of the publication page.
    PUBLISH_TITLE = "お知らせの公表";
    PUBLISH_TEXT = "下の内容が、そのまま公表されます。公表は、1人が起案し、別の責任者が決裁します。";
    LACKING = "起案の前に直すところ";
    PROPOSE = "公表を起案する";
    DECISION = "公表を決裁しますか";
    APPROVE = "決裁する（公表する）";
    TAKE_BACK = "公表を止めて、取りやめを起案する";
    TAKE_BACK_TEXT = "起案すると、予定の時刻になっても公表されません。草案に戻すかは、別の責任者が決めます。";
    NOTHING = "公表を待つ草案はありません。";
    /// Heading of the withdrawal page.
    WITHDRAW_TITLE = "お知らせを取り下げる";
    WITHDRAW_TEXT = "起案すると、すぐに読めなくなり、添付ファイルも開けなくなります。題と、取り下げた日と、下の理由だけが残ります。取り下げたままにするかは、別の責任者が決めます。決裁のあとは、元に戻すことはできません。";
    F_WHY = "取り下げる理由";
    F_WHY_HINT = "読む人に見えます。";
    WITHDRAW = "読めなくして、取下げを起案する";
    /// Heading of the readers page.
    READERS_TITLE = "お知らせを読んだ人";
    READERS_CAPTION = "会社と利用者";
    COMPANY = "会社";
    PERSON = "利用者";
    STATE = "状態";
    READ_AT = "読んだ日時";
    SAID_AT = "「読みました」の日時";
    /// Column of the file.
    NUMBER = "法人番号";
    /// Column of the file.
    ROLE = "権限";
    R_ACKNOWLEDGED = "返事あり";
    R_READ = "読んだ人がいる";
    R_NOBODY = "まだ読んでいない";
    /// State of a company without users.
    R_DEAF = "利用者がいない";
    /// In place of a time.
    NOT_YET = "まだ";
    /// A person who cannot sign in any more.
    STOPPED = "（停止中）";
    SHOW_ALL = "すべて";
    SHOW_OWING = "まだの会社";
    /// Label of the filter.
    VIEWS = "表示する会社";
    NO_COMPANIES = "この条件の会社はありません。";
    CSV = "CSVで保存する";
    PRINT = "印刷用の一覧";
    REMIND = "まだの人に催促のメールを送る";
    REMIND_TEXT = "メールには題も内容も書きません。その日にお知らせのメールが届いた人には、その日はもう送りません。";
    /// No reminder is needed.
    REMIND_NOBODY = "催促する会社はありません。";
    DEAF_TEXT = "利用者がいない会社には、メールが届きません。電話や郵便で知らせてください。";
    DONE_CREATED = "草案を作りました。";
    DONE_SAVED = "草案を保存しました。";
    DONE_PROPOSED = "公表を起案しました。別の責任者の決裁を待ちます。";
    DONE_DECIDED = "決裁しました。";
    DONE_RETURNED = "草案に戻しました。";
    DONE_WITHDRAWN = "読めなくして、取下げを起案しました。別の責任者の決裁を待ちます（「決裁待ち」に出ています）。";
    DONE_RECALLED = "公表を止めて、取りやめを起案しました。別の責任者の決裁を待ちます（「決裁待ち」に出ています）。";
    DONE_REMINDED = "催促を受け付けました。今日まだメールが届いていない人に送ります。";
    DONE_ATTACHED = "添付しました。";
    DONE_DETACHED = "添付から外しました。";
    E_TITLE = "題を入力してください";
    E_AUDIENCE = "だれに知らせるかを選んでください";
    E_ASKS = "読む人にお願いすることを選んでください";
    E_WHEN = "公表するときを選んでください";
    E_DAY = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    E_DAY_MISSING = "公表する日を入力してください";
    E_HOUR = "公表する時刻を選んでください";
    E_REMIND = "自動の催促を選んでください";
    E_FIELD = "今の一覧にない分野が選ばれています。選びなおしてください";
    E_WHY = "取り下げる理由を入力してください";
    E_FILE = "ファイルを選んでください";
    /// Error: a number that is somebody's own.
    E_MY_NUMBER = "マイナンバー（個人番号）と思われる12桁の数字があります。消してください";
    L_TITLE = "題を入力してください";
    L_BODY = "本文を入力してください";
    L_ENGLISH = "英語は、題と本文の両方を入力するか、両方とも空欄にしてください";
    L_FIELDS = "分野を1つ以上選んでください";
    L_ASKS_PUBLIC = "サイトのお知らせには、「読みました」の返事と期日を付けられません";
    L_DUE = "「読みました」の返事をもらう期日を入力してください";
    L_DUE_PAST = "期日は、公表する日か、そのあとの日にしてください";
    L_REMIND = "自動の催促をするときは、期日を入力してください";
    L_PUBLISH_PAST = "公表する日時は、今より後にしてください";
    L_CHANGE = "前の版から直したところを入力してください";
}

/// The stage of a version.
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => DRAFT,
        Stage::Proposed => PROPOSED,
        Stage::Scheduled => SCHEDULED,
        Stage::Published => OUT,
        Stage::Superseded => SUPERSEDED,
    }
}

/// A kind of readers.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Members => MEMBERS,
        Kind::Fields => FIELDS,
        Kind::Public => PUBLIC,
    }
}

/// What a kind of readers means.
pub const fn kind_hint(kind: Kind) -> &'static str {
    match kind {
        Kind::Members => MEMBERS_HINT,
        Kind::Fields => FIELDS_HINT,
        Kind::Public => PUBLIC_HINT,
    }
}

pub const fn asks(asks: Asks) -> &'static str {
    match asks {
        Asks::Read => READ,
        Asks::Acknowledge => ACKNOWLEDGE,
    }
}

pub const fn lack(lack: Lack) -> &'static str {
    match lack {
        Lack::Title => L_TITLE,
        Lack::Body => L_BODY,
        Lack::English => L_ENGLISH,
        Lack::Fields => L_FIELDS,
        Lack::AsksPublic => L_ASKS_PUBLIC,
        Lack::Due => L_DUE,
        Lack::DuePast => L_DUE_PAST,
        Lack::RemindWithoutDue => L_REMIND,
        Lack::PublishPast => L_PUBLISH_PAST,
        Lack::Change => L_CHANGE,
    }
}

words! {
    /// The heading of a version.
    version(number: i32) = "第{number}版";
}

/// For whom, in one line.
pub fn readers(of: Kind, fields: &[String]) -> String {
    match of {
        Kind::Fields => format!("{}の対象事業者", fields.join("・")),
        Kind::Members | Kind::Public => kind(of).to_owned(),
    }
}

words! {
    /// A reminder so many days before the day.
    days_before(days: u32) = "期日の{days}日前に、1回";
    hour(hour: u32) = "{hour}時";
    /// When it will come out.
    comes_out(at: &str) = "{at}に、自動で公表します";
    /// How many companies have come how far: all, said so, only opened, not opened.
    counts(all: usize, acknowledged: usize, read: usize, nobody: usize) =
        "あて先{all}社のうち、返事あり{acknowledged}社、読んだだけ{read}社、まだ{nobody}社";
    /// The same where no answer is asked for.
    counts_read(all: usize, read: usize, nobody: usize) = "あて先{all}社のうち、読んだ会社{read}社、まだ{nobody}社";
    /// The name of the file with the readers.
    as_of(at: &str) = "{at}現在";
    /// The title of the page of one.
    about(title: &str) = "お知らせ「{title}」の版";
}
