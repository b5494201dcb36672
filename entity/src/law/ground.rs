//! The eight conditions for not accepting, discontinuing or suspending (苦情の処理に係る準則), as data.
//!
//! They say that the body *may*, so a person decides each time, with reasons, within Law 53(1) and without selecting
//! complaints (GL-N §3). Nothing here decides. A refusal ends handling, never advice. Which outcome fits which condition
//! is a house rule: the source does not say.

coded! {
    /// One of the eight grounds. The code is its number in the rules.
    pub enum Ground {
        /// 1: neither principal nor proxy.
        NotPrincipal = "1",
        /// 2: compensation for damage.
        Damages = "2",
        /// 3: a lawsuit with the member is pending.
        Litigation = "3",
        /// 4: the content proved false.
        Falsehood = "4",
        /// 5: refuses to talk with the member, or to let it hand over material.
        NoConsent = "5",
        /// 6: the applicant does not meet the body's requests.
        NoCooperation = "6",
        /// 7: a finished complaint again.
        Repeat = "7",
        /// 8: handling is difficult.
        Difficult = "8",
    }
}

coded! {
    /// When a ground can come up.
    pub enum Stage {
        /// Before acceptance is decided (F, W, V).
        Intake = "intake",
        /// After acceptance (C to Q).
        During = "during",
    }
}

coded! {
    /// What can be done about a ground, mildest first.
    pub enum Outcome {
        /// Ask for papers first (W).
        AskPapers = "ask-papers",
        /// Handle it as a consultation (K).
        Consult = "consult",
        /// Accept the rest (C) or leave the part out.
        LeavePart = "leave-part",
        /// Withhold the notice (B).
        Withhold = "withhold",
        Hear = "hear",
        /// Talk with the applicant about the effect.
        Talk = "talk",
        /// Remind, with a last day.
        Remind = "remind",
        /// Take it as a new case, because there is something new.
        NewCase = "new-case",
        Suspend = "suspend",
        /// Do not accept (N).
        NotAccept = "not-accept",
        Discontinue = "discontinue",
    }
}

coded! {
    /// What a ground is shown by.
    pub enum Evidence {
        IdentityPapers = "identity-papers",
        PowerOfAttorney = "power-of-attorney",
        /// Papers that show the relation.
        RelationPapers = "relation-papers",
        /// The application itself, demands, letters.
        Application = "application",
        /// Court, case number, date, a lawyer's letter.
        CourtPapers = "court-papers",
        /// What the member says.
        MemberStatement = "member-statement",
        /// Records that contradict each other, forged papers.
        Contradictions = "contradictions",
        /// A refusal on record.
        RefusalOnRecord = "refusal-on-record",
        /// The consent on record.
        ConsentOnRecord = "consent-on-record",
        /// Requests and reminders that were sent.
        RequestsSent = "requests-sent",
        /// Proof that they arrived.
        DeliveryProof = "delivery-proof",
        /// The file of the earlier case.
        EarlierCase = "earlier-case",
        ReasonsOnFile = "reasons-on-file",
    }
}

coded! {
    /// What only a person can decide.
    pub enum Question {
        /// Is it one of the 「その他の関係者」 of Law 53(1)?
        OtherPersonConcerned = "other-person-concerned",
        /// Is it better handled as a consultation or a tip?
        AsConsultation = "as-consultation",
        /// Does it concern the whole or a part?
        WholeOrPart = "whole-or-part",
        /// Same matter, same parties?
        SameMatter = "same-matter",
        /// Does conciliation, provisional relief or a criminal complaint count? Not by itself.
        OtherProcedure = "other-procedure",
        /// False, and does it matter? An error or another view is not falsity.
        FalseAndMaterial = "false-and-material",
        /// Is the refusal justified (violence, threats)? Then the harm exception comes first.
        RefusalJustified = "refusal-justified",
        /// Can it be handled without that material?
        WithoutMaterial = "without-material",
        /// Was the request needed and possible?
        RequestNeeded = "request-needed",
        Hindrance = "hindrance",
        /// Is there anything new: facts, period?
        AnythingNew = "anything-new",
        /// Did the member break a promise?
        PromiseBroken = "promise-broken",
        /// Why is it difficult? Not because the member is silent or the applicant is a nuisance.
        WhyDifficult = "why-difficult",
        /// Should somebody from outside be heard?
        OutsideOpinion = "outside-opinion",
    }
}

coded! {
    /// What the applicant must be told with it.
    pub enum Owed {
        /// Which papers are missing and until when; that a consultation is possible.
        MissingPapers = "missing-papers",
        /// That the money part cannot be handled and the rest is; where to go with it.
        MoneyPartOut = "money-part-out",
        /// That it is because of the lawsuit, and to tell when it ends.
        BecauseOfLawsuit = "because-of-lawsuit",
        /// The finding in outline, after a chance to answer.
        FindingAfterHearing = "finding-after-hearing",
        /// The effect of the refusal, beforehand.
        EffectOfRefusal = "effect-of-refusal",
        /// A last warning with a date, beforehand.
        LastWarning = "last-warning",
        /// The earlier result, and what would count as new.
        EarlierResult = "earlier-result",
        /// Reasons and other roads.
        ReasonsAndRoads = "reasons-and-roads",
    }
}

coded! {
    /// What undoes it. Every ground can be undone.
    pub enum Reversal {
        PapersCome = "papers-come",
        /// The demand is dropped or separated.
        DemandDropped = "demand-dropped",
        LawsuitEnds = "lawsuit-ends",
        /// The finding was wrong.
        FindingWrong = "finding-wrong",
        ConsentGiven = "consent-given",
        ApplicantAnswers = "applicant-answers",
        /// There are new facts.
        NewFacts = "new-facts",
        /// The reasons are gone.
        ReasonsGone = "reasons-gone",
    }
}

/// One ground with all that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The wording of the rules, verbatim, with its slips.
    pub quotation: &'static str,
    /// What it is shown by.
    pub evidence: &'static [Evidence],
    /// What a person must decide.
    pub decide: &'static [Question],
    /// What can be done at intake, in this order.
    pub intake: &'static [Outcome],
    /// What can be done during handling, in this order.
    pub during: &'static [Outcome],
    /// What the applicant must be told.
    pub owed: Owed,
    pub reversal: Reversal,
}

/// The sentence that stands before the eight (準則), verbatim: 「ことがあります」 leaves the decision to a person.
pub const LEAD: &str = "尚、当協会の苦情処理は、本人と対象事業者間の問題を直接または、強制的に解決するものではありません。また、以下の場合には、苦情の申し出をお受けできないか、苦情処理を中止または、停止することがあります。";

/// All that belongs to a ground (準則; the outcomes are a house rule).
pub const fn rule(ground: Ground) -> Rule {
    match ground {
        Ground::NotPrincipal => Rule {
            quotation: "本人または、代理人以外からの申し出の場合",
            evidence: &[Evidence::IdentityPapers, Evidence::PowerOfAttorney, Evidence::RelationPapers],
            decide: &[Question::OtherPersonConcerned, Question::AsConsultation],
            intake: &[Outcome::AskPapers, Outcome::NotAccept],
            during: &[Outcome::Suspend, Outcome::Discontinue],
            owed: Owed::MissingPapers,
            reversal: Reversal::PapersCome,
        },
        Ground::Damages => Rule {
            quotation: "申し出の内容が損害賠償にかかわる場合",
            evidence: &[Evidence::Application],
            decide: &[Question::WholeOrPart],
            intake: &[Outcome::LeavePart, Outcome::NotAccept],
            during: &[Outcome::LeavePart, Outcome::Discontinue],
            owed: Owed::MoneyPartOut,
            reversal: Reversal::DemandDropped,
        },
        Ground::Litigation => Rule {
            quotation: "対象事業者との訴訟が継続中の場合",
            evidence: &[Evidence::CourtPapers, Evidence::MemberStatement],
            decide: &[Question::SameMatter, Question::OtherProcedure],
            intake: &[Outcome::Consult, Outcome::NotAccept],
            during: &[Outcome::Suspend, Outcome::Discontinue],
            owed: Owed::BecauseOfLawsuit,
            reversal: Reversal::LawsuitEnds,
        },
        Ground::Falsehood => Rule {
            quotation: "申出内容に虚偽判明した場合",
            evidence: &[Evidence::Contradictions, Evidence::MemberStatement],
            decide: &[Question::FalseAndMaterial],
            intake: &[Outcome::NotAccept],
            during: &[Outcome::Hear, Outcome::Discontinue],
            owed: Owed::FindingAfterHearing,
            reversal: Reversal::FindingWrong,
        },
        Ground::NoConsent => Rule {
            quotation: "申出人が対象事業者との話し合いを拒否、または対象事業者からの申出人に関する資料の提供に同意をしない場合",
            evidence: &[Evidence::RefusalOnRecord, Evidence::ConsentOnRecord],
            decide: &[Question::RefusalJustified, Question::WithoutMaterial],
            intake: &[Outcome::Withhold, Outcome::NotAccept],
            during: &[Outcome::Talk, Outcome::Withhold, Outcome::Discontinue],
            owed: Owed::EffectOfRefusal,
            reversal: Reversal::ConsentGiven,
        },
        Ground::NoCooperation => Rule {
            quotation: "当協会が苦情処理のために必要な求めに応じない場合",
            evidence: &[Evidence::RequestsSent, Evidence::DeliveryProof],
            decide: &[Question::RequestNeeded, Question::Hindrance],
            intake: &[Outcome::AskPapers, Outcome::NotAccept],
            during: &[Outcome::Remind, Outcome::Discontinue],
            owed: Owed::LastWarning,
            reversal: Reversal::ApplicantAnswers,
        },
        Ground::Repeat => Rule {
            quotation: "苦情処理が終了したものについて、繰り返し苦情の申し出がなされた場合",
            evidence: &[Evidence::EarlierCase],
            decide: &[Question::AnythingNew, Question::PromiseBroken],
            intake: &[Outcome::NewCase, Outcome::NotAccept],
            during: &[],
            owed: Owed::EarlierResult,
            reversal: Reversal::NewFacts,
        },
        Ground::Difficult => Rule {
            quotation: "申し出人と対象事業者との間で当協会が苦情処理を行うことが困難であると認めた場合",
            evidence: &[Evidence::ReasonsOnFile],
            decide: &[Question::WhyDifficult, Question::OutsideOpinion],
            intake: &[Outcome::NotAccept],
            during: &[Outcome::Suspend, Outcome::Discontinue],
            owed: Owed::ReasonsAndRoads,
            reversal: Reversal::ReasonsGone,
        },
    }
}

/// What can be done about a ground at a stage, in this order (house rule). The usual way, not a limit: a person may
/// find a ground later than usual (transition 28).
pub fn outcomes(ground: Ground, stage: Stage) -> &'static [Outcome] {
    let rule = rule(ground);
    match stage {
        Stage::Intake => rule.intake,
        Stage::During => rule.during,
    }
}
