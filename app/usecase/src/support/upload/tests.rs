//! Sizes and refusals in words.

use super::coming::room;
use super::*;

#[test]
fn sizes_are_said_as_people_say_them() {
    for (bytes, said) in [
        (0, "0B"),
        (1_023, "1023B"),
        (1_024, "1KB"),
        (348_000, "340KB"),
        (1_258_291, "1.2MB"),
        (2_097_152, "2MB"),
        (14 * 1024 * 1024, "14MB"),
        (10 * 1024 * 1024 + 1, "11MB"),
    ] {
        assert_eq!(size(bytes), said, "{bytes}");
    }
}

#[test]
fn an_ending_is_named_only_if_it_is_one() {
    for (name, ending) in
        [("a.exe", "exe"), ("写真.HEIC", "heic"), ("a.b/c", ""), ("none", ""), ("a.", ""), ("a.exe\u{202e}gpj", "")]
    {
        assert_eq!(extension(name), ending, "{name}");
    }
}

#[test]
fn identity_papers_lie_under_their_own_key() {
    for purpose in FilePurpose::ALL {
        let own = matches!(purpose, FilePurpose::Identity | FilePurpose::Authority);
        assert_eq!(class_of(*purpose) == Class::Identity, own, "{purpose}");
    }
}

#[test]
fn twenty_files_and_fifty_megabytes_are_the_end() {
    let file = |size| FileGiven {
        id: FileId(Uuid::nil()),
        purpose: FilePurpose::Evidence,
        name: String::new(),
        media_type: String::new(),
        size,
        note: None,
    };
    assert!(room(&vec![file(1); 19], 1).is_ok());
    assert!(matches!(room(&vec![file(1); 20], 0), Err(UploadRefused::TooMany)));
    assert!(room(&[file(MOST_BYTES - 1)], 1).is_ok());
    assert!(matches!(room(&[file(MOST_BYTES)], 1), Err(UploadRefused::TooMuch)));
}

#[test]
fn every_reason_has_words_that_say_what_to_do() {
    let reasons = [
        Unfit::Empty,
        Unfit::TooLarge { seen: 14 * 1024 * 1024 },
        Unfit::Kind(Guess::Heic),
        Unfit::Kind(Guess::Word),
        Unfit::Kind(Guess::Program),
        Unfit::Encrypted,
        Unfit::Active,
        Unfit::Damaged,
        Unfit::Truncated,
        Unfit::TooManyPixels,
        Unfit::Busy,
        Unfit::Aborted,
        Unfit::NoSpace,
        Unfit::NoJail,
    ];
    let said: std::collections::BTreeSet<_> =
        reasons.iter().map(|unfit| unfit_words(Lang::Ja, *unfit, "exe", FilePurpose::Evidence)).collect();
    assert_eq!(said.len(), reasons.len(), "every reason has words of its own");
    assert!(said.iter().any(|words| words.contains("14MB")));
    assert!(said.iter().any(|words| words.contains(".exe")));
}
