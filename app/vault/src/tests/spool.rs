//! Encrypted files: every change is seen before a byte leaves.

use std::path::Path;

use crate::encrypted_file::{ChunkReader, Lasting, Writer};
use crate::secret::Secret;
use crate::{Error, Result};

const CHUNK: usize = 64 * 1024;
const HEAD: usize = 4 + 1 + 73 + 19;

fn text(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * 31 % 251) as u8).collect()
}

async fn write(path: &Path, key: &Secret, plain: &[u8], step: usize) {
    let mut writer = Writer::create(path, key, b"here".to_vec()).await.unwrap();
    for piece in plain.chunks(step) {
        writer.write(piece).await.unwrap();
    }
    assert_eq!(writer.finish(Lasting::Synced).await.unwrap(), plain.len() as u64);
}

async fn read(path: &Path, key: &Secret, aad: &[u8]) -> Result<Vec<u8>> {
    let mut reader = ChunkReader::open(path, key, aad.to_vec()).await?;
    let mut all = Vec::new();
    while let Some(chunk) = reader.next().await? {
        all.extend_from_slice(&chunk);
    }
    assert!(reader.next().await?.is_none());
    Ok(all)
}

#[tokio::test]
async fn files_of_every_length_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let key = Secret::random().unwrap();
    for (n, length) in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7].into_iter().enumerate() {
        for step in [1000, CHUNK, 1 << 20] {
            let path = folder.path().join(format!("{n}-{step}"));
            write(&path, &key, &text(length), step).await;
            assert_eq!(read(&path, &key, b"here").await.unwrap(), text(length), "{length} in steps of {step}");
        }
    }
}

#[tokio::test]
async fn a_file_shows_nothing_of_its_contents_and_opens_only_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f");
    let key = Secret::random().unwrap();
    write(&path, &key, &b"CANARY".repeat(20_000), 4096).await;
    let raw = std::fs::read(&path).unwrap();
    assert!(!raw.windows(6).any(|window| window == b"CANARY"));
    assert!(matches!(read(&path, &key, b"there").await, Err(Error::Forged)));
    assert!(matches!(read(&path, &Secret::random().unwrap(), b"here").await, Err(Error::Forged)));
    assert!(Writer::create(&path, &key, Vec::new()).await.is_err(), "an existing file is not overwritten");
}

#[tokio::test]
async fn no_change_goes_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f");
    let key = Secret::random().unwrap();
    write(&path, &key, &text(3 * CHUNK), 4096).await;
    let good = std::fs::read(&path).unwrap();
    let sealed = CHUNK + 16;
    let chunk = |n: usize| good[HEAD + n * sealed..HEAD + (n + 1) * sealed].to_vec();
    assert_eq!(good.len(), HEAD + 3 * sealed);

    let mut bad: Vec<Vec<u8>> = Vec::new();
    for place in [0, 4, 5, 30, HEAD - 1, HEAD, HEAD + sealed - 1, HEAD + sealed, good.len() - 1] {
        let mut changed = good.clone();
        changed[place] ^= 1;
        bad.push(changed);
    }
    for cut in [0, 1, HEAD - 1, HEAD, HEAD + 1, HEAD + sealed, HEAD + 2 * sealed, HEAD + 2 * sealed + 1, good.len() - 1]
    {
        bad.push(good[..cut].to_vec());
    }
    bad.push([&good[..HEAD], &chunk(1), &chunk(0), &chunk(2)].concat());
    bad.push([&good[..HEAD], &chunk(0), &chunk(2)].concat());
    bad.push([&good[..HEAD], &chunk(0), &chunk(0), &chunk(1), &chunk(2)].concat());
    bad.push([&good[..], b"x"].concat());
    bad.push([&good[..], &chunk(2)].concat());
    for (n, bytes) in bad.into_iter().enumerate() {
        std::fs::write(&path, bytes).unwrap();
        assert!(matches!(read(&path, &key, b"here").await, Err(Error::Forged)), "change {n}");
    }
    std::fs::write(&path, good).unwrap();
    assert_eq!(read(&path, &key, b"here").await.unwrap(), text(3 * CHUNK));
}
