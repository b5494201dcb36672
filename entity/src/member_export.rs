//! The member list as a table: which columns it has when it leaves as a file, and when it comes back as one.

coded! {
    /// A column. The codes of those that a form asks for are the names of its boxes.
    pub enum Column {
        Number = "number",
        /// The name as registered.
        Name = "name",
        Kana = "kana",
        /// Former names, one per line.
        FormerName = "former_name",
        /// Their readings, line by line.
        FormerKana = "former_kana",
        /// The days since which the business is called otherwise, line by line.
        FormerUntil = "former_until",
        /// Shops and services, one per line.
        BrandName = "brand_name",
        /// Their readings, line by line.
        BrandKana = "brand_kana",
        /// The days since which they are called otherwise, line by line.
        BrandUntil = "brand_until",
        PostalCode = "postal_code",
        Prefecture = "prefecture",
        /// The address after the prefecture.
        Address = "address",
        /// The field of business.
        Field = "field",
        /// 代表者, where published.
        Representative = "representative",
        /// The member's own desk.
        DeskName = "desk_name",
        DeskPhone = "desk_phone",
        DeskMail = "desk_mail",
        Website = "website",
        /// The day of the consent (Law 52(1)).
        ConsentedOn = "consented_on",
        /// How the business consented.
        ConsentMeans = "consent_means",
        /// Where the proof of it lies.
        ConsentEvidence = "consent_evidence",
        /// The first covered day.
        CoveredFrom = "covered_from",
        /// The last covered day.
        CoveredUntil = "until",
        EndedReason = "reason",
    }
}

/// What may stand in the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One line that names something: kept letter for letter.
    Line,
    /// A list, one line each.
    Lines,
    /// A number, a code or an address of the network.
    Code,
    Day,
    /// A list of days.
    Days,
}

impl Column {
    /// What may stand in its cells.
    pub const fn holds(self) -> Holds {
        match self {
            Self::Name
            | Self::Kana
            | Self::Prefecture
            | Self::Address
            | Self::Field
            | Self::Representative
            | Self::DeskName
            | Self::ConsentEvidence => Holds::Line,
            Self::FormerName | Self::FormerKana | Self::BrandName | Self::BrandKana => Holds::Lines,
            Self::Number
            | Self::PostalCode
            | Self::DeskPhone
            | Self::DeskMail
            | Self::Website
            | Self::ConsentMeans
            | Self::EndedReason => Holds::Code,
            Self::ConsentedOn | Self::CoveredFrom | Self::CoveredUntil => Holds::Day,
            Self::FormerUntil | Self::BrandUntil => Holds::Days,
        }
    }
}
