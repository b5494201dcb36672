//! Why a step is not taken, and what to do about it.

use entity::case::Denied;
use entity::case::denied::Key;
use entity::case::disclosure::{Excess, Item, Why};

use crate::text::desk::due;
use crate::text::{Lang, Word, status};

/// One sentence for each reason.
#[must_use]
pub fn sentences(lang: Lang, denied: &Denied) -> Vec<String> {
    match denied {
        Denied::NotThisStep => vec![Word::new("この操作は、あなたの役割ではできません").get(lang).to_owned()],
        Denied::NotNow { status } => match lang {
            Lang::Ja => vec![format!(
                "この件は今「{}」のため、この操作はできません。画面を開きなおしてください",
                status::staff(*status).get(lang)
            )],
        },
        Denied::NotYou => vec![Word::new("この操作は、ほかの人が行う必要があります").get(lang).to_owned()],
        Denied::NeedsSecondPerson => {
            vec![Word::new("自分の起案は決裁できません。ほかの責任者が決裁します").get(lang).to_owned()]
        }
        Denied::Missing(keys) => keys.iter().map(|key| missing(*key).get(lang).to_owned()).collect(),
        Denied::ClosedDay(closed) => vec![due::closed(lang, closed)],
        Denied::TooMuch(found) => found.iter().map(|excess| too_much(lang, excess)).collect(),
    }
}

/// What must be there first.
#[must_use]
pub const fn missing(key: Key) -> Word {
    match key {
        Key::Application => Word::new("申出の内容がありません"),
        Key::Text => Word::new("本文を入力してください"),
        Key::Reason => Word::new("理由を入力してください"),
        Key::Advice => Word::new("申出人への助言を入力してください"),
        Key::Referral => Word::new("ほかの窓口を入力してください"),
        Key::WayBack => Word::new("また申し出る方法を入力してください"),
        Key::Date => Word::new("日付を確かめてください"),
        Key::ReviewDate => Word::new("見直しの日は、明日から後の日にしてください"),
        Key::Papers => Word::new("お願いする書類を1つ以上選んでください"),
        Key::Reminders => Word::new("2回の催促をして、期日が過ぎるまで待ってください"),
        Key::Identity => Word::new("先に本人確認を終えてください"),
        Key::Authority => Word::new("先に代理権の確認を終えてください"),
        Key::Member => Word::new("先に対象事業者を資料から確認してください"),
        Key::Points => Word::new("論点を1つ以上入力してください"),
        Key::PointTaken => Word::new("受理する論点を1つ以上選んでください"),
        Key::Ground => Word::new("取り上げない論点には、理由となる条件を選んでください"),
        Key::Consent => Word::new("会社に伝えることへの申出人の同意が記録されていません"),
        Key::HarmDecision => Word::new("危険の申告があります。先に、通知してよいかどうかを責任者が判断してください"),
        Key::HarmDecisionFresh => Word::new("通知してよいという判断から30日が過ぎました。もう一度判断してください"),
        Key::ApplicantTold => Word::new("先に申出人に知らせ、その日を入力してください"),
        Key::Questions => Word::new("会社への質問を1つ以上入力してください"),
        Key::Answers => Word::new("すべての論点に回答してください"),
        Key::PlannedDay => Word::new("予定の日を入力してください"),
        Key::TextForApplicant => Word::new("申出人に伝える文章を入力してください"),
        Key::Request => Word::new("回答を待っている求めがありません"),
        Key::Overdue => Word::new("期日がまだ過ぎていません"),
        Key::Extension => Word::new("期日は、すでに1回延ばしています"),
        Key::Findings => Word::new("先にすべての論点の検討結果を記録してください"),
        Key::Guidance => Word::new("先に催促をし、指導の記録を開いてください"),
        Key::DutyConsult => Word::new("「相談」の日付か、行わない理由を記録してください"),
        Key::DutyAdvise => Word::new("「助言」の日付か、行わない理由を記録してください"),
        Key::DutyInvestigate => Word::new("「調査」の日付か、行わない理由を記録してください"),
        Key::DutyNotify => Word::new("「通知」の日付か、行わない理由を記録してください"),
        Key::Proposal => Word::new("決裁を待っている起案がありません"),
        Key::WrittenConfirmation => Word::new("書面で確認した日を入力してください"),
        Key::Review => Word::new("見直しの求めは1回だけです"),
        Key::Hearing => Word::new("先に申出人の言い分を聞き、その日を入力してください"),
        Key::File => Word::new("この件の資料ではありません"),
        Key::Resolution => Word::new("先に、申出人が解決を求めていることを記録してください"),
        Key::OwnWords => Word::new("申出人が自分で書いたことは、書きかえられません"),
        Key::Telling => Word::new("取り消す記録がありません。画面を開きなおしてください"),
        Key::SameDay => Word::new("取り消せるのは、記録した日のうちだけです"),
        Key::OwnNote => Word::new("取り消せるのは、記録した人か、この件の担当だけです"),
        Key::Name => Word::new("お名前が分からないため、会社には伝えられません"),
    }
}

/// A particular of the applicant.
#[must_use]
pub const fn item(item: Item) -> Word {
    match item {
        Item::Name => Word::new("お名前"),
        Item::PrincipalName => Word::new("本人のお名前"),
        Item::BirthDate => Word::new("生年月日"),
        Item::Address => Word::new("住所"),
        Item::Phone => Word::new("電話番号"),
        Item::Mail => Word::new("メールアドレス"),
        Item::CustomerNumber => Word::new("会員番号・お客様番号"),
        Item::RegisteredMail => Word::new("会社に登録したメール"),
        Item::RegisteredPhone => Word::new("会社に登録した電話"),
        Item::RegisteredAddress => Word::new("会社に登録した住所"),
        Item::RegisteredName => Word::new("会社に登録した名前"),
    }
}

/// Why something may not be told to the member.
#[must_use]
pub const fn why(why: Why) -> Word {
    match why {
        Why::NothingYet => Word::new("申出人は、まだ伝えないでほしいと言っています"),
        Why::NameWithheld => Word::new("申出人は、名前を伏せてほしいと言っています"),
        Why::NotChosen => Word::new("申出人が、伝えてよいことに選んでいません"),
        Why::Private => Word::new("協会の外に出さない書類です"),
        Why::NotApplicants => Word::new("申出人の資料ではありません"),
        Why::Destroyed => Word::new("すでに消しました"),
        Why::NotAsked => Word::new("申出人にまだ聞いていません"),
    }
}

fn too_much(lang: Lang, excess: &Excess) -> String {
    match lang {
        Lang::Ja => match excess {
            Excess::Everything { why: reason } => format!("会社には伝えられません。{}", why(*reason).get(lang)),
            Excess::Item { item: which, why: reason } => {
                format!("「{}」は伝えられません。{}", item(*which).get(lang), why(*reason).get(lang))
            }
            Excess::Altered { item: which } => {
                format!("「{}」が、申出人の書いたものと違います", item(*which).get(lang))
            }
            Excess::File { why: reason, .. } => format!("選んだ資料は伝えられません。{}", why(*reason).get(lang)),
            Excess::InText { item: which } => {
                format!("文章の中に、伝えられない「{}」が入っています。消してください", item(*which).get(lang))
            }
            Excess::Point { no } => format!("論点{}は受理していないため、伝えられません", no.0),
        },
    }
}
