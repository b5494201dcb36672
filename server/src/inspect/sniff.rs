//! What a file is, judged by its content alone. Names and media types that the sender claims are never asked.

#![expect(clippy::wildcard_enum_match_arm, reason = "the formats of other people's crates grow")]

use file_format::{FileFormat, Kind};
use image::ImageFormat;
use vault::inspection::Guess;

use super::text;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sniffed {
    Picture(PictureType),
    Pdf,
    /// Text, already as UTF-8.
    Text(Vec<u8>),
    /// Something that is not taken.
    Other(Guess),
}

/// The types of pictures that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureType {
    Jpeg,
    Png,
    WebP,
}

impl PictureType {
    pub(super) const fn format(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::WebP => ImageFormat::WebP,
        }
    }

    const fn of(format: ImageFormat) -> Option<Self> {
        match format {
            ImageFormat::Jpeg => Some(Self::Jpeg),
            ImageFormat::Png => Some(Self::Png),
            ImageFormat::WebP => Some(Self::WebP),
            _ => None,
        }
    }
}

/// How much of a text is searched for signs of a web page.
const START_CHARACTERS: usize = 1024;
/// How web pages and drawings begin, in small letters.
const WEB_PAGES: &[&str] = &[
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<title",
    "<meta",
    "<script",
    "<style",
    "<svg",
    "<?xml",
    "<iframe",
    "<img",
    "<!--",
    "<math",
    "<xsl:",
];
/// How scripts begin, in small letters.
const SCRIPTS: &[&str] = &["#!", "@echo off", "<?php", "<%", "<job", "<package", "wscript.", "powershell"];
/// Word, Excel and PowerPoint before 2007, when nothing tells which; mostly it is Word.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Brands of the HEIF family in the box at the start of the file.
const HEIF_BRANDS: &[&[u8]] =
    &[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"];

/// Judges a file that is not empty.
pub(super) fn sniff(bytes: &[u8]) -> Sniffed {
    if let Ok(format) = image::guess_format(bytes) {
        if let Some(picture) = PictureType::of(format) {
            return Sniffed::Picture(picture);
        }
        return match format {
            ImageFormat::Avif => Sniffed::Other(Guess::Heic),
            _ if text::unicode(bytes).is_some() => written(bytes, FileFormat::from_bytes(bytes)),
            _ => Sniffed::Other(Guess::Picture),
        };
    }
    if is_pdf(bytes) {
        return Sniffed::Pdf;
    }
    if let Some(guess) = recorded(bytes) {
        return Sniffed::Other(guess);
    }
    let format = FileFormat::from_bytes(bytes);
    if text::unicode(bytes).is_some() {
        return written(bytes, format);
    }
    match binary(format) {
        Guess::Unknown if bytes.starts_with(OLD_OFFICE) => Sniffed::Other(Guess::Word),
        // Old Japanese text has no signature, so it is tried last.
        Guess::Unknown => match text::shift_jis(bytes) {
            Some(decoded) => readable(decoded),
            None => Sniffed::Other(Guess::Unknown),
        },
        guess => Sniffed::Other(guess),
    }
}

/// A PDF begins with its mark; white space and a byte order mark may stand before it. One that begins later is something
/// else with a PDF inside.
fn is_pdf(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"%PDF-")
}

/// Films, sounds and iPhone photographs say at their start what they are.
fn recorded(bytes: &[u8]) -> Option<Guess> {
    if bytes.starts_with(b"ID3") {
        return Some(Guess::Audio);
    }
    let brand = bytes.strip_prefix(bytes.get(..4)?)?.strip_prefix(b"ftyp")?.get(..4)?;
    match brand {
        b"M4A " | b"M4B " | b"F4A " => Some(Guess::Audio),
        _ if HEIF_BRANDS.contains(&brand) => Some(Guess::Heic),
        _ => Some(Guess::Video),
    }
}

/// What is written in Unicode is text unless it is a program or page in disguise.
fn written(bytes: &[u8], format: FileFormat) -> Sniffed {
    match format.media_type() {
        "text/html" | "text/xml" | "image/svg+xml" => return Sniffed::Other(Guess::WebPage),
        "text/rtf" | "application/rtf" => return Sniffed::Other(Guess::Word),
        "text/x-msdos-batch" | "text/x-shellscript" => return Sniffed::Other(Guess::Program),
        "application/postscript" => return Sniffed::Other(Guess::Unknown),
        _ => {}
    }
    text::unicode(bytes).map_or(Sniffed::Other(Guess::Unknown), readable)
}

fn readable(text: String) -> Sniffed {
    let visible = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
    let start: String = visible.chars().take(START_CHARACTERS).collect::<String>().to_lowercase();
    if WEB_PAGES.iter().any(|sign| start.starts_with(sign)) || start.contains("<script") || start.contains("<svg") {
        return Sniffed::Other(Guess::WebPage);
    }
    if SCRIPTS.iter().any(|sign| start.starts_with(sign)) {
        return Sniffed::Other(Guess::Program);
    }
    if start.starts_with("{\\rtf") {
        return Sniffed::Other(Guess::Word);
    }
    Sniffed::Text(text.into_bytes())
}

fn binary(format: FileFormat) -> Guess {
    match format.media_type() {
        "image/heic" | "image/heif" | "image/heic-sequence" | "image/heif-sequence" | "image/avif" => {
            return Guess::Heic;
        }
        "application/vnd.ms-outlook" | "message/rfc822" => return Guess::Mail,
        "image/svg+xml" | "text/html" | "text/xml" => return Guess::WebPage,
        _ => {}
    }
    match format.kind() {
        Kind::Document | Kind::Ebook => Guess::Word,
        Kind::Spreadsheet => Guess::Excel,
        Kind::Presentation => Guess::Slides,
        Kind::Image | Kind::Diagram => Guess::Picture,
        Kind::Executable | Kind::Package => Guess::Program,
        Kind::Archive | Kind::Compressed | Kind::Disk => Guess::Archive,
        Kind::Video => Guess::Video,
        Kind::Audio => Guess::Audio,
        _ => Guess::Unknown,
    }
}
