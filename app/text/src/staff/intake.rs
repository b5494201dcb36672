//! The words of taking down a complaint by telephone or on paper.

use crate::{Lang, words};

words! {
    /// Title.
    TITLE = "電話・書面の申出を記録する";
    /// Lead.
    LEAD = "必ず入れるのは「方法」と「内容」だけです。聞いていないことは、聞いていないままでかまいません。";
    /// Section.
    S1 = "1　受付";
    /// Section.
    S2 = "2　申出人";
    /// Section.
    S3 = "3　会社";
    /// Section.
    S4 = "4　これまでのこと";
    /// Section.
    S5 = "5　あったこと";
    /// Section.
    S6 = "6　安全と、会社に伝える範囲";
    /// Section.
    S7 = "7　連絡の方法";
    /// Section.
    S8 = "8　手伝いと本人確認";
    /// Section.
    SCANS = "届いた書面のスキャン";
    /// What to do here.
    SCAN_LEAD = "郵便・FAX・窓口の書面は、読み取ってここから送ります。原本として保管し、会社には見せません。電話のときは空のままにします。";
    /// Scans that are there.
    SCAN_KEPT = "受け取ったスキャン（外すと、記録に入れずに消します）";
    /// Box.
    SCAN_LETTER = "手紙・FAX・申出書のスキャン";
    /// Hint.
    SCAN_LETTER_HINT = "PDF・JPEG・PNG・WebP、1つ10MBまで。何枚もあるときは、1つのPDFにするか、1つずつ送ります。";
    /// Box.
    SCAN_PAPER = "本人確認の書類のスキャン";
    /// Hint.
    SCAN_PAPER_HINT = "ほかの書類と分けて読み取ります。別の鍵で保管し、本人確認が終わると消えます。マイナンバーが見えるものは送らないでください。";
    /// Button.
    SCAN_ADD = "スキャンを送って、入力を続ける";
    /// Error.
    SCAN_GONE = "前に送ったスキャンは、時間がたったため消えました。もう一度選んでください";
    /// Error.
    SCAN_NOT_FOR_CONSULTATION = "相談では、本人確認の書類を受け取りません。受け取ったスキャンから外してください";
    /// Choice.
    NOT_ASKED = "聞いていない";
    /// Label.
    CHANNEL = "どの方法で届きましたか";
    /// Label.
    RECEIVED = "届いた日";
    /// Label.
    TIME = "届いた時刻";
    /// Hint.
    TIME_HINT = "例：14:05。今の電話なら空のままにします。";
    /// Error.
    BAD_TIME = "時刻は「14:05」のように、今までの時刻を入力してください";
    /// Label.
    SAFETY = "だれかに知られると危ないですか（静かな連絡）";
    /// Label.
    WHO = "申出人はだれですか";
    /// Label.
    RELATION = "本人との関係と、かわりに申し出る理由";
    /// Hint.
    RELATION_HINT = "本人でも代理人でもないときに書きます。";
    /// Label.
    NAME = "お名前";
    /// Hint.
    NAME_HINT = "漢字を1字ずつ確かめます。匿名の相談なら空のままにします。";
    /// Label.
    READING = "ふりがな";
    /// Label.
    PRINCIPAL = "本人のお名前（代理のとき）";
    /// Label.
    COMPANY = "会社の名前";
    /// Button.
    SEARCH = "一覧から会社を探す";
    /// Label.
    MEMBER = "どの会社ですか";
    /// Choice.
    NONE_OF_THEM = "どれでもない・分からない";
    /// Nothing found.
    NOT_IN_LIST = "対象事業者の一覧には見つかりません。入力した名前のまま記録できます。";
    /// Label.
    CONTACTED = "会社に連絡しましたか";
    /// Label.
    LITIGATION = "会社との裁判";
    /// Label.
    EARLIER = "前にも申し出ましたか";
    /// Label.
    MONEY = "お金の支払いを求めていますか";
    /// Label.
    STORY = "内容（要旨）";
    /// Hint.
    STORY_HINT = "申出人の言葉のまま書きます。読み返して、合っているか確かめます。";
    /// Label.
    WHEN = "いつのことですか";
    /// Label.
    CATEGORY = "何がありましたか";
    /// Label.
    OUTCOME = "どうしてほしいですか";
    /// Label.
    DANGER = "会社に知られると困ることがありますか";
    /// Label.
    DANGER_WHO = "だれから、どんなことが心配ですか";
    /// Label.
    SCOPE = "会社に伝えてよいこと";
    /// Label.
    MATERIALS = "会社が持つ資料を協会に出してもらうこと";
    /// Label.
    WAYS = "連絡してよい方法";
    /// Label.
    PHONE = "電話番号";
    /// Label.
    MAIL = "メールアドレス";
    /// Label.
    POSTAL = "郵便番号";
    /// Label.
    PREFECTURE = "都道府県";
    /// Label.
    TOWN = "市区町村・町名";
    /// Label.
    NUMBER = "番地";
    /// Label.
    BUILDING = "建物・部屋";
    /// Label.
    HOURS = "電話してよい時間";
    /// Label.
    VOICEMAIL = "留守番電話";
    /// Label.
    ABROAD = "海外の住所";
    /// Label.
    DONT = "してほしくない連絡";
    /// Error.
    WAY_NEEDS_IT = "選んだ連絡の方法に必要です";
    /// Error.
    BAD_POSTAL = "郵便番号は7けたの数字で入力してください";
    /// Label.
    SUPPORT = "手続で手伝ってほしいこと";
    /// Label.
    IDENTITY = "本人確認の書類";
    /// Error.
    NAME_FOR_COMPLAINT = "苦情として受け付けるには、お名前を入力してください。匿名なら相談として記録します";
    /// Error.
    SCOPE_FOR_COMPLAINT = "会社にまだ何も伝えないときは、相談として記録します";
    /// Error.
    IDENTITY_FOR_COMPLAINT = "本人確認をしないときは、相談として記録します";
    /// Button.
    AS_COMPLAINT = "苦情として受け付ける";
    /// Button.
    AS_CONSULTATION = "相談として記録";
    /// Aside.
    SCRIPT = "お伝えする言葉";
    /// Title of the receipt.
    RECEIPT = "受付票";
    /// Picture.
    QR = "確認コードのQRコード";
    /// Code is not shown.
    CODE_HIDDEN = "確認コードは、記録した人が24時間だけ表示できます。";
    /// About the code.
    CODE_ONCE = "確認コードは、電話なら申出人に読み上げて書き取ってもらうか、封をして郵便で送ります。協会の記録にはコードそのものは残りません。";
    /// Link.
    TO_CASE = "案件を開く";
    /// Link.
    NEXT_ONE = "次の電話を受ける";
}

/// The sentences, in the order of a call.
#[must_use]
pub fn script(lang: Lang, body: &str) -> Vec<String> {
    match lang {
        Lang::Ja | Lang::En => vec![
            format!("{body}、苦情相談の窓口です。お話を正確に残すため、記録を取りながらうかがいます。"),
            "今、話しても安全ですか。途中で切れたら、こちらからかけ直してよいですか。".to_owned(),
            "うかがったことは、苦情の解決のためだけに使います。費用はかかりません。".to_owned(),
            "協会は裁判所ではありません。お金の支払いを命じることや、どちらが正しいかを決めることはできません。"
                .to_owned(),
            "会社に何を伝えてよいかは、あなたが決めます。名前を伏せることもできます。".to_owned(),
            "会社に知られると、困ることや危ないことはありますか。".to_owned(),
            "何があったか、順番にお話しください。あとで読み返して確かめます。".to_owned(),
            "マイナンバー（12けたの番号）は言わないでください。".to_owned(),
            "連絡してよい方法と、してほしくない連絡を教えてください。".to_owned(),
            "受付番号と確認コードをお伝えします。書くものはありますか。".to_owned(),
        ],
    }
}

/// What was received, when, and when the first answer is due.
#[must_use]
pub fn received(lang: Lang, kind: &str, came: &str, answer_by: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("{kind}として{came}に受け付けました。{answer_by}までに、協会から最初の連絡をします。")
        }
    }
}

/// What number and code are for.
#[must_use]
pub fn how_to_use(lang: Lang, site: &str, phone: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "受付状況は {site}/status で、受付番号と確認コードを入れると見られます。電話（{phone}）でも聞けます。"
        ),
    }
}

/// A scan that is there: what it is, its name and size.
#[must_use]
pub fn scan_line(lang: Lang, what: &str, name: &str, size: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{what}：{name}（{size}）"),
    }
}
