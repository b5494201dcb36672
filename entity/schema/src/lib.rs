//! The tables, one file each, as the migrations made them. Rows only: no behaviour, no rules.
//!
//! Columns called `sealed…` are encrypted before they come here. Instants are UTC, cut to microseconds.

#![expect(
    clippy::disallowed_methods,
    reason = "SeaORM generates nested saves that begin transactions; nobody calls them"
)]

pub mod approval;
pub mod audit;
pub mod body_page_version;
pub mod bulletin;
pub mod bulletin_mark;
pub mod bulletin_version;
pub mod case_event;
pub mod case_file;
pub mod case_recusal;
pub mod case_snapshot;
pub mod destruction_hold;
pub mod draft;
pub mod failure;
pub mod file;
pub mod form_key;
pub mod guidance;
pub mod guidance_event;
pub mod guideline;
pub mod guideline_acknowledgement;
pub mod guideline_consultation;
pub mod guideline_opinion;
pub mod guideline_step;
pub mod guideline_version;
pub mod installation;
pub mod invitation;
pub mod job;
pub mod letter;
pub mod mail_digits;
pub mod mail_relay;
pub mod member;
pub mod member_answer;
pub mod member_case_view;
pub mod member_change;
pub mod member_import;
pub mod member_import_heading;
pub mod member_list;
pub mod member_number;
pub mod member_opt_out;
pub mod member_user;
pub mod pace;
pub mod referral_change;
pub mod referral_desk;
pub mod session;
pub mod staff;
pub mod staff_task;
pub mod task_topic;
pub mod throttle;
pub mod wind_up;
pub mod worker_beat;

/// The entities under the names of their tables.
pub mod prelude {
    pub use super::approval::Entity as Approval;
    pub use super::audit::Entity as Audit;
    pub use super::body_page_version::Entity as BodyPageVersion;
    pub use super::bulletin::Entity as Bulletin;
    pub use super::bulletin_mark::Entity as BulletinMark;
    pub use super::bulletin_version::Entity as BulletinVersion;
    pub use super::case_event::Entity as CaseEvent;
    pub use super::case_file::Entity as CaseFile;
    pub use super::case_recusal::Entity as CaseRecusal;
    pub use super::case_snapshot::Entity as CaseSnapshot;
    pub use super::destruction_hold::Entity as DestructionHold;
    pub use super::draft::Entity as Draft;
    pub use super::file::Entity as File;
    pub use super::form_key::Entity as FormKey;
    pub use super::guidance::Entity as Guidance;
    pub use super::guidance_event::Entity as GuidanceEvent;
    pub use super::guideline::Entity as Guideline;
    pub use super::guideline_acknowledgement::Entity as GuidelineAcknowledgement;
    pub use super::guideline_consultation::Entity as GuidelineConsultation;
    pub use super::guideline_opinion::Entity as GuidelineOpinion;
    pub use super::guideline_step::Entity as GuidelineStep;
    pub use super::guideline_version::Entity as GuidelineVersion;
    pub use super::installation::Entity as Installation;
    pub use super::invitation::Entity as Invitation;
    pub use super::job::Entity as Job;
    pub use super::letter::Entity as Letter;
    pub use super::mail_digits::Entity as MailDigits;
    pub use super::mail_relay::Entity as MailRelay;
    pub use super::member::Entity as Member;
    pub use super::member_answer::Entity as MemberAnswer;
    pub use super::member_case_view::Entity as MemberCaseView;
    pub use super::member_change::Entity as MemberChange;
    pub use super::member_import::Entity as MemberImport;
    pub use super::member_import_heading::Entity as MemberImportHeading;
    pub use super::member_list::Entity as MemberList;
    pub use super::member_number::Entity as MemberNumber;
    pub use super::member_opt_out::Entity as MemberOptOut;
    pub use super::member_user::Entity as MemberUser;
    pub use super::pace::Entity as Pace;
    pub use super::referral_change::Entity as ReferralChange;
    pub use super::referral_desk::Entity as ReferralDesk;
    pub use super::session::Entity as Session;
    pub use super::staff::Entity as Staff;
    pub use super::staff_task::Entity as StaffTask;
    pub use super::task_topic::Entity as TaskTopic;
    pub use super::throttle::Entity as Throttle;
    pub use super::wind_up::Entity as WindUp;
    pub use super::worker_beat::Entity as WorkerBeat;
}
