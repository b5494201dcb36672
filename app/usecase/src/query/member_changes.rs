//! How the list changed, as the public may know it (Law 52(2)): who joined, who left, what is called otherwise now.
//! Never who wrote it down, never a day of coverage before that day has come, never a registered fact in full that the
//! list itself does not show.

use std::collections::BTreeMap;

use entity::member_column::Column;
use entity::time::{beginning, end};
use schema::member_change;
use sea_orm::Order;
use sha2::{Digest, Sha256};

use crate::prelude::*;
use crate::query::member_history::{Altered, altered};
use crate::query::member_search::containing;

/// Changes on one page.
pub const PER_PAGE: usize = 20;
/// How many changes can be leafed through; older ones stand on the pages of their members.
pub const MOST: usize = 500;
/// How many rows are read beyond those that are wanted: some will turn out to be nobody's business yet.
const SPARE: usize = 50;
/// The longest history of one member that is read.
const LONGEST: u64 = 500;

/// What became different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedPart {
    /// The business is covered.
    Joined {
        /// Its first covered day.
        from: NaiveDate,
    },
    /// It is covered no longer.
    Left {
        /// Its last covered day.
        until: NaiveDate,
    },
    /// It has another name.
    Renamed { before: String, after: String },
    /// It has another address.
    Moved {
        /// Before, as far as it changed.
        before: String,
        /// Since then, as far as it changed.
        after: String,
    },
    /// The reading of its name.
    /// A column that is not told in full.
    Column(Column),
    /// Its own desk for personal information.
    ContactPoint,
    /// One of its opt-out notices.
    OptOut,
    /// The days of its coverage were put right.
    Period,
}

/// What changed about one member at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicChange {
    /// Names this change for ever; made of the row's key, which would tell when a coming day was written down.
    pub id: Uuid,
    /// From when on the public list was different.
    pub at: DateTime<Utc>,
    /// The corporate number of the member.
    pub number: String,
    /// The name of the member, as it is now.
    pub name: String,
    /// What became different; never empty.
    pub what: Vec<ChangedPart>,
}

/// A name for ever that tells nothing of the key.
fn opaque(id: Uuid) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(id.as_bytes()).into();
    let (half, _) = digest.split_at(16);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(half);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// What of a row the public may know now; nothing if its day has not come, or if it was never the public's business.
fn public(row: &member_change::Model, member: &member::Model, now: DateTime<Utc>) -> Option<PublicChange> {
    let fields = altered(&row.summary);
    let field = |name: &str| fields.iter().find(|altered| altered.field == name);
    let begun = beginning(member.covered_from);
    let (at, what) = if field("corporate_number").is_some_and(|number| number.before.is_empty()) {
        (row.at.max(begun), vec![ChangedPart::Joined { from: member.covered_from }])
    } else if let Some(until) = left(field("covered_until"), member) {
        (row.at.max(end(until)), vec![ChangedPart::Left { until }])
    } else if row.at < begun {
        return None;
    } else {
        (row.at, others(&fields, row.at))
    };
    (at >= begun && at <= now && !what.is_empty()).then(|| PublicChange {
        id: opaque(row.id),
        at,
        number: member.corporate_number.clone(),
        name: member.name.clone(),
        what,
    })
}

/// The last day that a row set, if it is the one that holds: an earlier end may have taken its place.
fn left(field: Option<&Altered>, member: &member::Model) -> Option<NaiveDate> {
    let field = field.filter(|field| field.before != field.after)?;
    let day: NaiveDate = field.after.parse().ok()?;
    (member.covered_until == Some(day)).then_some(day)
}

fn others(fields: &[Altered], at: DateTime<Utc>) -> Vec<ChangedPart> {
    let field = |name: &str| fields.iter().find(|altered| altered.field == name);
    let has = |names: &[&str]| fields.iter().any(|altered| names.contains(&altered.field.as_str()));
    let mut what = Vec::new();
    if let Some(name) = field("name") {
        what.push(ChangedPart::Renamed { before: name.before.clone(), after: name.after.clone() });
    }
    if has(&["prefecture", "address"]) {
        let parts = || ["prefecture", "address"].into_iter().filter_map(field);
        what.push(ChangedPart::Moved {
            before: parts().map(|part| part.before.as_str()).collect(),
            after: parts().map(|part| part.after.as_str()).collect(),
        });
    }
    // An end that was public and was taken back; one that nobody knew of yet was nothing.
    let was_over = field("covered_until")
        .filter(|until| until.after.is_empty())
        .and_then(|until| until.before.parse().ok())
        .is_some_and(|until: NaiveDate| end(until) <= at);
    let told_in_full = [Column::Name, Column::Prefecture, Column::Address];
    let of_desk = [Column::DeskName, Column::DeskPhone, Column::DeskMail];
    let of_period = [Column::CoveredFrom, Column::CoveredUntil, Column::EndedReason];
    let columns = fields.iter().filter_map(|altered| Column::of_history(&altered.field));
    let mut columns: Vec<_> = columns.filter(|column| column.is_public()).collect();
    columns.sort_unstable();
    let plain = columns.iter().filter(|column| ![told_in_full, of_desk, of_period].as_flattened().contains(column));
    what.extend(plain.map(|column| ChangedPart::Column(*column)));
    let others = [
        (columns.iter().any(|column| of_desk.contains(column)), ChangedPart::ContactPoint),
        (field("opt_out_published_on").is_some_and(is_published), ChangedPart::OptOut),
        (was_over || columns.contains(&Column::CoveredFrom), ChangedPart::Period),
    ];
    what.extend(others.into_iter().filter(|(so, _)| *so).map(|(_, what)| what));
    what
}

/// Whether the public knew of an opt-out notice before or after.
fn is_published(notice: &Altered) -> bool {
    !notice.before.is_empty() || !notice.after.is_empty()
}

/// By which moment rows are read: a change takes effect when it is recorded, or when its day of coverage comes.
#[derive(Clone, Copy, Debug)]
enum By {
    Recorded,
    Begun,
    Ended,
}

/// Rows of one kind with their members, the newest first, and the key down to which they are complete.
struct Reach {
    rows: Vec<(member_change::Model, member::Model)>,
    down_to: Option<(DateTime<Utc>, Uuid)>,
}

async fn reach(app: &AppState, by: By, limit: usize) -> Result<Reach, AppError> {
    let today = app.today();
    let rows =
        member_change::Entity::find().find_also_related(member::Entity).filter(member::Column::CoveredFrom.lte(today));
    let summary = member_change::Column::Summary;
    let rows = match by {
        By::Recorded => rows.order_by(member_change::Column::At, Order::Desc),
        By::Begun => rows
            .filter(summary.like(containing("\"corporate_number\":[\"\",")))
            .order_by(member::Column::CoveredFrom, Order::Desc),
        By::Ended => rows
            .filter(member::Column::CoveredUntil.lt(today))
            .filter(summary.like(containing("\"covered_until\":[")))
            .order_by(member::Column::CoveredUntil, Order::Desc),
    };
    let rows: Vec<_> = rows
        .order_by(member_change::Column::Id, Order::Desc)
        .limit(u64::try_from(limit).unwrap_or(u64::MAX))
        .all(app.read())
        .await?
        .into_iter()
        .filter_map(|(row, member)| member.map(|member| (row, member)))
        .collect();
    let last = rows.last().filter(|_| rows.len() == limit);
    let down_to = last.map(|(row, member)| {
        let at = match by {
            By::Recorded => row.at,
            By::Begun => beginning(member.covered_from),
            By::Ended => member.covered_until.map_or(row.at, end),
        };
        (at, row.id)
    });
    Ok(Reach { rows, down_to })
}

/// The newest public changes, the newest first, at most so many.
pub async fn newest(app: &AppState, wanted: usize) -> Result<Vec<PublicChange>, AppError> {
    let now = app.now();
    let mut limit = wanted.saturating_add(SPARE);
    loop {
        let mut found = BTreeMap::new();
        let mut down_to = None;
        for by in [By::Recorded, By::Begun, By::Ended] {
            let reach = reach(app, by, limit).await?;
            down_to = down_to.max(reach.down_to);
            for (row, member) in reach.rows {
                if let Some(change) = public(&row, &member, now) {
                    found.insert((change.at, row.id), change);
                }
            }
        }
        // Below the highest end of a reach something may be missing.
        let known: Vec<_> = found
            .into_iter()
            .rev()
            .take_while(|(key, _)| down_to.is_none_or(|end| *key >= end))
            .take(wanted)
            .map(|(_, change)| change)
            .collect();
        if known.len() == wanted || down_to.is_none() {
            return Ok(known);
        }
        limit = limit.saturating_mul(4);
    }
}

/// The public changes of one member, the newest first.
pub async fn of(app: &AppState, id: MemberId) -> Result<Vec<PublicChange>, AppError> {
    let now = app.now();
    let mut found: Vec<_> = member_change::Entity::find()
        .find_also_related(member::Entity)
        .filter(member_change::Column::MemberId.eq(id))
        .order_by(member_change::Column::At, Order::Desc)
        .order_by(member_change::Column::Id, Order::Desc)
        .limit(LONGEST)
        .all(app.read())
        .await?
        .into_iter()
        .filter_map(|(row, member)| public(&row, &member?, now))
        .collect();
    found.sort_by_key(|change| std::cmp::Reverse(change.at));
    Ok(found)
}
