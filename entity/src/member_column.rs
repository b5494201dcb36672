//! What is registered about a member, as the columns of a table: in files that leave and come back, in the history, in
//! the published list.

coded! {
    /// A column. The codes of those that a form asks for are the names of its boxes. A new one goes to the end: the
    /// published table has them in this order.
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

    /// Its name in the history of a member. Other names stand there as one.
    pub const fn in_history(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("corporate_number"),
            Self::FormerName => Some("former_names"),
            Self::BrandName => Some("brands"),
            Self::FormerKana | Self::FormerUntil | Self::BrandKana | Self::BrandUntil => None,
            Self::CoveredUntil => Some("covered_until"),
            Self::EndedReason => Some("ended_reason"),
            other => Some(other.code()),
        }
    }

    /// The column with this name in the history.
    pub fn of_history(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.in_history() == Some(name))
    }

    /// Whether a form has one box (or, for a day, one date) for it. Other names have boxes by the row, and an end has a
    /// form of its own.
    #[must_use]
    pub const fn has_box(self) -> bool {
        !matches!(
            self,
            Self::FormerName
                | Self::FormerKana
                | Self::FormerUntil
                | Self::BrandName
                | Self::BrandKana
                | Self::BrandUntil
                | Self::CoveredUntil
                | Self::EndedReason
        )
    }

    /// Whether everybody may know of it (Law 52(2)). How and when a business consented is between it and the body.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::ConsentedOn | Self::ConsentMeans | Self::ConsentEvidence)
    }
}
