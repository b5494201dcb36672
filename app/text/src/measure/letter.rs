//! The letters to a member that nobody can sign in for: the whole measure, because there is no other way to read it.

use entity::law::guidance::Rung;

use crate::words;

words! {
    CHECKED = "改善の確認の結果について";
    CLOSED = "指導・勧告の手続の終了について";
    CLOSED_TEXT = "貴社に対する措置の手続を、終了しました。";
    CHECKED_TEXT = "先にお伝えした措置について、改善の状況を確認しました。結果は、次のとおりです。";
    REMOVE_NAME = "上の日の翌日から、当協会の対象事業者である旨の表示を、速やかにやめてください。当協会は、対象事業者の一覧の記載を改めます。";
}

pub const fn title(rung: Rung) -> &'static str {
    match rung {
        Rung::Information => "個人情報の取扱いに関する情報提供について",
        Rung::Advice => "個人情報の取扱いに関する助言について",
        Rung::Guidance => "個人情報の取扱いに関する指導について",
        Rung::Recommendation => "個人情報の取扱いに関する勧告について",
        Rung::Other => "個人情報の取扱いに関する措置について",
        Rung::Exclusion => "対象事業者からの除外について",
    }
}

/// First sentence, with what it rests on.
pub const fn opening(rung: Rung) -> &'static str {
    match rung {
        Rung::Information => "個人情報の保護に関する法律第47条第1項第2号の業務として、次のとおり情報をお伝えします。",
        Rung::Advice => "個人情報の適正な取扱いのため、次のとおり助言します。",
        Rung::Guidance => {
            "貴社の個人情報の取扱いについて、個人情報の保護に関する法律第54条第4項の規定により、次のとおり指導します。"
        }
        Rung::Recommendation => {
            "貴社の個人情報の取扱いについて、個人情報の保護に関する法律第54条第4項の規定により、次のとおり勧告します。"
        }
        Rung::Other => {
            "貴社の個人情報の取扱いについて、個人情報の保護に関する法律第54条第4項の規定により、次の措置をとります。"
        }
        Rung::Exclusion => {
            "個人情報の保護に関する法律第52条第1項の規定により、貴社を当協会の対象事業者から除外します。"
        }
    }
}

words! {
    /// One line under 「記」.
    line(term: &str, text: &str) = "{term}\n{text}";
    /// How and by when to answer.
    answer(day: &str) = "改めた内容又は改める予定を、{day}までに、書面でご回答ください。対象事業者ポータルの利用者を登録すると、画面からも回答できます。";
    /// The same for those who sign in.
    answer_in_portal(day: &str) = "改めた内容又は改める予定を、{day}までに、対象事業者ポータルでご回答ください。";
    ask(phone: &str) = "ご不明な点は、電話 {phone} までお問い合わせください。";
}
