//! The words of the applicant's own pages, after the code was given.

pub mod consent;
pub mod contact;

use crate::text::{Lang, words};

words! {
    /// Title of the entrance.
    ENTER_TITLE = "受付状況を見る";
    /// What is needed.
    ENTER_INTRO = "受付番号と確認コードを入力してください。確認コードは、申し出たときの画面や控えにあります。";
    /// Field.
    NUMBER = "受付番号";
    /// Example.
    NUMBER_HINT = "例：2026-481903";
    /// Field.
    CODE = "確認コード";
    /// How it may be typed.
    CODE_HINT = "28文字です。大文字・小文字、区切りの有無は、どちらでもかまいません。";
    /// Box.
    SHARED = "ほかの人も使うパソコンやスマートフォンを使っています";
    /// What that means.
    SHARED_HINT = "15分のあいだ操作がないと、画面を閉じます。選ばないときは、30分です。";
    /// Button.
    ENTER = "受付状況を見る";
    /// Error.
    NUMBER_EMPTY = "受付番号を入力してください";
    /// Error.
    CODE_EMPTY = "確認コードを入力してください";
    /// Error, the same for a wrong number and a wrong code.
    NO_MATCH = "受付番号と確認コードの組み合わせが見つかりません。もう一度確かめてください";
    /// Error.
    TOO_MANY = "しばらく待ってから、もう一度お試しください（15分くらい）。お急ぎのときは電話してください";
    /// Nobody asks for the code.
    NEVER_ASKED = "協会の職員が確認コードをお聞きすることはありません。";
    /// The code is lost.
    LOST_TITLE = "確認コードが分からないとき";
    /// What to do then.
    LOST = "電話で受付番号をお知らせください。ご本人であることを確かめてから、郵便などで新しいご案内をします。";
    /// The complaint has not been sent yet.
    DRAFT_TITLE = "まだ申し出を送っていないとき";
    /// Link.
    DRAFT_LINK = "保存した続きから始める";
    /// Title of the case.
    CASE_TITLE = "受付状況";
    /// Stage.
    STAGE_ARRIVED = "届きました";
    /// Stage.
    STAGE_CHECKING = "確かめています";
    /// Stage.
    STAGE_TOLD = "会社に伝えました";
    /// Stage.
    STAGE_WEIGHING = "回答を確かめています";
    /// Stage.
    STAGE_RESULT = "結果をお知らせしました";
    /// Whose turn.
    TURN_BODY = "今は、協会が作業をしています。";
    /// Whose turn.
    TURN_YOU = "今は、あなたの返事をお待ちしています。";
    /// Whose turn.
    TURN_COMPANY = "今は、会社の回答を待っています。";
    /// Nothing to do.
    TURN_NOBODY = "今は、いったん止まっています。";
    /// A consultation that was answered: nothing was settled with the company.
    CONSULT_CLOSED = "相談にお答えして終わりました";
    /// Over.
    TURN_ENDED = "この件の手続は終わりました。";
    /// Something is asked.
    ASKED = "あなたにお願いがあります";
    /// Button.
    SUPPLY = "書類や説明を送る";
    /// Button.
    COMMENT = "意見を送る";
    /// Heading.
    RESULT = "結果";
    /// Part of a result.
    COMPANY_SAID = "会社の回答";
    /// Part of a result.
    OUR_VIEW = "協会の考え";
    /// Part of a result.
    ADVICE = "助言";
    /// Part of a result.
    OTHER_ROADS = "ほかにできること";
    /// Heading.
    REASONS = "理由";
    /// Heading.
    ELSEWHERE = "ほかの窓口";
    /// Heading.
    COME_BACK = "また申し出るとき";
    /// Heading.
    HISTORY = "これまでのこと";
    /// Heading.
    CAN_DO = "ここでできること";
    /// Link.
    WRITE = "協会にメッセージを送る";
    /// Link.
    FILES = "資料を追加する・見る";
    /// Link.
    CONSENT = "会社に伝えてよいことを確かめる・変える";
    /// Link.
    CONTACT = "連絡の方法を確かめる・変える";
    /// Link.
    WITHDRAW = "申し出を取り下げる";
    /// Link.
    REVIEW = "見直しを求める";
    /// Link.
    REOPEN = "新しく分かったことを伝えて、あらためて申し出る";
    /// Link.
    ASK_RESOLUTION = "会社に解決を求める申し出に切り替える";
    /// Button.
    LEAVE = "この画面を終わる";
    /// The company knows nothing.
    NOT_TOLD = "会社には、この件のことを何も知らせていません。";
    /// Done.
    DONE = "送りました。";
    /// Title.
    MESSAGES_TITLE = "メッセージ";
    /// Field.
    MESSAGE = "メッセージ";
    /// Hint.
    MESSAGE_HINT = "2,000字まで。マイナンバー（12桁）や暗証番号は書かないでください。";
    /// Button.
    SEND = "送る";
    /// Error.
    MESSAGE_EMPTY = "メッセージを入力してください";
    /// Nothing was written yet.
    NO_MESSAGES = "メッセージは、まだありません。";
    /// From the applicant.
    FROM_YOU = "あなた";
    /// From the body.
    FROM_BODY = "苦情相談室";
    /// Title.
    WITHDRAW_TITLE = "申し出を取り下げますか";
    /// What it means.
    WITHDRAW_TEXT = "取り下げると、協会はこの件の手続を終えます。会社に知らせてある場合は、会社にも手続が終わったことを知らせます。取り下げたあとでも、新しく分かったことがあれば、また申し出ることができます。";
    /// Field.
    WITHDRAW_REASON = "取り下げる理由";
    /// Button.
    WITHDRAW_DO = "取り下げる";
    /// Link.
    WITHDRAW_NOT = "取り下げない";
    /// Error.
    MY_NUMBER = "マイナンバー（個人番号）のような12桁の数字があります。協会は受け取れません。消してから進んでください";
    /// Back to the case.
    BACK = "受付状況に戻る";
    /// Title.
    COMMENT_TITLE = "結果についての意見";
    /// Hint.
    COMMENT_HINT = "新しく分かったことや、説明とちがうことがあれば、書いてください。4,000字まで。";
    /// Title.
    REVIEW_TITLE = "見直しを求める";
    /// What it means.
    REVIEW_TEXT = "決定に納得できないときは、1回だけ、見直しを求めることができます。これまで関わっていない者が、あらためて判断します。";
    /// Field.
    REVIEW_FIELD = "見直してほしいこと";
    /// Title.
    REOPEN_TITLE = "あらためて申し出る";
    /// What it means.
    REOPEN_TEXT = "前の手続が終わったあとに新しく分かったこと、約束が守られていないこと、足りなかった書類がそろったことなどを書いてください。";
    /// Below the file.
    REOPEN_MORE = "ここで送れるファイルは1つです。2つ以上あるときは、1つのPDFにまとめてください。まとめられないときは、そのことを「くわしい内容」に書いてください。残りは、担当からあらためてお願いします。";
    /// Field.
    REOPEN_WHY = "あらためて申し出る理由";
    /// Choice.
    WHY_NEW_FACTS = "新しく分かったことがある";
    /// Choice.
    WHY_PAPERS = "足りなかった書類がそろった";
    /// Choice.
    WHY_LAWSUIT = "裁判が終わった";
    /// Choice.
    WHY_PROMISE = "約束が守られていない";
    /// Error.
    WHY_EMPTY = "あらためて申し出る理由を選んでください";
    /// Field.
    REOPEN_FIELD = "くわしい内容";
    /// Error.
    TEXT_EMPTY = "内容を入力してください";
    /// Title.
    PAPERS_TITLE = "書類や説明を送る";
    /// Title.
    FILES_TITLE = "資料";
    /// Heading.
    FILES_LIST = "これまでに送った資料";
    /// Empty.
    NO_FILES = "送った資料は、まだありません。";
    /// Field.
    SUPPLY_TEXT = "説明";
    /// Field.
    PURPOSE = "送るファイルは何ですか";
    /// Choice.
    PURPOSE_IDENTITY = "本人確認の書類（確認したあと、画像は消します）";
    /// Choice.
    PURPOSE_AUTHORITY = "委任状など、代理人の書類";
    /// Choice.
    PURPOSE_EVIDENCE = "そのほかの資料";
    /// Error.
    PURPOSE_EMPTY = "送るファイルが何かを選んでください";
    /// Field.
    FILE = "ファイル";
    /// Hint.
    FILE_HINT = "JPEG・PNG・WebP・PDF・テキスト、1つ10MBまで。1つずつ送ってください。";
    /// Error.
    FILE_EMPTY = "ファイルを選んでください";
    /// A paper that is not shown again.
    FILE_PRIVATE = "（本人確認のため、ここでは開けません）";
    /// A paper that was destroyed.
    FILE_GONE = "（確認が終わり、消しました）";
    /// Something happened in between.
    OVERTAKEN = "この画面を開いたあとに、手続が進みました。まだ送られていません。「受付状況」を確かめてから、よければもう一度押してください";
    /// Between several values on one line.
    BETWEEN = "、";
    /// Title.
    RESOLVE_TITLE = "解決を求める申し出に切り替える";
    /// What it means.
    RESOLVE_TEXT = "相談から、会社に解決を求める申し出（苦情）に切り替えます。会社に伝える前に、伝えてよいことと本人確認の書類を、あらためてお聞きします。";
}

/// The title of the page with the receipt number.
#[must_use]
pub fn number_line(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("受付番号 {number}"),
    }
}

/// When it was received.
#[must_use]
pub fn received(lang: Lang, at: &str, counts: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{at}に届きました。協会の受付日は{counts}です。"),
    }
}

/// By when the applicant is asked for something.
#[must_use]
pub fn until(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{day}までにお願いします。間に合わないときは、メッセージでお知らせください。"),
    }
}

/// The same when the day has passed: it is not too late before somebody decides.
#[must_use]
pub fn until_passed(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!(
            "{day}までとお願いしていました。まだお受け取りできます。できるだけ早くお送りください。むずかしいときは、メッセージでお知らせください。"
        ),
    }
}

/// By when the next thing happens.
#[must_use]
pub fn next_day(lang: Lang, day: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("次の目安：{day}"),
    }
}

/// Too long.
#[must_use]
pub fn too_long(lang: Lang, limit: usize, now: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => {
            let (limit, now) = (crate::text::part::grouped(limit), crate::text::part::grouped(now));
            format!("{limit}字までで入力してください。今は{now}字です")
        }
    }
}

/// Size and time of a file.
#[must_use]
pub fn file_line(lang: Lang, size: &str, at: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{size}　{at}"),
    }
}

/// A value with what it is.
#[must_use]
pub fn pair(lang: Lang, term: &str, value: &str) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("{term}：{value}"),
    }
}
