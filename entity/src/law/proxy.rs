//! Who may apply and what shows it (Law 53(1): 本人その他の関係者; 準則: 本人または代理人; GL-G §3-8-7 for the papers).
//! Somebody else is never turned away here: a person decides (ground 1).

use crate::application::answer::{IdentityDocument, StatutoryRelation, Who};
use crate::law::paper::Paper;

coded! {
    /// What must be hidden on a copy before it is sent.
    pub enum Hide {
        /// The back of the card with the number: it must not be photographed at all (番号法 art. 19, 20).
        BackSide = "back-side",
        OrganDonation = "organ-donation",
        /// 旅券番号: may be hidden.
        PassportNumber = "passport-number",
        /// 在留カード番号: may be hidden.
        CardNumber = "card-number",
        InsuranceNumbers = "insurance-numbers",
        /// QRコード that reveals them.
        QrCode = "qr-code",
        MyNumber = "my-number",
        ResidentCode = "resident-code",
        Domicile = "domicile",
        OtherFamily = "other-family",
    }
}

/// The papers that an application of this kind needs (準則; GL-G §3-8-7).
pub fn papers(who: &Who) -> &'static [Paper] {
    match who {
        Who::Principal | Who::Other { .. } => &[Paper::Identity],
        Who::DelegatedProxy { .. } => &[Paper::Identity, Paper::ProxyIdentity, Paper::PowerOfAttorney],
        Who::StatutoryProxy { relation, .. } => match relation {
            // 未成年後見 too is entered in the family register.
            StatutoryRelation::Parent | StatutoryRelation::GuardianOfMinor => {
                &[Paper::Identity, Paper::ProxyIdentity, Paper::FamilyRegister]
            }
            StatutoryRelation::GuardianOfAdult | StatutoryRelation::Curator => {
                &[Paper::Identity, Paper::ProxyIdentity, Paper::GuardianshipCertificate]
            }
        },
    }
}

/// The papers that are still lacking (準則; GL-G §3-8-7), where staff have or have not seen who it is and that the proxy
/// may act.
pub fn lacking(who: &Who, identity: AuthorityProof, authority: AuthorityProof) -> Vec<Paper> {
    let is_identity = |paper: Paper| matches!(paper, Paper::Identity | Paper::ProxyIdentity);
    let given = |paper: Paper| if is_identity(paper) { identity } else { authority };
    papers(who).iter().copied().filter(|paper| given(*paper) == AuthorityProof::NotYet).collect()
}

/// Whether papers have shown something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthorityProof {
    /// They have, or need not.
    Yes,
    /// Not yet, or not rightly.
    NotYet,
}

/// What must be hidden on a copy of this paper (番号法 art. 20; 告知要求制限; house rule for the rest).
pub fn hide(document: IdentityDocument) -> &'static [Hide] {
    match document {
        IdentityDocument::MyNumberCard => &[Hide::BackSide, Hide::OrganDonation],
        IdentityDocument::DrivingLicence => &[Hide::OrganDonation],
        IdentityDocument::DrivingRecord | IdentityDocument::Other => &[],
        IdentityDocument::Passport => &[Hide::PassportNumber],
        IdentityDocument::ResidenceCard => &[Hide::CardNumber],
        IdentityDocument::InsuranceConfirmation => &[Hide::InsuranceNumbers, Hide::QrCode],
        IdentityDocument::ResidenceCertificate => {
            &[Hide::MyNumber, Hide::ResidentCode, Hide::Domicile, Hide::OtherFamily]
        }
    }
}
