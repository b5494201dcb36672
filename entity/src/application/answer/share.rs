//! What the company may learn: danger, share, identifiers (S12 to S14).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::FileId;

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
        No = "no",
        Violence = "violence",
        Disadvantage = "disadvantage",
        Other = "other",
        /// 分からない: treated like yes until a person decides.
        Unknown = "unknown",
    }
}

/// S13: what may be told to the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
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
        Named = "named",
        WithoutName = "without-name",
        /// まだ伝えないでほしい: handled as 相談.
        NotYet = "not-yet",
    }
}

coded! {
    /// Particulars that may be told beside the name.
    pub enum ShareItem {
        BirthDate = "birth-date",
        Address = "address",
        Phone = "phone",
        Mail = "mail",
        /// 会員番号など: the identifiers of S14.
        Identifiers = "identifiers",
    }
}

coded! {
    /// Consent to the company handing over its material about the applicant.
    pub enum MaterialsConsent {
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
