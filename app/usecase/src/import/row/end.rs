//! The end of a coverage that a row records.

use chrono::NaiveDate;
use entity::member::EndReason;
use entity::member_column::Column;
use entity::search;

use super::Look;
use crate::import::judged::End;
use crate::member::end::REASONS;
use crate::query::members::Member;
use text::Lang;
use text::member_column as heads;
use text::staff::import::cell as t;

impl Look<'_> {
    /// The end that the row records, if it is not recorded yet.
    pub(super) fn end(&mut self, member: Option<&Member>, first: Option<NaiveDate>) -> Option<End> {
        if self.place(Column::CoveredUntil).is_none() && self.place(Column::EndedReason).is_none() {
            return None;
        }
        if self.is_wrong(Column::CoveredUntil) || self.is_wrong(Column::EndedReason) {
            return None;
        }
        let until: Option<NaiveDate> = self.text(Column::CoveredUntil).parse().ok();
        let typed = self.text(Column::EndedReason).to_owned();
        let reason = reason_of(&typed);
        if !typed.is_empty() && reason.is_none() {
            self.wrong(Column::EndedReason, t::REASON);
            return None;
        }
        if let Some(known) = member.and_then(|member| member.covered_until) {
            let code = member.and_then(|member| member.ended_reason.as_deref());
            let same_reason = reason.is_none_or(|reason| code.is_none_or(|code| code == reason.code()));
            match until {
                None => self.look(Column::CoveredUntil, t::UNTIL_KEPT),
                Some(until) if until != known || !same_reason => self.wrong(Column::CoveredUntil, t::UNTIL_KNOWN),
                Some(_) => {}
            }
            return None;
        }
        match (until, reason) {
            (None, None) => None,
            (None, Some(_)) => {
                self.wrong(Column::EndedReason, t::REASON_ALONE);
                None
            }
            (Some(_), None) => {
                self.wrong(Column::CoveredUntil, t::REASON_MISSING);
                None
            }
            (Some(_), Some(reason)) if !may_end(reason) => {
                self.wrong(Column::EndedReason, t::REASON_ELSEWHERE);
                None
            }
            (Some(until), Some(_)) if first.is_some_and(|first| until < first) => {
                self.wrong(Column::CoveredUntil, t::UNTIL_BEFORE);
                None
            }
            (Some(until), Some(reason)) => Some(End { until, reason }),
        }
    }
}

/// Whether an import may record an end for this reason: a merger names another member, an exclusion is decided elsewhere.
pub fn may_end(reason: EndReason) -> bool {
    REASONS.contains(&reason) && reason != EndReason::Merged
}

fn reason_of(typed: &str) -> Option<EndReason> {
    let folded = search::fold(typed);
    EndReason::ALL.iter().copied().find(|reason| {
        search::fold(heads::reason(*reason)) == folded
            || search::fold(text::public::members::reason(Lang::Ja, reason.code())) == folded
            || reason.code() == typed
    })
}
