//! What the codes of a case are called at the desk: kinds, ways, subjects, events, buttons, refusals of the program.

pub mod action;
pub mod denied;
pub mod event;
pub mod subject;

use entity::application::Kind;
use entity::application::answer::{Category, Channel, IdentityDocument};
use entity::case::due::DeadlineKind;
use entity::case::point::{Finding, Reply};
use entity::case::proposal::PlanKind;
use entity::case::request::RequestKind;
use entity::law::ground::Ground;

use super::words;

pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Consultation => "相談",
        Kind::Complaint => "苦情",
    }
}

/// The way by which it came.
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "ウェブ",
        Channel::Phone => "電話",
        Channel::Post => "郵便",
        Channel::Fax => "ファクス",
        Channel::Mail => "メール",
    }
}

/// What a day that is awaited is about.
pub const fn due(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::FirstAnswer => "申出人への最初の連絡",
        DeadlineKind::Papers => "申出人の補正",
        DeadlineKind::MemberAnswer => "事業者の回答",
        DeadlineKind::Comment => "申出人の意見",
        DeadlineKind::HarmReview => "通知留保の見直し",
        DeadlineKind::SuspensionReview => "停止の見直し",
        DeadlineKind::LeakPreliminary => "事業者の漏えい速報（3〜5日の終わり）",
        DeadlineKind::LeakFinal => "事業者の漏えい確報",
    }
}

/// What is to be done next, in a few characters, for the queue.
pub const fn next_step(status: entity::case::Status) -> &'static str {
    use entity::case::Status;
    match status {
        Status::Draft => "なし",
        Status::Received => "相談か苦情かを決める",
        Status::Consulting => "相談に答える",
        Status::Checking => "本人と会社を確かめる",
        Status::AwaitingPapers => "書類を待つ",
        Status::Screening => "受理を決める",
        Status::Accepted => "会社に通知する",
        Status::Withheld => "留保を見直す",
        Status::Notified | Status::Requested => "回答を待つ",
        Status::Overdue => "督促・指導",
        Status::Weighing => "回答を検討する",
        Status::Explained => "意見を待つ",
        Status::Suspended => "再開を見直す",
        Status::NotAccepted
        | Status::Referred
        | Status::Discontinued
        | Status::Settled
        | Status::Unsettled
        | Status::Withdrawn => "なし（終わり）",
    }
}

/// One of the eight grounds in a few words. The full wording stands in `entity::law::ground`.
pub const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::NotPrincipal => "1　本人・代理人以外からの申出",
        Ground::Damages => "2　損害賠償にかかわる内容",
        Ground::Litigation => "3　訴訟が係属中",
        Ground::Falsehood => "4　内容の虚偽が判明",
        Ground::NoConsent => "5　話し合いの拒否・資料提供の不同意",
        Ground::NoCooperation => "6　協会の求めに応じない",
        Ground::Repeat => "7　終わった件の繰り返し",
        Ground::Difficult => "8　処理が困難と認めた場合",
    }
}

/// What happened, as the applicant ticked it.
pub const fn category(category: Category) -> &'static str {
    match category {
        Category::UnknownSource => "教えていない会社から連絡が来た",
        Category::OtherPurpose => "聞いていた目的とちがうことに使われた",
        Category::HandedOver => "ほかの会社や人に、勝手に渡された",
        Category::Leaked => "情報がもれた、なくなった、まちがって送られた",
        Category::Peeked => "社員などに見られた、悪いことに使われた",
        Category::NotShown => "自分の情報を見せてもらえない",
        Category::NotCorrected => "まちがいを直してもらえない",
        Category::NotStopped => "使うのをやめて、消してと頼んだが、やめてもらえない",
        Category::Burden => "手続の書類や手数料が多すぎる",
        Category::Sensitive => "病気・障害・犯罪の被害など、特に知られたくない情報のこと",
        Category::NoResponse => "苦情を言ったのに、きちんと対応してもらえない",
        Category::Other => "そのほか",
    }
}

/// A paper that proves identity.
pub const fn document(document: IdentityDocument) -> &'static str {
    match document {
        IdentityDocument::MyNumberCard => "マイナンバーカード（表面）",
        IdentityDocument::DrivingLicence => "運転免許証",
        IdentityDocument::DrivingRecord => "運転経歴証明書",
        IdentityDocument::Passport => "パスポート",
        IdentityDocument::ResidenceCard => "在留カード・特別永住者証明書",
        IdentityDocument::InsuranceConfirmation => "資格確認書",
        IdentityDocument::ResidenceCertificate => "住民票の写し",
        IdentityDocument::Other => "そのほか",
    }
}

/// What the handler found on a point.
pub const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Answered => "回答あり",
        Finding::Partly => "一部だけ回答",
        Finding::Not => "回答なし",
        Finding::Open => "検討中",
    }
}

/// What the member says to a point.
pub const fn reply(reply: Reply) -> &'static str {
    match reply {
        Reply::Done => "対応した",
        Reply::WillDo => "対応する",
        Reply::WillNot => "対応しない",
        Reply::Investigating => "調査中（中間回答）",
        Reply::NotOurs => "当社のことではない",
        Reply::CannotExplain => "正当な理由により説明できない",
    }
}

/// A decision that needs two people.
pub const fn plan(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::NonAcceptance => "不受理",
        PlanKind::Discontinuance => "中止",
        PlanKind::WithholdNotice => "通知留保",
        PlanKind::LiftWithholding => "通知留保の解除と通知",
        PlanKind::CloseUnsettled => "不調による終結",
    }
}

/// Why a duty was not carried out.
pub const fn absence(why: entity::law::duty::Absence) -> &'static str {
    use entity::law::duty::Absence;
    match why {
        Absence::NotAccepted => "不受理のため",
        Absence::Referred => "ほかの窓口を案内したため",
        Absence::Withdrawn => "取下げのため",
        Absence::Discontinued => "中止のため",
        Absence::ConsultationOnly => "相談だけのため",
        Absence::Harm => "安全のため",
        Absence::SolvedByAdvice => "助言で解決したため",
        Absence::Other => "そのほかの理由",
    }
}

/// What is asked of the member.
pub const fn request(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Resolve => "通知と迅速な解決の求め（法53条1項）",
        RequestKind::WrittenExplanation => "文書による説明の求め（法53条2項）",
        RequestKind::OralExplanation => "口頭による説明の求め（法53条2項）",
        RequestKind::Materials => "資料の提出の求め（法53条2項）",
    }
}

words! {
    /// The point about money, which stands alone.
    MONEY_POINT = "お金（損害賠償・慰謝料など）の支払い";
    /// Chip: danger is spoken of.
    SAFETY = "安全配慮";
    QUIET = "静かな連絡";
    ANONYMOUS = "匿名";
    /// In place of a name, for those who need not know it.
    MASKED = "（あなたの役割では表示しません）";
    APPLICANT = "申出人";
    COMPANY = "事業者";
    HANDLER = "担当";
    /// Nobody handles it yet.
    UNASSIGNED = "未割当";
    TAB_TIMELINE = "経過";
    TAB_STATEMENT = "申出の内容";
    TAB_POINTS = "論点";
    TAB_FILES = "資料";
    TAB_LETTERS = "文書";
    TAB_GROUNDS = "確認事項";
    TAB_LOG = "操作の記録";
}

/// A person's name with the title of respect.
pub fn with_title(lang: super::Lang, name: &str) -> String {
    match lang {
        super::Lang::Ja | super::Lang::En => format!("{name} 様"),
    }
}
