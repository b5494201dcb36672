//! The words of the page on which the applicant sees and changes what may be told to the company.

use crate::text::{Lang, words};

words! {
    /// Title.
    TITLE = "会社に伝えてよいこと";
    /// What the page is for.
    LEAD = "あなたの個人情報のうち、会社に伝えてよいものを、ここで確かめて、変えることができます。同意をやめることもできます。";
    /// Nobody asked yet.
    NOT_ASKED = "会社に伝えてよいことは、まだうかがっていません。うかがうまで、会社には何も伝えません。";
    /// Heading over the two columns.
    NOW = "今の内容";
    /// Heading.
    TOLD_TITLE = "もう会社に伝えたこと";
    /// What cannot be undone.
    TOLD_STAYS = "伝えたことは、取り消すことができません。ここで変えた内容は、これから会社に伝えることに使います。";
    /// The name was not told.
    TOLD_UNNAMED = "お名前は伝えていません";
    /// Heading of the form.
    CHANGE = "変える";
    /// The case is over.
    CLOSED = "この件の手続は終わっているため、変えることはできません。会社に新しく何かを伝えることはありません。";
    /// Question.
    SCOPE = "会社に何を伝えてよいですか";
    /// Question.
    ITEMS = "お名前のほかに伝えてよいこと（いくつでも）";
    /// Hint.
    ITEMS_HINT = "「名前と内容を伝えてよい」を選んだときだけ使います。";
    /// Question.
    FILES = "会社に見せてよい資料（いくつでも）";
    /// Question.
    MATERIALS = "会社が持っているあなたの資料を、当協会に渡すことに同意しますか";
    /// Choice: nothing is told.
    NOT_YET = "会社には伝えないでほしい（同意をやめる）";
    /// Never.
    NEVER = "本人確認の書類は、会社に渡しません。";
    /// Button.
    LOOK = "変えるとどうなるかを見る";
    /// Error.
    SCOPE_EMPTY = "会社に伝えてよいことを選んでください";
    /// Error.
    MATERIALS_EMPTY = "資料を渡すことに同意するかどうかを選んでください";
    /// Error.
    SAME = "今と同じ内容です。変えるところがなければ、このまま「受付状況に戻る」を押してください";
    /// Title of the preview.
    SURE = "この内容に変えますか";
    /// Nothing has happened.
    NOT_CHANGED = "まだ変わっていません。下の「この内容に変える」を押すと変わります。";
    /// Heading over the two columns of the preview.
    AFTER = "変えたあとの内容";
    /// Heading.
    FOLLOWS = "変えると、こうなります";
    /// Button.
    DO = "この内容に変える";
    /// Button.
    EDIT = "書きなおす";
    /// Link.
    KEEP = "変えない";
    /// Done.
    DONE = "会社に伝えてよいことを変えました。";
    /// Something happened in between.
    OVERTAKEN = "この画面を開いたあとに、手続が進みました。まだ変わっていません。下の内容をもう一度確かめてから、押してください。";
    /// Follows: nothing is told.
    F_NOTHING = "会社には何も知らせません。会社に聞いて調べることも、会社に解決を求めることも、できなくなります。";
    /// Follows: nothing more is told.
    F_NOTHING_MORE = "お名前や連絡先など、あなたについての新しいことは、これから会社に伝えません。もう伝えた内容について、会社の回答を確かめることは続けます。";
    /// Follows: staff get in touch.
    F_TALK = "このあとどう進めるかは、担当があなたに連絡して、いっしょに決めます。これだけで手続が終わることはありません。";
    /// Follows: without a name.
    F_NO_NAME = "お名前、連絡先、会員番号などは伝えません。会社があなたの記録を見つけられず、調べられないことがあります。";
    /// Follows: more than before.
    F_MORE = "職員は、上の「会社に伝わること」に書いてあることを、会社に伝えられるようになります。すぐに伝わるわけではありません。伝える前に、職員がもう一度確かめます。";
    /// Follows: less than before.
    F_LESS = "今まで伝えてよかったことの一部を、これからは伝えません。";
    /// Follows: danger is spoken of.
    F_DANGER = "危険や不利益の心配があるとうかがっています。この内容に変えても、責任者がそのことを考えて決めるまで、会社には知らせません。";
    /// Follows: no consent to material.
    F_NO_MATERIALS = "会社があなたの資料を当協会に渡せないため、くわしく調べられないことがあります。そのことだけで手続を終えるのではなく、事情をうかがってから、2人以上の職員で決めます。";
    /// Follows: material later.
    F_LATER_MATERIALS = "会社が持っている資料は、あなたが同意するまで、受け取りません。";
    /// Follows: consent to material.
    F_MATERIALS = "当協会は、会社が持っているあなたの資料を受け取って、調べることができます。";
    /// Follows: it is a consultation.
    F_CONSULT = "今は相談としてお受けしています。この内容に変えても、会社には知らせません。会社に解決を求めたいときは、変えたあとに、受付状況のページで「会社に解決を求める申し出に切り替える」を選んでください。";
    /// Follows: always.
    F_RECORD = "変えたことは記録に残り、担当の職員が見ます。変えたことを会社に知らせることはありません。あとで、また変えることができます。";
}

/// Since when it stands so, and who put it on record.
#[must_use]
pub fn by_you(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{at}に、あなたが決めた内容です。"),
    }
}

/// The same, put on record by staff.
#[must_use]
pub fn by_staff(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{at}に、電話や書面でうかがって、職員が記録した内容です。"),
    }
}

/// When the company was told.
#[must_use]
pub fn told_on(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{day}に、次のことを会社に伝えました。"),
    }
}
