//! What is asked of the applicant (補正) and of the member (通知, 説明・資料の求め), each with its day.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Papers or facts asked of the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRequest {
    /// What is missing.
    pub papers: Vec<Paper>,
    /// What the applicant will read beside the list.
    pub text: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when. A house rule.
    pub due: NaiveDate,
    /// Reminders sent.
    pub reminders: u32,
    /// How often the day was moved.
    pub extensions: u32,
    /// When something came.
    pub supplied_at: Option<DateTime<Utc>>,
}

coded! {
    /// A paper or fact that is missing.
    pub enum Paper {
        /// 申出人の本人確認書類.
        Identity = "identity",
        /// 代理人の本人確認書類.
        ProxyIdentity = "proxy-identity",
        /// 委任状.
        PowerOfAttorney = "power-of-attorney",
        /// 戸籍謄抄本 or 住民票の写し showing the relation.
        FamilyRegister = "family-register",
        /// 登記事項証明書.
        GuardianshipCertificate = "guardianship-certificate",
        /// A copy without hidden numbers showing: 番号をかくした写し.
        MaskedCopy = "masked-copy",
        /// A copy that can be read.
        ReadableCopy = "readable-copy",
        /// Which company it is.
        CompanyDetail = "company-detail",
        /// What happened.
        Facts = "facts",
        /// Evidence the applicant spoke of.
        Evidence = "evidence",
        /// 連絡先.
        Contact = "contact",
        /// What may be told to the company.
        Consent = "consent",
        /// そのほか, named in the text.
        Other = "other",
    }
}

/// Number of a request to the member within its case, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RequestNo(pub u32);

/// Something asked of the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRequest {
    /// Its number.
    pub no: RequestNo,
    /// What kind of request.
    pub kind: RequestKind,
    /// The questions, as the member reads them.
    pub questions: Vec<String>,
    /// Why, as the member reads it.
    pub why: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when. A house rule.
    pub due: NaiveDate,
    /// Reminders sent.
    pub reminders: u32,
    /// How often the day was moved; once at most.
    pub extensions: u32,
    /// When the final answer came.
    pub answered_at: Option<DateTime<Utc>>,
}

coded! {
    /// What kind of request.
    pub enum RequestKind {
        /// 通知と迅速な解決の求め (Law 53(1)).
        Resolve = "resolve",
        /// 文書による説明の求め (Law 53(2)).
        WrittenExplanation = "written-explanation",
        /// 口頭による説明の求め (Law 53(2)).
        OralExplanation = "oral-explanation",
        /// 資料の提出の求め (Law 53(2)).
        Materials = "materials",
    }
}

/// A request as staff write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDraft {
    /// What kind; never `Resolve`, which is the notice itself.
    pub kind: RequestKind,
    /// The questions.
    pub questions: Vec<String>,
    /// Why it is needed.
    pub why: String,
    /// Until when; `None`: the body's usual term.
    pub due: Option<NaiveDate>,
}
