//! Somebody who got hold of the child finds nothing to do there.
//!
//! Confining a process cannot be undone, so each set of means is tried in a process of its own: this test, started again
//! with a word that tells it what to put on.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::process::Command;

use rustix::fs::{CWD, FileType, MemfdFlags, Mode};
use rustix::process::{DumpableBehavior, Pid, Resource, Rlimit};
use tempfile::TempDir;

use crate::inspect::confine::{self, Confinement, Hold};

/// What to put on.
const WORD: &str = "MADOGUCHI_TEST_CONFINED_BY";
/// Comes before everything that somebody inside could do.
const DID: &str = "did: ";

/// What there is to be tried on.
struct Ground {
    folder: TempDir,
    /// Open, so that somebody could answer.
    _listener: TcpListener,
    address: SocketAddr,
    limit: Rlimit,
    parent: Pid,
}

impl Ground {
    fn lay() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["read", "append", "cut", "remove", "rename", "link", "mode"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        fs::create_dir(folder.path().join("empty")).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let limit = rustix::process::getrlimit(Resource::Core);
        Self { folder, _listener: listener, address, limit, parent: rustix::process::getppid().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

type Attempt = (&'static str, fn(&Ground) -> io::Result<()>);

/// What concerns files, for which Landlock alone must be enough.
const WITH_FILES: [Attempt; 11] = [
    ("read a file", |ground| fs::read(ground.at("read")).map(drop)),
    ("read the list of users", |_| fs::read("/etc/passwd").map(drop)),
    ("list a folder", |ground| fs::read_dir(ground.at("")).map(drop)),
    ("make a file", |ground| File::create_new(ground.at("new")).map(drop)),
    ("add to a file", |ground| OpenOptions::new().append(true).open(ground.at("append")).map(drop)),
    ("make a folder", |ground| fs::create_dir(ground.at("folder"))),
    ("remove a folder", |ground| fs::remove_dir(ground.at("empty"))),
    ("remove a file", |ground| fs::remove_file(ground.at("remove"))),
    ("make a symbolic link", |ground| symlink("/etc/passwd", ground.at("symbolic"))),
    ("make a pipe with a name", |ground| {
        Ok(rustix::fs::mknodat(CWD, ground.at("fifo"), FileType::Fifo, Mode::RWXU, 0)?)
    }),
    ("run a program", |_| Command::new("/bin/true").status().map(drop)),
];

/// What concerns everything else.
const WITH_THE_REST: [Attempt; 17] = [
    ("rename a file", |ground| fs::rename(ground.at("rename"), ground.at("renamed"))),
    ("link a file", |ground| fs::hard_link(ground.at("link"), ground.at("linked"))),
    ("change a mode", |ground| fs::set_permissions(ground.at("mode"), fs::Permissions::from_mode(0o777))),
    ("see that a file is there", |ground| fs::metadata(ground.at("read")).map(drop)),
    ("go to another folder", |_| std::env::set_current_dir("/")),
    ("call an address", |ground| TcpStream::connect(ground.address).map(drop)),
    ("listen at an address", |_| TcpListener::bind("127.0.0.1:0").map(drop)),
    ("send datagrams", |_| UdpSocket::bind("127.0.0.1:0").map(drop)),
    ("listen at a path", |ground| UnixListener::bind(ground.at("socket")).map(drop)),
    ("make a pair of sockets", |_| UnixStream::pair().map(drop)),
    ("start a thread", |_| std::thread::Builder::new().spawn(|| ()).map(drop)),
    ("signal its parent", |ground| Ok(rustix::process::test_kill_process(ground.parent)?)),
    ("make a file in memory", |_| Ok(rustix::fs::memfd_create("memory", MemfdFlags::CLOEXEC).map(drop)?)),
    ("make a pipe", |_| io::pipe().map(drop)),
    ("open a file once more", |_| io::stdout().as_fd().try_clone_to_owned().map(drop)),
    ("put a limit back", |ground| Ok(rustix::process::setrlimit(Resource::Core, ground.limit)?)),
    ("let others look into its memory", |_| Ok(rustix::process::set_dumpable_behavior(DumpableBehavior::Dumpable)?)),
];

/// Runs in a process of its own: puts on what the word says, tries everything, and says what worked.
fn inside(word: &str) {
    let ground = Ground::lay();
    let none = Confinement { landlock: Hold::Missing, seccomp: Hold::Missing };
    let confinement = match word {
        "nothing" => none,
        "landlock" => Confinement { landlock: confine::leave_files_and_network(), ..none },
        "seccomp" => Confinement { seccomp: confine::leave_system_calls(), ..none },
        _ => confine::confine().unwrap(),
    };
    // The harness has begun a line of its own.
    let mut said = format!("\n{}\n", serde_json::to_string(&confinement).unwrap());
    for (name, attempt) in WITH_FILES.into_iter().chain(WITH_THE_REST) {
        if attempt(&ground).is_ok() {
            said.push_str(&format!("{DID}{name}\n"));
        }
    }
    io::stdout().write_all(said.as_bytes()).unwrap();
    // Nothing is dropped any more: the folder can only be removed from outside.
    std::process::exit(0);
}

/// What holds somebody inside, and what worked nevertheless.
fn tried(word: &str) -> (Confinement, BTreeSet<String>) {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "inspect::tests::confine::nothing_can_be_done_from_inside",
            "--exact",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(WORD, word)
        .env("TMPDIR", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let line = said.lines().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("{word}: {said}"));
    let did = said.lines().filter_map(|line| line.strip_prefix(DID)).map(str::to_owned).collect();
    (serde_json::from_str(line).unwrap(), did)
}

fn names(attempts: &[Attempt]) -> BTreeSet<String> {
    attempts.iter().map(|(name, _)| (*name).to_owned()).collect()
}

#[test]
fn nothing_can_be_done_from_inside() {
    if let Ok(word) = std::env::var(WORD) {
        return inside(&word);
    }
    let (files, rest) = (names(&WITH_FILES), names(&WITH_THE_REST));
    let all: BTreeSet<String> = files.union(&rest).cloned().collect();
    assert_eq!(tried("nothing").1, all, "without means everything works, or the attempts prove nothing");

    let (confinement, did) = tried("everything");
    assert_eq!(did, BTreeSet::new(), "{confinement}");

    // Each of the means alone, so that neither leans on the other. A kernel may lack them.
    let (confinement, did) = tried("seccomp");
    if confinement.seccomp != Hold::Missing {
        assert_eq!(did, BTreeSet::new(), "the filter alone");
    }
    let (confinement, did) = tried("landlock");
    if confinement.landlock != Hold::Missing {
        assert_eq!(did.intersection(&files).collect::<Vec<_>>(), Vec::<&String>::new(), "Landlock alone");
    }
}

#[test]
fn what_is_missing_is_said() {
    let full = Confinement { landlock: Hold::Full, seccomp: Hold::Full };
    assert_eq!(full.lacks(), confine::Lack::Nothing);
    assert_eq!(Confinement { landlock: Hold::Partial, ..full }.lacks(), confine::Lack::Nothing);
    for less in [Confinement { landlock: Hold::Missing, ..full }, Confinement { seccomp: Hold::Missing, ..full }] {
        assert_eq!(less.lacks(), confine::Lack::Something);
        assert!(less.to_string().contains("MISSING"), "{less}");
    }
    let none = Confinement { landlock: Hold::Missing, seccomp: Hold::Missing };
    assert_eq!(none.lacks(), confine::Lack::Everything, "such a child is given nothing");
}
