//! Confirmation codes: forgiving about shape, unforgiving about mistakes.

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use crate::code::{Code, NotACode};
use crate::secret::Secret;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code(seed: &[u8]) -> Code {
    Code::derive(&Secret::from_slice(&[7; 32]).unwrap(), seed).unwrap()
}

fn wide(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c }).collect()
}

#[test]
fn a_code_has_seven_groups_of_four_from_the_alphabet() {
    let code = code(b"one");
    assert_eq!(code.compact().len(), 28);
    assert!(code.compact().chars().all(|c| ALPHABET.contains(c)));
    let groups = code.groups();
    assert_eq!(groups.len(), 7);
    assert!(groups.iter().all(|group| group.len() == 4));
    assert_eq!(code.grouped().replace('-', ""), *code.compact());
    assert_eq!(code.grouped().len(), 34);
}

#[test]
fn the_code_of_a_known_secret_never_changes() {
    // Changing this value would lock out everybody who holds a code.
    assert_eq!(code(b"one").grouped().as_str(), "79FV-EGVP-RCGB-HX6Z-240J-RZMF-N52F");
}

#[test]
fn all_130_bits_are_used() {
    // Over many codes every place takes every letter.
    let mut seen = vec![std::collections::BTreeSet::new(); 26];
    for n in 0..2_000_u32 {
        for (place, letter) in code(&n.to_be_bytes()).compact().chars().take(26).enumerate() {
            seen[place].insert(letter);
        }
    }
    assert!(seen.iter().all(|letters| letters.len() == 32));
}

#[test]
fn what_is_no_code_is_told_apart() {
    assert_eq!(Code::parse(""), Err(NotACode::Empty));
    assert_eq!(Code::parse(" -　-- ー"), Err(NotACode::Empty));
    assert_eq!(Code::parse("ABCD"), Err(NotACode::Length(4)));
    assert_eq!(Code::parse(&"A".repeat(10_000)), Err(NotACode::Length(10_000)));
    assert_eq!(Code::parse("ABÄD"), Err(NotACode::Character(3)));
    assert_eq!(Code::parse("U"), Err(NotACode::Character(1)));
    assert_eq!(Code::parse(&"Z".repeat(28)), Err(NotACode::Check));
    assert_eq!(Code::parse(&format!("{}0", code(b"x").compact().as_str())), Err(NotACode::Length(29)));
}

#[test]
fn every_single_wrong_character_and_every_neighbour_swap_is_caught() {
    for n in 0..40_u32 {
        let right: Vec<char> = code(&n.to_le_bytes()).compact().chars().collect();
        for place in 0..28 {
            for letter in ALPHABET.chars().filter(|letter| *letter != right[place]) {
                let mut wrong = right.clone();
                wrong[place] = letter;
                assert_eq!(Code::parse(&wrong.iter().collect::<String>()), Err(NotACode::Check));
            }
            if place > 0 && right[place] != right[place - 1] {
                let mut wrong = right.clone();
                wrong.swap(place, place - 1);
                assert_eq!(Code::parse(&wrong.iter().collect::<String>()), Err(NotACode::Check));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_code_is_read_however_it_is_written(seed in any::<[u8; 16]>(), style in 0..9) {
        let code = code(&seed);
        let shown = code.grouped().to_string();
        let typed = match style {
            0 => shown.clone(),
            1 => shown.to_lowercase(),
            2 => wide(&shown),
            3 => wide(&shown.to_lowercase()),
            4 => shown.replace('-', " "),
            5 => shown.replace('-', "\u{3000}"),
            6 => shown.replace('0', "O").replace('1', "l"),
            7 => shown.replace('0', "ｏ").replace('1', "Ｉ").replace('-', "ー"),
            _ => format!("  {}\r\n", shown.replace('-', "−")),
        };
        prop_assert_eq!(Code::parse(&typed), Ok(code));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        if let Ok(code) = Code::parse(&text) {
            prop_assert_eq!(Code::parse(&code.grouped()), Ok(code));
        }
    }

    #[test]
    fn two_mistakes_are_nearly_always_caught(seed in any::<u64>()) {
        // 200 pairs of mistakes in one code: on average 0.2 pass, and 8 or more happen once in 10^11 runs.
        let right: Vec<char> = code(&seed.to_be_bytes()).compact().chars().collect();
        let mut passed = 0;
        for n in 0..200_usize {
            let mut wrong = right.clone();
            for (place, step) in [(n % 28, 1 + n % 31), ((n * 7 + 3 + n / 28) % 28, 1 + (n * 5) % 31)] {
                let at = ALPHABET.find(wrong[place]).unwrap();
                wrong[place] = ALPHABET.chars().nth((at + step) % 32).unwrap();
            }
            passed += usize::from(wrong != right && Code::parse(&wrong.iter().collect::<String>()).is_ok());
        }
        prop_assert!(passed < 8, "{passed} of 200");
    }
}
