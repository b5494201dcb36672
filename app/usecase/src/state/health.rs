//! What keeps the program from doing its work, found by whoever meets it and told to operators by `/readyz`.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// A lasting state of the machine that an operator has to know of. A fault of one request is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The database does not answer, or takes no writes.
    Database,
    /// The key store does not answer.
    Keys,
    /// The folder of files is missing or cannot be written.
    Files,
    /// The folder of files is not the one that belongs to the database.
    Folder,
    /// Too little space is left: uploads are refused.
    Space,
    /// The clock is not to be believed: nothing is destroyed and nobody reminded until it is, or until a person says so.
    Clock,
    /// Database, keys and files do not belong together: nothing is destroyed.
    Stores,
    /// Far more would be destroyed at once than is usual: it waits until a person says so.
    Amount,
    /// No worker has been at the jobs for longer than any job may take.
    Worker,
    /// The mail relay takes nothing from us; mails wait.
    Mail,
}

impl Fault {
    /// The word in the answer of `/readyz`; it names no person and no path.
    pub fn code(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Keys => "keys",
            Self::Files => "files",
            Self::Folder => "folder",
            Self::Space => "space",
            Self::Clock => "clock",
            Self::Stores => "stores",
            Self::Amount => "amount",
            Self::Worker => "worker",
            Self::Mail => "mail",
        }
    }
}

/// The faults that stand, as this process knows them.
#[derive(Debug, Default)]
pub struct Health(Mutex<BTreeSet<Fault>>);

#[expect(missing_docs, reason = "the names say it")]
impl Health {
    /// Records that a fault stands. True if it is new, so that it is logged once and not at every request.
    pub fn raise(&self, fault: Fault) -> bool {
        self.faults().insert(fault)
    }

    /// Records that a fault is over. True if it had stood.
    pub fn clear(&self, fault: Fault) -> bool {
        self.faults().remove(&fault)
    }

    /// Whether a fault stands.
    #[must_use]
    pub fn has(&self, fault: Fault) -> bool {
        self.faults().contains(&fault)
    }

    pub fn standing(&self) -> Vec<Fault> {
        self.faults().iter().copied().collect()
    }

    fn faults(&self) -> std::sync::MutexGuard<'_, BTreeSet<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_stands_from_its_rise_to_its_end_and_each_is_told_once() {
        let health = Health::default();
        assert!(health.raise(Fault::Space));
        assert!(!health.raise(Fault::Space));
        assert!(health.has(Fault::Space) && !health.has(Fault::Clock));
        assert_eq!(health.standing(), [Fault::Space]);
        assert!(health.clear(Fault::Space));
        assert!(!health.clear(Fault::Space));
        assert!(health.standing().is_empty());
    }
}
