//! A mail relay on loopback that speaks raw SMTP and fails where it is told to.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use server::config::Config;
use server::mail::{Outbox, Patience};
use server::secret::Secret;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Where it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Connect,
    Hello,
    SignIn,
    Sender,
    Recipient,
    /// Only for this one.
    RecipientOf(&'static str),
    Data,
    Content,
}

/// How it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Says nothing more, and keeps the line.
    Silence,
    /// Says this.
    Says(&'static str),
    /// Breaks the line.
    Reset,
    /// Begins an answer and never ends it, a byte at a time.
    Trickle,
}

/// What it saw.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// How often somebody connected.
    pub(super) conversations: usize,
    /// Whole mails that came, whatever it said to them.
    pub(super) handed: usize,
    /// Their Message-IDs.
    handed_ids: Vec<String>,
    /// The Message-IDs of those it took and said so.
    pub(super) taken: Vec<String>,
}

impl Seen {
    /// The different Message-IDs that came.
    pub(super) fn ids(&self) -> BTreeSet<String> {
        self.handed_ids.iter().cloned().collect()
    }
}

/// A relay.
#[derive(Clone)]
pub(super) struct Relay {
    port: u16,
    fault: Arc<Mutex<Option<(Step, Act)>>>,
    seen: Arc<Mutex<Seen>>,
    /// How long it takes for each answer, in microseconds: up to this much.
    pace: Arc<Mutex<u64>>,
}

impl Relay {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let relay = Self { port, fault: Arc::default(), seen: Arc::default(), pace: Arc::default() };
        let serving = relay.clone();
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                serving.seen.lock().unwrap().conversations += 1;
                let relay = serving.clone();
                tokio::spawn(async move { relay.talk(line).await });
            }
        });
        relay
    }

    pub(super) fn set(&self, step: Step, act: Act) {
        *self.fault.lock().unwrap() = Some((step, act));
    }

    pub(super) fn mend(&self) {
        *self.fault.lock().unwrap() = None;
    }

    pub(super) fn set_pace(&self, micros: u64) {
        *self.pace.lock().unwrap() = micros;
    }

    pub(super) fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }

    /// Settings that lead here, with user and password.
    pub(super) fn config(&self, config: &Config) -> Config {
        let mut config = config.clone();
        config.mail.smtp = Secret::new(format!("smtp://desk:word@127.0.0.1:{}", self.port));
        config
    }

    /// A way here that is impatient.
    pub(super) fn outbox(&self, config: &Config) -> Outbox {
        let patience = Patience { step: Duration::from_millis(700), content: Duration::from_millis(700) };
        Outbox::with_patience(&self.config(config), patience).unwrap()
    }

    fn act(&self, step: Step, command: &str) -> Option<Act> {
        let (at, act) = (*self.fault.lock().unwrap())?;
        let here = match at {
            Step::RecipientOf(whom) => step == Step::Recipient && command.contains(whom),
            at => at == step,
        };
        here.then_some(act)
    }

    /// Answers one step. None when the conversation is over.
    async fn answer(&self, line: &mut BufReader<TcpStream>, step: Step, command: &str, good: &str) -> Option<bool> {
        let pace = *self.pace.lock().unwrap();
        if pace > 0 {
            tokio::time::sleep(Duration::from_micros(rand::random_range(0..pace))).await;
        }
        match self.act(step, command) {
            None => {
                line.get_mut().write_all(good.as_bytes()).await.ok()?;
                Some(true)
            }
            Some(Act::Says(words)) => {
                line.get_mut().write_all(format!("{words}\r\n").as_bytes()).await.ok()?;
                (!words.starts_with("421")).then_some(false)
            }
            Some(Act::Silence) => {
                // Until the other side hangs up.
                line.read_to_end(&mut Vec::new()).await.ok()?;
                None
            }
            Some(Act::Reset) => {
                line.get_ref().set_zero_linger().ok()?;
                None
            }
            Some(Act::Trickle) => loop {
                line.get_mut().write_all(b"2").await.ok()?;
                tokio::time::sleep(Duration::from_millis(50)).await;
            },
        }
    }

    async fn talk(&self, line: TcpStream) -> Option<()> {
        let mut line = BufReader::new(line);
        self.answer(&mut line, Step::Connect, "", "220 relay\r\n").await?;
        loop {
            let mut command = String::new();
            if line.read_line(&mut command).await.ok()? == 0 {
                return None;
            }
            let (step, good) = match command.get(..4)? {
                "EHLO" => (Step::Hello, "250-relay\r\n250 AUTH PLAIN LOGIN\r\n"),
                "AUTH" => (Step::SignIn, "235 welcome\r\n"),
                "MAIL" => (Step::Sender, "250 ok\r\n"),
                "RCPT" => (Step::Recipient, "250 ok\r\n"),
                "DATA" => (Step::Data, "354 go on\r\n"),
                _ => {
                    line.get_mut().write_all(b"221 bye\r\n").await.ok()?;
                    return None;
                }
            };
            if !self.answer(&mut line, step, &command, good).await? || step != Step::Data {
                continue;
            }
            let mut mail = Vec::new();
            while !mail.ends_with(b"\r\n.\r\n") {
                mail.push(line.read_u8().await.ok()?);
            }
            let mail = String::from_utf8(mail).unwrap();
            let id = mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap().to_owned();
            {
                let mut seen = self.seen.lock().unwrap();
                seen.handed += 1;
                seen.handed_ids.push(id.clone());
                if self.act(Step::Content, "").is_none() {
                    seen.taken.push(id);
                }
            }
            self.answer(&mut line, Step::Content, "", "250 taken\r\n").await?;
        }
    }
}
