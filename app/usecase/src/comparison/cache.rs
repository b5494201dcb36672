//! Comparisons that were made, kept for whoever asks next: one costs up to a second of a processor, and the pages that show
//! them are public.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};
use tokio::sync::{OnceCell, Semaphore};

use super::{Comparison, compare};
use crate::error::AppError;

/// How many are made at a time.
const PLACES: usize = 2;
/// How long somebody waits for a place before being told to come again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How much text the kept ones were made from at most, in bytes; each takes a few times as much.
const MOST: usize = 8 * 1024 * 1024;

type Cell = Arc<OnceCell<Arc<Comparison>>>;
/// The digests of the two texts.
type Key = [u8; 32];

/// One pair of texts.
#[derive(Debug)]
struct Kept {
    key: Key,
    bytes: usize,
    cell: Cell,
}

/// The shelf of a desk.
#[derive(Debug)]
pub struct ComparisonCache {
    /// The one that was asked for last comes last.
    kept: Mutex<Vec<Kept>>,
    places: Arc<Semaphore>,
}

impl Default for ComparisonCache {
    fn default() -> Self {
        Self { kept: Mutex::default(), places: Arc::new(Semaphore::new(PLACES)) }
    }
}

impl ComparisonCache {
    /// The comparison of two texts: made once however many ask at the same time, even if whoever asked first goes away.
    ///
    /// # Errors
    /// [`AppError::Busy`] if too many others are being made.
    pub async fn of(&self, old: String, new: String) -> Result<Arc<Comparison>, AppError> {
        self.made(old, new, compare).await
    }

    async fn made(
        &self,
        old: String,
        new: String,
        make: impl FnOnce(&str, &str) -> Comparison + Send + 'static,
    ) -> Result<Arc<Comparison>, AppError> {
        let cell = self.cell(key(&old, &new), old.len().saturating_add(new.len()));
        if let Some(made) = cell.get() {
            return Ok(Arc::clone(made));
        }
        let places = Arc::clone(&self.places);
        let making = async move {
            let place = tokio::time::timeout(PATIENCE, places.acquire_owned()).await.map_err(|_| AppError::Busy)?;
            let made = tokio::task::spawn_blocking(move || {
                let _place = place;
                Arc::new(make(&old, &new))
            });
            made.await.map_err(|cause| AppError::broken(cause.into()))
        };
        // A task of its own: what was begun is finished and kept.
        let task = tokio::spawn(async move { cell.get_or_try_init(|| making).await.cloned() });
        task.await.map_err(|cause| AppError::broken(cause.into()))?
    }

    fn cell(&self, key: Key, bytes: usize) -> Cell {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().position(|one| one.key == key).map(|at| kept.remove(at));
        let one = found.unwrap_or_else(|| Kept { key, bytes, cell: Cell::default() });
        let cell = Arc::clone(&one.cell);
        kept.push(one);
        let mut all: usize = kept.iter().map(|one| one.bytes).sum();
        let mut gone = 0;
        for one in kept.iter().take(kept.len().saturating_sub(1)) {
            if all <= MOST {
                break;
            }
            all = all.saturating_sub(one.bytes);
            gone += 1;
        }
        kept.drain(..gone);
        cell
    }
}

fn key(old: &str, new: &str) -> Key {
    let mut digest = Sha256::new();
    digest.update(Sha256::digest(old.as_bytes()));
    digest.update(Sha256::digest(new.as_bytes()));
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[derive(Clone, Default)]
    struct Count(Arc<AtomicUsize>);

    impl Count {
        async fn ask(&self, shelf: &ComparisonCache, old: &str, new: &str) -> Arc<Comparison> {
            let count = Arc::clone(&self.0);
            let make = move |old: &str, new: &str| {
                std::thread::sleep(Duration::from_millis(20));
                count.fetch_add(1, Ordering::Relaxed);
                compare(old, new)
            };
            shelf.made(old.to_owned(), new.to_owned(), make).await.unwrap()
        }

        fn made(&self) -> usize {
            self.0.load(Ordering::Relaxed)
        }
    }

    #[tokio::test]
    async fn a_pair_is_compared_once_however_many_ask() {
        let (shelf, count) = (ComparisonCache::default(), Count::default());
        let all = futures::future::join_all((0..20).map(|_| count.ask(&shelf, "one", "other"))).await;
        assert_eq!(count.made(), 1);
        assert!(all.iter().all(|made| made.later() == "other" && made.earlier() == "one"));
        count.ask(&shelf, "one", "other").await;
        assert_eq!(count.made(), 1);
        assert_eq!(count.ask(&shelf, "other", "one").await.later(), "one", "the order is part of the question");
        assert_eq!(count.made(), 2);
    }

    #[tokio::test]
    async fn who_goes_away_leaves_the_work_to_the_others() {
        let (shelf, count) = (ComparisonCache::default(), Count::default());
        let impatient = tokio::time::timeout(Duration::from_millis(1), count.ask(&shelf, "a", "b")).await;
        assert!(impatient.is_err());
        count.ask(&shelf, "a", "b").await;
        assert_eq!(count.made(), 1);
    }

    #[tokio::test]
    async fn the_shelf_holds_so_much_and_forgets_what_nobody_asked_for() {
        let (shelf, count) = (ComparisonCache::default(), Count::default());
        let long = "a".repeat(MOST / 4);
        for new in ["1", "2", "3", "1", "4", "1"] {
            count.ask(&shelf, &long, new).await;
        }
        assert_eq!(count.made(), 4);
        count.ask(&shelf, &long, "2").await;
        assert_eq!(count.made(), 5, "the one that nobody asked for is made anew");
        let held: usize = shelf.kept.lock().unwrap().iter().map(|one| one.bytes).sum();
        assert!(held <= MOST, "{held}");
    }
}
