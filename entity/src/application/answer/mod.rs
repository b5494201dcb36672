//! The vocabulary of the form: one type for each answer. Codes are what forms post.

mod company;
mod contact;
mod event;
mod file;
mod identity;
mod share;
mod start;
mod who;

pub use company::{
    Background, Company, Contacted, ContactedHow, EarlierDetail, Litigation, LitigationDetail, Money, Sure,
    YesNoUnknown,
};
pub use contact::{Address, CallHours, ContactPlan, ContactWay, Phone, Support, SupportNeed, Voicemail};
pub use event::{Category, GoingOn, Outcome, WhenItHappened};
pub use file::{FileGiven, FilePurpose, FilesChoice};
pub use identity::{IdentityAnswer, IdentityChoice, IdentityDocument};
pub use share::{Danger, DangerKind, Identifiers, MaterialsConsent, Share, ShareItem, ShareScope};
pub use start::{Channel, Device, Language, OnLeave, Safety, Topic};
pub use who::{DelegatedRelation, Mandate, Minor, StatutoryRelation, Who, WhoCode};
