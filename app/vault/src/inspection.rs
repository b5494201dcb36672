//! What the inspecting child process says about a file: one line of JSON, then the cleaned bytes.
//!
//! The child is not trusted: whatever it prints that is not exactly this counts as a damaged file.

use serde::{Deserialize, Serialize};

/// Longest header line, with its line feed, in bytes.
pub const MAX_HEADER_BYTES: usize = 1024;
/// Largest file that may be sent: 10 MiB, said as "10MB".
pub const MAX_SENT_BYTES: u64 = 10 * 1024 * 1024;
/// Largest cleaned file. Repacking may make an image bigger, but not without end.
pub const MAX_CLEAN_BYTES: u64 = 32 * 1024 * 1024;

entity::coded! {
    /// The kinds of files that are kept.
    pub enum FileKind {
        /// A photograph, written anew.
        Jpeg = "jpeg",
        /// A picture without loss, written anew.
        Png = "png",
        /// A PDF, as it was sent.
        Pdf = "pdf",
        Text = "text",
    }
}

impl FileKind {
    /// Media type to serve it with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// Extension that fits the kept bytes, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Text => "txt",
        }
    }

    /// Whether it is a picture.
    #[must_use]
    pub const fn is_image(self) -> bool {
        match self {
            Self::Jpeg | Self::Png => true,
            Self::Pdf | Self::Text => false,
        }
    }
}

/// What a file that is not kept seems to be, so that the person can be told what to send instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Guess {
    /// A photograph of an iPhone (HEIC, HEIF, AVIF).
    Heic,
    /// A word processor's document.
    Word,
    Excel,
    Slides,
    /// Another picture: GIF, TIFF, BMP, …
    Picture,
    /// A page or drawing that can carry scripts: HTML, SVG, XML.
    WebPage,
    /// A program or script.
    Program,
    Archive,
    Video,
    Audio,
    Mail,
    /// Text where only pictures and PDF are taken.
    Text,
    Unknown,
}

entity::coded! {
    /// Whether a PDF can do something by itself.
    #[derive(Default)]
    pub enum ActiveContent {
        /// It only shows pages.
        #[default]
        Still = "still",
        /// It carries scripts, actions, embedded files or the like: only ever served as a download.
        Active = "active",
    }
}

/// What the inspecting child says first, before the bytes of the clean file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Inspection {
    /// The cleaned bytes follow.
    Fit {
        kind: FileKind,
        bytes: u64,
        /// Whether they can do something by themselves.
        liveliness: ActiveContent,
        /// Pages of a PDF, 1 for a picture, nothing for text.
        pages: Option<u32>,
    },
    Unfit(FileFault),
}

/// Why the child does not take a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FileFault {
    /// No bytes at all.
    Empty,
    TooLarge,
    /// A kind that is not kept.
    Kind(Guess),
    /// A PDF that opens only with a password.
    Encrypted,
    /// It cannot be read.
    Damaged,
    /// It ends too early.
    Truncated,
    /// More than 40 million picture elements, or a side longer than 12,000.
    TooManyPixels,
}

impl Inspection {
    /// Reads a header line without its line feed.
    pub fn parse(line: &[u8]) -> Option<Self> {
        if line.len() >= MAX_HEADER_BYTES {
            return None;
        }
        serde_json::from_slice(line).ok()
    }
}
