//! What the codes of a file on a member (指導・勧告) are called, and why a step is refused.

pub mod letter;
pub mod portal;
pub mod staff;

use entity::law::guidance::{Improvement, Obstacle, Rung};
use entity::measure::permit::Action;
use entity::measure::{Denied, EventKind, Status};

use super::words;

words! {
    /// What the file is called.
    FILE = "指導・勧告の記録";
    /// Term: what was found.
    FACTS = "確かめた事実";
    /// Term: what is demanded.
    DEMAND = "求めること";
    /// Term: the guideline and its clauses.
    CITES = "指針の条項";
    ARTICLES = "関係する法令";
    DUE = "期限";
    /// Term: of an exclusion.
    LAST_DAY = "対象事業者である最後の日";
    /// Term: when a measure was issued.
    ISSUED_AT = "出した日時";
    /// Term: when it was read.
    READ_AT = "事業者が読んだ日時";
    NOT_READ = "まだ読まれていません";
    /// Term: the member's reply.
    REPLY = "事業者の回答";
    /// Term: since when or until when the demand is met.
    DONE_ON = "改めた日・改める予定の日";
    /// Term: when a letter came.
    CAME_ON = "書面が届いた日";
    /// Term: what a check found.
    RESULT = "改善の確認";
    /// Term: what shows it.
    EVIDENCE = "確認した内容";
    /// Term: when it was checked.
    CHECKED_AT = "確認した日時";
}

/// Where a file stands, for staff.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Opened => "検討中",
        Status::Issued => "回答待ち",
        Status::Answered => "回答あり・確認待ち",
        Status::Improved => "改善して終了",
        Status::Closed => "改善なしで終了",
        Status::Excluded => "除外",
    }
}

/// Where a file stands, for the member.
pub const fn member_status(status: Status) -> &'static str {
    match status {
        Status::Opened => "協会が検討中",
        Status::Issued => "回答が必要",
        Status::Answered => "協会が確認中",
        Status::Improved => "改善して終了",
        Status::Closed => "終了",
        Status::Excluded => "除外",
    }
}

/// A rung of the ladder.
pub const fn rung(rung: Rung) -> &'static str {
    match rung {
        Rung::Information => "情報提供",
        Rung::Advice => "助言",
        Rung::Guidance => "指導",
        Rung::Recommendation => "勧告",
        Rung::Other => "その他の措置",
        Rung::Exclusion => "対象からの除外",
    }
}

/// What a rung rests on and what it needs.
pub const fn rung_hint(rung: Rung) -> &'static str {
    match rung {
        Rung::Information => "法47条1項2号。参考になることを知らせます。条項はなくてもかまいません。",
        Rung::Advice => "改めるとよいことを伝えます。条項はなくてもかまいません。",
        Rung::Guidance => "法54条4項。委員会が公表した指針の条項が必要です。担当だけで出せます。",
        Rung::Recommendation => "法54条4項。指導に従わないとき、又は重大なとき。起案し、責任者が決裁します。",
        Rung::Other => "法54条4項。改善報告や研修など。条項が必要です。担当だけで出せます。",
        Rung::Exclusion => {
            "法52条1項。前の措置の期限が過ぎ、なお指針の条項を守らないとき。起案し、責任者が決裁します。"
        }
    }
}

/// What a check found.
pub const fn improvement(result: Improvement) -> &'static str {
    match result {
        Improvement::Full => "改善した",
        Improvement::Partial => "一部だけ改善した",
        Improvement::None => "改善していない",
    }
}

pub const fn event(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Opened => "記録を開いた",
        EventKind::Issued => "措置を出した",
        EventKind::Proposed => "措置を起案した",
        EventKind::SentBack => "起案を差し戻した",
        EventKind::Read => "事業者が読んだ",
        EventKind::Replied => "事業者が回答した",
        EventKind::Verified => "改善を確認した",
        EventKind::Closed => "改善なしで終えた",
        EventKind::Noted => "メモを書いた",
    }
}

/// An act, as a button.
pub const fn action(action: Action) -> &'static str {
    match action {
        Action::Open => "指導・勧告の記録を開く",
        Action::Issue => "措置を出す・起案する",
        Action::Approve => "起案を決裁する",
        Action::MarkRead => "読みました",
        Action::Reply => "届いた回答を記録する",
        Action::Verify => "改善を確認する",
        Action::Close => "改善なしで終える",
        Action::Note => "メモを書く",
    }
}

const fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::GuidelineNotPublished => {
            "個人情報保護委員会が公表した指針を選んでください（法54条4項の措置に必要です）"
        }
        Obstacle::ClauseMissing => "守られていない指針の条項を選んでください",
        Obstacle::NoEarlierMeasure => "除外の前に、指導・勧告などの措置が必要です（法52条1項）",
        Obstacle::DueNotPassed => "前の措置の期限が過ぎるまで、除外はできません",
        Obstacle::Followed => "前の措置で改善が確認されているため、除外はできません",
    }
}

/// Why a step is refused, sentence by sentence.
pub fn denied(why: &Denied) -> Vec<&'static str> {
    let word = match why {
        Denied::Obstacles(obstacles) => return obstacles.iter().map(|one| obstacle(*one)).collect(),
        Denied::NotThisStep | Denied::NotYou => "あなたの役割では、この操作はできません",
        Denied::NotNow => "記録の状態が変わったため、この操作は今はできません",
        Denied::NeedsSecondPerson => "起案した人とは別の責任者が決裁します",
        Denied::TextMissing => "文章を入力してください",
        Denied::Date => "日付を確かめてください。期限は明日から後、届いた日は措置を出した日から今日までです",
        Denied::NotCovered => "対象事業者ではなくなっているため、措置を出せません",
        Denied::CaseNotTold => {
            "もとの案件を事業者に知らせていないか、通知を留保しています。措置を出すと案件が分かってしまうため、今は出せません"
        }
        Denied::NotInForce => "選んだ条項は、今日の時点で効力のある指針にありません。選びなおしてください",
    };
    vec![word]
}

words! {
    /// A measure in its file: 「措置1　指導」.
    measure(no: u32, kind: Rung) = ("措置{no}　{}", rung(kind));
    /// A guideline in a version.
    version(title: &str, version: u32) = "{title}（第{version}版）";
}
