//! What to do when an answer cannot be taken. Each text stands at its field and in the summary.

use chrono::NaiveDate;
use entity::application::draft::Lack;
use entity::wareki::Era;

use super::ask;
use crate::text::{Lang, part, words};

words! {
    /// S2.
    TOPIC = "困っていることを選んでください";
    /// S1.
    SAFETY = "知られると困るかどうかは、3つの中から選んでください";
    /// S3.
    WHO = "どなたの個人情報についての申し出かを選んでください";
    /// S3a, S3b.
    RELATION = "本人との関係を選んでください";
    /// S3a.
    MINOR = "本人が18歳未満かどうかを選んでください";
    /// S3b.
    MANDATE = "委任状があるかどうかを選んでください";
    /// S3c.
    RELATED = "本人との関係と、申し出る理由を入力してください";
    /// S4: nothing typed.
    COMPANY_WORDS = "会社の名前などを入力してください";
    /// S4: thirteen digits that are no number.
    COMPANY_NUMBER = "法人番号は13桁の数字です。もう一度確かめてください";
    /// S4: nothing chosen.
    COMPANY_CHOICE = "会社を選ぶか、「この中にない」を選んでください";
    /// S4: confirm.
    CONFIRM = "この会社でまちがいないかどうかを選んでください";
    /// S4: more.
    MORE = "ほかにも関係する会社があるかどうかを選んでください";
    /// S4: more companies than one complaint can hold.
    COMPANIES_FULL = "1つの申し出で選べる会社は10社までです。ほかの会社は、別に申し出てください";
    /// S5.
    CONTACTED = "会社に連絡したかどうかを選んでください";
    /// S6.
    LITIGATION = "裁判をしているかどうかを選んでください";
    /// S6.
    EARLIER = "前に申し出たことがあるかどうかを選んでください";
    /// S6.
    MONEY = "お金の支払いを求めるかどうかを選んでください";
    /// S6 L.
    COURT = "裁判所の名前を入力してください";
    /// S6 L.
    COURT_SAME = "この件と同じ内容かどうかを選んでください";
    /// S6 R.
    WHAT_IS_NEW = "前と変わったこと、新しく分かったことを入力してください";
    /// S7.
    CATEGORY = "近いものを1つ以上選んでください。分からないときは「そのほか・分からない」を選んでください";
    /// S9.
    WHAT = "何が起きたかを入力してください";
    /// S9 and every other free text: a number that looks like a My Number.
    MY_NUMBER = "マイナンバー（個人番号）のような12桁の数字があります。協会は受け取れません。消してから進んでください";
    /// S10.
    OUTCOME = "望むことを1つ以上選んでください。まだ決まっていないときは「まだ分からない」を選んでください";
    /// S11: nothing chosen.
    FILES_CHOICE = "資料を今送るかどうかは、3つの中から選んでください";
    /// S11: sending now, but nothing was sent.
    FILES_NONE = "ファイルを1つ以上送るか、「あとで送る」か「ない」を選んでください";
    /// S11: no file in the box.
    FILE = "ファイルを選んでください";
    /// S11: empty.
    FILE_EMPTY = "ファイルが空です。別のファイルにしてください";
    /// S11: 20 files.
    FILE_COUNT = "送れるファイルは20個までです";
    /// S11: 50 MB.
    FILE_TOTAL = "全部で50MBまでです。ほかのファイルを取り消すか、小さくしてから送ってください";
    /// S11: it did not arrive whole.
    FILE_BROKEN = "ファイルが途中で切れているようです。もう一度お試しください";
    /// S11: the content cannot be read.
    FILE_UNREADABLE = "このファイルは開けませんでした。写真を撮りなおすか、別の形式で送ってください";
    /// S11: the image has too many pixels.
    FILE_PIXELS = "画像が大きすぎます。小さくしてから送ってください";
    /// S11: HEIC.
    FILE_HEIC = "HEICの写真は、まだ受け取れません。JPEGにしてから送ってください。iPhoneでは「設定」の「カメラ」の「フォーマット」で「互換性優先」を選ぶと、JPEGで撮れます";
    /// S11: Word and Excel.
    FILE_OFFICE = "WordとExcelのファイルは、まだ受け取れません。PDFにしてから送ってください。印刷の画面で「PDFとして保存」を選ぶと、PDFになります";
    /// S11: locked.
    FILE_LOCKED = "パスワードがかかっています。外してから送ってください";
    /// S11: a PDF that acts.
    FILE_ACTIVE = "自動で動くしくみの入ったPDFは受け取れません。印刷の画面で「PDFとして保存」をしなおしてから送ってください";
    /// S11: too many people at once.
    FILE_BUSY = "ただいま混み合っています。少し待ってから、もう一度送ってください";
    /// S11: our fault.
    FILE_FAILED = "送れませんでした。もう一度お試しください";
    /// S12.
    DANGER = "危険や不利益がありそうかどうかを選んでください";
    /// S13.
    SHARE = "会社に伝えてよいことを選んでください";
    /// S13.
    MATERIALS = "資料を渡すことに同意するかどうかを選んでください";
    /// S15.
    NAME = "お名前を入力してください";
    /// S15.
    PRINCIPAL_NAME = "本人（個人情報の持ち主）のお名前を入力してください";
    /// S15.
    BIRTH = "生年月日を入力してください";
    /// S15.
    BIRTH_WHOLE = "生年月日は、年と月と日を入力してください";
    /// S16.
    CONTACT = "連絡の方法を1つ以上選んでください";
    /// S16.
    MAIL = "メールアドレスを入力してください";
    /// S16.
    MAIL_AT = "メールアドレスに「@」がありません。例：name@example.jp";
    /// S16.
    MAIL_FORM = "メールアドレスを確かめてください。例：name@example.jp";
    /// S16.
    PHONE = "電話番号を入力してください";
    /// S16.
    PHONE_FORM = "電話番号は10桁か11桁の数字です。日本の外の番号は、+と国番号から入力してください";
    /// S16: an unknown choice came.
    CHOICE = "選べるものの中から選んでください";
    /// S16 code.
    MAIL_CODE = "メールに届いた6桁の数字を入力してください";
    /// S16 code.
    MAIL_CODE_WRONG = "数字がちがうか、使える時間が過ぎています。メールを確かめるか、「もう一度送る」を押してください";
    /// S16 address.
    ADDRESS_WHERE = "日本か、日本の外かを選んでください";
    /// S16 address.
    POSTAL = "郵便番号は7桁の数字です";
    /// S16 address.
    PREFECTURE = "都道府県を選んでください";
    /// S16 address.
    TOWN = "市区町村・町名を入力してください";
    /// S16 address.
    NUMBER = "番地を入力してください。ないときは「なし」と書いてください";
    /// S16 address.
    ABROAD = "日本の外の住所を入力してください";
    /// S18.
    IDENTITY = "本人確認の書類をどう出すかを選んでください";
    /// S18.
    DOCUMENT = "書類の種類を選んでください";
    /// S18.
    PHOTO = "写真を選んでください";
    /// S18: already enough pictures.
    PHOTO_COUNT = "本人確認の写真は4枚までです。いらない写真を取り消してから送ってください";
    /// S18: only pictures and PDF.
    PHOTO_KIND = "本人確認の書類は、写真（JPEG・PNG・WebP）かPDFで送ってください";
    /// Dates.
    DATE_YEAR = "年を入力してください";
    /// Dates.
    DATE_YEAR_FORM = "年は数字で入力してください。例：2026、令和8";
    /// Dates.
    DATE_MONTH = "月は1から12までの数字にしてください";
    /// Dates.
    DATE_DAY_ALONE = "日を書くときは、月も書いてください";
    /// Dates.
    DATE_NONE = "その日付はありません。もう一度確かめてください";
    /// Dates.
    DATE_EARLY = "1900年より後の日付にしてください";
    /// Resuming: nothing typed.
    CODE = "再開コード（確認コード）を入力してください";
    /// Resuming: no such code. The same words for every cause.
    CODE_WRONG = "この再開コードは見つかりません。もう一度確かめてください";
    /// Consultation: nothing written.
    QUESTION = "相談したいことを入力してください";
}

/// A text is too long; says how long it is.
#[must_use]
pub fn too_long(lang: Lang, what: &str, max: usize, now: usize) -> String {
    let (max, now) = (part::grouped(max), part::grouped(now));
    match lang {
        Lang::Ja | Lang::En if what.is_empty() => format!("{max}字までで入力してください。今は{now}字です"),
        Lang::Ja | Lang::En => format!("{what}は{max}字までで入力してください。今は{now}字です"),
    }
}

/// A date that must not lie ahead.
#[must_use]
pub fn in_future(lang: Lang, what: &str, today: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            format!("{what}は、今日（{}）かそれより前の日付にしてください", ask::plain_day(lang, today))
        }
    }
}

/// A day that the era does not hold; says which one does. 「昭和64年は1月7日までです」 is the best known.
#[must_use]
pub fn wrong_era(lang: Lang, typed: Era, right: Era, year: i32) -> String {
    match (lang, typed) {
        (Lang::Ja | Lang::En, Era::Showa) if right == Era::Heisei && year == 1 => {
            "昭和64年は1月7日までです。平成元年として入力してください".to_owned()
        }
        (Lang::Ja | Lang::En, Era::Heisei) if right == Era::Reiwa && year == 1 => {
            "平成31年は4月30日までです。令和元年として入力してください".to_owned()
        }
        (Lang::Ja | Lang::En, _) => match right {
            Era::Western => "その元号の日付はありません。西暦で入力してください".to_owned(),
            Era::Reiwa | Era::Heisei | Era::Showa | Era::Taisho | Era::Meiji => {
                format!("その日付は{}です。もう一度確かめてください", era_year(lang, right, year))
            }
        },
    }
}

/// 令和元年, 平成31年.
pub(crate) fn era_year(lang: Lang, era: Era, year: i32) -> String {
    let name = match (lang, era) {
        (Lang::Ja | Lang::En, Era::Western) => "西暦",
        (Lang::Ja | Lang::En, Era::Reiwa) => "令和",
        (Lang::Ja | Lang::En, Era::Heisei) => "平成",
        (Lang::Ja | Lang::En, Era::Showa) => "昭和",
        (Lang::Ja | Lang::En, Era::Taisho) => "大正",
        (Lang::Ja | Lang::En, Era::Meiji) => "明治",
    };
    match (lang, year) {
        (Lang::Ja | Lang::En, 1) => format!("{name}元年"),
        (Lang::Ja | Lang::En, _) => format!("{name}{year}年"),
    }
}

/// A file is too large; says how large it is.
#[must_use]
pub fn file_too_large(lang: Lang, size: Option<&str>) -> String {
    match (lang, size) {
        (Lang::Ja | Lang::En, Some(size)) => format!("このファイルは{size}あります。10MBまでのファイルにしてください"),
        (Lang::Ja | Lang::En, None) => "このファイルは10MBより大きいです。10MBまでのファイルにしてください".to_owned(),
    }
}

/// A kind of file that is not taken.
#[must_use]
pub fn file_kind(lang: Lang, extension: &str) -> String {
    match lang {
        Lang::Ja | Lang::En if extension.is_empty() => {
            "この種類のファイルは送れません。写真（JPEG・PNG・WebP）、PDF、テキストにしてください".to_owned()
        }
        Lang::Ja | Lang::En => {
            format!(".{extension}のファイルは送れません。写真（JPEG・PNG・WebP）、PDF、テキストにしてください")
        }
    }
}

/// A draft that expired.
#[must_use]
pub fn expired(lang: Lang, on: NaiveDate) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "この保存は、{}月{}日で期限が切れ、消しました。お手数ですが、はじめから入力してください",
            chrono::Datelike::month(&on),
            chrono::Datelike::day(&on)
        ),
    }
}

/// What is asked for when an answer is lacking at the end.
#[must_use]
pub fn lack(lang: Lang, lack: Lack) -> &'static str {
    match lack {
        Lack::Topic => TOPIC,
        Lack::Who => WHO,
        Lack::RelationAndReason => RELATED,
        Lack::Company => COMPANY_WORDS,
        Lack::Contacted => CONTACTED,
        Lack::Background => LITIGATION,
        Lack::Court => COURT,
        Lack::WhatIsNew => WHAT_IS_NEW,
        Lack::Category => CATEGORY,
        Lack::WhatHappened => WHAT,
        Lack::Outcome => OUTCOME,
        Lack::File => FILES_NONE,
        Lack::Danger => DANGER,
        Lack::Share => SHARE,
        Lack::Name => NAME,
        Lack::PrincipalName => PRINCIPAL_NAME,
        Lack::BirthDate => BIRTH,
        Lack::ContactWay => CONTACT,
        Lack::Mail => MAIL,
        Lack::Phone => PHONE,
        Lack::Address => TOWN,
        Lack::Identity => IDENTITY,
        Lack::IdentityFile => PHOTO,
    }
    .get(lang)
}
