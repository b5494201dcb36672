//! A small, bounded memory of unwrapped case keys. What leaves it is wiped.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::keys::case::CaseKeys;

/// How long a key may be used without asking the key store again; the longest time for which a key that another
/// process destroyed still opens something here.
const FRESH: Duration = Duration::from_secs(60);

/// Keys by case, at most `room` of them, the oldest leaving first.
pub(crate) struct Cache {
    room: usize,
    inside: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    keys: HashMap<Uuid, (Instant, CaseKeys)>,
    order: VecDeque<(Instant, Uuid)>,
    /// Counts destructions, so that keys read before one are not put in after it.
    destroyed: u64,
}

impl Cache {
    pub(crate) fn new(room: usize) -> Self {
        Self { room, inside: Mutex::default() }
    }

    fn inside(&self) -> MutexGuard<'_, Inner> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The mark to hand to [`Cache::put`]: take it before reading the key store.
    pub(crate) fn mark(&self) -> u64 {
        self.inside().destroyed
    }

    pub(crate) fn get(&self, case: Uuid) -> Option<CaseKeys> {
        let inside = self.inside();
        let (since, keys) = inside.keys.get(&case)?;
        (since.elapsed() < FRESH).then(|| keys.clone())
    }

    /// Remembers the keys unless something was destroyed since the mark was taken.
    pub(crate) fn put(&self, case: Uuid, keys: CaseKeys, mark: u64) {
        let mut inside = self.inside();
        if inside.destroyed != mark || self.room == 0 {
            return;
        }
        let now = Instant::now();
        inside.keys.insert(case, (now, keys));
        inside.order.push_back((now, case));
        while inside.keys.len() > self.room || inside.order.len() > self.room.saturating_mul(2) {
            let Some((since, oldest)) = inside.order.pop_front() else { break };
            // A later entry for the same case keeps it.
            if inside.keys.get(&oldest).is_some_and(|(at, _)| *at == since) {
                inside.keys.remove(&oldest);
            }
        }
    }

    pub(crate) fn forget(&self, case: Uuid) {
        let mut inside = self.inside();
        inside.destroyed = inside.destroyed.wrapping_add(1);
        inside.keys.remove(&case);
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.inside().keys.len()
    }
}
