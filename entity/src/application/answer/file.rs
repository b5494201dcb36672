//! Files handed in and what they are for (S11).

use serde::{Deserialize, Serialize};

use crate::id::FileId;

coded! {
    /// S11: will there be papers?
    pub enum FilesChoice {
        Now = "now",
        Later = "later",
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
