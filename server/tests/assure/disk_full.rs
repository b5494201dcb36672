//! A disk that is full at fifty different moments of a complaint with photographs: nothing is half, everybody is told in clear
//! words, and as soon as there is room again everything goes on by itself.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use entity::id::CaseId;
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use schema::{case_file, file};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use server::config::Config;
use tempfile::TempDir;

use crate::outside::applicant::{Applicant, Paper};
use crate::outside::client::{Answer, Client};
use crate::outside::program;

/// At so many moments the disk is full.
const POINTS: usize = 50;
/// From one moment to the next, so many more bytes are left: two pages. In the end it is enough for the whole complaint.
const STEP: u64 = 9 * 1024;
/// Large enough for all that is taken in the end.
const DISK: &str = "size=160m,mode=700";
/// A company of the invented data.
const COMPANY: &str = "7999901000001";
const STORY: &str = "/complain/what-happened";
const FILES: &str = "/complain/files";
const CHECK: &str = "/complain/check";
const PHOTOGRAPHS: usize = 3;

/// A file system in memory with little room.
struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    fn mount() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", DISK, "tmpfs"]).arg(folder.path()).status();
        assert!(
            mounted.is_ok_and(|status| status.success()),
            "this test mounts a small file system: run it as root, or with the right to mount (CAP_SYS_ADMIN)"
        );
        Self { folder }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn filler(&self) -> PathBuf {
        self.folder.path().join("filler")
    }

    fn free(&self) -> u64 {
        let said = rustix::fs::statvfs(self.folder.path()).unwrap();
        said.f_bavail * said.f_frsize
    }

    /// Fills the disk up until so many bytes are left.
    fn leave(&self, bytes: u64) {
        let mut filler = File::create(self.filler()).unwrap();
        while let Some(over) = self.free().checked_sub(bytes).filter(|over| *over > 0) {
            let piece = usize::try_from(over.min(256 * 1024)).unwrap();
            filler.write_all(&vec![1; piece]).unwrap();
        }
    }

    fn empty(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(Command::new("umount").arg("--lazy").arg(self.folder.path()).status());
    }
}

/// The program, ended at the latest when it is dropped.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn photograph(seed: usize) -> Vec<u8> {
    let mut state = u32::try_from(seed).unwrap().wrapping_mul(2_654_435_761).wrapping_add(1);
    let picture = RgbImage::from_fn(240, 240, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = state.to_be_bytes();
        Rgb([a, b, c])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture).unwrap();
    bytes
}

/// Whether an answer is one that a person can do something with: never a fault of ours.
fn is_clear(answer: &Answer) -> bool {
    let said = answer.text();
    let words = ["保存場所が足りない", "今は保存できません", "混み合っています"];
    [422, 503, 507].contains(&answer.status) && words.iter().any(|words| said.contains(words))
}

/// Presses the button until it is done; the disk is emptied after the first time that it did not help. Says how often it
/// was refused.
async fn press(she: &mut Applicant, request: &[u8], to: &str, disk: &SmallDisk) -> usize {
    let mut refused = 0;
    loop {
        let answer = she.answer_to(request).await.unwrap();
        if answer.status == 303 {
            assert!(answer.headers("location").any(|place| place.starts_with(to)), "{}", answer.head);
            return refused;
        }
        assert!(is_clear(&answer), "{to} after {refused} refused: {} {}", answer.status, answer.text());
        refused += 1;
        assert!(refused < 5, "there is room again, and nothing is taken: {}", answer.text());
        if disk.filler().exists() {
            // Reading goes on as if nothing were.
            assert!(she.page(CHECK).await.unwrap().contains("Haruka Sato"));
            disk.empty();
        }
    }
}

/// A complaint with three photographs, sent while only so much is left. Says at which of its steps it was refused.
async fn complain(she: &mut Applicant, number: usize, left: u64, disk: &SmallDisk) -> Vec<String> {
    let first = she.begin(COMPANY).await.unwrap();
    she.walk(&first, CHECK).await.unwrap();
    disk.leave(left);
    let mut refused = Vec::new();
    let told = she.form(STORY, &[("what", &"長い話です。".repeat(300))]);
    if press(she, &told, "/complain/", disk).await > 0 {
        refused.push("what happened".to_owned());
    }
    for photo in 0..PHOTOGRAPHS {
        // Each page is opened anew, as a browser does, however full the disk is.
        let key = she.form_key(FILES).await.unwrap();
        let bytes = photograph(number * PHOTOGRAPHS + photo);
        let paper = Paper { name: "shashin.jpg", kind: "image/jpeg", bytes: &bytes };
        let fields = [("form_key", key.as_str()), ("files", "now"), ("go", "send")];
        let request = she.papers(FILES, &fields, Some(paper));
        if press(she, &request, FILES, disk).await > 0 {
            refused.push(format!("photograph {photo}"));
        }
    }
    let key = she.form_key(CHECK).await.unwrap();
    let sending = she.form(CHECK, &[("form_key", &key)]);
    if press(she, &sending, "/complain/done", disk).await > 0 {
        refused.push("sending".to_owned());
    }
    if disk.filler().exists() {
        disk.empty();
    }
    refused
}

#[tokio::test]
async fn a_disk_that_is_full_at_fifty_moments_leaves_nothing_half() {
    let disk = SmallDisk::mount();
    let (data, log) = (disk.data(), disk.folder.path().join("log"));
    let made = Command::new(program::PROGRAM).arg("demo").arg("--data").arg(&data).status().unwrap();
    assert!(made.success());
    let address = program::free_address().unwrap();
    let mut running = Program(program::serve(&data, address, &[], &log).unwrap());
    program::first_page(address, &log).await.unwrap();

    let mut refused: BTreeMap<String, usize> = BTreeMap::new();
    let mut receipts = Vec::new();
    for point in 0..POINTS {
        let mut she = Applicant::new(Client::to(address));
        let left = STEP * u64::try_from(point).unwrap();
        for step in complain(&mut she, point, left, &disk).await {
            *refused.entry(step).or_default() += 1;
        }
        let receipt = she.page("/complain/done").await.unwrap();
        receipts.push(receipt.split("big-code__value\">").nth(1).unwrap().split('<').next().unwrap().to_owned());
    }
    // The test would show nothing if the disk had always been large enough.
    assert!(refused.values().sum::<usize>() >= POINTS / 2 && refused.len() > 1, "{refused:?}");

    assert!(running.0.try_wait().unwrap().is_none(), "the program has gone on all the time");
    let pid = rustix::process::Pid::from_child(&running.0);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert!(running.0.wait().unwrap().success(), "{}", std::fs::read_to_string(&log).unwrap());
    look(&data, &receipts).await;
    let said = std::fs::read_to_string(&log).unwrap();
    assert!(!said.contains("panic"), "{said}");
}

/// Everything that was promised is there, once and whole; and nothing else.
async fn look(data: &Path, receipts: &[String]) {
    let settings = HashMap::from([("MADOGUCHI__DATA".to_owned(), data.display().to_string())]);
    let config = Config { inspector: program::PROGRAM.into(), ..Config::from_sources(None, &settings).unwrap() };
    server::secure_connections();
    let app = server::boot::app_state(&config, server::clock::machine()).await.unwrap();
    let mut objects = 0;
    for number in receipts {
        let cases: Vec<CaseId> = case_file::Entity::find()
            .filter(case_file::Column::Number.eq(number.as_str()))
            .all(app.read())
            .await
            .unwrap()
            .iter()
            .map(|row| row.id)
            .collect();
        let [case] = cases.as_slice() else { panic!("{number} is there {} times", cases.len()) };
        let keys = app.keys().of_case(*case).await.unwrap();
        let rows = file::Entity::find().filter(file::Column::CaseId.eq(*case)).all(app.read()).await.unwrap();
        assert_eq!(rows.len(), PHOTOGRAPHS, "{number}");
        for row in rows {
            assert_eq!(row.state, "linked");
            let class = vault::files::Class::from_code(&row.class).unwrap();
            let held = vault::files::Held { file: row.id, class, object: row.object };
            let key = app.keys().of_file(&keys, held).await.unwrap();
            let bytes = app.files().read(&key, held).await.unwrap().into_bytes().await.unwrap();
            assert_eq!(i64::try_from(bytes.len()).unwrap(), row.bytes);
            objects += 1;
        }
    }
    assert_eq!(objects, receipts.len() * PHOTOGRAPHS);
    let loose = file::Entity::find().filter(file::Column::State.eq("staged")).all(app.read()).await.unwrap();
    assert!(loose.is_empty(), "{loose:?}");
    assert_eq!(std::fs::read_dir(data.join("files/tmp")).unwrap().count(), 0, "no half file is left");
    server::boot::close(&app).await;
}
