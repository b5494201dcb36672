//! A posted form as it came: names and values in order, nothing interpreted yet.

use crate::error::AppError;

/// The largest form without files that is read, in bytes. 4,000 Japanese characters are 36 KB when posted;
/// the room above lets an over-long text come back with a friendly message instead of being cut off.
pub const FORM_LIMIT: usize = 1024 * 1024;

/// Posted names and values, in order; a name may come several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded` bytes; bytes that are not UTF-8 become replacement characters.
    pub fn parse(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).map(|(k, v)| (k.into_owned(), clean(&v))).collect())
    }

    /// Fields from pairs, for pages that show stored values and for tests.
    pub fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }

    /// Adds a field; one with the same name may come again, as check boxes do.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Adds a value as it was posted: line ends become LF and NUL goes.
    pub fn push_typed(&mut self, name: impl Into<String>, value: &str) {
        self.0.push((name.into(), clean(value)));
    }

    /// The first value of a name as typed, or an empty text.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.as_str())
    }

    /// The first value without white space (also the full-width kind) around it.
    pub fn trimmed(&self, name: &str) -> &str {
        self.get(name).trim()
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// Whether a name has this value (checked boxes and radio buttons).
    #[must_use]
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|v| v == value)
    }

    /// Whether nothing was posted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All pairs in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// The version of the record that the form was made from.
    ///
    /// # Errors
    /// [`AppError::Stale`] if it is missing or not a number.
    pub fn version(&self) -> Result<u32, AppError> {
        self.get("version").parse().map_err(|_| AppError::Stale)
    }

    /// An unambiguous byte form of all fields but one, for telling whether two posts say the same.
    pub fn canonical(&self, without: &str) -> Vec<u8> {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for (k, v) in self.0.iter().filter(|(k, _)| k != without) {
            out.append_pair(k, v);
        }
        out.finish().into_bytes()
    }
}

/// Line ends become LF and NUL goes, since no database text may hold it; all else stays as typed.
fn clean(value: &str) -> String {
    value.replace("\r\n", "\n").replace(['\r'], "\n").replace('\0', "")
}

/// What makes a post safe to repeat: the form's key, who posts, and a keyed digest of what was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormToken {
    /// The form's one-time key, 32 hexadecimal characters.
    pub key: String,
    pub scope: String,
    /// A keyed digest of the fields.
    pub fingerprint: String,
}

impl FormToken {
    /// The key, if it has the right form.
    pub fn well_formed(key: &str) -> Option<&str> {
        (key.len() == 32 && key.bytes().all(|b| b.is_ascii_hexdigit())).then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_order_repeats_and_typed_white_space() {
        let fields = Fields::parse("a=1&b=x+y&a=%E3%80%80%E3%81%82%0D%0A&c=%00z".as_bytes());
        assert_eq!(fields.get("a"), "1");
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "　あ\n"]);
        assert_eq!(fields.get("b"), "x y");
        assert_eq!(fields.get("c"), "z");
        assert_eq!(fields.trimmed("missing"), "");
    }

    #[test]
    fn the_canonical_form_leaves_out_the_key_only() {
        let one = Fields::parse(b"form_key=a&x=1");
        let two = Fields::parse(b"form_key=b&x=1");
        let other = Fields::parse(b"form_key=a&x=2");
        assert_eq!(one.canonical("form_key"), two.canonical("form_key"));
        assert_ne!(one.canonical("form_key"), other.canonical("form_key"));
    }

    #[test]
    fn a_form_key_has_one_form() {
        assert!(FormToken::well_formed("0123456789abcdef0123456789abcdef").is_some());
        assert!(FormToken::well_formed("0123456789abcdef0123456789abcdeg").is_none());
        assert!(FormToken::well_formed("").is_none());
    }
}
