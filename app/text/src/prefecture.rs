//! The 47 prefectures in their official order, from north to south. They are stored as they are written here.

use super::Lang;

pub const ALL: [&str; 47] = [
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

/// The same in English, in the same order.
const ENGLISH: [&str; 47] = [
    "Hokkaido",
    "Aomori",
    "Iwate",
    "Miyagi",
    "Akita",
    "Yamagata",
    "Fukushima",
    "Ibaraki",
    "Tochigi",
    "Gunma",
    "Saitama",
    "Chiba",
    "Tokyo",
    "Kanagawa",
    "Niigata",
    "Toyama",
    "Ishikawa",
    "Fukui",
    "Yamanashi",
    "Nagano",
    "Gifu",
    "Shizuoka",
    "Aichi",
    "Mie",
    "Shiga",
    "Kyoto",
    "Osaka",
    "Hyogo",
    "Nara",
    "Wakayama",
    "Tottori",
    "Shimane",
    "Okayama",
    "Hiroshima",
    "Yamaguchi",
    "Tokushima",
    "Kagawa",
    "Ehime",
    "Kochi",
    "Fukuoka",
    "Saga",
    "Nagasaki",
    "Kumamoto",
    "Oita",
    "Miyazaki",
    "Kagoshima",
    "Okinawa",
];

/// A prefecture as it is offered for choice. Its Japanese name is what is stored.
pub fn label(lang: Lang, name: &'static str) -> &'static str {
    match lang {
        Lang::Ja => name,
        Lang::En => {
            ALL.iter().zip(ENGLISH).find(|(japanese, _)| **japanese == name).map_or(name, |(_, english)| english)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefecture_has_its_own_english_name() {
        for (name, english) in [("北海道", "Hokkaido"), ("東京都", "Tokyo"), ("三重県", "Mie"), ("沖縄県", "Okinawa")]
        {
            assert_eq!(label(Lang::En, name), english);
            assert_eq!(label(Lang::Ja, name), name);
        }
        let names: std::collections::BTreeSet<_> = ENGLISH.into_iter().collect();
        assert_eq!(names.len(), ALL.len(), "none twice");
    }
}
