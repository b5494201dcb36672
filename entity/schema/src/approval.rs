//! What somebody wants done to the registers and a second person agrees to.

use sea_orm::entity::prelude::*;

use entity::id::{InvitationId, StaffId};

/// What somebody wants done to the registers and a second person agrees to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "approval")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `portal_user`, `portal_link`, `member_end`, `import_undo`, `wind_up_stop`, `bulletin_withdraw` or `bulletin_recall`.
    pub kind: String,
    /// Of what: a member user, a member, an import, an announcement, a bulletin or a version of one; one of a kind waits at
    /// a time.
    pub subject_id: Uuid,
    /// What exactly, sealed with the desk's own key.
    pub sealed: Vec<u8>,
    /// `open`, `agreed`, `returned` or `withdrawn`.
    pub state: String,
    pub proposed_by: StaffId,
    pub proposed_at: DateTimeUtc,
    /// Who agreed (somebody else), gave it back or took it back.
    pub decided_by: Option<StaffId>,
    pub decided_at: Option<DateTimeUtc>,
    /// The one-time link that came of it.
    pub invitation_id: Option<InvitationId>,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
