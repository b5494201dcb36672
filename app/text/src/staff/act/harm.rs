//! The words about danger, what may be told, and withholding the notice.

use crate::words;

words! {
    /// Label.
    DANGER = "事業者に知られると困ること";
    /// Choice.
    DANGER_NO = "ない";
    /// Choice.
    DANGER_VIOLENCE = "暴力・つきまとい・おどしのおそれ";
    /// Choice.
    DANGER_DISADVANTAGE = "仕事・生活で不利にされるおそれ";
    /// Choice.
    DANGER_OTHER = "そのほかの心配";
    /// Choice.
    DANGER_UNKNOWN = "分からない・聞いていない";
    /// Label.
    DANGER_WHO = "だれから、どんなことが心配か";
    /// Hint.
    DANGER_HINT = "危険の申告があると、責任者が判断するまで、事業者には何も出ません。";
    /// Label.
    CLEAR_REASON = "通知してよいと判断した理由";
    /// Hint.
    CLEAR_HINT = "申出人とどう話したか、何を確かめたかを書きます。30日たつと、もう一度判断が必要です。";
    /// Label.
    FEAR = "どんな害のおそれがあるか";
    /// Label.
    EVIDENCE = "そう判断した材料";
    /// Label.
    INSTEAD = "通知の代わりにすること";
    /// Choice.
    WITHOUT_IDENTITY = "だれのことか分からない形で事業者を調べる";
    /// Choice.
    GENERAL_ENQUIRY = "事業者に一般的な照会をする";
    /// Choice.
    INFORM_ALL = "全対象事業者に注意を知らせる";
    /// Choice.
    ADVICE_ONLY = "申出人への助言だけをする";
    /// Choice.
    OTHER_DESK = "警察・配偶者暴力相談などの窓口につなぐ";
    /// Label.
    TEXT_FOR_APPLICANT = "申出人に送る文章";
    /// What is offered.
    TEXT_START = "お話しいただいた心配を受けて、今は事業者に何も知らせないことにしました。\n事業者に知らせなくてもできることを、協会が続けます。\n事情が変わったときは、いつでもご連絡ください。事業者に知らせることになったときは、先にあなたにお伝えします。";
    /// Label.
    REVIEW_ON = "見直しの日";
    /// Label.
    REVIEW_TEXT = "見直しの結果";
    /// What withholding means.
    WITHHOLD_LEAD = "害のおそれがあるときは、事業者への通知を留保できます。決めるには、もう1人の責任者の決裁がいります。留保の間、この件は事業者の画面・件数・検索・メールのどこにも出ません。";
    /// Label.
    SCOPE = "事業者に伝えてよいこと";
    /// Choice.
    NAMED = "名前と内容を伝えてよい";
    /// Choice.
    WITHOUT_NAME = "名前を伏せて、内容だけ伝えてよい";
    /// Choice.
    NOT_YET = "まだ伝えないでほしい";
    /// Label.
    ITEMS = "伝えてよい情報";
    /// Label.
    FILES = "渡してよい資料";
    /// Label.
    MATERIALS = "会社が持つ申出人の資料を、協会に出してもらうこと";
    /// Choice.
    YES = "同意する";
    /// Choice.
    NO = "同意しない";
    /// Choice.
    LATER = "あとで決める";
    /// Item.
    BIRTH_DATE = "生年月日";
    /// Item.
    ADDRESS = "住所";
    /// Item.
    PHONE = "電話番号";
    /// Item.
    MAIL = "メールアドレス";
    /// Item.
    IDENTIFIERS = "会員番号など、会社が探すための情報";
    /// How consent was given.
    CONSENT_LEAD = "申出人から聞いたとおりに記録します。広げるときも狭めるときも、申出人の言葉を内部メモに残してください。";
}
