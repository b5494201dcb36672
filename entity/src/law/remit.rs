//! Whether it is ours: a member (Law 52(1)), personal information, within the accreditation (Law 47(2)), no exempt
//! purpose (Law 57); and which desk is the right one otherwise. Facts are shown; a person refers.

use serde::{Deserialize, Serialize};

use crate::application::answer::Topic;
use crate::body::Body;
use crate::case::checked::Membership;
use crate::case::file::CaseFile;
use crate::case::order::OutsideReason;
use crate::law::subject::Subject;

coded! {
    /// Where else an applicant can turn. Numbers and hours are data of the body, with the day they were checked.
    pub enum Desk {
        /// その会社の窓口.
        Company = "company",
        /// 別の認定個人情報保護団体.
        OtherBody = "other-body",
        /// 消費者ホットライン 188.
        ConsumerHotline = "consumer-hotline",
        /// 個人情報保護法相談ダイヤル.
        PpcDial = "ppc-dial",
        /// 個人情報保護法相談ダイヤル, menu 2: public bodies.
        PpcDialPublic = "ppc-dial-public",
        /// マイナンバー苦情あっせん相談窓口.
        MyNumber = "my-number",
        /// 法テラス.
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
        /// The whole case.
        Whole = "whole",
        /// Some of its points.
        Points = "points",
    }
}

/// The facts on file that speak for the matter being outside (Law 47(2), 52(1), 53(1), 57). A person decides.
#[must_use]
pub fn outside(file: &CaseFile, body: &Body) -> Vec<Outside> {
    let mut found = Vec::new();
    let whole = |why| Outside { why, extent: Extent::Whole };
    match file.application.as_ref().map(|said| said.topic) {
        Some(Topic::Goods) => found.push(whole(OutsideReason::NotPersonalInformation)),
        Some(Topic::PublicBody) => found.push(whole(OutsideReason::PublicBody)),
        Some(Topic::MyNumber) => found.push(whole(OutsideReason::MyNumber)),
        Some(Topic::PersonalInformation | Topic::Unknown) | None => {}
    }
    let not_a_member = match &file.member {
        Some(member) => member.matched.on_receipt == Membership::NotMember,
        None => file
            .application
            .as_ref()
            .is_some_and(|said| !said.companies.is_empty() && said.companies.iter().all(|one| one.member().is_none())),
    };
    if not_a_member {
        found.push(whole(OutsideReason::NotMember));
    }
    if body.limited_to.is_some() {
        found.push(whole(OutsideReason::OutsideField));
    }
    for (subject, why) in [(Subject::M1, OutsideReason::MyNumber), (Subject::X1, OutsideReason::NotPersonalInformation)]
    {
        let points = file.points.iter().filter(|point| point.subject == Some(subject)).count();
        if points > 0 {
            let extent = if points == file.points.len() { Extent::Whole } else { Extent::Points };
            let outside = Outside { why, extent };
            if !found.contains(&outside) {
                found.push(outside);
            }
        }
    }
    found
}

/// The desks to name for a reason (house rule after the referral directory).
#[must_use]
pub fn desks(why: OutsideReason) -> &'static [Desk] {
    match why {
        OutsideReason::NotMember => &[Desk::Company, Desk::OtherBody, Desk::PpcDial, Desk::ConsumerHotline],
        OutsideReason::OutsideField => &[Desk::OtherBody, Desk::PpcDial],
        OutsideReason::NotPersonalInformation => &[Desk::Company, Desk::ConsumerHotline],
        OutsideReason::ExemptPurpose => &[Desk::Company, Desk::PpcDial],
        OutsideReason::PublicBody => &[Desk::PpcDialPublic],
        OutsideReason::MyNumber => &[Desk::MyNumber],
    }
}
