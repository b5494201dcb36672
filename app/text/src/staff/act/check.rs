//! The words of checking an application: identity, authority, member, points, papers, acceptance.

use crate::{Lang, words};

words! {
    /// What beginning the check does.
    BEGIN = "苦情として受け、本人・代理権・対象事業者を確かめます。申出人には「確認中」と見えます。";
    /// What must be there.
    NEEDED = "形式確認で確かめること";
    /// Item.
    IDENTITY = "本人確認";
    /// Item.
    AUTHORITY = "代理権の確認";
    /// Item.
    MEMBER = "対象事業者であること（受付日の時点）";
    /// State.
    DONE = "確かめた";
    /// State.
    OPEN = "まだ";
    /// State.
    NOT_NEEDED = "いらない";
    /// Label.
    RETURN_REASON = "形式確認に戻す理由";
    /// Label.
    AUTHORITY_RESULT = "代理権の確認の結果";
    /// Choice.
    AUTHORITY_CONFIRMED = "確かめた";
    /// Choice.
    AUTHORITY_LACKING = "足りない";
    /// Choice.
    AUTHORITY_NUMBER = "マイナンバーが見えている（画像を消して、もう一度お願いする）";
    /// Label.
    AUTHORITY_PAPERS = "確かめた書類、または足りないもの";
    /// Hint.
    AUTHORITY_HINT = "例：委任状（2026年11月1日付）と代理人の運転免許証。親権者は戸籍全部事項証明書か住民票で確かめます。";
    /// Label.
    PAPERS = "お願いする書類・説明";
    /// Label.
    PAPERS_TEXT = "申出人に送る文章";
    /// Hint.
    PAPERS_TEXT_HINT = "何を、なぜ、どうやって送るかを書きます。責める言い方をしません。";
    /// Label.
    PAPERS_DUE = "いつまでに";
    /// What is offered.
    PAPERS_START = "お申し出を進めるために、次の書類・説明をお願いします。\n受付状況の画面から送れます。郵便でも送れます。\nご事情があって難しいときは、ご連絡ください。期日を延ばすことができます。";
    /// Label.
    SUPPLY_TEXT = "届いたもの";
    /// Hint.
    SUPPLY_HINT = "何が、いつ、どの方法で届いたかを書きます。";
    /// Label.
    SUPPLY_PURPOSE = "書類の種類";
    /// Choice.
    SUPPLY_IDENTITY = "本人確認の書類";
    /// Choice.
    SUPPLY_AUTHORITY = "代理権を示す書類（委任状・戸籍など）";
    /// Choice.
    SUPPLY_EVIDENCE = "そのほかの資料";
    /// Label.
    SUPPLY_FILE = "読み取った書類（1つ）";
    /// Hint.
    SUPPLY_FILE_HINT = "JPEG・PNG・WebP・PDF、10MBまで。マイナンバーが見える書類は入れないでください。";
    /// What a reminder does.
    REMIND_BODY = "期日を知らせる短い文を、選ばれた方法で送ります。期日は変わりません。";
    /// Label.
    EXTEND_UNTIL = "新しい期日";
    /// Hint.
    EXTEND_HINT = "空のままなら、決まった日数だけ延びます。事業者の回答を延ばせるのは1回です。";
    /// Label.
    EXTEND_REASON = "延ばす理由";
    /// Label.
    SEARCH = "会社の名前・法人番号";
    /// Button.
    SEARCH_BUTTON = "探す";
    /// Nothing was found.
    NONE_FOUND = "対象事業者の一覧にありません。表記を変えて探すか、協会の対象でなければ「ほかの窓口を案内する」に進んでください。";
    /// Label.
    MEMBER_CHOICE = "どの会社のことですか";
    /// Label.
    EVIDENCE = "どの資料から分かりましたか";
    /// Hint.
    EVIDENCE_HINT = "例：請求書の社名と住所が一覧と一致。会社をまちがえて通知すると、協会が個人情報をもらすことになります。";
    /// Choice.
    WAS = "対象事業者だった";
    /// Choice.
    WAS_NOT = "対象事業者ではなかった";
    /// Choice.
    UNKNOWN = "分からない";
    /// Same-named firms.
    NAMESAKE = "同じ名前の会社がほかにもあります。住所と法人番号を必ず確かめてください。";
    /// What the applicant said.
    APPLICANT_SAID = "申出人が書いた会社";
    /// Label.
    POINT = "論点";
    /// Hint.
    POINT_HINT = "申出人の言葉で、1つずつ短く書きます。お金の支払いの求めは、別の論点に分けます。空にした行は消えます。";
    /// Label.
    SUBJECT = "区分";
    /// Choice.
    NO_SUBJECT = "（まだ決めない）";
    /// Label.
    TAKING = "この論点をどうしますか";
    /// Choice.
    TAKE = "取り上げる";
    /// Choice.
    LEAVE = "取り上げない";
    /// Label.
    LEAVE_GROUND = "取り上げない理由となる条件";
    /// Label.
    LEAVE_REASON = "理由の説明（申出人が読みます）";
    /// Label.
    ACCEPT_TEXT = "申出人に送る文章";
    /// What is offered.
    ACCEPT_START = "お申し出を苦情として受理しました。\n次に、伝えてよいと言われたことだけを事業者に知らせ、早く解決するよう求めます。\n協会は裁判所ではないため、どちらが正しいかを決めたり、お金の支払いを命じたりすることはできません。";
    /// No points yet.
    NO_POINTS = "論点がまだありません。先に論点を整理してください。";
    /// Button.
    MORE_ROWS = "行は5つまで一度に足せます。足りなければ、記録してからもう一度開いてください。";
}

/// 「論点1」.
#[must_use]
pub fn point(lang: Lang, no: u32) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("論点{no}"),
    }
}

/// When a member was covered.
#[must_use]
pub fn covered(lang: Lang, from: &str, until: Option<&str>) -> String {
    match lang {
        Lang::Ja | Lang::En => match until {
            Some(until) => format!("対象の期間：{from}から{until}まで"),
            None => format!("対象の期間：{from}から"),
        },
    }
}

/// What tells one firm from another.
#[derive(Clone, Copy, Debug)]
pub struct FirmDetails<'a> {
    /// Where it is.
    pub address: &'a str,
    /// Its corporate number.
    pub number: &'a str,
    /// When it was covered.
    pub period: &'a str,
    /// On the day of receipt.
    pub on_receipt: &'a str,
    /// On the day of the event.
    pub on_event: &'a str,
}

/// The lines under a firm.
#[must_use]
pub fn about(lang: Lang, about: &FirmDetails<'_>) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "{}　法人番号 {}　{}　受付日：{}　出来事の日：{}",
            about.address, about.number, about.period, about.on_receipt, about.on_event
        ),
    }
}
