//! What people type: dates, numbers, addresses, texts.

use chrono::NaiveDate;
use entity::corporate_number::CorporateNumber;
use entity::input::{self, Invalid};
use entity::wareki::{self, DateFault, Era};
use entity::{contact, my_number, search};
use proptest::prelude::{ProptestConfig, proptest};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn dates_are_read_as_people_write_them() {
    let rows = [
        ("2026/9/13", (2026, Some(9), Some(13))),
        ("２０２６年９月１３日", (2026, Some(9), Some(13))),
        ("R8.9.13", (2026, Some(9), Some(13))),
        ("令和8年9月", (2026, Some(9), None)),
        ("令和元", (2019, None, None)),
        ("令和元年5月1日", (2019, Some(5), Some(1))),
        ("平成元年1月8日", (1989, Some(1), Some(8))),
        ("昭和64年1月7日", (1989, Some(1), Some(7))),
        ("昭和64", (1989, None, None)),
        ("S39-10-10", (1964, Some(10), Some(10))),
        ("大正１５年１２月２４日", (1926, Some(12), Some(24))),
        ("2024-02-29", (2024, Some(2), Some(29))),
    ];
    for (typed, (year, month, day)) in rows {
        let read = wareki::read_one(typed).unwrap().unwrap();
        assert_eq!((read.year, read.month, read.day), (year, month, day), "{typed}");
    }
}

#[test]
fn three_fields_with_an_era_are_one_date() {
    let read = wareki::read(Era::Reiwa, "８", "9", "").unwrap().unwrap();
    assert_eq!((read.year, read.month, read.day), (2026, Some(9), None));
    assert_eq!(wareki::read(Era::Reiwa, " ", "", ""), Ok(None));
    let pasted = wareki::read(Era::Western, "2026/9/13", "", "").unwrap().unwrap();
    assert_eq!((pasted.year, pasted.month, pasted.day), (2026, Some(9), Some(13)));
    let suffixed = wareki::read(Era::Western, "2026年", "9月", "13日").unwrap().unwrap();
    assert_eq!((suffixed.year, suffixed.month, suffixed.day), (2026, Some(9), Some(13)));
}

#[test]
fn wrong_dates_say_what_is_wrong() {
    let rows = [
        ("2026/13/1", DateFault::Month),
        ("2026/2/30", DateFault::Day),
        ("2025/2/29", DateFault::Day),
        ("きょう", DateFault::Year),
        ("2026/1/2/3", DateFault::Year),
        ("昭和64年1月8日", DateFault::Era { era: Era::Showa, right: Era::Heisei, year: 1 }),
        ("平成31年5月1日", DateFault::Era { era: Era::Heisei, right: Era::Reiwa, year: 1 }),
        ("令和1年4月30日", DateFault::Era { era: Era::Reiwa, right: Era::Heisei, year: 31 }),
        ("令和0年", DateFault::Year),
    ];
    for (typed, fault) in rows {
        assert_eq!(wareki::read_one(typed), Err(fault), "{typed}");
    }
    assert_eq!(wareki::read(Era::Reiwa, "", "3", ""), Err(DateFault::NoYear));
    assert_eq!(wareki::read(Era::Reiwa, "3", "", "4"), Err(DateFault::NoMonth));
}

#[test]
fn a_day_that_is_still_to_come_did_not_happen() {
    let today = day(2026, 11, 21);
    let read = |typed| wareki::read_one(typed).unwrap().unwrap();
    assert_eq!(wareki::not_after(read("2026/11/22"), today), Err(DateFault::Future));
    assert_eq!(wareki::not_after(read("2027"), today), Err(DateFault::Future));
    assert!(wareki::not_after(read("2026/11/21"), today).is_ok());
    assert!(wareki::not_after(read("2026"), today).is_ok(), "this year has begun");
}

#[test]
fn eras_begin_and_end_on_their_days() {
    let rows = [
        (day(2019, 5, 1), (Era::Reiwa, 1)),
        (day(2019, 4, 30), (Era::Heisei, 31)),
        (day(1989, 1, 8), (Era::Heisei, 1)),
        (day(1989, 1, 7), (Era::Showa, 64)),
        (day(1926, 12, 24), (Era::Taisho, 15)),
        (day(1912, 7, 29), (Era::Meiji, 45)),
    ];
    for (day, era) in rows {
        assert_eq!(Era::of(day), era, "{day}");
    }
}

#[test]
fn corporate_numbers_have_a_check_digit() {
    for typed in ["7000012050002", "8700110005901", "T8700110005901", "8-7001-1000-5901", "８７００１１０００５９０１"]
    {
        assert!(typed.parse::<CorporateNumber>().is_ok(), "{typed}");
    }
    let rows = [
        ("7000012050003", Invalid::CheckDigit),
        ("700001205000", Invalid::Malformed),
        ("70000120500020", Invalid::Malformed),
        ("あ", Invalid::Malformed),
        (" ", Invalid::Empty),
    ];
    for (typed, fault) in rows {
        assert_eq!(typed.parse::<CorporateNumber>(), Err(fault), "{typed}");
    }
    assert_eq!(CorporateNumber::of_base("000012050002").unwrap().as_str(), "7000012050002");
}

#[test]
fn a_my_number_in_text_is_found() {
    // 123456789018 is the example of the administration: twelve digits with a right check digit.
    for text in [
        "123456789018",
        "私の番号は１２３４５６７８９０１８です",
        "1234 5678 9018",
        "1234-5678-9018",
        "1234　5678　9018",
        "1234ー5678ー9018",
        "番号:1234 - 5678 - 9018.",
    ] {
        assert!(my_number::is_in(text), "{text}");
    }
    for text in [
        "123456789019",
        "0123456789018",
        "1234567890180",
        "03-6457-9849",
        "2026-11-20 18:40",
        "12345678901",
        "1234 5678 9018 0000",
        "",
    ] {
        assert!(!my_number::is_in(text), "{text}");
    }
}

#[test]
fn telephone_numbers_are_read() {
    let rows = [
        ("03(6311)7161", "+81363117161"),
        ("０９０－１２３４－５６７８", "+819012345678"),
        ("+81 3 6457 9849", "+81364579849"),
        ("＋81 (0)3 6457 9849", "+81364579849"),
        ("0363117161", "+81363117161"),
        ("090 1234 5678", "+819012345678"),
        ("+81(0)3-6311-7161", "+81363117161"),
        ("+81 03 6311 7161", "+81363117161"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("+1 212 555 0100", "+12125550100"),
    ];
    for (typed, e164) in rows {
        let phone = contact::phone(typed).unwrap();
        assert_eq!(phone.e164, e164, "{typed}");
        assert_eq!(phone.typed, typed);
    }
    for typed in [
        "123",
        "1234567890",
        "03-6457-984990",
        "03-6311-716a",
        "でんわ",
        "+",
        "+12345",
        "+0 123456",
        "++81363117161",
        "+81 12345",
        "+1234567890123456",
        "00 1 2125550100",
    ] {
        assert_eq!(contact::phone(typed), Err(Invalid::Malformed), "{typed}");
    }
    assert_eq!(contact::phone(&format!("0363117161{}", "-".repeat(100))), Err(Invalid::Malformed));
    for typed in [" ", "--"] {
        assert_eq!(contact::phone(typed), Err(Invalid::Empty), "{typed}");
    }
}

#[test]
fn spellings_of_one_mailbox_are_counted_as_one() {
    for spelt in [
        "haruka@gmail.com",
        "Ha.Ru.Ka@GMAIL.com",
        "haruka+news@gmail.com",
        "h.a.r.u.k.a+1+2@googlemail.com",
        " ｈａｒｕｋａ＠ｇｍａｉｌ．ｃｏｍ ",
        "haruka@gmail.com.",
    ] {
        assert_eq!(contact::mail_folded(spelt), "haruka@gmail.com", "{spelt}");
    }
    for other in ["haruka2@gmail.com", "haruka@example.com", "haruka-2@gmail.com"] {
        assert_ne!(contact::mail_folded(other), "haruka@gmail.com", "{other}");
    }
    assert_eq!(contact::mail_folded("nobody"), "nobody");
}

#[test]
fn mail_addresses_are_read() {
    for (typed, stored) in [
        ("　ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ ", "hana@example.jp"),
        ("a.b+c@mail.example.co.jp", "a.b+c@mail.example.co.jp"),
        // Mobile carriers once gave out such addresses; people still have them.
        ("dots..twice.@docomo.ne.jp", "dots..twice.@docomo.ne.jp"),
    ] {
        assert_eq!(contact::mail(typed).as_deref(), Ok(stored), "{typed}");
    }
    for typed in [
        "hana",
        "@example.jp",
        "hana@",
        "hana@example",
        "hana@.jp",
        "ha na@example.jp",
        "ha<na@example.jp",
        "\"ha na\"@example.jp",
        "a@b@example.jp",
        "hana@-x.jp",
        "hana@example..jp",
        "hana@[127.0.0.1]",
        "はな@example.jp",
        "hana@exa\u{202e}mple.jp",
        "a@b.jp,c@d.jp",
        "a@b.jp\r\nBcc: x@y.jp",
    ] {
        assert_eq!(contact::mail(typed), Err(Invalid::Malformed), "{typed}");
    }
    for typed in ["", " 　"] {
        assert_eq!(contact::mail(typed), Err(Invalid::Empty), "{typed:?}");
    }
}

#[test]
fn the_address_of_a_page_is_whole_and_does_nothing_else() {
    for typed in ["https://example.jp/", "http://example.jp/?a=b#c", "https://例え.jp/会社"] {
        assert!(contact::is_site(typed), "{typed}");
    }
    for typed in ["", "example.jp", "https://", "javascript:alert(1)", "https://a b", "https://a\"b", "https://a<b>"] {
        assert!(!contact::is_site(typed), "{typed}");
    }
}

#[test]
fn a_mistyped_domain_is_asked_about() {
    assert_eq!(contact::meant_domain("a@Gmial.com"), Some(("Gmial.com", "gmail.com")));
    assert_eq!(contact::meant_domain("a@gmail.com"), None);
}

#[test]
fn postal_codes_are_read() {
    for typed in ["108-0074", "１０８００７４", "〒108 0074", "108ー0074"] {
        assert_eq!(contact::postal_code(typed), Ok("1080074".to_owned()), "{typed}");
    }
    for typed in ["108-007", "10800744", "1o80074"] {
        assert_eq!(contact::postal_code(typed), Err(Invalid::Malformed), "{typed}");
    }
    assert_eq!(contact::postal_code("〒"), Err(Invalid::Empty));
}

#[test]
fn six_digits_are_read_in_every_width() {
    assert_eq!(contact::six_digits(" １２３-４５６ "), Ok("123456".to_owned()));
    for typed in ["12345", "12345a", "1234567"] {
        assert_eq!(contact::six_digits(typed), Err(Invalid::Malformed), "{typed}");
    }
    assert_eq!(contact::six_digits(" "), Err(Invalid::Empty));
}

#[test]
fn names_stay_as_they_are_and_only_copies_are_folded() {
    for name in ["髙﨑", "㈱あおば", "神", "Nguyễn Thị An"] {
        assert_eq!(input::verbatim(name), name);
    }
    assert_eq!(search::fold("あおば・通販"), search::fold("ｱｵﾊﾞ 通販"));
    assert_eq!(search::fold("サービス"), search::fold("サビス"));
    let same = ["㈱あおば通販", "株式会社 あおば通販", "あおば通販株式会社", "（株）アオバ通販", "あおば通販"];
    for name in same {
        assert_eq!(search::fold_company(name), search::fold("アオバ通販"), "{name}");
    }
    for (written, typed) in [
        ("キヤノン商会", "きゃのん"),
        ("ヴァイオリン工房", "バイオリン"),
        ("髙﨑𠮷邉\u{e0100}", "高崎吉辺"),
        ("茅ヶ崎サーヴィス", "茅ケ崎サビス"),
        ("Ｏ’Ｎｅｉｌｌ＝ジャパン", "oneillジャパン"),
        ("㈱カナヅチ（東京）", "かなずち東京"),
        ("ヴ・ィ", "ビ"),
    ] {
        assert!(search::fold_name(written).contains(&search::fold_company(typed)), "{written} {typed}");
    }
    assert_ne!(search::fold_company("株式会社"), "");
    let marked = search::fold("e-\u{304}");
    assert_eq!(search::fold(&marked), marked);
}

#[test]
fn free_text_keeps_its_lines_and_is_counted_as_people_count() {
    assert_eq!(input::free(" あ\r\nい\rう\u{0} "), "あ\nい\nう");
    assert_eq!(input::free("か\u{3099}"), "が");
    assert_eq!(input::count("👨‍👩‍👧が"), 2);
    assert_eq!(input::within("あい".to_owned(), 1), Err(Invalid::TooLong(2)));
    assert_eq!(input::within(String::new(), 1), Err(Invalid::Empty));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn signs_that_make_one_letter_across_a_bracket_are_folded_at_once(
        first in "[ツカハᄑᄀ]", bracket in "[「」(（㈌㈎]{1,3}", second in "[\u{3099}\u{309a}ㅔᅦᅡ]"
    ) {
        let name = search::fold_name(&format!("{first}{bracket}{second}"));
        assert_eq!(search::fold_name(&name), name);
    }

    #[test]
    fn nothing_typed_makes_a_reader_fall_over(typed in "\\PC{0,40}") {
        let _ = wareki::read_one(&typed);
        let _ = contact::mail(&typed);
        let _ = contact::phone(&typed);
        let _ = contact::postal_code(&typed);
        let _ = contact::six_digits(&typed);
        let _ = typed.parse::<CorporateNumber>();
        let _ = typed.parse::<entity::case::CaseNumber>();
        let _ = my_number::is_in(&typed);
        let folded = search::fold(&typed);
        assert_eq!(search::fold(&folded), folded, "folding twice changes nothing");
        let name = search::fold_name(&typed);
        assert_eq!(search::fold_name(&name), name, "{typed:?}");
        assert!(name.contains(&search::fold_company(&typed)), "{typed:?}");
    }

    #[test]
    fn a_name_is_found_by_its_copy_and_in_every_spelling(name in "[株式会社(（)）㈱あいうゔガぎアヴァィャョッーｱﾞ‐－ 髙﨑高崎A-Za-zＡ-Ｚ・]{1,20}") {
        let copy = search::fold_name(&name);
        assert_eq!(search::fold_name(&copy), copy, "folding twice changes nothing: {name:?}");
        assert!(copy.contains(&search::fold_company(&name)), "without its legal form it stands in its copy: {name:?}");
        let long = name.replace('ー', "").replace(' ', "　").to_uppercase();
        assert_eq!(search::fold_name(&long), copy, "{name:?}");
    }

    #[test]
    fn every_day_is_read_back_in_its_era(days in 0_i64..70_000) {
        let day = day(1873, 1, 1) + chrono::Duration::days(days);
        let (era, year) = Era::of(day);
        use chrono::Datelike;
        let read = wareki::read(era, &year.to_string(), &day.month().to_string(), &day.day().to_string());
        assert_eq!(read.unwrap().unwrap().earliest(), Some(day));
    }

    #[test]
    fn every_case_number_is_read_back(year in 2000_u16..9999, drawn in 0_u32..2_000_000) {
        let number = entity::case::CaseNumber::new(year, drawn);
        assert_eq!(number.to_string().parse(), Ok(number));
        let wide: String = number.to_string().chars().map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            _ => 'ー',
        }).collect();
        assert_eq!(wide.parse(), Ok(number));
    }
}
