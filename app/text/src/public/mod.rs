//! Words of the public pages. Long pages are data ([`block::PageSection`]), so that a page file only sets them.

pub mod about;
pub mod accessibility;
pub mod block;
pub mod compare;
pub mod complaints;
pub mod consultations;
pub mod contact;
pub mod facts;
pub mod guidelines;
pub mod home;
pub mod hours;
pub mod intake;
pub mod marks;
pub mod members;
pub mod notices;
pub mod opt_out;
pub mod privacy;
pub mod proxy;
pub mod referrals;
pub mod rules;
pub mod safety;
