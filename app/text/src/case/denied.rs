//! Why a step is not taken, and what to do about it.

use entity::case::Denied;
use entity::case::denied::Key;
use entity::case::disclosure::{Excess, Item, Why};
use entity::case::quota::Full;

use crate::staff::due;
use crate::{Lang, Word, status};

/// One sentence for each reason.
pub fn sentences(lang: Lang, denied: &Denied) -> Vec<String> {
    match lang {
        Lang::Ja => reasons(lang, denied),
        Lang::En => vec![to_applicant(denied).to_owned()],
    }
}

/// The same in English, which only applicants read. They meet few of the reasons.
fn to_applicant(denied: &Denied) -> &'static str {
    match denied {
        Denied::Missing(keys) if keys.contains(&Key::Name) => "We do not know your name, so we cannot tell the company",
        Denied::Missing(keys) if keys.contains(&Key::Text) => "Please enter the text",
        Denied::Missing(keys) if keys.contains(&Key::Papers) => "Please send a file or write an explanation",
        Denied::Missing(keys) if keys.contains(&Key::File) => "Please choose a file",
        Denied::Full(full) => enough(*full).get(Lang::En),
        Denied::NotThisStep
        | Denied::NotNow { .. }
        | Denied::NotYou
        | Denied::NeedsSecondPerson
        | Denied::Missing(_)
        | Denied::ClosedDay(_)
        | Denied::TooMuch(_) => {
            "You cannot do this at the present stage of your case. Please open the status page again"
        }
    }
}

fn reasons(lang: Lang, denied: &Denied) -> Vec<String> {
    match denied {
        Denied::NotThisStep => vec!["この操作は、あなたの役割ではできません".to_owned()],
        Denied::NotNow { status } => vec![format!(
            "この件は今「{}」のため、この操作はできません。画面を開きなおしてください",
            status::staff(*status)
        )],
        Denied::NotYou => vec!["この操作は、ほかの人が行う必要があります".to_owned()],
        Denied::NeedsSecondPerson => {
            vec!["自分の起案は決裁できません。ほかの責任者が決裁します".to_owned()]
        }
        Denied::Missing(keys) => keys.iter().map(|key| missing(*key).to_owned()).collect(),
        Denied::ClosedDay(closed) => vec![due::closed(lang, closed)],
        Denied::Full(full) => vec![enough(*full).get(lang).to_owned()],
        Denied::TooMuch(found) => found.iter().map(too_much).collect(),
    }
}

/// Why no more is taken from outside, and what to do instead. The numbers are those of [`entity::case::quota`]; a test
/// compares them.
pub const fn enough(full: Full) -> Word {
    match full {
        Full::WordsToday => Word::new(
            "送れるのは1日20件までです。続きは明日送るか、電話でお話しください。書いた文章は、下に残っています",
            "You can send up to 20 messages a day. Please send the rest tomorrow or call us. Your text is kept below",
        ),
        Full::Words => Word::new(
            "この件で送れるのは300件までです。続きは、電話か郵便でお知らせください。書いた文章は、下に残っています",
            "You can send up to 300 messages in one case. Please call us or write by post. Your text is kept below",
        ),
        Full::FilesToday => Word::new(
            "送れる資料は1日20個までです。残りは、明日送ってください",
            "You can send up to 20 files a day. Please send the others tomorrow",
        ),
        Full::Files => Word::new(
            "この件で送れる資料は100個までです。残りは、郵便で送ってください",
            "You can send up to 100 files in one case. Please send the others by post",
        ),
        Full::NeededToday => Word::new(
            "変えられるのは1日20回までです。お急ぎのときは、電話でお話しください",
            "You can make up to 20 changes a day. If it is urgent, please call us",
        ),
    }
}

/// What must be there first.
pub const fn missing(key: Key) -> &'static str {
    match key {
        Key::Application => "申出の内容がありません",
        Key::Text => "本文を入力してください",
        Key::Reason => "理由を入力してください",
        Key::Advice => "申出人への助言を入力してください",
        Key::Referral => "ほかの窓口を入力してください",
        Key::WayBack => "また申し出る方法を入力してください",
        Key::Date => "日付を確かめてください",
        Key::ReviewDate => "見直しの日は、明日から後の日にしてください",
        Key::Papers => "お願いする書類を1つ以上選んでください",
        Key::Reminders => "2回の催促をして、期日が過ぎるまで待ってください",
        Key::Identity => "先に本人確認を終えてください",
        Key::Authority => "先に代理権の確認を終えてください",
        Key::Member => "先に対象事業者を資料から確認してください",
        Key::Points => "論点を1つ以上入力してください",
        Key::PointTaken => "受理する論点を1つ以上選んでください",
        Key::Ground => "取り上げない論点には、理由となる条件を選んでください",
        Key::Consent => "会社に伝えることへの申出人の同意が記録されていません",
        Key::HarmDecision => "危険の申告があります。先に、通知してよいかどうかを責任者が判断してください",
        Key::HarmDecisionFresh => "通知してよいという判断から30日が過ぎました。もう一度判断してください",
        Key::ApplicantTold => "先に申出人に知らせ、その日を入力してください",
        Key::Questions => "会社への質問を1つ以上入力してください",
        Key::Answers => "すべての論点に回答してください",
        Key::PlannedDay => "予定の日を入力してください",
        Key::TextForApplicant => "申出人に伝える文章を入力してください",
        Key::Request => "回答を待っている求めがありません",
        Key::Overdue => "期日がまだ過ぎていません",
        Key::Extension => "期日は、すでに1回延ばしています",
        Key::Findings => "先にすべての論点の検討結果を記録してください",
        Key::Guidance => "先に催促をし、指導の記録を開いてください",
        Key::DutyConsult => "「相談」の日付か、行わない理由を記録してください",
        Key::DutyAdvise => "「助言」の日付か、行わない理由を記録してください",
        Key::DutyInvestigate => "「調査」の日付か、行わない理由を記録してください",
        Key::DutyNotify => "「通知」の日付か、行わない理由を記録してください",
        Key::Proposal => "決裁を待っている起案がありません",
        Key::WrittenConfirmation => "書面で確認した日を入力してください",
        Key::Review => "見直しの求めは1回だけです",
        Key::Hearing => "先に申出人の言い分を聞き、その日を入力してください",
        Key::File => "この件の資料ではありません",
        Key::Resolution => "先に、申出人が解決を求めていることを記録してください",
        Key::OwnWords => "申出人が自分で書いたことは、書きかえられません",
        Key::Telling => "取り消す記録がありません。画面を開きなおしてください",
        Key::SameDay => "取り消せるのは、記録した日のうちだけです",
        Key::OwnNote => "取り消せるのは、記録した人か、この件の担当だけです",
        Key::Name => "お名前が分からないため、会社には伝えられません",
    }
}

/// A particular of the applicant.
pub const fn item(item: Item) -> &'static str {
    match item {
        Item::Name => "お名前",
        Item::PrincipalName => "本人のお名前",
        Item::BirthDate => "生年月日",
        Item::Address => "住所",
        Item::Phone => "電話番号",
        Item::Mail => "メールアドレス",
        Item::CustomerNumber => "会員番号・お客様番号",
        Item::RegisteredMail => "会社に登録したメール",
        Item::RegisteredPhone => "会社に登録した電話",
        Item::RegisteredAddress => "会社に登録した住所",
        Item::RegisteredName => "会社に登録した名前",
    }
}

/// Why something may not be told to the member.
pub const fn why(why: Why) -> &'static str {
    match why {
        Why::NothingYet => "申出人は、まだ伝えないでほしいと言っています",
        Why::NameWithheld => "申出人は、名前を伏せてほしいと言っています",
        Why::NotChosen => "申出人が、伝えてよいことに選んでいません",
        Why::Private => "協会の外に出さない書類です",
        Why::NotApplicants => "申出人の資料ではありません",
        Why::Destroyed => "すでに消しました",
        Why::NotAsked => "申出人にまだ聞いていません",
    }
}

fn too_much(excess: &Excess) -> String {
    match excess {
        Excess::Everything { why: reason } => format!("会社には伝えられません。{}", why(*reason)),
        Excess::Item { item: which, why: reason } => {
            format!("「{}」は伝えられません。{}", item(*which), why(*reason))
        }
        Excess::Altered { item: which } => {
            format!("「{}」が、申出人の書いたものと違います", item(*which))
        }
        Excess::File { why: reason, .. } => format!("選んだ資料は伝えられません。{}", why(*reason)),
        Excess::InText { item: which } => {
            format!("文章の中に、伝えられない「{}」が入っています。消してください", item(*which))
        }
        Excess::Point { no } => format!("論点{}は受理していないため、伝えられません", no.0),
    }
}

#[cfg(test)]
mod tests {
    use entity::case::quota;

    use super::*;

    #[test]
    fn the_numbers_that_people_read_are_those_of_the_rule() {
        for full in Full::ALL {
            let number = match full {
                Full::WordsToday => quota::WORDS_A_DAY,
                Full::Words => quota::WORDS,
                Full::FilesToday => quota::FILES_A_DAY,
                Full::Files => quota::FILES,
                Full::NeededToday => quota::NEEDED_A_DAY,
            };
            for lang in [Lang::Ja, Lang::En] {
                assert!(enough(*full).get(lang).contains(&number.to_string()), "{full} in {lang:?}");
            }
        }
    }
}
