//! The confirmation code (確認コード): what an applicant keeps instead of a password.
//!
//! 26 characters carry 130 bits, 2 more check them: 28 characters in 7 groups of 4. The alphabet has no I, L, O and U;
//! I and L are read as 1, O as 0, full-width characters as their narrow ones, and spaces and hyphens are skipped.
//!
//! **What the check characters guarantee.** They are the 130-bit number modulo 1021, a prime between 961 and 1024.
//! Every single wrong character and every swap of two neighbouring different characters, at any place including the
//! check characters, changes the number by a multiple of 32^i, 31·32^i or 33 by at most 31, none of which 1021
//! divides: such a code is *never* accepted. Any other mistake is accepted once in 1021 times at random.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::seal::{bound, mac};
use super::secret::Secret;
use super::{Error, Result};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_CHARACTERS: usize = 26;
const CHARACTERS: usize = 28;
const GROUP: usize = 4;
const MODULUS: u16 = 1021;

/// A confirmation code. Knows no `Display` and hides in `Debug`, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; SECRET_CHARACTERS]);

/// Why what somebody typed is not a confirmation code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Nothing but spaces and hyphens.
    #[error("empty")]
    Empty,
    /// It has this many characters and not 28.
    #[error("{0} characters instead of 28")]
    Length(usize),
    /// A character that no code has, first seen at this place (from 1, not counting spaces and hyphens).
    #[error("a character that no code has at place {0}")]
    Character(usize),
    /// The check characters do not fit: something is mistyped.
    #[error("the check characters do not fit")]
    Check,
}

impl Code {
    /// The first 130 bits of HMAC-SHA256(receipt key, draft secret).
    pub(crate) fn derive(receipt: &Secret, draft_secret: &[u8]) -> Result<Self> {
        let digest = Zeroizing::new(mac(receipt, &bound("confirmation code", &[draft_secret])));
        let mut symbols = [0; SECRET_CHARACTERS];
        let mut bits = Bits { bytes: digest.iter(), held: 0, count: 0 };
        for symbol in &mut symbols {
            *symbol = bits.five().ok_or(Error::TooLong)?;
        }
        Ok(Self(symbols))
    }

    /// Reads what somebody typed.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong, never what was typed.
    pub fn parse(text: &str) -> std::result::Result<Self, NotACode> {
        let mut symbols = Zeroizing::new([0_u8; CHARACTERS]);
        let mut count: usize = 0;
        let mut stranger = None;
        for character in text.chars().filter(|character| !skipped(*character)) {
            let place = count;
            count = count.saturating_add(1);
            match (value(character), symbols.get_mut(place)) {
                (Some(value), Some(slot)) => *slot = value,
                (Some(_), None) => {}
                (None, _) => stranger = stranger.or(Some(count)),
            }
        }
        if count == 0 {
            return Err(NotACode::Empty);
        }
        if let Some(place) = stranger {
            return Err(NotACode::Character(place));
        }
        let (Some(secret), Some([high, low])) = (symbols.first_chunk(), symbols.last_chunk()) else {
            return Err(NotACode::Length(count));
        };
        if count != CHARACTERS {
            return Err(NotACode::Length(count));
        }
        let code = Self(*secret);
        if check(&code.0) == u16::from(*high).saturating_mul(32).saturating_add(u16::from(*low)) {
            return Ok(code);
        }
        Err(NotACode::Check)
    }

    /// The 28 characters without anything between them, for the QR code.
    pub fn compact(&self) -> Zeroizing<String> {
        let check = check(&self.0);
        let tail = [check / 32, check % 32].map(|part| u8::try_from(part).unwrap_or_default());
        Zeroizing::new(self.0.iter().chain(&tail).map(|symbol| letter(*symbol)).collect())
    }

    /// The 7 groups of 4 characters, for the page and the print.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let compact = self.compact();
        let mut groups = Vec::with_capacity(CHARACTERS / GROUP);
        let mut rest = compact.as_str();
        while let Some((group, after)) = rest.split_at_checked(GROUP) {
            groups.push(Zeroizing::new(group.to_owned()));
            rest = after;
        }
        groups
    }

    /// The groups with hyphens between them.
    pub fn grouped(&self) -> Zeroizing<String> {
        let groups = self.groups();
        let parts: Vec<&str> = groups.iter().map(|group| group.as_str()).collect();
        Zeroizing::new(parts.join("-"))
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// Reads five bits at a time, the highest first.
struct Bits<'a> {
    bytes: std::slice::Iter<'a, u8>,
    held: u16,
    count: u32,
}

impl Bits<'_> {
    fn five(&mut self) -> Option<u8> {
        if self.count < 5 {
            self.held = (self.held << 8) | u16::from(*self.bytes.next()?);
            self.count = self.count.saturating_add(8);
        }
        self.count = self.count.saturating_sub(5);
        let five = (self.held >> self.count) & 31;
        self.held &= (1 << self.count) - 1;
        u8::try_from(five).ok()
    }
}

/// The 130-bit number modulo 1021, digit by digit.
fn check(symbols: &[u8; SECRET_CHARACTERS]) -> u16 {
    symbols.iter().fold(0, |rest, symbol| (rest * 32 + u16::from(*symbol)) % MODULUS)
}

fn letter(symbol: u8) -> char {
    ALPHABET.get(usize::from(symbol)).map_or('0', |byte| char::from(*byte))
}

/// Spaces of every kind, and every line that a keyboard may give for a hyphen.
fn skipped(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2010}'..='\u{2015}' | '\u{2060}' | '\u{2212}'
                | '\u{2500}' | '\u{2501}' | '\u{30fc}' | '\u{fe58}' | '\u{fe63}' | '\u{feff}' | '\u{ff0d}' | '\u{ff3f}'
                | '\u{ff70}'
        )
}

fn value(character: char) -> Option<u8> {
    let narrow = match u32::from(character) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0)?,
        _ => character,
    };
    let folded = match narrow.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let byte = u8::try_from(folded).ok()?;
    ALPHABET.iter().position(|letter| *letter == byte).and_then(|place| u8::try_from(place).ok())
}
