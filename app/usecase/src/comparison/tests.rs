//! Marks taken away give the texts back; what people see of Japanese changes; how long it takes.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Comparison, DiffState, Piece, PieceKind, compare};

/// Pieces as text: marks in brackets.
fn shown(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece.kind {
            PieceKind::Same => piece.text.clone(),
            PieceKind::Changed => format!("[{}]", piece.text),
        })
        .collect()
}

fn marked(old: &str, new: &str) -> (String, String) {
    let made = compare(old, new);
    let side = |of: fn(&super::Lines) -> &Option<super::ComparedLine>| {
        made.lines().filter_map(|lines| of(lines).as_ref()).map(|line| shown(&line.pieces)).collect::<String>()
    };
    (side(|lines| &lines.old), side(|lines| &lines.new))
}

fn standings(made: &Comparison) -> Vec<DiffState> {
    made.clauses.iter().map(|clause| clause.standing).collect()
}

#[test]
fn marks_do_not_cut_words_in_two() {
    for (old, new, one, other) in [
        ("本人の求めを停止する。", "本人の求めを休止する。", "本人の求めを[停止]する。", "本人の求めを[休止]する。"),
        (
            "10営業日以内に答えます。",
            "15営業日以内に答えます。",
            "[10]営業日以内に答えます。",
            "[15]営業日以内に答えます。",
        ),
        ("サーバの記録", "サーバーの記録", "[サーバ]の記録", "[サーバー]の記録"),
        ("PPC guideline", "PPC guidance", "PPC [guideline]", "PPC [guidance]"),
        (
            "遅滞なく停止します。",
            "遅滞なく停止し、本人に知らせます。",
            "遅滞なく停止します。",
            "遅滞なく停止し[、本人に知らせ]ます。",
        ),
        ("神\u{fe00}田", "神田", "[神\u{fe00}田]", "[神田]"),
        ("が\u{3099}く", "か\u{3099}く", "[が\u{3099}]く", "[か\u{3099}]く"),
        ("", "新しい。", "", "[新しい。]"),
    ] {
        assert_eq!(marked(old, new), (one.to_owned(), other.to_owned()));
    }
}

#[test]
fn clauses_find_each_other_even_when_they_were_numbered_anew() {
    let old = "### 第1条（目的）\n\n目的を定めます。\n\n### 第2条（停止）\n\n求められたときは、遅滞なく停止します。\n";
    let new = "### 第1条（目的）\n\n目的を定めます。\n\n### 第2条（用語）\n\n言葉の意味は法律によります。\n\n### 第3条（停止）\n\n求められたときは、直ちに停止します。\n";
    let made = compare(old, new);
    assert_eq!(standings(&made), [DiffState::Same, DiffState::Added, DiffState::Changed]);
    let (before, after) = marked(old, new);
    assert!(before.contains("第[2]条（停止）") && after.contains("第[3]条（停止）"), "{before}\n{after}");
    assert!(before.contains("求められたときは、[遅滞なく]停止します。"), "{before}");
    assert!(after.contains("求められたときは、[直ちに]停止します。"), "{after}");

    let without = compare(new, old);
    assert_eq!(standings(&without), [DiffState::Same, DiffState::Removed, DiffState::Changed]);
    let rewritten = compare("## 第1条\n\nあいうえお。\n", "## 第1条\n\n漢字片仮名\n");
    assert_eq!(standings(&rewritten), [DiffState::Changed], "the same number keeps a clause beside the old one");
}

#[test]
fn lines_that_are_the_same_stay_unmarked() {
    let old = "### 第4条\n\n1. 停止します。\n2. 知らせます。\n";
    let new = "### 第4条\n\n1. 停止します。\n2. その日を知らせます。\n3. 委託先にも行わせます。";
    let made = compare(old, new);
    let lines: Vec<DiffState> = made.lines().map(|lines| lines.standing).collect();
    use DiffState::{Added, Changed, Same};
    assert_eq!(lines, [Same, Same, Same, Changed, Added]);
    assert!(compare(old, old).is_same() && !made.is_same());
    assert!(compare("", "").is_same());
}

#[test]
fn a_whole_guideline_written_anew_is_compared_in_good_time() {
    let text = |seed: u32| -> String {
        let mut state = seed;
        let mut made = String::new();
        for clause in 1..=120 {
            made.push_str(&format!("### 第{clause}条\n\n"));
            for _ in 0..1_600 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                made.push(char::from_u32(0x4e00 + (state >> 20) % 600).unwrap());
            }
            made.push('\n');
        }
        made
    };
    let (old, new) = (text(1), text(2));
    let one_line = |text: &str| text.replace('\n', "");
    for (old, new) in [(old.clone(), new.clone()), (one_line(&old), one_line(&new))] {
        let before = Instant::now();
        let made = compare(&old, &new);
        let took = before.elapsed();
        assert!(made.earlier() == old && made.later() == new);
        assert!(took < Duration::from_secs(10), "{took:?} for 192,000 characters on each side, unoptimised");
    }
}

/// Texts as guidelines have them, and a changed copy.
fn pair() -> impl Strategy<Value = (String, String)> {
    let line = prop_oneof![
        Just("## 第1章　総則".to_owned()),
        (1_u32..6).prop_map(|n| format!("### 第{n}条（目的）")),
        (1_u32..4, "[あ-お亜-葦ア-ン0-9a-c、。]{0,20}").prop_map(|(n, text)| format!("{n}. {text}")),
        "[ぁ-ん一-二アイ0-9ab、。 #*\u{fe00}\u{3099}\u{e0100}𠮷👨‍👩‍👧\r]{0,24}",
        Just(String::new()),
        Just("```".to_owned()),
    ];
    let text = prop::collection::vec(line.clone(), 0..14);
    (text.clone(), text, prop::collection::vec((0_usize..14, line, 0_u8..3), 0..5), any::<bool>()).prop_map(
        |(old, other, edits, unlike)| {
            let mut new = if unlike { other } else { old.clone() };
            for (at, line, how) in edits {
                let at = at.min(new.len());
                match how {
                    0 => new.insert(at, line),
                    1 if at < new.len() => drop(new.remove(at)),
                    _ if at < new.len() => new[at].push_str(&line),
                    _ => {}
                }
            }
            (old.join("\n"), new.join("\n"))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn without_its_marks_a_comparison_is_both_texts((old, new) in pair()) {
        let made = compare(&old, &new);
        prop_assert_eq!(made.earlier(), old.clone());
        prop_assert_eq!(made.later(), new.clone());
        for lines in made.lines() {
            let same = |line: &Option<super::ComparedLine>| -> String {
                let pieces = line.iter().flat_map(|line| &line.pieces);
                pieces.filter(|piece| piece.kind == PieceKind::Same).map(|piece| piece.text.as_str()).collect()
            };
            if lines.old.is_some() && lines.new.is_some() {
                prop_assert_eq!(same(&lines.old), same(&lines.new), "what is unmarked stands in both");
            }
        }
        prop_assert_eq!(made.is_same(), compare(&new, &old).is_same());
    }
}
