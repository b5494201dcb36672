//! Words of the public pages on which opinions on a draft are asked for.

use chrono::NaiveDate;
use entity::guideline::opinion::{Outcome, Standing};

use crate::{Lang, Word, date, spoken};

spoken! {
    /// Heading of the list.
    LIST = "指針の案への意見募集", "Drafts open for opinions";
    OPEN = "募集中", "Open";
    OVER = "終わりました", "Closed";
    ANSWERED = "結果を公表しました", "Answered";
    /// Who may send an opinion, and why.
    LEAD = "この指針は、対象の会社が守る約束です。だれでも意見を送れます。消費者の意見を代表する方などの意見を聞いて決めます（法第54条第1項）。", "Covered businesses must keep to this guideline. Anyone can send an opinion. The association decides after it has heard those who represent consumers and others (Article 54(1) of the Act).";
    SUMMARY = "案で変わること", "What the draft changes";
    DRAFT = "案の本文", "The draft";
    /// Link to the comparison of the draft.
    COMPARE = "今の版との新旧対照表を見る", "Compare the draft with the present version";
    /// Heading of the form.
    SEND_TITLE = "意見を送る", "Send an opinion";
    /// What happens with it.
    SEND_LEAD = "お名前と連絡先は書かなくてもかまいません。書いた場合も公表しません。意見は要約して、当協会の考え方と一緒にこのページで公表します。お一人ずつへの返事はしていません。", "You do not have to give your name or contact. If you do, they are not published. Opinions are published on this page in summary, with the association’s reply. We do not answer each person.";
    STANDING = "どの立場からの意見ですか", "Who are you?";
    CLAUSE = "どの条についての意見ですか", "Which clause is it about?";
    WHOLE = "全体", "The whole draft";
    TEXT = "意見", "Your opinion";
    TEXT_HINT = "自分やほかの人の個人情報は書かないでください。", "Please do not write personal information about yourself or others.";
    NAME = "お名前又は団体の名前", "Your name or organisation";
    CONTACT = "連絡先（メールアドレス又は電話番号）", "Contact (e-mail or telephone)";
    CONTACT_HINT = "意見の内容を確かめたいときだけ使います。", "Used only if we need to ask what you mean.";
    SEND = "意見を送る", "Send";
    E_STANDING = "どの立場からの意見かを選んでください", "Choose who you are";
    E_CLAUSE = "どの条についての意見かを選んでください", "Choose the clause it is about";
    E_TEXT = "意見を入力してください", "Enter your opinion";
    /// Heading: the time is over.
    OVER_TITLE = "意見の募集は終わりました", "The time for opinions is over";
    OVER_TEXT = "送っていただいた意見についての考え方は、まとまったらこのページで公表します。", "The association’s reply to the opinions will be published on this page.";
    /// Heading of the answers.
    ANSWERS = "意見と当協会の考え方", "Opinions and the association’s reply";
    NO_OPINIONS = "意見はありませんでした。", "No opinions were sent.";
    GIST = "意見の要旨", "Opinion in summary";
    OUTCOME = "案への反映", "What was done";
    ANSWER = "考え方", "Reply";
    /// Heading of the receipt.
    RECEIVED = "意見を受け取りました", "We have received your opinion";
    RECEIVED_AT = "受け取った日時", "Received at";
    RECEIPT = "控えの番号", "Receipt number";
    RECEIVED_TEXT = "募集が終わったあと、要約と当協会の考え方を意見募集のページで公表します。取り下げたいときは、控えの番号を当協会に伝えてください。", "After the time for opinions is over, a summary and the association’s reply are published on the page of the draft. To take your opinion back, tell us the receipt number.";
    /// Back to the draft.
    BACK = "意見募集のページに戻る", "Back to the draft";
    /// Back to the list.
    BACK_LIST = "指針の一覧に戻る", "Back to the guidelines";
}

/// As whom somebody speaks.
pub const fn standing(standing: Standing) -> Word {
    match standing {
        Standing::Consumers => Word::new("消費者の意見を代表する団体など", "An organisation that speaks for consumers"),
        Standing::Person => Word::new("個人", "A person"),
        Standing::Member => Word::new("対象事業者", "A covered business"),
        Standing::Other => Word::new("そのほか", "Other"),
    }
}

/// What was done with an opinion.
pub const fn outcome(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Taken => Word::new("案を改めました", "The draft was changed"),
        Outcome::Partly => Word::new("一部を取り入れました", "Taken up in part"),
        Outcome::Kept => Word::new("案のままとします", "The draft stays as it is"),
        Outcome::Other => Word::new("案についての意見ではありません", "Not about the draft"),
    }
}

spoken! {
    /// The title of a draft's page.
    title(guideline: &str) = "「{guideline}」の案への意見募集", "Draft open for opinions: {guideline}";
}

pub fn period(lang: Lang, from: NaiveDate, until: NaiveDate) -> String {
    let (from, until) = (date::day(lang, from), date::day(lang, until));
    match lang {
        Lang::Ja => format!("募集の期間：{from}から{until}まで"),
        Lang::En => format!("Opinions are taken from {from} to {until}."),
    }
}

/// When the answers were published.
pub fn answered_on(lang: Lang, on: NaiveDate) -> String {
    let on = date::day(lang, on);
    match lang {
        Lang::Ja => format!("{on}に公表しました。"),
        Lang::En => format!("Published on {on}."),
    }
}

spoken! {
    /// How many opinions came.
    count(count: usize) = "意見は{count}件でした。", "Opinions received: {count}";
}
