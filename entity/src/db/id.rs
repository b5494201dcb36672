//! What SeaORM asks of a primary key, for our typed ids.

use sea_orm::{DbErr, TryFromU64};

use crate::id;

macro_rules! not_counted {
    ($($name:ident),+ $(,)?) => {
        $(
            impl TryFromU64 for id::$name {
                /// Our ids are made by the program; none comes from a counter of the database.
                fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                    Err(DbErr::ConvertFromU64(stringify!($name)))
                }
            }
        )+
    };
}

not_counted!(
    CaseId,
    MemberId,
    MemberUserId,
    StaffId,
    FileId,
    GuidanceId,
    GuidelineId,
    ReferralId,
    BulletinId,
    SessionId,
    JobId,
    InvitationId,
    OptOutId,
);
