//! Text, and everything that is not taken, whatever its name says (no name is ever asked).

use super::make::{jpeg, pdf, zip};
use super::{FileFault, FileKind, Guess, MAX_SENT_BYTES, fault, holds, kept};

fn guess(sent: &[u8]) -> Guess {
    let fault = fault(sent);
    let FileFault::Kind(guess) = fault else { panic!("expected a kind, got {fault:?}") };
    guess
}

#[test]
fn text_is_kept_as_utf8() {
    let japanese = "申出の内容：勝手に名簿が売られた。\r\n①髙橋さん\t〜ー−\n";
    let windows = encoding_rs::SHIFT_JIS.encode("申出の内容：勝手に名簿が売られた。\r\n①髙橋さん\t～ー\n").0;
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(japanese.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_be: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(japanese.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = [b"\xef\xbb\xbf", japanese.as_bytes()].concat();
    for sent in [japanese.as_bytes(), &utf16, &utf16_be, &marked] {
        assert_eq!(kept(sent), (FileKind::Text, japanese.as_bytes().to_vec()));
    }
    let (kind, bytes) = kept(&windows);
    assert_eq!(kind, FileKind::Text);
    assert_eq!(String::from_utf8(bytes).unwrap(), "申出の内容：勝手に名簿が売られた。\r\n①髙橋さん\t～ー\n");
    assert_eq!(kept(b"a"), (FileKind::Text, b"a".to_vec()));
    assert_eq!(kept(b"BM is a music magazine.").0, FileKind::Text);
    assert_eq!(kept(b"From: a@example.jp\nSubject: hello\n\nText").0, FileKind::Text);
}

#[test]
fn text_with_controls_or_broken_bytes_is_refused() {
    for sent in [
        b"a\0b".as_slice(),
        b"a\x1bb",
        b"a\x07",
        b"\x7f",
        b"abc\x80\xff\xfe\x81",
        "a\u{9f}bc\u{80}".as_bytes(),
        b"\x81",
        b"\xe7\x94\xb0\xff",
    ] {
        assert!(matches!(fault(sent), FileFault::Kind(_)), "{sent:?}");
    }
}

#[test]
fn web_pages_and_programs_are_refused_even_as_text() {
    let pages = [
        "<!DOCTYPE html><html></html>",
        "\u{feff}\n\n  <HTML><body>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<?xml version=\"1.0\"?><svg/>",
        "<!-- x --><script>alert(1)</script>",
        "hello <script>alert(1)</script>",
        "<iframe src=x>",
    ];
    for page in pages {
        assert_eq!(guess(page.as_bytes()), Guess::WebPage, "{page}");
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(page.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(guess(&utf16), Guess::WebPage, "{page} in UTF-16");
    }
    for script in ["#!/bin/sh\nrm -rf /", "@echo off\r\ndel *.*", "<?php system('x'); ?>"] {
        assert!(matches!(guess(script.as_bytes()), Guess::Program | Guess::WebPage), "{script}");
    }
    assert_eq!(guess(b"{\\rtf1\\ansi hello}"), Guess::Word);
}

#[test]
fn what_is_not_taken_is_told_by_its_kind() {
    let types: &[u8] =
        br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let office = |folder: &str, part: &str| {
        zip(&[("[Content_Types].xml", types), ("_rels/.rels", b"<r/>"), (&format!("{folder}/{part}"), b"<x/>")])
    };
    let ftyp = |brand: &[u8]| [b"\0\0\0\x18ftyp".as_slice(), brand, b"\0\0\0\0", brand, b"mif1", &[0; 64]].concat();
    let mut exe = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".to_vec();
    exe.resize(0x80, 0);
    exe[0x3c] = 0x80;
    exe.extend_from_slice(b"PE\0\0\x64\x86\x02\0");
    exe.resize(1024, 0);
    let rows: Vec<(&str, Vec<u8>, Guess)> = vec![
        ("heic", ftyp(b"heic"), Guess::Heic),
        ("heif", ftyp(b"mif1"), Guess::Heic),
        ("avif", ftyp(b"avif"), Guess::Heic),
        ("mp4", ftyp(b"isom"), Guess::Video),
        ("docx", office("word", "document.xml"), Guess::Word),
        ("xlsx", office("xl", "workbook.xml"), Guess::Excel),
        ("pptx", office("ppt", "presentation.xml"), Guess::Slides),
        ("zip", zip(&[("a.txt", b"hello"), ("b.jpg", &jpeg(8, 8))]), Guess::Archive),
        ("exe", exe, Guess::Program),
        ("elf", [b"\x7fELF\x02\x01\x01\0".as_slice(), &[0; 64]].concat(), Guess::Program),
        ("gif", b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01\0;".to_vec(), Guess::Picture),
        ("tiff", b"II*\0\x08\0\0\0\0\0\0\0\0\0".to_vec(), Guess::Picture),
        ("bmp", [b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".as_slice(), &[0; 60]].concat(), Guess::Picture),
        ("psd", [b"8BPS\0\x01\0\0\0\0\0\0".as_slice(), &[0; 64]].concat(), Guess::Picture),
        ("mp3", [b"ID3\x03\0\0\0\0\0\x21".as_slice(), &[0; 64]].concat(), Guess::Audio),
        ("gz", [b"\x1f\x8b\x08\0\0\0\0\0".as_slice(), &[0; 32]].concat(), Guess::Archive),
        ("7z", [b"7z\xbc\xaf\x27\x1c\0\x04".as_slice(), &[0; 32]].concat(), Guess::Archive),
        ("ole", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 1024]].concat(), Guess::Word),
        ("noise", (0..5000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect(), Guess::Unknown),
        ("zeros", vec![0; 4096], Guess::Unknown),
    ];
    for (name, sent, want) in rows {
        assert_eq!(guess(&sent), want, "{name}");
    }
}

#[test]
fn sizes_are_exact() {
    let limit = MAX_SENT_BYTES as usize;
    assert_eq!(fault(b""), FileFault::Empty);
    assert!(matches!(fault(&[0xff]), FileFault::Kind(Guess::Unknown)));
    for length in [1, limit - 1, limit] {
        assert_eq!(kept(&vec![b'a'; length]).1.len(), length);
    }
    assert_eq!(fault(&vec![b'a'; limit + 1]), FileFault::TooLarge);
    assert_eq!(fault(&vec![b'a'; limit * 3]), FileFault::TooLarge);
    // A photograph filled up behind its end.
    let filled = |length: usize| {
        let mut sent = jpeg(64, 48);
        sent.resize(length, 0);
        sent
    };
    assert!(kept(&filled(limit)).1.len() < 10_000);
    assert_eq!(fault(&filled(limit + 1)), FileFault::TooLarge);
}

#[test]
fn headers_alone_are_not_files() {
    let starts: [&[u8]; 6] =
        [b"\xff\xd8\xff", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"%PDF-", b"%PDF-1.4"];
    for start in starts {
        assert!(matches!(fault(start), FileFault::Damaged | FileFault::Truncated), "{start:?}");
    }
}

#[test]
fn two_kinds_in_one_file_are_kept_as_one() {
    let archive = zip(&[("evil.html", b"<script>CANARY</script>")]);
    for tail in [archive.as_slice(), b"<script>CANARY</script>", &pdf(1)] {
        let (kind, bytes) = kept(&[&jpeg(64, 48), tail].concat());
        assert_eq!(kind, FileKind::Jpeg);
        assert!(!holds(&bytes, b"CANARY") && !holds(&bytes, b"%PDF") && !holds(&bytes, b"PK\x03\x04"));
    }
}
