//! Words of the pieces that every page is made of.

use super::{Lang, words};
use crate::spoken;

words! {
    /// Name of the frame in which a table of a written page scrolls.
    TABLE = "表", "Table";
    /// Before an error, for screen readers.
    ERROR = "エラー：", "Error: ";
    /// After the label of a question that must be answered.
    REQUIRED = "必須", "required";
    /// After the label of a question that may stay empty.
    OPTIONAL = "任意", "optional";
    /// What a summary shows where nothing was typed.
    BLANK = "書いていません", "Not given";
    /// The link that changes one answer.
    CHANGE = "変更", "Change";
    /// Between the word of a link and what it is about.
    ABOUT = "：", ": ";
    /// Label of the era box of a date.
    ERA = "西暦・元号", "Calendar";
    ERA_AD = "西暦", "Western";
    ERA_REIWA = "令和", "Reiwa";
    ERA_HEISEI = "平成", "Heisei";
    ERA_SHOWA = "昭和", "Showa";
    /// Label of the year box.
    YEAR = "年", "Year";
    /// Label of the month box.
    MONTH = "月", "Month";
    /// Label of the day box.
    DAY = "日", "Day";
    /// First entry of a select box.
    CHOOSE = "選んでください", "Choose one";
    /// Link to the page before.
    PREVIOUS = "前へ", "Previous";
    /// Link to the page after.
    NEXT = "次へ", "Next";
    /// Label of the pager.
    PAGES = "ページの移動", "Pages";
    /// Label of a row of tabs.
    TABS = "この件のページ";
    /// Marks the present step.
    HERE = "今ここ", "Now";
    /// Marks a step behind us.
    PASSED = "終わりました", "Done";
    /// Marks a step before us.
    AHEAD = "これからです", "Still to come";
    /// Heading of the confirmation code.
    CODE = "確認コード", "Confirmation code";
    /// Heading of the case number.
    NUMBER = "受付番号", "Receipt number";
    /// The box of a note that stays inside.
    INTERNAL = "内部メモ（外に出ません）";
    /// A duty that is done.
    DUTY_DONE = "済";
    /// A duty that is still open.
    DUTY_OPEN = "まだ";
    /// A duty left out for a reason.
    DUTY_REASONED = "行わない理由あり";
    CONSULT = "相談に応じる";
    ADVISE = "必要な助言をする";
    INVESTIGATE = "事情を調査する";
    /// Label of the list of companies that are offered.
    PICKER_LIST = "見つかった会社", "Companies found";
    /// How many companies are offered; `{n}` is the number.
    PICKER_FOUND = "{n}件見つかりました。上下の矢印キーで選べます。",
        "{n} found. Use the up and down arrow keys to choose.";
    /// No company is offered.
    PICKER_NONE = "一覧には見つかりません。そのまま進めます。", "Not on the list. You can go on all the same.";
    /// An upload goes on; `{n}` is the share of a hundred.
    UPLOAD_SENDING = "送っています：{n}％", "Sending: {n}%";
    /// An upload is complete and looked at.
    UPLOAD_CHECKING = "届きました。ファイルを確かめています。", "It has arrived. We are checking the file.";
    UPLOAD_CANCEL = "送るのをやめる", "Stop sending";
    /// An upload was stopped.
    UPLOAD_CANCELLED = "送るのをやめました。もう一度送ることができます。", "Stopped. You can send it again.";
    /// An upload did not arrive.
    UPLOAD_FAILED = "送れませんでした。もう一度お試しください。", "It could not be sent. Please try again.";
    /// 413, from us or from a proxy before us.
    UPLOAD_TOO_LARGE = "大きすぎて送れませんでした。ファイルは1つ10MBまでです。小さくしたファイルを選びなおしてください。",
        "It is too large to send. Files can be up to 10MB each. Choose a smaller one.";
    UPLOAD_SLOW = "通信に時間がかかり、途中で止まりました。電波のよい所で、もう一度送ってください。",
        "The connection was too slow and the upload stopped. Try again where your connection is better.";
    /// 429, 502, 503 and 507: it is not the person's doing, and what was typed stands on the page.
    UPLOAD_BUSY = "ただいま受け取れません。このページを開いたまま、数分たってから、もう一度送ってください。",
        "We cannot receive it at the moment. Keep this page open and send it again in a few minutes.";
    /// 401, 403, 404, 409 and 410: nothing more can be sent from this page.
    UPLOAD_CLOSED = "この画面からは送れなくなりました。しばらく操作がなかったか、ほかの画面で先に進んだためです。ファイルは届いていません。",
        "Nothing more can be sent from this page: nothing was done for a while, or you went on in another window. The file has not arrived.";
    /// The link below it.
    UPLOAD_AGAIN = "このページを開きなおして続ける", "Open this page again and go on";
    /// How much may still be written; `{n}` is the number.
    COUNT_LEFT = "あと{n}字書けます", "You can write {n} more characters";
    /// How much is too much; `{n}` is the number.
    COUNT_OVER = "{n}字多いです。短くしてください", "{n} characters too many. Please make it shorter";
    NOTIFY = "通知し、解決を求める";
}

/// Heading of the error summary.
pub fn to_check(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ja => format!("確認が必要な項目が{count}件あります"),
        Lang::En if count == 1 => "There is 1 thing to check".to_owned(),
        Lang::En => format!("There are {count} things to check"),
    }
}

spoken! {
    /// Where one is in a row of steps, in words.
    step(number: usize, total: usize, name: &str) = "{total}つのうち{number}つ目：{name}", "Part {number} of {total}: {name}";
    /// How long a text may be, said before it is too long.
    up_to(max: usize) = ("{}字まで", grouped(max)), ("Up to {} characters", grouped(max));
}

/// How many there are, as far as they were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedAmount {
    Exactly(usize),
    /// So many and more: nobody counted on.
    Over(usize),
}

impl Default for CountedAmount {
    fn default() -> Self {
        Self::Exactly(0)
    }
}

impl From<usize> for CountedAmount {
    fn from(number: usize) -> Self {
        Self::Exactly(number)
    }
}

impl CountedAmount {
    /// What was counted, with a limit after which counting stopped.
    pub const fn counted(number: usize, limit: usize) -> Self {
        if number > limit { Self::Over(limit) } else { Self::Exactly(number) }
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        matches!(self, Self::Exactly(0))
    }

    /// Whether there are more than so many.
    #[must_use]
    pub const fn exceeds(self, number: usize) -> bool {
        match self {
            Self::Exactly(there) => there > number,
            // Past the limit nobody knows; a page may follow.
            Self::Over(_) => true,
        }
    }

    /// With its unit, where a person reads it in a sentence.
    pub fn items(self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::Ja, Self::Exactly(number)) => format!("{}件", grouped(number)),
            (Lang::Ja, Self::Over(number)) => format!("{}件以上", grouped(number)),
            (Lang::En, Self::Exactly(number)) => grouped(number),
            (Lang::En, Self::Over(number)) => format!("more than {}", grouped(number)),
        }
    }

    /// As short as it goes, for a badge.
    pub fn badge(self) -> String {
        match self {
            Self::Exactly(number) => grouped(number),
            Self::Over(number) => format!("{}+", grouped(number)),
        }
    }
}

/// Which rows of a list are on this page.
pub fn rows(lang: Lang, from: usize, to: usize, total: CountedAmount) -> String {
    let all = total.items(lang);
    match lang {
        _ if total.is_none() => all,
        Lang::Ja => format!("{all}のうち{}〜{}件目", grouped(from), grouped(to)),
        Lang::En => format!("{} to {} of {all}", grouped(from), grouped(to)),
    }
}

/// A number with commas between the thousands.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
