//! Typed identifiers. They are UUIDs (version 7 where order matters), made by whoever creates the thing, never here.
//! People see the case number, not these.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::input::Invalid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
            #[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType))]
            pub struct $name(pub Uuid);

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }

            impl FromStr for $name {
                type Err = Invalid;

                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    Uuid::parse_str(text).map(Self).map_err(|_| Invalid::Unknown)
                }
            }

            #[cfg(feature = "db")]
            impl sea_orm::TryFromU64 for $name {
                /// Our ids are made by the program; none comes from a counter of the database.
                fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                    Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
                }
            }

            impl From<Uuid> for $name {
                fn from(id: Uuid) -> Self {
                    Self(id)
                }
            }
        )+
    };
}

ids! {
    /// One complaint case (事案), from the first draft on: a draft becomes the case with the same id.
    CaseId,
    /// One covered business (対象事業者).
    MemberId,
    /// One person who signs in for a member.
    MemberUserId,
    /// One person of the body's staff.
    StaffId,
    /// One stored file.
    FileId,
    /// One file on a member: guidance, recommendation and what follows (指導・勧告).
    MeasureFileId,
    /// One guideline (個人情報保護指針), over all its versions.
    GuidelineId,
    /// One desk elsewhere to which people are shown the way (他機関案内).
    ReferralId,
    /// One bulletin (情報提供) of the body, over all its versions.
    BulletinId,
    /// Something that staff do outside the program: a call.
    TaskId,
    /// One sign-in.
    SessionId,
    /// One message, letter or notice waiting to leave the house.
    NoticeId,
    /// One piece of work for the job runner.
    JobId,
    /// One invitation to sign in for the first time.
    InvitationId,
    /// One opt-out notice of a member.
    OptOutId,
}

/// A draft has the id of the case it will become.
pub type DraftId = CaseId;
