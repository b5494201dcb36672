//! What the law says, as pure functions. Each names its article in today's numbering; house rules are marked as such
//! and never shown as law. They take facts: what a case says to them, it says itself (`case::facts`, `case::reminder`,
//! `case::due`).
//!
//! GL-N is the Commission's guideline on accredited organizations, GL-G its general guideline, both as amended in June 2025;
//! letters of states (F, W, V) are those of `case::status`, numbers of moves those of `case::transition`.
//!
//! | Article | Where |
//! |---|---|
//! | Law 26, Rules 7 and 8 of the Commission (leaks) | `deadline::leak` |
//! | Law 39 (request before a lawsuit) | `deadline::lawsuit` |
//! | Law 53(1) (the four duties) | `duty` |
//! | Law 53(1), complaint rules (who may apply, papers) | `proxy`, `paper` |
//! | Law 53, complaint rules (the eight grounds) | `ground` |
//! | Law 52, 57, 171 (whether it is ours) | `remit` |
//! | Law 54(4), 52(1) (guidance, recommendation, exclusion) | `guidance` |
//! | Law 55 (secrecy) | `secrecy` |
//! | complaint rules (harm exception) | `harm` |
//! | Law 17 to 46 (what a complaint is about) | `subject`, `numbering` |
//! | house rules (periods, reminders, retention, business days) | `deadline`, `reminder`, `retention`, `calendar` |

pub mod calendar;
pub mod deadline;
pub mod duty;
pub mod ground;
pub mod guidance;
pub mod harm;
pub mod numbering;
pub mod paper;
pub mod proxy;
pub mod reminder;
pub mod remit;
pub mod retention;
pub mod secrecy;
pub mod subject;
pub mod wind_up;
