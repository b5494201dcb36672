//! Many clients that dawdle, from one address, and one who is honest, from another: the real program, seen from outside.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use entity::organization::{Accreditation, Organization};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use server::config::Config;
use server::secret::Secret;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;

use crate::outside::applicant::{Applicant, Paper};
use crate::outside::client::Client;
use crate::outside::program;
use crate::scratch::Scratch;
use crate::seed;

const COMPANY: &str = "7999901000001";
/// All dawdlers share one address.
const DAWDLERS: Ipv4Addr = Ipv4Addr::new(127, 66, 0, 1);
const HONEST: Ipv4Addr = Ipv4Addr::new(127, 7, 0, 1);

const UPLOADS: usize = 70;
const HALF_REQUESTS: usize = 200;
const ENDLESS_HEADS: usize = 50;

/// How long they keep coming.
const ATTACK: Duration = Duration::from_secs(15);
/// How long they wait before they come again.
const AGAIN: Duration = Duration::from_secs(1);
/// How long the processor is watched.
const WINDOW: Duration = Duration::from_secs(4);
/// After this time a connection must be gone whose head did not come.
const HEAD_TIME: Duration = Duration::from_secs(14);
/// And one whose body hardly came.
const BODY_TIME: Duration = Duration::from_secs(20);
/// How much more memory the program may take, in kilobytes.
const MORE_MEMORY: u64 = 20 * 1024;
/// The unit of `/proc/*/stat` on Linux.
const TICKS_A_SECOND: f64 = 100.0;

/// What the system says of a process.
struct Process(u32);

impl Process {
    /// Resident memory in kilobytes.
    fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0)).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// Seconds of a processor used so far.
    fn work(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0)).unwrap();
        let (_, rest) = stat.rsplit_once(") ").unwrap();
        let field = |at: usize| rest.split(' ').nth(at).unwrap().parse::<f64>().unwrap();
        (field(11) + field(12)) / TICKS_A_SECOND
    }

    fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.0)).unwrap().count()
    }
}

async fn connect(from: Ipv4Addr, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((from, 0).into())?;
    socket.connect(to).await
}

/// What somebody sends who dawdles.
#[derive(Clone)]
struct Dawdle {
    to: SocketAddr,
    begin: String,
    /// What follows again and again.
    piece: &'static str,
    every: Duration,
}

impl Dawdle {
    /// Comes again whenever the connection was ended, and says how long one was let at most.
    async fn on(self, until: Instant) -> Duration {
        let mut longest = Duration::ZERO;
        while Instant::now() < until {
            let since = Instant::now();
            self.once().await;
            longest = longest.max(since.elapsed());
            tokio::time::sleep(AGAIN).await;
        }
        longest
    }

    async fn once(&self) {
        let Ok(mut line) = connect(DAWDLERS, self.to).await else { return };
        if line.write_all(self.begin.as_bytes()).await.is_err() {
            return;
        }
        let mut answer = [0; 1024];
        loop {
            let ended = tokio::select! {
                read = line.read(&mut answer) => !matches!(read, Ok(bytes) if bytes > 0),
                () = tokio::time::sleep(self.every) => line.write_all(self.piece.as_bytes()).await.is_err(),
            };
            if ended {
                return;
            }
        }
    }
}

/// A post whose body hardly comes: of a stranger to doors that are not hers, or of somebody with a draft, who sends a
/// photograph.
fn body(to: SocketAddr, at: usize, cookies: &str) -> String {
    let form = "application/x-www-form-urlencoded";
    let files = "multipart/form-data; boundary=slow";
    let (path, kind, cookie, begin) = match at % 4 {
        0 => ("/staff/cases", form, String::new(), "what=a"),
        1 => ("/status/files", files, String::new(), "--sl"),
        _ => ("/complain/files", files, format!("Cookie: {cookies}\r\n"), PHOTOGRAPH),
    };
    format!(
        "POST {path} HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nSec-Fetch-Site: same-origin\r\n\
         {cookie}Content-Type: {kind}\r\nContent-Length: 8000000\r\n\r\n{begin}"
    )
}

/// The beginning of a form with a photograph.
const PHOTOGRAPH: &str = "--slow\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nnow\r\n--slow\r\n\
    Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";

fn photograph() -> Vec<u8> {
    let picture = RgbImage::from_fn(640, 480, |x, y| Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]));
    let mut sent = Vec::new();
    JpegEncoder::new_with_quality(&mut sent, 85).encode_image(&picture).unwrap();
    sent
}

/// A complaint with three photographs, from the first page to the receipt.
async fn complain(to: SocketAddr) {
    let mut applicant = Applicant::new(Client::patient(HONEST, to, Duration::ZERO));
    applicant.answer("/complain/files", &[("files", "now"), ("go", "next")]);
    let mut at = applicant.begin(COMPANY).await.unwrap();
    applicant.walk(&at, "/complain/files").await.unwrap();
    let photograph = photograph();
    for name in ["one.jpg", "two.jpg", "three.jpg"] {
        let path = "/complain/files";
        let key = applicant.form_key(path).await.unwrap();
        let fields = [("files", "now"), ("form_key", key.as_str()), ("go", "send")];
        let paper = Paper { name, kind: "image/jpeg", bytes: &photograph };
        let request = applicant.papers(path, &fields, Some(paper));
        at = applicant.go(&request, path).await.unwrap();
        assert_eq!(at, format!("{path}?done=sent"), "{name}");
    }
    applicant.walk("/complain/files", "/complain/check").await.unwrap();
    let key = applicant.form_key("/complain/check").await.unwrap();
    let request = applicant.form("/complain/check", &[("form_key", &key)]);
    assert_eq!(applicant.go(&request, "/complain/check").await.unwrap(), "/complain/done");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_dawdles_keeps_nobody_from_complaining() {
    let scratch = Scratch::all().await.into_iter().next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().join("data"),
        database: Secret::new(scratch.url()),
        listen: program::free_address().unwrap(),
        inspector: program::PROGRAM.into(),
        body: Organization { standing: Accreditation::Fictional, ..Organization::default() },
        ..Config::default()
    };
    server::secure_connections();
    let app = server::boot::app_state(&config, server::clock::machine()).await.unwrap();
    seed::company(&app, COMPANY, "株式会社アオバ通販").await;
    server::boot::close(&app).await;
    let log = folder.path().join("log");
    let at_once = Config::default().requests_at_once.to_string();
    let settings = [
        ("MADOGUCHI__DATABASE", scratch.url()),
        ("MADOGUCHI__BODY__STANDING", "fictional"),
        ("MADOGUCHI__REQUESTS_AT_ONCE", &at_once),
    ];
    let to = config.listen;
    let mut child = program::serve(&config.data, to, &settings, &log).unwrap();
    program::first_page(to, &log).await.unwrap();
    let process = Process(child.id());

    // Once in quiet, so that what is made once is made.
    complain(to).await;
    let mut begun = Applicant::new(Client::patient(DAWDLERS, to, Duration::ZERO));
    begun.begin(COMPANY).await.unwrap();
    let cookies = begun.cookies();
    drop(begun);
    let (memory, descriptors) = (process.memory(), process.descriptors());

    let until = Instant::now() + ATTACK;
    let (mut heads, mut bodies) = (JoinSet::new(), JoinSet::new());
    for at in 0..HALF_REQUESTS {
        let begin = ["G", "GET / HTT", "GET / HTTP/1.1\r\nHost: x\r\nX-A: "][at % 3].to_owned();
        heads.spawn(Dawdle { to, begin, piece: "", every: Duration::from_secs(60) }.on(until));
    }
    for _ in 0..ENDLESS_HEADS {
        let begin = "GET / HTTP/1.1\r\nHost: x\r\n".to_owned();
        let every = Duration::from_millis(300);
        heads.spawn(Dawdle { to, begin, piece: "X-Again: and again\r\n", every }.on(until));
    }
    for at in 0..UPLOADS {
        bodies.spawn(Dawdle { to, begin: body(to, at, &cookies), piece: "-", every: Duration::from_secs(3) }.on(until));
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let work = process.work();
    tokio::time::sleep(WINDOW).await;
    let share = (process.work() - work) / WINDOW.as_secs_f64();
    assert!(share < 0.1, "{share:.2} of a processor for those who dawdle");
    complain(to).await;
    let more = process.memory().saturating_sub(memory);
    assert!(more <= MORE_MEMORY, "{more} kB more than the {memory} before");

    let head = heads.join_all().await.into_iter().max().unwrap();
    assert!(head <= HEAD_TIME, "half a request stood open for {head:?}");
    let body = bodies.join_all().await.into_iter().max().unwrap();
    assert!(body <= BODY_TIME, "a body that hardly came was read for {body:?}");
    tokio::time::sleep(Duration::from_secs(1)).await;
    let left = process.descriptors();
    assert!(left <= descriptors + 8, "{descriptors} descriptors before, {left} after");
    child.kill().unwrap();
    child.wait().unwrap();
    scratch.remove().await;
}
