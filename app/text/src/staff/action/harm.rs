//! The words about danger, what may be told, and withholding the notice.

use crate::words;

words! {
    DANGER = "事業者に知られると困ること";
    DANGER_NO = "ない";
    DANGER_VIOLENCE = "暴力・つきまとい・おどしのおそれ";
    DANGER_DISADVANTAGE = "仕事・生活で不利にされるおそれ";
    DANGER_OTHER = "そのほかの心配";
    DANGER_UNKNOWN = "分からない・聞いていない";
    DANGER_WHO = "だれから、どんなことが心配か";
    DANGER_HINT = "危険の申告があると、責任者が判断するまで、事業者には何も出ません。";
    CLEAR_REASON = "通知してよいと判断した理由";
    CLEAR_HINT = "申出人とどう話したか、何を確かめたかを書きます。30日たつと、もう一度判断が必要です。";
    FEAR = "どんな害のおそれがあるか";
    EVIDENCE = "そう判断した材料";
    INSTEAD = "通知の代わりにすること";
    WITHOUT_IDENTITY = "だれのことか分からない形で事業者を調べる";
    GENERAL_ENQUIRY = "事業者に一般的な照会をする";
    INFORM_ALL = "全対象事業者に注意を知らせる";
    ADVICE_ONLY = "申出人への助言だけをする";
    OTHER_DESK = "警察・配偶者暴力相談などの窓口につなぐ";
    TEXT_FOR_APPLICANT = "申出人に送る文章";
    TEXT_START = "お話しいただいた心配を受けて、今は事業者に何も知らせないことにしました。\n事業者に知らせなくてもできることを、協会が続けます。\n事情が変わったときは、いつでもご連絡ください。事業者に知らせることになったときは、先にあなたにお伝えします。";
    REVIEW_ON = "見直しの日";
    REVIEW_TEXT = "見直しの結果";
    WITHHOLD_LEAD = "害のおそれがあるときは、事業者への通知を留保できます。決めるには、もう1人の責任者の決裁がいります。留保の間、この件は事業者の画面・件数・検索・メールのどこにも出ません。";
    SCOPE = "事業者に伝えてよいこと";
    NAMED = "名前と内容を伝えてよい";
    WITHOUT_NAME = "名前を伏せて、内容だけ伝えてよい";
    NOT_YET = "まだ伝えないでほしい";
    ITEMS = "伝えてよい情報";
    FILES = "渡してよい資料";
    MATERIALS = "会社が持つ申出人の資料を、協会に出してもらうこと";
    YES = "同意する";
    NO = "同意しない";
    LATER = "あとで決める";
    BIRTH_DATE = "生年月日";
    ADDRESS = "住所";
    PHONE = "電話番号";
    MAIL = "メールアドレス";
    IDENTIFIERS = "会員番号など、会社が探すための情報";
    /// How consent was given.
    CONSENT_LEAD = "申出人から聞いたとおりに記録します。広げるときも狭めるときも、申出人の言葉を内部メモに残してください。";
}
