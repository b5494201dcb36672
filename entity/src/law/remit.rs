//! Whether it is ours: a member (Law 52(1)), personal information, within the accreditation (Law 47(2)), no exempt
//! purpose (Law 57); and which desk is the right one otherwise. Facts are shown; a person refers.

use serde::{Deserialize, Serialize};

use crate::application::answer::Topic;
use crate::law::subject::Subject;
use crate::organization::Organization;

coded! {
    /// Where else an applicant can turn. Numbers and hours are data of the body, with the day they were checked.
    pub enum DeskKind {
        Company = "company",
        OtherBody = "other-body",
        /// 消費者ホットライン 188.
        ConsumerHotline = "consumer-hotline",
        PpcDial = "ppc-dial",
        /// 個人情報保護法相談ダイヤル, menu 2: public bodies.
        PpcDialPublic = "ppc-dial-public",
        MyNumber = "my-number",
        LegalAid = "legal-aid",
        /// 警察相談 #9110.
        Police = "police",
        /// DV相談ナビ #8008.
        DomesticViolence = "domestic-violence",
    }
}

/// A fact that speaks for the matter being outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// Why it would be outside.
    pub why: OutsideReason,
    /// Whether it concerns the whole case or a point of it.
    pub extent: Extent,
}

coded! {
    /// How far a fact reaches.
    pub enum Extent {
        Whole = "whole",
        /// Some of its points.
        Points = "points",
    }
}

coded! {
    /// Why an application is outside the remit.
    pub enum OutsideReason {
        /// The company is not a member.
        NotMember = "not-member",
        /// Outside the field of a limited accreditation (Law 47(2)).
        OutsideField = "outside-field",
        /// Not about personal information.
        NotPersonalInformation = "not-personal-information",
        /// Press, writers, religion, politics (Law 57).
        ExemptPurpose = "exempt-purpose",
        PublicBody = "public-body",
        /// マイナンバー: its own desk.
        MyNumber = "my-number",
    }
}

/// What a case says about whether it is ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemitFacts {
    /// What the applicant says it is about.
    pub topic: Option<Topic>,
    /// Whether no company of the case is a member, as far as that is known.
    pub is_no_member: bool,
    /// What each point is about; `None`: nobody has said yet.
    pub subjects: Vec<Option<Subject>>,
}

/// The facts on file that speak for the matter being outside (Law 47(2), 52(1), 53(1), 57). A person decides.
pub fn outside(facts: &RemitFacts, body: &Organization) -> Vec<Outside> {
    let mut found = Vec::new();
    let whole = |why| Outside { why, extent: Extent::Whole };
    match facts.topic {
        Some(Topic::Goods) => found.push(whole(OutsideReason::NotPersonalInformation)),
        Some(Topic::PublicBody) => found.push(whole(OutsideReason::PublicBody)),
        Some(Topic::MyNumber) => found.push(whole(OutsideReason::MyNumber)),
        Some(Topic::PersonalInformation | Topic::Unknown) | None => {}
    }
    if facts.is_no_member {
        found.push(whole(OutsideReason::NotMember));
    }
    if body.limited_to.is_some() {
        found.push(whole(OutsideReason::OutsideField));
    }
    for (subject, why) in [(Subject::M1, OutsideReason::MyNumber), (Subject::X1, OutsideReason::NotPersonalInformation)]
    {
        let points = facts.subjects.iter().filter(|point| **point == Some(subject)).count();
        if points > 0 {
            let extent = if points == facts.subjects.len() { Extent::Whole } else { Extent::Points };
            let outside = Outside { why, extent };
            if !found.contains(&outside) {
                found.push(outside);
            }
        }
    }
    found
}

/// The desks to name for a reason (house rule after the referral directory).
pub fn desks(why: OutsideReason) -> &'static [DeskKind] {
    match why {
        OutsideReason::NotMember => {
            &[DeskKind::Company, DeskKind::OtherBody, DeskKind::PpcDial, DeskKind::ConsumerHotline]
        }
        OutsideReason::OutsideField => &[DeskKind::OtherBody, DeskKind::PpcDial],
        OutsideReason::NotPersonalInformation => &[DeskKind::Company, DeskKind::ConsumerHotline],
        OutsideReason::ExemptPurpose => &[DeskKind::Company, DeskKind::PpcDial],
        OutsideReason::PublicBody => &[DeskKind::PpcDialPublic],
        OutsideReason::MyNumber => &[DeskKind::MyNumber],
    }
}
