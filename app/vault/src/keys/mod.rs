//! The keys of the house and of every case.
//!
//! root file → purpose keys (HKDF-SHA256) → a random key per case and one per paper of proof, wrapped, in the key store → a
//! random key per file.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

pub(super) mod case;
mod life;
mod mark;

use super::cache::Cache;
use super::code::Code;
use super::root::RootKeys;
use super::seal::{self, bound, from_json, mac, to_json};
use super::secret::{Secret, Token};
use super::store::KeyStore;
use super::{Error, Result};

pub use super::seal::SealContext;
pub use case::{CaseKeys, FileKey};
pub use mark::KeyMark;

/// How many cases' keys are kept unwrapped in memory.
const CACHED_CASES: usize = 4096;
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
pub struct Keys(Arc<Inner>);

struct Inner {
    active: String,
    wrap: BTreeMap<String, Secret>,
    lookup: Secret,
    receipt: Secret,
    cookie: Secret,
    field: Secret,
    fingerprint: Secret,
    token: Secret,
    device: Secret,
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
        Ok(Self(Arc::new(Inner {
            active: root.active().to_owned(),
            wrap,
            lookup,
            receipt: root.lasting_key("receipt")?,
            cookie: root.lasting_key("cookie")?,
            field: root.lasting_key("field")?,
            fingerprint: root.lasting_key("fingerprint")?,
            token: root.lasting_key("token")?,
            device: root.lasting_key("device")?,
            audit: root.lasting_key("audit")?,
            store,
            cache: Cache::new(CACHED_CASES),
        })))
    }

    /// Whether the key store answers and takes what is written.
    ///
    /// # Errors
    /// [`Error::Store`] if it does not.
    pub async fn try_writing(&self) -> Result<()> {
        Ok(self.0.store.try_writing().await?)
    }

    /// Seals a column of a row that belongs to no case (staff, member users, guidance files).
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn seal(&self, place: SealContext, plain: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.0.field, &place.bound(), plain)
    }

    /// Opens what [`Keys::seal`] sealed at the same place.
    ///
    /// # Errors
    /// [`Error::Forged`] if it was changed or moved.
    pub fn open_sealed(&self, place: SealContext, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        place.whole(seal::open(&self.0.field, &place.bound(), sealed))
    }

    /// [`Keys::seal`] of a value written as JSON.
    ///
    /// # Errors
    /// [`Error::Json`], [`Error::Entropy`].
    pub fn seal_json<T: Serialize>(&self, place: SealContext, value: &T) -> Result<Vec<u8>> {
        self.seal(place, &to_json(value)?)
    }

    /// The value that [`Keys::seal_json`] sealed at the same place.
    ///
    /// # Errors
    /// [`Error::Forged`], [`Error::Json`].
    pub fn open_json<T: DeserializeOwned>(&self, place: SealContext, sealed: &[u8]) -> Result<T> {
        let plain = self.open_sealed(place, sealed)?;
        place.whole(from_json(&plain))
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
    pub fn token_key(&self) -> (&'static str, Secret) {
        ("t1", self.0.token.clone())
    }

    /// The key that signs the cookies of known browsers (HS256), and its name for the `kid`.
    pub fn device_key(&self) -> (&'static str, Secret) {
        ("d1", self.0.device.clone())
    }

    // ---- looking up without knowing ----------------------------------------------------------------------------

    /// The blind index of a text that the caller folded: 64 hexadecimal digits. Equal texts have equal indexes, and
    /// without the key nobody can try texts.
    pub fn blind(&self, blind: Blind, folded: &str) -> String {
        self.index("blind", &[blind.label().as_bytes(), folded.as_bytes()])
    }

    /// How the database knows a random token (session, invitation, form key, draft): 64 hexadecimal digits.
    pub fn token_index(&self, token: &Token) -> String {
        self.index("token", &[token.expose().as_bytes()])
    }

    /// How the database knows a confirmation code: 64 hexadecimal digits.
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
    pub fn form_fingerprint(&self, content: &[u8]) -> String {
        HEXLOWER.encode(&mac(&self.0.fingerprint, &bound("form", &[content])))
    }

    /// The seal of one link of the audit chain.
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
