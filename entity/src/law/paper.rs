//! The papers and facts that an application can lack (準則; Law 53(2)).

coded! {
    /// A paper or fact that is missing.
    pub enum Paper {
        Identity = "identity",
        ProxyIdentity = "proxy-identity",
        PowerOfAttorney = "power-of-attorney",
        /// 戸籍謄抄本 or 住民票の写し showing the relation.
        FamilyRegister = "family-register",
        GuardianshipCertificate = "guardianship-certificate",
        /// A copy without hidden numbers showing: 番号をかくした写し.
        MaskedCopy = "masked-copy",
        /// A copy that can be read.
        ReadableCopy = "readable-copy",
        /// Which company it is.
        CompanyDetail = "company-detail",
        Facts = "facts",
        /// Evidence the applicant spoke of.
        Evidence = "evidence",
        Contact = "contact",
        /// What may be told to the company.
        Consent = "consent",
        /// そのほか, named in the text.
        Other = "other",
    }
}
