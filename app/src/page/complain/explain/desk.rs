//! Other desks, with telephone number and hours.

use crate::part::list::Link;
use crate::text::complain::explain as t;
use crate::text::{Lang, Word};

/// A desk elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Desk {
    /// 110番.
    Emergency,
    /// ＃9110.
    Police,
    /// ＃8008.
    Violence,
    /// DV相談プラス.
    ViolencePlus,
    /// 個人情報保護法相談ダイヤル.
    Commission,
    /// The same dial, menu 2: public bodies.
    CommissionTwo,
    /// マイナンバー苦情あっせん相談窓口.
    CommissionNumber,
    /// 188.
    Consumer,
    /// 法テラス.
    Legal,
    /// 弁護士会.
    Bar,
}

impl Desk {
    fn facts(self) -> (&'static str, Word, Option<Word>) {
        match self {
            Self::Emergency => ("tel:110", t::POLICE_EMERGENCY, None),
            Self::Police => ("tel:#9110", t::POLICE, Some(t::POLICE_HOURS)),
            Self::Violence => ("tel:#8008", t::DV, Some(t::DV_HOURS)),
            Self::ViolencePlus => ("tel:0120279889", t::DV_PLUS, Some(t::DV_PLUS_HOURS)),
            Self::Commission => ("tel:0364579849", t::PPC, Some(t::PPC_HOURS)),
            Self::CommissionTwo => ("tel:0364579849", t::PPC, Some(t::PPC_HOURS_TWO)),
            Self::CommissionNumber => ("tel:0364579585", t::PPC_NUMBER, Some(t::PPC_HOURS)),
            Self::Consumer => ("tel:188", t::CONSUMER, Some(t::CONSUMER_HOURS)),
            Self::Legal => ("tel:0570078374", t::LEGAL, Some(t::LEGAL_HOURS)),
            Self::Bar => ("/referrals", t::BAR, Some(t::BAR_HOURS)),
        }
    }
}

/// The desks as links: a telephone dials them.
pub(crate) fn list(lang: Lang, desks: &[Desk]) -> Vec<Link> {
    desks
        .iter()
        .map(|desk| {
            let (href, name, note) = desk.facts();
            let link = Link::new(href.replace('#', "%23"), name.get(lang));
            match note {
                Some(note) => link.with_note(note.get(lang)),
                None => link,
            }
        })
        .collect()
}
