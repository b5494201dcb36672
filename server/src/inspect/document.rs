//! PDFs are kept as they are, because they may be signed. They must open without a password and have a page, and it is
//! found out whether they can do something by themselves.

#![expect(clippy::wildcard_enum_match_arm, reason = "the formats of other people's crates grow")]

use lopdf::{Dictionary, Document, Error, LoadOptions, Object, Stream};
use vault::inspection::{ActiveContent, FileFault, FileKind};

use super::clean::Clean;

/// Most bytes that one packed part may unfold to.
const MAX_UNPACKED_BYTES: usize = 64 * 1024 * 1024;
/// The dictionary of a packed part stands so many bytes before it at most.
const HEAD_BYTES: usize = 512;
/// More pages than this are not counted.
const MAX_PAGES: usize = 100_000;

/// Names of entries that make a PDF do something.
const LIVELY_KEYS: &[&[u8]] = &[
    b"JS",
    b"JavaScript",
    b"AA",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"EF",
    b"RichMedia",
    b"RichMediaContent",
    b"XFA",
    b"Movie",
    b"Sound",
    b"Rendition",
    b"Renditions",
    b"3DD",
];
/// Actions (`/S`) that reach outside the document or run something.
const LIVELY_ACTIONS: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"GoToR",
    b"GoToE",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"GoTo3DView",
    b"RichMediaExecute",
    b"Thread",
    b"Trans",
];
/// Kinds of objects (`/Type`, `/Subtype`) that carry something.
const LIVELY_TYPES: &[&[u8]] =
    &[b"EmbeddedFile", b"FileAttachment", b"RichMedia", b"Movie", b"Sound", b"3D", b"Screen", b"Launch", b"JavaScript"];
/// Words that are looked for in the bytes too, for parts that the reader here passes over but another may find. Long
/// enough not to occur in packed data by chance.
const LIVELY_WORDS: &[&[u8]] = &[b"/JavaScript", b"/EmbeddedFile", b"/RichMedia", b"/Launch", b"/OpenAction <<"];

/// Checks a PDF and gives it back unchanged.
pub(super) fn check(sent: Vec<u8>) -> Result<Clean, FileFault> {
    let options = LoadOptions { max_decompressed_size: Some(MAX_UNPACKED_BYTES), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(&sent, options).map_err(|error| fault(&error, &sent))?;
    // One that has only an owner's password opens for everybody and was deciphered while loading.
    if document.trailer.has(b"Encrypt") {
        return Err(FileFault::Encrypted);
    }
    let pages = document.page_iter().take(MAX_PAGES).count();
    if pages == 0 {
        return Err(if has_end(&sent) { FileFault::Damaged } else { FileFault::Truncated });
    }
    let lively = is_lively(&document) || says_lively(&sent) || packs_lively(&sent);
    let liveliness = if lively { ActiveContent::Active } else { ActiveContent::Still };
    Ok(Clean { kind: FileKind::Pdf, bytes: sent, liveliness, pages: u32::try_from(pages).ok() })
}

fn fault(error: &Error, sent: &[u8]) -> FileFault {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => FileFault::Encrypted,
        _ if contains(sent, b"/Encrypt") => FileFault::Encrypted,
        _ if !has_end(sent) => FileFault::Truncated,
        _ => FileFault::Damaged,
    }
}

/// Whether the end mark stands near the end, where readers look for it.
fn has_end(sent: &[u8]) -> bool {
    let tail = sent.get(sent.len().saturating_sub(1024)..).unwrap_or(sent);
    contains(tail, b"%%EOF")
}

/// Whether one of the words stands in these bytes, also written with escapes: a reader that repairs what this one passes
/// over finds it.
fn says_lively(bytes: &[u8]) -> bool {
    let said = |bytes: &[u8]| LIVELY_WORDS.iter().any(|word| contains(bytes, word));
    said(bytes) || bytes.contains(&b'#') && said(&unescaped(bytes))
}

/// The bytes with each `#4a` of a name as the letter it stands for.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let letter = match after {
            [high, low, ..] if *first == b'#' => digit(*high).zip(digit(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        out.push(letter.unwrap_or(*first));
        rest = if letter.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    out
}

/// Whether a packed list of objects says one of the words. Those that the newest table names were unpacked while loading;
/// an older revision of the document, or a table that another reader makes anew, may name others.
fn packs_lively(sent: &[u8]) -> bool {
    const STREAM: &[u8] = b"stream";
    let mut left = MAX_UNPACKED_BYTES;
    let mut rest = sent;
    while let Some(at) = rest.windows(STREAM.len()).position(|window| window == STREAM) {
        let (before, after) = rest.split_at_checked(at).unwrap_or_default();
        let head = before.get(before.len().saturating_sub(HEAD_BYTES)..).unwrap_or(before);
        let body = after.get(STREAM.len()..).unwrap_or_default();
        rest = body;
        if !contains(head, b"ObjStm") || left == 0 {
            continue;
        }
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        let end = body.windows(STREAM.len() + 3).position(|window| window == b"endstream").unwrap_or(body.len());
        let packed = body.get(..end).unwrap_or(body).to_vec();
        let mut head = Dictionary::new();
        head.set("Filter", Object::Name(b"FlateDecode".to_vec()));
        // What cannot be unpacked this way, no reader unpacks this way either.
        let plain = Stream::new(head, packed).decompressed_content_with_limit(left).unwrap_or_default();
        left = left.saturating_sub(plain.len());
        if says_lively(&plain) {
            return true;
        }
    }
    false
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn is_lively(document: &Document) -> bool {
    let mut open: Vec<&Object> = document.objects.values().collect();
    let mut found = lively_dictionary(&document.trailer, document);
    open.extend(document.trailer.iter().map(|(_, value)| value));
    // With a list of our own, because nesting has no end in a hostile file.
    while let (false, Some(object)) = (found, open.pop()) {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            Object::Array(items) => {
                open.extend(items);
                continue;
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..)
            | Object::Reference(_) => continue,
        };
        found = lively_dictionary(dictionary, document);
        open.extend(dictionary.iter().map(|(_, value)| value));
    }
    found
}

fn lively_dictionary(dictionary: &Dictionary, document: &Document) -> bool {
    let named = |key: &[u8], among: &[&[u8]]| {
        dictionary.get_deref(key, document).and_then(Object::as_name).is_ok_and(|name| among.contains(&name))
    };
    LIVELY_KEYS.iter().any(|key| dictionary.has(key))
        || named(b"S", LIVELY_ACTIONS)
        || named(b"Type", LIVELY_TYPES)
        || named(b"Subtype", LIVELY_TYPES)
        || opens_lively(dictionary, document)
}

/// Most programs write an opening action that only shows the first page: a place, or a `GoTo`.
fn opens_lively(dictionary: &Dictionary, document: &Document) -> bool {
    match dictionary.get_deref(b"OpenAction", document) {
        Err(_) | Ok(Object::Array(_)) => false,
        Ok(Object::Dictionary(action)) => {
            action.has(b"Next")
                || !action.get_deref(b"S", document).and_then(Object::as_name).is_ok_and(|name| name == b"GoTo")
        }
        Ok(_) => true,
    }
}
