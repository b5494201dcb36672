//! Words of the pages on which an import is prepared, and what all its pages share.

use crate::words;

/// How many pages there are.
pub const STEPS: usize = 5;

words! {
    /// Title of the first page, and link to it.
    TITLE = "名簿を取り込む";
    STEP_FILE = "ファイルを選ぶ";
    STEP_COLUMNS = "列を合わせる";
    STEP_CHECK = "確かめる";
    STEP_CHANGES = "変わることを見る";
    STEP_DECIDE = "決裁に回す";
    /// First page: what happens.
    LEAD = "Excel（.xlsx）かCSVの名簿を読み、いまの一覧とくらべます。決裁が済むまで、一覧は変わりません。";
    /// First page: what is understood.
    LEAD_KINDS = "文字コードや日付の形は自動で見分けます。和暦でも西暦でもかまいません。";
    FILE = "名簿のファイル";
    /// Under the file box.
    FILE_HINT = ".xlsxか.csv、10MBまで、20,000行まで。";
    READ = "読み込む";
    TEMPLATE = "ひな型（書き方つき）をExcelで保存";
    EXPORT = "いまの一覧を保存する";
    /// No file was chosen.
    E_FILE = "ファイルを選んでください";
    /// All are at work.
    E_BUSY = "いま混み合っています。1分ほどたってから、もう一度送ってください";
    EARLIER = "これまでの取り込み";
    EARLIER_CAPTION = "新しい順";
    EARLIER_NONE = "まだありません。";
    COL_WHEN = "日時";
    COL_WHO = "だれが";
    COL_FILE = "ファイル";
    COL_STATE = "状態";
    COL_RESULT = "内容";
    STATE_OPEN = "準備中";
    STATE_PROPOSED = "決裁待ち";
    STATE_APPLIED = "反映ずみ";
    STATE_UNDONE = "元に戻した";
    STATE_DROPPED = "やめた";
    COLUMNS_LEAD = "ファイルの列が、一覧のどの項目かを選びます。選んだことは、次の取り込みのために覚えます。";
    /// Which row holds the headings.
    HEAD_ROW = "見出しの行";
    HEAD_HINT = "この行より下を、会社の行として読みます。";
    SHOW_HEAD = "この行を見出しにする";
    /// Column of the table.
    COL_THEIRS = "ファイルの列";
    /// Column of the table.
    COL_SAMPLES = "はじめの3行";
    /// Column of the table.
    COL_OURS = "一覧の項目";
    UNUSED = "使わない";
    COLUMNS_CAPTION = "列の合わせ方";
    NEXT_CHECK = "次へ：確かめる";
    /// No heading was known.
    NO_HEADINGS = "知っている見出しが見つかりませんでした。見出しの行と、それぞれの列の項目を選んでください。";
    E_NUMBER = "法人番号の列を選んでください。どの会社の行かは、法人番号で決まります";
    E_TWICE = "同じ項目が、2つの列に選ばれています。1つにしてください";
    /// Third page: all right.
    NO_PROBLEMS = "直すところはありませんでした。";
    SHOW_WRONG = "直す必要あり";
    SHOW_LOOK = "確認してほしい";
    SHOW_FINE = "問題なし";
    FILTERS = "しぼり込み";
    CHECK_CAPTION = "行ごとの結果";
    COL_ROW = "行";
    COL_COLUMN = "列";
    COL_FOUND = "いまの値";
    COL_DO = "すること";
    COL_NAME = "名前";
    /// A row as a whole.
    WHOLE_ROW = "行全体";
    SAVE_WRONG = "直す行だけExcelで保存";
    SEND_AGAIN = "直した行を読み込む";
    NEXT_CHANGES = "次へ：変わることを見る";
    /// Nothing in this filter.
    NO_ROWS = "この条件の行はありません。";
    /// Page for the second file.
    FIX_TITLE = "直した行を読み込む";
    FIX_LEAD = "「直す行だけExcelで保存」で保存したファイルを直して、ここに送ってください。「元の行」の列は消さないでください。";
    FIX_FILE = "直した行のファイル";
    E_NO_ORIGINAL = "「元の行」の列がありません。「直す行だけExcelで保存」のファイルを直して送ってください";
    E_NO_ROWS = "行が1つもありません";
    DONE_FIXED = "直した行を読み込みました。";
    CHANGES_LEAD = "まだ反映していません。いまの一覧とのちがいです。";
    NOTHING_CHANGES = "変わるところはありません。いまの一覧は、このファイルのとおりです。";
    ADDED = "追加";
    CHANGED = "変更";
    ENDED = "終了";
    SAME = "同じ";
    KINDS = "変わり方";
    CHANGES_CAPTION = "変わる会社";
    COL_KIND = "変わり方";
    COL_CHANGE = "前 → 後";
    /// Between before and after.
    TO = " → ";
    CHOOSE = "選んでください";
    /// For screen readers, before what goes.
    DELETED = "消える字：";
    /// For screen readers, before what comes.
    INSERTED = "入る字：";
    ABSENT = "ファイルにない会社";
    ABSENT_LEAD = "ファイルにないことは、終わったことを意味しません。1社ずつ選んでください。";
    STAYS = "そのまま";
    ENDS = "終了日を入れる";
    UNTIL = "終了日（対象の最後の日）";
    REASON = "終了の理由";
    SAVE_ABSENT = "この答えを保存する";
    NEXT_DECIDE = "次へ：決裁に回す";
    ABSENT_DONE = "すべて答えました。";
    E_ABSENT = "そのままにするか、終了日を入れるかを選んでください";
    DONE_ABSENT = "答えを保存しました。";
    GIVE_UP = "この取り込みをやめる";
    DONE_DROPPED = "取り込みをやめました。ファイルの中身は残していません。";
    BACK = "取り込みの一覧に戻る";
    BACK_MEMBERS = "対象事業者の一覧に戻る";
    PREVIOUS = "前のページに戻る";
    /// Headings that stand twice.
    twice(columns: &[String]) = ("同じ見出しの列があります（{}）。どちらを使うか、確かめてください。", columns.join("、"));
}

/// How many rows there are of each kind.
pub fn rows(all: usize, wrong: usize) -> String {
    match wrong {
        0 => format!("{all}行を確かめました。"),
        wrong => {
            format!("{all}行を確かめました。直す必要のある行が{wrong}行あります。直すか、のぞくまで、先に進めません。")
        }
    }
}

words! {
    /// The button that leaves rows out.
    leave_out(count: usize) = "{count}行をのぞいて進む";
    row(number: u32) = "{number}行目";
}

pub fn column(heading: &str, letters: &str) -> String {
    if letters.is_empty() { heading.to_owned() } else { format!("{heading}（{letters}列）") }
}

words! {
    /// How an import came out, in a list.
    result(added: i32, changed: i32, ended: i32) = "追加{added}・変更{changed}・終了{ended}";
}

/// How many companies still need an answer.
pub fn unanswered(all: usize, left: usize) -> String {
    match left {
        0 => format!("{all}社。すべて答えました。"),
        left => format!("{all}社。まだ答えていない会社が{left}社あります。"),
    }
}

words! {
    /// A row of a second file that names no row of the first.
    no_such_row(row: u32) = "{row}行目の「元の行」の番号が、読み込んだファイルの行にありません。番号を確かめてください";
    /// A company in a question.
    company(name: &str, number: &str) = "{name}（{number}）";
    /// The first rows of a column.
    samples(samples: &[String]) = ("{}：{}", COL_SAMPLES, samples.join(" / "));
}

/// How many are added, changed, ended, and the same.
pub fn counts(counts: [usize; 4]) -> String {
    let [added, changed, ended, same] = counts;
    format!("追加{added}・変更{changed}・終了{ended}・同じ{same}")
}

words! {
    /// A field, before what stands in it.
    field(name: &str) = "{name}：";
    /// The boxes for the end of a company.
    ending_of(name: &str) = "終了日を入れるとき（{name}）";
}
