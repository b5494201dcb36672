//! Words of the public pages. Those that are long texts are documents ([`pages`]).

pub mod compare;
pub mod consultations;
pub mod guidelines;
pub mod home;
pub mod hours;
pub mod intake;
pub mod marks;
pub mod members;
pub mod notices;
pub mod opt_out;
pub mod pages;
pub mod proxy;
pub mod referrals;
pub mod rules;
