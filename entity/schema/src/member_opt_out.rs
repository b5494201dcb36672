//! An opt-out notice of a member to the Commission (Article 27(2)), with its nine items as filed.

use sea_orm::entity::prelude::*;

use entity::id::{MemberId, OptOutId};

/// An opt-out notice of a member to the Commission (Article 27(2)), with its nine items as filed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "member_opt_out")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OptOutId,
    pub member_id: MemberId,
    /// The number that the Commission gave it.
    pub ppc_number: Option<String>,
    /// The day on which it was filed with the Commission.
    pub filed_on: Date,
    /// The day on which the Commission published it (Article 27(4)).
    pub published_on: Option<Date>,
    /// The day on which the business stopped providing, or a later notice took its place.
    pub ended_on: Option<Date>,
    /// Item 1: the name of the business in the notice.
    pub holder_name: String,
    /// Item 1: its address.
    pub holder_address: String,
    /// Item 1: its representative.
    pub holder_representative: String,
    /// Item 2: that provision to third parties is a purpose.
    pub purpose: String,
    /// Item 3: the data items, exhaustively.
    pub items: String,
    /// Item 4: how the data are acquired.
    pub acquired: String,
    /// Item 5: how they are provided.
    pub provided: String,
    /// Item 6: that provision stops on request.
    pub stopped: String,
    /// Item 7: how requests are taken.
    pub requests: String,
    /// Item 8: how the data are updated.
    pub updated: String,
    /// Item 9: the planned first day of provision.
    pub starts_on: Date,
    /// Where the notice can be read.
    pub link: Option<String>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was changed last.
    pub updated_at: DateTimeUtc,
    pub version: i32,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<super::member::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
