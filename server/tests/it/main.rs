//! Tests of the whole machine, in one program, so that it is linked once: each test has a house of its own (data
//! folder, database, clock) and asks its router directly, as a browser would.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod approvals;
mod at_once;
mod bulletin;
mod by_telephone;
mod cannon;
mod damaged;
mod days;
mod demonstration;
mod desk;
mod doors;
mod durable;
mod english;
mod guess;
mod guidance;
mod guideline;
mod harness;
mod import;
mod inspect;
mod intake;
mod job;
mod late_papers;
mod letters_and_calls;
mod long;
mod mail;
mod not_a_member;
#[path = "../outside/mod.rs"]
mod outside;
mod pages;
mod plain_story;
mod publishing;
mod quota;
mod ready;
mod referral;
mod refusal;
mod register;
mod relay;
mod rounds;
mod safety;
mod scratch;
mod second;
mod seed;
mod sign_in;
mod slow;
mod status;
mod story;
mod unclaimed_files;
mod upkeep;
mod web;
mod wind_up;
mod withheld;
mod wizard;
