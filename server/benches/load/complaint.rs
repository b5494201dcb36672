//! Complaints with three photographs each: what it costs to take them.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{bail, ensure};

use crate::measure::{Process, share};
use crate::outside::applicant::{Applicant, Paper};
use crate::outside::client::Client;
use crate::table::Submission;

/// The company that the complaint is about.
const COMPANY: &str = "8999901000000";

/// The page where papers are handed in.
const FILES: &str = "/complain/files";

/// How many complaints are sent, and how many more go first without being counted. More than a hundred drafts an hour
/// are not taken from one network.
const COUNTED: u32 = 30;
const BEFORE: u32 = 3;

/// Begins a complaint and goes on to the page where papers are handed in.
pub(crate) async fn begin(address: SocketAddr) -> anyhow::Result<Applicant> {
    let mut applicant = Applicant::new(Client::to(address));
    applicant.answer(FILES, &[("files", "now"), ("go", "next")]);
    let first = applicant.begin(COMPANY).await?;
    applicant.walk(&first, FILES).await?;
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
        let mut spent = Duration::ZERO;
        let mut worked = Duration::ZERO;
        for name in ["front.jpg", "back.jpg", "letter.jpg"] {
            let key = applicant.form_key(FILES).await?;
            let fields = [("form_key", key.as_str()), ("files", "now"), ("go", "send")];
            let paper = Paper { name, kind: "image/jpeg", bytes: &photograph };
            let request = applicant.papers(FILES, &fields, Some(paper));
            let before = server.processor_of_all()?;
            let begin = Instant::now();
            applicant.go(&request, FILES).await?;
            let time = begin.elapsed();
            worked += server.processor_of_all()? - before;
            spent += time;
            if number >= BEFORE {
                uploads.push(time);
            }
        }
        applicant.walk(FILES, "/complain/check").await?;
        let key = applicant.form_key("/complain/check").await?;
        let request = applicant.form("/complain/check", &[("form_key", &key)]);
        let before = server.processor_of_all()?;
        let begin = Instant::now();
        let done = applicant.go(&request, "/complain/check").await?;
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
