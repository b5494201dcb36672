//! Other desks to which people are shown the way (他機関案内): what kinds there are, in which situations they help, and
//! whether what is known of one was looked at lately. Nothing here sends anything anywhere: a person goes herself.

use chrono::{Datelike, NaiveDate};

coded! {
    /// What kind of desk it is.
    pub enum Kind {
        /// The desk of the company itself (Law 40).
        Company = "company",
        /// Another accredited body (認定個人情報保護団体, Law 47).
        Accredited = "accredited",
        /// A consumer centre (消費生活センター) and the hotline that leads there (Law 14).
        Consumer = "consumer",
        /// The dial of the Personal Information Protection Commission (Law 132).
        Commission = "commission",
        /// The commission's desk for My Number (Law 132(iv)).
        MyNumber = "my-number",
        Police = "police",
        /// Help against violence in families and between partners.
        Violence = "violence",
        /// Legal aid and bar associations.
        Legal = "legal",
        Other = "other",
    }
}

coded! {
    /// A situation in which another desk helps. The codes are anchors of the public page and never change.
    pub enum Situation {
        Danger = "danger",
        /// The company is none of ours (Law 52(1)).
        NotAMember = "not-a-member",
        /// A public body (Law chapter 5).
        PublicBody = "public-body",
        MyNumber = "my-number",
        /// Damages and other payments.
        Money = "money",
        /// A lawsuit, pending or thought of.
        Court = "court",
        Contract = "contract",
        /// A question on the law itself.
        Law = "law",
        /// Our own procedure ended without a solution.
        After = "after",
    }
}

coded! {
    /// How sure the name of a desk is.
    pub enum Certainty {
        Sure = "sure",
        /// The source looks damaged, or a correction was not confirmed.
        Doubtful = "doubtful",
    }
}

/// Where a desk may be told of in a fixed place: the keys that pages ask the register for.
pub mod key {
    /// The police, by 110, when somebody is in danger now.
    pub const EMERGENCY: &str = "police";
    /// The advice line of the police, 9110.
    pub const POLICE: &str = "police-advice";
    /// The counselling centres for violence by a partner, 8008.
    pub const VIOLENCE: &str = "dv";
    /// DV相談プラス.
    pub const VIOLENCE_PLUS: &str = "dv-plus";
    /// The desk of the company itself.
    pub const COMPANY: &str = "company";
    /// The accredited body to which the company belongs.
    pub const OTHER_BODY: &str = "other-body";
    /// 個人情報保護法相談ダイヤル.
    pub const COMMISSION: &str = "ppc";
    /// The same dial, for public bodies.
    pub const COMMISSION_PUBLIC: &str = "ppc-public";
    /// マイナンバー苦情あっせん相談窓口.
    pub const MY_NUMBER: &str = "my-number-desk";
    /// The consumer hotline, 188.
    pub const CONSUMER: &str = "consumer";
    /// 法テラス.
    pub const LEGAL: &str = "legal";
    /// 弁護士会.
    pub const LAWYERS: &str = "lawyers";
}

/// What the day of the last check says today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nobody has looked yet.
    Never,
    /// It was looked at on this day, not long ago.
    Fresh(NaiveDate),
    /// It was looked at on this day, longer ago than the house allows.
    Old(NaiveDate),
}

/// Whether a check still counts: it does for `days` days (house rule).
pub fn freshness(checked_on: Option<NaiveDate>, today: NaiveDate, days: u16) -> Freshness {
    match checked_on {
        None => Freshness::Never,
        Some(day) if (today - day).num_days() > i64::from(days) => Freshness::Old(day),
        Some(day) => Freshness::Fresh(day),
    }
}

/// The day of a source: a whole day, or no more than its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    Day(NaiveDate),
    /// Some day of this month: year and month.
    Month(i32, u32),
}

impl Dated {
    /// Reads `2016-10` or `2026-11-21`, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return (day.to_string() == text).then_some(Self::Day(day));
        }
        let first = format!("{text}-01").parse::<NaiveDate>().ok()?;
        (first.format("%Y-%m").to_string() == text).then_some(Self::Month(first.year(), first.month()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_check_counts_for_the_days_the_house_has_set() {
        let today = day("2026-11-22");
        assert_eq!(freshness(None, today, 180), Freshness::Never);
        assert_eq!(freshness(Some(today), today, 180), Freshness::Fresh(today));
        let last = day("2026-05-26");
        assert_eq!((today - last).num_days(), 180);
        assert_eq!(freshness(Some(last), today, 180), Freshness::Fresh(last));
        assert_eq!(freshness(Some(day("2026-05-25")), today, 180), Freshness::Old(day("2026-05-25")));
    }

    #[test]
    fn a_source_is_dated_by_day_or_month() {
        assert_eq!(Dated::parse("2016-10"), Some(Dated::Month(2016, 10)));
        assert_eq!(Dated::parse("2026-11-21"), Some(Dated::Day(day("2026-11-21"))));
        for odd in ["", "2016", "2016-13", "2016-1", "2026-02-30", "2026-11-21 ", "+2016-10", "2016-10-1", "令和8年"]
        {
            assert_eq!(Dated::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn codes_come_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        for situation in Situation::ALL {
            assert_eq!(Situation::from_code(situation.code()), Some(*situation));
        }
    }
}
