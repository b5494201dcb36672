//! The file store with the real child: what strangers send comes out clean or not at all.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bytes::Bytes;
use entity::id::{CaseId, FileId};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageFormat, Rgb, RgbImage};
use migration::keys::KeysMigrator;
use sea_orm_migration::MigratorTrait;
use server::inspect::Hold;
use tempfile::TempDir;
use uuid::Uuid;
use vault::files::{Class, FileStore, Floor, Intent, Rejected, Sender, Stored, Unfit};
use vault::inspection::{ActiveContent, FileKind, Guess, MAX_SENT_BYTES};
use vault::inspector::{ENVIRONMENT, Inspector};
use vault::keys::{CaseKeys, Keys};
use vault::root::RootKeys;
use vault::store::KeyStore;

const PROGRAM: &str = env!("CARGO_BIN_EXE_madoguchi");

struct House {
    folder: TempDir,
    keys: CaseKeys,
    store: FileStore,
}

impl House {
    async fn build() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("keys.db").display());
        let db = migration::connect(&url).await.unwrap();
        KeysMigrator::up(&db, None).await.unwrap();
        let keys = Keys::open(&RootKeys::generate().unwrap(), KeyStore::new(db.clone(), db)).await.unwrap();
        let now = "2026-11-21T03:00:00Z".parse().unwrap();
        let keys = keys.create_case(CaseId(Uuid::now_v7()), now).await.unwrap();
        let store = FileStore::open(folder.path().join("files"), Inspector::new(PROGRAM.into())).await.unwrap();
        store.keep_free(Floor { bytes: 0, percent: 0 });
        Self { folder, keys, store }
    }

    async fn send(&self, class: Class, sent: &[u8]) -> Result<Stored, Rejected> {
        let sender = Sender { scope: "test".to_owned(), network: "192.0.2.1".to_owned(), has_account: false };
        let intent = Intent { file: FileId(Uuid::now_v7()), class, limit: MAX_SENT_BYTES, sender: &sender };
        let pieces: Vec<Result<Bytes, ()>> =
            sent.chunks(16_384).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        self.store.receive(&self.keys.evidence(), intent, futures::stream::iter(pieces)).await
    }

    async fn kept(&self, sent: &[u8]) -> (Stored, Vec<u8>) {
        let stored = self.send(Class::Evidence, sent).await.unwrap();
        let bytes = self.store.read(&self.keys.evidence(), stored.into()).await.unwrap().into_bytes().await.unwrap();
        (stored, bytes)
    }

    async fn unfit(&self, sent: &[u8]) -> Unfit {
        let Err(Rejected::Unfit(unfit)) = self.send(Class::Evidence, sent).await else { panic!("it was taken") };
        unfit
    }

    /// Every byte below the folder.
    fn disk(&self) -> Vec<u8> {
        let (mut all, mut open) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                match entry.file_type().unwrap().is_dir() {
                    true => open.push(entry.path()),
                    false => all.extend(std::fs::read(entry.path()).unwrap()),
                }
            }
        }
        all
    }
}

fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let [red, green, ..] = (x * y).to_le_bytes();
        Rgb([red, green, 90])
    })
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let picture = picture(width, height);
    JpegEncoder::new_with_quality(&mut out, 90).encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    out
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    picture(width, height).write_to(&mut Cursor::new(&mut out), ImageFormat::Png).unwrap();
    out
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

/// A PDF without cross-references, which every reader repairs.
pub(crate) fn pdf(extra: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]{extra}>>\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n"
    )
    .into_bytes()
}

#[tokio::test]
async fn a_photograph_is_written_anew_and_lies_encrypted() {
    let house = House::build().await;
    let photo = jpeg(1200, 900);
    let comment = b"\xff\xfe\x00\x0fCANARY-PLACE.";
    let sent = [&photo[..2], comment, &photo[2..], b"<script>CANARY</script>"].concat();
    let (stored, bytes) = house.kept(&sent).await;
    assert_eq!((stored.kind, stored.liveliness, stored.pages), (FileKind::Jpeg, ActiveContent::Still, Some(1)));
    let seen = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((seen.width(), seen.height()), (1200, 900));
    assert!(holds(&sent, b"CANARY") && !holds(&bytes, b"CANARY"));
    let disk = house.disk();
    assert!(disk.len() > bytes.len());
    assert!(!holds(&disk, b"CANARY") && !holds(&disk, b"JFIF") && !holds(&disk, &bytes[1000..1032]));
}

#[tokio::test]
async fn every_kind_comes_back_as_it_should() {
    let house = House::build().await;
    assert_eq!(house.kept(&png(300, 200)).await.0.kind, FileKind::Png);
    let (stored, bytes) = house.kept(&pdf("")).await;
    assert_eq!((stored.kind, stored.liveliness, bytes), (FileKind::Pdf, ActiveContent::Still, pdf("")));
    let lively = pdf("/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>");
    assert_eq!(house.kept(&lively).await.0.liveliness, ActiveContent::Active);
    assert!(matches!(house.send(Class::Identity, &lively).await, Err(Rejected::Unfit(Unfit::Active))));
    assert_eq!(house.send(Class::Identity, &pdf("")).await.unwrap().kind, FileKind::Pdf);
    let windows = encoding_rs::SHIFT_JIS.encode("名簿が売られた。").0;
    assert_eq!(house.kept(&windows).await.1, "名簿が売られた。".as_bytes());
    assert!(matches!(house.send(Class::Identity, b"text").await, Err(Rejected::Unfit(Unfit::Kind(Guess::Text)))));
}

#[tokio::test]
async fn what_is_not_taken_is_told_apart() {
    let house = House::build().await;
    let photo = jpeg(400, 300);
    let rows: [(&[u8], Unfit); 8] = [
        (b"", Unfit::Empty),
        (&photo[..photo.len() / 2], Unfit::Truncated),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", Unfit::Kind(Guess::Program)),
        (b"\0\0\0\x18ftypheic\0\0\0\0heicmif1", Unfit::Kind(Guess::Heic)),
        (b"<svg onload=alert(1)>", Unfit::Kind(Guess::WebPage)),
        (b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01\0;", Unfit::Kind(Guess::Picture)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unfit::Truncated),
        (b"%PDF-1.4\n%%EOF", Unfit::Damaged),
    ];
    for (sent, want) in rows {
        assert_eq!(house.unfit(sent).await, want, "{}", String::from_utf8_lossy(sent));
    }
    let mut huge = jpeg(64, 64);
    let at = huge.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    huge[at + 5..at + 9].fill(0xff);
    assert_eq!(house.unfit(&huge).await, Unfit::TooManyPixels);
    assert_eq!(std::fs::read_dir(house.folder.path().join("files/tmp")).unwrap().count(), 0);
}

#[tokio::test]
async fn hostile_files_cost_little_and_harm_nobody() {
    let house = House::build().await;
    let nested =
        |open: &str, close: &str, depth: usize| pdf(&format!("/X {}{}", open.repeat(depth), close.repeat(depth)));
    let mut hostile = vec![
        nested("[", "]", 200_000),
        nested("<</A", ">>", 200_000),
        nested("(", ")", 500_000),
        b"%PDF-1.4\n".iter().copied().chain(b"1 0 obj\n1 0 R\nendobj\n".repeat(50_000)).collect(),
        [b"%PDF-1.4\n".as_slice(), &b"\xff".repeat(1_000_000)].concat(),
        [b"PK\x03\x04".as_slice(), &b"PK\x03\x04".repeat(200_000)].concat(),
        [b"<?xml".as_slice(), &b"<a>".repeat(500_000)].concat(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(10_000),
    ];
    // A scan that is repeated without end: every scan of a progressive JPEG may go over the whole picture.
    let mut scans = jpeg(2000, 2000);
    scans.truncate(scans.len() - 2);
    while scans.len() < 2_000_000 {
        scans.extend_from_slice(b"\xff\xda\x00\x0c\x03\x01\x00\x02\x11\x03\x11\x00\x3f\x00\x00");
    }
    scans.extend_from_slice(b"\xff\xd9");
    hostile.push(scans);
    for (number, sent) in hostile.iter().enumerate() {
        let start = Instant::now();
        // Taken or not, it ends, and this process lives.
        let outcome = house.send(Class::Evidence, sent).await;
        assert!(!matches!(outcome, Err(Rejected::Broken(_))), "{number}: {outcome:?}");
        assert!(start.elapsed() < Duration::from_secs(25), "{number}: {:?}", start.elapsed());
    }
    assert_eq!(house.kept(&jpeg(64, 64)).await.0.kind, FileKind::Jpeg, "the next photograph is taken as ever");
}

#[test]
fn the_child_takes_everything_away_from_itself_before_it_reads() {
    let mut child = Command::new(PROGRAM)
        .arg("inspect")
        .env_clear()
        .envs(ENVIRONMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let wanted = BTreeMap::from([
        ("Max cpu time", "10"),
        ("Max file size", "0"),
        ("Max core file size", "0"),
        ("Max processes", "0"),
        ("Max open files", "3"),
        ("Max address space", "536870912"),
    ]);
    let path = format!("/proc/{}/limits", child.id());
    let mut last = String::new();
    let set = (0..500).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        last = std::fs::read_to_string(&path).unwrap_or_default();
        wanted.iter().all(|(name, limit)| {
            // Soft and hard, so that neither can be raised.
            let line = last.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.split_whitespace().take(2).eq([*limit, *limit])
        })
    });
    // The filter is put on last of all.
    let status = format!("/proc/{}/status", child.id());
    let mut held = String::new();
    let filtered = (0..500).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        held = std::fs::read_to_string(&status).unwrap_or_default();
        held.contains("NoNewPrivs:\t1") && held.contains("Seccomp:\t2")
    });
    // What it has taken already must leave room below the limit, or the limit could not be felt.
    let line = held.lines().find_map(|line| line.strip_prefix("VmSize:")).unwrap_or_default();
    let taken: u64 = line.split_whitespace().next().unwrap_or_default().parse().unwrap();
    assert!(taken < 256 * 1024, "{taken} KB of addresses are taken before a file is read");
    let filter = server::inspect::confinement(Path::new(PROGRAM)).unwrap().seccomp;
    drop(child.stdin.take());
    let output = child.wait_with_output().unwrap();
    assert!(set, "{last}");
    assert!(filtered || filter == Hold::Missing, "{held}");
    assert_eq!(output.stdout, b"{\"unfit\":\"empty\"}\n");
}

#[tokio::test]
async fn the_same_photograph_is_taken_every_time() {
    let house = House::build().await;
    let photo = jpeg(800, 600);
    for _ in 0..100 {
        assert_eq!(house.kept(&photo).await.0.kind, FileKind::Jpeg);
    }
}

#[test]
fn an_operator_is_told_what_holds_the_child() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(PROGRAM)
        .arg("check-config")
        .env("MADOGUCHI__DATA", folder.path())
        .env("MADOGUCHI__BODY__STANDING", "fictional")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("body.standing = \"fictional\"\n") && !said.contains("Config {"), "plain words: {said}");
    let confinement = server::inspect::confinement(Path::new(PROGRAM)).unwrap();
    assert!(said.contains(&format!("the child that inspects files: {confinement}\n")), "{said}");
}
