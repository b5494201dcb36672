//! The key file: the root of every other key. It lies outside the database, outside the data folder and outside every
//! backup of them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use data_encoding::BASE64;
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use super::secret::{KEY_BYTES, Secret};
use super::{Error, Result};

/// Nobody's key file is longer; anything longer is something else.
const MAX_FILE_BYTES: u64 = 64 * 1024;
const MAX_KID_BYTES: usize = 32;
const FORMAT: u32 = 1;

/// The two kinds of root keys.
///
/// *Epochs* wrap the keys of the cases. A new epoch can be begun, everything wrapped anew, and the old one destroyed,
/// which makes shredded keys in old copies of the key store worthless.
/// The *index* key never changes, because codes and blind indexes can only be looked up under the key they were made
/// with.
#[derive(Clone)]
pub struct RootKeys {
    active: String,
    epochs: BTreeMap<String, Secret>,
    index: Secret,
}

/// The text in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    active: String,
    epochs: BTreeMap<String, String>,
    index: String,
}

impl Drop for Written {
    fn drop(&mut self) {
        self.index.zeroize();
        self.epochs.values_mut().for_each(Zeroize::zeroize);
    }
}

impl RootKeys {
    /// Fresh random keys with the first epoch `k1`.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn generate() -> Result<Self> {
        let active = "k1".to_owned();
        let epochs = BTreeMap::from([(active.clone(), Secret::random()?)]);
        Ok(Self { active, epochs, index: Secret::random()? })
    }

    /// Writes fresh keys into a new file that only its owner may read, and makes it durable. A file that exists already
    /// is never touched: losing it would lose everything.
    ///
    /// # Errors
    /// [`Error::KeyFile`] if the file exists or cannot be written.
    pub fn create(path: &Path) -> Result<Self> {
        let keys = Self::generate()?;
        let text = keys.to_text()?;
        let unusable = |error: std::io::Error| Error::KeyFile(format!("cannot be created: {error}"));
        // It gets its name last and whole: a start that is cut off in between must not leave half a file behind, with which
        // no later start would ever run. A link never takes the place of a file that is there.
        let new = path.with_extension(format!("{}.new", std::process::id()));
        match fs::remove_file(&new) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(unusable(error)),
            Ok(()) | Err(_) => {}
        }
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new).map_err(unusable)?;
        file.write_all(text.as_bytes()).map_err(unusable)?;
        file.sync_all().map_err(unusable)?;
        let named = fs::hard_link(&new, path);
        fs::remove_file(&new).map_err(unusable)?;
        named.map_err(unusable)?;
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        fs::File::open(parent).and_then(|directory| directory.sync_all()).map_err(unusable)?;
        Ok(keys)
    }

    /// Reads the key file. A file that others may read or write is refused.
    ///
    /// # Errors
    /// [`Error::KeyFile`] if it is missing, open to others, or not a key file.
    pub fn read(path: &Path) -> Result<Self> {
        let unusable = |error: std::io::Error| Error::KeyFile(format!("cannot be read: {error}"));
        let file = fs::File::open(path).map_err(unusable)?;
        let meta = file.metadata().map_err(unusable)?;
        if !meta.is_file() {
            return Err(Error::KeyFile("it is not a file".to_owned()));
        }
        let mode = meta.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(Error::KeyFile(format!("its mode is {mode:o}; only its owner may read it (chmod 600)")));
        }
        let mut text = Zeroizing::new(String::new());
        file.take(MAX_FILE_BYTES).read_to_string(&mut text).map_err(unusable)?;
        Self::parse(&text)
    }

    /// Reads the text of a key file.
    ///
    /// # Errors
    /// [`Error::KeyFile`] if it is not one.
    pub fn parse(text: &str) -> Result<Self> {
        // The parser's own message may quote the file, so only its position is passed on.
        let written: Written = serde_json::from_str(text)
            .map_err(|error| Error::KeyFile(format!("it is not a key file (line {})", error.line())))?;
        if written.format != FORMAT {
            return Err(Error::KeyFile(format!("its format {} is unknown", written.format)));
        }
        let index = decode(&written.index, "index")?;
        let mut epochs = BTreeMap::new();
        for (kid, text) in &written.epochs {
            if kid.is_empty()
                || kid.len() > MAX_KID_BYTES
                || !kid.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            {
                return Err(Error::KeyFile("the name of an epoch is not 1–32 letters, digits or hyphens".to_owned()));
            }
            epochs.insert(kid.clone(), decode(text, kid)?);
        }
        if !epochs.contains_key(&written.active) {
            return Err(Error::KeyFile("the active epoch is not among the epochs".to_owned()));
        }
        Ok(Self { active: written.active.clone(), epochs, index })
    }

    /// The text of the key file.
    ///
    /// # Errors
    /// [`Error::Json`] if it cannot be written as JSON.
    pub fn to_text(&self) -> Result<Zeroizing<String>> {
        let written = Written {
            format: FORMAT,
            active: self.active.clone(),
            epochs: self.epochs.iter().map(|(kid, key)| (kid.clone(), BASE64.encode(key.expose()))).collect(),
            index: BASE64.encode(self.index.expose()),
        };
        let text = serde_json::to_string_pretty(&written).map_err(|error| Error::Json(error.to_string()))?;
        Ok(Zeroizing::new(text))
    }

    /// The same keys with a new active epoch beside the old ones; then [`super::keys::Keys::rewrap`] moves everything
    /// to it.
    ///
    /// # Errors
    /// [`Error::Entropy`] if the operating system gives no randomness.
    pub fn with_new_epoch(&self) -> Result<Self> {
        let mut next = self.clone();
        // Names are counted on, never used twice: the key store remembers them.
        let numbers = self.epochs.keys().filter_map(|kid| kid.strip_prefix('k')?.parse::<u32>().ok());
        let number = numbers.max().unwrap_or(0).saturating_add(1);
        next.active = format!("k{number}");
        next.epochs.insert(next.active.clone(), Secret::random()?);
        Ok(next)
    }

    /// The same keys without the epochs that are no longer active.
    pub fn without_old_epochs(&self) -> Self {
        let mut next = self.clone();
        next.epochs.retain(|kid, _| *kid == self.active);
        next
    }

    /// Name of the epoch that wraps new keys.
    pub fn active(&self) -> &str {
        &self.active
    }

    /// The key that wraps case keys in the epoch `kid`.
    pub(crate) fn wrap_key(&self, kid: &str) -> Result<Secret> {
        let root = self.epochs.get(kid).ok_or_else(|| Error::UnknownRoot(kid.to_owned()))?;
        derive(root, "wrap")
    }

    /// Names of all epochs.
    pub(crate) fn epochs(&self) -> impl Iterator<Item = &str> {
        self.epochs.keys().map(String::as_str)
    }

    /// The key for a purpose that must never change.
    pub(crate) fn lasting_key(&self, purpose: &str) -> Result<Secret> {
        derive(&self.index, purpose)
    }
}

impl fmt::Debug for RootKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RootKeys {{ active: {:?}, … }}", self.active)
    }
}

/// HKDF-SHA256: one key per purpose, so that a fault in the use of one says nothing about another.
fn derive(root: &Secret, purpose: &str) -> Result<Secret> {
    let mut out = Zeroizing::new([0; KEY_BYTES]);
    Hkdf::<Sha256>::new(Some(b"madoguchi root 1"), root.expose())
        .expand(purpose.as_bytes(), out.as_mut_slice())
        .map_err(|_| Error::TooLong)?;
    Secret::from_slice(out.as_slice()).ok_or(Error::TooLong)
}

fn decode(text: &str, name: &str) -> Result<Secret> {
    let wrong = || Error::KeyFile(format!("the key {name} is not 32 bytes in base64"));
    let bytes = Zeroizing::new(BASE64.decode(text.trim().as_bytes()).map_err(|_| wrong())?);
    Secret::from_slice(&bytes).ok_or_else(wrong)
}
