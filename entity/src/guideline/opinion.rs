//! Opinions on a draft (Law 54(1)): what somebody may say of herself, and what was done with what she said.

use serde::{Deserialize, Serialize};

coded! {
    /// Who sends an opinion, as she puts it herself.
    pub enum Standing {
        /// 消費者の意見を代表する者: a consumer organisation, somebody who speaks for consumers (Law 54(1)).
        Consumers = "consumers",
        Person = "person",
        Member = "member",
        Other = "other",
    }
}

coded! {
    /// What was done with an opinion.
    pub enum Outcome {
        Taken = "taken",
        Partly = "partly",
        Kept = "kept",
        Other = "other",
    }
}

/// An opinion as it was sent. Name and contact may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    pub standing: Standing,
    /// On which clause, by its anchor; none: on the whole.
    pub clause: Option<String>,
    pub text: String,
    pub name: Option<String>,
    /// Where to reach the sender.
    pub contact: Option<String>,
}
