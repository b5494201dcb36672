//! Proof of identity (S18).

use serde::{Deserialize, Serialize};

/// S18: proof of identity.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "identity", rename_all = "snake_case")]
pub enum IdentityAnswer {
    /// 今、写真で出す.
    Now { document: IdentityDocument },
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
    #[expect(missing_docs, reason = "the names say it")]
    pub enum IdentityDocument {
        MyNumberCard = "my-number-card",
        /// 運転免許証.
        DrivingLicence = "driving-licence",
        /// 運転経歴証明書.
        DrivingRecord = "driving-record",
        Passport = "passport",
        /// 在留カード・特別永住者証明書.
        ResidenceCard = "residence-card",
        /// 資格確認書, numbers hidden.
        InsuranceConfirmation = "insurance-confirmation",
        /// 住民票の写し without マイナンバー.
        ResidenceCertificate = "residence-certificate",
        Other = "other",
    }
}
