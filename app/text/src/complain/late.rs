//! Words for what comes from another window after the complaint was sent.

use crate::spoken;

spoken! {
    TITLE = "この申し出は、もう届いています", "We have already received this complaint";
    /// What became of what was typed.
    NOT_TAKEN = "ほかの画面から先に送られました。この画面で入力した内容と選んだファイルは、送られていません。",
        "It was sent from another window. What you entered on this page, and any file you chose here, was not sent.";
    /// How to say it all the same.
    ADD = "付け加えるときは、「受付状況」のページを開き、メッセージで送るか、資料を追加してください。連絡の方法も、そこで変えられます。",
        "To add something, open the status page and send it as a message, or add a document there. You can also change how we contact you there.";
    RECEIPT = "受付番号と確認コードを見る", "See your receipt number and confirmation code";
}
