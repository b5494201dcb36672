//! Words of the staff pages about desks elsewhere.

use chrono::NaiveDate;
use entity::referral::{Certainty, Kind, Situation};

use crate::public::referrals as shown;
use crate::{Lang, date, words};

words! {
    /// Title and heading of the list.
    TITLE = "ほかの相談窓口の登録";
    LEAD = "公開の「ほかの相談窓口」のページ、申し出の画面、ご案内の手紙は、この登録から窓口をとります。電話番号と時間は、ときどき確かめてください。ここから窓口に何かが送られることはありません。";
    VIEWS = "登録の種類";
    /// Tab: desks that anybody may call.
    VIEW_DESKS = "相談窓口";
    /// Tab: the accredited bodies.
    VIEW_BODIES = "認定個人情報保護団体の一覧";
    VIEW_ENDED = "案内を終えたもの";
    CAPTION = "前に確かめた日の古い順";
    NAME = "窓口";
    PHONES = "電話";
    CHECKED = "確かめた日";
    BY = "確かめた人";
    ACT = "確認";
    NOTHING_TO_CHECK = "番号なし";
    NEVER = "まだ確かめていません";
    /// The check is old.
    OLD = "確かめる時期です";
    ENDED = "案内の終了";
    /// Came with the program.
    BY_PROGRAM = "最初の登録";
    /// Nothing in the list.
    NONE = "ありません。";
    NEW = "窓口を加える";
    NEW_TITLE = "窓口を加える";
    EDIT_TITLE = "窓口の登録を直す";
    END_TITLE = "窓口の案内を終える";
    EDIT = "登録を直す";
    END = "案内を終える";
    PUBLIC = "公開ページを見る";
    BACK = "窓口の一覧に戻る";
    CHECK = "今日確かめた";
    /// What the button says.
    CHECK_TEXT = "番号・時間・サイトを、その窓口の今の案内で確かめてから押してください。";
    DATA = "登録の内容";
    HISTORY = "変更の記録";
    SAVE = "登録する";
    SAVE_CHANGE = "直した内容を登録する";
    SAVE_END = "案内を終える";
    /// Under the heading of the end page.
    END_TEXT = "この日の次の日から、公開のページにも、申し出の画面にも、手紙にも出なくなります。記録は残ります。";
    CANCEL = "やめて戻る";
    DONE_ADDED = "窓口を加えました。";
    DONE_CHANGED = "登録を直しました。公開のページも変わりました。";
    DONE_SAME = "変わったところがないので、何も登録していません。";
    DONE_CHECKED = "今日確かめたことを記録しました。";
    DONE_ENDED = "案内の終了を記録しました。";
    F_KIND = "窓口の種類";
    F_SITUATIONS = "案内する場合（いくつでも）";
    F_SITUATIONS_HINT = "1つも選ばない認定個人情報保護団体は、分野と名前でさがす一覧に入ります。";
    F_RANK = "並び順の数字";
    F_RANK_HINT = "小さい数字の窓口が先に出ます。";
    F_NAME = "名前";
    F_NAME_EN = "名前（英語）";
    /// Hint on all English fields.
    F_EN_HINT = "空欄のときは、英語のページにも日本語で出ます。";
    F_FIELD = "事業の分野";
    F_FIELD_EN = "事業の分野（英語）";
    F_CERTAINTY = "名前と分野の確かさ";
    CERTAIN = "疑わしいところはない";
    DOUBTFUL = "正しいかどうか分からない（公開のページにそう出ます）";
    F_PHONES = "電話番号";
    F_PHONES_HINT = "1行に1つ書きます。例：03-0000-0000、188、#9110";
    F_HOURS = "受付時間";
    F_HOURS_EN = "受付時間（英語）";
    F_ADDRESS = "所在地";
    F_ADDRESS_EN = "所在地（英語）";
    F_WEBSITE = "ウェブサイト";
    F_WHY = "この窓口を案内する理由";
    F_WHY_EN = "理由（英語）";
    F_SAY = "言いかたの例";
    F_SAY_EN = "言いかたの例（英語での意味）";
    F_NOTE = "知っておくこと";
    F_NOTE_EN = "知っておくこと（英語）";
    F_SOURCE = "出典";
    F_SOURCE_EN = "出典（英語）";
    F_SOURCE_ON = "出典の日付";
    F_SOURCE_ON_HINT = "例：2026-11-21、月までのときは 2016-10";
    F_CHECKED = "今日、その窓口の案内で番号・時間・サイトを確かめました";
    F_UNTIL = "案内する最後の日";
    BLANK = "（空欄）";
    E_KIND = "窓口の種類を選んでください";
    E_RANK = "並び順は、0から9999までの数字で入力してください";
    E_NAME = "名前を入力してください";
    E_CERTAINTY = "名前と分野の確かさを選んでください";
    E_PHONES = "電話番号は、数字、-、#、+ だけで、1行に1つ書いてください";
    E_WEBSITE = "サイトのアドレスは、https:// か http:// で始めてください";
    E_WHY = "この窓口を案内する理由を入力してください";
    E_SAY = "言いかたの例を入力してください";
    E_SOURCE_ON = "出典の日付は、2026-11-21 か 2016-10 の形で入力してください";
    E_CHECKED = "電話番号・受付時間・所在地・サイトを直すときは、今日確かめたうえで、確かめた印を付けてください";
    E_UNTIL = "案内する最後の日を入力してください";
    E_DATE = "日付を確かめてください。例：令和8年4月1日、2026年4月1日";
    E_ENDED = "この窓口の案内は、もう終わっています";
    /// Card on the first page of the day.
    CARD = "ほかの相談窓口";
    /// Link on the card.
    CARD_LINK = "窓口の一覧を見る";
    /// On the first page of the day: how many desks must be looked at.
    overdue(count: usize, days: u16) = "{days}日より長く確かめていない窓口が{count}件あります。番号と時間を確かめてください。";
    /// Title of the page of one desk: its name is public.
    of_desk(name: &str) = "{name}の登録";
    /// A tick about one desk, for screen readers: the button is the same in every row.
    about(name: &str) = "：{name}";
    when_and_who(when: &str, who: Option<&str>) = ("{when}　{}", who.unwrap_or(BY_PROGRAM));
}

/// The word for how sure a name is.
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => CERTAIN,
        Certainty::Doubtful => DOUBTFUL,
    }
}

/// One changed field as a line.
pub fn changed(lang: Lang, field: &str, before: &str, after: &str) -> String {
    format!("{}：{} → {}", name_of(field), value(lang, field, before), value(lang, field, after))
}

/// The name of a column.
pub fn name_of(column: &str) -> &'static str {
    match column {
        "kind" => F_KIND,
        "situations" => F_SITUATIONS,
        "rank" => F_RANK,
        "name" => F_NAME,
        "name_en" => F_NAME_EN,
        "field" => F_FIELD,
        "field_en" => F_FIELD_EN,
        "certainty" => F_CERTAINTY,
        "phones" => F_PHONES,
        "hours" => F_HOURS,
        "hours_en" => F_HOURS_EN,
        "address" => F_ADDRESS,
        "address_en" => F_ADDRESS_EN,
        "website" => F_WEBSITE,
        "why" => F_WHY,
        "why_en" => F_WHY_EN,
        "say" => F_SAY,
        "say_en" => F_SAY_EN,
        "note" => F_NOTE,
        "note_en" => F_NOTE_EN,
        "source" => F_SOURCE,
        "source_en" => F_SOURCE_EN,
        "source_on" => F_SOURCE_ON,
        "checked_on" => CHECKED,
        _ => ENDED,
    }
}

fn value(lang: Lang, column: &str, value: &str) -> String {
    if value.is_empty() {
        return BLANK.to_owned();
    }
    match column {
        "kind" => Kind::from_code(value).map_or(value, |kind| shown::kind(kind).get(lang)).to_owned(),
        "certainty" => Certainty::from_code(value).map_or(value, |one| certainty(one)).to_owned(),
        "situations" => value
            .lines()
            .map(|code| Situation::from_code(code).map_or(code, |one| shown::situation(one).get(lang)))
            .collect::<Vec<_>>()
            .join("、"),
        "checked_on" | "ended_on" => {
            value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |day| date::day(lang, day))
        }
        _ => value.replace('\n', "、"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reads_from_what_to_what() {
        assert_eq!(changed(Lang::Ja, "phones", "188", "189\n190"), "電話番号：188 → 189、190");
        assert_eq!(changed(Lang::Ja, "checked_on", "", "2026-11-22"), "確かめた日：（空欄） → 2026年11月22日（日）");
    }
}
