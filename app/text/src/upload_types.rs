//! The types of files that people may send, and every sentence that names them. What a file is and how it is cleaned
//! says the inspecting process by its content.

use crate::{Lang, Word};

/// The types of pictures that are taken: as Japanese lists them, as an English list, and as an English choice.
macro_rules! pictures {
    () => {
        "JPEG・PNG・WebP"
    };
    (list) => {
        "JPEG, PNG, WebP"
    };
    (or) => {
        "JPEG, PNG or WebP"
    };
    (media) => {
        "image/jpeg,image/png,image/webp"
    };
}

/// What a file box of evidence offers to choose from.
pub const ACCEPT: &str = concat!(pictures!(media), ",application/pdf,text/plain");
/// What a file box for papers of proof offers to choose from.
pub const ACCEPT_IDENTITY: &str = concat!(pictures!(media), ",application/pdf");
/// Under the box for evidence in the wizard.
pub const EVIDENCE_HINT: Word = Word::new(
    concat!(
        pictures!(),
        "・PDF・テキスト、1つ10MBまで、全部で50MB、20個まで。HEICの写真、Word・Excel、動画は受け取れません。"
    ),
    concat!(
        pictures!(list),
        ", PDF or text. At most 10MB for each file, 50MB for all files and 20 files. We cannot accept HEIC photos, Word, Excel or videos."
    ),
);
/// Under the box for papers of proof.
pub const IDENTITY_HINT: Word = Word::new(
    concat!(pictures!(), "・PDF、1つ10MBまで。撮影場所などの情報は、自動で消します。"),
    concat!(
        pictures!(list),
        " or PDF, at most 10MB for each file. We automatically delete information such as where a photo was taken."
    ),
);
/// Under the box of the status page.
pub const STATUS_HINT: Word = Word::new(
    concat!(
        pictures!(),
        "・PDF・テキスト、1つ10MBまで。HEICの写真、Word・Excel、動画は受け取れません。1日20個、この件全体で50MBまで。1つずつ送ってください。"
    ),
    concat!(
        pictures!(list),
        ", PDF or text, at most 10MB for each file, 20 files a day and 50MB in one case. We cannot accept HEIC photos, Word, Excel or videos. Please send one file at a time."
    ),
);
/// Under the box of a member's answer.
pub const PORTAL_HINT: &str = concat!(pictures!(), "・PDF・テキスト、1つ10MBまで、全部で50MB、20個まで");
/// Under the box of a bulletin.
pub const BULLETIN_HINT: &str = concat!(
    pictures!(),
    "・PDF・テキスト、1つ10MBまで、全部で50MB、20個まで。読む人にも、このファイルの名前が見えます。"
);
/// Under the box for a letter that was read in.
pub const LETTER_SCAN_HINT: &str =
    concat!("PDF・", pictures!(), "、1つ10MBまで。何枚もあるときは、1つのPDFにするか、1つずつ送ります。");
/// Under the box for papers that were read in.
pub const PAPERS_SCAN_HINT: &str =
    concat!(pictures!(), "・PDF、10MBまで。マイナンバーが見える書類は入れないでください。");
/// A paper of proof of another type.
pub const IDENTITY_REFUSED: Word = Word::new(
    concat!("本人確認の書類は、写真（", pictures!(), "）かPDFで送ってください"),
    concat!("Send the identity document as a photo (", pictures!(or), ") or as a PDF"),
);
/// A photograph of an iPhone.
pub const HEIC_REFUSED: Word = Word::new(
    "HEICの写真は、まだ受け取れません。その写真を画面に出し、画面の写真（スクリーンショット）を撮って送るか、ほかの写真を選んでください。iPhoneでこれから撮るときは、「設定」の「カメラ」の「フォーマット」で「互換性優先」を選ぶと、JPEGで撮れます",
    "We cannot accept HEIC photos yet. Show the photo on your screen, take a screenshot and send that, or choose another photo. For new photos on an iPhone, choose “Settings”, “Camera”, “Formats” and “Most Compatible” to take them as JPEG",
);
/// A document of Word or Excel.
pub const OFFICE_REFUSED: Word = Word::new(
    "WordとExcelのファイルは、まだ受け取れません。印刷の画面で「PDFとして保存」を選び、そのPDFを送ってください。できないときは、画面の写真（スクリーンショット）を送ってください",
    "We cannot accept Word and Excel files yet. Print the file, choose “Save as PDF”, and send the PDF. If that is not possible, send a screenshot of it",
);
/// A body that is too large.
pub const LARGE_TEXT: Word = Word::new(
    concat!(
        "何も受け取っていません。ファイルは、写真（",
        pictures!(),
        "）・PDF・テキストを、1つ10MBまで受け取れます。動画や音声は受け取れません。前の画面に戻り、小さいファイルを選ぶか、文章を短くしてください。"
    ),
    concat!(
        "We have received nothing. Files can be photos (",
        pictures!(or),
        "), PDF or text of up to 10MB each. We cannot accept videos or sound. Go back, and choose a smaller file or make the text shorter."
    ),
);
/// Evidence of another type; the ending of its name may be empty.
pub fn evidence_refused(lang: Lang, extension: &str) -> String {
    let taken = match lang {
        Lang::Ja => concat!("写真（", pictures!(), "）、PDF、テキストにしてください"),
        Lang::En => concat!("Send a photo (", pictures!(or), "), a PDF or a text file"),
    };
    match lang {
        Lang::Ja if extension.is_empty() => format!("この種類のファイルは送れません。{taken}"),
        Lang::Ja => format!(".{extension}のファイルは送れません。{taken}"),
        Lang::En if extension.is_empty() => format!("We cannot accept this kind of file. {taken}"),
        Lang::En => format!("We cannot accept .{extension} files. {taken}"),
    }
}
