//! The questions: titles, labels and hints of every step.

use chrono::{Datelike, NaiveDate};
use entity::wareki::Era;

use crate::{Lang, Word, spoken};

spoken! {
    /// On to the next question.
    NEXT = "次へ進む", "Continue";
    /// Saves and shows the code for going on later.
    SAVE = "保存してあとで続ける", "Save and continue later";
    /// Goes on from a page that only explains.
    GO_ON = "このまま申し出を続ける", "Go on with the complaint";

    SECTION_WHO = "あなたの立場", "Who you are";
    SECTION_COMPANY = "会社", "The company";
    SECTION_BEFORE = "これまでのこと", "Background";
    SECTION_EVENT = "起きたこと", "What happened";
    SECTION_PAPERS = "資料", "Documents";
    SECTION_SHARE = "会社に伝えること", "What we may tell the company";
    SECTION_CONTACT = "あなたの連絡先", "How to contact you";
    SECTION_CHECK = "確認", "Check your answers";

    SAFETY = "この申し出を、だれかに知られると困りますか", "Would it be a problem for you if someone found out about this complaint?";
    /// S1: the choice under the text.
    SAFETY_CHOICE = "知られると困りますか", "Would it be a problem?";
    /// S1: what the leave button does.
    SAFETY_LEAVE = "画面の右上の「今すぐページを離れる」を押すと、すぐに天気予報のページに変わります。",
        "The button “Leave this page now” is at the top right of the screen. If you press it, a weather forecast replaces this page at once.";
    /// S1: what it does not do.
    SAFETY_HISTORY = "ブラウザーの履歴は消えません。履歴を残さない見かたは、次のページをご覧ください。",
        "The button does not delete your browser history. The next page explains how to browse without leaving a history.";
    SAFETY_LINK = "安全に使うために", "Using this site safely";
    SAFETY_HINT = "「はい」のときは、封筒やメールに協会の名前を出さず、留守番電話にも用件を残しません。",
        "If it would be a problem, we do not show the name of the association on envelopes or in e-mails, and we leave no voicemail messages about your case.";
    /// S1: others use the device too.
    SAFETY_SHARED = "ほかの人も使うパソコンやスマートフォンから入力しています", "I am using a computer or smartphone that other people also use";
    /// S1: what that means.
    SAFETY_SHARED_HINT = "15分のあいだ操作がないと、この手続を閉じます。「次へ進む」で保存した内容は、次の画面でお見せする再開コードで続けられます。選ばないときは、24時間です。",
        "We then close your complaint on this device after 15 minutes without activity. With the resume code that the next page shows you, you can continue from the answers that you saved with “Continue”. If you do not tick this box, we close it after 24 hours.";
    /// S1: erase on leaving.
    SAFETY_ERASE = "「今すぐページを離れる」を押したら、入力した内容も消す",
        "When I press “Leave this page now”, also delete the answers I entered";
    /// S1: what that means.
    SAFETY_ERASE_HINT = "消した内容は、もとにもどせません。選ばないときは、再開コードがあれば、保存した内容から続けられます。",
        "You cannot get deleted answers back. If you do not tick this box, you can continue from your saved answers with your resume code.";

    TOPIC = "どんなことで困っていますか", "What is the problem about?";

    WHO = "どなたの個人情報についての申し出ですか", "Whose personal information is this complaint about?";
    WHO_HINT = "本人でない方も申し出ることができます。用意していただく書類が変わります。",
        "You can also complain about someone else’s information. You then need different papers.";
    GUARDIAN = "法律上の代理人として申し出ます", "You complain as a legal representative";
    RELATION = "本人との関係", "Your relationship to the person concerned";
    MINOR = "本人は18歳未満ですか", "Is the person concerned under 18?";
    MINOR_NOTE = "18歳未満の方が自分で申し出ることもできます。", "People under 18 can also complain themselves.";
    /// S3a: the box about papers.
    GUARDIAN_PAPERS = "用意していただく書類", "Papers you need";
    GUARDIAN_PAPERS_PARENT = "親権者の方：戸籍の写し、または続柄の入った住民票の写し（マイナンバーのないもの）",
        "Parents: a copy of the family register (koseki), or a certificate of residence (juminhyo) that shows your relationship and does not show My Number";
    GUARDIAN_PAPERS_GUARDIAN = "後見人・保佐人・補助人の方：登記事項証明書",
        "Guardians, curators and assistants: a certificate of registered matters (toki jiko shomeisho)";
    /// S3a: both identity papers.
    GUARDIAN_PAPERS_BOTH = "本人と、申し出るあなたの、それぞれの本人確認の書類",
        "An identity document of the person concerned, and your own identity document";
    /// S3a, S3b: not now.
    PAPERS_LATER = "書類は、あとからでかまいません。", "You can send the papers later.";
    PROXY = "頼まれて、かわりに申し出ます", "You complain for someone who asked you to";
    MANDATE = "委任状はありますか", "Do you have a power of attorney?";
    PROXY_NOTE = "本人に、確認の連絡をすることがあります。", "We may contact the person concerned to confirm this.";
    MANDATE_FORM = "委任状の用紙", "Power of attorney (form)";
    RELATED = "本人との関係と、あなたが申し出る理由", "Your relationship to the person concerned, and why you complain";
    RELATED_HINT = "例：亡くなった父の会員情報が、今も使われているため。",
        "Example: My father has died, but the company still uses his membership data.";

    CONTACTED = "会社に連絡しましたか", "Have you contacted the company?";
    CONTACTED_HINT = "まだの場合も、このまま申し出ることができます。", "If you have not, you can still go on with your complaint.";
    CONTACTED_ON = "連絡した日", "Date you contacted the company";
    CONTACTED_ON_HINT = "例：2026年 9月 13日。日が分からないときは、年と月だけでもかまいません。",
        "Example: year 2026, month 9, day 13. If you do not know the day, the year and month are enough.";
    CONTACTED_REPLY = "返事の内容", "What the company answered";
    CONTACTED_REPLY_HINT = "返事があったときに、分かる範囲で書いてください。", "If the company answered, write what you know.";

    BACKGROUND = "これまでのことについて、3つお聞きします", "We have three questions about the background";
    LITIGATION = "この件で、会社と裁判をしていますか", "Are you in a court case with the company about this matter?";
    EARLIER = "この件を、前に当協会に申し出たことがありますか", "Have you complained to the association about this matter before?";
    MONEY = "お金（損害賠償・慰謝料など）の支払いを求めますか", "Are you asking for money (damages, compensation for distress and so on)?";
    LITIGATION_PAGE = "裁判などの手続について教えてください", "Tell us about the court case or other procedure";
    COURT = "裁判所", "Court";
    COURT_HINT = "例：仙台地方裁判所。調停や仮処分のときは、その手続をしているところを書いてください。",
        "Example: Sendai District Court. For conciliation or a provisional court order, write where that procedure takes place.";
    COURT_NUMBER = "事件番号", "Case number";
    COURT_NUMBER_HINT = "例：令和8年（ワ）第123号", "Example: Reiwa 8 (Wa) No. 123";
    COURT_BEGAN = "始まった日", "Date it started";
    COURT_BEGAN_HINT = "日が分からないときは、年と月だけでもかまいません。", "If you do not know the day, the year and month are enough.";
    COURT_SAME = "この件と同じ内容ですか", "Is it about the same matter as this complaint?";
    EARLIER_PAGE = "前の申し出について教えてください", "Tell us about your earlier complaint";
    EARLIER_NUMBER = "前の受付番号", "Receipt number of the earlier complaint";
    EARLIER_NUMBER_HINT = "例：2026-481903。分からないときは、書かなくてかまいません。",
        "Example: 2026-481903. If you do not know it, leave this empty.";
    EARLIER_NEW = "前と変わったこと、新しく分かったこと", "What has changed since then, or what you have learned since then";

    CATEGORY = "起きたことに近いものを選んでください（いくつでも）", "Which of these are close to what happened? Choose as many as you like";

    WHEN = "いつ起きましたか", "When did it happen?";
    WHEN_DATE = "起きた日", "Date it happened";
    WHEN_DATE_HINT = "月や日は、分からなければ書かなくてかまいません。", "If you do not know the month or the day, leave it empty.";
    WHEN_ABOUT = "日付で書けないとき", "If you cannot give a date";
    WHEN_ABOUT_HINT = "だいたいの時期でもかまいません。例：去年の夏ごろから", "A rough time is enough. Example: since about last summer";
    GOING_ON = "今も続いていますか", "Is it still going on?";

    WHAT = "何が起きたかを、あなたの言葉で書いてください", "Write what happened in your own words";
    WHAT_HINT = "いつ／どこで／だれが／どの情報を／どうしたか、を書くと伝わりやすくなります。うまく書けなくてもかまいません。",
        "It helps us if you write when and where it happened, who did it, which information it is about, and what was done. It does not have to be well written. You can write in English; our answer may then take longer.";
    WHAT_DONT = "マイナンバー（12桁）、暗証番号、ほかの人の病気などは書かないでください。",
        "Please do not write My Numbers (12 digits), PINs, or private facts about other people such as an illness.";

    OUTCOME = "会社に望むことを選んでください（いくつでも）", "What do you want from the company? Choose as many as you like";
    OUTCOME_OTHER = "「そのほか」の内容", "Details of “Other”";

    DANGER = "会社に知られると、あなたやほかの人に危険や不利益がありそうですか",
        "If the company finds out, could you or someone else be in danger or at a disadvantage?";
    DANGER_WHAT = "だれに、どんな心配がありますか", "Who are you worried about, and what could happen?";
    DANGER_WHAT_HINT = "「はい」のときに、書ける範囲で書いてください。会社には知らせません。",
        "If your answer is “Yes”, write as much as you can. We do not tell the company.";

    SHARE = "会社に何を伝えてよいですか", "What may we tell the company?";
    SHARE_INTRO = "当協会は、申し出の内容を会社に知らせて、早く解決するよう求めます（個人情報保護法第53条）。伝えてよいことを選んでください。",
        "The association tells the company about your complaint and asks it to solve the problem quickly (Article 53 of the Act on the Protection of Personal Information). Choose what we may tell.";
    SHARE_SCOPE = "会社に伝えてよいこと", "What we may tell the company";
    SHARE_WITHOUT_HINT = "会社があなたの件を見つけられず、調べられないことがあります。",
        "The company may then be unable to find your case, and we may be unable to look into it.";
    SHARE_ITEMS = "名前のほかに、伝えてよいものを選んでください（いくつでも）",
        "What else may we tell, apart from your name? Choose as many as you like";
    SHARE_ITEMS_HINT = "「名前と内容を伝えてよい」を選んだときだけ、お答えください。お名前は伝わります。",
        "Answer only if you chose “You may tell my name and the content of my complaint”. We then tell the company your name.";
    SHARE_FILES = "会社に渡してよい資料を選んでください（いくつでも）", "Which documents may we give to the company? Choose as many as you like";
    SHARE_NEVER = "本人確認の書類は、会社に渡しません。", "We do not give your identity document to the company.";
    MATERIALS = "会社が持っているあなたの資料を、当協会に渡すことに同意しますか",
        "Do you agree that the company gives the association the material it holds about you?";

    IDENTIFIERS = "会社があなたの情報をさがす手がかり", "Details that help the company find your information";
    IDENTIFIERS_INTRO = "分かるものだけでかまいません。ここに書いたことは会社に伝えます。",
        "Fill in only what you know. We tell the company what you write here.";
    ID_NUMBER = "会員番号・お客様番号", "Membership or customer number";
    ID_MAIL = "会社に登録したメールアドレス", "E-mail address registered with the company";
    ID_PHONE = "会社に登録した電話番号", "Phone number registered with the company";
    ID_ADDRESS = "会社に登録した住所", "Address registered with the company";
    ID_NAME = "会社に登録した名前", "Name registered with the company";
    ID_NAME_HINT = "旧姓など、今の名前とちがうとき", "If it is not your present name, for example a former family name";
    /// The title of S5's question with the company's name.
    contacted_company(company: &str) = "この件について、{company}に連絡しましたか", "Have you contacted {company} about this matter?";
    /// S18: 「あとで」 with the body's own period.
    identity_later(days: u16) = "あとで出す（受付のあと{days}日くらいのうちに）",
        "Send it later (within about {days} days after we receive your complaint)";
}

/// 2024年4月1日, or 1 April 2024, inside a sentence.
pub fn plain_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => day.format("%-d %B %Y").to_string(),
    }
}

/// A fact in a line: 「旧社名：○○」.
pub fn fact(lang: Lang, term: crate::Word, value: &str) -> String {
    match lang {
        Lang::Ja => format!("{}：{value}", term.get(lang)),
        Lang::En => format!("{}: {value}", term.get(lang)),
    }
}

/// 2026年（令和8年）9月, or September 2026 (Reiwa 8); 2026年 where even the month is unknown and the era may have
/// changed.
pub fn year_month(lang: Lang, year: i32, month: Option<u32>) -> String {
    let Some(first) = month.and_then(|month| NaiveDate::from_ymd_opt(year, month, 1)) else {
        return match lang {
            Lang::Ja => format!("{year}年"),
            Lang::En => year.to_string(),
        };
    };
    let (era, of_era) = Era::of(first);
    let western = era == Era::Western;
    let era = era_year(lang, era, of_era);
    match lang {
        Lang::Ja if western => format!("{year}年{}月", first.month()),
        Lang::Ja => format!("{year}年（{era}）{}月", first.month()),
        Lang::En if western => first.format("%B %Y").to_string(),
        Lang::En => format!("{} ({era})", first.format("%B %Y")),
    }
}

/// 令和元年, 平成31年; Reiwa 1, Heisei 31.
pub(crate) fn era_year(lang: Lang, era: Era, year: i32) -> String {
    let name = match era {
        Era::Western => Word::new("西暦", "AD"),
        Era::Reiwa => Word::new("令和", "Reiwa"),
        Era::Heisei => Word::new("平成", "Heisei"),
        Era::Showa => Word::new("昭和", "Showa"),
        Era::Taisho => Word::new("大正", "Taisho"),
        Era::Meiji => Word::new("明治", "Meiji"),
    }
    .get(lang);
    match lang {
        Lang::Ja if year == 1 => format!("{name}元年"),
        Lang::Ja => format!("{name}{year}年"),
        Lang::En => format!("{name} {year}"),
    }
}
