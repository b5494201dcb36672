//! What the columns of the member list are called: by us, by others, and before the public.

use entity::member::{ConsentMeans, EndReason};
use entity::member_column::Column;

use crate::public::members as public;
use crate::{Lang, Word, words};

words! {
    /// In a file with the rows to be put right: which row of the first file it was.
    ORIGINAL_ROW = "元の行";
    /// In the same file: what to put right.
    TO_DO = "直すところ";
    /// Name of the sheet with the list.
    SHEET = "一覧";
    /// Name of the sheet that explains.
    EXPLANATION = "書き方";
    /// Head of the explaining sheet.
    EXPLAINED_COLUMN = "列";
    /// Head of the explaining sheet.
    EXPLAINED_NEED = "要るか";
    /// Head of the explaining sheet.
    EXPLAINED_HOW = "書き方";
    /// Head of the explaining sheet.
    EXPLAINED_EXAMPLE = "例";
    NEEDED = "必須";
    MAY_BE_EMPTY = "なくてもよい";
}

/// What a column is called: in our files, in the list of what is registered, and in its history.
pub fn heading(column: Column) -> &'static str {
    match column {
        Column::Number => "法人番号",
        Column::Name => "名前",
        Column::Kana => "よみ",
        Column::FormerName => "前の名前",
        Column::FormerKana => "前の名前のよみ",
        Column::FormerUntil => "前の名前が変わった日",
        Column::BrandName => "サービスやお店の名前",
        Column::BrandKana => "サービスやお店のよみ",
        Column::BrandUntil => "サービスやお店の名前が変わった日",
        Column::PostalCode => "郵便番号",
        Column::Prefecture => "都道府県",
        Column::Address => "所在地",
        Column::Field => "分野",
        Column::Representative => "代表者",
        Column::DeskName => "窓口の名前",
        Column::DeskPhone => "窓口の電話",
        Column::DeskMail => "窓口のメール",
        Column::Website => "サイト",
        Column::ConsentedOn => "同意日",
        Column::ConsentMeans => "同意の方法",
        Column::ConsentEvidence => "同意の証拠",
        Column::CoveredFrom => "開始日",
        Column::CoveredUntil => "終了日",
        Column::EndedReason => "終了の理由",
    }
}

/// What the public calls a column; what only staff see has no such name.
pub fn public_heading(column: Column) -> Option<Word> {
    Some(match column {
        Column::Number => public::NUMBER,
        Column::Name => public::CSV_NAME,
        Column::Kana => public::KANA,
        Column::FormerName => public::FORMER,
        Column::BrandName => public::BRANDS,
        Column::PostalCode => public::POSTAL_CODE,
        Column::Prefecture => public::PREFECTURE,
        Column::Address => public::CSV_ADDRESS,
        Column::Field => public::FIELD,
        Column::Representative => public::REPRESENTATIVE,
        Column::DeskName => public::CSV_DESK_NAME,
        Column::DeskPhone => public::CSV_DESK_PHONE,
        Column::DeskMail => public::CSV_DESK_MAIL,
        Column::Website => public::WEBSITE,
        Column::CoveredFrom => public::CSV_FROM,
        Column::CoveredUntil => public::CSV_UNTIL,
        Column::FormerKana
        | Column::FormerUntil
        | Column::BrandKana
        | Column::BrandUntil
        | Column::ConsentedOn
        | Column::ConsentMeans
        | Column::ConsentEvidence
        | Column::EndedReason => return None,
    })
}

/// That a column changed, where the public is not told how.
pub fn changed(lang: Lang, column: Column) -> String {
    match (lang, public_heading(column)) {
        (Lang::En, Some(name)) => format!("The entry “{}” was changed.", name.get(lang)),
        (Lang::En, None) => "An entry was changed.".to_owned(),
        (Lang::Ja, _) => format!("「{}」の記載が変わりました。", heading(column)),
    }
}

/// What others call a column, beside our own heading.
pub fn also_called(column: Column) -> &'static [&'static str] {
    match column {
        Column::Number => &["法人番号13桁", "法人No", "法人ナンバー", "corporate_number", "corporate number"],
        Column::Name => {
            &["会社名", "名称", "商号", "企業名", "事業者名", "社名", "対象事業者名", "商号又は名称", "name"]
        }
        Column::Kana => &[
            "よみがな",
            "ふりがな",
            "フリガナ",
            "カナ",
            "名前のよみ",
            "会社名カナ",
            "名称カナ",
            "商号フリガナ",
            "kana",
        ],
        Column::FormerName => &["旧名", "旧社名", "旧商号", "以前の名前", "former_names"],
        Column::FormerKana => &["旧名のよみ", "旧社名カナ", "former_kana"],
        Column::FormerUntil => &["社名変更日", "商号変更日", "former_until"],
        Column::BrandName => &["サービス名", "ブランド名", "屋号", "店舗名", "サイト名", "brands"],
        Column::BrandKana => &["サービス名カナ", "屋号カナ", "brand_kana"],
        Column::BrandUntil => &["brand_until"],
        Column::PostalCode => &["〒", "郵便", "postal_code", "zip"],
        Column::Prefecture => &["県", "都道府県名", "prefecture"],
        Column::Address => &["住所", "本社所在地", "本店所在地", "市区町村以下", "所在地（都道府県のあと）", "address"],
        Column::Field => &["業種", "業界", "事業分野", "field"],
        Column::Representative => &["代表者名", "代表者氏名", "代表", "representative"],
        Column::DeskName => &["窓口", "相談窓口", "個人情報の窓口の名前", "窓口名", "苦情相談窓口", "desk_name"],
        Column::DeskPhone => &["電話", "電話番号", "TEL", "窓口電話番号", "desk_phone"],
        Column::DeskMail => &["メール", "メールアドレス", "E-mail", "窓口メールアドレス", "desk_mail"],
        Column::Website => &["URL", "ホームページ", "HP", "サイトのアドレス", "ウェブサイト", "website"],
        Column::ConsentedOn => &["同意した日", "同意年月日", "同意書の日付", "consented_on"],
        Column::ConsentMeans => &["同意方法", "consent_means"],
        Column::ConsentEvidence => &["証拠", "同意書の保管場所", "同意書番号", "consent_evidence"],
        Column::CoveredFrom => &["対象になる日", "対象になった日", "対象開始日", "加入日", "入会日", "covered_from"],
        Column::CoveredUntil => &["対象の最後の日", "対象終了日", "退会日", "脱退日", "covered_until"],
        Column::EndedReason => &["理由", "退会理由", "終了理由", "ended_reason"],
    }
}

/// Whether a new business needs it.
#[must_use]
pub const fn is_needed(column: Column) -> bool {
    matches!(
        column,
        Column::Number
            | Column::Name
            | Column::Kana
            | Column::Prefecture
            | Column::Address
            | Column::Field
            | Column::ConsentedOn
            | Column::CoveredFrom
    )
}

/// How to fill a column in.
pub fn how(column: Column) -> &'static str {
    match column {
        Column::Number => {
            "13桁の数字です。どの会社の行かは、この番号で決まります。列の書式を「文字列」にしてください。"
        }
        Column::Name => "登記のとおりに書きます。㈱や髙・﨑などの字も、そのまま残ります。",
        Column::Kana => "ひらがなかカタカナで書きます。株式会社などのよみは要りません。",
        Column::FormerName | Column::BrandName => "1つのセルの中で、1行に1つ書きます（Alt＋Enterで改行）。",
        Column::FormerKana | Column::BrandKana => "名前と同じ順に、1行に1つ書きます。分からない行は空けます。",
        Column::FormerUntil | Column::BrandUntil => "その名前でなくなった日です。名前と同じ順に、1行に1つ書きます。",
        Column::PostalCode => "7桁の数字です。ハイフンがあってもかまいません。",
        Column::Prefecture => {
            "「都」「府」「県」まで書きます。この列がなく、所在地が都道府県から始まるときは、そこから読みます。"
        }
        Column::Address => "都道府県のあとを書きます。",
        Column::Field => "一覧の絞り込みに使います。いまの一覧と同じ書き方にしてください。",
        Column::Representative => "公表するときだけ書きます。",
        Column::DeskName => "個人情報の窓口の名前です。",
        Column::DeskPhone => "10桁か11桁です。先頭の0が消えないように、列の書式を「文字列」にしてください。",
        Column::DeskMail => "メールアドレスを1つ書きます。",
        Column::Website => "https:// か http:// で始めます。",
        Column::ConsentedOn => "対象事業者になることに同意した日です（法第52条第1項）。和暦でも西暦でもかまいません。",
        Column::ConsentMeans => "書面、電磁的方法、規約、その他のどれかです。",
        Column::ConsentEvidence => "証拠がどこにあるかです。公表されません。",
        Column::CoveredFrom => "対象になる日です。同意日か、それより後です。",
        Column::CoveredUntil => "対象の最後の日です。続いているときは空けます。空けても、記録した終了日は消えません。",
        Column::EndedReason => "終了日を書いたときだけ書きます。退会、廃業等、その他のどれかです。",
    }
}

/// An example of what stands in a column.
pub fn example(column: Column) -> &'static str {
    match column {
        Column::Number => "9999901000005",
        Column::Name => "株式会社あおば通販（架空）",
        Column::Kana => "アオバツウハン",
        Column::FormerName => "青葉商事有限会社（架空）",
        Column::FormerKana => "アオバショウジ",
        Column::FormerUntil => "令和7年10月1日",
        Column::BrandName => "あおばマーケット",
        Column::BrandKana => "アオバマーケット",
        Column::PostalCode => "100-0000",
        Column::Prefecture => "東京都",
        Column::Address => "架空区一丁目1番1号",
        Column::Field => "通信販売",
        Column::Representative => "青葉 花子",
        Column::DeskName => "個人情報相談室",
        Column::DeskPhone => "03-0000-0000",
        Column::DeskMail => "privacy@example.jp",
        Column::Website => "https://example.jp/",
        Column::ConsentedOn => "令和8年4月1日",
        Column::ConsentMeans => "書面",
        Column::ConsentEvidence => "同意書つづり 2026-001",
        Column::CoveredFrom => "2026/4/1",
        Column::CoveredUntil | Column::EndedReason | Column::BrandUntil => "",
    }
}

/// How a way of consenting is written in a file.
pub fn means(means: ConsentMeans) -> &'static str {
    match means {
        ConsentMeans::Paper => "書面",
        ConsentMeans::Electronic => "電磁的方法",
        ConsentMeans::Rules => "規約",
        ConsentMeans::Other => "その他",
    }
}

/// How a reason for an end is written in a file.
pub fn reason(reason: EndReason) -> &'static str {
    match reason {
        EndReason::Left => "退会",
        EndReason::Merged => "合併",
        EndReason::Dissolved => "廃業等",
        EndReason::Excluded => "除外",
        EndReason::Other => "その他",
    }
}
