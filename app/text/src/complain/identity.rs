//! Words about proof of identity: what may be sent, what must be covered, what is not taken any more.

use entity::application::answer::IdentityDocument;

use crate::{Lang, Word, spoken};

spoken! {
    TITLE = "本人確認の書類を出してください", "Send your identity document";
    WHY = "ほかの人があなたになりすますのを防ぐためです。確認したあと、画像は消します。会社には渡しません。",
        "This stops other people from pretending to be you. When we have checked the document, we delete the picture. We do not give it to the company.";
    HOW = "出しかた", "How you send it";
    DOCUMENT = "書類の種類", "Kind of document";
    DOCUMENT_HINT = "「今、写真で出す」を選んだときに選んでください。", "Choose this if you chose “Send a photo now”.";
    PHOTO = "書類の写真", "Photo of the document";
    /// We cannot take files now, and how to go on.
    NOT_NOW = "このまま進むときは、「あとで出す」を選んで「次へ進む」を押してください。", "To go on, choose “Send it later” and press “Continue”.";
    PHOTO_SEND = "この写真を送る", "Send this photo";
    SENT = "送った写真", "Photos you have sent";
    SENT_NOTE = "安全のため、送った写真をこの画面で見ることはできません。", "For your safety, this page does not show the photos you have sent.";
    SENT_DONE = "写真を受け取りました。", "We have received the photo.";
    REMOVED = "写真を消しました。", "We have deleted the photo.";
    COVER = "送る前に、番号などをかくしてください", "Before you send a photo, cover numbers and other details";
    COVER_TEXT = "ふせんなどでかくしてから撮ってください。かくしたところが見えなくても、本人確認はできます。",
        "Cover them with a sticky note or similar, and then take the photo. We can check your identity without seeing the covered parts.";
    TABLE = "書類ごとの、撮るところとかくすところ", "What to photograph and what to cover on each document";
    TABLE_DOCUMENT = "書類", "Document";
    TABLE_SHOW = "撮るところ", "What to photograph";
    TABLE_HIDE = "かくすところ、注意", "What to cover, and other notes";
    NOT_TAKEN = "使えない書類", "Documents you cannot use";
    NOT_INSURANCE = "健康保険証：2025年12月1日で使えなくなりました。ほかの書類をお願いします。",
        "Health insurance card (kenko hokensho): you cannot use it any more since 1 December 2025. Please send another document.";
    /// S18: notice of insurance data.
    NOT_INSURANCE_NOTICE = "資格情報のお知らせ：本人確認には使えません。",
        "Notice of health insurance details (shikaku joho no oshirase): you cannot use it as an identity document.";
    NOT_ALIEN = "外国人登録証明書：2012年に終わりました。在留カードか住民票の写しをお願いします。",
        "Alien registration certificate: these ended in 2012. Please send a residence card or a certificate of residence (juminhyo).";
    NOT_NOTICE = "マイナンバーの通知カード：本人確認には使えません。",
        "My Number notification card (tsuchi card): you cannot use it as an identity document.";
    /// S18: the back of a card.
    NOT_BACK = "マイナンバーカードのうら面：うら面のマイナンバーは、協会も受け取ることができません。表だけを撮ってください。",
        "Back of the My Number Card: the association, too, cannot accept the My Number on the back. Photograph only the front.";
    POST = "郵便で出すときは、書類のコピーに受付番号を書いて、次のあて先に送ってください。番号などは、コピーの上からぬりつぶしてください。",
        "If you send it by post, write your receipt number on a copy of the document and send the copy to the address below. On the copy, paint over numbers and other details so that they cannot be read.";
    PROXY = "代理人の方は、本人の書類とあなたの書類の、両方が必要です。写真は4枚まで送れます。",
        "If you complain for someone else, we need both a document of the person concerned and your own document. You can send up to 4 photos.";
    /// Drawing: a covered card.
    DRAWING_COVER = "カードの番号のところに、ふせんを貼った絵", "Drawing: a sticky note covers the number on a card";
    DRAWING_FRONT = "カードの表だけを撮り、うらは撮らないことを示す絵", "Drawing: photograph only the front of a card, not the back";
    /// Drawing: whole card in the light.
    DRAWING_WHOLE = "カードの全体が入るように、明るいところで撮る絵", "Drawing: photograph the whole card in a bright place";
    CAPTION_COVER = "番号は、ふせんでかくす", "Cover numbers with a sticky note";
    CAPTION_FRONT = "カードは表だけ", "Only the front of the card";
    CAPTION_WHOLE = "全体を、明るいところで", "The whole card, in a bright place";
    /// Word on the drawn card.
    SAMPLE = "見本", "SAMPLE";
    /// Word on the sticky note.
    STICKY = "ふせん", "Sticky note";
    /// Word on the back.
    BACK = "うら", "Back";
    /// What a picture is called in place of its file name.
    picture(number: usize) = "本人確認の写真 {number}", "Identity photo {number}";
}

pub fn show(lang: Lang, document: IdentityDocument) -> &'static str {
    match document {
        IdentityDocument::MyNumberCard => Word::new("表だけ", "Only the front"),
        IdentityDocument::DrivingLicence => {
            Word::new("表。住所が変わったときだけ、うらも", "The front. The back only if your address has changed")
        }
        IdentityDocument::DrivingRecord => {
            Word::new("表。住所が変わったときだけ、うらも", "The front. The back only if your address has changed")
        }
        IdentityDocument::Passport => Word::new("写真のあるページ", "The page with your photo"),
        IdentityDocument::ResidenceCard => {
            Word::new("表。住所が変わったときだけ、うらも", "The front. The back only if your address has changed")
        }
        IdentityDocument::InsuranceConfirmation => Word::new("表", "The front"),
        IdentityDocument::ResidenceCertificate => {
            Word::new("名前、住所、生年月日のところ", "The part with your name, address and date of birth")
        }
        IdentityDocument::Other => {
            Word::new("名前と、住所か生年月日のところ", "The part with your name and your address or date of birth")
        }
    }
    .get(lang)
}

/// What is covered before the picture is taken.
pub fn hide(lang: Lang, document: IdentityDocument) -> &'static str {
    match document {
        IdentityDocument::MyNumberCard => Word::new("うら面は撮らないでください。臓器提供の意思表示は、かくしてもかまいません。マイナ免許証も同じです。", "Do not photograph the back. You may cover your decision on organ donation. The same rules hold for a My Number Card that is your driving licence."),
        IdentityDocument::DrivingLicence => Word::new("うらの臓器提供の意思表示は、かくしてください。「条件等」は、かくしてもかまいません。", "On the back, cover your decision on organ donation. You may cover the driving conditions."),
        IdentityDocument::DrivingRecord => Word::new("うらを撮るときは、名前と住所のほかはかくしてもかまいません。", "If you photograph the back, you may cover everything except your name and address."),
        IdentityDocument::Passport => Word::new("旅券番号は、かくしてもかまいません。", "You may cover the passport number."),
        IdentityDocument::ResidenceCard => Word::new("番号は、かくしてもかまいません。マイナンバーカードと一体のカード（特定在留カード）は、マイナンバーののる面を撮らないでください。", "You may cover the number. If your card is combined with a My Number Card, do not photograph the side that shows the My Number."),
        IdentityDocument::InsuranceConfirmation => Word::new("保険者番号・記号・番号・QRコードは、必ずかくしてください（法律で、本人確認のために求めることが禁止されています）。", "Always cover the insurer number, the insured person’s symbol and number, and the QR code (the law forbids asking for them to check identity)."),
        IdentityDocument::ResidenceCertificate => Word::new("マイナンバーののっていないものを用意してください。住民票コード・本籍・ほかの家族は、かくしてください。", "Send one that does not show My Number. Cover the resident record code, the registered domicile (honseki) and other family members."),
        IdentityDocument::Other => Word::new("本人確認に関係のない番号などは、かくしてください。", "Cover numbers and other details that are not needed to check your identity."),
    }
    .get(lang)
}
