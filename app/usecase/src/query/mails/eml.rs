//! Reads the mails that we write ourselves: headers with encoded words, one plain-text part.

use data_encoding::BASE64;

/// A mail as a person reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    pub from: String,
    pub to: String,
    pub subject: String,
    pub date: String,
    pub text: String,
}

/// Reads a mail; what is not understood stays empty or as it was written.
pub(super) fn parse(bytes: &[u8]) -> Mail {
    let whole = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let (head, body) = whole.split_once("\n\n").unwrap_or((whole.as_str(), ""));
    let headers = Headers::read(head);
    Mail {
        from: headers.words("from"),
        to: headers.words("to"),
        subject: headers.words("subject"),
        date: headers.get("date").unwrap_or_default().to_owned(),
        text: plain(&headers, body, 0),
    }
}

struct Headers(Vec<(String, String)>);

impl Headers {
    /// One header a line; lines that begin with space go on with the one before.
    fn read(head: &str) -> Self {
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in head.lines() {
            if line.starts_with([' ', '\t']) {
                if let Some((_, value)) = headers.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            } else if let Some((name, value)) = line.split_once(':') {
                headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Self(headers)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn words(&self, name: &str) -> String {
        decode_words(self.get(name).unwrap_or_default())
    }
}

/// RFC 2047: `=?utf-8?b?…?=` and `=?utf-8?q?…?=`; space between two encoded words is no space.
fn decode_words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let (before, encoded) = rest.split_at(start);
        let Some((word, tail)) = encoded_word(encoded) else {
            out.push_str(before);
            out.push_str("=?");
            rest = encoded.get(2..).unwrap_or_default();
            after_word = false;
            continue;
        };
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        out.push_str(&word);
        rest = tail;
        after_word = true;
    }
    out.push_str(rest);
    out
}

fn encoded_word(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix("=?")?;
    let mut parts = inner.splitn(3, '?');
    let (charset, how, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let (data, tail) = rest.split_once("?=")?;
    if !charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    let bytes = match how {
        "b" | "B" => BASE64.decode(data.as_bytes()).ok()?,
        "q" | "Q" => quoted(&data.replace('_', " ")),
        _ => return None,
    };
    Some((String::from_utf8_lossy(&bytes).into_owned(), tail))
}

/// The plain text of a part, or of the first plain part inside it.
fn plain(headers: &Headers, body: &str, depth: usize) -> String {
    let kind = headers.get("content-type").unwrap_or("text/plain");
    if kind.to_ascii_lowercase().starts_with("multipart/") {
        let Some(boundary) = boundary(kind).filter(|_| depth < 3) else { return String::new() };
        let mark = format!("--{boundary}");
        return body
            .split(mark.as_str())
            .skip(1)
            .filter_map(|part| part.strip_prefix('\n'))
            .filter_map(|part| part.split_once("\n\n"))
            .map(|(head, body)| (Headers::read(head), body))
            .map(|(headers, body)| plain(&headers, body, depth + 1))
            .find(|text| !text.is_empty())
            .unwrap_or_default();
    }
    if !kind.to_ascii_lowercase().starts_with("text/plain") {
        return String::new();
    }
    let bytes = match headers.get("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
        "base64" => {
            let tight: String = body.chars().filter(|c| !c.is_whitespace()).collect();
            BASE64.decode(tight.as_bytes()).unwrap_or_default()
        }
        "quoted-printable" => quoted(&body.replace("=\n", "")),
        _ => body.as_bytes().to_vec(),
    };
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim_end().to_owned()
}

fn boundary(kind: &str) -> Option<&str> {
    let at = kind.to_ascii_lowercase().find("boundary=")?;
    let value = kind.get(at + "boundary=".len()..)?;
    match value.strip_prefix('"') {
        Some(rest) => rest.split('"').next(),
        None => value.split(';').next().map(str::trim),
    }
    .filter(|boundary| !boundary.is_empty())
}

/// `=E3=81=82` as bytes.
fn quoted(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = (*first == b'=').then(|| tail.split_first_chunk::<2>()).flatten().and_then(|(digits, tail)| {
            let digits = std::str::from_utf8(digits).ok()?;
            Some((u8::from_str_radix(digits, 16).ok()?, tail))
        });
        match hex {
            Some((byte, tail)) => {
                out.push(byte);
                rest = tail;
            }
            None => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_mails_can_be_read() {
        let mail = parse(
            b"From: =?utf-8?b?5LqL5YuZ5bGA?= <desk@example.jp>\r\nTo: a@example.jp\r\nSubject: =?utf-8?b?44GK55+l?=\r\n =?utf-8?b?44KJ44Gb?=\r\nDate: Sun, 22 Nov 2026 00:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n44GK55+l44KJ\r\n44Gb44Gn44GZ\r\n",
        );
        assert_eq!(mail.from, "事務局 <desk@example.jp>");
        assert_eq!(mail.subject, "お知らせ");
        assert_eq!(mail.text, "お知らせです");
    }

    #[test]
    fn the_plain_part_of_many_is_shown() {
        let mail = parse(
            b"Subject: x =?latin1?q?y?= =?broken\nContent-Type: multipart/alternative; boundary=\"AB\"\n\n--AB\nContent-Type: text/html\n\n<b>x</b>\n--AB\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=E3=81=82=\nx=ZZ\n--AB--\n",
        );
        assert_eq!(mail.subject, "x =?latin1?q?y?= =?broken");
        assert_eq!(mail.text, "あx=ZZ");
    }

    #[test]
    fn noise_is_no_mail_and_no_panic() {
        for noise in [&b""[..], b"\xff\xfe\x00", b"Content-Type: multipart/mixed\n\n--", b"=?utf-8?b?", b": \n\n"] {
            let _ = parse(noise);
        }
    }
}
