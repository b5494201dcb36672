//! File names: shown harmlessly, kept as far as that goes.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use unicode_segmentation::UnicodeSegmentation;

use crate::file_name::FileName;

/// Characters that no shown name has.
const BAD: &[char] = &['/', '\\', '"', '\r', '\n', '\0', '\u{202e}', '\u{fffd}'];

fn clean(sent: &str) -> String {
    FileName::clean(sent).as_str().to_owned()
}

#[test]
fn names_become_harmless() {
    let long = "a".repeat(4096);
    let rows: &[(&str, &str)] = &[
        ("写真.jpg", "写真.jpg"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system.ini", "system.ini"),
        ("C:\\Users\\aoki\\免許証.png", "免許証.png"),
        ("..／..／秘密.txt", "秘密.txt"),
        ("/", "file"),
        ("..", "file"),
        ("...", "file"),
        ("", "file"),
        ("   ", "file"),
        ("\u{3000}", "file"),
        (".htaccess", "htaccess"),
        ("name. . .", "name"),
        ("report.pdf.", "report.pdf"),
        ("a\0b.txt", "ab.txt"),
        ("a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt"),
        ("photo\u{202e}gpj.exe", "photogpj.exe"),
        ("\u{2066}a\u{2069}.txt", "a.txt"),
        ("\u{200e}\u{200f}\u{feff}", "file"),
        ("say \"hi\".txt", "say _hi_.txt"),
        ("a<b>c|d?e*f:g", "a_b_c_d_e_f_g"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM1.jpg", "_COM1.jpg"),
        ("com10.jpg", "com10.jpg"),
        ("console.txt", "console.txt"),
        ("-rf", "-rf"),
        ("$(reboot).png", "$(reboot).png"),
        ("が.txt", "が.txt"),
        ("か\u{3099}.txt", "か\u{3099}.txt"),
        ("神.txt", "神.txt"),
        ("葛\u{e0100}.txt", "葛\u{e0100}.txt"),
        ("👨‍👩‍👧.png", "👨‍👩‍👧.png"),
        ("a\u{a0}b.txt", "a b.txt"),
    ];
    for (sent, shown) in rows {
        assert_eq!(clean(sent), *shown, "{sent:?}");
    }
    assert!(clean(&long).len() <= 120);
    assert!(clean(&format!("{long}.jpeg")).ends_with("aaa.jpeg"));
    assert_eq!(clean(&format!("{}.jpg", "写".repeat(4096))).graphemes(true).count(), 82, "240 bytes");
    assert_eq!(clean(&format!("a{}", "\u{301}".repeat(4096))), "file", "one character of 8 KB");
}

#[test]
fn every_control_character_is_gone() {
    for control in (0_u32..0x20).chain(0x7f..0xa0) {
        let control = char::from_u32(control).unwrap();
        let shown = clean(&format!("a{control}b.txt"));
        assert_eq!(shown, "ab.txt");
    }
}

#[test]
fn bytes_that_are_no_utf8_still_give_a_name() {
    // 「写真.jpg」 in Shift_JIS.
    let name = FileName::clean_bytes(&[0x8e, 0xca, 0x90, 0x5e, b'.', b'j', b'p', b'g']);
    assert!(name.as_str().ends_with(".jpg"), "{name}");
    assert!(!name.as_str().contains('\u{fffd}'));
}

#[test]
fn the_extension_follows_what_the_file_is_now() {
    let rows = [
        ("写真.webp", "png", "写真.png"),
        ("写真.JPG", "jpg", "写真.JPG"),
        ("写真.jpeg", "jpg", "写真.jpeg"),
        ("photo.jpg.exe", "jpg", "photo.jpg.jpg"),
        ("写真", "jpg", "写真.jpg"),
        ("2026.11.21の記録", "txt", "2026.11.21の記録.txt"),
        ("x.html", "txt", "x.txt"),
    ];
    for (name, extension, want) in rows {
        assert_eq!(FileName::clean(name).with_extension(extension).as_str(), want);
    }
}

#[test]
fn dispositions_are_exact() {
    let rows = [
        ("a.txt", "attachment; filename=\"a.txt\""),
        ("a b.txt", "attachment; filename=\"a b.txt\""),
        ("100%.txt", "attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"),
        ("写真.jpg", "attachment; filename=\"__.jpg\"; filename*=UTF-8''%E5%86%99%E7%9C%9F.jpg"),
        ("a;b'c.txt", "attachment; filename=\"a;b'c.txt\""),
        ("é'(1).txt", "attachment; filename=\"_'(1).txt\"; filename*=UTF-8''%C3%A9%27%281%29.txt"),
    ];
    for (name, want) in rows {
        assert_eq!(FileName::clean(name).attachment(), want);
        assert_eq!(FileName::clean(name).inline(), want.replacen("attachment", "inline", 1));
    }
}

/// What a browser makes of `filename*`.
fn decoded(header: &str) -> Option<String> {
    let encoded = header.split_once("filename*=UTF-8''")?.1;
    let (mut bytes, mut rest) = (Vec::new(), encoded.bytes());
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    Some(String::from_utf8(bytes).unwrap())
}

proptest! {
    #[test]
    fn every_name_is_safe_to_show_and_to_send(sent in any::<String>()) {
        let name = FileName::clean(&sent);
        let shown = name.as_str();
        prop_assert!(!shown.is_empty() && shown.len() <= 241);
        prop_assert!(shown.graphemes(true).count() <= 121);
        prop_assert!(!shown.contains(BAD));
        prop_assert!(!shown.starts_with('.') && !shown.ends_with('.') && !shown.ends_with(' '));
        prop_assert_eq!(FileName::clean(shown), name.clone(), "cleaning twice changes nothing");
        let header = name.attachment();
        prop_assert!(header.bytes().all(|byte| (0x20..0x7f).contains(&byte)));
        match decoded(&header) {
            Some(told) => prop_assert_eq!(told, shown),
            None => prop_assert_eq!(header, ["attachment; filename=\"", shown, "\""].concat()),
        }
    }

    #[test]
    fn every_string_of_bytes_is_safe(sent in any::<Vec<u8>>()) {
        let name = FileName::clean_bytes(&sent);
        prop_assert!(!name.as_str().is_empty());
        prop_assert!(!name.with_extension("png").as_str().contains(BAD));
    }
}
