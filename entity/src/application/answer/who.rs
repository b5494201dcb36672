//! Who applies, for whom (S3).

use serde::{Deserialize, Serialize};

/// S3: how the applicant stands to the person whose data it is (本人その他の関係者, Law 53(1)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Who {
    Principal,
    StatutoryProxy {
        relation: StatutoryRelation,
        /// Is the principal under 18?
        minor: Minor,
    },
    /// 任意代理人, asked by the principal.
    DelegatedProxy {
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
        Principal = "principal",
        StatutoryProxy = "statutory-proxy",
        DelegatedProxy = "delegated-proxy",
        Other = "other",
    }
}

coded! {
    /// Kinds of statutory proxy.
    pub enum StatutoryRelation {
        Parent = "parent",
        GuardianOfMinor = "guardian-of-minor",
        GuardianOfAdult = "guardian-of-adult",
        Curator = "curator",
    }
}

coded! {
    /// Whether the principal is under 18.
    pub enum Minor {
        Yes = "yes",
        No = "no",
    }
}

coded! {
    /// Who was asked to apply.
    pub enum DelegatedRelation {
        Family = "family",
        Lawyer = "lawyer",
        Scrivener = "scrivener",
        Other = "other",
    }
}

coded! {
    /// Whether a power of attorney (委任状) exists.
    pub enum Mandate {
        Have = "have",
        /// It will be made.
        WillMake = "will-make",
    }
}
