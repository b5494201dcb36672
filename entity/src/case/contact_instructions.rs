//! How the applicant may be called or written to, from what she said. What counts is the latest word, not what was
//! known when a letter or a call was queued.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::file::Case;
use super::payload::Unreached;
use crate::application::answer::{CallHours, ContactWay, Voicemail};

/// One thing to keep to when calling or writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// This way is not among those that were chosen, or no longer.
    NotThisWay(ContactWay),
    /// The number or the address of the call or letter is no longer the one that counts.
    OldPlace(ContactWay),
    /// Under this number somebody else was reached before.
    WrongNumber,
    /// Quiet contact: not a word of the matter to anybody else.
    OnlyHerself,
    /// Quiet contact: the caller gives her own name, not the body's.
    OwnName,
    /// Quiet contact: nothing of the body shows on the envelope.
    PlainEnvelope,
    /// No message is left.
    NoMessage,
    /// The name may be left, and nothing else.
    NameOnly,
    /// Nobody asked whether a message may be left.
    MessageNotAsked,
    /// A message may be left.
    MessageFine,
    /// Quiet contact: calls in these hours only.
    OnlyHours(BTreeSet<CallHours>),
    GoodHours(BTreeSet<CallHours>),
    /// Contact not wanted, in the applicant's words.
    NotWanted(String),
}

impl Manner {
    /// Whether it can do harm not to keep to it; the others say what is usual or nice.
    #[must_use]
    pub const fn is_grave(&self) -> bool {
        match self {
            Self::NotThisWay(_)
            | Self::OldPlace(_)
            | Self::WrongNumber
            | Self::OnlyHerself
            | Self::OwnName
            | Self::PlainEnvelope
            | Self::NoMessage
            | Self::NameOnly
            | Self::OnlyHours(_)
            | Self::NotWanted(_) => true,
            Self::MessageNotAsked | Self::MessageFine | Self::GoodHours(_) => false,
        }
    }
}

/// What to keep to on this way, the gravest first. Mails and the status page are written by the program, which keeps
/// to it by itself.
pub fn of(file: &Case, way: ContactWay) -> Vec<Manner> {
    let plan = &file.contact;
    let quiet = file.contact_is_quiet();
    let mut manners = Vec::new();
    match way {
        ContactWay::Mail | ContactWay::StatusOnly => return manners,
        ContactWay::Phone | ContactWay::Post => {}
    }
    if !plan.ways.contains(&way) {
        manners.push(Manner::NotThisWay(way));
    }
    if way == ContactWay::Phone && is_wrong(file) {
        manners.push(Manner::WrongNumber);
    }
    manners.extend(plan.dont.clone().map(Manner::NotWanted));
    if way == ContactWay::Post {
        manners.extend(quiet.then_some(Manner::PlainEnvelope));
        return manners;
    }
    if quiet {
        manners.extend([Manner::OnlyHerself, Manner::OwnName]);
    }
    manners.push(match (quiet, plan.voicemail) {
        (true, _) | (false, Some(Voicemail::No)) => Manner::NoMessage,
        (false, Some(Voicemail::NameOnly)) => Manner::NameOnly,
        (false, Some(Voicemail::Yes)) => Manner::MessageFine,
        (false, None) => Manner::MessageNotAsked,
    });
    if !plan.hours.is_empty() {
        let hours = plan.hours.clone();
        manners.push(if quiet { Manner::OnlyHours(hours) } else { Manner::GoodHours(hours) });
    }
    manners
}

/// Whether a call to the present number ended at somebody else's.
fn is_wrong(file: &Case) -> bool {
    let Some(phone) = &file.contact.phone else { return false };
    file.tries.iter().any(|one| one.tried.outcome == Unreached::WrongNumber && one.tried.number == phone.typed)
}

/// What to keep to on all ways that were chosen, each once; and what is not wanted, whatever was chosen.
pub fn of_all(file: &Case) -> Vec<Manner> {
    let mut all: Vec<Manner> = file.contact.dont.clone().map(Manner::NotWanted).into_iter().collect();
    for manner in file.contact.ways.iter().flat_map(|way| of(file, *way)) {
        if !all.contains(&manner) {
            all.push(manner);
        }
    }
    all
}
