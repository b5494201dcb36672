//! What keeps the program from doing its work, found by whoever meets it and told to operators by `/readyz`.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

entity::coded! {
    /// A lasting state of the machine that an operator has to know of. A fault of one request is none.
    pub enum Fault {
        /// The database does not answer, or takes no writes.
        Database = "database",
        /// The key store does not answer.
        Keys = "keys",
        /// The folder of files is missing or cannot be written.
        Files = "files",
        /// The folder of files is not the one that belongs to the database.
        Folder = "folder",
        /// Too little space is left: uploads are refused.
        Space = "space",
        /// The clock is not to be believed: nothing is destroyed and nobody reminded until it is, or until a person says so.
        Clock = "clock",
        /// Database, keys and files do not belong together: nothing is destroyed.
        Stores = "stores",
        /// Far more would be destroyed at once than is usual: it waits until a person says so.
        Amount = "amount",
        /// No worker has been at the jobs for longer than any job may take.
        Worker = "worker",
        /// The mail relay takes nothing from us; mails wait.
        Mail = "mail",
    }
}

impl Fault {}

/// The faults that stand, as this process knows them.
#[derive(Debug, Default)]
pub struct Health(Mutex<BTreeSet<Fault>>);

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

    /// The faults that were noted and have not gone since.
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
