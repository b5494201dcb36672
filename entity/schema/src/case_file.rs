//! A complaint case as lists need it: a copy of what its `case_event` rows add up to.

use sea_orm::entity::prelude::*;

use entity::id::{CaseId, MemberId, StaffId};

/// A complaint case as lists need it: a copy of what its `case_event` rows add up to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CaseId,
    /// 受付番号 `2026-481903`, unique, not secret.
    pub number: String,
    /// The `seq` of the last event.
    pub version: i32,
    /// The state, as its code (the 20 of the state machine).
    pub status: String,
    /// What was asked for, as a code.
    pub kind: String,
    /// How it came, as a code.
    pub channel: String,
    pub received_at: DateTimeUtc,
    /// The day it counts as received.
    pub receipt_day: Date,
    /// The member complained about, once it is found.
    pub member_id: Option<MemberId>,
    /// 担当者.
    pub handler_id: Option<StaffId>,
    /// True while notice to the member is withheld, or harm was named and nobody has cleared it: no list, count, search or mail for the member may know of the case.
    pub held: bool,
    /// True when the applicant asked to be contacted quietly.
    pub quiet: bool,
    /// What it is about: codes parted by one space.
    pub subjects: String,
    /// The language of the applicant, `ja`.
    pub lang: String,
    /// What lists show of the applicant (the name), sealed with the case key.
    pub sealed_label: Vec<u8>,
    /// Blind index of the 確認コード, unique; none after the code was withdrawn.
    pub code_index: Option<String>,
    /// Blind index of who applied, to find earlier cases of the same person.
    pub applicant_index: Option<String>,
    /// The next day something is due.
    pub due_on: Option<Date>,
    /// What is due then, as a code; set exactly when `due_on` is.
    pub due_kind: Option<String>,
    /// Whose turn it is, as a code.
    pub turn: String,
    pub closed_at: Option<DateTimeUtc>,
    /// The case of which this one is a review.
    pub prior_id: Option<CaseId>,
    /// Who made the oldest proposal that waits for a second person.
    pub proposal_by: Option<StaffId>,
    /// By which rules the history was added up ([`entity::case::round::FOLDING`]).
    pub folding: i32,
    /// When the row was made.
    pub created_at: DateTimeUtc,
    /// The row behind `member_id`.
    #[sea_orm(belongs_to, from = "member_id", to = "id")]
    pub member: BelongsTo<Option<super::member::Entity>>,
    /// The row behind `handler_id`.
    #[sea_orm(belongs_to, from = "handler_id", to = "id")]
    pub handler: BelongsTo<Option<super::staff::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
