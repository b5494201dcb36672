//! Somebody with a complaint, seen from outside: what was sent, and what was promised for it.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use data_encoding::BASE64_MIME_PERMISSIVE;
use entity::application::answer::ContactWay;
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use rand::Rng;
use rand::rngs::StdRng;
use sha2::{Digest, Sha256};

use super::Pace;
use super::house::{COMPANY, House};
use crate::outside::applicant::{Applicant, Paper};
use crate::outside::client::Client;
use crate::wizard::big_code;

/// How long people try again.
const PATIENCE: Duration = Duration::from_secs(120);
/// How many different photographs there are.
const PHOTOGRAPHS: usize = 12;

const CHECK: &str = "/complain/check";
const DONE: &str = "/complain/done";
const MAIL_CODE: &str = "/complain/email-code";

/// A paper as it is sent, and the digest of what must be kept of it.
pub(super) struct Sheet {
    sent: Vec<u8>,
    pub(super) kept: Digested,
}

pub(super) type Digested = [u8; 32];

pub(super) fn digest(bytes: &[u8]) -> Digested {
    Sha256::digest(bytes).into()
}

impl Sheet {
    fn new(sent: Vec<u8>) -> Self {
        let mut said = Vec::new();
        server::inspect::run(&mut sent.as_slice(), &mut said).unwrap();
        let line = said.iter().position(|byte| *byte == b'\n').unwrap();
        let kept = digest(&said[line + 1..]);
        Self { sent, kept }
    }
}

/// The photographs that people have at hand. Cheap to clone.
#[derive(Clone)]
pub(super) struct Papers(Arc<Vec<Sheet>>);

impl Papers {
    pub(super) fn make(random: &mut StdRng) -> Self {
        let one = |_| {
            let mut grain = || (random.next_u32() % 256).to_le_bytes()[0];
            let picture = RgbImage::from_fn(320, 240, |_, _| Rgb([grain(), grain(), 90]));
            let mut sent = Vec::new();
            JpegEncoder::new_with_quality(&mut sent, 85).encode_image(&picture).unwrap();
            Sheet::new(sent)
        };
        Self(Arc::new((0..PHOTOGRAPHS).map(one).collect()))
    }

    /// A picture of this person's identity paper.
    pub(super) fn of(&self, number: usize) -> &Sheet {
        &self.0[number % PHOTOGRAPHS]
    }

    /// A letter that only this person got, longer than one piece of an encrypted file.
    pub(super) fn letter(number: usize) -> Sheet {
        Sheet::new(crate::inspect::pdf(&format!("/Letter({})", format!("{number:03} ").repeat(18_000))))
    }
}

/// How the person with this number wants to be told.
pub(super) fn way(number: usize) -> ContactWay {
    [ContactWay::StatusOnly, ContactWay::Post, ContactWay::Phone, ContactWay::Mail][number % 4]
}

pub(super) fn name(number: usize) -> String {
    format!("申出 第{number}")
}

/// What this person wrote last.
pub(super) fn story(number: usize) -> String {
    format!("退会したあとも、{number}通の手紙が届きました。")
}

fn mail(number: usize) -> String {
    format!("person{number}@example.jp")
}

/// Everybody has an address of her own.
fn browser(house: &House, number: usize) -> Applicant {
    let [_, _, high, low] = u32::try_from(number + 1).unwrap().to_be_bytes();
    Applicant::new(Client::patient(Ipv4Addr::new(127, 9, high, low), house.address(), PATIENCE))
}

/// Somebody before sending.
pub(super) struct Person {
    pub(super) number: usize,
    applicant: Applicant,
}

impl Person {
    /// How often the killer is told in the course of [`Person::send`].
    pub(super) const TICKS: usize = 5;

    /// Answers every question and comes to the last page; papers are still missing.
    pub(super) async fn begin(house: &House, number: usize) -> Self {
        let mut applicant = browser(house, number);
        applicant.answer("/complain/name", &[("name", &name(number))]);
        applicant.answer(
            "/complain/contact",
            &[("way", way(number).code()), ("mail", &mail(number)), ("mail_keep", "yes"), ("phone", "03-0000-0000")],
        );
        applicant.answer(
            "/complain/address",
            &[
                ("where", "japan"),
                ("postal", "980-0001"),
                ("prefecture", "宮城県"),
                ("town", "仙台市"),
                ("number", "1"),
            ],
        );
        applicant.answer(MAIL_CODE, &[("go", "later")]);
        let first = applicant.begin(COMPANY).await.unwrap();
        applicant.walk(&first, CHECK).await.unwrap();
        Self { number, applicant }
    }

    /// Takes the digits out of the mail and types them in.
    pub(super) async fn confirm_mail(&mut self, house: &House) {
        if way(self.number) != ContactWay::Mail {
            return;
        }
        let digits = digits(house, &mail(self.number)).await;
        let request = self.applicant.form(MAIL_CODE, &[("digits", &digits), ("go", "next")]);
        let to = self.applicant.go(&request, MAIL_CODE).await.unwrap();
        assert!(!to.starts_with(MAIL_CODE), "{to}");
    }

    /// Saves a page again, hands in two papers and sends, each as often as it takes to be answered.
    pub(super) async fn send(mut self, papers: &Papers, pace: &Pace) -> Receipt {
        let number = self.number;
        self.applicant.answer("/complain/what-happened", &[("what", &story(number))]);
        let request = self.applicant.step("/complain/what-happened");
        pace.tick();
        self.applicant.go(&request, "/complain/what-happened").await.unwrap();

        let now = [("files", "now")];
        let shown = [("identity", "now"), ("document", "driving-licence")];
        let letter = Papers::letter(number);
        self.hand_in("/complain/files", &now, "letter.pdf", &letter, pace).await;
        self.hand_in("/complain/identity", &shown, "licence.jpg", papers.of(number), pace).await;

        let key = self.applicant.form_key(CHECK).await.unwrap();
        let request = self.applicant.form(CHECK, &[("form_key", &key)]);
        pace.tick();
        let done = self.applicant.go(&request, CHECK).await.unwrap();
        // From here on it must not be lost, and this is when it would be easiest.
        pace.tick();
        assert_eq!(done, DONE);
        let receipt = self.applicant.page(DONE).await.unwrap();
        let (case, code) = printed(&receipt);
        Receipt { person: self, form_key: key, case, code }
    }

    async fn hand_in(&mut self, path: &str, fields: &[(&str, &str)], name: &str, sheet: &Sheet, pace: &Pace) {
        let key = self.applicant.form_key(path).await.unwrap();
        let fields = [fields, &[("form_key", key.as_str()), ("go", "send")]].concat();
        let kind = if name.ends_with(".pdf") { "application/pdf" } else { "image/jpeg" };
        let request = self.applicant.papers(path, &fields, Some(Paper { name, kind, bytes: &sheet.sent }));
        pace.tick();
        let to = self.applicant.go(&request, path).await.unwrap();
        assert_eq!(to, format!("{path}?done=sent"));
    }
}

/// Number and code, as they stand on the receipt.
fn printed(page: &str) -> (String, String) {
    (big_code(page, "受付番号"), big_code(page, "確認コード"))
}

/// The digits of the one mail to this address.
async fn digits(house: &House, to: &str) -> String {
    let folder = house.config().data.join("mail");
    let give_up = Instant::now() + PATIENCE;
    while Instant::now() < give_up {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            // Until it is whole it has another name, under which it can also vanish.
            if path.extension().is_none_or(|ending| ending != "eml") {
                continue;
            }
            let mail = std::fs::read_to_string(path).unwrap();
            let (head, body) = mail.split_once("\r\n\r\n").unwrap();
            if !head.contains(&format!("To: {to}\r\n")) {
                continue;
            }
            let text = String::from_utf8(BASE64_MIME_PERMISSIVE.decode(body.as_bytes()).unwrap()).unwrap();
            let six = text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6);
            return six.unwrap_or_else(|| panic!("no digits: {text}")).to_owned();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no mail came to {to}")
}

/// Somebody who was told: it is received.
pub(super) struct Receipt {
    person: Person,
    form_key: String,
    /// 受付番号.
    pub(super) case: String,
    /// 確認コード.
    pub(super) code: String,
}

impl Receipt {
    pub(super) fn number(&self) -> usize {
        self.person.number
    }

    /// Presses the last button once more, much later: the same case, the same code.
    pub(super) async fn send_again(&mut self) {
        let applicant = &mut self.person.applicant;
        let request = applicant.form(CHECK, &[("form_key", &self.form_key)]);
        assert_eq!(applicant.go(&request, CHECK).await.unwrap(), DONE);
        let again = printed(&applicant.page(DONE).await.unwrap());
        assert_eq!(again, (self.case.clone(), self.code.clone()));
    }

    /// Opens the status page in another browser with what the receipt says.
    pub(super) async fn open_status(&self, house: &House) {
        let mut other = browser(house, self.person.number);
        let request = other.form("/status", &[("number", &self.case), ("code", &self.code)]);
        assert_eq!(other.go(&request, "/status").await.unwrap(), "/status/case");
        let page = other.page("/status/case").await.unwrap();
        assert!(page.contains(&self.case), "{page}");
    }
}
