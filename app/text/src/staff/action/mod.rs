//! The words of the pages on which staff act on a case.

pub mod check;
pub mod harm;
pub mod leak;
pub mod pause;
pub mod refusal;

use crate::words;

words! {
    BACK = "案件に戻る";
    CANCEL = "やめる";
    /// A number that may not be kept.
    MY_NUMBER = "マイナンバー（12けたの個人番号）は記録できません。番号を消してください";
    NOTE = "メモ";
    NOTE_HINT = "協会の中だけで見ます。申出人にも事業者にも見えません。電話で聞いたことは、日時と相手も書きます。";
    MESSAGE = "申出人に送る文章";
    MESSAGE_HINT = "受付状況の画面に出ます。メール・郵便・電話は、申出人が選んだ方法だけで知らせます。メールには本文を載せません。";
    QUIET = "静かな連絡の申し出があります。協会の名前や件名が分かる連絡をしないでください。";
    CONFLICT_REASON = "外れる理由";
    CONFLICT_HINT = "記録すると、この件はあなたの一覧と検索に出なくなり、開けなくなります。";
    TOLD_ABOUT = "何を伝えましたか";
    TOLD_WAY = "どの方法で";
    TOLD_ON = "伝えた日";
    TOLD_NOTE = "メモ";
    HANDLER = "担当者";
    HANDLER_HINT = "利害関係により外れた人は選べません。";
    DUTY = "法53条の4つのうちどれ";
    DUTY_STATE = "行いましたか";
    DUTY_DONE = "行った";
    DUTY_ABSENT = "行わない（理由を選ぶ）";
    DUTY_ON = "行った日";
    DUTY_WHY = "行わない理由";
    DUTY_TEXT = "理由の説明";
    DUTY_TEXT_HINT = "「そのほかの理由」を選んだときは、必ず書きます。";
    CONSULTATION_ANSWER = "相談への答え（助言）";
    CONSULTATION_HINT = "申出人の受付状況の画面に出ます。記録すると相談は終わります。苦情に切り替える道も書き添えてください。";
    /// What beginning a consultation does.
    CONSULTATION_BEGIN = "解決の求めはなく、相談として答えます。事業者には何も伝えません。";
    RESOLUTION = "申出人が何を求めているか";
    RESOLUTION_HINT = "いつ、どの方法で、解決を求めると言ったかを書きます。";
    RESOLUTION_NAME = "申出人のお名前";
    RESOLUTION_NAME_HINT = "匿名の相談のときに聞いたお名前。苦情として扱うには必要です。";
    REFER_WHY = "協会で扱えない理由";
    REFER_NOT_MEMBER = "協会の対象事業者ではない";
    REFER_FIELD = "協会の分野ではない";
    REFER_NOT_PERSONAL = "個人情報の取扱いのことではない";
    REFER_EXEMPT = "報道・宗教・政治などの適用除外";
    REFER_PUBLIC = "国・自治体などの公的な機関のこと";
    REFER_NUMBER = "マイナンバーのこと";
    REFER_DESKS = "案内する窓口";
    REFER_OTHER = "そのほかの窓口（名前と連絡先）";
    REFER_BODY = "別の認定個人情報保護団体";
    REFER_BODY_HINT = "2016年10月の一覧です。案内する前に、個人情報保護委員会の今の一覧で確かめてください。";
    REFER_NO_BODY = "案内しない";
    REFER_ADVICE = "申出人への助言";
    REFER_ADVICE_HINT = "ほかの窓口を案内するときも、聞いた内容についての助言は必ずします（法53条1項）。";
    /// A field that must be filled in.
    needed(label: &str) = "「{label}」を入力してください";
    /// A choice that must be made.
    choose(label: &str) = "「{label}」を選んでください";
    /// A text that is too long, with its present length.
    too_long(label: &str, max: usize, length: usize) = "「{label}」は{max}文字以内にしてください（今は{length}文字）";
    /// A date that is none.
    check_date(label: &str) = "「{label}」の年・月・日を確かめてください";
    /// A date that lies ahead.
    in_future(label: &str) = "「{label}」は、今日までの日にしてください";
    /// Somebody else was faster.
    faster(who: &str, at: &str, what: &str) =
        "先に{who}さんが{at}に「{what}」を記録しました。あなたの入力はまだ記録していません。今の状態を確かめてから、もう一度送ってください";
    /// Under a desk: when its number was looked at.
    refer_checked(checked: &str) = "番号を確かめた日：{checked}";
}
