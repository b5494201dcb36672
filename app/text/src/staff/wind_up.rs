//! Words of the staff page about the end of the business.

use chrono::NaiveDate;
use entity::law::wind_up::WindUpFault;

use crate::{Lang, date, words};

words! {
    TITLE = "認定業務の廃止";
    LEAD = "認定業務をやめるときは、苦情の申出の受付を終える日、業務を終える日、理由を、3か月前までに個人情報保護委員会に届け出ます（法第51条、施行令第15条）。決裁すると、公開サイトに受付を終える日が出ます。その日を過ぎると、サイトから新しい申し出はできなくなり、ほかの窓口を案内します。受け付け済みの件は、業務を終える日まで続けられます。";
    NONE = "廃止の予定はありません。";
    /// Heading of the list.
    HISTORY = "これまでの記録";
    /// Heading of the form.
    NEW = "廃止を起案する";
    F_INTAKE = "申し出の受付を終える日（この日まで受け付けます）";
    F_ENDS = "業務を終える日";
    F_FILED = "個人情報保護委員会に届け出た日";
    F_REASON = "理由";
    F_REASON_HINT = "職員だけが見る記録です。";
    BACK = "協会のページの一覧に戻る";
    PROPOSE = "起案する";
    ORDER = "決裁する（公開サイトに出す）";
    /// Button: proposes to a second person that the order be taken back.
    STOP = "取りやめを起案する";
    WITHDRAW = "取りやめる";
    STATUS = "状態";
    PROPOSED = "決裁待ち";
    ORDERED = "決裁済み";
    WITHDRAWN = "取りやめ";
    ORDERED_BY = "決裁した人";
    WITHDRAWN_BY = "取りやめた人";
    E_INTAKE = "申し出の受付を終える日を入力してください";
    E_INTAKE_PAST = "申し出の受付を終える日は、今日からあとの日にしてください";
    E_ENDS = "業務を終える日を入力してください";
    E_ENDS_BEFORE = "業務を終える日は、申し出の受付を終える日からあとにしてください";
    E_FILED = "個人情報保護委員会に届け出た日を入力してください";
    E_FILED_LATER = "届け出た日は、今日までの日にしてください";
    E_DATE = "日付を確かめてください。例：令和9年3月31日、2027年3月31日";
    E_REASON = "理由を入力してください";
    DONE_PROPOSED = "起案しました。別の責任者の決裁を待ちます。";
    DONE_ORDERED = "決裁しました。公開サイトに、受付を終える日が出ています。";
    DONE_WITHDRAWN = "取りやめました。受付は、これまでどおり続きます。";
}

/// Until when complaints are, or would be, taken.
pub fn intake_until(lang: Lang, day: NaiveDate) -> String {
    format!("申し出の受付は{}まで", date::day(lang, day))
}

/// The word for a state.
pub fn status(code: &str) -> &'static str {
    match code {
        "ordered" => ORDERED,
        "withdrawn" => WITHDRAWN,
        _ => PROPOSED,
    }
}

/// What is wrong with a day.
pub fn fault(lang: Lang, fault: WindUpFault) -> String {
    match fault {
        WindUpFault::IntakePast => E_INTAKE_PAST.to_owned(),
        WindUpFault::EndsBeforeIntake => E_ENDS_BEFORE.to_owned(),
        WindUpFault::FiledLater => E_FILED_LATER.to_owned(),
        WindUpFault::TooSoon(first) => format!(
            "業務を終える日は、届け出た日から3か月あとの{}か、それよりあとにしてください（施行令第15条）",
            date::day(lang, first)
        ),
    }
}
