//! What the codes of a case are called at the desk: kinds, ways, subjects, events, buttons, refusals of the program.

pub mod action;
pub mod denied;
pub mod event;
pub mod subject;

use entity::application::Kind;
use entity::application::answer::{Category, Channel, IdentityDocument};
use entity::case::due::DueKind;
use entity::case::point::{Finding, Reply};
use entity::case::proposal::PlanKind;
use entity::case::request::RequestKind;
use entity::law::ground::Ground;

use super::{Word, words};

#[must_use]
pub const fn kind(kind: Kind) -> Word {
    match kind {
        Kind::Consultation => Word::house("相談"),
        Kind::Complaint => Word::house("苦情"),
    }
}

/// The way by which it came.
#[must_use]
pub const fn channel(channel: Channel) -> Word {
    match channel {
        Channel::Web => Word::house("ウェブ"),
        Channel::Phone => Word::house("電話"),
        Channel::Post => Word::house("郵便"),
        Channel::Fax => Word::house("ファクス"),
        Channel::Mail => Word::house("メール"),
    }
}

/// What the next day of a case is about.
#[must_use]
pub const fn due(kind: DueKind) -> Word {
    match kind {
        DueKind::FirstAnswer => Word::house("申出人への最初の連絡"),
        DueKind::Papers => Word::house("申出人の補正"),
        DueKind::MemberAnswer => Word::house("事業者の回答"),
        DueKind::Comment => Word::house("申出人の意見"),
        DueKind::HarmReview => Word::house("通知留保の見直し"),
        DueKind::SuspensionReview => Word::house("停止の見直し"),
    }
}

/// What is to be done next, in a few characters, for the queue.
#[must_use]
pub const fn next_step(status: entity::case::Status) -> Word {
    use entity::case::Status;
    match status {
        Status::Draft => Word::house("なし"),
        Status::Received => Word::house("相談か苦情かを決める"),
        Status::Consulting => Word::house("相談に答える"),
        Status::Checking => Word::house("本人と会社を確かめる"),
        Status::AwaitingPapers => Word::house("書類を待つ"),
        Status::Screening => Word::house("受理を決める"),
        Status::Accepted => Word::house("会社に通知する"),
        Status::Withheld => Word::house("留保を見直す"),
        Status::Notified | Status::Requested => Word::house("回答を待つ"),
        Status::Overdue => Word::house("督促・指導"),
        Status::Weighing => Word::house("回答を検討する"),
        Status::Explained => Word::house("意見を待つ"),
        Status::Suspended => Word::house("再開を見直す"),
        Status::NotAccepted
        | Status::Referred
        | Status::Discontinued
        | Status::Settled
        | Status::Unsettled
        | Status::Withdrawn => Word::house("なし（終わり）"),
    }
}

/// One of the eight grounds in a few words. The full wording stands in `entity::law::ground`.
#[must_use]
pub const fn ground(ground: Ground) -> Word {
    match ground {
        Ground::NotPrincipal => Word::house("1　本人・代理人以外からの申出"),
        Ground::Damages => Word::house("2　損害賠償にかかわる内容"),
        Ground::Litigation => Word::house("3　訴訟が係属中"),
        Ground::Falsehood => Word::house("4　内容の虚偽が判明"),
        Ground::NoConsent => Word::house("5　話し合いの拒否・資料提供の不同意"),
        Ground::NoCooperation => Word::house("6　協会の求めに応じない"),
        Ground::Repeat => Word::house("7　終わった件の繰り返し"),
        Ground::Difficult => Word::house("8　処理が困難と認めた場合"),
    }
}

/// What happened, as the applicant ticked it.
#[must_use]
pub const fn category(category: Category) -> Word {
    match category {
        Category::UnknownSource => Word::house("教えていない会社から連絡が来た"),
        Category::OtherPurpose => Word::house("聞いていた目的とちがうことに使われた"),
        Category::HandedOver => Word::house("ほかの会社や人に、勝手に渡された"),
        Category::Leaked => Word::house("情報がもれた、なくなった、まちがって送られた"),
        Category::Peeked => Word::house("社員などに見られた、悪いことに使われた"),
        Category::NotShown => Word::house("自分の情報を見せてもらえない"),
        Category::NotCorrected => Word::house("まちがいを直してもらえない"),
        Category::NotStopped => Word::house("使うのをやめて、消してと頼んだが、やめてもらえない"),
        Category::Burden => Word::house("手続の書類や手数料が多すぎる"),
        Category::Sensitive => Word::house("病気・障害・犯罪の被害など、特に知られたくない情報のこと"),
        Category::NoResponse => Word::house("苦情を言ったのに、きちんと対応してもらえない"),
        Category::Other => Word::house("そのほか"),
    }
}

/// A paper that proves identity.
#[must_use]
pub const fn document(document: IdentityDocument) -> Word {
    match document {
        IdentityDocument::MyNumberCard => Word::house("マイナンバーカード（表面）"),
        IdentityDocument::DrivingLicence => Word::house("運転免許証"),
        IdentityDocument::DrivingRecord => Word::house("運転経歴証明書"),
        IdentityDocument::Passport => Word::house("パスポート"),
        IdentityDocument::ResidenceCard => Word::house("在留カード・特別永住者証明書"),
        IdentityDocument::InsuranceConfirmation => Word::house("資格確認書"),
        IdentityDocument::ResidenceCertificate => Word::house("住民票の写し"),
        IdentityDocument::Other => Word::house("そのほか"),
    }
}

/// What the handler found on a point.
#[must_use]
pub const fn finding(finding: Finding) -> Word {
    match finding {
        Finding::Answered => Word::house("回答あり"),
        Finding::Partly => Word::house("一部だけ回答"),
        Finding::Not => Word::house("回答なし"),
        Finding::Open => Word::house("検討中"),
    }
}

/// What the member says to a point.
#[must_use]
pub const fn reply(reply: Reply) -> Word {
    match reply {
        Reply::Done => Word::house("対応した"),
        Reply::WillDo => Word::house("対応する"),
        Reply::WillNot => Word::house("対応しない"),
        Reply::Investigating => Word::house("調査中（中間回答）"),
        Reply::NotOurs => Word::house("当社のことではない"),
        Reply::CannotExplain => Word::house("正当な理由により説明できない"),
    }
}

/// A decision that needs two people.
#[must_use]
pub const fn plan(kind: PlanKind) -> Word {
    match kind {
        PlanKind::NonAcceptance => Word::house("不受理"),
        PlanKind::Discontinuance => Word::house("中止"),
        PlanKind::WithholdNotice => Word::house("通知留保"),
        PlanKind::LiftWithholding => Word::house("通知留保の解除と通知"),
        PlanKind::CloseUnsettled => Word::house("不調による終結"),
    }
}

/// Why a duty was not carried out.
#[must_use]
pub const fn absence(why: entity::law::duty::Absence) -> Word {
    use entity::law::duty::Absence;
    match why {
        Absence::NotAccepted => Word::house("不受理のため"),
        Absence::Referred => Word::house("ほかの窓口を案内したため"),
        Absence::Withdrawn => Word::house("取下げのため"),
        Absence::Discontinued => Word::house("中止のため"),
        Absence::ConsultationOnly => Word::house("相談だけのため"),
        Absence::Harm => Word::house("安全のため"),
        Absence::SolvedByAdvice => Word::house("助言で解決したため"),
        Absence::Other => Word::house("そのほかの理由"),
    }
}

/// What is asked of the member.
#[must_use]
pub const fn request(kind: RequestKind) -> Word {
    match kind {
        RequestKind::Resolve => Word::house("通知と迅速な解決の求め（法53条1項）"),
        RequestKind::WrittenExplanation => Word::house("文書による説明の求め（法53条2項）"),
        RequestKind::OralExplanation => Word::house("口頭による説明の求め（法53条2項）"),
        RequestKind::Materials => Word::house("資料の提出の求め（法53条2項）"),
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
    MASKED = "（監査には表示しません）";
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
#[must_use]
pub fn with_title(lang: super::Lang, name: &str) -> String {
    match lang {
        super::Lang::Ja | super::Lang::En => format!("{name} 様"),
    }
}
