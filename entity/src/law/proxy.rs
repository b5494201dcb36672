//! Who may apply and what shows it (Law 53(1): 本人その他の関係者; 準則: 本人または代理人; GL-G §3-8-7 for the papers).
//! Somebody else is never turned away here: a person decides (ground 1).

use crate::application::answer::{IdentityDocument, StatutoryRelation, Who};
use crate::case::checked::{AuthorityResult, Checked, IdentityResult};
use crate::case::file::CaseFile;
use crate::case::request::Paper;

coded! {
    /// What must be hidden on a copy before it is sent.
    pub enum Hide {
        /// The back of the card with the number: it must not be photographed at all (番号法 art. 19, 20).
        BackSide = "back-side",
        /// 臓器提供の意思表示.
        OrganDonation = "organ-donation",
        /// 旅券番号: may be hidden.
        PassportNumber = "passport-number",
        /// 在留カード番号: may be hidden.
        CardNumber = "card-number",
        /// 保険者番号・記号・番号 (告知要求制限).
        InsuranceNumbers = "insurance-numbers",
        /// QRコード that reveals them.
        QrCode = "qr-code",
        /// 個人番号.
        MyNumber = "my-number",
        /// 住民票コード.
        ResidentCode = "resident-code",
        /// 本籍.
        Domicile = "domicile",
        /// ほかの家族.
        OtherFamily = "other-family",
    }
}

/// The papers that an application of this kind needs (準則; GL-G §3-8-7).
#[must_use]
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

/// The papers that are still lacking, as far as staff have looked (準則; GL-G §3-8-7).
#[must_use]
pub fn lacking(file: &CaseFile) -> Vec<Paper> {
    let Some(who) = file.application.as_ref().and_then(|said| said.who.as_ref()) else { return Vec::new() };
    let identity = match &file.identity {
        Checked::NotNeeded | Checked::Done { result: IdentityResult::Confirmed { .. }, .. } => Given::Yes,
        Checked::Pending
        | Checked::Done { result: IdentityResult::AskAgain { .. } | IdentityResult::NumberVisible, .. } => Given::No,
    };
    let authority = match &file.authority {
        Checked::NotNeeded | Checked::Done { result: AuthorityResult::Confirmed { .. }, .. } => Given::Yes,
        Checked::Pending
        | Checked::Done { result: AuthorityResult::NotShown { .. } | AuthorityResult::NumberVisible, .. } => Given::No,
    };
    papers(who)
        .iter()
        .copied()
        .filter(|paper| {
            let given = if matches!(paper, Paper::Identity | Paper::ProxyIdentity) { &identity } else { &authority };
            *given == Given::No
        })
        .collect()
}

#[derive(PartialEq, Eq)]
enum Given {
    Yes,
    No,
}

/// What must be hidden on a copy of this paper (番号法 art. 20; 告知要求制限; house rule for the rest).
#[must_use]
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
