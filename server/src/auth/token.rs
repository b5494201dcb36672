//! The signed tokens (HS256, with key id, audience and end). One names a session and carries its secret; whether that
//! session still lives is asked of the database on every request. The other names the accounts that know a browser; it
//! opens nothing. Each has a key, a key id and an audience of its own, so that none can stand for the other.

use anyhow::Context;
use chrono::{DateTime, Utc};
use entity::id::SessionId;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use usecase::form::device::KnownDevice;
use uuid::Uuid;
use vault::keys::Keys;
use vault::secret::{Secret, Token};

/// For whom the tokens of sessions are: this program and nothing else.
const SESSION: &str = "madoguchi";
/// For whom the tokens of known browsers are: the sign-in of this program.
const DEVICE: &str = "madoguchi-device";
/// So many accounts know one browser; who signed in first is forgotten first.
const MOST_ACCOUNTS: usize = 5;

#[derive(Serialize, Deserialize)]
struct OfSession {
    aud: String,
    sid: Uuid,
    /// The secret of the session; none in tokens from before there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    exp: i64,
}

#[derive(Serialize, Deserialize)]
struct OfDevice {
    aud: String,
    known: Vec<KnownDevice>,
    exp: i64,
}

/// What signs and reads tokens of one kind.
#[derive(Clone)]
struct Signer {
    kid: &'static str,
    sign: EncodingKey,
    read: DecodingKey,
    rules: Validation,
}

impl Signer {
    fn new((kid, secret): (&'static str, Secret), audience: &str) -> anyhow::Result<Self> {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_audience(&[audience]);
        rules.set_required_spec_claims(&["exp", "aud"]);
        // The end is compared with the clock of the desk, not with one of the library's own.
        rules.validate_exp = false;
        Ok(Self {
            kid,
            sign: EncodingKey::from_secret(secret.expose()).context("the key that signs tokens")?,
            read: DecodingKey::from_secret(secret.expose()).context("the key that reads tokens")?,
            rules,
        })
    }

    fn write<T: Serialize>(&self, claims: &T) -> anyhow::Result<String> {
        let header = Header { kid: Some(self.kid.to_owned()), ..Header::new(Algorithm::HS256) };
        jsonwebtoken::encode(&header, claims, &self.sign).context("the token cannot be signed")
    }

    fn read<T: DeserializeOwned>(&self, token: &str) -> Option<T> {
        let data = jsonwebtoken::decode::<T>(token, &self.read, &self.rules).ok()?;
        (data.header.kid.as_deref() == Some(self.kid)).then_some(data.claims)
    }
}

/// Signs and reads tokens.
#[derive(Clone)]
pub(crate) struct Tokens {
    sessions: Signer,
    devices: Signer,
}

impl Tokens {
    /// # Errors
    /// When the library does not take a key.
    pub(crate) fn new(keys: &Keys) -> anyhow::Result<Self> {
        Ok(Self { sessions: Signer::new(keys.token_key(), SESSION)?, devices: Signer::new(keys.device_key(), DEVICE)? })
    }

    /// A token for this session.
    pub(crate) fn write(&self, session: SessionId, secret: &Token, ends: DateTime<Utc>) -> anyhow::Result<String> {
        let key = Some(secret.expose().to_owned());
        self.sessions.write(&OfSession { aud: SESSION.to_owned(), sid: session.0, key, exp: ends.timestamp() })
    }

    /// The session a token names and the secret that it shows, if it is one of ours and not over.
    pub(crate) fn read(&self, token: &str, now: DateTime<Utc>) -> Option<(SessionId, Option<Token>)> {
        let claims: OfSession = self.sessions.read(token).filter(|claims: &OfSession| claims.exp > now.timestamp())?;
        let secret = match claims.key {
            Some(key) => Some(Token::parse(&key)?),
            None => None,
        };
        Some((SessionId(claims.sid), secret))
    }

    /// A token for a browser that one more account knows, or knows anew.
    pub(crate) fn write_devices(
        &self,
        newest: KnownDevice,
        known: &[KnownDevice],
        ends: DateTime<Utc>,
    ) -> anyhow::Result<String> {
        let others = known.iter().filter(|other| other.account != newest.account).cloned();
        let known = [newest.clone()].into_iter().chain(others).take(MOST_ACCOUNTS).collect();
        self.devices.write(&OfDevice { aud: DEVICE.to_owned(), known, exp: ends.timestamp() })
    }

    /// The accounts that know the browser with this token.
    pub(crate) fn read_devices(&self, token: &str, now: DateTime<Utc>) -> Vec<KnownDevice> {
        let claims: Option<OfDevice> = self.devices.read(token);
        claims.filter(|claims| claims.exp > now.timestamp()).map(|claims| claims.known).unwrap_or_default()
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tokens {{ kids: {:?}, … }}", [self.sessions.kid, self.devices.kid])
    }
}
