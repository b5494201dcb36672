//! What to do when an answer cannot be taken. Each text stands at its field and in the summary.

use chrono::NaiveDate;
use entity::application::draft::Lack;
use entity::wareki::Era;

use super::ask;
use crate::{Lang, Word, component, spoken};

spoken! {
    TOPIC = "困っていることを選んでください", "Choose what the problem is about";
    SAFETY = "知られると困るかどうかは、3つの中から選んでください", "Choose one of the three answers about whether it would be a problem";
    WHO = "どなたの個人情報についての申し出かを選んでください", "Choose whose personal information this complaint is about";
    RELATION = "本人との関係を選んでください", "Choose your relationship to the person concerned";
    MINOR = "本人が18歳未満かどうかを選んでください", "Choose whether the person concerned is under 18";
    MANDATE = "委任状があるかどうかを選んでください", "Choose whether you have a power of attorney";
    RELATED = "本人との関係と、申し出る理由を入力してください", "Enter your relationship to the person concerned, and why you complain";
    COMPANY_WORDS = "会社の名前などを入力してください", "Enter the name of the company or another detail of it";
    /// S4: thirteen digits that are no number.
    COMPANY_NUMBER = "法人番号は13桁の数字です。もう一度確かめてください", "A corporate number has 13 digits. Please check it again";
    COMPANY_CHOICE = "会社を選ぶか、「この中にない」を選んでください", "Choose the company or “None of these”";
    CONFIRM = "この会社でまちがいないかどうかを選んでください", "Choose whether this is the right company";
    MORE = "ほかにも関係する会社があるかどうかを選んでください", "Choose whether any other company is involved";
    /// S4: more companies than one complaint can hold.
    COMPANIES_FULL = "1つの申し出で選べる会社は10社までです。ほかの会社は、別に申し出てください",
        "One complaint can be about at most 10 companies. Please make a separate complaint about the others";
    CONTACTED = "会社に連絡したかどうかを選んでください", "Choose whether you have contacted the company";
    LITIGATION = "裁判をしているかどうかを選んでください", "Choose whether you are in a court case";
    EARLIER = "前に申し出たことがあるかどうかを選んでください", "Choose whether you have complained to us before";
    MONEY = "お金の支払いを求めるかどうかを選んでください", "Choose whether you are asking for money";
    COURT = "裁判所の名前を入力してください", "Enter the name of the court";
    COURT_SAME = "この件と同じ内容かどうかを選んでください", "Choose whether it is about the same matter";
    WHAT_IS_NEW = "前と変わったこと、新しく分かったことを入力してください",
        "Enter what has changed since then, or what you have learned since then";
    CATEGORY = "近いものを1つ以上選んでください。分からないときは「そのほか・分からない」を選んでください",
        "Choose at least one answer that is close. If you do not know, choose “Other, or I do not know”";
    WHAT = "何が起きたかを入力してください", "Enter what happened";
    /// S9 and every other free text: a number that looks like a My Number.
    MY_NUMBER = "マイナンバー（個人番号）のような12桁の数字があります。協会は受け取れません。消してから進んでください",
        "There is a 12-digit number that looks like a My Number (Individual Number). The association cannot accept it. Delete it before you continue";
    OUTCOME = "望むことを1つ以上選んでください。まだ決まっていないときは「まだ分からない」を選んでください",
        "Choose at least one thing you want. If you have not decided, choose “I do not know yet”";
    FILES_CHOICE = "資料を今送るかどうかは、3つの中から選んでください", "Choose one of the three answers about sending documents now";
    /// S11: sending now, but nothing was sent.
    FILES_NONE = "ファイルを1つ以上送るか、「あとで送る」か「ない」を選んでください", "Send at least one file, or choose “Send later” or “I have none”";
    /// S11: no file in the box.
    FILE = "ファイルを選んでください", "Choose a file";
    FILE_EMPTY = "ファイルが空です。別のファイルにしてください", "The file is empty. Choose a different file";
    FILE_COUNT = "送れるファイルは20個までです。これより多い資料は、協会に電話でご相談ください", "You can send at most 20 files. If you have more documents, please call the association";
    FILE_TOTAL = "全部で50MBまでです。ほかのファイルを取り消すか、小さくしてから送ってください",
        "All files together can be at most 50MB. Remove another file or make this one smaller before you send it";
    /// 50 MB of a case that was sent: nothing of it can be taken back.
    FILE_TOTAL_CASE = "この件で送れる資料は、全部で50MBまでです。小さくしてから送るか、郵便で送ってください",
        "All your files in one case can be at most 50MB. Make this one smaller, or send it by post";
    /// S11: it did not arrive whole.
    FILE_BROKEN = "ファイルが途中で切れているようです。もう一度お試しください", "The file seems to be incomplete. Please try again";
    /// S11: the content cannot be read.
    FILE_UNREADABLE = "このファイルは開けませんでした。写真を撮りなおすか、別の形式で送ってください",
        "We could not open this file. Take the photo again, or send it in another format";
    /// S11: the image has too many pixels.
    FILE_PIXELS = "画像が大きすぎます。小さくしてから送ってください", "The picture is too large. Make it smaller before you send it";
    FILE_LOCKED = "パスワードがかかっています。外してから送ってください",
        "The file is protected by a password. Remove the password before you send it";
    /// S11: a PDF that acts.
    FILE_ACTIVE = "自動で動くしくみの入ったPDFは受け取れません。印刷の画面で「PDFとして保存」をしなおしてから送ってください",
        "We cannot accept a PDF that contains automatic actions. Print the file, choose “Save as PDF”, and send the new file";
    /// S11: too many people at once.
    FILE_BUSY = "ただいま混み合っています。少し待ってから、もう一度送ってください",
        "We are very busy at the moment. Please wait a little and send it again";
    /// S11: too much lies here that was sent from the same network and not handed in.
    FILE_UNSENT = "同じ回線から送られて、まだ申し出に使われていないファイルが多すぎます。先に申し出を送るか、いらないファイルを取り消すか、しばらくしてからお試しください",
        "Too many files sent from your network have not been handed in yet. Send your complaint first, remove files you do not need, or try again later";
    FILE_SPACE = "今は、こちらの保存場所が足りないため、ファイルを受け取れません。時間をおいて、もう一度お試しください",
        "We are short of storage and cannot take files at the moment. Please try again later";
    /// S11: what strangers send cannot be looked into safely.
    FILE_JAIL = "今は、ファイルを安全に調べられないため、受け取れません。時間をおいて、もう一度お試しください",
        "We cannot check files safely at the moment and do not take any. Please try again later";
    FILE_FAILED = "送れませんでした。もう一度お試しください", "The file could not be sent. Please try again";
    DANGER = "危険や不利益がありそうかどうかを選んでください", "Choose whether there could be danger or a disadvantage";
    SHARE = "会社に伝えてよいことを選んでください", "Choose what we may tell the company";
    MATERIALS = "資料を渡すことに同意するかどうかを選んでください", "Choose whether you agree that the company gives us its material";
    NAME = "お名前を入力してください", "Enter your name";
    PRINCIPAL_NAME = "本人（個人情報の持ち主）のお名前を入力してください",
        "Enter the name of the person concerned (whose personal information it is)";
    BIRTH = "生年月日を入力してください", "Enter your date of birth";
    BIRTH_WHOLE = "生年月日は、年と月と日を入力してください", "Enter the year, the month and the day of the date of birth";
    CONTACT = "連絡の方法を1つ以上選んでください", "Choose at least one way to contact you";
    MAIL = "メールアドレスを入力してください", "Enter your e-mail address";
    MAIL_AT = "メールアドレスに「@」がありません。例：name@example.jp", "The e-mail address has no “@”. Example: name@example.jp";
    MAIL_FORM = "メールアドレスを確かめてください。例：name@example.jp", "Please check the e-mail address. Example: name@example.jp";
    PHONE = "電話番号を入力してください", "Enter your phone number";
    PHONE_FORM = "電話番号は10桁か11桁の数字です。日本の外の番号は、+と国番号から入力してください",
        "A phone number has 10 or 11 digits. For a number outside Japan, begin with + and the country code";
    /// S16: an unknown choice came.
    CHOICE = "選べるものの中から選んでください", "Choose one of the answers shown";
    MAIL_CODE = "メールに届いた6桁の数字を入力してください", "Enter the 6 digits that you received by e-mail";
    MAIL_CODE_WRONG = "数字がちがうか、使える時間が過ぎています。いちばん新しいメールの数字を入力するか、「もう一度送る」を押してください",
        "The digits are wrong, or they are no longer valid. Enter the digits of the newest e-mail, or press “Send again”";
    ADDRESS_WHERE = "日本か、日本の外かを選んでください", "Choose Japan or outside Japan";
    POSTAL = "郵便番号は7桁の数字です", "A postal code has 7 digits. Please check it again";
    PREFECTURE = "都道府県を選んでください", "Choose the prefecture";
    TOWN = "市区町村・町名を入力してください", "Enter the city, ward, town or village, and the area";
    NUMBER = "番地を入力してください。ないときは「なし」と書いてください", "Enter the block and house number. If there is none, write “none”";
    ABROAD = "日本の外の住所を入力してください", "Enter your address outside Japan";
    IDENTITY = "本人確認の書類をどう出すかを選んでください", "Choose how to send your identity document";
    DOCUMENT = "書類の種類を選んでください", "Choose the kind of document";
    PHOTO = "写真を選んでください", "Choose a photo";
    /// S18: already enough pictures.
    PHOTO_COUNT = "本人確認の写真は4枚までです。いらない写真を取り消してから送ってください",
        "You can send at most 4 photos of identity documents. Remove a photo you do not need before you send this one";
    DATE_YEAR = "年を入力してください", "Enter the year";
    DATE_YEAR_FORM = "年は数字で入力してください。例：2026、令和8", "Enter the year in digits. Examples: 2026, or 8 for Reiwa 8";
    DATE_MONTH = "月は1から12までの数字にしてください", "The month must be a number from 1 to 12";
    DATE_DAY_ALONE = "日を書くときは、月も書いてください", "If you enter the day, enter the month too";
    DATE_NONE = "その日付はありません。もう一度確かめてください", "This date does not exist. Please check it again";
    DATE_EARLY = "1900年より後の日付にしてください", "Enter a date in 1900 or later";
    CODE = "再開コードを入力してください", "Enter your resume code";
    /// Resuming: no such code. The same words for every cause.
    CODE_WRONG = "この再開コードは見つかりません。もう一度確かめてください", "We cannot find this resume code. Please check it again";
    /// Resuming: wrong too often. The right code is never kept out.
    CODE_MANY = "まちがいが続いています。控えた再開コードと、1文字ずつ見くらべてください。正しい再開コードなら、待たずに開けます",
        "The code has been wrong many times. Please compare it with the resume code that you noted, letter by letter. The right code opens your answers without waiting";
    QUESTION = "相談したいことを入力してください", "Enter what you want advice about";
}

/// A text is too long; says how long it is.
pub fn too_long(lang: Lang, what: &str, max: usize, now: usize) -> String {
    let (max, now) = (component::grouped(max), component::grouped(now));
    match lang {
        Lang::Ja if what.is_empty() => format!("{max}字までで入力してください。今は{now}字です"),
        Lang::Ja => format!("{what}は{max}字までで入力してください。今は{now}字です"),
        Lang::En if what.is_empty() => format!("Use at most {max} characters. You have written {now}"),
        Lang::En => format!("{what}: use at most {max} characters. You have written {now}"),
    }
}

/// A date that must not lie ahead.
pub fn in_future(lang: Lang, what: &str, today: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{what}は、今日（{}）かそれより前の日付にしてください", ask::plain_day(lang, today)),
        Lang::En => format!("{what}: enter today ({}) or an earlier date", ask::plain_day(lang, today)),
    }
}

/// A day that the era does not hold; says which one does. 「昭和64年は1月7日までです」 is the best known.
pub fn wrong_era(lang: Lang, typed: Era, right: Era, year: i32) -> String {
    let word = match (typed, right) {
        (Era::Showa, Era::Heisei) if year == 1 => Word::new(
            "昭和64年は1月7日までです。平成元年として入力してください",
            "Showa 64 ended on 7 January. Enter the date as Heisei 1",
        ),
        (Era::Heisei, Era::Reiwa) if year == 1 => Word::new(
            "平成31年は4月30日までです。令和元年として入力してください",
            "Heisei 31 ended on 30 April. Enter the date as Reiwa 1",
        ),
        (_, Era::Western) => Word::new(
            "その元号の日付はありません。西暦で入力してください",
            "This date does not exist in that era. Enter it with the Western year",
        ),
        (_, Era::Reiwa | Era::Heisei | Era::Showa | Era::Taisho | Era::Meiji) => {
            let right = ask::era_year(lang, right, year);
            return match lang {
                Lang::Ja => format!("その日付は{right}です。もう一度確かめてください"),
                Lang::En => format!("That date is in {right}. Please check it again"),
            };
        }
    };
    word.get(lang).to_owned()
}

/// A file is too large; says how large it is.
pub fn file_too_large(lang: Lang, size: Option<&str>) -> String {
    match (lang, size) {
        (Lang::Ja, Some(size)) => format!("このファイルは{size}あります。10MBまでのファイルにしてください"),
        (Lang::Ja, None) => "このファイルは10MBより大きいです。10MBまでのファイルにしてください".to_owned(),
        (Lang::En, Some(size)) => format!("This file has {size}. Choose a file of at most 10MB"),
        (Lang::En, None) => "This file is larger than 10MB. Choose a file of at most 10MB".to_owned(),
    }
}

spoken! {
    /// A draft that expired.
    expired(on: NaiveDate) = ("この保存は、{}月{}日で期限が切れ、消しました。お手数ですが、はじめから入力してください", chrono::Datelike::month(&on), chrono::Datelike::day(&on)),
        ("We kept these saved answers until {} and have deleted them. Please start again from the beginning", on.format("%-d %B"));
}

/// What is asked for when an answer is lacking at the end.
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
