//! Words of the staff pages about the body: members, guidelines, letters, tasks, mails, the log.

pub mod approvals;
pub mod audit;
pub mod bulletins;
pub mod consultations;
pub mod decision;
pub mod guidelines;
pub mod import;
pub mod letters;
pub mod mails;
pub mod members;
pub mod pages;
pub mod referrals;
pub mod tasks;
pub mod wind_up;
