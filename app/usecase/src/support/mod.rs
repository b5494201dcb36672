//! What use-cases share: form keys, jobs, the audit log, limits, files on their way.

pub mod actor;
pub mod audit;
pub(crate) mod begin_submission;
pub mod damaged;
pub(crate) mod differences;
pub mod file_destruction;
pub(crate) mod guess_rate;
pub mod idempotency;
pub mod job;
pub mod mail_limit;
pub(crate) mod permission;
pub mod readiness;
pub mod retry;
pub mod storage;
pub mod submission;
pub mod task;
pub mod throttle;
pub mod two_people;
pub mod unclaimed_files;
pub mod upload;
pub(crate) mod version;
