//! Words about the last day on which complaints are taken.

use chrono::NaiveDate;

use crate::{Lang, date, spoken};

spoken! {
    /// Heading of the notice while complaints are still taken.
    UNTIL_TITLE = "申し出の受付は、まもなく終わります", "We will soon stop taking complaints";
    /// Heading of the notice afterwards, and of the answer to a late post.
    OVER_TITLE = "申し出の受付は終わりました", "We no longer take new complaints";
    GOES_ON = "受け付け済みの申し出は、続けて扱います。受付番号と確認コードで、これまでどおり見られます。", "We continue with the complaints we have received. You can still look at yours with your receipt number and confirmation code.";
    ELSEWHERE = "ほかの相談窓口を見る", "See other places that can help";
}

/// Until when complaints are taken.
pub fn until(lang: Lang, day: NaiveDate) -> String {
    let day = date::day(lang, day);
    match lang {
        Lang::Ja => format!(
            "当協会は、認定個人情報保護団体の業務を終えます。新しい申し出は、{day}まで受け付けます。書きかけの申し出は、この日までに送ってください。"
        ),
        Lang::En => format!(
            "The association is ending its work as an accredited organization. You can send a new complaint until {day}. If you have begun one, please send it by that day."
        ),
    }
}

/// Since when they are not.
pub fn over(lang: Lang, day: NaiveDate) -> String {
    let day = date::day(lang, day);
    match lang {
        Lang::Ja => format!("当協会は、新しい申し出の受付を{day}で終えました。ほかの窓口が、話を聞いてくれます。"),
        Lang::En => format!("The association stopped taking new complaints on {day}. Other places can help you."),
    }
}
