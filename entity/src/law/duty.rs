//! The four duties on every application (Law 53(1)): 相談に応じ、助言をし、事情を調査し、通知してその迅速な解決を求める. Each is dated or
//! reasoned (invariant iii).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// The four duties on every application (Law 53(1)).
    pub enum Duty {
        /// 相談に応じ.
        Consult = "consult",
        /// 申出人に必要な助言をし.
        Advise = "advise",
        /// その苦情に係る事情を調査する.
        Investigate = "investigate",
        /// 対象事業者に通知してその迅速な解決を求める.
        Notify = "notify",
    }
}

coded! {
    /// Why a duty was not carried out.
    pub enum Absence {
        NotAccepted = "not-accepted",
        /// Referred elsewhere: outside the remit.
        Referred = "referred",
        /// Withdrawn by the applicant.
        Withdrawn = "withdrawn",
        Discontinued = "discontinued",
        /// A consultation only: nothing to investigate or to notify.
        ConsultationOnly = "consultation-only",
        Harm = "harm",
        /// Solved by advice; the applicant no longer wants the member told.
        SolvedByAdvice = "solved-by-advice",
        /// Another reason, in words.
        Other = "other",
    }
}

/// What is on record for one duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
pub enum DutyRecord {
    /// Carried out on a day.
    Done { on: NaiveDate },
    /// Not carried out, for a reason.
    Absent {
        why: Absence,
        /// In words, for `Absence::Other`.
        text: Option<String>,
    },
}

/// What is on record for the four duties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duties {
    /// 相談.
    pub consult: Option<DutyRecord>,
    /// 助言.
    pub advise: Option<DutyRecord>,
    /// 調査.
    pub investigate: Option<DutyRecord>,
    /// 通知.
    pub notify: Option<DutyRecord>,
}

impl Duties {
    /// The record of one duty.
    pub fn of(&self, duty: Duty) -> Option<&DutyRecord> {
        match duty {
            Duty::Consult => self.consult.as_ref(),
            Duty::Advise => self.advise.as_ref(),
            Duty::Investigate => self.investigate.as_ref(),
            Duty::Notify => self.notify.as_ref(),
        }
    }

    pub(crate) fn set(&mut self, duty: Duty, record: DutyRecord) {
        let place = match duty {
            Duty::Consult => &mut self.consult,
            Duty::Advise => &mut self.advise,
            Duty::Investigate => &mut self.investigate,
            Duty::Notify => &mut self.notify,
        };
        *place = Some(record);
    }

    /// The duties without any record.
    pub fn unrecorded(&self) -> Vec<Duty> {
        Duty::ALL.iter().copied().filter(|duty| self.of(*duty).is_none()).collect()
    }
}
