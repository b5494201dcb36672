//! The words of suspected leaks and of talking to the Commission.

use crate::words;

words! {
    KINDS = "どれに当たりそうですか（法26条の報告の対象）";
    SPECIAL_CARE = "要配慮個人情報";
    FINANCIAL_HARM = "不正に使われると財産の被害が出るもの";
    MALICIOUS = "不正の目的によるもの";
    MANY = "1,000人を超えるもの";
    KNOWN_ON = "事業者が知った日";
    KNOWN_HINT = "空のままなら、協会が事業者に通知した日になります。報告の期限は、この日から数えます。";
    TEXT = "何がもれた疑いがあるか";
    TEXT_HINT = "報告の義務は事業者にあります。協会は、事業者に報告と本人への通知を促します。";
    PPC_ON = "委員会に連絡した日";
    PPC_TEXT = "連絡したこと";
    PPC_HINT = "申出人が分かることは、申出人の同意がある範囲だけにします。";
    PPC_ANSWER = "委員会の答え";
}
