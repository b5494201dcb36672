//! 起案 and 決裁: what one person proposes and another one decides.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::disclosure::Disclosure;
use crate::id::StaffId;
use crate::law::ground::Ground;

/// Number of a proposal: the sequence number of the event that made it. Its text never changes, so that an approval
/// of the number is an approval of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProposalNo(pub u32);

/// A proposal with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    pub no: ProposalNo,
    pub plan: Plan,
    pub by: StaffId,
    pub at: DateTime<Utc>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum Fate {
    /// Waits for a second person.
    Open,
    Approved {
        by: StaffId,
        at: DateTime<Utc>,
    },
    SentBack {
        by: StaffId,
        at: DateTime<Utc>,
        reason: String,
    },
    /// The case moved on before it was decided.
    Lapsed,
}

coded! {
    /// Kinds of decisions that need two people.
    pub enum PlanKind {
        NonAcceptance = "non-acceptance",
        Discontinuance = "discontinuance",
        WithholdNotice = "withhold-notice",
        LiftWithholding = "lift-withholding",
        CloseUnsettled = "close-unsettled",
    }
}

/// What is proposed, with everything that will be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "plan", rename_all = "snake_case")]
pub enum Plan {
    /// 不受理 (transitions 9 and 11).
    NonAcceptance(Refusal),
    /// 中止 (transition 28).
    Discontinuance(Refusal),
    /// 通知留保 (transition 13).
    WithholdNotice(Withholding),
    /// Lifting it and telling the member (transition 14).
    LiftWithholding(Lifting),
    /// 不調終結 (transition 24).
    CloseUnsettled(UnsettledClosing),
}

impl Plan {
    /// Which kind of plan it is, without what it holds.
    pub fn kind(&self) -> PlanKind {
        match self {
            Self::NonAcceptance(_) => PlanKind::NonAcceptance,
            Self::Discontinuance(_) => PlanKind::Discontinuance,
            Self::WithholdNotice(_) => PlanKind::WithholdNotice,
            Self::LiftWithholding(_) => PlanKind::LiftWithholding,
            Self::CloseUnsettled(_) => PlanKind::CloseUnsettled,
        }
    }
}

/// 不受理 or 中止 on one of the eight grounds. Refusal ends handling, never advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub ground: Ground,
    /// The facts found, for the file.
    pub facts: String,
    /// The reasons in plain words, for the applicant.
    pub reasons: String,
    /// Advice (助言, Law 53(1)), owed also here.
    pub advice: String,
    /// Where else the applicant can turn.
    pub referral: String,
    /// How the applicant can come back.
    pub way_back: String,
    /// For ground 4: when the applicant was heard first.
    pub heard_on: Option<NaiveDate>,
}

/// 通知留保: the harm exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withholding {
    pub fear: String,
    /// From whom it is known, and what supports it.
    pub evidence: String,
    /// What is done instead.
    pub instead: Alternative,
    /// What the applicant will read.
    pub text_for_applicant: String,
    /// When it is looked at again.
    pub review_on: NaiveDate,
}

coded! {
    /// What is done instead of telling the member.
    pub enum Alternative {
        /// Tell the member without naming anybody, once that is safe.
        WithoutIdentity = "without-identity",
        /// A general question to the member.
        GeneralEnquiry = "general-enquiry",
        /// Information to all members.
        InformAllMembers = "inform-all-members",
        /// Advice to the applicant only.
        AdviceOnly = "advice-only",
        /// Police or another desk.
        OtherDesk = "other-desk",
    }
}

/// The end of a withholding: the member is told at once, so that the copy for the member is part of the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifting {
    /// Why it can end.
    pub why: LiftingReason,
    pub reason: String,
    /// The day on which the applicant was told that the member will be told.
    pub told_applicant_on: NaiveDate,
    /// What the member will see.
    pub disclosure: Disclosure,
}

coded! {
    /// Why a withholding ends.
    pub enum LiftingReason {
        /// The fear has ended.
        FearEnded = "fear-ended",
        ApplicantAgrees = "applicant-agrees",
    }
}

/// 不調終結.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsettledClosing {
    /// Why no agreement was reached.
    pub reasons: String,
    /// What the applicant can still do.
    pub advice: String,
    /// Where else the applicant can turn: mediation by the PPC, court, a lawyer.
    pub referral: String,
}
