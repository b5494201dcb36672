//! Passwords: what may be one, and the slow hash that is kept of it.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{Semaphore, SemaphorePermit};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::AppError;

/// The fewest characters, while no second factor exists.
pub const MIN_CHARACTERS: usize = 15;
/// The most characters: enough for every phrase, too few to keep the hash busy with.
pub const MAX_CHARACTERS: usize = 128;

/// Memory of one hash in KiB.
const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
/// How many may wait for their turn in one lane; more are told to come back.
const WAITING: usize = 48;
/// Parts of names shorter than this are not looked for in passwords.
const MIN_NAME: usize = 3;

/// Who asks for a hash. Each lane has one at a time (19 MiB and a processor) and a queue of its own, so that strangers who
/// guess cannot take the turns of those who are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// A browser that the account knows, or somebody whose one-time link opened.
    Known,
    Others,
}

struct HashLane {
    turn: Semaphore,
    queue: Semaphore,
}

impl HashLane {
    const fn new() -> Self {
        Self { turn: Semaphore::const_new(1), queue: Semaphore::const_new(1 + WAITING) }
    }
}

static KNOWN: HashLane = HashLane::new();
static OTHERS: HashLane = HashLane::new();

impl Lane {
    fn places(self) -> &'static HashLane {
        match self {
            Self::Known => &KNOWN,
            Self::Others => &OTHERS,
        }
    }
}

/// The beginnings of what is tried first everywhere. Folded: lower case, without separators.
const COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "p@ssword",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx",
    "letmein",
    "iloveyou",
    "welcome",
    "administrator",
    "changeme",
    "correcthorsebatterystaple",
    "tokyo2020",
    "sakurasakura",
    "konnichiwa",
    "arigatougozaimasu",
    "aishiteru",
    "パスワード",
    "よろしくおねがいします",
    "よろしくお願いします",
    "ありがとうございます",
    "あいうえおかきくけこ",
    "いろはにほへと",
    "寿限無寿限無",
];

/// Why a text may not be a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Too few characters; how many there are.
    Short(usize),
    /// Too many characters; how many there are.
    Long(usize),
    /// It is built on a name that belongs to the account.
    OwnName,
    /// It is built on what everybody tries first.
    Common,
    /// It is one character over and over, or a row.
    Plain,
}

/// Whether this may become the password of somebody with these names (login, name, company, body).
///
/// # Errors
/// The first reason against it.
pub fn check(password: &str, names: &[&str]) -> Result<(), Weak> {
    let characters = normal(password).chars().count();
    if characters < MIN_CHARACTERS {
        return Err(Weak::Short(characters));
    }
    if characters > MAX_CHARACTERS {
        return Err(Weak::Long(characters));
    }
    let folded = fold(password);
    // Between the characters of a row there may stand separators; a password of symbols has nothing but such.
    let letters = folded.chars().count();
    if is_row(&normal(password)) || letters * 2 >= characters && is_row(&folded) {
        return Err(Weak::Plain);
    }
    let rest_is_short = |word: &str| {
        let left = folded.replace(word, "").chars().count();
        left * 2 < MIN_CHARACTERS
    };
    if COMMON.iter().any(|word| folded.contains(*word) && rest_is_short(word)) {
        return Err(Weak::Common);
    }
    let own = names.iter().flat_map(|name| name.split(['@', ' ', '　', '.'])).map(fold);
    for name in own.filter(|name| name.chars().count() >= MIN_NAME) {
        if folded.contains(&name) {
            return Err(Weak::OwnName);
        }
    }
    Ok(())
}

/// One character again and again, few different ones, or a row like 123456.
fn is_row(folded: &str) -> bool {
    let characters: Vec<char> = folded.chars().collect();
    let mut different = characters.clone();
    different.sort_unstable();
    different.dedup();
    let steps = characters
        .iter()
        .zip(characters.iter().skip(1))
        .filter(|(one, two)| u32::from(**one).abs_diff(u32::from(**two)) == 1)
        .count();
    different.len() < 4 || steps + 2 >= characters.len()
}

/// Two ways of typing the same letters are one password (NIST SP 800-63B: normalise before hashing).
fn normal(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfkc().collect())
}

fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric() || *c == '@').collect()
}

fn hasher() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(MEMORY, PASSES, 1, None).map_err(|e| AppError::broken(anyhow::anyhow!("argon2: {e}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashed when nobody has the name that was typed, so that the answer takes as long as always.
static NOBODY: LazyLock<Option<String>> =
    LazyLock::new(|| Some(hasher().ok()?.hash_password(b"nobody has this password").ok()?.to_string()));

/// The one turn of a lane; it goes on to the next who waits when this is dropped.
#[derive(Debug)]
pub struct Turn {
    _turn: SemaphorePermit<'static>,
    _place: SemaphorePermit<'static>,
}

/// Waits for the turn of a lane.
///
/// # Errors
/// [`AppError::Busy`] when too many wait.
pub async fn turn(lane: Lane) -> Result<Turn, AppError> {
    let places = lane.places();
    let place = places.queue.try_acquire().map_err(|_| AppError::Busy)?;
    let turn = places.turn.acquire().await.map_err(|e| AppError::broken(e.into()))?;
    Ok(Turn { _turn: turn, _place: place })
}

/// How many stand in a lane now, with the one whose turn it is.
pub fn in_line(lane: Lane) -> usize {
    1 + WAITING - lane.places().queue.available_permits()
}

async fn in_turn<T: Send + 'static>(lane: Lane, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let _turn = turn(lane).await?;
    tokio::task::spawn_blocking(work).await.map_err(|e| AppError::broken(e.into()))
}

/// The slow hash of a new password, in PHC form, with a random salt. Only somebody whose link opened sets one.
///
/// # Errors
/// [`AppError::Busy`] when too many wait; [`AppError::Broken`] without randomness.
pub async fn hash(password: &str) -> Result<String, AppError> {
    let password = normal(password);
    in_turn(Lane::Known, move || {
        hasher()?
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|e| AppError::broken(anyhow::anyhow!("argon2: {e}")))
    })
    .await?
}

/// Whether the password belongs to this hash. Without a hash the same work is done for nothing.
///
/// # Errors
/// [`AppError::Busy`] when too many wait.
pub async fn verify(hash: Option<String>, password: &str, lane: Lane) -> Result<bool, AppError> {
    // A text that can be nobody's password still costs one full hash.
    let password = normal(password);
    in_turn(lane, move || {
        let known = hash.is_some();
        let Some(phc) = hash.or_else(|| NOBODY.clone()) else {
            return Err(AppError::broken(anyhow::anyhow!("argon2: no hash to compare with")));
        };
        let parsed = PasswordHash::new(&phc).map_err(|e| AppError::broken(anyhow::anyhow!("argon2: {e}")))?;
        let fits = hasher()?.verify_password(password.as_bytes(), &parsed).is_ok();
        Ok(known && fits)
    })
    .await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_all_that_is_asked_but_not_the_first_guesses() {
        let names = ["minami@example.jp", "南 花子", "みらい個人情報保護協会"];
        for (password, answer) in [
            ("", Err(Weak::Short(0))),
            ("fourteen chars", Err(Weak::Short(14))),
            ("雨の日は本を読んで過ごします", Err(Weak::Short(14))),
            ("雨の日は家で本を読んで過ごします", Ok(())),
            ("green kettle on the roof", Ok(())),
            ("password password", Err(Weak::Common)),
            ("Ｐａｓｓｗｏｒｄ１２３４５６７", Err(Weak::Common)),
            ("a password is what the wind whispered", Ok(())),
            ("#!;$%&]*@^~?<>|+=:", Ok(())),
            ("!?!?!?!?!?!?!?!?!?", Err(Weak::Plain)),
            ("1-2-3-4-5-6-7-8-9", Err(Weak::Plain)),
            ("aaaaaaaaaaaaaaaaaaaa", Err(Weak::Plain)),
            ("123456789012345678", Err(Weak::Plain)),
            ("abcdefghijklmnopqrst", Err(Weak::Plain)),
            ("minami likes the green kettle", Err(Weak::OwnName)),
            ("みらい個人情報保護協会の合言葉です", Err(Weak::OwnName)),
        ] {
            assert_eq!(check(password, &names), answer, "{password}");
        }
        assert_eq!(check(&"あい うえ".repeat(30), &[]), Err(Weak::Long(150)));
    }

    /// Strangers who guess fill their own lane; who is known has another one.
    #[tokio::test]
    async fn a_flood_of_guesses_takes_no_turn_of_who_is_known() {
        let kept = hash("green kettle on the roof").await.unwrap();
        let mut flood = tokio::task::JoinSet::new();
        for _ in 0..WAITING + 30 {
            flood.spawn(async { verify(None, "a wrong but long password", Lane::Others).await });
        }
        tokio::task::yield_now().await;
        while OTHERS.queue.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(verify(None, "one more", Lane::Others).await, Err(AppError::Busy)));
        assert!(verify(Some(kept), "green kettle on the roof", Lane::Known).await.unwrap());
        assert!(OTHERS.queue.available_permits() <= WAITING, "the flood still waits");
        flood.abort_all();
    }

    #[tokio::test]
    async fn a_hash_fits_its_password_in_every_way_of_typing_it() {
        let hash = hash("ｇｒｅｅｎ kettle on the roof").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify(Some(hash.clone()), "green kettle on the roof", Lane::Known).await.unwrap());
        assert!(!verify(Some(hash), "green kettle on the roof ", Lane::Known).await.unwrap());
        assert!(!verify(None, "nobody has this password", Lane::Known).await.unwrap());
    }
}
