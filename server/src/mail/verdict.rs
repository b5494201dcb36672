//! Whose fault it is that a mail did not leave: ours and the relay's, the recipient's, or that of this one mail. Only
//! what a relay says of the recipient is final; whatever else it says will be otherwise once somebody has mended it.

use std::fmt;

/// How far a conversation with a relay had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Connection, greeting and our name.
    Hello,
    /// The change to TLS.
    StartTls,
    SignIn,
    Sender,
    Recipient,
    /// `DATA`, before a byte of the mail.
    Data,
    /// The mail itself and the answer to it.
    Content,
}

impl Stage {
    fn word(self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::StartTls => "tls",
            Self::SignIn => "sign-in",
            Self::Sender => "sender",
            Self::Recipient => "recipient",
            Self::Data => "data",
            Self::Content => "content",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpReply {
    /// A refusal: the code, and class and subject of the enhanced code (RFC 3463), where there is one.
    No {
        /// Three digits (RFC 5321 4.2).
        code: u16,
        /// The second number of the enhanced code: 1 and 2 speak of the recipient, 7 of permission.
        subject: Option<u16>,
    },
    Nothing,
    /// The connection broke, or what came was no SMTP.
    Broken,
}

/// A stage and what was said there, for logs and for people who look after the machine. Never the text of the other
/// server: it may quote addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause(pub Stage, pub SmtpReply);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stage = self.0.word();
        match self.1 {
            SmtpReply::No { code, .. } => write!(f, "{stage} {code}"),
            SmtpReply::Nothing => write!(f, "{stage}: no answer"),
            SmtpReply::Broken => write!(f, "{stage}: broken off"),
        }
    }
}

/// Whose fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryVerdict {
    /// The relay's, or ours towards it: no mail leaves, this one is as good as any.
    Relay,
    /// The relay's or this mail's: it depends on whether others leave meanwhile.
    Either,
    /// This mail has to wait: its recipient is asked again later.
    Later,
    /// The recipient's, for good.
    Never,
    /// Nobody knows whether the mail was taken.
    Doubt,
}

impl Cause {
    /// Whose fault it is.
    pub fn verdict(self) -> DeliveryVerdict {
        match self {
            // "Closing the channel": the relay itself, whatever we had just said.
            Self(_, SmtpReply::No { code: 421, .. }) => DeliveryVerdict::Relay,
            Self(Stage::Hello | Stage::StartTls | Stage::SignIn | Stage::Sender, _) => DeliveryVerdict::Relay,
            Self(Stage::Content, SmtpReply::Nothing | SmtpReply::Broken) => DeliveryVerdict::Doubt,
            Self(Stage::Recipient | Stage::Content, SmtpReply::No { code: 500.., subject: Some(1 | 2) }) => {
                DeliveryVerdict::Never
            }
            // Without an enhanced code: RFC 5321 4.2.2, and 556 of RFC 7504. 554 says no more than "no".
            Self(Stage::Recipient, SmtpReply::No { code: 501 | 550..=553 | 556, subject: None }) => {
                DeliveryVerdict::Never
            }
            // Greylisting, a full mailbox.
            Self(Stage::Recipient, SmtpReply::No { code: ..500, .. }) => DeliveryVerdict::Later,
            Self(Stage::Recipient | Stage::Data | Stage::Content, _) => DeliveryVerdict::Either,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(code: u16, subject: Option<u16>) -> SmtpReply {
        SmtpReply::No { code, subject }
    }

    #[test]
    fn only_what_is_said_of_the_recipient_is_final() {
        for (stage, said, verdict) in [
            (Stage::Hello, no(504, None), DeliveryVerdict::Relay),
            (Stage::Hello, SmtpReply::Nothing, DeliveryVerdict::Relay),
            (Stage::StartTls, SmtpReply::Broken, DeliveryVerdict::Relay),
            (Stage::SignIn, no(535, Some(7)), DeliveryVerdict::Relay),
            (Stage::Sender, no(530, Some(7)), DeliveryVerdict::Relay),
            (Stage::Sender, no(550, Some(1)), DeliveryVerdict::Relay),
            (Stage::Sender, no(451, None), DeliveryVerdict::Relay),
            (Stage::Recipient, no(421, None), DeliveryVerdict::Relay),
            (Stage::Recipient, no(550, None), DeliveryVerdict::Never),
            (Stage::Recipient, no(550, Some(1)), DeliveryVerdict::Never),
            (Stage::Recipient, no(554, Some(1)), DeliveryVerdict::Never),
            (Stage::Recipient, no(552, Some(2)), DeliveryVerdict::Never),
            (Stage::Recipient, no(550, Some(7)), DeliveryVerdict::Either),
            (Stage::Recipient, no(554, Some(7)), DeliveryVerdict::Either),
            (Stage::Recipient, no(554, None), DeliveryVerdict::Either),
            (Stage::Recipient, no(530, None), DeliveryVerdict::Either),
            (Stage::Recipient, no(450, Some(2)), DeliveryVerdict::Later),
            (Stage::Recipient, no(451, None), DeliveryVerdict::Later),
            (Stage::Recipient, SmtpReply::Nothing, DeliveryVerdict::Either),
            (Stage::Data, no(554, None), DeliveryVerdict::Either),
            (Stage::Data, SmtpReply::Nothing, DeliveryVerdict::Either),
            (Stage::Content, no(554, Some(7)), DeliveryVerdict::Either),
            (Stage::Content, no(451, None), DeliveryVerdict::Either),
            (Stage::Content, no(550, Some(1)), DeliveryVerdict::Never),
            (Stage::Content, SmtpReply::Nothing, DeliveryVerdict::Doubt),
            (Stage::Content, SmtpReply::Broken, DeliveryVerdict::Doubt),
        ] {
            assert_eq!(Cause(stage, said).verdict(), verdict, "{stage:?} {said:?}");
        }
    }
}
