//! The words of the room where identity papers are looked at.

use entity::case::checked::AskAgain;

use crate::words;

words! {
    TITLE = "本人確認";
    LEAD = "本人確認の画像は、目的を選んだ人だけが10分間見られます。だれが、いつ、何のために見たかを記録します。画像は保存・印刷しないでください。";
    PURPOSE = "見る目的";
    PURPOSE_CHECK = "本人確認をする";
    PURPOSE_AGAIN = "もう一度確かめる";
    PURPOSE_PROXY = "代理権を確かめる";
    OPEN = "画像を開く";
    RESULT = "結果";
    CONFIRMED = "確認できた";
    AGAIN = "もう一度お願いする";
    NUMBER = "番号が見えている → 画像を消して、もう一度お願いする";
    NUMBER_HINT = "マイナンバーは書き写さないでください。";
    DOCUMENT = "書類の種類（確認できたとき）";
    NAME_MATCH = "お名前（確認できたとき）";
    ADDRESS_MATCH = "住所（確認できたとき）";
    WHY = "もう一度お願いする理由";
    MATCH_YES = "一致する";
    MATCH_NO = "一致しない";
    MATCH_NOT_SHOWN = "書類にのっていない";
    NAME_MUST_MATCH = "お名前が一致しないときは「もう一度お願いする」を選んでください";
    UNREADABLE = "読めない";
    EXPIRED = "有効期限が切れている";
    NOT_ACCEPTED = "使えない種類の書類";
    NAME_DIFFERS = "お名前がちがう";
    INSURANCE = "保険の記号・番号が見えている";
    INCOMPLETE = "一部しか写っていない";
    /// What happens to the images.
    DESTROYED_WITH_IT = "結果を記録すると、本人確認の画像はすぐに消えます。元に戻せません。";
    NO_PAPER = "画像はありません。郵送された書類などを見て確認したときも、ここに結果を記録します。";
    /// Link under a picture.
    LARGER = "大きくして見る";
    /// Title of the large picture.
    LARGE_TITLE = "本人確認の書類（拡大）";
    /// Link from the large picture.
    LARGE_BACK = "本人確認の画面に戻る";
    /// How to move the large picture.
    LARGE_KEYS = "枠の中を動かすには、枠をクリックするかタブキーで選び、矢印キーを押します。見られる時間は、開いてから10分間です。";
    SIZE = "大きさ";
    SIZE_1 = "枠に合わせる";
    SIZE_2 = "2倍";
    SIZE_4 = "4倍";
    TURN = "向き";
    TURN_0 = "そのまま";
    TURN_1 = "右に回す";
    TURN_2 = "さかさま";
    TURN_3 = "左に回す";
    NEW_WINDOW = "（新しい画面で開く）";
    SAID = "申出人が書いたこと";
    SAID_NAME = "お名前";
    SAID_READING = "ふりがな";
    SAID_OTHER = "別の名前";
    SAID_PRINCIPAL = "本人のお名前（代理のとき）";
    SAID_BIRTH = "生年月日";
    SAID_ADDRESS = "住所";
}

/// Why a paper is asked for again.
pub const fn again(why: AskAgain) -> &'static str {
    match why {
        AskAgain::Unreadable => UNREADABLE,
        AskAgain::Expired => EXPIRED,
        AskAgain::NotAccepted => NOT_ACCEPTED,
        AskAgain::NameDiffers => NAME_DIFFERS,
        AskAgain::InsuranceNumbersVisible => INSURANCE,
        AskAgain::Incomplete => INCOMPLETE,
    }
}

words! {
    paper(no: usize) = "書類{no}";
}
