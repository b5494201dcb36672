//! The key file: written once, read only when nobody else can.

use std::os::unix::fs::PermissionsExt;

use crate::Error;
use crate::root::RootKeys;

fn why(error: Error) -> String {
    let Error::KeyFile(why) = error else { panic!("expected a key file error, got {error:?}") };
    why
}

#[test]
fn a_new_key_file_is_its_owners_alone_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    RootKeys::create(&path).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let before = std::fs::read(&path).unwrap();
    assert!(why(RootKeys::create(&path).unwrap_err()).contains("created"));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(RootKeys::read(&path).unwrap().to_text().unwrap().as_bytes(), before);
}

#[test]
fn a_start_that_was_cut_off_leaves_nothing_that_is_taken_for_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let half = folder.path().join(format!("keys.{}.new", std::process::id()));
    std::fs::write(&half, "{\"format\": 1, \"act").unwrap();
    RootKeys::create(&path).unwrap();
    assert!(RootKeys::read(&path).is_ok());
    assert!(!half.exists(), "the half file is gone");
}

#[test]
fn a_key_file_that_others_may_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    RootKeys::create(&path).unwrap();
    for mode in [0o640, 0o604, 0o660, 0o601, 0o666] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert!(why(RootKeys::read(&path).unwrap_err()).contains("600"), "{mode:o}");
    }
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
    assert!(RootKeys::read(&path).is_ok());
    assert!(RootKeys::read(folder.path()).is_err());
    assert!(RootKeys::read(&folder.path().join("missing")).is_err());
}

#[test]
fn what_is_no_key_file_is_refused_without_repeating_it() {
    let good = RootKeys::generate().unwrap().to_text().unwrap();
    assert!(RootKeys::parse(&good).is_ok());
    let key = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";
    let bad = [
        String::new(),
        "x".to_owned(),
        good.replace("\"format\": 1", "\"format\": 2"),
        good.replace("\"active\": \"k1\"", "\"active\": \"k9\""),
        format!("{{\"format\":1,\"active\":\"k1\",\"epochs\":{{\"k1\":\"{key}\"}},\"index\":\"short\"}}"),
        format!("{{\"format\":1,\"active\":\"k1\",\"epochs\":{{\"k1\":\"{key}{key}\"}},\"index\":\"{key}\"}}"),
        format!("{{\"format\":1,\"active\":\"_index\",\"epochs\":{{\"_index\":\"{key}\"}},\"index\":\"{key}\"}}"),
        format!("{{\"format\":1,\"active\":\"k1\",\"epochs\":{{\"k1\":\"{key}\"}},\"index\":\"{key}\",\"{key}\":1}}"),
    ];
    for text in bad {
        let why = why(RootKeys::parse(&text).unwrap_err());
        assert!(!why.contains(key), "{why}");
    }
}

#[test]
fn epochs_come_and_go() {
    let first = RootKeys::generate().unwrap();
    let both = first.with_new_epoch().unwrap();
    assert_eq!((first.active(), both.active()), ("k1", "k2"));
    assert_eq!(both.wrap_key("k1").unwrap().expose(), first.wrap_key("k1").unwrap().expose());
    let alone = both.without_old_epochs();
    assert!(matches!(alone.wrap_key("k1"), Err(Error::UnknownRoot(_))));
    let (third, fourth) = (
        alone.with_new_epoch().unwrap(),
        alone.with_new_epoch().unwrap().without_old_epochs().with_new_epoch().unwrap(),
    );
    assert_eq!((third.active(), fourth.active()), ("k3", "k4"), "a name is never used twice");
    assert_ne!(first.lasting_key("a").unwrap().expose(), first.lasting_key("b").unwrap().expose());
}
