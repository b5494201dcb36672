//! Tests of the whole machine, in one program, so that it is linked once: each test has a house of its own (data
//! folder, database, clock) and asks its router directly, as a browser would.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

mod approvals;
mod at_once;
mod bulletin;
mod called;
mod cannon;
mod damaged;
mod days;
mod demonstration;
mod desk;
mod doors;
mod durable;
mod elsewhere;
mod english;
mod guess;
mod guidance;
mod guideline;
mod harness;
mod import;
mod inspect;
mod intake;
mod job;
mod later;
mod long;
mod loose;
mod mail;
#[path = "../outside/mod.rs"]
mod outside;
mod pages;
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
mod settled;
mod sign_in;
mod slow;
mod status;
mod story;
mod told;
mod upkeep;
mod web;
mod wind_up;
mod withheld;
mod wizard;
