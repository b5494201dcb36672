//! The register of desks elsewhere: the one source from which pages, outcome pages of the wizard and letters take them.

use std::collections::HashMap;

use entity::id::ReferralId;
use entity::referral::{Certainty, Freshness, Kind, Situation, freshness};
use entity::search;
use schema::{referral_change, referral_desk, staff};
use sea_orm::Order;

use super::member_history::{Altered, altered};
use crate::prelude::*;
use crate::support::actor;
use text::Lang;

/// More is not typed by people who look for a name.
const LONGEST_TEXT: usize = 200;

/// A text in Japanese, and in English where somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BilingualText {
    pub ja: String,
    /// In English; empty: nobody wrote it.
    pub en: String,
}

impl BilingualText {
    /// The text in this language, else the Japanese one.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            Lang::Ja | Lang::En => &self.ja,
        }
    }

    /// The language of what [`BilingualText::get`] gives.
    pub fn lang_of(&self, lang: Lang) -> Lang {
        if self.en.is_empty() { Lang::Ja } else { lang }
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ja.is_empty()
    }
}

/// A place elsewhere as the register holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralDesk {
    pub id: ReferralId,
    /// Its place in addresses.
    pub key: String,
    /// What kind of desk.
    pub kind: Kind,
    pub situations: Vec<Situation>,
    /// Its place among others.
    pub rank: i32,
    /// Its name as it is right.
    pub name: BilingualText,
    /// Its name as the source spells it; empty without one.
    pub source_name: String,
    /// The field of the companies it covers; empty for every field.
    pub field: BilingualText,
    /// The field as the source spells it.
    pub source_field: String,
    /// How sure name and field are.
    pub certainty: Certainty,
    /// Its numbers as people dial them.
    pub phones: Vec<String>,
    pub hours: BilingualText,
    pub address: BilingualText,
    pub website: Option<String>,
    /// Why it is the right one.
    pub why: BilingualText,
    /// A sentence to start with.
    pub say: BilingualText,
    /// What else to know.
    pub note: BilingualText,
    /// Where this was taken from.
    pub source: BilingualText,
    /// The day of the source; empty where it is not known.
    pub source_on: String,
    /// When somebody last looked.
    pub checked_on: Option<NaiveDate>,
    /// Who looked; none when it came with the program.
    pub checked_by: Option<StaffId>,
    /// The last day on which people were shown the way here.
    pub ended_on: Option<NaiveDate>,
    pub version: i32,
}

impl From<referral_desk::Model> for ReferralDesk {
    fn from(row: referral_desk::Model) -> Self {
        let said = |ja, en| BilingualText { ja, en };
        Self {
            id: row.id,
            key: row.key,
            kind: row.kind,
            situations: row.situations.lines().filter_map(Situation::from_code).collect(),
            rank: row.rank,
            name: said(row.name, row.name_en),
            source_name: row.source_name,
            field: said(row.field, row.field_en),
            source_field: row.source_field,
            certainty: row.certainty,
            phones: row.phones.lines().map(str::to_owned).collect(),
            hours: said(row.hours, row.hours_en),
            address: said(row.address, row.address_en),
            website: Some(row.website).filter(|site| !site.is_empty()),
            why: said(row.why, row.why_en),
            say: said(row.say, row.say_en),
            note: said(row.note, row.note_en),
            source: said(row.source, row.source_en),
            source_on: row.source_on,
            checked_on: row.checked_on,
            checked_by: row.checked_by,
            ended_on: row.ended_on,
            version: row.version,
        }
    }
}

impl ReferralDesk {
    /// Whether people are shown the way here on this day.
    #[must_use]
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.ended_on.is_none_or(|last| today <= last)
    }

    /// Whether there is anything that can become wrong unseen: a number or a page.
    #[must_use]
    pub fn can_grow_old(&self) -> bool {
        !self.phones.is_empty() || self.website.is_some()
    }

    /// Whether name or field differ from what the source says.
    #[must_use]
    pub fn is_corrected(&self) -> bool {
        !self.source_name.is_empty() && (self.source_name != self.name.ja || self.source_field != self.field.ja)
    }

    /// Whether it stands on the list of accredited bodies, and not among the desks that everybody may call.
    #[must_use]
    pub fn is_listed_body(&self) -> bool {
        self.kind == Kind::Accredited && self.situations.is_empty()
    }

    /// What the last check says on a day.
    pub fn freshness(&self, today: NaiveDate, days: u16) -> Freshness {
        freshness(self.checked_on, today, days)
    }
}

/// The whole register with what has ended, in the order of ranks.
pub async fn all(app: &AppState) -> Result<Vec<ReferralDesk>, AppError> {
    let rows = referral_desk::Entity::find()
        .order_by(referral_desk::Column::Rank, Order::Asc)
        .order_by(referral_desk::Column::Key, Order::Asc)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(ReferralDesk::from).collect())
}

/// The desks to which people are shown the way today.
pub async fn open(app: &AppState) -> Result<Vec<ReferralDesk>, AppError> {
    let today = app.today();
    Ok(all(app).await?.into_iter().filter(|one| one.is_open(today)).collect())
}

/// The desks with these keys, in the order of the keys; one that has ended is left out.
pub async fn named(app: &AppState, keys: &[&str]) -> Result<Vec<ReferralDesk>, AppError> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let rows = referral_desk::Entity::find()
        .filter(referral_desk::Column::Key.is_in(keys.iter().copied()))
        .all(app.read())
        .await?;
    let today = app.today();
    let mut found: HashMap<String, ReferralDesk> = rows
        .into_iter()
        .map(ReferralDesk::from)
        .filter(|one| one.is_open(today))
        .map(|one| (one.key.clone(), one))
        .collect();
    Ok(keys.iter().filter_map(|key| found.remove(*key)).collect())
}

/// One desk, ended or not.
///
/// # Errors
/// [`AppError::NotFound`]; database failures.
pub async fn by_key(app: &AppState, key: &str) -> Result<ReferralDesk, AppError> {
    let row = referral_desk::Entity::find().filter(referral_desk::Column::Key.eq(key)).one(app.read()).await?;
    row.map(ReferralDesk::from).ok_or(AppError::NotFound)
}

/// The accredited bodies among `desks` that fit a field and a name; empty means any. Names are found as they are right
/// and as the source spells them, whatever their width, kana or legal form.
pub fn bodies<'a>(desks: &'a [ReferralDesk], field: &str, text: &str) -> Vec<&'a ReferralDesk> {
    let typed: String = text.chars().take(LONGEST_TEXT).collect();
    let wanted = search::fold_company(&typed);
    desks
        .iter()
        .filter(|desk| desk.is_listed_body())
        .filter(|desk| field.is_empty() || desk.field.ja == field)
        .filter(|desk| {
            wanted.is_empty()
                || [&desk.name.ja, &desk.name.en, &desk.source_name, &desk.field.ja, &desk.field.en, &desk.source_field]
                    .iter()
                    .any(|text| search::fold_name(text).contains(&wanted))
        })
        .collect()
}

/// One change of a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralChange {
    pub at: DateTime<Utc>,
    /// The name of the staff person; none when it came with the program.
    pub who: Option<String>,
    /// What: field, before, after.
    pub fields: Vec<Altered>,
}

/// The history of a desk, newest first.
pub async fn history<C: ConnectionTrait>(db: &C, id: ReferralId) -> Result<Vec<ReferralChange>, AppError> {
    let rows = referral_change::Entity::find()
        .find_also_related(staff::Entity)
        .filter(referral_change::Column::DeskId.eq(id))
        .order_by(referral_change::Column::At, Order::Desc)
        .order_by(referral_change::Column::Id, Order::Desc)
        .limit(500)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(row, staff)| ReferralChange {
            at: row.at,
            who: staff.map(|staff| staff.name),
            fields: altered(&row.summary),
        })
        .collect())
}

/// The names of those who looked, for the staff.
pub async fn checkers(app: &AppState, desks: &[ReferralDesk]) -> Result<HashMap<StaffId, String>, AppError> {
    actor::staff_names(app.read(), desks.iter().filter_map(|one| one.checked_by)).await
}

/// How many desks with a number or a page nobody has looked at for longer than the house allows.
pub async fn overdue(app: &AppState) -> Result<usize, AppError> {
    let (today, days) = (app.today(), app.organization().terms.referral_check_days);
    Ok(open(app)
        .await?
        .iter()
        .filter(|one| one.can_grow_old() && !matches!(one.freshness(today, days), Freshness::Fresh(_)))
        .count())
}
