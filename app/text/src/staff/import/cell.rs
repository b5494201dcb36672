//! What is wrong with a cell, what would be right, and what a person should look at again.

use entity::wareki::{DateFault, Era};

use crate::words;

words! {
    /// A needed cell is empty.
    MISSING = "書かれていません（必須）。書き足してください";
    /// A needed column is not in the file.
    NO_COLUMN = "この列がファイルにありません（新しい会社には必須）。列を足してください";
    FORMULA = "数式が入っています。値だけを貼り付けてください";
    ERROR_VALUE = "エラーの値です。正しい値を書いてください";
    MERGED = "結合されたセルです。結合を解いて、行ごとに書いてください";
    BYTES = "読めない文字が入っています。元の資料を見て、書き直してください";
    /// Letters of another encoding.
    OTHER_ENCODING = "この欄だけ、ほかの文字コードで書かれています。書き直して保存してください";
    QUOTE = "引用符（\"）が閉じていないか、途中にあります。引用符を消すか、2つ続けて書いてください";
    /// NUL and other control characters.
    CONTROL = "目に見えない制御文字が入っています。消して、書き直してください";
    /// Marks that turn the direction of writing.
    DIRECTION = "文字の向きを変える目に見えない記号が入っています。消して、書き直してください";
    INVISIBLE = "幅のない目に見えない文字が入っています。消して、書き直してください";
    LINE_END = "改行が入っています。1行にしてください";
    /// A sign put in place of a letter.
    REPLACED = "保存のときに、文字がほかの記号に置きかえられています。元の資料を見て、正しい字に直してください。UTF-8のCSVか.xlsxで保存すると残ります";
    /// A letter of a private use area.
    PRIVATE = "外字が入っています。ほかの機械では読めません。ふつうの字に直してください";
    QUESTION = "「?」が入っています。保存のときに字が消えていないか、確かめてください";
    /// A number like the My Number.
    MY_NUMBER = "個人番号（マイナンバー）のような12桁の数字が入っています。消してください。この画面には出していません";
    /// In place of what must not be shown.
    NOT_SHOWN = "（表示しません）";
    /// In place of nothing.
    NOTHING = "（空欄）";
    /// Begins like a formula.
    LIKE_FORMULA = "表計算の式のような始まり方です。このままでよいか、確かめてください。文字として、そのまま登録します";
    /// Looks like a tag.
    LIKE_TAG = "プログラムやタグのような書き方です。このままでよいか、確かめてください。文字として、そのまま登録します";
    EXPONENT = "表計算ソフトが「9.99E+12」のような短い形に変えています。列の書式を「文字列」にして、13桁を書き直してください";
    /// A phone number without its zero.
    ZERO_LOST = "先頭の0が消えています";
    /// A day without a year and the like.
    DAY_WHOLE = "年月日のそろった日付にしてください。例：令和8年4月1日、2026/4/1";
    /// A month that is none.
    DAY_MONTH = "月は1から12までです";
    /// A day that is none.
    DAY_NONE = "この日はありません。日付を確かめてください";
    DAY_YEAR = "日付として読めません。例：令和8年4月1日、2026/4/1";
    /// An end before the first day.
    UNTIL_BEFORE = "終了日が開始日より前です。どちらかを直してください";
    /// An end that differs from the recorded one.
    UNTIL_KNOWN = "終了日はもう記録されていて、取り込みでは変えられません。会社のページで直してください";
    /// The recorded end stays.
    UNTIL_KEPT = "終了日は空欄ですが、記録された終了日をそのまま残します";
    REASON = "退会、廃業等、その他のどれかにしてください";
    /// An end without a reason.
    REASON_MISSING = "終了の理由が書かれていません。退会、廃業等、その他のどれかを書いてください";
    /// A reason without an end.
    REASON_ALONE = "理由がありますが、終了日がありません。終了日を書くか、理由を消してください";
    /// A reason that two people decide elsewhere.
    REASON_ELSEWHERE = "合併と除外は、取り込みでは記録できません。会社のページから記録してください";
    /// A way of consenting that is none.
    MEANS = "書面、電磁的方法、規約、その他のどれかにしてください";
    /// A field nobody has.
    NEW_FIELD = "いまの一覧にない分野です。書きまちがいでなければ、新しい分野になります";
    /// The name will be another one.
    RENAMED = "名前が変わります。社名変更なら、「前の名前」の列に前の名前も書いてください";
    /// A row of headings among the data.
    HEADING_AGAIN = "見出しの行がもう一度あります。この行を消してください";
    /// More cells than headings.
    TOO_MANY_CELLS = "見出しのない列に値があります。区切りの記号がずれていないか、確かめてください";
    /// Fewer cells than headings.
    TOO_FEW_CELLS = "列が足りません。行が途中で切れていないか、確かめてください";
    TOO_MANY_NAMES = "名前は30までにしてください";
    /// Lines without a name.
    LINE_WITHOUT_NAME = "名前のない行があります。名前と同じ順に、同じ行数で書いてください";
    /// Too long a cell.
    too_long(characters: usize) = "長すぎます（{characters}字）。短くしてください。はじめの部分だけを出しています";
}

/// A corporate number of twelve digits; with the number that it may be.
pub fn twelve_digits(meant: Option<&str>) -> String {
    match meant {
        Some(meant) => {
            format!("12桁です。13桁にしてください。先頭の数字が消えたのなら、正しい番号は {meant} です")
        }
        None => "12桁です。13桁にしてください".to_owned(),
    }
}

words! {
    /// A corporate number with another number of digits.
    digits(count: usize) = "{count}桁です。13桁にしてください";
    /// A wrong check digit, with the one that would be right.
    check_digit(right: &str) = "先頭の数字が、ほかの12桁と合いません。写しまちがいを確かめてください。あとの12桁が正しければ {right} です";
    /// The same corporate number in several rows.
    same_number(rows: &[u32]) = ("{}が同じ法人番号です。1つにしてください", rows_and(rows));
    /// The same name under another number in the file.
    same_name(rows: &[u32]) = ("{}が、同じ都道府県の、書き方だけちがう同じ名前です。別の会社かどうか、確かめてください", rows_and(rows));
}

fn rows_and(rows: &[u32]) -> String {
    let said: Vec<String> = rows.iter().take(6).map(|row| format!("{row}行目")).collect();
    let more = if rows.len() > 6 { format!("など{}行", rows.len()) } else { String::new() };
    format!("{}{more}", said.join("と"))
}

words! {
    /// The same name under another number on the list.
    same_name_listed(name: &str, number: &str) = "いまの一覧に「{name}」（法人番号 {number}）があります。別の会社かどうか、確かめてください";
    /// A reading with other letters.
    kana(wrong: &str) = "「{wrong}」はよみに使えません。漢字や記号でなく、ひらがなかカタカナで書いてください";
}

/// A prefecture that is none, with the one that is meant.
pub fn prefecture(meant: Option<&str>) -> String {
    match meant {
        Some(meant) => format!("「{meant}」と書いてください"),
        None => "都道府県の名前ではありません。東京都、大阪府のように書いてください".to_owned(),
    }
}

words! {
    /// A phone number whose zero was lost.
    zero_lost(right: &str) = "{ZERO_LOST}。{right} と書いてください";
}

/// A date that cannot be read.
pub fn day(fault: &DateFault) -> String {
    match fault {
        DateFault::Era { era, right, year } => {
            let year = if *year == 1 { "元".to_owned() } else { year.to_string() };
            format!("この日は{}ではありません。{}{year}年です", era_name(*era), era_name(*right))
        }
        DateFault::Month | DateFault::NoMonth => DAY_MONTH.to_owned(),
        DateFault::Day => DAY_NONE.to_owned(),
        DateFault::NoYear => DAY_WHOLE.to_owned(),
        DateFault::Year | DateFault::Future => DAY_YEAR.to_owned(),
    }
}

const fn era_name(era: Era) -> &'static str {
    match era {
        Era::Western => "西暦",
        Era::Reiwa => "令和",
        Era::Heisei => "平成",
        Era::Showa => "昭和",
        Era::Taisho => "大正",
        Era::Meiji => "明治",
    }
}
