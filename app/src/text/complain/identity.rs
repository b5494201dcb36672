//! Words about proof of identity: what may be sent, what must be covered, what is not taken any more.

use entity::application::answer::IdentityDocument;

use crate::text::{Lang, words};

words! {
    /// S18.
    TITLE = "本人確認の書類を出してください";
    /// S18.
    WHY = "ほかの人があなたになりすますのを防ぐためです。確認したあと、画像は消します。会社には渡しません。";
    /// S18.
    HOW = "出しかた";
    /// S18.
    DOCUMENT = "書類の種類";
    /// S18.
    DOCUMENT_HINT = "「今、写真で出す」を選んだときに選んでください。";
    /// S18.
    PHOTO = "書類の写真";
    /// S18.
    PHOTO_HINT = "JPEG・PNG・WebP・PDF、1つ10MBまで。撮影場所などの情報は、自動で消します。";
    /// S18.
    PHOTO_SEND = "この写真を送る";
    /// S18.
    SENT = "送った写真";
    /// S18.
    SENT_NOTE = "安全のため、送った写真をこの画面で見ることはできません。";
    /// S18.
    SENT_DONE = "写真を受け取りました。";
    /// S18.
    REMOVED = "写真を消しました。";
    /// S18.
    COVER = "送る前に、番号などをかくしてください";
    /// S18.
    COVER_TEXT = "ふせんなどでかくしてから撮ってください。かくしたところが見えなくても、本人確認はできます。";
    /// S18.
    TABLE = "書類ごとの、撮るところとかくすところ";
    /// S18.
    TABLE_DOCUMENT = "書類";
    /// S18.
    TABLE_SHOW = "撮るところ";
    /// S18.
    TABLE_HIDE = "かくすところ、注意";
    /// S18.
    NOT_TAKEN = "使えない書類";
    /// S18: health-insurance card.
    NOT_INSURANCE = "健康保険証：2025年12月1日で使えなくなりました。ほかの書類をお願いします。";
    /// S18: notice of insurance data.
    NOT_INSURANCE_NOTICE = "資格情報のお知らせ：本人確認には使えません。";
    /// S18: alien registration.
    NOT_ALIEN = "外国人登録証明書：2012年に終わりました。在留カードか住民票の写しをお願いします。";
    /// S18: notification card.
    NOT_NOTICE = "マイナンバーの通知カード：本人確認には使えません。";
    /// S18: the back of a card.
    NOT_BACK = "マイナンバーカードのうら面：うら面のマイナンバーは、協会も受け取ることができません。表だけを撮ってください。";
    /// S18: post.
    POST = "郵便で出すときは、書類のコピーに受付番号を書いて、次のあて先に送ってください。番号などは、コピーの上からぬりつぶしてください。";
    /// S18: proxies.
    PROXY = "代理人の方は、本人の書類とあなたの書類の、両方が必要です。写真は4枚まで送れます。";
    /// Drawing: a covered card.
    DRAWING_COVER = "カードの番号のところに、ふせんを貼った絵";
    /// Drawing: front only.
    DRAWING_FRONT = "カードの表だけを撮り、うらは撮らないことを示す絵";
    /// Drawing: whole card in the light.
    DRAWING_WHOLE = "カードの全体が入るように、明るいところで撮る絵";
    /// Caption.
    CAPTION_COVER = "番号は、ふせんでかくす";
    /// Caption.
    CAPTION_FRONT = "カードは表だけ";
    /// Caption.
    CAPTION_WHOLE = "全体を、明るいところで";
    /// Word on the drawn card.
    SAMPLE = "見本";
    /// Word on the sticky note.
    STICKY = "ふせん";
    /// Word on the back.
    BACK = "うら";
}

/// What a picture is called in place of its file name.
#[must_use]
pub fn picture(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Ja | Lang::En => format!("本人確認の写真 {number}"),
    }
}

/// What is photographed.
#[must_use]
pub fn show(lang: Lang, document: IdentityDocument) -> &'static str {
    match (lang, document) {
        (Lang::Ja | Lang::En, IdentityDocument::MyNumberCard) => "表だけ",
        (Lang::Ja | Lang::En, IdentityDocument::DrivingLicence) => "表。住所が変わったときだけ、うらも",
        (Lang::Ja | Lang::En, IdentityDocument::DrivingRecord) => "表。住所が変わったときだけ、うらも",
        (Lang::Ja | Lang::En, IdentityDocument::Passport) => "写真のあるページ",
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCard) => "表。住所が変わったときだけ、うらも",
        (Lang::Ja | Lang::En, IdentityDocument::InsuranceConfirmation) => "表",
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCertificate) => "名前、住所、生年月日のところ",
        (Lang::Ja | Lang::En, IdentityDocument::Other) => "名前と、住所か生年月日のところ",
    }
}

/// What is covered before the picture is taken.
#[must_use]
pub fn hide(lang: Lang, document: IdentityDocument) -> &'static str {
    match (lang, document) {
        (Lang::Ja | Lang::En, IdentityDocument::MyNumberCard) => {
            "うら面は撮らないでください。臓器提供の意思表示は、かくしてもかまいません。マイナ免許証も同じです。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::DrivingLicence) => {
            "うらの臓器提供の意思表示は、かくしてください。「条件等」は、かくしてもかまいません。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::DrivingRecord) => {
            "うらを撮るときは、名前と住所のほかはかくしてもかまいません。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::Passport) => "旅券番号は、かくしてもかまいません。",
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCard) => {
            "番号は、かくしてもかまいません。マイナンバーカードと一体のカード（特定在留カード）は、マイナンバーののる面を撮らないでください。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::InsuranceConfirmation) => {
            "保険者番号・記号・番号・QRコードは、必ずかくしてください（法律で、本人確認のために求めることが禁止されています）。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::ResidenceCertificate) => {
            "マイナンバーののっていないものを用意してください。住民票コード・本籍・ほかの家族は、かくしてください。"
        }
        (Lang::Ja | Lang::En, IdentityDocument::Other) => "本人確認に関係のない番号などは、かくしてください。",
    }
}
