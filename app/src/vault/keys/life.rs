//! How the keys of cases are made, found, wrapped anew and destroyed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::id::CaseId;
use entity::safety::stores::Sweep;
use uuid::Uuid;

use super::{CaseKeys, Keys};
use crate::vault::seal::{self, bound};
use crate::vault::secret::Secret;
use crate::vault::store::Scrubbed;
use crate::vault::store::case_key::{self, Kind};
use crate::vault::{Error, Result};

/// What the key store says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyMark {
    /// The installation whose keys these are.
    pub installation: Uuid,
    /// How far it has come; counted up together with the database's, this one first.
    pub generation: i64,
}

/// How many keys one step of [`Keys::rewrap`] takes.
const REWRAP_STEP: u64 = 500;

impl Keys {
    /// Makes the two random keys of a new case (or draft, which has the same id) and stores them wrapped. They are
    /// durable when this returns. A case that has keys already keeps them, so a repeated call is harmless.
    ///
    /// # Errors
    /// [`Error::Entropy`], or [`Error::Store`] if the keys could not be made durable.
    pub async fn create_case(&self, case: CaseId, now: DateTime<Utc>) -> Result<CaseKeys> {
        if let Some(keys) = self.case(case).await? {
            return Ok(keys);
        }
        let mark = self.0.cache.mark();
        let mut fresh = Vec::new();
        for kind in [Kind::Case, Kind::Identity] {
            let key = Secret::random()?;
            let wrapped = self.wrap(case.0, kind, &self.0.active, &key)?;
            fresh.push(case_key::Model { case_id: case.0, kind, kid: self.0.active.clone(), wrapped, created_at: now });
        }
        let rows = self.0.store.insert(fresh).await?;
        let keys = self.unwrap(case.0, &rows)?.ok_or(Error::NoKeys)?;
        self.0.cache.put(case.0, keys.clone(), mark);
        Ok(keys)
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

    /// Makes a new key for the identity papers of a case whose key for them was destroyed; one that is there stays. It has
    /// nothing in common with the old one, and what lay under that stays unreadable.
    ///
    /// # Errors
    /// [`Error::NoKeys`] if the case has no keys at all; [`Error::Entropy`], or [`Error::Store`] if the key could not be
    /// made durable.
    pub async fn renew_identity(&self, case: CaseId, now: DateTime<Utc>) -> Result<CaseKeys> {
        let keys = self.of_case(case).await?;
        if keys.has_identity() {
            return Ok(keys);
        }
        let mark = self.0.cache.mark();
        let key = Secret::random()?;
        let wrapped = self.wrap(case.0, Kind::Identity, &self.0.active, &key)?;
        let kid = self.0.active.clone();
        let row = case_key::Model { case_id: case.0, kind: Kind::Identity, kid, wrapped, created_at: now };
        let rows = self.0.store.insert(vec![row]).await?;
        let keys = self.unwrap(case.0, &rows)?.ok_or(Error::NoKeys)?;
        self.0.cache.put(case.0, keys.clone(), mark);
        Ok(keys)
    }

    /// The keys of a case as they lie in the key store now, whatever is remembered: a key that another process destroyed
    /// a moment ago is gone here too.
    ///
    /// # Errors
    /// As [`Keys::of_case`].
    pub async fn fresh(&self, case: CaseId) -> Result<CaseKeys> {
        self.0.cache.forget(case.0);
        self.of_case(case).await
    }

    /// Of these cases those that have a key for identity papers.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn with_identity(&self, cases: &[CaseId]) -> Result<Vec<CaseId>> {
        let cases: Vec<Uuid> = cases.iter().map(|case| case.0).collect();
        Ok(self.0.store.with_identity(&cases).await?.into_iter().map(CaseId).collect())
    }

    /// Destroys the key of the identity papers: every identity paper of the case is unreadable from now on, also in
    /// every backup. The destruction is on record.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_identity(&self, case: CaseId, now: DateTime<Utc>) -> Result<Scrubbed> {
        self.destroy(case, Some(Kind::Identity), now).await
    }

    /// Destroys both keys: nothing sealed of this case can ever be read again, also in every backup. The destruction is
    /// on record.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_case(&self, case: CaseId, now: DateTime<Utc>) -> Result<Scrubbed> {
        self.destroy(case, None, now).await
    }

    async fn destroy(&self, case: CaseId, kind: Option<Kind>, now: DateTime<Utc>) -> Result<Scrubbed> {
        self.0.cache.forget(case.0);
        let deleted = self.0.store.delete(case.0, kind, now).await;
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

    /// When the newest key was made.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn newest(&self) -> Result<Option<DateTime<Utc>>> {
        Ok(self.0.store.newest().await?)
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

    /// Wraps every case key anew under the active epoch and says how many there were. Afterwards the old epochs can be
    /// taken out of the key file, which makes every older copy of the key store worthless.
    ///
    /// # Errors
    /// [`Error::UnknownRoot`] if an epoch in use is missing, [`Error::Forged`], [`Error::Store`]. What was done stays
    /// done; call again.
    pub async fn rewrap(&self) -> Result<u64> {
        let mut done: u64 = 0;
        loop {
            let rows = self.0.store.rows_outside(&self.0.active, REWRAP_STEP).await?;
            if rows.is_empty() {
                self.0.store.scrub().await?;
                return Ok(done);
            }
            for row in rows {
                let key = self.unwrap_one(&row)?;
                let wrapped = self.wrap(row.case_id, row.kind, &self.0.active, &key)?;
                done = done.saturating_add(self.0.store.replace(&row, &self.0.active, wrapped).await?);
            }
        }
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
        let (mut text, mut identity) = (None, None);
        for row in rows.iter().filter(|row| row.case_id == case) {
            let key = self.unwrap_one(row)?;
            match row.kind {
                Kind::Case => text = Some(key),
                Kind::Identity => identity = Some(key),
            }
        }
        Ok(text.map(|key| CaseKeys { case: CaseId(case), key, identity }))
    }
}

fn wrap_bound(case: Uuid, kind: Kind, kid: &str) -> Vec<u8> {
    bound("case key", &[case.as_bytes(), kind.name().as_bytes(), kid.as_bytes()])
}
