//! Mail as it goes over the wire, seen by a recorder that keeps every byte.

use std::sync::{Arc, Mutex};

use chrono::DateTime;
use proptest::prelude::*;
use server::config::{Config, MailConfig};
use server::mail::{Email, Failure, Outbox};
use server::secret::Secret;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How the recorder answers `RCPT TO`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    Takes,
    Later,
    Never,
    /// Knows everybody but this address.
    NeverTo(&'static str),
}

/// A mail server that only writes down.
#[derive(Clone)]
pub(crate) struct Recorder {
    pub(crate) port: u16,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    /// Lines outside of mails.
    pub(crate) commands: Vec<String>,
    /// The bytes between `DATA` and the lone dot, as they came.
    pub(crate) mails: Vec<Vec<u8>>,
}

impl Recorder {
    pub(crate) async fn start(mood: Mood) -> Self {
        Self::on(0, mood).await
    }

    pub(crate) async fn on(port: u16, mood: Mood) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Taken::default()));
        let shared = Arc::clone(&taken);
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(talk(line, Arc::clone(&shared), mood));
            }
        });
        Self { port, taken }
    }

    pub(crate) fn taken(&self) -> Taken {
        self.taken.lock().unwrap().clone()
    }

    fn forget(&self) {
        *self.taken.lock().unwrap() = Taken::default();
    }

    pub(crate) fn outbox(&self) -> Outbox {
        Outbox::new(&Config {
            mail: MailConfig {
                smtp: Secret::new(format!("smtp://127.0.0.1:{}", self.port)),
                folder: std::path::PathBuf::new(),
                from: "no-reply@mail.example.jp".to_owned(),
                hello: "desk.example.jp".to_owned(),
            },
            ..Config::default()
        })
        .unwrap()
    }
}

async fn talk(line: TcpStream, taken: Arc<Mutex<Taken>>, mood: Mood) {
    let (read, mut write) = line.into_split();
    let mut read = BufReader::new(read);
    write.write_all(b"220 recorder\r\n").await.unwrap();
    loop {
        let mut command = Vec::new();
        if read.read_until(b'\n', &mut command).await.unwrap_or(0) == 0 {
            return;
        }
        let command = String::from_utf8_lossy(&command).trim_end_matches("\r\n").to_owned();
        taken.lock().unwrap().commands.push(command.clone());
        let answer: &[u8] = match (command.get(..4).unwrap_or(""), mood) {
            ("DATA", _) => b"354 go on\r\n",
            ("QUIT", _) => b"221 bye\r\n",
            ("RCPT", Mood::Later) => b"451 later\r\n",
            ("RCPT", Mood::NeverTo(nobody)) if command.contains(nobody) => b"550 no such user\r\n",
            ("RCPT", Mood::Never) => b"550 no such user\r\n",
            _ => b"250 ok\r\n",
        };
        if write.write_all(answer).await.is_err() {
            return;
        }
        if command == "DATA" {
            let mut mail = Vec::new();
            while !mail.ends_with(b"\r\n.\r\n") {
                let Ok(byte) = read.read_u8().await else { return };
                mail.push(byte);
            }
            mail.truncate(mail.len() - 3);
            taken.lock().unwrap().mails.push(mail);
            if write.write_all(b"250 taken\r\n").await.is_err() {
                return;
            }
        }
    }
}

fn letter() -> Email {
    Email {
        id: "0192aaaa-0".to_owned(),
        at: DateTime::from_timestamp(crate::harness::MORNING, 0).unwrap(),
        sender: "みらい個人情報保護協会（架空）".to_owned(),
        from: "no-reply@mail.example.jp".to_owned(),
        to: "aoki@example.jp".to_owned(),
        subject: "お手続きについてのお知らせ".to_owned(),
        text: "本文".to_owned(),
    }
}

/// Nothing is written down before the mail is handed over.
async fn offered() -> anyhow::Result<()> {
    Ok(())
}

/// What may stand at the head of a mail, and nothing else.
const HEADERS: [&str; 9] = [
    "Message-ID",
    "Date",
    "From",
    "To",
    "Subject",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

/// Looks at one mail on the wire: one recipient, known headers once each, no loose line ends, nothing unstuffed.
fn check(taken: &Taken, name: &str) {
    let of = |verb: &str| taken.commands.iter().filter(|line| line.to_uppercase().starts_with(verb)).count();
    assert_eq!((of("MAIL FROM"), of("RCPT TO"), of("DATA")), (1, 1, 1), "{name}: {:?}", taken.commands);
    for command in &taken.commands {
        let known = [
            "EHLO desk.example.jp",
            "MAIL FROM:<no-reply@mail.example.jp>",
            "RCPT TO:<aoki@example.jp>",
            "DATA",
            "NOOP",
            "QUIT",
        ];
        assert!(known.iter().any(|known| command.starts_with(known)), "{name}: {command}");
    }
    assert_eq!(taken.mails.len(), 1, "{name}");
    let mail = &taken.mails[0];
    for (at, byte) in mail.iter().enumerate() {
        assert!(byte.is_ascii(), "{name}: a byte that is not ASCII");
        match byte {
            b'\n' => assert_eq!(mail[at - 1], b'\r', "{name}: a bare LF"),
            b'\r' => assert_eq!(mail.get(at + 1), Some(&b'\n'), "{name}: a bare CR"),
            _ => {}
        }
    }
    let text = String::from_utf8(mail.clone()).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let mut found: Vec<&str> =
        head.split("\r\n").filter(|line| !line.starts_with(' ')).map(|line| line.split(':').next().unwrap()).collect();
    found.sort_unstable();
    let mut expected = HEADERS;
    expected.sort_unstable();
    assert_eq!(found, expected, "{name}: {head}");
    assert!(head.split("\r\n").all(|line| line.len() <= 998), "{name}: a line is too long");
    assert!(body.split("\r\n").all(|line| line.len() <= 76 && !line.starts_with('.')), "{name}: {body}");
}

#[tokio::test]
async fn dots_and_line_ends_stay_inside_the_mail() {
    let recorder = Recorder::start(Mood::Takes).await;
    for (name, change) in [
        ("plain", letter()),
        ("dots", Email { text: ".\r\n.\n..\r\n\r\n.\r\nQUIT\r\n".to_owned(), ..letter() }),
        ("bare dots", Email { text: "a\n.\nMAIL FROM:<x@y.jp>\n".to_owned(), ..letter() }),
        ("bare returns", Email { text: "a\r.\rb\r.\r".to_owned(), ..letter() }),
        ("long line", Email { text: "あ".repeat(5000), ..letter() }),
        ("sender", Email { sender: "x\r\nBcc: evil@example.jp\r\n\r\n.\r\n".to_owned(), ..letter() }),
        ("subject", Email { subject: "x\nBcc: evil@example.jp\u{85}y\u{2028}z\0".to_owned(), ..letter() }),
        ("long subject", Email { subject: "長".repeat(2000), ..letter() }),
        ("encoded word", Email { subject: "=?utf-8?q?=0D=0ABcc:_evil?=".to_owned(), ..letter() }),
        ("quotes", Email { sender: "\"x\" <evil@example.jp>,".to_owned(), ..letter() }),
        ("id", Email { id: "x>\r\nBcc: evil@example.jp".to_owned(), ..letter() }),
    ] {
        recorder.forget();
        recorder.outbox().send(&change, offered()).await.unwrap();
        check(&recorder.taken(), name);
    }
}

#[tokio::test]
async fn an_address_that_is_none_never_reaches_the_wire() {
    let recorder = Recorder::start(Mood::Takes).await;
    for to in ["a@b.jp\r\nRCPT TO:<evil@example.jp>", "a@b.jp>\r\nDATA", "a@b.jp, c@d.jp", "", "@", "a@b\n.jp"] {
        let sent = recorder.outbox().send(&Email { to: to.to_owned(), ..letter() }, offered()).await;
        assert!(matches!(sent, Err(Failure::Never(_))), "{to:?}: {sent:?}");
    }
    assert!(recorder.taken().commands.is_empty());
}

#[tokio::test]
async fn a_servers_answers_are_told_apart() {
    let later = Recorder::start(Mood::Later).await.outbox().send(&letter(), offered()).await;
    assert_eq!(later, Err(Failure::Later("451".to_owned())));
    let never = Recorder::start(Mood::Never).await.outbox().send(&letter(), offered()).await;
    assert_eq!(never, Err(Failure::Never("550".to_owned())));
    let recorder = Recorder { port: 1, taken: Arc::default() };
    assert!(matches!(recorder.outbox().send(&letter(), offered()).await, Err(Failure::Relay(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever stands in names, subjects and texts.
    #[test]
    fn nothing_gets_out_of_its_place(
        sender in "[\\PC\r\n\t\u{85}\u{2028}.:<>\"]{0,120}",
        subject in "[\\PC\r\n\t\u{85}\u{2029}.:=?]{0,200}",
        text in "([\\PC]|\r|\n|\r\n|\r\n\\.\r\n|\n\\.\n){0,120}",
    ) {
        let letter = Email { sender, subject, text: text.clone(), ..letter() };
        let message = server::mail::compose(&letter).unwrap().formatted();
        let taken = Taken {
            commands: ["MAIL FROM:<no-reply@mail.example.jp>", "RCPT TO:<aoki@example.jp>", "DATA"].map(str::to_owned).to_vec(),
            mails: vec![message.clone()],
        };
        check(&taken, "generated");
        let written = String::from_utf8(message).unwrap();
        let (_, body) = written.split_once("\r\n\r\n").unwrap();
        let base64: String = body.split_whitespace().collect();
        let came = String::from_utf8(data_encoding::BASE64.decode(base64.as_bytes()).unwrap()).unwrap();
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(lines(&came), lines(&text));
    }
}
