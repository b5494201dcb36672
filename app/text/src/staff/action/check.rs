//! The words of checking an application: identity, authority, member, points, papers, acceptance.

use crate::words;

words! {
    /// What beginning the check does.
    BEGIN = "苦情として受け、本人・代理権・対象事業者を確かめます。申出人には「確認中」と見えます。";
    /// What must be there.
    NEEDED = "形式確認で確かめること";
    IDENTITY = "本人確認";
    AUTHORITY = "代理権の確認";
    MEMBER = "対象事業者であること（受付日の時点）";
    DONE = "確かめた";
    OPEN = "まだ";
    NOT_NEEDED = "いらない";
    RETURN_REASON = "形式確認に戻す理由";
    AUTHORITY_RESULT = "代理権の確認の結果";
    AUTHORITY_CONFIRMED = "確かめた";
    AUTHORITY_LACKING = "足りない";
    AUTHORITY_NUMBER = "マイナンバーが見えている（画像を消して、もう一度お願いする）";
    AUTHORITY_PAPERS = "確かめた書類、または足りないもの";
    AUTHORITY_HINT = "例：委任状（2026年11月1日付）と代理人の運転免許証。親権者は戸籍全部事項証明書か住民票で確かめます。";
    PAPERS = "お願いする書類・説明";
    PAPERS_TEXT = "申出人に送る文章";
    PAPERS_TEXT_HINT = "何を、なぜ、どうやって送るかを書きます。責める言い方をしません。";
    PAPERS_DUE = "いつまでに";
    PAPERS_START = "お申し出を進めるために、次の書類・説明をお願いします。\n受付状況の画面から送れます。郵便でも送れます。\nご事情があって難しいときは、ご連絡ください。期日を延ばすことができます。";
    SUPPLY_TEXT = "届いたもの";
    SUPPLY_HINT = "何が、いつ、どの方法で届いたかを書きます。";
    SUPPLY_PURPOSE = "書類の種類";
    SUPPLY_IDENTITY = "本人確認の書類";
    SUPPLY_AUTHORITY = "代理権を示す書類（委任状・戸籍など）";
    SUPPLY_EVIDENCE = "そのほかの資料";
    SUPPLY_FILE = "読み取った書類（1つ）";
    /// What a reminder does.
    REMIND_BODY = "期日を知らせる短い文を、選ばれた方法で送ります。期日は変わりません。";
    EXTEND_UNTIL = "新しい期日";
    EXTEND_HINT = "空のままなら、決まった日数だけ延びます。事業者の回答を延ばせるのは1回です。";
    EXTEND_REASON = "延ばす理由";
    SEARCH = "会社の名前・法人番号";
    SEARCH_BUTTON = "探す";
    NONE_FOUND = "対象事業者の一覧にありません。表記を変えて探すか、協会の対象でなければ「ほかの窓口を案内する」に進んでください。";
    MEMBER_CHOICE = "どの会社のことですか";
    EVIDENCE = "どの資料から分かりましたか";
    EVIDENCE_HINT = "例：請求書の社名と住所が一覧と一致。会社をまちがえて通知すると、協会が個人情報をもらすことになります。";
    WAS = "対象事業者だった";
    WAS_NOT = "対象事業者ではなかった";
    UNKNOWN = "分からない";
    NAMESAKE = "同じ名前の会社がほかにもあります。住所と法人番号を必ず確かめてください。";
    /// What the applicant said.
    APPLICANT_SAID = "申出人が書いた会社";
    POINT = "論点";
    POINT_HINT = "申出人の言葉で、1つずつ短く書きます。お金の支払いの求めは、別の論点に分けます。空にした行は消えます。";
    SUBJECT = "区分";
    NO_SUBJECT = "（まだ決めない）";
    TAKING = "この論点をどうしますか";
    TAKE = "取り上げる";
    LEAVE = "取り上げない";
    LEAVE_GROUND = "取り上げない理由となる条件";
    LEAVE_REASON = "理由の説明（申出人が読みます）";
    ACCEPT_TEXT = "申出人に送る文章";
    ACCEPT_START = "お申し出を苦情として受理しました。\n次に、伝えてよいと言われたことだけを事業者に知らせ、早く解決するよう求めます。\n協会は裁判所ではないため、どちらが正しいかを決めたり、お金の支払いを命じたりすることはできません。";
    NO_POINTS = "論点がまだありません。先に論点を整理してください。";
    MORE_ROWS = "行は5つまで一度に足せます。足りなければ、記録してからもう一度開いてください。";
    point(no: u32) = "論点{no}";
}

/// When a member was covered.
pub fn covered(from: &str, until: Option<&str>) -> String {
    match until {
        Some(until) => format!("対象の期間：{from}から{until}まで"),
        None => format!("対象の期間：{from}から"),
    }
}

/// What tells one firm from another.
#[derive(Clone, Copy, Debug)]
pub struct FirmDetails<'a> {
    pub address: &'a str,
    pub number: &'a str,
    /// When it was covered.
    pub period: &'a str,
    /// On the day of receipt.
    pub on_receipt: &'a str,
    /// On the day of the event.
    pub on_event: &'a str,
}

words! {
    /// The lines under a firm.
    about(about: &FirmDetails<'_>) =
        ("{}　法人番号 {}　{}　受付日：{}　出来事の日：{}", about.address, about.number, about.period, about.on_receipt, about.on_event);
}
