//! How the keys of cases are made, found, wrapped anew and destroyed.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::id::CaseId;
use entity::safety::stores::Sweep;
use uuid::Uuid;

use super::Keys;
use super::case::{CaseKeys, FileKey};
use super::mark::KeyMark;
use crate::files::held::{Class, Held};
use crate::seal::{self, bound};
use crate::secret::Secret;
use crate::store::Scrubbed;
use crate::store::case_key::{self, Kind};
use crate::store::paper_key;
use crate::{Error, Result};

/// How many keys one step of [`Keys::rewrap`] takes.
const REWRAP_STEP: u64 = 500;

impl Keys {
    /// Makes the random key of a new case (or draft, which has the same id) and stores it wrapped. It is durable when this
    /// returns. A case that has one already keeps it, so a repeated call is harmless.
    ///
    /// # Errors
    /// [`Error::Entropy`], or [`Error::Store`] if the key could not be made durable.
    pub async fn create_case(&self, case: CaseId, now: DateTime<Utc>) -> Result<CaseKeys> {
        if let Some(keys) = self.case(case).await? {
            return Ok(keys);
        }
        let mark = self.0.cache.mark();
        let row = self.fresh(case, Kind::Case, &Secret::random()?, now)?;
        let rows = self.0.store.insert(row).await?;
        let keys = self.unwrap(case.0, &rows)?.ok_or(Error::NoKeys)?;
        self.0.cache.put(case.0, keys.clone(), mark);
        Ok(keys)
    }

    fn fresh(&self, case: CaseId, kind: Kind, key: &Secret, now: DateTime<Utc>) -> Result<case_key::Model> {
        let wrapped = self.wrap(case.0, kind, &self.0.active, key)?;
        Ok(case_key::Model { case_id: case.0, kind, kid: self.0.active.clone(), wrapped, created_at: now })
    }

    /// The keys of a case, or `None` if it never had any or they were destroyed.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked, [`Error::Forged`] if a row was tampered with.
    pub async fn case(&self, case: CaseId) -> Result<Option<CaseKeys>> {
        if let Some(keys) = self.0.cache.get(case.0) {
            return Ok(Some(keys));
        }
        let mark = self.0.cache.mark();
        let rows = self.0.store.rows(&[case.0]).await?;
        let keys = self.unwrap(case.0, &rows)?;
        if let Some(keys) = &keys {
            self.0.cache.put(case.0, keys.clone(), mark);
        }
        Ok(keys)
    }

    /// The keys of a case that must have some.
    ///
    /// # Errors
    /// [`Error::NoKeys`] if it has none; else as [`Keys::case`].
    pub async fn of_case(&self, case: CaseId) -> Result<CaseKeys> {
        self.case(case).await?.ok_or(Error::NoKeys)
    }

    /// The keys of many cases with at most one query. Cases without keys are missing in the answer, and so are those whose
    /// keys are damaged: of one case, nobody shall lose the sight of all others.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn cases(&self, cases: &[CaseId]) -> Result<HashMap<CaseId, CaseKeys>> {
        let mut known = HashMap::with_capacity(cases.len());
        let mut unknown = Vec::new();
        let mark = self.0.cache.mark();
        for case in cases {
            match self.0.cache.get(case.0) {
                Some(keys) => drop(known.insert(*case, keys)),
                None => unknown.push(case.0),
            }
        }
        if unknown.is_empty() {
            return Ok(known);
        }
        let mut by_case: HashMap<Uuid, Vec<case_key::Model>> = HashMap::new();
        for row in self.0.store.rows(&unknown).await? {
            by_case.entry(row.case_id).or_default().push(row);
        }
        for (case, rows) in by_case {
            let keys = match self.unwrap(case, &rows) {
                Ok(Some(keys)) => keys,
                Ok(None) | Err(Error::Forged) => continue,
                Err(other) => return Err(other),
            };
            self.0.cache.put(case, keys.clone(), mark);
            known.insert(CaseId(case), keys);
        }
        Ok(known)
    }

    /// The key that a file of the case lies under. Those of papers are asked for anew each time: one that another process
    /// destroyed a moment ago is gone here too.
    ///
    /// # Errors
    /// [`Error::IdentityDestroyed`] if the key of a paper was destroyed, [`Error::Forged`] if it was tampered with,
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn of_file(&self, keys: &CaseKeys, held: Held) -> Result<FileKey> {
        match held.class {
            Class::Evidence => Ok(keys.evidence()),
            Class::Identity => self.of_paper(keys.case(), held.object).await,
        }
    }

    async fn of_paper(&self, case: CaseId, object: Uuid) -> Result<FileKey> {
        if let Some(row) = self.0.store.paper(object).await? {
            return Ok(FileKey { case, key: self.unwrap_paper(case.0, &row)? });
        }
        // What came before every paper had a key of its own.
        let row = self.0.store.shared(case.0).await?.ok_or(Error::IdentityDestroyed)?;
        Ok(FileKey { case, key: self.unwrap_one(&row)? })
    }

    /// Takes the key of a paper that lies in the file store under this name; durable when this returns.
    ///
    /// # Errors
    /// [`Error::Entropy`], or [`Error::Store`] if the key could not be made durable.
    pub async fn keep_paper(&self, object: Uuid, key: &FileKey, now: DateTime<Utc>) -> Result<()> {
        let (case_id, kid) = (key.case.0, self.0.active.clone());
        let wrapped = self.wrap_paper(case_id, object, &kid, &key.key)?;
        Ok(self.0.store.insert_paper(paper_key::Model { object, case_id, kid, wrapped, created_at: now }).await?)
    }

    /// Destroys the key of one paper: it is unreadable from now on, also in every older copy of the files. The destruction
    /// is on record. A file that has no key of its own is none of these, and that is no error.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_paper(&self, object: Uuid, now: DateTime<Utc>) -> Result<()> {
        if self.0.store.delete_paper(object, now).await? > 0 {
            self.0.store.scrub().await?;
        }
        Ok(())
    }

    /// Of these papers those that have a key of their own.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn with_own(&self, objects: &[Uuid]) -> Result<HashSet<Uuid>> {
        Ok(self.0.store.with_own(objects).await?.into_iter().collect())
    }

    /// Papers whose keys a sweep may take, if no row knows them: somebody went away between the key and the row. Ask the
    /// data for the known papers *after* choosing `sweep`.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn papers_swept_by(&self, sweep: &Sweep) -> Result<Vec<Uuid>> {
        let made = self.0.store.papers_before(sweep.before).await?;
        Ok(made.into_iter().filter(|(_, at)| sweep.takes(*at)).map(|(object, _)| object).collect())
    }

    /// Of these cases those that have a key which their papers shared, as all had before every paper got its own.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn with_shared(&self, cases: &[CaseId]) -> Result<Vec<CaseId>> {
        let cases: Vec<Uuid> = cases.iter().map(|case| case.0).collect();
        Ok(self.0.store.with_shared(&cases).await?.into_iter().map(CaseId).collect())
    }

    /// Destroys the key which the papers of the case shared: every paper that lies under it is unreadable from now on, also
    /// in every older copy of the files. The destruction is on record.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_shared(&self, case: CaseId, now: DateTime<Utc>) -> Result<()> {
        if self.0.store.delete_shared(case.0, now).await? > 0 {
            self.0.store.scrub().await?;
        }
        Ok(())
    }

    /// Destroys all keys of the case, those of its papers among them: nothing sealed of it can ever be read again, also in
    /// every backup. The destruction is on record.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_case(&self, case: CaseId, now: DateTime<Utc>) -> Result<Scrubbed> {
        self.0.cache.forget(case.0);
        let deleted = self.0.store.delete_all(case.0, now).await;
        // Again: a reader may have put the old keys in between the first forgetting and the deletion.
        self.0.cache.forget(case.0);
        deleted?;
        Ok(self.0.store.scrub().await?)
    }

    /// When keys of a case were destroyed, oldest first.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn destructions(&self, case: CaseId) -> Result<Vec<DateTime<Utc>>> {
        Ok(self.0.store.destructions(case.0).await?.into_iter().map(|line| line.at).collect())
    }

    /// Cases whose keys a sweep may take, if nothing refers to them: drafts that never became durable. Ask the data for
    /// the known cases *after* choosing `sweep`.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn swept_by(&self, sweep: &Sweep) -> Result<Vec<CaseId>> {
        let made = self.0.store.made_before(sweep.before).await?;
        Ok(made.into_iter().filter(|(_, at)| sweep.takes(*at)).map(|(case, _)| CaseId(case)).collect())
    }

    /// How many cases and drafts have keys.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn count(&self) -> Result<u64> {
        Ok(self.0.store.count().await?)
    }

    /// Cases whose keys were made after a moment, each with the time, the oldest first.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn made_after(&self, after: DateTime<Utc>) -> Result<Vec<(CaseId, DateTime<Utc>)>> {
        let made = self.0.store.made_after(after).await?;
        Ok(made.into_iter().map(|(case, at)| (CaseId(case), at)).collect())
    }

    /// How many papers have keys of their own.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn count_papers(&self) -> Result<u64> {
        Ok(self.0.store.count_papers().await?)
    }

    /// Whose keys these are; none before the first start that marks them.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn mark(&self) -> Result<Option<KeyMark>> {
        let row = self.0.store.mark().await?;
        Ok(row.map(|row| KeyMark { installation: row.installation, generation: row.generation }))
    }

    /// Marks the key store, unless it is marked already, and says whose it is now.
    ///
    /// # Errors
    /// [`Error::Store`] if the mark could not be made durable.
    pub async fn set_mark(&self, mark: KeyMark) -> Result<KeyMark> {
        self.0.store.set_mark(mark.installation, mark.generation).await?;
        self.mark().await?.ok_or(Error::NoKeys)
    }

    /// Counts the generation up, unless somebody else did.
    ///
    /// # Errors
    /// [`Error::Store`] if it could not be made durable.
    pub async fn go_on(&self, from: i64, to: i64) -> Result<()> {
        Ok(self.0.store.go_on(from, to).await?)
    }

    /// Wraps every key of a case or paper anew under the active epoch and says how many there were. Afterwards the old
    /// epochs can be taken out of the key file, which makes every older copy of the key store worthless.
    ///
    /// # Errors
    /// [`Error::UnknownRoot`] if an epoch in use is missing, [`Error::Forged`], [`Error::Store`]. What was done stays
    /// done; call again.
    pub async fn rewrap(&self) -> Result<u64> {
        let (active, mut done) = (&self.0.active, 0_u64);
        loop {
            let rows = self.0.store.rows_outside(active, REWRAP_STEP).await?;
            let papers = self.0.store.papers_outside(active, REWRAP_STEP).await?;
            if rows.is_empty() && papers.is_empty() {
                self.0.store.scrub().await?;
                return Ok(done);
            }
            for row in rows {
                let key = self.unwrap_one(&row)?;
                let wrapped = self.wrap(row.case_id, row.kind, active, &key)?;
                done = done.saturating_add(self.0.store.replace(&row, active, wrapped).await?);
            }
            for row in papers {
                let key = self.unwrap_paper(row.case_id, &row)?;
                let wrapped = self.wrap_paper(row.case_id, row.object, active, &key)?;
                done = done.saturating_add(self.0.store.replace_paper(&row, active, wrapped).await?);
            }
        }
    }

    fn wrap_paper(&self, case: Uuid, object: Uuid, kid: &str, key: &Secret) -> Result<Vec<u8>> {
        let wrap = self.0.wrap.get(kid).ok_or_else(|| Error::UnknownRoot(kid.to_owned()))?;
        seal::seal(wrap, &paper_bound(case, object, kid), key.expose())
    }

    fn unwrap_paper(&self, case: Uuid, row: &paper_key::Model) -> Result<Secret> {
        let wrap = self.0.wrap.get(&row.kid).ok_or_else(|| Error::UnknownRoot(row.kid.clone()))?;
        let plain = seal::open(wrap, &paper_bound(case, row.object, &row.kid), &row.wrapped);
        if plain.is_err() {
            tracing::error!(table = "paper_key", object = %row.object, "a wrapped key is damaged");
        }
        Secret::from_slice(&plain?).ok_or(Error::Forged)
    }

    fn wrap(&self, case: Uuid, kind: Kind, kid: &str, key: &Secret) -> Result<Vec<u8>> {
        let wrap = self.0.wrap.get(kid).ok_or_else(|| Error::UnknownRoot(kid.to_owned()))?;
        seal::seal(wrap, &wrap_bound(case, kind, kid), key.expose())
    }

    fn unwrap_one(&self, row: &case_key::Model) -> Result<Secret> {
        let wrap = self.0.wrap.get(&row.kid).ok_or_else(|| Error::UnknownRoot(row.kid.clone()))?;
        let plain = seal::open(wrap, &wrap_bound(row.case_id, row.kind, &row.kid), &row.wrapped);
        if plain.is_err() {
            tracing::error!(table = "case_key", case.id = %row.case_id, kind = row.kind.name(), "a wrapped key is damaged");
        }
        Secret::from_slice(&plain?).ok_or(Error::Forged)
    }

    fn unwrap(&self, case: Uuid, rows: &[case_key::Model]) -> Result<Option<CaseKeys>> {
        let own = rows.iter().find(|row| row.case_id == case && row.kind == Kind::Case);
        own.map(|row| Ok(CaseKeys { case: CaseId(case), key: self.unwrap_one(row)? })).transpose()
    }

    /// Gives the case the key that its papers shared before every paper had one of its own.
    #[cfg(test)]
    pub(crate) async fn share_among_papers(&self, case: CaseId, now: DateTime<Utc>) -> Result<FileKey> {
        let key = Secret::random()?;
        self.0.store.insert(self.fresh(case, Kind::Identity, &key, now)?).await?;
        Ok(FileKey { case, key })
    }
}

fn wrap_bound(case: Uuid, kind: Kind, kid: &str) -> Vec<u8> {
    bound("case key", &[case.as_bytes(), kind.name().as_bytes(), kid.as_bytes()])
}

fn paper_bound(case: Uuid, object: Uuid, kid: &str) -> Vec<u8> {
    bound("paper key", &[case.as_bytes(), object.as_bytes(), kid.as_bytes()])
}
