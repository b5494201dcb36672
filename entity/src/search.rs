//! Folding for search: width, kana, long vowels, dots, spaces and legal forms do not matter. Only copies are folded;
//! what people wrote stays as it is.

use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// Legal forms as they stand before or after a company's name, folded, the longest first.
const LEGAL_FORMS: &[&str] = &[
    "特定非営利活動法人",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "社会福祉法人",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "医療法人",
    "学校法人",
    "宗教法人",
    "協同組合",
    "npo法人",
    "(株)",
    "(有)",
    "(同)",
    "(資)",
    "(名)",
    "(医)",
    "(一社)",
    "(一財)",
];

/// The folded copy of a text: NFKC, lower case, hiragana as katakana, without spaces, dots, dashes and long vowels.
///
/// ```
/// assert_eq!(entity::search::fold("ｱｵﾊﾞ・通販"), entity::search::fold("あおば 通販"));
/// ```
pub fn fold(text: &str) -> String {
    let kept: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !is_ignored(*c))
        .map(to_katakana)
        .collect();
    // A mark may have come to stand behind another letter, and make one with it.
    kept.nfkc().collect()
}

/// Counts the rules of [`fold_name`]: stored copies that were made by other rules must be made anew.
pub const FOLDING: i32 = 1;

/// Letters of names that are written in several ways, and the plain one. NFKC leaves them apart, because they are
/// different letters in a register; nobody who looks for a company can be expected to type them.
const VARIANTS: &[(char, &str)] = &[
    ('高', "髙"),
    ('崎', "﨑嵜碕"),
    ('吉', "𠮷"),
    ('辺', "邉邊"),
    ('斎', "齋斉齊"),
    ('浜', "濱濵"),
    ('沢', "澤"),
    ('広', "廣"),
    ('国', "國"),
    ('島', "嶋嶌"),
    ('竜', "龍"),
    ('滝', "瀧"),
    ('桜', "櫻"),
    ('富', "冨"),
    ('恵', "惠"),
    ('徳', "德"),
    ('真', "眞"),
    ('栄', "榮"),
    ('万', "萬"),
    ('学', "學"),
    ('会', "會"),
    ('桧', "檜"),
    ('頼', "賴"),
    ('横', "橫"),
    ('黒', "黑"),
    ('曽', "曾"),
    ('薮', "藪"),
    ('館', "舘"),
    ('渕', "淵渊"),
    ('峰', "峯"),
    ('秋', "穐"),
    ('亜', "亞"),
    ('円', "圓"),
    ('応', "應"),
    ('実', "實"),
    ('寿', "壽"),
    ('蔵', "藏"),
    ('鉄', "鐵"),
    ('薬', "藥"),
    ('関', "關"),
    ('沖', "冲"),
    ('豊', "豐"),
];

/// The folded copy of a name: as [`fold`], and besides without brackets and quotation marks, small kana as large ones
/// (キャノン is キヤノン), sounds that are written in two ways as one (ヴァ is バ, ヅ is ズ), and variants of letters as
/// the plain one (髙﨑 is 高崎).
///
/// ```
/// assert_eq!(entity::search::fold_name("シャチハタ「髙﨑」"), entity::search::fold_name("しやちはた高崎"));
/// ```
pub fn fold_name(name: &str) -> String {
    without_marks(&folded_letters(name))
}

/// The folded copy of a company's name, without its legal form: 「㈱あおば通販」 and 「あおば通販株式会社」 are the same.
/// A name that is nothing but a legal form is left as it is. It always stands in the [`fold_name`] of the name.
pub fn fold_company(name: &str) -> String {
    let folded = folded_letters(name);
    let mut rest = folded.as_str();
    for form in FOLDED_FORMS.iter() {
        rest = rest.strip_prefix(form.as_str()).unwrap_or(rest);
        rest = rest.strip_suffix(form.as_str()).unwrap_or(rest);
    }
    let rest = without_marks(rest);
    if rest.is_empty() { without_marks(&folded) } else { rest }
}

/// The legal forms, folded once: whole lists of names are folded at a time.
static FOLDED_FORMS: LazyLock<Vec<String>> =
    LazyLock::new(|| LEGAL_FORMS.iter().map(|form| folded_letters(form)).collect());

fn folded_letters(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let seen: String = name.nfkc().filter(|c| !is_selector(*c)).collect();
    for c in fold(&seen).chars().filter(|c| !is_loose(*c)) {
        // ヴ and a small vowel are one sound.
        match after_vu(c).filter(|_| out.ends_with('ブ')) {
            Some(sound) => {
                out.pop();
                out.push(sound);
            }
            None => out.push(plain_letter(c)),
        }
    }
    out
}

fn without_marks(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !is_mark(*c)).collect();
    // A bracket may have stood between two signs that make one letter.
    if is_nfkc(&kept) { kept } else { fold_name(&kept) }
}

fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '・' | '·'
            | 'ー'
            | '-'
            | '‐'
            | '‑'
            | '–'
            | '—'
            | '―'
            | '−'
            | '〜'
            | '~'
            | '.'
            | ','
            | '、'
            | '。'
            | '\''
            | '’'
    )
}

fn to_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// The sound of ヴ with this small vowel.
fn after_vu(c: char) -> Option<char> {
    match c {
        'ァ' => Some('バ'),
        'ィ' => Some('ビ'),
        'ェ' => Some('ベ'),
        'ォ' => Some('ボ'),
        _ => None,
    }
}

fn plain_letter(c: char) -> char {
    match c {
        'ァ' => 'ア',
        'ィ' | 'ヰ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' | 'ヱ' => 'エ',
        'ォ' | 'ヲ' => 'オ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        'ヴ' => 'ブ',
        'ヂ' => 'ジ',
        'ヅ' => 'ズ',
        _ => VARIANTS.iter().find(|(_, others)| others.contains(c)).map_or(c, |(plain, _)| *plain),
    }
}

/// Characters that choose among the shapes of a letter, or are not seen at all, and dashes that [`fold`] leaves.
fn is_selector(c: char) -> bool {
    matches!(
        c,
        '\u{fe00}'..='\u{fe0f}'
            | '\u{e0100}'..='\u{e01ef}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{2012}'
            | '\u{2043}'
            | '\u{2500}'
            | '\u{2501}'
            | '\u{3030}'
            | '\u{30a0}'
            | '='
            | '•'
            | '‧'
    )
}

/// A mark that found no letter to stand on.
fn is_loose(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | '"'
            | '`'
            | '‘'
            | '“'
            | '”'
            | '「'
            | '」'
            | '『'
            | '』'
            | '【'
            | '】'
            | '〈'
            | '〉'
            | '《'
            | '》'
            | '〔'
            | '〕'
    )
}
