//! Names of files as people see them. A name is never part of a path here; it is only shown and suggested.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;

/// Longest name shown, in characters as people count them (grapheme clusters).
const MAX_GRAPHEMES: usize = 120;
/// Longest name shown, in bytes: what file systems take, with room for a number that a browser adds.
const MAX_BYTES: usize = 240;
/// A grapheme may be made of very many combining characters; longer ones are cut out.
const MAX_GRAPHEME_BYTES: usize = 64;
/// What a file is called that has no name left.
const NAMELESS: &str = "file";
/// Names that Windows keeps for devices.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "clock$"];
const COUNTED_DEVICES: &[&str] = &["com", "lpt"];

/// A name that can be shown: no folders, no control or direction characters, not empty, at most 120 characters.
/// What remains is as it was sent: Japanese is not normalised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// The showable part of a name that somebody sent.
    pub fn clean(sent: &str) -> Self {
        let last = sent.rsplit(['/', '\\', '\u{2215}', '\u{2044}', '\u{ff0f}', '\u{ff3c}']).next().unwrap_or_default();
        let plain: String = last.chars().filter(|character| !hidden(*character)).map(tame).collect();
        let trimmed = trim(&plain);
        let shortened = shorten(trimmed);
        let name = trim(&shortened);
        if name.is_empty() {
            return Self(NAMELESS.to_owned());
        }
        if is_device(name) {
            return Self(format!("_{name}"));
        }
        Self(name.to_owned())
    }

    /// The showable part of a name sent as raw bytes, which may be UTF-8 or not.
    pub fn clean_bytes(sent: &[u8]) -> Self {
        Self::clean(&String::from_utf8_lossy(sent))
    }

    /// The same name with the extension that fits what the file is now: `写真.webp` → `写真.png`.
    pub fn with_extension(&self, extension: &str) -> Self {
        let (stem, old) = match self.0.rsplit_once('.') {
            Some((stem, old)) if !stem.is_empty() && is_extension(old) => (stem, old),
            Some(_) | None => (self.0.as_str(), ""),
        };
        if old.eq_ignore_ascii_case(extension) || (extension == "jpg" && old.eq_ignore_ascii_case("jpeg")) {
            return self.clone();
        }
        let room = MAX_BYTES.saturating_sub(extension.len()).saturating_sub(1);
        let kept = trim(stem.get(..stem.floor_char_boundary(room)).unwrap_or(stem));
        Self(format!("{}.{extension}", if kept.is_empty() { NAMELESS } else { kept }))
    }

    /// The name, fit to be shown and sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of `Content-Disposition` (RFC 6266) that makes browsers save the file under this name.
    pub fn attachment(&self) -> String {
        self.disposition("attachment")
    }

    /// The value of `Content-Disposition` for a file that may be shown in the browser.
    pub fn inline(&self) -> String {
        self.disposition("inline")
    }

    fn disposition(&self, kind: &str) -> String {
        let plain: String = self.0.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
        if plain == self.0 {
            return format!("{kind}; filename=\"{plain}\"");
        }
        let encoded: String = self.0.bytes().fold(String::new(), |mut out, byte| {
            if is_attr_char(byte) {
                out.push(char::from(byte));
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
            out
        });
        format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Characters that are not seen but change what is seen: controls, direction marks, zero-width and tag characters,
/// separators of lines. The joiner and the variation selectors stay: emoji and Japanese names need them.
fn hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0xad | 0x34f
                | 0x61c
                | 0x115f..=0x1160
                | 0x17b4..=0x17b5
                | 0x180b..=0x180f
                | 0x200b..=0x200c
                | 0x200e..=0x200f
                | 0x2028..=0x202e
                | 0x2060..=0x206f
                | 0x3164
                | 0xfeff
                | 0xffa0
                | 0xfff0..=0xfffb
                | 0xe0000..=0xe007f
                | 0xe0080..=0xe00ff
                | 0xe01f0..=0xe0fff
        )
}

/// What file systems or headers do not take becomes an underscore; every kind of space becomes one.
fn tame(character: char) -> char {
    match character {
        '"' | '<' | '>' | '|' | ':' | '*' | '?' | '\u{fffd}' => '_',
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => ' ',
        other => other,
    }
}

/// Dots and spaces at the end vanish on Windows, and at the start they hide a file.
fn trim(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || c == '.')
}

/// Cuts in the middle of a long name, before the extension, and never inside a character.
fn shorten(name: &str) -> String {
    let fits = |text: &str| text.len() <= MAX_BYTES && text.graphemes(true).count() <= MAX_GRAPHEMES;
    let sane: String = name.graphemes(true).filter(|grapheme| grapheme.len() <= MAX_GRAPHEME_BYTES).collect();
    if fits(&sane) {
        return sane;
    }
    let tail = match sane.rsplit_once('.') {
        Some((_, extension)) if is_extension(extension) => format!(".{extension}"),
        Some(_) | None => String::new(),
    };
    let (mut out, mut count) = (String::new(), tail.graphemes(true).count());
    for grapheme in sane.graphemes(true) {
        if count >= MAX_GRAPHEMES || out.len().saturating_add(grapheme.len()).saturating_add(tail.len()) > MAX_BYTES {
            break;
        }
        out.push_str(grapheme);
        count = count.saturating_add(1);
    }
    let kept = trim(&out).to_owned();
    kept + &tail
}

fn is_extension(text: &str) -> bool {
    (1..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return true;
    }
    COUNTED_DEVICES.iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|number| {
            matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    })
}

/// Characters that may stand between the quotes of `filename` as they are. `%` would be decoded by some browsers.
fn is_plain(character: char) -> bool {
    matches!(character, ' '..='~') && !matches!(character, '"' | '\\' | '%')
}

/// `attr-char` of RFC 5987.
fn is_attr_char(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte)
}
