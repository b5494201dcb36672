//! A complaint from the first page to the receipt, as a browser without scripts sends it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

use crate::client::{self, Answer, Client};
use crate::measure::{Process, share};
use crate::table::Submission;

const FORM: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "madoguchi-bench";

/// The company that the complaint is about.
const COMPANY: &str = "8999901000000";

/// How many complaints are sent, and how many more go first without being counted. More than a hundred drafts an hour
/// are not taken from one network.
const COUNTED: u32 = 30;
const BEFORE: u32 = 3;

/// What is answered on each page.
fn answers(path: &str) -> &'static [(&'static str, &'static str)] {
    match path {
        "/complain/safety" => &[("safety", "no")],
        "/complain/topic" => &[("topic", "personal-information")],
        "/complain/who" => &[("who", "principal")],
        "/complain/contacted" => &[("contacted", "no-reply")],
        "/complain/background" => &[("litigation", "no"), ("earlier", "no"), ("money", "no")],
        "/complain/category" => &[("category", "not-stopped")],
        "/complain/when" => &[("going_on", "still")],
        "/complain/what-happened" => {
            &[("what", "The catalogues still come, after two letters that asked to stop them.")]
        }
        "/complain/outcome" => &[("outcome", "stop-and-erase")],
        "/complain/danger" => &[("danger", "no")],
        "/complain/share" => &[("scope", "named"), ("materials", "yes")],
        "/complain/name" => &[("name", "Haruka Sato")],
        "/complain/contact" => &[("way", "status-only")],
        "/complain/files" => &[("files", "now"), ("go", "next")],
        "/complain/identity" => &[("identity", "later"), ("go", "next")],
        _ => &[],
    }
}

/// Somebody who fills in the form.
#[derive(Debug)]
pub(crate) struct Applicant {
    cookies: BTreeMap<String, String>,
}

impl Applicant {
    fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn take_cookies(&mut self, answer: &Answer) {
        for value in answer.headers("set-cookie") {
            if let Some((name, value)) = value.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// One saved step, which can be sent again and again.
    pub(crate) fn step(&self, address: SocketAddr) -> Vec<u8> {
        let path = "/complain/what-happened";
        client::post(address, path, &self.cookies(), FORM, &client::form(answers(path)))
    }

    /// Sends a form and returns where it leads.
    async fn go(&mut self, client: &mut Client, request: &[u8], path: &str) -> anyhow::Result<String> {
        let answer = client.send(request).await?;
        ensure!(answer.status == 303, "{path} answered {}: {}", answer.status, answer.text());
        self.take_cookies(&answer);
        Ok(answer.headers("location").next().context("no location")?.to_owned())
    }

    async fn form_key(&self, client: &mut Client, address: SocketAddr, path: &str) -> anyhow::Result<String> {
        let answer = client.send(&client::get(address, path, &self.cookies())).await?;
        ensure!(answer.status == 200, "{path} answered {}", answer.status);
        let text = answer.text();
        let (_, rest) = text.split_once("name=\"form_key\" value=\"").context("no form key")?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    /// Answers page after page until the one named is reached.
    async fn walk(&mut self, client: &mut Client, address: SocketAddr, from: &str, to: &str) -> anyhow::Result<()> {
        let mut at = from.to_owned();
        for _ in 0..40 {
            let path = at.split('?').next().unwrap_or_default().to_owned();
            if path == to {
                return Ok(());
            }
            let request = if ["/complain/files", "/complain/identity"].contains(&path.as_str()) {
                let key = self.form_key(client, address, &path).await?;
                self.multipart(address, &path, &[answers(&path), &[("form_key", &key)]].concat(), None)
            } else {
                client::post(address, &path, &self.cookies(), FORM, &client::form(answers(&path)))
            };
            at = self.go(client, &request, &path).await?;
        }
        bail!("the way from {from} never came to {to}")
    }

    fn multipart(
        &self,
        address: SocketAddr,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        if let Some((name, content)) = file {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: image/jpeg\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        client::post(address, path, &self.cookies(), &format!("multipart/form-data; boundary={BOUNDARY}"), &body)
    }
}

/// Begins a complaint and goes on to the page where papers are handed in.
pub(crate) async fn begin(address: SocketAddr) -> anyhow::Result<Applicant> {
    let mut client = Client::connect(address).await?;
    let mut applicant = Applicant { cookies: BTreeMap::new() };
    let start = client::post(address, "/complain", "", FORM, &client::form(&[("company", COMPANY)]));
    let first = applicant.go(&mut client, &start, "/complain").await?;
    applicant.walk(&mut client, address, &first, "/complain/files").await?;
    Ok(applicant)
}

/// Sends complaints with three photographs each, one after the other.
pub(crate) async fn submissions(server: &Process, address: SocketAddr, bytes: usize) -> anyhow::Result<Submission> {
    let photograph = photograph(bytes)?;
    let mut uploads = Vec::new();
    let mut wholes = Vec::new();
    let mut processor = Duration::ZERO;
    for number in 0..BEFORE + COUNTED {
        let mut applicant = begin(address).await?;
        let mut client = Client::connect(address).await?;
        let mut spent = Duration::ZERO;
        let mut worked = Duration::ZERO;
        for name in ["front.jpg", "back.jpg", "letter.jpg"] {
            let key = applicant.form_key(&mut client, address, "/complain/files").await?;
            let fields = [("form_key", key.as_str()), ("files", "now"), ("go", "send")];
            let request = applicant.multipart(address, "/complain/files", &fields, Some((name, &photograph)));
            let before = server.processor_of_all()?;
            let begin = Instant::now();
            applicant.go(&mut client, &request, "/complain/files").await?;
            let time = begin.elapsed();
            worked += server.processor_of_all()? - before;
            spent += time;
            if number >= BEFORE {
                uploads.push(time);
            }
        }
        applicant.walk(&mut client, address, "/complain/files", "/complain/check").await?;
        let key = applicant.form_key(&mut client, address, "/complain/check").await?;
        let body = client::form(&[("form_key", &key)]);
        let request = client::post(address, "/complain/check", &applicant.cookies(), FORM, &body);
        let before = server.processor_of_all()?;
        let begin = Instant::now();
        let done = applicant.go(&mut client, &request, "/complain/check").await?;
        ensure!(done.starts_with("/complain/done"), "sending led to {done}");
        spent += begin.elapsed();
        worked += server.processor_of_all()? - before;
        if number >= BEFORE {
            wholes.push(spent);
            processor += worked;
        }
    }
    Ok(Submission {
        count: COUNTED,
        upload_p50: share(&uploads, 50),
        upload_p99: share(&uploads, 99),
        whole_p50: share(&wholes, 50),
        whole_p99: share(&wholes, 99),
        processor: processor.as_secs_f64() * 1000.0 / f64::from(COUNTED),
    })
}

/// A photograph with grain, of about so many bytes.
fn photograph(bytes: usize) -> anyhow::Result<Vec<u8>> {
    let mut seed = 20_260_401_u32;
    let picture = image::RgbImage::from_fn(2000, 1500, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [grain, ..] = seed.to_be_bytes();
        let shade = u8::try_from((x / 16 + y / 12) % 160).unwrap_or_default();
        image::Rgb([shade.saturating_add(grain / 4), shade.saturating_add(grain / 5), shade.saturating_add(grain / 6)])
    });
    for quality in (40..=100).step_by(2) {
        let mut jpeg = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(&picture)?;
        if jpeg.len() >= bytes {
            return Ok(jpeg);
        }
    }
    bail!("no quality makes a photograph of {bytes} bytes")
}
