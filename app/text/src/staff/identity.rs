//! The words of the room where identity papers are looked at.

use entity::case::checked::AskAgain;

use crate::{Lang, Word, words};

words! {
    /// Title.
    TITLE = "本人確認";
    /// Lead.
    LEAD = "本人確認の画像は、目的を選んだ人だけが10分間見られます。だれが、いつ、何のために見たかを記録します。画像は保存・印刷しないでください。";
    /// Label.
    PURPOSE = "見る目的";
    /// Choice.
    PURPOSE_CHECK = "本人確認をする";
    /// Choice.
    PURPOSE_AGAIN = "もう一度確かめる";
    /// Choice.
    PURPOSE_PROXY = "代理権を確かめる";
    /// Button.
    OPEN = "画像を開く";
    /// Label.
    RESULT = "結果";
    /// Choice.
    CONFIRMED = "確認できた";
    /// Choice.
    AGAIN = "もう一度お願いする";
    /// Choice.
    NUMBER = "番号が見えている → 画像を消して、もう一度お願いする";
    /// Hint.
    NUMBER_HINT = "マイナンバーは書き写さないでください。";
    /// Label.
    DOCUMENT = "書類の種類（確認できたとき）";
    /// Label.
    NAME_MATCH = "お名前（確認できたとき）";
    /// Label.
    ADDRESS_MATCH = "住所（確認できたとき）";
    /// Label.
    WHY = "もう一度お願いする理由";
    /// Choice.
    MATCH_YES = "一致する";
    /// Choice.
    MATCH_NO = "一致しない";
    /// Choice.
    MATCH_NOT_SHOWN = "書類にのっていない";
    /// Error.
    NAME_MUST_MATCH = "お名前が一致しないときは「もう一度お願いする」を選んでください";
    /// Choice.
    UNREADABLE = "読めない";
    /// Choice.
    EXPIRED = "有効期限が切れている";
    /// Choice.
    NOT_ACCEPTED = "使えない種類の書類";
    /// Choice.
    NAME_DIFFERS = "お名前がちがう";
    /// Choice.
    INSURANCE = "保険の記号・番号が見えている";
    /// Choice.
    INCOMPLETE = "一部しか写っていない";
    /// What happens to the images.
    DESTROYED_WITH_IT = "結果を記録すると、本人確認の画像はすぐに消えます。元に戻せません。";
    /// No image.
    NO_PAPER = "画像はありません。郵送された書類などを見て確認したときも、ここに結果を記録します。";
    /// Link under a picture.
    LARGER = "大きくして見る";
    /// Title of the large picture.
    LARGE_TITLE = "本人確認の書類（拡大）";
    /// Link from the large picture.
    LARGE_BACK = "本人確認の画面に戻る";
    /// How to move the large picture.
    LARGE_KEYS = "枠の中を動かすには、枠をクリックするかタブキーで選び、矢印キーを押します。見られる時間は、開いてから10分間です。";
    /// Links.
    SIZE = "大きさ";
    /// Link.
    SIZE_1 = "枠に合わせる";
    /// Link.
    SIZE_2 = "2倍";
    /// Link.
    SIZE_4 = "4倍";
    /// Links.
    TURN = "向き";
    /// Link.
    TURN_0 = "そのまま";
    /// Link.
    TURN_1 = "右に回す";
    /// Link.
    TURN_2 = "さかさま";
    /// Link.
    TURN_3 = "左に回す";
    /// After a link.
    NEW_WINDOW = "（新しい画面で開く）";
    /// Heading.
    SAID = "申出人が書いたこと";
    /// Term.
    SAID_NAME = "お名前";
    /// Term.
    SAID_READING = "ふりがな";
    /// Term.
    SAID_OTHER = "別の名前";
    /// Term.
    SAID_PRINCIPAL = "本人のお名前（代理のとき）";
    /// Term.
    SAID_BIRTH = "生年月日";
    /// Term.
    SAID_ADDRESS = "住所";
}

/// Why a paper is asked for again.
#[must_use]
pub const fn again(why: AskAgain) -> Word {
    match why {
        AskAgain::Unreadable => UNREADABLE,
        AskAgain::Expired => EXPIRED,
        AskAgain::NotAccepted => NOT_ACCEPTED,
        AskAgain::NameDiffers => NAME_DIFFERS,
        AskAgain::InsuranceNumbersVisible => INSURANCE,
        AskAgain::Incomplete => INCOMPLETE,
    }
}

/// 「書類1」.
#[must_use]
pub fn paper(lang: Lang, no: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("書類{no}"),
    }
}
