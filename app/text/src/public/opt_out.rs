//! Words about opt-out notices (Article 27(2)): the nine items of today's law.

use chrono::NaiveDate;

use crate::{Lang, date, words};

words! {
    /// Section of a member's page.
    TITLE = "オプトアウトの届出", "Opt-out notices";
    LEAD = "この会社は、本人の求めがあれば止めることを条件に、個人データを第三者に提供すると、個人情報保護委員会に届け出ています（個人情報保護法第27条第2項）。", "This company has notified the Personal Information Protection Commission that it provides personal data to third parties, and that it stops when the person asks (Article 27(2) of the Act).";
    /// Before the notices: what the reader can do.
    HOW_TO_STOP = "あなたのデータの提供を止めたいときは、「求めを受け付ける方法」にある窓口に伝えてください。", "To stop the provision of your data, use the way described under “How requests are taken”.";
    /// A notice that does not hold any more.
    ENDED = "今は行っていません", "Not in use any more";
    /// The number that the Commission gave it.
    PPC_NUMBER = "届出番号", "Number of the notice";
    /// The day of filing.
    FILED_ON = "委員会に届け出た日", "Filed with the Commission on";
    /// The day of publication.
    PUBLISHED_ON = "委員会が公表した日", "Published by the Commission on";
    ENDED_ON = "提供をやめた日、または次の届出に代わった日", "Provision stopped, or replaced by a later notice, on";
    HOLDER_NAME = "1 届け出た者の名前", "1 Name of the business";
    HOLDER_ADDRESS = "1 届け出た者の住所", "1 Address of the business";
    HOLDER_REPRESENTATIVE = "1 届け出た者の代表者", "1 Representative of the business";
    PURPOSE = "2 第三者への提供を利用目的とすること", "2 That provision to third parties is a purpose of use";
    ITEMS = "3 提供する個人データの項目", "3 Items of personal data that are provided";
    ACQUIRED = "4 個人データの取得の方法", "4 How the data are acquired";
    PROVIDED = "5 提供の方法", "5 How the data are provided";
    STOPPED = "6 本人の求めがあれば提供を止めること", "6 That provision stops at the person’s request";
    REQUESTS = "7 求めを受け付ける方法", "7 How requests are taken";
    UPDATED = "8 個人データの更新の方法", "8 How the data are updated";
    STARTS_ON = "9 提供を始める予定の日", "9 Planned first day of provision";
    /// Where the notice can be read.
    LINK = "届出を公表しているページ", "Page on which the notice is published";
    NEW_TITLE = "オプトアウトの届出を記録する";
    EDIT_TITLE = "オプトアウトの届出の記録を直す";
    /// Staff: first lines of the form.
    FORM_TEXT = "会社が個人情報保護委員会に出した届出の写しです。「委員会が公表した日」を書くと、公開の会社のページに出ます。要配慮個人情報、不正に取得されたデータ、ほかの事業者のオプトアウトで受け取ったデータは、この方法では提供できません。";
    NONE = "届出の記録はありません。";
    NEW = "届出を記録する";
    EDIT = "この届出の記録を直す";
    /// Staff: not on the public page.
    NOT_PUBLIC = "委員会がまだ公表していないので、公開のページには出ていません。";
    DONE = "届出を記録しました。";
    E_FILED = "委員会に届け出た日を入力してください";
    E_ITEM = "届出の項目を、届出のとおりに入力してください";
    E_LATER = "今日か、それより前の日にしてください";
    E_PUBLISHED = "公表した日は、届け出た日か、それより後にしてください";
}

/// The heading of a notice.
pub fn filed(lang: Lang, on: NaiveDate) -> String {
    match lang {
        Lang::Ja => format!("{}の届出", date::day(lang, on)),
        Lang::En => format!("Notice of {}", date::day(lang, on)),
    }
}
