//! One desk elsewhere to which people are shown the way (他機関案内).

use sea_orm::entity::prelude::*;

use entity::id::{ReferralId, StaffId};
use entity::referral::{Certainty, Kind};

/// One desk elsewhere. Never deleted, only ended. Where an English text is empty, the Japanese one is shown.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "referral_desk")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReferralId,
    /// Its place in addresses: lower-case letters, digits, hyphens; unique.
    pub key: String,
    /// What kind of desk.
    pub kind: Kind,
    /// The situations in which it helps: codes, one per line.
    pub situations: String,
    /// Its place among others; the lowest stands first.
    pub rank: i32,
    /// Its name as it is right.
    pub name: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name as the source spells it; empty where there is no source to compare with.
    pub source_name: String,
    /// The field of business of the companies it covers; empty for every field.
    pub field: String,
    /// The field in English.
    pub field_en: String,
    /// The field as the source spells it.
    pub source_field: String,
    /// How sure name and field are.
    pub certainty: Certainty,
    /// Its numbers as people dial them, one per line.
    pub phones: String,
    pub hours: String,
    /// The same in English.
    pub hours_en: String,
    pub address: String,
    /// The same in English.
    pub address_en: String,
    /// Its page; empty for none.
    pub website: String,
    /// Why it is the right one.
    pub why: String,
    /// The same in English.
    pub why_en: String,
    /// A sentence to start with.
    pub say: String,
    /// What the sentence means, in English.
    pub say_en: String,
    /// What else to know.
    pub note: String,
    /// The same in English.
    pub note_en: String,
    /// Where all this was taken from.
    pub source: String,
    /// The same in English.
    pub source_en: String,
    /// The day of the source: `2016-10` or `2026-11-21`; empty where it is not known.
    pub source_on: String,
    /// The day on which somebody last looked whether it is still right.
    pub checked_on: Option<Date>,
    /// Who looked; none when it came with the program.
    pub checked_by: Option<StaffId>,
    /// The last day on which people were shown the way here; none while they are.
    pub ended_on: Option<Date>,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// Counts changes, for `where version = ?`.
    pub version: i32,
    /// The row behind `checked_by`.
    #[sea_orm(belongs_to, from = "checked_by", to = "id")]
    pub checker: BelongsTo<Option<super::staff::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
