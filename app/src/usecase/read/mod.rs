//! Queries shaped for pages. Each starts from who asks.

pub mod acknowledgements;
pub mod approvals;
pub mod audit;
pub mod body_pages;
pub mod colleagues;
pub mod consultations;
pub mod guidance;
pub mod guidance_file;
pub mod guidelines;
pub mod letters;
pub mod mails;
pub mod member_cases;
pub mod member_changes;
pub mod member_history;
pub(crate) mod member_index;
pub mod member_list;
pub mod member_search;
pub mod member_users;
pub mod members;
pub mod opt_outs;
pub mod portal_users;
pub mod prior;
pub mod queue;
pub mod referrals;
pub mod tasks;
pub mod wind_up;
