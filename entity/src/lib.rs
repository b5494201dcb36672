//! What things are and what the law says about them.
//!
//! Everything here is pure: no clock, no input or output, no database, no randomness. Time, identifiers and random
//! digits are arguments. The feature `db` only teaches coded values how they stand in a column. What is worth remembering:
//!
//! - `case` holds one complaint: its history is a list of events, its present is what they add up to.
//! - `law` holds the rules: one function a rule, each naming its article; house rules are marked as such.
//! - `permission` holds who may do what by role; inside of cases and files on members `permit` goes on from there.
//! - A status changes in two places only: `case::decide` says whether, `case::fold` says where to.

#[macro_use]
mod coded;

pub mod application;
pub mod bulletin;
pub mod case;
pub mod contact;
pub mod corporate_number;
pub mod guess_rate;
pub mod guideline;
pub mod id;
pub mod input;
pub mod law;
pub mod measure;
pub mod member;
pub mod member_column;
pub mod my_number;
pub mod organization;
pub mod people;
pub mod permission;
pub mod referral;
pub mod safety;
pub mod search;
pub mod site_page;
pub mod spreadsheet;
pub mod time;
pub mod wareki;
