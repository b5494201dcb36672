//! The vocabulary of the form: one type for each answer. Codes are what forms post.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::{FileId, MemberId};
use crate::time::PartialDate;

coded! {
    /// How an application reached the body.
    pub enum Channel {
        /// The form on the web.
        Web = "web",
        /// 電話.
        Phone = "phone",
        /// 郵便.
        Post = "post",
        /// ファクス.
        Fax = "fax",
        /// Electronic mail.
        Mail = "mail",
    }
}

coded! {
    /// Language the applicant is answered in.
    pub enum Language {
        /// 日本語.
        Japanese = "ja",
        /// English.
        English = "en",
    }
}

coded! {
    /// S1: would it be a problem if somebody learnt of the application?
    pub enum Safety {
        /// No.
        No = "no",
        /// Yes: family, people of the same household, employer … Contact becomes quiet.
        Yes = "yes",
        /// Prefers not to say.
        NoAnswer = "no-answer",
    }
}

coded! {
    /// S1: what happens to the draft on this device.
    pub enum Device {
        /// Own device: the draft stays.
        Own = "own",
        /// Shared device: short idle time.
        Shared = "shared",
    }
}

coded! {
    /// S1: what happens to the unsent answers when somebody leaves in a hurry.
    pub enum OnLeave {
        /// They stay and can be opened with the code.
        Keep = "keep",
        /// They are erased at once.
        Erase = "erase",
    }
}

coded! {
    /// S2: what kind of trouble it is.
    pub enum Topic {
        /// Handling of personal information.
        PersonalInformation = "personal-information",
        /// Goods, prices, service, manners.
        Goods = "goods",
        /// Public offices, public schools, public hospitals.
        PublicBody = "public-body",
        /// マイナンバー.
        MyNumber = "my-number",
        /// The applicant does not know; staff sort it out.
        Unknown = "unknown",
    }
}

/// S3: how the applicant stands to the person whose data it is (本人その他の関係者, Law 53(1)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Who {
    /// 本人.
    Principal,
    /// 法定代理人.
    StatutoryProxy {
        /// Which kind.
        relation: StatutoryRelation,
        /// Is the principal under 18?
        minor: Minor,
    },
    /// 任意代理人, asked by the principal.
    DelegatedProxy {
        /// Who it is.
        relation: DelegatedRelation,
        /// Is there a power of attorney?
        mandate: Mandate,
    },
    /// その他の関係者: heir, joint customer, employer … Never refused by the form.
    Other {
        /// Relation and reason in the applicant's words.
        relation_and_reason: String,
    },
}

impl Who {
    /// The code of the choice, as the form posts it.
    #[must_use]
    pub fn code(&self) -> WhoCode {
        match self {
            Self::Principal => WhoCode::Principal,
            Self::StatutoryProxy { .. } => WhoCode::StatutoryProxy,
            Self::DelegatedProxy { .. } => WhoCode::DelegatedProxy,
            Self::Other { .. } => WhoCode::Other,
        }
    }
}

coded! {
    /// The four choices of S3 without their details.
    pub enum WhoCode {
        /// 自分.
        Principal = "principal",
        /// 法律上の代理人.
        StatutoryProxy = "statutory-proxy",
        /// 頼まれてかわりに.
        DelegatedProxy = "delegated-proxy",
        /// そのほか.
        Other = "other",
    }
}

coded! {
    /// Kinds of statutory proxy.
    pub enum StatutoryRelation {
        /// 親権者.
        Parent = "parent",
        /// 未成年後見人.
        GuardianOfMinor = "guardian-of-minor",
        /// 成年後見人.
        GuardianOfAdult = "guardian-of-adult",
        /// 保佐人・補助人.
        Curator = "curator",
    }
}

coded! {
    /// Whether the principal is under 18.
    pub enum Minor {
        /// Under 18.
        Yes = "yes",
        /// 18 or older.
        No = "no",
    }
}

coded! {
    /// Who was asked to apply.
    pub enum DelegatedRelation {
        /// 家族.
        Family = "family",
        /// 弁護士.
        Lawyer = "lawyer",
        /// 司法書士・行政書士など.
        Scrivener = "scrivener",
        /// そのほか.
        Other = "other",
    }
}

coded! {
    /// Whether a power of attorney (委任状) exists.
    pub enum Mandate {
        /// It exists.
        Have = "have",
        /// It will be made.
        WillMake = "will-make",
    }
}

/// S4: a company as the applicant named it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "company", rename_all = "snake_case")]
pub enum Company {
    /// Chosen from the member list.
    Listed {
        /// Which member.
        member: MemberId,
        /// Its name as the applicant saw it.
        name: String,
        /// How sure the applicant is.
        sure: Sure,
    },
    /// Not found in the list.
    Typed {
        /// The words typed.
        words: String,
    },
}

impl Company {
    /// The name to show.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Listed { name, .. } => name,
            Self::Typed { words } => words,
        }
    }

    /// The member, if one was chosen.
    #[must_use]
    pub fn member(&self) -> Option<MemberId> {
        match self {
            Self::Listed { member, .. } => Some(*member),
            Self::Typed { .. } => None,
        }
    }
}

coded! {
    /// How sure the applicant is of the company.
    pub enum Sure {
        /// この会社です.
        Yes = "yes",
        /// 分からない: the body finds out.
        No = "no",
    }
}

/// S5: has the company been spoken to? Never a condition for anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacted {
    /// How far it went.
    pub how: ContactedHow,
    /// When.
    pub on: Option<PartialDate>,
    /// What the company answered.
    pub reply: Option<String>,
}

coded! {
    /// How far contact with the company went.
    pub enum ContactedHow {
        /// 連絡して、返事があった.
        Replied = "replied",
        /// 連絡したが、まだ返事がない.
        NoReply = "no-reply",
        /// まだ連絡していない.
        NotYet = "not-yet",
        /// 連絡できない事情がある.
        Cannot = "cannot",
    }
}

/// S6: what happened before. Facts for a person to weigh; the form decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Is there a lawsuit?
    pub litigation: Litigation,
    /// About the lawsuit or other procedure.
    pub litigation_detail: Option<LitigationDetail>,
    /// Has the matter been brought before this body earlier?
    pub earlier: YesNoUnknown,
    /// About the earlier complaint.
    pub earlier_detail: Option<EarlierDetail>,
    /// Is money demanded?
    pub money: Money,
}

coded! {
    /// Is there a lawsuit with the company over this matter?
    pub enum Litigation {
        /// していない.
        No = "no",
        /// 裁判をしている.
        Yes = "yes",
        /// 調停・仮処分など, which are no 訴訟 by themselves: a person decides.
        OtherProcedure = "other-procedure",
        /// 分からない.
        Unknown = "unknown",
    }
}

/// Details of a lawsuit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LitigationDetail {
    /// 裁判所.
    pub court: String,
    /// 事件番号.
    pub case_number: Option<String>,
    /// When it began.
    pub began: Option<PartialDate>,
    /// Is it the same matter?
    pub same_matter: YesNoUnknown,
}

/// Details of an earlier complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierDetail {
    /// The earlier number as typed.
    pub number: Option<String>,
    /// What is new: new facts make a new complaint.
    pub what_is_new: String,
}

coded! {
    /// Yes, no, or not known.
    pub enum YesNoUnknown {
        /// はい.
        Yes = "yes",
        /// いいえ.
        No = "no",
        /// 分からない.
        Unknown = "unknown",
    }
}

coded! {
    /// Is a payment demanded (損害賠償・慰謝料)?
    pub enum Money {
        /// 求めない.
        No = "no",
        /// 求める: the money point is outside, the rest is handled.
        Yes = "yes",
        /// まだ決めていない.
        Undecided = "undecided",
    }
}

coded! {
    /// S7: what happened, in plain words. `law::subject::of_category` gives the subjects of the law.
    pub enum Category {
        /// 教えていない会社から連絡が来た.
        UnknownSource = "unknown-source",
        /// 聞いていた目的とちがうことに使われた.
        OtherPurpose = "other-purpose",
        /// ほかの会社や人に渡された.
        HandedOver = "handed-over",
        /// もれた、なくなった、まちがって送られた.
        Leaked = "leaked",
        /// 社員などに見られた、悪いことに使われた.
        Peeked = "peeked",
        /// 自分の情報を見せてもらえない.
        NotShown = "not-shown",
        /// まちがいを直してもらえない.
        NotCorrected = "not-corrected",
        /// やめて、消してと頼んだが、やめてもらえない.
        NotStopped = "not-stopped",
        /// 書類や手数料が多すぎる.
        Burden = "burden",
        /// 病気・障害・犯罪の被害など.
        Sensitive = "sensitive",
        /// 苦情にきちんと対応してもらえない.
        NoResponse = "no-response",
        /// そのほか・分からない.
        Other = "other",
    }
}

/// S8: when it happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenItHappened {
    /// Date, exact or not.
    pub date: Option<PartialDate>,
    /// In words: 「去年の夏ごろ」.
    pub about: Option<String>,
    /// Is it still going on?
    pub going_on: Option<GoingOn>,
}

coded! {
    /// Is it still going on?
    pub enum GoingOn {
        /// 今も続いている.
        Still = "still",
        /// もう終わった.
        Over = "over",
        /// 分からない.
        Unknown = "unknown",
    }
}

coded! {
    /// S10: what the company should do.
    pub enum Outcome {
        /// 説明してほしい.
        Explain = "explain",
        /// 自分の情報を見せてほしい.
        Show = "show",
        /// まちがいを直してほしい.
        Correct = "correct",
        /// 使うのをやめて、消してほしい.
        StopAndErase = "stop-and-erase",
        /// ほかへ渡すのをやめてほしい.
        StopProviding = "stop-providing",
        /// もう起きないようにしてほしい.
        Prevent = "prevent",
        /// あやまってほしい.
        Apologise = "apologise",
        /// お金を払ってほしい: outside what the body can do.
        Pay = "pay",
        /// そのほか.
        Other = "other",
        /// まだ分からない.
        Undecided = "undecided",
    }
}

coded! {
    /// S11: will there be papers?
    pub enum FilesChoice {
        /// 今、送る.
        Now = "now",
        /// あとで送る.
        Later = "later",
        /// ない.
        None = "none",
    }
}

/// A file handed in. The name is personal data and lives only here, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileGiven {
    /// Where the bytes are.
    pub id: FileId,
    /// What it is for.
    pub purpose: FilePurpose,
    /// File name as given, for showing only.
    pub name: String,
    /// Media type found in the content, never the one claimed.
    pub media_type: String,
    /// Size in bytes.
    pub size: u64,
    /// 「これは何ですか」.
    pub note: Option<String>,
}

coded! {
    /// What a file is for.
    pub enum FilePurpose {
        /// 資料: evidence of what happened.
        Evidence = "evidence",
        /// 本人確認の書類: never shown to the member, destroyed after the check.
        Identity = "identity",
        /// 委任状・戸籍など: papers that prove a proxy's authority; handled like identity papers.
        Authority = "authority",
        /// 事業者の資料: what the member handed in.
        MemberMaterial = "member-material",
        /// Scan of a paper or fax that came in: the original of an application.
        Original = "original",
        /// 当協会の文書: a paper of the body itself.
        OwnPaper = "own-paper",
    }
}

impl FilePurpose {
    /// Whether it may never reach the member (invariant v).
    #[must_use]
    pub fn is_private(self) -> bool {
        match self {
            Self::Identity | Self::Authority | Self::Original | Self::OwnPaper => true,
            Self::Evidence | Self::MemberMaterial => false,
        }
    }
}

/// S12: the danger answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// Is there one, of which kind?
    pub kind: DangerKind,
    /// Who might be hurt by whom, in words.
    pub who_what: Option<String>,
}

coded! {
    /// Could telling the company hurt somebody?
    pub enum DangerKind {
        /// いいえ.
        No = "no",
        /// 身の危険.
        Violence = "violence",
        /// 仕事や取引での不利益.
        Disadvantage = "disadvantage",
        /// そのほか.
        Other = "other",
        /// 分からない: treated like yes until a person decides.
        Unknown = "unknown",
    }
}

/// S13: what may be told to the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How much.
    pub scope: ShareScope,
    /// Which particulars beside the name; only with `ShareScope::Named`.
    pub items: BTreeSet<ShareItem>,
    /// Which files, one by one.
    pub files: BTreeSet<FileId>,
    /// May the company hand the body its material about the applicant (ground 5)?
    pub materials: MaterialsConsent,
}

coded! {
    /// How much may be told.
    pub enum ShareScope {
        /// 名前と内容を伝えてよい.
        Named = "named",
        /// 名前を伏せて、内容だけ.
        WithoutName = "without-name",
        /// まだ伝えないでほしい: handled as 相談.
        NotYet = "not-yet",
    }
}

coded! {
    /// Particulars that may be told beside the name.
    pub enum ShareItem {
        /// 生年月日.
        BirthDate = "birth-date",
        /// 住所.
        Address = "address",
        /// 電話番号.
        Phone = "phone",
        /// メールアドレス.
        Mail = "mail",
        /// 会員番号など: the identifiers of S14.
        Identifiers = "identifiers",
    }
}

coded! {
    /// Consent to the company handing over its material about the applicant.
    pub enum MaterialsConsent {
        /// 同意する.
        Yes = "yes",
        /// 同意しない. Ground 5 needs a person's decision.
        No = "no",
        /// あとで決める. Not a refusal.
        Later = "later",
    }
}

/// S14: what helps the company to find the data. Told to the company as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifiers {
    /// 会員番号・お客様番号.
    pub customer_number: Option<String>,
    /// Mail address registered with the company.
    pub mail: Option<String>,
    /// Telephone number registered with the company.
    pub phone: Option<String>,
    /// Address registered with the company.
    pub address: Option<String>,
    /// Name registered with the company: 旧姓 and so on.
    pub name: Option<String>,
}

/// S16: how the body may reach the applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPlan {
    /// Which ways; empty only when nobody asked.
    pub ways: BTreeSet<ContactWay>,
    /// Mail address, normalised (NFKC, trimmed).
    pub mail: Option<String>,
    /// The address of which the applicant has proved with a code that mail arrives; it counts only while it is `mail`.
    #[serde(default)]
    pub confirmed_mail: Option<String>,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// Good hours for calls.
    pub hours: BTreeSet<CallHours>,
    /// May a message be left?
    pub voicemail: Option<Voicemail>,
    /// Postal address.
    pub address: Option<Address>,
    /// Contact not wanted: 家の電話、職場.
    pub dont: Option<String>,
}

coded! {
    /// Ways to reach the applicant.
    pub enum ContactWay {
        /// メール.
        Mail = "mail",
        /// 電話.
        Phone = "phone",
        /// 郵便.
        Post = "post",
        /// この画面だけ: the applicant comes and looks.
        StatusOnly = "status-only",
    }
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// E.164 with leading `+`.
    pub e164: String,
    /// As typed, shown back.
    pub typed: String,
}

coded! {
    /// Good hours for calls.
    pub enum CallHours {
        /// 午前.
        Morning = "morning",
        /// 昼.
        Noon = "noon",
        /// 午後.
        Afternoon = "afternoon",
    }
}

coded! {
    /// May a message be left on the answering machine?
    pub enum Voicemail {
        /// よい.
        Yes = "yes",
        /// 名前だけ.
        NameOnly = "name-only",
        /// 残さない.
        No = "no",
    }
}

/// A postal address, stored exactly as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "in", rename_all = "snake_case")]
pub enum Address {
    /// In Japan.
    Japan {
        /// Seven digits.
        postal_code: String,
        /// 都道府県.
        prefecture: String,
        /// 市区町村・町名.
        town: String,
        /// 番地; 「なし」 if there is none.
        number: String,
        /// 建物名・部屋番号.
        building: Option<String>,
    },
    /// Elsewhere, as lines.
    Abroad {
        /// The whole address.
        lines: String,
    },
}

impl Address {
    /// The address in one string, without the postal code.
    #[must_use]
    pub fn one_line(&self) -> String {
        match self {
            Self::Japan { prefecture, town, number, building, .. } => {
                let mut line = format!("{prefecture}{town}{number}");
                if let Some(building) = building {
                    line.push(' ');
                    line.push_str(building);
                }
                line
            }
            Self::Abroad { lines } => lines.replace('\n', ", "),
        }
    }
}

/// S17: help needed with the procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Which.
    pub needs: BTreeSet<SupportNeed>,
    /// Another one, in words.
    pub other: Option<String>,
}

coded! {
    /// Help with the procedure.
    pub enum SupportNeed {
        /// 文字でのやりとり.
        Writing = "writing",
        /// 大きな字の書類.
        LargePrint = "large-print",
        /// 音声・点字.
        AudioBraille = "audio-braille",
        /// やさしい日本語.
        EasyJapanese = "easy-japanese",
        /// 通訳.
        Interpreter = "interpreter",
        /// 家族や支援者の同席.
        Companion = "companion",
        /// 時間に余裕.
        Time = "time",
        /// そのほか.
        Other = "other",
    }
}

/// S18: proof of identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "identity", rename_all = "snake_case")]
pub enum IdentityAnswer {
    /// 今、写真で出す.
    Now {
        /// Which paper.
        document: IdentityDocument,
    },
    /// あとで出す.
    Later,
    /// 郵便で出す.
    Post,
    /// 相談だけなので出さない.
    NoneConsultation,
}

impl IdentityAnswer {
    /// The code of the choice, as the form posts it.
    #[must_use]
    pub fn code(self) -> IdentityChoice {
        match self {
            Self::Now { .. } => IdentityChoice::Now,
            Self::Later => IdentityChoice::Later,
            Self::Post => IdentityChoice::Post,
            Self::NoneConsultation => IdentityChoice::None,
        }
    }
}

coded! {
    /// The four choices of S18 without the document.
    pub enum IdentityChoice {
        /// 今、写真で出す.
        Now = "now",
        /// あとで出す.
        Later = "later",
        /// 郵便で出す.
        Post = "post",
        /// 相談だけなので出さない.
        None = "none",
    }
}

coded! {
    /// Papers that prove identity today. Health-insurance cards, 通知カード and 外国人登録証 are no longer among them.
    pub enum IdentityDocument {
        /// マイナンバーカード, front only.
        MyNumberCard = "my-number-card",
        /// 運転免許証.
        DrivingLicence = "driving-licence",
        /// 運転経歴証明書.
        DrivingRecord = "driving-record",
        /// パスポート.
        Passport = "passport",
        /// 在留カード・特別永住者証明書.
        ResidenceCard = "residence-card",
        /// 資格確認書, numbers hidden.
        InsuranceConfirmation = "insurance-confirmation",
        /// 住民票の写し without マイナンバー.
        ResidenceCertificate = "residence-certificate",
        /// そのほか.
        Other = "other",
    }
}
