//! The words of the applicant's own pages, after the code was given.

pub mod consent;
pub mod contact;

use crate::{Lang, spoken};

spoken! {
    /// Title of the entrance.
    ENTER_TITLE = "受付状況を見る", "Check your complaint";
    ENTER_INTRO = "受付番号と確認コードを入力してください。確認コードは、申し出たときの画面や控えにあります。",
        "Enter your receipt number and your confirmation code. You find the confirmation code on the page you saw when you sent your complaint, and on your receipt.";
    NUMBER = "受付番号", "Receipt number";
    NUMBER_HINT = "例：2026-481903", "Example: 2026-481903";
    CODE = "確認コード", "Confirmation code";
    /// How it may be typed.
    CODE_HINT = "28文字です。大文字・小文字、区切りの有無は、どちらでもかまいません。",
        "28 characters. You can use capital or small letters, with or without spaces and hyphens.";
    SHARED = "ほかの人も使うパソコンやスマートフォンを使っています", "I am using a computer or smartphone that other people also use";
    SHARED_HINT = "15分のあいだ操作がないと、画面を閉じます。選ばないときは、30分です。",
        "We then close the page after 15 minutes without activity. If you do not tick this box, we close it after 30 minutes.";
    ENTER = "受付状況を見る", "Check your complaint";
    NUMBER_EMPTY = "受付番号を入力してください", "Enter your receipt number";
    CODE_EMPTY = "確認コードを入力してください", "Enter your confirmation code";
    /// Error, the same for a wrong number and a wrong code.
    NO_MATCH = "受付番号と確認コードの組み合わせが見つかりません。もう一度確かめてください",
        "We cannot find this receipt number and confirmation code together. Please check both again";
    TOO_MANY = "まちがいが続いています。受付番号と確認コードを、控えと1文字ずつ見くらべてください。正しければ、待たずに開けます。分からないときは、電話してください",
        "Number and code have been wrong many times. Please compare both with your receipt, letter by letter. If they are right, the page opens without waiting. If you do not know them, please call us";
    /// Nobody asks for the code.
    NEVER_ASKED = "協会の職員が確認コードをお聞きすることはありません。", "Our staff never ask you for your confirmation code.";
    /// The code is lost.
    LOST_TITLE = "確認コードが分からないとき", "If you do not know your confirmation code";
    /// What to do then.
    LOST = "電話で受付番号をお知らせください。ご本人であることを確かめてから、郵便などで新しいご案内をします。",
        "Call us and tell us your receipt number. We check that it is you, and then send you new instructions by post or in another way.";
    /// The complaint has not been sent yet.
    DRAFT_TITLE = "まだ申し出を送っていないとき", "If you have not sent your complaint yet";
    DRAFT_LINK = "保存した続きから始める", "Continue a saved complaint";
    /// Title of the case.
    CASE_TITLE = "受付状況", "Status of your case";
    STAGE_ARRIVED = "届きました", "Received";
    STAGE_CHECKING = "確かめています", "We are checking";
    STAGE_TOLD = "会社に伝えました", "We told the company";
    STAGE_WEIGHING = "回答を確かめています", "We are checking the answer";
    STAGE_RESULT = "結果をお知らせしました", "We told you the result";
    TURN_BODY = "今は、協会が作業をしています。", "Now: the association is working on your case.";
    TURN_YOU = "今は、あなたの返事をお待ちしています。", "Now: we are waiting for your answer.";
    TURN_COMPANY = "今は、会社の回答を待っています。", "Now: we are waiting for the company’s answer.";
    TURN_NOBODY = "今は、いったん止まっています。", "Now: your case is on hold.";
    /// A consultation that was answered: nothing was settled with the company.
    CONSULT_CLOSED = "相談にお答えして終わりました", "We have given you advice. This case has ended";
    TURN_ENDED = "この件の手続は終わりました。", "The procedure for this case has ended.";
    ASKED = "あなたにお願いがあります", "We need something from you";
    SUPPLY = "書類や説明を送る", "Send papers or an explanation";
    COMMENT = "意見を送る", "Send a comment";
    RESULT = "結果", "Result";
    /// Part of a result.
    COMPANY_SAID = "会社の回答", "The company’s answer";
    /// Part of a result.
    OUR_VIEW = "協会の考え", "What the association thinks";
    /// Part of a result.
    ADVICE = "助言", "Advice";
    /// Part of a result.
    OTHER_ROADS = "ほかにできること", "What else you can do";
    REASONS = "理由", "Reasons";
    ELSEWHERE = "ほかの窓口", "Other help";
    COME_BACK = "また申し出るとき", "If you want to complain again";
    HISTORY = "これまでのこと", "What has happened so far";
    CAN_DO = "ここでできること", "What you can do here";
    WRITE = "協会にメッセージを送る", "Send a message to the association";
    FILES = "資料を追加する・見る", "Add or see documents";
    CONSENT = "会社に伝えてよいことを確かめる・変える", "Check or change what we may tell the company";
    CONTACT = "連絡の方法を確かめる・変える", "Check or change how we contact you";
    WITHDRAW = "申し出を取り下げる", "Withdraw your complaint";
    REVIEW = "見直しを求める", "Ask for a review";
    REOPEN = "新しく分かったことを伝えて、あらためて申し出る", "Complain again because there is something new";
    ASK_RESOLUTION = "会社に解決を求める申し出に切り替える", "Change this to a complaint that asks the company for a solution";
    LEAVE = "この画面を終わる", "Close this page";
    /// The company knows nothing.
    NOT_TOLD = "会社には、この件のことを何も知らせていません。", "We have told the company nothing about this case.";
    DONE = "送りました。", "We have received what you sent.";
    /// Done: it was withdrawn.
    DONE_WITHDRAWN = "申し出を取り下げました。", "You have withdrawn your complaint.";
    MESSAGES_TITLE = "メッセージ", "Messages";
    MESSAGE = "メッセージ", "Message";
    SEND = "送る", "Send";
    MESSAGE_EMPTY = "メッセージを入力してください", "Enter a message";
    /// Nothing was written yet.
    NO_MESSAGES = "メッセージは、まだありません。", "There are no messages yet.";
    /// Heading of what was written so far.
    THREAD = "これまでのメッセージ", "Messages so far";
    FROM_YOU = "あなた", "You";
    FROM_BODY = "苦情相談室", "Complaints Office";
    WITHDRAW_TITLE = "申し出を取り下げますか", "Do you want to withdraw your complaint?";
    WITHDRAW_TEXT = "取り下げると、協会はこの件の手続を終えます。会社に知らせてある場合は、会社にも手続が終わったことを知らせます。取り下げたあとでも、新しく分かったことがあれば、また申し出ることができます。",
        "If you withdraw, the association ends the procedure for this case. If we have told the company about the case, we also tell the company that the procedure has ended. If you learn something new after you withdraw, you can complain again.";
    WITHDRAW_REASON = "取り下げる理由", "Why you withdraw";
    WITHDRAW_DO = "取り下げる", "Withdraw";
    WITHDRAW_NOT = "取り下げない", "Do not withdraw";
    MY_NUMBER = "マイナンバー（個人番号）のような12桁の数字があります。協会は受け取れません。消してから進んでください",
        "There is a 12-digit number that looks like a My Number (Individual Number). The association cannot accept it. Delete it before you continue";
    /// Back to the case.
    BACK = "受付状況に戻る", "Back to the status page";
    COMMENT_TITLE = "結果についての意見", "Your comment on the result";
    REVIEW_TITLE = "見直しを求める", "Ask for a review";
    REVIEW_TEXT = "決定に納得できないときは、1回だけ、見直しを求めることができます。これまで関わっていない者が、あらためて判断します。",
        "If you cannot accept the decision, you can ask for a review. You can do this only once. Somebody who has not been involved so far decides again.";
    REVIEW_FIELD = "見直してほしいこと", "What we should review";
    REOPEN_TITLE = "あらためて申し出る", "Complain again";
    REOPEN_TEXT = "前の手続が終わったあとに新しく分かったこと、約束が守られていないこと、足りなかった書類がそろったことなどを書いてください。",
        "Write what is new since the earlier procedure ended: for example something you have learned, a promise that was not kept, or missing papers that you now have.";
    REOPEN_MORE = "ここで送れるファイルは1つです。2つ以上あるときは、1つのPDFにまとめてください。まとめられないときは、そのことを「くわしい内容」に書いてください。残りは、担当からあらためてお願いします。",
        "You can send one file here. If you have two or more, please combine them into one PDF. If you cannot do that, write this under “Details”. We then ask you for the other files.";
    REOPEN_WHY = "あらためて申し出る理由", "Why you complain again";
    WHY_NEW_FACTS = "新しく分かったことがある", "I have learned something new";
    WHY_PAPERS = "足りなかった書類がそろった", "I now have the papers that were missing";
    WHY_LAWSUIT = "裁判が終わった", "The court case has ended";
    WHY_PROMISE = "約束が守られていない", "A promise was not kept";
    WHY_EMPTY = "あらためて申し出る理由を選んでください", "Choose why you complain again";
    REOPEN_FIELD = "くわしい内容", "Details";
    TEXT_EMPTY = "内容を入力してください", "Enter the text";
    PAPERS_TITLE = "書類や説明を送る", "Send papers or an explanation";
    FILES_TITLE = "資料", "Documents";
    FILES_LIST = "これまでに送った資料", "Documents you have sent so far";
    NO_FILES = "送った資料は、まだありません。", "You have not sent any documents yet.";
    SUPPLY_TEXT = "説明", "Explanation";
    PURPOSE = "送るファイルは何ですか", "What is the file you send?";
    /// Hint, where a file may be left out.
    PURPOSE_HINT = "ファイルを送るときは、かならず選んでください。", "If you send a file, you must choose one.";
    PURPOSE_IDENTITY = "本人確認の書類（確認したあと、画像は消します）",
        "An identity document (we delete the picture after we have checked it)";
    PURPOSE_AUTHORITY = "委任状など、代理人の書類", "A power of attorney or another paper of a representative";
    PURPOSE_EVIDENCE = "そのほかの資料", "Another document";
    PURPOSE_EMPTY = "送るファイルが何かを選び、ファイルももう一度選んでください", "Choose what the file is, and choose the file again";
    FILE = "ファイル", "File";
    FILE_EMPTY = "ファイルを選んでください", "Choose a file";
    /// A paper that is not shown again.
    FILE_PRIVATE = "（本人確認のため、ここでは開けません）", "(identity check: you cannot open it here)";
    /// A paper that was destroyed.
    FILE_GONE = "（確認が終わり、消しました）", "(checked and deleted)";
    /// Something happened in between.
    OVERTAKEN = "この画面を開いたあとに、手続が進みました。まだ送られていません。「受付状況」を確かめてから、よければもう一度押してください",
        "Your case has changed since you opened this page. Nothing has been sent yet. Please look at the status page first. If you still want to go on, press the button again";
    /// Between several values on one line.
    BETWEEN = "、", "; ";
    RESOLVE_TITLE = "解決を求める申し出に切り替える", "Change this to a complaint that asks for a solution";
    RESOLVE_TEXT = "相談から、会社に解決を求める申し出（苦情）に切り替えます。会社に伝える前に、伝えてよいことと本人確認の書類を、あらためてお聞きします。",
        "We change your request for advice to a complaint that asks the company for a solution. Before we tell the company, we ask you again what we may tell it, and we ask you for your identity document.";
    /// The title of the page with the receipt number.
    number_line(number: &str) = "受付番号 {number}", "Receipt number {number}";
    /// When it was received.
    received(at: &str, counts: &str) = "{at}に届きました。協会の受付日は{counts}です。",
        "We received it on {at}. Our official date of receipt is {counts}.";
    /// By when the applicant is asked for something.
    until(day: &str) = "{day}までにお願いします。間に合わないときは、メッセージでお知らせください。",
        "Please do this by {day}. If you need more time, please send us a message.";
    /// The same when the day has passed: it is not too late before somebody decides.
    until_passed(day: &str) = "{day}までとお願いしていました。まだお受け取りできます。できるだけ早くお送りください。むずかしいときは、メッセージでお知らせください。",
        "We asked you to do this by {day}. We can still accept it. Please send it as soon as you can. If this is difficult, please send us a message.";
    /// By when the next thing happens.
    next_day(day: &str) = "次の目安：{day}", "Next step by about {day}";
}

/// Hint of a message, whose length is limited.
pub fn message_hint(lang: Lang, limit: usize) -> String {
    let limit = crate::component::grouped(limit);
    match lang {
        Lang::Ja => format!("{limit}字まで。マイナンバー（12桁）や暗証番号は書かないでください。"),
        Lang::En => {
            format!("Up to {limit} characters. Please do not write My Numbers (12 digits) or PINs.")
        }
    }
}

/// Hint of a comment, whose length is limited.
pub fn comment_hint(lang: Lang, limit: usize) -> String {
    let limit = crate::component::grouped(limit);
    match lang {
        Lang::Ja => {
            format!("新しく分かったことや、説明とちがうことがあれば、書いてください。{limit}字まで。")
        }
        Lang::En => format!(
            "If you have learned something new, or if something is different from what we explained, please write it here. Up to {limit} characters."
        ),
    }
}

pub fn too_long(lang: Lang, limit: usize, now: usize) -> String {
    let (limit, now) = (crate::component::grouped(limit), crate::component::grouped(now));
    match lang {
        Lang::Ja => format!("{limit}字までで入力してください。今は{now}字です"),
        Lang::En => format!("Use at most {limit} characters. You have written {now}"),
    }
}

spoken! {
    /// Size and time of a file.
    file_line(size: &str, at: &str) = "{size}　{at}", "{size}, {at}";
    /// A value with what it is.
    pair(term: &str, value: &str) = "{term}：{value}", "{term}: {value}";
}
