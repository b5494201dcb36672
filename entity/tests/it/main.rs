//! Tests of the pure heart: tables of facts, property tests, and the tables of moves and rights as text.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "tests fail by panicking"
)]

mod bulletin;
mod calendar;
mod disclosure;
mod fixture;
mod form;
mod guards;
mod guidance;
mod guideline;
mod law;
mod law_document;
mod machine;
mod manner;
mod notices;
mod permission;
mod quota;
mod reminder;
mod rounds;
mod telling;
mod typed;
