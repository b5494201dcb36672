//! The twenty states of a case, whose turn it is in each, and which end it.

use crate::people::Party;

coded! {
    /// Where a case stands. Codes are the letters of the rules.
    pub enum Status {
        /// D 下書き: not received; nothing legal happens.
        Draft = "D",
        /// R 受付: received, numbered, the clock runs.
        Received = "R",
        /// K 相談対応: a consultation is being answered.
        Consulting = "K",
        /// F 形式確認: identity, proxy, scope and member are checked.
        Checking = "F",
        /// W 補正待ち: waiting for papers or facts from the applicant.
        AwaitingPapers = "W",
        /// V 受理審査: acceptance is being decided.
        Screening = "V",
        /// N 不受理: not accepted.
        NotAccepted = "N",
        /// T 他機関案内: outside the remit, referred.
        Referred = "T",
        /// C 受理・調査: accepted, facts are gathered.
        Accepted = "C",
        /// B 通知留保: the member is not told, because it could harm somebody.
        Withheld = "B",
        /// O 通知済: the member has been told and asked to resolve it.
        Notified = "O",
        /// E 説明・資料の求め中 (Law 53(2)).
        Requested = "E",
        /// L 督促・指導移行: the member is late or refuses.
        Overdue = "L",
        /// G 回答検討: the member answered, the handler weighs.
        Weighing = "G",
        /// Q 結果説明: the result is explained, the applicant's comment is awaited.
        Explained = "Q",
        /// S 停止: suspended for a time.
        Suspended = "S",
        /// Y 中止: discontinued.
        Discontinued = "Y",
        /// U1 終結(解決): settled.
        Settled = "U1",
        /// U2 終結(不調): not settled.
        Unsettled = "U2",
        /// U3 取下げ: withdrawn by the applicant.
        Withdrawn = "U3",
    }
}

coded! {
    /// Whose move is awaited.
    pub enum Turn {
        /// Nobody's: a draft or a suspension.
        Nobody = "nobody",
        Body = "body",
        Applicant = "applicant",
        Member = "member",
        /// The member's, and it is late.
        MemberLate = "member-late",
        /// The body's, with safety first: the member knows nothing.
        Safety = "safety",
        Ended = "ended",
        /// It has ended well.
        Settled = "settled",
    }
}

impl Status {
    /// Whose move is awaited.
    pub const fn turn(self) -> Turn {
        match self {
            Self::Draft | Self::Suspended => Turn::Nobody,
            Self::Received | Self::Consulting | Self::Checking | Self::Screening | Self::Accepted | Self::Weighing => {
                Turn::Body
            }
            Self::AwaitingPapers | Self::Explained => Turn::Applicant,
            Self::Notified | Self::Requested => Turn::Member,
            Self::Overdue => Turn::MemberLate,
            Self::Withheld => Turn::Safety,
            Self::NotAccepted | Self::Referred | Self::Discontinued | Self::Unsettled | Self::Withdrawn => Turn::Ended,
            Self::Settled => Turn::Settled,
        }
    }

    /// Who is reminded in this status and may be given more time.
    pub const fn awaits(self) -> Option<Party> {
        match self {
            Self::AwaitingPapers => Some(Party::Applicant),
            Self::Notified | Self::Requested | Self::Overdue => Some(Party::Member),
            Self::Draft
            | Self::Received
            | Self::Consulting
            | Self::Checking
            | Self::Screening
            | Self::NotAccepted
            | Self::Referred
            | Self::Accepted
            | Self::Withheld
            | Self::Weighing
            | Self::Explained
            | Self::Suspended
            | Self::Discontinued
            | Self::Settled
            | Self::Unsettled
            | Self::Withdrawn => None,
        }
    }

    /// Whether the handling has ended. Every end can be reopened (transition 30).
    #[must_use]
    pub const fn is_end(self) -> bool {
        match self {
            Self::NotAccepted
            | Self::Referred
            | Self::Discontinued
            | Self::Settled
            | Self::Unsettled
            | Self::Withdrawn => true,
            Self::Draft
            | Self::Received
            | Self::Consulting
            | Self::Checking
            | Self::AwaitingPapers
            | Self::Screening
            | Self::Accepted
            | Self::Withheld
            | Self::Notified
            | Self::Requested
            | Self::Overdue
            | Self::Weighing
            | Self::Explained
            | Self::Suspended => false,
        }
    }

    /// Received and not ended.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !self.is_end() && !matches!(self, Self::Draft)
    }

    /// Whether the case is still at intake: before acceptance is decided.
    #[must_use]
    pub const fn is_intake(self) -> bool {
        matches!(self, Self::Received | Self::Consulting | Self::Checking | Self::AwaitingPapers | Self::Screening)
    }

    /// The states in which the member has been told and the handling goes on (O, E, L, G, Q).
    pub const WITH_MEMBER: &'static [Self] =
        &[Self::Notified, Self::Requested, Self::Overdue, Self::Weighing, Self::Explained];

    /// The states in which somebody still has to do something.
    pub const OPEN: &'static [Self] = &[
        Self::Received,
        Self::Consulting,
        Self::Checking,
        Self::AwaitingPapers,
        Self::Screening,
        Self::Accepted,
        Self::Withheld,
        Self::Notified,
        Self::Requested,
        Self::Overdue,
        Self::Weighing,
        Self::Explained,
        Self::Suspended,
    ];

    /// The states that end the handling.
    pub const ENDS: &'static [Self] =
        &[Self::NotAccepted, Self::Referred, Self::Discontinued, Self::Settled, Self::Unsettled, Self::Withdrawn];
}
