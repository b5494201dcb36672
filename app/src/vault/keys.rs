//! The keys of the house and of every case.
//!
//! root file → purpose keys (HKDF-SHA256) → two random keys per case, wrapped, in the key store → a random key per file.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use entity::id::CaseId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::cache::Cache;
use super::code::Code;
use super::root::RootKeys;
use super::seal::{self, bound, from_json, mac, to_json};
use super::secret::{Secret, Token};
use super::store::case_key::{self, Kind};
use super::store::{KeyStore, Scrubbed};
use super::{Error, Result};

pub use super::seal::Place;

/// How many cases' keys are kept unwrapped in memory.
const CACHED_CASES: usize = 4096;
/// How many keys one step of [`Keys::rewrap`] takes.
const REWRAP_STEP: u64 = 500;
/// Name under which the lasting key is checked in the key store; no epoch can have it, because of the underscore.
const LASTING: &str = "_index";
const CHECK: &[u8] = b"madoguchi key check";

/// What a blind index is made of. Equal texts under different purposes give unrelated indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Blind {
    /// A mail address, folded.
    Mail,
    /// A telephone number, digits only.
    Phone,
    /// A person's name, folded.
    Name,
    /// A reading of a name, folded.
    Reading,
    /// A postal address, folded.
    Address,
}

impl Blind {
    fn label(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Name => "name",
            Self::Reading => "reading",
            Self::Address => "address",
        }
    }
}

/// All keys of the house; cheap to clone, silent in `Debug`, wiped when the last clone goes.
#[derive(Clone)]
pub struct Keys(Arc<Inside>);

struct Inside {
    active: String,
    wrap: BTreeMap<String, Secret>,
    lookup: Secret,
    receipt: Secret,
    cookie: Secret,
    field: Secret,
    fingerprint: Secret,
    token: Secret,
    audit: Secret,
    store: KeyStore,
    cache: Cache,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys {{ active: {:?}, … }}", self.0.active)
    }
}

impl Keys {
    /// Derives the purpose keys and makes sure that the key file belongs to the key store.
    ///
    /// # Errors
    /// [`Error::WrongRoot`] if the key store was written under other root keys, [`Error::UnknownRoot`] if the file
    /// lacks an epoch that is still in use, [`Error::Store`] if the key store cannot be asked.
    pub async fn open(root: &RootKeys, store: KeyStore) -> Result<Self> {
        let mut wrap = BTreeMap::new();
        for kid in root.epochs() {
            wrap.insert(kid.to_owned(), root.wrap_key(kid)?);
        }
        let lookup = root.lasting_key("lookup")?;
        check(&store, &wrap, &lookup).await?;
        Ok(Self(Arc::new(Inside {
            active: root.active().to_owned(),
            wrap,
            lookup,
            receipt: root.lasting_key("receipt")?,
            cookie: root.lasting_key("cookie")?,
            field: root.lasting_key("field")?,
            fingerprint: root.lasting_key("fingerprint")?,
            token: root.lasting_key("token")?,
            audit: root.lasting_key("audit")?,
            store,
            cache: Cache::new(CACHED_CASES),
        })))
    }

    // ---- the keys of cases -------------------------------------------------------------------------------------

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
        Ok(self.cases(&[case]).await?.remove(&case))
    }

    /// The keys of a case that must have some.
    ///
    /// # Errors
    /// [`Error::NoKeys`] if it has none; else as [`Keys::case`].
    pub async fn of_case(&self, case: CaseId) -> Result<CaseKeys> {
        self.case(case).await?.ok_or(Error::NoKeys)
    }

    /// The keys of many cases with at most one query. Cases without keys are missing in the answer.
    ///
    /// # Errors
    /// As [`Keys::case`].
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
            if let Some(keys) = self.unwrap(case, &rows)? {
                self.0.cache.put(case, keys.clone(), mark);
                known.insert(CaseId(case), keys);
            }
        }
        Ok(known)
    }

    /// Destroys the key of the identity papers: every identity paper of the case is unreadable from now on, also in
    /// every backup.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_identity(&self, case: CaseId) -> Result<Scrubbed> {
        self.destroy(case, Some(Kind::Identity)).await
    }

    /// Destroys both keys: nothing sealed of this case can ever be read again, also in every backup.
    ///
    /// # Errors
    /// [`Error::Store`] if the deletion could not be made durable.
    pub async fn destroy_case(&self, case: CaseId) -> Result<Scrubbed> {
        self.destroy(case, None).await
    }

    async fn destroy(&self, case: CaseId, kind: Option<Kind>) -> Result<Scrubbed> {
        self.0.cache.forget(case.0);
        let deleted = self.0.store.delete(case.0, kind).await;
        // Again: a reader may have put the old keys in between the first forgetting and the deletion.
        self.0.cache.forget(case.0);
        deleted?;
        Ok(self.0.store.scrub().await?)
    }

    /// Cases that had keys already at `before` and are not `known`: drafts that never became durable. The caller
    /// destroys them; ask the data for the known cases *after* choosing `before`, at least a day back.
    ///
    /// # Errors
    /// [`Error::Store`] if the key store cannot be asked.
    pub async fn made_before(&self, before: DateTime<Utc>) -> Result<Vec<CaseId>> {
        Ok(self.0.store.made_before(before).await?.into_iter().map(CaseId).collect())
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
        let plain = seal::open(wrap, &wrap_bound(row.case_id, row.kind, &row.kid), &row.wrapped)?;
        Secret::from_slice(&plain).ok_or(Error::Forged)
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

    // ---- what belongs to no case -------------------------------------------------------------------------------

    /// Seals a column of a row that belongs to no case (staff, member users, guidance files).
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.0.field, &place.bound(), plain)
    }

    /// Opens what [`Keys::seal`] sealed at the same place.
    ///
    /// # Errors
    /// [`Error::Forged`] if it was changed or moved.
    pub fn open_sealed(&self, place: Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        seal::open(&self.0.field, &place.bound(), sealed)
    }

    /// [`Keys::seal`] of a value written as JSON.
    ///
    /// # Errors
    /// [`Error::Json`], [`Error::Entropy`].
    pub fn seal_json<T: Serialize>(&self, place: Place, value: &T) -> Result<Vec<u8>> {
        self.seal(place, &to_json(value)?)
    }

    /// The value that [`Keys::seal_json`] sealed at the same place.
    ///
    /// # Errors
    /// [`Error::Forged`], [`Error::Json`].
    pub fn open_json<T: DeserializeOwned>(&self, place: Place, sealed: &[u8]) -> Result<T> {
        from_json(&self.open_sealed(place, sealed)?)
    }

    /// Seals the value of a cookie for the session `sid`; letters that may stand in a cookie.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn seal_cookie(&self, sid: &str, plain: &[u8]) -> Result<String> {
        let sealed = seal::seal(&self.0.cookie, &bound("cookie", &[sid.as_bytes()]), plain)?;
        Ok(BASE64URL_NOPAD.encode(&sealed))
    }

    /// Opens the cookie that was sealed for the session `sid`.
    ///
    /// # Errors
    /// [`Error::Forged`] if it is not one of ours or belongs to another session.
    pub fn open_cookie(&self, sid: &str, cookie: &str) -> Result<Zeroizing<Vec<u8>>> {
        let sealed = BASE64URL_NOPAD.decode(cookie.as_bytes()).map_err(|_| Error::Forged)?;
        seal::open(&self.0.cookie, &bound("cookie", &[sid.as_bytes()]), &sealed)
    }

    /// The key that signs sign-in tokens (HS256), and its name for the token's `kid`.
    #[must_use]
    pub fn token_key(&self) -> (&'static str, Secret) {
        ("t1", self.0.token.clone())
    }

    // ---- looking up without knowing ----------------------------------------------------------------------------

    /// The blind index of a text that the caller folded: 64 hexadecimal digits. Equal texts have equal indexes, and
    /// without the key nobody can try texts.
    #[must_use]
    pub fn blind(&self, blind: Blind, folded: &str) -> String {
        self.index("blind", &[blind.label().as_bytes(), folded.as_bytes()])
    }

    /// How the database knows a random token (session, invitation, form key, draft): 64 hexadecimal digits.
    #[must_use]
    pub fn token_index(&self, token: &Token) -> String {
        self.index("token", &[token.expose().as_bytes()])
    }

    /// How the database knows a confirmation code: 64 hexadecimal digits.
    #[must_use]
    pub fn code_index(&self, code: &Code) -> String {
        self.index("code", &[code.compact().as_bytes()])
    }

    /// The confirmation code (確認コード) of the draft with this secret; always the same for the same secret, so that
    /// a repeated submission shows the same code although the database does not know it.
    ///
    /// # Errors
    /// [`Error::TooLong`] never in practice: HMAC takes keys of every length.
    pub fn code(&self, draft_secret: &[u8]) -> Result<Code> {
        Code::derive(&self.0.receipt, draft_secret)
    }

    /// The fingerprint of what a form held, to tell a repeated post from a changed one: 64 hexadecimal digits.
    #[must_use]
    pub fn form_fingerprint(&self, content: &[u8]) -> String {
        HEXLOWER.encode(&mac(&self.0.fingerprint, &bound("form", &[content])))
    }

    /// The seal of one link of the audit chain.
    #[must_use]
    pub fn audit_mac(&self, link: &[u8]) -> [u8; 32] {
        mac(&self.0.audit, &bound("audit", &[link]))
    }

    fn index(&self, purpose: &str, parts: &[&[u8]]) -> String {
        HEXLOWER.encode(&mac(&self.0.lookup, &bound(purpose, parts)))
    }

    #[cfg(test)]
    pub(crate) fn cached(&self) -> usize {
        self.0.cache.len()
    }
}

/// The two keys of one case; cheap to clone, silent in `Debug`, wiped when the last clone goes.
#[derive(Clone)]
pub struct CaseKeys {
    case: CaseId,
    key: Secret,
    identity: Option<Secret>,
}

impl fmt::Debug for CaseKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseKeys {{ case: {}, … }}", self.case)
    }
}

impl CaseKeys {
    /// Whose keys these are.
    #[must_use]
    pub fn case(&self) -> CaseId {
        self.case
    }

    /// Whether the key of the identity papers still exists.
    #[must_use]
    pub fn has_identity(&self) -> bool {
        self.identity.is_some()
    }

    /// Seals the value of a column. It opens only at the same place, with the keys of the same case.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.key, &place.bound(), plain)
    }

    /// Opens what [`CaseKeys::seal`] sealed.
    ///
    /// # Errors
    /// [`Error::Forged`] if it was changed, moved, or belongs to another case.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        seal::open(&self.key, &place.bound(), sealed)
    }

    /// [`CaseKeys::seal`] of a value written as JSON.
    ///
    /// # Errors
    /// [`Error::Json`], [`Error::Entropy`].
    pub fn seal_json<T: Serialize>(&self, place: Place, value: &T) -> Result<Vec<u8>> {
        self.seal(place, &to_json(value)?)
    }

    /// The value that [`CaseKeys::seal_json`] sealed.
    ///
    /// # Errors
    /// [`Error::Forged`], [`Error::Json`].
    pub fn open_json<T: DeserializeOwned>(&self, place: Place, sealed: &[u8]) -> Result<T> {
        from_json(&self.open(place, sealed)?)
    }

    pub(crate) fn text_key(&self) -> &Secret {
        &self.key
    }

    pub(crate) fn identity_key(&self) -> Result<&Secret> {
        self.identity.as_ref().ok_or(Error::IdentityDestroyed)
    }
}

fn wrap_bound(case: Uuid, kind: Kind, kid: &str) -> Vec<u8> {
    bound("case key", &[case.as_bytes(), kind.name().as_bytes(), kid.as_bytes()])
}

/// Every root key must open its known value, and every epoch in use must be there; a key that is not known yet gets a
/// value.
async fn check(store: &KeyStore, wrap: &BTreeMap<String, Secret>, lasting: &Secret) -> Result<()> {
    let known = store.checks().await?;
    let keys = wrap.iter().map(|(kid, key)| (kid.as_str(), key)).chain([(LASTING, lasting)]);
    let mut fresh = Vec::new();
    for (kid, key) in keys {
        let aad = bound("check", &[kid.as_bytes()]);
        match known.get(kid) {
            Some(sealed) => match seal::open(key, &aad, sealed) {
                Ok(_) => {}
                Err(_) => return Err(Error::WrongRoot(kid.to_owned())),
            },
            None => fresh.push((kid, seal::seal(key, &aad, CHECK)?)),
        }
    }
    if let Some(missing) = store.epochs().await?.into_iter().find(|kid| !wrap.contains_key(kid)) {
        return Err(Error::UnknownRoot(missing));
    }
    for (kid, sealed) in fresh {
        store.remember_check(kid, sealed).await?;
    }
    Ok(())
}
