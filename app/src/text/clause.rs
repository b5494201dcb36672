//! How the articles of a guideline are numbered in its headings, so that every clause has a lasting anchor.

/// The number of an article: 第12条 is 12, 第12条の2 is 12 and 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// The number before 条.
    pub number: u32,
    /// The number after 条の.
    pub branch: Option<u32>,
}

impl Article {
    /// The anchor: `art-12`, for 第12条の2 `art-12_2` (`art-12-2` is paragraph 2 of article 12).
    #[must_use]
    pub fn anchor(self) -> String {
        match self.branch {
            None => format!("art-{}", self.number),
            Some(branch) => format!("art-{}_{branch}", self.number),
        }
    }
}

/// The article that a heading begins with, in any way of writing numbers.
#[must_use]
pub fn article(heading: &str) -> Option<Article> {
    let rest = heading.trim_start().strip_prefix('第')?;
    let (number, rest) = number(rest)?;
    let rest = rest.strip_prefix('条')?;
    let branch = rest.strip_prefix('の').and_then(self::number).map(|(branch, _)| branch);
    Some(Article { number, branch })
}

/// The chapter that a heading begins with.
#[must_use]
pub fn chapter(heading: &str) -> Option<u32> {
    let (number, rest) = number(heading.trim_start().strip_prefix('第')?)?;
    rest.starts_with('章').then_some(number)
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| digit(c).is_none() && unit(c).is_none()).unwrap_or(text.len());
    let (head, rest) = text.split_at_checked(end)?;
    value(head).map(|value| (value, rest))
}

/// Positional digits (12, １２, 一二) and counted ones (十二, 百三).
fn value(head: &str) -> Option<u32> {
    if head.is_empty() || head.chars().count() > 6 {
        return None;
    }
    let mut total = 0;
    let mut pending = None;
    for c in head.chars() {
        if let Some(unit) = unit(c) {
            total += pending.take().unwrap_or(1) * unit;
        } else {
            pending = Some(pending.unwrap_or(0) * 10 + digit(c)?);
        }
    }
    let value = total + pending.unwrap_or(0);
    (value > 0).then_some(value)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '〇' => Some(0),
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        c => c.to_digit(10),
    }
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        _ => None,
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn articles_are_read_in_every_way_of_writing_numbers() {
        for (heading, anchor) in [
            ("第12条（安全管理措置）", "art-12"),
            ("第１２条　安全管理措置", "art-12"),
            ("第十二条", "art-12"),
            ("第二十条の三（特則）", "art-20_3"),
            ("第百三条", "art-103"),
            ("第12条の2", "art-12_2"),
        ] {
            assert_eq!(article(heading).unwrap().anchor(), anchor, "{heading}");
        }
        for heading in ["第1章　総則", "附則", "第条", "12条", "第0条", "第9999999999条", "条第1"] {
            assert_eq!(article(heading), None, "{heading}");
        }
        assert_eq!(chapter("第1章　総則"), Some(1));
        assert_eq!(chapter("第1条"), None);
    }
}
