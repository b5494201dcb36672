//! One mail as it goes over the wire.

use anyhow::Context;
use chrono::{DateTime, Utc};
use entity::contact;
use lettre::address::{AddressError, Envelope};
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::{Address, Message};

/// The longest sender's name and subject, in characters.
const MAX_HEADER: usize = 200;

/// What goes into one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// Names the mail for ever: the same when it is tried again, so that a mail program shows it once.
    pub id: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The name of the sender.
    pub sender: String,
    /// The address of the sender.
    pub from: String,
    /// The address it goes to; there is no name with it.
    pub to: String,
    pub subject: String,
    pub text: String,
}

/// RFC 3834: no program shall answer.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Builds the message. The text is sent as base64: no line of it can look like a command or an end to a mail server,
/// whatever it holds.
///
/// # Errors
/// When an address is none.
pub fn compose(letter: &Email) -> anyhow::Result<Message> {
    let from: Address = letter.from.parse().context("the sender's address")?;
    let to = recipient(&letter.to).context("the recipient's address")?;
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .header(ContentTransferEncoding::Base64)
        .body(letter.text.clone());
    // Given by itself, since read back out of the header an address would lose its quotation marks.
    let envelope = Envelope::new(Some(from.clone()), vec![to.clone()]).context("the envelope")?;
    Message::builder()
        .envelope(envelope)
        .message_id(Some(format!("<{}@{}>", one_word(&letter.id), from.domain())))
        .date(letter.at.into())
        .from(Mailbox::new(Some(one_line(&letter.sender)), from.clone()))
        .to(Mailbox::new(None, to))
        .subject(one_line(&letter.subject))
        .header(AutoSubmitted)
        .singlepart(text)
        .context("the mail")
}

/// An address as the wire wants it: dots in a row or at an end, which mobile carriers once gave out, need quotation marks
/// (RFC 5321 4.1.2); with or without them it is the same mailbox. Nothing that is not an address by our own rule gets any.
fn recipient(address: &str) -> Result<Address, AddressError> {
    address.parse().or_else(|plain| match address.rsplit_once('@') {
        Some((local, domain)) if contact::mail(address).as_deref() == Ok(address) => {
            format!("\"{local}\"@{domain}").parse()
        }
        Some(_) | None => Err(plain),
    })
}

/// A text that stays inside its header line: no control characters, no other line ends, not endless.
fn one_line(text: &str) -> String {
    let plain = |c: char| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}');
    text.chars().filter(|c| plain(*c)).take(MAX_HEADER).collect()
}

fn one_word(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')).take(MAX_HEADER).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Email {
        Email {
            id: "0192-1".to_owned(),
            at: DateTime::from_timestamp(1_795_305_600, 0).unwrap(),
            sender: "事務局".to_owned(),
            from: "no-reply@mail.example.jp".to_owned(),
            to: "applicant@example.jp".to_owned(),
            subject: "お知らせ".to_owned(),
            text: ".\r\n\r\nQUIT\r\n日本語".to_owned(),
        }
    }

    #[test]
    fn an_old_address_of_a_mobile_carrier_is_written_with_quotation_marks() {
        let mail = compose(&Email { to: "dots..twice.@docomo.ne.jp".to_owned(), ..letter() }).unwrap();
        assert_eq!(mail.envelope().to().first().unwrap().to_string(), "\"dots..twice.\"@docomo.ne.jp");
        assert!(compose(&Email { to: "nobody".to_owned(), ..letter() }).is_err());
        assert!(
            compose(&Email { to: "a\"b@example.jp".to_owned(), ..letter() }).is_err(),
            "no way out of the quotation"
        );
        assert!(compose(&Email { to: "a@b.jp, c@d.jp".to_owned(), ..letter() }).is_err());
        assert!(compose(&Email { to: "a@b.jp\r\nBcc: x@y.jp".to_owned(), ..letter() }).is_err());
    }

    #[test]
    fn a_mail_has_the_headers_it_needs_and_a_base64_body() {
        let text = String::from_utf8(compose(&letter()).unwrap().formatted()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        for line in [
            "Message-ID: <0192-1@mail.example.jp>",
            "Auto-Submitted: auto-generated",
            "To: applicant@example.jp",
            "Content-Transfer-Encoding: base64",
        ] {
            assert!(head.lines().any(|found| found == line), "{line} in {head}");
        }
        assert!(!head.contains("事務局") && !head.contains("お知らせ"), "headers are ASCII");
        assert!(body.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(&b)), "{body}");
    }

    #[test]
    fn nothing_typed_can_add_a_header() {
        let evil = Email {
            sender: "x\r\nBcc: evil@example.jp".to_owned(),
            subject: "y\nX-Evil: 1\u{2028}\u{85}".to_owned(),
            ..letter()
        };
        let text = String::from_utf8(compose(&evil).unwrap().formatted()).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc") || line.starts_with("X-Evil")), "{head}");
        for to in ["a@b.jp\r\nRCPT TO:<c@d.jp>", "a@b.jp, c@d.jp", "a b@c.jp", "a@b.jp>", ""] {
            assert!(compose(&Email { to: to.to_owned(), ..letter() }).is_err(), "{to:?}");
        }
    }
}
