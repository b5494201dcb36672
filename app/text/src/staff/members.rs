//! Words of the staff pages about members.

use entity::member::{ConsentMeans, OtherName};
use entity::member_column::{Column, Holds};

use crate::member_column::heading;
use crate::public::{members as public, opt_out};
use crate::{Lang, date, words};

words! {
    /// Title and heading of the list.
    TITLE = "対象事業者";
    QUERY = "名前、よみ、前の名前、サービス名、法人番号";
    /// Filter: as of which day.
    AS_OF = "この日の一覧";
    AS_OF_HINT = "空欄のときは、終わった会社も含めてすべて。";
    SEARCH = "さがす";
    /// Caption of the table.
    CAPTION = "対象事業者の一覧";
    NAME = "名前";
    KANA = "よみ";
    NUMBER = "法人番号";
    PLACE = "所在地";
    FIELD = "分野";
    CONSENTED = "同意日";
    FROM = "開始日";
    UNTIL = "終了日";
    DESK = "窓口";
    FORMER = "前の名前";
    NONE = "この条件の会社はありません。";
    /// Empty list: next action.
    NONE_NEXT = "条件を減らしてさがすか、新しく登録してください。";
    NEW = "会社を登録する";
    /// Heading of the new page.
    NEW_TITLE = "対象事業者を登録する";
    /// Heading of the edit page.
    EDIT_TITLE = "登録を直す";
    /// Heading of the end page.
    END_TITLE = "対象事業者でなくなったことを記録する";
    EDIT = "登録を直す";
    END = "終了を記録する";
    PUBLIC = "公開ページを見る";
    SAVE = "登録する";
    SAVE_CHANGE = "直した内容を登録する";
    SAVE_END = "終了を記録する（「その他」のときは起案する）";
    /// Field: why coverage ends for another reason.
    F_END_WHY = "くわしい理由（「その他」のとき）";
    F_END_WHY_HINT = "「その他」のときは必ず書きます。決裁する人が読みます。公表はされません。";
    /// Nothing was written there.
    E_END_WHY = "「その他」を選んだときは、くわしい理由を書いてください";
    /// Too much was written there.
    E_END_WHY_LONG = "くわしい理由は、1,000文字以内で書いてください";
    CANCEL = "やめて戻る";
    DATA = "登録の内容";
    HISTORY = "変更の記録";
    USERS = "ポータルの利用者";
    NO_USERS = "まだ利用者がいません。はじめの利用者を招待してください。";
    INVITE = "利用者を招待する";
    INVITE_TEXT = "この人は、会社に届いている申し出を読めるようになるため、2人で決めます。起案すると、別の責任者が会社に電話で確かめて決裁します。決裁されると、招待の案内がメールで送られ、6けたの番号が、決裁した人の画面に1度だけ出ます。すでに利用中の人にも、メールで知らせます。";
    /// Field: mail of the user.
    USER_MAIL = "利用者のメールアドレス";
    /// Field: name of the user.
    USER_NAME = "利用者の名前";
    USER_ROLE = "権限";
    /// What the role may do.
    ROLE_ADMIN_HINT = "会社の代表の利用者です。できることは、回答者と同じです。利用者を足す・止めるのは協会が行います。はじめの利用者は管理者です。";
    /// What the role may do.
    ROLE_ANSWERER_HINT = "知らされた件を読み、答えることができます。";
    /// What the role may do.
    ROLE_VIEWER_HINT = "知らされた件を読むことだけができます。";
    INVITE_BUTTON = "招待を起案する";
    REISSUE = "再招待を起案する";
    REISSUE_TEXT = "別の責任者が決裁すると、新しい案内をメールで送り、新しい番号が、決裁した人の画面に出ます。前の案内は使えなくなります。パスワードを忘れた方にも使えます。";
    /// What it does for somebody who was switched off.
    REISSUE_OFF = "この人の利用は止められています。別の責任者が決裁すると、ふたたび使えるようになり、新しい案内をメールで送ります。新しい番号は、決裁した人の画面に出ます。";
    DEACTIVATE_TEXT = "この人は、すぐにポータルを使えなくなります。会社と件の記録は残ります。ふたたび使えるようにするには、別の責任者の決裁が要ります。";
    DEACTIVATE = "利用を止める";
    STATE_ACTIVE = "利用中";
    STATE_INVITED = "招待中";
    STATE_OFF = "停止中";
    STATE = "状態";
    /// Heading of the page with the code.
    CODE_TITLE = "招待を送りました";
    /// Label of the code.
    CODE = "会社に伝える6けたの番号";
    /// What to do with the code.
    CODE_TEXT = "この番号は、この画面にしか出ません。すぐに、本人に電話で伝えてください。案内は72時間で使えなくなるので、郵便では間に合いません。メールには書かないでください。";
    /// What if it is lost.
    CODE_LOST = "番号をひかえ忘れたときは、「再招待を起案する」からやり直せます。前の案内は使えなくなります。";
    CODE_BACK = "会社のページに戻る";
    F_NAME = "名前（登記のとおり）";
    F_NAME_HINT = "㈱や、髙・﨑などの字も、そのまま残ります。";
    F_KANA = "よみ";
    F_KANA_HINT = "ひらがなでもカタカナでもかまいません。株式会社などのよみは要りません。一覧はこの順に並びます。";
    F_NUMBER = "法人番号";
    F_NUMBER_HINT = "13桁。ハイフンや空白、はじめのTがあってもかまいません。";
    F_PREFECTURE = "都道府県";
    F_ADDRESS = "所在地（都道府県のあと）";
    F_FIELD = "分野";
    F_FIELD_HINT = "例：通信販売、教育、医療。一覧の絞り込みに使います。";
    F_REPRESENTATIVE = "代表者（公表するとき）";
    F_FORMER = "前の名前";
    F_NAMES_HINT = "名前とよみの、どちらでもさがせるようになります。欄が足りないときは、登録してからもう一度開くと増えます。";
    /// Field: since when a business has another name.
    F_CHANGED_ON = "名前が変わった日";
    F_CHANGED_ON_HINT = "例：令和7年10月1日、2025-10-01。分からなければ空欄。";
    /// Field of the edit page.
    F_RENAMED_ON = "名前が変わった日";
    F_RENAMED_ON_HINT = "会社の名前が変わったときに書きます。今の名前とよみが「前の名前」に残ります。書きまちがいを直すだけのときは空欄にします。";
    F_POSTAL_CODE = "郵便番号";
    F_POSTAL_CODE_HINT = "7桁。";
    /// Field: how the business consented.
    F_MEANS = "同意の方法";
    /// How the business consented is not noted.
    MEANS_UNKNOWN = "記録なし";
    /// How the business consented.
    MEANS_PAPER = "書面";
    /// How the business consented.
    MEANS_ELECTRONIC = "電子（ウェブ、メール、電子契約）";
    /// How the business consented.
    MEANS_RULES = "入会のときの規約";
    /// How the business consented.
    MEANS_OTHER = "そのほか";
    /// Field: where the proof of the consent lies.
    F_EVIDENCE = "同意の証拠";
    F_EVIDENCE_HINT = "書面の名前、綴りの番号、保管場所など。公表しません。";
    /// Field: the member that stands for an ended one.
    F_SUCCESSOR = "合併した先の会社";
    F_SUCCESSOR_HINT = "理由が合併のとき、合併した先の対象事業者の法人番号を書きます。前の会社のページから、その会社へ案内します。";
    F_BRANDS = "サービスやお店の名前";
    F_DESK_NAME = "個人情報の窓口の名前";
    F_DESK_PHONE = "窓口の電話";
    F_DESK_MAIL = "窓口のメール";
    F_WEBSITE = "サイトのアドレス";
    F_CONSENTED = "同意した日";
    F_CONSENTED_HINT = "対象事業者になることに同意した日です（法第52条第1項）。";
    F_FROM = "対象になる日";
    F_UNTIL = "対象の最後の日";
    F_REASON = "理由";
    /// What an end means.
    END_TEXT = "記録すると、公開の一覧に最後の日が出ます。会社は、その後も名前でさがせます。続いている件は、そのまま続きます。";
    /// The page after saving.
    DONE_ADDED = "登録しました。公開の一覧に出ています。";
    /// The page after saving.
    DONE_CHANGED = "直した内容を登録しました。";
    /// The page after saving.
    DONE_ENDED = "終了を記録しました。";
    /// The page after switching a user off.
    DONE_OFF = "利用を止めました。今の接続も切れています。";
    DONE_SAME = "変わったところはありませんでした。";
    E_NAME = "名前を入力してください";
    E_KANA = "よみを入力してください";
    E_KANA_LETTERS = "よみは、ひらがな、カタカナ、英数字で入力してください";
    E_NUMBER = "法人番号を入力してください";
    E_NUMBER_LENGTH = "法人番号は13桁の数字です。桁数を確かめてください";
    E_NUMBER_CHECK = "法人番号の数字が合いません。写しまちがいがないか確かめてください";
    E_NUMBER_TAKEN = "この法人番号は、もう登録されています";
    E_OTHER_NAME = "よみや日だけで、名前がありません。名前を入力してください";
    E_POSTAL_CODE = "郵便番号は7桁の数字です";
    E_SUCCESSOR = "合併した先の会社の、法人番号を入力してください。対象事業者ではない会社に合併したときは、理由で「会社がなくなった」を選んでください";
    E_SUCCESSOR_UNKNOWN = "この法人番号の対象事業者はありません";
    E_SUCCESSOR_WRONG = "この会社は、合併した先にできません。この会社自身や、この会社に合併した会社、先に終わる会社は選べません";
    E_SUCCESSOR_REASON = "合併した先は、理由が合併のときだけ書きます";
    E_PREFECTURE = "都道府県を選んでください";
    E_ADDRESS = "所在地を入力してください";
    E_FIELD = "分野を入力してください";
    E_MAIL = "メールアドレスの形を確かめてください。例：name@example.jp";
    E_PHONE = "電話番号は10桁か11桁の数字です。国の番号から書くときは + で始めてください";
    E_WEBSITE = "サイトのアドレスは、https:// か http:// で始めてください";
    E_CONSENTED = "同意した日を入力してください";
    E_CONSENT_FUTURE = "同意した日は、今日か、それより前にしてください";
    E_FROM = "対象になる日を入力してください";
    E_FROM_BEFORE = "対象になる日は、同意した日か、それより後にしてください";
    E_UNTIL = "対象の最後の日を入力してください";
    E_UNTIL_BEFORE = "対象の最後の日は、対象になった日か、それより後にしてください";
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    E_REASON = "理由を選んでください";
    E_ENDED = "この会社の終了は、もう記録されています";
    E_USER_ROLE = "権限を選んでください";
    /// A change made by the first filling.
    BY_PROGRAM = "登録のとき";
    /// An empty value in the history.
    EMPTY = "（なし）";
    /// The history's word for a new row.
    ADDED = "登録しました";
    /// Too long a text; the present length is said.
    too_long(name: &str, max: usize, now: usize) = "{name}は{max}字までで入力してください。今は{now}字です";
}

/// A field's change in the history.
pub fn changed(lang: Lang, field: &str, before: &str, after: &str) -> String {
    if before == after {
        // What did not change says to what the other lines belong.
        format!("{}：{}", name_of(field), value(lang, field, after))
    } else {
        format!("{}：{} → {}", name_of(field), value(lang, field, before), value(lang, field, after))
    }
}

/// The name of a column in the history.
pub fn name_of(field: &str) -> &'static str {
    if let Some(column) = Column::of_history(field) {
        return heading(column);
    }
    match field {
        "successor" => F_SUCCESSOR,
        "opt_out" => opt_out::TITLE.ja(),
        "opt_out_ppc_number" => opt_out::PPC_NUMBER.ja(),
        "opt_out_filed_on" => opt_out::FILED_ON.ja(),
        "opt_out_published_on" => opt_out::PUBLISHED_ON.ja(),
        "opt_out_ended_on" => opt_out::ENDED_ON.ja(),
        "opt_out_holder_name" => opt_out::HOLDER_NAME.ja(),
        "opt_out_holder_address" => opt_out::HOLDER_ADDRESS.ja(),
        "opt_out_holder_representative" => opt_out::HOLDER_REPRESENTATIVE.ja(),
        "opt_out_purpose" => opt_out::PURPOSE.ja(),
        "opt_out_items" => opt_out::ITEMS.ja(),
        "opt_out_acquired" => opt_out::ACQUIRED.ja(),
        "opt_out_provided" => opt_out::PROVIDED.ja(),
        "opt_out_stopped" => opt_out::STOPPED.ja(),
        "opt_out_requests" => opt_out::REQUESTS.ja(),
        "opt_out_updated" => opt_out::UPDATED.ja(),
        "opt_out_starts_on" => opt_out::STARTS_ON.ja(),
        "opt_out_link" => opt_out::LINK.ja(),
        _ => ADDED,
    }
}

/// Several names in one cell.
pub fn joined(names: &[String]) -> String {
    names.join("、")
}

/// Other names in one cell.
pub fn other_names(lang: Lang, names: &[OtherName]) -> String {
    joined(&names.iter().map(|other| public::other_name(lang, other)).collect::<Vec<_>>())
}

words! {
    /// One of several boxes of the same kind.
    nth(label: &str, n: usize) = "{label} {n}";
}

/// How a business consented.
pub fn means(means: ConsentMeans) -> &'static str {
    match means {
        ConsentMeans::Paper => MEANS_PAPER,
        ConsentMeans::Electronic => MEANS_ELECTRONIC,
        ConsentMeans::Rules => MEANS_RULES,
        ConsentMeans::Other => MEANS_OTHER,
    }
}

words! {
    /// When and by whom a change was made.
    when_and_who(when: &str, who: Option<&str>) = ("{when}　{}", who.unwrap_or(BY_PROGRAM));
}

/// A date or a code of the history as a person reads it.
pub fn value(lang: Lang, field: &str, value: &str) -> String {
    if value.is_empty() {
        return EMPTY.to_owned();
    }
    let day = || value.parse().map_or_else(|_| value.to_owned(), |day| date::day(lang, day));
    match Column::of_history(field) {
        Some(Column::EndedReason) => public::reason(lang, value).to_owned(),
        Some(Column::ConsentMeans) => {
            ConsentMeans::from_code(value).map_or_else(|| value.to_owned(), |code| means(code).to_owned())
        }
        Some(Column::FormerName | Column::BrandName) => other_names(lang, &OtherName::lines(value)),
        Some(Column::PostalCode) => public::postal_code(value),
        Some(column) if column.holds() == Holds::Day => day(),
        None if is_day_of_opt_out(field) => day(),
        Some(_) | None => joined(&value.lines().map(str::to_owned).collect::<Vec<_>>()),
    }
}

fn is_day_of_opt_out(field: &str) -> bool {
    field == "opt_out" || (field.starts_with("opt_out_") && field.ends_with("_on"))
}

words! {
    /// Somebody whose invitation waits.
    proposed_user(name: &str, mail: &str) = "{name}（{mail}）の招待";
}
