//! The words of the case page.

use crate::words;

words! {
    TIMELINE = "経過";
    SHOW_ALL = "すべて";
    SHOW_APPLICANT = "申出人";
    SHOW_MEMBER = "事業者";
    SHOW_BODY = "協会";
    /// The filters of the timeline.
    SHOW = "経過の絞り込み";
    NEXT = "次にすること";
    /// Nothing this person can do now.
    NOTHING = "あなたが今できる操作はありません。";
    /// Link to the proposal.
    OPEN_PROPOSAL = "起案を見る";
    /// The member must act first.
    WAITS_MEMBER = "いまは事業者の回答を待っています。";
    /// The applicant must act first.
    WAITS_APPLICANT = "いまは申出人の返事を待っています。";
    /// Another person at the desk must act first.
    WAITS_HANDLER = "いまは、ほかの職員（担当者など）が進める段階です。";
    GROUP_WORDS = "連絡とメモ";
    GROUP_RECORDS = "記録";
    GROUP_ENDS = "終える・止める";
    DUE = "期限";
    NO_DUE = "期限はありません。";
    DUTIES = "法53条の4つ";
    MAY_TELL = "事業者に伝えてよいこと";
    /// No consent on record.
    NOT_ASKED = "申出人にまだ聞いていません。事業者には何も伝えられません。";
    NAMED = "名前と内容を伝えてよい";
    WITHOUT_NAME = "名前を伏せて、内容だけ伝えてよい";
    NOT_YET = "まだ伝えないでほしい";
    /// The company may hand over material.
    MATERIALS_YES = "会社が持つ資料の提供：同意する";
    /// The company may not.
    MATERIALS_NO = "会社が持つ資料の提供：同意しない";
    MATERIALS_LATER = "会社が持つ資料の提供：あとで決める";
    CONTACT = "申出人への連絡";
    BY_MAIL = "メール";
    BY_PHONE = "電話";
    BY_POST = "郵便";
    BY_STATUS = "受付状況の画面";
    /// The mail address is confirmed.
    MAIL_OK = "（確認済み）";
    /// The mail address is not confirmed.
    MAIL_OPEN = "（未確認。内容は送れません）";
    QUIET = "静かな連絡：協会の名前が分かる連絡をしないでください。";
    /// The applicant reads the pages in English.
    ENGLISH = "申出人は英語の画面を使っています。できるだけ英語で返事をしてください。";
    /// Danger is spoken of and nobody has decided.
    HARM_OPEN = "危険の申告があります。責任者が判断するまで、事業者には何も伝えられません。";
    /// Telling the member is withheld.
    HARM_HELD = "通知を留保しています。事業者に、この件があることを話さないでください。";
    /// A lawsuit was declared.
    LAWSUIT = "裁判の申告があります。同じ内容かどうかを確かめてください。";
    DONE = "記録しました。";
    WHO_APPLICANT = "申出人";
    WHO_MEMBER = "事業者";
    WHO_SYSTEM = "自動処理";
    /// Since when the consent stands, said by the applicant herself.
    consent_by_applicant(at: &str) = "申出人が{at}に決めた内容";
    /// The same, noted by staff.
    consent_by_staff(at: &str) = "{at}に職員がうかがって記録した内容";
}
