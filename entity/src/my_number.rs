//! 個人番号 in text: nobody may hand one over or keep one here (番号法 arts. 15, 19, 20), so text with one is not taken.

use unicode_normalization::UnicodeNormalization;

/// How many digits a number has.
const DIGITS: usize = 12;

/// How many signs may stand between two groups.
const LONGEST_GAP: usize = 3;

/// Whether the text holds twelve digits that can be a My Number: with a right check digit, in a row or in groups split
/// of four by spaces or dashes, whatever their width. Twelve digits within a longer row are something else.
#[must_use]
pub fn is_in(text: &str) -> bool {
    let mut rows = Rows::default();
    for c in text.nfkc() {
        rows.read(c);
    }
    rows.end_of_groups();
    rows.found == DigitsFound::Yes
}

/// Whether these are twelve digits with a right check digit (番号法の総務省令 art. 5).
#[must_use]
pub fn has_check_digit(digits: &[u32]) -> bool {
    let Some((check, base)) = digits.split_last() else { return false };
    if digits.len() != DIGITS {
        return false;
    }
    // Weights from the lowest digit up: 2 to 7, then 2 to 6.
    let sum: u32 = base.iter().rev().zip([2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6]).map(|(digit, weight)| digit * weight).sum();
    let rest = sum % 11;
    let expected = if rest <= 1 { 0 } else { 11 - rest };
    *check == expected
}

#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum DigitsFound {
    #[default]
    No,
    Yes,
}

/// Rows of digits, and the groups they make when only a space or a dash stands between.
#[derive(Default)]
struct Rows {
    row: Vec<u32>,
    groups: Vec<Vec<u32>>,
    gap: usize,
    found: DigitsFound,
}

impl Rows {
    fn read(&mut self, c: char) {
        if let Some(digit) = c.to_digit(10) {
            self.row.push(digit);
            self.gap = 0;
            return;
        }
        self.end_of_row();
        self.gap += 1;
        let between = c == ' ' || c == '\t' || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}');
        if !between || self.gap > LONGEST_GAP {
            self.end_of_groups();
        }
    }

    fn end_of_row(&mut self) {
        if self.row.is_empty() {
            return;
        }
        let row = std::mem::take(&mut self.row);
        if has_check_digit(&row) {
            self.found = DigitsFound::Yes;
        }
        self.groups.push(row);
    }

    /// On the card the number stands as four, four and four; other groupings are dates, telephone numbers, prices.
    fn end_of_groups(&mut self) {
        self.end_of_row();
        let groups = std::mem::take(&mut self.groups);
        let as_on_the_card = groups.len() == 3 && groups.iter().all(|group| group.len() == 4);
        if as_on_the_card && has_check_digit(&groups.concat()) {
            self.found = DigitsFound::Yes;
        }
    }
}
