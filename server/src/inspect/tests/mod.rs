//! Files from strangers: kept clean, or refused for the right reason.

#![expect(clippy::as_conversions, reason = "tests count small numbers")]

mod confine;
mod documents;
mod make;
mod others;
mod pictures;

use vault::inspection::{ActiveContent, FileFault, FileKind, Guess, Inspection, MAX_HEADER_BYTES, MAX_SENT_BYTES};

/// Runs the whole protocol in this process.
fn run(sent: &[u8]) -> (Inspection, Vec<u8>) {
    let mut out = Vec::new();
    super::run(&mut &*sent, &mut out).unwrap();
    let end = out.iter().position(|byte| *byte == b'\n').unwrap();
    assert!(end < MAX_HEADER_BYTES);
    let verdict = Inspection::parse(&out[..end]).unwrap();
    let rest = out.split_off(end + 1);
    match verdict {
        Inspection::Fit { bytes, .. } => assert_eq!(bytes, rest.len() as u64),
        Inspection::Unfit(_) => assert!(rest.is_empty()),
    }
    (verdict, rest)
}

fn fault(sent: &[u8]) -> FileFault {
    match run(sent).0 {
        Inspection::Unfit(fault) => fault,
        fit @ Inspection::Fit { .. } => panic!("taken as {fit:?}"),
    }
}

fn kept(sent: &[u8]) -> (FileKind, Vec<u8>) {
    match run(sent) {
        (Inspection::Fit { kind, .. }, bytes) => (kind, bytes),
        (Inspection::Unfit(fault), _) => panic!("refused: {fault:?}"),
    }
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}
