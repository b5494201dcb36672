//! The token: HS256, with key id, audience, session and end. It proves that we gave out the session id; whether the
//! session still lives is asked of the database on every request.

use anyhow::Context;
use app::vault::keys::Keys;
use chrono::{DateTime, Utc};
use entity::id::SessionId;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// For whom the tokens are: this program and nothing else.
const AUDIENCE: &str = "madoguchi";

#[derive(Serialize, Deserialize)]
struct Claims {
    aud: String,
    sid: Uuid,
    exp: i64,
}

/// Signs and reads tokens.
#[derive(Clone)]
pub(crate) struct Tokens {
    kid: &'static str,
    sign: EncodingKey,
    read: DecodingKey,
    rules: Validation,
}

impl Tokens {
    /// # Errors
    /// When the library does not take the key.
    pub(crate) fn new(keys: &Keys) -> anyhow::Result<Self> {
        let (kid, secret) = keys.token_key();
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_audience(&[AUDIENCE]);
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

    /// A token for this session.
    pub(crate) fn write(&self, session: SessionId, ends: DateTime<Utc>) -> anyhow::Result<String> {
        let header = Header { kid: Some(self.kid.to_owned()), ..Header::new(Algorithm::HS256) };
        let claims = Claims { aud: AUDIENCE.to_owned(), sid: session.0, exp: ends.timestamp() };
        jsonwebtoken::encode(&header, &claims, &self.sign).context("the token cannot be signed")
    }

    /// The session a token names, if it is one of ours and not over.
    pub(crate) fn read(&self, token: &str, now: DateTime<Utc>) -> Option<SessionId> {
        let data = jsonwebtoken::decode::<Claims>(token, &self.read, &self.rules).ok()?;
        (data.header.kid.as_deref() == Some(self.kid) && data.claims.exp > now.timestamp())
            .then_some(SessionId(data.claims.sid))
    }
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tokens {{ kid: {:?}, … }}", self.kid)
    }
}
