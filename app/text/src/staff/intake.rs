//! The words of taking down a complaint by telephone or on paper.

use crate::words;

words! {
    TITLE = "電話・書面の申出を記録する";
    LEAD = "必ず入れるのは「方法」と「内容」だけです。聞いていないことは、聞いていないままでかまいません。";
    S1 = "1　受付";
    S2 = "2　申出人";
    S3 = "3　会社";
    S4 = "4　これまでのこと";
    S5 = "5　あったこと";
    S6 = "6　安全と、会社に伝える範囲";
    S7 = "7　連絡の方法";
    S8 = "8　手伝いと本人確認";
    SCANS = "届いた書面のスキャン";
    /// What to do here.
    SCAN_LEAD = "郵便・FAX・窓口の書面は、読み取ってここから送ります。原本として保管し、会社には見せません。電話のときは空のままにします。";
    /// Scans that are there.
    SCAN_KEPT = "受け取ったスキャン（外すと、記録に入れずに消します）";
    SCAN_LETTER = "手紙・FAX・申出書のスキャン";
    SCAN_PAPER = "本人確認の書類のスキャン";
    SCAN_PAPER_HINT = "ほかの書類と分けて読み取ります。別の鍵で保管し、本人確認が終わると消えます。マイナンバーが見えるものは送らないでください。";
    SCAN_ADD = "スキャンを送って、入力を続ける";
    SCAN_GONE = "前に送ったスキャンは、時間がたったため消えました。もう一度選んでください";
    SCAN_NOT_FOR_CONSULTATION = "相談では、本人確認の書類を受け取りません。受け取ったスキャンから外してください";
    NOT_ASKED = "聞いていない";
    CHANNEL = "どの方法で届きましたか";
    RECEIVED = "届いた日";
    TIME = "届いた時刻";
    TIME_HINT = "例：14:05。今の電話なら空のままにします。";
    BAD_TIME = "時刻は「14:05」のように、今までの時刻を入力してください";
    SAFETY = "だれかに知られると危ないですか（静かな連絡）";
    WHO = "申出人はだれですか";
    RELATION = "本人との関係と、かわりに申し出る理由";
    RELATION_HINT = "本人でも代理人でもないときに書きます。";
    NAME = "お名前";
    NAME_HINT = "漢字を1字ずつ確かめます。匿名の相談なら空のままにします。";
    READING = "ふりがな";
    PRINCIPAL = "本人のお名前（代理のとき）";
    COMPANY = "会社の名前";
    SEARCH = "一覧から会社を探す";
    MEMBER = "どの会社ですか";
    NONE_OF_THEM = "どれでもない・分からない";
    NOT_IN_LIST = "対象事業者の一覧には見つかりません。入力した名前のまま記録できます。";
    CONTACTED = "会社に連絡しましたか";
    LITIGATION = "会社との裁判";
    EARLIER = "前にも申し出ましたか";
    MONEY = "お金の支払いを求めていますか";
    STORY = "内容（要旨）";
    STORY_HINT = "申出人の言葉のまま書きます。読み返して、合っているか確かめます。";
    WHEN = "いつのことですか";
    CATEGORY = "何がありましたか";
    OUTCOME = "どうしてほしいですか";
    DANGER = "会社に知られると困ることがありますか";
    DANGER_WHO = "だれから、どんなことが心配ですか";
    SCOPE = "会社に伝えてよいこと";
    MATERIALS = "会社が持つ資料を協会に出してもらうこと";
    WAYS = "連絡してよい方法";
    PHONE = "電話番号";
    MAIL = "メールアドレス";
    POSTAL = "郵便番号";
    PREFECTURE = "都道府県";
    TOWN = "市区町村・町名";
    NUMBER = "番地";
    BUILDING = "建物・部屋";
    HOURS = "電話してよい時間";
    VOICEMAIL = "留守番電話";
    ABROAD = "海外の住所";
    DONT = "してほしくない連絡";
    WAY_NEEDS_IT = "選んだ連絡の方法に必要です";
    BAD_POSTAL = "郵便番号は7けたの数字で入力してください";
    SUPPORT = "手続で手伝ってほしいこと";
    IDENTITY = "本人確認の書類";
    NAME_FOR_COMPLAINT = "苦情として受け付けるには、お名前を入力してください。匿名なら相談として記録します";
    SCOPE_FOR_COMPLAINT = "会社にまだ何も伝えないときは、相談として記録します";
    IDENTITY_FOR_COMPLAINT = "本人確認をしないときは、相談として記録します";
    AS_COMPLAINT = "苦情として受け付ける";
    AS_CONSULTATION = "相談として記録";
    SCRIPT = "お伝えする言葉";
    /// Title of the receipt.
    RECEIPT = "受付票";
    QR = "確認コードのQRコード";
    /// Code is not shown.
    CODE_HIDDEN = "確認コードは、記録した人が24時間だけ表示できます。";
    CODE_ONCE = "確認コードは、電話なら申出人に読み上げて書き取ってもらうか、封をして郵便で送ります。協会の記録にはコードそのものは残りません。";
    TO_CASE = "案件を開く";
    NEXT_ONE = "次の電話を受ける";
}

/// The sentences, in the order of a call.
pub fn script(body: &str) -> Vec<String> {
    vec![
        format!("{body}、苦情相談の窓口です。お話を正確に残すため、記録を取りながらうかがいます。"),
        "今、話しても安全ですか。途中で切れたら、こちらからかけ直してよいですか。".to_owned(),
        "うかがったことは、苦情の解決のためだけに使います。費用はかかりません。".to_owned(),
        "協会は裁判所ではありません。お金の支払いを命じることや、どちらが正しいかを決めることはできません。".to_owned(),
        "会社に何を伝えてよいかは、あなたが決めます。名前を伏せることもできます。".to_owned(),
        "会社に知られると、困ることや危ないことはありますか。".to_owned(),
        "何があったか、順番にお話しください。あとで読み返して確かめます。".to_owned(),
        "マイナンバー（12けたの番号）は言わないでください。".to_owned(),
        "連絡してよい方法と、してほしくない連絡を教えてください。".to_owned(),
        "受付番号と確認コードをお伝えします。書くものはありますか。".to_owned(),
    ]
}

words! {
    /// What was received, when, and when the first answer is due.
    received(kind: &str, came: &str, answer_by: &str) = "{kind}として{came}に受け付けました。{answer_by}までに、協会から最初の連絡をします。";
    /// What number and code are for.
    how_to_use(site: &str, phone: &str) = "受付状況は {site}/status で、受付番号と確認コードを入れると見られます。電話（{phone}）でも聞けます。";
    /// A scan that is there: what it is, its name and size.
    scan_line(what: &str, name: &str, size: &str) = "{what}：{name}（{size}）";
}
