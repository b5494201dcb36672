//! Watches a `multipart/form-data` body on its way to the reader of parts, which keeps the head of a part in memory until it
//! is whole and looks through it again with every packet. So a head that grows without end, and parts without number,
//! are refused here, byte by byte as they come; and a body that ends before its last line is no body.

use std::sync::{Arc, OnceLock};

use axum::body::Body;
use bytes::Bytes;
use futures::StreamExt;
use http::{HeaderValue, header};

/// The most bytes of the head of a part: the name of a box and of a file, and what kind of file it is.
pub(super) const MOST_HEAD: usize = 8 * 1024;
/// The longest boundary (RFC 2046, 5.1.1).
const MOST_BOUNDARY: usize = 70;

/// Why a body is not read any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyFault {
    /// The head of a part is longer than any of ours, or there are more parts.
    TooLarge,
    /// It is no multipart body, or it ended before its last line.
    CutOff,
}

/// What the watch found, for whoever reads the parts behind it.
#[derive(Clone, Debug, Default)]
pub(super) struct PartsFound(Arc<OnceLock<BodyFault>>);

impl PartsFound {
    /// The fault, if there was one.
    pub(super) fn fault(&self) -> Option<BodyFault> {
        self.0.get().copied()
    }

    fn error(&self, fault: BodyFault) -> std::io::Error {
        // The first one is the one that counts.
        let fault = self.0.get_or_init(|| fault);
        std::io::Error::other(format!("{fault:?}"))
    }
}

/// How much of one kind a body may hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Most {
    pub(super) parts: usize,
    pub(super) bytes: usize,
}

/// The boundary that a content type names, if it is one that we read.
pub(super) fn boundary(kind: &HeaderValue) -> Option<String> {
    let mut parts = kind.to_str().ok()?.split(';').map(str::trim);
    if !parts.next()?.eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let mut named = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then_some(value.trim())
    });
    let value = named.next().filter(|_| named.next().is_none())?;
    let value = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(&byte);
    ((1..=MOST_BOUNDARY).contains(&value.len()) && value.bytes().all(is_plain)).then(|| value.to_owned())
}

/// The content type under which the reader of parts sees exactly the boundary that is watched.
pub(super) fn content_type(boundary: &str) -> Option<(http::HeaderName, HeaderValue)> {
    let value = HeaderValue::try_from(format!("multipart/form-data; boundary=\"{boundary}\"")).ok()?;
    Some((header::CONTENT_TYPE, value))
}

/// The body with a watch in front of it.
pub(super) fn watched(body: Body, boundary: &str, most: Most) -> (Body, PartsFound) {
    let found = PartsFound::default();
    let told = found.clone();
    let state = (body.into_data_stream(), Watch::new(boundary, most), told);
    let stream = futures::stream::try_unfold(state, |(mut body, mut watch, told)| async move {
        loop {
            let Some(piece) = body.next().await else {
                return if watch.is_closed() { Ok(None) } else { Err(told.error(BodyFault::CutOff)) };
            };
            // The sender went away, or was too slow.
            let piece: Bytes = piece.map_err(|_| told.error(BodyFault::CutOff))?;
            let wanted = watch.take(&piece).map_err(|fault| told.error(fault))?;
            if wanted > 0 {
                return Ok(Some((piece.slice(..wanted), (body, watch, told))));
            }
        }
    });
    (Body::from_stream(stream), found)
}

/// Where in the body the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyPosition {
    /// Before the first line; what some programs write there no browser does.
    Begin,
    /// Right after a boundary.
    Boundary,
    /// Between a boundary and the end of its line.
    Padding,
    /// In the head of a part.
    Head,
    /// In what a part holds.
    Content,
    /// After the last line.
    Closed,
}

/// Goes along with the body, one look at each byte.
struct Watch {
    /// Line end, two hyphens, boundary: what stands before every part and at the end.
    line: Vec<u8>,
    most: Most,
    place: BodyPosition,
    /// How much of what is looked for has been seen.
    matched: usize,
    /// Bytes of the running head.
    head: usize,
    parts: usize,
    bytes: usize,
}

/// What ends the head of a part.
const HEAD_END: &[u8] = b"\r\n\r\n";

impl Watch {
    fn new(boundary: &str, most: Most) -> Self {
        let line = format!("\r\n--{boundary}").into_bytes();
        // The first line has no line end before it.
        Self { line, most, place: BodyPosition::Begin, matched: 2, head: 0, parts: 0, bytes: 0 }
    }

    fn is_closed(&self) -> bool {
        self.place == BodyPosition::Closed
    }

    /// Looks at the next bytes and says how many of them belong to the body.
    fn take(&mut self, piece: &[u8]) -> Result<usize, BodyFault> {
        self.bytes = self.bytes.saturating_add(piece.len());
        if self.bytes > self.most.bytes {
            return Err(BodyFault::TooLarge);
        }
        let mut at = 0;
        while let Some(rest) = piece.get(at..).filter(|rest| !rest.is_empty()) {
            if self.is_closed() {
                return Ok(at);
            }
            at = at.saturating_add(self.step(rest)?);
        }
        Ok(piece.len())
    }

    /// Goes on by one byte, or over a stretch in which nothing can begin.
    fn step(&mut self, rest: &[u8]) -> Result<usize, BodyFault> {
        if self.place == BodyPosition::Content && self.matched == 0 {
            match memchr::memchr(b'\r', rest) {
                Some(0) => {}
                Some(next) => return Ok(next),
                None => return Ok(rest.len()),
            }
        }
        let Some(byte) = rest.first().copied() else { return Ok(0) };
        if self.place != BodyPosition::Content {
            self.head = self.head.saturating_add(1);
            if self.head > MOST_HEAD {
                return Err(BodyFault::TooLarge);
            }
        }
        match self.place {
            BodyPosition::Begin => self.begin(byte)?,
            BodyPosition::Boundary => self.boundary(byte)?,
            BodyPosition::Padding => self.padding(byte)?,
            BodyPosition::Head => {
                self.matched = match (self.matched, byte) {
                    (matched, byte) if HEAD_END.get(matched) == Some(&byte) => matched.saturating_add(1),
                    (_, b'\r') => 1,
                    _ => 0,
                };
                if self.matched == HEAD_END.len() {
                    (self.place, self.matched) = (BodyPosition::Content, 0);
                }
            }
            BodyPosition::Content => self.content(byte),
            BodyPosition::Closed => {}
        }
        Ok(1)
    }

    fn begin(&mut self, byte: u8) -> Result<(), BodyFault> {
        if self.line.get(self.matched) == Some(&byte) {
            self.matched = self.matched.saturating_add(1);
        } else if self.matched == 2 && byte == b'\r' {
            // An empty line before the first one harms nobody.
            self.matched = 1;
        } else {
            return Err(BodyFault::CutOff);
        }
        self.whole_line();
        Ok(())
    }

    /// Two hyphens end the body; anything else begins a part.
    fn boundary(&mut self, byte: u8) -> Result<(), BodyFault> {
        match (self.matched, byte) {
            (0, b'-') => self.matched = 1,
            (1, b'-') => self.place = BodyPosition::Closed,
            (0, _) => {
                self.place = BodyPosition::Padding;
                self.parts = self.parts.saturating_add(1);
                if self.parts > self.most.parts {
                    return Err(BodyFault::TooLarge);
                }
                return self.padding(byte);
            }
            _ => return Err(BodyFault::CutOff),
        }
        Ok(())
    }

    fn padding(&mut self, byte: u8) -> Result<(), BodyFault> {
        match (self.matched, byte) {
            (0, b' ' | b'\t') => {}
            (0, b'\r') => self.matched = 1,
            (1, b'\n') => (self.place, self.matched) = (BodyPosition::Head, 0),
            _ => return Err(BodyFault::CutOff),
        }
        Ok(())
    }

    /// A carriage return stands only at the beginning of what is looked for, so nothing else can begin inside of it.
    fn content(&mut self, byte: u8) {
        self.matched = match byte {
            byte if self.line.get(self.matched) == Some(&byte) => self.matched.saturating_add(1),
            b'\r' => 1,
            _ => 0,
        };
        self.whole_line();
    }

    fn whole_line(&mut self) {
        if self.matched == self.line.len() {
            (self.place, self.matched, self.head) = (BodyPosition::Boundary, 0, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: Most = Most { parts: 3, bytes: 1 << 20 };

    /// What comes of a body in pieces of this size: the bytes that belong to it, or the fault.
    fn seen(body: &[u8], size: usize) -> Result<Vec<u8>, BodyFault> {
        let mut watch = Watch::new("line", MOST);
        let mut kept = Vec::new();
        for piece in body.chunks(size) {
            let wanted = watch.take(piece)?;
            kept.extend_from_slice(&piece[..wanted]);
        }
        if watch.is_closed() { Ok(kept) } else { Err(BodyFault::CutOff) }
    }

    fn part(content: &str) -> String {
        format!("--line\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{content}\r\n")
    }

    #[test]
    fn whole_bodies_pass_however_they_are_cut_into_packets() {
        let tricky = "\r\r\n-\r\n--lin\r\n--\r\n\r\n--li\r\n--lime";
        for body in [
            format!("{}--line--\r\n", part("x")),
            format!("\r\n{}{}--line--", part(""), part(tricky)),
            format!("{}--line \t\r\nA: b\r\n\r\n\r\n--line--", part(tricky)),
            "--line--\r\n".to_owned(),
        ] {
            for size in 1..body.len() {
                let kept = seen(body.as_bytes(), size).unwrap();
                assert!(body.as_bytes().starts_with(&kept) && kept.ends_with(b"--line--"), "{size}: {body}");
            }
        }
    }

    #[test]
    fn what_stands_after_the_last_line_is_nobodys() {
        let body = format!("{}--line--\r\n{}", part("x"), part("y").repeat(100));
        assert!(!String::from_utf8(seen(body.as_bytes(), 7).unwrap()).unwrap().contains('y'));
    }

    #[test]
    fn a_body_that_breaks_off_anywhere_is_none() {
        let body = format!("{}{}--line--", part("x"), part("y"));
        for end in 0..body.len() {
            for size in [1, 5, 4_096] {
                assert_eq!(seen(&body.as_bytes()[..end], size), Err(BodyFault::CutOff), "{end}");
            }
        }
        for body in ["hello", "--lime\r\n", "--line-x", "--linex\r\n", "preamble\r\n--line\r\n"] {
            assert_eq!(seen(body.as_bytes(), 3), Err(BodyFault::CutOff), "{body}");
        }
    }

    #[test]
    fn long_heads_many_parts_and_endless_bodies_are_refused_where_they_begin() {
        let head = |length: usize| format!("--line\r\nA: {}\r\n\r\nx\r\n--line--", "b".repeat(length));
        assert!(seen(head(MOST_HEAD - 100).as_bytes(), 200).is_ok());
        for long in [
            head(MOST_HEAD),
            format!("--line\r\n{}", "A: b\r\n".repeat(MOST_HEAD)),
            format!("--line{}", " ".repeat(MOST_HEAD + 1)),
            "\r\n".repeat(MOST_HEAD),
            format!("{}--line--", part("x").repeat(4)),
            format!("{}--line--", part(&"x".repeat(1 << 20))),
        ] {
            assert_eq!(seen(long.as_bytes(), 200), Err(BodyFault::TooLarge), "{}", &long[..40]);
        }
    }

    #[test]
    fn a_boundary_is_read_in_one_way_only() {
        let named = |text: &str| boundary(&HeaderValue::from_str(text).unwrap());
        for (text, known) in [
            ("multipart/form-data; boundary=----WebKitFormBoundary7MA4", Some("----WebKitFormBoundary7MA4")),
            ("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"", None),
            ("multipart/form-data; boundary=\"a'()+_,-./:=?\"", Some("a'()+_,-./:=?")),
            ("multipart/form-data; boundary=a; boundary=b", None),
            ("multipart/form-data", None),
            ("multipart/form-data; boundary=", None),
            ("multipart/mixed; boundary=a", None),
        ] {
            assert_eq!(named(text).as_deref(), known, "{text}");
        }
        assert_eq!(named(&format!("multipart/form-data; boundary={}", "a".repeat(71))), None);
    }
}
