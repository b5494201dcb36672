//! Proof of identity (S18).

use serde::{Deserialize, Serialize};

/// S18: proof of identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "identity", rename_all = "snake_case")]
pub enum IdentityAnswer {
    Now { document: IdentityDocument },
    Later,
    Post,
    NoneConsultation,
}

impl IdentityAnswer {
    /// The code of the choice, as the form posts it.
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
        Now = "now",
        Later = "later",
        Post = "post",
        None = "none",
    }
}

coded! {
    /// Papers that prove identity today. Health-insurance cards, 通知カード and 外国人登録証 are no longer among them.
    pub enum IdentityDocument {
        MyNumberCard = "my-number-card",
        DrivingLicence = "driving-licence",
        DrivingRecord = "driving-record",
        Passport = "passport",
        ResidenceCard = "residence-card",
        /// 資格確認書, numbers hidden.
        InsuranceConfirmation = "insurance-confirmation",
        /// 住民票の写し without マイナンバー.
        ResidenceCertificate = "residence-certificate",
        Other = "other",
    }
}
