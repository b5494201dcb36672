//! The file store with children of all characters, each a small shell script.

use std::collections::HashSet;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use bytes::Bytes;
use chrono::TimeDelta;
use entity::id::{CaseId, FileId};
use entity::safety::stores::{Gap, Sweep};
use futures::{StreamExt, TryStreamExt};
use uuid::Uuid;

use super::house::{House, noon};
use crate::Error;
use crate::files::{
    Class, Download, FileStore, Floor, Held, Intent, Patience, Presence, Rejected, Room, Sender, Stored, Unfit,
};
use crate::inspection::{ActiveContent, FileKind, Guess, MAX_CLEAN_BYTES, MAX_SENT_BYTES};
use crate::inspector::Inspector;
use crate::keys::{CaseKeys, Keys};

/// Says "text" and gives back what it got.
const ECHO: &str = r#"f=$(mktemp -p "$(dirname "$0")"); cat > "$f"
printf '{"fit":{"kind":"text","bytes":%s,"liveliness":"still","pages":null}}\n' "$(wc -c < "$f")"; cat "$f"; rm "$f""#;

struct Fixture {
    house: House,
    keys: Keys,
    case: CaseKeys,
    store: FileStore,
    folder: PathBuf,
}

impl Fixture {
    async fn with(script: &str) -> Self {
        // Long enough for a busy machine; what is about being late sets its own.
        Self::with_patience(script, Patience::default(), Duration::from_secs(60)).await
    }

    async fn with_patience(script: &str, patience: Patience, time: Duration) -> Self {
        let house = House::build().await;
        let keys = house.keys().await;
        let case = keys.create_case(CaseId(Uuid::now_v7()), noon()).await.unwrap();
        let program = house.folder.path().join("child.sh");
        std::fs::write(&program, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let folder = house.folder.path().join("files");
        let inspector = Inspector { program, args: vec!["inspect".into()], time };
        let store = FileStore::with_patience(folder.clone(), inspector, patience).await.unwrap();
        // Whoever runs the tests may have little room.
        store.keep_free(Floor { bytes: 0, percent: 0 });
        Self { house, keys, case, store, folder }
    }

    async fn receive(&self, bytes: &[u8]) -> Result<Stored, Rejected> {
        self.receive_as(Class::Evidence, bytes).await
    }

    async fn receive_as(&self, class: Class, bytes: &[u8]) -> Result<Stored, Rejected> {
        let pieces: Vec<Result<Bytes, ()>> =
            bytes.chunks(50_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let key = match class {
            Class::Evidence => self.case.evidence(),
            Class::Identity => self.case.new_paper().unwrap(),
        };
        let stored = self.store.receive(&key, intent(class), futures::stream::iter(pieces)).await?;
        if class == Class::Identity {
            self.keys.keep_paper(stored.object, &key, noon()).await.unwrap();
        }
        Ok(stored)
    }

    async fn read(&self, held: impl Into<Held>) -> Result<Download, Error> {
        let held = held.into();
        self.store.read(&self.keys.of_file(&self.case, held).await?, held).await
    }

    async fn unfit(&self, bytes: &[u8]) -> Unfit {
        why(self.receive(bytes).await)
    }

    /// Files in the store, half-written ones included.
    fn count(&self) -> usize {
        let folders = std::fs::read_dir(&self.folder).unwrap();
        folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
    }
}

/// The one who sends, where it does not matter who.
static SENDER: LazyLock<Sender> = LazyLock::new(|| sender("draft"));

fn sender(scope: &str) -> Sender {
    Sender { scope: scope.to_owned(), network: "192.0.2.1".to_owned(), has_account: false }
}

fn intent(class: Class) -> Intent<'static> {
    Intent { file: FileId(Uuid::now_v7()), class, limit: MAX_SENT_BYTES, sender: &SENDER }
}

fn why(outcome: Result<Stored, Rejected>) -> Unfit {
    match outcome {
        Err(Rejected::Unfit(unfit)) => unfit,
        other => panic!("expected an unfit file, got {other:?}"),
    }
}

#[tokio::test]
async fn a_file_is_kept_encrypted_and_comes_back_whole() {
    let desk = Fixture::with(ECHO).await;
    let sent = b"CANARY ".repeat(100_000);
    let stored = desk.receive(&sent).await.unwrap();
    assert_eq!((stored.kind, stored.bytes, stored.sent), (FileKind::Text, 700_000, 700_000));
    assert_eq!(desk.count(), 1, "no spool is left");

    let back = desk.read(stored).await.unwrap().into_bytes().await.unwrap();
    assert!(back == sent);
    let pieces: Vec<Bytes> = desk.read(stored).await.unwrap().into_stream().try_collect().await.unwrap();
    assert!(pieces.concat() == sent);

    let name = stored.object.to_string();
    let path = desk.folder.join(&name[..2]).join(&name);
    let raw = std::fs::read(&path).unwrap();
    assert!(!raw.windows(6).any(|window| window == b"CANARY"));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(stored.object.get_version_num(), 4, "the name says nothing");
    assert_eq!(desk.store.holds(stored.object).await.unwrap(), Presence::There);

    desk.store.destroy(stored.object).await.unwrap();
    desk.store.destroy(stored.object).await.unwrap();
    assert_eq!(desk.store.holds(stored.object).await.unwrap(), Presence::Missing);
    assert!(matches!(desk.read(stored).await, Err(Error::Disk(_))));
}

#[tokio::test]
async fn a_file_opens_only_for_its_row_its_class_and_its_case() {
    let desk = Fixture::with(ECHO).await;
    let stored = desk.receive(b"text").await.unwrap();
    let held = Held::from(stored);
    let others = [Held { file: FileId(Uuid::now_v7()), ..held }, Held { class: Class::Identity, ..held }];
    for other in others {
        assert!(matches!(desk.store.read(&desk.case.evidence(), other).await, Err(Error::Forged)));
    }
    let stranger = desk.keys.create_case(CaseId(Uuid::now_v7()), noon()).await.unwrap();
    assert!(matches!(desk.store.read(&stranger.evidence(), held).await, Err(Error::Forged)));
    assert!(desk.read(held).await.is_ok());
}

#[tokio::test]
async fn a_damaged_file_is_an_error_and_not_a_short_file() {
    let desk = Fixture::with(ECHO).await;
    let stored = desk.receive(&[b'a'; 200_000]).await.unwrap();
    let name = stored.object.to_string();
    let path = desk.folder.join(&name[..2]).join(&name);
    let good = std::fs::read(&path).unwrap();
    std::fs::write(&path, &good[..150_000]).unwrap();
    let outcome: Result<Vec<Bytes>, Error> = desk.read(stored).await.unwrap().into_stream().try_collect().await;
    assert!(matches!(outcome, Err(Error::Forged)));
    std::fs::write(&path, &good[..90]).unwrap();
    assert!(matches!(desk.read(stored).await, Err(Error::Forged)));
}

/// Says "photograph" whatever came.
const PHOTOGRAPH: &str =
    r#"cat > /dev/null; printf '{"fit":{"kind":"jpeg","bytes":3,"liveliness":"still","pages":1}}\nabc'"#;

#[tokio::test]
async fn a_paper_dies_with_its_key_and_other_papers_and_evidence_stay() {
    let desk = Fixture::with(PHOTOGRAPH).await;
    let (one, other) =
        (desk.receive_as(Class::Identity, b"x").await.unwrap(), desk.receive_as(Class::Identity, b"x").await.unwrap());
    let evidence = desk.receive_as(Class::Evidence, b"x").await.unwrap();
    assert!(desk.read(one).await.is_ok());
    desk.keys.destroy_paper(one.object, noon()).await.unwrap();
    assert!(matches!(desk.read(one).await, Err(Error::IdentityDestroyed)));
    for stays in [other, evidence] {
        assert_eq!(desk.read(stays).await.unwrap().into_bytes().await.unwrap(), b"abc");
    }
    let moved = Held { object: other.object, ..one.into() };
    assert!(matches!(desk.read(moved).await, Err(Error::Forged)), "a key of one row opens no other");
}

#[tokio::test]
async fn papers_of_older_versions_open_under_the_key_that_they_share() {
    let desk = Fixture::with(PHOTOGRAPH).await;
    let case = desk.case.case();
    let shared = desk.keys.share_among_papers(case, noon()).await.unwrap();
    let mut papers = Vec::new();
    for _ in 0..2 {
        let sent = futures::stream::iter([Ok::<_, ()>(Bytes::from_static(b"x"))]);
        papers.push(desk.store.receive(&shared, intent(Class::Identity), sent).await.unwrap());
    }
    let new = desk.receive_as(Class::Identity, b"x").await.unwrap();
    for paper in &papers {
        assert_eq!(desk.read(*paper).await.unwrap().into_bytes().await.unwrap(), b"abc");
    }
    desk.keys.destroy_shared(case, noon()).await.unwrap();
    for paper in papers {
        assert!(matches!(desk.read(paper).await, Err(Error::IdentityDestroyed)));
    }
    assert!(desk.read(new).await.is_ok(), "what came later does not share it");
}

#[tokio::test]
async fn identity_papers_are_pictures_or_still_pdfs() {
    let desk = Fixture::with(ECHO).await;
    assert_eq!(why(desk.receive_as(Class::Identity, b"text").await), Unfit::Kind(Guess::Text));
    let active = r#"cat > /dev/null; printf '{"fit":{"kind":"pdf","bytes":3,"liveliness":"active","pages":1}}\nabc'"#;
    let desk = Fixture::with(active).await;
    assert_eq!(why(desk.receive_as(Class::Identity, b"x").await), Unfit::Active);
    assert_eq!(desk.receive_as(Class::Evidence, b"x").await.unwrap().liveliness, ActiveContent::Active);
    assert_eq!(desk.count(), 1);
}

#[tokio::test]
async fn sizes_are_counted_exactly() {
    let desk = Fixture::with(ECHO).await;
    let limit = MAX_SENT_BYTES as usize;
    assert_eq!(desk.unfit(b"").await, Unfit::Empty);
    assert_eq!(desk.receive(b"1").await.unwrap().bytes, 1);
    assert_eq!(desk.receive(&vec![b'a'; limit - 1]).await.unwrap().sent, MAX_SENT_BYTES - 1);
    assert_eq!(desk.receive(&vec![b'a'; limit]).await.unwrap().sent, MAX_SENT_BYTES);
    assert_eq!(desk.unfit(&vec![b'a'; limit + 1]).await, Unfit::TooLarge { seen: MAX_SENT_BYTES + 1 });
    assert_eq!(desk.unfit(&vec![b'a'; limit * 2]).await, Unfit::TooLarge { seen: MAX_SENT_BYTES * 2 });
    assert_eq!(desk.count(), 3);
    let small = Intent { limit: 3, ..intent(Class::Evidence) };
    let four = futures::stream::iter([Ok::<_, ()>(Bytes::from_static(b"1234"))]);
    assert_eq!(why(desk.store.receive(&desk.case.evidence(), small, four).await), Unfit::TooLarge { seen: 4 });
}

#[tokio::test]
async fn an_endless_upload_is_cut_off() {
    let desk = Fixture::with(ECHO).await;
    let piece = Bytes::from(vec![0; 1 << 20]);
    let endless = futures::stream::repeat_with(move || Ok::<_, ()>(piece.clone()));
    let unfit = why(desk.store.receive(&desk.case.evidence(), intent(Class::Evidence), endless).await);
    assert!(matches!(unfit, Unfit::TooLarge { seen } if seen < 64 * 1024 * 1024), "{unfit:?}");
    assert_eq!(desk.count(), 0);
}

#[tokio::test]
async fn what_the_child_refuses_is_told_and_nothing_is_kept() {
    let rows = [
        (r#"{"unfit":"damaged"}"#, Unfit::Damaged),
        (r#"{"unfit":"truncated"}"#, Unfit::Truncated),
        (r#"{"unfit":"encrypted"}"#, Unfit::Encrypted),
        (r#"{"unfit":"too_many_pixels"}"#, Unfit::TooManyPixels),
        (r#"{"unfit":{"kind":"heic"}}"#, Unfit::Kind(Guess::Heic)),
        (r#"{"unfit":"empty"}"#, Unfit::Empty),
    ];
    for (line, unfit) in rows {
        for script in [format!("cat > /dev/null; echo '{line}'"), format!("echo '{line}'")] {
            let desk = Fixture::with(&script).await;
            assert_eq!(desk.unfit(&[0; 300_000]).await, unfit, "{script}");
            assert_eq!(desk.count(), 0);
        }
    }
}

#[tokio::test]
async fn a_child_gone_mad_is_a_damaged_file_and_nothing_worse() {
    let fit = |bytes: u64| {
        format!(r#"printf '{{"fit":{{"kind":"text","bytes":{bytes},"liveliness":"still","pages":null}}}}\n'"#)
    };
    let scripts = [
        // Says nothing, dies, or dies at the end.
        "true".to_owned(),
        "exit 1".to_owned(),
        "kill -9 $$".to_owned(),
        "cat > /dev/null; kill -11 $$".to_owned(),
        format!("cat > /dev/null; {}; printf abc; exit 1", fit(3)),
        format!("cat > /dev/null; {}; printf abc; kill -9 $$", fit(3)),
        // Talks rubbish.
        "echo hello".to_owned(),
        "head -c 100 /dev/urandom; echo".to_owned(),
        "printf 'x%.0s' $(seq 5000); echo".to_owned(),
        "head -c 50000000 /dev/zero".to_owned(),
        "yes".to_owned(),
        "echo".to_owned(),
        "echo '{}'".to_owned(),
        r#"echo '{"fit":{"kind":"exe","bytes":3,"liveliness":"still","pages":null}}'; printf abc"#.to_owned(),
        r#"echo '{"fit":{"kind":"text","bytes":-3,"liveliness":"still","pages":null}}'"#.to_owned(),
        r#"echo '{"fit":{"kind":"text","bytes":3,"liveliness":"still","pages":null,"more":1}}'; printf abc"#.to_owned(),
        // Promises too much or keeps too little.
        format!("{}; printf abc", fit(4)),
        format!("{}; printf abc", fit(2)),
        format!("{}; printf abc", fit(0)),
        format!("{}; cat /dev/zero", fit(1000)),
        format!("{}; cat /dev/zero", fit(MAX_CLEAN_BYTES + 1)),
        fit(u64::MAX),
        fit(0),
        r#"echo '{"unfit":"damaged"}'; printf more"#.to_owned(),
    ];
    for script in scripts {
        let desk = Fixture::with(&script).await;
        assert_eq!(desk.unfit(&[7; 500_000]).await, Unfit::Damaged, "{script}");
        assert_eq!(desk.count(), 0, "{script}");
    }
}

#[tokio::test]
async fn a_child_that_hangs_is_ended_in_time() {
    let scripts =
        ["sleep 600", "cat > /dev/null; sleep 600", "exec sleep 600", "exec 1>&-; sleep 600", "sleep 600 & exit 0"];
    for script in scripts {
        let desk = Fixture::with_patience(script, Patience::default(), Duration::from_millis(300)).await;
        let start = Instant::now();
        assert_eq!(desk.unfit(&[7; 500_000]).await, Unfit::Damaged, "{script}");
        assert!(start.elapsed() < Duration::from_secs(8), "{script}");
        assert_eq!(desk.count(), 0);
    }
}

#[tokio::test]
async fn a_missing_program_is_our_fault_and_said_so() {
    let desk = Fixture::with(ECHO).await;
    std::fs::remove_file(desk.house.folder.path().join("child.sh")).unwrap();
    assert!(matches!(desk.receive(b"x").await, Err(Rejected::Broken(Error::Inspector(_)))));
    assert_eq!(desk.count(), 0);
}

#[tokio::test]
async fn an_upload_that_stops_leaves_nothing() {
    let patience = Patience { pause: Duration::from_millis(100), wait: Duration::from_secs(5) };
    let desk = Fixture::with_patience(ECHO, patience, Duration::from_secs(5)).await;
    let start = || futures::stream::iter([Ok(Bytes::from_static(b"begin"))]);

    let broken = start().chain(futures::stream::iter([Err(())]));
    assert_eq!(why(desk.store.receive(&desk.case.evidence(), intent(Class::Evidence), broken).await), Unfit::Aborted);

    let silent = start().chain(futures::stream::pending());
    assert_eq!(why(desk.store.receive(&desk.case.evidence(), intent(Class::Evidence), silent).await), Unfit::Aborted);

    assert_eq!(desk.count(), 0);

    // The caller goes away.
    let gone = start().chain(futures::stream::pending::<Result<Bytes, ()>>());
    let key = desk.case.evidence();
    let waiting = desk.store.receive(&key, intent(Class::Evidence), gone);
    assert!(tokio::time::timeout(Duration::from_millis(50), waiting).await.is_err());
    assert_eq!(desk.count(), 0);
}

#[tokio::test]
async fn an_upload_that_moves_is_waited_for() {
    let patience = Patience { pause: Duration::from_millis(300), ..Patience::default() };
    let desk = Fixture::with_patience(ECHO, patience, Duration::from_secs(60)).await;
    let slow = futures::stream::unfold(0, |number| async move {
        tokio::time::sleep(Duration::from_millis(50)).await;
        (number < 30).then(|| (Ok::<_, ()>(Bytes::from_static(b".")), number + 1))
    });
    let stored = desk.store.receive(&desk.case.evidence(), intent(Class::Evidence), slow).await.unwrap();
    assert_eq!(stored.sent, 30, "five times the longest pause");
}

#[tokio::test]
async fn seventy_slow_uploads_of_one_browser_leave_the_places_of_the_others() {
    let desk = Fixture::with(ECHO).await;
    let key = &desk.case.evidence();
    let slow = || {
        let silent = futures::stream::iter([Ok(Bytes::from_static(b"4444"))]).chain(futures::stream::pending());
        Box::pin(desk.store.receive::<()>(key, intent(Class::Evidence), silent))
    };
    let all = futures::future::join_all((0..70).map(|_| slow()));
    let other = sender("another draft");
    let honest = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let intent = Intent { sender: &other, ..intent(Class::Evidence) };
        desk.store
            .receive(&desk.case.evidence(), intent, futures::stream::iter([Ok::<_, ()>(Bytes::from_static(b"mine"))]))
            .await
    };
    tokio::select! {
        stored = honest => assert_eq!(stored.unwrap().sent, 4),
        _ = all => panic!("they ended by themselves"),
    }
}

#[tokio::test]
async fn a_full_disk_takes_no_file_and_says_so() {
    let desk = Fixture::with(ECHO).await;
    assert_eq!(desk.store.room().unwrap(), Room::Enough);
    desk.store.keep_free(Floor { bytes: u64::MAX, percent: 0 });
    assert_eq!(desk.store.room().unwrap(), Room::TooLittle);
    assert_eq!(desk.unfit(b"x").await, Unfit::NoSpace);
    assert_eq!(desk.count(), 0);
    desk.store.keep_free(Floor { bytes: 0, percent: 0 });
    assert!(desk.receive(b"x").await.is_ok(), "room again, nobody did anything");
    std::fs::remove_dir_all(&desk.folder).unwrap();
    assert!(desk.store.write_test().await.is_err(), "a missing folder is found");
}

#[tokio::test]
async fn without_a_jail_nothing_is_looked_into() {
    let desk = Fixture::with(ECHO).await;
    desk.store.lose_jail();
    assert_eq!(desk.unfit(b"x").await, Unfit::NoJail);
    assert_eq!(desk.count(), 0);
}

#[tokio::test]
async fn what_nobody_claims_goes_when_it_is_dropped() {
    let desk = Fixture::with(ECHO).await;
    let (kept, lost) = (desk.receive(b"1").await.unwrap(), desk.receive(b"2").await.unwrap());
    let claimed = desk.store.unclaimed(kept.object);
    claimed.claim();
    drop((claimed, desk.store.unclaimed(lost.object)));
    assert_eq!(desk.store.holds(kept.object).await.unwrap(), Presence::There);
    assert_eq!(desk.store.holds(lost.object).await.unwrap(), Presence::Missing);
}

#[tokio::test]
async fn a_child_dies_when_its_caller_goes_away() {
    let script = r#"echo $$ > "$(dirname "$0")/pid"; exec sleep 600"#;
    let desk = Fixture::with_patience(script, Patience::default(), Duration::from_secs(60)).await;
    let waiting = desk.receive(b"x");
    assert!(tokio::time::timeout(Duration::from_millis(800), waiting).await.is_err());
    let pid = std::fs::read_to_string(desk.house.folder.path().join("pid")).unwrap();
    let stat = format!("/proc/{}/stat", pid.trim());
    for _ in 0..100 {
        // Gone, or a zombie that the runtime is about to reap.
        match std::fs::read_to_string(&stat) {
            Err(_) => return,
            Ok(line) if line.contains(") Z ") => return,
            Ok(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
    panic!("the child lives on");
}

#[tokio::test]
async fn too_many_children_at_once_are_told_to_come_back() {
    let patience = Patience { wait: Duration::from_millis(300), ..Patience::default() };
    let desk = Fixture::with_patience("cat > /dev/null; exec sleep 600", patience, Duration::from_millis(1500)).await;
    let (a, b, c) = tokio::join!(desk.receive(b"1"), desk.receive(b"2"), desk.receive(b"3"));
    let outcomes = [why(a), why(b), why(c)];
    assert_eq!(outcomes.iter().filter(|unfit| **unfit == Unfit::Busy).count(), 1);
    assert_eq!(outcomes.iter().filter(|unfit| **unfit == Unfit::Damaged).count(), 2);
}

#[tokio::test]
async fn only_old_strangers_are_swept() {
    let desk = Fixture::with(ECHO).await;
    let (known, orphan) = (desk.receive(b"known").await.unwrap(), desk.receive(b"orphan").await.unwrap());
    std::fs::write(desk.folder.join("tmp/left-behind"), b"x").unwrap();
    let name = orphan.object.to_string();
    let path = desk.folder.join(&name[..2]).join(&name);
    let written: chrono::DateTime<chrono::Utc> = std::fs::metadata(path).unwrap().modified().unwrap().into();
    let ids = HashSet::from([known.object]);

    let soon = Sweep::before(written - TimeDelta::minutes(30));
    assert!(desk.store.orphans(&ids, &soon).await.unwrap().is_empty());
    assert_eq!(desk.store.sweep_spool(written + TimeDelta::minutes(30)).await.unwrap(), 0);

    let later = Sweep::before(written + TimeDelta::hours(1));
    let gap = Gap { from: written - TimeDelta::hours(1), to: written + TimeDelta::minutes(1) };
    let spared = Sweep { gap: Some(gap), ..later };
    assert!(desk.store.orphans(&ids, &spared).await.unwrap().is_empty(), "of that time the data know nothing");
    assert_eq!(desk.store.orphans(&ids, &later).await.unwrap(), vec![orphan.object]);
    desk.store.destroy(orphan.object).await.unwrap();
    assert_eq!(desk.store.sweep_spool(written + TimeDelta::hours(25)).await.unwrap(), 1);
    assert_eq!(desk.count(), 1);
    assert_eq!(desk.store.holds(known.object).await.unwrap(), Presence::There);
}
